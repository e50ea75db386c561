"""Observers for chosen variables: keeping them in memory, telling a function, noting when switches turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from cosim.errors import InputError
from cosim.system.document import nearest
from cosim.system.graph import SystemGraph
from cosim.system.ports import Component, FloatArray, Port, PortType

_CLOSE = 1e-9
"""Of the run's length: multiples of an interval are reached although they lie so little later."""
ROUNDING = 8.0 * float(np.finfo(np.float64).eps)
"""Of the largest time: times that lie so close are the same."""
_FIRST_ROWS = 256
"""For which a recording has room at first; it doubles when they are full."""


@dataclass(frozen=True)
class Variable:
    """One variable that a run can record: an input, an output or an observable of a component."""

    component: Component
    kind: str
    """``inputs``, ``outputs`` or ``observables``"""
    index: int
    port: Port

    @property
    def name(self) -> str:
        """``component.port``"""
        return f"{self.component.name}.{self.port.name}"

    @property
    def jumps(self) -> bool:
        """Whether its values change by jumps only."""
        return self.port.type is not PortType.REAL or not self.port.continuous


def variables_of(graph: SystemGraph) -> list[Variable]:
    """All variables of ``graph``: for each component inputs, outputs, observables."""
    return [
        Variable(component, kind, index, port)
        for component in graph.components
        for kind in ("inputs", "outputs", "observables")
        for index, port in enumerate(getattr(component, kind))
    ]


def chosen(graph: SystemGraph, patterns: Sequence[str]) -> list[Variable]:
    """The variables of ``graph`` whose names match ``patterns``, in which only ``*`` is special, each once.

    Raises InputError for a pattern that matches none, but for a single ``*``.
    """
    known = {variable.name: variable for variable in variables_of(graph)}
    found: dict[str, Variable] = {}
    for pattern in patterns:
        expression = re.compile(".*".join(re.escape(part) for part in pattern.split("*")))
        matched = [name for name in known if expression.fullmatch(name)]
        if not matched and pattern != "*":  # which is all there is, be it nothing
            raise InputError(f"record: nothing called {pattern!r} is recorded{nearest(pattern, known)}")
        found |= {name: known[name] for name in matched}
    return list(found.values())


@dataclass(frozen=True)
class Decimation:
    """Which communication points count: every ``every``-th, those that first reach another multiple of ``interval``
    (s) since the start, or those at ``times`` (s, ascending). The start and the end of the run always do, but for
    ``times``."""

    every: int = 1
    interval: float | None = None
    times: Sequence[float] | None = None

    def __post_init__(self) -> None:
        if self.every < 1:
            raise InputError(f"every {self.every} points cannot be recorded; give 1 or more")
        if self.interval is not None and not self.interval > 0:
            raise InputError(f"an interval of {self.interval:g} s cannot be recorded; give a positive one")
        if (self.every > 1) + (self.interval is not None) + (self.times is not None) > 1:
            raise InputError("points are chosen by one of 'every', 'interval' and 'times', not by several")


class _Turnstile:
    """Says for one communication point after the other whether it counts."""

    def __init__(self, decimation: Decimation, start: float, stop: float) -> None:
        self._decimation, self._start, self._stop = decimation, start, stop
        self._close = _CLOSE * (stop - start)
        self._rounding = ROUNDING * max(abs(start), abs(stop))
        self._seen = 0
        self._next = 0

    def lets(self, time: float) -> bool:
        at = self._decimation
        self._seen += 1
        if at.times is not None:
            while self._next < len(at.times) and at.times[self._next] < time - self._rounding:
                self._next += 1
            return self._next < len(at.times) and abs(at.times[self._next] - time) <= self._rounding
        if time >= self._stop - self._close:
            return True
        if at.interval is None:
            return (self._seen - 1) % at.every == 0
        multiple = int((time - self._start + self._close) / at.interval)
        if self._seen > 1 and multiple < self._next:
            return False
        self._next = multiple + 1
        return True


