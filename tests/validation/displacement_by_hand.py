"""Positive displacement machines from the indicator diagram of the real gas, by CoolProp."""

from __future__ import annotations

import CoolProp
from scipy.optimize import brentq


class Gas:
    """Suction state of a refrigerant in SI units, and what follows from it along its isentrope."""

    def __init__(self, fluid: str, p: float, dh_superheat: float) -> None:
        self._state = CoolProp.AbstractState("HEOS", fluid)
        self._state.update(CoolProp.PQ_INPUTS, p, 1)
        self._state.update(CoolProp.HmassP_INPUTS, self._state.hmass() + dh_superheat, p)
        self.p, self.h, self.s = p, self._state.hmass(), self._state.smass()
        self.d, self.u = self._state.rhomass(), self._state.umass()

    def isentropic_enthalpy(self, p: float) -> float:
        """Specific enthalpy at `p` and the suction's entropy."""
        self._state.update(CoolProp.PSmass_INPUTS, p, self.s)
        return float(self._state.hmass())

    def isentropic_density_ratio(self, p: float) -> float:
        """Density at `p` and the suction's entropy, over that of the suction."""
        self._state.update(CoolProp.PSmass_INPUTS, p, self.s)
        return float(self._state.rhomass() / self.d)

    def fitting_pressure_ratio(self, volume_ratio: float) -> float:
        """Pressure ratio at which isentropic compression by `volume_ratio` ends."""
        ratio = brentq(lambda r: self.isentropic_density_ratio(r * self.p) - volume_ratio, 1.01, 40, xtol=1e-10)
        return float(ratio)

    def indicated_work(self, p: float, volume_ratio: float) -> float:
        """Work by mass in J/kg: drawn in, closed, compressed to the built-in volume, opened to `p`, pushed out.

        At the built-in volume the pressure jumps to `p` without change of volume, hence without work.
        """
        self._state.update(CoolProp.PSmass_INPUTS, self.fitting_pressure_ratio(volume_ratio) * self.p, self.s)
        closed = self._state.umass() - self.u
        return float(closed + p / (self.d * volume_ratio) - self.p / self.d)

    def temperature(self, p: float, h: float) -> float:
        """Temperature in K at pressure and enthalpy."""
        self._state.update(CoolProp.HmassP_INPUTS, h, p)
        return float(self._state.T())
