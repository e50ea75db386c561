"""Steady heat loss of insulated pipes: alone or in pairs in the ground, or in air.

Ground (EN 13941; Wallentén, Steady-state heat loss from insulated pipes, Lund 1991, to first order), by metre of pipe:

    R_i = ln(D_casing / d_outer) / (2 pi lambda_i)             foam
    R_s = ln(4 Z / D_casing) / (2 pi lambda_s)                 ground, Z = depth + 0.0685 m2.K/W lambda_s
    R_m = ln(1 + (2 Z / C)^2) / (4 pi lambda_s)                neighbour, C the distance of the axes

and for a pair ``q_supply = U_own (T_supply - T_ground) - U_other (T_return - T_ground)``, the return alike, with

    U_own = (R_i + R_s) / ((R_i + R_s)^2 - R_m^2),   U_other = R_m / ((R_i + R_s)^2 - R_m^2).

Air: ``R = R_i + 1 / (pi D_casing alpha)``. These are the formulas of ``RiverHeat.Network.ImposedFlow.PipePair``.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

SURFACE_RESISTANCE = 0.0685
"""m2.K/W from the ground's surface to the air (EN 13941)."""


def insulation_resistance(outer_diameter: Array, casing_diameter: Array, conductivity: Array) -> Array:
    """m.K/W of the foam between steel and casing (m, m, W/(m.K))."""
    return np.asarray(np.log(casing_diameter / outer_diameter) / (2 * np.pi * conductivity))


def ground_resistance(casing_diameter: Array, depth: Array, conductivity: Array) -> Array:
    """m.K/W of the ground about a casing whose axis lies ``depth`` (m) deep."""
    effective = depth + SURFACE_RESISTANCE * conductivity
    return np.asarray(np.log(4 * effective / casing_diameter) / (2 * np.pi * conductivity))


def neighbour_resistance(distance: Array, depth: Array, conductivity: Array) -> Array:
    """m.K/W that two pipes with axes ``distance`` (m) apart have in common."""
    effective = depth + SURFACE_RESISTANCE * conductivity
    return np.asarray(np.log(1 + (2 * effective / distance) ** 2) / (4 * np.pi * conductivity))


def air_resistance(casing_diameter: Array, coefficient: Array) -> Array:
    """m.K/W from the casing to the air, ``coefficient`` in W/(m2.K)."""
    return np.asarray(1 / (np.pi * casing_diameter * coefficient))


def pair_conductances(own: Array, common: Array) -> tuple[Array, Array]:
    """``U_own`` and ``U_other`` (W/(m.K)) of a pair of equal pipes from their resistance and the common one."""
    determinant = own**2 - common**2
    return own / determinant, common / determinant
