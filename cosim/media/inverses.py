"""Statements for the inverse functions: saturation pressure from temperature, enthalpy from pressure and entropy.

Both start from a fit and end with Newton steps on the very expression they invert, so that they are its inverse to
rounding. The names of the steps before the last are given to ``with_tangents`` as passive: the derivative of the last
step alone is that of the implicit function.
"""

from __future__ import annotations

import math

from numpy.polynomial import polynomial as numpy_polynomial

from cosim.media.coefficients import Coefficients
from cosim.media.expressions import ZERO, Call, Symbol, polynomial, polynomial_slope, wrap
from cosim.media.frame import (
    H_DEW,
    S_DEW,
    T_SAT,
    ZETA,
    H,
    P,
    S,
    T,
    call,
    dew_entropy,
    let,
    saturation,
    scaled,
)
from cosim.media.programs import Block, Body, Branch, Less, slopes
from cosim.media.regions import OMEGA, surface, vapour_coordinate, vapour_entropy

SATURATION_STEPS, ISENTROPIC_STEPS = 3, 3
SATURATION_PASSIVE = tuple(f"zeta{i}" for i in range(SATURATION_STEPS))
ISENTROPIC_PASSIVE = (
    *(f"h{i}" for i in range(ISENTROPIC_STEPS)),
    *(f"{n}{ISENTROPIC_STEPS - 1}" for n in ("held", "rate", "slope")),
)

RISE = Symbol("rise")


def isentropic_enthalpy(c: Coefficients) -> Body:
    """Assigns h from p and s: the vapour's entropy inverted, the lever rule below the dew line."""
    held, sigma = Symbol("held"), Symbol("sigma")
    top = c.vapour.sigma.centre + 1.0 / c.vapour.sigma.factor
    start = surface(
        "isentropicStart", "First guess of the rise of enthalpy by entropy", c.vapour.isentropic_start, ZETA, sigma
    )
    guess = Symbol("guess")
    steps: Body = tuple(s for i in range(ISENTROPIC_STEPS) for s in _entropy_step(c, i))
    vapour: Body = (
        Branch(((Less(wrap(top), RISE), (let(held, top),)), (None, (let(held, RISE),)))),
        let(sigma, scaled(c.vapour.sigma, held)),
        call(start, (guess,), ZETA, sigma),
        let(Symbol("h0"), H_DEW + RISE * guess),
        *steps,
        let(H, Symbol(f"h{ISENTROPIC_STEPS}")),
    )
    wet: Body = (let(H, H_DEW + RISE * T_SAT),)
    return (
        saturation(c),
        *dew_entropy(c),
        let(RISE, S - S_DEW),
        Branch(((Less(RISE, ZERO), wet), (None, vapour))),
    )


def _entropy_step(c: Coefficients, index: int) -> Body:
    """Newton step from h<index> to h<index + 1>."""
    start, end = Symbol(f"h{index}"), Symbol(f"h{index + 1}")
    w, omega, excess, kept, steep, mean, rate, slope = (
        Symbol(f"{n}{index}") for n in ("w", "omega", "excess", "kept", "steep", "mean", "rate", "slope")
    )
    hot = 1.0 / c.vapour.hot_temperature
    within = mean + w * steep * rate
    return (
        vapour_coordinate(c, start, str(index)),
        call(vapour_entropy(c), (mean,), ZETA, omega),
        call(slopes(vapour_entropy(c), (OMEGA.name,)), (Symbol(f"held{index}"), rate), ZETA, omega),
        let(slope, kept * within + hot * (1.0 - kept)),
        let(end, start - (w * mean + hot * excess - RISE) / slope),
    )


def saturation_pressure(c: Coefficients) -> Body:
    """Assigns p from T; beyond the fitted range positive, monotone and with a continuous slope."""
    fit = c.saturation
    coldest, cold_slope = _edge(c, c.pressure_min)
    hottest, hot_slope = _edge(c, c.pressure_max)
    theta, z = Symbol("theta"), Symbol("z")
    steps: Body = tuple(
        call(_temperature_step(c), (Symbol(f"zeta{i + 1}"),), Symbol(f"zeta{i}"), T) for i in range(SATURATION_STEPS)
    )
    working: Body = (
        let(theta, scaled(fit.theta, Call("cbrt", 1.0 - T / c.critical_temperature))),
        let(Symbol("zeta0"), polynomial(fit.zeta_start, theta)),
        *steps,
        let(z, fit.zeta.centre + Symbol(f"zeta{SATURATION_STEPS}") / fit.zeta.factor),
        let(P, c.critical_pressure * Call("exp", -(z * z * z))),
    )
    cold: Body = (let(P, c.pressure_min / (1.0 + (cold_slope / c.pressure_min) * (coldest - T))),)
    hot: Body = (let(P, c.pressure_max + hot_slope * (T - hottest)),)
    return (Branch(((Less(T, wrap(coldest)), cold), (Less(T, wrap(hottest)), working), (None, hot))),)


def _temperature_step(c: Coefficients) -> Block:
    """Newton step of zeta towards a saturation temperature."""
    row, better = c.saturation.temperature, Symbol("better")
    step = let(better, ZETA - (polynomial(row, ZETA) - T) / polynomial_slope(row, ZETA))
    return Block(
        "zetaStep", "Newton step towards a saturation temperature", (ZETA.name, T.name), (better.name,), (step,)
    )


def _edge(c: Coefficients, pressure: float) -> tuple[float, float]:
    """Saturation temperature and dp/dT at a pressure, as the fit gives them."""
    scale, row = c.saturation.zeta, list(c.saturation.temperature)
    z = math.log(c.critical_pressure / pressure) ** (1.0 / 3.0)
    zeta = (z - scale.centre) * scale.factor
    by_zeta = float(numpy_polynomial.polyval(zeta, numpy_polynomial.polyder(row)))
    by_pressure = -by_zeta * scale.factor / (3.0 * z * z * pressure)
    return float(numpy_polynomial.polyval(zeta, row)), 1.0 / by_pressure
