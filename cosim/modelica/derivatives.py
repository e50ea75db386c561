"""Exact partial derivatives of expressions."""

from __future__ import annotations

import math
from collections.abc import Callable

from cosim.modelica.expressions import BOOLEAN_OPS, STEPWISE, Expr, is_number
from cosim.modelica.graph import Graph

_SMALLEST_BASE = 1e-16
"""Roots have a vertical tangent at zero: below this argument their slope stays, so that a Jacobian there is finite."""


TIME = -(1 << 40)
"""Stands for time where a variable's number is asked for."""


class NotDifferentiable(Exception):
    """An operation has no derivative here."""


def derivative(graph: Graph, e: Expr, variable: int) -> Expr:
    """Exact partial derivative by one variable or TIME; Boolean parts and stepwise functions count as constant."""
    if not (e.timed if variable == TIME else variable in e.variables):
        return graph.zero
    key = (e.number, variable)
    found = graph.derivatives.get(key)
    if found is None:
        found = graph.derivatives[key] = _derive(graph, e, variable)
    return found


def _derive(graph: Graph, e: Expr, v: int) -> Expr:
    op, args = e.op, e.args
    if op in ("var", "element", "time"):
        return graph.one
    if op in BOOLEAN_OPS or op in STEPWISE or op == "delayed":
        return graph.zero
    if op == "if":
        return graph.choose(args[0], derivative(graph, args[1], v), derivative(graph, args[2], v))
    if op == "call":
        return _derive_call(graph, e, v)
    if op == "gradient":
        return _derive_gradient(graph, e, v)
    if op == "curvature":
        raise NotDifferentiable("third derivative of a function")
    return _chain(graph, e, tuple(derivative(graph, a, v) for a in args))


def _chain(graph: Graph, e: Expr, d: tuple[Expr, ...]) -> Expr:
    """Derivative of an arithmetic operation from those of its arguments."""
    if e.op in _OUTER:
        return graph.mul(_OUTER[e.op](graph, e, e.args[0]), d[0])
    if e.op in _RULES:
        return _RULES[e.op](graph, e, *d)
    raise NotDifferentiable(e.op)


def _derive_power(graph: Graph, e: Expr, d_base: Expr, d_exponent: Expr) -> Expr:
    base, exponent = e.args
    steep = exponent.op == "const" and 0.0 < exponent.data < 1.0
    from_zero = graph.math("max", base, graph.const(_SMALLEST_BASE)) if steep else base
    by_base = graph.mul(graph.mul(exponent, graph.pow(from_zero, graph.sub(exponent, graph.one))), d_base)
    if is_number(d_exponent, 0.0):
        return by_base
    by_exponent = graph.mul(e, graph.math("log", base))
    positive = graph.compare("gt", base, graph.zero)  # at 0 the power is 0 for every exponent nearby
    return graph.add(by_base, graph.mul(graph.choose(positive, by_exponent, graph.zero), d_exponent))


def _derive_call(graph: Graph, e: Expr, v: int) -> Expr:
    function, element = e.data
    active = tuple(i for i, a in enumerate(e.args) if a.variables or a.timed)
    total = graph.zero
    for position in active:
        inner = derivative(graph, e.args[position], v)
        if not is_number(inner, 0.0):
            partial = graph.node("gradient", e.args, (function, element, position, active))
            total = graph.add(total, graph.mul(partial, inner))
    return total


def _derive_gradient(graph: Graph, e: Expr, v: int) -> Expr:
    total = graph.zero
    for k in e.data[3]:
        inner = derivative(graph, e.args[k], v)
        if not is_number(inner, 0.0):
            total = graph.add(total, graph.mul(graph.node("curvature", e.args, (*e.data, k)), inner))
    return total


def _inverse_sine_slope(graph: Graph, numerator: float, x: Expr) -> Expr:
    root = graph.node("sqrt", (graph.sub(graph.one, graph.mul(x, x)),))
    return graph.div(graph.const(numerator), root)


