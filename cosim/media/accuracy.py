"""Largest errors of the fitted functions against CoolProp on random points of the working range."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cosim.media.coefficients import Coefficients, FitError
from cosim.media.evaluate import Medium
from cosim.media.regions import BLEND_QUALITY
from cosim.media.source import Source, State

POINTS = 2000
SEED = 20231017
STAGE_RATIOS = 1.5, 3.0
STAGE_SUPERHEAT = 60.0
"""Compressor stages that are tried: pressure ratios, and the largest superheat at the inlet in K."""
STAGE_LOWEST = 15.0
"""Stages start at this multiple of the lowest pressure or above (1.5 bar where that is 0.1 bar)."""


class _Largest:
    """Keeps the largest error of each property, region and unit, in order of first appearance."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str, str], float] = {}

    def absolute(self, name: str, region: str, unit: str, error: float) -> None:
        key = name, region, unit
        self.found[key] = max(self.found.get(key, 0.0), abs(error))

    def relative(self, name: str, region: str, fitted: float, reference: float) -> None:
        self.absolute(name, region, "1", fitted / reference - 1.0)

    def errors(self) -> tuple[FitError, ...]:
        return tuple(FitError(*key, float(f"{value:.1e}")) for key, value in self.found.items())


def largest_errors(c: Coefficients, points: int = POINTS, seed: int = SEED) -> tuple[FitError, ...]:
    """Errors of all properties, region by region; two-phase outside the blend band above the bubble line."""
    medium, source, largest = Medium.of(c), Source(c.fluid), _Largest()
    draw = np.random.default_rng(seed)
    for pressure in _pressures(c, points, draw):
        bubble, dew = source.bubble(pressure), source.dew(pressure)
        _saturation(medium, bubble, dew, largest)
        _liquid(medium, source, bubble, float(draw.random()), largest)
        _two_phase(medium, bubble, dew, float(draw.random()), largest)
        _vapour(medium, source, dew, float(draw.random()), largest)
        _stage(medium, source, draw.random(3), largest)
    return largest.errors()


def table(errors: tuple[FitError, ...]) -> str:
    """The errors as text, one line each."""
    rows = [(e.property, e.region, _figure(e)) for e in errors]
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(r, widths, strict=True)).rstrip() for r in rows)


def html_rows(errors: tuple[FitError, ...]) -> str:
    """The errors as rows of an HTML table."""
    return "\n".join(f"<tr><td>{e.property}</td><td>{e.region}</td><td>{_figure(e)}</td></tr>" for e in errors)


def _figure(error: FitError) -> str:
    return f"{100.0 * error.largest:.2g} %" if error.unit == "1" else f"{error.largest:.2g} {error.unit}"


def _pressures(c: Coefficients, points: int, draw: np.random.Generator) -> Iterator[float]:
    """Half of them even in p, half even in ln p."""
    low, high = c.pressure_min, c.pressure_max
    for i in range(points):
        share = float(draw.random())
        yield low + share * (high - low) if i % 2 else low * (high / low) ** share


def _saturation(medium: Medium, bubble: State, dew: State, largest: _Largest) -> None:
    p, line = dew.p, "saturation"
    largest.absolute("saturation temperature", line, "K", medium.value("saturationTemperature", p) - dew.T)
    largest.relative("saturation pressure", line, medium.value("saturationPressure", dew.T), p)
    for region, state, name in (("bubble line", bubble, "bubble"), ("dew line", dew, "dew")):
        largest.absolute("specific enthalpy", region, "J/kg", medium.value(f"{name}Enthalpy", p) - state.h)
        largest.relative("density", region, medium.value(f"{name}Density", p), state.rho)
        largest.absolute("specific entropy", region, "J/(kg.K)", medium.value(f"{name}Entropy", p) - state.s)


def _liquid(medium: Medium, source: Source, bubble: State, share: float, largest: _Largest) -> None:
    coldest = medium.coefficients.liquid_temperature_min
    if coldest + 0.1 > bubble.T:
        return
    temperature = bubble.T - 0.01 - share**2 * (bubble.T - 0.01 - coldest)  # most points near the bubble line
    state = source.at_temperature(bubble.p, temperature)
    slopes = source.density_slopes()
    _single_phase(medium, "liquid", state, slopes, largest)


def _vapour(medium: Medium, source: Source, dew: State, share: float, largest: _Largest) -> None:
    hottest = max(medium.coefficients.vapour_temperature_max, dew.T + 1.0)
    state = source.at_temperature(dew.p, dew.T + 0.01 + share**2 * (hottest - dew.T - 0.01))
    slopes = source.density_slopes()
    _single_phase(medium, "vapour", state, slopes, largest)
    sound = medium.value("velocityOfSound", state.p, state.h)
    largest.relative("velocity of sound", "vapour", sound, source.velocity_of_sound())


def _single_phase(medium: Medium, region: str, state: State, slopes: tuple[float, float], largest: _Largest) -> None:
    p, h = state.p, state.h
    largest.relative("density", region, medium.value("density_ph", p, h), state.rho)
    largest.absolute("temperature", region, "K", medium.value("temperature_ph", p, h) - state.T)
    largest.absolute("specific entropy", region, "J/(kg.K)", medium.value("specificEntropy_ph", p, h) - state.s)
    largest.relative("density by p", region, medium.value("density_derp_h", p, h), slopes[0])
    largest.relative("density by h", region, medium.value("density_derh_p", p, h), slopes[1])


def _two_phase(medium: Medium, bubble: State, dew: State, share: float, largest: _Largest) -> None:
    quality = BLEND_QUALITY + (1.0 - BLEND_QUALITY) * share**3  # most points near the bubble line: the hard part
    h, s = (a + quality * (b - a) for a, b in ((bubble.h, dew.h), (bubble.s, dew.s)))
    rho = 1.0 / ((1.0 - quality) / bubble.rho + quality / dew.rho)
    largest.relative("density", "two-phase", medium.value("density_ph", dew.p, h), rho)
    largest.absolute("specific entropy", "two-phase", "J/(kg.K)", medium.value("specificEntropy_ph", dew.p, h) - s)


def _stage(medium: Medium, source: Source, shares: NDArray[np.float64], largest: _Largest) -> None:
    """Isentropic rise of a compressor stage; the end may be wet."""
    c = medium.coefficients
    low, ratio, superheat = (float(share) for share in shares)
    first, last = (math.log(v) for v in (min(STAGE_LOWEST * c.pressure_min, 0.3 * c.pressure_max), c.pressure_max))
    inlet = math.exp(first + low * (last - math.log(STAGE_RATIOS[0]) - first))
    outlet = min(inlet * (STAGE_RATIOS[0] + ratio * (STAGE_RATIOS[1] - STAGE_RATIOS[0])), c.pressure_max)
    start = source.at_temperature(inlet, source.dew(inlet).T + 0.01 + superheat * STAGE_SUPERHEAT)
    end = source.at_entropy(outlet, start.s)
    s = medium.value("specificEntropy_ph", inlet, start.h)
    rise = medium.value("isentropicEnthalpy", outlet, s) - start.h
    largest.relative("isentropic enthalpy rise", "stage, ratio 1.5-3", rise, end.h - start.h)
