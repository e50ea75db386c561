"""Expressions: simplification keeps values, derivatives agree with complex steps, affine forms are what they say."""

from __future__ import annotations

import math
import operator
import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from cosim.modelica.affine import is_affine, split
from cosim.modelica.derivatives import derivative
from cosim.modelica.evaluation import default_value, evaluate
from cosim.modelica.expressions import Expr
from cosim.modelica.graph import Graph

BINARY = ("add", "sub", "mul", "div", "pow")
UNARY = (
    "sqrt", "exp", "log", "log10", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "fabs",
)  # fmt: skip
STEP = 1e-30  # of the complex argument: no difference is taken, so nothing cancels


def random_expression(graph: Graph, source: random.Random, depth: int) -> Expr:
    if depth == 0:
        return graph.var(source.randrange(3)) if source.random() < 0.75 else graph.const(source.uniform(-2.0, 2.0))
    kind = source.random()
    a, b = (random_expression(graph, source, depth - 1) for _ in range(2))
    if kind < 0.5:
        return {"add": graph.add, "sub": graph.sub, "mul": graph.mul, "div": graph.div, "pow": graph.pow}[
            source.choice(BINARY)
        ](a, b)
    if kind < 0.85:
        return graph.math(source.choice(UNARY), a)
    if kind < 0.95:
        return graph.math(source.choice(("min", "max")), a, b)
    return graph.choose(graph.compare("lt", a, b), a, graph.neg(b))


OPERATIONS: dict[str, Callable[..., Any]] = {
    "neg": operator.neg,
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "pow": np.power,
    "atan": np.arctan,
    "fabs": lambda a: a if a.real >= 0.0 else -a,
    "lt": lambda a, b: a.real < b.real,
    "if": lambda condition, then, otherwise: then if condition else otherwise,
    "min": lambda a, b: a if a.real <= b.real else b,
    "max": lambda a, b: a if a.real >= b.real else b,
}


def complex_value(e: Expr, values: dict[int, complex]) -> Any:
    """The expression continued to complex arguments; comparisons look at the real parts."""
    if e.op == "const":
        return complex(e.data)
    if e.op == "var":
        return values[e.data]
    operation = OPERATIONS.get(e.op) or getattr(np, e.op)
    return operation(*(complex_value(a, values) for a in e.args))


@pytest.mark.parametrize("seed", range(40))
def test_derivatives_against_complex_steps(seed: int) -> None:
    """f(x + ih) = f(x) + ih f'(x) to rounding, where f is real at x (Squire and Trapp, SIAM Rev. 40, 1998)."""
    source = random.Random(seed)
    graph = Graph()
    compared = 0
    while compared < 10:
        e = random_expression(graph, source, 4)
        point = {i: source.uniform(0.2, 0.8) for i in range(3)}
        with np.errstate(all="ignore"):
            try:
                if not math.isfinite(evaluate(e, point)):
                    continue
            except (ValueError, ArithmeticError):
                continue
            for variable in sorted(e.variables):
                moved = {i: complex(x, STEP if i == variable else 0.0) for i, x in point.items()}
                exact = complex_value(e, moved).imag / STEP
                if not math.isfinite(exact):
                    continue
                assert evaluate(derivative(graph, e, variable), point) == pytest.approx(exact, rel=1e-9, abs=1e-12)
                compared += 1


@pytest.mark.parametrize(("a", "b"), [(7.3, 2.0), (-7.3, 2.0), (7.3, -2.0)])
def test_derivatives_of_mod_and_rem(a: float, b: float) -> None:
    """mod(a, b) = a - floor(a/b) b and rem(a, b) = a - trunc(a/b) b move with both arguments between their jumps."""
    graph = Graph()
    for name in ("int_mod", "int_rem"):
        e = graph.math(name, graph.var(0), graph.var(1))
        for variable, h in ((0, (1e-6, 0.0)), (1, (0.0, 1e-6))):
            high, low = (evaluate(e, {0: a + s * h[0], 1: b + s * h[1]}) for s in (1, -1))
            slope = evaluate(derivative(graph, e, variable), {0: a, 1: b})
            assert slope == pytest.approx((high - low) / 2e-6, rel=1e-6)


