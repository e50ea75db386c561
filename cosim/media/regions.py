"""Statements for properties of p and h in liquid, two-phase and vapour.

Every property meets its neighbours on the saturation lines by construction: the bubble density is the liquid density
at the bubble enthalpy, liquid temperature and entropy are differences from their bubble values, and vapour
properties are dew values plus a multiple of the distance from the dew line. Only slopes have kinks there.
"""

from __future__ import annotations

from dataclasses import dataclass

from cosim.media.coefficients import Coefficients, Surface
from cosim.media.expressions import Expression, Symbol, polynomial, wrap
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
    call,
    dew_entropy,
    dew_volume,
    let,
    saturation,
    saturation_frame,
    scaled,
)
from cosim.media.programs import Block, Body, Branch, Invoke, Less, slopes

BLEND_QUALITY = 0.005
"""Width, as a quality, of the band above the bubble line within which the slope of the specific volume is blended."""

VALUE = Symbol("value")
RHO_LIQUID, SOUND_SQUARED = Symbol("rhoLiquid"), Symbol("aSquared")
XI, CUT, SHARE = Symbol("xi"), Symbol("cut"), Symbol("share")
H_AT = Symbol("hAt")
"""The enthalpy that a block is given: it may be that of a saturation line."""
W, OMEGA, EXCESS = Symbol("w"), Symbol("omega"), Symbol("excess")
KEPT, STEEP = Symbol("kept"), Symbol("steep")


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


def surface(name: str, text: str, rows: Surface, inner: Symbol, outer: Symbol) -> Block:
    """A polynomial in two variables as a block of that name; its output is called ``value``."""
    names = [Symbol(f"row{i}") for i in range(len(rows))]
    body = (
        *(let(n, polynomial(row, inner)) for n, row in zip(names, rows, strict=True)),
        let(VALUE, polynomial(names, outer)),
    )
    return Block(name, text, (inner.name, outer.name), (VALUE.name,), body)


def liquid_coordinate(c: Coefficients, enthalpy: Expression, xi: Symbol, cut: Symbol, share: Symbol) -> Invoke:
    """Assigns xi from an enthalpy bent above the lowest fitted one, and cut, the (negative) part bent away.

    Also share, the slope of the bent enthalpy by the enthalpy.
    """
    short, floor = Symbol("short"), c.liquid.enthalpy_min
    stretch = 1.0 + short / c.liquid.reach
    bend: Body = (
        let(short, floor - H_AT),
        let(CUT, bent(short, c.liquid.reach) - short),
        let(SHARE, 1.0 / (stretch * stretch)),
    )
    body: Body = (
        Branch(((Less(H_AT, wrap(floor)), bend), (None, (let(CUT, 0.0), let(SHARE, 1.0))))),
        let(XI, scaled(c.liquid.xi, H_AT - CUT)),
    )
    block = Block(
        "liquidCoordinate", "The variable of the liquid fits", (H_AT.name,), (XI.name, CUT.name, SHARE.name), body
    )
    return call(block, (xi, cut, share), enthalpy)


def _density_block(c: Coefficients) -> Block:
    return surface("liquidDensity", "Density of liquid", c.liquid.density, XI, PI)


def liquid_density(c: Coefficients, enthalpy: Expression) -> Body:
    """Assigns rhoLiquid at an enthalpy (not above the bubble line)."""
    return (liquid_coordinate(c, enthalpy, XI, CUT, SHARE), call(_density_block(c), (RHO_LIQUID,), XI, PI))


def _liquid_difference(c: Coefficients, block: Block, slope: float) -> tuple[Body, Expression]:
    """Statements and expression for a liquid property at h less its bubble value; ``slope`` holds beyond the range."""
    xi, cut, share = (Symbol(f"{s.name}Bubble") for s in (XI, CUT, SHARE))
    own, bubble = Symbol(f"{block.name}At"), Symbol(f"{block.name}Bubble")
    statements = (
        liquid_coordinate(c, H, XI, CUT, SHARE),
        liquid_coordinate(c, H_BUBBLE, xi, cut, share),
        call(block, (own,), XI, PI),
        call(block, (bubble,), xi, PI),
    )
    return statements, own - bubble + slope * (CUT - cut)


