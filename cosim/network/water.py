"""Properties of district heating water as polynomials of temperature, fitted to IAPWS-95 (CoolProp 7) at 10 bar.

Heat capacity, enthalpy and density are those of ``RiverHeat.Media.Water``, so that both networks carry the same heat.
All functions take scalars or arrays and temperatures in K; good from 0 to 130 °C.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

T_ZERO = 273.15
"""K; where the specific enthalpy is zero."""

_HEAT_CAPACITY = np.array([4214.65236, -306.547655, 926.848676, -1382.1605, 1173.76827, -498.65366, 85.5280298])
"""J/(kg.K) over hundreds of °C, within 0.01 % up to 160 °C."""
_ENTHALPY = np.concatenate([[0.0], 100.0 * _HEAT_CAPACITY / np.arange(1, 1 + _HEAT_CAPACITY.size)])
"""J/kg, the exact integral of the heat capacity."""
_DENSITY = np.array([1000.30918, 5.77506315, -82.1524936, 63.3664968, -41.8197683, 15.9161246, -2.618898])
"""kg/m3, within 0.001 % up to 160 °C."""
_LOG_VISCOSITY = np.array(
    [-13.234154458, -3.463212525, 3.453048513, -3.529637386, 2.742696356, -1.252998472, 0.244477822]
)
"""Logarithm of the kinematic viscosity in m2/s, within 0.05 %."""
_CONDUCTIVITY = np.array([0.5576659, 0.2274167, -0.1324758, 0.0248409])
"""W/(m.K), within 0.3 %."""
_HOTTEST = 423.15
"""K up to which the viscosity follows the fit; beyond 0 to 150 °C it stays as it is there."""
_MEAN_HEAT_CAPACITY = 4190.0
"""J/(kg.K) about the middle of 0 to 120 °C, for a first guess only."""


def _polynomial(temperature: Array | float, coefficients: Array) -> Array:
    t = (np.asarray(temperature, dtype=np.float64) - T_ZERO) / 100.0
    value = coefficients[-1] + 0.0 * t
    for coefficient in coefficients[-2::-1]:
        value = value * t + coefficient
    return np.asarray(value)


def specific_enthalpy(temperature: Array | float) -> Array:
    """J/kg, zero at 0 °C."""
    return _polynomial(temperature, _ENTHALPY)


def heat_capacity(temperature: Array | float) -> Array:
    """J/(kg.K) at constant pressure."""
    return _polynomial(temperature, _HEAT_CAPACITY)


def temperature(enthalpy: Array | float) -> Array:
    """K, the inverse of :func:`specific_enthalpy`: two Newton steps from a constant heat capacity, exact to 1e-9 K."""
    h = np.asarray(enthalpy, dtype=np.float64)
    T = T_ZERO + h / _MEAN_HEAT_CAPACITY
    for _ in range(2):
        T = T - (specific_enthalpy(T) - h) / heat_capacity(T)
    return T


def density(temperature: Array | float) -> Array:
    """kg/m3."""
    return _polynomial(temperature, _DENSITY)


def kinematic_viscosity(temperature: Array | float) -> Array:
    """m2/s."""
    within = np.clip(temperature, T_ZERO, _HOTTEST)  # the polynomial leads nowhere beyond what it was fitted to
    return np.exp(_polynomial(within, _LOG_VISCOSITY))


def conductivity(temperature: Array | float) -> Array:
    """W/(m.K)."""
    return _polynomial(temperature, _CONDUCTIVITY)
