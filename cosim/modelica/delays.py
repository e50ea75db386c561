"""``delay(expression, time)``: a variable whose past is remembered, and the expression for what it was."""

from __future__ import annotations

from cosim.modelica.dae import Dae
from cosim.modelica.expressions import Expr
from cosim.modelica.flat import Delay, Equation
from cosim.modelica.scalarize import Scalarizer
from cosim.modelica.variables import ALGEBRAIC, Variable


class Delays:
    """Makes them on demand; ``equations`` give the sources that are no variables of the model."""

    def __init__(self, dae: Dae, values: Scalarizer, variables: list[Variable]) -> None:
        self._dae = dae
        self._values = values
        self._variables = variables
        self._numbers: dict[int, int] = {}
        self.delays: list[Delay] = []
        self.equations: list[Equation] = []

    def value(self, number: int) -> Expr:
        """The delayed value of the front end's delay ``number``. Raises ModelicaError for what is no Real scalar."""
        raw = self._dae["delays"][number]
        place = self._dae.place(raw["provenance"])
        kind, data = next(iter(raw["kind"].items()))
        if kind == "parameter_delay":
            time, maximum = self._values.scalar(data["delay_time"]["expression"]), 0.0
        elif kind == "bounded_delay":
            time, maximum = self._values.scalar(data["delay_time"]), float(data["delay_max"]["value"])
        else:
            raise self._dae.refuse(f"a delay of kind `{kind}` is not handled", place)
        if time.op == "const" and not time.data > 0.0:
            raise self._dae.refuse(f"the delay time is {time.data:g} s; it must be positive", place)
        if number not in self._numbers:
            self._numbers[number] = len(self.delays)
            self.delays.append(Delay(self._values.graph.zero, maximum))
            self.delays[self._numbers[number]] = Delay(self._source(number, raw["source"]), maximum)
        return self._values.graph.node("delayed", (time,), self._numbers[number])

    def _source(self, number: int, node: int) -> Expr:
        graph = self._values.graph
        expression = self._values.scalar(node)
        if expression.op == "var":
            return expression
        place = self._dae.place(self._dae["delays"][number]["provenance"])
        made = Variable(
            len(self._variables), f"'delayed {number + 1}'", ALGEBRAIC, "real", place,
            description="introduced by the compiler",
        )  # fmt: skip
        self._variables.append(made)
        self._values.continuous.add(made.number)
        source = graph.var(made.number)
        self.equations.append(Equation(graph.sub(source, expression), place))
        return source
