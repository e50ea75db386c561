"""Systems of masses and springs: the two-mass oscillator in two cuts, and position control."""

from __future__ import annotations

import numpy as np

from systems.reference import Check, FloatArray, Member, ReferenceSystem, Solution, Trait, source
from systems.solutions import linear_response

M1, C1, M2, C2, C_COUPLING = 1.0, 10.0, 2.0, 12.0, 5.0
"""kg, N/m, kg, N/m, N/m"""
X1_START = 0.1
"""m; the second mass starts at rest in its place."""
DAMPINGS = {"undamped": (0.0, 0.0, 0.0), "damped": (0.2, 0.3, 0.4)}
"""N.s/m at the first wall, in the coupling, at the second wall."""


def two_mass_states(dampings: tuple[float, float, float]) -> Solution:
    """x1, v1, x2, v2 (m, m/s): displacements and velocities of the two masses between two walls."""
    d1, d_coupling, d2 = dampings
    a = np.array(
        [
            [0.0, 1.0, 0.0, 0.0],
            [-(C1 + C_COUPLING) / M1, -(d1 + d_coupling) / M1, C_COUPLING / M1, d_coupling / M1],
            [0.0, 0.0, 0.0, 1.0],
            [C_COUPLING / M2, d_coupling / M2, -(C2 + C_COUPLING) / M2, -(d2 + d_coupling) / M2],
        ]
    )
    return linear_response(a, np.zeros(4), np.array([X1_START, 0.0, 0.0, 0.0]))


def _force_cut(damping: str) -> ReferenceSystem:
    d1, d_coupling, d2 = DAMPINGS[damping]
    states = two_mass_states(DAMPINGS[damping])

    def exact(time: float) -> FloatArray:
        x1, v1, x2, v2 = states(time)
        return np.array([x1, v1, x2, v2, C_COUPLING * (x2 - x1) + d_coupling * (v2 - v1)])

    return ReferenceSystem(
        name=f"two_mass_force_{damping}",
        source=source("TwoMass"),
        components={
            "first": Member("TwoMass.WallMass", {"m": M1, "c": C1, "d": d1, "x": X1_START}),
            "second": Member(
                "TwoMass.CoupledMass",
                {"m": M2, "c": C2, "d": d2, "c_coupling": C_COUPLING, "d_coupling": d_coupling},
            ),
        },
        connections=(("first.x", "second.x1"), ("first.v", "second.v1"), ("second.F", "first.F")),
        stop=10.0,
        signals=("first.x", "first.v", "second.x", "second.v", "second.F"),
        exact=exact,
        traits=frozenset({Trait.FEEDTHROUGH}),
        known="The second FMU's force has direct feedthrough of the first's position and velocity; no algebraic loop.",
        check=Check(step=2e-3, until=10.0, tolerance=0.04),
    )


def _displacement_cut(damping: str) -> ReferenceSystem:
    d1, d_coupling, d2 = DAMPINGS[damping]
    coupling = {"c_coupling": C_COUPLING, "d_coupling": d_coupling}
    return ReferenceSystem(
        name=f"two_mass_displacement_{damping}",
        source=source("TwoMass"),
        components={
            "first": Member("TwoMass.MassBetweenSprings", {"m": M1, "c": C1, "d": d1, "x": X1_START, **coupling}),
            "second": Member("TwoMass.MassBetweenSprings", {"m": M2, "c": C2, "d": d2, **coupling}),
        },
        connections=(
            ("first.x", "second.x_other"),
            ("first.v", "second.v_other"),
            ("second.x", "first.x_other"),
            ("second.v", "first.v_other"),
        ),
        stop=10.0,
        signals=("first.x", "first.v", "second.x", "second.v"),
        exact=two_mass_states(DAMPINGS[damping]),
        traits=frozenset(),
        known="Each FMU has the coupling spring in itself and is given the other's motion; outputs are states.",
        check=Check(step=2e-3, until=10.0, tolerance=5e-3),
    )


SWING, OMEGA = 0.5, 0.4
"""m, rad/s of the set-point swing (1 - cos(omega t))."""
GAIN, T_INTEGRAL = 2.0, 1.5
"""N/m, s of the controller."""
MASS, DAMPING, STIFFNESS, X_START = 1.0, 1.2, 1.0, 0.2
"""kg, N.s/m, N/m, m of the plant."""


def _control_loop() -> ReferenceSystem:
    k_integral = GAIN / T_INTEGRAL
    # Position, velocity and the integral of the deviation.
    a = np.array(
        [
            [0.0, 1.0, 0.0],
            [-(STIFFNESS + GAIN) / MASS, -DAMPING / MASS, k_integral / MASS],
            [-1.0, 0.0, 0.0],
        ]
    )
    by_set_point = np.array([0.0, GAIN / MASS, 1.0])
    states = linear_response(a, SWING * by_set_point, np.array([X_START, 0.0, 0.0]), -SWING * by_set_point, OMEGA)

    def exact(time: float) -> FloatArray:
        x, _, integral = states(time)
        wanted = SWING * (1 - np.cos(OMEGA * time))
        return np.array([wanted, GAIN * (wanted - x) + k_integral * integral, x])

    return ReferenceSystem(
        name="control_loop",
        source=source("ControlLoop"),
        components={
            "set_point": Member("ControlLoop.SetPoint"),
            "controller": Member("ControlLoop.Controller"),
            "plant": Member("ControlLoop.Plant"),
        },
        connections=(
            ("set_point.x", "controller.x_wanted"),
            ("plant.x", "controller.x"),
            ("controller.F", "plant.F"),
        ),
        stop=20.0,
        signals=("set_point.x", "controller.F", "plant.x"),
        exact=exact,
        traits=frozenset({Trait.FEEDTHROUGH}),
        known="PI control with feedthrough of a second-order plant without; eigenvalues of the loop are all damped.",
        check=Check(step=5e-3, until=20.0, tolerance=5e-3),
    )


SYSTEMS = (
    *(_force_cut(damping) for damping in DAMPINGS),
    *(_displacement_cut(damping) for damping in DAMPINGS),
    _control_loop(),
)
