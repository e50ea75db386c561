"""The master: one co-simulation, at a fixed communication step or at steps that their error controls."""

from __future__ import annotations

import math
import time as clock
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cosim.errors import InputError
from cosim.master.algorithm import Algorithm, MultiRate
from cosim.master.coupling import Coupling
from cosim.master.errors import NotRestored
from cosim.master.initialization import initialize
from cosim.master.march import ControlledSteps, FixedSteps
from cosim.master.observer import Observer
from cosim.master.port_balance import DeclaredPort, PortAccounts, PortBalance
from cosim.master.replay import Exactness, judge
from cosim.master.requirements import require_steps
from cosim.master.step_control import StepControl, Timetable
from cosim.master.trajectories import EXTRAPOLATIONS, VARIABLE
from cosim.system.graph import SystemGraph


@dataclass
class Statistics:
    """What a co-simulation took: steps and time as it goes, the rest when it ends, be it by a failure."""

    steps: int = 0
    rejected_steps: int = 0
    jumps: int = 0
    """Controlled steps of the least length that something jumped in."""
    component_steps: int = 0
    """Steps of single components, those taken back included."""
    rolled_back: int = 0
    """Steps of single components that were taken back."""
    iterations: int = 0
    """Evaluations of loops."""
    initial_residual: float = 0.0
    """What a further pass through the loops at the start would change, relative to nominal values."""
    not_converged: list[str] = field(default_factory=list)
    """Loops that were passed although they did not converge."""
    replay: dict[str, str] = field(default_factory=dict)
    """By component that may be taken back: whether it goes back exactly (see :mod:`cosim.master.replay`)."""
    simulated_time: float = 0.0
    """s"""
    wall_time: float = 0.0
    """s, initialisation included"""
    in_transit: dict[str, float] = field(default_factory=dict)
    """By target input: amount given and not yet handed over after the last whole step (J or kg)."""

    ports: dict[str, PortBalance] = field(default_factory=dict)
    """By declared port: what it leaves."""

    @property
    def real_time_factor(self) -> float:
        return self.simulated_time / self.wall_time if self.wall_time > 0 else math.inf


def simulate(
    graph: SystemGraph,
    algorithm: Algorithm,
    start: float,
    stop: float,
    communication_step: float,
    *,
    extrapolation: str | None = None,
    smoothing: str = "none",
    control: StepControl | None = None,
    points: Sequence[float] = (),
    ports: Mapping[str, DeclaredPort] | None = None,
    observers: Sequence[Observer] = (),
    statistics: Statistics | None = None,
) -> Statistics:
    """Co-simulate ``graph`` from ``start`` to ``stop`` (s).

    Without ``control`` all steps are ``communication_step`` long, the last one shorter where it does not fit. With it
    their length follows their error, and ``communication_step`` is the interval between output points, which are hit
    exactly, as are ``points``. ``extrapolation`` and ``smoothing`` (none, C0, C1) say how inputs move over a step:
    constant (by default), linear, quadratic, with ``control`` variable (by default; quadratic where richardson judges).
    ``ports`` get an account each.
    Components are terminated and observers ended in every case. Raises InputError before initialisation where
    components cannot do what is asked of them, SimulationError where a component fails, does not come back to saved
    states or a loop does not converge; the ``statistics`` handed in then say how far it came.
    """
    statistics = statistics if statistics is not None else Statistics()
    begun = clock.perf_counter()
    opened: list[Observer] = []
    try:
        coupling = Coupling(graph, _courses(extrapolation, control), smoothing)
        rates = algorithm.rates if isinstance(algorithm, MultiRate) else None
        require_steps(graph.components, stop - start, communication_step, control is not None, rates)
        coupling.error_allowed = control.tolerance if control is not None else None
        algorithm.bind(coupling)
        timetable = Timetable(stop, communication_step, start, points)
        march = (
            FixedSteps(coupling, algorithm, timetable)
            if control is None
            else ControlledSteps(coupling, algorithm, timetable, control)
        )
        accounts = PortAccounts(coupling, ports or {}, start) if ports else None
        statistics.initial_residual = initialize(coupling.exchange, start, stop)
        coupling.begin(start)
        _prove(coupling, march, timetable, statistics)
        if isinstance(march, ControlledSteps) and len(march.restored) == len(graph.components):
            for component in graph.components:
                component.end_at_events(2.0 * march.least)
        for observer in observers:
            opened.append(observer)
            observer.begin(graph, start, stop)
            observer.at(start)
        if accounts is not None:
            accounts.begin()
        amounts_move = bool(coupling.exchange.rates.connections)
        try:
            for time in march.points():
                statistics.steps += 1
                statistics.simulated_time = time - start
                if amounts_move:
                    statistics.in_transit = coupling.exchange.in_transit()
                if accounts is not None:
                    accounts.at(time)
                for observer in observers:
                    observer.at(time)
        finally:
            statistics.ports = accounts.balances() if accounts is not None else {}
            _account(statistics, coupling, march)
        return statistics
    finally:
        statistics.wall_time = clock.perf_counter() - begun
        for observer in opened:
            observer.end()
        for component in graph.components:
            component.terminate()


def _courses(extrapolation: str | None, control: StepControl | None) -> str:
    """The extrapolation asked for, or what is taken where none is; raises InputError where steps do not suit it."""
    if extrapolation == VARIABLE and (control is None or control.estimator == "richardson"):
        kind = "steps of one length" if control is None else "steps that richardson judges"
        raise InputError(f"extrapolation {VARIABLE!r} is not for {kind}: give {', '.join(EXTRAPOLATIONS)}")
    if extrapolation is not None:
        return extrapolation
    if control is None:
        return "constant"
    return "quadratic" if control.estimator == "richardson" else VARIABLE


def _account(statistics: Statistics, coupling: Coupling, march: FixedSteps) -> None:
    counts = coupling.counts
    statistics.component_steps, statistics.rolled_back = counts.component_steps, counts.rolled_back
    statistics.iterations, statistics.not_converged = counts.iterations, counts.not_converged
    statistics.rejected_steps, statistics.jumps = march.rejected, march.jumps


def _prove(coupling: Coupling, march: FixedSteps, timetable: Timetable, statistics: Statistics) -> None:
    """Test the components that ``march`` may take back; raises NotRestored where some do not go back."""
    broken: dict[str, str] = {}
    for index in march.restored if timetable.stop > timetable.start else ():
        component = coupling.components[index]
        verdict = judge(component, timetable.start, timetable.stop, march.longest, coupling.trajectories.degree > 0)
        statistics.replay[component.name] = str(verdict)
        if verdict.exactness is Exactness.BROKEN:
            broken[component.name] = verdict.detail
    if broken:
        raise NotRestored(broken, march.mend(broken))
