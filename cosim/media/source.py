"""CoolProp's reference equation of state (HEOS), with the few calls the fits and their check need."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import CoolProp

VERSION = str(CoolProp.__version__)


@dataclass(frozen=True)
class State:
    """A state of the fluid: pressure in Pa, temperature in K, J/kg, kg/m3, J/(kg.K)."""

    p: float
    T: float
    h: float
    rho: float
    s: float


class Source:
    """One fluid in CoolProp. SI units, mass-specific. States CoolProp refuses raise ValueError."""

    def __init__(self, name: str) -> None:
        self._state = CoolProp.AbstractState("HEOS", name)
        self.critical_temperature = float(self._state.T_critical())
        self.critical_pressure = float(self._state.p_critical())
        self.triple_pressure = float(self._state.trivial_keyed_output(CoolProp.iP_triple))
        self.temperature_max = float(self._state.Tmax())
        self.molar_mass = float(self._state.molar_mass())

    def bubble(self, pressure: float) -> State:
        return self._at(CoolProp.PQ_INPUTS, pressure, 0.0)

    def dew(self, pressure: float) -> State:
        return self._at(CoolProp.PQ_INPUTS, pressure, 1.0)

    def saturation_pressure(self, temperature: float) -> float:
        return self._at(CoolProp.QT_INPUTS, 1.0, temperature).p

    def at_enthalpy(self, pressure: float, enthalpy: float) -> State:
        return self._at(CoolProp.HmassP_INPUTS, enthalpy, pressure)

    def at_temperature(self, pressure: float, temperature: float) -> State:
        return self._at(CoolProp.PT_INPUTS, pressure, temperature)

    def at_entropy(self, pressure: float, entropy: float) -> State:
        return self._at(CoolProp.PSmass_INPUTS, pressure, entropy)

    def velocity_of_sound(self) -> float:
        """At the state asked for last (one phase only)."""
        return float(self._state.speed_sound())

    def transport(self) -> tuple[float, float]:
        """Dynamic viscosity in Pa.s and thermal conductivity in W/(m.K) at the state asked for last.

        Not a number where CoolProp finds none: by corresponding states it does not everywhere.
        """
        return _or_nan(self._state.viscosity), _or_nan(self._state.conductivity)

    def heat_capacity(self) -> float:
        """At constant pressure, at the state asked for last (one phase only)."""
        return float(self._state.cpmass())

    def saturated_tension(self, pressure: float) -> float:
        """The surface tension of the liquid at saturation, in N/m."""
        self.bubble(pressure)
        return float(self._state.surface_tension())

    def density_slopes(self) -> tuple[float, float]:
        """d(rho)/d(p) at constant h and d(rho)/d(h) at constant p, at the state asked for last (one phase only)."""
        by_p = self._state.first_partial_deriv(CoolProp.iDmass, CoolProp.iP, CoolProp.iHmass)
        by_h = self._state.first_partial_deriv(CoolProp.iDmass, CoolProp.iHmass, CoolProp.iP)
        return float(by_p), float(by_h)

    def _at(self, inputs: int, first: float, second: float) -> State:
        s = self._state
        s.update(inputs, first, second)
        return State(s.p(), s.T(), s.hmass(), s.rhomass(), s.smass())


def _or_nan(value: Callable[[], float]) -> float:
    try:
        return float(value())
    except ValueError:
        return math.nan
