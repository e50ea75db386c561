"""Polynomials through points of several signals, and those of lower degree that stand for them."""

from __future__ import annotations

import numpy as np
import pytest

from cosim.master import polynomials

NODES = [1.0, 0.0, -0.4, -1.7, -2.0, -7.0]


def value(coefficients: np.ndarray, place: float | np.ndarray) -> np.ndarray:
    return np.array([np.polynomial.polynomial.polyval(place, column) for column in coefficients.T])


@pytest.mark.parametrize("count", range(1, 7))
def test_they_go_through_their_points(count: int) -> None:
    values = [np.random.default_rng(7 * k).normal(size=3) for k in range(count)]
    found = polynomials.through(NODES[:count], values)
    assert found.shape == (count, 3)
    for node, wanted in zip(NODES, values, strict=False):
        assert value(found, node) == pytest.approx(wanted, abs=1e-11)


def test_a_part_of_a_course_is_the_course_there() -> None:
    whole = np.random.default_rng(1).normal(size=(6, 2))
    part = polynomials.shifted(whole, 0.3, 0.25)
    for place in (0.0, 0.4, 1.0):
        assert value(part, place) == pytest.approx(value(whole, 0.3 + 0.25 * place), abs=1e-13)


@pytest.mark.parametrize("lower", range(5))
def test_the_nearest_polynomial_keeps_the_moments(lower: int) -> None:
    """Of orders 0 to its degree: the integral over the step, its first moment, and so on."""
    full = np.random.default_rng(2).normal(size=(6, 2))
    near = polynomials.projection(5, lower) @ full
    assert near.shape == (lower + 1, 2)
    places, weights = np.polynomial.legendre.leggauss(8)
    places = (places + 1.0) / 2.0
    for order in range(lower + 1):
        moments = [(value(c, places) * places**order) @ weights for c in (full, near)]
        assert moments[0] == pytest.approx(moments[1], abs=1e-12)
