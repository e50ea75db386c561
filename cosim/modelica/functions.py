"""The body of a Modelica function: its variables numbered flat, its statements' expressions in scalar form."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np

from cosim.modelica.array_reader import Environment
from cosim.modelica.arrays import Value, as_array, flatten, spread
from cosim.modelica.dae import Dae, Node, Place, Raw
from cosim.modelica.evaluation import evaluate
from cosim.modelica.expressions import Expr
from cosim.modelica.graph import Graph
from cosim.modelica.scalarize import Scalarizer

_COMBINE: dict[str, Callable[..., float]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "neg": operator.neg,
}


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
        self._binder_bounds = {
            binder_name(k, ordinal): (float(min(b["lower"], b["upper"])), float(max(b["lower"], b["upper"])))
            for k, entry in enumerate(dae["domains"])
            for ordinal, b in enumerate(entry["domain"]["binders"])
        }

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
        if all(kind == "index" for kind, _ in node.subscripts):
            subscripts = [self.value(data, env, events) for _, data in node.subscripts]
            updated = self.dae.nodes[node.data["base"]].kind == "array_update"
            if all(isinstance(s, Expr) for s in subscripts) and (updated or not all(map(self._is_known, subscripts))):
                found = self._element_read(node.data["base"], subscripts, env, events, self.dae.node_place(number))
                if found is not None:
                    return found
        return super()._index(number, node, env, events)

    def _element_read(
        self, base: int, subscripts: Sequence[Expr], env: Environment, events: bool, place: Place
    ) -> Expr | None:
        """One element of an array, at run time: of a variable, or of one in which elements have just been replaced."""
        node = self.dae.nodes[base]
        if node.kind == "array_update" and all(kind == "index" for kind, _ in node.subscripts):
            replaced = [self.value(data, env, events) for _, data in node.subscripts]
            before = self._element_read(node.data["base"], subscripts, env, events, place)
            value = self.value(node.data["value"], env, events)
            if before is None or len(replaced) != len(subscripts) or not isinstance(value, Expr):
                return None
            same = self.graph.true
            for one, other in zip(replaced, subscripts, strict=True):
                same = self.graph.logical_and(same, self.graph.compare("eq", one, other))
            return self.graph.choose(same, value, before)
        array = self.value(base, env, events)
        first = next(flatten(array), None)
        if first is None or first.op != "var" or len(subscripts) != np.ndim(array) or not _is_whole(array):
            return None
        offset = self._offset(array.shape, subscripts, first.data, place)
        if self._is_known(offset):
            return self.graph.var(first.data + round(evaluate(offset, {})))
        return self.graph.node("element", (offset,), first.data)

    def _is_known(self, e: Value) -> bool:
        if not isinstance(e, Expr):
            return True
        try:
            evaluate(e, {})
        except (KeyError, ValueError, ArithmeticError):
            return False
        return True

    def _offset(self, shape: Sequence[int], subscripts: Sequence[Expr], first: int, place: Place) -> Expr:
        """Zero-based place of an element; subscripts that may lie outside of their axis are held to it at run time."""
        g = self.graph
        offset = g.zero
        for axis, (size, subscript) in enumerate(zip(shape, subscripts, strict=True), 1):
            held = subscript
            if not self._lies_within(subscript, size):
                which = f"index {axis}" if len(shape) > 1 else "the index"
                name = f"{self._name_at(first)} in function {self.raw['name']}"
                held = g.node("within", (subscript,), (size, f"{place.short}: {which} of {name} is outside 1..{size}"))
            offset = g.add(g.mul(offset, g.const(size)), g.sub(held, g.one))
        return offset

    def _lies_within(self, subscript: Expr, size: int) -> bool:
        """Whether an index is known to lie in 1..size: a constant, or made of loop variables."""
        bounds = self._bounds(subscript)
        return bounds is not None and bounds[0] >= 1 and bounds[1] <= size

    def _bounds(self, e: Expr) -> tuple[float, float] | None:
        if e.op in ("const", "binder"):
            return (float(e.data), float(e.data)) if e.op == "const" else self._binder_bounds[e.data]
        parts = [self._bounds(a) for a in e.args] if e.op in _COMBINE else []
        known = [p for p in parts if p is not None]
        if not parts or len(known) < len(parts):
            return None
        corners = [_COMBINE[e.op](*corner) for corner in product(*known)]
        return min(corners), max(corners)

    def scalar_type(self, variable: int) -> str:
        slot = next(s for s in (*self.inputs, *self.variables) if s.first <= variable < s.first + s.size)
        return str(self.dae.value_types[slot.value_type].scalar)

    def _name_at(self, first: int) -> str:
        declared = [d for group in ("parameters", "outputs", "locals") for d in self.raw[group]]
        found = (d["name"] for s, d in zip([*self.inputs, *self.variables], declared, strict=True) if s.first <= first)
        return str(list(found)[-1])

    def update_targets(self, slot: Slot, number: int) -> list[tuple[Expr, Expr]] | None:
        """For ``a[i] := x``, ``a[i, :] := {x, y}``, or several upon each other: pairs of an element and its new
        value, in the order of storing; None where the update is not one of ``slot``.
        """
        node = self.dae.nodes[number]
        base = self.dae.nodes[node.data["base"]]
        below: list[tuple[Expr, Expr]] | None = []
        if base.kind == "array_update":
            below = self.update_targets(slot, node.data["base"])
        elif base.kind != "function_value" or self.variables[base.data["value"]] is not slot:
            return None
        array = self.reference(slot)
        if below is None or isinstance(array, dict) or len(node.subscripts) != np.ndim(array):
            return None
        axes = [
            self._positions(kind, data, size) for (kind, data), size in zip(node.subscripts, array.shape, strict=True)
        ]
        place = self.dae.node_place(number)
        offsets = [self._offset(array.shape, point, slot.first, place) for point in product(*axes)]
        values = spread(list(flatten(self.value(node.data["value"]))), len(offsets))
        return [*below, *((self._element(slot, o), value) for o, value in zip(offsets, values, strict=True))]

    def _positions(self, kind: str, data: int, size: int) -> list[Expr]:
        """The indices that one subscript stands for."""
        if kind not in ("index", "slice"):
            return [self.graph.const(i + 1) for i in range(size)]
        return list(flatten(self.value(data)))

    def _element(self, slot: Slot, offset: Expr) -> Expr:
        if self._is_known(offset):
            return self.graph.var(slot.first + round(evaluate(offset, {})))
        return self.graph.node("element", (offset,), slot.first)

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
