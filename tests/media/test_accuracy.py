"""Errors against CoolProp's reference equations of state on random points of the working range."""

from __future__ import annotations

import numpy as np
import pytest

from cosim.media.accuracy import NEAR_CRITICAL, POINTS, compare, largest_errors, table
from cosim.media.coefficients import Coefficients, FitError
from cosim.media.evaluate import Medium
from cosim.media.fit import fit
from cosim.media.fluids import fluid
from cosim.media.source import Source

LIMITS = {
    "saturation temperature": 0.01,
    "saturation pressure": 0.0005,
    "density": 0.005,
    "temperature": 0.1,
    "velocity of sound": 0.01,
    "isentropic enthalpy rise": 0.003,
    "density by p": 0.1,
    "density by h": 0.02,
    "vapour quality": 1e-4,
    "specific entropy": 0.15,
    "viscosity": 0.01,
    "thermal conductivity": 0.02,
    "heat capacity": 0.03,
    "surface tension": 0.01,
}
"""Largest error allowed: relative, in K, or in J/(kg.K) of the entropy."""
NEAR = 0.03
"""Largest relative error within 2 K of the critical point."""


def assert_within_limits(errors: tuple[FitError, ...]) -> None:
    found = {e.property for e in errors}
    assert set(LIMITS) <= found
    for error in errors:
        near = error.region.endswith("of critical") and error.unit == "1" and " by " not in error.property
        limit = LIMITS.get(error.property, float("inf"))
        assert error.largest <= (max(limit, NEAR) if near else limit), error


def test_twenty_thousand_random_points(refrigerant: Medium) -> None:
    """Other points than those of the table in the package; they stay within 1.5 times its figures, too."""
    c = refrigerant.coefficients
    stated = {(e.property, e.region): e.largest for e in c.errors}
    assert POINTS == 20_000
    errors = largest_errors(c, points=POINTS, seed=4)
    assert_within_limits(errors)
    for error in errors:
        assert error.largest <= 1.5 * stated[error.property, error.region], error


def test_the_range_of_isobutane_reaches_into_the_last_two_kelvin() -> None:
    c = fit(fluid("R600a"))
    source = Source("R600a")
    assert source.critical_temperature - 0.5 * NEAR_CRITICAL < source.dew(c.pressure_max).T
    near = [x for x in compare(c, points=3000, seed=6) if x.region.endswith("within 2 K of critical")]
    assert {x.property for x in near} >= {"density", "temperature", "specific entropy", "vapour quality", "viscosity"}
    for x in near:
        if x.property == "density":
            assert np.max(np.abs(x.error)) < 0.005


@pytest.mark.parametrize("name", ["R744", "R32"])
def test_the_method_fits_other_refrigerants(name: str) -> None:
    coefficients: Coefficients = fit(fluid(name))
    assert_within_limits(largest_errors(coefficients, points=2000, seed=5))


def test_table_has_a_line_per_figure() -> None:
    errors = (FitError("density", "liquid", "1", 0.0012), FitError("temperature", "vapour", "K", 0.05))
    assert table(errors).splitlines() == ["density      liquid  0.12 %", "temperature  vapour  0.05 K"]
