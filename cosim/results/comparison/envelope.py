"""Smallest and largest value of a piecewise linear signal over windows in time, exactly and for all windows at once."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from cosim.results.comparison.course import IndexArray
from cosim.results.trajectory import FloatArray

_Places = IndexArray | slice
_Run = tuple[int, _Places, _Places, _Places | None]


class Windows:
    """Closed windows [``begins``, ``ends``] (m,) in s over points at ``times`` (n,), for any values at these points.

    Windows that reach beyond the points end there. The extremes are those of the points inside and of the linear pieces
    at both borders. Those of the points come from tables of all runs of 1, 2, 4... points: any run is two of these.
    """

    def __init__(self, times: FloatArray, begins: FloatArray, ends: FloatArray) -> None:
        begins, ends = np.clip(begins, times[0], times[-1]), np.clip(ends, times[0], times[-1])
        self.first = np.searchsorted(times, begins, side="left")
        self.beyond = np.searchsorted(times, ends, side="right")
        self._before_begin = np.maximum(self.first - 1, 0)
        self._before_end = self.beyond - 1
        self._after_end = np.minimum(self.beyond, times.size - 1)
        self._begin_share = _share(times, begins, self._before_begin, self.first)
        self._end_share = _share(times, ends, self._before_end, self._after_end)

    @cached_property
    def _points(self) -> list[_Run]:
        return _runs(self.first, self.beyond)

    def extremes(self, values: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Smallest and largest value in each window, each (m,), for ``values`` (n,) at the points."""
        begin = _between(values, self._before_begin, self.first, self._begin_share)
        end = _between(values, self._before_end, self._after_end, self._end_share)
        lowest, highest = np.minimum(begin, end), np.maximum(begin, end)
        low = high = values
        level = 0
        for wanted, where, starts, stops in self._points:
            while level < wanted:
                half = 1 << level
                low, high = np.minimum(low[:-half], low[half:]), np.maximum(high[:-half], high[half:])
                level += 1
            smallest, largest = low[starts], high[starts]
            if stops is not None:
                smallest, largest = np.minimum(smallest, low[stops]), np.maximum(largest, high[stops])
            lowest[where] = np.minimum(lowest[where], smallest)
            highest[where] = np.maximum(highest[where], largest)
        return lowest, highest

    def largest_of_segments(self, sizes: FloatArray) -> FloatArray:
        """Largest of ``sizes`` (n - 1,), one for each linear piece, over the pieces that each window touches: (m,)."""
        first = np.minimum(self._before_begin, sizes.size - 1)
        beyond = np.maximum(np.minimum(self.beyond, sizes.size), first + 1)
        largest = np.empty(first.size)
        level, table = 0, sizes
        for wanted, where, starts, stops in _runs(first, beyond):
            while level < wanted:
                half = 1 << level
                table = np.maximum(table[:-half], table[half:])
                level += 1
            found = table[starts] if stops is None else np.maximum(table[starts], table[stops])
            largest[where] = found
        return largest


def _share(times: FloatArray, at: FloatArray, left: IndexArray, right: IndexArray) -> FloatArray:
    start = times[left]
    width = times[right] - start
    return np.divide(at - start, width, out=np.zeros_like(at), where=width > 0)


def _between(values: FloatArray, left: IndexArray, right: IndexArray, share: FloatArray) -> FloatArray:
    begin = values[left]
    between = values[right]
    between -= begin
    between *= share
    between += begin
    return between


def _runs(first: IndexArray, beyond: IndexArray) -> list[_Run]:
    """By power of two, rising: the power, which windows, where the two runs start (None: one is enough)."""
    levels = np.frexp((beyond - first).astype(np.float64))[1] - 1  # -1 for windows between two points
    runs: list[_Run] = []
    for level in np.flatnonzero(np.bincount(levels + 1)).tolist():
        if level == 0:
            continue
        where = np.flatnonzero(levels == level - 1)
        starts = first[where]
        stops = beyond[where] - (1 << (level - 1))
        single = np.array_equal(starts, stops)
        runs.append((level - 1, _places(where), _places(starts), None if single else _places(stops)))
    return runs


def _places(indices: IndexArray) -> _Places:
    """A slice where the indices follow one another, as on regular grids: nothing is copied then."""
    if indices[-1] - indices[0] == indices.size - 1 and (np.diff(indices) == 1).all():
        return slice(int(indices[0]), int(indices[-1]) + 1)
    return indices
