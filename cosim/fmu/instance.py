"""What Co-Simulation instances of FMI 2.0 and 3.0 have alike: folder, library, log, life, buffers, saved states.

FMPy loads the library and types its functions; they are called with buffers of our own (:mod:`cosim.fmu.buffers`),
because FMPy's own ``getReal`` builds its arrays anew at each call.
"""

from __future__ import annotations

import ctypes
import math
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import Any, ClassVar

from cosim.errors import InputError, SimulationError
from cosim.fmu.archive import library_in
from cosim.fmu.buffers import BoundDerivative, BoundInputDerivatives, BoundVariables, Calls, ValueType
from cosim.fmu.description import FmuDescription
from cosim.fmu.errors import FmuError
from cosim.fmu.folder import unpacked
from cosim.fmu.log import Log, status_name
from cosim.fmu.protocol import Outcome, SavedState, Step
from cosim.fmu.start_values import StartValue, VariableStart, variable_starts

WARNING, DISCARD, ERROR, FATAL = 1, 2, 3, 4
"""Numbers of fmi2Status and fmi3Status."""


class Phase(Enum):
    """What may still be called."""

    SET_UP = "instantiated or initialising"
    STEPPING = "stepping"
    FAILED = "failed: a saved state may be restored"
    DEAD = "ended, or failed so that nothing may be called any more"


class HeldState:
    """Handle of a saved state, and what comes back with it: the phase, and the event that was announced."""

    def __init__(self) -> None:
        self.pointer = ctypes.c_void_p()
        self.phase = Phase.SET_UP
        self.next_event = math.inf


