"""Errors of the fitted functions against CoolProp on random points of the working range."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cosim.media.coefficients import Coefficients, FitError
from cosim.media.evaluate import Medium
from cosim.media.regions import BLEND_QUALITY
from cosim.media.source import Source, State

Array = NDArray[np.float64]

POINTS = 20_000
SEED = 20231017
STAGES = 2000
STAGE_RATIOS = 1.5, 3.0
STAGE_SUPERHEAT = 60.0
"""Compressor stages that are tried: how many, pressure ratios, and the largest superheat at the inlet in K."""
STAGE_LOWEST = 15.0
"""Stages start at this multiple of the lowest pressure or above (1.5 bar where that is 0.1 bar)."""
NEAR_CRITICAL = 2.0
"""States at saturation temperatures within so many K of the critical one are listed apart."""
SINGLE_PHASE_MARGIN = 0.01
"""Single-phase states are asked for this many K off the saturation line or more."""


@dataclass(frozen=True)
class Comparison:
    """Errors of one property in one region at points of p (Pa) and h (J/kg); ``unit`` is "1" for relative errors."""

    property: str
    region: str
    unit: str
    p: Array
    h: Array
    error: Array


@dataclass(frozen=True)
class _States:
    """CoolProp's states as arrays: p, T, h, rho, s and whatever else a region compares."""

    p: Array
    T: Array
    h: Array
    rho: Array
    s: Array

    @classmethod
    def of(cls, states: Sequence[State]) -> _States:
        return cls(*np.array([(x.p, x.T, x.h, x.rho, x.s) for x in states]).reshape(-1, 5).T)


