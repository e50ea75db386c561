"""Newton's method with a Jacobian that is kept as long as it serves."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cosim.system.ports import FloatArray

_SLOW = 0.1
"""A residual that an iteration leaves larger than this part of it asks for a new Jacobian."""


class Newton:
    """Simplified Newton: the derivatives of one evaluation serve further iterations and steps until they do not."""

    def __init__(self) -> None:
        self._matrix: FloatArray | None = None
        self._residual = np.inf

    def begin(self) -> None:
        self._residual = np.inf

    def improve(self, x: FloatArray, g: FloatArray, jacobian: Callable[[], FloatArray]) -> FloatArray:
        residual = float(np.max(np.abs(g - x)))
        if self._matrix is None or residual > _SLOW * self._residual:
            self._matrix = jacobian() - np.eye(x.size)
        self._residual = residual
        try:
            return x - np.linalg.solve(self._matrix, g - x)
        except np.linalg.LinAlgError:
            self._matrix = None
            return g
