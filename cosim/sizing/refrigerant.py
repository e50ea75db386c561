"""One refrigerant by CoolProp's reference equations of state."""

from __future__ import annotations

import CoolProp
from CoolProp.CoolProp import AbstractState, get_global_param_string

from cosim.system.document import nearest

ZERO_CELSIUS = 273.15

WIDELY_USED = ("R1234ze(E)", "R1234yf", "R134a", "R290", "R600a", "R600", "R717", "R1233zd(E)", "R245fa", "R601")
"""Named where another refrigerant must be taken."""


class UnknownRefrigerantError(Exception):
    """CoolProp has no such pure fluid; the message has the nearest names."""


class Refrigerant:
    """Saturation and single-phase states; SI units."""

    def __init__(self, name: str) -> None:
        """Raises UnknownRefrigerantError."""
        if "&" in name or "::" in name:
            raise UnknownRefrigerantError("mixtures and other property libraries are not sized, take a pure fluid")
        try:
            self._state = AbstractState("HEOS", name)
        except ValueError as error:
            known = get_global_param_string("FluidsList").split(",")
            raise UnknownRefrigerantError(f"CoolProp has no fluid {name!r}{nearest(name, known)}") from error
        self.name = name
        self.T_critical: float = self._state.T_critical()
        self.p_critical: float = self._state.p_critical()
        self.T_triple: float = self._state.Ttriple()
        self.T_max: float = self._state.Tmax()
        self.molar_mass: float = self._state.molar_mass()

    def p_saturation(self, T: float) -> float:
        """Vapour pressure at the dew line, Pa."""
        self._state.update(CoolProp.QT_INPUTS, 1.0, T)
        return float(self._state.p())

    def T_saturation(self, p: float) -> float:
        """Dew temperature, K."""
        self._state.update(CoolProp.PQ_INPUTS, p, 1.0)
        return float(self._state.T())

    def h_dew(self, p: float) -> float:
        """J/kg."""
        self._state.update(CoolProp.PQ_INPUTS, p, 1.0)
        return float(self._state.hmass())

    def h_bubble(self, p: float) -> float:
        """J/kg."""
        self._state.update(CoolProp.PQ_INPUTS, p, 0.0)
        return float(self._state.hmass())

    def d_saturated(self, p: float, quality: float) -> float:
        """kg/m3 of bubble (0) or dew (1) state."""
        self._state.update(CoolProp.PQ_INPUTS, p, quality)
        return float(self._state.rhomass())

    def h(self, p: float, T: float) -> float:
        """Of a single phase, J/kg."""
        self._state.update(CoolProp.PT_INPUTS, p, T)
        return float(self._state.hmass())

    def T(self, p: float, h: float) -> float:
        """K."""
        self._state.update(CoolProp.HmassP_INPUTS, h, p)
        return float(self._state.T())

    def d(self, p: float, h: float) -> float:
        """kg/m3."""
        self._state.update(CoolProp.HmassP_INPUTS, h, p)
        return float(self._state.rhomass())

    def h_isentropic(self, p_from: float, h_from: float, p_to: float) -> float:
        """Enthalpy at ``p_to`` with the entropy of the first state, J/kg."""
        self._state.update(CoolProp.HmassP_INPUTS, h_from, p_from)
        s = self._state.smass()
        self._state.update(CoolProp.PSmass_INPUTS, p_to, s)
        return float(self._state.hmass())

    def velocity_of_sound(self, p: float, h: float) -> float:
        """m/s, of a single phase."""
        self._state.update(CoolProp.HmassP_INPUTS, h, p)
        return float(self._state.speed_sound())

    def isentropic_exponent(self, p: float) -> float:
        """cp/cv of dry saturated vapour."""
        self._state.update(CoolProp.PQ_INPUTS, p, 1.0)
        return float(self._state.cpmass() / self._state.cvmass())

    def transport(self, p: float, h: float) -> tuple[float, float, float]:
        """Viscosity (Pa.s), conductivity (W/(m.K)), heat capacity (J/(kg.K)); raises ValueError where there is none."""
        self._state.update(CoolProp.HmassP_INPUTS, h, p)
        return float(self._state.viscosity()), float(self._state.conductivity()), float(self._state.cpmass())


def with_higher_critical(T: float) -> str:
    """Widely used refrigerants whose critical temperature lies above ``T``, as words."""
    found = [(name, AbstractState("HEOS", name).T_critical()) for name in WIDELY_USED]
    good = [f"{name} ({critical - ZERO_CELSIUS:.0f} °C)" for name, critical in found if critical > T]
    return ", ".join(good) or "none of the widely used ones"
