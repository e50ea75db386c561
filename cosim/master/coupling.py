"""What coupling algorithms work with: components bound to their exchange, stepped along courses, taken back."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from cosim.master import polynomials
from cosim.master.errors import ComponentFailure, StepRefused
from cosim.master.event_iteration import EventIteration
from cosim.master.exchange import Exchange, check_outputs, failure, guarded
from cosim.master.order import passing_order
from cosim.master.trajectories import Course, Point, Trajectories
from cosim.system.graph import SystemGraph
from cosim.system.ports import FloatArray


@dataclass
class Counts:
    """What a coupled simulation did."""

    component_steps: int = 0
    """Steps of single components, those taken back included."""
    iterations: int = 0
    """Evaluations of loops."""
    rolled_back: int = 0
    """Steps of single components that were taken back."""
    not_converged: list[str] = field(default_factory=list)
    """Loops that did not converge and were passed by the scenario's word."""


@dataclass(frozen=True)
class Snapshot:
    """Some components and the account of the exchange at one moment."""

    members: tuple[int, ...]
    states: tuple[object, ...]
    u: FloatArray
    y: FloatArray
    delivered: FloatArray
    taken: FloatArray | None


class Coupling:
    """A graph ready to be stepped."""

    def __init__(self, graph: SystemGraph, extrapolation: str = "constant", smoothing: str = "none") -> None:
        self.graph = graph
        self.exchange = Exchange(graph)
        self.components = self.exchange.components
        moves = np.zeros(self.exchange.u.size, dtype=np.bool_)
        values = self.exchange.values
        moves[values.target] = True
        for connection, target in zip(values.connections, values.target, strict=True):
            moves[target] &= connection.is_continuous
        self.trajectories = Trajectories.of(moves, extrapolation, smoothing)
        self.nominal: FloatArray = np.array([p.nominal for c in self.components for p in c.inputs])
        self.counts = Counts()
        self.counted = False
        self.taken: FloatArray = np.zeros(0)
        """By input: the integral of what its component had of it, where inputs are counted."""
        self.error_allowed: float | None = None
        """Where steps are controlled: the error allowed to one, relative to nominal values."""
        events = EventIteration(self.exchange)
        self._events = events if events.is_needed else None
        self._abilities = [component.abilities for component in self.components]
        self._refreshed = [bool(component.feedthrough.any()) for component in self.components]
        self._passing = passing_order(graph)
        self.rated = np.unique(self.exchange.rates.target)
        """The inputs that are handed over as mean rates."""
        self._amount_of = np.searchsorted(self.rated, self.exchange.rates.target)
        self._rated_of = [
            np.flatnonzero((own.start <= self.rated) & (self.rated < own.stop)) for own in self.exchange.inputs
        ]
        """By component: which of the rated inputs are its own."""

    def count_inputs(self) -> None:
        """Integrate all inputs over time from here on; once, before the first step."""
        self.counted, self.taken = True, np.zeros_like(self.exchange.u)

    @property
    def can_go_back(self) -> bool:
        """Whether every component restores its state."""
        return all(abilities.restores for abilities in self._abilities)

    def begin(self, time: float) -> None:
        """Components are initialised at ``time`` (s)."""
        if self._events is not None:
            self._events.settle(time)
        self.exchange.begin()
        self.accept(time)

    def sample(self) -> FloatArray:
        """The values of all inputs by their sources' present outputs; what is not connected by value keeps its own."""
        found = self.exchange.u.copy()
        self.exchange.values.put(self.exchange.values.values(self.exchange.y), found)
        return found

    def accept(self, time: float, course: Course | None = None) -> None:
        """All components stand at ``time`` (s); ``course`` is what they had of their inputs on the way. Discrete values
        that changed are handed over until nothing changes; raises NotSettled, ComponentFailure."""
        if self._events is not None:
            self._events.settle(time)
        self.trajectories.now = time
        if self.trajectories.degree and course is not None:
            self._pass_on(time)
        if self.trajectories.watches:
            self.trajectories.accept(Point(time, self.sample(), self._amounts()), course)

    def _pass_on(self, time: float) -> None:
        """Outputs that depend on guessed inputs at once are read again with the inputs' values."""
        u, moves, values = self.exchange.u, self.trajectories.moves, self.exchange.values_into
        for index in self._passing:
            own, wires = self.exchange.inputs[index], values[index]
            assert wires is not None
            known = u.copy()
            wires.put(wires.values(self.exchange.y), known)
            known = np.where(moves[own], known[own], u[own])
            if np.any(known != u[own]):
                u[own] = known
                guarded(self.components[index], time, "evaluating", self.components[index].refresh)

    def _amounts(self) -> FloatArray:
        """What each rated input has had, by its own unit times s."""
        delivered = self.exchange.delivered[self.exchange.rates.numbers]
        return np.bincount(self._amount_of, weights=delivered, minlength=self.rated.size).astype(np.float64)

    def guess(self, step: float) -> Course:
        """The courses of all inputs over the coming ``step`` (s) as their past suggests them, what does not move as it
        was handed over."""
        rest = ~self.trajectories.moves
        return self.trajectories.guess(step).having(rest, self.exchange.u[np.newaxis, rest])

    def mixed(self, guess: Course, end: FloatArray, known: Sequence[int]) -> Course:
        """A guess with the courses of the inputs ``known`` replaced by those that lead to ``end``."""
        led = self.trajectories.leading_to(end, guess.step).coefficients[:, known]
        rest = ~self.trajectories.moves
        return guess.having(known, led).having(rest, self.exchange.u[np.newaxis, rest])

    def step(self, index: int, time: float, step: float, course: Course | None = None) -> None:
        """Step one component from ``time`` by ``step`` (s), with its inputs held or, where one is given, on a course of
        all inputs. Raises ComponentFailure, or StepRefused where it did not go so far."""
        component = self.components[index]
        self.counts.component_steps += 1
        led = None if course is None else self._lead(index, time, course)
        end = time + step
        try:
            reached = component.do_step(time, step)
        except Exception as error:  # partner code may raise anything
            raise failure(component, end, "stepping", error) from error
        self.check(index, time, step, reached)
        if self.counted:
            own = self.exchange.inputs[index]
            self.taken[own] += step * (component.u if led is None else polynomials.mean(led))
        if led is not None:
            self._arrive(index, end, np.asarray(led.sum(axis=0)))

    def _lead(self, index: int, time: float, course: Course) -> FloatArray | None:
        """Give a component its inputs of a course that begins at ``time`` (s); the values they come to, None where they
        rest."""
        component = self.components[index]
        own = self._own_course(index, time, course)
        moved = np.any(own[1:], axis=0)
        if not moved.any():
            component.u[:] = own[0]
            return None
        degree = len(own) - 1
        order = min(self._abilities[index].input_derivatives, degree)
        near = own[: order + 1].copy()
        if order < degree:
            near[:, moved] = polynomials.projection(degree, order) @ own[:, moved]
        component.u[:] = near[0]
        if order:
            orders = np.arange(1, order + 1)
            taylor = np.array([math.factorial(k) for k in orders]) / course.step**orders
            derivatives = near[1:] * taylor[:, np.newaxis]
            guarded(component, time, "setting input derivatives", partial(component.set_input_derivatives, derivatives))
        return own

    def _own_course(self, index: int, time: float, course: Course) -> FloatArray:
        """Coefficients of a component's own inputs; what it has as mean rates moves so that the means are those, where
        it steps from a communication point, at which their past is known."""
        own, rated = self.exchange.inputs[index], self._rated_of[index]
        if not rated.size or not self.trajectories.degree or time != self.trajectories.now:
            return course.coefficients[:, own]
        places = self.rated[rated]
        rates = self.trajectories.rates(course.coefficients[0, places], rated, course.step)
        return course.having(places, rates).coefficients[:, own]

    def _arrive(self, index: int, end: float, values: FloatArray) -> None:
        """Give a component that stands at ``end`` (s) the ``values`` of its inputs there."""
        component = self.components[index]
        component.u[:] = values
        if self._refreshed[index] and not component.event_waits:
            guarded(component, end, "evaluating", component.refresh)

    def check(self, index: int, time: float, step: float, reached: float) -> None:
        """Raise ComponentFailure where an output of a component is no finite number after a step from ``time``,
        StepRefused where it ``reached`` less than the end of the ``step`` (all in s)."""
        component, end = self.components[index], time + step
        check_outputs(component, end, "stepping")
        if reached < end and not np.isclose(reached, end, rtol=1e-12, atol=1e-12 * step):
            raise StepRefused(component.name, time, step, reached, words=component.messages()[-3:])

    def save(self, members: Sequence[int]) -> Snapshot:
        """Remember these components; raises ComponentFailure where one cannot."""
        states = tuple(self._do(i, "saving its state", self.components[i].save) for i in members)
        exchange = self.exchange
        return Snapshot(
            tuple(members),
            states,
            exchange.u.copy(),
            exchange.y.copy(),
            exchange.delivered.copy(),
            self.taken.copy() if self.counted else None,
        )

    def restore(self, snapshot: Snapshot) -> None:
        """Take the components of a snapshot back to it, with their inputs, outputs and account."""
        for index, state in zip(snapshot.members, snapshot.states, strict=True):
            self._do(index, "restoring its state", partial(self.components[index].restore, state))
            own, given = self.exchange.inputs[index], self.exchange.outputs[index]
            self.exchange.u[own], self.exchange.y[given] = snapshot.u[own], snapshot.y[given]
            rates = self.exchange.rates_into[index]
            if snapshot.taken is not None:
                self.taken[own] = snapshot.taken[own]
            if rates is not None:
                self.exchange.delivered[rates.numbers] = snapshot.delivered[rates.numbers]
        self.counts.rolled_back += len(snapshot.members)

    def release(self, snapshot: Snapshot) -> None:
        """Forget a snapshot; raises ComponentFailure, unless an error is on its way already, which matters more."""
        failing = sys.exception() is not None
        for index, state in zip(snapshot.members, snapshot.states, strict=True):
            component = self.components[index]
            try:
                component.release(state)
            except Exception as error:
                if not failing:
                    words = str(error) or type(error).__name__
                    raise ComponentFailure(component.name, self.trajectories.now, "releasing a state", words) from error

    def _do(self, index: int, doing: str, action: Callable[[], object]) -> object:
        return guarded(self.components[index], self.trajectories.now, doing, action)
