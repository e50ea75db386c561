"""The plume at the bank against its limits: a half space near the outfall, the whole section far below."""

import math

import numpy as np
import pytest

from cosim.models.mixing import bank_concentration, mixing_length, transverse_coefficient

VELOCITY, WIDTH, DEPTH = 1.2, 260.0, 4.5
COEFFICIENT = transverse_coefficient(DEPTH, 1e-4)


def test_transverse_coefficient_is_0_6_depth_times_shear_velocity() -> None:
    assert pytest.approx(0.6 * 4.5 * math.sqrt(9.81 * 4.5 * 1e-4)) == COEFFICIENT


def test_near_the_outfall_the_far_bank_does_not_matter() -> None:
    distance = 1000.0
    alone = WIDTH * math.sqrt(VELOCITY / (math.pi * COEFFICIENT * distance))
    assert bank_concentration(distance, VELOCITY, WIDTH, COEFFICIENT) == pytest.approx(alone, rel=1e-9)


def test_both_forms_of_the_sum_agree_where_they_meet_and_tend_to_one() -> None:
    length = mixing_length(VELOCITY, WIDTH, COEFFICIENT)
    below, above = (bank_concentration(2 * length * f, VELOCITY, WIDTH, COEFFICIENT) for f in (0.9999, 1.0001))
    assert below == pytest.approx(above, rel=1e-5)
    assert bank_concentration(length, VELOCITY, WIDTH, COEFFICIENT) == pytest.approx(1.0, abs=0.05)
    assert bank_concentration(50 * length, VELOCITY, WIDTH, COEFFICIENT) == 1.0


def test_heat_across_the_section_is_what_was_taken() -> None:
    """The profile over the width, of which the formula is the value at the bank, has the mean 1 at any distance."""
    distance = 20_000.0
    across = (np.arange(4000) + 0.5) / 4000
    spread = COEFFICIENT * distance / (VELOCITY * WIDTH**2)
    profile = sum(np.exp(-((across - 2 * n) ** 2) / (4 * spread)) for n in range(-20, 21)) / np.sqrt(np.pi * spread)
    assert float(np.mean(profile)) == pytest.approx(1.0, rel=1e-6)
    bank = float(sum(np.exp(-((2 * n) ** 2) / (4 * spread)) for n in range(-20, 21)) / np.sqrt(np.pi * spread))
    assert bank_concentration(distance, VELOCITY, WIDTH, COEFFICIENT) == pytest.approx(bank, rel=1e-9)
