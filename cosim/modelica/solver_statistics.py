"""The solver's counts as variables of a Co-Simulation FMU. In Model Exchange they are 0: there the importer integrates.

They come behind the model's variables, in the order of ``runtime/statistics.c``: the value reference of the first is
the number of the model's variables.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Statistic:
    """One count (an Integer) or, with a unit, a quantity (a Real)."""

    name: str
    description: str
    unit: str | None = None


STATISTICS = (
    Statistic("steps", "Integration steps taken"),
    Statistic("rejected_steps", "Steps that failed the error test and were repeated"),
    Statistic("evaluations", "Evaluations of the model's dynamics"),
    Statistic("jacobians", "Evaluations of the Jacobian"),
    Statistic("factorisations", "Factorisations of iteration matrices"),
    Statistic("newton_failures", "Steps in which Newton's method did not converge"),
    Statistic("events", "Events passed"),
    Statistic("last_step", "Size of the last integration step", "s"),
)


def group_name(taken: Iterable[str]) -> str:
    """``_solver``, or with more underscores where the model has variables of that name."""
    roots = {name.partition(".")[0].partition("[")[0] for name in taken}
    name = "_solver"
    while name in roots:
        name = f"_{name}"
    return name
