"""Properties for the steady calculation: CoolProp's Helmholtz equations for refrigerant and water, SI units."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

import CoolProp
import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline

REFRIGERANT = "R1234ze(E)"
P_WATER = 10e5  # Pa, of both water sides: liquid, and its properties hardly depend on it


@lru_cache(maxsize=1)
def refrigerant() -> CoolProp.AbstractState:
    """The refrigerant. Clear the cache after an exception: CoolProp's state may then be corrupt."""
    return CoolProp.AbstractState("HEOS", REFRIGERANT)


@contextmanager
def using(name: str) -> Iterator[None]:
    """Another refrigerant, by CoolProp's name, within the context."""
    global REFRIGERANT  # noqa: PLW0603 - one refrigerant at a time, as CoolProp's state
    before, REFRIGERANT = REFRIGERANT, name
    refrigerant.cache_clear()
    try:
        yield
    finally:
        REFRIGERANT = before
        refrigerant.cache_clear()


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


def _state() -> State:
    return State(
        refrigerant().p(), refrigerant().hmass(), refrigerant().T(), refrigerant().rhomass(), refrigerant().smass()
    )


def saturated(T: float, quality: float) -> State:
    """Saturated refrigerant at `T` in K."""
    refrigerant().update(CoolProp.QT_INPUTS, quality, T)
    return _state()


def at_enthalpy(p: float, h: float) -> State:
    """Refrigerant at `p` in Pa and `h` in J/kg."""
    refrigerant().update(CoolProp.HmassP_INPUTS, h, p)
    return _state()


def isentropic_head(inlet: State, p: float) -> float:
    """Enthalpy rise at constant entropy from `inlet` to `p` in Pa, in J/kg."""
    refrigerant().update(CoolProp.PSmass_INPUTS, p, inlet.s)
    return float(refrigerant().hmass()) - inlet.h


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
    refrigerant().update(CoolProp.PT_INPUTS, vapour.p, vapour.T + 0.01)
    return float(refrigerant().speed_sound())
