"""The body of a Modelica function: its variables numbered flat, its statements' expressions in scalar form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from cosim.modelica.arrays import Value, as_array, flatten
from cosim.modelica.dae import Dae, Node, Raw
from cosim.modelica.evaluation import evaluate
from cosim.modelica.expressions import Expr
from cosim.modelica.graph import Graph
from cosim.modelica.scalarize import Environment, Scalarizer


@dataclass(frozen=True)
class Slot:
    """Where a function variable lives: flat numbers ``first .. first + size - 1``; inputs come first."""

    first: int
    size: int
    value_type: int
    is_input: bool


class FunctionBody(Scalarizer):
    """Expressions inside one function: its variables are numbered flat, inputs first."""

    def __init__(self, dae: Dae, number: int) -> None:
        super().__init__(dae, Graph())
        self.raw: Raw = dae["functions"][number]
        self.number = number
        self.inputs: list[Slot] = []
        self.variables: list[Slot] = []
        first = 0
        for group, is_input in (("parameters", True), ("outputs", False), ("locals", False)):
            for declared in self.raw[group]:
                size = self.dae.flat_size(declared["value_type"])
                slot = Slot(first, size, declared["value_type"], is_input)
                (self.inputs if is_input else self.variables).append(slot)
                first += size
        self.readers |= {"function_value": self._function_value, "array_update": self._array_update}
        self.n_inputs = sum(s.size for s in self.inputs)
        self.n_outputs = sum(s.size for s in self.variables[: len(self.raw["outputs"])])
        self.size = first

    def reference(self, slot: Slot) -> Value:
        """A variable as a value of its type."""
        return self._typed(slot.value_type, slot.first)[0]

    def _typed(self, value_type: int, first: int) -> tuple[Value, int]:
        kind = self.dae.value_types[value_type]
        if kind.dimensions:
            count = int(np.prod(kind.dimensions))
            if kind.scalar == "record":
                raise self.dae.refuse(f"an array of records in function {self.raw['name']} is not handled yet")
            return as_array([self.graph.var(first + i) for i in range(count)]).reshape(kind.dimensions), first + count
        if kind.scalar == "record":
            fields = {}
            for name, inner in kind.fields:
                fields[name], first = self._typed(inner, first)
            return fields, first
        return self.graph.var(first), first + 1

    def homotopy(self, actual: Expr, simplified: Expr) -> Expr:
        """A function has no start of its own to look for."""
        return actual

    def is_continuous(self, e: Expr) -> bool:
        return False

    def _coordinate(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        if isinstance(node.data, dict):
            if "function_parameter" in node.data:
                return self.reference(self.inputs[node.data["function_parameter"]["ordinal"]])
            if "binder" in node.data:
                key = (node.data["binder"]["domain"], node.data["binder"]["ordinal"])
                return self.graph.const(env[key]) if key in env else self.graph.node("binder", (), binder_name(*key))
        return super()._coordinate(number, node, env, events)

    def _function_value(self, _number: int, node: Node, _env: Environment, _events: bool) -> Value:
        return self.reference(self.variables[node.data["value"]])

    def _index(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        base = self.value(node.data["base"], env, events)
        first = next(flatten(base), None)
        subscripts = [self.value(data, env, events) for kind, data in node.subscripts if kind == "index"]
        if (
            first is not None and first.op == "var" and len(subscripts) == np.ndim(base)
            and any(not self._is_known(s) for s in subscripts) and _is_whole(base)
        ):  # fmt: skip
            return self.graph.node("element", (self._offset(base.shape, subscripts),), first.data)
        return super()._index(number, node, env, events)

    def _is_known(self, e: Value) -> bool:
        if not isinstance(e, Expr):
            return True
        try:
            evaluate(e, {})
        except (KeyError, ValueError, ArithmeticError):
            return False
        return True

    def _offset(self, shape: Sequence[int], subscripts: Sequence[Expr]) -> Expr:
        g = self.graph
        offset = g.zero
        for size, subscript in zip(shape, subscripts, strict=True):
            offset = g.add(g.mul(offset, g.const(size)), g.sub(subscript, g.one))
        return offset

    def update_target(self, slot: Slot, node: Node) -> tuple[Expr, Expr] | None:
        """For ``a[i] := x``: (reference to the element, x); None where the update is not of one element of ``slot``."""
        base = self.dae.nodes[node.data["base"]]
        if base.kind != "function_value" or self.variables[base.data["value"]] is not slot:
            return None
        array = self.reference(slot)
        subscripts = [self.value(data) for kind, data in node.subscripts if kind == "index"]
        if len(subscripts) != np.ndim(array) or isinstance(array, dict):
            return None
        offset = self._offset(array.shape, subscripts)
        value = self.scalar(node.data["value"])
        if self._is_known(offset):
            return self.graph.var(slot.first + round(evaluate(offset, {}))), value
        return self.graph.node("element", (offset,), slot.first), value

    def _array_update(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        base = self.value(node.data["base"], env, events)
        result = np.array(base, dtype=object, copy=True)
        where: list[Any] = []
        for kind, data in node.subscripts:
            if kind not in ("index", "slice"):
                where.append(slice(None))
                continue
            at = self.value(data, env, events)
            where.append(
                [round(evaluate(i, {})) - 1 for i in at] if isinstance(at, np.ndarray) else round(evaluate(at, {})) - 1
            )
        result[tuple(where)] = self.value(node.data["value"], env, events)
        return result


def binder_name(domain: int, ordinal: int) -> str:
    return f"i{domain}_{ordinal}"


def _is_whole(base: Any) -> bool:
    """Whether an array of references is a variable from its first element on, in order."""
    numbers = [e.data for e in base.flat if e.op == "var"]
    return len(numbers) == base.size and numbers == list(range(numbers[0], numbers[0] + base.size))
