"""From the running co-simulation to the run folder: all ports and observed variables at each communication point."""

from __future__ import annotations

import numpy as np

from cosim.results import Column, ResultsWriter, RunFolder
from cosim.system import SystemGraph


def columns_of(graph: SystemGraph) -> list[Column]:
    """Columns of ``graph``: for each component inputs, outputs, observables."""
    return [
        Column(f"{component.name}.{port.name}", port.unit)
        for component in graph.components
        for port in (*component.inputs, *component.outputs, *component.observables)
    ]


class Recorder:
    """An observer that appends one row per communication point, and passes the components' messages to the log."""

    def __init__(self, folder: RunFolder) -> None:
        self._folder = folder
        self._writer: ResultsWriter | None = None

    def begin(self, graph: SystemGraph, start: float, stop: float) -> None:
        self._graph = graph
        self._writer = self._folder.open_results(columns_of(graph))

    def at(self, time: float) -> None:
        parts = []
        for component in self._graph.components:
            component.observe()
            parts += [component.u, component.y, component.observed]
            for message in component.messages():
                self._folder.log(f"t = {time:g} s: {component.name}: {message}")
        assert self._writer is not None
        self._writer.append(time, np.concatenate(parts))

    def end(self) -> None:
        if self._writer is None:
            return
        for component in self._graph.components:
            for message in component.messages():
                self._folder.log(f"{component.name}: {message}")
        self._writer.flush()
