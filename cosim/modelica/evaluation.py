"""Numbers from expressions, where the values of their variables are known when compiling."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping

import numpy as np

from cosim.modelica.expressions import Expr


def evaluate(e: Expr, values: Mapping[int, float]) -> float:
    """The value of an expression of constants, parameters given in ``values`` and elementary functions.

    Raises KeyError for a variable that is not given, ValueError for what has no constant value here.
    """
    op = e.op
    if op == "const":
        return float(e.data)
    if op == "var":
        return values[e.data]
    if op == "if":
        return evaluate(e.args[1] if evaluate(e.args[0], values) else e.args[2], values)
    if op == "solution":
        return _solved([evaluate(a, values) for a in e.args], *e.data)
    if op not in _EVALUATORS:
        raise ValueError(op)
    return float(_EVALUATORS[op](*(evaluate(a, values) for a in e.args)))


def _solved(given: list[float], n: int, position: int) -> float:
    """One unknown of the linear system of n equations; NaN where its matrix is singular."""
    try:
        return float(np.linalg.solve(np.reshape(given[: n * n], (n, n)), given[n * n :])[position])
    except np.linalg.LinAlgError:
        return math.nan


_EVALUATORS: dict[str, Callable[..., float]] = {
    "simplified": lambda: 0.0,
    "neg": operator.neg,
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "pow": math.pow,
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
    "eq": operator.eq,
    "ne": operator.ne,
    "not": operator.not_,
    "and": lambda a, b: bool(a) and bool(b),
    "or": lambda a, b: bool(a) or bool(b),
    "relation": lambda a: a,
    "min": min,
    "max": max,
    "atan2": math.atan2,
    "fabs": abs,
    "sign": lambda a: (a > 0) - (a < 0),
    "floor": math.floor,
    "ceil": math.ceil,
    "int_div": lambda a, b: math.trunc(a / b),
    "int_mod": lambda a, b: a - math.floor(a / b) * b,
    "int_rem": lambda a, b: a - math.trunc(a / b) * b,
    **{
        name: getattr(math, name)
        for name in ("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh")
    },
}


def default_value(e: Expr | None, values: Mapping[int, float]) -> float | None:
    """As ``evaluate``, but None for no expression and where there is no finite value."""
    if e is None:
        return None
    try:
        return evaluate(e, values)
    except (KeyError, ValueError, ArithmeticError):
        return None
