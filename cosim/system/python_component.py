"""Base of the components written in Python: named access to the port arrays, nothing else."""

from __future__ import annotations

import copy
import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import ClassVar, NamedTuple

import numpy as np
from pydantic import BaseModel, ConfigDict

from cosim.system.ports import Abilities, BoolArray, FloatArray, Partials, Port
from cosim.system.quantities import Sourced


class Context(NamedTuple):
    """What a component may know of the run it stands in."""

    start: datetime
    """Wall-clock time of simulation time 0, standard time of the place (no daylight saving)."""
    folder: Path
    """Folder of the scenario file: relative paths in parameters start here."""
    span: tuple[float, float] | None = None
    """Start and stop time of the run (s), so that data which does not cover it is found before the run."""


class Parameters(BaseModel):
    """Base of a component's parameters; keys that are not declared are refused, values are SI."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    NESTED: ClassVar[frozenset[str]] = frozenset()
    """Names of those that are tables of values with units of their own."""

    def sourced(self, place: str) -> list[Sourced]:
        """Values with a source in the nested tables of these parameters, which stand at ``place``."""
        return []


_FIXED = frozenset({"name", "parameters", "context", "inputs", "outputs", "observables"})


class PythonComponent:
    """A component in Python: subclasses declare ports and say what happens at the start and over a step.

    A subclass sets ``PARAMETERS``, ``INPUTS`` and ``OUTPUTS``, and implements ``start`` (outputs at the start time) and
    ``advance`` (outputs after a step). Both get the inputs by name and return the outputs by name.
    """

    PARAMETERS: ClassVar[type[Parameters]] = Parameters
    ABILITIES: ClassVar[Abilities] = Abilities(restores=True)
    INPUTS: ClassVar[tuple[Port, ...]] = ()
    OUTPUTS: ClassVar[tuple[Port, ...]] = ()
    FIXED: ClassVar[frozenset[str]] = frozenset()
    """Attributes that stay as they were made, so that a saved state needs no copy of them."""

    def __init__(self, name: str, parameters: Parameters, context: Context) -> None:
        self.name = name
        self.parameters = parameters
        self.context = context
        self.inputs: Sequence[Port] = self.INPUTS
        self.outputs: Sequence[Port] = self.OUTPUTS
        self.observables: Sequence[Port] = ()
        self.u: FloatArray = np.zeros(len(self.INPUTS))
        self.y: FloatArray = np.zeros(len(self.OUTPUTS))
        self.observed: FloatArray = np.zeros(0)
        self.start_time = 0.0
        self.stop_time = 0.0

    def declare(self, inputs: Sequence[Port], outputs: Sequence[Port]) -> None:
        """Give this instance other ports than its class (they may depend on parameters); for ``__init__``."""
        self.inputs, self.outputs = tuple(inputs), tuple(outputs)
        self.u, self.y = np.zeros(len(self.inputs)), np.zeros(len(self.outputs))

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        """Outputs at the start ``time`` (s). Called again whenever an input changes during initialisation."""
        raise NotImplementedError

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        """Outputs at ``time + step`` (s), or over the step where a port says so."""
        raise NotImplementedError

    def enter_initialization(self, start: float, stop: float) -> None:
        self.start_time, self.stop_time = start, stop

    def evaluate(self) -> None:
        self._publish(self.start(self.start_time, self._named_inputs()))

    def exit_initialization(self) -> None:
        pass

    @property
    def abilities(self) -> Abilities:
        return self.ABILITIES

    @property
    def feedthrough(self) -> BoolArray:
        """None: outputs are those of the end of a step."""
        return np.zeros((len(self.outputs), len(self.inputs)), dtype=np.bool_)

    def do_step(self, time: float, step: float) -> float:
        self._publish(self.advance(time, step, self._named_inputs()))
        return time + step

    def set_input_derivatives(self, derivatives: FloatArray) -> None:
        raise NotImplementedError

    def refresh(self) -> None:
        pass

    @property
    def event_waits(self) -> bool:
        return False

    def next_event(self) -> float:
        return math.inf

    def end_at_events(self, least: float) -> None:
        pass

    def announce_return(self, wanted: bool) -> None:
        pass

    def save(self) -> object:
        """A copy of all that is not fixed at construction."""
        fixed = _FIXED | self.FIXED
        return copy.deepcopy({key: value for key, value in vars(self).items() if key not in fixed})

    def restore(self, state: object) -> None:
        assert isinstance(state, dict)
        for key, value in state.items():
            present = vars(self).get(key)
            if isinstance(present, np.ndarray) and isinstance(value, np.ndarray) and present.shape == value.shape:
                present[...] = value  # the array may be a view that the master reads
            else:
                setattr(self, key, copy.deepcopy(value))

    def release(self, state: object) -> None:
        pass

    def partials(self, outputs: Sequence[int], inputs: Sequence[int]) -> Partials:
        raise NotImplementedError

    def observe(self) -> None:
        pass

    def messages(self) -> Sequence[str]:
        return ()

    def terminate(self) -> None:
        pass

    def _named_inputs(self) -> dict[str, float]:
        return {port.name: float(value) for port, value in zip(self.inputs, self.u, strict=True)}

    def _publish(self, values: Mapping[str, float]) -> None:
        for index, port in enumerate(self.outputs):
            self.y[index] = values[port.name]
