"""Functions as straight-line statements with branches, their exact derivatives and their evaluation.

A program assigns each name once along every path. Its tangent program is written statement by statement (forward
differentiation), so a derivative function evaluates the derivative of the very expression the value function holds.
What several functions share (the saturation line, each fitted surface) is a block, written once and called.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from cosim.media.expressions import ONE, ZERO, Expression, Number, Symbol, operations, symbols, tangent, value

Array = NDArray[np.float64]


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


@dataclass(frozen=True)
class Block:
    """A function that other functions of the package call.

    ``plain`` is, for a block that also gives slopes, the one without them; its outputs come first.
    """

    name: str
    text: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    body: tuple[Statement, ...]
    plain: Block | None = None


@dataclass(frozen=True)
class Invoke:
    """(results) := block(arguments)."""

    block: Block
    results: tuple[str, ...]
    arguments: tuple[Expression, ...]


Statement = Assign | Branch | Invoke
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


@lru_cache(maxsize=256)
def slopes(block: Block, inputs: tuple[str, ...] | None = None) -> Block:
    """The block with, after its outputs, their partial derivatives by each of ``inputs`` (all, where None)."""
    by = block.inputs if inputs is None else inputs
    outputs = _with_partials(block, block.outputs, by)
    body = needed_only(with_tangents(block.body, by), outputs)
    missing = set(outputs) - _assigned(body) - set(block.inputs)
    body = (*body, *(Assign(name, ZERO) for name in outputs if name in missing))
    ending = "_slopes" if inputs is None else "".join(f"_d{name}" for name in by)
    text = f"{block.text}, and its slopes by {' and '.join(by)}"
    return Block(f"{block.name}{ending}", text, block.inputs, outputs, body, block)


def _with_partials(block: Block, names: tuple[str, ...], by: tuple[str, ...]) -> tuple[str, ...]:
    """The names given to a block's outputs and, behind them, to their slopes, where these are no outputs already."""
    own = set(block.outputs)
    pairs = ((output, name, i) for output, name in zip(block.outputs, names, strict=True) for i in by)
    return (*names, *(tangent_name(name, i) for output, name, i in pairs if tangent_name(output, i) not in own))


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
        elif isinstance(statement, Invoke):
            out += _differentiate_call(statement, directions, active, passive)
        else:
            out.append(_differentiate_branch(statement, directions, active, passive))
    return tuple(out)


def _differentiate_call(
    call: Invoke, directions: Sequence[str], active: dict[str, set[str]], passive: Collection[str]
) -> Body:
    """The call of the block with slopes, and the chain rule over its arguments."""
    if set(call.results) <= set(passive):
        return (call,)
    rates = {d: [tangent(a, _seeds(d, active[d])) for a in call.arguments] for d in directions}
    if all(rate == ZERO for row in rates.values() for rate in row):
        return (call,)
    block = call.block
    names = _with_partials(block, call.results, block.inputs)
    out: list[Statement] = [Invoke(slopes(block), names, call.arguments)]
    for d, row in rates.items():
        for name in call.results:
            slope: Expression = ZERO
            for i, rate in zip(block.inputs, row, strict=True):
                slope += Symbol(tangent_name(name, i)) * rate
            if slope != ZERO:
                active[d].add(name)
                own = tangent_name(name, d)
                out += [Assign(own, slope)] if slope != Symbol(own) else []
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
        elif isinstance(statement, Invoke):
            names.update(statement.results)
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
        if isinstance(statement, Invoke):
            kept.append(_least(statement, live))
            live -= set(statement.results)
            live |= frozenset[str]().union(*(symbols(a) for a in statement.arguments))
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


def _least(call: Invoke, live: Collection[str]) -> Invoke:
    """The call of the plain block where no slope of the result is needed."""
    plain = call.block.plain
    while plain is not None and not any(name in live for name in call.results[len(plain.outputs) :]):
        call = Invoke(plain, call.results[: len(plain.outputs)], call.arguments)
        plain = plain.plain
    return call


