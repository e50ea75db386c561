"""The two-stage ammonia unit in steady state: against an independent calculation, and against nameplates."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from ammonia_unit import DRAMMEN, Q_NOMINAL, UNIT, run
from steady_ammonia import PARAMETERS, plant, solve
from steady_cycle import lorenz_efficiency
from steady_plant import Boundary

from cosim.modelica import build

COP_TOLERANCE = 0.015
POINTS: dict[str, Mapping[str, float]] = {
    "Drammen": DRAMMEN,
    "load 70 %": {**DRAMMEN, "Q_flow_set": 0.7 * Q_NOMINAL},
    "load 25 %, by the slides": {**DRAMMEN, "Q_flow_set": 0.25 * Q_NOMINAL},
    "return 50 degC": {**DRAMMEN, "T_return": 323.15},
    "source 15 degC, supply 75 degC, return 45 degC": {
        **DRAMMEN,
        "T_source_in": 288.15,
        "T_supply_set": 348.15,
        "T_return": 318.15,
    },
    "source 4 degC, 700 kg/s, load 80 %": {
        **DRAMMEN,
        "T_source_in": 277.15,
        "m_flow_source": 700.0,
        "Q_flow_set": 0.8 * Q_NOMINAL,
    },
}
COMPARED = {
    "T_evaporating": ("T_evaporating", 0.2),
    "T_condensing": ("T_condensing", 1.2),
    "T_discharge_low": ("low.T_discharge", 1.5),
    "T_discharge_high": ("high.T_discharge", 3.0),
    "T_source_out": ("T_source_out", 0.1),
    "p_intermediate": ("p_intermediate", 0.3e5),
    "m_flow_low": ("low.m_flow", 0.1),
    "m_flow_high": ("high.m_flow", 0.15),
    "level_evaporator": ("level_evaporator", 0.02),
    "Q_flow_source": ("Q_flow_source", 0.1e6),
    "Q_flow_loss": ("Q_flow_loss", 0.02e6),
}
"""Name in `SteadyState`: name in the FMU and how far they may differ, in SI units."""
MORE = ("low.T_discharge", "high.T_discharge", "low.m_flow", "high.m_flow", *PARAMETERS)


@pytest.fixture(scope="module")
def fmu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(UNIT, out=tmp_path_factory.mktemp("fmu")).path


def steady(fmu: Path, point: Mapping[str, float], **parameters: float) -> np.void:
    """Last row, after two hours, when nothing moves any more."""
    values: dict[str, Any] = {**point, **parameters}
    result = run(fmu, 7200.0, more=MORE, step=60.0, **values)
    last: np.void = result[-1]
    for name in ("Q_flow_supply", "P_el", "p_condensing", "level_evaporator"):
        assert last[name] == pytest.approx(result[-10][name], rel=1e-4), f"{name} still moves"
    return last


@pytest.mark.parametrize("name", POINTS)
def test_against_the_calculation(fmu: Path, name: str) -> None:
    """COP to 1.5 % from boundaries, areas, coefficients and maps alone; temperatures, flows, level beside it."""
    point = POINTS[name]
    row = steady(fmu, point)
    data = plant({parameter: float(row[parameter]) for parameter in PARAMETERS})
    by_hand = solve(data, Boundary(*(point[key] for key in DRAMMEN)))
    print(f"{name}: COP {row['COP']:.4f}, by hand {by_hand.cop:.4f} ({100 * (by_hand.cop / row['COP'] - 1):+.2f} %)")
    assert row["Q_flow_supply"] == pytest.approx(point["Q_flow_set"], rel=1e-3)
    assert by_hand.cop == pytest.approx(row["COP"], rel=COP_TOLERANCE)
    for key, (variable, tolerance) in COMPARED.items():
        assert row[variable] == pytest.approx(getattr(by_hand, key), abs=tolerance), key
    assert row["speed"] * row["slide"] == pytest.approx(by_hand.speed * by_hand.slide, rel=0.02)


def test_nameplate_of_drammen(fmu: Path) -> None:
    """13.2 MW, COP 3.05, fjord 8 to 4 degC, network 65 to 90 degC (ehpa.org); Lorenz efficiency 0.50 to 0.68."""
    row = steady(fmu, DRAMMEN)
    assert row["Q_flow_supply"] == pytest.approx(13.2e6, rel=1e-3)
    assert row["T_supply"] == pytest.approx(363.15, abs=0.1)
    assert row["T_source_out"] == pytest.approx(277.15, abs=0.2)
    assert row["COP"] == pytest.approx(3.05, rel=0.1)
    efficiency = lorenz_efficiency(float(row["COP"]), Boundary(*DRAMMEN.values()), float(row["T_source_out"]))
    assert 0.50 < efficiency < 0.68
    assert row["T_condensing"] < row["T_supply"]  # what the desuperheater is for


def test_nameplate_of_rosenheim(fmu: Path) -> None:
    """Source 1 degC, supply 88 degC, COP 2.5 planned; return (65 degC) and source flow are not public, so assumed."""
    point = {**DRAMMEN, "T_source_in": 274.15, "T_supply_set": 361.15, "m_flow_source": 3500.0, "Q_flow_set": 12e6}
    row = steady(fmu, point, m_flow_source_nominal=3500.0, T_source_start=274.15, T_low=268.15)
    assert row["Q_flow_supply"] == pytest.approx(12e6, rel=1e-3)
    assert row["COP"] == pytest.approx(2.5, rel=0.1)


def test_efficiency_over_load_and_source(fmu: Path) -> None:
    """The COP falls as the slides close, and rises with the source by 1 to 3 % in a kelvin."""
    low = steady(fmu, {**DRAMMEN, "Q_flow_set": 0.25 * Q_NOMINAL})
    half = steady(fmu, {**DRAMMEN, "Q_flow_set": 0.5 * Q_NOMINAL})
    assert low["COP"] < half["COP"] - 0.05
    warm = steady(fmu, {**DRAMMEN, "T_source_in": 286.15, "Q_flow_set": 0.5 * Q_NOMINAL})
    assert 1.01**5 < warm["COP"] / half["COP"] < 1.03**5
