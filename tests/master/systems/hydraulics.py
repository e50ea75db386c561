"""Water systems in Pa and kg/s: a closed loop with inertia and valve, and a pump curve against a valve."""

from __future__ import annotations

import math

import numpy as np
from scipy.optimize import brentq

from systems.reference import Check, FloatArray, Member, ReferenceSystem, Trait, source
from systems.solutions import integrated

INERTIA, DP_PUMP, K_PIPE = 1000.0, 2e5, 8.0
"""1/m, Pa, Pa.s2/kg2"""
C_HIGH, C_LOW = 2e-3, 4e-3
"""kg/Pa"""
P_HIGH, P_LOW, FLOW_START = 1.2e5, 1.0e5, 20.0
"""Pa, Pa, kg/s at the start"""
FLOW_NOMINAL, DP_NOMINAL, SWING, OMEGA, DP_SMALL = 100.0, 1e5, 0.3, 0.5, 1e3
"""kg/s, Pa, 1, rad/s, Pa of the valve, here and in its class"""


def valve_flow(time: float, dp: float) -> float:
    """Mass flow rate (kg/s) through the valve at ``time`` (s) by pressure difference (Pa)."""
    opening = 1 + SWING * math.sin(OMEGA * time)
    smoothed_root: float = (dp**2 + DP_SMALL**2) ** 0.25
    return FLOW_NOMINAL * opening * dp / (math.sqrt(DP_NOMINAL) * smoothed_root)


def _loop_derivatives(time: float, x: FloatArray) -> FloatArray:
    pump, high, low = x
    valve = valve_flow(time, high - low)
    accelerating = low - high + DP_PUMP - K_PIPE * pump * abs(pump)
    return np.array([accelerating / INERTIA, (pump - valve) / C_HIGH, (valve - pump) / C_LOW])


def _hydraulic_loop() -> ReferenceSystem:
    start = np.array([FLOW_START, P_HIGH, P_LOW])
    states = integrated(_loop_derivatives, start, 20.0, np.array([1e2, 1e5, 1e5]))

    def exact(time: float) -> FloatArray:
        pump, high, low = states(time)
        return np.array([pump, high, valve_flow(time, high - low), low])

    return ReferenceSystem(
        name="hydraulic_loop",
        source=source("Hydraulics"),
        components={
            "pump": Member(
                "Hydraulics.PumpedPipe",
                {"inertia": INERTIA, "dp_pump": DP_PUMP, "k": K_PIPE, "m_flow": FLOW_START},
            ),
            "high": Member("Hydraulics.Vessel", {"C": C_HIGH, "p": P_HIGH}),
            "valve": Member("Hydraulics.Valve"),
            "low": Member("Hydraulics.Vessel", {"C": C_LOW, "p": P_LOW}),
        },
        connections=(
            ("low.p", "pump.p_a"),
            ("high.p", "pump.p_b"),
            ("pump.m_flow", "high.m_flow_in"),
            ("valve.m_flow", "high.m_flow_out"),
            ("high.p", "valve.p_a"),
            ("low.p", "valve.p_b"),
            ("valve.m_flow", "low.m_flow_in"),
            ("pump.m_flow", "low.m_flow_out"),
        ),
        stop=20.0,
        signals=("pump.m_flow", "high.p", "valve.m_flow", "low.p"),
        exact=exact,
        traits=frozenset({Trait.FEEDTHROUGH, Trait.NONLINEAR}),
        known="Closed: C_high p_high + C_low p_low is constant. The valve has feedthrough between two pressures.",
        check=Check(step=5e-3, until=20.0, tolerance=3e-3),
    )


P_0, K_PUMP = 4e5, 30.0
"""Pa, Pa.s2/kg2"""
C_DRAINED, R_DRAIN, P_OUTSIDE, P_DRAINED = 2e-3, 1500.0, 1e5, 1.5e5
"""kg/Pa, Pa.s/kg, Pa, Pa at the start"""


def pumped_flow(time: float, p_vessel: float) -> float:
    """Mass flow rate (kg/s) at which the valve takes what the pump's curve gives against ``p_vessel`` (Pa)."""

    def surplus(m_flow: float) -> float:
        return m_flow - valve_flow(time, P_0 - K_PUMP * m_flow * abs(m_flow) - p_vessel)

    return float(brentq(surplus, 0.0, 1e3, xtol=1e-13, rtol=4 * np.finfo(float).eps))


def _hydraulic_curves() -> ReferenceSystem:
    def derivatives(time: float, x: FloatArray) -> FloatArray:
        return np.array([(pumped_flow(time, x[0]) - (x[0] - P_OUTSIDE) / R_DRAIN) / C_DRAINED])

    states = integrated(derivatives, np.array([P_DRAINED]), 20.0, np.array([1e5]))

    def exact(time: float) -> FloatArray:
        (p_vessel,) = states(time)
        m_flow = pumped_flow(time, p_vessel)
        return np.array([P_0 - K_PUMP * m_flow**2, m_flow, p_vessel])

    return ReferenceSystem(
        name="hydraulic_curves",
        source=source("Hydraulics"),
        components={
            "pump": Member("Hydraulics.Pump", {"p_0": P_0, "k": K_PUMP}),
            "valve": Member("Hydraulics.Valve"),
            "vessel": Member("Hydraulics.DrainedVessel", {"C": C_DRAINED, "R": R_DRAIN, "p": P_DRAINED}),
        },
        connections=(
            ("pump.p", "valve.p_a"),
            ("vessel.p", "valve.p_b"),
            ("valve.m_flow", "pump.m_flow"),
            ("valve.m_flow", "vessel.m_flow"),
        ),
        stop=20.0,
        signals=("pump.p", "valve.m_flow", "vessel.p"),
        exact=exact,
        traits=frozenset({Trait.FEEDTHROUGH, Trait.ALGEBRAIC_LOOP, Trait.FIXED_POINT_DIVERGES, Trait.NONLINEAR}),
        known="Pump curve and valve make a loop in Pa and kg/s with slopes near 5e-4 and -5e3 unscaled.",
        check=None,
    )


SYSTEMS = (_hydraulic_loop(), _hydraulic_curves())
