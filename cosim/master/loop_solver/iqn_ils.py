"""Interface quasi-Newton with an inverse Jacobian from least squares (IQN-ILS)."""

from __future__ import annotations

from collections.abc import Callable

from cosim.master.loop_solver.secants import Secants
from cosim.system.ports import FloatArray

_MOST = 40


class IqnIls:
    """Differences of this and of earlier steps give the derivatives along what has been tried (Degroote, Bathe and
    Vierendeels, Computers and Structures 87, 2009)."""

    def __init__(self) -> None:
        self._secants = Secants(_MOST)
        self._last: tuple[FloatArray, FloatArray] | None = None

    def begin(self) -> None:
        self._last = None  # a difference across two steps would be one of two functions

    def improve(self, x: FloatArray, g: FloatArray, jacobian: Callable[[], FloatArray]) -> FloatArray:
        residual = g - x
        if self._last is not None:
            self._secants.add(residual - self._last[0], g - self._last[1])
        self._last = residual, g
        step = self._secants.step(residual)
        return g if step is None else g + step
