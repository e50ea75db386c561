"""Coupling algorithms against exact solutions: orders of convergence, loops, stiffness, units, controlled steps."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pytest
from systems import CATALOGUE, SignalRecorder

from cosim import units
from cosim.master import Algorithm, GaussSeidel, Jacobi, NotConverged, Statistics, StepControl, Strong, simulate
from cosim.system import SystemGraph

Build = Callable[..., SystemGraph]

SMOOTH = {
    "two_mass_force_damped": 0.04,
    "two_mass_displacement_undamped": 0.04,
    "lotka_volterra": 0.04,
    "control_loop": 0.04,
    "ring": 0.04,
}
"""Systems without stiffness or events, with a step (s) at which the methods are in their orders' range."""

ORDERS = [
    (Jacobi, "constant", 1.0),
    (Jacobi, "linear", 2.0),
    (Jacobi, "quadratic", 3.0),
    (GaussSeidel, "constant", 1.0),
    (GaussSeidel, "linear", 2.0),
    (GaussSeidel, "quadratic", 3.0),
    (Strong, "constant", 1.0),
    (Strong, "linear", 2.0),
    (Strong, "quadratic", 3.0),
]


def error(
    build: Build, name: str, algorithm: Algorithm, step: float, until: float | None = None, **options: object
) -> tuple[float, Statistics]:
    """The largest error of all judged signals at all communication points, relative to nominal values."""
    system = CATALOGUE[name]
    recorder = SignalRecorder(system.signals)
    statistics = simulate(
        build(name), algorithm, 0.0, until or system.stop, step, observers=[recorder], **options  # type: ignore[arg-type]
    )  # fmt: skip
    return float(np.max(np.abs(recorder.errors(system)))), statistics


@pytest.mark.parametrize(("algorithm", "extrapolation", "order"), ORDERS, ids=lambda v: getattr(v, "__name__", str(v)))
@pytest.mark.parametrize("name", SMOOTH)
def test_errors_fall_with_the_order_of_the_method(
    build_system: Build, name: str, algorithm: type[Algorithm], extrapolation: str, order: float
) -> None:
    step = SMOOTH[name]
    errors = [error(build_system, name, algorithm(), step / k, extrapolation=extrapolation)[0] for k in (2, 4)]
    assert np.log2(errors[0] / errors[1]) == pytest.approx(order, abs=0.35)


@pytest.mark.parametrize("solver", ["newton", "iqn_ils", "anderson", "broyden"])
def test_strong_coupling_meets_the_oscillators_closed_form(build_system: Build, solver: str) -> None:
    system = CATALOGUE["two_mass_force_undamped"]
    graph = build_system(system.name)
    recorder = SignalRecorder(system.signals)
    simulate(graph, Strong(solver), 0.0, system.stop, 0.0025, extrapolation="quadratic", observers=[recorder])
    assert np.abs(recorder.values[-1] - system.exact(system.stop)).max() < 1e-6


@pytest.mark.parametrize("solver", ["newton", "iqn_ils", "anderson", "broyden"])
@pytest.mark.parametrize(("name", "tolerance"), [("algebraic_loop", 1e-6), ("hydraulic_curves", 2e-4)])
def test_loops_on_which_passing_values_round_diverges(
    build_system: Build, name: str, tolerance: float, solver: str
) -> None:
    step = CATALOGUE[name].stop / 250.0
    found, statistics = error(build_system, name, Strong(solver), step, extrapolation="linear")
    assert found < tolerance
    assert statistics.initial_residual < 1e-9
    with pytest.raises(NotConverged, match=r"connection \w+\.\w+ -> \w+\.\w+ did not converge at t = .* in 30 iter"):
        error(build_system, name, Strong("fixed_point"), step, extrapolation="linear")


def test_a_loop_that_does_not_converge_is_passed_by_word_and_noted(build_system: Build) -> None:
    algorithm = Strong("fixed_point", max_iterations=3, passes_on=True)
    _, statistics = error(build_system, "algebraic_loop", algorithm, 0.1, until=0.3)
    assert len(statistics.not_converged) == 3
    said = r"\w+\.\w+ -> \w+\.\w+ at t = 0\.[123] s: \S+"
    assert all(re.fullmatch(said, words) for words in statistics.not_converged)


def test_strong_coupling_is_stable_where_held_inputs_blow_up(build_system: Build) -> None:
    """The pair's fast time constant is 1e-3 s: steps are 8000 times as long."""
    found, _ = error(build_system, "thermal_flow_in_large", Strong("newton"), 8.0, until=400.0)
    assert found < 0.01
    unstable, _ = error(build_system, "thermal_flow_in_large", GaussSeidel(), 4e-3, until=0.06)
    assert unstable > 1e3


@pytest.mark.parametrize("algorithm", [Jacobi, GaussSeidel, Strong])
@pytest.mark.parametrize("name", ["two_mass_force_undamped", "two_mass_force_damped", "control_loop", "ring"])
def test_controlled_steps_need_half_the_steps_of_components(
    build_system: Build, name: str, algorithm: type[Algorithm]
) -> None:
    """Rejected and rolled-back steps count. Fixed steps that take twice as many steps of components make larger errors,
    however their inputs are extrapolated."""
    stop = CATALOGUE[name].stop
    tolerance = 1e-5
    found, statistics = error(build_system, name, algorithm(), stop, control=StepControl(tolerance=tolerance))
    assert found < 3.0 * tolerance
    allowed = 2 * statistics.component_steps
    for extrapolation in ("constant", "linear", "quadratic"):
        step = stop / allowed
        cost = allowed + 1
        while cost > allowed:
            step *= 1.05 * cost / allowed
            fixed, counted = error(build_system, name, algorithm(), step, extrapolation=extrapolation)
            cost = counted.component_steps
        assert fixed > found, (extrapolation, step, cost, allowed)


def test_units_mixed_on_connections_give_the_result_of_si(build_system: Build) -> None:
    si, mixed = CATALOGUE["heat_supply_si"], CATALOGUE["heat_supply_mixed_units"]
    assert si.signals == mixed.signals
    values = {}
    for system in (si, mixed):
        graph = build_system(system.name)
        ports = {f"{c.name}.{p.name}": p for c in graph.components for p in c.outputs}
        recorder = SignalRecorder(system.signals)
        simulate(graph, Strong("newton"), 0.0, system.stop, 0.5, extrapolation="linear", observers=[recorder])
        columns = []
        for name, column in zip(system.signals, recorder.values.T, strict=True):
            port = ports[name]
            base = port.base_unit or units.base_unit(port.unit)
            assert base is not None
            columns.append(base.factor * column + (0.0 if port.is_relative else base.offset))
        values[system.name] = np.array(columns)
    one, other = values[si.name], values[mixed.name]
    assert one == pytest.approx(other, rel=2e-6)
