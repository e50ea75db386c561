"""The course of a signal as it is compared: linear pieces, its jumps, and what lies between its points.

A jump is known exactly where two points share its time. Between neighbouring samples it is only known to lie somewhere
between them: such a pair of samples is a *bracket*. In a discrete signal every change is a jump. In a continuous one a
segment is a bracket if it is at least ``STEEPER`` times as steep as both its neighbours, not longer than ``LONGER``
times the mean step and ``SHARE`` of the duration (or not longer than the time tolerance), and higher than the tube is.
A ramp that somebody wrote down by its two ends is longer than that. A segment in which the other signal tells a jump
exactly is a bracket too.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from cosim.results.trajectory import FloatArray, Trajectory

STEEPER = 5.0
LONGER = 15.0
SHARE = 0.02
CURVATURE = 1.1
"""Times the estimated error of linear interpolation that is allowed between the points: the curvature in a segment may
be larger than at both its ends."""
UNEVEN = 3.0
"""Times that the curvature at one end of a segment may exceed that at the other; more is taken for a corner."""

IndexArray = npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Jumps:
    """Jumps in order of time, all arrays (k,): each lies in (``earliest``, ``latest``] (s), the same where it is known
    exactly, and leads from ``before`` to ``after``. In between, the signal may take values from ``lowest`` to
    ``highest``: from its course before, gone on to the end, to its course after, gone back to the begin."""

    earliest: FloatArray
    latest: FloatArray
    before: FloatArray
    after: FloatArray
    lowest: FloatArray
    highest: FloatArray

    @property
    def heights(self) -> FloatArray:
        return self.after - self.before

    @property
    def exact(self) -> npt.NDArray[np.bool_]:
        return np.asarray(self.earliest == self.latest)

    def __len__(self) -> int:
        return self.latest.size

    def __getitem__(self, chosen: IndexArray | npt.NDArray[np.bool_]) -> Jumps:
        return Jumps(*(getattr(self, field.name)[chosen] for field in fields(self)))


@dataclass(frozen=True, eq=False)
class Course:
    """``times`` (n,) in s and ``values`` (n,), linear between, a jump at double times; ``jumps`` are the high ones."""

    times: FloatArray
    values: FloatArray
    jumps: Jumps
    discrete: bool
    segments: IndexArray
    """Of a continuous signal: which of its linear pieces are the jumps."""
    spread: FloatArray
    """``times``, but the changes of a discrete signal begin where their brackets do."""

    @cached_property
    def rises(self) -> FloatArray:
        """Change of the value over each linear piece, (n - 1,)."""
        return np.diff(self.values)

    @cached_property
    def variation(self) -> FloatArray:
        """Total variation up to each point, (n,)."""
        return np.concatenate([[0.0], np.cumsum(np.abs(self.rises))])

    @cached_property
    def bulges(self) -> tuple[FloatArray, FloatArray]:
        """How far a curved signal of four points or more may lie above and below each linear piece, (n - 1,) each."""
        return _bulges(np.diff(self.times), self.rises)


def course_of(trajectory: Trajectory, discrete: bool, least_jump: float, tolerance: float) -> Course:
    """The course of ``trajectory`` with all jumps higher than ``least_jump`` (its unit), for a ``tolerance`` in s."""
    longest = max(SHARE * (trajectory.stop - trajectory.start), tolerance)
    if discrete:
        return _held(trajectory, least_jump, longest)
    times, values = trajectory.times, trajectory.values
    rises = np.diff(values)
    chosen = np.flatnonzero(np.abs(rises) > least_jump)
    if chosen.size:
        steps = np.diff(times)
        chosen = chosen[(steps[chosen] == 0) | _is_bracket(chosen, steps, rises, longest, tolerance)]
    course = Course(times, values, _jumps(times, values, chosen), False, chosen, times)
    course.__dict__["rises"] = rises
    return course


def with_brackets(course: Course, other: Jumps, least_jump: float) -> Course:
    """``course`` with a bracket more for each segment in which the ``other`` signal tells a jump exactly: one that
    changes in the same direction, by more than ``least_jump`` and half that jump, however steep its neighbours are."""
    exact = other[other.exact]
    if course.discrete or not len(exact) or course.times.size < 2:
        return course
    at, rising, least = exact.latest, exact.heights > 0, np.maximum(least_jump, 0.5 * np.abs(exact.heights))
    behind = np.searchsorted(course.times, at, side="right") - 1
    found = []
    for segment in (behind, np.searchsorted(course.times, at, side="left") - 1):  # two where a point lies at the jump
        inside = (segment >= 0) & (segment < course.rises.size)
        place, up = segment[inside], rising[inside]
        rise = course.rises[place]
        found.append(place[(np.abs(rise) > least[inside]) & ((rise > 0) == up) & (np.diff(course.times)[place] > 0)])
    segments = np.union1d(course.segments, np.concatenate(found))
    if segments.size == course.segments.size:
        return course
    return replace(course, jumps=_jumps(course.times, course.values, segments), segments=segments)


def _jumps(times: FloatArray, values: FloatArray, segments: IndexArray) -> Jumps:
    """The linear pieces ``segments`` as jumps. The courses before and after go on by no more than half the height."""
    earliest, latest, before, after = times[segments], times[segments + 1], values[segments], values[segments + 1]
    gone = []
    for value, inner, outer, sign in (
        (before, segments, np.maximum(segments - 1, 0), 1.0),
        (after, np.minimum(segments + 2, times.size - 1), segments + 1, -1.0),
    ):
        step = times[inner] - times[outer]
        slope = np.divide(values[inner] - values[outer], step, out=np.zeros(segments.size), where=step > 0)
        half = 0.5 * np.abs(after - before)
        gone.append(value + np.clip(sign * slope * (latest - earliest), -half, half))
    lowest, highest = (bound.reduce([before, after, *gone]) for bound in (np.minimum, np.maximum))
    return Jumps(earliest, latest, before, after, lowest, highest)


def _held(trajectory: Trajectory, least_jump: float, longest: float) -> Course:
    """A discrete signal: each value holds until the next point, where it changes at once."""
    times, values = trajectory.times, trajectory.values
    last = np.append(np.diff(times) > 0, True)
    doubled = np.zeros(times.size, dtype=bool)
    doubled[1:] = ~last[:-1]
    times, values, doubled = times[last], values[last], doubled[last]
    changes = np.flatnonzero(np.diff(values) != 0) + 1
    latest, earliest = times[changes], times[changes - 1]
    exact = doubled[changes] | (latest - earliest > longest)
    before, after = values[changes - 1], values[changes]
    bounds = np.minimum(before, after), np.maximum(before, after)
    begin = np.where(exact, latest, earliest)
    jumps = Jumps(begin, latest, before, after, *bounds)
    high = np.abs(jumps.heights) > least_jump
    return Course(
        np.insert(times, changes, latest),
        np.insert(values, changes, values[changes - 1]),
        jumps if high.all() else jumps[high],
        True,
        changes[:0],
        np.insert(times, changes, begin),
    )


def _is_bracket(
    chosen: IndexArray, steps: FloatArray, rises: FloatArray, longest: float, tolerance: float
) -> npt.NDArray[np.bool_]:
    inside = (chosen > 0) & (chosen < steps.size - 1)
    left, right = np.maximum(chosen - 1, 0), np.minimum(chosen + 1, steps.size - 1)
    own = steps[chosen]
    alike = (own > 0) & (own <= longest)
    if alike.any():
        alike &= own <= max(LONGER * float(np.sum(steps)) / steps.size, tolerance)
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = np.abs(rises[chosen]) / own
        beside = np.maximum(np.abs(rises[left]) / steps[left], np.abs(rises[right]) / steps[right])
        return np.asarray(inside & alike & (slope >= STEEPER * beside))


def _bulges(steps: FloatArray, rises: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Error of linear interpolation, f'' h²/8, in each segment: f'' is the larger of the curvatures at its two ends if
    both have one sign, at most ``UNEVEN`` times the smaller, so that neither a corner nor a jump nor noise makes room.
    Beyond the first and last point the next curvature inside stands in."""
    with np.errstate(divide="ignore", invalid="ignore"):
        slopes = rises / steps
        curvature = 2.0 * np.diff(slopes) / (steps[1:] + steps[:-1])
    curvature[~np.isfinite(curvature)] = 0.0
    curvature = np.concatenate([curvature[1:2], curvature, curvature[-2:-1]])
    left, right = curvature[:-1], curvature[1:]
    size = np.abs(curvature)
    depth = np.minimum(np.maximum(size[:-1], size[1:]), UNEVEN * np.minimum(size[:-1], size[1:]))
    depth *= (CURVATURE / 8.0) * steps * steps
    return np.where((left < 0) & (right < 0), depth, 0.0), np.where((left > 0) & (right > 0), depth, 0.0)
