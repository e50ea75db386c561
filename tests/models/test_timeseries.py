"""Interval means are kept exactly, and spans add up."""

from itertools import pairwise

import numpy as np
import pytest

from cosim.models.timeseries import IntervalMeans

MEANS = np.abs(np.sin(np.arange(48) * 0.7)) * 10 + 0.1


def test_means_over_the_intervals_are_the_given_ones() -> None:
    series = IntervalMeans(MEANS, 3600.0)
    got = [series.mean(i * 3600.0, (i + 1) * 3600.0) for i in range(48)]
    assert got == pytest.approx(MEANS, rel=1e-12)


@pytest.mark.parametrize("step", [60.0, 700.0, 3600.0])
def test_sum_over_steps_does_not_depend_on_the_step(step: float) -> None:
    series = IntervalMeans(MEANS, 3600.0)
    edges = np.append(np.arange(0, 86400.0, step), 86400.0)
    total = sum(series.mean(a, b) * (b - a) for a, b in pairwise(edges))
    assert total == pytest.approx(MEANS[:24].sum() * 3600.0, rel=1e-12)


def test_periodic_never_negative_and_continuous() -> None:
    series = IntervalMeans(np.where(np.arange(48) % 5 == 0, 0.0, MEANS), 3600.0)
    times = np.linspace(0, series.period, 5000)
    values = np.array([series.value(t) for t in times])
    assert values.min() >= -1e-12
    assert np.abs(np.diff(values)).max() < 0.7  # 35 s apart; the hourly means jump by up to 10
    assert series.value(series.period + 5000.0) == pytest.approx(series.value(5000.0), rel=1e-12)
    two_and_a_half = 2 * series.integral(series.period) + series.integral(series.period / 2)
    assert series.integral(2.5 * series.period) == pytest.approx(two_and_a_half, rel=1e-12)


@pytest.mark.parametrize("means", [[1.0] * 7, [1.0] * 8 + [-1.0], [1.0] * 8 + [float("nan")]])
def test_gaps_and_negative_values_are_refused(means: list[float]) -> None:
    with pytest.raises(ValueError, match=r"at least 8|must be finite and >= 0; entry 8"):
        IntervalMeans(means, 3600.0)
