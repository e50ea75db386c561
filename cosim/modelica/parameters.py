"""Parameters in the order they are computed in, and the values they have by default."""

from __future__ import annotations

from collections.abc import Sequence

from cosim.modelica.errors import ModelicaError
from cosim.modelica.evaluation import default_value
from cosim.modelica.expressions import Expr
from cosim.modelica.flat import FlatModel
from cosim.modelica.variables import CONSTANT, PARAMETER, Variable


def order_parameters(model: FlatModel) -> list[tuple[Variable, Expr]]:
    """Parameters with their binding expressions, each after those it uses; known ones are left out."""
    bound = {
        v.number: (v.binding if v.binding is not None else v.start)
        for v in model.variables
        if v.role in (PARAMETER, CONSTANT) and v.number not in model.known
    }
    ordered: list[tuple[Variable, Expr]] = []
    state: dict[int, int] = {}

    def visit(number: int) -> None:
        if state.get(number) == 2 or number not in bound:
            return
        variable = model.variables[number]
        if state.get(number) == 1:
            raise ModelicaError(f"{variable.place}: {model.name}: parameter {variable.name} depends on itself")
        state[number] = 1
        expression = bound[number]
        if expression is None:
            raise ModelicaError(f"{variable.place}: {model.name}: parameter {variable.name} has no value; give it one")
        for other in sorted(expression.variables):
            visit(other)
        state[number] = 2
        ordered.append((variable, expression))

    for number in bound:
        visit(number)
    return ordered


def default_values(model: FlatModel, ordered: Sequence[tuple[Variable, Expr]]) -> dict[int, float]:
    """The values known when compiling: of structural parameters, and of the others as long as nobody sets them."""
    values = dict(model.known)
    for variable, expression in ordered:
        value = default_value(expression, values)
        if value is not None:
            values[variable.number] = value
    return values


def check_starts(model: FlatModel) -> None:
    """Start values are expressions of parameters. Raises ModelicaError for one that uses another variable."""
    for variable in model.variables:
        if variable.role in (PARAMETER, CONSTANT) or variable.start is None:
            continue
        for other in (model.variables[n] for n in variable.start.variables):
            if other.role not in (PARAMETER, CONSTANT):
                reason = f"the start value of {variable.name} uses {other.name}, which is no parameter"
                raise ModelicaError(f"{variable.place}: {model.name}: {reason}")


def is_dependent(expression: Expr) -> bool:
    """Whether a parameter's binding uses other parameters or functions, rather than being a number."""
    return expression.op != "const"
