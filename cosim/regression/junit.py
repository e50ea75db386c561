"""Outcomes as JUnit XML, which CI servers show."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from junitparser import Error, Failure, JUnitXml, Properties, Property, Skipped, TestCase, TestSuite

from cosim.regression.outcome import Outcome, Status


def write_junit(path: Path, outcomes: Sequence[Outcome]) -> None:
    """Write ``outcomes`` to ``path``, whole or not at all: one test case for each case, one for each check skipped."""
    suite = TestSuite("cosim regress")
    for outcome in outcomes:
        suite.add_testcase(_test_case(outcome))
        for check in outcome.checks:
            if check.verdict == "skipped":
                skipped = TestCase(f"{outcome.name}: {check.name}", _class_name(outcome), 0.0)
                skipped.result = [Skipped(", ".join(check.lines))]
                suite.add_testcase(skipped)
    document = JUnitXml("cosim regress")
    document.add_testsuite(suite)
    document.update_statistics()
    draft = path.with_name(f"{path.name}.part")
    document.write(str(draft), pretty=True)
    draft.replace(path)


def _class_name(outcome: Outcome) -> str:
    return f"regression.{outcome.path.parent.name}"


def _test_case(outcome: Outcome) -> TestCase:
    made = TestCase(outcome.name, _class_name(outcome), round(outcome.seconds, 3))
    lines = outcome.lines
    if outcome.status is Status.FAILED:
        failure = Failure(outcome.cause, "check failed")
        failure.text = "\n".join(lines)
        made.result = [failure]
    elif not outcome.status.is_good:
        error = Error(outcome.cause, str(outcome.status))
        error.text = "\n".join(lines)
        made.result = [error]
    told = [f"{outcome.status}" + (f" since {outcome.since}" if outcome.since else "")]
    told += [f"{judged.label}: {judged.file} ({judged.origin})" for judged in outcome.judged]
    told += [f"{check.name} {check.verdict}: {line}" for check in outcome.checks for line in check.lines]
    made.system_out = "\n".join(told)
    properties = Properties()
    for name, value in {**outcome.statistics, "cpu": round(outcome.cpu, 3)}.items():
        properties.add_property(Property(name, str(value)))
    made.append(properties)
    return made
