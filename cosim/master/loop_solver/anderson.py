"""Anderson acceleration."""

from __future__ import annotations

from collections.abc import Callable

from cosim.master.loop_solver.secants import Secants
from cosim.system.ports import FloatArray

_DEPTH = 5


class Anderson:
    """Mixes the last few evaluations of one step so that their residuals cancel (Walker and Ni, SIAM Journal on
    Numerical Analysis 49, 2011); every step begins anew."""

    def __init__(self) -> None:
        self._secants = Secants(_DEPTH)
        self._last: tuple[FloatArray, FloatArray] | None = None

    def begin(self) -> None:
        self._secants.keep(0)
        self._last = None

    def improve(self, x: FloatArray, g: FloatArray, jacobian: Callable[[], FloatArray]) -> FloatArray:
        residual = g - x
        if self._last is not None:
            self._secants.add(residual - self._last[0], g - self._last[1])
        self._last = residual, g
        step = self._secants.step(residual)
        return g if step is None else g + step