def local_names(body: Body, declared: Iterable[str]) -> list[str]:
    """Names that a body assigns beside the declared ones, in order of first assignment."""
    known = set(declared)
    names: list[str] = []

    def note(name: str) -> None:
        if name not in known:
            known.add(name)
            names.append(name)

    def visit(inner: Body) -> None:
        for statement in inner:
            if isinstance(statement, Assign):
                note(statement.name)
            elif isinstance(statement, Invoke):
                for name in statement.results:
                    note(name)
            else:
                for _, arm in statement.arms:
                    visit(arm)

    visit(body)
    return names


def blocks(bodies: Iterable[Body]) -> list[Block]:
    """All blocks that the bodies call, those that a block calls before it, each once."""
    found: dict[str, Block] = {}

    def visit(body: Body) -> None:
        for statement in body:
            if isinstance(statement, Invoke):
                if statement.block.name not in found:
                    visit(statement.block.body)
                    found[statement.block.name] = statement.block
            elif isinstance(statement, Branch):
                for _, arm in statement.arms:
                    visit(arm)

    for body in bodies:
        visit(body)
    return list(found.values())


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
        if isinstance(statement, Invoke):
            inner = {n: value(a, environment) for n, a in zip(statement.block.inputs, statement.arguments, strict=True)}
            count += sum(operations(a) for a in statement.arguments) + _run(statement.block.body, inner)
            environment.update((r, inner[o]) for r, o in zip(statement.results, statement.block.outputs, strict=True))
            continue
        for condition, arm in statement.arms:
            if condition is None or _holds(condition, environment):
                count += _run(arm, environment)
                break
    return count


def evaluate_arrays(function: Function, arguments: Sequence[Array]) -> tuple[Array, ...]:
    """Outputs of a function for arrays of inputs of one length."""
    environment = {v.name: np.asarray(a, dtype=np.float64) for v, a in zip(function.inputs, arguments, strict=True)}
    _run_arrays(function.body, environment, len(arguments[0]))
    return tuple(np.broadcast_to(environment[v.name], len(arguments[0])) for v in function.outputs)


def _run_arrays(body: Body, environment: dict[str, Array], size: int) -> None:
    for statement in body:
        if isinstance(statement, Assign):
            environment[statement.name] = _array(statement.expression, environment, size)
        elif isinstance(statement, Invoke):
            block = statement.block
            inner = {n: _array(a, environment, size) for n, a in zip(block.inputs, statement.arguments, strict=True)}
            _run_arrays(block.body, inner, size)
            environment.update((r, inner[o]) for r, o in zip(statement.results, block.outputs, strict=True))
        else:
            _branch_arrays(statement, environment, size)


def _branch_arrays(branch: Branch, environment: dict[str, Array], size: int) -> None:
    left = np.ones(size, dtype=bool)
    results: dict[str, Array] = {}
    for condition, arm in branch.arms:
        chosen = left.copy()
        if condition is not None:
            chosen &= _array(condition.left, environment, size) < _array(condition.right, environment, size)
        left &= ~chosen
        if chosen.any():
            inside = {name: values[chosen] for name, values in environment.items()}
            _run_arrays(arm, inside, int(chosen.sum()))
            for name in _assigned(arm) & inside.keys():
                results.setdefault(name, np.zeros(size))[chosen] = inside[name]
    environment.update(results)


def _array(expression: Expression, environment: Mapping[str, Array], size: int) -> Array:
    return np.broadcast_to(np.asarray(value(expression, environment), dtype=np.float64), size)


def operation_count(function: Function, arguments: Sequence[Number]) -> int:
    """Floating-point operations of one evaluation at these inputs (see ``expressions.operations``)."""
    return _run(function.body, {v.name: a for v, a in zip(function.inputs, arguments, strict=True)})


def _holds(condition: Less, environment: Mapping[str, Number]) -> bool:
    return value(condition.left, environment).real < value(condition.right, environment).real
