"""Initial equations of discrete variables and of parameters that are no real numbers."""

from __future__ import annotations

from collections.abc import Sequence

from cosim.modelica.arrays import elements_of, flatten, spread
from cosim.modelica.dae import Dae, Place, Raw
from cosim.modelica.expressions import Expr
from cosim.modelica.flat import DiscreteUpdate, Equation, InitialValue
from cosim.modelica.scalarize import Scalarizer
from cosim.modelica.variables import DISCRETE, Variable


def read_initial(
    dae: Dae, values: Scalarizer, equations: Sequence[Equation]
) -> tuple[list[Equation], list[InitialValue]]:
    """Initial equations of what is continuous, and initial values of what is discrete.

    ``equations`` are those that the front end hands out as equations; a discrete Real may be among them.
    ``x = value`` and ``pre(x) = value`` mean the same for a discrete variable: nothing changes it before the first
    event, and where an equation gives it, that holds for ``x``, and the initial value for ``pre(x)``.
    """
    kept: list[Equation] = []
    initial = [
        InitialValue(variable, value, place)
        for raw in dae["initial_discrete_values"]
        for variable, value, place in _assigned(dae, values, raw)
    ]
    for equation in equations:
        found = _of_discrete(values, equation)
        if found is None:
            kept.append(equation)
        else:
            initial.append(found)
    for raw in dae["initial_parameter_values"]:
        kept += [
            Equation(values.graph.sub(values.graph.var(variable.number), value), place)
            for variable, value, place in _assigned(dae, values, raw)
        ]
    return kept, initial


def with_held(updates: Sequence[DiscreteUpdate], initial: Sequence[InitialValue]) -> list[DiscreteUpdate]:
    """A discrete variable that only an initial equation gives keeps that value."""
    changing = {u.variable.number for u in updates}
    held = {i.variable.number: DiscreteUpdate(i.variable) for i in initial if i.variable.number not in changing}
    return [*held.values(), *updates]


def _assigned(dae: Dae, values: Scalarizer, raw: Raw) -> list[tuple[Variable, Expr, Place]]:
    """Each element of the target with its value; comparisons in it make no events at the start."""
    elements = elements_of(values.elements[raw["target"]])
    given = spread(list(flatten(values.value(raw["value"], events=False))), len(elements))
    place = dae.place(raw["provenance"])
    return [(variable, value, place) for variable, value in zip(elements, given, strict=True)]


def _of_discrete(values: Scalarizer, equation: Equation) -> InitialValue | None:
    """``x = value`` or ``pre(x) = value`` with a discrete x, whichever side it stands on."""
    residual = equation.residual
    sides = residual.args if residual.op == "sub" else (residual, values.graph.zero)
    for this, other in (sides, sides[::-1]):
        if this.op in ("var", "pre"):
            variable = values.scalars[this.data]
            if variable.role == DISCRETE and this.data not in other.variables:
                return InitialValue(variable, other, equation.place)
    return None
