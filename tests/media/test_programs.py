"""Tangent programs: branches, held names, and what is left out."""

from __future__ import annotations

import pytest

from cosim.media.expressions import ONE, ZERO, Call, Symbol
from cosim.media.programs import (
    Assign,
    Branch,
    Function,
    Less,
    Variable,
    evaluate,
    local_names,
    needed_only,
    operation_count,
    with_tangents,
)

X, A, Y = Symbol("x"), Symbol("a"), Symbol("y")
BODY = (
    Branch(((Less(X, ONE), (Assign("a", X * X),)), (None, (Assign("a", 5.0 * ONE),)))),
    Assign("unused", Call("exp", X)),
    Assign("y", A * X),
)


def slope() -> Function:
    program = needed_only(with_tangents(BODY, ("x",)), {"y_dx"})
    return Function("slope", "", (Variable("x", "1", ""),), (Variable("y_dx", "1", ""),), program)


@pytest.mark.parametrize(("x", "expected"), [(0.5, 3 * 0.25), (2.0, 5.0)])
def test_each_arm_has_its_own_derivative(x: float, expected: float) -> None:
    assert evaluate(slope(), (x,)) == (pytest.approx(expected, rel=1e-15),)


def test_statements_without_effect_are_left_out() -> None:
    assert not any(name.startswith("unused") for name in local_names(slope()))


def test_operations_are_counted_along_the_path_taken() -> None:
    assert operation_count(slope(), (0.5,)) > operation_count(slope(), (2.0,))


def test_a_held_name_is_constant() -> None:
    program = needed_only(with_tangents(BODY, ("x",), passive=("a",)), {"y_dx"})
    held = Function("held", "", (Variable("x", "1", ""),), (Variable("y_dx", "1", ""),), program)
    assert evaluate(held, (0.5,)) == (0.25,)


def test_newton_step_with_held_start_gives_the_implicit_derivative() -> None:
    """y = sqrt(x): at the root, one step y - (y^2 - x)/(2 y) with y held has the slope 1/(2 y)."""
    start, end = Symbol("s"), Symbol("e")
    body = (Assign("s", Call("sqrt", X)), Assign("e", start - (start * start - X) / (2.0 * start)))
    program = needed_only(with_tangents(body, ("x",), passive=("s",)), {"e_dx"})
    function = Function("root", "", (Variable("x", "1", ""),), (Variable("e_dx", "1", ""),), program)
    assert evaluate(function, (4.0,)) == (pytest.approx(0.25, rel=1e-15),)
    assert end != ZERO
