"""Values of array and record type: NumPy object arrays of scalar expressions, dictionaries of fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

import numpy as np

from cosim.modelica.expressions import Expr
from cosim.modelica.graph import Graph

Value = Any
"""An Expr, a NumPy object array of Expr, a dict of fields (record), or a str."""


def binder_range(binder: Mapping[str, int]) -> range:
    """The values a loop variable takes."""
    step = binder["step"]
    return range(binder["lower"], binder["upper"] + (1 if step > 0 else -1), step)


def binder_count(binder: Mapping[str, int]) -> int:
    """Number of values a loop variable takes."""
    return len(binder_range(binder))


def take(base: Any, chosen: list[Any]) -> Value:
    result = base
    axis = 0
    for pick in chosen:
        result = result[(slice(None),) * axis + (pick,)]
        axis += 0 if isinstance(pick, int) else 1
    return result


def promote(value: Value, axis: int) -> Any:
    array = np.asarray(value, dtype=object)
    return array.reshape(array.shape + (1,) * (axis + 1 - array.ndim)) if array.ndim <= axis else array


def as_array(items: Sequence[Expr]) -> Any:
    result = np.empty(len(items), dtype=object)
    result[:] = list(items)
    return result


def flatten(value: Value) -> Iterator[Expr]:
    """The scalars of a value in row-major order, records field by field."""
    if isinstance(value, dict):
        for item in value.values():
            yield from flatten(item)
    elif isinstance(value, np.ndarray):
        for item in value.flat:
            yield from flatten(item)
    else:
        yield value


def map_value(function: Any, value: Value) -> Value:
    """Applies to each scalar, keeping the shape."""
    if isinstance(value, np.ndarray):
        result = np.empty(value.shape, dtype=object)
        for index in np.ndindex(*value.shape):
            result[index] = function(value[index])
        return result
    return function(value)


def broadcast(function: Any, a: Value, b: Value) -> Value:
    """Applies to pairs; a scalar meets every element of an array."""
    if isinstance(a, dict):
        return {k: broadcast(function, a[k], b[k]) for k in a}
    if isinstance(a, np.ndarray) or isinstance(b, np.ndarray):
        shape = a.shape if isinstance(a, np.ndarray) else b.shape
        result = np.empty(shape, dtype=object)
        for index in np.ndindex(*shape):
            x = a[index] if isinstance(a, np.ndarray) else a
            y = b[index] if isinstance(b, np.ndarray) else b
            result[index] = function(x, y)
        return result
    return function(a, b)


def matrix_product(graph: Graph, a: Value, b: Value) -> Value:
    """Modelica's ``*``: scalars, scalar by array, vectors and matrices."""
    if not (isinstance(a, np.ndarray) and isinstance(b, np.ndarray)):
        return broadcast(graph.mul, a, b)
    if a.ndim == 1 and b.ndim == 1:
        return graph.sum(graph.mul(x, y) for x, y in zip(a, b, strict=True))
    left = a.reshape(1, -1) if a.ndim == 1 else a
    right = b.reshape(-1, 1) if b.ndim == 1 else b
    shape = (left.shape[0], right.shape[1])
    result = np.empty(shape, dtype=object)
    for i, j in product(range(shape[0]), range(shape[1])):
        result[i, j] = graph.sum(graph.mul(left[i, k], right[k, j]) for k in range(left.shape[1]))
    return result.reshape([n for n, keep in zip(shape, (a.ndim == 2, b.ndim == 2), strict=True) if keep])


def elements_of(value: Value) -> list[Any]:
    """The elements of an array in row-major order; of a scalar, the scalar alone."""
    return list(value.flat) if isinstance(value, np.ndarray) else [value]


def spread(values: list[Any], count: int) -> list[Any]:
    """One value for each element: an `each` value is given once."""
    return values * count if len(values) == 1 and count != 1 else values
