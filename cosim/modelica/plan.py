"""What the generated code computes when: parameters, initialisation, dynamics, observation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cosim.modelica.causalize import Assignment, Singular, Step, System, causalize, match
from cosim.modelica.expressions import Expr, Graph, evaluate
from cosim.modelica.flat import Equation, FlatModel
from cosim.modelica.frontend import ModelicaError
from cosim.modelica.variables import ALGEBRAIC, CONSTANT, DERIVATIVE, DISCRETE, INPUT, PARAMETER, STATE, Variable


@dataclass(frozen=True)
class Relation:
    """One frozen comparison."""

    comparison: Expr

    @property
    def sides(self) -> tuple[Expr, Expr]:
        return self.comparison.args[0], self.comparison.args[1]


@dataclass
class Plan:
    """All ordered computations of one model.

    ``parameters``: dependent parameters in order. ``starts``: start values of variables in order. ``constant``: steps that depend on
    parameters only. ``dynamics`` and ``observe``: steps of a running model. ``initial``: steps that determine everything at
    the start, from the states in ``started`` (their start values hold). ``relations`` by slot; ``defaults`` are the
    values of parameters and starts as far as known when compiling.
    """

    model: FlatModel
    parameters: list[tuple[Variable, Expr]]
    started: list[Variable]
    constant: list[Step]
    dynamics: list[Step]
    observe: list[Step]
    initial: list[Step] | None
    relations: list[Relation]
    relation_slot: dict[int, int]
    time_events: list[Expr]
    defaults: dict[int, float]
    depends: dict[int, frozenset[int]]
    """For each computed variable: the states and inputs it depends on, structurally."""

    @property
    def systems(self) -> list[System]:
        """Every system in the order of its slot."""
        steps = (*self.constant, *self.dynamics, *self.observe, *(self.initial or ()))
        return [s for s in steps if isinstance(s, System)]


def make_plan(model: FlatModel) -> Plan:
    """Order a flat model's computations. Raises ModelicaError naming the equation or variable that has no partner."""
    return _Planner(model).plan()


