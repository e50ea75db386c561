"""Valves beside IEC 60534 and the definition of their characteristics, with properties of CoolProp."""

from __future__ import annotations

from math import sqrt
from pathlib import Path

import fmpy
import numpy as np
import pytest
from CoolProp.CoolProp import PropsSI

from cosim.modelica import build

P_1, A, F_L, X_T, KAPPA = 12e5, 1e-5, 0.9, 0.7, 1.1
H = {"liquid": 2.4e5, "wet": 3.4e5, "gas": 4.4e5}
VALVES = ["liquid", "wet", "gas", "half", "half_percentage", "line"]


@pytest.fixture(scope="module")
def r(tmp_path_factory: pytest.TempPathFactory) -> np.ndarray:
    fmu = str(build("RiverHeat.Validation.ValveFlow", out=tmp_path_factory.mktemp("fmu")).path)
    result: np.ndarray = fmpy.simulate_fmu(
        fmu, fmi_type="CoSimulation", stop_time=300.0, step_size=2.0, output_interval=2.0,
        output=["back.p", *(f"{v}.m_flow" for v in VALVES)],
    )  # fmt: skip
    return result[result["back.p"] < 11.5e5]  # all openings have settled, and roots are none of lines


def density(h: float) -> float:
    return float(PropsSI("D", "P", P_1, "H", h, "R134a"))


def choked_liquid() -> float:
    """Pressure difference in Pa beyond which flashing liquid flows no faster."""
    T = PropsSI("T", "P", P_1, "H", H["liquid"], "R134a")
    p_v, p_c = PropsSI("P", "T", T, "Q", 0, "R134a"), PropsSI("Pcrit", "R134a")
    return float(F_L**2 * (P_1 - (0.96 - 0.28 * sqrt(p_v / p_c)) * p_v))


def test_flashing_liquid(r: np.ndarray) -> None:
    dp, most = P_1 - r["back.p"], choked_liquid()
    flow = A * np.sqrt(2 * density(H["liquid"]) * np.minimum(dp, most))
    corner = np.abs(dp / most - 1) < 0.1
    assert r["liquid.m_flow"][~corner] == pytest.approx(flow[~corner], rel=5e-3)
    assert r["liquid.m_flow"][corner] == pytest.approx(flow[corner], rel=0.02)


def test_expanding_gas(r: np.ndarray) -> None:
    """Standard: x = dp/p1, choked at F_gamma x_T, Y = 1 - x/(3 F_gamma x_T) down to 2/3."""
    most = KAPPA / 1.4 * X_T
    x = np.minimum((P_1 - r["back.p"]) / P_1, most)
    flow = A * (1 - x / (3 * most)) * np.sqrt(2 * density(H["gas"]) * x * P_1)
    assert r["gas.m_flow"] == pytest.approx(flow, rel=0.02)
    far = r["back.p"] < 3e5
    assert r["gas.m_flow"][far] == pytest.approx(flow[far], rel=5e-3)


def test_wet_refrigerant_lies_between(r: np.ndarray) -> None:
    choked = r[r["back.p"] < 2e5]
    flux = choked["wet.m_flow"] / A
    assert np.ptp(flux) < 1e-3 * flux[0]
    h = 3.4e5
    quality = (h - PropsSI("H", "P", P_1, "Q", 0, "R134a")) / (
        PropsSI("H", "P", P_1, "Q", 1, "R134a") - PropsSI("H", "P", P_1, "Q", 0, "R134a")
    )
    p_c = PropsSI("Pcrit", "R134a")
    saturated = F_L**2 * P_1 * (1 - (0.96 - 0.28 * sqrt(P_1 / p_c)))
    gas = KAPPA / 1.4 * X_T * P_1
    dp = (1 - quality) * saturated + quality * gas
    expected = (1 - quality * dp / (3 * gas)) * sqrt(2 * density(h) * dp)
    assert flux[-1] == pytest.approx(expected, rel=5e-3)


def test_characteristics_at_half_opening(r: np.ndarray) -> None:
    full = A * np.sqrt(2 * density(H["liquid"]) * (P_1 - r["back.p"]))
    assert r["half.m_flow"] == pytest.approx(0.5 * full, rel=5e-3)
    assert r["half_percentage.m_flow"] == pytest.approx((sqrt(50) - 1) / 49 * full, rel=5e-3)


def test_line(r: np.ndarray) -> None:
    flow = 0.1 * np.sqrt(density(H["liquid"]) / 1000 * (P_1 - r["back.p"]) / 1e4)
    assert r["line.m_flow"] == pytest.approx(flow, rel=5e-3)


def test_line_flows_back_with_the_other_density(tmp_path: Path) -> None:
    fmu = str(build("RiverHeat.Validation.ValveFlow", out=tmp_path).path)
    r = fmpy.simulate_fmu(fmu, stop_time=30.0, output_interval=10.0, output=["back.p", "line.m_flow"])
    back = PropsSI("D", "P", 12.5e5, "H", 3e5, "R134a")
    assert r["line.m_flow"][-1] == pytest.approx(-0.1 * sqrt(back / 1000 * 0.5e5 / 1e4), rel=5e-3)
