"""Where an expression is affine in some of its variables."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from cosim.modelica.derivatives import derivative
from cosim.modelica.expressions import STEPWISE, Expr, is_number
from cosim.modelica.graph import Graph

_SWITCHING = STEPWISE | {"min", "max", "fabs", "int_mod", "int_rem"}


def split(graph: Graph, e: Expr, variable: int) -> tuple[Expr, Expr] | None:
    """(slope, rest) with ``e = slope * variable + rest``, neither containing the variable; None if not of that form."""
    if variable not in e.variables:
        return graph.zero, e
    match e.op:
        case "var":
            return graph.one, graph.zero
        case "neg" | "add" | "sub" | "mul" | "div":
            parts = [split(graph, a, variable) for a in e.args]
            known = [p for p in parts if p is not None]
            return _combined(graph, e.op, known) if len(known) == len(parts) else None
        case "if" if variable not in e.args[0].variables:
            then, otherwise = split(graph, e.args[1], variable), split(graph, e.args[2], variable)
            if then is not None and otherwise is not None:
                return graph.choose(e.args[0], then[0], otherwise[0]), graph.choose(e.args[0], then[1], otherwise[1])
    return None


def _combined(graph: Graph, op: str, parts: list[tuple[Expr, Expr]]) -> tuple[Expr, Expr] | None:
    """Slope and rest of an operation from those of its arguments."""
    s, r = parts[0]
    if op == "neg":
        return graph.neg(s), graph.neg(r)
    t, q = parts[1]
    if op == "add":
        return graph.add(s, t), graph.add(r, q)
    if op == "sub":
        return graph.sub(s, t), graph.sub(r, q)
    if is_number(t, 0.0):
        combine = graph.mul if op == "mul" else graph.quotient
        return combine(s, q), combine(r, q)
    if op == "mul" and is_number(s, 0.0):
        return graph.mul(r, t), graph.mul(r, q)
    return None


def is_affine(graph: Graph, expressions: Iterable[Expr], variables: AbstractSet[int]) -> bool:
    """Whether every expression is affine in the variables together, without a switch on any of them."""
    for e in expressions:
        if _switches_on(e, variables, {}):
            return False
        for variable in e.variables & variables:
            if derivative(graph, e, variable).variables & variables:
                return False
    return True


def _switches_on(e: Expr, block: AbstractSet[int], memo: dict[int, bool]) -> bool:
    """Whether an unfrozen condition on the block's variables chooses between values somewhere in the expression."""
    if block.isdisjoint(e.variables):
        return False
    found = memo.get(e.number)
    if found is None:
        if e.op == "if" and not block.isdisjoint(e.args[0].variables):
            found = True
        else:
            found = e.op in _SWITCHING or any(_switches_on(a, block, memo) for a in e.args)
        memo[e.number] = found
    return found
