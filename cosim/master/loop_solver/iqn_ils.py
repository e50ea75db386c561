"""Interface quasi-Newton with an inverse Jacobian from least squares (IQN-ILS)."""

from __future__ import annotations

from cosim.master.loop_solver.secants import MultiSecant

_MOST = 40


class IqnIls(MultiSecant):
    """Differences of this and of earlier steps give the derivatives along what has been tried (Degroote, Bathe and
    Vierendeels, Computers and Structures 87, 2009)."""

    def __init__(self) -> None:
        super().__init__(_MOST)
