"""One Co-Simulation FMU as a component of the system graph."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from cosim import units
from cosim.fmu import FmuDescription, FmuError, FmuVariable, Outcome, StartValue, Step, first_number, instantiate
from cosim.fmu.protocol import InputDerivatives
from cosim.system.fmu_inputs import inputs_of
from cosim.system.ports import Abilities, BoolArray, FloatArray, Partials, Port, PortType

PORT_TYPES = {
    "Real": PortType.REAL,
    "Integer": PortType.INTEGER,
    "Enumeration": PortType.INTEGER,
    "Boolean": PortType.BOOLEAN,
}
"""By the type of an FMU's variable: that of the port it makes. Others make none."""

EVENTS = 10_000
"""Events and early returns in one step before it is given up."""

_ROUNDING = 1e-12
"""Of a step: an event this near to its end lies at its end."""


def port_of(variable: FmuVariable) -> Port:
    """The port that an FMU variable makes."""
    return Port(
        name=variable.name,
        unit=units.canonical(variable.unit),
        type=PORT_TYPES[variable.type],
        description=variable.description,
        nominal=variable.nominal,
        base_unit=variable.base_unit,
        is_relative=variable.is_relative,
        continuous=variable.variability == "continuous",
    )


def matching(description: FmuDescription, pattern: str) -> list[FmuVariable]:
    """Numeric variables whose name matches ``pattern``, in which only ``*`` is special."""
    expression = re.compile(".*".join(re.escape(part) for part in pattern.split("*")))
    return [v for v in description.variables.values() if v.type in PORT_TYPES and expression.fullmatch(v.name)]


