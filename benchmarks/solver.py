"""Work and precision of the solver in Co-Simulation FMUs, beside CVODE and SciPy.

    python benchmarks/solver.py [NAME...]

Robertson, HIRES and Van der Pol (mu = 1000), a 40-cell two-phase evaporator with changes of load, water temperature and
suction, and the start-up and load step of the Mannheim 1 unit. One FMU for each; our solver runs its Co-Simulation
side, FMPy's CVODE (dense, as FMPy sets it up) and SciPy's Radau and BDF its Model Exchange side. All deliver the same
outputs at the same times from the same states at the start.

CPU seconds are those of this process from the start of the integration to the last output, the shortest of several
runs. They include what Python does: ours calls doStep and getReal at each output, CVODE and SciPy call back into Python
for each evaluation of the derivatives; the last line says what a call costs. For the small problems that is nearly all
of their time. For the others `bare` is CVODE's evaluations at what one costs in C, with nothing for its own linear
algebra and steps: a bound that no use of it can reach.

Errors are the largest difference of any output from the reference at any output time, as a part of that output's range.
The reference is our solver at 1e-12 (for Mannheim without the instants of the start and of the load step); how far
CVODE at its tightest tolerance is from it shows in its own last row. SciPy is not asked to find state events and
skipped for Mannheim.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import fmpy
import numpy as np
from fmpy.fmi2 import FMU2Model, FMU2Slave
from fmpy.sundials import CVodeSolver
from scipy.integrate import solve_ivp

from cosim.modelica import build

MODELS = Path(__file__).parent / "models"
TOLERANCES = tuple(10.0**-k for k in range(3, 10))
REPEAT_BELOW = 2.0
"""CPU seconds above which a run is not repeated."""


@dataclass(frozen=True)
class Problem:
    """One model with its outputs, output times, start values of inputs, and inputs that change: time, name, value."""

    model: str
    outputs: tuple[str, ...]
    grid: np.ndarray
    own: bool = True
    scipy: bool = True
    start: dict[str, float] = field(default_factory=dict)
    changes: tuple[tuple[float, str, float], ...] = ()
    jumps: tuple[float, ...] = ()
    """Output times at which an event makes outputs jump: one kind may tell the moment before."""
    loosest: float = 1.0
    """Tolerance of CVODE: at looser ones it does not get away from the start."""


_UNIT = {
    "on": 1,
    "Q_flow_set": 20e6,
    "T_supply_set": 372.15,
    "T_return": 333.15,
    "T_source_in": 278.15,
    "m_flow_source": 700.0,
}

PROBLEMS = {
    "Robertson": Problem("Robertson", ("y1", "y2", "y3"), 10.0 ** np.arange(-3.0, 6.01, 0.25)),
    "HIRES": Problem("Hires", tuple(f"y{i}" for i in range(1, 9)), np.linspace(0.0, 321.8122, 101)[1:]),
    "Van der Pol": Problem("VanDerPol", ("x",), np.linspace(0.0, 2000.0, 201)[1:]),
    "evaporator": Problem(
        "Evaporator", ("p", "T_water_out", "superheat", "Q_flow", "mass"), np.linspace(0.0, 300.0, 301)[1:]
    ),
    "Mannheim": Problem(
        "RiverHeat.Plants.Mannheim1",
        ("Q_flow_supply", "P_el", "Q_flow_source", "T_supply", "T_source_out", "stored_energy"),
        np.linspace(0.0, 7200.0, 721)[1:],
        own=False,
        scipy=False,
        start=_UNIT,
        changes=((3600.0, "Q_flow_set", 14e6),),
        jumps=(20.0,),
        loosest=2e-6,
    ),
}


class Fmu:
    """One built FMU, unpacked, with the value references of one problem."""

    def __init__(self, problem: Problem, folder: Path) -> None:
        source = (MODELS / f"{problem.model}.mo",) if problem.own else ()
        self.problem = problem
        self.path = build(problem.model, sources=source, out=folder).path
        self.description = fmpy.read_model_description(str(self.path))
        self.folder = fmpy.extract(str(self.path))
        self.reference = {v.name: v.valueReference for v in self.description.modelVariables}
        self.types = {v.name: v.type for v in self.description.modelVariables}
        self.outputs = [self.reference[n] for n in problem.outputs]
        self.n_states = self.description.numberOfContinuousStates
        self.n_indicators = self.description.numberOfEventIndicators

    def begin(self, kind: type, tolerance: float) -> Any:
        """An instance at the start."""
        side = self.description.coSimulation if kind is FMU2Slave else self.description.modelExchange
        fmu = kind(
            guid=self.description.guid, unzipDirectory=self.folder, modelIdentifier=side.modelIdentifier,
            instanceName="benchmark",
        )  # fmt: skip
        fmu.instantiate()
        fmu.setupExperiment(tolerance=tolerance, startTime=0.0, stopTime=float(self.problem.grid[-1]))
        for name, value in self.problem.start.items():
            self.set(fmu, name, value)
        fmu.enterInitializationMode()
        fmu.exitInitializationMode()
        return fmu

    def set(self, fmu: Any, name: str, value: float) -> None:
        if self.types[name] == "Boolean":
            fmu.setBoolean([self.reference[name]], [bool(value)])
        else:
            fmu.setReal([self.reference[name]], [value])

    def change(self, fmu: Any, now: float) -> bool:
        """Apply what changes at this time; whether anything did."""
        due = [c for c in self.problem.changes if abs(c[0] - now) < 1e-9]
        for _, name, value in due:
            self.set(fmu, name, value)
        return bool(due)


@dataclass
class Run:
    """Outputs at the grid, CPU seconds, evaluations of the derivatives as far as counted."""

    values: np.ndarray
    cpu: float
    evaluations: int = 0


def ours(fmu: Fmu, tolerance: float) -> Run:
    """Co-Simulation: one doStep to each output time."""
    slave = fmu.begin(FMU2Slave, tolerance)
    rows, now = [], 0.0
    began = time.process_time()
    for target in fmu.problem.grid.tolist():
        fmu.change(slave, now)
        slave.doStep(now, target - now)
        now = target
        rows.append(slave.getReal(fmu.outputs))
    cpu = time.process_time() - began
    slave.freeInstance()
    return Run(np.array(rows), cpu)


class _NoInput:
    """FMPy's CVODE asks for an object that applies inputs; here they are constant between changes."""

    def apply(self, _time: float) -> None: ...


