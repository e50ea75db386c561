"""What a reference system is: FMUs, connections, and a solution that no FMU had a part in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

import numpy as np
import numpy.typing as npt

from cosim.system import SystemGraph

FloatArray = npt.NDArray[np.float64]
Solution = Callable[[float], FloatArray]
"""Values of the judged signals at a time (s), each in the unit of its port; a Boolean is 0 or 1."""

FOLDER = Path(__file__).parent


class Trait(Enum):
    """What a coupling algorithm meets in a system."""

    FEEDTHROUGH = "an output that depends on an input at once"
    ALGEBRAIC_LOOP = "a ring of such outputs"
    FIXED_POINT_DIVERGES = "values passed round that ring at one moment leave the solution at every time"
    NONLINEAR = "equations that are not linear in states and inputs"
    STIFF = "time constants that lie far apart"
    EXPLICIT_UNSTABLE = "inputs held over a step make the solution blow up unless the step is very short"
    EVENTS = "states that switch"
    MIXED_UNITS = "connections between ports in different units of one quantity"


@dataclass(frozen=True)
class Member:
    """One FMU: its Modelica class, and the start values and parameters that differ from the class's own."""

    model: str
    start_values: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Check:
    """What Gauss-Seidel, with inputs held over the step, must reach: a floor under every better algorithm."""

    step: float
    """s"""
    until: float
    """s"""
    tolerance: float
    """Largest error of any judged signal at any communication point, relative to the nominal value of its port."""


@dataclass(frozen=True)
class ReferenceSystem:
    """A coupled system with its exact solution."""

    name: str
    source: Path
    """The .mo file with all classes."""
    components: Mapping[str, Member]
    """By component name, in the order in which they are stepped."""
    connections: tuple[tuple[str, str], ...]
    """From output to input, each ``component.port``."""
    stop: float
    """s; every system starts at 0 s."""
    signals: tuple[str, ...]
    """The judged outputs, ``component.port``, in the order of ``exact``."""
    exact: Solution
    traits: frozenset[Trait]
    known: str
    """What is known of it, in a sentence or two."""
    check: Check | None
    """None where held inputs, or a master that converts no units, cannot run it."""
    events: tuple[float, ...] = ()
    """s: exact times of all switchings until ``stop``."""

    def solution(self, times: Sequence[float] | FloatArray) -> FloatArray:
        """``exact`` at each of ``times`` (s): one row per time, one column per signal."""
        return np.array([self.exact(float(time)) for time in times])


def source(name: str) -> Path:
    """The file of Modelica package ``name``."""
    return FOLDER / f"{name}.mo"


class SignalRecorder:
    """An observer that keeps ``signals`` (``component.port`` of outputs) at every communication point."""

    def __init__(self, signals: Sequence[str]) -> None:
        self.signals = tuple(signals)
        self._times: list[float] = []
        self._rows: list[list[float]] = []

    def begin(self, graph: SystemGraph, start: float, stop: float) -> None:
        components = {component.name: component for component in graph.components}
        self._places = []
        nominals = []
        for signal in self.signals:
            owner, _, port_name = signal.partition(".")
            component = components[owner]
            index = [port.name for port in component.outputs].index(port_name)
            self._places.append((component, index))
            nominals.append(component.outputs[index].nominal)
        self.nominals: FloatArray = np.array(nominals)

    def at(self, time: float) -> None:
        self._times.append(time)
        self._rows.append([float(component.y[index]) for component, index in self._places])

    def end(self) -> None:
        pass

    @property
    def times(self) -> FloatArray:
        """s"""
        return np.array(self._times)

    @property
    def values(self) -> FloatArray:
        """One row per communication point, one column per signal."""
        return np.array(self._rows)

    def errors(self, system: ReferenceSystem) -> FloatArray:
        """Deviations from the exact solution relative to the nominal values, in the shape of ``values``.

        ``signals`` must be those of the system.
        """
        deviations: FloatArray = (self.values - system.solution(self.times)) / self.nominals
        return deviations
