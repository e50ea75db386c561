"""Differences of what was tried and what came round, from which quasi-Newton methods guess derivatives."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cosim.system.ports import FloatArray

_DEPENDENT = 1e-10
"""Of a difference, what must be new beside the earlier ones for it to say anything."""


class Secants:
    """Columns of differences of residuals ``r`` and of results ``g``, newest first, at most ``most`` of them."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._residuals: list[FloatArray] = []
        self._results: list[FloatArray] = []

    def add(self, residual: FloatArray, result: FloatArray) -> None:
        self._residuals = [residual, *self._residuals][: self.most]
        self._results = [result, *self._results][: self.most]

    def keep(self, count: int) -> None:
        """Forget all but the newest ``count``."""
        self._residuals, self._results = self._residuals[:count], self._results[:count]

    def step(self, residual: FloatArray) -> FloatArray | None:
        """What the differences say must be added to the result so that the residual vanishes; None if they say nothing.

        Columns that hardly differ from newer ones are dropped (QR filter of Haelterman et al., Computers and Structures
        171, 2016).
        """
        basis: list[FloatArray] = []
        kept: list[int] = []
        for index, column in enumerate(self._residuals):
            rest = column.copy()
            for vector in basis:
                rest -= (vector @ rest) * vector
            length, size = float(np.linalg.norm(rest)), float(np.linalg.norm(column))
            if length > _DEPENDENT * size and len(basis) < residual.size:
                basis.append(rest / length)
                kept.append(index)
        self._residuals = [self._residuals[i] for i in kept]
        self._results = [self._results[i] for i in kept]
        if not kept:
            return None
        matrix = np.column_stack(self._residuals)
        weights, *_ = np.linalg.lstsq(matrix, -residual, rcond=None)
        return np.asarray(np.column_stack(self._results) @ weights)


class MultiSecant:
    """Steps by the differences of all that was evaluated since they were last forgotten."""

    def __init__(self, most: int) -> None:
        self._secants = Secants(most)
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
