"""What coupling algorithms work with: components bound to their exchange, stepped along courses, taken back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from cosim.master.errors import ComponentFailure, StepRefused
from cosim.master.event_iteration import EventIteration
from cosim.master.exchange import Exchange, check_outputs, failure, guarded
from cosim.master.trajectories import Course, Trajectories
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
        self.trajectories.accept(time, self.sample())

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
        if self.trajectories.degree:
            self.trajectories.accept(time, self.sample(), course)

    def guess(self, step: float) -> Course | None:
        """The courses of all inputs over the coming ``step`` (s) as their past suggests them, what does not move as it
        was handed over; None where all are held."""
        if not self.trajectories.degree:
            return None
        course = self.trajectories.guess(step)
        return replace(course, a=np.where(self.trajectories.moves, course.a, self.exchange.u))

    def mixed(self, guess: Course, end: FloatArray, known: Sequence[int]) -> Course:
        """A guess with the courses of the inputs ``known`` replaced by those that lead to ``end``."""
        led = self.trajectories.leading_to(end, guess.step)
        a, b, c = guess.a.copy(), guess.b.copy(), guess.c.copy()
        a[known], b[known], c[known] = led.a[known], led.b[known], led.c[known]
        rest = ~self.trajectories.moves
        a[rest] = self.exchange.u[rest]
        return Course(guess.step, a, b, c)

    def step(self, index: int, time: float, step: float, course: Course | None = None) -> None:
        """Step one component from ``time`` by ``step`` (s), with its inputs held or, where one is given, on a course of
        all inputs. Raises ComponentFailure, or StepRefused where it did not go so far."""
        component = self.components[index]
        self.counts.component_steps += 1
        moving = course is not None and self._lead(index, time, course)
        end = time + step
        try:
            reached = component.do_step(time, step)
        except Exception as error:  # partner code may raise anything
            raise failure(component, end, "stepping", error) from error
        self.check(index, time, step, reached)
        if self.counted:
            own = self.exchange.inputs[index]
            self.taken[own] += step * (course.mean[own] if moving and course is not None else component.u)
        if moving and course is not None:
            self._arrive(index, end, course)

    def _lead(self, index: int, time: float, course: Course) -> bool:
        """Give a component its inputs of a course that begins at ``time`` (s); whether they change during the step."""
        component, own = self.components[index], self.exchange.inputs[index]
        if not (np.any(course.b[own]) or np.any(course.c[own])):
            component.u[:] = course.a[own]
            return False
        if self._abilities[index].slopes:
            begin, slope = course.line
            component.u[:] = begin[own]
            guarded(component, time, "setting input derivatives", partial(component.set_slopes, slope[own]))
        else:
            component.u[:] = course.mean[own]
        return True

    def _arrive(self, index: int, end: float, course: Course) -> None:
        """Give a component that stands at ``end`` (s) its inputs at the end of a course."""
        component = self.components[index]
        component.u[:] = course.end[self.exchange.inputs[index]]
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
