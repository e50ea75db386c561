"""Evaporator and condenser of the steady calculation: effectiveness and transfer units, and area by integration."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from steady_plant import Boundary, Exchangers, WaterSide
from steady_properties import State, at_temperature, saturated, water_density, water_enthalpy, water_temperature

Array = NDArray[np.float64]

SEGMENTS = 150  # of each condenser zone
DT_LEAST = 0.02  # K, floor of the condenser's driving difference while the solver is still astray
EXPONENT = 0.8  # of flow in single-phase heat transfer (Dittus and Boelter; VDI Heat Atlas, G1)


def pump_power(tubes: WaterSide, m_flow: float, T: float) -> float:
    """Pressure drop times volume flow in W; the drop goes with the square of `m_flow` in kg/s."""
    ratio = m_flow / tubes.m_flow_water_nominal
    return float(tubes.dp_water_nominal * ratio**2 * m_flow / water_density(T))


def water_film(tubes: WaterSide, m_flow: float) -> float:
    """Coefficient of water film and fouling together, in W/(m2.K)."""
    alpha = tubes.alpha_water * (m_flow / tubes.m_flow_water_nominal) ** EXPONENT
    return float(1 / (1 / alpha + tubes.R_fouling))


def evaporator_outlet(plant: Exchangers, boundary: Boundary, T_boiling: float, wetted: float) -> tuple[float, float]:
    """River temperature leaving in K and heat given to the refrigerant in W, by effectiveness and transfer units.

    The friction of the water, spread evenly over the tubes, shifts the temperature to which the water tends.
    """
    tubes = plant.evaporator_tubes
    alpha = plant.evaporator.alpha_dry + (plant.evaporator.alpha_boiling - plant.evaporator.alpha_dry) * wetted
    UA = tubes.A / (1 / water_film(tubes, boundary.m_flow_source) + 1 / alpha)
    friction = pump_power(tubes, boundary.m_flow_source, boundary.T_source_in)
    T_end = T_boiling + friction / UA
    h_in = water_enthalpy(boundary.T_source_in)
    T_out = boundary.T_source_in - 4.0
    for _ in range(4):  # the heat capacity is that between the two temperatures
        T_middle = 0.5 * (boundary.T_source_in + T_out)
        cp = water_enthalpy(T_middle + 0.5) - water_enthalpy(T_middle - 0.5)
        T_out = T_end + (boundary.T_source_in - T_end) * np.exp(-UA / (boundary.m_flow_source * cp))
    return float(T_out), boundary.m_flow_source * (h_in - water_enthalpy(T_out)) + friction


@dataclass(frozen=True)
class Zone:
    """A condenser zone."""

    name: str
    Q_flow: float  # W, given by the refrigerant
    A: float  # m2
    alpha: float  # W/(m2.K), of the refrigerant
    alpha_water: float  # W/(m2.K), fouling included
    U: float  # W/(m2.K)
    T_water_in: float  # K, where the water enters the zone
    T_water_out: float  # K
    pinch: float  # K, smallest difference in the zone


@dataclass(frozen=True)
class CondenserResult:
    """Condenser for given ends of the refrigerant."""

    A_required: float  # m2
    density: float  # kg/m3, mean by area
    level: float  # liquid's share of the volume
    Q_flow_loss: float  # W to the hall
    pinch: float  # K
    zones: tuple[Zone, ...]


def _single_phase(saturation: State, T_end: float) -> tuple[Array, Array, Array]:
    """Temperature, enthalpy and density from `saturation` to `T_end` in K at constant pressure."""
    T = np.linspace(saturation.T, T_end, SEGMENTS + 1)
    h, d = np.full_like(T, saturation.h), np.full_like(T, saturation.d)
    for i, value in enumerate(T[1:], start=1):
        state = at_temperature(saturation.p, float(value), saturation.fluid)
        h[i], d[i] = state.h, state.d
    return T, h, d


def run_condenser(
    plant: Exchangers, boundary: Boundary, *, m_flow: float, m_flow_water: float, T_c: float, T_d: float, T_l: float
) -> CondenserResult:
    """Area that takes `m_flow` kg/s of refrigerant from `T_d` through condensation at `T_c` to liquid at `T_l`, in K.

    The water's temperature at each enthalpy of the refrigerant follows from the energy balance, so area is the integral
    of dQ/(U dT) over enthalpy. Friction and heat loss are even over the area and so need a few passes. Homogeneous
    flow; vapour gives its heat as vapour even where the wall is below the dew point.
    """
    tubes, data = plant.condenser_tubes, plant.condenser
    bubble, dew = saturated(T_c, 0, plant.fluid), saturated(T_c, 1, plant.fluid)
    liquid = tuple(line[::-1] for line in _single_phase(bubble, T_l))
    vapour = _single_phase(dew, T_d)
    quality = np.linspace(0, 1, SEGMENTS + 1)
    wet = (
        np.full_like(quality, T_c),
        bubble.h + quality * (dew.h - bubble.h),
        1 / ((1 - quality) / bubble.d + quality / dew.d),
    )
    turbulent = (m_flow / data.m_flow_nominal) ** EXPONENT
    alphas = (data.alpha_liquid * turbulent, data.alpha_condensing, data.alpha_vapour * turbulent)
    film = water_film(tubes, m_flow_water)

    T = np.concatenate([0.5 * (zone[0][1:] + zone[0][:-1]) for zone in (liquid, wet, vapour)])
    d = np.concatenate([0.5 * (zone[2][1:] + zone[2][:-1]) for zone in (liquid, wet, vapour)])
    dQ = m_flow * np.concatenate([np.diff(zone[1]) for zone in (liquid, wet, vapour)])
    alpha = np.repeat(alphas, SEGMENTS)
    U = 1 / (1 / alpha + 1 / film)
    Q = np.cumsum(dQ) - 0.5 * dQ
    friction = pump_power(tubes, m_flow_water, boundary.T_return)
    share, loss = Q / Q[-1], 0.0
    for _ in range(6):
        h_water = water_enthalpy(boundary.T_return) + (Q + (friction - loss) * share) / m_flow_water
        T_water = water_temperature(h_water)
        dT = np.maximum(T - T_water, DT_LEAST)
        dA = dQ / (U * dT)
        A = float(dA.sum())
        share = (np.cumsum(dA) - 0.5 * dA) / A
        T_wall = T_water + U / film * dT
        loss = plant.shell_conductance * (float((T_wall * dA).sum()) / A - plant.T_hall)
    ends = np.cumsum([0, *(dQ[k * SEGMENTS : (k + 1) * SEGMENTS].sum() for k in range(3))])
    shares = np.cumsum([0, *(dA[k * SEGMENTS : (k + 1) * SEGMENTS].sum() / A for k in range(3))])
    T_ends = water_temperature(water_enthalpy(boundary.T_return) + (ends + (friction - loss) * shares) / m_flow_water)
    zones = []
    for k, name in enumerate(("liquid", "condensing", "vapour")):
        part = slice(k * SEGMENTS, (k + 1) * SEGMENTS)
        zones.append(
            Zone(
                name,
                Q_flow=float(dQ[part].sum()),
                A=float(dA[part].sum()),
                alpha=alphas[k],
                alpha_water=film,
                U=float(U[part][0]),
                T_water_in=float(T_ends[k]),
                T_water_out=float(T_ends[k + 1]),
                pinch=float((T - T_water)[part].min()),
            )
        )
    level = float((np.clip((d - dew.d) / (bubble.d - dew.d), 0, 1) * dA).sum()) / A
    return CondenserResult(A, float((d * dA).sum()) / A, level, loss, float((T - T_water).min()), tuple(zones))
