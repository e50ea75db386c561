"""Source and network water: heat capacity, density, viscosity, conductivity, freezing point."""

from __future__ import annotations

from dataclasses import dataclass
from math import log10

from CoolProp.CoolProp import PropsSI

ZERO_CELSIUS = 273.15
COLDEST = 273.16
"""Properties of colder (sea) water are taken here: heat capacity changes by 0.1 % per 5 K."""


def freezing_point(salinity: float) -> float:
    """Freezing point (K) of sea water with ``salinity`` (kg/kg) at atmospheric pressure; fresh water at 0.

    F. J. Millero, UNESCO Technical Papers in Marine Science 28 (1978) 29.
    """
    S = 1000.0 * salinity
    return float(ZERO_CELSIUS - 0.0575 * S + 1.710523e-3 * S**1.5 - 2.154996e-4 * S**2)


@dataclass(frozen=True)
class Water:
    """Liquid water at ``p`` (Pa) with ``salinity`` (kg/kg)."""

    salinity: float = 0.0
    p: float = 3e5

    def _get(self, what: str, T: float) -> float:
        if self.salinity > 0.0:
            fluid = f"INCOMP::MITSW[{self.salinity}]"
            return float(PropsSI(what, "T", max(T, ZERO_CELSIUS + 0.01), "P", self.p, fluid))
        return float(PropsSI(what, "T", max(T, COLDEST), "P", self.p, "Water"))

    def heat(self, T_low: float, T_high: float) -> float:
        """Heat that takes 1 kg from ``T_low`` to ``T_high``, J/kg; Simpson's rule over the heat capacity."""
        ends = self._get("C", T_low) + self._get("C", T_high)
        return (T_high - T_low) * (ends + 4.0 * self._get("C", 0.5 * (T_low + T_high))) / 6.0

    def density(self, T: float) -> float:
        """kg/m3."""
        return self._get("D", T)

    def film(self, T: float, velocity: float, diameter: float) -> float:
        """Heat transfer coefficient in a tube, W/(m2.K).

        Gnielinski (Int. Chem. Eng. 16, 1976, 359) with the friction factor of Filonenko.
        """
        rho, eta, lam, cp = (self._get(what, T) for what in ("D", "V", "L", "C"))
        return tube_film(rho * velocity, diameter, eta, lam, cp)


def tube_film(mass_flux: float, diameter: float, eta: float, lam: float, cp: float) -> float:
    """Turbulent flow in a tube by Gnielinski, W/(m2.K); ``mass_flux`` in kg/(m2.s)."""
    Re, Pr = max(mass_flux * diameter / eta, 3000.0), eta * cp / lam
    f = (1.82 * log10(Re) - 1.64) ** -2 / 8.0
    return float(lam / diameter * f * (Re - 1000.0) * Pr / (1.0 + 12.7 * f**0.5 * (Pr ** (2.0 / 3.0) - 1.0)))