class FmuComponent:
    """A component whose insides are a Co-Simulation FMU of FMI 2.0 or 3.0.

    Inputs and outputs are the FMU's variables of those causalities, arrays by their elements (``x[1]``);
    ``observables`` are the recorded internal ones. Inputs keep the FMU's start value (or the one in ``start_values``)
    until something is connected to them.
    """

    def __init__(
        self,
        name: str,
        fmu: Path,
        description: FmuDescription,
        start_values: Mapping[str, StartValue],
        *,
        record: Sequence[FmuVariable] = (),
        tolerance: float | None = None,
    ) -> None:
        self.name = name
        self.description = description
        self._tolerance = tolerance
        inputs = [v for v in description.with_causality("input") if v.type in PORT_TYPES]
        outputs = [v for v in description.with_causality("output") if v.type in PORT_TYPES]
        known = {v.name for v in (*inputs, *outputs)}
        observables = [v for v in dict.fromkeys(record) if v.name not in known]
        self.inputs: Sequence[Port] = tuple(map(port_of, inputs))
        self.outputs: Sequence[Port] = tuple(map(port_of, outputs))
        self.observables: Sequence[Port] = tuple(map(port_of, observables))
        self.y: FloatArray = np.zeros(len(outputs))
        self.observed: FloatArray = np.zeros(len(observables))
        self.feedthrough: BoolArray = np.array(
            [[i.name in description.feedthrough.get(o.name, ()) for i in inputs] for o in outputs], dtype=np.bool_
        ).reshape(len(outputs), len(inputs))
        told = description.abilities
        self.abilities = Abilities(
            restores=told.state,
            input_derivatives=told.input_derivative_order,
            variable_step=told.variable_step and told.fixed_internal_step is None,
            one_length=not told.variable_step,
            internal_step=told.fixed_internal_step,
            events=told.event_mode,
            partials=told.directional_derivatives,
            stateless=description.states == 0,
        )
        self._instance = instantiate(fmu, name, start_values, description, events=True)
        self._inputs = inputs_of(self._instance, inputs)
        self._output_values = self._instance.variables([v.name for v in outputs])
        self._observed_values = self._instance.variables([v.name for v in observables])
        self._real = [i for i, port in enumerate(self.inputs) if port.type is PortType.REAL]
        self._input_derivatives: dict[int, InputDerivatives] = {}
        """By order."""
        self._held_states = 0
        """States that may be restored: while there are some, the FMU is told so before it steps."""
        self._is_told = True
        self._now, self._foreseen = -math.inf, math.inf
        """Times (s): where it stands, and of an event met on a way that was taken back."""
        self.event_waits = False
        self._ends_above = math.inf
        """Steps longer than this (s) end at an event."""
        self._refusal: tuple[str, ...] = ()
        """What the FMU said when it discarded a step."""
        given = {description.variable(name).key: value for name, value in start_values.items()}
        self.u: FloatArray = np.array([first_number(v, given) for v in inputs])

    def enter_initialization(self, start: float, stop: float) -> None:
        self._instance.enter_initialization(start, stop, self._tolerance)

    def evaluate(self) -> None:
        self._inputs.begin(self.u)
        self._output_values.get(self.y)

    def exit_initialization(self) -> None:
        self._inputs.begin(self.u)
        self._instance.exit_initialization()
        self._output_values.get(self.y)

    def do_step(self, time: float, step: float) -> float:
        if self.event_waits:
            self._give_inputs()
        else:
            self._inputs.set(self.u)
        ended = self._instance.advance(time, step, self._held_states > 0 and self._is_told)
        if ended is None:
            self._output_values.get(self.y)
            self._now = time + step
        else:
            self._now = self._reach(time, step, ended)
        return self._now

    def _reach(self, time: float, step: float, ended: Step | None) -> float:
        """Go on after a step from ``time`` that ``ended`` before it was done, or at an event; the time reached (s)."""
        end = time + step
        for _ in range(EVENTS):
            if ended is None:
                self._output_values.get(self.y)
                return end
            if ended.outcome is Outcome.DISCARDED:
                self._refusal = ended.words
                return ended.time if time < ended.time < end else time
            if ended.outcome not in (Outcome.EVENT_NEEDED, Outcome.EARLY_RETURN):
                break
            self.event_waits = ended.outcome is Outcome.EVENT_NEEDED and self._instance.uses_events
            if end - ended.time <= _ROUNDING * step:
                self._output_values.get(self.y)
                return end
            if step > self._ends_above and ended.time > time:
                self._output_values.get(self.y)
                self._foreseen = ended.time
                return ended.time
            self._give_inputs()
            ended = self._instance.advance(ended.time, end - ended.time, self._held_states > 0 and self._is_told)
        function = f"fmi{self._instance.description.major_version}DoStep"
        if ended is None or ended.outcome is not Outcome.TERMINATED:
            raise FmuError(function, f"{EVENTS} times before t = {end:g} s without getting there", ())
        raise FmuError(function, f"{ended.outcome.value} at t = {ended.time:g} s", ended.words)

    def set_input_derivatives(self, derivatives: FloatArray) -> None:
        order = len(derivatives)
        if order not in self._input_derivatives:
            names = [self.inputs[i].name for i in self._real]
            self._input_derivatives[order] = self._instance.input_derivatives(names, order)
        self._input_derivatives[order].set(derivatives[:, self._real])

    def _give_inputs(self) -> None:
        if self.event_waits:
            self._inputs.set_at_event(self.u)
            self.event_waits = False
        else:
            self._inputs.set(self.u)

    def refresh(self) -> None:
        self._give_inputs()
        self._output_values.get(self.y)

    def next_event(self) -> float:
        announced = (self._instance.next_event, self._foreseen)
        return min((event for event in announced if event > self._now), default=math.inf)

    def end_at_events(self, least: float) -> None:
        self._ends_above = least

    def announce_return(self, wanted: bool) -> None:
        self._is_told = wanted

    def save(self) -> object:
        saved = self._instance.save_state()
        self._held_states += 1
        return saved, self._now, self.event_waits, self._inputs.given(), self.u.copy(), self.y.copy()

    def restore(self, state: object) -> None:
        assert isinstance(state, tuple)
        saved, self._now, self.event_waits, given, u, y = state
        self._instance.restore_state(saved)
        self._inputs.take_back(given)
        self.u[:], self.y[:] = u, y
        self._refusal = ()

    def release(self, state: object) -> None:
        assert isinstance(state, tuple)
        self._held_states -= 1
        self._instance.free_state(state[0])

    def partials(self, outputs: Sequence[int], inputs: Sequence[int]) -> Partials:
        return self._instance.directional_derivative(
            [self.outputs[i].name for i in outputs], [self.inputs[i].name for i in inputs]
        )

    def observe(self) -> None:
        self._observed_values.get(self.observed)

    def messages(self) -> Sequence[str]:
        refusal, self._refusal = self._refusal, ()
        return [*refusal, *self._instance.messages()]

    def terminate(self) -> None:
        self._instance.close()
