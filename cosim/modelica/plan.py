"""What the generated code computes when: parameters, initialisation, dynamics, observation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cosim.modelica.causalize import Singular, Step, System, causalize
from cosim.modelica.errors import ModelicaError
from cosim.modelica.expressions import Expr
from cosim.modelica.flat import Equation, FlatModel
from cosim.modelica.initialisation import start_checks, starting_point
from cosim.modelica.parameters import check_starts, default_values, order_parameters
from cosim.modelica.partition import (
    dependencies,
    event_dependencies,
    split_constant,
    split_needed,
    time_dependent,
)
from cosim.modelica.relations import Relation, collect_relations, time_events
from cosim.modelica.signs import Signs
from cosim.modelica.variables import ALGEBRAIC, DERIVATIVE, STATE, Variable


@dataclass
class Plan:
    """All ordered computations of one model.

    ``parameters``: parameters with their expressions in order. ``constant``: steps that depend on parameters only.
    ``dynamics`` and ``observe``: steps of a running model. ``initial``: steps that determine everything at the start,
    from the states in ``started`` (their start values hold).
    ``relations`` by slot; ``defaults`` are the values of parameters and starts as far as known when compiling.
    """

    model: FlatModel
    parameters: list[tuple[Variable, Expr]]
    started: list[Variable]
    constant: list[Step]
    dynamics: list[Step]
    observe: list[Step]
    initial: list[Step] | None
    relations: list[Relation]
    time_events: list[Expr]
    defaults: dict[int, float]
    depends: dict[int, frozenset[int]]
    """For each computed variable: the states and inputs it depends on between events, structurally."""
    event_depends: dict[int, frozenset[int]]
    """The same at events: through comparisons and discrete variables too."""
    timed: frozenset[int]
    """Computed variables that depend on time itself between events."""

    @property
    def systems(self) -> list[System]:
        """Every system in the order of its slot."""
        steps = (*self.constant, *self.dynamics, *self.observe, *(self.initial or ()))
        return [s for s in steps if isinstance(s, System)]


def make_plan(model: FlatModel) -> Plan:
    """Order a flat model's computations. Raises ModelicaError naming the equation or variable that has no partner."""
    parameters = order_parameters(model)
    check_starts(model)
    defaults = default_values(model, parameters)
    graph = model.graph
    signs = Signs(model.variables, defaults)
    unknowns = [
        v.number for v in model.variables if v.role in (ALGEBRAIC, DERIVATIVE) and v.number not in model.aliases
    ]
    start = starting_point(model, unknowns)
    blended: set[int] = set()
    if graph.has_homotopy:
        if start.equations is None:  # no initial equations: the start has the run's unknowns, but both forms
            start = replace(start, equations=list(model.equations), unknowns=unknowns)
        memo: dict[int, Expr] = {}
        running_equations = [replace(e, residual=graph.actual(e.residual, memo)) for e in model.equations]
        pairs = zip(model.equations, running_equations, strict=True)
        blended = {new.residual.number for old, new in pairs if old.residual is not new.residual}
        model = replace(model, equations=running_equations)
    model = replace(model, actions=[*model.actions, *start_checks(model, start)])
    relations = collect_relations(model)
    constant, running = split_constant(model, _ordered(model, signs, model.equations, unknowns, "equations"), blended)
    dynamics, observe = split_needed(model, running, relations)
    initial = None
    if start.equations is not None:
        initial = _ordered(model, signs, start.equations, start.unknowns, "initial equations")
    return Plan(
        model=model,
        parameters=parameters,
        started=start.started,
        constant=constant,
        dynamics=dynamics,
        observe=observe,
        initial=initial,
        relations=relations,
        time_events=time_events(model, relations),
        defaults=defaults,
        depends=dependencies(model, (*constant, *dynamics, *observe)),
        event_depends=event_dependencies(model, (*constant, *dynamics, *observe)),
        timed=time_dependent((*constant, *dynamics, *observe)),
    )


def _ordered(
    model: FlatModel, signs: Signs, equations: Sequence[Equation], unknowns: Sequence[int], what: str
) -> list[Step]:
    try:
        return causalize(model.graph, equations, unknowns, signs.nonzero, model.variables)
    except Singular as singular:
        counts = f"{len(equations)} {what} for {len(unknowns)} unknowns"
        raise _singular(model, singular, counts, unknowns) from None


def _singular(model: FlatModel, singular: Singular, counts: str, unknowns: Sequence[int]) -> ModelicaError:
    """The fault is of the model as a whole, so its first line comes first; the lines to look at follow."""
    names = ", ".join(model.variables[v].name for v in singular.variables[:3])
    stateful = any(
        any(model.variables[v].role == STATE for v in e.residual.variables)
        and not any(v in set(unknowns) for v in e.residual.variables)
        for e in singular.equations
    )
    where = f"the equation at {singular.equations[0].place.short}" if singular.equations else ""
    if stateful:
        reason = f"{where} constrains states among themselves (higher index), which is not handled yet"
    elif singular.equations:
        reason = f"structurally singular: {where} is left over, while nothing determines {names or 'other variables'}"
    else:
        line = model.variables[singular.variables[0]].place.short if singular.variables else ""
        reason = f"structurally singular: nothing determines {names} (declared at {line})"
    return ModelicaError(f"{model.dae.class_place()}: {model.name}: {reason} ({counts})")
