"""The judgement on one signal whose reference and result are numbers in one unit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cosim.errors import InputError
from cosim.results.comparison import reasons as say
from cosim.results.comparison.alignment import Alignment
from cosim.results.comparison.course import Course, course_of
from cosim.results.comparison.events import Matches, Unanswered, match, unanswered
from cosim.results.comparison.matched import MOST_EVENTS, matched_events, unmatched_events
from cosim.results.comparison.metrics import cut, figures
from cosim.results.comparison.tolerance import Tolerance
from cosim.results.comparison.tube import HalfWidth, boxes_of, reach
from cosim.results.comparison.verdict import EventMatch, Metric, SignalComparison, Tube, Verdict, Violation
from cosim.results.trajectory import FloatArray, Trajectory

_NEGLIGIBLE = 1e-3
"""Share of the half-width that a bulge must exceed to count."""
_ROUNDING = 32 * float(np.finfo(np.float64).eps)
"""Of the largest value: what converting, interpolating and adding half-widths may lose."""
_SCALE_OF_SIZE = 1e-2
"""A range below this share of the largest value does not normalise figures."""
_LAST_STEP = 0.01
"""Share of the duration up to which the last step of another grid may end before the reference does."""

Align = Callable[[FloatArray, FloatArray, float, float, float], Alignment]


def judge(
    name: str,
    reference: Trajectory,
    result: Trajectory,
    discrete: bool,
    half: HalfWidth,
    window: float,
    tolerance: Tolerance,
    align: Align,
) -> SignalComparison:
    """The verdict on ``result`` for a tube of ``half`` in value and ``window`` (s) in time; ``align`` brings two grids
    together. Raises InputError where ``tolerance`` leaves nothing of the reference to compare."""
    begin, end = _span(name, reference, tolerance)
    wrong = _coverage(result, begin, end, window)
    begin, end = max(begin, result.start), min(end, result.stop)
    if begin > end:
        return SignalComparison(
            name,
            wrong[0][0],
            tuple(reason for _, reason in wrong),
            reference.unit,
            reference,
            result,
            None,
            *(2 * (_absent(reference, result, half, wrong[0][0]),)),
        )
    negligible = _NEGLIGIBLE * half.constant
    ours, theirs = (course_of(t, discrete, 2 * half.constant, negligible) for t in (reference, result))
    matches = match(ours, theirs, window)
    alignment = align(ours.times, theirs.times, begin, end, window)
    tube, found = _outside(ours, theirs, matches, alignment, half)
    first, worst = found.first, found.worst
    unmatched: list[EventMatch] = []
    if first is not None:
        unmatched = unmatched_events(ours.jumps, theirs.jumps, matches, begin - window, end + window)
        near = [e for e in unmatched if _explains(e, found.before_first, first.time, window)]
        if near:
            wrong += [(Verdict.EVENTS, say.of_event(e, window, reference.unit)) for e in near[:3]]
        else:
            unmatched = []
        wrong.append((Verdict.OUTSIDE, say.of_violations(first, worst or first, found.count, half, reference.unit)))
    else:
        for changing, other, who in ((theirs, ours, "result"), (ours, theirs, "reference")):
            change = _unanswered(changing, other, half, window, begin, end)
            if change is not None:
                wrong.append((Verdict.EVENTS, say.of_unanswered(change, who, window, reference.unit)))
                size = change.change - change.answer
                first = worst = worst or _violation_at(change.begin, size, tube, result, half)
    nominal = reference.nominal if reference.nominal is not None else result.nominal
    scale = max(reference.range, _SCALE_OF_SIZE * reference.size, half.constant) or abs(nominal or 1.0)
    metrics = figures(alignment, ours, theirs, tolerance, scale, reference.unit)
    shifts = [abs(float(s)) for s in matches.shifts] + [abs(e.shift) for e in unmatched if e.shift is not None]
    if shifts:
        metrics["largest event shift"] = Metric(max(shifts), "s")
    cuts = [cut(t, begin, end) for t in (reference, result)] if tolerance.metrics else []
    metrics |= {metric.name: metric.of(name, *cuts) for metric in tolerance.metrics}
    wrong += [(Verdict.METRIC, say.of_metric(n, m)) for n, m in metrics.items() if not m.within]
    if first is None and wrong and wrong[0][0] in (Verdict.LATE, Verdict.SHORT):
        first = worst = _absent(reference, result, half, wrong[0][0])
    order = list(Verdict)
    wrong.sort(key=lambda pair: order.index(pair[0]))
    return SignalComparison(
        name,
        wrong[0][0] if wrong else Verdict.PASSED,
        tuple(reason for _, reason in wrong),
        reference.unit,
        reference,
        result,
        tube,
        first,
        worst,
        found.count,
        (*unmatched, *matched_events(ours.jumps, theirs.jumps, matches))[:MOST_EVENTS],
        metrics,
    )


def _span(name: str, reference: Trajectory, tolerance: Tolerance) -> tuple[float, float]:
    begin = reference.start if tolerance.start is None else max(reference.start, tolerance.start)
    end = reference.stop if tolerance.stop is None else min(reference.stop, tolerance.stop)
    if begin > end:
        raise InputError(
            f"signal {name!r}: the reference ({reference.start:.10g} to {reference.stop:.10g} s) has nothing between "
            f"'start' and 'stop' of its tolerance ({tolerance.start} to {tolerance.stop} s)"
        )
    return begin, end


def _coverage(result: Trajectory, begin: float, end: float, window: float) -> list[tuple[Verdict, str]]:
    """What of the time from ``begin`` to ``end`` (s) the result leaves out by more than ``window`` (s).

    On another grid its last point may lie before the end by less than a step.
    """
    wrong: list[tuple[Verdict, str]] = []
    if result.start > begin + window:
        wrong.append((Verdict.LATE, f"the result starts at {result.start:.10g} s, the reference at {begin:.10g} s"))
    if result.stop < end - window:
        steps = np.diff(result.times)
        steps = steps[steps > 0]
        step = min(float(steps[-1]), float(np.median(steps)), _LAST_STEP * (end - begin)) if steps.size else 0.0
        if result.stop + step <= end + 1e-9 * step:
            wrong.append((Verdict.SHORT, f"the result ends at {result.stop:.10g} s, the reference at {end:.10g} s"))
    return wrong


def _absent(reference: Trajectory, result: Trajectory, half: HalfWidth, verdict: Verdict) -> Violation:
    """Where a result is not there yet or no longer: no size can be told."""
    at = reference.start if verdict is Verdict.LATE else max(result.stop, reference.start)
    there = np.interp([at], reference.times, reference.values)
    return Violation(
        at, float("inf"), float("inf"), float("nan"), float(half.below(there)[0]), float(half.above(there)[0])
    )


@dataclass(frozen=True)
class _Found:
    """Points outside: the first (and the last point before it that is inside, s), the worst, how many."""

    first: Violation | None
    worst: Violation | None
    count: int
    before_first: float


def _outside(
    ours: Course, theirs: Course, matches: Matches, alignment: Alignment, half: HalfWidth
) -> tuple[Tube, _Found]:
    """The tube at the result's points, and what lies outside of it."""
    rounding = _ROUNDING * max(float(np.max(np.abs(c.values))) for c in (ours, theirs))
    at_once = alignment.tolerance <= 8 * float(np.spacing(max(abs(alignment.begin), abs(alignment.end), 1e-300)))
    times = theirs.times[alignment.of_result]
    values = theirs.values[alignment.of_result]
    boxes = boxes_of(ours.jumps, theirs.jumps, matches, 0)
    low, high = reach(ours, boxes, times, alignment.around_result, at_once)
    lower, upper = half.below(low), half.above(high)
    tube = Tube(times, lower, upper, float(np.max(half.at(ours.values))), alignment.tolerance)
    beyond = np.maximum(values - upper, lower - values)
    reference_times = ours.times[alignment.of_reference]
    wanted = ours.values[alignment.of_reference]
    boxes = boxes_of(theirs.jumps, ours.jumps, matches, 1)
    least, most = reach(theirs, boxes, reference_times, alignment.around_reference, at_once)
    below, above = half.below(wanted), half.above(wanted)
    missed = np.maximum(below - most, least - above)
    outside = np.flatnonzero(beyond > rounding)
    unreached = np.flatnonzero(missed > rounding)
    if outside.size and unreached.size:
        unreached = unreached[~_seen(alignment, outside, unreached)]
    missing_value = np.where(most < below, most, least)
    faults = [
        _Fault(times, values, beyond, lower, upper, np.where(values > upper, high, low), outside),
        _Fault(reference_times, missing_value, missed, below, above, wanted, unreached),
    ]
    violations = [v for fault in faults for v in fault.violations(half)]
    if not violations:
        return tube, _Found(None, None, 0, alignment.begin)
    return tube, _Found(
        min(violations, key=lambda v: v.time),
        max(violations, key=lambda v: v.size),
        sum(fault.outside.size for fault in faults),
        min(fault.before_first for fault in faults),
    )


