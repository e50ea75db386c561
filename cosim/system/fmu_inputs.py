"""Giving an FMU its inputs: all at any time or, where it leaves events to the importer, the discrete ones at events."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from cosim.fmu import CoSimulation, FmuVariable
from cosim.system.ports import FloatArray


class Inputs:
    """All inputs of an FMU that takes them whenever it rests."""

    def __init__(self, instance: CoSimulation, inputs: Sequence[FmuVariable]) -> None:
        self._instance = instance
        self._everything = instance.variables([v.name for v in inputs])
        self.set = self._everything.set
        """Give it the values (one per input) for what follows."""

    def begin(self, values: FloatArray) -> None:
        """Give it the values while it initialises."""
        self._everything.set(values)

    def set_at_event(self, values: FloatArray) -> None:
        """Give it the values at an event that it has announced, which is thereby handled."""
        self._instance.handle_event(lambda: self._everything.set(values))

    def given(self) -> FloatArray | None:
        """What belongs to a saved state."""
        return None

    def take_back(self, given: FloatArray | None) -> None:
        """The state to which this belongs is restored."""


class EventInputs(Inputs):
    """Inputs of an FMU that takes discrete ones at events only (FMI 3.0, event mode): each change is an event."""

    def __init__(self, instance: CoSimulation, inputs: Sequence[FmuVariable]) -> None:
        super().__init__(instance, inputs)
        continuous = [k for k, v in enumerate(inputs) if v.type == "Real" and v.variability == "continuous"]
        self._continuous = instance.variables([inputs[k].name for k in continuous])
        self._smooth = np.array(continuous, dtype=np.intp)
        self._discrete = np.array(sorted({*range(len(inputs))} - {*continuous}), dtype=np.intp)
        self._values = np.zeros(len(continuous))
        self._known: FloatArray = np.zeros(self._discrete.size)
        """Discrete values that the FMU has."""
        self.set = self._give

    def begin(self, values: FloatArray) -> None:
        super().begin(values)
        self._known = values[self._discrete]

    def set_at_event(self, values: FloatArray) -> None:
        super().set_at_event(values)
        self._known = values[self._discrete]

    def _give(self, values: FloatArray) -> None:
        wanted = values[self._discrete]
        if not np.array_equal(wanted, self._known):
            self.set_at_event(values)
            return
        self._values[:] = values[self._smooth]
        self._continuous.set(self._values)

    def given(self) -> FloatArray | None:
        return self._known

    def take_back(self, given: FloatArray | None) -> None:
        if given is not None:
            self._known = given


def inputs_of(instance: CoSimulation, inputs: Sequence[FmuVariable]) -> Inputs:
    """The way in which ``instance`` takes its ``inputs``."""
    rests = all(v.type == "Real" and v.variability == "continuous" for v in inputs)
    return EventInputs(instance, inputs) if instance.uses_events and not rests else Inputs(instance, inputs)
