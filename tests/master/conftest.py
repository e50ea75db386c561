"""Two coupled stores with a closed-form solution, and components that misbehave."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from cosim.system import ConnectionEntry, Context, Parameters, Port, PythonComponent, SystemGraph, connect

CONTEXT = Context(datetime(2010, 1, 1), Path())


class StoreParameters(Parameters):
    capacity: float
    """J/K"""
    temperature: float
    """K at the start"""
    conductance: float
    """W/K to the neighbour"""


class Store(PythonComponent):
    """C dT/dt = G (T_neighbour - T), with the neighbour held over the step: exact exponential."""

    PARAMETERS = StoreParameters
    INPUTS = (Port("T_neighbour", "K"),)
    OUTPUTS = (Port("T", "K"), Port("E_given", "J"))

    parameters: StoreParameters

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"T": self.parameters.temperature, "E_given": 0.0}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        p = self.parameters
        before = self.y[0]
        decay = np.exp(-step * p.conductance / p.capacity)
        after = inputs["T_neighbour"] + (before - inputs["T_neighbour"]) * decay
        return {"T": after, "E_given": self.y[1] + p.capacity * (before - after)}


class Giver(PythonComponent):
    """Gives heat at a rate that changes within every step: E(t) = 1e6 (1 - cos(t / 7))."""

    OUTPUTS = (Port("E", "J"),)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"E": 5.0}  # an integral that does not begin at zero

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"E": 5.0 + 1e6 * (1 - np.cos((time + step) / 7))}


class Taker(PythonComponent):
    """Adds up what it is given."""

    INPUTS = (Port("Q_flow", "W"),)
    OUTPUTS = (Port("E", "J"),)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"E": 0.0}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"E": self.y[0] + inputs["Q_flow"] * step}


@pytest.fixture
def pair() -> Callable[[], SystemGraph]:
    """Two stores of 1e5 and 2e5 J/K at 350 and 290 K, joined by 100 W/K."""

    def make() -> SystemGraph:
        a = Store("a", StoreParameters(capacity=1e5, temperature=350.0, conductance=100.0), CONTEXT)
        b = Store("b", StoreParameters(capacity=2e5, temperature=290.0, conductance=100.0), CONTEXT)
        return connect(
            [a, b],
            [
                ConnectionEntry.model_validate({"from": "a.T", "to": "b.T_neighbour"}),
                ConnectionEntry.model_validate({"from": "b.T", "to": "a.T_neighbour"}),
            ],
        )

    return make


@pytest.fixture
def giver_taker() -> Callable[[bool], SystemGraph]:
    """A giver and a taker of heat joined by a mean rate; the argument says whether the giver steps first."""

    def make(giver_first: bool) -> SystemGraph:
        giver, taker = Giver("giver", Parameters(), CONTEXT), Taker("taker", Parameters(), CONTEXT)
        entry = {"from": "giver.E", "to": "taker.Q_flow", "transfer": "mean_rate"}
        order = [giver, taker] if giver_first else [taker, giver]
        return connect(order, [ConnectionEntry.model_validate(entry)])

    return make