class _Comparer:
    """Compares one medium; keeps what it has found."""

    def __init__(self, c: Coefficients) -> None:
        self.c, self.medium, self.source = c, Medium.of(c), Source(c.fluid)
        self.found: list[Comparison] = []
        limit = self.source.critical_temperature - NEAR_CRITICAL
        self.pressure_near = self.source.saturation_pressure(limit)

    def value(self, name: str, *arguments: Array) -> Array:
        return self.medium.arrays(name, *arguments)[0]

    def note(self, what: tuple[str, str, str], at: _States, fitted: Array, reference: Array) -> None:
        """``what`` is the property, the region and the unit of the error."""
        name, region, unit = what
        error = fitted - reference if unit != "1" else fitted / reference - 1.0
        near = at.p > self.pressure_near
        for chosen, suffix in ((~near, ""), (near, f", within {NEAR_CRITICAL:g} K of critical")):
            if chosen.any():
                self.found.append(
                    Comparison(name, f"{region}{suffix}", unit, at.p[chosen], at.h[chosen], error[chosen])
                )

    def saturation(self, bubble: _States, dew: _States) -> None:
        line, p = "saturation", dew.p
        self.note(("saturation temperature", line, "K"), dew, self.value("saturationTemperature", p), dew.T)
        self.note(("saturation pressure", line, "1"), dew, self.value("saturationPressure", dew.T), p)
        for region, at, name in (("bubble line", bubble, "bubble"), ("dew line", dew, "dew")):
            self.note(("specific enthalpy", region, "J/kg"), at, self.value(f"{name}Enthalpy", p), at.h)
            self.note(("density", region, "1"), at, self.value(f"{name}Density", p), at.rho)
            self.note(("specific entropy", region, "J/(kg.K)"), at, self.value(f"{name}Entropy", p), at.s)

    def transport(
        self, region: str, at: _States, reference: Array, functions: Sequence[str], *arguments: Array
    ) -> None:
        """``reference`` holds viscosity, conductivity and heat capacity, ``functions`` name the fitted ones."""
        names = ("viscosity", "thermal conductivity", "heat capacity")
        known = np.abs(at.T - self.source.critical_temperature) >= self.c.conductivity_gap
        for name, function, exact in zip(names, functions, reference, strict=True):
            fitted = self.value(function, *arguments)
            use = np.isfinite(exact) & (known | (name != "thermal conductivity"))
            self.note((name, region, "1"), _chosen(at, use), fitted[use], exact[use])

    def surface_tension(self, at: _States, reference: Array) -> None:
        self.note(("surface tension", "saturation", "1"), at, self.value("surfaceTension", at.p), reference)

    def single_phase(self, region: str, at: _States, slopes: Array) -> None:
        p, h = at.p, at.h
        density = self.medium.arrays("density_and_derivatives_ph", p, h)
        self.note(("density", region, "1"), at, density[0], at.rho)
        self.note(("temperature", region, "K"), at, density[3], at.T)
        self.note(("specific entropy", region, "J/(kg.K)"), at, self.value("specificEntropy_ph", p, h), at.s)
        self.note(("density by p", region, "1"), at, density[1], slopes[0])
        self.note(("density by h", region, "1"), at, density[2], slopes[1])
        names = ("dynamicViscosity_ph", "thermalConductivity_ph", "specificHeatCapacity_ph")
        self.transport(region, at, slopes[3:], names, p, h)

    def two_phase(self, bubble: _States, dew: _States, quality: Array) -> None:
        h, s = (a + quality * (b - a) for a, b in ((bubble.h, dew.h), (bubble.s, dew.s)))
        rho = 1.0 / ((1.0 - quality) / bubble.rho + quality / dew.rho)
        at, region = _States(dew.p, dew.T, h, rho, s), "two-phase"
        self.note(("density", region, "1"), at, self.value("density_ph", at.p, h), rho)
        self.note(("temperature", region, "K"), at, self.value("temperature_ph", at.p, h), at.T)
        self.note(("specific entropy", region, "J/(kg.K)"), at, self.value("specificEntropy_ph", at.p, h), s)
        self.note(("vapour quality", region, "absolute"), at, self.value("vapourQuality", at.p, h), quality)

    def stages(self, draw: np.random.Generator) -> None:
        """Isentropic rise of compressor stages; the end may be wet."""
        starts, ends = [], []
        c, source = self.c, self.source
        first, last = (math.log(v) for v in (min(STAGE_LOWEST * c.pressure_min, 0.3 * c.pressure_max), c.pressure_max))
        for low, ratio, superheat in draw.random((STAGES, 3)):
            inlet = math.exp(first + low * (last - math.log(STAGE_RATIOS[0]) - first))
            outlet = min(inlet * (STAGE_RATIOS[0] + ratio * (STAGE_RATIOS[1] - STAGE_RATIOS[0])), c.pressure_max)
            dew = source.dew(inlet)
            starts.append(source.at_temperature(inlet, dew.T + SINGLE_PHASE_MARGIN + superheat * STAGE_SUPERHEAT))
            ends.append(source.at_entropy(outlet, starts[-1].s))
        start, end = _States.of(starts), _States.of(ends)
        s = self.value("specificEntropy_ph", start.p, start.h)
        rise = self.value("isentropicEnthalpy", end.p, s) - start.h
        self.note(("isentropic enthalpy rise", "stage, ratio 1.5-3", "1"), start, rise, end.h - start.h)


