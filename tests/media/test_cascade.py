"""Two refrigerants in one model: a cascade in steady state against CoolProp's equations of state."""

from __future__ import annotations

import fmpy
import numpy as np
import pytest
from numpy.typing import NDArray

from cosim.media.source import Source
from cosim.modelica import build

CIRCUITS = {"low": "R717", "high": "R600a"}
STATES = (
    "evaporator.p", "evaporator.T", "condenser.p", "condenser.T", "compressor.h_inlet", "compressor.h_isentropic",
    "compressor.h_discharge", "compressor.T_discharge", "compressor.P", "compressor.m_flow", "condenser.h_bubble",
    "charge",
)  # fmt: skip
WHOLE = ("Q_flow_source", "Q_flow_between", "Q_flow_network", "P", "COP")
SWEPT, EFFICIENCY = {"low": 0.25 * 0.9, "high": 0.5 * 0.9}, 0.8
"""Drawn volume flows in m3/s and isentropic efficiency of the example."""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> NDArray[np.void]:
    fmu = build("RiverHeat.Examples.Cascade", out=tmp_path_factory.mktemp("cascade")).path
    names = [*WHOLE, *(f"{c}.{s}" for c in CIRCUITS for s in STATES)]
    result: NDArray[np.void] = fmpy.simulate_fmu(
        str(fmu), fmi_type="CoSimulation", stop_time=7200.0, output_interval=60.0, output=names
    )
    return result


@pytest.mark.parametrize("circuit", CIRCUITS)
def test_states_are_those_of_the_circuits_own_refrigerant(run: NDArray[np.void], circuit: str) -> None:
    last = {s: float(run[f"{circuit}.{s}"][-1]) for s in STATES}
    source = Source(CIRCUITS[circuit])
    dew, bubble = source.dew(last["evaporator.p"]), source.bubble(last["condenser.p"])
    assert last["evaporator.T"] == pytest.approx(dew.T, abs=0.01)
    assert last["compressor.h_inlet"] == pytest.approx(dew.h, abs=200.0)
    assert last["condenser.T"] == pytest.approx(bubble.T, abs=0.01)
    assert last["condenser.h_bubble"] == pytest.approx(bubble.h, abs=50.0)
    suction = source.at_enthalpy(last["evaporator.p"], max(last["compressor.h_inlet"], dew.h))
    ideal = source.at_entropy(last["condenser.p"], suction.s)
    rise = ideal.h - suction.h
    assert last["compressor.h_isentropic"] - last["compressor.h_inlet"] == pytest.approx(rise, rel=3e-3)
    assert last["compressor.m_flow"] == pytest.approx(SWEPT[circuit] * suction.rho, rel=3e-3)
    assert last["compressor.P"] == pytest.approx(SWEPT[circuit] * suction.rho * rise / EFFICIENCY, rel=6e-3)
    discharge = source.at_enthalpy(last["condenser.p"], last["compressor.h_discharge"])
    assert last["compressor.T_discharge"] == pytest.approx(discharge.T, abs=0.1)


def test_heat_and_charge_balance(run: NDArray[np.void]) -> None:
    source, between, network, power = (float(run[n][-1]) for n in WHOLE[:4])
    works = [float(run[f"{c}.compressor.P"][-1]) for c in CIRCUITS]
    assert between == pytest.approx(source + works[0], rel=1e-6)
    assert network == pytest.approx(source + power, rel=1e-6)
    assert power == pytest.approx(sum(works), rel=1e-12)
    for circuit in CIRCUITS:
        charge = run[f"{circuit}.charge"]
        assert charge == pytest.approx(np.full_like(charge, charge[0]), rel=1e-6)
