"""The catalogue of reference systems itself: solutions, equations and the traits that are claimed of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from scipy.linalg import expm
from systems import CATALOGUE, ReferenceSystem, SignalRecorder, Trait, hydraulics, mechanics, signals, thermal
from systems.assembly import Assembly
from systems.solutions import integrated

from cosim.fmu import read_description
from cosim.master import GaussSeidel, simulate
from cosim.system import SystemGraph

AGREEMENT = 1e-9
"""Largest deviation of exact solution and FMUs' equations, relative to the nominal values of the signals."""

SystemFmus = Callable[..., Mapping[str, Path]]
BuildSystem = Callable[..., SystemGraph]


@pytest.fixture(params=CATALOGUE.values(), ids=CATALOGUE.keys())
def system(request: pytest.FixtureRequest) -> ReferenceSystem:
    assert isinstance(request.param, ReferenceSystem)
    return request.param


def nominals(system: ReferenceSystem, fmus: Mapping[str, Path]) -> np.ndarray:
    """Of the judged signals."""
    ends = [signal.split(".") for signal in system.signals]
    return np.array([read_description(fmus[system.components[a].model]).variable(b).nominal for a, b in ends])


def judged_times(system: ReferenceSystem) -> np.ndarray:
    """41 times (s), of stiff systems also in the fast part, none at an event."""
    times = np.linspace(0.0, system.stop, 41)
    if Trait.STIFF in system.traits:
        times = np.union1d(times, np.geomspace(1e-4, 1.0, 9))
    assert all(np.min(np.abs(times - event)) > 1e-3 for event in system.events)
    return times


def test_the_exact_solution_solves_the_equations_of_the_fmus(system: ReferenceSystem, system_fmus: SystemFmus) -> None:
    fmus = system_fmus(system)
    times = judged_times(system)
    with Assembly(system, fmus) as assembly:
        values, events = assembly.integrate(times)
    errors = np.abs(values - system.solution(times)) / nominals(system, fmus)
    assert errors.max() < AGREEMENT, dict(zip(system.signals, errors.max(axis=0), strict=True))
    assert events == pytest.approx(system.events, abs=1e-5)


def test_traits_are_those_of_the_fmus(system: ReferenceSystem, system_fmus: SystemFmus) -> None:
    """Where feedthrough makes a ring, no power of the matrix of feedthrough between connections is empty."""
    fmus = system_fmus(system)
    descriptions = {name: read_description(fmus[member.model]) for name, member in system.components.items()}
    count = len(system.connections)
    feeds = np.zeros((count, count))
    units = []
    for row, (out, into) in enumerate(system.connections):
        owner, _, output = out.partition(".")
        target, _, given = into.partition(".")
        units.append((descriptions[owner].variable(output).unit, descriptions[target].variable(given).unit))
        at_once = {f"{owner}.{name}" for name in descriptions[owner].feedthrough[output]}
        feeds[row] = [into in at_once for _, into in system.connections]
    assert (Trait.FEEDTHROUGH in system.traits) == bool(feeds.any())
    assert (Trait.ALGEBRAIC_LOOP in system.traits) == bool(np.linalg.matrix_power(feeds, count).any())
    assert (Trait.MIXED_UNITS in system.traits) == any(a != b for a, b in units)


@pytest.mark.parametrize("name", [s.name for s in CATALOGUE.values() if Trait.ALGEBRAIC_LOOP in s.traits])
def test_passing_values_round_an_algebraic_loop_diverges_where_that_is_said(name: str, system_fmus: SystemFmus) -> None:
    """The spectral radius of one pass lies above 1 over the whole run."""
    system = CATALOGUE[name]
    with Assembly(system, system_fmus(system)) as assembly:
        gains, _ = assembly.integrate(np.linspace(0.0, system.stop, 41), assembly.gain)
    radii = np.abs(np.linalg.eigvals(gains)).max(axis=1)
    assert (Trait.FIXED_POINT_DIVERGES in system.traits) == bool(radii.min() > 1.1), radii


def test_eigenvalues_give_the_same_as_the_matrix_exponential() -> None:
    d1, d, d2 = mechanics.DAMPINGS["damped"]
    c = mechanics.C_COUPLING
    mass = np.diag([mechanics.M1, mechanics.M2])
    stiffness = np.array([[mechanics.C1 + c, -c], [-c, mechanics.C2 + c]])
    damping = np.array([[d1 + d, -d], [-d, d2 + d]])
    # Displacements first, then velocities: another order than in the solution.
    a = np.block([[np.zeros((2, 2)), np.eye(2)], [-np.linalg.solve(mass, stiffness), -np.linalg.solve(mass, damping)]])
    x1, x2, v1, v2 = expm(10.0 * a) @ [mechanics.X1_START, 0.0, 0.0, 0.0]
    states = mechanics.two_mass_states(mechanics.DAMPINGS["damped"])
    assert states(10.0) == pytest.approx([x1, v1, x2, v2], abs=1e-14)


def test_integration_leaves_rounding_errors_only() -> None:
    """Of an oscillator x'' = -9 x, also between the integrator's own steps."""
    omega, magnitudes = 3.0, np.array([2.0, 6.0])
    states = integrated(lambda _, x: np.array([x[1], -(omega**2) * x[0]]), np.array([2.0, 0.0]), 10.0, magnitudes)
    times = np.linspace(0.0, 10.0, 997)
    expected = np.stack([2.0 * np.cos(omega * times), -6.0 * np.sin(omega * times)], axis=1)
    assert np.array([states(float(t)) for t in times]) / magnitudes == pytest.approx(expected / magnitudes, abs=3e-12)


