"""One running Co-Simulation instance of FMI 3.0, with event mode and early returns where the FMU has them."""

from __future__ import annotations

import ctypes
import math
import os
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import fmpy
from fmpy import fmi3

from cosim.fmu.buffers import ValueType
from cosim.fmu.errors import FmuError
from cosim.fmu.instance import DISCARD, Instance
from cosim.fmu.log import receive
from cosim.fmu.protocol import Outcome, Step


def _log(ticket: int | None, status: int, _category: bytes, message: bytes | None) -> None:
    receive(ticket, status, message)


_LOGGER = fmi3.fmi3LogMessageCallback(_log)

_WORDS = {
    "Float32": ctypes.c_float, "Float64": ctypes.c_double, "Boolean": ctypes.c_bool,
    "Int8": ctypes.c_int8, "UInt8": ctypes.c_uint8, "Int16": ctypes.c_int16, "UInt16": ctypes.c_uint16,
    "Int32": ctypes.c_int32, "UInt32": ctypes.c_uint32, "Int64": ctypes.c_int64, "UInt64": ctypes.c_uint64,
}  # fmt: skip
_TYPES = {
    word: ValueType(word, c_type, "bool" if word == "Boolean" else word.lower()) for word, c_type in _WORDS.items()
}

_UPDATES = 100
"""Calls of fmi3UpdateDiscreteStates at one event before it is given up."""


class Fmi3Instance(Instance):
    """See :class:`cosim.fmu.instance.Instance`."""

    PREFIX = "fmi3"
    STATE = "FMUState"
    PLATFORM = fmpy.platform_tuple
    TYPES: ClassVar[Mapping[str, ValueType]] = {**_TYPES, "Enumeration": _TYPES["Int64"]}

    def _load_library(self, folder: str, library: str) -> Any:
        return fmi3.FMU3Slave(
            guid=self.description.guid,
            modelIdentifier=library,
            unzipDirectory=folder,
            instanceName=self.name,
        )

    def _instantiate(self) -> None:
        self._slave.component = self.function("fmi3InstantiateCoSimulation")(
            self.name.encode(),
            self.description.guid.encode(),
            os.path.join(self._folder.path, "resources", "").encode(),  # noqa: PTH118 - ends with a separator
            False,  # visible
            True,  # loggingOn
            self.uses_events,  # eventModeUsed
            self.uses_events,  # earlyReturnAllowed
            (ctypes.c_uint * 0)(),
            0,
            self.log.ticket,
            _LOGGER,
            fmi3.fmi3IntermediateUpdateCallback(),
        )
        if not self.component:
            raise FmuError("fmi3InstantiateCoSimulation", "no instance", self.reasons())
        self._is_final, self._reached = ctypes.c_bool(), ctypes.c_double()
        self._event, self._terminate, self._early = ctypes.c_bool(), ctypes.c_bool(), ctypes.c_bool()
        values = (self._event, self._terminate, self._early, self._reached)
        self._answers = tuple(ctypes.byref(value) for value in values)
        self._again, self._has_next, self._next = ctypes.c_bool(), ctypes.c_bool(), ctypes.c_double()
        self._ends, self._nominals, self._states_jump = ctypes.c_bool(), ctypes.c_bool(), ctypes.c_bool()
        found = (self._again, self._ends, self._nominals, self._states_jump, self._has_next, self._next)
        self._update = tuple(ctypes.byref(value) for value in found)

    def enter_initialization(self, start: float, stop: float, tolerance: float | None = None) -> None:
        self.call("fmi3EnterInitializationMode", tolerance is not None, tolerance or 0.0, start, True, stop)

    def advance(self, time: float, step: float, may_go_back: bool = False) -> Step | None:
        self._time.value, self._step.value, self._is_final.value = time, step, not may_go_back
        self._event.value = self._terminate.value = self._early.value = False
        self._reached.value = time
        status = self._do_step(self._pointer, self._time, self._step, self._is_final, *self._answers)
        if status != DISCARD:
            self.check("fmi3DoStep", status)
            if self._terminate.value:
                outcome = Outcome.TERMINATED
            elif self._event.value:
                outcome = Outcome.EVENT_NEEDED
            elif self._early.value:
                outcome = Outcome.EARLY_RETURN
            else:
                return None
        else:
            outcome = Outcome.DISCARDED
        return Step(outcome, self._reached.value, self.log.last_words())

    def exit_initialization(self) -> None:
        super().exit_initialization()  # into event mode, where that is used
        if self.uses_events:
            self._update_discrete_states()

    def handle_event(self, change: Callable[[], None] | None = None) -> None:
        self.call("fmi3EnterEventMode")
        if change is not None:
            change()
        self._update_discrete_states()

    def _update_discrete_states(self) -> None:
        """From event mode to step mode, when nothing changes any more."""
        for _ in range(_UPDATES):
            self.call("fmi3UpdateDiscreteStates", *self._update)
            if self._ends.value:
                raise FmuError("fmi3UpdateDiscreteStates", Outcome.TERMINATED.value, self.log.last_words())
            if not self._again.value:
                break
        else:
            unsettled = f"after {_UPDATES} calls that there is still something to update"
            raise FmuError("fmi3UpdateDiscreteStates", unsettled, self.log.last_words())
        self.next_event = self._next.value if self._has_next.value else math.inf
        self.call("fmi3EnterStepMode")
