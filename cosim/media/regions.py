"""Statements that evaluate the fits: the pressure frame, then liquid, two-phase and vapour.

Every property meets its neighbours on the saturation lines by construction: the liquid density on the bubble line is
the liquid expression at the bubble enthalpy, and every vapour property is its dew value plus a multiple of the
distance from the dew line. There are no bands in pressure: one variable, zeta, the scaled (1 - Tsat/Tc)^(1/3), serves
from the lowest pressure up to near the critical point.

Outside the fitted range arguments are bent by x -> edge + d/(1 + d/reach), d the distance beyond the edge: bounded,
monotone and with a continuous slope.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from numpy.polynomial import polynomial as numpy_polynomial

from cosim.media.coefficients import Coefficients, Scale, Series, Surface
from cosim.media.expressions import (
    ONE,
    ZERO,
    Call,
    Expression,
    Symbol,
    add,
    constant,
    derivative_polynomial,
    divide,
    multiply,
    polynomial,
    subtract,
)
from cosim.media.programs import Assign, Body, Branch, Less

BLEND_QUALITY = 0.005
"""Width of the band above the bubble line, as a quality, in which the slope of the specific volume is blended."""
STIFFNESS_ABOVE = 0.3
"""Relative growth of the density per relative excess over the highest fitted pressure, far above it."""

P, H, S, T = Symbol("p"), Symbol("h"), Symbol("s"), Symbol("T")
LOG, WEIGHT, PRESSURE, ZETA = Symbol("logP"), Symbol("growth"), Symbol("pBent"), Symbol("zeta")
T_SAT, H_BUBBLE, H_DEW = Symbol("TSat"), Symbol("hBubble"), Symbol("hDew")


def series(coefficients: Series, variable: Expression) -> Expression:
    return polynomial(tuple(constant(c) for c in coefficients), variable)


def scaled(scale: Scale, x: Expression) -> Expression:
    return multiply(constant(scale.factor), add(x, constant(-scale.centre)))


def _let(name: Symbol, expression: Expression) -> Assign:
    return Assign(name.name, expression)


def bent(excess: Symbol, reach: float) -> Expression:
    """excess / (1 + excess/reach): the excess bounded by ``reach``."""
    return divide(excess, add(ONE, multiply(constant(1.0 / reach), excess)))


def pressure_frame(c: Coefficients) -> Body:
    """Assigns logP, pBent (a positive pressure), growth (density factor), TSat and zeta from p."""
    low, high = Symbol("below"), Symbol("above")
    p_min, p_max = c.pressure_min, c.pressure_max
    return (
        Branch(
            (
                (
                    Less(P, constant(p_min)),
                    (
                        _let(low, subtract(ONE, multiply(constant(1.0 / p_min), P))),
                        _let(LOG, subtract(constant(math.log(p_min)), bent(low, c.saturation.reach_low))),
                        _let(PRESSURE, divide(constant(p_min), add(ONE, low))),
                        _let(WEIGHT, ONE),
                    ),
                ),
                (
                    Less(P, constant(p_max)),
                    (_let(LOG, Call("log", P)), _let(PRESSURE, P), _let(WEIGHT, ONE)),
                ),
                (
                    None,
                    (
                        _let(high, subtract(multiply(constant(1.0 / p_max), P), ONE)),
                        _let(LOG, add(constant(math.log(p_max)), bent(high, c.saturation.reach_high))),
                        _let(PRESSURE, Call("exp", LOG)),
                        _let(
                            WEIGHT,
                            add(
                                ONE,
                                divide(
                                    multiply(constant(STIFFNESS_ABOVE), multiply(high, high)),
                                    add(ONE, high),
                                ),
                            ),
                        ),
                    ),
                ),
            )
        ),
        _let(Symbol("u"), scaled(c.saturation.log_pressure, LOG)),
        _let(T_SAT, series(c.saturation.temperature, Symbol("u"))),
        _let(
            Symbol("z"), Call("cbrt", subtract(ONE, multiply(constant(1.0 / c.critical_temperature), T_SAT)))
        ),
        _let(ZETA, scaled(c.saturation.zeta, Symbol("z"))),
    )


def bubble_enthalpy(c: Coefficients) -> Body:
    return (_let(H_BUBBLE, series(c.saturation.bubble_enthalpy, ZETA)),)


def dew_enthalpy(c: Coefficients) -> Body:
    return (_let(H_DEW, series(c.saturation.dew_enthalpy, ZETA)),)


def bent_liquid_enthalpy(c: Coefficients, enthalpy: Expression, suffix: str) -> tuple[Body, Symbol, Symbol]:
    """Statements that hold an enthalpy above the lowest fitted one; xi (scaled) and the remainder cut off."""
    raw, cut, xi = Symbol("hLiq" + suffix), Symbol("cut" + suffix), Symbol("xi" + suffix)
    short = Symbol("short" + suffix)
    floor = c.liquid.enthalpy_min
    body: Body = (
        _let(raw, enthalpy),
        Branch(
            (
                (
                    Less(raw, constant(floor)),
                    (
                        _let(short, subtract(constant(floor), raw)),
                        _let(cut, subtract(bent(short, c.liquid.reach), short)),
                    ),
                ),
                (None, (_let(cut, ZERO),)),
            )
        ),
        _let(xi, scaled(c.liquid.xi, subtract(raw, cut))),
    )
    return body, xi, cut


def liquid_surface(name: str, surface: Surface, xi: Symbol) -> tuple[Body, Expression]:
    """Statements for the series in xi, and the polynomial in the reduced pressure over them."""
    names = [Symbol(f"{name}{i}") for i in range(len(surface))]
    body = tuple(_let(n, series(row, xi)) for n, row in zip(names, surface, strict=True))
    return body, polynomial(tuple(names), Symbol("pi"))


def reduced_pressure(c: Coefficients) -> Body:
    return (_let(Symbol("pi"), multiply(constant(1.0 / c.critical_pressure), PRESSURE)),)


def bubble_slope(c: Coefficients, xi: Symbol) -> tuple[Body, Expression]:
    """Statements and expression for d(density)/d(enthalpy) of the liquid."""
    names = [Symbol(f"dl{i}") for i in range(len(c.liquid.density))]
    body = tuple(
        _let(
            n,
            multiply(constant(c.liquid.xi.factor), derivative_polynomial(tuple(constant(v) for v in row), xi)),
        )
        for n, row in zip(names, c.liquid.density, strict=True)
    )
    return body, polynomial(tuple(names), Symbol("pi"))


def liquid_density(c: Coefficients, enthalpy: Expression) -> Body:
    """Assigns rhoLiquid at an enthalpy; needs pBent."""
    bend, xi, _ = bent_liquid_enthalpy(c, enthalpy, "")
    rows, expression = liquid_surface("rl", c.liquid.density, xi)
    return (*bend, *reduced_pressure(c), *rows, _let(Symbol("rhoLiquid"), expression))


def dew_volume(c: Coefficients) -> Body:
    """Assigns vDew; needs pBent and zeta."""
    return (
        _let(Symbol("pvDew"), series(c.saturation.dew_flow_work, ZETA)),
        _let(Symbol("vDew"), divide(Symbol("pvDew"), PRESSURE)),
    )


def bent_vapour_distance(c: Coefficients, enthalpy: Expression) -> Body:
    """Assigns w (distance from the dew line, bounded), omega (scaled) and excess (the part cut off)."""
    beyond, w, excess = Symbol("beyond"), Symbol("w"), Symbol("excess")
    ceiling = c.vapour.enthalpy_max
    return (
        Branch(
            (
                (
                    Less(constant(ceiling), enthalpy),
                    (
                        _let(beyond, add(enthalpy, constant(-ceiling))),
                        _let(excess, subtract(beyond, bent(beyond, c.vapour.reach))),
                    ),
                ),
                (None, (_let(excess, ZERO),)),
            )
        ),
        _let(w, subtract(subtract(enthalpy, excess), H_DEW)),
        _let(Symbol("omega"), multiply(constant(c.vapour.omega.factor), add(w, constant(-c.vapour.omega.centre)))),
    )


def vapour_surface(name: str, surface: Surface, outer: Expression = Symbol("omega")) -> tuple[Body, Expression]:
    """Statements for the series in zeta, and the polynomial in the outer variable over them."""
    names = [Symbol(f"{name}{i}") for i in range(len(surface))]
    body = tuple(_let(n, series(row, ZETA)) for n, row in zip(names, surface, strict=True))
    return body, polynomial(tuple(names), outer)


@dataclass(frozen=True)
class Regions:
    """Statements for one property in each region; the pressure frame and both saturation enthalpies are known."""

    liquid: Body
    two_phase: Body
    vapour: Body

    def joined(self, other: Regions) -> Regions:
        """Both properties in one pass; statements they share are kept once."""
        pairs = zip(
            (self.liquid, self.two_phase, self.vapour), (other.liquid, other.two_phase, other.vapour), strict=True
        )
        return Regions(*(tuple(dict.fromkeys((*a, *b))) for a, b in pairs))

    def body(self, c: Coefficients) -> Body:
        """The whole program from p and h."""
        arms = Branch(
            ((Less(H, H_BUBBLE), self.liquid), (Less(H, H_DEW), self.two_phase), (None, self.vapour))
        )
        return (*pressure_frame(c), *bubble_enthalpy(c), *dew_enthalpy(c), *dew_entropy(c), arms)


def density(c: Coefficients) -> Regions:
    """Assigns rho from p and h."""
    rho = Symbol("rho")
    flow_rows, flow = vapour_surface("pv", c.vapour.flow_work)
    vapour: Body = (
        *bent_vapour_distance(c, H),
        *flow_rows,
        _let(
            Symbol("flowWork"),
            add(
                add(series(c.saturation.dew_flow_work, ZETA), multiply(Symbol("w"), flow)),
                multiply(constant(c.vapour.flow_work_slope), Symbol("excess")),
            ),
        ),
        _let(rho, divide(multiply(WEIGHT, PRESSURE), Symbol("flowWork"))),
    )
    liquid: Body = (*liquid_density(c, H), _let(rho, multiply(WEIGHT, Symbol("rhoLiquid"))))
    return Regions(liquid, _two_phase_density(c), vapour)


def _two_phase_density(c: Coefficients) -> Body:
    rho_l, v_dew, x, v = Symbol("rhoLiquid"), Symbol("vDew"), Symbol("x"), Symbol("v")
    slope_rows, slope = bubble_slope(c, Symbol("xi"))
    t = Symbol("inBand")
    latent = subtract(H_DEW, H_BUBBLE)
    kept = multiply(subtract(ONE, t), subtract(ONE, t))
    v_liquid, v_slope = Symbol("vBubble"), Symbol("vSlope")
    lever = add(v_liquid, multiply(subtract(v_dew, v_liquid), x))
    band: Body = (
        _let(t, multiply(constant(1.0 / BLEND_QUALITY), x)),
        *slope_rows,
        _let(v_slope, divide(multiply(constant(-1.0), slope), multiply(rho_l, rho_l))),
        _let(
            v,
            add(
                add(
                    v_liquid,
                    multiply(subtract(v_dew, v_liquid), multiply(multiply(x, t), subtract(constant(2.0), t))),
                ),
                multiply(multiply(v_slope, subtract(H, H_BUBBLE)), kept),
            ),
        ),
    )
    return (
        *liquid_density(c, H_BUBBLE),
        *dew_volume(c),
        _let(v_liquid, divide(ONE, rho_l)),
        _let(x, divide(subtract(H, H_BUBBLE), latent)),
        Branch(((Less(x, constant(BLEND_QUALITY)), band), (None, (_let(v, lever),)))),
        _let(Symbol("rho"), divide(WEIGHT, v)),
    )


def temperature(c: Coefficients) -> Regions:
    """Assigns T from p and h."""
    vapour_rows, slope = vapour_surface("tv", c.vapour.temperature)
    vapour: Body = (
        *bent_vapour_distance(c, H),
        *vapour_rows,
        _let(
            T,
            add(
                add(T_SAT, multiply(Symbol("w"), slope)),
                multiply(constant(1.0 / c.vapour.heat_capacity), Symbol("excess")),
            ),
        ),
    )
    body, rise = _liquid_difference(c, "tl", c.liquid.temperature, 1.0 / c.liquid.heat_capacity)
    return Regions((*body, _let(T, add(T_SAT, rise))), (_let(T, T_SAT),), vapour)


def _liquid_difference(c: Coefficients, name: str, surface: Surface, slope: float) -> tuple[Body, Expression]:
    """Statements and expression for a liquid property at h less its value on the bubble line."""
    here, xi, cut = bent_liquid_enthalpy(c, H, "")
    there, xi_bubble, cut_bubble = bent_liquid_enthalpy(c, H_BUBBLE, "Bubble")
    rows, at_h = liquid_surface(name, surface, xi)
    rows_bubble, at_bubble = liquid_surface(name + "b", surface, xi_bubble)
    body = (*here, *there, *reduced_pressure(c), *rows, *rows_bubble)
    remainder = multiply(constant(slope), subtract(cut, cut_bubble))
    return body, add(subtract(at_h, at_bubble), remainder)


def dew_entropy(c: Coefficients) -> Body:
    return (_let(Symbol("sDew"), series(c.saturation.dew_entropy, ZETA)),)


def entropy_rise(c: Coefficients, enthalpy: Expression) -> tuple[Body, Expression]:
    """Statements and expression for the vapour's entropy above the dew line's."""
    rows, slope = vapour_surface("sv", c.vapour.entropy)
    body = (*bent_vapour_distance(c, enthalpy), *rows)
    rise = add(
        multiply(Symbol("w"), slope), multiply(constant(1.0 / c.vapour.hot_temperature), Symbol("excess"))
    )
    return body, rise


def entropy(c: Coefficients) -> Regions:
    """Assigns s from p and h."""
    s_dew = Symbol("sDew")
    vapour, rise = entropy_rise(c, H)
    liquid, fall = _liquid_difference(c, "sl", c.liquid.entropy, 1.0 / c.liquid.cold_temperature)
    bubble = subtract(s_dew, divide(subtract(H_DEW, H_BUBBLE), T_SAT))
    return Regions(
        (*liquid, _let(S, add(bubble, fall))),
        (_let(S, add(s_dew, divide(subtract(H, H_DEW), T_SAT))),),
        (*vapour, _let(S, add(s_dew, rise))),
    )


def isentropic_enthalpy(c: Coefficients, newton_steps: int = 3) -> Body:
    """Assigns h from p and s: Newton's method on the vapour's entropy, the lever rule below the dew line."""
    s_dew, rise = Symbol("sDew"), Symbol("rise")
    rows, _ = vapour_surface("sv", c.vapour.entropy)
    start_rows, start = vapour_surface("hs", c.vapour.isentropic_start, Symbol("sigma"))
    top = constant(c.vapour.sigma.centre + 1.0 / c.vapour.sigma.factor)
    held = Symbol("held")
    vapour: list[Assign | Branch] = [
        Branch(((Less(top, rise), (_let(held, top),)), (None, (_let(held, rise),)))),
        _let(Symbol("sigma"), scaled(c.vapour.sigma, held)),
        *start_rows,
        _let(Symbol("h0"), add(H_DEW, multiply(rise, start))),
        *rows,
    ]
    for step in range(newton_steps):
        vapour += _newton_step(c, Symbol(f"h{step}"), Symbol(f"h{step + 1}"), str(step))
    return (
        *pressure_frame(c),
        *dew_enthalpy(c),
        *dew_entropy(c),
        _let(rise, subtract(S, s_dew)),
        Branch(
            (
                (
                    Less(rise, ZERO),
                    (_let(H, add(H_DEW, multiply(rise, T_SAT))),),
                ),
                (None, (*vapour, _let(H, Symbol(f"h{newton_steps}")))),
            )
        ),
    )


def _newton_step(c: Coefficients, start: Symbol, end: Symbol, tag: str) -> Body:
    """One Newton step for the enthalpy at a given entropy rise; the series sv0, sv1, ... are known."""
    names = tuple(Symbol(f"sv{i}") for i in range(len(c.vapour.entropy)))
    w, omega, excess, slope = (Symbol(n + tag) for n in ("w", "omega", "excess", "slope"))
    beyond, share, mean = Symbol("beyond" + tag), Symbol("share" + tag), Symbol("mean" + tag)
    stretch = add(ONE, multiply(constant(1.0 / c.vapour.reach), beyond))
    hot = constant(1.0 / c.vapour.hot_temperature)
    return (
        Branch(
            (
                (
                    Less(constant(c.vapour.enthalpy_max), start),
                    (
                        _let(beyond, add(start, constant(-c.vapour.enthalpy_max))),
                        _let(excess, subtract(beyond, bent(beyond, c.vapour.reach))),
                        _let(share, divide(ONE, multiply(stretch, stretch))),
                    ),
                ),
                (None, (_let(excess, ZERO), _let(share, ONE))),
            )
        ),
        _let(w, subtract(subtract(start, excess), H_DEW)),
        _let(omega, multiply(constant(c.vapour.omega.factor), add(w, constant(-c.vapour.omega.centre)))),
        _let(mean, polynomial(names, omega)),
        _let(
            slope,
            add(
                multiply(
                    share,
                    add(
                        mean,
                        multiply(
                            multiply(constant(c.vapour.omega.factor), w),
                            derivative_polynomial(names, omega),
                        ),
                    ),
                ),
                multiply(subtract(ONE, share), hot),
            ),
        ),
        _let(
            end,
            subtract(
                start,
                divide(
                    subtract(add(multiply(w, mean), multiply(hot, excess)), Symbol("rise")),
                    slope,
                ),
            ),
        ),
    )


def velocity_of_sound(c: Coefficients) -> Body:
    """Assigns a from p and h, for vapour; below the dew line the value on it."""
    rows, squared = vapour_surface("as", c.vapour.sound)
    held = Symbol("hVapour")
    return (
        *pressure_frame(c),
        *dew_enthalpy(c),
        Branch(((Less(H, H_DEW), (_let(held, H_DEW),)), (None, (_let(held, H),)))),
        *bent_vapour_distance(c, held),
        *rows,
        _let(Symbol("aSquared"), squared),
    )


def saturation_pressure(c: Coefficients, newton_steps: int = 2) -> Body:
    """Assigns p from T: the inverse of the saturation temperature, by Newton's method in ln p."""
    poly = tuple(constant(v) for v in c.saturation.temperature)
    slope_row = tuple(v for v in c.saturation.temperature)

    def edge(pressure: float) -> tuple[float, float]:
        u = (math.log(pressure) - c.saturation.log_pressure.centre) * c.saturation.log_pressure.factor
        slope = float(numpy_polynomial.polyval(u, numpy_polynomial.polyder(list(slope_row)))) * c.saturation.log_pressure.factor
        return float(numpy_polynomial.polyval(u, list(slope_row))), pressure / slope

    t_min, slope_min = edge(c.pressure_min)
    t_max, slope_max = edge(c.pressure_max)
    inside: list[Assign | Branch] = [
        _let(Symbol("tau"), scaled(c.saturation.temperature_scale, T)),
        _let(Symbol("u0"), scaled(c.saturation.log_pressure, series(c.saturation.pressure_start, Symbol("tau")))),
    ]
    for step in range(newton_steps):
        u = Symbol(f"u{step}")
        residual = subtract(polynomial(poly, u), T)
        inside.append(_let(Symbol(f"u{step + 1}"), subtract(u, divide(residual, derivative_polynomial(poly, u)))))
    last = Symbol(f"u{newton_steps}")
    inside.append(
        _let(
            P,
            Call("exp", add(constant(c.saturation.log_pressure.centre), multiply(constant(1.0 / c.saturation.log_pressure.factor), last))),
        )
    )
    cold = divide(
        constant(c.pressure_min),
        add(ONE, multiply(constant(slope_min / c.pressure_min), subtract(constant(t_min), T))),
    )
    hot = add(constant(c.pressure_max), multiply(constant(slope_max), add(T, constant(-t_max))))
    return (
        Branch(
            (
                (Less(T, constant(t_min)), (_let(P, cold),)),
                (Less(T, constant(t_max)), tuple(inside)),
                (None, (_let(P, hot),)),
            )
        ),
    )
