"""A reference system as one ODE out of the Model-Exchange sides of its FMUs, for an integrator of SciPy.

Nothing of the exact solutions and nothing of the master is used here: connections are solved by Newton's method with
the FMUs' own derivatives, values are converted by the units the FMUs declare, events are iterated over all FMUs.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from ctypes import POINTER, c_double
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace, TracebackType
from typing import Any

import fmpy
import numpy as np
from scipy.integrate import solve_ivp

from cosim.fmu import FmuDescription, FmuVariable, first_number, read_description
from systems.reference import FloatArray, ReferenceSystem, Trait

RELATIVE_TOLERANCE = 1e-11
"""Of the integrator's steps."""
SETTLED = 1e-13
"""Last correction of an input, relative to its nominal value."""
PASSES = 50
"""Newton's steps, and passes of an event, before they are given up."""
BEYOND_AN_EVENT = 1e-10
"""Share of the stop time by which an event is passed before the FMUs are told, so that their indicators have changed
sign whatever the rounding errors."""


AT_AN_EVENT = 1
"""SciPy's status of an integration that an event ended."""


def _pointer(values: FloatArray) -> Any:
    return values.ctypes.data_as(POINTER(c_double))


class _Member:
    """One FMU in continuous-time or event mode."""

    def __init__(self, fmu: Path, start_values: Mapping[str, float]) -> None:
        raw = fmpy.read_model_description(str(fmu))
        self.description: FmuDescription = read_description(fmu)
        self._folder = fmpy.extract(str(fmu))
        self.model = fmpy.instantiate_fmu(self._folder, raw, "ModelExchange")
        self.n_states = int(raw.numberOfContinuousStates)
        self.n_indicators = int(raw.numberOfEventIndicators)
        for variable, value in start_values.items():
            self.set(self.description.variable(variable), value)

    def set(self, variable: FmuVariable, value: float) -> None:
        if variable.type == "Boolean":
            self.model.setBoolean([variable.reference], [value > 0.5])
        else:
            self.model.setReal([variable.reference], [value])

    def get(self, variable: FmuVariable) -> float:
        getter = self.model.getBoolean if variable.type == "Boolean" else self.model.getReal
        return float(getter([variable.reference])[0])

    def place(self, time: float, states: FloatArray) -> None:
        self.model.setTime(time)
        if self.n_states:
            self.model.setContinuousStates(_pointer(np.ascontiguousarray(states)), self.n_states)

    def states(self) -> FloatArray:
        found = np.zeros(self.n_states)
        if self.n_states:
            self.model.getContinuousStates(_pointer(found), self.n_states)
        return found

    def nominals(self) -> FloatArray:
        found = np.zeros(self.n_states)
        if self.n_states:
            self.model.getNominalsOfContinuousStates(_pointer(found), self.n_states)
        return found

    def derivatives(self) -> FloatArray:
        found = np.zeros(self.n_states)
        if self.n_states:
            self.model.getDerivatives(_pointer(found), self.n_states)
        return found

    def indicators(self) -> FloatArray:
        found = np.zeros(self.n_indicators)
        if self.n_indicators:
            self.model.getEventIndicators(_pointer(found), self.n_indicators)
        return found

    def close(self) -> None:
        self.model.terminate()
        self.model.freeInstance()
        shutil.rmtree(self._folder, ignore_errors=True)


@dataclass(frozen=True)
class _Link:
    """One connection: the value goes from ``output`` of ``source`` as factor * value + offset."""

    source: _Member
    output: FmuVariable
    target: _Member
    input: FmuVariable
    factor: float
    offset: float


def _link(source: _Member, output: FmuVariable, target: _Member, given: FmuVariable) -> _Link:
    first, second = output.base_unit, given.base_unit
    if output.unit == given.unit:
        return _Link(source, output, target, given, 1.0, 0.0)
    assert first is not None and second is not None and first.exponents == second.exponents, (output, given)
    assert output.is_relative == given.is_relative, (output, given)
    offset = 0.0 if output.is_relative else (first.offset - second.offset) / second.factor
    return _Link(source, output, target, given, first.factor / second.factor, offset)


