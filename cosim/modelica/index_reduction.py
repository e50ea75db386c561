"""Index reduction: constraints between states are differentiated, and some states give way.

Which equations, and how often, after Pantelides (SIAM J. Sci. Stat. Comput. 9, 1988); which derivatives become ordinary
unknowns after Mattsson and Söderlind (SIAM J. Sci. Comput. 14, 1993), chosen once, when compiling: by ``stateSelect``,
then by which states have no fixed start.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cosim.modelica.causalize import match
from cosim.modelica.derivatives import NotDifferentiable
from cosim.modelica.errors import ModelicaError
from cosim.modelica.experiment import find_experiment
from cosim.modelica.expressions import Expr
from cosim.modelica.flat import Action, Branch, Delay, DiscreteUpdate, Equation, FlatModel
from cosim.modelica.preferred_states import UnfitError, is_fit, preferred_states, rank
from cosim.modelica.stabilised import Differentiated, held_constraints
from cosim.modelica.time_derivative import TimeDerivative
from cosim.modelica.vanishing import with_vanished
from cosim.modelica.variables import ALGEBRAIC, DERIVATIVE, INPUT, STATE, Variable
from cosim.units import derivative_unit

_MAX_ORDER = 6

_Levels = list[tuple[list[int], list[int]]]
"""Differentiated equations and the derivatives that they make ordinary unknowns, the highest derivatives first."""


@dataclass
class _Work:
    """Equations and variables while they are being differentiated."""

    model: FlatModel
    equations: list[Equation]
    derivative_of: dict[int, int]
    """Variable -> its derivative."""
    gone: frozenset[int] = frozenset()
    """Derivatives that no longer exist."""
    differentiated: dict[int, int] = field(default_factory=dict)
    """Equation -> its time derivative."""
    promoted: frozenset[int] = frozenset()
    """Algebraic variables that are tried as states."""

    @property
    def active(self) -> set[int]:
        """Unknowns without a derivative among the unknowns: the highest of each chain."""
        roles = (STATE, DERIVATIVE, ALGEBRAIC)
        return {
            v.number
            for v in self.model.variables
            if v.role in roles
            and v.number not in self.derivative_of
            and v.number not in self.model.aliases
            and v.number not in self.gone
        }


def reduce_index(model: FlatModel) -> FlatModel:
    """The same model with constraints between states differentiated; unchanged where there are none.

    A model that is singular for other reasons comes back unchanged too: ordering its equations names the fault.
    Raises ModelicaError where a derivative is needed that does not exist.
    """
    model, gone = with_vanished(model)
    unknowns = [
        v.number for v in model.variables if v.role in (ALGEBRAIC, DERIVATIVE) and v.number not in model.aliases
    ]
    regular = len(match(model.equations, unknowns).variable_of) == len(model.equations)
    if not gone and not regular and _is_singular(model):
        return model
    promoted = preferred_states(model, unknowns)
    while promoted:
        try:
            work, levels = _reduced(model, gone, promoted)
        except UnfitError as error:
            promoted = [p for p in promoted if p not in error.variables]
            continue
        stayed = [p for p in promoted if all(work.derivative_of[p] not in chosen for _, chosen in levels)]
        if stayed == promoted:
            return _held(work, levels)
        promoted = stayed
    return model if regular and not gone else _held(*_reduced(model, gone, []))


def _held(work: _Work, levels: _Levels) -> FlatModel:
    """The flat model again, with constraints held by their derivatives where no static choice serves."""
    given = Differentiated(work.model, work.equations, work.derivative_of, work.differentiated, levels)
    experiment = find_experiment(work.model.name, work.model.dae.sources())
    held = held_constraints(given, experiment.stop - experiment.start)
    model = work.model
    at_start = set(held.at_start)
    work.model = replace(
        model, initial_equations=[*model.initial_equations, *(work.equations[e] for e in held.at_start)]
    )
    work.equations = [held.replaced.get(i, e) for i, e in enumerate(work.equations) if i not in at_start]
    dummies = {c for _, chosen in levels for c in chosen}
    return _rebuilt(work, dummies - held.released)


def _reduced(model: FlatModel, gone: frozenset[int], promoted: Sequence[int]) -> tuple[_Work, _Levels]:
    """The equations with the constraints differentiated, and the derivatives that become ordinary unknowns.

    Variables in ``promoted`` are taken as states, too. Raises UnfitError where some of them can't be.
    """
    derivatives = {
        v.derivative_of.number: v.number
        for v in model.variables
        if v.derivative_of is not None and v.number not in gone
    }
    work = _Work(replace(model, variables=list(model.variables)), list(model.equations), derivatives, gone)
    work.promoted = frozenset(promoted)
    for number in promoted:
        work.derivative_of[number] = _new_derivative(work.model, number)
    _differentiate_constraints(work)
    return work, _choose_dummies(work)


def _is_singular(model: FlatModel) -> bool:
    """Whether no differentiation helps: even with states and derivatives as one unknown, an equation has no partner."""
    merged = {v.number: model.graph.var(v.derivative_of.number) for v in model.variables if v.derivative_of is not None}
    memo: dict[int, Expr] = {}
    equations = [Equation(model.graph.substitute(e.residual, merged, memo), e.place) for e in model.equations]
    unknowns = [v.number for v in model.variables if v.role in (ALGEBRAIC, STATE) and v.number not in model.aliases]
    return len(match(equations, unknowns).variable_of) < len(equations)


# -- Pantelides ---------------------------------------------------------------------------------------------------
def _differentiate_constraints(work: _Work) -> None:
    partner: dict[int, int] = {}
    """Variable -> equation matched to it."""
    for first in range(len(work.equations)):
        equation = first
        for _ in range(_MAX_ORDER):
            seen_equations: list[int] = []
            seen_variables: set[int] = set()
            if _augment(
                work, equation, work.active, partner, seen_equations=seen_equations, seen_variables=seen_variables
            ):
                break
            _differentiate(work, seen_equations, sorted(seen_variables), partner)
            equation = work.differentiated[equation]
        else:
            if work.promoted:
                raise UnfitError(set(work.promoted))
            place = work.equations[first].place
            raise ModelicaError(
                f"{place}: {work.model.name}: this constraint would have to be differentiated without end"
            )


def _augment(
    work: _Work,
    equation: int,
    active: set[int],
    partner: dict[int, int],
    *,
    seen_equations: list[int],
    seen_variables: set[int],
) -> bool:
    seen_equations.append(equation)
    incident = sorted(work.equations[equation].residual.variables & active)
    for variable in incident:
        if variable not in partner:
            partner[variable] = equation
            seen_variables.add(variable)
            return True
    for variable in incident:
        if variable in seen_variables:
            continue
        seen_variables.add(variable)
        next_equation = partner[variable]
        if _augment(work, next_equation, active, partner, seen_equations=seen_equations, seen_variables=seen_variables):
            partner[variable] = equation
            return True
    return False


def _differentiate(work: _Work, equations: Sequence[int], variables: Sequence[int], partner: dict[int, int]) -> None:
    tried = _tried(work, equations)
    for number in variables:
        if number not in work.derivative_of:
            work.derivative_of[number] = _new_derivative(work.model, number)
    for index in equations:
        if index in work.differentiated:
            continue
        if tried and not is_fit(work.model, work.equations[index]):
            raise UnfitError(tried)
        work.differentiated[index] = len(work.equations)
        try:
            work.equations.append(_time_derivative(work, work.equations[index]))
        except ModelicaError:
            if tried:
                raise UnfitError(tried) from None
            raise
    for number in variables:
        if number in partner:
            partner[work.derivative_of[number]] = work.differentiated[partner[number]]


def _tried(work: _Work, equations: Sequence[int]) -> set[int]:
    """Variables tried as states that take part in a set of equations, by themselves or by their derivatives."""
    found = set().union(*(work.equations[e].residual.variables for e in equations))
    return {p for p in work.promoted if p in found or work.derivative_of[p] in found}


def _new_derivative(model: FlatModel, number: int) -> int:
    base = model.variables[number]
    unit = derivative_unit(base.unit) if base.unit and base.unit != "1" else None
    made = Variable(len(model.variables), _derivative_name(base.name), DERIVATIVE, "real", base.place, unit=unit)
    model.variables.append(made)
    return made.number


def _derivative_name(name: str) -> str:
    """As FMI 2.0 writes it (section 2.2.9): ``der(x)``, then ``der(x,2)``."""
    found = re.fullmatch(r"der\((.*?)(?:,(\d+))?\)", name)
    return f"der({found.group(1)},{int(found.group(2) or 1) + 1})" if found else f"der({name})"


def _time_derivative(work: _Work, equation: Equation) -> Equation:
    try:
        rate = TimeDerivative(work.model, work.derivative_of, equation).of(equation.residual)
    except NotDifferentiable as error:
        raise ModelicaError(
            f"{equation.place}: {work.model.name}: this constraint must be differentiated, "
            f"but {error} is not handled yet"
        ) from None
    return Equation(rate, equation.place)


# -- dummy derivatives --------------------------------------------------------------------------------------------
def _choose_dummies(work: _Work) -> _Levels:
    """Derivatives that become ordinary unknowns: as many as there are differentiated equations, level by level."""
    before = {d: e for e, d in work.differentiated.items()}
    lower = {d: v for v, d in work.derivative_of.items()}
    rows = [e for e in before if e not in work.differentiated]
    columns = [v for v in sorted(work.active) if v in lower]
    levels: _Levels = []
    while rows:
        ordered = sorted(columns, key=lambda v: (_keep(work.model, lower[v]), -v))
        matching = match([work.equations[r] for r in rows], ordered)
        if len(matching.equation_of) < len(rows):
            if work.promoted:
                raise UnfitError(set(work.promoted))
            place = work.equations[rows[0]].place
            raise ModelicaError(f"{place}: {work.model.name}: no choice of states satisfies this constraint")
        chosen = sorted(matching.equation_of)
        levels.append((rows, chosen))
        rows = [before[r] for r in rows if before[r] in before]
        columns = [lower[v] for v in chosen if lower[v] in lower]
    return levels


def _keep(model: FlatModel, number: int) -> tuple[int, bool, bool]:
    """How much a variable should stay a state."""
    variable = model.variables[number]
    return rank(variable), bool(variable.fixed), variable.role == STATE


# -- back to a flat model -----------------------------------------------------------------------------------------
def _rebuilt(work: _Work, dummies: set[int]) -> FlatModel:
    """New roles, and new numbers: states, derivatives and inputs keep their places at the front."""
    model = work.model
    states = [v for v, d in sorted(work.derivative_of.items()) if d not in dummies]
    order = [*states, *(work.derivative_of[s] for s in states)]
    order += [v.number for v in model.variables if v.role == INPUT]
    placed = {*order, *work.gone}
    order += [v.number for v in model.variables if v.number not in placed]
    number = {old: new for new, old in enumerate(order)}
    base = {work.derivative_of[s]: s for s in states}
    copies: dict[int, Variable] = {}
    for old in order:
        v = model.variables[old]
        role = v.role
        if old in set(states):
            role = STATE
        elif old in base:
            role = DERIVATIVE
        elif role in (STATE, DERIVATIVE):
            role = ALGEBRAIC
        was_state = v.role == STATE and role != STATE
        copies[old] = replace(v, number=number[old], role=role, derivative_of=None, was_state=was_state)
    for rate, state in base.items():
        copies[rate].derivative_of = copies[state]
    return _renumbered(work, copies, [copies[old] for old in order])


def _renumbered(work: _Work, copies: dict[int, Variable], ordered: list[Variable]) -> FlatModel:
    model, graph = work.model, work.model.graph
    values = {old: graph.var(v.number) for old, v in copies.items()}
    memo: dict[int, Expr] = {}

    def swap(e: Expr) -> Expr:
        return graph.substitute(e, values, memo)

    def swap_some(e: Expr | None) -> Expr | None:
        return None if e is None else swap(e)

    for v in ordered:
        for name in ("start", "binding", "minimum", "maximum", "nominal"):
            setattr(v, name, swap_some(getattr(v, name)))

    def swap_action(action: Action) -> Action:
        state = None if action.state is None else copies[action.state.number]
        if state is not None and state.role != STATE:
            raise ModelicaError(
                f"{action.place}: {model.name}: reinit of {state.name}, which a constraint makes no state"
            )
        return action.mapped(swap, state)

    return replace(
        model,
        variables=ordered,
        equations=[Equation(swap(e.residual), e.place) for e in work.equations],
        initial_equations=[Equation(swap(e.residual), e.place) for e in model.initial_equations],
        updates=[
            DiscreteUpdate(
                copies[u.variable.number], [Branch(swap_some(b.fires), swap(b.value), b.place) for b in u.branches]
            )
            for u in model.updates
        ],
        initial_values=[
            replace(i, variable=copies[i.variable.number], value=swap(i.value)) for i in model.initial_values
        ],
        actions=[swap_action(a) for a in model.actions],
        conditions=[swap(c) for c in model.conditions],
        delays=[Delay(swap(d.source), d.maximum) for d in model.delays],
        known={copies[k].number: value for k, value in model.known.items()},
        aliases={copies[k].number: copies[target].number for k, target in model.aliases.items()},
    )
