"""Transport in a reach against the closed form of a pulse, and to rounding where it must be exact."""

import numpy as np
import pytest
from scipy.special import erf

from cosim.models.reach import Reach

SECTION, VELOCITY, DISPERSION, STEP = 1170.0, 1.2, 200.0, 60.0
PASSED = SECTION * VELOCITY * STEP


def uniform(length: float, parcel: float) -> Reach:
    count = round(length / parcel)
    return Reach(np.full(count, SECTION * parcel), np.zeros((1, count)))


def travel(reach: Reach, seconds: float, dispersion: float, step: float = STEP) -> float:
    """Let clean water in for ``seconds``; returns what has left (volume times value)."""
    left = 0.0
    for _ in range(round(seconds / step)):
        passed = SECTION * VELOCITY * step
        reach.push(np.array([passed]), np.zeros((1, 1)))
        left += float(reach.cut()[0])
        reach.disperse(dispersion * SECTION**2, step)
    return left


def test_pulse_spreads_as_the_closed_form_says() -> None:
    """A top hat of 72 m that moves with u and spreads with D for three hours (Crank 1975, eq. 2.15)."""
    reach = uniform(30_000.0, VELOCITY * STEP)
    begin, length, seconds = 4_320.0, VELOCITY * STEP, 3 * 3600.0
    reach.add(begin * SECTION, (begin + length) * SECTION, np.array([length * SECTION]))
    assert travel(reach, seconds, DISPERSION) == pytest.approx(0.0, abs=1e-9 * length * SECTION)
    middles = (reach.edges[:-1] + reach.edges[1:]) / 2 / SECTION
    width = np.sqrt(4 * DISPERSION * seconds)
    a, b = begin + VELOCITY * seconds, begin + length + VELOCITY * seconds
    exact = (erf((middles - a) / width) - erf((middles - b) / width)) / 2
    assert np.abs(reach.values[0] - exact).max() < 0.002 * exact.max()
    weight = reach.values[0] * reach.volumes
    centre = float((weight @ middles) / weight.sum())
    variance = float((weight @ (middles - centre) ** 2) / weight.sum())
    assert centre == pytest.approx((a + b) / 2, rel=1e-9)
    assert variance == pytest.approx(2 * DISPERSION * seconds + length**2 / 12, rel=1e-3)


def test_without_dispersion_a_front_arrives_after_length_over_velocity_unsmeared() -> None:
    reach = uniform(6_000.0, 100.0)  # no multiple of the 72 m of a step
    seconds = 0.0
    arrived = []
    while seconds < 6_000.0:
        reach.push(np.array([PASSED]), np.ones((1, 1)))
        out = float(reach.cut()[0])
        seconds += STEP
        arrived.append((seconds, out))
    first = next(time for time, out in arrived if out > 0)
    assert first - STEP <= 6_000.0 / VELOCITY <= first
    assert sum(out for _, out in arrived) == pytest.approx((6_000.0 * VELOCITY - 6_000.0) * SECTION, rel=1e-12)


@pytest.mark.parametrize("step", [7.0, 60.0, 900.0])
def test_heat_is_conserved_to_1e_9(step: float) -> None:
    reach = uniform(5_000.0, 100.0)
    generator = np.random.default_rng(1)
    given, left = 0.0, 0.0
    for _ in range(200):
        passed = SECTION * generator.uniform(0.5, 2.0) * step
        value = generator.uniform(-1.0, 1.0)
        reach.push(np.array([passed]), np.array([[value]]))
        reach.add(2_000.0 * SECTION, 2_000.0 * SECTION + passed, np.array([5.0]))
        left += float(reach.cut()[0])
        reach.disperse(DISPERSION * SECTION**2, step)
        reach.merge(100.0 * SECTION, 2_000.0 * SECTION)
        given += passed * value + 5.0
        assert reach.volumes.min() > 0
        assert reach.volumes.sum() == pytest.approx(reach.volume, rel=1e-8)
    turned_over = abs(given) + 200 * 5.0
    assert abs(given - left - float(reach.contents[0])) < 1e-9 * turned_over


def test_dispersion_brings_no_new_extremes_and_a_uniform_reach_stays_so() -> None:
    reach = uniform(2_000.0, 20.0)
    reach.values[0, 40:60] = 1.0
    reach.disperse(1e4 * SECTION**2, 600.0)
    assert reach.values.min() > -0.2
    assert reach.values.max() < 1.0
    flat = uniform(2_000.0, 20.0)
    flat.values[:] = 7.0
    flat.disperse(1e4 * SECTION**2, 600.0)
    assert flat.values == pytest.approx(7.0, rel=1e-12)


def test_few_parcels_stay_few() -> None:
    reach = uniform(5_000.0, 100.0)
    for _ in range(3000):
        reach.push(np.array([SECTION * 1.2]), np.zeros((1, 1)))  # steps of a second
        reach.cut()
        reach.merge(100.0 * SECTION, 2_000.0 * SECTION)
    assert reach.volumes.size < 110


@pytest.mark.parametrize("begin", [0.0, 3_000.0 * SECTION, 6_000.0 * SECTION])
def test_what_is_added_over_no_length_is_not_lost(begin: float) -> None:
    """A step of a microsecond passes less water than a parcel can be cut to."""
    reach = uniform(6_000.0, 100.0)
    mean = reach.add(begin, begin + 1e-6 * VELOCITY * SECTION, np.array([5.0]))
    assert reach.contents == pytest.approx([5.0], rel=1e-12)
    assert mean == pytest.approx([5.0 / (100.0 * SECTION)], rel=1e-12)
