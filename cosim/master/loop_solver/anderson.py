"""Anderson acceleration."""

from __future__ import annotations

from cosim.master.loop_solver.secants import MultiSecant

_DEPTH = 5


class Anderson(MultiSecant):
    """Mixes the last few evaluations of one step so that their residuals cancel (Walker and Ni, SIAM Journal on
    Numerical Analysis 49, 2011); every step begins anew."""

    def __init__(self) -> None:
        super().__init__(_DEPTH)

    def begin(self) -> None:
        super().begin()
        self._secants.keep(0)
