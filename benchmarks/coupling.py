"""Coupling algorithms on systems with exact solutions: errors, observed orders, and what controlled steps save.

    python benchmarks/coupling.py            # both tables
    python benchmarks/coupling.py two_mass_force_damped control_loop

First table: the largest error of any judged signal relative to its nominal value, at a step, its half and its quarter,
and the order observed. Second table: controlled steps against the longest fixed step that reaches the same error, by
the same algorithm with inputs held (as by default) and with any degree of extrapolation; what is counted are steps of
components, rejected and rolled-back ones included. Third table: the same for eight hours of the Mannheim unit with its
network from standstill, Gauss-Seidel, against a run with steps of 2 s; errors relative to each signal's range.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "master"))

from systems import CATALOGUE, SignalRecorder

from cosim import System
from cosim.errors import SimulationError
from cosim.fmu import read_description
from cosim.master import Algorithm, GaussSeidel, Jacobi, Statistics, StepControl, Strong, simulate
from cosim.modelica import FrontEnd, build
from cosim.run.result import Result
from cosim.system import ConnectionEntry, FmuComponent, SystemGraph, connect

SMOOTH = (
    "two_mass_force_undamped", "two_mass_force_damped", "control_loop", "lotka_volterra", "ring", "hydraulic_loop",
)  # fmt: skip
ALGORITHMS: Sequence[tuple[str, Callable[[], Algorithm]]] = (
    ("jacobi", Jacobi), ("gauss_seidel", GaussSeidel), ("strong", Strong),
)  # fmt: skip
DEGREES = ("constant", "linear", "quadratic")
FMU_TOLERANCE = 1e-10
MOST = 30_000


def graph(name: str, folder: Path) -> SystemGraph:
    system = CATALOGUE[name]
    front_end = FrontEnd([system.source])
    components = []
    for component, member in system.components.items():
        fmu = build(member.model, sources=[system.source], compiler="builtin", out=folder, front_end=front_end).path
        description = read_description(fmu)
        components.append(FmuComponent(component, fmu, description, member.start_values, tolerance=FMU_TOLERANCE))
    return connect(components, [ConnectionEntry.model_validate({"from": a, "to": b}) for a, b in system.connections])


def run(
    name: str, folder: Path, algorithm: Algorithm, step: float, *, degree: str, control: StepControl | None = None
) -> tuple[float, Statistics]:
    system = CATALOGUE[name]
    recorder = SignalRecorder(system.signals)
    statistics = simulate(
        graph(name, folder), algorithm, 0.0, system.stop, step, extrapolation=degree, control=control,
        observers=[recorder],
    )  # fmt: skip
    return float(np.max(np.abs(recorder.errors(system)))), statistics


def orders(names: Sequence[str], folder: Path) -> None:
    print(f"{'system':25}{'algorithm':14}{'inputs':11}{'step / s':>9}  errors at step, half, quarter      orders")
    for name in names:
        step = CATALOGUE[name].stop / 500.0
        for label, make in ALGORITHMS:
            for degree in DEGREES:
                errors = np.array([run(name, folder, make(), step / k, degree=degree)[0] for k in (1, 2, 4)])
                seen = np.log2(errors[:-1] / errors[1:])
                shown = "  ".join(f"{e:.2e}" for e in errors)
                print(f"{name:25}{label:14}{degree:11}{step:9.4f}  {shown}  {seen[0]:5.2f} {seen[1]:5.2f}", flush=True)


def savings(names: Sequence[str], folder: Path) -> None:
    columns = f"{'tolerance':>10}{'error':>10}{'steps':>8}{'held':>9}{'ratio':>7}{'best':>8}{'ratio':>7}"
    print(f"\n{'system':25}{'algorithm':14}{columns}")
    for name in names:
        stop = CATALOGUE[name].stop
        for label, make in (("gauss_seidel", GaussSeidel), ("strong", Strong)):
            for tolerance in (1e-2, 1e-3, 1e-4):
                control = StepControl(tolerance=tolerance)
                error, statistics = run(name, folder, make(), stop, degree="variable", control=control)
                own = statistics.component_steps
                held, linear, quadratic = (longest_fixed(name, folder, make, degree, error) for degree in DEGREES)
                best = min(held, linear, quadratic)
                figures = f"{own:8}{held:9.0f}{held / own:7.1f}{best:8.0f}{best / own:7.1f}"
                print(f"{name:25}{label:14}{tolerance:10.0e}{error:10.1e}{figures}", flush=True)


def longest_fixed(name: str, folder: Path, make: Callable[[], Algorithm], degree: str, error: float) -> float:
    """Steps of components with the longest fixed step (to 10 %) that makes no more than this error; infinite beyond
    ``MOST`` steps."""
    stop = CATALOGUE[name].stop
    step = stop / 30.0
    while stop / step <= MOST:
        try:
            made, statistics = run(name, folder, make(), step, degree=degree)
        except SimulationError:
            made = np.inf
        if made <= error:
            return statistics.component_steps
        step /= 1.1 if made < 4.0 * error else 1.4
    return np.inf


PLANT_SIGNALS = ("unit.Q_flow_supply", "unit.T_supply", "unit.P_el", "network.T_return", "network.stored_energy")
PLANT_STOP = 8 * 3600.0


def plant(**options: Any) -> Result:
    system = System()
    system.modelica(
        "unit",
        "RiverHeat.Plants.Mannheim1",
        inputs={
            "on": True, "Q_flow_set": 18e6, "T_supply_set": (90, "degC"), "T_source_in": (6, "degC"),
            "m_flow_source": 700, "fault": False, "P_el_limit": 7.6e6, "m_flow_network_limit": 244,
        },
    )  # fmt: skip
    system.modelica(
        "network",
        "RiverHeat.Network.HeatPumpDistrict",
        inputs={
            "T_supply_set": (90, "degC"), "Q_flow_demand_1": 8e6, "Q_flow_demand_2": 6e6, "T_ground": (8, "degC"),
        },
    )  # fmt: skip
    system.connect("unit.E_supply", "network.Q_flow_unit", transfer="mean_rate")
    system.connect("unit.m_flow_network", "network.m_flow_unit").connect("network.T_return", "unit.T_return")
    return system.run(stop=PLANT_STOP, record=PLANT_SIGNALS, **options)


def heat_pump_with_network() -> None:
    reference = plant(step=2.0, extrapolation="quadratic")
    ranges = {name: float(np.ptp(reference[name])) for name in PLANT_SIGNALS}
    grid = np.arange(600.0, PLANT_STOP + 1.0, 600.0)

    def values(result: Result, name: str) -> npt.NDArray[np.float64]:
        return np.interp(grid, result.time, result[name])

    def error(result: Result) -> float:
        apart = {n: np.max(np.abs(values(result, n) - values(reference, n))) / ranges[n] for n in PLANT_SIGNALS}
        return float(max(apart.values()))

    fixed = []
    for degree in DEGREES:
        for step in (200.0, 150.0, 120.0, 90.0, 60.0, 45.0, 30.0, 20.0, 15.0, 10.0):
            result = plant(step=step, extrapolation=degree)
            fixed.append((error(result), result.statistics.component_steps))
    print(f"\n{'tolerance':>10}{'error':>10}{'steps':>8}{'best fixed':>12}{'ratio':>7}")
    for tolerance in (1e-2, 3e-3, 1e-3, 3e-4, 1e-4):
        result = plant(step=600.0, control={"tolerance": tolerance, "least": 0.1})
        made, own = error(result), result.statistics.component_steps
        best = min((steps for reached, steps in fixed if reached <= made), default=np.inf)
        print(f"{tolerance:10.0e}{made:10.1e}{own:8}{best:12.0f}{best / own:7.1f}", flush=True)


def main() -> None:
    names = [name for name in sys.argv[1:] if name in CATALOGUE] or list(SMOOTH)
    with tempfile.TemporaryDirectory() as folder:
        orders(names, Path(folder))
        savings(names, Path(folder))
    heat_pump_with_network()


if __name__ == "__main__":
    main()
