"""Least-squares fits of a refrigerant's properties to CoolProp's reference equation of state.

Samples lie on Chebyshev points in zeta = (1 - Tsat/Tc)^(1/3), in which saturation properties are smooth up to near the
critical point, and in enthalpy. Each fit starts from the fits before it, so that their errors do not add up.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.polynomial import chebyshev, polynomial
from numpy.typing import NDArray

from cosim.errors import InputError
from cosim.media.coefficients import Coefficients, LiquidFit, SaturationFit, Scale, Series, Surface, VapourFit
from cosim.media.fluids import Fluid
from cosim.media.source import VERSION, Source

Array = NDArray[np.float64]

DIGITS = 15
"""Significant digits kept of a coefficient."""
SATURATION_POINTS, PRESSURES, ENTHALPIES = 240, 44, 36
DEGREE_TEMPERATURE, DEGREE_PRESSURE = 11, 8
DEGREE_ENTHALPY, DEGREE_FLOW_WORK, DEGREE_ENTROPY = 9, 9, 10
LIQUID_DENSITY, LIQUID_TEMPERATURE, LIQUID_ENTROPY = (9, 7, 5, 3), (10, 7, 5, 3), (10, 7, 5, 3)
"""Degree in enthalpy for each power of the pressure."""
VAPOUR_FLOW_WORK, VAPOUR_TEMPERATURE, VAPOUR_ENTROPY = (4, 6), (5, 6), (5, 7)
VAPOUR_SOUND, ISENTROPIC_START = (3, 4), (4, 4)
"""Degrees in the distance from the dew line and in zeta."""
REACH_LOW, REACH_HIGH = 1.0, 0.05
"""The fits are carried this far beyond the working pressures (natural logarithm)."""
HIGHEST_REDUCED_PRESSURE = 0.97
"""The fits end below this fraction of the critical pressure: beyond it the heat capacity's pole is too near."""
LOWEST_TRIPLE_MULTIPLE = 1.05
"""The fits end above this multiple of the triple pressure."""
ENTHALPY_REACH = 0.06
"""The vapour fit is carried this fraction of its span beyond its highest enthalpy."""


def fit(fluid: Fluid) -> Coefficients:
    """Fit all properties of a fluid; raises InputError when its range is not between triple and critical point."""
    source = Source(fluid.name)
    low, high = _reaches(fluid, source)
    frame = _Frame(fluid, source, fluid.pressure_min * math.exp(-low), fluid.pressure_max * math.exp(high))
    saturation = frame.saturation(low, high)
    return Coefficients(
        fluid=fluid.name,
        package=fluid.package,
        title=fluid.title,
        coolprop_version=VERSION,
        reference=fluid.equation_of_state,
        critical_temperature=source.critical_temperature,
        critical_pressure=source.critical_pressure,
        molar_mass=source.molar_mass,
        equation_temperature_max=source.temperature_max,
        pressure_min=fluid.pressure_min,
        pressure_max=fluid.pressure_max,
        liquid_temperature_min=fluid.liquid_temperature_min,
        vapour_temperature_max=fluid.vapour_temperature_max,
        saturation=saturation,
        liquid=frame.liquid(),
        vapour=frame.vapour(saturation),
    )


def _reaches(fluid: Fluid, source: Source) -> tuple[float, float]:
    """How far beyond the working pressures the fit is carried (natural logarithms)."""
    floor = LOWEST_TRIPLE_MULTIPLE * source.triple_pressure
    ceiling = HIGHEST_REDUCED_PRESSURE * source.critical_pressure
    place = f"fluid {fluid.name} in cosim/media/fluids.py"
    if not floor * 1.02 < fluid.pressure_min < fluid.pressure_max:
        raise InputError(
            f"{place}: pressure_min {fluid.pressure_min:.4g} Pa must lie between {floor * 1.02:.4g} Pa (just above "
            f"the triple point) and pressure_max {fluid.pressure_max:.4g} Pa"
        )
    if not fluid.pressure_max * 1.005 < ceiling:
        raise InputError(
            f"{place}: lower pressure_max {fluid.pressure_max:.4g} Pa below {ceiling / 1.005:.4g} Pa; the fits hold "
            "below the critical point only"
        )
    if fluid.vapour_temperature_max <= source.dew(fluid.pressure_max).T:
        raise InputError(
            f"{place}: raise vapour_temperature_max {fluid.vapour_temperature_max:.2f} K above the saturation "
            f"temperature at pressure_max, {source.dew(fluid.pressure_max).T:.2f} K"
        )
    reach_low = min(REACH_LOW, math.log(fluid.pressure_min / floor))
    return reach_low, min(REACH_HIGH, math.log(ceiling / fluid.pressure_max))


