"""The tube around a course: what it may reach within the time tolerance, widened by the tolerance in value.

At time t the tube spans all values that the course takes from t - dt to t + dt (exactly, for a piecewise linear course
with jumps), and then the half-width in value. Two things are added that are not known of a sampled signal:

- in a bracket, between two samples with a jump between them, all values from the course before it to the course after
  it: nobody knows where between them the jump lies. Where a jump of the other signal has been matched with it, this
  also holds between the two;
- between the points of a smoothly curved signal, the estimated error of linear interpolation (``bulge``).

Windows that reach beyond the first or last point see the signal go on as it went there.

A result is inside if its points lie in the tube around the reference and if, at the reference's points, what the
result itself may reach within the time tolerance meets the half-width around the reference. The second finds what a
result leaves out between its points.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cosim.results.comparison.alignment import Points
from cosim.results.comparison.course import Course, IndexArray, Jumps
from cosim.results.comparison.events import Matches
from cosim.results.trajectory import FloatArray


@dataclass(frozen=True)
class HalfWidth:
    """Half-width in value at a reference value v: the larger of ``constant`` and ``local`` * abs(v); ``local`` < 1."""

    constant: float
    local: float = 0.0

    def at(self, values: FloatArray) -> FloatArray:
        if not self.local:
            return np.full(values.shape, self.constant)
        return np.maximum(self.constant, self.local * np.abs(values))

    def above(self, values: FloatArray) -> FloatArray:
        """Highest value allowed; it rises with the reference, so the highest reference in a window decides."""
        return values + (self.at(values) if self.local else self.constant)

    def below(self, values: FloatArray) -> FloatArray:
        return values - (self.at(values) if self.local else self.constant)


@dataclass(frozen=True, eq=False)
class Boxes:
    """Values from ``low`` to ``high`` (k,) that a course may take anywhere from ``begin`` to ``end`` (k,) in s."""

    begin: FloatArray
    end: FloatArray
    low: FloatArray
    high: FloatArray


def boxes_of(jumps: Jumps, other: Jumps, matches: Matches, side: int) -> Boxes:
    """What the brackets among ``jumps`` leave open; ``side`` is their column in the pairs of ``matches``.

    A bracket alone is open at both ends: the two samples are known.
    """
    own, others = matches.pairs[matches.uncertain, side], matches.pairs[matches.uncertain, 1 - side]
    alone = np.flatnonzero(~jumps.exact)
    begin = [np.nextafter(jumps.earliest[alone], np.inf), np.minimum(jumps.earliest[own], other.earliest[others])]
    end = [np.nextafter(jumps.latest[alone], -np.inf), np.maximum(jumps.latest[own], other.latest[others])]
    chosen = np.concatenate([alone, own])
    return Boxes(np.concatenate(begin), np.concatenate(end), jumps.lowest[chosen], jumps.highest[chosen])


def reach(course: Course, boxes: Boxes, points: Points, chosen: IndexArray) -> tuple[FloatArray, FloatArray]:
    """Lowest and highest value of ``course`` within the time tolerance around the points ``chosen`` (m,), each (m,)."""
    if not chosen.size:
        return np.empty(0), np.empty(0)
    times = points.at[chosen]
    low, high = points.extremes(course.values, chosen)
    _go_on(course, times, points.tolerance, low, high)
    widen(times, low, high, boxes)
    return low, high


def bulge(course: Course, points: Points, chosen: IndexArray) -> tuple[FloatArray, FloatArray]:
    """How far ``course`` may lie below and above what :func:`reach` tells for want of points, each (m,)."""
    times = points.at[chosen]
    if not times.size or course.discrete or course.times.size < 4:
        return np.zeros(times.size), np.zeros(times.size)
    up, down = course.bulges
    if points.tolerance <= 8 * np.spacing(max(abs(course.times[0]), abs(course.times[-1]))):
        return _bulge_at(course.times, down, times), _bulge_at(course.times, up, times)
    windows = points.windows_of(chosen)
    return windows.largest_of_segments(down), windows.largest_of_segments(up)


def _go_on(course: Course, times: FloatArray, tolerance: float, low: FloatArray, high: FloatArray) -> None:
    """Let windows that reach beyond the first or last point see the course go on as it went there, by no more than
    twice what it has changed within the tolerance: a signal that is early by less has values of a time not recorded."""
    if course.times.size < 2:
        return
    for border, inner, sign in ((0, 1, -1.0), (-1, -2, 1.0)):
        at, value = float(course.times[border]), float(course.values[border])
        step = abs(at - float(course.times[inner]))
        beyond = np.flatnonzero(sign * (times - at) + tolerance > 0)
        if not beyond.size or step == 0:
            continue
        change = (value - float(course.values[inner])) * tolerance / step
        within = 2.0 * (value - float(np.interp(at - sign * tolerance, course.times, course.values)))
        change = float(np.clip(change, min(within, 0.0), max(within, 0.0)))
        ahead = value + change * np.minimum((sign * (times[beyond] - at) + tolerance) / tolerance, 1.0)
        low[beyond], high[beyond] = np.minimum(low[beyond], ahead), np.maximum(high[beyond], ahead)


def widen(times: FloatArray, low: FloatArray, high: FloatArray, boxes: Boxes) -> None:
    """Bring the bounds at ``times`` out to those of all boxes there."""
    first = np.searchsorted(times, boxes.begin, side="left")
    counts = np.searchsorted(times, boxes.end, side="right") - first
    kept = counts > 0
    if kept.any():
        first, counts = first[kept], counts[kept]
        np.minimum(low, -_highest(times.size, first, counts, -boxes.low[kept]), out=low)
        np.maximum(high, _highest(times.size, first, counts, boxes.high[kept]), out=high)


def _highest(size: int, first: IndexArray, counts: IndexArray, values: FloatArray) -> FloatArray:
    """At each of ``size`` points the highest of the ``values`` (k,) whose run of ``counts`` points from ``first`` on
    holds it; -inf without any.

    Each run is two runs of a power of two, and these are handed down to the points by halves: long runs, of which a
    large time tolerance makes many, cost no more than short ones.
    """
    levels = np.frexp(counts.astype(np.float64))[1] - 1
    highest = np.full(size, -np.inf)
    for level in range(int(np.max(levels)), -1, -1):
        chosen = levels == level
        for start in (first[chosen], first[chosen] + counts[chosen] - (1 << level)):
            np.maximum.at(highest, start, values[chosen])
        if level:
            half = 1 << (level - 1)
            halves = highest.copy()
            np.maximum(halves[half:], highest[:-half], out=halves[half:])
            highest = halves
    return highest


def _bulge_at(times: FloatArray, bulge: FloatArray, at: FloatArray) -> FloatArray:
    segment = np.clip(np.searchsorted(times, at, side="right") - 1, 0, bulge.size - 1)
    width = times[segment + 1] - times[segment]
    share = np.divide(at - times[segment], width, out=np.zeros_like(at), where=width > 0)
    share = np.clip(share, 0.0, 1.0)
    return 4.0 * share * (1.0 - share) * bulge[segment]
