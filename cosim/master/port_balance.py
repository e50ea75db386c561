"""Balances of declared ports: what one component gave at a port, and what the other side was given, step by step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cosim import units
from cosim.errors import InputError
from cosim.master.coupling import Coupling
from cosim.master.exchange import Exchange
from cosim.system.document import nearest
from cosim.system.graph import SystemGraph
from cosim.system.ports import Port
from cosim.units import BaseUnit

PortKind = Literal["heat", "mass", "power"]

_ENERGY, _MASS = {"kg": 1, "m": 2, "s": -2}, {"kg": 1}
_AMOUNTS: Mapping[PortKind, tuple[str, Mapping[str, int]]] = {
    "heat": ("J", _ENERGY),
    "mass": ("kg", _MASS),
    "power": ("J", _ENERGY),
}
"""Unit and base units of what goes through a port."""


@dataclass(frozen=True)
class DeclaredPort:
    """Where two components meet: ``given`` is what goes in by the account of the one side, ``taken`` by that of the
    other, each a column ``component.port`` or a product of two (effort and flow).

    A column is an accumulated amount (J, kg), or a rate (W, kg/s) as a product is.
    """

    kind: PortKind
    given: tuple[str, ...]
    taken: tuple[str, ...]


@dataclass(frozen=True)
class PortBalance:
    """What a declared port leaves over a run, in J or kg."""

    kind: PortKind
    unit: str
    given: float
    taken: float
    in_transit: float
    """Given and on the way at the end (what a mean rate hands over in the next step)."""
    absolute: float
    """given - taken - in_transit"""
    relative: float | None
    """That over what went through, both ways counted positive; None where nothing did."""
    worst: float
    """The largest of ``absolute`` at any communication point."""
    at: float
    """s"""
    step: float
    """What the worst single step left."""
    step_at: float
    """Its end (s)."""


class PortAccounts:
    """The accounts of all declared ports of one run."""

    def __init__(self, coupling: Coupling, ports: Mapping[str, DeclaredPort], start: float) -> None:
        """Raises InputError where a port does not fit the graph (see :func:`check_port`)."""
        coupling.count_inputs()
        self._accounts = {name: _Account(coupling, port, start) for name, port in ports.items()}

    def begin(self) -> None:
        """The initial values stand."""
        for account in self._accounts.values():
            account.begin()

    def at(self, time: float) -> None:
        """All components stand at ``time`` (s), a communication point of the run."""
        for account in self._accounts.values():
            account.at(time)

    def balances(self) -> dict[str, PortBalance]:
        """What each port leaves up to the last communication point."""
        return {name: account.balance() for name, account in self._accounts.items()}


def check_port(graph: SystemGraph, port: DeclaredPort) -> None:
    """Raise InputError where a column of ``port`` is no input or output of ``graph``, or measures something else."""
    for columns in (port.given, port.taken):
        _factor(port.kind, [_find(graph, column)[1] for column in columns])


def _find(graph: SystemGraph, column: str) -> tuple[int, Port, bool, int]:
    """Position of the component, the port, whether it is an input, and its place among the component's."""
    owner, _, name = column.partition(".")
    for position, component in enumerate(graph.components):
        if component.name == owner:
            for is_input, ports in ((False, component.outputs), (True, component.inputs)):
                for index, port in enumerate(ports):
                    if port.name == name:
                        return position, port, is_input, index
            known = [port.name for port in (*component.outputs, *component.inputs)]
            raise InputError(f"{owner!r} has no port {name!r}{nearest(name, known)}")
    raise InputError(f"there is no component {owner!r}{nearest(owner, [c.name for c in graph.components])}")


def _factor(kind: PortKind, ports: Sequence[Port]) -> tuple[float, bool]:
    """What brings the product of ``ports`` to SI, and whether it is an amount (else a rate).

    Where a port has no unit, the product counts as a rate in SI.
    """
    unit, amount = _AMOUNTS[kind]
    if len(ports) > 1 and any(port.unit == "1" for port in ports):
        return 1.0, False
    factor, exponents = 1.0, dict[str, int]()
    for port in ports:
        base: BaseUnit | None = port.base_unit or units.base_unit(port.unit)
        if base is None or base.offset:
            raise InputError(f"{port.name!r} is in {port.unit!r}, which is no part of an amount in {unit}")
        factor *= base.factor
        for name, power in base.exponents.items():
            exponents[name] = exponents.get(name, 0) + power
    found = {name: power for name, power in exponents.items() if power and name != "rad"}
    for offset, is_amount in ((0, True), (-1, False)):
        wanted = {name: power for name, power in {**amount, "s": amount.get("s", 0) + offset}.items() if power}
        if found == wanted:
            return factor, is_amount
    names = " * ".join(f"{port.name!r} [{port.unit}]" for port in ports)
    raise InputError(f"{names}: a {kind} port needs an amount in {unit} or a rate in {units.rate_of(unit)}")


