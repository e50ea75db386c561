"""The flat model: scalar variables, scalar equations, events; everything the later stages work on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from cosim.modelica.dae import Dae, Place, Raw
from cosim.modelica.expressions import Expr, Graph, evaluate
from cosim.modelica.frontend import ModelicaError
from cosim.modelica.scalarize import Scalarizer, flatten
from cosim.modelica.variables import ALGEBRAIC, CONSTANT, DERIVATIVE, DISCRETE, INPUT, PARAMETER, STATE, Variable


@dataclass(frozen=True)
class Equation:
    """``residual = 0``."""

    residual: Expr
    place: Place


@dataclass(frozen=True)
class Branch:
    """One way a discrete variable gets its value: always (``fires`` is None) or when ``fires`` holds."""

    fires: Expr | None
    value: Expr
    place: Place


@dataclass
class DiscreteUpdate:
    """All branches of one discrete variable; the first that fires counts, none leaves the value as it was."""

    variable: Variable
    branches: list[Branch] = field(default_factory=list)


@dataclass(frozen=True)
class Action:
    """A reinit, assert, warning or terminate and when it acts."""

    kind: str
    fires: Expr
    place: Place
    message: str = ""
    state: Variable | None = None
    value: Expr | None = None


@dataclass
class FlatModel:
    """A flattened model in scalar form.

    ``variables`` are all numeric scalars by number; ``strings`` the string parameters; ``conditions`` the expressions whose
    rising edges fire when-clauses (slot = position); ``relations`` the comparisons that are frozen between events.
    """

    name: str
    dae: Dae
    graph: Graph
    variables: list[Variable]
    strings: list[Variable]
    equations: list[Equation]
    initial_equations: list[Equation]
    updates: list[DiscreteUpdate]
    actions: list[Action]
    conditions: list[Expr]
    known: dict[int, float]
    aliases: dict[int, int] = field(default_factory=dict)

    @property
    def states(self) -> list[Variable]:
        return [v for v in self.variables if v.role == STATE]

    @property
    def inputs(self) -> list[Variable]:
        return [v for v in self.variables if v.role == INPUT]


def flatten_model(model: str, raw: Raw) -> FlatModel:
    """Read the front end's DAE of class ``model`` into scalar form. Raises ModelicaError for what is not handled."""
    dae = Dae(model, raw)
    _refuse_unhandled(dae)
    return _Flattening(dae).result()


def _refuse_unhandled(dae: Dae) -> None:
    for section, what in (
        ("clocks", "`sample` and clocked equations are not handled yet"),
        ("delays", "`delay` is not handled yet"),
        ("previous_values", "clocked `previous` is not handled yet"),
    ):
        if dae[section]:
            raise dae.refuse(what, dae.place(dae[section][0].get("provenance")))


