"""The master: one co-simulation at a fixed communication step."""

from __future__ import annotations

import math
import time as clock
from collections.abc import Sequence
from dataclasses import dataclass, field

from cosim.master.algorithm import Algorithm
from cosim.master.exchange import Exchange
from cosim.master.initialization import initialize
from cosim.master.observer import Observer
from cosim.system.graph import SystemGraph


@dataclass
class Statistics:
    """What a co-simulation took. Filled as it goes, so it is valid after a failure too."""

    steps: int = 0
    rejected_steps: int = 0
    simulated_time: float = 0.0
    """s"""
    wall_time: float = 0.0
    """s, initialisation included"""
    in_transit: dict[str, float] = field(default_factory=dict)
    """By target input: amount given and not yet handed over after the last whole step (J or kg)."""

    @property
    def real_time_factor(self) -> float:
        return self.simulated_time / self.wall_time if self.wall_time > 0 else math.inf


def simulate(
    graph: SystemGraph,
    algorithm: Algorithm,
    start: float,
    stop: float,
    communication_step: float,
    *,
    observers: Sequence[Observer] = (),
    statistics: Statistics | None = None,
) -> Statistics:
    """Co-simulate ``graph`` from ``start`` to ``stop`` (s); the last step is shorter where the step does not fit.

    Components are terminated and observers ended in every case. Raises SimulationError where a component fails; the
    ``statistics`` handed in then say how far it came.
    """
    statistics = statistics if statistics is not None else Statistics()
    begun = clock.perf_counter()
    exchange = Exchange(graph)
    opened: list[Observer] = []
    try:
        initialize(exchange, start, stop)
        for observer in observers:
            opened.append(observer)
            observer.begin(graph, start, stop)
            observer.at(start)
        count = max(math.ceil((stop - start) / communication_step - 1e-9), 0)
        time = start
        for index in range(count):
            following = stop if index == count - 1 else start + (index + 1) * communication_step
            algorithm.advance(exchange, time, following - time)
            time = following
            statistics.steps += 1
            statistics.simulated_time = time - start
            statistics.in_transit = exchange.in_transit()
            statistics.wall_time = clock.perf_counter() - begun
            for observer in observers:
                observer.at(time)
        return statistics
    finally:
        statistics.wall_time = clock.perf_counter() - begun
        for observer in opened:
            observer.end()
        for component in graph.components:
            component.terminate()