@dataclass(frozen=True)
class _Frame:
    """A fluid and the pressures (Pa) between which its fits are carried."""

    fluid: Fluid
    source: Source
    bottom: float
    top: float

    def pressures(self, count: int) -> list[float]:
        """Chebyshev points in (1 - Tsat/Tc)^(1/3)."""
        tc = self.source.critical_temperature
        ends = [(1.0 - self.source.dew(p).T / tc) ** (1 / 3) for p in (self.top, self.bottom)]
        return [self.source.saturation_pressure(tc * (1.0 - z**3)) for z in _nodes(ends[0], ends[1], count)]

    def saturation(self, reach_low: float, reach_high: float) -> SaturationFit:
        pressures = self.pressures(SATURATION_POINTS)
        bubble, dew = [self.source.bubble(p) for p in pressures], [self.source.dew(p) for p in pressures]
        p, t = np.array(pressures), np.array([state.T for state in dew])
        logs = np.log(p)
        log_pressure, temperature_scale = _scale(logs), _scale(t)
        temperature = _series(_apply(log_pressure, logs), t, DEGREE_TEMPERATURE)
        fitted = polynomial.polyval(_apply(log_pressure, logs), temperature)
        z = np.cbrt(1.0 - fitted / self.source.critical_temperature)
        zeta = _scale(z)
        unit = _apply(zeta, z)
        flow_work = p / np.array([state.rho for state in dew])
        return SaturationFit(
            reach_low=reach_low,
            reach_high=reach_high,
            log_pressure=log_pressure,
            temperature_scale=temperature_scale,
            zeta=zeta,
            temperature=temperature,
            pressure_start=_series(_apply(temperature_scale, t), logs, DEGREE_PRESSURE),
            bubble_enthalpy=_series(unit, np.array([state.h for state in bubble]), DEGREE_ENTHALPY),
            dew_enthalpy=_series(unit, np.array([state.h for state in dew]), DEGREE_ENTHALPY),
            dew_flow_work=_series(unit, flow_work, DEGREE_FLOW_WORK, 1.0 / flow_work),
            dew_entropy=_series(unit, np.array([state.s for state in dew]), DEGREE_ENTROPY),
        )

    def liquid(self) -> LiquidFit:
        coldest, cold = self.source.bubble(self.bottom), self.source.bubble(self.fluid.pressure_min)
        states = []
        for p in self.pressures(PRESSURES):
            bubble = self.source.bubble(p)
            states.append(bubble)
            for h in _nodes(coldest.h, bubble.h, ENTHALPIES)[:-1]:
                try:
                    states.append(self.source.at_enthalpy(p, h))
                except ValueError:  # below the melting line, which rises with pressure
                    continue
        h, rho = np.array([state.h for state in states]), np.array([state.rho for state in states])
        t, s = np.array([state.T for state in states]), np.array([state.s for state in states])
        reduced = np.array([state.p for state in states]) / self.source.critical_pressure
        xi = _scale(h)
        unit = _apply(xi, h)
        return LiquidFit(
            xi=xi,
            enthalpy_min=_short(cold.h),
            reach=_short(cold.h - coldest.h),
            heat_capacity=_short((cold.h - coldest.h) / (cold.T - coldest.T)),
            cold_temperature=_short(coldest.T),
            density=_ragged_surface(unit, reduced, rho, 1.0 / rho, LIQUID_DENSITY),
            temperature=_ragged_surface(unit, reduced, t, np.ones_like(t), LIQUID_TEMPERATURE),
            entropy=_ragged_surface(unit, reduced, s, np.ones_like(s), LIQUID_ENTROPY),
        )

    def vapour(self, saturation: SaturationFit) -> VapourFit:
        h_max = self.source.at_temperature(self.fluid.pressure_min, self.fluid.vapour_temperature_max).h
        reach = ENTHALPY_REACH * (h_max - self.source.dew(self.fluid.pressure_min).h)
        rows = []
        for p in self.pressures(PRESSURES):
            for h in _nodes(self.source.dew(p).h, h_max + reach, ENTHALPIES)[1:]:
                state = self.source.at_enthalpy(p, h)
                rows.append((p, h, state.rho, state.T, state.s, self.source.velocity_of_sound()))
        p, h, rho, t, s, sound = np.array(rows).T
        t_dew = polynomial.polyval(_apply(saturation.log_pressure, np.log(p)), saturation.temperature)
        zeta = _apply(saturation.zeta, np.cbrt(1.0 - t_dew / self.source.critical_temperature))
        distance = h - polynomial.polyval(zeta, saturation.dew_enthalpy)
        rise = s - polynomial.polyval(zeta, saturation.dew_entropy)
        omega, sigma = _scale(np.array([0.0, distance.max()])), _scale(np.array([0.0, rise.max()]))
        unit, work = _apply(omega, distance), p / rho
        work_rise = work - polynomial.polyval(zeta, saturation.dew_flow_work)
        ends = [self.source.at_enthalpy(self.bottom, v) for v in (h_max, h_max + reach)]
        return VapourFit(
            omega=omega,
            sigma=sigma,
            enthalpy_max=_short(h_max),
            reach=_short(reach),
            heat_capacity=_short(reach / (ends[1].T - ends[0].T)),
            hot_temperature=_short(ends[1].T),
            flow_work_slope=_short(self.bottom * (1.0 / ends[1].rho - 1.0 / ends[0].rho) / reach),
            flow_work=_surface(unit, zeta, work_rise / distance, distance / work, VAPOUR_FLOW_WORK),
            temperature=_surface(unit, zeta, (t - t_dew) / distance, distance, VAPOUR_TEMPERATURE),
            entropy=_surface(unit, zeta, rise / distance, distance, VAPOUR_ENTROPY),
            sound=_surface(unit, zeta, sound**2, sound**-2.0, VAPOUR_SOUND),
            isentropic_start=_surface(_apply(sigma, rise), zeta, distance / rise, rise, ISENTROPIC_START),
        )


