"""Broyden's method."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cosim.system.ports import FloatArray

_LEAST = 1e-14


class Broyden:
    """The matrix of derivatives, at first that of a fixed point, is corrected by each evaluation along the last change
    (Broyden, Mathematics of Computation 19, 1965); it is kept from step to step."""

    def __init__(self) -> None:
        self._matrix: FloatArray | None = None
        self._last: tuple[FloatArray, FloatArray] | None = None

    def begin(self) -> None:
        self._last = None

    def improve(self, x: FloatArray, g: FloatArray, jacobian: Callable[[], FloatArray]) -> FloatArray:
        residual = g - x
        if self._matrix is None:
            self._matrix = -np.eye(x.size)
        if self._last is not None:
            change = x - self._last[0]
            length = float(change @ change)
            if length > _LEAST:
                expected = self._last[1] + self._matrix @ change
                self._matrix = self._matrix + np.outer(residual - expected, change) / length
        self._last = x, residual
        try:
            return x - np.linalg.solve(self._matrix, residual)
        except np.linalg.LinAlgError:
            self._matrix = None
            return g
