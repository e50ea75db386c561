"""From a run to the word on its case: references, counts, definition, step, compilers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from cosim.errors import InputError
from cosim.modelica.openmodelica import find_openmodelica
from cosim.regression.case import Case, ReferenceEntry
from cosim.regression.definition import changes
from cosim.regression.execution import Execution
from cosim.regression.fingerprint import sources
from cosim.regression.outcome import COMPILERS, DEFINITION, HALVED_STEP, STATISTICS, Check, Judged, Outcome, Status
from cosim.regression.record import Record, read_record
from cosim.regression.references import Kind, Provenance, Reference, read_reference
from cosim.regression.statistics import count_changes
from cosim.results.comparison import SignalComparison, compare_all
from cosim.results.trajectory import Trajectory
from cosim.run.compare_compilers import compare_compilers
from cosim.system.document import nearest

_SAME_TIME = 1e-9
"""Of the run's length: points closer than this are one."""


@dataclass(frozen=True)
class Held:
    """One reference of a case as it was read, with the record of one of our own."""

    position: int
    entry: ReferenceEntry
    reference: Reference
    record: Record | None


def hold(case: Case, kinds: Collection[Kind] = tuple(Kind)) -> list[Held]:
    """The references of ``case`` that are of one of ``kinds``.

    Raises InputError for one that is missing, broken or not what the case says.
    """
    found = []
    for position, entry in enumerate(case.subject.references):
        if entry.kind not in kinds:
            continue
        file = case.file(entry.file)
        if not file.exists():
            mend = "write it with --update --reason TEXT" if entry.kind is Kind.SELF else "mend the path"
            raise case.error(("references", position, "file"), f"{file}: no such reference; {mend}")
        reference = read_reference(file)
        _check_kind(case, position, entry, reference)
        for name, given in entry.names.items():
            if given not in reference.signals:
                hint = nearest(given, reference.signals)
                raise case.error(("references", position, "names", name), f"{file} has no signal {given!r}{hint}")
        found.append(Held(position, entry, reference, read_record(file) if entry.kind is Kind.SELF else None))
    return found


def judge(case: Case, execution: Execution, references: Sequence[Held], folder: Path) -> Outcome:
    """The outcome of ``case`` against ``references``; ``folder`` is for what further checks have to write.

    Raises InputError where a reference and the case have nothing in common, SimulationError where a check that runs
    something fails.
    """
    result = trajectories(execution)
    judged = tuple(_against(case, held, result) for held in references)
    checks: list[Check] = []
    changed: list[str] = []
    cpu_before = None
    for record in (held.record for held in references):
        if record is not None:
            cpu_before = record.cpu
            checks += _kept(case, execution, record)
            changed += [name for name in changed_sources(record, case) if name not in changed]
    if execution.step_verification is not None:
        checks.append(_step(case, execution.step_verification, judged))
    if case.subject.checks.compilers:
        checks.append(_compilers(case, folder))
    good = all(j.passed for j in judged) and all(check.verdict != "failed" for check in checks)
    return Outcome(
        case.name,
        case.path,
        Status.PASSED if good else Status.FAILED,
        title=case.subject.title,
        judged=judged,
        checks=tuple(checks),
        changed_sources=tuple(changed),
        statistics=execution.statistics,
        settings=execution.settings,
        cpu=execution.cpu,
        cpu_before=cpu_before,
    )


def trajectories(execution: Execution) -> dict[str, Trajectory]:
    """The signals of a run."""
    return {
        name: Trajectory.of_rows(
            execution.time,
            values,
            execution.units.get(name),
            execution.nominals.get(name),
            name in execution.discrete,
        )
        for name, values in execution.signals.items()
    }


def _against(case: Case, held: Held, result: Mapping[str, Trajectory]) -> Judged:
    entry, reference = held.entry, held.reference
    ours = {theirs: name for name, theirs in entry.names.items()}
    theirs = {ours.get(name, name): signal for name, signal in reference.signals.items()}
    if entry.kind is Kind.SELF:
        lacking = tuple(name for name in result if name not in theirs)
    else:
        lacking = ()
        theirs = {name: signal for name, signal in theirs.items() if name in result}
        if not theirs:
            raise case.error(
                ("references", held.position, "file"),
                f"{reference.path} has none of the case's signals; give theirs under 'names'",
            )
    taken = {name: at_times_of(theirs[name], signal) for name, signal in result.items() if name in theirs}
    label = "self" if entry.kind is Kind.SELF else str(entry.kind)
    comparison = compare_all(theirs, taken, case.tolerances(entry))
    return Judged(label, entry.kind, str(entry.file), _origin(reference.provenance), comparison, lacking)


def _check_kind(case: Case, position: int, entry: ReferenceEntry, reference: Reference) -> None:
    told = reference.provenance
    if told is None and entry.kind is not Kind.SELF:
        return
    if told is None:
        raise case.error(
            ("references", position, "kind"),
            f"{reference.path} does not say that it is of our own making; write it with --update --reason TEXT",
        )
    if told.kind != entry.kind:
        raise case.error(
            ("references", position, "kind"),
            f"is {str(entry.kind)!r}, but {reference.path} says that it is {str(told.kind)!r}; call it what it is",
        )


