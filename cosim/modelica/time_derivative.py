"""The total time derivative of an expression, by the chain rule over variables, time and function calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cosim.modelica.derivatives import NotDifferentiable, derivative
from cosim.modelica.errors import ModelicaError
from cosim.modelica.expressions import Expr
from cosim.modelica.flat import Equation, FlatModel
from cosim.modelica.variables import INPUT

_FIRST_STAND_IN = -1


class TimeDerivative:
    """Differentiates expressions of one equation by time.

    ``derivative_of`` names the variable that is a variable's derivative. A function's own derivative function
    (Modelica annotation ``derivative``, of any order) is called where it has one; else its exact gradient is used.
    """

    def __init__(self, model: FlatModel, derivative_of: Mapping[int, int], equation: Equation) -> None:
        self._model = model
        self._graph = model.graph
        self._derivative_of = derivative_of
        self._equation = equation
        self._rates: dict[int, Expr] = {}

    def of(self, e: Expr) -> Expr:
        """de/dt. Raises NotDifferentiable, and ModelicaError where an input's derivative is needed."""
        found = self._rates.get(e.number)
        if found is None:
            found = self._rates[e.number] = self._differentiate(e)
        return found

    def _differentiate(self, e: Expr) -> Expr:
        """Time and annotated calls are replaced by stand-ins, so that partial derivatives do the rest."""
        graph = self._graph
        stand_ins: dict[int, Expr] = {}
        opened = self._open(e, stand_ins, {})
        total = graph.zero
        for number in sorted(opened.variables):
            rate = self._rate(stand_ins[number]) if number in stand_ins else self._variable_rate(number)
            if rate is not None:
                total = graph.add(total, graph.mul(self._slope(opened, number), rate))
        return self._closed(total, stand_ins)

    def _slope(self, e: Expr, number: int) -> Expr:
        slope = derivative(self._graph, e, number)
        if _has_curvature(slope, set()):  # made by differences: good enough for a Jacobian, not for an equation
            raise NotDifferentiable("second derivative of a function")
        return slope

    def _open(self, e: Expr, stand_ins: dict[int, Expr], memo: dict[int, Expr]) -> Expr:
        if e.op == "relation" or (not e.args and e is not self._graph.time):
            return e
        if e.op == "delayed":
            raise NotDifferentiable("delay()")
        if e.number not in memo:
            if e is self._graph.time or (e.op == "call" and self._annotation(e) is not None):
                number = _FIRST_STAND_IN - len(stand_ins)
                stand_ins[number] = e
                memo[e.number] = self._graph.var(number)
            else:
                memo[e.number] = self._graph.rebuild(e, tuple(self._open(a, stand_ins, memo) for a in e.args))
        return memo[e.number]

    def _closed(self, e: Expr, stand_ins: dict[int, Expr]) -> Expr:
        return self._graph.substitute(e, stand_ins, {})

    def _rate(self, e: Expr) -> Expr:
        return self._graph.one if e is self._graph.time else self._call_rate(e)

    def _variable_rate(self, number: int) -> Expr | None:
        if number in self._derivative_of:
            return self._graph.var(self._derivative_of[number])
        variable = self._model.variables[number]
        if variable.role == INPUT:
            raise ModelicaError(
                f"{self._equation.place}: {self._model.name}: the derivative of input {variable.name} is needed, "
                "which no importer gives; make it the output of a filter or integrator"
            )
        return None

    def _annotation(self, call: Expr) -> dict[str, Any] | None:
        annotations: list[dict[str, Any]] = self._model.dae["functions"][call.data[0]]["derivatives"]
        return annotations[0] if annotations else None

    def _call_rate(self, call: Expr) -> Expr:
        """The call of the derivative function: all arguments, then derivatives of those it asks for (MLS 12.7.1)."""
        annotation = self._annotation(call)
        assert annotation is not None
        functions = self._model.dae["functions"]
        sizes = [self._model.dae.flat_size(p["value_type"]) for p in functions[call.data[0]]["parameters"]]
        target = functions[annotation["target"]]
        wanted = sum(self._model.dae.flat_size(p["value_type"]) for p in target["parameters"]) - len(call.args)
        if annotation["previous"] is None:
            asked = [i for i, mode in enumerate(annotation["inputs"]) if mode == "Differentiate"]
            starts = [sum(sizes[:i]) for i in asked]
            chosen = [k for i, first in zip(asked, starts, strict=True) for k in range(first, first + sizes[i])]
        else:  # a higher order: only the last order's derivatives are new
            chosen = list(range(len(call.args) - wanted, len(call.args)))
        if len(chosen) != wanted:
            raise NotDifferentiable(f"the derivative annotation of function {functions[call.data[0]]['name']}")
        own = [a.args[0] if a.op == "unread" else a for a in call.args]
        arguments = (*own, *(self.of(own[k]) for k in chosen))
        read = self._model.dae.inputs_read(annotation["target"])
        looked_at = tuple(a if i in read else self._graph.unread(a) for i, a in enumerate(arguments))
        return self._graph.node("call", looked_at, (annotation["target"], call.data[1]))


def _has_curvature(e: Expr, seen: set[int]) -> bool:
    if e.number in seen:
        return False
    seen.add(e.number)
    return e.op == "curvature" or any(_has_curvature(a, seen) for a in e.args)
