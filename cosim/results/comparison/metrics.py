"""Figures of a comparison: NRMSE, final value, extrema, and what the user adds."""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from cosim.errors import InputError
from cosim.results.comparison.verdict import Metric
from cosim.results.trajectory import FloatArray, Trajectory

if TYPE_CHECKING:
    from cosim.results.comparison.course import Course
    from cosim.results.comparison.outside import Compared
    from cosim.results.comparison.tolerance import Tolerance


@dataclass(frozen=True)
class UserMetric:
    """``function`` (``"module:function"``) takes (reference, result) as trajectories in one unit, cut to the time that
    is compared, and returns a float, which must lie from ``least`` to ``most``; None is no limit."""

    name: str
    function: str
    least: float | None = None
    most: float | None = None

    def of(self, signal: str, reference: Trajectory, result: Trajectory) -> Metric:
        """The figure for ``signal``; raises InputError, naming the metric, where it cannot be had."""
        place = f"signal {signal!r}: metric {self.name!r}"
        function = self._function(place)
        try:
            value = function(reference, result)
        except Exception as error:  # the user's code may raise whatever it likes
            raise InputError(f"{place}: {self.function} raised {type(error).__name__}: {error}") from error
        if isinstance(value, np.ndarray) and value.ndim:
            raise InputError(f"{place}: {self.function} returned an array of shape {value.shape}, not a number")
        try:
            return Metric(float(value), None, self.least, self.most)
        except (TypeError, ValueError) as error:
            raise InputError(f"{place}: {self.function} returned {value!r}, not a number") from error

    def _function(self, place: str) -> Callable[[Trajectory, Trajectory], Any]:
        module, colon, name = self.function.partition(":")
        if not (colon and module and name):
            raise InputError(f"{place}: {self.function!r} must read module:function")
        try:
            function = getattr(importlib.import_module(module), name)
        except Exception as error:  # importing runs the user's code
            raise InputError(
                f"{place}: {self.function} cannot be loaded ({type(error).__name__}: {error}); "
                "the module must lie on PYTHONPATH"
            ) from error
        if not callable(function):
            raise InputError(f"{place}: {self.function} is no function")
        return function  # type: ignore[no-any-return]


def figures(
    compared: Compared, reference: Trajectory, result: Trajectory, tolerance: Tolerance, scale: float
) -> dict[str, Metric]:
    """The figures of :class:`SignalComparison`, over the time compared; ``scale`` (the signal's unit) normalises.

    The NRMSE is the root of the time average of the squared difference, over ``scale``: the exact integral of the two
    piecewise linear signals, so it does not depend on how they are sampled.
    """
    unit, alignment = reference.unit, compared.alignment
    ours = compared.reference.values[alignment.of_reference]
    theirs = compared.result.values[alignment.of_result]
    final, final_reference = (_last(course, alignment.end) for course in (compared.result, compared.reference))
    largest = max(
        (float(np.max(np.abs(d))) for d in (compared.at_result, compared.at_reference) if d.size),
        default=abs(final - final_reference),
    )
    found = {
        "nrmse": Metric(root_mean_square(compared) / scale, "1", most=tolerance.nrmse),
        "largest deviation": Metric(largest, unit),
        "final": Metric(final, unit),
        "final error": Metric(abs(final - final_reference), unit, most=_limit(tolerance.final, scale)),
    }
    if ours.size and theirs.size:
        for name, value, wanted in (
            ("maximum", float(np.max(theirs)), float(np.max(ours))),
            ("minimum", float(np.min(theirs)), float(np.min(ours))),
        ):
            found[name] = Metric(value, unit)
            found[f"{name} error"] = Metric(abs(value - wanted), unit, most=_limit(tolerance.extrema, scale))
    return found


def root_mean_square(compared: Compared) -> float:
    """Root of the time average of the squared difference, in the signal's unit."""
    alignment = compared.alignment
    if alignment.is_common:
        differences = compared.at_result
        lengths = np.diff(alignment.result_points.at)
    else:
        order, lengths = alignment.merged
        differences = np.concatenate([compared.at_reference, compared.at_result])[order]
    duration = float(np.sum(lengths))
    if duration <= 0:
        return float(np.sqrt(np.mean(differences**2))) if differences.size else 0.0
    first, last = differences[:-1], differences[1:]
    squares = first * first
    squares += first * last
    squares += last * last
    squares *= lengths  # and a plain sum: a dot product would start threads for each signal
    return math.sqrt(max(float(np.sum(squares)), 0.0) / 3.0 / duration)


def _limit(share: float | None, scale: float) -> float | None:
    return None if share is None else share * scale


def _last(course: Course, end: float) -> float:
    """The value at ``end`` (s), the last one at that time."""
    beyond = int(np.searchsorted(course.times, end, side="right"))
    if beyond == course.times.size or course.times[beyond - 1] == end:
        return float(course.values[beyond - 1])
    return float(np.interp(end, course.times[beyond - 1 : beyond + 1], course.values[beyond - 1 : beyond + 1]))


def cut(trajectory: Trajectory, begin: float, end: float) -> Trajectory:
    """``trajectory`` from ``begin`` to ``end`` (s, within it), with points there."""
    times, values = trajectory.times, trajectory.values
    if times[0] == begin and times[-1] == end:
        return trajectory
    inside = slice(int(np.searchsorted(times, begin, side="left")), int(np.searchsorted(times, end, side="right")))
    parts: list[tuple[FloatArray, FloatArray]] = [(times[inside], values[inside])]
    compared = parts[0][0]
    if not compared.size or compared[0] > begin:
        parts.insert(0, _point(trajectory, begin))
    if not compared.size or compared[-1] < end:
        parts.append(_point(trajectory, end))
    return Trajectory.of_rows(
        np.concatenate([t for t, _ in parts]),
        np.concatenate([v for _, v in parts]),
        trajectory.unit,
        trajectory.nominal,
        trajectory.discrete,
    )


def _point(trajectory: Trajectory, at: float) -> tuple[FloatArray, FloatArray]:
    """The value at ``at`` (s), which is no point of its own."""
    before = int(np.searchsorted(trajectory.times, at, side="right")) - 1
    if trajectory.discrete:
        return np.array([at]), trajectory.values[before : before + 1]
    value = np.interp(at, trajectory.times[before : before + 2], trajectory.values[before : before + 2])
    return np.array([at]), np.array([value])
