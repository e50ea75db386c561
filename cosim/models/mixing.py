"""How an outfall at the bank mixes into a wide river: the near field before mixing over the whole section is complete.

Source: Fischer, List, Koh, Imberger & Brooks, Mixing in Inland and Coastal Waters, Academic Press 1979, chapter 5: a
steady source in uniform flow, mixed over the depth, spreads across the width with the coefficient
``0.6 depth * shear_velocity`` (natural channels, +-50 %), the banks mirrored. A river is shallow at its bank, so the
formula is good to a factor of about two: an estimate, not a permit calculation (for that: a 3-D model and gauging).
"""

from __future__ import annotations

import math

GRAVITY = 9.81
"""m/s2"""
TRANSVERSE_MIXING = 0.6
"""Transverse mixing coefficient over depth and shear velocity, natural channels (Fischer et al. 1979, 5.1.2)."""
BANK_MIXING_LENGTH = 0.4
"""Length to complete mixing over u W2 / e, source at the bank (Fischer et al. 1979, eq. 5.10: 0.1 for the middle)."""
_MIRRORS = 40
"""Images of the source counted on each side; beyond the mixing length the sum is the constant it tends to."""


def transverse_coefficient(depth: float, bed_slope: float) -> float:
    """Transverse mixing coefficient (m2/s) of a natural channel of ``depth`` (m) and ``bed_slope`` (m/m)."""
    return TRANSVERSE_MIXING * depth * math.sqrt(GRAVITY * depth * bed_slope)


def mixing_length(velocity: float, width: float, coefficient: float) -> float:
    """Distance (m) below a bank outfall at which the river is mixed over its width to 5 %."""
    return BANK_MIXING_LENGTH * velocity * width**2 / coefficient


def bank_concentration(distance: float, velocity: float, width: float, coefficient: float) -> float:
    """Temperature change at the outfall's bank ``distance`` (m) below it, over that of the fully mixed river (>= 1).

    Arguments in m, m/s, m, m2/s. Goes as ``distance**-0.5`` near the outfall and tends to 1.
    """
    spread = coefficient * distance / (velocity * width**2)
    if spread > 2 * BANK_MIXING_LENGTH:  # e^(-pi2 spread) < 4e-4: the cosine form of the same sum has one term left
        return 1.0 + 2.0 * math.exp(-(math.pi**2) * spread)
    mirrors = sum(math.exp(-(n**2) / spread) for n in range(1, _MIRRORS))
    return (1.0 + 2.0 * mirrors) / math.sqrt(math.pi * spread)
