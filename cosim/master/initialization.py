"""Consistent values at the start: outputs go round the graph until nothing changes."""

from __future__ import annotations

from functools import partial

import numpy as np

from cosim.master.errors import NotConverged
from cosim.master.exchange import Exchange, guarded
from cosim.system.graph import SystemGraph
from cosim.system.ports import Component
from cosim.system.structure import Transfer

TOLERANCE = 1e-9
"""Change per pass, relative to the nominal value of the port, that counts as none."""

EXTRA_PASSES = 50
"""Passes beyond the number of components (which any loop-free graph settles in) before a loop is given up."""


def _sources_first(graph: SystemGraph) -> list[Component]:
    """Components so that as many as possible stand behind those their values come from; else in the graph's order."""
    waits = {
        component.name: {c.source.component.name for c in graph.into(component) if c.transfer is Transfer.VALUE}
        - {component.name}
        for component in graph.components
    }
    remaining = list(graph.components)
    ordered: list[Component] = []
    while remaining:
        done = {component.name for component in ordered}
        following = next((c for c in remaining if waits[c.name] <= done), remaining[0])
        remaining.remove(following)
        ordered.append(following)
    return ordered


def initialize(exchange: Exchange, start: float, stop: float) -> None:
    """Bring all components of ``exchange`` to ``start`` (s).

    Raises ComponentFailure where a component fails, and NotConverged, naming the connection, where a loop does not
    settle.
    """
    components = _sources_first(exchange.graph)
    evaluated: set[str] = set()
    for component in components:
        guarded(component, start, "entering initialisation", partial(component.enter_initialization, start, stop))
    worst, where = np.inf, ""
    for _ in range(len(components) + 1 + EXTRA_PASSES):
        worst, where = 0.0, ""
        for component in components:
            before = component.y.copy()
            exchange.prepare(component, evaluated)
            guarded(component, start, "initialising", component.evaluate)
            evaluated.add(component.name)
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