@pytest.mark.parametrize(("name", "sign"), [("asin", 1.0), ("acos", -1.0)])
def test_derivatives_of_inverse_sines(name: str, sign: float) -> None:
    graph = Graph()
    for value in (-0.9, 0.0, 0.6):
        slope = evaluate(derivative(graph, graph.math(name, graph.var(0)), 0), {0: value})
        assert slope == pytest.approx(sign / math.sqrt(1.0 - value**2))


def test_a_power_of_zero_does_not_move_with_its_exponent() -> None:
    graph = Graph()
    e = graph.pow(graph.var(0), graph.var(1))
    assert evaluate(derivative(graph, e, 1), {0: 0.0, 1: 1.5}) == 0.0


def test_derivative_of_an_angle() -> None:
    """d atan2(y, x) = (x dy - y dx) / (x2 + y2) in every quadrant."""
    graph = Graph()
    e = graph.math("atan2", graph.var(0), graph.var(1))
    for y, x in ((0.6, 0.8), (0.6, -0.8), (-0.6, -0.8), (-0.6, 0.8)):
        assert evaluate(derivative(graph, e, 0), {0: y, 1: x}) == pytest.approx(x)
        assert evaluate(derivative(graph, e, 1), {0: y, 1: x}) == pytest.approx(-y)


@pytest.mark.parametrize("exponent", [0.5, 1 / 3])
def test_roots_have_a_finite_slope_at_zero(exponent: float) -> None:
    graph = Graph()
    for root in (graph.math("sqrt", graph.var(0)), graph.pow(graph.var(0), graph.const(exponent))):
        slope = evaluate(derivative(graph, root, 0), {0: 0.0})
        assert math.isfinite(slope) and slope > 1e5


def test_equal_expressions_are_the_same_object() -> None:
    graph = Graph()
    x, y = graph.var(0), graph.var(1)
    assert graph.add(graph.mul(x, y), x) is graph.add(graph.mul(x, y), x)
    assert graph.const(1.0) is not graph.true


def test_a_comparison_frozen_between_events_passes_no_variables() -> None:
    graph = Graph()
    e = graph.choose(graph.node("relation", (graph.compare("gt", graph.var(0), graph.zero),)), graph.var(1), graph.zero)
    assert e.variables == {1} and not e.plain
    assert derivative(graph, e, 0) is graph.zero


@pytest.mark.parametrize("seed", range(20))
def test_split_gives_slope_and_rest(seed: int) -> None:
    """Where e = s x + r is claimed, neither contains x and the values agree at two points."""
    source = random.Random(seed)
    graph = Graph()
    found = 0
    for _ in range(2000):
        e = random_expression(graph, source, 2)
        parts = split(graph, e, 0)
        if parts is None or 0 not in e.variables:
            continue
        slope, rest = parts
        assert 0 not in slope.variables | rest.variables
        for x in (0.3, 0.7):
            point = {0: x, 1: 0.45, 2: 0.55}
            try:
                expected = evaluate(e, point)
                actual = evaluate(slope, point) * x + evaluate(rest, point)
            except (ValueError, ArithmeticError):
                continue
            assert actual == pytest.approx(expected, rel=1e-9, abs=1e-9)
        found += 1
    assert found > 10


@pytest.mark.parametrize("name", ["fabs", "sign", "floor"])
def test_switching_functions_are_not_affine(name: str) -> None:
    """Their derivative is free of x, and yet one Newton step may land on another branch."""
    graph = Graph()
    e = graph.add(graph.var(0), graph.node(name, (graph.var(0),)))
    assert not is_affine(graph, [e], {0})
    assert is_affine(graph, [e], {1})


def test_no_value_is_none_and_never_an_error() -> None:
    graph = Graph()
    assert default_value(None, {}) is None
    assert default_value(graph.var(0), {}) is None
    assert default_value(graph.node("exp", (graph.const(1e4),)), {}) is None
    assert default_value(graph.node("div", (graph.one, graph.zero)), {}) is None
