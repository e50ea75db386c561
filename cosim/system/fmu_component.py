"""One Co-Simulation FMU as a component of the system graph."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from cosim import units
from cosim.fmu import FmuDescription, FmuError, FmuVariable, Outcome, StartValue, first_number, instantiate
from cosim.fmu.protocol import InputDerivatives
from cosim.system.ports import Abilities, BoolArray, FloatArray, Partials, Port, PortType

_TYPES = {
    "Real": PortType.REAL,
    "Integer": PortType.INTEGER,
    "Enumeration": PortType.INTEGER,
    "Boolean": PortType.BOOLEAN,
}


def port_of(variable: FmuVariable) -> Port:
    """The port that an FMU variable makes."""
    return Port(
        name=variable.name,
        unit=units.canonical(variable.unit),
        type=_TYPES[variable.type],
        description=variable.description,
        nominal=variable.nominal,
        base_unit=variable.base_unit,
        is_relative=variable.is_relative,
        continuous=variable.variability == "continuous",
    )


def matching(description: FmuDescription, pattern: str) -> list[FmuVariable]:
    """Numeric variables whose name matches ``pattern``, in which only ``*`` is special."""
    expression = re.compile(".*".join(re.escape(part) for part in pattern.split("*")))
    return [v for v in description.variables.values() if v.type in _TYPES and expression.fullmatch(v.name)]


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
        inputs = [v for v in description.with_causality("input") if v.type in _TYPES]
        outputs = [v for v in description.with_causality("output") if v.type in _TYPES]
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
            variable_step=told.variable_step,
            partials=told.directional_derivatives,
        )
        self._instance = instantiate(fmu, name, start_values, description)
        self._input_values = self._instance.variables([v.name for v in inputs])
        self._output_values = self._instance.variables([v.name for v in outputs])
        self._observed_values = self._instance.variables([v.name for v in observables])
        self._real = [i for i, port in enumerate(self.inputs) if port.type is PortType.REAL]
        self._input_derivatives: dict[int, InputDerivatives] = {}
        """By order."""
        self._held_states = 0
        """States that may be restored: while there are some, the FMU is told so before it steps."""
        self._refusal: tuple[str, ...] = ()
        """What the FMU said when it discarded a step."""
        given = {description.variable(name).key: value for name, value in start_values.items()}
        self.u: FloatArray = np.array([first_number(v, given) for v in inputs])

    def enter_initialization(self, start: float, stop: float) -> None:
        self._instance.enter_initialization(start, stop, self._tolerance)

    def evaluate(self) -> None:
        self._input_values.set(self.u)
        self._output_values.get(self.y)

    def exit_initialization(self) -> None:
        self._input_values.set(self.u)
        self._instance.exit_initialization()
        self._output_values.get(self.y)

    def do_step(self, time: float, step: float) -> float:
        self._input_values.set(self.u)
        ended = self._instance.advance(time, step, self._held_states > 0)
        if ended is None:
            self._output_values.get(self.y)
            return time + step
        if ended.outcome is Outcome.DISCARDED:
            self._refusal = ended.words
            return ended.time if time < ended.time < time + step else time
        if ended.outcome is Outcome.EARLY_RETURN:
            self._output_values.get(self.y)
            return ended.time
        function = f"fmi{self._instance.description.major_version}DoStep"
        raise FmuError(function, f"{ended.outcome.value} at t = {ended.time:g} s", ended.words)

    def set_input_derivatives(self, derivatives: FloatArray) -> None:
        order = len(derivatives)
        if order not in self._input_derivatives:
            names = [self.inputs[i].name for i in self._real]
            self._input_derivatives[order] = self._instance.input_derivatives(names, order)
        self._input_derivatives[order].set(derivatives[:, self._real])

    def refresh(self) -> None:
        self._input_values.set(self.u)
        self._output_values.get(self.y)

    def next_event(self) -> float:
        return math.inf

    def save(self) -> object:
        saved = self._instance.save_state()
        self._held_states += 1
        return saved, self.u.copy(), self.y.copy()

    def restore(self, state: object) -> None:
        assert isinstance(state, tuple)
        saved, u, y = state
        self._instance.restore_state(saved)
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
