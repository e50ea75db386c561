"""Heat transfer from water to the wall of a pipe.

Gnielinski (Int. Chemical Engineering 16, 1976; VDI Heat Atlas G1) where flow is turbulent, the constant Nusselt number
of uniform heat flux where it is laminar, between Re = 2300 and 10^4 the straight line that Gnielinski gives.
"""

from __future__ import annotations

import numpy as np

from cosim.network.friction import Array
from cosim.network.water import conductivity, density, heat_capacity, kinematic_viscosity

LAMINAR_NUSSELT = 4.364
_LAMINAR, _TURBULENT = 2300.0, 1e4


def film_coefficient(m_flow: Array, diameter: Array, length: Array, temperature: Array) -> Array:
    """W/(m2.K) for flows in kg/s (not negative) through pipes (m, m) of water with the ``temperature`` in K."""
    rho, nu, lam = density(temperature), kinematic_viscosity(temperature), conductivity(temperature)
    reynolds = m_flow / (rho * 0.25 * np.pi * diameter * nu)
    prandtl = nu * rho * heat_capacity(temperature) / lam
    share = np.clip((reynolds - _LAMINAR) / (_TURBULENT - _LAMINAR), 0.0, 1.0)
    turbulent = _gnielinski(np.maximum(reynolds, _TURBULENT), prandtl, diameter / length)
    return ((1.0 - share) * LAMINAR_NUSSELT + share * turbulent) * lam / diameter


def _gnielinski(reynolds: Array, prandtl: Array, slenderness: Array) -> Array:
    xi = (1.8 * np.log10(reynolds) - 1.5) ** -2
    bulk = xi / 8 * reynolds * prandtl / (1 + 12.7 * np.sqrt(xi / 8) * (prandtl ** (2 / 3) - 1))
    return np.asarray(bulk * (1 + slenderness ** (2 / 3)))
