"""Least-squares fits of a refrigerant's properties to CoolProp's reference equation of state.

Samples lie on Chebyshev points in zeta = (ln(pc/p))^(1/3), in which saturation properties are smooth up to near the
critical point, and in enthalpy. Each fit starts from the fits before it, so that their errors do not add up.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.polynomial import chebyshev, polynomial
from numpy.typing import NDArray

from cosim.errors import InputError
from cosim.media.coefficients import (
    Coefficients,
    LiquidFit,
    SaturationFit,
    Scale,
    Series,
    Surface,
    TransportFit,
    VapourFit,
)
from cosim.media.fluids import Fluid
from cosim.media.source import VERSION, Source, State

Array = NDArray[np.float64]

DIGITS = 13
"""Significant digits kept of a coefficient."""
SATURATION_POINTS, PRESSURES, ENTHALPIES = 240, 44, 36
DEGREE_TEMPERATURE, DEGREE_START = 9, 6
DEGREE_ENTHALPY, DEGREE_FLOW_WORK, DEGREE_ENTROPY = 10, 9, 10
LIQUID_DENSITY, LIQUID_TEMPERATURE, LIQUID_ENTROPY = (13, 10, 8, 5), (11, 9, 7, 5, 3), (9, 6, 4)
"""Degree in enthalpy for each power of the pressure."""
VAPOUR_FLOW_WORK, VAPOUR_TEMPERATURE, VAPOUR_ENTROPY = (4, 6), (4, 7), (4, 7)
VAPOUR_SOUND, ISENTROPIC_START = (4, 5), (4, 4)
"""Degrees in the distance from the dew line and in zeta."""
LIQUID_VISCOSITY, LIQUID_CONDUCTIVITY, LIQUID_CAPACITY = (9, 7, 5), (10, 8, 6), (11, 9, 7, 5)
VAPOUR_VISCOSITY, VAPOUR_CONDUCTIVITY, VAPOUR_CAPACITY = (3, 5), (4, 6), (5, 7)
DEGREE_TENSION = 5
LEAST_KNOWN = 0.8
"""Share of the states at which the source must have transport properties."""
REACH_LOW, REACH_HIGH = 1.0, 0.05
"""The fits are carried this far beyond the working pressures (natural logarithm)."""
BEND_HIGH = 0.25
"""The fraction of that, above the working range, within which pressures are bent: a fit is poor at its very end."""
HIGHEST_REDUCED_PRESSURE = 0.995
"""The fits end below this fraction of the critical pressure: beyond it the heat capacity's pole is too near."""
LOWEST_TRIPLE_MULTIPLE = 1.05
"""The fits end above this multiple of the triple pressure."""
NEARNESS = 0.5
"""The distance above the dew line, as a fraction of the largest, over which vapour changes fastest."""
ENTHALPY_REACH = 0.06
"""The vapour fit is carried this fraction of its span beyond its highest enthalpy."""


def fit(fluid: Fluid) -> Coefficients:
    """Fit all properties of a fluid; raises InputError when its range is not between triple and critical point."""
    source = Source(fluid.name)
    low, high = _reaches(fluid, source)
    frame = _Frame(fluid, source, fluid.pressure_min * math.exp(-low), fluid.pressure_max * math.exp(high))
    saturation = frame.saturation(low, BEND_HIGH * high)
    liquid, vapour = frame.liquid_states(), frame.vapour_states(sum(frame.enthalpies()))
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
        liquid=frame.liquid(liquid),
        vapour=frame.vapour(saturation, vapour),
        transport=frame.transport(saturation, liquid, vapour),
        conductivity_gap=fluid.conductivity_gap,
        transport_references=(
            f"viscosity {fluid.viscosity}; conductivity {fluid.conductivity}; surface tension {fluid.surface_tension}"
        ),
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
class Samples:
    """CoolProp's states as arrays; the velocity of sound is that of vapour only."""

    p: Array
    h: Array
    rho: Array
    T: Array
    s: Array
    sound: Array
    viscosity: Array
    conductivity: Array
    heat_capacity: Array