class Assembly:
    """``system`` out of ``fmus`` (FMI 2.0, by class); a context that ends the FMUs."""

    def __init__(self, system: ReferenceSystem, fmus: Mapping[str, Path]) -> None:
        self.system = system
        self._members = {
            name: _Member(fmus[member.model], member.start_values) for name, member in system.components.items()
        }
        self._links = [_link(*self._end(a), *self._end(b)) for a, b in system.connections]
        self._signals = [self._end(signal) for signal in system.signals]
        self._scale = np.array([link.input.nominal for link in self._links])
        self._held = np.array([link.input.type == "Boolean" for link in self._links])
        self._initialize()

    def _end(self, port: str) -> tuple[_Member, FmuVariable]:
        owner, _, name = port.partition(".")
        member = self._members[owner]
        return member, member.description.variable(name)

    def __enter__(self) -> Assembly:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for member in self._members.values():
            member.close()

    def _initialize(self) -> None:
        for member in self._members.values():
            member.model.setupExperiment(startTime=0.0)
            member.model.enterInitializationMode()
        self._u = np.array([first_number(link.input, {}) for link in self._links])
        self._settle(events=True)
        for member in self._members.values():
            member.model.exitInitializationMode()
        self._iterate_event()

    def _iterate_event(self) -> None:
        """From event mode to continuous-time mode, when no FMU changes any more."""
        for _ in range(PASSES):
            again = [member.model.newDiscreteStates()[0] for member in self._members.values()]
            before = self._u.copy()
            self._settle(events=True)
            if not any(again) and np.array_equal(before[self._held], self._u[self._held]):
                break
        else:
            raise AssertionError("the event does not come to an end")
        for member in self._members.values():
            member.model.enterContinuousTimeMode()

    def _set_inputs(self) -> None:
        for link, value, held in zip(self._links, self._u, self._held, strict=True):
            if not held:
                link.target.set(link.input, float(value))

    def gain(self) -> FloatArray:
        """At the present point, how the values given to the inputs change by the inputs, in nominal values of inputs.

        Rows and columns are the connections in their order.
        """
        found = np.zeros((len(self._links), len(self._links)))
        for column, into in enumerate(self._links):
            for row, out in enumerate(self._links):
                feeds = into.input.name in out.source.description.feedthrough[out.output.name]
                if out.source is into.target and feeds and not self._held[[row, column]].any():
                    known, unknown = [into.input.reference], [out.output.reference]
                    (slope,) = out.source.model.getDirectionalDerivative(unknown, known, [1.0])
                    found[row, column] = out.factor * slope * self._scale[column] / self._scale[row]
        return found

    def _settle(self, *, events: bool = False) -> None:
        """Solve the connections at the present time and states; Booleans move at ``events`` only."""
        for _ in range(PASSES):
            self._set_inputs()
            given = np.array([link.factor * link.source.get(link.output) + link.offset for link in self._links])
            if events:
                for link, value, held in zip(self._links, given, self._held, strict=True):
                    if held:
                        link.target.set(link.input, float(value))
                self._u[self._held] = given[self._held]
            excess = np.where(self._held, 0.0, given - self._u) / self._scale
            if np.all(np.abs(excess) <= SETTLED * (1 + np.abs(self._u / self._scale))):
                return
            self._u = self._u + self._scale * np.linalg.solve(np.eye(len(excess)) - self.gain(), excess)
        raise AssertionError(f"the connections do not settle: {excess}")

    def place(self, time: float, states: FloatArray) -> None:
        """Bring all FMUs to ``time`` (s) and ``states``, connections solved."""
        at = 0
        for member in self._members.values():
            member.place(time, states[at : at + member.n_states])
            at += member.n_states
        self._settle()

    def states(self) -> FloatArray:
        return np.concatenate([member.states() for member in self._members.values()])

    def _derivatives(self, time: float, states: FloatArray) -> FloatArray:
        self.place(time, states)
        return np.concatenate([member.derivatives() for member in self._members.values()])

    def _indicators(self, time: float, states: FloatArray) -> FloatArray:
        self.place(time, states)
        return np.concatenate([member.indicators() for member in self._members.values()])

    def _crossings(self) -> list[Any]:
        def crossing(index: int) -> Any:
            def indicator(time: float, states: FloatArray) -> float:
                return float(self._indicators(time, states)[index])

            indicator.terminal = True  # type: ignore[attr-defined]
            return indicator

        return [crossing(i) for i in range(sum(member.n_indicators for member in self._members.values()))]

    def signals(self) -> FloatArray:
        """The judged signals at the present point."""
        return np.array([member.get(variable) for member, variable in self._signals])

    def integrate(
        self, times: FloatArray, read: Callable[[], FloatArray] | None = None
    ) -> tuple[FloatArray, list[float]]:
        """What ``read`` gives (default: the judged signals) at ascending ``times`` (s) from 0 on, one row each.

        Then the times (s) at which a Boolean connection changed its value.
        """
        read = read or self.signals
        begin, states, stop = 0.0, self.states(), float(times[-1])
        rows: list[FloatArray] = []
        events: list[float] = []
        while True:
            result = self._run(begin, stop, states, self._crossings())
            for time in times[len(rows) :][times[len(rows) :] <= result.t[-1]]:
                self.place(float(time), result.sol(time))
                rows.append(read())
            if result.status != AT_AN_EVENT:
                return np.array(rows), events
            event = float(result.t[-1])
            begin = event + BEYOND_AN_EVENT * self.system.stop
            states = self._run(event, begin, result.y[:, -1], []).y[:, -1]
            self.place(begin, states)
            if self._switch():
                events.append(event)

    def _run(self, start: float, end: float, states: FloatArray, crossings: list[Any]) -> Any:
        """SciPy's result from ``start`` to ``end`` (s), or to the first of ``crossings``."""
        if not len(states):
            return SimpleNamespace(t=np.array([start, end]), sol=lambda _time: states, status=0)
        nominals = np.concatenate([member.nominals() for member in self._members.values()])
        result = solve_ivp(
            self._derivatives, (start, end), states, "Radau" if Trait.STIFF in self.system.traits else "DOP853",
            dense_output=True, events=crossings, max_step=self.system.stop / 100,
            rtol=RELATIVE_TOLERANCE, atol=RELATIVE_TOLERANCE * nominals,
        )  # fmt: skip
        assert result.success, result.message
        return result

    def _switch(self) -> bool:
        """Handle an event at the present point; whether a Boolean connection changed its value."""
        before = self._u[self._held].copy()
        for member in self._members.values():
            member.model.enterEventMode()
        self._iterate_event()
        return not np.array_equal(before, self._u[self._held])
