"""What came of a case: the word on it, and all that output, cache and command line say about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from cosim.errors import CosimError, InputError, SimulationError
from cosim.regression.deviating import Deviating, deviating, in_order, worst_share
from cosim.regression.references import Kind
from cosim.results.comparison import Comparison, SignalComparison

_CHANGED = "changed since the reference was made: "
NOT_VALIDATION = "guards against drift, validates nothing"
"""What is said beside every reference of our own."""


DEFINITION, STATISTICS, HALVED_STEP, COMPILERS = "definition", "statistics", "halved step", "compilers"
"""Names of checks."""


class Status(StrEnum):
    """The one word on a case, the gravest last."""

    UNCHANGED = "unchanged"
    """All that it depends on is what it was when it last passed here; it was not run."""
    PASSED = "passed"
    UPDATED = "updated"
    FAILED = "failed"
    WRONG_INPUT = "wrong input"
    SIMULATION_FAILED = "simulation failed"

    @property
    def exit_code(self) -> int:
        return {Status.FAILED: 1, Status.WRONG_INPUT: 2, Status.SIMULATION_FAILED: 3}.get(self, 0)

    @property
    def is_good(self) -> bool:
        return self.exit_code == 0


@dataclass(frozen=True)
class Check:
    """A check beside the comparison: ``verdict`` is ``passed``, ``failed``, ``skipped`` or ``told``."""

    name: str
    verdict: str
    lines: tuple[str, ...] = ()
    """What is wrong or to be known, one thing each."""


@dataclass(frozen=True)
class Judged:
    """The comparison with one reference."""

    label: str
    """``self`` or who made it."""
    kind: Kind
    file: str
    """As the case names it."""
    origin: str
    """Tool, version, date, in one line."""
    comparison: Comparison
    lacking: tuple[str, ...] = ()
    """Signals that the case names and a reference of our own does not have."""

    @property
    def passed(self) -> bool:
        return self.comparison.passed and not self.lacking

    @property
    def components(self) -> list[Deviating]:
        return deviating(self.comparison)


@dataclass(frozen=True)
class Outcome:
    """One case."""

    name: str
    path: Path
    status: Status
    title: str = ""
    message: str = ""
    """The error's words, or what was updated."""
    judged: tuple[Judged, ...] = ()
    checks: tuple[Check, ...] = ()
    changed_sources: tuple[str, ...] = ()
    """Sources that are not what they were when the reference of our own was made."""
    statistics: Mapping[str, int] = field(default_factory=dict)
    settings: Mapping[str, str | float] = field(default_factory=dict)
    cpu: float = 0.0
    """s that the run took"""
    cpu_before: float | None = None
    """s that it took when the reference was made"""
    seconds: float = 0.0
    """s of wall time, building and comparing included"""
    fingerprint: str = ""
    """Of all that it depends on."""
    since: str = ""
    """Of an unchanged case: when it passed."""

    @property
    def signals(self) -> int:
        return sum(len(judged.comparison.signals) for judged in self.judged)

    @property
    def failed_signals(self) -> list[tuple[Judged, SignalComparison]]:
        """In the order of their first violations, those of one reference together."""
        return [(judged, signal) for judged in self.judged for signal in in_order(judged.comparison.failed)]

    @property
    def headline(self) -> str:
        """One line: the word on it, its name, and how much was compared."""
        if self.status is Status.UNCHANGED:
            detail = f"not run: passed here on {self.since}, and nothing that it depends on has changed"
        elif self.judged:
            labels = ", ".join(dict.fromkeys(judged.label for judged in self.judged))
            detail = f"{self.signals} signals against {labels}, {self.seconds:.1f} s"
        else:
            detail = f"{self.seconds:.1f} s"
        skipped = [
            f"{check.name} skipped: {', '.join(check.lines)}" for check in self.checks if check.verdict == "skipped"
        ]
        return "; ".join([f"{self.status:<17} {self.name}: {detail}", *filter(None, [self.told]), *skipped])

    @property
    def told(self) -> str:
        """What was updated."""
        return self.message if self.status is Status.UPDATED else ""

    @property
    def lines(self) -> list[str]:
        """What is wrong, a line each, the most telling first; nothing for a good case."""
        if self.status.is_good:
            return []
        changed = [_CHANGED + ", ".join(_few(self.changed_sources, 8))] if self.changed_sources else []
        if self.status is not Status.FAILED:
            return [self.message, *changed]
        failed = [check for check in self.checks if check.verdict == "failed"]
        before = [check for check in failed if check.name == DEFINITION]
        found = [f"{check.name}: {line}" for check in before for line in _few(check.lines, 6)]
        found += changed
        for judged in self.judged:
            found += _about(judged)
        return found + [f"{c.name}: {line}" for c in failed if c not in before for line in _few(c.lines, 6)]

    @property
    def cause(self) -> str:
        """One line on a bad case: the components that deviate first, what was changed, else the first of ``lines``."""
        parts = []
        for judged in self.judged:
            if judged.components:
                parts.append("first: " + ", then ".join(entry.text for entry in judged.components[:2]))
        for check in self.checks:
            if check.name == DEFINITION and check.verdict == "failed":
                parts.append(", ".join(_few(check.lines, 3)))
        if self.status is not Status.FAILED:
            parts.append(self.message)
        if self.changed_sources:
            parts.append("changed: " + ", ".join(_few(self.changed_sources, 4)))
        return "; ".join(parts) or next(iter(self.lines), str(self.status))


