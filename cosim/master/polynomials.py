"""Polynomials through points of many signals at once, and the polynomials of lower degree that stand for them.

Arrays of coefficients have shape (degree + 1, signals), from the constant on.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from cosim.system.ports import FloatArray


def divided_differences(nodes: Sequence[float], values: Sequence[FloatArray]) -> list[FloatArray]:
    """Newton's divided differences f[x0], f[x0, x1], ... of each signal; ``nodes`` differ from each other."""
    column = list(values)
    found = [column[0]]
    for level in range(1, len(nodes)):
        column = [(column[i + 1] - column[i]) / (nodes[i + level] - nodes[i]) for i in range(len(column) - 1)]
        found.append(column[0])
    return found


def through(nodes: Sequence[float], values: Sequence[FloatArray]) -> FloatArray:
    """Coefficients of the polynomials through the ``values`` at ``nodes``."""
    differences = divided_differences(nodes, values)
    found = np.zeros((len(nodes), len(values[0])))
    found[0] = differences[-1]
    for used, node in enumerate(reversed(nodes[:-1]), start=1):  # Horner's scheme in Newton's basis
        found[1 : used + 1] = found[:used] - node * found[1 : used + 1]
        found[0] = differences[-1 - used] - node * found[0]
    return found


def shifted(coefficients: FloatArray, begin: float, scale: float) -> FloatArray:
    """The polynomials in s where ``coefficients`` are those in ``begin + scale * s``."""
    found = coefficients.copy()
    count = len(found)
    for done in range(count - 1):  # repeated synthetic division
        for k in range(count - 2, done - 1, -1):
            found[k] += begin * found[k + 1]
    return np.asarray(found * scale ** np.arange(count)[:, np.newaxis])


@cache
def projection(degree: int, lower: int) -> FloatArray:
    """The matrix that makes of a polynomial's coefficients those of the nearest one of degree ``lower``, by least
    squares over [0, 1]; shape (lower + 1, degree + 1).

    The moments up to ``lower`` are kept, so what integrates its input sees a difference only ``lower + 1`` integrations
    later: the order of what follows is 2 lower + 2.
    """
    rows, columns = np.arange(lower + 1), np.arange(degree + 1)
    gram = 1.0 / (rows[:, np.newaxis] + rows + 1.0)
    moments = 1.0 / (rows[:, np.newaxis] + columns + 1.0)
    return np.asarray(np.linalg.solve(gram, moments))


def mean(coefficients: FloatArray) -> FloatArray:
    """Means over [0, 1]."""
    return np.asarray((1.0 / np.arange(1, len(coefficients) + 1)) @ coefficients)