def compare(c: Coefficients, points: int = POINTS, seed: int = SEED) -> tuple[Comparison, ...]:
    """Errors of all properties at random points; two-phase outside the blend band above the bubble line.

    A third of the points each is liquid, two-phase and vapour, more of them near the saturation lines; half are even
    in p, half in ln p.
    """
    comparer, draw = _Comparer(c), np.random.default_rng(seed)
    source = comparer.source
    p = _pressures(c, points, draw)
    (bubble, liquid_values), (dew, vapour_values) = (
        _saturated(source, line, p) for line in (source.bubble, source.dew)
    )
    comparer.saturation(bubble, dew)
    for name, at, values in (("bubble", bubble, liquid_values), ("dew", dew, vapour_values)):
        names = [f"{name}{kind}" for kind in ("Viscosity", "ThermalConductivity", "HeatCapacity")]
        comparer.transport(f"{name} line", at, values, names, p)
    comparer.surface_tension(dew, np.array([source.saturated_tension(float(v)) for v in p]))
    share = draw.random(points)
    third = np.arange(points) % 3
    coldest = c.liquid_temperature_min
    deepest = bubble.T - SINGLE_PHASE_MARGIN - share**2 * (bubble.T - SINGLE_PHASE_MARGIN - coldest)
    liquid = (third == 0) & (coldest + 0.1 < bubble.T)
    comparer.single_phase("liquid", *_single_phase(source, p[liquid], deepest[liquid]))
    hottest = np.maximum(c.vapour_temperature_max, dew.T + 1.0)
    superheated = dew.T + SINGLE_PHASE_MARGIN + share**2 * (hottest - dew.T - SINGLE_PHASE_MARGIN)
    vapour = third == 1
    at, slopes = _single_phase(source, p[vapour], superheated[vapour])
    comparer.single_phase("vapour", at, slopes)
    comparer.note(("velocity of sound", "vapour", "1"), at, comparer.value("velocityOfSound", at.p, at.h), slopes[2])
    wet = third == 2
    quality = BLEND_QUALITY + (1.0 - BLEND_QUALITY) * share[wet] ** 3
    comparer.two_phase(_chosen(bubble, wet), _chosen(dew, wet), quality)
    comparer.stages(draw)
    return tuple(comparer.found)


def largest_errors(c: Coefficients, points: int = POINTS, seed: int = SEED) -> tuple[FitError, ...]:
    """The largest of these errors, by property and region."""
    return tuple(
        FitError(x.property, x.region, x.unit, float(f"{np.max(np.abs(x.error)):.1e}"))
        for x in compare(c, points, seed)
    )


def _saturated(source: Source, line: Callable[[float], State], pressures: Array) -> tuple[_States, Array]:
    """States, and their viscosities, conductivities and heat capacities."""
    states, values = [], []
    for p in pressures:
        states.append(line(float(p)))
        values.append((*source.transport(), source.heat_capacity()))
    return _States.of(states), np.array(values).T


def _single_phase(source: Source, pressures: Array, temperatures: Array) -> tuple[_States, Array]:
    """States, and d(rho)/d(p), d(rho)/d(h), velocity of sound, viscosity, conductivity, heat capacity of each."""
    states, slopes = [], []
    for p, t in zip(pressures, temperatures, strict=True):
        states.append(source.at_temperature(float(p), float(t)))
        values = (source.velocity_of_sound(), *source.transport(), source.heat_capacity())
        slopes.append((*source.density_slopes(), *values))
    return _States.of(states), np.array(slopes).reshape(-1, 6).T


def _chosen(at: _States, mask: NDArray[np.bool_]) -> _States:
    return _States(at.p[mask], at.T[mask], at.h[mask], at.rho[mask], at.s[mask])


def _pressures(c: Coefficients, points: int, draw: np.random.Generator) -> Array:
    """Half of them even in p, half even in ln p."""
    low, high, share = c.pressure_min, c.pressure_max, draw.random(points)
    return np.where(np.arange(points) % 2 == 1, low + share * (high - low), low * (high / low) ** share)


def table(errors: tuple[FitError, ...]) -> str:
    """The errors as text, one line each."""
    rows = [(e.property, e.region, figure(e)) for e in errors]
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(r, widths, strict=True)).rstrip() for r in rows)


def html_rows(errors: tuple[FitError, ...]) -> str:
    """The errors as rows of an HTML table."""
    return "\n".join(f"<tr><td>{e.property}</td><td>{e.region}</td><td>{figure(e)}</td></tr>" for e in errors)


def figure(error: FitError) -> str:
    """The size of an error in words."""
    if error.unit == "1":
        return f"{100.0 * error.largest:.2g} %"
    return f"{error.largest:.2g}" if error.unit == "absolute" else f"{error.largest:.2g} {error.unit}"
