"""The form of a map and how it is fitted.

What is fitted is a polynomial of heat, evaporating, supply and return temperature, each scaled to -1 to 1.
Electricity over heat has corners (where a bypass opens, where vanes are open and speed must rise) and is convex: more
heat never gets cheaper. It is therefore the largest of a few polynomials, rounded. Which point belongs to which branch
is not given but found, by least squares over all branches together.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import least_squares
from scipy.special import logsumexp, softmax

Array = npt.NDArray[np.float64]

RIDGE = 3e-3
"""Weight of the coefficients' squares, so that branches stay small where they have no points."""
ROUNDS = 60


@dataclass(frozen=True)
class Scale:
    """``x = (value - middle)/half``."""

    middle: float
    half: float

    def __call__(self, value: Array) -> Array:
        return (value - self.middle) / self.half


@dataclass(frozen=True)
class Polynomial:
    """By exponents of the scaled arguments."""

    degree: int
    coefficients: Array

    def __call__(self, x: Array) -> Array:
        return np.asarray(monomials(x, self.degree) @ self.coefficients)


@dataclass(frozen=True)
class Largest:
    """``rounding ln(sum of exp(branch/rounding))``, or minus that for the smallest."""

    branches: tuple[Polynomial, ...]
    rounding: float
    sign: float = 1.0

    def __call__(self, x: Array) -> Array:
        values = np.array([branch(x) for branch in self.branches])
        return np.asarray(self.sign * self.rounding * logsumexp(values / self.rounding, axis=0))


def exponents(arguments: int, degree: int) -> list[tuple[int, ...]]:
    """Of all monomials up to ``degree``, in the order of the coefficients."""
    return [e for e in itertools.product(range(degree + 1), repeat=arguments) if sum(e) <= degree]


def monomials(x: Array, degree: int) -> Array:
    """Rows: points; columns: monomials of the columns of ``x``."""
    return np.array([np.prod(x ** np.array(e), axis=1) for e in exponents(x.shape[1], degree)]).T


def fit_polynomial(x: Array, y: Array, degree: int, weights: Array | None = None) -> Polynomial:
    """Least squares of weighted differences."""
    w = np.ones(len(y)) if weights is None else weights
    M = monomials(x, degree) * w[:, None]
    M = np.vstack([M, 1e-6 * np.eye(M.shape[1])])
    found, *_ = np.linalg.lstsq(M, np.r_[y * w, np.zeros(M.shape[1])], rcond=None)
    return Polynomial(degree, np.asarray(found, dtype=np.float64))


def fit_largest(x: Array, y: Array, form: tuple[int, float], labels: npt.NDArray[np.int_], weights: Array) -> Largest:
    """The largest of polynomials of a degree, rounded (``form``); ``labels`` say at which points each begins."""
    degree, rounding = form
    M = monomials(x, degree)
    count, size = int(labels.max()) + 1, M.shape[1]
    start = []
    for k in range(count):
        w = np.asarray(np.where(labels == k, weights, 0.0))
        rows = np.vstack([M * w[:, None], 3e-2 * np.eye(size)])
        start.append(np.linalg.lstsq(rows, np.r_[y * w, np.zeros(size)], rcond=None)[0])

    def branches(c: Array) -> Array:
        return np.asarray((M @ c.reshape(count, size).T).T, dtype=np.float64)

    def residual(c: Array) -> Array:
        values = rounding * logsumexp(branches(c) / rounding, axis=0)
        return np.concatenate((100.0 * weights * (values - y), RIDGE**0.5 * c))

    def jacobian(c: Array) -> Array:
        share = softmax(branches(c) / rounding, axis=0)
        parts = [100.0 * (weights * share[k])[:, None] * M for k in range(count)]
        return np.vstack([np.hstack(parts), RIDGE**0.5 * np.eye(count * size)])

    found = least_squares(residual, np.concatenate(start), jacobian, max_nfev=ROUNDS).x.reshape(count, size)
    return Largest(tuple(Polynomial(degree, row) for row in found), rounding)