class Instance(ABC):
    """An instantiated Co-Simulation FMU (see :class:`cosim.fmu.CoSimulation`), unpacked to a temporary folder.

    ``start_values`` (by scalar variable, SI) are set at once. Raises InputError where the FMU does not fit this machine
    or a start value does not fit its variable, FmuError where the FMU refuses.
    """

    PREFIX: ClassVar[str]
    """Of the C functions: ``fmi2``, ``fmi3``."""
    STATE: ClassVar[str]
    """How the version of FMI spells the state in its functions."""
    PLATFORM: ClassVar[str]
    """Folder of this machine's binary."""
    TYPES: ClassVar[Mapping[str, ValueType]]
    """The types that can be moved as numbers."""

    def __init__(
        self,
        fmu: Path,
        name: str,
        start_values: Mapping[str, StartValue],
        description: FmuDescription,
        events: bool = False,
    ) -> None:
        self.name = name
        self.description = description
        if description.co_simulation is None:
            raise InputError(f"{description.path}: offers no Co-Simulation, which coupling needs")
        self._phase = Phase.SET_UP
        self.uses_events = events and description.abilities.event_mode
        self.next_event = math.inf
        self._slave: Any = None
        self._states: set[HeldState] = set()
        self._folder = unpacked(fmu, description)
        self.log = Log()
        self._is_open = True
        try:
            self._load()
            self._instantiate()
            self.calls = Calls(self.component, self.PREFIX, self.function, self.check, self.PREFIX == "fmi3")
            self._do_step = self.calls.prepared(f"{self.PREFIX}DoStep")
            self._pointer = ctypes.c_void_p(self.component)
            self._time, self._step = ctypes.c_double(), ctypes.c_double()
            for start in variable_starts(description, start_values):
                self._set_start(start)
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

    def check(self, function: str, status: int) -> None:
        """Raise FmuError with the FMU's messages unless ``status`` is OK or a warning."""
        if status <= WARNING:
            return
        if status >= ERROR:
            self._phase = Phase.DEAD if status == FATAL else Phase.FAILED
        raise FmuError(function, status_name(status), self.log.words())

    def reasons(self) -> tuple[str, ...]:
        """Why there is no instance: the FMU's words, and the tool that it needs."""
        return (*self.log.words(), *self._tool_needed())

    def _tool_needed(self) -> Sequence[str]:
        tool = self.description.generation_tool or "the tool that exported it"
        needed = self.description.abilities.needs_tool
        return [f"this FMU runs in {tool}, which must be installed on this machine"] if needed else []

    def call(self, function: str, *arguments: Any) -> None:
        """Call ``function`` of the instance and check its status; raises SimulationError where it may not be called."""
        if self._phase is Phase.DEAD:
            raise SimulationError(f"{self.name}: {function} may not be called: the FMU has ended or failed fatally")
        self.check(function, self.function(function)(self.component, *arguments))

    # -- variables -----------------------------------------------------------------------------------------------------

    def variables(self, names: Sequence[str]) -> BoundVariables:
        scalars = [self.description.variable(name) for name in names]
        for scalar in scalars:
            if scalar.fmi_type not in self.TYPES:
                raise InputError(f"{self.description.path}: {scalar.name!r} is a {scalar.fmi_type}, not a number")
        return BoundVariables(self.calls, self.TYPES, scalars)

    def directional_derivative(self, unknowns: Sequence[str], knowns: Sequence[str]) -> BoundDerivative:
        self._require(self.description.abilities.directional_derivatives, "gives no directional derivatives")
        of, by = ([self.description.variable(name) for name in names] for names in (unknowns, knowns))
        for scalar in (*of, *by):
            if scalar.type != "Real":
                raise InputError(f"{self.description.path}: {scalar.name!r} is {scalar.type} and has no derivatives")
        return BoundDerivative(self.calls, of, by)

    def input_derivatives(self, names: Sequence[str], order: int) -> BoundInputDerivatives:
        able = self.description.abilities.input_derivative_order
        self._require(able >= order, f"takes derivatives of inputs up to order {able}, not {order}")
        return BoundInputDerivatives(self.calls, [self.description.variable(name) for name in names], order)

    def _set_start(self, start: VariableStart) -> None:
        variable = start.variable
        if variable.variability == "constant":
            raise InputError(f"{self.description.path}: {variable.name!r} is a constant of the FMU and cannot be set")
        if variable.causality == "structuralParameter":
            raise InputError(
                f"{self.description.path}: {variable.name!r} is a structural parameter, which keeps its start value "
                f"{variable.start}; sizes of arrays cannot be chosen here"
            )
        if variable.type == "String":
            word, values = "String", start.texts()
        else:
            kind = self.TYPES.get(variable.fmi_type)
            if kind is None:
                raise InputError(
                    f"{self.description.path}: {variable.name!r} is a {variable.fmi_type} and cannot be set"
                )
            word, values = kind.word, start.numbers(kind)
        references = (ctypes.c_uint * 1)(variable.reference)
        counts = (len(values),) if self.calls.counts_values else ()
        self.call(f"{self.PREFIX}Set{word}", references, 1, values, *counts)

    # -- life ----------------------------------------------------------------------------------------------------------

    @abstractmethod
    def _load_library(self, folder: str, library: str) -> Any:
        """FMPy's object of the ``library`` (a file's name without its ending) in the unpacked ``folder``."""

    @abstractmethod
    def _instantiate(self) -> None:
        """Make the instance; raises FmuError."""

    @abstractmethod
    def enter_initialization(self, start: float, stop: float, tolerance: float | None = None) -> None: ...

    @abstractmethod
    def advance(self, time: float, step: float, may_go_back: bool = False) -> Step | None: ...

    def do_step(self, time: float, step: float, *, may_go_back: bool = False) -> Step:
        return self.advance(time, step, may_go_back) or Step(Outcome.DONE, time + step)

    def exit_initialization(self) -> None:
        self.call(f"{self.PREFIX}ExitInitializationMode")
        self._phase = Phase.STEPPING

    def handle_event(self, change: Callable[[], None] | None = None) -> None:
        raise SimulationError(f"{self.name}: handles its events itself")

    def messages(self) -> list[str]:
        return self.log.take()

    def close(self) -> None:
        if not self._is_open:
            return
        self._is_open = False
        if self._slave is not None:
            self._end()
            self._slave = None
        self.log.close()
        self._folder.release()

    def _end(self) -> None:
        try:
            if self._phase is not Phase.DEAD and self.component is not None:
                for state in self._states:
                    self.function(f"{self.PREFIX}Free{self.STATE}")(self.component, ctypes.byref(state.pointer))
                self._states.clear()
                if self._phase is Phase.STEPPING:  # FMI allows no Terminate before that, nor after an error
                    self.function(f"{self.PREFIX}Terminate")(self.component)
                self.function(f"{self.PREFIX}FreeInstance")(self.component)
            self._slave.freeLibrary()
        except Exception as error:
            self.log.fresh.append(f"error: while ending: {error}")
        self._phase = Phase.DEAD

    def _load(self) -> None:
        binaries = self._folder.path / "binaries"
        there = Path.cwd()
        try:
            library = library_in(binaries / self.PLATFORM, str(self.description.co_simulation))
            self._slave = self._load_library(str(self._folder.path), library.stem)
        except Exception as error:  # FMPy raises bare exceptions
            found = sorted(path.name for path in binaries.iterdir()) if binaries.is_dir() else []
            lacks = f"it needs a binary for {self.PLATFORM} and has {', '.join(found) or 'none'}"
            why = f"{lacks}; ask its supplier for one" if self.PLATFORM not in found else str(error)
            why = "; ".join([why, *self._tool_needed()])
            raise InputError(f"{self.description.path}: cannot be loaded: {why}") from error
        finally:
            os.chdir(there)  # FMPy goes to the library's folder, and stays there when that cannot be loaded

    # -- saved states --------------------------------------------------------------------------------------------------

    def save_state(self, into: SavedState | None = None) -> SavedState:
        self._require(self.description.abilities.state, "cannot save its state")
        state = HeldState() if into is None else self._held(into)
        self.call(f"{self.PREFIX}Get{self.STATE}", ctypes.byref(state.pointer))
        state.phase, state.next_event = self._phase, self.next_event
        self._states.add(state)
        return state

    def restore_state(self, state: SavedState) -> None:
        held = self._held(state)
        self.call(f"{self.PREFIX}Set{self.STATE}", held.pointer)
        self._phase, self.next_event = held.phase, held.next_event

    def free_state(self, state: SavedState) -> None:
        held = self._held(state)
        self._states.remove(held)
        if self._phase is not Phase.DEAD:  # what failed fatally keeps its memory
            self.call(f"{self.PREFIX}Free{self.STATE}", ctypes.byref(held.pointer))

    def _held(self, state: SavedState) -> HeldState:
        if not isinstance(state, HeldState) or state not in self._states:
            raise SimulationError(f"{self.name}: the saved state is freed already, or that of another instance")
        return state

    def _require(self, able: bool, cannot: str) -> None:
        if not able:
            raise InputError(f"{self.description.path}: {cannot}, by its own modelDescription.xml")
