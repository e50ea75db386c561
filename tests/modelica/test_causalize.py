"""Ordering of equations: known block lower triangular forms, tearing, and what is named when no order exists."""

from __future__ import annotations

import pytest

from cosim.modelica.causalize import Assignment, Singular, Step, System, causalize, match
from cosim.modelica.dae import Place
from cosim.modelica.evaluation import evaluate
from cosim.modelica.expressions import Expr
from cosim.modelica.flat import Equation
from cosim.modelica.graph import Graph
from cosim.modelica.signs import Signs
from cosim.modelica.variables import ALGEBRAIC, PARAMETER, Variable

GRAPH = Graph()


def equation(residual: Expr, line: int = 1) -> Equation:
    return Equation(residual, Place("Test.mo", line))


def variables(count: int, **attributes: object) -> list[Variable]:
    return [Variable(i, f"x{i}", ALGEBRAIC, "real", Place("Test.mo", i), **attributes) for i in range(count)]  # type: ignore[arg-type]


def order(equations: list[Equation], count: int, known: list[Variable] | None = None) -> list[Step]:
    table = known or variables(count)
    return causalize(GRAPH, equations, list(range(count)), Signs(table, {}).nonzero, table)


def x(i: int) -> Expr:
    return GRAPH.var(i)


def test_a_chain_is_put_in_order() -> None:
    """x2 = 2 x1, x0 = 1, x1 = x0 + 3: solved in the order x0, x1, x2 whatever the order they are written in."""
    g = GRAPH
    steps = order(
        [
            equation(g.sub(x(2), g.mul(g.const(2), x(1)))),
            equation(g.sub(x(0), g.one)),
            equation(g.sub(x(1), g.add(x(0), g.const(3)))),
        ],
        3,
    )
    assert [s.variables for s in steps] == [(0,), (1,), (2,)]
    assert all(isinstance(s, Assignment) for s in steps)


def test_block_lower_triangular_form() -> None:
    """Two loops, the second fed by the first (Duff, Erisman and Reid 2017, section 6): {x0, x1}, then {x2, x3}."""
    g = GRAPH
    steps = order(
        [
            equation(g.sub(g.add(x(2), x(3)), x(0))),
            equation(g.sub(g.sub(x(2), g.mul(g.const(2), x(3))), x(1))),
            equation(g.sub(g.add(x(0), x(1)), g.const(3))),
            equation(g.sub(g.sub(x(0), x(1)), g.one)),
        ],
        4,
    )
    computed = [s.variables[0] for s in steps]
    assert [set(computed[:2]), set(computed[2:])] == [{0, 1}, {2, 3}]
    values: dict[int, float] = {}
    for step in steps:  # one tear each, so the loops are solved by formula
        assert isinstance(step, Assignment)
        values[step.variable] = evaluate(step.value, values)
    assert [values[i] for i in range(4)] == pytest.approx([2.0, 1.0, 5 / 3, 1 / 3])


def test_a_product_of_unknowns_is_not_linear() -> None:
    g = GRAPH
    (step,) = order([equation(g.sub(g.mul(x(0), x(1)), g.const(6))), equation(g.sub(g.add(x(0), x(1)), g.const(5)))], 2)
    assert isinstance(step, System) and not step.linear


def test_a_slope_that_may_vanish_is_not_divided_by() -> None:
    """x0 (x2 of a parameter that may be zero at an event): only what is surely not zero is solved for explicitly."""
    g = GRAPH
    closed = g.node("relation", (g.compare("lt", g.time, g.one),))
    switch = equation(g.choose(closed, x(0), x(1)))
    root, inner = order([switch, equation(g.sub(g.add(x(0), x(1)), g.const(10)))], 2)
    assert isinstance(root, Assignment) and isinstance(inner, Assignment)
    assert root.equation is switch and root.value.op == "root"
    assert inner.equation is not switch


def test_bounds_make_a_slope_safe() -> None:
    g = GRAPH
    table = variables(2, minimum=g.const(0.1))
    assert Signs(table, {}).nonzero(g.add(x(0), g.mul(x(0), x(1))))
    assert not Signs(variables(2), {}).nonzero(x(0))
    parameter = Variable(0, "p", PARAMETER, "real", Place("Test.mo", 1))
    assert Signs([parameter], {0: 2.0}).nonzero(x(0))
    assert not Signs([parameter], {0: 0.0}).nonzero(x(0))


def test_an_earlier_variable_is_never_given_up() -> None:
    """One equation for two variables: the first asked for is matched, also when the second was tried greedily."""
    both = equation(GRAPH.sub(x(0), x(1)))
    assert match([both], [0, 1]).equation_of == {0: 0}
    assert match([both], [1, 0]).equation_of == {1: 0}


def test_matching_finds_augmenting_paths() -> None:
    """Each equation but the last allows two variables: greedy choice alone would strand one."""
    g = GRAPH
    rows = [equation(g.sub(x(0), x(1))), equation(g.sub(x(1), x(2))), equation(g.sub(x(0), g.one))]
    assert match(rows, [0, 1, 2]).equation_of.keys() == {0, 1, 2}


def test_singular_names_what_is_left_over() -> None:
    g = GRAPH
    rows = [
        equation(g.sub(x(0), g.one), 11),
        equation(g.sub(g.mul(g.const(2), x(0)), g.const(2)), 12),
        equation(g.sub(x(2), x(1)), 13),
    ]
    with pytest.raises(Singular) as caught:
        order(rows, 3)
    assert [e.place.line for e in caught.value.equations] == [12]
    assert set(caught.value.variables) <= {1, 2} and len(caught.value.variables) == 1