def at_times_of(reference: Trajectory, result: Trajectory) -> Trajectory:
    """``result`` at the points of ``reference`` if it has all of them: a thinned reference says nothing of those
    between. Else all of it."""
    close = _SAME_TIME * max(reference.stop - reference.start, abs(reference.stop))
    rows = np.searchsorted(result.times, reference.times - close)
    rows[1:] += np.diff(reference.times) <= close  # the second of two points at one time
    rows = np.clip(rows, 0, result.times.size - 1)
    if np.all(np.abs(result.times[rows] - reference.times) <= close):
        return replace(result, times=reference.times, values=result.values[rows])
    return result


def _origin(told: Provenance | None) -> str:
    if told is None:
        return "nobody said what made it"
    parts = [" ".join(filter(None, (told.tool, told.version))), told.solver or "", told.date or ""]
    return ", ".join(filter(None, parts))


def _kept(case: Case, execution: Execution, record: Record) -> list[Check]:
    """Counts and definition against those kept with the reference."""
    counts = count_changes(record.statistics, execution.statistics, case.subject.statistics)
    found = [_check(STATISTICS, [change.text for change in counts])]
    if case.subject.checks.definition:
        found.append(_check(DEFINITION, [change.text for change in changes(record.definition, execution.definition)]))
    return found


def changed_sources(record: Record, case: Case) -> list[str]:
    """Sources that are not what they were when the reference of our own was made."""
    before, now = record.sources, sources(case)
    return [name for name in {**before, **now} if before.get(name) != now.get(name)] if before else []


def _step(case: Case, verification: Mapping[str, object], judged: tuple[Judged, ...]) -> Check:
    """What error the communication step makes, and on which side of it deviations from the references lie."""
    if "failed" in verification:
        return Check(HALVED_STEP, "failed", (str(verification["failed"]),))
    errors: Mapping[str, Mapping[str, float]] = verification["signals"]  # type: ignore[assignment]
    compared = {signal.name for j in judged for signal in j.comparison.signals}
    seen = {name: error for name, error in errors.items() if name in compared}
    lines = []
    beyond = [
        f"{name}: the step of {verification['step']:g} makes an error of {error['relative']:.2g} of its range, allowed "
        f"{case.subject.checks.step_error:g}"
        for name, error in seen.items()
        if error["relative"] > case.subject.checks.step_error
    ]
    for j in judged:
        lines += [line for signal in j.comparison.failed if (line := beside_step(signal, seen.get(signal.name)))]
    if beyond:
        return Check(HALVED_STEP, "failed", (*beyond, *lines))
    if not lines and seen:
        name, error = max(seen.items(), key=lambda entry: entry[1]["relative"])
        lines = [f"largest error of the step: {error['relative']:.2g} of the range of {name}"]
    return Check(HALVED_STEP, "passed" if not lines or not any(j.comparison.failed for j in judged) else "told",
                 tuple(lines))  # fmt: skip


def beside_step(signal: SignalComparison, error: Mapping[str, float] | None) -> str:
    """How a deviation compares with the error that the step makes by itself."""
    deviation = signal.metrics.get("largest deviation")
    if error is None or deviation is None or not error["error"] > 0:
        return ""
    size, own = deviation.value, error["error"]
    if size <= own:
        return (
            f"{signal.name}: deviates by {size:.3g}, less than the {own:.3g} that the communication step is wrong by "
            "itself; the tolerance asks for more than the step resolves"
        )
    return f"{signal.name}: deviates by {size:.3g}, {size / own:.3g} times the error of the communication step"


def _compilers(case: Case, folder: Path) -> Check:
    if find_openmodelica() is None:
        return Check(COMPILERS, "skipped", ("there is no OpenModelica (omc) here",))
    subject = case.subject
    compared = compare_compilers(
        subject.model or "",
        sources=[case.file(path) for path in subject.source.files],
        libraries=[case.file(path) for path in subject.source.libraries],
        out=folder / "compilers",
        stop=subject.settings.stop,
        start_values={name: _as_start(value) for name, value in subject.settings.parameters.items()},
        input_csv=None if subject.settings.inputs is None else case.file(subject.settings.inputs),
    )
    tolerance = subject.checks.compilers_tolerance
    return _check(
        COMPILERS,
        [
            f"{d.name}: OpenModelica and the built-in compiler differ by {d.relative:.2g} of its range at {d.time:g} s"
            for d in compared.beyond(tolerance)
        ],
    )


def _as_start(value: float | bool | str) -> float | str:
    return str(value).lower() if isinstance(value, bool) else value


def _check(name: str, lines: list[str]) -> Check:
    return Check(name, "failed" if lines else "passed", tuple(lines))


def self_reference(case: Case) -> tuple[int, ReferenceEntry]:
    """The one reference of our own that the case has; raises InputError where it has none or several."""
    found = [(k, entry) for k, entry in enumerate(case.subject.references) if entry.kind is Kind.SELF]
    if len(found) != 1:
        raise InputError(
            f"{case.path}: references: has {len(found) or 'no'} reference(s) of kind 'self'; only a case with one can "
            "be updated, and nothing but that one is ever written"
        )
    return found[0]
