"""Steady exchangers by marching along them: CoolProp at every place, the laws of `literature`, walls without storage.

Nothing is blended, no property is that of saturation where the fluid is not, and steps are eight times finer than the
library's cells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import CoolProp
import literature as lit
import numpy as np
from CoolProp.CoolProp import PropsSI
from scipy.optimize import brentq

STEPS = 160
P_WATER = 10e5  # Pa


@dataclass(frozen=True)
class Place:
    """Refrigerant at one place: K, quality (outside 0 to 1 in a single phase), W/(m.K), Pa.s, -."""

    T: float
    x: float
    lambda_: float
    eta: float
    Pr: float


@dataclass(frozen=True)
class Refrigerant:
    """A refrigerant at one pressure in Pa."""

    name: str
    p: float
    state: CoolProp.AbstractState = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "state", CoolProp.AbstractState("HEOS", self.name))

    @cached_property
    def saturated(self) -> lit.Saturated:
        value: dict[str, float] = {}
        for phase, quality in (("l", 0), ("v", 1)):
            self.state.update(CoolProp.PQ_INPUTS, self.p, quality)
            value |= {
                f"h_{phase}": self.state.hmass(), f"rho_{phase}": self.state.rhomass(),
                f"eta_{phase}": self.state.viscosity(), f"lambda_{phase}": self.state.conductivity(),
                f"Pr_{phase}": self.state.Prandtl(),
            }  # fmt: skip
        self.state.update(CoolProp.PQ_INPUTS, self.p, 0)
        sigma = self.state.surface_tension()
        return lit.Saturated(
            value["rho_l"], value["rho_v"], value["eta_l"], value["eta_v"], value["lambda_l"], value["Pr_l"],
            value["h_v"] - value["h_l"], sigma,
        )  # fmt: skip

    @cached_property
    def T_saturation(self) -> float:
        return float(PropsSI("T", "P", self.p, "Q", 0, self.name))

    @cached_property
    def h_bubble(self) -> float:
        return float(PropsSI("H", "P", self.p, "Q", 0, self.name))

    @cached_property
    def p_reduced(self) -> float:
        return float(self.p / PropsSI("Pcrit", self.name))

    @cached_property
    def M(self) -> float:
        return float(PropsSI("M", self.name))

    def at(self, h: float) -> Place:
        x = (h - self.h_bubble) / self.saturated.h_lv
        if 0 <= x <= 1:
            return Place(self.T_saturation, x, np.nan, np.nan, np.nan)
        self.state.update(CoolProp.HmassP_INPUTS, h, self.p)
        return Place(self.state.T(), x, self.state.conductivity(), self.state.viscosity(), self.state.Prandtl())


Film = Callable[[Place, float, float], float]
"""Coefficient in W/(m2.K) from the place, the wall's temperature in K and the flux into the refrigerant in W/m2."""
WaterFilm = Callable[[float], float]
"""Coefficient in W/(m2.K) from the water's temperature in K."""


def water_enthalpy(T: float) -> float:
    return float(PropsSI("H", "P", P_WATER, "T", T, "Water"))


def water_heat_capacity(T: float) -> float:
    return float(PropsSI("C", "P", P_WATER, "T", T, "Water"))


@dataclass(frozen=True)
class Duty:
    """Heat into the refrigerant in W, its leaving enthalpy in J/kg, water leaving in K, qualities on the way."""

    Q_flow: float
    h_out: float
    T_water_out: float
    x: np.ndarray


def heat_flux(place: Place, T_water: float, film: Film, alpha_water: float) -> float:
    """From water to refrigerant, in W/m2: what crosses the water's film crosses the refrigerant's."""
    most = alpha_water * (T_water - place.T)

    def excess(share: float) -> float:
        q = share * most
        T_wall = T_water - q / alpha_water
        return q - film(place, T_wall, q) * (T_wall - place.T)

    return most * float(brentq(excess, 1e-9, 1 - 1e-9, xtol=1e-10)) if abs(most) > 1e-6 else 0.0


def march(
    refrigerant: Refrigerant, *, h_in: float, m_flow: float, T_water_in: float, m_flow_water: float, A: float,
    film: Film, water_film: WaterFilm, heat_capacity: Callable[[float], float] = water_heat_capacity,
) -> Duty:  # fmt: skip
    """Counter-flow: the water's leaving temperature is sought with which the march ends at its entering one.

    Another liquid than water comes with its `heat_capacity` in J/(kg.K) at a temperature in K.
    """

    def run(T_water_out: float) -> tuple[float, float, list[float]]:
        h, T_water, x = h_in, T_water_out, []
        cp = heat_capacity(0.5 * (T_water_in + T_water_out))
        for _ in range(STEPS):
            flux, T_mid, h_mid = 0.0, T_water, h
            for _ in range(2):  # midpoint
                place = refrigerant.at(h_mid)
                alpha_water = water_film(T_mid)
                flux = heat_flux(place, T_mid, film, alpha_water)
                h_mid = h + 0.5 * flux * A / STEPS / m_flow
                T_mid = T_water + 0.5 * flux * A / STEPS / (m_flow_water * cp)
            x.append(place.x)
            h += flux * A / STEPS / m_flow
            T_water += flux * A / STEPS / (m_flow_water * cp)
        return T_water, h, x

    T_refrigerant = refrigerant.at(h_in).T
    low, high = sorted((T_water_in, T_refrigerant))
    span = high - low
    T_out = brentq(lambda T: run(T)[0] - T_water_in, low + 1e-3 * span, high - 1e-3 * span, xtol=1e-5)
    _, h_out, x = run(float(T_out))
    return Duty(m_flow * (h_out - h_in), h_out, float(T_out), np.array(x))


def water_film_of_plates(G: float, d: float, phi: float) -> WaterFilm:
    """Water at mass flux `G` in kg/(m2.s) between plates of hydraulic diameter `d` in m and chevron angle `phi`."""

    def film(T: float) -> float:
        eta, conductivity, Pr = (float(PropsSI(k, "P", P_WATER, "T", T, "Water")) for k in ("V", "L", "PRANDTL"))
        return conductivity / d * lit.martin(G * d / eta, Pr, phi)

    return film