_OUTER: dict[str, Callable[[Graph, Expr, Expr], Expr]] = {
    "sqrt": lambda g, e, x: g.div(g.const(0.5), g.math("max", e, g.const(math.sqrt(_SMALLEST_BASE)))),
    "exp": lambda g, e, x: e,
    "log": lambda g, e, x: g.div(g.one, x),
    "log10": lambda g, e, x: g.div(g.const(1.0 / math.log(10.0)), x),
    "sin": lambda g, e, x: g.node("cos", (x,)),
    "cos": lambda g, e, x: g.neg(g.node("sin", (x,))),
    "tan": lambda g, e, x: g.add(g.one, g.mul(e, e)),
    "asin": lambda g, e, x: _inverse_sine_slope(g, 1.0, x),
    "acos": lambda g, e, x: _inverse_sine_slope(g, -1.0, x),
    "atan": lambda g, e, x: g.div(g.one, g.add(g.one, g.mul(x, x))),
    "sinh": lambda g, e, x: g.node("cosh", (x,)),
    "cosh": lambda g, e, x: g.node("sinh", (x,)),
    "tanh": lambda g, e, x: g.sub(g.one, g.mul(e, e)),
    "fabs": lambda g, e, x: g.choose(g.compare("ge", x, g.zero), g.one, g.const(-1.0)),
}
"""Derivative of a one-argument function e = f(x) by x."""


def _derive_extreme(graph: Graph, e: Expr, d_first: Expr, d_second: Expr) -> Expr:
    first = graph.compare("le" if e.op == "min" else "ge", *e.args)
    return graph.choose(first, d_first, d_second)


def _derive_angle(graph: Graph, e: Expr, d_y: Expr, d_x: Expr) -> Expr:
    y, x = e.args
    square = graph.add(graph.mul(y, y), graph.mul(x, x))
    return graph.quotient(graph.sub(graph.mul(d_y, x), graph.mul(y, d_x)), square)


def _derive_root(graph: Graph, e: Expr, d_slope: Expr, d_rest: Expr) -> Expr:
    moved = graph.add(graph.mul(d_slope, e), d_rest)
    return graph.zero if is_number(moved, 0.0) else graph.root(e.args[0], moved, None)


def _derive_solution(graph: Graph, e: Expr, *d: Expr) -> Expr:
    """Of A x = b: A dx = db - dA x."""
    n, position = e.data
    matrix, d_matrix, d_right = e.args[: n * n], d[: n * n], d[n * n :]
    x = [graph.node("solution", e.args, (n, k)) for k in range(n)]
    moved = [graph.sub(d_right[i], graph.sum(graph.mul(d_matrix[i * n + k], x[k]) for k in range(n))) for i in range(n)]
    if all(is_number(m, 0.0) for m in moved):
        return graph.zero
    return graph.node("solution", (*matrix, *moved), (n, position))


def _derive_curve(graph: Graph, e: Expr, d_x: Expr, _next: Expr | None = None) -> Expr:
    curve, order = e.data
    if order + 1 >= curve.size:
        return graph.zero
    return graph.mul(graph.node("curve", e.args, (curve, order + 1)), d_x)


_RULES: dict[str, Callable[..., Expr]] = {
    "neg": lambda g, e, d: g.neg(d),
    "add": lambda g, e, a, b: g.add(a, b),
    "sub": lambda g, e, a, b: g.sub(a, b),
    "mul": lambda g, e, a, b: g.add(g.mul(a, e.args[1]), g.mul(e.args[0], b)),
    "div": lambda g, e, a, b: g.quotient(g.sub(a, g.mul(e, b)), e.args[1]),
    "pow": _derive_power,
    "root": _derive_root,
    "min": _derive_extreme,
    "max": _derive_extreme,
    "atan2": _derive_angle,
    "solution": _derive_solution,
    "curve": _derive_curve,
    "int_mod": lambda g, e, a, b: g.sub(a, g.mul(g.math("floor", g.div(*e.args)), b)),
    "int_rem": lambda g, e, a, b: g.sub(a, g.mul(g.math("int_div", *e.args), b)),
}
"""Derivative of an operation e from its arguments' derivatives."""
