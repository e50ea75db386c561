"""Two coupled stores with a closed-form solution, components that misbehave, and the reference systems as graphs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from cosim.fmu import read_description
from cosim.modelica import FrontEnd, build
from cosim.system import (
    Component,
    ConnectionEntry,
    Context,
    FmuComponent,
    Parameters,
    Port,
    PythonComponent,
    SystemGraph,
    connect,
)

sys.path.insert(0, str(Path(__file__).parent))

from misbehaving import Misbehaving
from systems import CATALOGUE, ReferenceSystem

FMU_TOLERANCE = 1e-10
"""Relative tolerance of the FMUs' own solvers: what is left is the error of the coupling."""

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


@pytest.fixture(scope="session")
def system_fmus(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Mapping[str, Path]]:
    """``system_fmus(system, fmi="2.0")``: FMUs of all classes of a reference system, by class, built once."""
    built: dict[tuple[str, str], Path] = {}
    front_ends: dict[Path, FrontEnd] = {}
    folders = {fmi: tmp_path_factory.mktemp("systems") for fmi in ("2.0", "3.0")}

    def get(system: ReferenceSystem, fmi: str = "2.0") -> Mapping[str, Path]:
        front_end = front_ends.setdefault(system.source, FrontEnd([system.source]))
        models = sorted({member.model for member in system.components.values()})
        for model in models:
            if (model, fmi) not in built:
                built[model, fmi] = build(
                    model, sources=[system.source], compiler="builtin", fmi=fmi, out=folders[fmi], front_end=front_end
                ).path
        return {model: built[model, fmi] for model in models}

    return get


@pytest.fixture
def build_system(system_fmus: Callable[..., Mapping[str, Path]]) -> Iterator[Callable[..., SystemGraph]]:
    """``build_system(name, fmi="2.0", tolerance=FMU_TOLERANCE)``: the graph of a reference system, of fresh instances.

    ``tolerance`` is that of the FMUs' own solvers. Instances end with the test.
    """
    made: list[Component] = []

    def get(name: str, fmi: str = "2.0", tolerance: float | None = FMU_TOLERANCE) -> SystemGraph:
        system = CATALOGUE[name]
        fmus = system_fmus(system, fmi)
        components = []
        for component, member in system.components.items():
            fmu = fmus[member.model]
            components.append(
                FmuComponent(component, fmu, read_description(fmu), member.start_values, tolerance=tolerance)
            )
        made.extend(components)
        entries = [ConnectionEntry.model_validate({"from": a, "to": b}) for a, b in system.connections]
        return connect(components, entries)

    yield get
    for component in made:
        component.terminate()


@pytest.fixture(scope="session", params=["2.0", "3.0"], ids=["fmi2", "fmi3"])
def misbehaving(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Misbehaving:
    """FMUs that misbehave as told, in both versions of FMI."""
    return Misbehaving(tmp_path_factory.mktemp("misbehaving"), str(request.param))
