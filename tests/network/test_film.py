"""A wall that follows the water through a film: the front of Anzelius and Schumann, and what must hold besides."""

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.special import ive

from cosim.network.film import film_coefficient
from cosim.network.transport import Inflow, Resolution, Surroundings, Transport

C = 4190.0
M, WALL, M_FLOW = 100.0, 0.35, 1.0


def outlet(x: float, y: float) -> float:
    """Water behind x transfer units when the wall has had y: 1 - e^-y times the integral of e^-t I0(2 sqrt(y t))."""
    return (
        1 - quad(lambda t: np.exp(-((np.sqrt(y) - np.sqrt(t)) ** 2)) * ive(0, 2 * np.sqrt(y * t)), 0, x, limit=400)[0]
    )


def pipe(cells: int) -> Transport:
    one = np.array([0], dtype=np.int32)
    return Transport(
        2, one, one + 1, np.array([M * (1 + WALL)]), Resolution(1e-6, 32, 400, cells), film=np.array([WALL])
    )


def push(t: Transport, step: float, m_flow: float, T_in: float, contact: float, *, k: float = 0.0) -> float:
    entering = np.array([m_flow, 0.0] if m_flow > 0 else [0.0, -m_flow])
    around = Surroundings(np.array([k]), np.array([k * C * 10.0]), np.array([contact]))
    taken = t.attempt(step, np.array([m_flow]), around, Inflow(entering, np.full(2, C * T_in)))
    t.accept()
    return float(taken[0])


@pytest.mark.parametrize(
    ("units", "cells", "within"), [(1.0, 64, 1e-3), (3.0, 64, 4e-3), (3.0, 200, 1e-3), (10.0, 200, 4e-3)]
)
def test_a_front_spreads_as_anzelius_and_schumann_have_it(units: float, cells: int, within: float) -> None:
    t, contact, step = pipe(cells), units * M_FLOW / M, 3.0
    t.fill(np.array([C * 50.0]))
    missing = 0.0
    for i in range(200):
        push(t, step, M_FLOW, 80.0, contact)
        mean = (t.present.node_mean[1] / C - 50) / 30
        missing += (1 - mean) * step
        since = step * (i + 0.5) - M / M_FLOW
        if since > 4 or since < -4:
            exact = outlet(units, contact / WALL * since) if since > 0 else 0.0
            assert mean == pytest.approx(exact, abs=within)
    assert missing == pytest.approx(M * (1 + WALL) / M_FLOW, rel=1e-3)  # the mean arrival is that of perfect contact


def test_energy_bounds_and_reversal() -> None:
    rng = np.random.default_rng(2)
    one, other = pipe(16), pipe(16)
    for t in (one, other):
        t.fill(np.array([C * 60.0]))
    for _ in range(200):
        step, m_flow, T = 10 ** rng.uniform(-1, 3), rng.choice([0.0, *rng.uniform(-3, 3, 4)]), rng.uniform(40, 90)
        before = one.present.stored.sum()
        taken = push(one, step, m_flow, T, 0.02, k=1e-5)
        push(other, step, -m_flow, T, 0.02, k=1e-5)
        gained = (one.energy_in - one.energy_out).sum() - taken
        assert one.present.stored.sum() - before == pytest.approx(gained, abs=1e-9 * before)
        state = one.present.film[0, 1:] / C
        assert state.min() >= 10.0 and state.max() <= 90.0
        np.testing.assert_allclose(one.present.node_end, other.present.node_end[::-1], rtol=1e-12)


def test_at_standstill_water_and_wall_meet_and_cool_together() -> None:
    t = pipe(20)
    t.fill(np.array([C * 50.0]))
    push(t, M / M_FLOW / 2, M_FLOW, 80.0, 0.001)
    k = 1e-5
    before = t.mean[0] / C
    for _ in range(10):
        push(t, 5000.0, 0.0, 0.0, 0.001, k=k)
    water, wall = t.present.film[0, 1:22], t.present.film[0, 22:]
    assert t.present.film[0, 0] == pytest.approx(1.0)  # ten cells passed: each parcel lies in one
    np.testing.assert_allclose(water[:-1], wall, rtol=1e-9)
    assert t.mean[0] / C == pytest.approx(10 + (before - 10) * np.exp(-k * 5e4), rel=1e-9)


def test_steady_loss_is_that_of_the_pipe() -> None:
    t, k = pipe(64), 2e-4
    t.fill(np.array([C * 50.0]))
    for _ in range(100):
        push(t, 30.0, M_FLOW, 90.0, 0.05, k=k)
    assert t.present.node_end[1] / C == pytest.approx(10 + 80 * np.exp(-k * M * (1 + WALL) / M_FLOW), abs=0.02)


def test_film_coefficients() -> None:
    """Turbulent water in a tube beside Dittus and Boelter, which agree within 20 %; laminar a constant number."""
    one = np.ones(1)
    alpha = film_coefficient(2.0 * one, 0.0525 * one, 39.0 * one, 330.0 * one)[0]
    rho, nu, lam, prandtl = 984.7, 4.95e-7, 0.6495, 3.13
    reynolds = 2.0 / (rho * 0.25 * np.pi * 0.0525 * nu)
    assert alpha == pytest.approx(0.023 * reynolds**0.8 * prandtl**0.4 * lam / 0.0525, rel=0.2)
    still = film_coefficient(0.0 * one, 0.0525 * one, 39.0 * one, 330.0 * one)[0]
    assert still == pytest.approx(4.364 * lam / 0.0525, rel=0.01)
