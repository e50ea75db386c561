"""Statements for properties of p and h in liquid, two-phase and vapour.

Every property meets its neighbours on the saturation lines by construction: the bubble density is the liquid density
at the bubble enthalpy, liquid temperature and entropy are differences from their bubble values, and vapour
properties are dew values plus a multiple of the distance from the dew line. Only slopes have kinks there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cosim.media.coefficients import Coefficients, Surface
from cosim.media.expressions import Expression, Symbol, polynomial, polynomial_slope, wrap
from cosim.media.frame import (
    GROWTH,
    H_BUBBLE,
    H_DEW,
    P_BENT,
    PI,
    PV_DEW,
    RHO,
    S_DEW,
    T_SAT,
    V_DEW,
    ZETA,
    H,
    S,
    T,
    bent,
    bubble_entropy,
    dew_volume,
    let,
    pressure_frame,
    saturation_enthalpies,
    saturation_frame,
    scaled,
)
from cosim.media.programs import Body, Branch, Less

BLEND_QUALITY = 0.005
"""Width, as a quality, of the band above the bubble line within which the slope of the specific volume is blended."""

RHO_LIQUID, SOUND_SQUARED = Symbol("rhoLiquid"), Symbol("aSquared")
XI, CUT = Symbol("xi"), Symbol("cut")
W, OMEGA, EXCESS = Symbol("w"), Symbol("omega"), Symbol("excess")


@dataclass(frozen=True)
class Regions:
    """Statements for one property in each region; the saturation frame is known."""

    liquid: Body
    two_phase: Body
    vapour: Body

    def joined(self, other: Regions) -> Regions:
        """Both properties in one pass; statements they share are kept once."""
        return Regions(
            tuple(dict.fromkeys((*self.liquid, *other.liquid))),
            tuple(dict.fromkeys((*self.two_phase, *other.two_phase))),
            tuple(dict.fromkeys((*self.vapour, *other.vapour))),
        )

    def program(self, c: Coefficients) -> Body:
        """The whole program from p and h."""
        arms = ((Less(H, H_BUBBLE), self.liquid), (Less(H, H_DEW), self.two_phase), (None, self.vapour))
        return (*saturation_frame(c), Branch(arms))


def series(name: str, surface: Surface, inner: Expression) -> tuple[Body, list[Symbol]]:
    """Statements for the series in the inner variable, and their names: coefficients of the outer one."""
    names = [Symbol(f"{name}{i}") for i in range(len(surface))]
    return tuple(let(n, polynomial(row, inner)) for n, row in zip(names, surface, strict=True)), names


def _liquid_coordinate(c: Coefficients, enthalpy: Expression, xi: Symbol, cut: Symbol) -> Body:
    """Assigns xi from an enthalpy bent above the lowest fitted one, and cut, the (negative) part bent away.

    Also ``<xi>Share``, the slope of the bent enthalpy by the enthalpy.
    """
    raw, short, share = Symbol(f"h{xi.name}"), Symbol(f"short{xi.name}"), Symbol(f"{xi.name}Share")
    floor = c.liquid.enthalpy_min
    stretch = 1.0 + short / c.liquid.reach
    bend: Body = (
        let(short, floor - raw),
        let(cut, bent(short, c.liquid.reach) - short),
        let(share, 1.0 / (stretch * stretch)),
    )
    return (
        let(raw, enthalpy),
        Branch(((Less(raw, wrap(floor)), bend), (None, (let(cut, 0.0), let(share, 1.0))))),
        let(xi, scaled(c.liquid.xi, raw - cut)),
    )


def liquid_density(c: Coefficients, enthalpy: Expression) -> Body:
    """Assigns rhoLiquid at an enthalpy (not above the bubble line)."""
    rows, names = series("rl", c.liquid.density, XI)
    return (*_liquid_coordinate(c, enthalpy, XI, CUT), *rows, let(RHO_LIQUID, polynomial(names, PI)))


def _liquid_difference(c: Coefficients, name: str, surface: Surface, slope: float) -> tuple[Body, Expression]:
    """Statements and expression for a liquid property at h less its bubble value; ``slope`` holds beyond the range."""
    xi_bubble, cut_bubble = Symbol("xiBubble"), Symbol("cutBubble")
    rows, names = series(name, surface, XI)
    rows_bubble, names_bubble = series(f"{name}Bubble", surface, xi_bubble)
    statements = (
        *_liquid_coordinate(c, H, XI, CUT),
        *_liquid_coordinate(c, H_BUBBLE, xi_bubble, cut_bubble),
        *rows,
        *rows_bubble,
    )
    return statements, polynomial(names, PI) - polynomial(names_bubble, PI) + slope * (CUT - cut_bubble)


def vapour_coordinate(c: Coefficients, enthalpy: Expression, tag: str = "") -> Body:
    """Assigns w (distance from the dew line, bounded), omega (w scaled) and excess (the part bent away)."""
    beyond, excess, w = Symbol(f"beyond{tag}"), Symbol(f"excess{tag}"), Symbol(f"w{tag}")
    ceiling = c.vapour.enthalpy_max
    bend: Body = (let(beyond, enthalpy - ceiling), let(excess, beyond - bent(beyond, c.vapour.reach)))
    return (
        Branch(((Less(wrap(ceiling), enthalpy), bend), (None, (let(excess, 0.0),)))),
        let(w, enthalpy - excess - H_DEW),
        let(Symbol(f"omega{tag}"), scaled(c.vapour.omega, w)),
    )


def _vapour_rise(c: Coefficients, name: str, surface: Surface, slope: float) -> tuple[Body, Expression]:
    """Statements and expression for a vapour property at h less its dew value; ``slope`` holds beyond the range."""
    rows, names = series(name, surface, ZETA)
    return (*vapour_coordinate(c, H), *rows), W * polynomial(names, OMEGA) + slope * EXCESS


def density(c: Coefficients) -> Regions:
    """Assigns rho."""
    statements, rise = _vapour_rise(c, "pv", c.vapour.flow_work, c.vapour.flow_work_slope)
    flow_work = Symbol("pv")
    vapour = (*dew_volume(c), *statements, let(flow_work, PV_DEW + rise), let(RHO, GROWTH * P_BENT / flow_work))
    return Regions((*liquid_density(c, H), let(RHO, GROWTH * RHO_LIQUID)), _two_phase_density(c), vapour)


def _two_phase_density(c: Coefficients) -> Body:
    """The lever rule for the specific volume; next to the bubble line its slope is blended to that of the liquid.

    With t = x / BLEND_QUALITY the quality is replaced by x t (2 - t), and the liquid's own expansion is faded out by
    (1 - t)^2: value and slope meet the liquid at t = 0 and the lever rule at t = 1, and the volume is monotone.
    """
    x, v, t, v_bubble, v_slope = (Symbol(n) for n in ("x", "v", "t", "vBubble", "vSlope"))
    slopes: Sequence[Expression] = [Symbol(f"rlSlope{i}") for i in range(len(c.liquid.density))]
    rows = tuple(
        let(Symbol(f"rlSlope{i}"), c.liquid.xi.factor * polynomial_slope(row, XI))
        for i, row in enumerate(c.liquid.density)
    )
    blended: Body = (
        let(t, x / BLEND_QUALITY),
        *rows,
        let(v_slope, -polynomial(slopes, PI) * Symbol("xiShare") / (RHO_LIQUID * RHO_LIQUID)),
        let(
            v,
            v_bubble + (V_DEW - v_bubble) * (x * t * (2.0 - t)) + v_slope * (H - H_BUBBLE) * ((1.0 - t) * (1.0 - t)),
        ),
    )
    lever: Body = (let(v, v_bubble + (V_DEW - v_bubble) * x),)
    return (
        *liquid_density(c, H_BUBBLE),
        *dew_volume(c),
        let(v_bubble, 1.0 / RHO_LIQUID),
        let(x, (H - H_BUBBLE) / (H_DEW - H_BUBBLE)),
        Branch(((Less(x, wrap(BLEND_QUALITY)), blended), (None, lever))),
        let(RHO, GROWTH / v),
    )


def temperature(c: Coefficients) -> Regions:
    """Assigns T."""
    liquid, fall = _liquid_difference(c, "tl", c.liquid.temperature, 1.0 / c.liquid.heat_capacity)
    vapour, rise = _vapour_rise(c, "tv", c.vapour.temperature, 1.0 / c.vapour.heat_capacity)
    return Regions((*liquid, let(T, T_SAT + fall)), (let(T, T_SAT),), (*vapour, let(T, T_SAT + rise)))


def entropy(c: Coefficients) -> Regions:
    """Assigns s."""
    liquid, fall = _liquid_difference(c, "sl", c.liquid.entropy, 1.0 / c.liquid.cold_temperature)
    vapour, rise = _vapour_rise(c, "sv", c.vapour.entropy, 1.0 / c.vapour.hot_temperature)
    return Regions(
        (*liquid, let(S, bubble_entropy() + fall)),
        (let(S, S_DEW + (H - H_DEW) / T_SAT),),
        (*vapour, let(S, S_DEW + rise)),
    )


def velocity_of_sound(c: Coefficients) -> Body:
    """Assigns aSquared, for vapour; below the dew line the value on it."""
    rows, names = series("as", c.vapour.sound, ZETA)
    held = Symbol("hVapour")
    return (
        *pressure_frame(c),
        *saturation_enthalpies(c),
        Branch(((Less(H, H_DEW), (let(held, H_DEW),)), (None, (let(held, H),)))),
        *vapour_coordinate(c, held),
        *rows,
        let(SOUND_SQUARED, polynomial(names, OMEGA)),
    )