def _seen(
    alignment: Alignment, outside: npt.NDArray[np.intp], unreached: npt.NDArray[np.intp]
) -> npt.NDArray[np.bool_]:
    """Which points of the reference that are not reached the result's points outside tell already: one of those lies
    in the window around, or is the next before or behind it."""
    windows, offset = alignment.around_reference, alignment.of_result.start
    first = np.searchsorted(outside, windows.first[unreached] - 1 - offset, side="left")
    beyond = np.searchsorted(outside, windows.beyond[unreached] + 1 - offset, side="left")
    return np.asarray(beyond > first)


@dataclass(frozen=True, eq=False)
class _Fault:
    """Points (n,) at ``times`` with ``values`` that are beyond ``lower`` or ``upper`` by ``sizes``; ``outside`` are the
    indices of those that count. ``nearest`` is the value of the reference that bounds them."""

    times: FloatArray
    values: FloatArray
    sizes: FloatArray
    lower: FloatArray
    upper: FloatArray
    nearest: FloatArray
    outside: npt.NDArray[np.intp]

    @property
    def before_first(self) -> float:
        """Time (s) of the last point before the first that is outside; inf where all are inside."""
        return float(self.times[max(int(self.outside[0]) - 1, 0)]) if self.outside.size else float("inf")

    def violations(self, half: HalfWidth) -> list[Violation]:
        """The first and the worst; none where all points are inside."""
        if not self.outside.size:
            return []
        worst = self.outside[int(np.argmax(self.sizes[self.outside]))]
        return [self._violation(int(place), half) for place in (self.outside[0], worst)]

    def _violation(self, place: int, half: HalfWidth) -> Violation:
        size, width = float(self.sizes[place]), float(half.at(self.nearest[place : place + 1])[0])
        return Violation(
            float(self.times[place]),
            size,
            size / width if width else float("inf"),
            float(self.values[place]),
            float(self.lower[place]),
            float(self.upper[place]),
        )


def _explains(event: EventMatch, before: float, first: float, window: float) -> bool:
    """Whether an event that differs lies at the first violation: within ``window`` of it, or of the good point before."""
    times = [t for t in (event.reference_time, event.result_time) if t is not None]
    return any(before - window <= t <= first + window for t in times)


def _unanswered(
    changing: Course, other: Course, half: HalfWidth, window: float, begin: float, end: float
) -> Unanswered | None:
    if half.local:
        size = np.abs(changing.values)
        width: FloatArray | float = 2.0 * half.at(np.maximum(size[1:], size[:-1]))
    else:
        width = 2.0 * half.constant
    return unanswered(changing, other, width, window, begin, end)


def _violation_at(at: float, size: float, tube: Tube, result: Trajectory, half: HalfWidth) -> Violation:
    place = min(int(np.searchsorted(tube.times, at)), tube.times.size - 1)
    value = float(np.interp(at, result.times, result.values))
    return Violation(
        at,
        size,
        size / half.constant if half.constant else float("inf"),
        value,
        float(tube.lower[place]),
        float(tube.upper[place]),
    )