def _handle_event(model: Any) -> bool:
    """Event mode until nothing is left to do; whether states changed."""
    model.enterEventMode()
    needed, changed = True, False
    while needed:
        needed, _, _, values_changed, _, _ = model.newDiscreteStates()
        changed = changed or values_changed
    model.enterContinuousTimeMode()
    return bool(changed)


def _start_exchange(fmu: Fmu, tolerance: float) -> Any:
    model = fmu.begin(FMU2Model, tolerance)
    needed = True
    while needed:
        needed = model.newDiscreteStates()[0]
    model.enterContinuousTimeMode()
    return model


def cvode(fmu: Fmu, tolerance: float) -> Run:
    """Model Exchange with FMPy's CVODE, restarted at events and changes of inputs."""
    model = _start_exchange(fmu, tolerance)
    count = 0

    def derivatives(values: Any, n: int) -> None:
        nonlocal count
        count += 1
        model.getDerivatives(values, n)

    rows, now = [], 0.0
    began = time.process_time()
    solver = CVodeSolver(
        fmu.n_states, fmu.n_indicators, model.getContinuousStates, model.setContinuousStates, derivatives,
        model.getEventIndicators, model.getNominalsOfContinuousStates, model.setTime, _NoInput(), 0.0,
        relativeTolerance=tolerance, maxNumSteps=1_000_000,
    )  # fmt: skip
    for target in fmu.problem.grid.tolist():
        if fmu.change(model, now):
            _handle_event(model)
            solver.reset(now)
        while now < target:
            event, _, now = solver.step(now, target)
            model.setTime(now)
            model.completedIntegratorStep()
            if event:
                _handle_event(model)
                solver.reset(now)
        rows.append(model.getReal(fmu.outputs))
    cpu = time.process_time() - began
    model.freeInstance()
    return Run(np.array(rows), cpu, count)


def scipy(method: str) -> Callable[[Fmu, float], Run]:
    """Model Exchange with a solver of SciPy; Jacobians by its differences."""

    def run(fmu: Fmu, tolerance: float) -> Run:
        model = _start_exchange(fmu, tolerance)
        n = fmu.n_states
        x, slopes, nominal = (np.zeros(n) for _ in range(3))
        pointer = {id(a): a.ctypes.data_as(fmpy.fmi2.POINTER(fmpy.fmi2.fmi2Real)) for a in (x, slopes, nominal)}
        model.getNominalsOfContinuousStates(pointer[id(nominal)], n)
        model.getContinuousStates(pointer[id(x)], n)
        count = 0

        def rates(now: float, states: np.ndarray) -> np.ndarray:
            nonlocal count
            count += 1
            x[:] = states
            model.setTime(now)
            model.setContinuousStates(pointer[id(x)], n)
            model.getDerivatives(pointer[id(slopes)], n)
            return slopes.copy()

        grid, absolute = fmu.problem.grid, tolerance * nominal
        began = time.process_time()
        solution = solve_ivp(
            rates,
            (0.0, grid[-1]),
            x.copy(),
            method=method,
            t_eval=grid,
            rtol=max(tolerance, 3e-14),
            atol=absolute,
        )
        if not solution.success:
            raise RuntimeError(solution.message)
        rows = []
        for now, states in zip(grid.tolist(), solution.y.T, strict=True):
            rates(now, states)
            rows.append(model.getReal(fmu.outputs))
        cpu = time.process_time() - began
        model.freeInstance()
        return Run(np.array(rows), cpu, count)

    return run


