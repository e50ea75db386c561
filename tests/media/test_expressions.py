"""Derivatives of expressions against complex steps, which have no rounding of differences."""

from __future__ import annotations

import math

import pytest

from cosim.media.expressions import (
    ONE,
    ZERO,
    Call,
    Expression,
    Symbol,
    operations,
    polynomial,
    polynomial_slope,
    symbols,
    tangent,
    value,
)

X, Y = Symbol("x"), Symbol("y")
STEP = 1e-200


def complex_step(expression: Expression, x: float, y: float) -> float:
    return value(expression, {"x": complex(x, STEP), "y": y}).imag / STEP


@pytest.mark.parametrize(
    "expression",
    [
        X * X * Y - 3.0 * X,
        (X + Y) / (2.0 - X * Y),
        Call("log", X * Y) + Call("exp", -X),
        Call("sqrt", 1.0 + X) * Call("cbrt", X + Y),
        polynomial([1.0, Y, X, -2.0], X * Y),
        polynomial([polynomial([1.0, 2.0, 3.0], X), polynomial([4.0, 5.0], X)], Y / X),
    ],
)
def test_tangent_is_the_exact_derivative(expression: Expression) -> None:
    slope = value(tangent(expression, {"x": ONE}), {"x": 0.7, "y": 1.3})
    assert slope == pytest.approx(complex_step(expression, 0.7, 1.3), rel=1e-14)


def test_tangent_reuses_a_known_value() -> None:
    slope = tangent(Call("exp", 2.0 * X), {"x": ONE}, known=Y)
    assert value(slope, {"x": 0.0, "y": 5.0}) == 10.0


def test_zeros_and_ones_are_dropped() -> None:
    assert X * 0.0 == ZERO
    assert X * 1.0 + 0.0 == X
    assert polynomial([3.0, 0.0], X) == ZERO + 3.0
    assert polynomial_slope([3.0, 4.0], X) == ZERO + 4.0


def test_horner_counts_two_operations_per_degree() -> None:
    assert operations(polynomial([1.0, 2.0, 3.0, 4.0], X)) == 6
    assert symbols(polynomial([Y, 2.0], Call("log", X))) == {"x", "y"}


def test_cbrt_is_the_third_root() -> None:
    assert value(Call("cbrt", X), {"x": 8.0}) == pytest.approx(2.0)
    assert value(Call("log", X), {"x": math.e}) == pytest.approx(1.0)
