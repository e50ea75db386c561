"""Screw, piston and scroll machines against indicator diagrams of the real gas."""

from __future__ import annotations

from collections.abc import Callable
from math import pi
from pathlib import Path

import fmpy
import numpy as np
import pytest
from displacement_by_hand import Gas

from cosim.modelica import build

CLASS = "RiverHeat.Validation.DisplacementMap"
SUCTION = 4.6e5  # Pa, ammonia at about 2 degC
SUPERHEAT = 20e3  # J/kg
RUN_UP = 100.0  # s
MACHINES = ("screw", "adjustable", "piston", "scroll")
SWEPT = {"screw": (0.02, 309.0), "adjustable": (0.02, 309.0), "piston": (0.01, 155.0), "scroll": (1e-4, 309.0)}
LOSSLESS = {
    "volumetric_0": 1.0, "clearance": 0.0, "leakage": 0.0, "efficiency_internal": 1.0, "throttling": 0.0,
    "friction_constant": 0.0, "friction_viscous": 0.0, "share_oil": 0.0, "share_loss": 0.0,
}  # fmt: skip
QUANTITIES = (
    "m_flow",
    "P",
    "torque",
    "efficiency",
    "volumetric_efficiency",
    "T_discharge",
    "Q_flow_oil",
    "Q_flow_loss",
)

Run = Callable[..., np.ndarray]


@pytest.fixture(scope="module")
def fmu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(CLASS, out=tmp_path_factory.mktemp("fmu")).path


