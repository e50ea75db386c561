"""Tangent programs: branches, held names, and what is left out."""

from __future__ import annotations

import numpy as np
import pytest

from cosim.media.expressions import ONE, ZERO, Call, Symbol
from cosim.media.programs import (
    Assign,
    Block,
    Branch,
    Function,
    Invoke,
    Less,
    Variable,
    blocks,
    evaluate,
    evaluate_arrays,
    local_names,
    needed_only,
    operation_count,
    slopes,
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
    assert not any(name.startswith("unused") for name in local_names(slope().body, ["x", "y_dx"]))


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


CURVE = Block("curve", "u v^2 and u + v", ("u", "v"), ("f", "g"), (
    Assign("f", Symbol("u") * (Symbol("v") * Symbol("v"))), Assign("g", Symbol("u") + Symbol("v")),
))  # fmt: skip
CALLING = (Invoke(CURVE, ("a", "b"), (X * X, 3.0 * X)), Assign("y", A * Symbol("b")))


def test_derivatives_go_through_called_blocks() -> None:
    """y = 9 x^4 (x^2 + 3 x)."""
    program = needed_only(with_tangents(CALLING, ("x",)), {"y_dx"})
    function = Function("calling", "", (Variable("x", "1", ""),), (Variable("y_dx", "1", ""),), program)
    assert evaluate(function, (2.0,)) == (pytest.approx(54 * 2.0**5 + 135 * 2.0**4, rel=1e-14),)
    assert [b.name for b in blocks([program])] == ["curve_slopes"]


def test_second_derivatives_of_a_block() -> None:
    twice = slopes(slopes(CURVE, ("v",)))
    assert twice.outputs[:4] == ("f", "g", "f_dv", "g_dv")
    function = Function("f", "", tuple(Variable(n, "1", "") for n in twice.inputs),
                        tuple(Variable(n, "1", "") for n in twice.outputs), twice.body)  # fmt: skip
    found = dict(zip(twice.outputs, evaluate(function, (5.0, 7.0)), strict=True))
    assert found["f_du"] == 49.0 and found["f_dv"] == 70.0
    assert found["f_dv_dv"] == 10.0 and found["f_dv_du"] == 14.0 and found["g_dv_dv"] == 0.0


def test_a_block_whose_slopes_nobody_needs_is_called_plain() -> None:
    program = needed_only(with_tangents(CALLING, ("x",)), {"y"})
    assert [b.name for b in blocks([program])] == ["curve"]


def test_arrays_take_each_point_its_own_way() -> None:
    x = np.array([0.5, 2.0, 0.1, 3.0])
    for function in (slope(), Function("f", "", (Variable("x", "1", ""),), (Variable("y", "1", ""),), CALLING)):
        expected = [evaluate(function, (float(v),))[0] for v in x]
        assert evaluate_arrays(function, (x,))[0] == pytest.approx(expected, rel=1e-15)
