"""From the running co-simulation to the run folder: all ports and observed variables at each communication point."""

from __future__ import annotations

from collections.abc import Sequence

from cosim.fmu import messages_received
from cosim.results import Column, ResultsWriter, RunFolder
from cosim.system import Component, FmuComponent, SystemGraph


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
        self._components = graph.components
        self._others = [component for component in graph.components if not isinstance(component, FmuComponent)]
        self._received = -1
        self._observed = [component for component in graph.components if component.observables]
        self._row = graph.signals.row
        self._writer = self._folder.open_results(columns_of(graph), graph.signals.by_component)
        self._append = self._writer.append

    def at(self, time: float) -> None:
        for component in self._observed:
            component.observe()
        for component in self._speaking():
            for message in component.messages():
                self._folder.log(f"t = {time:g} s: {component.name}: {message}")
        self._append(time, self._row)

    def end(self) -> None:
        if self._writer is None:
            return
        for component in self._components:
            for message in component.messages():
                self._folder.log(f"{component.name}: {message}")
        self._writer.flush()

    def _speaking(self) -> Sequence[Component]:
        """Components that may have messages: all FMUs only where one of them has logged something."""
        before, self._received = self._received, messages_received()
        return self._others if self._received == before else self._components
