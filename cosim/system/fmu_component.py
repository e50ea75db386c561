"""One Co-Simulation FMU as a component of the system graph."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from cosim import units
from cosim.fmu import FmuDescription, FmuError, FmuVariable, Outcome, StartValue, first_number, instantiate
from cosim.system.ports import FloatArray, Port, PortType

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
        self._instance = instantiate(fmu, name, start_values, description)
        self._input_values = self._instance.variables([v.name for v in inputs])
        self._output_values = self._instance.variables([v.name for v in outputs])
        self._observed_values = self._instance.variables([v.name for v in observables])
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

    def do_step(self, time: float, step: float) -> None:
        self._input_values.set(self.u)
        made = self._instance.do_step(time, step)
        if made.outcome is not Outcome.DONE:
            function = f"fmi{self._instance.description.major_version}DoStep"
            raise FmuError(function, f"{made.outcome.value} at t = {made.time:g} s", made.words)
        self._output_values.get(self.y)

    def observe(self) -> None:
        self._observed_values.get(self.observed)

    def messages(self) -> Sequence[str]:
        return self._instance.messages()

    def terminate(self) -> None:
        self._instance.close()
