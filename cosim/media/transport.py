"""Statements for viscosity, thermal conductivity, heat capacity and surface tension.

Viscosity and conductivity are surfaces in the variables of the thermodynamic fits: the logarithm of the viscosity, and
the reciprocal of the conductivity, which stays moderate where the conductivity itself peaks near the critical point.
The same holds for the heat capacity. Between the saturation lines none of them is a property of a state; there the
values on the lines are joined by the quality, so that all stay continuous.
"""

from __future__ import annotations

from dataclasses import dataclass

from cosim.media.coefficients import Coefficients
from cosim.media.expressions import Call, Expression, Symbol, polynomial
from cosim.media.frame import H_BUBBLE, H_DEW, PI, ZETA, H, call, let, saturation_frame
from cosim.media.programs import Body, Branch, Less
from cosim.media.regions import (
    CUT,
    OMEGA,
    SHARE,
    XI,
    liquid_coordinate,
    surface,
    vapour_coordinate,
)

LIQUID, VAPOUR, QUALITY = Symbol("liquid"), Symbol("vapour"), Symbol("x")


@dataclass(frozen=True)
class Phases:
    """One property: statements that assign ``liquid`` and ``vapour`` at an enthalpy, and how they are mixed.

    With ``reciprocal`` the reciprocals of the values on the lines are averaged by quality, else the values.
    """

    liquid: Body
    vapour: Body
    reciprocal: bool = False

    def of_enthalpy(self, c: Coefficients, output: Symbol) -> Body:
        """The program of the property from p and h."""
        one, other = (1.0 / LIQUID, 1.0 / VAPOUR) if self.reciprocal else (LIQUID, VAPOUR)
        mixed: Expression = one + QUALITY * (other - one)
        between: Body = (
            *_at_bubble(c, self.liquid),
            *_at_dew(c, self.vapour),
            let(QUALITY, (H - H_BUBBLE) / (H_DEW - H_BUBBLE)),
            let(output, 1.0 / mixed if self.reciprocal else mixed),
        )
        liquid: Body = (liquid_coordinate(c, H, XI, CUT, SHARE), *self.liquid, let(output, LIQUID))
        vapour: Body = (vapour_coordinate(c, H), *self.vapour, let(output, VAPOUR))
        arms = ((Less(H, H_BUBBLE), liquid), (Less(H, H_DEW), between), (None, vapour))
        return (*saturation_frame(c), Branch(arms))

    def on_bubble_line(self, c: Coefficients, output: Symbol) -> Body:
        """The program of the value for saturated liquid, from p."""
        return (*saturation_frame(c), *_at_bubble(c, self.liquid), let(output, LIQUID))

    def on_dew_line(self, c: Coefficients, output: Symbol) -> Body:
        """The program of the value for saturated vapour, from p."""
        return (*saturation_frame(c), *_at_dew(c, self.vapour), let(output, VAPOUR))


def _at_bubble(c: Coefficients, statements: Body) -> Body:
    return (liquid_coordinate(c, H_BUBBLE, XI, CUT, SHARE), *statements)


def _at_dew(c: Coefficients, statements: Body) -> Body:
    return (vapour_coordinate(c, H_DEW), *statements)


def viscosity(c: Coefficients) -> Phases:
    """Dynamic viscosity; between the lines the reciprocal is averaged (McAdams et al., Trans. ASME 64, 193, 1942)."""
    fit, fitted = c.transport, Symbol("fitted")
    liquid = surface("liquidViscosity", "Logarithm of the viscosity of liquid", fit.liquid_viscosity, XI, PI)
    vapour = surface("vapourViscosity", "Logarithm of the viscosity of vapour", fit.vapour_viscosity, ZETA, OMEGA)
    return Phases(
        (call(liquid, (fitted,), XI, PI), let(LIQUID, Call("exp", fitted))),
        (call(vapour, (fitted,), ZETA, OMEGA), let(VAPOUR, Call("exp", fitted))),
        reciprocal=True,
    )


def conductivity(c: Coefficients) -> Phases:
    """Thermal conductivity."""
    fit, fitted = c.transport, Symbol("fitted")
    liquid = surface("liquidResistivity", "Reciprocal conductivity of liquid", fit.liquid_resistivity, XI, PI)
    vapour = surface("vapourResistivity", "Reciprocal conductivity of vapour", fit.vapour_resistivity, ZETA, OMEGA)
    return Phases(
        (call(liquid, (fitted,), XI, PI), let(LIQUID, 1.0 / fitted)),
        (call(vapour, (fitted,), ZETA, OMEGA), let(VAPOUR, 1.0 / fitted)),
    )


def heat_capacity(c: Coefficients) -> Phases:
    """Specific heat capacity at constant pressure."""
    fit, fitted = c.transport, Symbol("fitted")
    liquid = surface("liquidCapacity", "Reciprocal heat capacity of liquid", fit.liquid_capacity, XI, PI)
    vapour = surface("vapourCapacity", "Reciprocal heat capacity of vapour", fit.vapour_capacity, ZETA, OMEGA)
    return Phases(
        (call(liquid, (fitted,), XI, PI), let(LIQUID, 1.0 / fitted)),
        (call(vapour, (fitted,), ZETA, OMEGA), let(VAPOUR, 1.0 / fitted)),
    )


def surface_tension(c: Coefficients, output: Symbol) -> Body:
    """The program of the surface tension from p: zero at the critical point, as the cube of zeta unscaled."""
    fit, z = c.saturation.zeta, Symbol("z")
    return (
        *saturation_frame(c),
        let(z, fit.centre + ZETA / fit.factor),
        let(output, z * z * z * polynomial(c.transport.surface_tension, ZETA)),
    )
