"""Discrete variables that the compiler introduces: the frozen value of ``floor`` and the next instant of ``sample``."""

from __future__ import annotations

from fractions import Fraction

from cosim.modelica.dae import Dae, Place
from cosim.modelica.expressions import Expr
from cosim.modelica.flat import Branch, DiscreteUpdate, InitialValue
from cosim.modelica.graph import Graph
from cosim.modelica.variables import DISCRETE, Variable


class HeldVariables:
    """Makes them on demand; ``updates`` says how each changes at events.

    Their rules use ``pre`` of the variable itself, so they are settled one event iteration after the change.
    """

    def __init__(self, dae: Dae, graph: Graph, variables: list[Variable]) -> None:
        self._dae = dae
        self._graph = graph
        self._variables = variables
        self._floors: dict[int, Variable] = {}
        self._ticks: dict[int, Expr] = {}
        self.updates: list[DiscreteUpdate] = []
        self.initial_values: list[InitialValue] = []

    def floor(self, e: Expr, place: Place) -> Expr:
        """The largest integer not above a continuous value, constant between events; an event is where it changes."""
        graph = self._graph
        if e.number not in self._floors:
            variable = self._new(f"'floor {len(self._floors) + 1}'", "integer", 0.0, place)
            self._floors[e.number] = variable
            before = graph.pre(variable.number)
            below = self._relation("lt", e, before)
            above = self._relation("ge", e, graph.add(before, graph.one))
            value = graph.choose(graph.logical_or(below, above), graph.math("floor", e), before)
            self.updates.append(DiscreteUpdate(variable, [Branch(None, value, place)]))
        return graph.var(self._floors[e.number].number)

    def ceil(self, e: Expr, place: Place) -> Expr:
        """The smallest integer not below a continuous value."""
        return self._graph.neg(self.floor(self._graph.neg(e), place))

    def tick(self, clock: int) -> Expr:
        """True at the instants of a ``sample``, during the first event iteration there."""
        if clock not in self._ticks:
            self._ticks[clock] = self._new_tick(clock)
        return self._ticks[clock]

    def _new_tick(self, clock: int) -> Expr:
        graph, entry = self._graph, self._dae["clocks"][clock]
        place = self._dae.place(entry.get("provenance"))
        kind = entry["kind"]
        if "periodic" not in kind or kind["periodic"]["anchor"] not in ("absolute", "simulation_start"):
            raise self._dae.refuse("clocked equations are not handled yet", place)
        period, phase = (
            float(Fraction(part["num"], part["den"]))
            for part in (kind["periodic"]["lattice"][n] for n in ("period", "phase"))
        )
        following = self._new(f"'next sample {clock + 1}'", "real", phase, place)
        first = graph.const(phase)
        if kind["periodic"]["anchor"] == "simulation_start":
            origin = self._new(f"'start of sample {clock + 1}'", "real", 0.0, place)
            first = graph.add(graph.var(origin.number), first)
            self.initial_values += [
                InitialValue(origin, graph.time, place),
                InitialValue(following, graph.add(graph.time, graph.const(phase)), place),
            ]
        fires = self._relation("ge", graph.time, graph.pre(following.number))
        # Counted from the phase, not added up: the thousandth tick is then as exact as the first. A run that starts
        # later begins with the next tick; the millionth of a period keeps rounding from counting one twice.
        periods = graph.div(graph.sub(graph.time, first), graph.const(period))
        passed = graph.math("floor", graph.add(periods, graph.const(1e-6)))
        instant = graph.add(first, graph.mul(graph.const(period), graph.add(passed, graph.one)))
        self.updates.append(DiscreteUpdate(following, [Branch(fires, instant, place)]))
        return fires

    def _relation(self, op: str, a: Expr, b: Expr) -> Expr:
        return self._graph.node("relation", (self._graph.compare(op, a, b),))

    def _new(self, name: str, scalar: str, start: float, place: Place) -> Variable:
        variable = Variable(
            number=len(self._variables), name=name, role=DISCRETE, scalar=scalar, place=place,
            start=self._graph.const(start), fixed=True, description="introduced by the compiler",
        )  # fmt: skip
        self._variables.append(variable)
        return variable
