"""The map of Mannheim 1: source 2 to 25 degC, supply 83 to 99 degC, load 20 to 100 %, each from standstill."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from unit_runs import ZERO, UnitRuns, at, lorenz_efficiency

from cosim.modelica import build

STOP = 4 * 3600.0
RETURN = 60 + ZERO
RIVERS = (2.0, 5.0, 10.0, 15.0, 25.0)
SUPPLIES = (83.0, 91.0, 99.0)
LOADS = (4e6, 8e6, 14e6, 20e6)
INPUTS = {
    "on": True, "fault": False, "Q_flow_set": 20e6, "T_supply_set": 99 + ZERO, "P_el_limit": 7.6e6,
    "T_return": RETURN, "m_flow_network_limit": 244.0, "T_source_in": 5 + ZERO, "m_flow_source": 700.0,
}  # fmt: skip

Point = tuple[float, float, float]
"""River and supply in degC, wanted heat in W."""


@pytest.fixture(scope="module")
def points(tmp_path_factory: pytest.TempPathFactory) -> dict[Point, np.void]:
    outputs = ["Q_flow_supply", "P_el", "T_supply", "T_source_out", "surge_margin", "tripped"]
    run = UnitRuns(build("RiverHeat.Plants.Mannheim1", out=tmp_path_factory.mktemp("unit")).path, outputs, INPUTS)

    def steady(river: float, supply: float, load: float) -> np.void:
        start = {"T_source_in": river + ZERO, "T_source_start": river + ZERO}
        return at(run(STOP, step=600.0, T_supply_set=supply + ZERO, Q_flow_set=load, **start), STOP)

    return {point: steady(*point) for point in product(RIVERS, SUPPLIES, LOADS)}


def cop(row: np.void) -> float:
    return float(row["Q_flow_supply"] / row["P_el"])


def test_lorenz_efficiency_is_that_of_a_machine(points: dict[Point, np.void]) -> None:
    for (river, supply, load), row in points.items():
        assert 0.45 <= lorenz_efficiency(row, river + ZERO, RETURN) <= 0.68, (river, supply, load)
        assert row["T_supply"] == pytest.approx(supply + ZERO, abs=0.05)
        assert row["surge_margin"] > 0.02


def test_cop_rises_with_the_river_and_falls_with_the_supply(points: dict[Point, np.void]) -> None:
    for supply in SUPPLIES:
        for load in LOADS:
            found = [cop(points[river, supply, load]) for river in RIVERS[1:]]
            assert all(a < b for a, b in pairwise(found)), (supply, load, found)
    for river in RIVERS:
        for load in LOADS:
            found = [cop(points[river, supply, load]) for supply in SUPPLIES]
            assert all(a > b for a, b in pairwise(found)), (river, load, found)


def test_ice_limits_a_cold_river_and_nothing_else_does(points: dict[Point, np.void]) -> None:
    for (river, supply, load), row in points.items():
        if river >= 5 or load < 5e6:
            assert row["Q_flow_supply"] == pytest.approx(load, rel=5e-3), (river, supply)
        else:
            assert row["Q_flow_supply"] < 8e6
            assert row["T_source_out"] - ZERO == pytest.approx(0.3, abs=0.01)
