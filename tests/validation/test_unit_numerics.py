"""The Mannheim 1 unit as an FMU: charge and energy conserved, two FMI kinds, another tool's simulation of the class."""

from __future__ import annotations

import ctypes
from pathlib import Path

import fmpy
import numpy as np
import pytest

from cosim.modelica import build, library_folder

UNIT = "RiverHeat.Plants.Mannheim1"
WRAPPER = "RiverHeat.Plants.Examples.Mannheim1DesignPoint"
DESIGN = {
    "on": True,
    "Q_flow_set": 20e6,
    "T_supply_set": 372.15,
    "T_return": 333.15,
    "T_source_in": 278.15,
    "m_flow_source": 700.0,
}
STOP = 5400.0
STEP_DOWN = 3600.0  # load step from 20 to 14 MW here
OUTPUTS = [
    "Q_flow_supply", "Q_flow_source", "Q_flow_loss", "P_el", "T_supply", "m_flow_network", "T_source_out",
    "E_supply", "E_source", "E_loss", "E_el", "stored_energy", "charge",
]  # fmt: skip


@pytest.fixture(scope="module")
def unit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(UNIT, out=tmp_path_factory.mktemp("unit")).path


def load_step() -> np.ndarray:
    """The heat set point over time: full load from standstill, then a step to part load."""
    return np.array(
        [(0.0, 20e6), (STEP_DOWN, 20e6), (STEP_DOWN, 14e6), (STOP, 14e6)],
        dtype=[("time", float), ("Q_flow_set", float)],
    )


def run(path: Path, kind: str, tolerance: float, stop: float = STOP, interval: float = 10.0) -> np.ndarray:
    """Results on the grid of ``interval`` s; FMPy's CVODE (Model Exchange) takes at most 500 steps between outputs."""
    fine = 1.0 if kind == "ModelExchange" else interval
    result = fmpy.simulate_fmu(
        str(path), fmi_type=kind, stop_time=stop, output_interval=fine,
        step_size=interval if kind == "CoSimulation" else None,
        output=OUTPUTS, start_values=DESIGN, input=load_step(), relative_tolerance=tolerance,
    )  # fmt: skip
    grid = np.arange(0.0, stop + interval / 2, interval)
    return result[np.searchsorted(result["time"], grid + 1e-6, side="right") - 1]


def charge_drift(result: np.ndarray) -> float:
    charge = result["charge"]
    return float(np.max(np.abs(charge / charge[0] - 1.0)))


def test_charge_is_conserved_the_better_the_tighter(unit: Path) -> None:
    """Over start-up and load step, relative to the charge; at the default tolerance below 1e-4."""
    default = float(fmpy.read_model_description(str(unit)).defaultExperiment.tolerance)
    assert charge_drift(run(unit, "CoSimulation", default)) < 1e-4
    drifts = [charge_drift(run(unit, "CoSimulation", tolerance)) for tolerance in (1e-5, 1e-7, 1e-9)]
    assert drifts[0] < 1e-4
    assert drifts[0] > drifts[1] > drifts[2]


def test_energy_balance(unit: Path) -> None:
    """E_source + E_el = E_supply + E_loss + change of stored energy, to 1e-4 of the heat turned over, at all times."""
    r = run(unit, "CoSimulation", 1e-6)
    gap = r["E_source"] + r["E_el"] - r["E_supply"] - r["E_loss"] - (r["stored_energy"] - r["stored_energy"][0])
    assert np.max(np.abs(gap)) < 1e-4 * r["E_supply"][-1]


def test_integrals_match_flows(unit: Path) -> None:
    """The integrated outputs are the integrals of the flows (trapezoidal rule over 10 s, so to 1 %)."""
    r = run(unit, "CoSimulation", 1e-7)
    for energy, flow in (
        ("E_supply", "Q_flow_supply"),
        ("E_source", "Q_flow_source"),
        ("E_loss", "Q_flow_loss"),
        ("E_el", "P_el"),
    ):
        assert np.trapezoid(r[flow], r["time"]) == pytest.approx(r[energy][-1], rel=0.01)


def test_co_simulation_agrees_with_model_exchange(unit: Path) -> None:
    """To 1e-4 of each output's range; the charge, which should not move, to 1e-4 of itself."""
    cs, me = run(unit, "CoSimulation", 1e-7), run(unit, "ModelExchange", 1e-8)
    # At the instant of the load step one kind reports the moment before, the other the moment after.
    use = np.abs(cs["time"] - STEP_DOWN) > 1.0
    for name in OUTPUTS:
        scale = cs[name][0] if name == "charge" else np.ptp(cs[name])
        assert np.max(np.abs(cs[name] - me[name])[use]) < 1e-4 * scale, name


