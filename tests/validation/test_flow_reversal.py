"""Exchangers survive standstill and reversal on both sides, and lose nothing by it."""

from __future__ import annotations

from pathlib import Path

import fmpy
import numpy as np
import pytest

from cosim.modelica import build


def run(folder: Path, name: str, stop: float, outputs: list[str], **start: float) -> np.ndarray:
    fmu = str(build(f"RiverHeat.Validation.{name}", out=folder).path)
    result: np.ndarray = fmpy.simulate_fmu(
        fmu, fmi_type="CoSimulation", stop_time=stop, step_size=10.0, output_interval=10.0, relative_tolerance=1e-6,
        start_values=start, output=outputs,
    )  # fmt: skip
    return result


def test_water_has_no_preferred_direction(tmp_path: Path) -> None:
    r = run(tmp_path, "WaterBothWays", 600.0, ["forth.m_flow_water", "forth.T_water[1]", "difference"])
    assert np.min(r["forth.m_flow_water"]) < -49
    assert np.ptp(r["forth.T_water[1]"]) > 5
    assert np.max(r["difference"]) < 1e-3


def test_all_four_directions_conserve(tmp_path: Path) -> None:
    parts = ("evaporator", "condenser")
    names = [f"{kind}_{part}" for part in parts for kind in ("E", "gap", "lag")]
    flows = [
        "evaporator.m_flow_water",
        "evaporator_in.m_flow",
        "condenser_in.m_flow",
        "evaporator.mass",
        "condenser.mass",
    ]
    r = run(tmp_path, "ExchangerReversal", 3600.0, names + flows)
    water, refrigerant = r["evaporator.m_flow_water"] > 0, r["evaporator_in.m_flow"] > 0
    assert {(a, b) for a, b in zip(water, refrigerant, strict=True)} == {(a, b) for a in (0, 1) for b in (0, 1)}
    for part in parts:
        assert np.max(np.abs(r[f"gap_{part}"])) < 1e-4 * np.ptp(r[f"E_{part}"])
        assert np.max(np.abs(r[f"lag_{part}"])) < 1e-4 * np.max(r[f"{part}.mass"])


@pytest.mark.parametrize("amplitude", [0.0])
def test_all_at_rest(tmp_path: Path, amplitude: float) -> None:
    """No flow at all: temperatures of wall, water and refrigerant meet, nothing else happens."""
    names = [
        "evaporator.T_water[1]",
        "evaporator.T_wall[1]",
        "evaporator.T_refrigerant[10]",
        "evaporator.mass",
        "evaporator.p",
    ]
    r = run(tmp_path, "ExchangerReversal", 3600.0, names, A_wave=amplitude)
    assert np.isfinite(r["evaporator.p"]).all()
    assert r["evaporator.T_water[1]"][-1] == pytest.approx(r["evaporator.T_wall[1]"][-1], abs=0.01)


def test_fouling_grows_during_a_run(tmp_path: Path) -> None:
    """1/G = (1/alpha + R)/A, with R from 0 to 1e-4 m2.K/W."""
    r = run(
        tmp_path,
        "ExchangerReversal",
        3600.0,
        ["evaporator.R_fouling", "evaporator.alpha_water_now", "evaporator.G_water"],
    )
    A = 2 * 12 * 0.11 * 0.5 * 1.2
    assert r["evaporator.R_fouling"][0] == 0
    assert r["evaporator.R_fouling"][-1] == pytest.approx(1e-4)
    assert r["evaporator.G_water"] == pytest.approx(
        A / (1 / r["evaporator.alpha_water_now"] + r["evaporator.R_fouling"]), rel=1e-9
    )
