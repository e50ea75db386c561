"""Pressure drop of water in rough pipes with fittings, smooth from standstill through laminar to turbulent flow.

Darcy and Weisbach: ``dp = (f length / d + zeta) rho v |v| / 2``. The friction factor f is 64/Re where the flow is
laminar; where it is turbulent, that of Colebrook and White, or Haaland's explicit one (J. Fluids Engineering 105, 1983,
the law of ``RiverHeat.Network.frictionPressureDrop``), which is within 2 % of it. Between
Re = 2000 and 4000, where flow is neither, a cubic in ln Re leads from one to the other, so that pressure drop and its
slope are continuous and rise with the flow everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Law = Literal["haaland", "colebrook"]

LAMINAR = 2000.0
"""Reynolds number below which flow is laminar."""
TURBULENT = 4000.0
"""Reynolds number above which flow is turbulent."""
_WIDTH = float(np.log(TURBULENT / LAMINAR))
_LN10 = float(np.log(10.0))


@dataclass(frozen=True)
class Resistances:
    """Pipes as their hydraulics sees them; arrays of shape (pipes,)."""

    length: Array
    """m"""
    diameter: Array
    """m, inner"""
    roughness: Array
    """m, sand roughness"""
    zeta: Array
    """Sum of loss coefficients of fittings, by the pipe's own velocity."""
    fittings: Array
    """Pressure drop of fittings by that of the straight pipe, where it is known in this form."""
    law: Law = "colebrook"

    @cached_property
    def area(self) -> Array:
        """m2"""
        return np.asarray(0.25 * np.pi * self.diameter**2)

    @cached_property
    def straight(self) -> Array:
        """Length and fittings by diameter: what the friction factor is multiplied with."""
        return (1.0 + self.fittings) * self.length / self.diameter

    @cached_property
    def wall(self) -> Wall:
        return Wall.of(self.roughness / self.diameter)


@dataclass(frozen=True)
class Wall:
    """What the friction factor knows of the wall; arrays of shape (pipes,)."""

    relative: Array
    """Roughness by diameter."""
    haaland: Array
    """Haaland's term for it."""

    @classmethod
    def of(cls, relative_roughness: Array) -> Wall:
        return cls(relative_roughness, (relative_roughness / 3.7) ** 1.11)


def friction_factor(reynolds: Array, wall: Wall, law: Law = "colebrook") -> tuple[Array, Array]:
    """Darcy's friction factor, and its slope d ln f / d ln Re, both shape (pipes,); Reynolds numbers above 0."""
    turbulent = np.maximum(reynolds, LAMINAR)
    inner = wall.haaland + 6.9 / turbulent
    root = -1.8 / _LN10 * np.log(inner)  # 1/sqrt(f)
    slope_of_root = 1.8 / _LN10 * (6.9 / turbulent) / inner
    if law == "colebrook":
        root, slope_of_root = _colebrook(root, turbulent, wall.relative)
    f, slope = 1.0 / (root * root), -2.0 * slope_of_root / root
    if reynolds.min() >= TURBULENT:
        return f, slope
    u = np.clip(np.log(reynolds / LAMINAR) / _WIDTH, 0.0, 1.0)
    weight, weight_slope = u * u * (3.0 - 2.0 * u), 6.0 * u * (1.0 - u) / _WIDTH
    laminar = 64.0 / reynolds
    blended = (1.0 - weight) * laminar + weight * f
    derivative = -(1.0 - weight) * laminar + weight * f * slope + weight_slope * (f - laminar)
    return blended, derivative / blended


def _colebrook(root: Array, reynolds: Array, relative_roughness: Array) -> tuple[Array, Array]:
    """1/sqrt(f) of Colebrook and White and its slope by ln Re: two Newton steps, exact to 1e-9 from Haaland's."""
    a, b = relative_roughness / 3.7, 2.51 / reynolds
    for _ in range(2):
        inner = a + b * root
        root = root - (root + 2.0 / _LN10 * np.log(inner)) / (1.0 + 2.0 / _LN10 * b / inner)
    inner = a + b * root
    # Implicit differentiation of root + 2 lg(a + b root) = 0, b going as 1/Re.
    return root, 2.0 / _LN10 * b * root / inner / (1.0 + 2.0 / _LN10 * b / inner)


def pressure_drop(pipes: Resistances, m_flow: Array, density: Array, viscosity: Array) -> tuple[Array, Array]:
    """Pressure drop (Pa) in the direction of the pipe, and its derivative by the flow (Pa.s/kg), shape (pipes,).

    ``m_flow`` in kg/s, positive in the direction of the pipe; ``density`` in kg/m3, kinematic ``viscosity`` in m2/s.
    """
    to_reynolds = pipes.diameter / (density * pipes.area * viscosity)
    size = np.abs(m_flow)
    reynolds = np.maximum(size * to_reynolds, 1e-3)  # below, laminar as well: f Re is constant
    f, slope = friction_factor(reynolds, pipes.wall, pipes.law)
    per_square = 0.5 / (density * pipes.area**2)
    # f |m| as (f Re) / to_reynolds keeps the laminar limit at standstill.
    straight = pipes.straight * per_square * f * reynolds / to_reynolds
    local = pipes.zeta * per_square * size
    return (straight + local) * m_flow, straight * (2.0 + slope) + 2.0 * local