def shortest(solver: Callable[[Fmu, float], Run], fmu: Fmu, tolerance: float) -> Run:
    """The run with the least CPU time of up to four."""
    best = solver(fmu, tolerance)
    for _ in range(3):
        if best.cpu > REPEAT_BELOW:
            break
        best = min(best, solver(fmu, tolerance), key=lambda r: r.cpu)
    return best


def evaluation_cost(fmu: Fmu) -> tuple[float, float]:
    """CPU seconds of one evaluation as CVODE's callback does it, and of what Python adds to it."""
    model = _start_exchange(fmu, 1e-6)
    n = fmu.n_states
    x, slopes = np.zeros(n), np.zeros(n)
    here, there = (a.ctypes.data_as(fmpy.fmi2.POINTER(fmpy.fmi2.fmi2Real)) for a in (x, slopes))
    model.getContinuousStates(here, n)
    times = []
    for stale in (True, False):  # an evaluation where nothing has changed costs the calls only
        began = time.process_time()
        for i in range(3000):
            model.setTime(1e-9 * i if stale else 0.0)
            model.setContinuousStates(here, n)
            model.getDerivatives(there, n)
        times.append((time.process_time() - began) / 3000)
    model.freeInstance()
    return max(times), times[1]


def error(run: Run, reference: np.ndarray, problem: Problem) -> float:
    use = np.ones(len(problem.grid), dtype=bool)
    for at in (*problem.jumps, *(change[0] for change in problem.changes)):
        use &= np.abs(problem.grid - at) > 1.0
    return float(np.max((np.abs(run.values - reference) / np.ptp(reference, axis=0))[use]))


def cpu_at(points: list[tuple[float, float]], wanted: float) -> float:
    """CPU seconds for an error, interpolated in logarithms between the runs that nothing else beats; nan outside."""
    front: list[tuple[float, float]] = []
    for e, c in sorted(points):
        if not front or c < front[-1][1]:
            front.append((e, c))
    errors, seconds = np.log(np.array(front)).T
    inside = errors[0] <= np.log(wanted) <= errors[-1]
    return float(np.exp(np.interp(np.log(wanted), errors, seconds))) if inside else float("nan")


def compare(name: str, problem: Problem, folder: Path) -> None:
    fmu = Fmu(problem, folder)
    reference = ours(fmu, 1e-12).values
    full, calls = evaluation_cost(fmu)
    solvers: dict[str, Callable[[Fmu, float], Run]] = {"ours": ours, "CVODE": cvode}
    if problem.scipy:
        solvers |= {"SciPy Radau": scipy("Radau"), "SciPy BDF": scipy("BDF")}
    print(f"\n{name}: {fmu.n_states} states, {len(problem.grid)} output times")
    print(f"{'solver':12} {'tolerance':>9} {'error':>9} {'CPU s':>8} {'evaluations':>11}")
    found: dict[str, list[tuple[float, float]]] = {}
    for label, solver in solvers.items():
        for tolerance in TOLERANCES:
            if label == "CVODE" and tolerance > problem.loosest:
                continue
            try:
                run = shortest(solver, fmu, tolerance)
            except (RuntimeError, fmpy.fmi1.FMICallException) as stopped:
                print(f"{label:12} {tolerance:9.0e} stopped: {str(stopped)[-80:]}")
                continue
            deviation = error(run, reference, problem)
            found.setdefault(label, []).append((deviation, run.cpu))
            if label == "CVODE" and full > 2.0 * calls:
                found.setdefault("bare", []).append((deviation, run.evaluations * (full - calls)))
            counted = f"{run.evaluations:11d}" if run.evaluations else " " * 11
            print(f"{label:12} {tolerance:9.0e} {deviation:9.1e} {run.cpu:8.4f} {counted}")
            if run.cpu > 20.0:
                break
    others = [k for k in found if k != "ours"]
    print("CPU time over ours at equal error: " + ", ".join(others))
    for wanted in (1e-3, 1e-4, 1e-5, 1e-6, 1e-7):
        base = cpu_at(found["ours"], wanted)
        ratios = [cpu_at(found[k], wanted) / base for k in others]
        print(f"  {wanted:7.0e}: " + ", ".join("-" if np.isnan(r) else f"{r:.2f}" for r in ratios))
    print(f"one evaluation: {1e6 * (full - calls):.1f} us in C, {1e6 * calls:.1f} us for the calls from Python")


def main() -> None:
    wanted = sys.argv[1:] or list(PROBLEMS)
    with tempfile.TemporaryDirectory() as folder:
        for name in wanted:
            compare(name, PROBLEMS[name], Path(folder))


if __name__ == "__main__":
    main()
