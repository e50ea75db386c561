"""The tube against its definition, worked out point by point, and what must hold for any signals."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from cosim.results.comparison import Tolerance, Verdict, compare
from cosim.results.comparison.envelope import Windows
from cosim.results.comparison.tube import Boxes, widen
from cosim.results.trajectory import FloatArray, Trajectory


def polyline(rng: np.random.Generator, jumps: float = 0.3) -> Trajectory:
    """A random signal of 3 to 60 points on a random grid from 0 to 10 s, some of them jumps."""
    count = int(rng.integers(3, 60))
    times = np.concatenate([[0.0], np.sort(rng.uniform(0.0, 10.0, count - 2)), [10.0]])
    values = (
        rng.normal(size=count),
        np.cumsum(rng.normal(size=count)),
        np.repeat(rng.integers(0, 3, count), 2)[:count].astype(np.float64),
        np.sin(times),
    )[int(rng.integers(0, 4))]
    twice = np.flatnonzero(rng.random(count) < jumps)
    twice = twice[(twice > 0) & (twice < count - 1)]
    return Trajectory(
        np.insert(times, twice + 1, times[twice]),
        np.insert(values, twice + 1, values[twice] + rng.normal(size=twice.size)),
    )


def extremes(signal: Trajectory, begin: float, end: float) -> tuple[float, float]:
    """Smallest and largest value on [begin, end] by going through every piece."""
    found: list[float] = []
    times, values = signal.times.tolist(), signal.values.tolist()
    begin, end = (min(max(t, times[0]), times[-1]) for t in (begin, end))
    for a, b, x, y in zip(times, times[1:], values, values[1:], strict=False):
        low, high = max(a, begin), min(b, end)
        if low <= high:
            found += [x, y] if a == b else [x + (y - x) * (t - a) / (b - a) for t in (low, high)]
    return min(found), max(found)


@pytest.mark.parametrize("half", [0.0, 0.003, 0.1, 1.0, 20.0])
def test_windows_find_the_extremes_of_every_piece(half: float) -> None:
    rng = np.random.default_rng(1)
    for _ in range(40):
        signal = polyline(rng)
        at = np.sort(np.concatenate([rng.uniform(0.0, 10.0, 30), signal.times]))
        lowest, highest = Windows(signal.times, at - half, at + half).extremes(signal.values)
        wanted = np.array([extremes(signal, t - half, t + half) for t in at])
        np.testing.assert_allclose(np.column_stack([lowest, highest]), wanted, rtol=0, atol=1e-12)


def test_tube_is_what_the_definition_says() -> None:
    rng = np.random.default_rng(2)
    for _ in range(60):
        reference, result = polyline(rng), polyline(rng)
        result = replace(result, values=np.zeros(result.times.size))  # without jumps that could be matched
        # Values that alternate at equal steps have no curvature to make room for, and no bracket.
        own, place = np.unique(reference.times, return_inverse=True)
        alternating = reference.values + 9.0 * (-1.0) ** np.arange(reference.times.size)
        reference = Trajectory(np.linspace(0.0, 10.0, own.size)[place], alternating)
        time, value = float(rng.choice([0.05, 0.4])), 0.3
        tube = compare("x", reference, result, Tolerance(absolute=value, time=time)).tube
        assert tube is not None
        inside = (tube.times > time) & (tube.times < 10.0 - time)
        wanted = np.array([extremes(reference, t - time, t + time) for t in tube.times[inside]])
        np.testing.assert_allclose(tube.lower[inside], wanted[:, 0] - value, rtol=0, atol=1e-6)
        np.testing.assert_allclose(tube.upper[inside], wanted[:, 1] + value, rtol=0, atol=1e-6)


def moved(signal: Trajectory, rng: np.random.Generator, time: float, value: float) -> Trajectory | None:
    """``signal`` with every time moved by up to ``time`` (its order kept) and every value by up to ``value``, and with
    points more on the same pieces; None where the order would be lost."""
    own = np.unique(signal.times)
    shift = rng.uniform(-time, time, own.size)
    shift[0] = shift[-1] = 0.0
    new = own + shift
    if (np.diff(new) < 1e-9).any():
        return None
    times = new[np.searchsorted(own, signal.times)]
    values = signal.values + rng.uniform(-value, value, times.size)
    more = np.setdiff1d(rng.uniform(0.0, 10.0, int(rng.integers(0, 30))), times)
    order = np.argsort(np.concatenate([times, more]), kind="stable")
    every = np.concatenate([values, np.interp(more, times, values)])
    return Trajectory(np.concatenate([times, more])[order], every[order])


@pytest.mark.parametrize("value", [0.0, 0.01, 0.2])
@pytest.mark.parametrize("time", [0.0, 0.01, 0.1, 0.5])
def test_what_is_moved_within_the_tolerances_always_passes(time: float, value: float) -> None:
    rng = np.random.default_rng(3)
    tried = 0
    for _ in range(150):
        reference = polyline(rng)
        result = moved(reference, rng, time, value)
        if result is not None:
            tried += 1
            found = compare("x", reference, result, Tolerance(absolute=value, time=time))
            assert found.passed, found.reasons
    assert tried >= 5


def test_a_signal_agrees_with_itself_at_zero_tolerance() -> None:
    rng = np.random.default_rng(4)
    for discrete in (False, True):
        for _ in range(100):
            signal = replace(polyline(rng), discrete=discrete)
            found = compare("x", signal, signal, Tolerance(absolute=0.0, time=0.0))
            assert found.passed, found.reasons
            assert found.metrics["nrmse"].value == 0.0


def test_scale_of_values_and_of_time_does_not_matter() -> None:
    rng = np.random.default_rng(5)
    for _ in range(60):
        reference, result = polyline(rng), polyline(rng)
        near = replace(reference, values=reference.values + rng.normal(0.0, 0.02, reference.values.size))
        for other in (result, near):
            found = [
                compare(
                    "x",
                    Trajectory(reference.times * slow, reference.values * large),
                    Trajectory(other.times * slow, other.values * large),
                    Tolerance(range=0.02, floor=0.0, time=0.1 * slow),
                )
                for slow, large in ((1.0, 1.0), (4096.0, 1.0), (1.0, 2.0**20), (2.0**-10, 2.0**-30))
            ]
            assert len({f.verdict for f in found}) == 1
            assert found[1].metrics["nrmse"].value == pytest.approx(found[0].metrics["nrmse"].value, rel=1e-9)


@pytest.mark.parametrize("exact", [True, False])
def test_steps_pass_up_to_the_time_tolerance_and_no_further(exact: bool) -> None:
    grid = np.arange(0, 2001) / 200.0

    def steps(shift: float) -> Trajectory:
        edges = np.array([2.0, 4.0, 5.5, 8.0]) + shift
        if exact:
            times = np.concatenate([[0.0], np.repeat(edges, 2), [10.0]])
            return Trajectory(times, np.repeat([0.0, 1.0, -1.0, 2.0, 0.5], 2))
        return Trajectory(grid, np.array([0.0, 1.0, -1.0, 2.0, 0.5])[np.searchsorted(edges, grid + 1e-9)])

    for samples in range(-60, 61):
        found = compare("x", steps(0.0), steps(samples / 200.0), Tolerance(absolute=0.01, time=0.15))
        assert found.passed is (abs(samples) <= 30), (samples, found.reasons)
        assert found.verdict in (Verdict.PASSED, Verdict.EVENTS)
        assert found.metrics["largest event shift"].value == pytest.approx(abs(samples) / 200.0, abs=1e-9)


def dense(signal: Trajectory, times: FloatArray) -> FloatArray:
    return np.interp(times, signal.times, signal.values)


def test_nrmse_is_that_of_the_time_average() -> None:
    rng = np.random.default_rng(6)
    times = (np.arange(200_000) + 0.5) / 20_000.0
    for _ in range(10):
        reference, result = polyline(rng), polyline(rng)
        found = compare("x", reference, result, Tolerance(range=0.01, time=0.1))
        assert found.reference is not None
        wanted = np.sqrt(np.mean((dense(result, times) - dense(reference, times)) ** 2)) / reference.range
        assert found.metrics["nrmse"].value == pytest.approx(wanted, rel=1e-3)


def test_nrmse_of_a_known_difference() -> None:
    """Sine against cosine over whole periods: the mean square of their difference is 1, the range 2."""
    times = np.linspace(0.0, 2 * np.pi, 20_001)
    found = compare("x", Trajectory(times, np.sin(times)), Trajectory(times, np.cos(times)))
    assert found.metrics["nrmse"].value == pytest.approx(0.5, rel=1e-6)
    assert found.metrics["largest deviation"].value == pytest.approx(np.sqrt(2.0), rel=1e-6)
    assert found.metrics["final error"].value == pytest.approx(1.0)
    assert found.metrics["maximum error"].value == pytest.approx(0.0, abs=1e-7)


def test_boxes_widen_the_points_within_them_and_no_other() -> None:
    rng = np.random.default_rng(7)
    for _ in range(200):
        times = np.sort(rng.integers(0, 30, int(rng.integers(1, 40))).astype(np.float64))
        begin = rng.integers(-2, 32, 12).astype(np.float64)
        end = begin + rng.integers(0, 25, 12)
        low, high = rng.normal(size=times.size), rng.normal(size=times.size) + 2.0
        boxes = Boxes(begin, end, rng.normal(size=12), rng.normal(size=12) + 2.0)
        wanted_low, wanted_high = low.copy(), high.copy()
        for b, e, lowest, highest in zip(boxes.begin, boxes.end, boxes.low, boxes.high, strict=True):
            inside = (times >= b) & (times <= e)
            wanted_low[inside] = np.minimum(wanted_low[inside], lowest)
            wanted_high[inside] = np.maximum(wanted_high[inside], highest)
        widen(times, low, high, boxes)
        np.testing.assert_array_equal(low, wanted_low)
        np.testing.assert_array_equal(high, wanted_high)
