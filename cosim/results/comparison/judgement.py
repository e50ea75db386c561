"""The judgement on one signal whose reference and result are numbers in one unit."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cosim.errors import InputError
from cosim.results.comparison import reasons as say
from cosim.results.comparison.alignment import Alignment
from cosim.results.comparison.course import Course, course_of, with_brackets
from cosim.results.comparison.events import Unanswered, match, unanswered
from cosim.results.comparison.matched import MOST_EVENTS, matched_events, unmatched_events
from cosim.results.comparison.metrics import cut, figures
from cosim.results.comparison.outside import Compared, find
from cosim.results.comparison.tolerance import Tolerance
from cosim.results.comparison.tube import HalfWidth
from cosim.results.comparison.verdict import EventMatch, Metric, SignalComparison, Verdict, Violation
from cosim.results.trajectory import FloatArray, Trajectory

_SCALE_OF_SIZE = 1e-2
"""A range below this share of the largest value does not normalise figures."""
_LAST_STEP = 0.01
"""Share of the duration up to which the last step of another grid may end before the reference does."""

Align = Callable[[FloatArray, FloatArray, float, float, float], Alignment]


def judge(
    name: str,
    reference: Trajectory,
    result: Trajectory,
    *,
    discrete: bool,
    half: HalfWidth,
    window: float,
    nominal: float,
    tolerance: Tolerance,
    align: Align,
) -> SignalComparison:
    """The verdict on ``result`` for a tube of ``half`` in value and ``window`` (s) in time; ``align`` brings two grids
    together; ``nominal`` normalises where the reference has no size. Raises InputError where ``tolerance`` leaves
    nothing of the reference to compare."""
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
    ours, theirs = (course_of(t, discrete, 2 * half.constant, window) for t in (reference, result))
    ours, theirs = (
        with_brackets(course, other.jumps, 2 * half.constant) for course, other in ((ours, theirs), (theirs, ours))
    )
    alignment = align(ours.times, theirs.times, begin, end, window)
    compared = Compared(ours, theirs, match(ours, theirs, window), alignment, half)
    found = find(compared)
    first, worst = found.first, found.worst
    unmatched: list[EventMatch] = []
    if first is not None:
        events = unmatched_events(compared, begin - window, end + window)
        if near := [e for e in events if _explains(e, found.before_first, first.time, window)]:
            unmatched = events
            wrong += [(Verdict.EVENTS, say.of_event(e, window, reference.unit)) for e in near[:3]]
        wrong.append((Verdict.OUTSIDE, say.of_violations(first, worst or first, found.count, half, reference.unit)))
    elif not found.within_at_once:
        for changing, other, who in ((theirs, ours, "result"), (ours, theirs, "reference")):
            change = _unanswered(changing, other, half, window, begin=begin + window, end=end - window)
            if change is not None:
                wrong.append((Verdict.EVENTS, say.of_unanswered(change, who, window, reference.unit)))
                first = worst = first or _violation_at(change, compared)
    scale = max(reference.range, _SCALE_OF_SIZE * reference.size, half.constant) or nominal
    metrics = figures(compared, reference, result, tolerance, scale)
    shifts = [abs(float(s)) for s in compared.matches.shifts] + [abs(e.shift) for e in unmatched if e.shift is not None]
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
        compared.fresh().tube,
        first,
        worst,
        found.count,
        (*unmatched, *matched_events(compared))[:MOST_EVENTS],
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
    if result.start > min(begin + window, end):
        wrong.append((Verdict.LATE, f"the result starts at {result.start:.10g} s, the reference at {begin:.10g} s"))
    if result.stop < max(end - window, begin):
        steps = np.diff(result.times)
        steps = steps[steps > 0]
        step = min(float(steps[-1]), float(np.median(steps)), _LAST_STEP * (end - begin)) if steps.size else 0.0
        if result.stop + step <= end + 1e-9 * step or result.stop < begin:
            wrong.append((Verdict.SHORT, f"the result ends at {result.stop:.10g} s, the reference at {end:.10g} s"))
    return wrong


def _absent(reference: Trajectory, result: Trajectory, half: HalfWidth, verdict: Verdict) -> Violation:
    """Where a result is not there yet or no longer: no size can be told."""
    at = reference.start if verdict is Verdict.LATE else max(result.stop, reference.start)
    there = np.interp([at], reference.times, reference.values)
    return Violation(
        at, float("inf"), float("inf"), float("nan"), float(half.below(there)[0]), float(half.above(there)[0])
    )


def _explains(event: EventMatch, before: float, first: float, window: float) -> bool:
    """Whether an event that differs lies within ``window`` of the first violation, or of the good point before."""
    times = [t for t in (event.reference_time, event.result_time) if t is not None]
    return any(before - window <= t <= first + window for t in times)


def _unanswered(
    changing: Course, other: Course, half: HalfWidth, window: float, *, begin: float, end: float
) -> Unanswered | None:
    if half.local:
        size = np.abs(changing.values)
        width: FloatArray | float = 2.0 * half.at(np.maximum(size[1:], size[:-1]))
    else:
        width = 2.0 * half.constant
    return unanswered(changing, other, width, window, begin=begin, end=end)


def _violation_at(change: Unanswered, compared: Compared) -> Violation:
    """Where changes that the other signal does not make begin; by how much they are too many."""
    at, size = np.array([change.begin]), change.change - change.answer
    value, there = (np.interp(at, course.times, course.values) for course in (compared.result, compared.reference))
    width = float(compared.half.at(there)[0])
    return Violation(
        change.begin,
        size,
        size / width if width else float("inf"),
        float(value[0]),
        float(compared.half.below(there)[0]),
        float(compared.half.above(there)[0]),
    )
