"""Two grids in time brought together; what depends on times alone is worked out once for all signals on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from cosim.results.comparison.course import IndexArray
from cosim.results.comparison.envelope import Windows
from cosim.results.trajectory import FloatArray

_FEW = 6
"""What part of the points is few enough to look for their windows alone, instead of taking those of all points."""


@dataclass(frozen=True, eq=False)
class Points:
    """Points ``at`` (m,) in s of one signal, seen on the ``grid`` (n,) in s of the other, within ``tolerance`` (s).

    ``after`` (m,) says which of them see the other's value after a jump at their time; the others see that before.
    ``same`` is their place on the grid where both signals have the same points.
    """

    at: FloatArray
    grid: FloatArray
    tolerance: float
    after: npt.NDArray[np.bool_]
    same: slice | None

    @cached_property
    def _place(self) -> tuple[IndexArray, IndexArray, FloatArray]:
        first, beyond = (np.searchsorted(self.grid, self.at, side=side) for side in ("left", "right"))
        right = np.where(self.after, beyond, first)
        left, right = np.maximum(right - 1, 0), np.minimum(right, self.grid.size - 1)
        width = self.grid[right] - self.grid[left]
        share = np.divide(self.at - self.grid[left], width, out=np.zeros_like(self.at), where=width > 0)
        return left, right, np.clip(share, 0.0, 1.0)

    def values(self, on_grid: FloatArray) -> FloatArray:
        """The other signal at these points, (m,), from its values (n,)."""
        if self.same is not None:
            return on_grid[self.same]
        left, right, share = self._place
        begin = on_grid[left]
        values = on_grid[right]
        values -= begin
        values *= share
        values += begin
        return values

    @cached_property
    def windows(self) -> Windows:
        """Windows of the grid around all points."""
        return Windows(self.grid, self.at - self.tolerance, self.at + self.tolerance)

    def windows_of(self, chosen: IndexArray) -> Windows:
        """Windows around the points ``chosen`` (k,)."""
        if chosen.size == self.at.size:
            return self.windows
        return Windows(self.grid, self.at[chosen] - self.tolerance, self.at[chosen] + self.tolerance)

    def extremes(self, on_grid: FloatArray, chosen: IndexArray) -> tuple[FloatArray, FloatArray]:
        """Smallest and largest of the other signal, with values (n,), within the windows around ``chosen``, (k,)."""
        if chosen.size * _FEW < self.at.size:
            return self.windows_of(chosen).extremes(on_grid)
        lowest, highest = self.windows.extremes(on_grid)
        return lowest[chosen], highest[chosen]


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
    def result_points(self) -> Points:
        """The result's points on the reference. At a jump of the reference, one between others sees the value after."""
        at = self.result[self.of_result]
        after = np.append(np.diff(at) > 0, True)
        return Points(at, self.reference, self.tolerance, after, self.of_reference if self.is_common else None)

    @cached_property
    def reference_points(self) -> Points:
        """The reference's points on the result. At a jump of the result, one between others sees the value before."""
        at = self.reference[self.of_reference]
        after = np.concatenate([[False], np.diff(at) == 0])[: at.size]
        points = Points(at, self.result, self.tolerance, after, self.of_result if self.is_common else None)
        if self.is_common:
            points.__dict__["windows"] = self.result_points.windows
        return points

    @cached_property
    def merged(self) -> tuple[IndexArray, FloatArray]:
        """Order (k,) that sorts the reference's and then the result's points by time, and the lengths between (k - 1,).

        At one time the values before a jump come first and those after it last: that is how :class:`Points` sees them.
        """
        times = np.concatenate([self.reference_points.at, self.result_points.at])
        order = np.argsort(times, kind="stable")
        return order, np.diff(times[order])


def _inside(times: FloatArray, begin: float, end: float) -> slice:
    return slice(int(np.searchsorted(times, begin, side="left")), int(np.searchsorted(times, end, side="right")))