class _Planner:
    def __init__(self, model: FlatModel) -> None:
        self.model = model
        self.graph: Graph = model.graph
        self.defaults: dict[int, float] = dict(model.known)

    def plan(self) -> Plan:
        model = self.model
        parameters = self._order_parameters()
        self._default_starts()
        unknowns = [v.number for v in model.variables if v.role in (ALGEBRAIC, DERIVATIVE) and v.number not in model.aliases]
        steps = self._ordered(model.equations, unknowns, "equations")
        relations, slots = self._relations()
        constant, running = self._split_constant(steps)
        dynamics, observe = self._split_needed(running)
        started, initial = self._initial(unknowns)
        return Plan(
            model=model,
            parameters=parameters,
            started=started,
            constant=constant,
            dynamics=dynamics,
            observe=observe,
            initial=initial,
            relations=relations,
            relation_slot=slots,
            time_events=self._time_events(relations),
            defaults=self.defaults,
            depends=self._dependencies((*constant, *dynamics, *observe)),
        )

    # -- parameters ---------------------------------------------------------------------------------------------
    def _order_parameters(self) -> list[tuple[Variable, Expr]]:
        """Parameters with their binding expressions, each after those it uses; known ones are left out."""
        bound = {
            v.number: (v.binding if v.binding is not None else v.start)
            for v in self.model.variables
            if v.role in (PARAMETER, CONSTANT) and v.number not in self.model.known
        }
        ordered: list[tuple[Variable, Expr]] = []
        state: dict[int, int] = {}

        def visit(number: int) -> None:
            if state.get(number) == 2 or number not in bound:
                return
            variable = self.model.variables[number]
            if state.get(number) == 1:
                raise ModelicaError(f"{variable.place}: {self.model.name}: parameter {variable.name} depends on itself")
            state[number] = 1
            expression = bound[number]
            if expression is None:
                raise ModelicaError(f"{variable.place}: {self.model.name}: parameter {variable.name} has no value; give it one")
            for other in sorted(expression.variables):
                visit(other)
            state[number] = 2
            ordered.append((variable, expression))

        for number in bound:
            visit(number)
        for variable, expression in ordered:
            self._remember(variable.number, expression)
        return ordered

    def _remember(self, number: int, expression: Expr) -> None:
        try:
            self.defaults[number] = evaluate(expression, self.defaults)
        except (KeyError, ValueError, ZeroDivisionError, OverflowError):
            pass

    def _default_starts(self) -> None:
        for variable in self.model.variables:
            if variable.role not in (PARAMETER, CONSTANT) and variable.start is not None:
                self._check_start(variable, variable.start)

    def _check_start(self, variable: Variable, start: Expr) -> None:
        for number in start.variables:
            other = self.model.variables[number]
            if other.role not in (PARAMETER, CONSTANT):
                raise ModelicaError(
                    f"{variable.place}: {self.model.name}: the start value of {variable.name} uses {other.name}, which is no parameter"
                )

    def default(self, expression: Expr | None) -> float | None:
        """The number an expression of parameters has by default, None if unknown."""
        if expression is None:
            return None
        try:
            return evaluate(expression, self.defaults)
        except (KeyError, ValueError, ZeroDivisionError, OverflowError):
            return None

    # -- ordering -----------------------------------------------------------------------------------------------
    def _ordered(self, equations: Sequence[Equation], unknowns: Sequence[int], what: str) -> list[Step]:
        try:
            return causalize(self.graph, equations, unknowns, self._nonzero, self.model.variables)
        except Singular as singular:
            raise self._singular(singular, equations, unknowns, what) from None

    def _singular(self, singular: Singular, equations: Sequence[Equation], unknowns: Sequence[int], what: str) -> ModelicaError:
        names = ", ".join(self.model.variables[v].name for v in singular.variables[:3])
        place = singular.equations[0].place if singular.equations else None
        if place is None and singular.variables:
            place = self.model.variables[singular.variables[0]].place
        counts = f"{len(equations)} {what} for {len(unknowns)} unknowns"
        stateful = any(
            any(self.model.variables[v].role == STATE for v in e.residual.variables)
            and not any(v in set(unknowns) for v in e.residual.variables)
            for e in singular.equations
        )
        if stateful:
            reason = "an equation constrains states among themselves (higher index), which is not handled yet"
        elif singular.equations:
            reason = "structurally singular: this equation is left over, while nothing determines " + (names or "other variables")
        else:
            reason = f"structurally singular: nothing determines {names}"
        return ModelicaError(f"{place or self.model.dae.place(None)}: {self.model.name}: {reason} ({counts})")

    def _nonzero(self, e: Expr) -> bool:
        """Whether an expression is surely not zero: safe to divide by in the course of an iteration."""
        if not e.variables and e.op == "const":
            return e.data != 0.0
        if all(self.model.variables[v].role in (PARAMETER, CONSTANT) for v in e.variables) and not e.timed:
            value = self.default(e)
            return value is None or value != 0.0
        return self._sign(e) != 0

    def _sign(self, e: Expr) -> int:
        """1 or -1 where the bounds of the variables settle the sign, else 0."""
        if e.op == "const":
            return (e.data > 0) - (e.data < 0)
        if e.op == "var":
            low, high = (self.default(getattr(self.model.variables[e.data], n)) for n in ("minimum", "maximum"))
            value = self.defaults.get(e.data)
            if value is not None and self.model.variables[e.data].role in (PARAMETER, CONSTANT):
                return (value > 0) - (value < 0)
            return 1 if low is not None and low > 0 else -1 if high is not None and high < 0 else 0
        if e.op in ("exp", "cosh"):
            return 1
        signs = [self._sign(a) for a in e.args]
        if e.op in ("mul", "div"):
            return signs[0] * signs[1]
        if e.op == "neg":
            return -signs[0]
        if e.op == "add":
            return signs[0] if signs[0] == signs[1] else 0
        if e.op == "sub":
            return signs[0] if signs[0] == -signs[1] else 0
        if e.op in ("sqrt", "pow"):
            return 1 if signs[0] == 1 else 0
        if e.op == "max":
            return 1 if 1 in signs else 0
        return 0

    # -- relations ----------------------------------------------------------------------------------------------
    def _all_expressions(self) -> Iterable[Expr]:
        model = self.model
        yield from (e.residual for e in (*model.equations, *model.initial_equations))
        for update in model.updates:
            for branch in update.branches:
                yield branch.value
                if branch.fires is not None:
                    yield branch.fires
        for action in model.actions:
            yield action.fires
            if action.value is not None:
                yield action.value
        yield from model.conditions

    def _relations(self) -> tuple[list[Relation], dict[int, int]]:
        relations: list[Relation] = []
        slots: dict[int, int] = {}
        seen: set[int] = set()
        stack = list(self._all_expressions())[::-1]
        while stack:
            e = stack.pop()
            if e.number in seen:
                continue
            seen.add(e.number)
            if e.op == "relation":
                slots[e.number] = len(relations)
                relations.append(Relation(e.args[0]))
            stack.extend(reversed(e.args))
        return relations, slots

    def _time_events(self, relations: Sequence[Relation]) -> list[Expr]:
        """Instants, as expressions of parameters and discrete variables, at which a comparison of time changes."""
        fixed = (PARAMETER, CONSTANT, DISCRETE)
        instants = []
        for relation in relations:
            for this, other in (relation.sides, relation.sides[::-1]):
                if this is self.graph.time and not other.timed and all(
                    self.model.variables[v].role in fixed for v in other.variables
                ):
                    instants.append(other)
        return list(dict.fromkeys(instants))

    # -- splitting ----------------------------------------------------------------------------------------------
    def _split_constant(self, steps: Sequence[Step]) -> tuple[list[Step], list[Step]]:
        """Steps that depend on parameters alone, and the others."""
        fixed = {v.number for v in self.model.variables if v.role in (PARAMETER, CONSTANT)}
        constant: list[Step] = []
        running: list[Step] = []
        for step in steps:
            if all(_is_plain(e) and not e.timed and e.variables <= fixed | set(outputs(step)) for e in expressions(step)):
                constant.append(step)
                fixed |= set(outputs(step))
            else:
                running.append(step)
        return constant, running

    def _split_needed(self, steps: Sequence[Step]) -> tuple[list[Step], list[Step]]:
        """Steps that derivatives or events need, and those only an onlooker asks for."""
        model = self.model
        needed = {v.number for v in model.variables if v.role == DERIVATIVE}
        for e in self._event_expressions():
            needed |= _raw_variables(e, {})
        dynamics: list[Step] = []
        observe: list[Step] = []
        for step in reversed(steps):
            if needed & set(outputs(step)):
                dynamics.append(step)
                needed |= {v for e in expressions(step) for v in e.variables}
            else:
                observe.append(step)
        return dynamics[::-1], observe[::-1]

    def _event_expressions(self) -> Iterable[Expr]:
        model = self.model
        for update in model.updates:
            for branch in update.branches:
                yield branch.value
                if branch.fires is not None:
                    yield branch.fires
        for action in model.actions:
            yield action.fires
            if action.value is not None:
                yield action.value
        yield from model.conditions
        for relation in self._relations()[0]:
            yield relation.comparison

    def _dependencies(self, steps: Sequence[Step]) -> dict[int, frozenset[int]]:
        roots = {v.number for v in self.model.variables if v.role in (STATE, INPUT)}
        depends: dict[int, frozenset[int]] = {n: frozenset((n,)) for n in roots}
        for step in steps:
            inside = set(outputs(step))
            if isinstance(step, Assignment):
                depends[step.variable] = _union(depends, step.value.variables)
            else:
                union = _union(depends, {v for e in expressions(step) for v in e.variables} - inside)
                for variable in inside:
                    depends[variable] = union
        return depends

    # -- initialisation -----------------------------------------------------------------------------------------
    def _initial(self, unknowns: Sequence[int]) -> tuple[list[Variable], list[Step] | None]:
        """States that start from their start values, and the steps at the start; None when those of the run do."""
        model = self.model
        states = model.states
        free = [v for v in states if not v.fixed]
        free_parameters = [
            v for v in model.variables if v.role == PARAMETER and v.fixed is False and v.binding is None and v.number not in model.known
        ]
        held = [v for v in model.variables if v.role == ALGEBRAIC and v.fixed and v.number not in model.aliases]
        if not model.initial_equations and not held and not free_parameters:
            return states, None
        equations = [*model.equations, *model.initial_equations]
        for variable in held:
            start = variable.start if variable.start is not None else self.graph.zero
            equations.append(Equation(self.graph.sub(self.graph.var(variable.number), start), variable.place))
        wanted = [*unknowns, *(v.number for v in free_parameters), *(v.number for v in free)]
        matching = match(equations, wanted)
        determined = [v for v in wanted if v in matching.equation_of]
        given_up = {v.number for v in free if v.number not in matching.equation_of}
        started = [v for v in states if v.fixed or v.number in given_up]
        steps = self._ordered(equations, [v for v in wanted if v in set(determined) or v not in given_up], "initial equations")
        return started, steps


def outputs(step: Step) -> tuple[int, ...]:
    """Variables a step computes."""
    return (step.variable,) if isinstance(step, Assignment) else step.variables


def expressions(step: Step) -> list[Expr]:
    """Expressions a step evaluates."""
    if isinstance(step, Assignment):
        return [step.value]
    return [*(a.value for a in step.inner), *(r.residual for r in step.residuals)]


def _union(depends: dict[int, frozenset[int]], variables: Iterable[int]) -> frozenset[int]:
    return frozenset().union(*(depends.get(v, frozenset()) for v in variables))


def _is_plain(e: Expr) -> bool:
    """Free of anything that only an event changes."""
    if e.op in ("relation", "pre", "initial", "terminal", "edge"):
        return False
    return all(_is_plain(a) for a in e.args)


def _raw_variables(e: Expr, memo: dict[int, frozenset[int]]) -> frozenset[int]:
    """Variables of an expression, those inside relations included."""
    found = memo.get(e.number)
    if found is None:
        own = frozenset((e.data,)) if e.op == "var" else frozenset()
        found = memo[e.number] = own.union(*(_raw_variables(a, memo) for a in e.args))
    return found



