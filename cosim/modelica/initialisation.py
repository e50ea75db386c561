"""Which states start from their start values, and which equations hold at the start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cosim.modelica.causalize import match
from cosim.modelica.flat import Equation, FlatModel
from cosim.modelica.variables import ALGEBRAIC, PARAMETER, Variable


@dataclass(frozen=True)
class Start:
    """``started``: states whose start values hold. ``equations`` determine ``unknowns``; None: as in the run."""

    started: list[Variable]
    equations: list[Equation] | None
    unknowns: list[int]


def starting_point(model: FlatModel, unknowns: Sequence[int]) -> Start:
    """What holds at the start; ``unknowns`` are those of the run.

    States that the initial equations leave free start from their start values (Modelica 3.6, section 8.6).
    """
    free = sorted((v for v in model.states if not v.fixed), key=lambda v: v.explicit_start)
    free_parameters = [
        v.number
        for v in model.variables
        if v.role == PARAMETER and v.fixed is False and v.binding is None and v.number not in model.known
    ]
    held = [v for v in model.variables if v.role == ALGEBRAIC and v.fixed and v.number not in model.aliases]
    if not model.initial_equations and not held and not free_parameters:
        return Start(model.states, None, [])
    equations = [*model.equations, *model.initial_equations]
    for variable in held:
        start = variable.start if variable.start is not None else model.graph.zero
        equations.append(Equation(model.graph.sub(model.graph.var(variable.number), start), variable.place))
    wanted = [*unknowns, *free_parameters, *(v.number for v in free)]
    matched = match(equations, wanted).equation_of
    given_up = {v.number for v in free if v.number not in matched}
    started = [v for v in model.states if v.fixed or v.number in given_up]
    return Start(started, equations, [v for v in wanted if v not in given_up])
