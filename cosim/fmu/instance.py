"""One running FMI 2.0 Co-Simulation instance, loaded through FMPy.

FMPy loads the library and types its functions; values are moved by calling those functions with buffers that are bound
once (:class:`Variables`), because FMPy's own ``getReal`` builds its arrays anew at each call.
"""

from __future__ import annotations

import ctypes
import itertools
import tempfile
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import fmpy
import numpy as np
import numpy.typing as npt
from fmpy import fmi2
from fmpy.logging import addLoggerProxy

from cosim.errors import InputError, SimulationError
from cosim.fmu.archive import unpack
from cosim.fmu.description import FmuDescription, FmuVariable, read_description

_STATUS = ("ok", "warning", "discard", "error", "fatal", "pending")
_ERROR = 3
_FATAL = 4
_KEPT_MESSAGES = 200

_collectors: dict[int, deque[str]] = {}
_tickets = itertools.count(1)


def _log(environment: int | None, _instance: bytes, status: int, _category: bytes, message: bytes | None) -> None:
    collector = _collectors.get(environment or 0)
    if collector is not None:
        label = _STATUS[status] if 0 <= status < len(_STATUS) else str(status)
        collector.append(f"{label}: {(message or b'').decode('utf-8', 'replace').strip()}")


_LOGGER = fmi2.fmi2CallbackLoggerTYPE(_log)
_ALLOCATE = fmi2.fmi2CallbackAllocateMemoryTYPE(fmpy.calloc)
_FREE = fmi2.fmi2CallbackFreeMemoryTYPE(fmpy.free)


class FmuError(SimulationError):
    """An FMI function did not return OK. ``function`` and ``status`` are FMI's; ``log`` the FMU's last messages."""

    def __init__(self, function: str, status: str, log: Sequence[str]) -> None:
        said = "; ".join(log) if log else "the FMU logged no reason"
        super().__init__(f"{function} returned {status}: {said}")
        self.function, self.status, self.log = function, status, tuple(log)


class Variables:
    """A fixed list of variables of one instance, buffers bound once; values are doubles in the order of the list."""

    def __init__(self, instance: FmuInstance, variables: Sequence[FmuVariable]) -> None:
        self._instance = instance
        self._groups = [
            _Group(instance, kind, [(i, v.reference) for i, v in enumerate(variables) if _KIND.get(v.type) == kind])
            for kind in ("Real", "Integer", "Boolean")
            if any(_KIND.get(v.type) == kind for v in variables)
        ]

    def get(self, into: npt.NDArray[np.float64]) -> None:
        """Read all values into ``into`` (one element per variable)."""
        for group in self._groups:
            self._instance.check(group.get_name, group.get(*group.get_arguments))
            into[group.positions] = group.buffer

    def set(self, values: npt.NDArray[np.float64]) -> None:
        """Write all ``values`` (one element per variable)."""
        for group in self._groups:
            group.buffer[:] = values[group.positions]
            self._instance.check(group.set_name, group.set(*group.get_arguments))


_KIND = {"Real": "Real", "Integer": "Integer", "Enumeration": "Integer", "Boolean": "Boolean"}


class _Group:
    """Variables of one FMI type: references, value buffer and the arguments of the C call."""

    def __init__(self, instance: FmuInstance, kind: str, members: Sequence[tuple[int, int]]) -> None:
        self.positions = np.array([position for position, _ in members])
        self.get_name, self.set_name = f"fmi2Get{kind}", f"fmi2Set{kind}"
        self.get: Any = instance.function(self.get_name)
        self.set: Any = instance.function(self.set_name)
        real = kind == "Real"
        self.buffer: npt.NDArray[Any] = np.zeros(len(members), np.float64 if real else np.int32)
        self._references = (ctypes.c_uint * len(members))(*(reference for _, reference in members))
        pointer = self.buffer.ctypes.data_as(ctypes.POINTER(ctypes.c_double if real else ctypes.c_int))
        self.get_arguments = (instance.component, self._references, len(members), pointer)


