"""Systems of plain signals: Lotka-Volterra, a diverging algebraic loop, and a ring of three."""

from __future__ import annotations

import math

import numpy as np
from scipy.optimize import brentq

from systems.reference import Check, FloatArray, Member, ReferenceSystem, Trait, source
from systems.solutions import integrated, linear_response

GROWTH, LOSS, DECAY, GAIN = 2 / 3, 4 / 3, 1.0, 1.0
"""1/s"""
PREY, PREDATORS = 1.5, 1.0
"""Populations at the start"""


def _populations(_time: float, x: FloatArray) -> FloatArray:
    prey, predators = x
    return np.array([prey * (GROWTH - LOSS * predators), predators * (GAIN * prey - DECAY)])


LOTKA_VOLTERRA = ReferenceSystem(
    name="lotka_volterra",
    source=source("LotkaVolterra"),
    components={
        "prey": Member("LotkaVolterra.Prey", {"growth": GROWTH, "loss": LOSS, "population": PREY}),
        "predator": Member("LotkaVolterra.Predator", {"decay": DECAY, "gain": GAIN, "population": PREDATORS}),
    },
    connections=(("prey.population", "predator.prey"), ("predator.population", "prey.predators")),
    stop=20.0,
    signals=("prey.population", "predator.population"),
    exact=integrated(_populations, np.array([PREY, PREDATORS]), 20.0, np.ones(2)),
    traits=frozenset({Trait.NONLINEAR}),
    known="Periodic; gain prey - decay ln(prey) + loss predators - growth ln(predators) is constant.",
    check=Check(step=5e-3, until=20.0, tolerance=6e-3),
)


def invariant(populations: FloatArray) -> float:
    """The constant of motion of Lotka and Volterra's equations (1/s)."""
    prey, predators = populations
    return float(GAIN * prey - DECAY * math.log(prey) + LOSS * predators - GROWTH * math.log(predators))


U_MEAN, U_SWING, PERIOD, R, B = 5.0, 3.0, 10.0, 3.0, 0.1
"""V, V, s, Ohm, V/A3 of the source"""
CONDUCTANCE, I_MAX, U_SCALE = 0.5, 1.0, 1.0
"""S, A, V of the load"""


def load_current(voltage: float) -> float:
    """Current (A) of the load by voltage (V)."""
    return CONDUCTANCE * voltage + I_MAX * math.atan(voltage / U_SCALE)


def operating_point(time: float) -> FloatArray:
    """Voltage (V) and current (A): the one root of U - (U_0 - R I - b I^3) with I(U), which grows with U."""
    open_circuit = U_MEAN + U_SWING * math.sin(2 * math.pi * time / PERIOD)

    def surplus(voltage: float) -> float:
        current = load_current(voltage)
        return voltage - open_circuit + R * current + B * current**3

    voltage = float(brentq(surplus, 0.0, U_MEAN + U_SWING, xtol=1e-15, rtol=4 * np.finfo(float).eps))
    return np.array([voltage, load_current(voltage)])


ALGEBRAIC_LOOP = ReferenceSystem(
    name="algebraic_loop",
    source=source("AlgebraicLoop"),
    components={
        "source": Member("AlgebraicLoop.Source", {"U_mean": U_MEAN, "U_swing": U_SWING, "R": R, "b": B}),
        "load": Member("AlgebraicLoop.Load", {"G": CONDUCTANCE, "I_max": I_MAX, "U_scale": U_SCALE}),
    },
    connections=(("source.U", "load.U"), ("load.I", "source.I")),
    stop=10.0,
    signals=("source.U", "load.I"),
    exact=operating_point,
    traits=frozenset({Trait.FEEDTHROUGH, Trait.ALGEBRAIC_LOOP, Trait.FIXED_POINT_DIVERGES, Trait.NONLINEAR}),
    known="No states. Slopes multiply to less than -R G = -1.5 everywhere; one root; Newton converges from the start.",
    check=None,
)

T1, T2, T3, SHARE, RING_GAIN, REFERENCE = 1.0, 0.5, 2.0, 0.4, -1.5, 1.0
"""s, s, s, then pure numbers"""


def _ring() -> ReferenceSystem:
    # a' = (c + r - a)/T1; b' = (a - b)/T2, out SHARE a + (1 - SHARE) b; c' = (gain out - c)/T3
    a = np.array(
        [
            [-1 / T1, 0.0, 1 / T1],
            [1 / T2, -1 / T2, 0.0],
            [RING_GAIN * SHARE / T3, RING_GAIN * (1 - SHARE) / T3, -1 / T3],
        ]
    )
    states = linear_response(a, np.array([REFERENCE / T1, 0.0, 0.0]), np.zeros(3))

    def exact(time: float) -> FloatArray:
        first, lagged, third = states(time)
        return np.array([first, SHARE * first + (1 - SHARE) * lagged, third])

    return ReferenceSystem(
        name="ring",
        source=source("Ring"),
        components={
            "first": Member("Ring.Lag", {"T": T1, "r": REFERENCE}),
            "second": Member("Ring.LeadLag", {"T": T2, "share": SHARE}),
            "third": Member("Ring.Lag", {"T": T3, "k": RING_GAIN}),
        },
        connections=(("first.y", "second.u"), ("second.y", "third.u"), ("third.y", "first.u")),
        stop=20.0,
        signals=("first.y", "second.y", "third.y"),
        exact=exact,
        traits=frozenset({Trait.FEEDTHROUGH}),
        known="Three FMUs in a ring of gain -1.5, each with a state, the second with direct feedthrough; damped.",
        check=Check(step=5e-3, until=20.0, tolerance=3e-3),
    )


SYSTEMS = (LOTKA_VOLTERRA, ALGEBRAIC_LOOP, _ring())