class _Side:
    """One side's account: the amount since the beginning."""

    def __init__(self, coupling: Coupling, kind: PortKind, columns: Sequence[str]) -> None:
        self._exchange, self._coupling = coupling.exchange, coupling
        found = [_find(coupling.graph, column) for column in columns]
        self._factor, self._is_amount = _factor(kind, [port for _, port, _, _ in found])
        self._places = [
            (is_input, (self._exchange.inputs if is_input else self._exchange.outputs)[position].start + index)
            for position, _, is_input, index in found
        ]
        self.amount = 0.0

    def begin(self) -> None:
        self._before, self._had = self._values(), self._integrals()

    def _values(self) -> list[float]:
        exchange: Exchange = self._exchange
        return [float((exchange.u if is_input else exchange.y)[place]) for is_input, place in self._places]

    def _integrals(self) -> list[float]:
        taken = self._coupling.taken
        return [float(taken[place]) if is_input else 0.0 for is_input, place in self._places]

    def advance(self, step: float) -> float:
        """What went through in the ``step`` (s) that has just ended."""
        values, integrals = self._values(), self._integrals()
        if self._is_amount:
            went = values[0] - self._before[0]
        else:
            went = step
            for (is_input, _), before, now, had, has in zip(
                self._places, self._before, values, self._had, integrals, strict=True
            ):
                went *= (has - had) / step if is_input else (before + now) / 2.0
        self._before, self._had = values, integrals
        self.amount += went * self._factor
        return went * self._factor


class _Account:
    def __init__(self, coupling: Coupling, port: DeclaredPort, start: float) -> None:
        self._kind, self._exchange = port.kind, coupling.exchange
        self._given = _Side(coupling, port.kind, port.given)
        self._taken = _Side(coupling, port.kind, port.taken)
        rates = coupling.exchange.rates
        self._way = [
            (place, base.factor if base is not None else 1.0)
            for place, connection in enumerate(rates.connections)
            if (connection.source.name,) == port.given and (connection.target.name,) == port.taken
            for base in [connection.target.port.base_unit or units.base_unit(connection.target.port.unit)]
        ]
        """The mean rate that leads from one side to the other: its place among the rates, and what makes it SI."""
        self._time = start
        self._through, self._left = 0.0, 0.0
        self._worst, self._worst_at = 0.0, start
        self._step, self._step_at = 0.0, start

    def begin(self) -> None:
        self._given.begin()
        self._taken.begin()

    def at(self, time: float) -> None:
        step, self._time = time - self._time, time
        given, taken = self._given.advance(step), self._taken.advance(step)
        self._through += max(abs(given), abs(taken))
        before, self._left = self._left, self._given.amount - self._taken.amount - self._in_transit()
        if abs(self._left) > abs(self._worst):
            self._worst, self._worst_at = self._left, time
        if abs(self._left - before) > abs(self._step):
            self._step, self._step_at = self._left - before, time

    def _in_transit(self) -> float:
        exchange = self._exchange
        if not self._way:
            return 0.0
        rest = exchange.rates.values(exchange.y) - exchange.delivered[exchange.rates.numbers]
        return sum(float(rest[place]) * factor for place, factor in self._way)

    def balance(self) -> PortBalance:
        return PortBalance(
            kind=self._kind,
            unit=_AMOUNTS[self._kind][0],
            given=self._given.amount,
            taken=self._taken.amount,
            in_transit=self._in_transit(),
            absolute=self._left,
            relative=self._left / self._through if self._through > 0.0 else None,
            worst=self._worst,
            at=self._worst_at,
            step=self._step,
            step_at=self._step_at,
        )


def worst_port(balances: Mapping[str, PortBalance]) -> str | None:
    """The port that leaves most of what went through it; None where none leaves anything."""
    left = {name: abs(balance.relative or 0.0) for name, balance in balances.items()}
    name = max(left, key=left.__getitem__, default=None)
    return name if name is not None and left[name] > 0.0 else None
