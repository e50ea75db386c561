"""Closed forms of water moving in pipes: exact at any length of step, conserving, never beyond what was there."""

import numpy as np
import pytest

from cosim.errors import SimulationError
from cosim.network.transport import Inflow, Resolution, Surroundings, Transport

C = 4190.0
"""J/(kg.K); enthalpies here are C times a temperature in degC."""
FINE = Resolution(enthalpy=1e-3 * C, plugs=200, segments=200)


def chain(masses: list[float], resolution: Resolution = FINE) -> Transport:
    """Pipes one behind the other."""
    n = len(masses)
    return Transport(
        n + 1, np.arange(n, dtype=np.int32), np.arange(1, n + 1, dtype=np.int32), np.array(masses), resolution
    )


def exchange(n: int, k: float = 0.0, T_around: float = 10.0) -> Surroundings:
    return Surroundings(np.full(n, k), np.full(n, k * C * T_around))


def push(t: Transport, step: float, m_flow: float, T_in: float, around: Surroundings) -> float:
    """A step through the chain from its beginning (or its end, where negative); returns the heat given away, J."""
    n = t.mass.size
    entering, enthalpy = np.zeros(n + 1), np.zeros(n + 1)
    at = 0 if m_flow > 0 else n
    entering[at], enthalpy[at] = abs(m_flow), C * T_in
    taken = t.attempt(step, np.full(n, m_flow), around, Inflow(entering, enthalpy))
    t.accept()
    return float(taken.sum())


@pytest.mark.parametrize("step", [0.7, 9.0, 61.0, 1000.0])
def test_steady_temperature_along_a_pipe_is_exponential(step: float) -> None:
    t, k, m_flow = chain([300.0, 700.0]), 3e-4, 2.0
    t.fill(np.full(2, C * 50.0))
    for _ in range(int(2000 / step) + 2):
        push(t, step, m_flow, 90.0, exchange(2, k))
    for node, passed in ((1, 300.0), (2, 1000.0)):
        assert t.present.node_end[node] / C == pytest.approx(10 + 80 * np.exp(-k * passed / m_flow), abs=0.01)


def test_mean_temperature_and_loss_of_a_steady_pipe() -> None:
    t, k, m_flow, mass = chain([1000.0]), 3e-4, 2.0, 1000.0
    t.fill(np.array([C * 90.0]))
    for _ in range(40):
        lost = push(t, 50.0, m_flow, 90.0, exchange(1, k))
    x = k * mass / m_flow
    assert lost / 50.0 == pytest.approx(m_flow * C * 80 * (1 - np.exp(-x)), rel=1e-4)
    assert t.mean[0] / C == pytest.approx(10 + 80 * (1 - np.exp(-x)) / x, abs=0.01)


def test_standstill_cools_exponentially_and_to_the_last_bit_of_energy() -> None:
    t, k = chain([500.0]), 2e-5
    t.fill(np.array([C * 80.0]))
    before, lost = t.present.stored.sum(), 0.0
    for _ in range(100):
        lost += push(t, 3600.0, 0.0, 0.0, exchange(1, k, 8.0))
    assert t.mean[0] / C == pytest.approx(8 + 72 * np.exp(-k * 3.6e5), abs=1e-9)
    assert lost == pytest.approx(before - t.present.stored.sum(), rel=1e-12)


@pytest.mark.parametrize("courant", [0.013, 0.37, 1.0, 3.3, 57.0])
def test_a_step_arrives_sharp_when_the_pipe_is_passed(courant: float) -> None:
    """Half of the step's heat has come where the mean says, for any Courant number: the arrival is in the means."""
    mass, m_flow = 400.0, 2.0
    t = chain([mass])
    t.fill(np.array([C * 50.0]))
    step = courant * mass / m_flow
    missing, time = 0.0, 0.0
    while time < 3 * mass / m_flow:
        push(t, step, m_flow, 80.0, exchange(1))
        missing += (80.0 - t.present.node_mean[1] / C) * step
        time += step
    assert missing / 30.0 == pytest.approx(mass / m_flow, rel=1e-12)
    assert t.present.count[0] <= 2


