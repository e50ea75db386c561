"""Statements on the pressure alone: the bent pressure, saturation temperature, zeta, and values on the saturation line.

One variable serves from the lowest pressure up to near the critical point: zeta, the scaled (ln(pc/p))^(1/3), in
which saturation properties are polynomials. Near the critical point it goes as (1 - p/pc)^(1/3), far below as the
third root of the logarithm. So there are no bands in pressure and nothing to join.

Outside the fitted range an argument is bent: x -> edge + d/(1 + d/reach), d being the distance beyond the edge. That is
bounded and monotone and has a continuous slope.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from cosim.media.coefficients import Coefficients, Scale
from cosim.media.expressions import Call, Expression, Operand, Symbol, polynomial, wrap
from cosim.media.programs import Assign, Block, Body, Branch, Invoke, Less

P, H, S, T, RHO = Symbol("p"), Symbol("h"), Symbol("s"), Symbol("T"), Symbol("rho")
LOG_P = Symbol("logP")
"""ln p, bent outside the fitted range."""
P_BENT = Symbol("pBent")
"""The pressure, bent outside the fitted range so that it stays positive (below) and bounded (above)."""
GROWTH = Symbol("growth")
"""Factor on the density: one within the range; above it (p/pBent)^(1/2), so that d(rho)/d(p) + d(rho)/d(h)/rho, the
inverse square of the velocity of sound, stays positive where the saturation properties are held."""
PI, ZETA, T_SAT = Symbol("pi"), Symbol("zeta"), Symbol("TSat")
H_BUBBLE, H_DEW, S_DEW = Symbol("hBubble"), Symbol("hDew"), Symbol("sDew")
PV_DEW, V_DEW = Symbol("pvDew"), Symbol("vDew")


def let(symbol: Symbol, expression: Operand) -> Assign:
    """symbol := expression."""
    return Assign(symbol.name, wrap(expression))


def scaled(scale: Scale, x: Expression) -> Expression:
    return scale.factor * (x - scale.centre)


def bent(beyond: Expression, reach: float) -> Expression:
    """The distance beyond an edge, bounded by ``reach``."""
    return beyond / (1.0 + beyond / reach)


def call(block: Block, results: Sequence[Symbol], *arguments: Operand) -> Invoke:
    """(results) := block(arguments)."""
    return Invoke(block, tuple(r.name for r in results), tuple(wrap(a) for a in arguments))


def _pressure(c: Coefficients) -> Body:
    """Assigns logP, pBent, growth and zeta from p."""
    fit = c.saturation
    below, above, z = Symbol("below"), Symbol("above"), Symbol("z")
    vacuum: Body = (
        let(below, 1.0 - P / c.pressure_min),
        let(LOG_P, math.log(c.pressure_min) - bent(below, fit.reach_low)),
        let(P_BENT, c.pressure_min / (1.0 + below)),
        let(GROWTH, 1.0),
    )
    working: Body = (let(LOG_P, Call("log", P)), let(P_BENT, P), let(GROWTH, 1.0))
    beyond: Body = (
        let(above, P / c.pressure_max - 1.0),
        let(LOG_P, math.log(c.pressure_max) + bent(above, fit.reach_high)),
        let(P_BENT, Call("exp", LOG_P)),
        let(GROWTH, Call("sqrt", P / P_BENT)),
    )
    return (
        Branch(
            (
                (Less(P, wrap(c.pressure_min)), vacuum),
                (Less(P, wrap(c.pressure_max)), working),
                (None, beyond),
            )
        ),
        let(z, Call("cbrt", math.log(c.critical_pressure) - LOG_P)),
        let(ZETA, scaled(fit.zeta, z)),
    )


def saturation(c: Coefficients) -> Invoke:
    """Assigns pBent, growth, TSat, zeta, hBubble and hDew from p."""
    fit = c.saturation
    body = (
        *_pressure(c),
        let(T_SAT, polynomial(fit.temperature, ZETA)),
        let(H_BUBBLE, polynomial(fit.bubble_enthalpy, ZETA)),
        let(H_DEW, polynomial(fit.dew_enthalpy, ZETA)),
    )
    outputs = (P_BENT, GROWTH, T_SAT, ZETA, H_BUBBLE, H_DEW)
    text = "The saturation line at a pressure"
    return call(Block("saturation", text, (P.name,), tuple(o.name for o in outputs), body), outputs, P)


def dew_entropy(c: Coefficients) -> Body:
    """Assigns sDew; needs zeta."""
    body = (let(S_DEW, polynomial(c.saturation.dew_entropy, ZETA)),)
    return (
        call(Block("dewLineEntropy", "Entropy on the dew line", (ZETA.name,), (S_DEW.name,), body), (S_DEW,), ZETA),
    )


def bubble_entropy() -> Expression:
    """Entropy of saturated liquid by the Clapeyron relation; needs hBubble, hDew, sDew and TSat."""
    return S_DEW - (H_DEW - H_BUBBLE) / T_SAT


def dew_volume(c: Coefficients) -> Body:
    """Assigns pvDew and vDew; needs zeta and pBent."""
    body = (let(PV_DEW, polynomial(c.saturation.dew_flow_work, ZETA)),)
    block = Block("dewLineFlowWork", "Pressure times volume on the dew line", (ZETA.name,), (PV_DEW.name,), body)
    return (call(block, (PV_DEW,), ZETA), let(V_DEW, PV_DEW / P_BENT))


def saturation_frame(c: Coefficients) -> Body:
    """Everything on the saturation line that a property of p and h may need."""
    return (saturation(c), let(PI, P_BENT / c.critical_pressure))