def test_wrapper_agrees_with_the_front_ends_own_simulation(tmp_path: Path) -> None:
    """rumoca simulates the same class with its own solver: 1e-3 of each output's range (charge: of itself)."""
    import rumoca  # noqa: PLC0415

    model = rumoca.Session().load(str(library_folder() / "RiverHeat" / "package.mo"), model=WRAPPER)
    stop, step = 1200.0, 10.0
    other = model.simulate(stop, dt=step, config=rumoca.SimConfig(rtol=1e-7, max_wall_seconds=300))
    names = [f"unit.{n}" for n in OUTPUTS]
    ours = fmpy.simulate_fmu(
        str(build(WRAPPER, out=tmp_path).path), fmi_type="CoSimulation", stop_time=stop, output_interval=step,
        step_size=step,
        output=names, relative_tolerance=1e-8,
    )  # fmt: skip
    index = np.searchsorted(np.array(other.time), ours["time"] + 1e-6, side="right") - 1
    # At the start signal and 20 s later, when the compressor starts, one may report the moment before.
    use = (np.abs(ours["time"] - 60.0) > 1.0) & (np.abs(ours["time"] - 80.0) > 1.0)
    for name in names:
        theirs = np.array(other[name])[index]
        scale = ours[name][0] if name == "unit.charge" else np.ptp(ours[name])
        assert np.max(np.abs(theirs - ours[name])[use]) < 1e-3 * scale, name


def test_directional_derivatives_are_the_derivatives(unit: Path, tmp_path: Path) -> None:
    """Each state's column against one-sided differences of the derivatives, in the middle of the start-up."""
    description = fmpy.read_model_description(str(unit))
    states = [v.derivative.valueReference for v in description.modelVariables if v.derivative is not None]
    derivatives = [v.valueReference for v in description.modelVariables if v.derivative is not None]
    nominal = {v.valueReference: float(v.nominal or 1.0) for v in description.modelVariables}
    folder = fmpy.extract(str(unit), unzipdir=str(tmp_path))
    fmu = fmpy.instantiate_fmu(folder, description, fmi_type="ModelExchange")
    try:
        fmpy.simulation.apply_start_values(fmu, description, DESIGN, fmpy.simulation.settable_in_instantiated)
        fmu.setupExperiment(startTime=0.0)
        fmu.enterInitializationMode()
        fmu.exitInitializationMode()
        fmu.enterContinuousTimeMode()
        point = run_states(unit, description)
        assert states == list(range(len(states)))  # value references of states are their positions
        buffer = (ctypes.c_double * len(states))()

        def set_states(x: list[float]) -> None:
            buffer[:] = x
            fmu.setContinuousStates(buffer, len(states))

        set_states(point)

        def slopes(x: list[float]) -> np.ndarray:
            set_states(x)
            return np.array(fmu.getReal(derivatives))

        for k, state in enumerate(states):
            h = 1e-6 * max(abs(point[k]), nominal[state])
            high, low = list(point), list(point)
            high[k] += h
            low[k] -= h
            here = slopes(point)
            right, left = (slopes(high) - here) / h, (here - slopes(low)) / h
            set_states(point)
            column = np.array(fmu.getDirectionalDerivative(derivatives, [state], [1.0]))
            # Where a valve rests at its stop the function has a kink: then the derivative is one of the two sides'.
            slack = 2e-3 * np.abs(column) + 2e-4 * np.max(np.abs(column)) + 1e-9
            inside = (column > np.minimum(left, right) - slack) & (column < np.maximum(left, right) + slack)
            assert inside.all(), (description.modelVariables[k].name, np.flatnonzero(~inside))
    finally:
        fmu.terminate()
        fmu.freeInstance()


def run_states(unit: Path, description: fmpy.model_description.ModelDescription) -> list[float]:
    """All states after 300 s of start-up."""
    names = [v.derivative.name for v in description.modelVariables if v.derivative is not None]
    result = fmpy.simulate_fmu(
        str(unit),
        fmi_type="CoSimulation",
        stop_time=300.0,
        output_interval=300.0,
        step_size=300.0,
        output=names,
        start_values=DESIGN,
    )
    return [float(result[n][-1]) for n in names]
