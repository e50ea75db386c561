"""What happens at events: discrete variables, when-clauses, reinit, assert and terminate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from cosim.modelica.arrays import elements_of, flatten, spread
from cosim.modelica.dae import Dae, Place, Raw
from cosim.modelica.derivatives import derivative
from cosim.modelica.expressions import Expr
from cosim.modelica.flat import Action, Branch, DiscreteUpdate, Equation
from cosim.modelica.graph import Graph
from cosim.modelica.held import HeldVariables
from cosim.modelica.messages import Number, numbers_of
from cosim.modelica.precedence import precedence
from cosim.modelica.scalarize import Scalarizer
from cosim.modelica.variables import ALGEBRAIC, DISCRETE, Variable


class Events:
    """Reads the event sections of a DAE; ``conditions`` collects the expressions whose rising edges fire something."""

    def __init__(self, dae: Dae, values: Scalarizer, held: HeldVariables, variables: list[Variable]) -> None:
        self.dae = dae
        self.held = held
        self.graph: Graph = values.graph
        self.values = values
        self.variables = variables
        self.conditions: list[Expr] = []
        self.slots: dict[int, int] = {}
        self.unheld: list[Equation] = []
        """Equations of variables of discrete type that follow continuous values without an event; after ``updates``."""

    def condition(self, number: int) -> Expr:
        """The truth of a condition, from the condition table."""
        entry = self.dae["conditions"][number]
        if isinstance(entry["node"], str):
            return self.graph.true if entry["node"] == "always" else self.graph.node(entry["node"])
        kind, data = next(iter(entry["node"].items()))
        readers: dict[str, Callable[[], Expr]] = {
            "relation": lambda: self._relation(data),
            "not": lambda: self.graph.logical_not(self.condition(data)),
            "and": lambda: self.graph.logical_and(self.condition(data["lhs"]), self.condition(data["rhs"])),
            "or": lambda: self.graph.logical_or(self.condition(data["lhs"]), self.condition(data["rhs"])),
            "any_rise": lambda: self.graph.logical_or(self.condition(data["lhs"]), self.condition(data["rhs"])),
            "discrete": lambda: self.values.scalar(data),
            "clock": lambda: self.held.tick(data),
        }
        if kind not in readers:
            place = self.dae.place(entry.get("provenance"))
            raise self.dae.refuse(f"an event of kind `{kind}` is not handled yet", place)
        return readers[kind]()

    def _relation(self, number: int) -> Expr:
        relation = self.dae["relations"][number]
        if "relation" not in relation:
            place = self.dae.place(next(iter(relation.values())).get("provenance"))
            raise self.dae.refuse("a condition on the inside of div, mod or rem is not handled yet", place)
        return self.values.scalar(relation["relation"]["expression"])

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
        condition = self.condition(number)
        if self._ticks(number):  # true for one iteration only: there is no edge to remember
            return condition
        slot = self.slots.get(condition.number)
        if slot is None:
            slot = self.slots[condition.number] = len(self.conditions)
            self.conditions.append(condition)
        return self.graph.node("edge", (), slot)

    def _ticks(self, number: int) -> bool:
        """Whether a condition holds at the instants of a ``sample`` only."""
        node = self.dae["conditions"][number]["node"]
        if not isinstance(node, dict):
            return False
        if "clock" in node:
            return True
        sides = node.get("and")
        return sides is not None and (self._ticks(sides["lhs"]) or self._ticks(sides["rhs"]))

    def _fires(self, activation: Any) -> Expr | None:
        if activation == "always":
            return None
        data = activation["when"]
        edge = self._edge(data["trigger"])
        if data["guard"] == data["trigger"]:
            return edge
        return self.graph.logical_and(edge, self.condition(data["guard"]))

    def updates(self) -> list[DiscreteUpdate]:
        """How every discrete variable changes, in order; to be asked for last, when all held variables are known."""
        updates: dict[int, DiscreteUpdate] = {}

        def add(variable: Variable, branch: Branch) -> None:
            updates.setdefault(variable.number, DiscreteUpdate(variable)).branches.append(branch)

        for owner in self.dae["discrete_value_owners"]:
            targets = [v for t in owner["targets"] for v in elements_of(self.values.elements[t])]
            points: Iterable[Any] = [None]
            if owner["structure"] is not None and owner["structure"]["scalar_view"] != "RowMajorProjection":
                points = list(self.values.domain_points(owner["structure"]["domain"]))
            for raw in owner["branches"]:
                fires = self._fires(raw["activation"])
                values = [
                    e for point in points for v in raw["values"] for e in flatten(self.values.value(v["value"], point))
                ]
                for variable, value in zip(targets, spread(values, len(targets)), strict=True):
                    add(variable, Branch(fires, value, self.dae.place(raw["provenance"])))
        for variable, branch in self._discrete_reals():
            add(variable, branch)
        for number in [n for n, update in updates.items() if self._is_unheld(update)]:
            self._follow(updates.pop(number))
        for update in self.held.updates:
            updates[update.variable.number] = update
        return self._ordered(updates)

    def _discrete_reals(self) -> Iterator[tuple[Variable, Branch]]:
        """Branches of discrete Reals, those that count before others first."""
        found: dict[int, list[tuple[Raw, Branch]]] = {}
        for raw in self.dae["discrete_real_equations"]:
            fires = self._fires(raw["activation"])
            place = self.dae.place(raw["provenance"])
            for residual in flatten(self.values.value(raw["residual"])):
                variable, value = self._solve_discrete(residual, place)
                found.setdefault(variable.number, []).append(
                    ((raw["provenance"] or {}).get("span") or {}, Branch(fires, value, place))
                )
        for number, branches in found.items():
            for position in precedence(self.dae, [span for span, _ in branches]):
                yield self.variables[number], branches[position][1]

    def _is_unheld(self, update: DiscreteUpdate) -> bool:
        """Whether the value changes between events: ``b = noEvent(x > 0)``, or an Integer from a function of x.

        The front end lets that pass where nothing in the model reads the variable.
        """
        first = update.branches[0]
        return len(update.branches) == 1 and first.fires is None and self.values.is_continuous(first.value)

    def _follow(self, update: DiscreteUpdate) -> None:
        variable, branch = update.variable, update.branches[0]
        variable.role = ALGEBRAIC
        self.values.continuous.add(variable.number)
        self.unheld.append(Equation(self.graph.sub(self.graph.var(variable.number), branch.value), branch.place))

    def _solve_discrete(self, residual: Expr, place: Place) -> tuple[Variable, Expr]:
        """``variable = value`` from a when-equation's residual ``variable - value``."""
        if (
            residual.op == "sub"
            and residual.args[0].op == "var"
            and self.variables[residual.args[0].data].role == DISCRETE
        ):
            return self.variables[residual.args[0].data], residual.args[1]
        if residual.op == "var":
            return self.variables[residual.data], self.graph.zero
        for number in sorted(residual.variables):
            slope = derivative(self.graph, residual, number)
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

    def actions(self) -> list[Action]:
        actions = []
        for raw in self.dae["event_actions"]:
            place = self.dae.place(raw["provenance"])
            edge, guard = self._edge(raw["trigger"]), self.condition(raw["guard"])
            fires = edge if raw["guard"] == raw["trigger"] else self.graph.logical_and(edge, guard)
            kind, data = next(iter(raw["kind"].items()))
            if kind == "reinitialize":
                state = self.values.elements[data["state"]]
                values = list(flatten(self.values.value(data["value"])))
                for variable, value in zip(elements_of(state), values, strict=True):
                    actions.append(Action("reinit", fires, place, state=variable, value=value))
            elif kind in ("assert", "terminate"):
                text, numbers = self._text(data["message"])
                actions.append(Action(kind, fires, place, message=text, numbers=numbers))
            elif kind == "warning":
                held = self.values.scalar(data["condition"])
                violated = self.graph.logical_and(fires, self.graph.logical_not(held))
                text, numbers = self._text(data["message"])
                actions.append(Action("warning", violated, place, message=text, numbers=numbers))
            else:
                raise self.dae.refuse(f"`{kind}` is not handled", place)
        return actions

    def _text(self, node: int) -> tuple[str, tuple[Number, ...]]:
        value = self.values.value(node)
        return numbers_of(value if isinstance(value, str) else "condition violated", self.values.numbers)
