"""Errors against CoolProp's reference equations of state on random points of the working range."""

from __future__ import annotations

import pytest

from cosim.media.accuracy import largest_errors, table
from cosim.media.coefficients import Coefficients, FitError
from cosim.media.evaluate import Medium
from cosim.media.fit import fit
from cosim.media.fluids import fluid

LIMITS = {
    "saturation temperature": 0.01,
    "saturation pressure": 0.0005,
    "density": 0.005,
    "temperature": 0.1,
    "velocity of sound": 0.01,
    "isentropic enthalpy rise": 0.003,
    "density by p": 0.1,
    "density by h": 0.02,
}
"""Largest error allowed, relative or in K."""


def assert_within_limits(errors: tuple[FitError, ...]) -> None:
    found = {e.property for e in errors}
    assert set(LIMITS) <= found
    for error in errors:
        assert error.largest <= LIMITS.get(error.property, float("inf")), error


def test_stated_errors_hold_on_other_points(r1234zee: Medium) -> None:
    """The table in the package is not a lucky draw: other points stay within 1.5 times its figures."""
    stated = {(e.property, e.region): e.largest for e in r1234zee.coefficients.errors}
    errors = largest_errors(r1234zee.coefficients, points=400, seed=4)
    assert_within_limits(errors)
    for error in errors:
        assert error.largest <= 1.5 * stated[error.property, error.region], error


@pytest.mark.parametrize("name", ["R600a", "R717", "R744", "R32", "R134a"])
def test_the_method_fits_other_refrigerants(name: str) -> None:
    coefficients: Coefficients = fit(fluid(name))
    assert_within_limits(largest_errors(coefficients, points=120, seed=5))


def test_table_has_a_line_per_figure() -> None:
    errors = (FitError("density", "liquid", "1", 0.0012), FitError("temperature", "vapour", "K", 0.05))
    assert table(errors).splitlines() == ["density      liquid  0.12 %", "temperature  vapour  0.05 K"]
