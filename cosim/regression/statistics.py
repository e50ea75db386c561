"""Counts of a run: what the translation made of the class, what the solver and the master took.

What the translation counts is compared exactly, what solvers count within a share, since the last bits of libm differ
between machines and may cost or save a step. Times are reported only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from pydantic import BaseModel, ConfigDict, Field

TRANSLATION = ("states", "equations", "variables", "systems", "largest_system", "relations", "loops")
"""Of a build's statistics: those that say what the class is."""
SOLVER = ("steps", "rejected_steps", "evaluations", "jacobians", "factorisations", "newton_failures", "events")
"""Of the ``_solver`` variables of an FMU of ours."""
MASTER = ("steps", "rejected_steps", "jumps", "component_steps", "rolled_back", "iterations")
"""Of the statistics of a run folder."""

EFFORT_TOLERANCE = 0.05
"""Default share by which what a solver counts may differ."""
FAILED_EFFORT_TOLERANCE = 0.3
"""Least share by which what fails in a solver may differ: another rounding of the C library alone moves it by 0.1."""
SLACK = 2
"""Counts of effort differ by this much at any rate: of three rejected steps one more is no change."""

_FAILS = frozenset({"rejected_steps", "newton_failures"})
_EFFORT = {"solver": frozenset(SOLVER) - {"events"}, "master": frozenset(MASTER) - {"jumps"}}


class StatisticsSection(BaseModel):
    """``[statistics]`` of a case: which counts are compared, and how closely."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    compare: bool = True
    effort: float = Field(default=EFFORT_TOLERANCE, ge=0)
    """Relative tolerance of what solvers count."""
    ignore: tuple[str, ...] = ()
    """Names that are reported only; ``*`` stands for any text."""


@dataclass(frozen=True)
class CountChange:
    """A count that is not what it was."""

    name: str
    before: int
    now: int | None
    allowed: float

    @property
    def text(self) -> str:
        if self.now is None:
            return f"{self.name}: {self.before} -> nothing"
        return f"{self.name}: {self.before} -> {self.now}" + (f" (±{self.allowed:g} allowed)" if self.allowed else "")


def count_changes(before: Mapping[str, int], now: Mapping[str, int], section: StatisticsSection) -> list[CountChange]:
    """Counts beyond what ``section`` allows; new ones are no change, they are kept with the next reference."""
    if not section.compare:
        return []
    found = []
    for name, value in before.items():
        if any(fnmatchcase(name, pattern) for pattern in section.ignore):
            continue
        allowed = 0.0
        if is_effort(name) and section.effort > 0:
            fails = name.rpartition(".")[2] in _FAILS
            allowed = max((max(section.effort, FAILED_EFFORT_TOLERANCE) if fails else section.effort) * value, SLACK)
        if name not in now or abs(now[name] - value) > allowed:
            found.append(CountChange(name, value, now.get(name), allowed))
    return found


def is_effort(name: str) -> bool:
    """Whether a count is what a solver or the master took; those of the translation are exact."""
    *owner, last = name.split(".")
    return bool(owner) and last in _EFFORT.get(owner[-1], ())
