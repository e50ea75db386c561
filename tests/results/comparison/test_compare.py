"""Comparing many signals, and what is told of each."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.results.comparison import Tolerance, Tolerances, Verdict, compare, compare_all
from cosim.results.trajectory import Trajectory

TIMES = np.linspace(0.0, 10.0, 1001)


def constant(value: float, unit: str | None = None) -> Trajectory:
    return Trajectory(TIMES, np.full(TIMES.size, value), unit)


def test_all_signals_are_judged_each_by_its_tolerance() -> None:
    reference = {"a.T": constant(300.0), "a.p": constant(1e5), "b": constant(1.0), "c": constant(1.0)}
    result = {"c": constant(1.0), "a.p": constant(1.02e5), "a.T": constant(302.0), "more": constant(0.0)}
    tolerances = Tolerances(Tolerance(absolute=0.1), [("*.T", Tolerance(absolute=5.0)), ("*.p", Tolerance(local=0.01))])
    found = compare_all(reference, result, tolerances)
    assert [s.name for s in found.signals] == ["a.T", "a.p", "b", "c"]
    assert [s.verdict for s in found.signals] == [
        Verdict.PASSED, Verdict.OUTSIDE, Verdict.MISSING, Verdict.PASSED,
    ]  # fmt: skip
    assert found.extra == ("more",)
    assert not found.passed and [s.name for s in found.failed] == ["a.p", "b"]
    assert found["a.p"].worst is not None and found["a.p"].worst.size == pytest.approx(1000.0)
    with pytest.raises(KeyError):
        found["d"]
    assert not compare_all({}, result).passed


def test_signals_on_one_grid_are_told_as_they_are_alone() -> None:
    """What is worked out once for a grid does not leak from signal to signal."""
    rng = np.random.default_rng(1)
    doubled = np.insert(TIMES, 500, TIMES[500])
    other = np.sort(np.append(rng.uniform(0.0, 10.0, 700), [0.0, 10.0]))
    reference, result = {}, {}
    for k in range(30):
        grid, theirs = (TIMES, doubled)[k % 2], (TIMES, doubled, other)[k % 3]
        reference[f"s{k}"] = Trajectory(grid, np.sin(k * grid / 5), discrete=k % 7 == 0)
        result[f"s{k}"] = Trajectory(theirs, np.sin(k * (theirs - 0.02) / 5) + 0.01 * (k % 5))
    for tolerance in (Tolerance(), Tolerance(absolute=0.02, time=0.05), Tolerance(range=0.01, start=1.0, stop=9.0)):
        for told in compare_all(reference, result, tolerance).signals:
            alone = compare(told.name, reference[told.name], result[told.name], tolerance)
            assert (told.verdict, told.first, told.worst, told.outside, told.reasons) == (
                alone.verdict, alone.first, alone.worst, alone.outside, alone.reasons,
            )  # fmt: skip
            assert told.metrics == alone.metrics


def test_events_are_told_with_their_times() -> None:
    def steps(*edges: float) -> Trajectory:
        times = np.concatenate([[0.0], np.repeat(edges, 2), [10.0]])
        return Trajectory(times, np.repeat(np.arange(len(edges) + 1.0), 2), "kg/s")

    within = compare("x", steps(2.0, 5.0), steps(2.05, 4.98), Tolerance(absolute=0.1, time=0.1))
    assert [(e.reference_time, e.result_time, e.within) for e in within.events] == [
        (2.0, 2.05, True),
        (5.0, 4.98, True),
    ]
    assert [e.shift for e in within.events] == pytest.approx([0.05, -0.02])
    assert within.metrics["largest event shift"].value == pytest.approx(0.05)
    late = compare("x", steps(2.0, 5.0), steps(2.05, 5.5), Tolerance(absolute=0.1, time=0.1))
    assert late.reasons[0] == "the jump by +1 kg/s at 5 s comes at 5.5 s: 0.5 s late, 0.1 s are allowed"
    assert (late.events[0].reference_time, late.events[0].result_time, late.events[0].within) == (5.0, 5.5, False)
    missing = compare("x", steps(2.0, 5.0), steps(2.0), Tolerance(absolute=0.1, time=0.1))
    assert missing.reasons[0] == "the jump by +1 kg/s at 5 s is missing"
    extra = compare("x", steps(2.0), steps(2.0, 5.0), Tolerance(absolute=0.1, time=0.1))
    assert extra.reasons[0] == "a jump by +1 kg/s at 5 s that the reference does not make"


def test_a_reference_that_is_no_number_is_refused() -> None:
    hollow = Trajectory(np.arange(3.0), np.array([0.0, np.nan, 1.0]))
    with pytest.raises(InputError, match="signal 'x': the reference is nan at 1 s"):
        compare("x", hollow, hollow)


def test_the_tube_bounds_what_passes() -> None:
    reference = Trajectory(TIMES, np.sin(TIMES))
    found = compare("x", reference, reference, Tolerance(absolute=0.1, time=0.2))
    tube = found.tube
    assert tube is not None and tube is found.tube
    assert (tube.half_width, tube.time) == pytest.approx((0.1, 0.2))
    offset = Trajectory(TIMES, np.sin(TIMES) + 0.0999)
    assert (tube.lower <= offset.values).all() and (offset.values <= tube.upper).all()
    assert compare("x", reference, offset, Tolerance(absolute=0.1, time=0.2)).passed
    for beyond in (tube.upper + 1e-3, tube.lower - 1e-3):
        found = compare("x", reference, Trajectory(TIMES, beyond), Tolerance(absolute=0.1, time=0.2))
        assert found.outside == TIMES.size and found.worst is not None
        assert found.worst.size == pytest.approx(1e-3) and found.worst.share == pytest.approx(1e-2)


def test_a_result_inside_that_leaves_out_a_peak_is_told_so() -> None:
    """The tube around a short peak, 0.2 s to both sides, holds the constant beside it; the peak is missing anyway."""
    reference = Trajectory(np.array([0.0, 4.9, 5.0, 5.1, 10.0]), np.array([0.0, 0.0, 1.0, 0.0, 0.0]), "K")
    found = compare("x", reference, constant(0.0, "K"), Tolerance(absolute=0.1, time=0.2))
    assert found.verdict is Verdict.OUTSIDE and found.first is not None and found.first.left_out
    assert (found.first.time, found.first.size, found.first.value) == pytest.approx((5.0, 0.9, 0.0))
    assert "the reference asks for 0.9 to 1.1 K, and the result comes to 0 K only" in found.reasons[0]


def test_comparisons_can_be_sent_to_other_processes() -> None:
    reference = Trajectory(TIMES, np.sin(TIMES))
    found = compare_all({"x": reference}, {"x": Trajectory(TIMES, np.sin(TIMES) + 0.1)})
    again = pickle.loads(pickle.dumps(found))["x"]
    assert again.verdict is Verdict.OUTSIDE
    np.testing.assert_array_equal(again.tube.upper, found["x"].tube.upper)  # type: ignore[union-attr]
