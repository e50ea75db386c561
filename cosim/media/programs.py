"""Functions as straight-line statements with branches, their exact derivatives and their evaluation.

A program assigns each name once along every path. Its tangent program is written statement by statement (forward
differentiation), so a derivative function evaluates the derivative of the very expression the value function holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cosim.media.expressions import ONE, ZERO, Expression, Number, Symbol, operations, symbols, tangent, value


@dataclass(frozen=True)
class Assign:
    """name := expression."""

    name: str
    expression: Expression


@dataclass(frozen=True)
class Less:
    """left < right, on real parts."""

    left: Expression
    right: Expression


@dataclass(frozen=True)
class Branch:
    """if / elseif / else; the last arm has no condition."""

    arms: tuple[tuple[Less | None, tuple[Statement, ...]], ...]


Statement = Assign | Branch
Body = tuple[Statement, ...]


@dataclass(frozen=True)
class Variable:
    """An input or output of a function: name, unit and a few words."""

    name: str
    unit: str
    text: str


@dataclass(frozen=True)
class Function:
    """A pure function: what the Modelica text is written from and what Python evaluates."""

    name: str
    text: str
    inputs: tuple[Variable, ...]
    outputs: tuple[Variable, ...]
    body: Body
    derivatives: tuple[str, ...] = field(default=())
    """Names of the partial derivative functions, one per input; empty when there are none."""


def with_tangents(body: Body, directions: Sequence[str], passive: Collection[str] = ()) -> Body:
    """The body with, after each assignment of ``y``, assignments of ``y_d<input>`` for each input in ``directions``.

    The derivative of an input by itself is one and by another input zero. Names in ``passive`` are held: with the
    result of the last Newton step but one held, the last step's derivative is that of the implicit function.
    """
    active = {d: {d} for d in directions}
    return _differentiate(body, directions, active, passive)


def tangent_name(name: str, direction: str) -> str:
    return f"{name}_d{direction}"


def _seeds(direction: str, active: Iterable[str]) -> dict[str, Expression]:
    return {n: ONE if n == direction else Symbol(tangent_name(n, direction)) for n in active}


def _differentiate(
    body: Body, directions: Sequence[str], active: dict[str, set[str]], passive: Collection[str]
) -> Body:
    out: list[Statement] = []
    for statement in body:
        if isinstance(statement, Assign):
            out.append(statement)
            for d in directions if statement.name not in passive else ():
                slope = tangent(statement.expression, _seeds(d, active[d]), Symbol(statement.name))
                if slope != ZERO:
                    active[d].add(statement.name)
                    out.append(Assign(tangent_name(statement.name, d), slope))
        else:
            out.append(_differentiate_branch(statement, directions, active, passive))
    return tuple(out)


def _differentiate_branch(
    branch: Branch, directions: Sequence[str], active: dict[str, set[str]], passive: Collection[str]
) -> Branch:
    arms = []
    local = []
    for condition, body in branch.arms:
        own = {d: set(active[d]) for d in directions}
        arms.append((condition, _differentiate(body, directions, own, passive)))
        local.append(own)
    for d in directions:
        active[d].update(*(own[d] for own in local))
    finished = []
    for (condition, body), own in zip(arms, local, strict=True):
        assigned = _assigned(body)
        zeros = [
            Assign(tangent_name(n, d), ZERO) for d in directions for n in sorted(active[d] - own[d]) if n in assigned
        ]
        finished.append((condition, (*body, *zeros)))
    return Branch(tuple(finished))


def _assigned(body: Body) -> set[str]:
    names: set[str] = set()
    for statement in body:
        if isinstance(statement, Assign):
            names.add(statement.name)
        else:
            for _, arm in statement.arms:
                names |= _assigned(arm)
    return names


def needed_only(body: Body, outputs: Iterable[str]) -> Body:
    """The body without the statements that ``outputs`` do not depend on."""
    return _prune(body, set(outputs))


def _prune(body: Body, live: set[str]) -> Body:
    kept: list[Statement] = []
    for statement in reversed(body):
        if isinstance(statement, Assign):
            if statement.name in live:
                live.discard(statement.name)
                live |= symbols(statement.expression)
                kept.append(statement)
            continue
        if not _assigned((statement,)) & live:
            continue
        arms = []
        inside: set[str] = set()
        for condition, arm in statement.arms:
            own = set(live)
            arms.append((condition, _prune(arm, own)))
            inside |= own
            if condition is not None:
                inside |= symbols(condition.left) | symbols(condition.right)
        live.clear()
        live |= inside
        kept.append(Branch(tuple(arms)))
    return tuple(reversed(kept))


def local_names(function: Function) -> list[str]:
    """Intermediate names of a function in order of first assignment."""
    known = {v.name for v in (*function.inputs, *function.outputs)}
    names: list[str] = []

    def visit(body: Body) -> None:
        for statement in body:
            if isinstance(statement, Assign):
                if statement.name not in known:
                    known.add(statement.name)
                    names.append(statement.name)
            else:
                for _, arm in statement.arms:
                    visit(arm)

    visit(function.body)
    return names


def evaluate(function: Function, arguments: Sequence[Number]) -> tuple[Number, ...]:
    """Outputs of a function for the given inputs (SI units; complex numbers for complex-step derivatives)."""
    environment: dict[str, Number] = {v.name: a for v, a in zip(function.inputs, arguments, strict=True)}
    _run(function.body, environment)
    return tuple(environment[v.name] for v in function.outputs)


def _run(body: Body, environment: dict[str, Number]) -> int:
    count = 0
    for statement in body:
        if isinstance(statement, Assign):
            environment[statement.name] = value(statement.expression, environment)
            count += operations(statement.expression)
            continue
        for condition, arm in statement.arms:
            if condition is None or _holds(condition, environment):
                count += _run(arm, environment)
                break
    return count


def operation_count(function: Function, arguments: Sequence[Number]) -> int:
    """Floating-point operations of one evaluation at these inputs (see ``expressions.operations``)."""
    return _run(function.body, {v.name: a for v, a in zip(function.inputs, arguments, strict=True)})


def _holds(condition: Less, environment: Mapping[str, Number]) -> bool:
    return value(condition.left, environment).real < value(condition.right, environment).real
