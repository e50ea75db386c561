"""Two grids in time brought together; what depends on times alone is worked out once for all signals on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from cosim.results.comparison.course import IndexArray
from cosim.results.comparison.envelope import Windows
from cosim.results.trajectory import FloatArray


@dataclass(frozen=True, eq=False)
class Alignment:
    """Points of a reference (n,) and a result (m,), in s, of which those from ``begin`` to ``end`` are compared, with
    windows of ``tolerance`` (s) to both sides."""

    reference: FloatArray
    result: FloatArray
    begin: float
    end: float
    tolerance: float

    @cached_property
    def is_common(self) -> bool:
        """Whether both have the same points."""
        return self.reference is self.result or np.array_equal(self.reference, self.result)

    @cached_property
    def of_result(self) -> slice:
        """The points of the result that are compared."""
        return _inside(self.result, self.begin, self.end)

    @cached_property
    def of_reference(self) -> slice:
        """The points of the reference that are compared."""
        return _inside(self.reference, self.begin, self.end)

    @cached_property
    def around_result(self) -> Windows:
        """Windows on the reference around the points of the result."""
        at = self.result[self.of_result]
        return Windows(self.reference, at - self.tolerance, at + self.tolerance)

    @cached_property
    def around_reference(self) -> Windows:
        """Windows on the result around the points of the reference."""
        if self.is_common:
            return self.around_result
        at = self.reference[self.of_reference]
        return Windows(self.result, at - self.tolerance, at + self.tolerance)

    @cached_property
    def pieces(self) -> Pieces:
        """The time compared, cut at all points of both."""
        inner = np.concatenate([self.reference[self.of_reference], self.result[self.of_result]])
        times = np.sort(np.concatenate([[self.begin], inner, [self.end]]), kind="stable")
        times = np.clip(times[np.append(np.diff(times) > 0, True)], self.begin, self.end)
        middles = 0.5 * (times[1:] + times[:-1])
        return Pieces(np.diff(times), *(_Linear.of(grid, times, middles) for grid in (self.reference, self.result)))


def _inside(times: FloatArray, begin: float, end: float) -> slice:
    return slice(int(np.searchsorted(times, begin, side="left")), int(np.searchsorted(times, end, side="right")))


@dataclass(frozen=True, eq=False)
class _Linear:
    """Where the ends of each piece (k,) lie on a grid: segment, and share of it at both ends."""

    left: IndexArray
    right: IndexArray
    begin: FloatArray
    end: FloatArray

    @classmethod
    def of(cls, grid: FloatArray, times: FloatArray, middles: FloatArray) -> _Linear:
        left = np.maximum(np.searchsorted(grid, middles, side="right") - 1, 0)
        right = np.minimum(left + 1, grid.size - 1)
        width = grid[right] - grid[left]
        shares = [
            np.divide(at - grid[left], width, out=np.zeros_like(at), where=width > 0) for at in (times[:-1], times[1:])
        ]
        return cls(left, right, *shares)


@dataclass(frozen=True, eq=False)
class Pieces:
    """Pieces of ``lengths`` (k,) in s, within each of which both signals are linear."""

    lengths: FloatArray
    reference: _Linear
    result: _Linear

    def differences(self, reference: FloatArray, result: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Result minus reference at the begin and at the end of each piece, each (k,); values (n,) and (m,)."""
        first: list[FloatArray] = []
        last: list[FloatArray] = []
        for values, place in ((reference, self.reference), (result, self.result)):
            base = values[place.left]
            rise = values[place.right] - base
            first.append(base + place.begin * rise)
            last.append(base + place.end * rise)
        return first[1] - first[0], last[1] - last[0]
