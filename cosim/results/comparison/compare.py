"""Comparison of signals with their references."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
import numpy.typing as npt

from cosim.errors import InputError
from cosim.results.comparison.alignment import Alignment
from cosim.results.comparison.judgement import judge
from cosim.results.comparison.quantity import in_unit_of
from cosim.results.comparison.tolerance import LEAST_NOMINAL, Tolerance, Tolerances
from cosim.results.comparison.tube import HalfWidth
from cosim.results.comparison.verdict import Comparison, SignalComparison, Tube, Verdict, Violation
from cosim.results.trajectory import FloatArray, Trajectory


def compare(
    name: str, reference: Trajectory, result: Trajectory | None, tolerance: Tolerance | None = None
) -> SignalComparison:
    """The verdict on signal ``name``; ``result`` None is a missing signal.

    Never raises for what a result may be (other unit, other grid, not a number, too short); raises InputError for a
    reference that holds what is not a number, for a tolerance that is none, and for a user's metric that cannot be had.
    """
    return _compare(name, reference, result, tolerance or Tolerance(), _Alignments())


def compare_all(
    reference: Mapping[str, Trajectory],
    result: Mapping[str, Trajectory],
    tolerances: Tolerance | Tolerances | None = None,
) -> Comparison:
    """:func:`compare` for every signal of ``reference``. Signals that share their array of times cost less."""
    chosen = tolerances if isinstance(tolerances, Tolerances) else Tolerances(tolerances or Tolerance())
    alignments = _Alignments()
    signals = tuple(
        _compare(name, trajectory, result.get(name), chosen.of(name), alignments)
        for name, trajectory in reference.items()
    )
    return Comparison(signals, tuple(name for name in result if name not in reference))


@dataclass
class _Alignments:
    """Alignments of this comparison, by the arrays of times they join."""

    found: dict[tuple[int, int, float, float, float], Alignment] = field(default_factory=dict)
    later: dict[int, tuple[FloatArray, FloatArray]] = field(default_factory=dict)

    def from_last_of_start(self, times: FloatArray) -> FloatArray:
        """``times`` without the first; the same array whenever it is asked for."""
        kept = self.later.get(id(times))
        if kept is None:
            kept = self.later[id(times)] = times, times[1:]
        return kept[1]

    def of(self, reference: FloatArray, result: FloatArray, begin: float, end: float, window: float) -> Alignment:
        key = (id(reference), id(result), begin, end, window)
        if key not in self.found:
            if len(self.found) >= 8:  # each holds its arrays, and so their ids
                self.found.pop(next(iter(self.found)))
            self.found[key] = Alignment(reference, result, begin, end, window)
        return self.found[key]


def _compare(
    name: str, reference: Trajectory, result: Trajectory | None, tolerance: Tolerance, alignments: _Alignments
) -> SignalComparison:
    tolerance.check(name)
    if (wrong := np.flatnonzero(~np.isfinite(reference.values))).size:
        at = int(wrong[0])
        raise InputError(
            f"signal {name!r}: the reference is {reference.values[at]} at {reference.times[at]:.10g} s; "
            "a reference holds numbers only"
        )
    if result is None:
        reason = "the result has no such signal"
        return SignalComparison(name, Verdict.MISSING, (reason,), reference.unit, reference)
    both = in_unit_of(reference, result)
    if both is None:
        reason = f"the reference is in {reference.unit!r}, the result in {result.unit!r}, which do not measure the same"
        return SignalComparison(name, Verdict.UNIT, (reason,), reference.unit, reference, result)
    reference, result = both
    discrete = reference.discrete or result.discrete
    half = half_width(reference, result, tolerance, discrete)
    window = tolerance.seconds(reference.stop - reference.start)
    # A shift by the tolerance itself is within, whatever subtracting times has rounded.
    window = window * (1 + 1e-9) + 4 * float(np.spacing(max(abs(reference.start), abs(reference.stop))))
    if (wrong := np.flatnonzero(~np.isfinite(result.values))).size:
        return _no_number(name, reference, result, half=half, window=window, wrong=wrong)
    reference, result = (_from_first_values(t, alignments) for t in both)
    reference, result = _with_one_end(reference, result)
    return judge(
        name,
        reference,
        result,
        discrete=discrete,
        half=half,
        window=window,
        nominal=nominal_of(*both),
        tolerance=tolerance,
        align=alignments.of,
    )


def half_width(reference: Trajectory, result: Trajectory, tolerance: Tolerance, discrete: bool) -> HalfWidth:
    """The half-width of the tube in value, in the reference's unit."""
    absolute, local, share, floor = tolerance.in_value(discrete)
    return HalfWidth(max(absolute, share * reference.range, floor * nominal_of(reference, result)), local)


def nominal_of(reference: Trajectory, result: Trajectory) -> float:
    """The nominal value: the reference's, else the result's, else the reference's size, ``LEAST_NOMINAL`` at least.

    Modelica's own default, 1 in any unit, would hide whole signals: mass fractions, flows of refrigerant.
    """
    given = reference.nominal if reference.nominal is not None else result.nominal
    return abs(given) if given else max(reference.size, LEAST_NOMINAL)


def _from_first_values(trajectory: Trajectory, alignments: _Alignments) -> Trajectory:
    """Without a jump at the first instant: tools differ in whether they tell what was before the initial event."""
    times = trajectory.times
    if times.size > 1 and times[0] == times[1]:
        return replace(trajectory, times=alignments.from_last_of_start(times), values=trajectory.values[1:])
    return trajectory


def _with_one_end(reference: Trajectory, result: Trajectory) -> tuple[Trajectory, Trajectory]:
    """Both with a jump at the last instant, or neither: of a lone one the value nearer to the other's stays."""
    jumps = [t.times.size > 1 and t.times[-1] == t.times[-2] for t in (reference, result)]
    if jumps[0] == jumps[1] or reference.stop != result.stop:
        return reference, result
    jumping, other = (reference, result) if jumps[0] else (result, reference)
    before, after = np.abs(jumping.values[-2:] - other.values[-1])
    kept = np.arange(jumping.times.size) != jumping.times.size - (1 if before < after else 2)
    plain = replace(jumping, times=jumping.times[kept], values=jumping.values[kept])
    return (plain, result) if jumps[0] else (reference, plain)


def _no_number(
    name: str,
    reference: Trajectory,
    result: Trajectory,
    *,
    half: HalfWidth,
    window: float,
    wrong: npt.NDArray[np.intp],
) -> SignalComparison:
    at, value = float(result.times[wrong[0]]), float(result.values[wrong[0]])
    there = np.interp([at], reference.times, reference.values)
    violation = Violation(
        at, float("inf"), float("inf"), value, float(half.below(there)[0]), float(half.above(there)[0])
    )
    reason = f"the result is {value} at {at:.10g} s" + (f" and {wrong.size - 1} times more" if wrong.size > 1 else "")
    values = reference.values
    make_tube = partial(
        Tube, reference.times, half.below(values), half.above(values), float(np.max(half.at(values))), window
    )
    return SignalComparison(
        name,
        Verdict.NOT_A_NUMBER,
        (reason,),
        reference.unit,
        reference,
        result,
        make_tube,
        violation,
        violation,
        int(wrong.size),
    )
