"""Consistent values at the start: each component behind those that feed it, loops solved."""

from __future__ import annotations

from functools import partial

import numpy as np

from cosim.master.errors import NotConverged, NotSettled
from cosim.master.exchange import Exchange, guarded
from cosim.master.feedthrough import Feedthrough
from cosim.master.loop_solver import Newton
from cosim.master.order import Group, dependency_groups
from cosim.system.ports import FloatArray
from cosim.system.structure import Transfer

TOLERANCE = 1e-9
"""Change per pass, relative to the nominal value of the port, that counts as none."""

ITERATIONS = 50
"""Of Newton's method, before a loop is given up."""

_TRUSTED = 25
"""Iterations of Newton's method with the derivatives that components know; then it begins anew with differences."""


def initialize(exchange: Exchange, start: float, stop: float) -> float:
    """Bring all components of ``exchange`` to ``start`` (s); returns the largest change that a further pass through a
    loop would make, relative to nominal values.

    Raises ComponentFailure where a component fails, and NotConverged or, for discrete values, NotSettled, naming the
    connection, where a loop does not settle. Mean rates are 0 at the start.
    """
    for component in exchange.components:
        guarded(component, start, "entering initialisation", partial(component.enter_initialization, start, stop))
    exchange.u[exchange.rates.target] = 0.0
    groups = dependency_groups(exchange.graph, Transfer.VALUE)
    evaluated: set[int] = set()
    residual = max((_Settling(exchange, group, start, evaluated).settle() for group in groups), default=0.0)
    for component in exchange.components:
        guarded(component, start, "leaving initialisation", component.exit_initialization)
    return residual


class _Settling:
    """One group of components that is brought to values which no longer change."""

    def __init__(self, exchange: Exchange, group: Group, start: float, evaluated: set[int]) -> None:
        self._exchange, self._group, self._start, self._evaluated = exchange, group, start, evaluated
        places = {component.name: index for index, component in enumerate(exchange.components)}
        self._into = [w for w in (exchange.values_into[i] for i in group) if w is not None]
        self._circling = exchange.wires(
            lambda c: (
                c.transfer is Transfer.VALUE
                and {places[c.source.component.name], places[c.target.component.name]} <= set(group)
            )
        )
        self._places = places
        self._nominal = np.array([c.target.port.nominal for c in self._circling.connections])

    def settle(self) -> float:
        """Evaluate the group until nothing changes; returns the change left."""
        for index in self._group:
            self._evaluate(index)
        if not self._circling.numbers.size:
            return 0.0
        for _ in range(len(self._group) + 1):  # enough where only components depend in circles, not their ports
            before = self._offered()
            for index in self._group:
                self._evaluate(index)
            change = self._change(before)
            if change.max() <= TOLERANCE:
                return float(change.max())
        return self._solve()

    def _evaluate(self, index: int) -> None:
        """One component, with what its sources offer; what they do not offer yet stays at its own start value."""
        exchange = self._exchange
        wires = exchange.values_into[index]
        if wires is not None:
            ready = np.array([self._places[c.source.component.name] in self._evaluated for c in wires.connections])
            if ready.all():
                wires.put(wires.values(exchange.y), exchange.u)
            elif not wires.adds:
                exchange.u[wires.target[ready]] = wires.values(exchange.y)[ready]
        guarded(exchange.components[index], self._start, "initialising", exchange.components[index].evaluate)
        self._evaluated.add(index)

    def _offered(self) -> FloatArray:
        return self._circling.values(self._exchange.y)

    def _change(self, before: FloatArray) -> FloatArray:
        return np.asarray(np.abs(self._offered() - before) / self._nominal)

    def _solve(self) -> float:
        """Newton's method on what goes round, from the values of the last pass."""
        moving = [k for k, c in enumerate(self._circling.connections) if c.is_real]
        solver = Newton()
        chosen = {id(self._circling.connections[k]) for k in moving}
        circling = self._exchange.wires(lambda c: id(c) in chosen)
        feedthrough = Feedthrough(self._exchange, circling, self._nominal[moving])
        x = first = self._offered()[moving] / self._nominal[moving]
        worst = np.inf
        for iteration in range(ITERATIONS):
            if iteration == _TRUSTED:
                x, solver = first, Newton()
            g = self._round(x, moving)
            residual = np.abs(g - x)
            settled = self._change(self._last)
            if moving and residual.max() <= TOLERANCE and settled.max() <= TOLERANCE:
                return float(residual.max())
            worst = float(max(residual.max(initial=0.0), settled.max()))
            if moving:
                x = solver.improve(x, g, partial(self._jacobian, feedthrough, iteration < _TRUSTED))
        position = int(np.argmax(self._change(self._last)))
        name = self._circling.connections[position].name
        if position not in moving:
            raise NotSettled(name, self._start, ITERATIONS)
        raise NotConverged(name, self._start, worst, TOLERANCE, ITERATIONS)

    def _round(self, x: FloatArray, moving: list[int]) -> FloatArray:
        """What the group offers after it has had ``x`` (scaled) on the connections ``moving``."""
        offered = self._offered()
        offered[moving] = x * self._nominal[moving]
        self._last = offered
        exchange = self._exchange
        for wires in self._into:
            there = wires.values(exchange.y)
            numbers = {int(n): k for k, n in enumerate(wires.numbers)}
            for value, number in zip(offered, self._circling.numbers, strict=True):
                if int(number) in numbers:
                    there[numbers[int(number)]] = value
            wires.put(there, exchange.u)
        for index in self._group:
            self._reevaluate(index)
        return np.asarray(self._offered()[moving] / self._nominal[moving])

    def _jacobian(self, feedthrough: Feedthrough, exact: bool) -> FloatArray:
        return feedthrough.matrix(self._reevaluate, exact)

    def _reevaluate(self, index: int) -> None:
        component = self._exchange.components[index]
        guarded(component, self._start, "initialising", component.evaluate)
