"""What a master needs of one running Co-Simulation FMU, whatever the version of FMI."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from cosim.fmu.description import FmuDescription

FloatArray = npt.NDArray[np.float64]


class Outcome(Enum):
    """How a communication step ended, where the FMU did not fail."""

    DONE = "done"
    DISCARDED = "discarded"
    """The FMU could not go so far: restore a saved state and try a shorter step."""
    EARLY_RETURN = "early return"
    """The FMU stands at an earlier time than asked for and goes on from there (FMI 3.0)."""
    EVENT_NEEDED = "event needed"
    """The FMU wants to enter event mode at the time it stands at (FMI 3.0)."""
    TERMINATED = "terminated by the FMU"
    """The FMU wants the simulation to end here."""


class Step(NamedTuple):
    """One communication step: its outcome, and the time (s) up to which the FMU has calculated."""

    outcome: Outcome
    time: float
    words: tuple[str, ...] = ()
    """What the FMU logged, where the outcome is not DONE."""


class Variables(Protocol):
    """A fixed list of variables with buffers of its own; values are doubles in the order of the list."""

    def get(self, into: FloatArray) -> None:
        """Read all values into ``into`` (one element per variable; Booleans as 0 and 1)."""
        ...

    def set(self, values: FloatArray) -> None:
        """Write all ``values`` (one element per variable); integers are cut to whole numbers."""
        ...


class DirectionalDerivative(Protocol):
    """Derivatives of a fixed list of unknowns along directions in the space of a fixed list of knowns."""

    def along(self, seed: FloatArray, into: FloatArray) -> None:
        """Fill ``into`` (one element per unknown) with the Jacobian times ``seed`` (one element per known)."""
        ...


class InputDerivatives(Protocol):
    """Derivatives by time of a fixed list of Real inputs, up to some order."""

    def set(self, derivatives: FloatArray) -> None:
        """Let the inputs move from their present values during the coming step only: ``derivatives`` has shape (order,
        inputs), the k-th row per s**k, those at the beginning of the step."""
        ...


class SavedState(Protocol):
    """The state of one instance at one moment. It belongs to that instance and ends with it."""


class CoSimulation(Protocol):
    """One instance of a Co-Simulation FMU, with its library loaded and its start values set.

    Life: :meth:`enter_initialization`, :meth:`exit_initialization`, :meth:`do_step` for each communication step,
    :meth:`close` in every case. Times are in s. Where the FMU fails, methods raise FmuError with its words; where it
    cannot do what is asked by its own description, InputError.
    """

    @property
    def name(self) -> str: ...
    @property
    def description(self) -> FmuDescription: ...
    @property
    def uses_events(self) -> bool:
        """Whether events are left to the importer (FMI 3.0: event mode): steps may end at them, :meth:`handle_event`
        passes them, and between events only continuous inputs may be set."""
        ...

    @property
    def next_event(self) -> float:
        """The next time (s) at which the FMU has announced an event; infinity for none."""
        ...

    def variables(self, names: Sequence[str]) -> Variables:
        """Buffers for the scalar variables ``names``, which may be elements of arrays."""
        ...

    def directional_derivative(self, unknowns: Sequence[str], knowns: Sequence[str]) -> DirectionalDerivative:
        """Buffers for the derivatives of ``unknowns`` with respect to ``knowns``, all of type Real."""
        ...

    def input_derivatives(self, names: Sequence[str], order: int) -> InputDerivatives:
        """Buffers for the derivatives of the inputs ``names``, all of type Real, up to ``order``, which is at least 1
        and at most what the description says (input_derivative_order)."""
        ...

    def enter_initialization(self, start: float, stop: float, tolerance: float | None = None) -> None:
        """Begin initialisation for a simulation from ``start`` to ``stop``; ``tolerance`` is relative."""
        ...

    def exit_initialization(self) -> None: ...

    def do_step(self, time: float, step: float, *, may_go_back: bool = False) -> Step:
        """Advance from ``time`` by ``step``.

        ``may_go_back`` tells the FMU that a state from before ``time`` may be restored later.
        """
        ...

    def advance(self, time: float, step: float, may_go_back: bool = False) -> Step | None:
        """:meth:`do_step` for loops in which time counts: None where the step is done as asked for."""
        ...

    def handle_event(self, change: Callable[[], None] | None = None) -> None:
        """Pass an event at the present time, with :attr:`uses_events`; ``change`` sets inputs, also discrete ones."""
        ...

    def save_state(self, into: SavedState | None = None) -> SavedState:
        """The present state; its memory is that of ``into`` where one is given, whose former content is lost."""
        ...

    def restore_state(self, state: SavedState) -> None:
        """Go back to ``state``, also after a failed step that was not fatal."""
        ...

    def free_state(self, state: SavedState) -> None:
        """Release the memory of ``state``, which is then of no use any more."""
        ...

    def messages(self) -> list[str]:
        """Log messages since the last call, each with its status in front."""
        ...

    def close(self) -> None:
        """End the instance and release everything; never raises, may be called at any time and again."""
        ...
