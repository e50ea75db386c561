"""Friction factors beside their formulas and tables."""

import numpy as np
import pytest
from scipy.optimize import brentq

from cosim.network.friction import Resistances, Wall, friction_factor, pressure_drop

RE = np.array([5e3, 2e4, 1e5, 1e6, 1e7])


def colebrook(reynolds: float, relative: float) -> float:
    return brentq(
        lambda f: 1 / np.sqrt(f) + 2 * np.log10(relative / 3.7 + 2.51 / (reynolds * np.sqrt(f))), 1e-3, 0.2, xtol=1e-14
    )


@pytest.mark.parametrize("relative", [0.0, 1e-5, 1e-3, 0.02])
def test_turbulent_flow(relative: float) -> None:
    exact = np.array([colebrook(re, relative) for re in RE])
    f, _ = friction_factor(RE, Wall.of(np.full(5, relative)), "colebrook")
    np.testing.assert_allclose(f, exact, rtol=1e-8)
    f, _ = friction_factor(RE, Wall.of(np.full(5, relative)), "haaland")
    np.testing.assert_allclose(f, exact, rtol=0.02)


def test_laminar_flow_is_that_of_hagen_and_poiseuille() -> None:
    pipe = Resistances(*(np.array([v]) for v in (100.0, 0.05, 1e-4, 0.0, 0.0)))
    rho, nu, m_flow = 990.0, 6e-7, 0.02
    drop, slope = pressure_drop(pipe, np.array([m_flow]), np.array([rho]), np.array([nu]))
    exact = 128 * nu * 100.0 * m_flow / (np.pi * 0.05**4)
    assert drop[0] == pytest.approx(exact, rel=1e-12)
    assert slope[0] == pytest.approx(exact / m_flow, rel=1e-12)


@pytest.mark.parametrize("law", ["haaland", "colebrook"])
def test_smooth_and_rising_from_standstill_to_turbulent(law) -> None:
    m_flow = np.concatenate([[0.0], np.logspace(-8, 2, 20_000)])
    pipe = Resistances(*(np.full(m_flow.size, v) for v in (100.0, 0.1, 5e-5, 1.5, 0.1)), law)
    rho, nu = np.full(m_flow.size, 970.0), np.full(m_flow.size, 3.3e-7)
    drop, slope = pressure_drop(pipe, m_flow, rho, nu)
    assert drop[0] == 0 and slope[0] > 0
    assert (np.diff(drop) > 0).all()
    ahead, _ = pressure_drop(pipe, m_flow * (1 + 1e-7), rho, nu)
    np.testing.assert_allclose((ahead - drop)[1:] / (1e-7 * m_flow[1:]), slope[1:], rtol=1e-3)
    back, _ = pressure_drop(pipe, -m_flow, rho, nu)
    np.testing.assert_array_equal(back, -drop)


def test_fittings() -> None:
    one, rho, nu = np.ones(1), np.array([970.0]), np.array([3.3e-7])
    bare = Resistances(100 * one, 0.1 * one, 5e-5 * one, 0 * one, 0 * one)
    m_flow = np.array([8.0])
    v = 8.0 / (970 * 0.25 * np.pi * 0.01)
    straight = pressure_drop(bare, m_flow, rho, nu)[0]
    fitted = Resistances(100 * one, 0.1 * one, 5e-5 * one, 3 * one, 0.2 * one)
    assert pressure_drop(fitted, m_flow, rho, nu)[0] == pytest.approx(1.2 * straight + 3 * 0.5 * 970 * v * v)
