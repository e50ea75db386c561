"""Components that step more often than others."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from systems import CATALOGUE, SignalRecorder

from cosim.errors import InputError
from cosim.master import GaussSeidel, MultiRate, simulate
from cosim.system import SystemGraph

Build = Callable[..., SystemGraph]


def error(build: Build, name: str, rates: dict[str, int], step: float, extrapolation: str) -> float:
    system = CATALOGUE[name]
    recorder = SignalRecorder(system.signals)
    simulate(build(name), MultiRate(rates), 0.0, system.stop, step, extrapolation=extrapolation, observers=[recorder])
    return float(np.max(np.abs(recorder.errors(system))))


@pytest.mark.parametrize("name", ["two_mass_force_damped", "control_loop", "ring", "lotka_volterra"])
@pytest.mark.parametrize(("extrapolation", "order"), [("constant", 1.0), ("linear", 2.0)])
def test_order_is_that_of_gauss_seidel(build_system: Build, name: str, extrapolation: str, order: float) -> None:
    first = next(iter(CATALOGUE[name].components))
    errors = [error(build_system, name, {first: 4}, step, extrapolation) for step in (0.02, 0.01)]
    assert np.log2(errors[0] / errors[1]) == pytest.approx(order, abs=0.4)


def test_without_rates_it_is_gauss_seidel(build_system: Build) -> None:
    system = CATALOGUE["ring"]
    rows = []
    for algorithm in (MultiRate(), GaussSeidel()):
        recorder = SignalRecorder(system.signals)
        simulate(build_system("ring"), algorithm, 0.0, 5.0, 0.02, extrapolation="linear", observers=[recorder])
        rows.append(recorder.values)
    assert rows[0] == pytest.approx(rows[1], rel=1e-12, abs=1e-14)


def test_fast_components_exchange_at_their_own_rate(build_system: Build) -> None:
    """All at rate 5 is Gauss-Seidel at a fifth of the step, but for what nothing slower is there to give."""
    system = CATALOGUE["ring"]
    fast, fine = SignalRecorder(system.signals), SignalRecorder(system.signals)
    rates = dict.fromkeys(system.components, 5)
    simulate(build_system("ring"), MultiRate(rates), 0.0, 2.0, 0.05, observers=[fast])
    simulate(build_system("ring"), GaussSeidel(), 0.0, 2.0, 0.01, observers=[fine])
    assert fast.values == pytest.approx(fine.values[::5], rel=1e-9, abs=1e-12)


def test_three_rates_step_as_often_as_they_say(build_system: Build) -> None:
    names = list(CATALOGUE["ring"].components)
    statistics = simulate(build_system("ring"), MultiRate({names[0]: 6, names[1]: 2}), 0.0, 1.0, 0.1)
    assert statistics.component_steps == 10 * (6 + 2 + 1)


@pytest.mark.parametrize("giver_first", [True, False])
@pytest.mark.parametrize("rates", [{"giver": 7}, {"taker": 7}, {"giver": 6, "taker": 3}])
def test_what_one_gives_the_other_gets(
    giver_taker: Callable[[bool], SystemGraph], giver_first: bool, rates: dict[str, int]
) -> None:
    graph = giver_taker(giver_first)
    statistics = simulate(graph, MultiRate(rates), 0.0, 600.0, 60.0)
    by_name = {component.name: float(component.y[0]) for component in graph.components}
    rest = statistics.in_transit["taker.Q_flow"]
    assert by_name["taker"] + rest == pytest.approx(by_name["giver"] - 5.0, rel=1e-9)


@pytest.mark.parametrize(
    ("rates", "message"),
    [
        ({"nobody": 2}, "there is no component 'nobody'"),
        ({"giver": 0}, "giver = 0: is no number of steps"),
        ({"giver": 2, "taker": 3}, "3 is no multiple of 2"),
    ],
)
def test_rates_that_do_not_fit_are_named(
    giver_taker: Callable[[bool], SystemGraph], rates: dict[str, int], message: str
) -> None:
    with pytest.raises(InputError, match=message):
        simulate(giver_taker(True), MultiRate(rates), 0.0, 60.0, 60.0)
