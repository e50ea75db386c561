"""A boiler house and a network, in SI throughout and with the boiler house in degC, MW, bar and kg/h.

The numbers here are those of the classes; none is set from outside, as they would differ by the units of the classes.
"""

from __future__ import annotations

import numpy as np

from systems.reference import Check, FloatArray, Member, ReferenceSystem, Solution, Trait, source
from systems.solutions import integrated

CP = 4180.0
"""J/(kg.K)"""
C_BOILER, TAU_Q, TAU_P, P_0, K_PUMP = 1e7, 30.0, 10.0, 6e5, 60.0
"""J/K, s, s, Pa, Pa.s2/kg2"""
C_NETWORK, G, T_CONSUMERS, INERTIA, P_END, K_NETWORK = 3e7, 8e4, 280.0, 3e4, 2e5, 100.0
"""J/K, W/K, K, 1/m, Pa, Pa.s2/kg2"""
T_WANTED, SHARE = 350.0, 0.5
"""K, 1"""
START = np.array([330.0, 2e6, 5e5, 320.0, 40.0, 0.0])
"""T_supply, Q_flow, p, T_return, m_flow, E in K, W, Pa, K, kg/s, J"""
STOP = 600.0
"""s"""
ZERO_CELSIUS = 273.15
"""K"""


def _derivatives(_time: float, x: FloatArray) -> FloatArray:
    t_supply, q_flow, p, t_return, m_flow, _ = x
    carried = m_flow * CP * (t_supply - t_return)
    return np.array(
        [
            (q_flow - carried) / C_BOILER,
            (m_flow * CP * SHARE * (T_WANTED - t_return) - q_flow) / TAU_Q,
            (P_0 - K_PUMP * m_flow**2 - p) / TAU_P,
            (carried - G * (t_return - T_CONSUMERS)) / C_NETWORK,
            (p - P_END - K_NETWORK * m_flow * abs(m_flow)) / INERTIA,
            q_flow,
        ]
    )


_states = integrated(_derivatives, START, STOP, np.array([1e2, 1e6, 1e5, 1e2, 50.0, 1e9]))


def in_si(time: float) -> FloatArray:
    """T_supply, Q_flow, p, T_return, m_flow, wanted rise, E in K, W, Pa, K, kg/s, K, J."""
    t_supply, q_flow, p, t_return, m_flow, energy = _states(time)
    return np.array([t_supply, q_flow, p, t_return, m_flow, SHARE * (T_WANTED - t_return), energy])


def in_port_units(time: float) -> FloatArray:
    """The same, the boiler house's first three in degC, MW, bar."""
    t_supply, q_flow, p, *network = in_si(time)
    return np.array([t_supply - ZERO_CELSIUS, q_flow / 1e6, p / 1e5, *network])


def _system(name: str, boiler: str, exact: Solution, mixed: bool) -> ReferenceSystem:
    traits = {Trait.NONLINEAR} | ({Trait.MIXED_UNITS} if mixed else set())
    return ReferenceSystem(
        name=name,
        source=source("HeatSupply"),
        components={"boiler": Member(f"HeatSupply.{boiler}"), "network": Member("HeatSupply.Network")},
        connections=(
            ("boiler.T_supply", "network.T_supply"),
            ("boiler.p", "network.p"),
            ("boiler.Q_flow", "network.Q_flow"),
            ("network.T_return", "boiler.T_return"),
            ("network.m_flow", "boiler.m_flow"),
            ("network.dT_wanted", "boiler.dT_wanted"),
        ),
        stop=STOP,
        signals=(
            "boiler.T_supply", "boiler.Q_flow", "boiler.p",
            "network.T_return", "network.m_flow", "network.dT_wanted", "network.E",
        ),
        exact=exact,
        traits=frozenset(traits),
        known="Six states in two FMUs, outputs are states"
        + ("; dT_wanted is a relative quantity, from K to degC without offset." if mixed else "."),
        check=None if mixed else Check(step=0.2, until=STOP, tolerance=1e-2),
    )  # fmt: skip


SYSTEMS = (
    _system("heat_supply_si", "Boiler", in_si, mixed=False),
    _system("heat_supply_mixed_units", "EngineeringBoiler", in_port_units, mixed=True),
)
