"""Curves through table points, against SciPy's interpolation and the formulas of the papers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from scipy.interpolate import Akima1DInterpolator, CubicHermiteSpline, PchipInterpolator

from cosim.modelica.curves import (
    AKIMA,
    CONSTANT,
    FRITSCH_BUTLAND,
    HOLD,
    LAST_TWO_POINTS,
    LINEAR,
    MODIFIED_AKIMA,
    STEFFEN,
    Array,
    pieces,
)

X = np.array([0.0, 0.4, 1.0, 1.3, 2.5, 3.0, 4.5, 5.0, 5.2])
Y = np.array([0.0, 1.0, 1.2, 1.2, -3.0, -3.5, 0.5, 4.0, 4.1])
INSIDE = np.linspace(X[0], X[-1], 301)


def value(x: Array, y: Array, smoothness: int, at: Array, extrapolation: int = HOLD) -> Array:
    found = pieces(list(x), list(y), smoothness, extrapolation)
    piece = np.searchsorted(x, at, side="right")
    distance = at - x[np.maximum(piece - 1, 0)]
    return sum(np.array([found[i][k] for i in piece]) * distance**k for k in range(len(found[0])))


def steffen(x: Array, y: Array) -> Array:
    """Slopes by formulas (11) and (26) of the paper, in its own form."""
    h, s = np.diff(x), np.diff(y) / np.diff(x)
    p = (s[:-1] * h[1:] + s[1:] * h[:-1]) / (h[:-1] + h[1:])
    least = np.minimum(np.minimum(abs(s[:-1]), abs(s[1:])), abs(p) / 2)
    return np.array([s[0], *(np.sign(s[:-1]) + np.sign(s[1:])) * least, s[-1]])


def monotone(x: Array, y: Array) -> Array:
    slopes = PchipInterpolator(x, y).derivative()(x)
    return np.array([(y[1] - y[0]) / (x[1] - x[0]), *slopes[1:-1], (y[-1] - y[-2]) / (x[-1] - x[-2])])


@pytest.mark.parametrize(
    ("smoothness", "oracle"),
    [
        (LINEAR, lambda x, y: lambda at: np.interp(at, x, y)),
        (AKIMA, Akima1DInterpolator),
        (MODIFIED_AKIMA, lambda x, y: Akima1DInterpolator(x, y, method="makima")),
        (FRITSCH_BUTLAND, lambda x, y: CubicHermiteSpline(x, y, monotone(x, y))),
        (STEFFEN, lambda x, y: CubicHermiteSpline(x, y, steffen(x, y))),
    ],
)
def test_between_points(smoothness: int, oracle: Callable[[Array, Array], Callable[[Array], Array]]) -> None:
    """For Akima's curves SciPy and the library go on beyond the ends alike."""
    np.testing.assert_allclose(value(X, Y, smoothness, INSIDE), oracle(X, Y)(INSIDE), atol=1e-12)


@pytest.mark.parametrize("smoothness", [FRITSCH_BUTLAND, STEFFEN])
def test_monotone_data_stays_monotone(smoothness: int) -> None:
    rising = np.cumsum(abs(Y))
    assert np.all(np.diff(value(X, rising, smoothness, INSIDE)) >= -1e-13)


def test_constant_segments() -> None:
    found = value(X, Y, CONSTANT, INSIDE)
    np.testing.assert_array_equal(found, Y[np.searchsorted(X, INSIDE, side="right") - 1])


@pytest.mark.parametrize("smoothness", [LINEAR, AKIMA, CONSTANT, FRITSCH_BUTLAND, STEFFEN, MODIFIED_AKIMA])
def test_beyond_the_points(smoothness: int) -> None:
    """Held, or along the curve's slope at the end; for constant segments along the last two points."""
    outside = np.array([-2.0, -1.0, 6.0, 8.0])
    np.testing.assert_array_equal(value(X, Y, smoothness, outside), [Y[0], Y[0], Y[-1], Y[-1]])
    near = value(X, Y, LINEAR if smoothness == CONSTANT else smoothness, np.array([X[0] + 1e-7, X[-1] - 1e-7]))
    first, last = (near - Y[[0, -1]]) / [1e-7, -1e-7]
    expected = [Y[0] - 2 * first, Y[0] - first, Y[-1] + 0.8 * last, Y[-1] + 2.8 * last]
    np.testing.assert_allclose(value(X, Y, smoothness, outside, LAST_TWO_POINTS), expected, atol=1e-5)


@pytest.mark.parametrize("smoothness", [LINEAR, AKIMA, STEFFEN])
def test_two_points_are_a_straight_line(smoothness: int) -> None:
    at = np.array([0.0, 1.0, 3.0])
    found = value(np.array([1.0, 2.0]), np.array([1.0, 4.0]), smoothness, at, LAST_TWO_POINTS)
    np.testing.assert_allclose(found, 3 * at - 2)