def test_the_undamped_masses_keep_their_energy() -> None:
    def energy(time: float) -> float:
        x1, v1, x2, v2 = mechanics.two_mass_states(mechanics.DAMPINGS["undamped"])(time)
        springs = mechanics.C1 * x1**2 + mechanics.C_COUPLING * (x2 - x1) ** 2 + mechanics.C2 * x2**2
        return float(mechanics.M1 * v1**2 + mechanics.M2 * v2**2 + springs) / 2

    assert energy(10.0) == pytest.approx(energy(0.0), rel=1e-13)


@pytest.mark.parametrize("time", [1e-3, 1.0, 1000.0])
def test_the_stiff_pair_stores_what_comes_in_and_does_not_leave(time: float) -> None:
    """Heat stored = P t - integral of the loss; of the loss G_LOSS (T_large - T_surroundings) by Gauss's quadrature."""
    nodes, weights = np.polynomial.legendre.leggauss(60)
    # Logarithmic pieces, since the large body's temperature has its fast part in the first milliseconds.
    edges = np.concatenate([[0.0], time * np.geomspace(1e-7, 1.0, 30)])
    loss = 0.0
    for a, b in pairwise(edges):
        at = a + (b - a) * (nodes + 1) / 2
        excess = np.array([thermal.stiff_pair(float(t))[1] for t in at]) - thermal.T_SURROUNDINGS
        loss += thermal.G_LOSS * float(weights @ excess) * (b - a) / 2
    change = thermal.stiff_pair(time) - thermal.stiff_pair(0.0)
    stored = thermal.C_SMALL * change[0] + thermal.C_LARGE * change[1]
    assert stored == pytest.approx(thermal.P * time - loss, rel=1e-10, abs=1e-7)


def test_lotka_and_volterras_constant_of_motion() -> None:
    exact = CATALOGUE["lotka_volterra"].exact
    first = signals.invariant(exact(0.0))
    assert [signals.invariant(exact(t)) for t in np.linspace(0, 20, 33)] == pytest.approx([first] * 33, rel=1e-11)


def test_the_closed_water_loop_keeps_its_mass() -> None:
    values = CATALOGUE["hydraulic_loop"].solution(np.linspace(0, 20, 33))
    mass = hydraulics.C_HIGH * values[:, 1] + hydraulics.C_LOW * values[:, 3]
    assert mass == pytest.approx(np.full(33, mass[0]), rel=1e-12)


def test_the_thermostat_switches_at_its_limits() -> None:
    temperatures = [thermal.thermostat(event - 1e-9)[1] for event in thermal.SWITCHINGS]
    expected = [thermal.T_LOW if n % 2 else thermal.T_HIGH for n in range(len(temperatures))]
    assert temperatures == pytest.approx(expected, abs=1e-10)
    assert len(temperatures) == 8


def test_held_inputs_blow_up_across_a_fast_time_constant(build_system: BuildSystem) -> None:
    """Each step of Gauss-Seidel multiplies the deviation by 1 - G step/C = -3 (of the small body)."""
    reference = CATALOGUE["thermal_flow_in_large"]
    assert Trait.EXPLICIT_UNSTABLE in reference.traits
    step = 4 * thermal.C_SMALL / thermal.G
    recorder = SignalRecorder(reference.signals)
    simulate(build_system(reference.name), GaussSeidel(), 0.0, 20 * step, step, observers=[recorder])
    growth = np.diff(recorder.values[-5:, 0])
    assert growth[1:] / growth[:-1] == pytest.approx(np.full(3, 1 - step * thermal.G / thermal.C_SMALL), rel=1e-2)


@pytest.mark.parametrize("fmi", ["2.0", "3.0"])
def test_every_fmu_has_units_and_nominal_values_of_the_right_magnitude(
    system: ReferenceSystem, fmi: str, system_fmus: SystemFmus
) -> None:
    fmus = system_fmus(system, fmi)
    for path in fmus.values():
        description = read_description(path)
        assert description.fmi_version == fmi
        for variable in (*description.with_causality("input"), *description.with_causality("output")):
            assert variable.type == "Boolean" or variable.base_unit is not None, variable.name
    largest = np.abs(system.solution(judged_times(system))).max(axis=0) / nominals(system, fmus)
    assert np.all((largest > 0.1) & (largest < 10)), dict(zip(system.signals, largest, strict=True))


def runnable() -> list[ReferenceSystem]:
    return [system for system in CATALOGUE.values() if system.check is not None]


@pytest.mark.parametrize("fmi", ["2.0", "3.0"])
@pytest.mark.parametrize("reference", runnable(), ids=lambda s: s.name)
def test_gauss_seidel_with_short_steps_comes_near(
    reference: ReferenceSystem, fmi: str, build_system: BuildSystem
) -> None:
    check = reference.check
    assert check is not None
    recorder = SignalRecorder(reference.signals)
    simulate(build_system(reference.name, fmi), GaussSeidel(), 0.0, check.until, check.step, observers=[recorder])
    compared = np.ones(len(recorder.times), dtype=bool)
    for count, event in enumerate(reference.events, 1):  # each switching is late and puts off those after it
        compared &= np.abs(recorder.times - event) > 4 * count * check.step
    errors = np.abs(recorder.errors(reference))[compared]
    assert errors.max() < check.tolerance, dict(zip(reference.signals, errors.max(axis=0), strict=True))
