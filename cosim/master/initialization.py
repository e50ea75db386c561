"""Consistent values at the start: outputs go round the graph until nothing changes."""

from __future__ import annotations

from functools import partial

import numpy as np

from cosim.master.errors import NotConverged
from cosim.master.exchange import Exchange, guarded

TOLERANCE = 1e-9
"""Change per pass, relative to the nominal value of the port, that counts as none."""

EXTRA_PASSES = 50
"""Passes beyond the number of components (which any loop-free graph settles in) before a loop is given up."""


def initialize(exchange: Exchange, start: float, stop: float) -> None:
    """Bring all components of ``exchange`` to ``start`` (s).

    Raises ComponentFailure where a component fails, and NotConverged, naming the connection, where a loop does not
    settle.
    """
    components = exchange.graph.components
    for component in components:
        guarded(component, start, "entering initialisation", partial(component.enter_initialization, start, stop))
    worst, where = np.inf, ""
    for _ in range(len(components) + 1 + EXTRA_PASSES):
        worst, where = 0.0, ""
        for component in components:
            before = component.y.copy()
            exchange.hand_over(component, None)
            guarded(component, start, "initialising", component.evaluate)
            nominal = np.array([port.nominal for port in component.outputs])
            if component.y.size:
                change = np.abs(component.y - before) / nominal
                index = int(np.argmax(change))
                if change[index] > worst:
                    worst, where = float(change[index]), f"{component.name}.{component.outputs[index].name}"
        if worst <= TOLERANCE:
            break
    else:
        connection = next((c.name for c in exchange.graph.connections if c.source.name == where), where)
        raise NotConverged(connection, start, worst, TOLERANCE)
    for component in components:
        guarded(component, start, "leaving initialisation", component.exit_initialization)
    exchange.begin()