class _Flattening:
    def __init__(self, dae: Dae) -> None:
        self.dae = dae
        self.graph = Graph()
        self.values = Scalarizer(dae, self.graph)
        self.variables: list[Variable] = []
        self.strings: list[Variable] = []
        self.conditions: list[Expr] = []
        self.slots: dict[int, int] = {}

    def result(self) -> FlatModel:
        self._make_variables()
        self._fill_attributes()
        return FlatModel(
            name=self.dae.model,
            dae=self.dae,
            graph=self.graph,
            variables=self.variables,
            strings=self.strings,
            equations=list(self._equations("continuous_equation_operations")),
            initial_equations=list(self._equations("initialization_equation_operations")),
            updates=self._updates(),
            actions=self._actions(),
            conditions=self.conditions,
            known=self.values.known,
        )

    # -- variables ----------------------------------------------------------------------------------------------
    def _make_variables(self) -> None:
        """Scalar variables in their places: states, derivatives, inputs, the rest."""
        declared: list[Raw] = self.dae["variables"]
        groups: dict[str, list[int]] = {STATE: [], INPUT: [], "rest": []}
        for k, raw in enumerate(declared):
            groups[_role(raw) if _role(raw) in (STATE, INPUT) else "rest"].append(k)
        for k in groups[STATE]:
            self.values.elements[k] = self._elements(declared[k], STATE)
        for k in groups[STATE]:
            self.values.derivatives[k] = self._derivatives(self.values.elements[k])
        for k in (*groups[INPUT], *groups["rest"]):
            self.values.elements[k] = self._elements(declared[k], _role(declared[k]))
        self.values.continuous = {v.number for v in self.variables if v.role in (STATE, DERIVATIVE, INPUT, ALGEBRAIC)}

    def _elements(self, raw: Raw, role: str) -> Any:
        kind = self.dae.value_types[raw["value_type"]]
        if kind.scalar == "record":
            raise self.dae.refuse(f"a record as a whole is not handled: {raw['name']}", self.dae.place(raw["declaration"]))
        if not kind.dimensions:
            return self._new(raw, role, kind.scalar, raw["name"])
        elements = np.empty(kind.dimensions, dtype=object)
        for index in np.ndindex(*kind.dimensions):
            elements[index] = self._new(raw, role, kind.scalar, f"{raw['name']}[{','.join(str(i + 1) for i in index)}]")
        return elements

    def _new(self, raw: Raw, role: str, scalar: str, name: str) -> Variable:
        attributes = raw["attributes"]
        target = self.strings if scalar == "string" else self.variables
        if scalar == "string" and role not in (PARAMETER, CONSTANT):
            raise self.dae.refuse(f"a string that is no parameter is not handled: {name}", self.dae.place(raw["declaration"]))
        variable = Variable(
            number=len(target),
            name=name,
            role=role,
            scalar=scalar,
            place=self.dae.place(raw["declaration"]),
            unit=attributes["unit"],
            description=attributes["description"],
            is_output=raw["role"] == "output" or attributes["declared_causality"] == "output",
            tunable=attributes["is_tunable"],
            state_select=attributes["state_select"],
        )
        target.append(variable)
        return variable

    def _derivatives(self, elements: Any) -> Any:
        def make(state: Variable) -> Variable:
            unit = f"{state.unit}/s" if state.unit and state.unit != "1" else None
            variable = Variable(
                number=len(self.variables), name=f"der({state.name})", role=DERIVATIVE, scalar="real", place=state.place,
                unit=unit, derivative_of=state,
            )  # fmt: skip
            self.variables.append(variable)
            return variable

        if not isinstance(elements, np.ndarray):
            return make(elements)
        result = np.empty(elements.shape, dtype=object)
        for index in np.ndindex(*elements.shape):
            result[index] = make(elements[index])
        return result

    def _fill_attributes(self) -> None:
        """Bindings and starts; structural parameters and constants become known numbers first, in the order they need."""
        declared: list[Raw] = self.dae["variables"]
        pending = [
            k for k, raw in enumerate(declared)
            if _role(raw) == CONSTANT or (_role(raw) == PARAMETER and raw["attributes"]["evaluable"])
        ]  # fmt: skip
        while pending:
            left = [k for k in pending if not self._make_known(k, declared[k])]
            if len(left) == len(pending):
                break
            pending = left
            self.values._memo.clear()
        self.values._memo.clear()
        for k, raw in enumerate(declared):
            self._fill(k, raw)

    def _make_known(self, k: int, raw: Raw) -> bool:
        attributes = raw["attributes"]
        source = attributes["binding"] if attributes["binding"] is not None else attributes["start"]
        if source is None or self.dae.value_types[raw["value_type"]].scalar == "string":
            return True
        elements = list(_each(self.values.elements[k]))
        try:
            exprs = _spread(list(flatten(self.values.value(source))), len(elements))
            numbers = [evaluate(e, self.values.known) for e in exprs]
        except (KeyError, ValueError, ZeroDivisionError, ModelicaError):
            return False
        for variable, number in zip(elements, numbers, strict=True):
            self.values.known[variable.number] = number
        return True

    def _fill(self, k: int, raw: Raw) -> None:
        attributes = raw["attributes"]
        elements = list(_each(self.values.elements[k]))
        columns: dict[str, list[Any]] = {}
        for name, key in (("binding", "binding"), ("start", "start"), ("minimum", "min"), ("maximum", "max"), ("nominal", "nominal")):
            node = attributes[key]
            columns[name] = [None] * len(elements) if node is None else _spread(list(flatten(self.values.value(node))), len(elements))
        start_node = attributes["start"]
        explicit = start_node is not None and not self._generated_start(start_node)
        fixed = attributes["fixed"]
        flags = [None] * len(elements) if fixed is None else _spread(list(fixed), len(elements))
        for i, variable in enumerate(elements):
            if variable.scalar == "string":
                value = columns["binding"][i] if columns["binding"][i] is not None else columns["start"][i]
                variable.text = value if isinstance(value, str) else ""
                continue
            variable.binding, variable.start = columns["binding"][i], columns["start"][i]
            variable.minimum, variable.maximum, variable.nominal = (columns[n][i] for n in ("minimum", "maximum", "nominal"))
            variable.explicit_start, variable.fixed = explicit, flags[i]

    def _generated_start(self, node: int) -> bool:
        """Whether a start value is the default of the type: the front end does not always say, but then it is zero."""
        origin = self.dae["expressions"]["provenance"][node].get("origin")
        literal = self.dae.nodes[node]
        zero = literal.kind == "literal" and next(iter(literal.data.values())) == 0
        return zero or (isinstance(origin, dict) and origin.get("generated") == "default_start")

    # -- equations ----------------------------------------------------------------------------------------------
    def _equations(self, section: str) -> Iterable[Equation]:
        for operation in self.dae[section]:
            kind, data = next(iter(operation.items()))
            place = self.dae.place(data["provenance"])
            if kind == "residual":
                for residual in flatten(self.values.value(data["residual"])):
                    yield Equation(residual, place)
            elif kind == "structured":
                # A projection's body is the whole array; the domain only counts its elements.
                whole = data["scalar_view"] == "RowMajorProjection"
                for point in [None] if whole else self.values.domain_points(data["domain"]):
                    for body in data["bodies"]:
                        for residual in flatten(self.values.value(body, point)):
                            yield Equation(residual, place)
            else:
                raise self.dae.refuse(f"`{kind}` equations are not handled", place)

    # -- events -------------------------------------------------------------------------------------------------
    def _condition(self, number: int) -> Expr:
        """The truth of a condition, from the condition table."""
        entry = self.dae["conditions"][number]
        node = entry["node"]
        if node == "always":
            return self.graph.true
        if node == "initial":
            return self.graph.node("initial")
        kind, data = next(iter(node.items()))
        if kind == "relation":
            relation = self.dae["relations"][data]
            if "relation" in relation:
                return self.values.scalar(relation["relation"]["expression"])
        elif kind == "not":
            return self.graph.logical_not(self._condition(data))
        elif kind in ("and", "or", "any_rise"):
            combine = self.graph.logical_and if kind == "and" else self.graph.logical_or
            return combine(self._condition(data["lhs"]), self._condition(data["rhs"]))
        elif kind == "discrete":
            return self.values.scalar(data)
        raise self.dae.refuse(f"an event of kind `{kind}` is not handled yet", self.dae.place(entry.get("provenance")))

    def _edge(self, number: int) -> Expr:
        """True at the instant the condition becomes true; always-true conditions act at every evaluation."""
        node = self.dae["conditions"][number]["node"]
        if node == "always":
            return self.graph.true
        if node == "initial":
            return self.graph.node("initial")
        if isinstance(node, dict) and "any_rise" in node:
            sides = node["any_rise"]
            return self.graph.logical_or(self._edge(sides["lhs"]), self._edge(sides["rhs"]))
        condition = self._condition(number)
        slot = self.slots.get(condition.number)
        if slot is None:
            slot = self.slots[condition.number] = len(self.conditions)
            self.conditions.append(condition)
        return self.graph.node("edge", (), slot)

    def _fires(self, activation: Any) -> Expr | None:
        if activation == "always":
            return None
        data = activation["when"]
        edge = self._edge(data["trigger"])
        if data["guard"] == data["trigger"]:
            return edge
        return self.graph.logical_and(edge, self._condition(data["guard"]))

    def _updates(self) -> list[DiscreteUpdate]:
        updates: dict[int, DiscreteUpdate] = {}

        def add(variable: Variable, branch: Branch) -> None:
            updates.setdefault(variable.number, DiscreteUpdate(variable)).branches.append(branch)

        for owner in self.dae["discrete_value_owners"]:
            targets = [v for t in owner["targets"] for v in _each(self.values.elements[t])]
            points: Iterable[Any] = [None]
            if owner["structure"] is not None and owner["structure"]["scalar_view"] != "RowMajorProjection":
                points = list(self.values.domain_points(owner["structure"]["domain"]))
            for raw in owner["branches"]:
                fires = self._fires(raw["activation"])
                values = [e for point in points for v in raw["values"] for e in flatten(self.values.value(v["value"], point))]
                for variable, value in zip(targets, _spread(values, len(targets)), strict=True):
                    add(variable, Branch(fires, value, self.dae.place(raw["provenance"])))
        for raw in self.dae["discrete_real_equations"]:
            fires = self._fires(raw["activation"])
            place = self.dae.place(raw["provenance"])
            for residual in flatten(self.values.value(raw["residual"])):
                variable, value = self._solve_discrete(residual, place)
                add(variable, Branch(fires, value, place))
        return self._ordered(updates)

    def _solve_discrete(self, residual: Expr, place: Place) -> tuple[Variable, Expr]:
        """``variable = value`` from a when-equation's residual ``variable - value``."""
        if residual.op == "sub" and residual.args[0].op == "var" and self.variables[residual.args[0].data].role == DISCRETE:
            return self.variables[residual.args[0].data], residual.args[1]
        if residual.op == "var":
            return self.variables[residual.data], self.graph.zero
        for number in sorted(residual.variables):
            slope = self.graph.derivative(residual, number)
            if self.variables[number].role == DISCRETE and not slope.variables and slope.op == "const":
                rest = self.graph.substitute(residual, {number: self.graph.zero}, {})
                return self.variables[number], self.graph.div(self.graph.neg(rest), slope)
        raise self.dae.refuse("a when-equation must give its variable explicitly", place)

    def _ordered(self, updates: dict[int, DiscreteUpdate]) -> list[DiscreteUpdate]:
        """Updates in an order that computes a discrete variable before others use its new value."""
        ordered: list[DiscreteUpdate] = []
        state: dict[int, int] = {}

        def visit(number: int) -> None:
            if state.get(number) == 2 or number not in updates:
                return
            if state.get(number) == 1:
                raise self.dae.refuse(
                    f"discrete variables depend on each other in a circle: {self.variables[number].name}",
                    updates[number].branches[0].place,
                )
            state[number] = 1
            for branch in updates[number].branches:
                needed = set(branch.value.variables) | set(self._fire_variables(branch.fires))
                for other in sorted(needed - {number}):
                    visit(other)
            state[number] = 2
            ordered.append(updates[number])

        for number in updates:
            visit(number)
        return ordered

    def _fire_variables(self, fires: Expr | None) -> set[int]:
        if fires is None:
            return set()
        if fires.op == "edge":
            return set(self.conditions[fires.data].variables)
        return set(fires.variables).union(*(self._fire_variables(a) for a in fires.args))

    def _actions(self) -> list[Action]:
        actions = []
        for raw in self.dae["event_actions"]:
            place = self.dae.place(raw["provenance"])
            edge, guard = self._edge(raw["trigger"]), self._condition(raw["guard"])
            fires = edge if raw["guard"] == raw["trigger"] else self.graph.logical_and(edge, guard)
            kind, data = next(iter(raw["kind"].items()))
            if kind == "reinitialize":
                state = self.values.elements[data["state"]]
                values = list(flatten(self.values.value(data["value"])))
                for variable, value in zip(_each(state), values, strict=True):
                    actions.append(Action("reinit", fires, place, state=variable, value=value))
            elif kind in ("assert", "terminate"):
                actions.append(Action(kind, fires, place, message=self._text(data["message"])))
            elif kind == "warning":
                held = self.values.scalar(data["condition"])
                actions.append(
                    Action("warning", self.graph.logical_and(fires, self.graph.logical_not(held)), place, self._text(data["message"]))
                )
            else:
                raise self.dae.refuse(f"`{kind}` is not handled", place)
        return actions

    def _text(self, node: int) -> str:
        value = self.values.value(node)
        return value if isinstance(value, str) else "condition violated"


def _role(raw: Raw) -> str:
    role = str(raw["role"])
    if role in ("discrete_real", "discrete_value"):
        return DISCRETE
    return ALGEBRAIC if role == "output" else role


def _each(elements: Any) -> Iterable[Variable]:
    if isinstance(elements, np.ndarray):
        yield from elements.flat
    else:
        yield elements


def _spread(values: list[Any], count: int) -> list[Any]:
    """One value for each element: an `each` value is given once."""
    return values * count if len(values) == 1 and count != 1 else values
