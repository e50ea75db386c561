"""Properties for the steady calculation: CoolProp's Helmholtz equations for refrigerant and water, SI units."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import CoolProp
import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline

REFRIGERANT = "R1234ze(E)"  # unless another is named
P_WATER = 10e5  # Pa, of both water sides: liquid, and its properties hardly depend on it


@lru_cache(maxsize=4)
def refrigerant(fluid: str = REFRIGERANT) -> CoolProp.AbstractState:
    """A refrigerant by CoolProp's name. Clear the cache after an exception: CoolProp's state may then be corrupt."""
    return CoolProp.AbstractState("HEOS", fluid)


@lru_cache(maxsize=1)
def _water() -> CoolProp.AbstractState:
    return CoolProp.AbstractState("HEOS", "Water")


@dataclass(frozen=True)
class State:
    """A thermodynamic state: Pa, J/kg, K, kg/m3, J/(kg.K)."""

    p: float
    h: float
    T: float
    d: float
    s: float
    fluid: str = REFRIGERANT


def _state(fluid: str) -> State:
    now = refrigerant(fluid)
    return State(now.p(), now.hmass(), now.T(), now.rhomass(), now.smass(), fluid)


def saturated(T: float, quality: float, fluid: str = REFRIGERANT) -> State:
    """Saturated refrigerant at `T` in K."""
    refrigerant(fluid).update(CoolProp.QT_INPUTS, quality, T)
    return _state(fluid)


def at_enthalpy(p: float, h: float, fluid: str = REFRIGERANT) -> State:
    """Refrigerant at `p` in Pa and `h` in J/kg."""
    refrigerant(fluid).update(CoolProp.HmassP_INPUTS, h, p)
    return _state(fluid)


def at_temperature(p: float, T: float, fluid: str = REFRIGERANT) -> State:
    """Refrigerant in one phase at `p` in Pa and `T` in K."""
    refrigerant(fluid).update(CoolProp.PT_INPUTS, p, T)
    return _state(fluid)


def isentropic_head(inlet: State, p: float) -> float:
    """Enthalpy rise at constant entropy from `inlet` to `p` in Pa, in J/kg."""
    now = refrigerant(inlet.fluid)
    now.update(CoolProp.PSmass_INPUTS, p, inlet.s)
    return float(now.hmass()) - inlet.h


@lru_cache(maxsize=1)
def _water_tables() -> tuple[CubicSpline, CubicSpline]:
    T = np.linspace(273.16, 413.15, 281)
    h = []
    for value in T:
        _water().update(CoolProp.PT_INPUTS, P_WATER, float(value))
        h.append(_water().hmass())
    return CubicSpline(T, h), CubicSpline(h, T)


def water_temperature(h: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of liquid water at enthalpies `h` in J/kg, in K."""
    return np.asarray(_water_tables()[1](h))


def water_enthalpy(T: float) -> float:
    """Of liquid water at `T` in K, in J/kg."""
    return float(_water_tables()[0](T))


def water_density(T: float) -> float:
    """Of liquid water at `T` in K, in kg/m3."""
    _water().update(CoolProp.PT_INPUTS, P_WATER, T)
    return float(_water().rhomass())


def velocity_of_sound(vapour: State) -> float:
    """In m/s; just off the saturation line, where CoolProp refuses it."""
    now = refrigerant(vapour.fluid)
    now.update(CoolProp.PT_INPUTS, vapour.p, vapour.T + 0.01)
    return float(now.speed_sound())
