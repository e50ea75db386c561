"""Values of array and record expressions: constructors, ranges, comprehensions, elements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

import numpy as np

from cosim.modelica.arrays import Value, as_array, binder_count, binder_range, broadcast, take
from cosim.modelica.dae import Dae, Node
from cosim.modelica.evaluation import evaluate
from cosim.modelica.expressions import Expr
from cosim.modelica.graph import Graph

Environment = Mapping[tuple[int, int], int]
"""Values of loop variables by (domain, ordinal)."""


class ArrayReader:
    """The part of reading a DAE's expressions that is about arrays and records; how a node is read, a subclass says."""

    dae: Dae
    graph: Graph
    known: dict[int, float]

    def value(self, number: int, environment: Environment | None = None, events: bool = True) -> Value:
        """The value of a node."""
        raise NotImplementedError

    def integer(self, number: int, environment: Environment | None = None) -> int:
        """The value of a node that is an integer when compiling."""
        raise NotImplementedError

    def _value(self, number: int, env: Environment, events: bool) -> Value:
        raise NotImplementedError

    def chosen(self, condition: Expr, then: Value, otherwise: Value) -> Value:
        return broadcast(lambda x, y: self.graph.choose(condition, x, y), then, otherwise)

    def _array(self, _number: int, node: Node, env: Environment, events: bool) -> Value:
        items = [self.value(o, env, events) for o in node.operands]
        result = np.empty((len(items), *(np.shape(np.asarray(items[0], dtype=object)) if items else ())), dtype=object)
        for i, item in enumerate(items):
            result[i] = item
        return result

    def _range(self, number: int, node: Node, env: Environment, _events: bool) -> Value:
        data = node.data
        step = 1 if data["explicit_step_expression"] is None else self.integer(data["explicit_step_expression"], env)
        start, stop = (self.integer(data[k], env) for k in ("start_expression", "stop_expression"))
        return as_array([self.graph.const(i) for i in range(start, stop + (1 if step > 0 else -1), step)])

    def _comprehension(self, _number: int, node: Node, env: Environment, events: bool) -> Value:
        domain = node.data["domain"]
        points = list(self.domain_points(domain, env))
        shape = tuple(binder_count(b) for b in self.dae["domains"][domain]["domain"]["binders"])
        bodies = [self._value(node.data["body"], point, events) for point in points]
        inner = np.shape(np.asarray(bodies[0], dtype=object)) if bodies else ()
        result = np.empty((len(bodies), *inner), dtype=object)
        for i, body in enumerate(bodies):
            result[i] = body
        return result.reshape(*shape, *inner)

    def domain_points(self, domain: int, env: Environment | None = None) -> Iterator[dict[tuple[int, int], int]]:
        """Every point of an iteration domain, in row-major order, as an environment."""
        binders = self.dae["domains"][domain]["domain"]["binders"]
        for point in product(*(binder_range(b) for b in binders)):
            yield {**(env or {}), **{(domain, i): value for i, value in enumerate(point)}}

    def _index(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        base = self.value(node.data["base"], env, events)
        chosen: list[Any] = []
        dynamic: list[tuple[int, Expr]] = []
        for axis, (kind, data) in enumerate(node.subscripts):
            if kind in ("slice", "index"):
                at = self.value(data, env, events)
                if isinstance(at, np.ndarray):
                    chosen.append([round(evaluate(i, self.known)) - 1 for i in at])
                    continue
                try:
                    chosen.append(self._checked(number, round(evaluate(at, self.known)), base.shape[axis]))
                except (KeyError, ValueError):
                    dynamic.append((axis, at))
                    chosen.append(0)
            else:
                chosen.append(slice(None))
        if not dynamic:
            return take(base, chosen)
        if len(dynamic) > 1:
            raise self.dae.refuse("two indices known only at run time are not handled", self.dae.node_place(number))
        axis, at = dynamic[0]
        size = base.shape[axis]
        words = f"{self.dae.node_place(number).short}: an index is outside 1..{size}"
        held = self.graph.node("within", (at,), (size, words))
        result = None
        for i in reversed(range(size)):
            chosen[axis] = i
            item = take(base, chosen)
            test = self.graph.compare("eq", held, self.graph.const(i + 1))
            result = item if result is None else self.chosen(test, item, result)
        return result

    def _checked(self, number: int, index: int, size: int) -> int:
        if not 1 <= index <= size:
            raise self.dae.refuse(f"index {index} is outside 1..{size}", self.dae.node_place(number))
        return index - 1

    def _field(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        base = self.value(node.data["base"], env, events)
        if isinstance(base, dict):
            return list(base.values())[node.data["field"]]
        raise self.dae.refuse("a record is needed here", self.dae.node_place(number))

    def _record(self, _number: int, node: Node, env: Environment, events: bool) -> Value:
        names = [name for name, _ in self.dae.value_types[node.data["value_type"]].fields]
        return {n: self.value(o, env, events) for n, o in zip(names, node.operands, strict=True)}
