"""Discrete values at a communication point: a switch that changes something at once is followed until all rests."""

from __future__ import annotations

from collections import Counter

import numpy as np

from cosim.master.errors import NotSettled
from cosim.master.exchange import Exchange, guarded
from cosim.system.graph import Connection
from cosim.system.ports import PortType
from cosim.system.structure import Transfer

PASSES = 100
"""Over all components that something changed for, before discrete values are said to go round for ever."""


class EventIteration:
    """The connections over which Booleans and Integers go to components that react at once: by direct feedthrough, or
    by an event of their own (FMI 3.0). Discrete Reals count between components with events only, since many an FMU of
    FMI 2.0 calls everything discrete."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        sources = Counter(connection.target.name for connection in exchange.graph.connections)

        def reacts(connection: Connection) -> bool:
            target = connection.target
            ends = (connection.source.component, target.component)
            by_event = all(component.abilities.events for component in ends)
            at_once = bool(target.component.feedthrough[:, target.index].any()) or target.component.abilities.events
            switches = not connection.is_continuous and (connection.source.port.type is not PortType.REAL or by_event)
            alone = connection.transfer is Transfer.VALUE and sources[target.name] == 1
            return alone and switches and at_once

        self._wires = exchange.wires(reacts)
        self._eventful = [index for index, component in enumerate(exchange.components) if component.abilities.events]
        self._owner = np.array([exchange.place(c.target.component) for c in self._wires.connections], dtype=np.intp)

    @property
    def is_needed(self) -> bool:
        return bool(self._wires.connections or self._eventful)

    def settle(self, time: float) -> None:
        """Handle the events that wait at ``time`` (s) with the values that all inputs have there, then hand changed
        discrete values over, let their receivers react, and so on until nothing changes.

        Raises NotSettled, naming a connection, where they go round for ever; ComponentFailure.
        """
        exchange, wires = self._exchange, self._wires
        for index in self._eventful:
            component = exchange.components[index]
            if component.event_waits:
                if (into := exchange.values_into[index]) is not None:
                    into.carry(exchange.y, exchange.u)
                guarded(component, time, "handling an event", component.refresh)
        for _ in range(PASSES):
            offered = wires.values(exchange.y)
            changed = offered != exchange.u[wires.target]
            if not changed.any():
                return
            exchange.u[wires.target[changed]] = offered[changed]
            for index in np.unique(self._owner[changed]).tolist():
                component = exchange.components[index]
                guarded(component, time, "handling an event", component.refresh)
        raise NotSettled(wires.connections[int(np.argmax(changed))].name, time, PASSES)
