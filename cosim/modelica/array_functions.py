"""Modelica's built-in functions of arrays (Modelica 3.6, sections 10.3 and 10.4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from cosim.modelica.arrays import Value, as_array, flatten, promote
from cosim.modelica.expressions import Expr
from cosim.modelica.graph import Graph

Integer = Callable[[int], int]
"""The integer that an argument is when compiling, by the argument's position."""


def _sum(graph: Graph, values: Sequence[Value], _integer: Integer) -> Value:
    return graph.sum(flatten(values[0]))


def _product(graph: Graph, values: Sequence[Value], _integer: Integer) -> Value:
    result = graph.one
    for item in flatten(values[0]):
        result = graph.mul(result, item)
    return result


def _fill(_graph: Graph, values: Sequence[Value], integer: Integer) -> Value:
    shape = [integer(i) for i in range(1, len(values))]
    result = np.empty([*shape, *np.shape(np.asarray(values[0], dtype=object))], dtype=object)
    for index in np.ndindex(*shape):
        result[index] = values[0]
    return result


def _constant(number: Expr, values: Sequence[Value], integer: Integer) -> Value:
    return np.full([integer(i) for i in range(len(values))], number, dtype=object)


def _identity(graph: Graph, _values: Sequence[Value], integer: Integer) -> Value:
    n = integer(0)
    return np.array([[graph.const(float(i == j)) for j in range(n)] for i in range(n)], dtype=object)


def _linspace(graph: Graph, values: Sequence[Value], integer: Integer) -> Value:
    n = integer(2)
    step = graph.div(graph.sub(values[1], values[0]), graph.const(n - 1))
    return as_array([graph.add(values[0], graph.mul(graph.const(i), step)) for i in range(n)])


def _cross(graph: Graph, values: Sequence[Value], _integer: Integer) -> Value:
    a, b = values

    def component(i: int) -> Expr:
        j, k = (i + 1) % 3, (i + 2) % 3
        return graph.sub(graph.mul(a[j], b[k]), graph.mul(a[k], b[j]))

    return as_array([component(i) for i in range(3)])


def _outer_product(graph: Graph, values: Sequence[Value], _integer: Integer) -> Value:
    return np.array([[graph.mul(x, y) for y in values[1]] for x in values[0]], dtype=object)


def _linear_solve(graph: Graph, values: Sequence[Value], _integer: Integer) -> Value:
    """x of A x = b, where b is a vector or a matrix of right-hand sides in columns."""
    matrix, right = values
    n = len(matrix)
    if np.shape(matrix) != (n, n) or len(right) != n:
        raise ValueError(f"a matrix of {np.shape(matrix)} with a right-hand side of {np.shape(right)}")
    columns = right.reshape(n, -1)
    found = np.empty(columns.shape, dtype=object)
    for i, k in np.ndindex(*columns.shape):
        found[i, k] = graph.node("solution", (*matrix.flat, *columns[:, k]), (n, i))
    return found.reshape(right.shape)


ARRAY_FUNCTIONS: dict[str, Callable[[Graph, Sequence[Value], Integer], Value]] = {
    "sum": _sum,
    "product": _product,
    "fill": _fill,
    "zeros": lambda graph, values, integer: _constant(graph.zero, values, integer),
    "ones": lambda graph, values, integer: _constant(graph.one, values, integer),
    "identity": _identity,
    "linspace": _linspace,
    "transpose": lambda _graph, values, _integer: values[0].T,
    "cross": _cross,
    "outer_product": _outer_product,
    "linear_solve": _linear_solve,
    "promoted_cat1": lambda _graph, values, _integer: np.concatenate([promote(v, 0) for v in values], axis=0),
    "promoted_cat2": lambda _graph, values, _integer: np.concatenate([promote(v, 1) for v in values], axis=1),
}
"""By the front end's names. Arguments: the graph, the values of the arguments, and access to integer arguments."""
