"""The master: one co-simulation, at a fixed communication step or at steps that their error controls."""

from __future__ import annotations

import math
import time as clock
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from cosim.errors import SimulationError
from cosim.master.algorithm import Algorithm
from cosim.master.coupling import Coupling, Snapshot
from cosim.master.errors import StepRefused
from cosim.master.initialization import initialize
from cosim.master.observer import Observer
from cosim.master.step_control import PiController, StepControl, Timetable
from cosim.master.trajectories import Past
from cosim.system.graph import SystemGraph
from cosim.system.ports import FloatArray

_INTERPOLATED = (1.0, 0.125, 0.065)
"""By degree: what interpolation between known values leaves of the error of the guess, for steps of equal length."""


@dataclass
class Statistics:
    """What a co-simulation took: steps and time as it goes, the rest when it ends, be it by a failure."""

    steps: int = 0
    rejected_steps: int = 0
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
    simulated_time: float = 0.0
    """s"""
    wall_time: float = 0.0
    """s, initialisation included"""
    in_transit: dict[str, float] = field(default_factory=dict)
    """By target input: amount given and not yet handed over after the last whole step (J or kg)."""

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
    extrapolation: str = "constant",
    smoothing: str = "none",
    control: StepControl | None = None,
    points: Sequence[float] = (),
    observers: Sequence[Observer] = (),
    statistics: Statistics | None = None,
) -> Statistics:
    """Co-simulate ``graph`` from ``start`` to ``stop`` (s).

    Without ``control`` all steps are ``communication_step`` long, the last one shorter where it does not fit. With it
    their length follows their error, and ``communication_step`` is the interval between output points, which are hit
    exactly, as are ``points``. ``extrapolation`` (constant, linear, quadratic) and ``smoothing`` (none, C0, C1) say how
    inputs move over a step. Components are terminated and observers ended in every case. Raises SimulationError where a
    component fails or a loop does not converge; the ``statistics`` handed in then say how far it came.
    """
    statistics = statistics if statistics is not None else Statistics()
    begun = clock.perf_counter()
    opened: list[Observer] = []
    try:
        coupling = Coupling(graph, extrapolation, smoothing)
        statistics.initial_residual = initialize(coupling.exchange, start, stop)
        coupling.begin(start)
        algorithm.bind(coupling)
        timetable = Timetable(stop, communication_step, start, points)
        march = (
            _Fixed(coupling, algorithm, timetable)
            if control is None
            else _Controlled(coupling, algorithm, timetable, control)
        )
        for observer in observers:
            opened.append(observer)
            observer.begin(graph, start, stop)
            observer.at(start)
        amounts_move = bool(coupling.exchange.rates.connections)
        try:
            for time in march.points():
                statistics.steps += 1
                statistics.simulated_time = time - start
                if amounts_move:
                    statistics.in_transit = coupling.exchange.in_transit()
                for observer in observers:
                    observer.at(time)
        finally:
            _account(statistics, coupling, march.rejected)
        return statistics
    finally:
        statistics.wall_time = clock.perf_counter() - begun
        for observer in opened:
            observer.end()
        for component in graph.components:
            component.terminate()


def _account(statistics: Statistics, coupling: Coupling, rejected: int) -> None:
    counts = coupling.counts
    statistics.component_steps, statistics.rolled_back = counts.component_steps, counts.rolled_back
    statistics.iterations, statistics.not_converged = counts.iterations, counts.not_converged
    statistics.rejected_steps = rejected


class _Fixed:
    """Steps of one length."""

    rejected = 0

    def __init__(self, coupling: Coupling, algorithm: Algorithm, timetable: Timetable) -> None:
        self._coupling, self._algorithm, self._timetable = coupling, algorithm, timetable
        self._start, self._stop, self._step = timetable.start, timetable.stop, timetable.interval
        self._count = max(math.ceil((self._stop - self._start) / self._step - 1e-9), 0)

    def points(self) -> Iterator[float]:
        """Advance step by step; the time (s) after each of them."""
        time = self._start
        for index in range(1, self._count + 1):
            following = self._stop if index == self._count else self._start + index * self._step
            self._algorithm.advance(self._coupling, time, following - time)
            time = following
            yield time


