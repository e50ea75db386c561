"""Which states start from their start values, and which equations hold at the start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cosim.modelica.causalize import match
from cosim.modelica.flat import Equation, FlatModel
from cosim.modelica.variables import ALGEBRAIC, PARAMETER, PREFERENCE, Variable

_HIGHEST = max(PREFERENCE.values())


@dataclass(frozen=True)
class Start:
    """``started``: states whose start values hold. ``equations`` determine ``unknowns``; None: as in the run."""

    started: list[Variable]
    equations: list[Equation] | None
    unknowns: list[int]


def starting_point(model: FlatModel, unknowns: Sequence[int]) -> Start:
    """What holds at the start; ``unknowns`` are those of the run.

    States that the initial equations leave free start from their start values (Modelica 3.6, section 8.6). Where
    another variable is preferred as a state (section 4.8.8.1), its start value counts instead: temperature and level
    rather than internal energy and mass.
    """
    free = sorted((v for v in model.states if not v.fixed), key=lambda v: (_rank(v), v.explicit_start))
    preferred = _preferred(model, min((_rank(v) for v in free), default=_HIGHEST))
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
    wanted = [*unknowns, *free_parameters, *(v.number for v in free)]
    matched = match(equations, wanted).equation_of
    given_up = {v.number for v in free if v.number not in matched}
    for candidate in preferred:
        replaceable = [v.number for v in free if v.number in given_up and _rank(v) < _rank(candidate)]
        trial = [*equations, _at_start(model, candidate)]
        determined = [v for v in wanted if v not in given_up]
        found = match(trial, [*determined, *replaceable]).equation_of
        replaced = [v for v in replaceable if v in found]
        if len(found) > len(determined) and replaced:
            given_up.discard(replaced[0])
            equations = trial
    if not model.initial_equations and not held and not free_parameters and len(equations) == len(model.equations):
        return Start(model.states, None, [])
    started = [v for v in model.states if v.fixed or v.number in given_up]
    return Start(started, equations, [v for v in wanted if v not in given_up])


def _rank(variable: Variable) -> int:
    return PREFERENCE.get(variable.state_select, PREFERENCE["Default"])


def _preferred(model: FlatModel, lowest: int) -> list[Variable]:
    """Variables with start values that would rather be states than those of rank ``lowest``; the most wanted first."""
    found = [
        v
        for v in model.variables
        if v.role == ALGEBRAIC
        and not v.fixed
        and v.start is not None
        and _rank(v) > max(lowest, PREFERENCE["Default"])
        and v.number not in model.aliases
    ]
    return sorted(found, key=lambda v: (-_rank(v), not v.explicit_start, v.number))


def _at_start(model: FlatModel, variable: Variable) -> Equation:
    start = variable.start if variable.start is not None else model.graph.zero
    return Equation(model.graph.sub(model.graph.var(variable.number), start), variable.place)
