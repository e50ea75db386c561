"""The system of a run as a drawing: components and what passes between them at one moment and over the run."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from cosim import units
from cosim.report.content import Connection, RunContent
from cosim.report.quantities import Shown, shown, symbol
from cosim.results import Results

MEAN_RATE = "mean_rate"

SAME_AMOUNT = 1e-9
"""Relative: two columns that account for the same hand-over."""


class FlowKind(Enum):
    """What passes over a connection; decides the look."""

    HEAT = "heat"
    ELECTRICITY = "electricity"
    MASS = "mass"
    VALUE = "value"
    """A temperature, a command: nothing that is conserved."""


@dataclass(frozen=True)
class Flow:
    """One connection, or one amount over the system's boundary."""

    name: str
    """``a.x → b.y``"""
    kind: FlowKind
    letter: str
    index: str
    present: str
    """Value at the moment."""
    total: str
    """Amount over the run, empty where nothing adds up."""
    power: float = 0.0
    """W at the moment, for the width of the arrow."""


@dataclass(frozen=True)
class Bundle:
    """All flows from one component to another."""

    source: str
    target: str
    flows: tuple[Flow, ...]

    @property
    def power(self) -> float:
        return max((abs(flow.power) for flow in self.flows), default=0.0)

    @property
    def kind(self) -> FlowKind:
        kinds = {flow.kind for flow in self.flows}
        return next(kind for kind in FlowKind if kind in kinds)


@dataclass(frozen=True)
class Node:
    """A component with what it exchanges with the outside."""

    name: str
    kind: str
    description: str
    taken_in: tuple[Flow, ...] = ()
    given_out: tuple[Flow, ...] = ()


@dataclass(frozen=True)
class SystemView:
    """Nodes and bundles, in the order of the scenario."""

    nodes: tuple[Node, ...]
    bundles: tuple[Bundle, ...]
    time: float
    """s; the moment of the present values."""


def view(content: RunContent) -> SystemView:
    """The system of ``content`` at its moment. An arrow of heat or mass points the way it goes, as far as the
    balances say so; every other one points the way the value is handed over."""
    results, row = content.results, content.row
    drawn: dict[tuple[str, str], list[Flow]] = {}
    for connection in content.scenario.connections:
        ends = connection.source.split(".", 1)[0], connection.target.split(".", 1)[0]
        if ends[0] == ends[1] or not {*ends} <= content.scenario.components.keys():
            continue
        flow = _flow(results, row, connection)
        if connection.transfer == MEAN_RATE:
            way = _way(content, connection)
            if way is Way.BACK:
                ends = ends[1], ends[0]
            elif way is Way.NONE:
                flow = replace(flow, kind=FlowKind.VALUE, power=0.0)
        drawn.setdefault(ends, []).append(flow)
    whole = content.scenario.balance.whole
    return SystemView(
        nodes=tuple(
            Node(
                name,
                component.kind,
                component.description,
                _boundary(results, row, name, (*whole.heat_in, *whole.mass_in)),
                _boundary(results, row, name, (*whole.heat_out, *whole.mass_out)),
            )
            for name, component in content.scenario.components.items()
        ),
        bundles=tuple(Bundle(source, target, tuple(flows)) for (source, target), flows in drawn.items()),
        time=float(results.time[row]) if results.time.size else math.nan,
    )


class Way(Enum):
    """Which way an amount goes that one component hands to another, by their balances."""

    FORTH = "forth"
    BACK = "back"
    """From the target to the source: the source's balance takes it in, or the target's gives it out."""
    NONE = "none"
    """The target has a balance that does not count it: the amount is wanted, or told, and does not go anywhere."""


def _way(content: RunContent, connection: Connection) -> Way:
    balances = content.scenario.balance.components
    giver, taker = (balances.get(end.split(".", 1)[0]) for end in (connection.source, connection.target))
    if giver is not None:
        if connection.source in (*giver.heat_in, *giver.mass_in):
            return Way.BACK
        if connection.source in (*giver.heat_out, *giver.mass_out):
            return Way.FORTH
    if taker is None or connection.source not in content.results.names:
        return Way.FORTH
    amount = content.results.increase(connection.source)

    def counted(columns: Sequence[str]) -> bool:
        known = [column for column in columns if column in content.results.names]
        return any(math.isclose(content.results.increase(c), amount, rel_tol=SAME_AMOUNT) for c in known)

    if counted((*taker.heat_in, *taker.mass_in)):
        return Way.FORTH
    return Way.BACK if counted((*taker.heat_out, *taker.mass_out)) else Way.NONE


def _flow(results: Results, row: int, connection: Connection) -> Flow:
    name = f"{connection.source} → {connection.target}"
    if connection.transfer == MEAN_RATE:
        return _amount(results, row, name, connection.source)
    port = connection.source.partition(".")[2]
    letter, index = symbol(port)
    if connection.source not in results.names or row < 0:
        return Flow(name, FlowKind.VALUE, letter, index, "–", "")
    series, unit = results[connection.source], results.units[connection.source]
    kind = FlowKind.MASS if unit in ("kg/s", "m3/s") else FlowKind.VALUE
    return Flow(name, kind, letter, index, _present(series, float(series[row]), unit), "")


def _present(series: np.ndarray, value: float, unit: str) -> str:
    if unit == "1" and set(np.unique(series)) <= {0.0, 1.0}:
        return "on" if value else "off"
    return str(shown(value, unit))


def _amount(results: Results, row: int, name: str, column: str) -> Flow:
    """An accumulated amount: its rate over the step that ends at ``row``, and its growth over the run."""
    letter, index = symbol(column.partition(".")[2])
    unit = results.units.get(column, "1")
    kind = _kind(column, unit)
    letter = {"J": "P" if kind is FlowKind.ELECTRICITY else "Q̇", "kg": "ṁ"}.get(unit, letter)
    if column not in results.names or row < 1:
        return Flow(name, kind, letter, index, "–", "")
    series, time = results[column], results.time
    rate = float((series[row] - series[row - 1]) / (time[row] - time[row - 1]))
    total: Shown = shown(results.increase(column), unit)
    present = str(shown(rate, units.rate_of(unit) or "1"))
    return Flow(name, kind, letter, index, present, str(total), rate if unit == "J" else 0.0)


def _kind(column: str, unit: str) -> FlowKind:
    if unit in ("kg", "m3"):
        return FlowKind.MASS
    return FlowKind.ELECTRICITY if column.rpartition("_")[2] == "el" else FlowKind.HEAT


def _boundary(results: Results, row: int, component: str, columns: Sequence[str]) -> tuple[Flow, ...]:
    return tuple(_amount(results, row, column, column) for column in columns if column.split(".", 1)[0] == component)
