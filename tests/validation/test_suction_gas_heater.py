"""The suction gas heater beside effectiveness and transfer units, at full and part flow; energy through standstill."""

from __future__ import annotations

from pathlib import Path

import fmpy
import numpy as np
import pytest
from CoolProp.CoolProp import PropsSI

from cosim.modelica import build

FLUID, P_GAS, P_LIQUID, H_LIQUID = "IsoButane", 1.6e5, 33e5, 3.53e5
AREA, ALPHA_GAS, ALPHA_LIQUID, M_GAS, M_LIQUID = 260.0, 250.0, 1500.0, 178.0, 236.0
OUTPUTS = [
    "heater.Q_flow",
    "heater.T_gas[9]",
    "heater.T_liquid[1]",
    "heater.stored_energy",
    "E_in",
    "H_flow",
    "gas.m_flow",
]


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> np.ndarray:
    fmu = build("RiverHeat.Validation.SuctionHeater", out=Path(tmp_path_factory.mktemp("fmu"))).path
    r: np.ndarray = fmpy.simulate_fmu(
        str(fmu), fmi_type="CoSimulation", stop_time=4000.0, step_size=10.0, output_interval=10.0,
        relative_tolerance=1e-8, output=OUTPUTS,
    )  # fmt: skip
    return r


def duty(m_gas: float) -> float:
    """Counter-flow: eps = (1 - exp(-NTU (1 - C))) / (1 - C exp(-NTU (1 - C))), films with flow to the power 0.8."""
    T_gas = PropsSI("T", "P", P_GAS, "Q", 1, FLUID)
    T_liquid = PropsSI("T", "P", P_LIQUID, "H", H_LIQUID, FLUID)
    alpha_gas = ALPHA_GAS * (m_gas / M_GAS) ** 0.8
    UA = AREA / (1 / alpha_gas + 1 / ALPHA_LIQUID)
    C_gas = m_gas * PropsSI("C", "P", P_GAS, "T", T_gas + 6, FLUID)
    C_liquid = M_LIQUID * PropsSI("C", "P", P_LIQUID, "T", T_liquid - 2, FLUID)
    ratio, NTU = C_gas / C_liquid, UA / C_gas
    decay = np.exp(-NTU * (1 - ratio))
    return float(C_gas * (T_liquid - T_gas) * (1 - decay) / (1 - ratio * decay))


@pytest.mark.parametrize(("time", "m_gas"), [(990.0, M_GAS), (1990.0, 0.33 * M_GAS)])
def test_duty_is_that_of_counter_flow(time: float, m_gas: float, result: np.ndarray) -> None:
    """Within 3 %: the heat capacities are constants, and each of eight cells has one wall temperature."""
    at = result[np.searchsorted(result["time"], time)]
    assert at["gas.m_flow"] == pytest.approx(m_gas)
    assert at["heater.Q_flow"] == pytest.approx(duty(m_gas), rel=0.03)
    assert abs(at["H_flow"]) < 1e-4 * at["heater.Q_flow"]


def test_energy_is_conserved_through_standstill_and_reversal(result: np.ndarray) -> None:
    gap = result["E_in"] - (result["heater.stored_energy"] - result["heater.stored_energy"][0])
    assert np.abs(gap).max() < 1e-6 * result["heater.Q_flow"].max() * 1000.0


def test_gas_that_turns_back_takes_no_heat(result: np.ndarray) -> None:
    late = result["time"] > 3010
    assert (result["gas.m_flow"][late] < 0).all()
    assert np.abs(result["heater.Q_flow"][late]).max() == 0.0
    assert np.ptp(result["heater.stored_energy"][late]) < 1.0
