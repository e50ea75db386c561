"""Carrying values along the connections of a system graph."""

from __future__ import annotations

from collections.abc import Callable, Container

import numpy as np

from cosim.master.errors import ComponentFailure
from cosim.system.graph import Connection, SystemGraph
from cosim.system.ports import Component
from cosim.system.structure import Transfer


class Exchange:
    """The connections of one graph, bound to the components' arrays, with the account of what was handed over.

    A ``mean_rate`` connection keeps how much of its source's amount the target has had. What is handed over next is the
    rest, spread over the target's coming step; so the sums agree to rounding, for any step and any order of stepping.
    """

    def __init__(self, graph: SystemGraph) -> None:
        self.graph = graph
        self._into = {component.name: graph.into(component) for component in graph.components}
        self._delivered: dict[str, float] = {}

    def begin(self) -> None:
        """Amounts count from here: call once, when the initial outputs stand."""
        self._delivered = {
            c.target.name: _source_value(c) for c in self.graph.connections if c.transfer is Transfer.MEAN_RATE
        }

    def prepare(self, target: Component, evaluated: Container[str]) -> None:
        """Write the inputs of ``target`` at initialisation: mean rates are 0.

        What comes from components that are not among the ``evaluated`` yet is left at the input's own start value.
        """
        for connection in self._into[target.name]:
            if connection.transfer is Transfer.MEAN_RATE:
                target.u[connection.target.index] = 0.0
            elif connection.source.component.name in evaluated:
                target.u[connection.target.index] = _source_value(connection)

    def hand_over(self, target: Component, step: float) -> None:
        """Write the inputs of ``target`` for its coming ``step`` (s)."""
        for connection in self._into[target.name]:
            value = _source_value(connection)
            if connection.transfer is Transfer.MEAN_RATE:
                name = connection.target.name
                value, self._delivered[name] = (value - self._delivered[name]) / step, value
            target.u[connection.target.index] = value

    def in_transit(self) -> dict[str, float]:
        """By target input: amount given by the source and not handed over yet (one step's worth with Jacobi)."""
        return {
            c.target.name: _source_value(c) - self._delivered[c.target.name]
            for c in self.graph.connections
            if c.target.name in self._delivered
        }


def _source_value(connection: Connection) -> float:
    return float(connection.source.component.y[connection.source.index])


def guarded(component: Component, time: float, doing: str, action: Callable[[], None]) -> None:
    """Run ``action`` of ``component`` and check its outputs; whatever goes wrong becomes a ComponentFailure."""
    try:
        action()
    except Exception as error:  # partner code may raise anything
        text = str(error) or type(error).__name__
        raise ComponentFailure(component.name, time, doing, text) from error
    finite = np.isfinite(component.y)
    if not finite.all():
        port = component.outputs[int(np.argmin(finite))]
        why = f"its output {port.name!r} is {component.y[int(np.argmin(finite))]}"
        raise ComponentFailure(component.name, time, doing, why)