class _Reader:
    """Reads variables into one array, component by component."""

    def __init__(self, variables: Sequence[Variable]) -> None:
        self.size = len(variables)
        groups: dict[tuple[int, str], list[int]] = {}
        for position, variable in enumerate(variables):
            groups.setdefault((id(variable.component), variable.kind), []).append(position)
        self._groups = [
            (
                variables[positions[0]].component,
                kind,
                np.array([variables[p].index for p in positions], dtype=np.intp),
                np.array(positions, dtype=np.intp),
            )
            for (_, kind), positions in groups.items()
        ]

    def read(self, into: FloatArray) -> None:
        """Fill ``into`` with the present values, in the order of the variables."""
        for component, kind, source, target in self._groups:
            if kind == "inputs":
                into[target] = component.u[source]
            elif kind == "outputs":
                into[target] = component.y[source]
            else:
                component.observe()
                into[target] = component.observed[source]


class Recording:
    """An observer that keeps ``patterns`` (``component.variable``, ``*`` for any text) in memory."""

    def __init__(
        self,
        patterns: Sequence[str] = ("*",),
        decimation: Decimation | None = None,
        only: Callable[[Variable], bool] = lambda _: True,
    ) -> None:
        """``only`` chooses further among what the patterns match."""
        self._patterns, self._decimation, self._only = patterns, decimation or Decimation(), only
        self.variables: tuple[Variable, ...] = ()
        self._times: list[float] = []
        self._rows: FloatArray = np.empty((0, 0))

    def begin(self, graph: SystemGraph, start: float, stop: float) -> None:
        self.variables = tuple(v for v in chosen(graph, self._patterns) if self._only(v))
        self._turnstile = _Turnstile(self._decimation, start, stop)
        self._reader = _Reader(self.variables)
        self._rows = np.empty((_FIRST_ROWS, len(self.variables)))

    def at(self, time: float) -> None:
        if not self._turnstile.lets(time):
            return
        filled = len(self._times)
        if filled == len(self._rows):
            self._rows = np.concatenate([self._rows, np.empty_like(self._rows)])
        self._reader.read(self._rows[filled])
        self._times.append(time)

    def end(self) -> None:
        pass

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(variable.name for variable in self.variables)

    @property
    def time(self) -> FloatArray:
        """Recorded times in s, shape (n,)."""
        return np.array(self._times)

    @property
    def values(self) -> FloatArray:
        """One row for each recorded time, one column for each variable, in its unit."""
        return self._rows[: len(self._times)]


class Callback:
    """An observer that tells ``function`` of communication points: the time (s) and values by ``component.variable``.

    What the function raises ends the run.
    """

    def __init__(
        self,
        function: Callable[[float, Mapping[str, float]], object],
        patterns: Sequence[str] = ("*",),
        decimation: Decimation | None = None,
    ) -> None:
        self._function, self._patterns, self._decimation = function, patterns, decimation or Decimation()

    def begin(self, graph: SystemGraph, start: float, stop: float) -> None:
        self._variables = chosen(graph, self._patterns)
        self._turnstile = _Turnstile(self._decimation, start, stop)
        self._names = [variable.name for variable in self._variables]
        self._reader = _Reader(self._variables)
        self._values: FloatArray = np.empty(len(self._names))

    def at(self, time: float) -> None:
        if self._turnstile.lets(time):
            self._reader.read(self._values)
            self._function(time, dict(zip(self._names, self._values.tolist(), strict=True)))

    def end(self) -> None:
        pass


class Switchings:
    """An observer that notes when variables that jump change: by ``component.variable`` the times (s) of the first
    communication points with other values, and those values."""

    def __init__(self, only: Callable[[Variable], bool] = lambda _: True) -> None:
        """``only`` chooses among what jumps."""
        self._only = only
        self.found: dict[str, list[tuple[float, float]]] = {}

    def begin(self, graph: SystemGraph, start: float, stop: float) -> None:
        variables = [v for v in variables_of(graph) if v.jumps and self._only(v)]
        self._names = [variable.name for variable in variables]
        self._reader = _Reader(variables)
        self._last: FloatArray | None = None
        self.found = {name: [] for name in self._names}

    def at(self, time: float) -> None:
        values = np.empty(len(self._names))
        self._reader.read(values)
        if self._last is not None:
            for position in np.flatnonzero(values != self._last):
                self.found[self._names[position]].append((time, float(values[position])))
        self._last = values

    def end(self) -> None:
        pass