def exit_code(outcomes: Iterable[Outcome]) -> int:
    """Of a whole run, that of its gravest case: simulation failed (3), then input wrong (2), then check failed (1)."""
    return max((outcome.status.exit_code for outcome in outcomes), default=0)


def of_error(name: str, path: Path, error: CosimError) -> Outcome:
    """The outcome of a case that could not be judged."""
    status = {InputError.exit_code: Status.WRONG_INPUT, SimulationError.exit_code: Status.SIMULATION_FAILED}
    return Outcome(name, path, status.get(error.exit_code, Status.FAILED), message=str(error))


def signal_line(signal: SignalComparison) -> str:
    """One failed signal: its name and where it leaves what is allowed."""
    unit = f" {signal.unit}" if signal.unit not in (None, "1") else ""
    first, worst = signal.first, signal.worst
    if first is None or worst is None:
        return f"{signal.name}: {signal.verdict}" + (f" ({signal.reasons[0]})" if signal.reasons else "")
    text = f"{signal.name}: {first.value:.6g}{unit} at {first.time:g} s, allowed {first.lower:.6g} to {first.upper:.6g}"
    if worst.time != first.time:
        text += f"; worst {worst.value:.6g} at {worst.time:g} s"
    return f"{text} ({worst_share(signal):.3g} x what is allowed)"


def _about(judged: Judged) -> list[str]:
    if judged.passed:
        return []
    found = []
    components = judged.components
    if components:
        failed, all_signals = len(judged.comparison.failed), len(judged.comparison.signals)
        found.append(f"{failed} of {all_signals} signals beyond reference {judged.file} ({judged.label})")
        worst = max(components, key=lambda entry: entry.worst)
        more = f", then {len(components) - 3} more components" if len(components) > 3 else ""
        found.append("first: " + ", then ".join(entry.text for entry in components[:3]) + more)
        if worst is not components[0]:
            found.append(f"worst: {worst.text}")
        found += [f"  {signal_line(signal)}" for signal in in_order(judged.comparison.failed)[:3]]
    if judged.lacking:
        found.append(
            f"reference {judged.file} has no {', '.join(_few(judged.lacking, 5))}; --update --reason TEXT adds them"
        )
    return found


def _few(texts: Iterable[str], most: int) -> list[str]:
    every = list(texts)
    return every if len(every) <= most else [*every[: most - 1], f"... and {len(every) - most + 1} more"]
