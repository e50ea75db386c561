"""One running Co-Simulation instance of FMI 2.0."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from typing import Any, ClassVar

import fmpy
from fmpy import fmi2
from fmpy.logging import addLoggerProxy

from cosim.fmu.buffers import ValueType
from cosim.fmu.errors import FmuError
from cosim.fmu.instance import DISCARD, WARNING, Instance
from cosim.fmu.log import receive
from cosim.fmu.protocol import Outcome, Step


def _log(ticket: int | None, _instance: bytes, status: int, _category: bytes, message: bytes | None) -> None:
    receive(ticket, status, message)


# FMPy's proxy, which formats the messages, remembers the last logger it was given: one for all instances, never freed.
_LOGGER = fmi2.fmi2CallbackLoggerTYPE(_log)
_ALLOCATE = fmi2.fmi2CallbackAllocateMemoryTYPE(fmpy.calloc)
_FREE = fmi2.fmi2CallbackFreeMemoryTYPE(fmpy.free)

_INTEGER = ValueType("Integer", ctypes.c_int, "int32")


class Fmi2Instance(Instance):
    """See :class:`cosim.fmu.instance.Instance`."""

    PREFIX = "fmi2"
    STATE = "FMUstate"
    PLATFORM = fmpy.platform
    TYPES: ClassVar[Mapping[str, ValueType]] = {
        "Real": ValueType("Real", ctypes.c_double, "float64"),
        "Integer": _INTEGER,
        "Enumeration": _INTEGER,
        "Boolean": ValueType("Boolean", ctypes.c_int, "int32"),
    }

    def _load_library(self, folder: str, library: str) -> Any:
        return fmi2.FMU2Slave(
            guid=self.description.guid,
            modelIdentifier=library,
            unzipDirectory=folder,
            instanceName=self.name,
        )

    def _instantiate(self) -> None:
        self._callbacks = fmi2.fmi2CallbackFunctions()
        self._callbacks.logger = _LOGGER
        self._callbacks.allocateMemory = _ALLOCATE
        self._callbacks.freeMemory = _FREE
        self._callbacks.componentEnvironment = self.log.ticket
        addLoggerProxy(ctypes.byref(self._callbacks))
        try:
            self._slave.instantiate(callbacks=self._callbacks, loggingOn=True)
        except Exception as error:
            raise FmuError("fmi2Instantiate", "no instance", self.reasons()) from error
        self._is_final = ctypes.c_int()

    def enter_initialization(self, start: float, stop: float, tolerance: float | None = None) -> None:
        self.call("fmi2SetupExperiment", tolerance is not None, tolerance or 0.0, start, True, stop)
        self.call("fmi2EnterInitializationMode")

    def advance(self, time: float, step: float, may_go_back: bool = False) -> Step | None:
        self._time.value, self._step.value, self._is_final.value = time, step, not may_go_back
        status = self._do_step(self._pointer, self._time, self._step, self._is_final)
        if status <= WARNING:
            return None
        if status != DISCARD:
            self.check("fmi2DoStep", status)
        reached, terminated = ctypes.c_double(time), ctypes.c_int(0)
        words = self.log.last_words()  # before an FMU that does not know how far it came complains of being asked
        if self._ask("fmi2GetRealStatus", fmi2.fmi2LastSuccessfulTime, reached) > WARNING:
            reached.value = time
        self._ask("fmi2GetBooleanStatus", fmi2.fmi2Terminated, terminated)
        return Step(Outcome.TERMINATED if terminated.value else Outcome.DISCARDED, reached.value, words)

    def _ask(self, function: str, kind: int, value: Any) -> int:
        status: int = self.function(function)(self.component, kind, ctypes.byref(value))
        return status
