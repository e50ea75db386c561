"""Solvers of the loops that connections close: a new one is a new file here and a line in LOOP_SOLVERS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from cosim.master.loop_solver.anderson import Anderson
from cosim.master.loop_solver.broyden import Broyden
from cosim.master.loop_solver.fixed_point import FixedPoint
from cosim.master.loop_solver.iqn_ils import IqnIls
from cosim.master.loop_solver.newton import Newton
from cosim.system.ports import FloatArray

Jacobian = Callable[[], FloatArray]
"""The derivatives of what comes round by what was put in, at the values of the last evaluation; square."""


class LoopSolver(Protocol):
    """Finds values that come round a loop unchanged: g(x) = x. Values are scaled by their nominal values.

    One solver serves one loop for a whole run, so it may use what it learned in earlier steps.
    """

    def begin(self) -> None:
        """A new step: what follows belongs to other values of g."""
        ...

    def improve(self, x: FloatArray, g: FloatArray, jacobian: Jacobian) -> FloatArray:
        """The next values to try, after ``g`` came round for ``x``; a call of ``jacobian`` costs evaluations."""
        ...


LOOP_SOLVERS: Mapping[str, type[LoopSolver]] = {
    "newton": Newton,
    "iqn_ils": IqnIls,
    "anderson": Anderson,
    "broyden": Broyden,
    "fixed_point": FixedPoint,
}

__all__ = ["LOOP_SOLVERS", "Anderson", "Broyden", "FixedPoint", "IqnIls", "Jacobian", "LoopSolver", "Newton"]
