"""Derivatives that parameters of value zero take out of their equations: a capacitor of 0 F stores nothing.

Where the remaining equations no longer determine the derivatives, the zeros are part of the model's structure: they are
fixed when compiling, the equations lose what they multiply, and states whose derivative is left in no equation become
ordinary unknowns. Where the equations still do, nothing is touched, and such a parameter can be set as any other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from cosim.modelica.causalize import match
from cosim.modelica.expressions import Expr, is_number
from cosim.modelica.flat import Equation, FlatModel
from cosim.modelica.graph import Graph
from cosim.modelica.parameters import default_values, order_parameters
from cosim.modelica.variables import ALGEBRAIC, CONSTANT, DERIVATIVE, PARAMETER, Variable

_Zeros = dict[int, frozenset[int]]
"""Variable that is zero -> the parameters that make it so."""
_NOTHING: frozenset[int] = frozenset()
_UNKNOWN = (ALGEBRAIC, DERIVATIVE)


@dataclass(frozen=True)
class Vanishing:
    """``equations`` in the order of the model's; ``gone`` are derivatives that nothing mentions any more."""

    equations: list[Equation]
    known: dict[int, float]
    gone: frozenset[int]


def vanishing_derivatives(model: FlatModel) -> Vanishing | None:
    """What zeros change of the structure; None where they change nothing."""
    derivatives = frozenset(v.number for v in model.variables if v.role == DERIVATIVE and v.number not in model.aliases)
    affected = [e for e in model.equations if e.residual.variables & derivatives]
    values = default_values(model, order_parameters(model))
    zeros: _Zeros = {
        v.number: frozenset((v.number,))
        for v in model.variables
        if v.role == PARAMETER and values.get(v.number) == 0.0 and _is_given(model, v)
    }
    _follow(model, zeros)
    fold = _Fold(model.graph, zeros)
    responsible: set[int] = set()
    lost = {
        id(e): fold.without(derivatives, e.residual, responsible)
        for e in affected
        if (e.residual.variables - fold(e.residual).variables) & derivatives
    }
    equations = [Equation(lost[id(e)], e.place) if id(e) in lost else e for e in model.equations]
    unknowns = [v.number for v in model.variables if v.role in _UNKNOWN and v.number not in model.aliases]
    if not lost or len(match(equations, unknowns).variable_of) == len(equations):
        return None
    return Vanishing(equations, _fixed(model, responsible, values), derivatives - _mentioned(model, equations))


def _is_given(model: FlatModel, parameter: Variable) -> bool:
    """Whether the model gives a value, rather than leaving it to who uses the FMU."""
    if parameter.number in model.known or parameter.role == CONSTANT:
        return True
    if parameter.binding is None:
        return parameter.explicit_start
    return all(_is_given(model, model.variables[v]) for v in parameter.binding.variables)


def _follow(model: FlatModel, zeros: _Zeros) -> None:
    """Adds the unknowns that equations of the form ``v = 0`` make zero, until there are no more."""
    concerned = model.equations
    while concerned:
        fold = _Fold(model.graph, zeros)
        found: _Zeros = {}
        for equation in concerned:
            left = fold(equation.residual)
            left = left.args[0] if left.op == "neg" else left
            if left.op == "var" and model.variables[left.data].role == ALGEBRAIC and left.data not in zeros:
                found[left.data] = fold.reasons(equation.residual)
        zeros.update(found)
        concerned = [e for e in model.equations if e.residual.variables & found.keys()]


@dataclass
class _Fold:
    """Expressions without what is multiplied by zero."""

    graph: Graph
    zeros: _Zeros
    _folded: dict[int, Expr] = field(default_factory=dict)
    _reasons: dict[int, frozenset[int]] = field(default_factory=dict)

    def __call__(self, e: Expr) -> Expr:
        if e.op == "var":
            return self.graph.zero if e.data in self.zeros else e
        if not e.args:
            return e
        found = self._folded.get(e.number)
        if found is None:
            args = tuple(self(a) for a in e.args)
            same = all(x is y for x, y in zip(args, e.args, strict=True))
            vanishes = e.op == "div" and is_number(args[0], 0.0)
            found = self.graph.zero if vanishes else e if same else self.graph.rebuild(e, args)
            self._folded[e.number] = found
        return found

    def without(self, derivatives: frozenset[int], e: Expr, responsible: set[int]) -> Expr:
        """Drops the products with derivatives that are zero, and leaves all else; adds the parameters behind that."""
        if not e.variables & derivatives:
            return e
        if e.op in ("mul", "div") and is_number(self(e), 0.0):
            responsible |= self.reasons(e)
            return self.graph.zero
        args = tuple(self.without(derivatives, a, responsible) for a in e.args)
        same = all(x is y for x, y in zip(args, e.args, strict=True))
        return e if same else self.graph.rebuild(e, args)

    def reasons(self, e: Expr) -> frozenset[int]:
        """The parameters behind the parts of an expression that are zero."""
        found = self._reasons.get(e.number)
        if found is None:
            if e.op == "var":
                found = self.zeros.get(e.data, _NOTHING)
            elif e.op in ("mul", "div") and is_number(self(e), 0.0):
                factors = e.args if e.op == "mul" else e.args[:1]
                found = self.reasons(next(a for a in factors if is_number(self(a), 0.0)))
            else:
                found = _NOTHING.union(*(self.reasons(a) for a in e.args))
            self._reasons[e.number] = found
        return found


def _fixed(model: FlatModel, responsible: Iterable[int], values: dict[int, float]) -> dict[int, float]:
    """The parameters and those they are computed from, with their values."""
    known: dict[int, float] = {}
    waiting = list(responsible)
    while waiting:
        variable = model.variables[waiting.pop()]
        if variable.number in known or variable.number in model.known:
            continue
        known[variable.number] = values[variable.number]
        source = variable.binding if variable.binding is not None else variable.start
        waiting += () if source is None else sorted(source.variables)
    return known


def _mentioned(model: FlatModel, equations: Iterable[Equation]) -> frozenset[int]:
    expressions = [
        *(e.residual for e in equations),
        *(e.residual for e in model.initial_equations),
        *model.event_expressions(),
        *(d.source for d in model.delays),
        *(e for v in model.variables for e in (v.start, v.binding) if e is not None),
    ]
    return frozenset(model.aliases.values()).union(*(_within(e) for e in expressions))


def _within(e: Expr) -> frozenset[int]:
    """Variables anywhere in an expression, also where nothing continuous gets through."""
    found: set[int] = set()
    seen: set[int] = set()
    waiting = [e]
    while waiting:
        node = waiting.pop()
        if node.number in seen:
            continue
        seen.add(node.number)
        if node.op in ("var", "pre"):
            found.add(node.data)
        waiting += node.args
    return frozenset(found)


def with_vanished(model: FlatModel) -> tuple[FlatModel, frozenset[int]]:
    """The model without derivatives that zeros take away, and the derivatives that are left in no expression."""
    found = vanishing_derivatives(model)
    if found is None:
        return model, _NOTHING
    return replace(model, equations=found.equations, known={**model.known, **found.known}), found.gone
