"""Ports: the typed, unit-carrying variables through which components meet, and the protocol of a component."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]


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


class Component(Protocol):
    """What the master needs of one component, be it Python or an FMU.

    The master writes ``u`` (one float per input port, in the order of ``inputs``), calls a method, and reads ``y`` (one
    float per output port) and ``observed`` (one float per ``observables`` port). The arrays belong to the component,
    are created once, and are filled in place.

    Life: ``enter_initialization``, ``evaluate`` as often as inputs change, ``exit_initialization``, ``do_step`` for
    each communication step, ``terminate`` in every case. Times are seconds of simulation time.
    """

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

    @property
    def u(self) -> FloatArray: ...
    @property
    def y(self) -> FloatArray: ...
    @property
    def observed(self) -> FloatArray: ...

    def enter_initialization(self, start: float, stop: float) -> None: ...

    def evaluate(self) -> None:
        """Fill ``y`` from ``u`` at the start time."""
        ...

    def exit_initialization(self) -> None: ...

    def do_step(self, time: float, step: float) -> None:
        """Advance from ``time`` to ``time + step`` (s) with ``u`` held, and fill ``y``."""
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