@dataclass(frozen=True)
class _Frame:
    """A fluid and the pressures (Pa) between which its fits are carried."""

    fluid: Fluid
    source: Source
    bottom: float
    top: float

    def pressures(self, count: int) -> list[float]:
        """Chebyshev points in (ln(pc/p))^(1/3)."""
        pc = self.source.critical_pressure
        first, last = (math.log(pc / p) ** (1 / 3) for p in (self.top, self.bottom))
        return [pc * math.exp(-(z**3)) for z in _nodes(first, last, count)]

    def unscaled_zeta(self, p: Array) -> Array:
        return np.asarray(np.cbrt(np.log(self.source.critical_pressure / p)), dtype=np.float64)

    def saturation(self, reach_low: float, reach_high: float) -> SaturationFit:
        pressures = self.pressures(SATURATION_POINTS)
        bubble, dew = [self.source.bubble(p) for p in pressures], [self.source.dew(p) for p in pressures]
        p, t = np.array(pressures), np.array([state.T for state in dew])
        z, root = self.unscaled_zeta(p), np.cbrt(1.0 - t / self.source.critical_temperature)
        zeta, theta = _scale(z), _scale(root)
        unit = _apply(zeta, z)
        flow_work = p / np.array([state.rho for state in dew])
        return SaturationFit(
            reach_low=reach_low,
            reach_high=reach_high,
            zeta=zeta,
            theta=theta,
            temperature=_series(unit, t, DEGREE_TEMPERATURE),
            zeta_start=_series(_apply(theta, root), unit, DEGREE_START),
            bubble_enthalpy=_series(unit, np.array([state.h for state in bubble]), DEGREE_ENTHALPY),
            dew_enthalpy=_series(unit, np.array([state.h for state in dew]), DEGREE_ENTHALPY),
            dew_flow_work=_series(unit, flow_work, DEGREE_FLOW_WORK, 1.0 / flow_work),
            dew_entropy=_series(unit, np.array([state.s for state in dew]), DEGREE_ENTROPY),
        )

    def liquid_states(self) -> Samples:
        """From the coldest bubble point to the bubble line, which is among them."""
        coldest = self.source.bubble(self.bottom)
        states = []
        for p in self.pressures(PRESSURES):
            bubble = self.source.bubble(p)
            states.append(self._sample(bubble, 0.0))
            for h in _nodes(coldest.h, bubble.h, ENTHALPIES)[:-1]:
                try:
                    states.append(self._sample(self.source.at_enthalpy(p, h), 0.0))
                except ValueError:  # below the melting line, which rises with pressure
                    continue
        return Samples(*np.array(states).T)

    def vapour_states(self, enthalpy_max: float) -> Samples:
        """From the dew line, without its own points, to an enthalpy."""
        states = []
        for p in self.pressures(PRESSURES):
            for h in _nodes(self.source.dew(p).h, enthalpy_max, ENTHALPIES)[1:]:
                state = self.source.at_enthalpy(p, h)
                states.append(self._sample(state, self.source.velocity_of_sound()))
        return Samples(*np.array(states).T)

    def _sample(self, state: State, sound: float) -> tuple[float, ...]:
        transport = self.source.transport()
        return (state.p, state.h, state.rho, state.T, state.s, sound, *transport, self.source.heat_capacity())

    def liquid(self, states: Samples) -> LiquidFit:
        coldest, cold = self.source.bubble(self.bottom), self.source.bubble(self.fluid.pressure_min)
        rho, t, s = states.rho, states.T, states.s
        xi = _scale(states.h)
        unit, reduced = _apply(xi, states.h), states.p / self.source.critical_pressure
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

    def enthalpies(self) -> tuple[float, float]:
        """Highest enthalpy of the vapour, and how far its fits are carried beyond."""
        h_max = self.source.at_temperature(self.fluid.pressure_min, self.fluid.vapour_temperature_max).h
        return h_max, ENTHALPY_REACH * (h_max - self.source.dew(self.fluid.pressure_min).h)

    def vapour(self, saturation: SaturationFit, states: Samples) -> VapourFit:
        h_max, reach = self.enthalpies()
        zeta, distance = self.vapour_variables(saturation, states)
        t_dew = polynomial.polyval(zeta, saturation.temperature)
        rise = states.s - polynomial.polyval(zeta, saturation.dew_entropy)
        (omega, nearness, unit), sigma = vapour_scale(distance), _scale(np.array([0.0, rise.max()]))
        work = states.p / states.rho
        work_rise = work - polynomial.polyval(zeta, saturation.dew_flow_work)
        ends = [self.source.at_enthalpy(self.bottom, v) for v in (h_max, h_max + reach)]
        return VapourFit(
            omega=omega,
            nearness=nearness,
            sigma=sigma,
            enthalpy_max=_short(h_max),
            reach=_short(reach),
            heat_capacity=_short(reach / (ends[1].T - ends[0].T)),
            hot_temperature=_short(ends[1].T),
            flow_work_slope=_short(self.bottom * (1.0 / ends[1].rho - 1.0 / ends[0].rho) / reach),
            flow_work=_surface(unit, zeta, work_rise / distance, distance / work, VAPOUR_FLOW_WORK),
            temperature=_surface(unit, zeta, (states.T - t_dew) / distance, distance, VAPOUR_TEMPERATURE),
            entropy=_surface(unit, zeta, rise / distance, distance, VAPOUR_ENTROPY),
            sound=_surface(unit, zeta, states.sound**2, states.sound**-2.0, VAPOUR_SOUND),
            isentropic_start=_surface(_apply(sigma, rise), zeta, distance / rise, rise, ISENTROPIC_START),
        )

    def vapour_variables(self, saturation: SaturationFit, states: Samples) -> tuple[Array, Array]:
        """zeta, and the enthalpy above the fitted dew line."""
        zeta = _apply(saturation.zeta, self.unscaled_zeta(states.p))
        return zeta, np.asarray(states.h - polynomial.polyval(zeta, saturation.dew_enthalpy), dtype=np.float64)

    def transport(self, saturation: SaturationFit, liquid: Samples, vapour: Samples) -> TransportFit:
        xi, reduced = _apply(_scale(liquid.h), liquid.h), liquid.p / self.source.critical_pressure
        zeta, distance = self.vapour_variables(saturation, vapour)
        omega = vapour_scale(distance)[2]

        def of_liquid(values: Array, weight: Array, degrees: tuple[int, ...]) -> Surface:
            known = self._known(values)
            return _ragged_surface(xi[known], reduced[known], values[known], weight[known], degrees)

        def of_vapour(values: Array, weight: Array, degrees: tuple[int, int]) -> Surface:
            known = self._known(values)
            return _surface(omega[known], zeta[known], values[known], weight[known], degrees)

        conductivity = self._away(liquid, liquid.conductivity), self._away(vapour, vapour.conductivity)
        return TransportFit(
            liquid_viscosity=of_liquid(np.log(liquid.viscosity), np.ones_like(xi), LIQUID_VISCOSITY),
            vapour_viscosity=of_vapour(np.log(vapour.viscosity), np.ones_like(zeta), VAPOUR_VISCOSITY),
            liquid_resistivity=of_liquid(1.0 / conductivity[0], conductivity[0], LIQUID_CONDUCTIVITY),
            vapour_resistivity=of_vapour(1.0 / conductivity[1], conductivity[1], VAPOUR_CONDUCTIVITY),
            liquid_capacity=of_liquid(1.0 / liquid.heat_capacity, liquid.heat_capacity, LIQUID_CAPACITY),
            vapour_capacity=of_vapour(1.0 / vapour.heat_capacity, vapour.heat_capacity, VAPOUR_CAPACITY),
            surface_tension=self._tension(saturation),
        )

    def _away(self, states: Samples, conductivity: Array) -> Array:
        """The conductivities, not a number where the source is not used."""
        near = np.abs(states.T - self.source.critical_temperature) < self.fluid.conductivity_gap
        return np.where(near, np.nan, conductivity)

    def _known(self, values: Array) -> NDArray[np.bool_]:
        """Where there is a number; raises InputError where there is hardly one."""
        known = np.isfinite(values)
        if known.mean() < LEAST_KNOWN:
            raise InputError(
                f"fluid {self.fluid.name}: CoolProp has transport properties for {known.mean():.0%} of the range only; "
                "narrow it in cosim/media/fluids.py"
            )
        return np.asarray(known)

    def _tension(self, saturation: SaturationFit) -> Series:
        pressures = self.pressures(SATURATION_POINTS)
        z = self.unscaled_zeta(np.array(pressures))
        reduced = np.array([self.source.saturated_tension(p) for p in pressures]) / z**3
        return _series(_apply(saturation.zeta, z), reduced, DEGREE_TENSION, 1.0 / reduced)


def vapour_scale(distance: Array) -> tuple[Scale, float, Array]:
    """The scale of omega from the dew line on, the constant in it, and omega at these enthalpies above the line."""
    nearness = _short(NEARNESS * float(distance.max()))
    share = distance / (distance + nearness)
    omega = _scale(np.array([0.0, share.max()]))
    return omega, nearness, _apply(omega, share)


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
