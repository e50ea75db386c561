"""Systems of heat capacities: the stiff pair in two cuts, and the thermostat."""

from __future__ import annotations

import math

import numpy as np

from systems.reference import Check, FloatArray, Member, ReferenceSystem, Trait, source

C_SMALL, C_LARGE = 1.0, 1e5
"""J/K"""
G, G_LOSS = 1e3, 1e2
"""W/K between the bodies and from the large one to the surroundings: time constants C_SMALL/G and C_LARGE/G_LOSS."""
P = 1e4
"""W into the small body"""
T_SURROUNDINGS, T_SMALL, T_LARGE = 290.0, 350.0, 300.0
"""K, the latter two at the start"""


def stiff_pair(time: float) -> FloatArray:
    """Temperatures (K) of the small and the large body, and the heat flow rate (W) from the small to the large.

    With T = T_rest + sum of a_i v_i exp(l_i t): the fast eigenvalue is the larger root of the characteristic
    polynomial, and the slow one the determinant over it, so that nothing cancels. The vectors follow from the second
    row of the matrix.
    """
    trace = -(G / C_SMALL + (G + G_LOSS) / C_LARGE)
    determinant = G * G_LOSS / (C_SMALL * C_LARGE)
    fast = (trace - math.sqrt(trace**2 - 4 * determinant)) / 2
    slow = determinant / fast
    # Of the fast mode T_large by T_small, of the slow mode T_small by T_large.
    large_by_small = G / (C_LARGE * fast + G + G_LOSS)
    small_by_large = (C_LARGE * slow + G + G_LOSS) / G
    rest_large = T_SURROUNDINGS + P / G_LOSS
    rest_small = rest_large + P / G
    modes = np.array([[1.0, small_by_large], [large_by_small, 1.0]])
    a_fast, a_slow = np.linalg.solve(modes, np.array([T_SMALL - rest_small, T_LARGE - rest_large]))
    e_fast, e_slow = a_fast * math.exp(fast * time), a_slow * math.exp(slow * time)
    small = rest_small + e_fast + e_slow * small_by_large
    large = rest_large + e_fast * large_by_small + e_slow
    return np.array([small, large, G * (small - large)])


_SMALL = {"C": C_SMALL, "P": P, "T": T_SMALL}
_LARGE = {"C": C_LARGE, "G_loss": G_LOSS, "T_surroundings": T_SURROUNDINGS, "T": T_LARGE}
_STIFF = frozenset({Trait.FEEDTHROUGH, Trait.STIFF})

FLOW_IN_SMALL = ReferenceSystem(
    name="thermal_flow_in_small",
    source=source("ThermalPair"),
    components={
        "small": Member("ThermalPair.JoinedBody", {**_SMALL, "G": G}),
        "large": Member("ThermalPair.HeatedBody", _LARGE),
    },
    connections=(("large.T", "small.T_other"), ("small.Q_flow", "large.Q_flow")),
    stop=1000.0,
    signals=("small.T", "large.T", "small.Q_flow"),
    exact=stiff_pair,
    traits=_STIFF,
    known="Time constants of 1e-3 s and 1e3 s; the fast one lies within one FMU, so long steps are stable.",
    check=Check(step=1.0, until=1000.0, tolerance=1e-3),
)

FLOW_IN_LARGE = ReferenceSystem(
    name="thermal_flow_in_large",
    source=source("ThermalPair"),
    components={
        "small": Member("ThermalPair.HeatedBody", _SMALL),
        "large": Member("ThermalPair.JoinedBody", {**_LARGE, "G": G}),
    },
    connections=(("small.T", "large.T_other"), ("large.Q_flow", "small.Q_flow")),
    stop=1000.0,
    signals=("small.T", "large.T", "large.Q_flow"),
    exact=lambda time: stiff_pair(time) * np.array([1.0, 1.0, -1.0]),
    traits=_STIFF | {Trait.EXPLICIT_UNSTABLE},
    known="The same bodies, the fast time constant across the cut: held inputs blow up with steps beyond 2e-3 s.",
    check=Check(step=5e-6, until=0.01, tolerance=8e-3),
)

C_ROOM, G_ROOM, P_ROOM, T_OUTSIDE, T_ROOM = 1e6, 200.0, 8000.0, 275.0, 290.0
"""J/K, W/K, W, K, K at the start"""
T_LOW, T_HIGH = 293.0, 295.0
"""K"""
THERMOSTAT_STOP = 5000.0
"""s"""
TAU = C_ROOM / G_ROOM
"""s"""
T_HOT = T_OUTSIDE + P_ROOM / G_ROOM
"""K: where the room would come to with the heater on"""


def _switching_times() -> tuple[float, ...]:
    """s; T - T_end decays with TAU, so that a way from a to b takes TAU ln((T_end - a)/(T_end - b))."""
    time = TAU * math.log((T_HOT - T_ROOM) / (T_HOT - T_HIGH))
    cooling = TAU * math.log((T_HIGH - T_OUTSIDE) / (T_LOW - T_OUTSIDE))
    heating = TAU * math.log((T_HOT - T_LOW) / (T_HOT - T_HIGH))
    times = []
    while time < THERMOSTAT_STOP:
        times.append(time)
        time += cooling if len(times) % 2 else heating
    return tuple(times)


SWITCHINGS = _switching_times()


def thermostat(time: float) -> FloatArray:
    """Whether the heater is on, at a switching what it is afterwards, and the temperature of the room (K)."""
    passed = [event for event in SWITCHINGS if event <= time]
    on = len(passed) % 2 == 0
    since = passed[-1] if passed else 0.0
    start = T_ROOM if not passed else T_LOW if on else T_HIGH
    end = T_HOT if on else T_OUTSIDE
    return np.array([float(on), end + (start - end) * math.exp(-(time - since) / TAU)])


THERMOSTAT = ReferenceSystem(
    name="thermostat",
    source=source("Thermostat"),
    components={
        "switch": Member("Thermostat.Switch", {"T_low": T_LOW, "T_high": T_HIGH}),
        "room": Member(
            "Thermostat.Room", {"C": C_ROOM, "G": G_ROOM, "P": P_ROOM, "T_surroundings": T_OUTSIDE, "T": T_ROOM}
        ),
    },
    connections=(("switch.on", "room.on"), ("room.T", "switch.T")),
    stop=THERMOSTAT_STOP,
    signals=("switch.on", "room.T"),
    exact=thermostat,
    traits=frozenset({Trait.EVENTS, Trait.FEEDTHROUGH}),
    known="Hysteresis in one FMU, the temperature in the other; switching times are known exactly.",
    # Lateness adds up to a few steps per switching, at no more than 4.4e-3 K/s.
    check=Check(step=1.0, until=THERMOSTAT_STOP, tolerance=3e-4),
    events=SWITCHINGS,
)

SYSTEMS = (FLOW_IN_SMALL, FLOW_IN_LARGE, THERMOSTAT)
