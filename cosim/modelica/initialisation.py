"""Which states start from their start values, and which equations hold at the start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cosim.modelica.causalize import independent, match
from cosim.modelica.flat import Action, Equation, FlatModel
from cosim.modelica.preferred_states import rank
from cosim.modelica.variables import ALGEBRAIC, PARAMETER, PREFERENCE, Variable

_HIGHEST = max(PREFERENCE.values())


@dataclass(frozen=True)
class Start:
    """``started``: states whose start values hold. ``equations`` determine ``unknowns``; None: as in the run."""

    started: list[Variable]
    equations: list[Equation] | None
    unknowns: list[int]
    redundant: list[Equation] = field(default_factory=list)
    """Start values and initial equations that the others determine already: they must hold, and are checked."""


def starting_point(model: FlatModel, unknowns: Sequence[int]) -> Start:
    """What holds at the start; ``unknowns`` are those of the run.

    States that the initial equations leave free start from their start values (Modelica 3.6, section 8.6). Where
    another variable is preferred as a state (section 4.8.8.1), its start value counts instead: temperature and level
    rather than internal energy and mass.
    """
    free = sorted((v for v in model.states if not v.fixed), key=lambda v: (rank(v), v.explicit_start))
    preferred = _preferred(model, min((rank(v) for v in free), default=_HIGHEST))
    free_parameters = [
        v.number
        for v in model.variables
        if v.role == PARAMETER and v.fixed is False and v.binding is None and v.number not in model.known
    ]
    held = [v for v in model.variables if v.role == ALGEBRAIC and v.fixed and v.number not in model.aliases]
    if not model.initial_equations and not held and not free_parameters and not preferred:
        return Start(model.states, None, [])
    equations = [*model.equations, *model.initial_equations]
    equations += [_at_start(model, variable) for variable in held]
    following = _following(model, set(free_parameters))
    for variable in following:
        assert variable.binding is not None
        equations.append(Equation(model.graph.sub(model.graph.var(variable.number), variable.binding), variable.place))
    wanted = [*unknowns, *free_parameters, *(v.number for v in following), *(v.number for v in free)]
    found = match(equations, wanted)
    redundant: list[Equation] = []
    if len(found.variable_of) < len(equations):
        surplus = [*model.initial_equations, *(_at_start(model, v) for v in held if v.was_state)]
        equations, redundant = _independent(equations, surplus, wanted)
        found = match(equations, wanted)
    matched = found.equation_of
    given_up = {v.number for v in free if v.number not in matched}
    for candidate in preferred:
        replaceable = [v.number for v in free if v.number in given_up and rank(v) < rank(candidate)]
        trial = [*equations, _at_start(model, candidate)]
        determined = [v for v in wanted if v not in given_up]
        settled = match(trial, [*determined, *replaceable]).equation_of
        replaced = [v for v in replaceable if v in settled]
        if len(settled) > len(determined) and replaced:
            given_up.discard(replaced[0])
            equations = trial
    if not model.initial_equations and not held and not free_parameters and len(equations) == len(model.equations):
        return Start(model.states, None, [])
    started = [v for v in model.states if v.fixed or v.number in given_up]
    solved = {*free_parameters, *(v.number for v in following)}
    late = [v for v in started if v.start is not None and not solved.isdisjoint(v.start.variables)]
    equations += [_at_start(model, v) for v in late]
    wanted = [*(v for v in wanted if v not in given_up), *(v.number for v in late)]
    return Start([v for v in started if v not in late], equations, wanted, redundant)


def _following(model: FlatModel, solved: set[int]) -> list[Variable]:
    """Parameters whose binding uses one that the initial equations give, directly or through others."""
    found: list[Variable] = []
    bound = [(v, v.binding.variables) for v in model.variables if v.role == PARAMETER and v.binding is not None]
    while more := [v for v, used in bound if v not in found and not solved.isdisjoint(used)]:
        found += more
        solved = solved | {v.number for v in more}
    return found


_CONSISTENT = 1e-6
"""Relative difference below which a redundant initial equation counts as satisfied."""


def start_checks(model: FlatModel, start: Start) -> list[Action]:
    """Asserts that the redundant equations of a start hold."""
    graph = model.graph
    checks = []
    for equation in start.redundant:
        residual = equation.residual
        sides = residual.args if residual.op == "sub" else (residual,)
        size = graph.sum(graph.math("fabs", side) for side in sides)
        limit = graph.mul(graph.const(_CONSISTENT), graph.math("max", size, graph.one))
        violated = graph.compare("gt", graph.math("fabs", residual), limit)
        fires = graph.logical_and(graph.node("initial"), violated)
        words = "this start value or initial equation contradicts the others, which determine it already"
        checks.append(Action("assert", fires, equation.place, words))
    return checks


def _independent(
    equations: Sequence[Equation], surplus: Sequence[Equation], unknowns: Sequence[int]
) -> tuple[list[Equation], list[Equation]]:
    """(the equations without those of ``surplus`` that the others and earlier ones determine already, these)."""
    given = set(surplus)
    kept = [e for e in equations if e not in given]
    ordered = [*kept, *surplus]
    places = independent(ordered, unknowns)
    if not places.issuperset(range(len(kept))):
        return list(equations), []  # singular without them: ordering the equations names the fault
    repeated = [e for i, e in enumerate(ordered) if i not in places]
    return [e for i, e in enumerate(ordered) if i in places], repeated


def _preferred(model: FlatModel, lowest: int) -> list[Variable]:
    """Variables with start values that would rather be states than those of rank ``lowest``; the most wanted first."""
    found = [
        v
        for v in model.variables
        if v.role == ALGEBRAIC
        and not v.fixed
        and v.start is not None
        and rank(v) > max(lowest, PREFERENCE["Default"])
        and v.number not in model.aliases
    ]
    return sorted(found, key=lambda v: (-rank(v), not v.explicit_start, v.number))


def _at_start(model: FlatModel, variable: Variable) -> Equation:
    start = variable.start if variable.start is not None else model.graph.zero
    return Equation(model.graph.sub(model.graph.var(variable.number), start), variable.place)