@pytest.fixture(scope="module")
def propane(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return runner(build(f"{CLASS}R290", out=tmp_path_factory.mktemp("propane")).path)


@pytest.fixture(scope="module")
def run(fmu: Path) -> Run:
    return runner(fmu)


def runner(fmu: Path) -> Run:
    def simulate(**parameters: float) -> np.ndarray:
        result: np.ndarray = fmpy.simulate_fmu(
            str(fmu),
            fmi_type="CoSimulation",
            stop_time=1000.0,
            step_size=5.0,
            output_interval=5.0,
            start_values={name.replace("__", "."): value for name, value in parameters.items()},
            output=["pressure_ratio", "r", *(f"{machine}.{name}" for machine in MACHINES for name in QUANTITIES)],
        )
        return result

    return simulate


@pytest.fixture(scope="module")
def gas() -> Gas:
    return Gas("Ammonia", SUCTION, SUPERHEAT)


def risen(result: np.ndarray) -> np.ndarray:
    """What follows the run-up, at pressure ratios from 1.5."""
    return result[(result["time"] > RUN_UP + 5) & (result["pressure_ratio"] > 1.5)]


def lossless(machine: str, **more: float) -> dict[str, float]:
    return {f"{machine}__map__{name}": value for name, value in {**LOSSLESS, **more}.items()}


@pytest.mark.parametrize(("volume_ratio", "tolerance"), [(1.8, 0.004), (2.6, 0.004), (4.0, 0.01)])
def test_work_without_losses_is_the_indicator_diagram(
    run: Run, gas: Gas, volume_ratio: float, tolerance: float
) -> None:
    """Over- and under-compression of real ammonia from pressure ratio 1.5 to 9; the model has one exponent."""
    result = risen(run(**lossless("screw", volume_ratio_min=volume_ratio, volume_ratio_max=volume_ratio)))
    by_hand = np.array([gas.indicated_work(r * SUCTION, volume_ratio) for r in result["pressure_ratio"]])
    assert result["screw.P"] / result["screw.m_flow"] == pytest.approx(by_hand, rel=tolerance)


def test_propane(propane: Run) -> None:
    """The same for propane up to pressure ratio 8: 2 % of the work, and the piston's volumetric efficiency."""
    p = 4.7e5
    gas = Gas("R290", p, SUPERHEAT)
    result = risen(propane(**lossless("screw"), **lossless("piston", clearance=0.04)))
    result = result[result["pressure_ratio"] < 8]
    by_hand = np.array([gas.indicated_work(r * p, 2.6) for r in result["pressure_ratio"]])
    assert result["screw.P"] / result["screw.m_flow"] == pytest.approx(by_hand, rel=0.02)
    ratio = np.array([gas.isentropic_density_ratio(r * p) for r in result["pressure_ratio"]])
    assert result["piston.volumetric_efficiency"] == pytest.approx(1 - 0.04 * (ratio - 1), abs=0.01)


def test_best_pressure_ratio_is_where_the_volume_ratio_fits(run: Run, gas: Gas) -> None:
    """There the machine without losses is isentropic, elsewhere worse."""
    result = risen(run(**lossless("screw")))
    best = result[np.argmax(result["screw.efficiency"])]
    assert best["pressure_ratio"] == pytest.approx(gas.fitting_pressure_ratio(2.6), rel=0.03)
    assert best["screw.efficiency"] == pytest.approx(1.0, abs=1e-3)
    assert result["screw.efficiency"].max() <= 1.0 + 1e-4
    assert result["screw.efficiency"][0] < 0.9
    assert result["screw.efficiency"][-1] < 0.95


def test_volume_ratio_that_follows_is_isentropic(run: Run) -> None:
    result = risen(run(**lossless("adjustable")))
    fits = (result["pressure_ratio"] > 2.4) & (result["pressure_ratio"] < 7.5)
    assert result["adjustable.efficiency"][fits] == pytest.approx(1.0, abs=2e-3)


def test_clearance_gas_expands_again(run: Run, gas: Gas) -> None:
    """Volumetric efficiency 1 - c (rho_2/rho_1 - 1) along the isentrope of real gas; its work comes back."""
    result = risen(run(**lossless("piston", clearance=0.04)))
    ratio = np.array([gas.isentropic_density_ratio(r * SUCTION) for r in result["pressure_ratio"]])
    assert result["piston.volumetric_efficiency"] == pytest.approx(1 - 0.04 * (ratio - 1), abs=2e-3)
    assert result["piston.efficiency"] == pytest.approx(1.0, abs=2e-3)


def test_leakage_is_driven_by_pressure_whatever_the_speed(run: Run, gas: Gas) -> None:
    V, omega = SWEPT["screw"]
    swept = gas.d * V * omega / (2 * pi)
    for speed in (1.0, 0.5):
        result = risen(run(speed=speed, **lossless("screw", leakage=0.02)))
        missing = speed * swept - result["screw.m_flow"]
        assert missing == pytest.approx(0.02 * (result["pressure_ratio"] - 1) * swept, rel=5e-3, abs=3e-4 * swept)


@pytest.mark.parametrize("machine", MACHINES)
def test_discharge_temperature_and_energy(run: Run, gas: Gas, machine: str) -> None:
    """Power is torque times speed; what neither oil nor casing takes warms the gas (CoolProp; up to 500 K)."""
    result = risen(run())
    result = result[result[f"{machine}.T_discharge"] < 500]
    omega = SWEPT[machine][1]
    assert result[f"{machine}.P"] == pytest.approx(result[f"{machine}.torque"] * omega, rel=1e-6)
    into_gas = result[f"{machine}.P"] - result[f"{machine}.Q_flow_oil"] - result[f"{machine}.Q_flow_loss"]
    h = gas.h + into_gas / result[f"{machine}.m_flow"]
    T = np.array(
        [gas.temperature(r * SUCTION, float(value)) for r, value in zip(result["pressure_ratio"], h, strict=True)]
    )
    assert result[f"{machine}.T_discharge"] == pytest.approx(T, abs=0.7)


@pytest.mark.parametrize("machine", MACHINES)
def test_isentropic_efficiency_by_enthalpies(run: Run, gas: Gas, machine: str) -> None:
    result = risen(run())
    head = np.array([gas.isentropic_enthalpy(r * SUCTION) - gas.h for r in result["pressure_ratio"]])
    by_hand = result[f"{machine}.m_flow"] * head / result[f"{machine}.P"]
    assert result[f"{machine}.efficiency"] == pytest.approx(by_hand, abs=2e-3)


def test_efficiencies_are_those_of_machines_of_the_kind(run: Run) -> None:
    """Ranges of measured ammonia screws and pistons: volumetric 0.85 to 0.97 and 0.7 to 0.9, isentropic 0.7 to 0.85."""
    result = run()
    at = {ratio: result[np.argmin(np.abs(result["pressure_ratio"] - ratio))] for ratio in (3.0, 5.0)}
    for row in at.values():
        assert 0.85 < row["screw.volumetric_efficiency"] < 0.97
        assert 0.7 < row["piston.volumetric_efficiency"] < 0.91
        for machine in MACHINES:
            assert 0.7 < row[f"{machine}.efficiency"] < 0.85


def test_slide_valve_takes_flow_and_a_little_efficiency(run: Run) -> None:
    full, half = (run(slide=slide) for slide in (1.0, 0.5))
    k = int(np.argmin(np.abs(full["pressure_ratio"] - 3.5)))
    assert half["adjustable.m_flow"][k] == pytest.approx(0.5 * full["adjustable.m_flow"][k], rel=0.05)
    assert 0.5 < half["adjustable.P"][k] / full["adjustable.P"][k] < 0.65
    assert half["screw.efficiency"][k] < full["screw.efficiency"][k] - 0.02


@pytest.mark.parametrize("machine", MACHINES)
def test_standstill_takes_no_torque_and_lets_nothing_pass(run: Run, machine: str) -> None:
    result = run(speed=0.0)
    assert np.all(result[f"{machine}.m_flow"] == 0)
    assert np.all(result[f"{machine}.torque"] == 0)
    assert np.all(result[f"{machine}.P"] == 0)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("screw.V_revolution", -0.01),
        ("screw.omega_nominal", -309.0),
        ("screw.map.volumetric_0", 1.2),
        ("piston.map.clearance", 0.9),
        ("screw.map.leakage", -0.1),
        ("screw.map.volume_ratio_min", 0.5),
        ("screw.map.volume_ratio_max", 2.0),
        ("screw.map.efficiency_internal", 1.3),
        ("screw.map.throttling", -1.0),
        ("screw.map.friction_constant", -1.0),
        ("screw.map.share_oil", 1.1),
        ("screw.map.slide_min", 0.0),
        ("screw.map.slide_volume_ratio", 2.0),
        ("screw.map.slide_loss", -0.1),
    ],
)
def test_nonsense_is_named(fmu: Path, name: str, value: float) -> None:
    messages: list[str] = []
    with pytest.raises(fmpy.fmi1.FMICallException):
        fmpy.simulate_fmu(
            str(fmu),
            fmi_type="CoSimulation",
            stop_time=5.0,
            start_values={name: value},
            logger=lambda *arguments: messages.append(str(arguments[-1])),
        )
    assert any(name.split(".", 1)[1] in message for message in messages), messages
