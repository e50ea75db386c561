"""Observers: how results and progress leave a running co-simulation."""

from __future__ import annotations

from typing import Protocol

from cosim.system.graph import SystemGraph


class Observer(Protocol):
    """Is told of every communication point. What it raises ends the run."""

    def begin(self, graph: SystemGraph, start: float, stop: float) -> None:
        """Components are initialised at ``start`` (s)."""
        ...

    def at(self, time: float) -> None:
        """All components stand at ``time`` (s); also called for the start."""
        ...

    def end(self) -> None:
        """Called once in every case, also after a failure."""
        ...
