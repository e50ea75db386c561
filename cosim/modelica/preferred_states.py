"""Variables that a model would rather have as states than those it differentiates (Modelica 3.6, section 4.8.8.1).

Balances are written for internal energy and mass; pressure and temperature of a liquid are far better states, since
they hang on the last digits of its mass. Where ``stateSelect`` says so, such a variable is given a derivative like a
state's, and index reduction chooses among them. Across events those variables are continuous that the model
differentiates, so constraints that events act on keep their states.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cosim.modelica.causalize import Matching, match
from cosim.modelica.expressions import Expr
from cosim.modelica.flat import Equation, FlatModel
from cosim.modelica.variables import ALGEBRAIC, DERIVATIVE, DISCRETE, INPUT, PREFERENCE, Variable


class UnfitError(Exception):
    """The variables of this set can't be states: a constraint would have to be differentiated that is unfit for it."""

    def __init__(self, variables: set[int]) -> None:
        super().__init__(variables)
        self.variables = variables


def preferred_states(model: FlatModel, unknowns: Sequence[int]) -> list[int]:
    """Algebraic variables that can take the place of a state of lower rank by the structure of the equations."""
    wanted = [
        v
        for v in model.variables
        if v.role == ALGEBRAIC and rank(v) > PREFERENCE["Default"] and v.number not in model.aliases
    ]
    if not wanted:
        return []
    kept = {a.state.number for a in model.actions if a.state is not None}  # reinit asks for them
    replaceable = {v.number: rank(v) for v in model.states if v.number not in kept and not v.fixed}
    found = match(model.equations, unknowns)
    chosen: list[int] = []
    for candidate in sorted(wanted, key=lambda v: (-rank(v), v.number)):
        lower = {s for s, r in replaceable.items() if r < rank(candidate)}
        equation = found.equation_of.pop(candidate.number, None)
        if equation is None:
            continue
        del found.variable_of[equation]
        replaced = _free_state(model, equation, lower, found)
        if replaced is None:
            found.equation_of[candidate.number], found.variable_of[equation] = equation, candidate.number
        else:
            chosen.append(candidate.number)
            del replaceable[replaced]
    return chosen


def rank(variable: Variable) -> int:
    return PREFERENCE.get(variable.state_select, PREFERENCE["Default"])


def is_fit(model: FlatModel, equation: Equation) -> bool:
    """Whether no event acts on what an equation says of its variables, but by what it hands to functions.

    Functions of media take the phase, and are continuous where it changes.
    """
    bare = {e.data for e in _outside_calls(equation.residual) if e.op == "var"}
    roles = {model.variables[v].role for v in bare}
    return equation.residual.plain and roles.isdisjoint((DISCRETE, INPUT))


def _outside_calls(e: Expr) -> Iterator[Expr]:
    stack, seen = [e], set()
    while stack:
        e = stack.pop()
        if e.number not in seen and e.op != "call":
            seen.add(e.number)
            stack += e.args
            yield e


def _free_state(model: FlatModel, first: int, states: set[int], found: Matching) -> int | None:
    """The state that an equation without partner comes to determine, others passing on theirs; None if none can."""
    came_from: dict[int, int] = {}
    """Variable -> the equation that would take it."""
    open_equations = [first]
    seen = {first}
    while open_equations:
        equation = open_equations.pop()
        for variable in sorted(model.equations[equation].residual.variables):
            if variable in came_from or model.variables[variable].role == DERIVATIVE:
                continue
            partner = found.equation_of.get(variable)
            if variable in states:
                came_from[variable] = equation
                _take(variable, first, came_from, found)
                return variable
            if partner is not None and partner not in seen:
                came_from[variable] = equation
                seen.add(partner)
                open_equations.append(partner)
    return None


def _take(variable: int, first: int, came_from: dict[int, int], found: Matching) -> None:
    """Give ``variable`` to the equation that reached it, and so on back to the first one."""
    while True:
        equation = came_from[variable]
        before = found.variable_of.get(equation)
        found.equation_of[variable], found.variable_of[equation] = equation, variable
        if equation == first or before is None:
            return
        variable = before
