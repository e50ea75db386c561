"""Removing variables that only repeat another: ``a = b`` from connections."""

from __future__ import annotations

from dataclasses import replace

from cosim.modelica.expressions import Expr
from cosim.modelica.flat import Action, Branch, Delay, DiscreteUpdate, Equation, FlatModel
from cosim.modelica.variables import ALGEBRAIC, DERIVATIVE, INPUT, PREFERENCE, STATE, Variable


def remove_aliases(model: FlatModel) -> FlatModel:
    """Merge variables joined by equations ``a - b = 0``; at least one of each pair is algebraic.

    The survivor keeps the value reference; ``aliases`` maps removed variables to it. An explicit start, nominal or
    bound of a removed variable is kept where the survivor has none.
    """
    parent: dict[int, int] = {}

    def root(number: int) -> int:
        while number in parent:
            number = parent[number]
        return number

    kept: list[Equation] = []
    for equation in model.equations:
        pair = _pair(equation.residual)
        if pair is not None:
            a, b = (model.variables[root(n)] for n in pair)
            if a is b:
                continue
            loser, winner = (a, b) if a.role == ALGEBRAIC and (b.role != ALGEBRAIC or b.number < a.number) else (b, a)
            if _mergeable(winner, loser):
                parent[loser.number] = winner.number
                _inherit(winner, loser)
                continue
        kept.append(equation)
    aliases = {n: root(n) for n in parent}
    return _substituted(model, kept, aliases)


def _mergeable(winner: Variable, loser: Variable) -> bool:
    """A parameter or discrete variable keeps its own value reference, and so does an output that repeats an input."""
    return (
        loser.role == ALGEBRAIC
        and winner.role in (ALGEBRAIC, STATE, DERIVATIVE, INPUT)
        and loser.scalar == winner.scalar
        and not (loser.fixed and (winner.fixed or winner.role != ALGEBRAIC))
        and not (loser.is_output and winner.role == INPUT)
    )


def _pair(residual: Expr) -> tuple[int, int] | None:
    if residual.op == "sub" and all(a.op == "var" for a in residual.args):
        return residual.args[0].data, residual.args[1].data
    return None


def _start_confidence(variable: Variable) -> tuple[bool, bool, bool, int]:
    """Whose start value counts among aliases (Modelica 3.6, section 8.6.2, as far as the flat model shows it).

    A preferred state's, then one that a model gave by its parameters over a type's constant, then the outermost.
    """
    preferred = PREFERENCE.get(variable.state_select, 0) > PREFERENCE["Default"]
    given = variable.start is not None and bool(variable.start.variables)
    return variable.explicit_start, variable.explicit_start and preferred, given, -variable.name.count(".")


def _inherit(winner: Variable, loser: Variable) -> None:
    better = loser.fixed or _start_confidence(loser) > _start_confidence(winner)
    if winner.role in (ALGEBRAIC, STATE) and better and not winner.fixed:
        winner.start, winner.explicit_start = loser.start, loser.explicit_start
        winner.fixed = loser.fixed if winner.role == ALGEBRAIC else winner.fixed
    if winner.role == DERIVATIVE and loser.unit is not None:
        winner.unit = loser.unit  # declared, where a derivative's own unit is only made from its state's
    if winner.state_select == "Default":
        winner.state_select = loser.state_select
    for name in ("nominal", "minimum", "maximum", "unit"):
        if getattr(winner, name) is None:
            setattr(winner, name, getattr(loser, name))


def _substituted(model: FlatModel, equations: list[Equation], aliases: dict[int, int]) -> FlatModel:
    graph = model.graph
    values = {n: graph.var(target) for n, target in aliases.items()}
    memo: dict[int, Expr] = {}

    def swap(e: Expr) -> Expr:
        return graph.substitute(e, values, memo)

    def swap_some(e: Expr | None) -> Expr | None:
        return None if e is None else swap(e)

    def swap_action(action: Action) -> Action:
        return action.mapped(swap, action.state)

    return replace(
        model,
        equations=[Equation(swap(e.residual), e.place) for e in equations],
        initial_equations=[Equation(swap(e.residual), e.place) for e in model.initial_equations],
        updates=[
            DiscreteUpdate(u.variable, [Branch(swap_some(b.fires), swap(b.value), b.place) for b in u.branches])
            for u in model.updates
        ],
        initial_values=[replace(i, value=swap(i.value)) for i in model.initial_values],
        actions=[swap_action(a) for a in model.actions],
        conditions=[swap(c) for c in model.conditions],
        delays=[Delay(swap(d.source), d.maximum) for d in model.delays],
        aliases=aliases,
    )
