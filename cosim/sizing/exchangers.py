"""Areas, volumes and heat capacities of evaporator and condenser.

Bundles of round tubes with water inside. Enhanced copper alloy tubes, for ammonia plain steel ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, log10, pi

import numpy as np

from cosim.sizing.cycle import temperatures
from cosim.sizing.design_point import DesignPoint, source_water
from cosim.sizing.errors import SizingError
from cosim.sizing.nameplate import Nameplate
from cosim.sizing.refrigerant import Refrigerant
from cosim.sizing.water import Water, tube_film

D_OUTER, D_INNER = 19.05e-3, 16.7e-3
"""Of the tubes, m: three quarters of an inch."""
PITCH = 1.25 * D_OUTER
"""Between tubes in triangles, m (TEMA's least)."""
WALL_CAPACITY = {"enhanced": 3.45e6, "plain": 3.8e6}
"""Heat capacity by volume of copper alloys and of steel, J/(m3.K)."""
SHELL_SHARE = 1.5
"""Metal of tubes, tube sheets and shell over that of the tubes."""
HEADER_SHARE = 1.15
"""Water in tubes and headers over that in tubes."""
BUNDLE_SHARE = {"evaporator": 0.55, "condenser": 0.95}
"""Of a shell's section that the bundle fills: above an evaporator's bundle the vapour separates from drops."""
BOILING_FACTOR = {"enhanced": 4.0, "plain": 1.0}
"""Boiling on structured tubes over that on plain ones at 5 to 15 kW/m2: 3 to 5 (review: L. Lin, M. A. Kedzierski,
Int. J. Heat Mass Transfer 131, 2019)."""
CONDENSING_FACTOR = {"enhanced": 2.5, "plain": 1.0}
"""Condensation on low-finned tubes over that on plain ones, by outer plain area: the area ratio (K. O. Beatty,
D. L. Katz, Chem. Eng. Progress 44, 1948)."""
BUNDLE_DRAINAGE = 0.8
"""Of the coefficient that is left in a bundle where condensate falls on the rows below."""
GAS_DYNAMIC_PRESSURE = 600.0
"""rho v^2 of hot gas between the tubes, Pa: some 1 % of pressure loss."""
LIQUID_VELOCITY = 0.5
"""In the sub-cooler, m/s."""
TRANSPORT_DEFAULTS = {"boiling": 6000.0, "condensing": 3000.0, "vapour": 800.0, "liquid": 1200.0}
"""W/(m2.K), for refrigerants without transport properties in CoolProp."""


@dataclass(frozen=True)
class Evaporator:
    """SI units."""

    A: float
    V: float
    V_water: float
    C_wall: float
    alpha_boiling: float
    alpha_water: float
    U: float
    log_mean: float


@dataclass(frozen=True)
class Condenser:
    """Desuperheater, condenser and sub-cooler; SI units."""

    A: float
    V: float
    V_water: float
    C_wall: float
    alpha_vapour: float
    alpha_condensing: float
    alpha_liquid: float
    alpha_water: float
    areas: tuple[float, float, float]
    """Of sub-cooling, condensing, desuperheating."""
    filling: float
    """Refrigerant beyond vapour over saturated liquid in all of the volume, as the library's condenser defines it."""
    d_mean: float


def tubes(fluid: Refrigerant) -> str:
    """Kind of tubes: ammonia attacks copper alloys."""
    return "plain" if fluid.name in ("R717", "Ammonia") or abs(fluid.molar_mass - 0.01703) < 1e-4 else "enhanced"


def _bundle(A: float, kind: str, where: str) -> tuple[float, float, float]:
    """Refrigerant's volume, water's volume and heat capacity of ``A`` (m2 outside)."""
    length = A / (pi * D_OUTER)
    cell, tube = PITCH**2 * 3.0**0.5 / 2.0, pi / 4.0 * D_OUTER**2
    wall = pi / 4.0 * (D_OUTER**2 - D_INNER**2)
    return (
        length * (cell / BUNDLE_SHARE[where] - tube),
        length * pi / 4.0 * D_INNER**2 * HEADER_SHARE,
        length * wall * WALL_CAPACITY[kind] * SHELL_SHARE,
    )


def evaporator(it: Nameplate, fluid: Refrigerant, point: DesignPoint) -> Evaporator:
    """Flooded shell; all heat at the evaporating temperature."""
    given, kind = it.assumptions, tubes(fluid)
    first, last = it.source.T_in - point.T_evaporating, point.T_source_out - point.T_evaporating
    if last < 0.05:
        raise SizingError(
            ("cycle", "T_evaporating"), f"leaves {last:.2f} K to the source water leaving; lower it or leave it out"
        )
    log_mean = (first - last) / log(first / last)
    water = source_water(it)
    alpha_water = given.alpha_source or water.film(
        0.5 * (it.source.T_in + point.T_source_out), given.tube_velocity, D_INNER
    )
    outer = 1.0 / alpha_water + given.R_fouling_source
    q = 10e3
    for _ in range(50):
        alpha = given.alpha_boiling or _boiling(fluid, point.cycle.p[0], q, kind)
        U = 1.0 / (outer + 1.0 / alpha)
        q, before = U * log_mean, q
        if abs(q - before) < 1e-6 * q:
            break
    A = point.Q_flow_source / q
    return Evaporator(A, *_bundle(A, kind, "evaporator"), alpha, alpha_water, U, log_mean)


def _boiling(fluid: Refrigerant, p: float, q: float, kind: str) -> float:
    """Pool boiling by M. G. Cooper (Adv. Heat Transfer 16, 1984; roughness 1 um) times the factor of the tubes."""
    reduced = p / fluid.p_critical
    plain = 55.0 * reduced**0.12 * (-log10(reduced)) ** -0.55 * (1000.0 * fluid.molar_mass) ** -0.5 * q**0.67
    return float(BOILING_FACTOR[kind] * plain)


def condenser(it: Nameplate, fluid: Refrigerant, point: DesignPoint) -> Condenser:
    """Counter-flow; the zones' areas by steps of enthalpy, each with its own coefficients."""
    given, kind, p = it.assumptions, tubes(fluid), point.cycle.p[-1]
    profile = point.profile
    dew, bubble = fluid.h_dew(p), fluid.h_bubble(p)
    alpha_v = given.alpha_vapour or _single_phase(fluid, p, 0.5 * (dew + profile.h[-1]), gas=True)
    alpha_l = given.alpha_liquid or _single_phase(fluid, p, 0.5 * (min(bubble, profile.h[0]) + bubble) - 1.0, gas=False)
    alpha_c = given.alpha_condensing or _condensing(fluid, p, kind)
    water = Water(p=it.network.p)
    T_mean = 0.5 * (it.network.T_return + it.network.T_supply)
    alpha_w = given.alpha_network or water.film(T_mean, given.tube_velocity, D_INNER)
    middle = 0.5 * (profile.h[1:] + profile.h[:-1])
    alpha = np.where(middle > dew, alpha_v, np.where(middle < bubble, alpha_l, alpha_c))
    U = 1.0 / (1.0 / alpha_w + given.R_fouling_network + 1.0 / alpha)
    T_water = 0.5 * (profile.T_water[1:] + profile.T_water[:-1])
    difference = temperatures(fluid, p, list(middle)) - T_water
    dA = point.m_flow * np.diff(profile.h) / (U * difference)
    A = float(dA.sum())
    zones = (
        float(dA[middle < bubble].sum()),
        float(dA[(middle >= bubble) & (middle <= dew)].sum()),
        float(dA[middle > dew].sum()),
    )
    d = np.array([fluid.d(p, float(h)) for h in middle])
    d_mean = float((d * dA).sum() / A)
    d_bubble, d_dew = fluid.d_saturated(p, 0.0), fluid.d_saturated(p, 1.0)
    filling = (d_mean - d_dew) / (d_bubble - d_dew)
    return Condenser(A, *_bundle(A, kind, "condenser"), alpha_v, alpha_c, alpha_l, alpha_w, zones, filling, d_mean)


def _single_phase(fluid: Refrigerant, p: float, h: float, *, gas: bool) -> float:
    try:
        eta, lam, cp = fluid.transport(p, h)
    except ValueError:
        return TRANSPORT_DEFAULTS["vapour" if gas else "liquid"]
    d = fluid.d(p, h)
    mass_flux = (GAS_DYNAMIC_PRESSURE * d) ** 0.5 if gas else d * LIQUID_VELOCITY
    return tube_film(mass_flux, D_OUTER, eta, lam, cp)


def _condensing(fluid: Refrigerant, p: float, kind: str) -> float:
    """Film condensation on a horizontal tube (W. Nusselt 1916), 3 K below saturation, in a bundle of such tubes."""
    dew, bubble = fluid.h_dew(p), fluid.h_bubble(p)
    try:
        eta, lam, _ = fluid.transport(p, bubble - 1.0)
    except ValueError:
        return TRANSPORT_DEFAULTS["condensing"]
    d_l, d_v = fluid.d_saturated(p, 0.0), fluid.d_saturated(p, 1.0)
    group = d_l * (d_l - d_v) * 9.81 * (dew - bubble) * lam**3 / (eta * 3.0 * D_OUTER)
    return float(0.728 * group**0.25 * CONDENSING_FACTOR[kind] * BUNDLE_DRAINAGE)
