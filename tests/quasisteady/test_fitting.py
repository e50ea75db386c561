"""The fit finds what is known, and the Modelica text says the same as the fit."""

import math
import re

import numpy as np
import pytest

from cosim.quasisteady.fitting import Largest, Polynomial, exponents, fit_largest, fit_polynomial, monomials
from cosim.quasisteady.modelica_text import polynomial_text


def points(count: int, seed: int = 3) -> np.ndarray:
    return np.random.default_rng(seed).uniform(-1.0, 1.0, (count, 4))


def test_number_of_monomials() -> None:
    """Of n arguments up to degree d: (n + d)! / (n! d!)."""
    for n, d in ((4, 3), (4, 2), (3, 3)):
        assert len(exponents(n, d)) == math.comb(n + d, d)


def test_a_polynomial_is_found_again() -> None:
    x = points(200)
    y = 1.0 + 2.0 * x[:, 0] - 0.5 * x[:, 1] * x[:, 2] ** 2 + 0.25 * x[:, 3] ** 3
    found = fit_polynomial(x, y, 3)
    other = points(100, 9)
    expected = 1.0 + 2.0 * other[:, 0] - 0.5 * other[:, 1] * other[:, 2] ** 2 + 0.25 * other[:, 3] ** 3
    assert np.max(np.abs(found(other) - expected)) < 1e-6


def test_corners_are_found_where_they_are() -> None:
    """The largest of three planes, its corners oblique to every argument, from labels that are only roughly right."""

    def truth(x: np.ndarray) -> np.ndarray:
        return np.maximum.reduce([
            3.0 + 0.1 * x[:, 0] + 0.3 * x[:, 1],
            3.0 + 1.0 * x[:, 0] - 0.2 * x[:, 2],
            2.6 + 2.0 * x[:, 0] + 0.2 * x[:, 3],
        ])  # fmt: skip

    x = points(1500)
    labels = np.digitize(x[:, 0], [-0.2, 0.4])
    found = fit_largest(x, truth(x), (2, 0.01), labels, 1.0 / truth(x))
    other = points(400, 5)
    error = found(other) / truth(other) - 1.0
    assert np.sqrt(np.mean(error**2)) < 2e-3
    # one polynomial of a higher degree with as many coefficients cannot have the corners
    smooth = fit_polynomial(x, truth(x), 4, 1.0 / truth(x))
    assert np.sqrt(np.mean((smooth(other) / truth(other) - 1.0) ** 2)) > 4.0 * np.sqrt(np.mean(error**2))


def test_rounding_is_the_width_of_the_corner() -> None:
    """Where n branches are equal the rounded largest lies ln(n) roundings above them."""
    flat = tuple(Polynomial(1, np.array([1.0, 0.0, 0.0, 0.0, 0.0])) for _ in range(3))
    assert Largest(flat, 0.1)(points(5)) == pytest.approx(1.0 + 0.1 * math.log(3.0))


def test_text_is_the_polynomial() -> None:
    fitted = Polynomial(3, np.random.default_rng(1).normal(size=35))
    text = polynomial_text(fitted, ("q", "a", "b", "c"))
    assert re.fullmatch(r"[-+*() .0-9eqabc]+", text)
    for row in points(20):
        value = eval(text, {"__builtins__": {}}, dict(zip("qabc", row, strict=True)))  # a sum of products, as matched
        assert value == pytest.approx(float(monomials(row[None, :], 3)[0] @ fitted.coefficients), abs=2e-5)