class _Controlled(_Fixed):
    """Steps whose length follows their error."""

    def __init__(self, coupling: Coupling, algorithm: Algorithm, timetable: Timetable, control: StepControl) -> None:
        super().__init__(coupling, algorithm, timetable)
        self._control = control
        self._goes_back = coupling.can_go_back
        self._halves = control.estimator == "richardson" or (control.estimator == "auto" and self._goes_back)
        if self._halves and not self._goes_back:
            names = [c.name for c in coupling.components if not c.abilities.restores]
            raise SimulationError(
                f"component {names[0]!r} cannot go back to an earlier state, which step control by richardson needs; "
                "take the estimator predictor"
            )
        order = coupling.trajectories.degree + algorithm.error_degree
        self._controller = PiController(control, order)
        self._order = order
        first = control.first or min(control.most, timetable.interval) / 100.0
        self._proposed = float(np.clip(first, control.least, control.most))
        self._everyone = tuple(range(len(coupling.components)))
        self._nominal_y: FloatArray = np.array([p.nominal for c in coupling.components for p in c.outputs])
        self.rejected = 0

    def points(self) -> Iterator[float]:
        time = self._start
        while self._coupling.trajectories.now < self._stop:
            time = self._next(time)
            yield time

    def _next(self, time: float) -> float:
        """Advance from ``time`` by one step; returns the new time (s)."""
        while True:
            step = self._length(time)
            error, taken = self._try(time, step)
            if taken:
                longer = self._controller.accepted(step, error)
                self._proposed = max(longer, self._proposed) if step < self._proposed and error <= 1.0 else longer
                return time + step
            self.rejected += 1
            shorter = self._controller.rejected(step, error)
            if shorter >= step:
                raise SimulationError(
                    f"at t = {time:g} s a step of {step:g} s, the least allowed, makes {error:.3g} times the error "
                    "allowed; allow shorter steps or a larger tolerance"
                )
            self._proposed = shorter

    def _length(self, time: float) -> float:
        """The coming step: as proposed, but so that it hits the next point that must be hit."""
        events = [event for event in (c.next_event() for c in self._coupling.components) if event > time]
        left = min([self._timetable.next_after(time), *events]) - time
        if self._proposed >= left * (1.0 - 1e-9):
            return left
        return left / 2.0 if 2.0 * self._proposed > left else self._proposed

    def _try(self, time: float, step: float) -> tuple[float, bool]:
        """Take a step; returns its error relative to what is allowed, and whether it was not taken back."""
        coupling = self._coupling
        guess = coupling.trajectories.guess(step).end if coupling.trajectories.degree else coupling.sample()
        if not self._goes_back:
            self._algorithm.advance(coupling, time, step)
            return self._guess_error(guess), True
        past, snapshot = coupling.trajectories.snapshot(), coupling.save(self._everyone)
        taken = False
        try:
            try:
                if self._halves:
                    error = self._twice(time, step, snapshot)
                else:
                    self._algorithm.advance(coupling, time, step)
                    error = self._guess_error(guess)
            except StepRefused as refused:
                part = (refused.reached - time) / step
                error = math.inf if part <= 0.0 else 1.5 * part**-self._order
            taken = error <= 1.0
            return error, taken
        finally:
            if not taken:
                self._go_back(time, snapshot, past)
            coupling.release(snapshot)

    def _go_back(self, time: float, snapshot: Snapshot, past: Past) -> None:
        self._coupling.restore(snapshot)
        self._coupling.trajectories.restore(past)
        self._coupling.trajectories.now = time

    def _guess_error(self, guess: FloatArray) -> float:
        """How far the inputs' values lie from what was guessed of them; of what was interpolated between known values
        only the part that interpolation leaves of it."""
        coupling = self._coupling
        moves = coupling.trajectories.moves
        found = coupling.sample()
        share = _INTERPOLATED[coupling.trajectories.degree] if self._algorithm.goes_back else 1.0
        scale = np.maximum(np.maximum(np.abs(found), np.abs(guess)), coupling.nominal)[moves]
        apart = np.abs(found - guess)[moves]
        return float(np.max(apart / scale, initial=0.0)) * share / self._control.tolerance

    def _twice(self, time: float, step: float, snapshot: Snapshot) -> float:
        """The step whole, then taken back and taken in halves; what they differ by is the error of the halves."""
        coupling = self._coupling
        past = coupling.trajectories.snapshot()
        self._algorithm.advance(coupling, time, step)
        whole = coupling.exchange.y.copy()
        self._go_back(time, snapshot, past)
        self._algorithm.advance(coupling, time, step / 2.0)
        self._algorithm.advance(coupling, time + step / 2.0, step / 2.0)
        halves = coupling.exchange.y
        scale = np.maximum(np.maximum(np.abs(whole), np.abs(halves)), self._nominal_y)
        apart = float(np.max(np.abs(whole - halves) / scale, initial=0.0))
        return apart / (2.0**self._order - 1.0) / self._control.tolerance