class FmuInstance:
    """An instantiated FMI 2.0 Co-Simulation FMU in a temporary folder of its own.

    ``start_values`` (by variable name, SI) are set before initialisation. Use :meth:`close` in every case: it ends the
    instance as far as its state allows and removes the folder.
    """

    def __init__(
        self,
        fmu: Path,
        name: str,
        start_values: Mapping[str, float | bool | int | str] | None = None,
        description: FmuDescription | None = None,
    ) -> None:
        self.name = name
        self.description = description or read_description(fmu)
        _require_loadable(self.description)
        self._messages: deque[str] = deque(maxlen=_KEPT_MESSAGES)
        self._recent: deque[str] = deque(maxlen=5)
        self._ticket = next(_tickets)
        self._slave: Any = None
        self._initialized = False
        self._alive = True
        self._folder = tempfile.TemporaryDirectory(prefix="riverheat-fmu-", ignore_cleanup_errors=True)
        try:
            unpack(fmu, Path(self._folder.name))
            self._load()
            for variable_name, value in (start_values or {}).items():
                self._set_start(variable_name, value)
        except BaseException:
            self.close()
            raise

    @property
    def component(self) -> Any:
        """The C pointer of the instance."""
        return self._slave.component

    def function(self, name: str) -> Any:
        """One FMI function of the loaded library, typed by FMPy."""
        return getattr(self._slave.dll, name)

    def variables(self, names: Sequence[str]) -> Variables:
        """Bind buffers for the variables called ``names``."""
        return Variables(self, [self.description.variables[name] for name in names])

    def check(self, function: str, status: int) -> None:
        """Raise FmuError with the FMU's messages unless ``status`` is OK or a warning."""
        if status <= 1:
            return
        if status >= _ERROR:
            self._initialized = False  # FMI allows no fmi2Terminate after an error, and nothing at all after "fatal"
            self._alive = status != _FATAL
        self._drain()
        label = _STATUS[status] if status < len(_STATUS) else str(status)
        raise FmuError(function, label, tuple(self._recent))

    def enter_initialization(self, start: float, stop: float, tolerance: float | None = None) -> None:
        """``fmi2SetupExperiment`` and ``fmi2EnterInitializationMode``; times in s, ``tolerance`` relative."""
        setup = self.function("fmi2SetupExperiment")
        defined = tolerance is not None
        self.check("fmi2SetupExperiment", setup(self.component, defined, tolerance or 0.0, start, True, stop))
        self.check("fmi2EnterInitializationMode", self.function("fmi2EnterInitializationMode")(self.component))

    def exit_initialization(self) -> None:
        self.check("fmi2ExitInitializationMode", self.function("fmi2ExitInitializationMode")(self.component))
        self._initialized = True
        self._do_step = self.function("fmi2DoStep")

    def do_step(self, time: float, step: float) -> None:
        """Advance from ``time`` by ``step`` (s). Nothing rolls back yet, so the FMU need not keep earlier states."""
        self.check("fmi2DoStep", self._do_step(self.component, time, step, 1))

    def messages(self) -> list[str]:
        """Log messages since the last call."""
        return self._drain()

    def close(self) -> None:
        """End the instance and remove its folder; never raises, may be called again."""
        if self._slave is not None:
            self._end()
            self._slave = None
        _collectors.pop(self._ticket, None)
        self._folder.cleanup()

    def _end(self) -> None:
        try:
            if self._alive and self.component is not None:  # after "fatal" FMI allows no further call
                if self._initialized:
                    self.function("fmi2Terminate")(self.component)
                self.function("fmi2FreeInstance")(self.component)
            self._slave.freeLibrary()
        except Exception as error:
            self._messages.append(f"error: while ending: {error}")

    def _drain(self) -> list[str]:
        collector = _collectors.get(self._ticket)
        fresh = list(collector) if collector else []
        if collector:
            collector.clear()
        self._recent.extend(message for message in fresh if not message.startswith("ok:"))
        return fresh

    def _load(self) -> None:
        self._callbacks = fmi2.fmi2CallbackFunctions()
        self._callbacks.logger = _LOGGER
        self._callbacks.allocateMemory = _ALLOCATE
        self._callbacks.freeMemory = _FREE
        self._callbacks.componentEnvironment = self._ticket
        addLoggerProxy(ctypes.byref(self._callbacks))
        _collectors[self._ticket] = deque(maxlen=_KEPT_MESSAGES)
        try:
            self._slave = fmi2.FMU2Slave(
                guid=self.description.guid,
                modelIdentifier=self.description.co_simulation,
                unzipDirectory=self._folder.name,
                instanceName=self.name,
            )
        except Exception as error:
            raise InputError(
                f"{self.description.path}: cannot be loaded ({error}); it needs a binary for {fmpy.platform}"
            ) from error
        try:
            self._slave.instantiate(callbacks=self._callbacks, loggingOn=True)
        except Exception as error:
            self._drain()
            raise FmuError("fmi2Instantiate", "no instance", tuple(self._recent)) from error

    def _set_start(self, name: str, value: float | bool | int | str) -> None:
        variable = self.description.variables.get(name)
        if variable is None:
            raise InputError(f"{self.description.path}: has no variable {name!r} to set")
        references = (ctypes.c_uint * 1)(variable.reference)
        if variable.type == "String":
            text = (ctypes.c_char_p * 1)(str(value).encode())
            self.check("fmi2SetString", self.function("fmi2SetString")(self.component, references, 1, text))
            return
        try:
            values = np.array([float(value)])
        except ValueError as error:
            raise InputError(f"{self.description.path}: {name} = {value!r} is not a number") from error
        Variables(self, [variable]).set(values)


def _require_loadable(description: FmuDescription) -> None:
    if description.fmi_version != "2.0":
        raise InputError(f"{description.path}: is FMI {description.fmi_version}; only FMI 2.0 can be coupled so far")
    if description.co_simulation is None:
        raise InputError(f"{description.path}: offers no Co-Simulation, which coupling needs")