@pytest.mark.parametrize("most", [4, 32])
def test_no_overshoot_and_energy_with_random_flows_in_a_mesh(most: int) -> None:
    """A ring with two sources, flows that turn round, steps from far below to far above a passage."""
    rng = np.random.default_rng(1)
    start, end = np.array([0, 0, 1, 2, 3], dtype=np.int32), np.array([1, 2, 3, 3, 4], dtype=np.int32)
    t = Transport(5, start, end, rng.uniform(50, 500, 5), Resolution(0.0, most, most))
    t.fill(C * rng.uniform(40, 90, 5))
    low, high = 40.0, 90.0
    total = gained = 0.0
    before = t.present.stored.sum()
    for _ in range(400):
        a, b = rng.uniform(-2, 2, 2)
        flow = np.array([a, b, a, b, a + b])
        if (flow[:4] == 0).any():
            continue
        entering, enthalpy = np.zeros(5), C * rng.uniform(low, high, 5)
        entering[0], entering[4] = max(a + b, 0.0), max(-a - b, 0.0)
        if a * b < 0:  # round the ring: pumps between, as no pressure does it
            with pytest.raises(SimulationError, match="circle"):
                t.attempt(1.0, flow, exchange(5), Inflow(entering, enthalpy))
            continue
        step = 10 ** rng.uniform(-1, 4)
        taken = t.attempt(step, flow, exchange(5, 1e-5, 60.0), Inflow(entering, enthalpy))
        t.accept()
        out = 4 if a + b > 0 else 0
        gained += step * abs(a + b) * (enthalpy[4 - out] - t.present.node_mean[out]) - taken.sum()
        total += step * abs(a + b) * C * high
        plugs = t.present.plugs
        for pipe in range(5):
            m, h, g = plugs[pipe, : t.present.count[pipe]].T
            assert np.sum(m) == pytest.approx(t.mass[pipe], rel=1e-13)
            assert ((h - np.abs(g)) / C).min() >= low - 1e-9
            assert ((h + np.abs(g)) / C).max() <= high + 1e-9
        assert low - 1e-9 <= t.present.node_mean.min() / C and t.present.node_mean.max() / C <= high + 1e-9
    assert t.present.stored.sum() - before == pytest.approx(gained, abs=1e-12 * total)


def test_what_runs_backwards_comes_out_as_it_went_in() -> None:
    t, k = chain([600.0]), 1e-4
    t.fill(np.array([C * 50.0]))
    given = [60.0, 90.0, 75.0, 40.0]
    for T in given:
        push(t, 50.0, 2.0, T, exchange(1, k))
    out = []
    for _ in given:
        push(t, 50.0, -2.0, 50.0, exchange(1, k))
        out.append(t.present.node_mean[0] / C)
    for i, T in enumerate(reversed(given)):  # each element is away for 2 s more the farther it went: mean over ages
        ages = np.linspace(100.0 * i, 100.0 * (i + 1), 20001)
        assert out[i] == pytest.approx(10 + (T - 10) * np.exp(-k * ages).mean(), abs=2e-3)


def test_a_pipe_turned_round_is_the_same_pipe() -> None:
    rng = np.random.default_rng(4)
    one, other = (
        chain([300.0, 500.0]),
        Transport(
            3, np.array([1, 2], dtype=np.int32), np.array([0, 1], dtype=np.int32), np.array([300.0, 500.0]), FINE
        ),
    )
    for t in (one, other):
        t.fill(np.array([C * 50.0, C * 60.0]))
    for _ in range(60):
        step, m_flow, T = 10 ** rng.uniform(0, 3), rng.uniform(-3, 3), rng.uniform(40, 90)
        push(one, step, m_flow, T, exchange(2, 1e-5))
        at = 0 if m_flow > 0 else 2
        entering, enthalpy = np.zeros(3), np.full(3, C * T)
        entering[at] = abs(m_flow)
        other.attempt(step, np.full(2, -m_flow), exchange(2, 1e-5), Inflow(entering, enthalpy))
        other.accept()
        np.testing.assert_array_equal(one.present.node_mean, other.present.node_mean)


def test_streams_mix_at_each_moment_of_a_step() -> None:
    """Two pipes of 100 s and 300 s of passage meet: within one long step their fronts arrive one after the other."""
    t = Transport(
        4, np.array([0, 1, 2], dtype=np.int32), np.array([2, 2, 3], dtype=np.int32), np.array([100.0, 300.0, 1e4]), FINE
    )
    t.fill(np.full(3, C * 40.0))
    entering, enthalpy = np.array([1.0, 1.0, 0, 0]), C * np.array([80.0, 60.0, 0, 0])
    t.attempt(1000.0, np.array([1.0, 1.0, 2.0]), exchange(3), Inflow(entering, enthalpy))
    t.accept()
    m, h, _ = t.present.plugs[2, : t.present.count[2]].T
    np.testing.assert_allclose(m, [2 * 700.0, 2 * 200.0, 2 * 100.0 + 8000.0], rtol=1e-9)
    np.testing.assert_allclose(h / C, [70.0, 60.0, 40.0], rtol=1e-9)


def test_steps_of_any_length_tell_the_same() -> None:
    def run(step: float, resolution: Resolution) -> tuple[float, float]:
        t = chain([300.0, 100.0, 900.0], resolution)
        t.fill(np.full(3, C * 60.0))
        for i in range(round(7200 / step)):
            T = 75 + 10 * np.floor(i * step / 900) % 3
            push(t, step, 1.1, T, exchange(3, 2e-5))
        return t.present.node_end[3] / C, float(t.present.stored.sum()) / C

    fine, coarse = run(10.0, FINE), run(900.0, FINE)
    assert coarse[0] == pytest.approx(fine[0], abs=0.01)
    assert coarse[1] == pytest.approx(fine[1], rel=1e-5)
    usual = run(900.0, Resolution())
    assert usual[0] == pytest.approx(fine[0], abs=0.02)