def vapour_coordinate(c: Coefficients, enthalpy: Expression, tag: str = "") -> Invoke:
    """Assigns w (distance from the dew line, bounded), omega (of w) and excess (the part bent away).

    Also kept, the slope of w by the enthalpy, and steep, the slope of omega by w. omega is the scaled w/(w + nearness):
    properties change fastest next to the dew line.
    """
    beyond, spread, ceiling = Symbol("beyond"), Symbol("spread"), c.vapour.enthalpy_max
    stretch = 1.0 + beyond / c.vapour.reach
    bend: Body = (
        let(beyond, H_AT - ceiling),
        let(EXCESS, beyond - bent(beyond, c.vapour.reach)),
        let(KEPT, 1.0 / (stretch * stretch)),
    )
    body: Body = (
        Branch(((Less(wrap(ceiling), H_AT), bend), (None, (let(EXCESS, 0.0), let(KEPT, 1.0))))),
        let(W, H_AT - EXCESS - H_DEW),
        let(spread, W + c.vapour.nearness),
        let(OMEGA, scaled(c.vapour.omega, W / spread)),
        let(STEEP, c.vapour.omega.factor * c.vapour.nearness / (spread * spread)),
    )
    outputs = (W, OMEGA, EXCESS, KEPT, STEEP)
    names = tuple(o.name for o in outputs)
    block = Block("vapourCoordinate", "The variable of the vapour fits", (H_AT.name, H_DEW.name), names, body)
    return call(block, [Symbol(f"{n}{tag}") for n in names], enthalpy, H_DEW)


def _vapour_rise(c: Coefficients, block: Block, slope: float) -> tuple[Body, Expression]:
    """Statements and expression for a vapour property at h less its dew value; ``slope`` holds beyond the range."""
    mean = Symbol(f"{block.name}Mean")
    return (vapour_coordinate(c, H), call(block, (mean,), ZETA, OMEGA)), W * mean + slope * EXCESS


def density(c: Coefficients) -> Regions:
    """Assigns rho."""
    block = surface("flowWorkSlope", "Rise of pressure times volume by enthalpy", c.vapour.flow_work, ZETA, OMEGA)
    statements, rise = _vapour_rise(c, block, c.vapour.flow_work_slope)
    flow_work = Symbol("pv")
    vapour = (*dew_volume(c), *statements, let(flow_work, PV_DEW + rise), let(RHO, GROWTH * P_BENT / flow_work))
    return Regions((*liquid_density(c, H), let(RHO, GROWTH * RHO_LIQUID)), _two_phase_density(c), vapour)


def _two_phase_density(c: Coefficients) -> Body:
    """The lever rule for the specific volume; next to the bubble line its slope is blended to that of the liquid.

    With t = x / BLEND_QUALITY the quality is replaced by x t (2 - t), and the liquid's own expansion is faded out by
    (1 - t)^2: value and slope meet the liquid at t = 0 and the lever rule at t = 1, and the volume is monotone.
    """
    x, v, t, v_bubble, v_slope = (Symbol(n) for n in ("x", "v", "t", "vBubble", "vSlope"))
    rate = Symbol("rhoLiquid_dxi")
    blended: Body = (
        let(t, x / BLEND_QUALITY),
        call(slopes(_density_block(c), (XI.name,)), (RHO_LIQUID, rate), XI, PI),
        let(v_slope, -(c.liquid.xi.factor * rate) * SHARE / (RHO_LIQUID * RHO_LIQUID)),
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
    liquid, fall = _liquid_difference(c, liquid_temperature(c), 1.0 / c.liquid.heat_capacity)
    vapour, rise = _vapour_rise(c, vapour_temperature(c), 1.0 / c.vapour.heat_capacity)
    return Regions((*liquid, let(T, T_SAT + fall)), (let(T, T_SAT),), (*vapour, let(T, T_SAT + rise)))


def entropy(c: Coefficients) -> Regions:
    """Assigns s."""
    block = surface("liquidEntropy", "Entropy of liquid, up to a constant", c.liquid.entropy, XI, PI)
    liquid, fall = _liquid_difference(c, block, 1.0 / c.liquid.cold_temperature)
    vapour, rise = _vapour_rise(c, vapour_entropy(c), 1.0 / c.vapour.hot_temperature)
    dew = dew_entropy(c)
    return Regions(
        (*dew, *liquid, let(S, bubble_entropy() + fall)),
        (*dew, let(S, S_DEW + (H - H_DEW) / T_SAT)),
        (*dew, *vapour, let(S, S_DEW + rise)),
    )


def liquid_temperature(c: Coefficients) -> Block:
    return surface("liquidTemperature", "Temperature of liquid, up to a constant", c.liquid.temperature, XI, PI)


def vapour_temperature(c: Coefficients) -> Block:
    return surface("temperatureSlope", "Rise of the temperature by enthalpy", c.vapour.temperature, ZETA, OMEGA)


def vapour_entropy(c: Coefficients) -> Block:
    return surface("entropySlope", "Rise of the entropy by enthalpy", c.vapour.entropy, ZETA, OMEGA)


def velocity_of_sound(c: Coefficients) -> Body:
    """Assigns aSquared, for vapour; below the dew line the value on it."""
    held = Symbol("hVapour")
    block = surface("soundSquared", "Velocity of sound squared", c.vapour.sound, ZETA, OMEGA)
    return (
        saturation(c),
        Branch(((Less(H, H_DEW), (let(held, H_DEW),)), (None, (let(held, H),)))),
        vapour_coordinate(c, held),
        call(block, (SOUND_SQUARED,), ZETA, OMEGA),
    )