def _nodes(low: float, high: float, count: int) -> Array:
    """Chebyshev points stretched so that the first and the last are the ends of the interval."""
    unit = -np.cos(np.pi * (np.arange(count) + 0.5) / count) / math.cos(0.5 * math.pi / count)
    return np.asarray(0.5 * (low + high) + 0.5 * (high - low) * unit, dtype=np.float64)


def _short(value: float) -> float:
    """A constant that is a choice, not a fit: seven digits are enough."""
    return float(f"{value:.6e}")


def _scale(values: Array) -> Scale:
    low, high = float(values.min()), float(values.max())
    return Scale(_short(0.5 * (low + high)), _short(2.0 / (high - low)))


def _apply(scale: Scale, values: Array) -> Array:
    return np.asarray((values - scale.centre) * scale.factor, dtype=np.float64)


def _rounded(values: NDArray[np.floating]) -> Series:
    return tuple(float(f"{value:.{DIGITS - 1}e}") for value in values)


def _series(unit: Array, values: Array, degree: int, weight: Array | None = None) -> Series:
    return _rounded(chebyshev.cheb2poly(chebyshev.chebfit(unit, values, degree, w=weight)))


def _surface(outer: Array, inner: Array, values: Array, weight: Array, degrees: tuple[int, int]) -> Surface:
    """Weighted fit of values = sum of a[i][j] * outer**i * inner**j up to degrees (outer, inner)."""
    basis = chebyshev.chebvander2d(outer, inner, list(degrees)) * weight[:, None]
    solution = np.linalg.lstsq(basis, values * weight, rcond=None)[0].reshape(degrees[0] + 1, degrees[1] + 1)
    rows = np.array([chebyshev.cheb2poly(row) for row in solution])
    columns = np.array([chebyshev.cheb2poly(column) for column in rows.T])
    return tuple(_rounded(row) for row in columns.T)


def _ragged_surface(inner: Array, outer: Array, values: Array, weight: Array, degrees: tuple[int, ...]) -> Surface:
    """Weighted fit of values = sum over i of outer**i times a series of degree degrees[i] in inner."""
    blocks = [chebyshev.chebvander(inner, d) * (outer**i)[:, None] for i, d in enumerate(degrees)]
    solution = np.linalg.lstsq(np.hstack(blocks) * weight[:, None], values * weight, rcond=None)[0]
    ends = np.cumsum([d + 1 for d in degrees])[:-1]
    return tuple(_rounded(chebyshev.cheb2poly(part)) for part in np.split(solution, ends))
