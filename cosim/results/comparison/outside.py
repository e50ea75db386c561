"""Points of a result outside the tube around its reference, and points of the reference that the result leaves out.

Points that lie within the half-width of the other signal at their own time are inside whatever the time tolerance is;
only the others are looked at through windows, and only what is left then is given the room between samples.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from cosim.results.comparison.alignment import Alignment, Points
from cosim.results.comparison.course import Course, IndexArray, Jumps
from cosim.results.comparison.events import Matches
from cosim.results.comparison.tube import Boxes, HalfWidth, boxes_of, bulge, reach
from cosim.results.comparison.verdict import Tube, Violation
from cosim.results.trajectory import FloatArray

_ROUNDING = 32 * float(np.finfo(np.float64).eps)
"""Of the largest value: what converting, interpolating and adding half-widths may lose."""


@dataclass(frozen=True, eq=False)
class Compared:
    """Two courses in one unit, aligned, with their jumps matched."""

    reference: Course
    result: Course
    matches: Matches
    alignment: Alignment
    half: HalfWidth

    @cached_property
    def at_result(self) -> FloatArray:
        """Result minus reference at the points of the result that are compared."""
        points = self.alignment.result_points
        return self.result.values[self.alignment.of_result] - points.values(self.reference.values)

    @cached_property
    def at_reference(self) -> FloatArray:
        """Result minus reference at the points of the reference that are compared."""
        if self.alignment.is_common:
            return self.at_result
        points = self.alignment.reference_points
        return points.values(self.result.values) - self.reference.values[self.alignment.of_reference]

    @property
    def suspects(self) -> tuple[IndexArray, IndexArray]:
        """Points of the result and of the reference that are not within the half-width at their own time."""
        wanted = self.reference.values[self.alignment.of_reference]
        at_reference = _suspects(self.at_reference, wanted, self.half)
        if self.alignment.is_common:
            return at_reference, at_reference
        values = self.result.values[self.alignment.of_result]
        return _suspects(self.at_result, values - self.at_result, self.half), at_reference

    @cached_property
    def rounding(self) -> float:
        sizes = (float(np.max(np.abs(c.values))) for c in (self.reference, self.result))
        return _ROUNDING * max(sizes)

    @property
    def reference_boxes(self) -> Boxes:
        return boxes_of(self.reference.jumps, self.result.jumps, self.matches, 0)

    @property
    def result_boxes(self) -> Boxes:
        return boxes_of(self.result.jumps, self.reference.jumps, self.matches, 1)

    def fresh(self) -> Compared:
        """The same without what has been worked out, which takes several times the room of the signals."""
        courses = replace(self.reference), replace(self.result)
        return Compared(*courses, matches=self.matches, alignment=replace(self.alignment), half=self.half)

    def tube(self) -> Tube:
        """The tube at the points of the result that are compared."""
        points = self.alignment.result_points
        chosen = np.arange(points.at.size)
        low, high = reach(self.reference, self.reference_boxes, points, chosen)
        down, up = bulge(self.reference, points, chosen)
        width = float(np.max(self.half.at(self.reference.values)))
        return Tube(points.at, self.half.below(low) - down, self.half.above(high) + up, width, self.alignment.tolerance)


@dataclass(frozen=True)
class Found:
    """What lies outside: the first (``before_first``: the time in s of the point before it), the worst, how many."""

    first: Violation | None
    worst: Violation | None
    count: int
    before_first: float
    within_at_once: bool
    """Whether all points are within the half-width of the other signal at their own time."""


def find(compared: Compared) -> Found:
    """All points outside, in both directions."""
    suspects = compared.suspects
    beyond = _beyond(compared, suspects[0])
    faults = [beyond, _left_out(compared, suspects[1], beyond.outside)]
    within_at_once = not any(chosen.size for chosen in suspects)
    violations = [v for fault in faults for v in fault.violations(compared.half)]
    if not violations:
        return Found(None, None, 0, compared.alignment.begin, within_at_once)
    return Found(
        min(violations, key=lambda v: v.time),
        max(violations, key=lambda v: v.size),
        sum(fault.outside.size for fault in faults),
        min(fault.before_first for fault in faults),
        False,
    )


@dataclass(frozen=True, eq=False)
class _Fault:
    """Points ``outside`` (k,), as indices of those ``at`` (s): ``values`` beyond ``lower`` or ``upper``, ``nearest``
    what bounds them without the half-width, each (k,)."""

    at: FloatArray
    outside: IndexArray
    values: FloatArray
    lower: FloatArray
    upper: FloatArray
    nearest: FloatArray
    left_out: bool

    @property
    def before_first(self) -> float:
        """Time (s) of the last point before the first that is outside; inf where all are inside."""
        return float(self.at[max(int(self.outside[0]) - 1, 0)]) if self.outside.size else float("inf")

    def violations(self, half: HalfWidth) -> list[Violation]:
        """The first and the worst; none where all points are inside."""
        if not self.outside.size:
            return []
        sizes = np.maximum(self.values - self.upper, self.lower - self.values)
        widths = half.at(self.nearest)
        return [
            Violation(
                float(self.at[self.outside[k]]),
                float(sizes[k]),
                float(sizes[k] / widths[k]) if widths[k] else float("inf"),
                float(self.values[k]),
                float(self.lower[k]),
                float(self.upper[k]),
                self.left_out,
            )
            for k in (0, int(np.argmax(sizes)))
        ]


def _beyond(compared: Compared, chosen: IndexArray) -> _Fault:
    """Points of the result outside the tube."""
    half, points, rounding = compared.half, compared.alignment.result_points, compared.rounding
    values = compared.result.values[compared.alignment.of_result]
    chosen = _away_from_lone_edges(compared, compared.result.jumps[compared.matches.extra], points, chosen)
    low, high = reach(compared.reference, compared.reference_boxes, points, chosen)
    wrong = (values[chosen] > half.above(high) + rounding) | (values[chosen] < half.below(low) - rounding)
    chosen, low, high = chosen[wrong], low[wrong], high[wrong]
    down, up = bulge(compared.reference, points, chosen)
    lower, upper = half.below(low) - down, half.above(high) + up
    wrong = (values[chosen] > upper + rounding) | (values[chosen] < lower - rounding)
    chosen = chosen[wrong]
    lower, upper, low, high = (a[wrong] for a in (lower, upper, low, high))
    value = values[chosen]
    return _Fault(points.at, chosen, value, lower, upper, np.where(value > upper, high, low), False)


def _left_out(compared: Compared, chosen: IndexArray, outside: IndexArray) -> _Fault:
    """Points of the reference that the result does not come near; without those that its points ``outside`` tell."""
    half, points, rounding = compared.half, compared.alignment.reference_points, compared.rounding
    values = compared.reference.values[compared.alignment.of_reference]
    chosen = _away_from_lone_edges(compared, compared.reference.jumps[compared.matches.missing], points, chosen)
    low, high = reach(compared.result, compared.result_boxes, points, chosen)
    lower, upper = half.below(values[chosen]), half.above(values[chosen])
    wrong = (low > upper + rounding) | (high < lower - rounding)
    chosen = chosen[wrong]
    low, high, lower, upper = (a[wrong] for a in (low, high, lower, upper))
    down, up = bulge(compared.result, points, chosen)
    low, high = low - down, high + up
    wrong = (low > upper + rounding) | (high < lower - rounding)
    if outside.size and wrong.any():
        wrong &= ~_told(compared.alignment, points, chosen, outside)
    chosen = chosen[wrong]
    low, high, lower, upper = (a[wrong] for a in (low, high, lower, upper))
    return _Fault(points.at, chosen, np.where(high < lower, high, low), lower, upper, values[chosen], True)


def _suspects(differences: FloatArray, reference: FloatArray, half: HalfWidth) -> IndexArray:
    return np.flatnonzero(np.abs(differences) > (half.at(reference) if half.local else half.constant))


def _away_from_lone_edges(compared: Compared, lone: Jumps, points: Points, chosen: IndexArray) -> IndexArray:
    """Without points between one of the ``lone`` jumps and the begin or the end of the time compared, where that is
    within the time tolerance: the other signal's jump may lie outside of what was recorded."""
    if not (len(lone) and chosen.size):
        return chosen
    alignment, at = compared.alignment, points.at
    early = lone.latest[lone.latest <= alignment.begin + alignment.tolerance]
    late = lone.earliest[lone.latest >= alignment.end - alignment.tolerance]
    kept = np.ones(at.size, dtype=bool)
    doubled = np.diff(at) == 0
    if early.size:
        kept &= at >= np.max(early)
        kept[:-1] &= ~(doubled & (at[:-1] == np.max(early)))
    if late.size:
        kept &= at <= np.min(late)
        kept[1:] &= ~(doubled & (at[1:] == np.min(late)))
    return chosen[kept[chosen]]


def _told(alignment: Alignment, points: Points, chosen: IndexArray, outside: IndexArray) -> npt.NDArray[np.bool_]:
    """For which of the reference's points one of the result's that are outside lies in the window around, or is the
    next before or behind it."""
    windows, offset = points.windows_of(chosen), alignment.of_result.start
    first = np.searchsorted(outside, windows.first - 1 - offset, side="left")
    beyond = np.searchsorted(outside, windows.beyond + 1 - offset, side="left")
    return np.asarray(beyond > first)
