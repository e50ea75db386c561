"""Derivatives that components know: they are those of the loops, they spare evaluations, and wrong ones do no harm."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from scipy.optimize import brentq
from systems import CATALOGUE

from cosim.fmu import FmuError
from cosim.master import Jacobi, Statistics, Strong, simulate
from cosim.master.exchange import Exchange
from cosim.master.feedthrough import Feedthrough
from cosim.master.initialization import initialize
from cosim.system import Context, Parameters, Port, PythonComponent, SystemGraph, connect
from cosim.system.ports import Abilities, FloatArray, Partials
from cosim.system.structure import ConnectionEntry, Transfer

BuildSystem = Callable[..., SystemGraph]


class Wave(PythonComponent):
    """y = offset + 3 sin(u): passed round, it does not settle."""

    INPUTS = (Port("u", nominal=2.0),)
    OUTPUTS = (Port("y", nominal=5.0),)
    OFFSET: ClassVar[float] = 0.5
    evaluations = 0

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        self.evaluations += 1
        return {"y": self.OFFSET + 3.0 * np.sin(inputs["u"])}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self.start(time, inputs)


class KnowingWave(Wave):
    """One that knows its derivative, times ``factor``."""

    ABILITIES = Abilities(restores=True, partials=True)
    FACTOR: ClassVar[float] = 1.0

    def partials(self, outputs: Sequence[int], inputs: Sequence[int]) -> Partials:
        return self

    def along(self, seed: FloatArray, into: FloatArray) -> None:
        into[:] = self.FACTOR * 3.0 * np.cos(self.u[0]) * seed[0]


class WrongWave(KnowingWave):
    FACTOR = -2.0


class FailingWave(KnowingWave):
    def along(self, seed: FloatArray, into: FloatArray) -> None:
        raise FmuError("fmi2GetDirectionalDerivative", "error", ())


def turned(first: type[Wave], second: type[Wave], make: Callable[..., Context]) -> tuple[Wave, Wave, SystemGraph]:
    a, b = first("a", Parameters(), make()), second("b", Parameters(), make())
    entries = [{"from": "a.y", "to": "b.u"}, {"from": "b.y", "to": "a.u"}]
    return a, b, connect([a, b], [ConnectionEntry.model_validate(entry) for entry in entries])


@pytest.fixture
def context() -> Callable[[], Context]:
    return lambda: Context(datetime(2010, 1, 1), Path())


def solves(a: Wave, b: Wave) -> bool:
    """Whether both are what they are by the other's equation."""
    return bool(
        np.isclose(a.y[0], 0.5 + 3.0 * np.sin(b.y[0]), rtol=0, atol=1e-7)
        and np.isclose(b.y[0], 0.5 + 3.0 * np.sin(a.y[0]), rtol=0, atol=1e-7)
    )


def test_known_derivatives_spare_evaluations_at_the_start(context: Callable[[], Context]) -> None:
    """Each new matrix takes no evaluations of its own."""
    counts = []
    for kind in (Wave, KnowingWave):
        a, b, graph = turned(kind, kind, context)
        simulate(graph, Jacobi(), 0.0, 0.0, 1.0)
        assert solves(a, b)
        counts.append(a.evaluations)
    assert counts[1] < counts[0]


@pytest.mark.parametrize("kind", [WrongWave, FailingWave])
@pytest.mark.parametrize("other", [Wave, KnowingWave])
def test_wrong_derivatives_do_no_harm(kind: type[Wave], other: type[Wave], context: Callable[[], Context]) -> None:
    a, b, graph = turned(kind, other, context)
    simulate(graph, Jacobi(), 0.0, 0.0, 1.0)
    assert solves(a, b)


@pytest.mark.parametrize("name", ["algebraic_loop", "hydraulic_curves"])
@pytest.mark.parametrize("fmi", ["2.0", "3.0"])
def test_derivatives_of_fmus_are_those_of_the_loop(name: str, fmi: str, build_system: BuildSystem) -> None:
    graph = build_system(name, fmi=fmi)
    try:
        exchange = Exchange(graph)
        initialize(exchange, 0.0, 1.0)
        wires = exchange.wires(lambda c: c.transfer is Transfer.VALUE)
        scale = np.array([c.target.port.nominal for c in wires.connections])
        feedthrough = Feedthrough(exchange, wires, scale)
        known = feedthrough.matrix(lambda _: None)
        differences = feedthrough.matrix(lambda index: exchange.components[index].refresh(), exact=False)
        assert np.abs(known).max() > 0.1
        assert known == pytest.approx(differences, abs=1e-5 * np.abs(known).max())
    finally:
        for component in graph.components:
            component.terminate()


def test_newton_takes_what_stateless_components_know_within_steps(build_system: BuildSystem) -> None:
    """To the same solution with fewer steps of components."""

    def run(knows: bool) -> tuple[Statistics, FloatArray]:
        graph = build_system("hydraulic_curves")
        assert any(component.abilities.stateless for component in graph.components)
        for component in graph.components:
            component.abilities = replace(component.abilities, stateless=knows and component.abilities.stateless)
        statistics = simulate(graph, Strong("newton"), 0.0, CATALOGUE["hydraulic_curves"].stop, 0.5)
        return statistics, graph.signals.y.copy()

    (knowing, first), (asking, second) = run(True), run(False)
    assert first == pytest.approx(second, rel=1e-6, abs=1e-6)
    assert knowing.component_steps < asking.component_steps


def test_the_wave_has_a_fixed_point_that_passing_on_does_not_find() -> None:
    root = brentq(lambda y: 0.5 + 3.0 * np.sin(y) - y, 1.5, 3.0)
    assert abs(3.0 * np.cos(root)) > 1.0
