"""Ports: the typed, unit-carrying variables through which components meet, and the protocol of a component."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

import numpy as np
import numpy.typing as npt

from cosim.units import BaseUnit

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]


class PortType(Enum):
    """Type of the values of a port. Booleans travel as 0.0 and 1.0, integers as exact doubles."""

    REAL = "Real"
    INTEGER = "Integer"
    BOOLEAN = "Boolean"


@dataclass(frozen=True)
class Port:
    """One scalar input or output of a component.

    ``unit`` is SI text (``"W"``, ``"K"``, ``"kg/s"``; ``"1"`` for pure numbers and Booleans); ``nominal`` is the
    magnitude used to scale tolerances, in ``unit``.
    """

    name: str
    unit: str = "1"
    type: PortType = PortType.REAL
    description: str = ""
    nominal: float = 1.0
    base_unit: BaseUnit | None = field(default=None, hash=False)
    """How ``unit`` is made of SI base units, where its owner says so; else :mod:`cosim.units` is asked."""
    is_relative: bool = False
    """A difference, to which a unit's offset does not apply."""
    continuous: bool = True
    """Whether a Real moves without jumps, so that its course over a step may be guessed from its past."""


@dataclass(frozen=True)
class Abilities:
    """What a component can do beyond stepping forward with its inputs held."""

    restores: bool = False
    """It can go back to a state that was saved. Whether it does so exactly is for a test to say."""
    input_derivatives: int = 0
    """Its inputs may move during a step as polynomials of this degree."""
    variable_step: bool = True
    """Its steps may have any length."""
    one_length: bool = False
    """All its steps must have the same length."""
    internal_step: float | None = None
    """s; where it has one, it goes by whole numbers of these steps whatever it is asked for."""
    events: bool = False
    """It handles changes of its discrete inputs as events at one instant."""
    partials: bool = False
    """It knows the derivatives of its outputs by its inputs at one instant."""
    stateless: bool = False
    """It declares no continuous states, so these derivatives are all that its outputs have of its inputs."""


class Partials(Protocol):
    """Derivatives of some outputs by some inputs at the present instant."""

    def along(self, seed: FloatArray, into: FloatArray) -> None:
        """Fill ``into`` (one element per output) with the derivatives times ``seed`` (one element per input)."""
        ...


class Component(Protocol):
    """What the master needs of one component, be it Python or an FMU.

    The master writes ``u`` (one float per input port, in the order of ``inputs``), calls a method, and reads ``y`` (one
    float per output port) and ``observed`` (one float per ``observables`` port). The component fills them in place; the
    master puts views of arrays of its own in their place before the start.

    Life: ``enter_initialization``, ``evaluate`` as often as inputs change, ``exit_initialization``, ``do_step`` for
    each communication step, ``terminate`` in every case. Times are seconds of simulation time.
    """

    @property
    def abilities(self) -> Abilities: ...

    @property
    def feedthrough(self) -> BoolArray:
        """By output and input: whether the one depends on the other at the same instant, while stepping."""
        ...

    @property
    def name(self) -> str: ...
    @property
    def inputs(self) -> Sequence[Port]: ...
    @property
    def outputs(self) -> Sequence[Port]: ...
    @property
    def observables(self) -> Sequence[Port]:
        """Internal variables that are recorded but cannot be connected."""
        ...

    u: FloatArray
    y: FloatArray
    observed: FloatArray

    def enter_initialization(self, start: float, stop: float) -> None: ...

    def evaluate(self) -> None:
        """Fill ``y`` from ``u`` at the start time."""
        ...

    def exit_initialization(self) -> None: ...

    def do_step(self, time: float, step: float) -> float:
        """Advance from ``time`` to ``time + step`` (s) with ``u`` held, and fill ``y``.

        Returns the time reached, which is earlier where the component refuses so long a step.
        """
        ...

    def set_input_derivatives(self, derivatives: FloatArray) -> None:
        """Let the inputs move from ``u`` during the coming step: ``derivatives`` has shape (k, inputs), its rows those
        of order 1 to k at the beginning of the step (per s**order); k is at most ``abilities.input_derivatives``."""
        ...

    def refresh(self) -> None:
        """Fill ``y`` from ``u`` at the present point, between steps."""
        ...

    @property
    def event_waits(self) -> bool:
        """Whether an event stands at the end of the last step, to be handled by :meth:`refresh` with the inputs of that
        time, or else at the beginning of the next step; ``y`` holds the values before it."""
        ...

    def next_event(self) -> float:
        """The next time (s) at which outputs jump, as far as the component knows; infinity where it knows of none."""
        ...

    def end_at_events(self, least: float) -> None:
        """From now on a step longer than ``least`` (s) ends at an event that the component meets on the way: it returns
        that time, and :meth:`next_event` knows it when the component has gone back."""
        ...

    def announce_return(self, wanted: bool) -> None:
        """Whether the component is told of steps that they may be taken back, which is so at first."""
        ...

    def save(self) -> object:
        """The present state; with ``abilities.restores``."""
        ...

    def restore(self, state: object) -> None:
        """Go back to a saved state, as often as wanted; ``u`` and ``y`` are those of that moment."""
        ...

    def release(self, state: object) -> None:
        """Forget a saved state."""
        ...

    def partials(self, outputs: Sequence[int], inputs: Sequence[int]) -> Partials:
        """The derivatives of outputs by inputs, given by their positions; with ``abilities.partials``."""
        ...

    def observe(self) -> None:
        """Fill ``observed`` at the present point."""
        ...

    def messages(self) -> Sequence[str]:
        """Log messages since the last call."""
        ...

    def terminate(self) -> None:
        """Release everything; may be called at any time, more than once, and does not raise."""
        ...


def port_index(ports: Iterable[Port], name: str) -> int | None:
    """Position of the port called ``name``, or None."""
    return next((index for index, port in enumerate(ports) if port.name == name), None)
