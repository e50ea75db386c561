"""From the front end's array expressions to scalar expressions of scalar variables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

import numpy as np

from cosim.modelica.dae import Dae, Node
from cosim.modelica.expressions import Expr, Graph, evaluate
from cosim.modelica.variables import Variable

Value = Any
"""An Expr, a NumPy object array of Expr, a dict of fields (record), or a str."""

Environment = Mapping[tuple[int, int], int]
"""Values of loop variables by (domain, ordinal)."""

_BINARY = {
    "add": "add", "subtract": "sub", "divide": "div", "power": "pow", "less": "lt", "less_equal": "le", "greater": "gt",
    "greater_equal": "ge", "equal": "eq", "not_equal": "ne", "and": "and", "or": "or", "elementwise_add": "add",
    "elementwise_subtract": "sub", "elementwise_multiply": "mul", "elementwise_divide": "div", "elementwise_power": "pow",
    "add_elementwise": "add", "subtract_elementwise": "sub", "multiply_elementwise": "mul", "divide_elementwise": "div",
    "power_elementwise": "pow",
}  # fmt: skip

_MATH = {
    "sqrt": "sqrt", "exp": "exp", "log": "log", "log10": "log10", "sin": "sin", "cos": "cos", "tan": "tan", "asin": "asin",
    "acos": "acos", "atan": "atan", "sinh": "sinh", "cosh": "cosh", "tanh": "tanh", "abs": "fabs", "sign": "sign",
}  # fmt: skip


_STEPWISE = {"floor": "floor", "ceil": "ceil", "integer": "floor", "div": "int_div", "mod": "int_mod", "rem": "int_rem"}


class Scalarizer:
    """Turns DAE nodes into values made of scalar expressions.

    ``elements[k]`` are the scalar variables of DAE variable k (an object array for arrays), ``derivatives[k]`` those of its
    derivative. Comparisons of continuous expressions become frozen relations unless under noEvent or smooth.
    """

    def __init__(self, dae: Dae, graph: Graph) -> None:
        self.dae = dae
        self.graph = graph
        self.elements: dict[int, Value] = {}
        self.derivatives: dict[int, Value] = {}
        self.known: dict[int, float] = {}
        """Values of structural parameters and constants, by variable number."""
        self.continuous: set[int] = set()
        """Numbers of variables that change between events."""
        self._memo: dict[int, Value] = {}

    def value(self, number: int, environment: Environment | None = None, events: bool = True) -> Value:
        """The value of a node; ``events`` is False under noEvent and smooth."""
        if environment or not events:
            return self._value(number, environment or {}, events)
        found = self._memo.get(number)
        if found is None:
            found = self._memo[number] = self._value(number, {}, True)
        return found

    def scalar(self, number: int, environment: Environment | None = None) -> Expr:
        value = self.value(number, environment)
        if isinstance(value, np.ndarray) and value.size == 1:
            value = value.item()
        if not isinstance(value, Expr):
            raise self.dae.refuse("a scalar value is needed here", self.dae.node_place(number))
        return value

    def scalars(self, number: int, environment: Environment | None = None) -> list[Expr]:
        """The elements in row-major order."""
        return list(flatten(self.value(number, environment)))

    def integer(self, number: int, environment: Environment | None = None) -> int:
        """The value of a node that must be known when compiling."""
        try:
            return round(evaluate(self.scalar(number, environment), self.known))
        except (KeyError, ValueError, ZeroDivisionError):
            raise self.dae.refuse(
                "an index or size here depends on values known only at run time", self.dae.node_place(number)
            ) from None

    # -- nodes --------------------------------------------------------------------------------------------------
    def _value(self, number: int, env: Environment, events: bool) -> Value:
        node = self.dae.nodes[number]
        handler = getattr(self, f"_{node.kind}", None)
        if handler is None:
            raise self.dae.refuse(f"`{node.kind}` is not handled in equations", self.dae.node_place(number))
        return handler(number, node, env, events)

    def _literal(self, _number: int, node: Node, _env: Environment, _events: bool) -> Value:
        kind, value = next(iter(node.data.items()))
        if kind == "boolean":
            return self.graph.boolean(value)
        if kind == "string":
            return str(value)
        return self.graph.const(float(value))

    def _coordinate(self, number: int, node: Node, env: Environment, _events: bool) -> Value:
        if node.data == "time":
            return self.graph.time
        if node.data == "initial":
            return self.graph.node("initial")
        kind, data = next(iter(node.data.items()))
        if kind == "binder":
            return self.graph.const(env[data["domain"], data["ordinal"]])
        if kind == "derivative":
            return self._variables(self.derivatives[data])
        if kind in ("pre_discrete_real", "pre_discrete_value", "pre_state"):
            return map_value(lambda v: self.graph.pre(v.number), self.elements[data])
        if kind == "terminal":
            return self.graph.node("terminal")
        if kind in ("state", "algebraic", "input", "output", "parameter", "constant", "discrete_real", "discrete_value"):
            return self._variables(self.elements[data])
        raise self.dae.refuse(f"`{kind}` is not handled", self.dae.node_place(number))

    def _variables(self, elements: Value) -> Value:
        def reference(variable: Variable) -> Value:
            if variable.scalar == "string":
                return variable.text if variable.text is not None else ""
            if variable.number in self.known:
                known = self.known[variable.number]
                return self.graph.boolean(bool(known)) if variable.scalar == "boolean" else self.graph.const(known)
            return self.graph.var(variable.number)

        return map_value(reference, elements)

    def _unary(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        operand = self.value(node.data["operand"], env, events)
        if node.data["operator"] in ("negate", "minus"):
            return map_value(self.graph.neg, operand)
        if node.data["operator"] == "not":
            return map_value(self.graph.logical_not, operand)
        if node.data["operator"] == "plus":
            return operand
        raise self.dae.refuse(f"operator `{node.data['operator']}` is not handled", self.dae.node_place(number))

    def _binary(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        operator = node.data["operator"]
        a, b = self.value(node.data["lhs"], env, events), self.value(node.data["rhs"], env, events)
        if isinstance(a, str) or isinstance(b, str):
            return self._text_operation(number, operator, a, b)
        if operator == "multiply":
            return self._product(a, b)
        if operator not in _BINARY:
            raise self.dae.refuse(f"operator `{operator}` is not handled", self.dae.node_place(number))
        op = _BINARY[operator]
        return broadcast(lambda x, y: self._scalar_binary(op, x, y, events), a, b)

    def _text_operation(self, number: int, operator: str, a: Value, b: Value) -> Value:
        if operator == "add":
            return f"{a}{b}"
        if operator in ("equal", "not_equal"):
            return self.graph.boolean((a == b) == (operator == "equal"))
        raise self.dae.refuse(f"operator `{operator}` on strings is not handled", self.dae.node_place(number))

    def _product(self, a: Value, b: Value) -> Value:
        if isinstance(a, np.ndarray) and isinstance(b, np.ndarray):
            if a.ndim == 1 and b.ndim == 1:
                return self.graph.sum(self.graph.mul(x, y) for x, y in zip(a, b, strict=True))
            left = a.reshape(1, -1) if a.ndim == 1 else a
            right = b.reshape(-1, 1) if b.ndim == 1 else b
            shape = (left.shape[0], right.shape[1])
            result = np.empty(shape, dtype=object)
            for i, j in product(range(shape[0]), range(shape[1])):
                result[i, j] = self.graph.sum(self.graph.mul(left[i, k], right[k, j]) for k in range(left.shape[1]))
            return result.reshape([n for n, keep in zip(shape, (a.ndim == 2, b.ndim == 2), strict=True) if keep])
        return broadcast(self.graph.mul, a, b)

    def _scalar_binary(self, op: str, x: Expr, y: Expr, events: bool) -> Expr:
        g = self.graph
        if op in ("eq", "ne") and (x.is_boolean or y.is_boolean):
            return g.compare(op, x, y)
        if op in ("lt", "le", "gt", "ge"):
            comparison = g.compare(op, x, y)
            if events and comparison.op != "const" and self.is_continuous(comparison):
                return g.node("relation", (comparison,))
            return comparison
        makers = {"add": g.add, "sub": g.sub, "mul": g.mul, "div": g.div, "pow": g.pow, "and": g.logical_and, "or": g.logical_or}
        return makers[op](x, y) if op in makers else g.compare(op, x, y)

    def is_continuous(self, e: Expr) -> bool:
        """Whether the value of an expression may change between events."""
        return e.timed or not self.continuous.isdisjoint(e.variables)

    def _builtin(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        name = node.data["builtin"]
        if name in ("no_event", "smooth"):
            return self.value(node.operands[-1], env, False)
        if name == "homotopy":
            return self.value(node.operands[0], env, events)
        if name == "size":
            return self._size(node, env)
        values = [self.value(o, env, events) for o in node.operands]
        if name in _STEPWISE:
            return self._stepwise(number, name, values, events)
        if name in _MATH:
            return map_value(lambda x: self.graph.math(_MATH[name], x), values[0])
        if name in ("min", "max", "atan2"):
            return self._two_or_all(name, values)
        handler = getattr(self, f"_builtin_{name}", None)
        if handler is None:
            raise self.dae.refuse(f"`{name}` is not handled in equations yet", self.dae.node_place(number))
        return handler(number, node, values, env, events)

    def _stepwise(self, number: int, name: str, values: Sequence[Value], events: bool) -> Value:
        """floor, ceil and integer; of a continuous argument they would make events, which is not handled yet."""
        if not values or (events and any(self.is_continuous(e) for v in values for e in flatten(v))):
            raise self.dae.refuse(f"`{name}` of a continuous value makes events that are not handled yet", self.dae.node_place(number))
        if len(values) == 2:
            return broadcast(lambda x, y: self.graph.math(_STEPWISE[name], x, y), *values)
        return map_value(lambda x: self.graph.math(_STEPWISE[name], x), values[0])

    def _two_or_all(self, name: str, values: Sequence[Value]) -> Value:
        if len(values) == 1:
            items = list(flatten(values[0]))
            result = items[0]
            for item in items[1:]:
                result = self.graph.math(name, result, item)
            return result
        return broadcast(lambda x, y: self.graph.math(name, x, y), *values)

    def _size(self, node: Node, env: Environment) -> Value:
        array = np.asarray(self.value(node.operands[0], env), dtype=object)
        if len(node.operands) == 1:
            return as_array([self.graph.const(n) for n in array.shape])
        return self.graph.const(array.shape[self.integer(node.operands[1], env) - 1])

    def _builtin_sum(self, _number: int, _node: Node, values: Sequence[Value], _env: Environment, _events: bool) -> Value:
        return self.graph.sum(flatten(values[0]))

    def _builtin_product(self, _n: int, _node: Node, values: Sequence[Value], _env: Environment, _events: bool) -> Value:
        result = self.graph.one
        for item in flatten(values[0]):
            result = self.graph.mul(result, item)
        return result

    def _builtin_fill(self, _n: int, node: Node, values: Sequence[Value], env: Environment, _events: bool) -> Value:
        shape = [self.integer(o, env) for o in node.operands[1:]]
        result = np.empty([*shape, *np.shape(np.asarray(values[0], dtype=object))], dtype=object)
        for index in np.ndindex(*shape):
            result[index] = values[0]
        return result

    def _builtin_zeros(self, _n: int, node: Node, _values: Sequence[Value], env: Environment, _events: bool) -> Value:
        return np.full([self.integer(o, env) for o in node.operands], self.graph.zero, dtype=object)

    def _builtin_ones(self, _n: int, node: Node, _values: Sequence[Value], env: Environment, _events: bool) -> Value:
        return np.full([self.integer(o, env) for o in node.operands], self.graph.one, dtype=object)

    def _builtin_identity(self, _n: int, node: Node, _values: Sequence[Value], env: Environment, _events: bool) -> Value:
        n = self.integer(node.operands[0], env)
        return np.array([[self.graph.const(float(i == j)) for j in range(n)] for i in range(n)], dtype=object)

    def _builtin_linspace(self, _n: int, node: Node, values: Sequence[Value], env: Environment, _events: bool) -> Value:
        n, g = self.integer(node.operands[2], env), self.graph
        step = g.div(g.sub(values[1], values[0]), g.const(n - 1))
        return as_array([g.add(values[0], g.mul(g.const(i), step)) for i in range(n)])

    def _builtin_transpose(self, _n: int, _node: Node, values: Sequence[Value], _env: Environment, _events: bool) -> Value:
        return values[0].T

    def _builtin_cross(self, _n: int, _node: Node, values: Sequence[Value], _env: Environment, _events: bool) -> Value:
        (a, b), g = values, self.graph
        return as_array(
            [g.sub(g.mul(a[(i + 1) % 3], b[(i + 2) % 3]), g.mul(a[(i + 2) % 3], b[(i + 1) % 3])) for i in range(3)]
        )

    def _builtin_outer_product(self, _n: int, _node: Node, v: Sequence[Value], _env: Environment, _events: bool) -> Value:
        return np.array([[self.graph.mul(x, y) for y in v[1]] for x in v[0]], dtype=object)

    def _builtin_promoted_cat1(self, _n: int, _node: Node, values: Sequence[Value], _env: Environment, _e: bool) -> Value:
        return np.concatenate([_promote(v, 0) for v in values], axis=0)

    def _builtin_promoted_cat2(self, _n: int, _node: Node, values: Sequence[Value], _env: Environment, _e: bool) -> Value:
        return np.concatenate([_promote(v, 1) for v in values], axis=1)

    def _conditional(self, _number: int, node: Node, env: Environment, events: bool) -> Value:
        result = self.value(node.operands[-1], env, events)
        pairs = list(zip(node.operands[0:-1:2], node.operands[1:-1:2], strict=True))
        for condition, then in reversed(pairs):
            test = self.value(condition, env, events)
            if test.op == "const":
                result = self.value(then, env, events) if test.data else result
            else:
                taken = self.value(then, env, events)
                result = broadcast(lambda x, y, c=test: self.graph.choose(c, x, y), taken, result)  # type: ignore[misc]
        return result

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
        shape = tuple(_count(b) for b in self.dae["domains"][domain]["domain"]["binders"])
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
            return _take(base, chosen)
        if len(dynamic) > 1:
            raise self.dae.refuse("two indices known only at run time are not handled", self.dae.node_place(number))
        axis, at = dynamic[0]
        result = None
        for i in reversed(range(base.shape[axis])):
            chosen[axis] = i
            item = _take(base, chosen)
            test = self.graph.compare("eq", at, self.graph.const(i + 1))
            result = item if result is None else broadcast(lambda x, y, c=test: self.graph.choose(c, x, y), item, result)  # type: ignore[misc]
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

    def _call(self, _number: int, node: Node, env: Environment, events: bool) -> Value:
        owner = self.dae.nodes[node.data["owner"]]
        function = node.data["function"]
        arguments = tuple(e for o in owner.operands for e in flatten(self.value(o, env, events)))
        outputs = self.dae["functions"][function]["outputs"]
        offset = sum(self.flat_size(o["value_type"]) for o in outputs[: node.data["output"]])
        return self._shaped(outputs[node.data["output"]]["value_type"], function, arguments, offset)

    def _shaped(self, value_type: int, function: int, arguments: tuple[Expr, ...], offset: int) -> Value:
        """A value of the given type whose elements are flat elements of one call's result."""
        kind = self.dae.value_types[value_type]
        if kind.scalar == "record" and not kind.dimensions:
            fields = {}
            for name, inner in kind.fields:
                fields[name] = self._shaped(inner, function, arguments, offset)
                offset += self.flat_size(inner)
            return fields

        def element(i: int) -> Expr:
            return self.graph.node("call", arguments, (function, offset + i))

        if not kind.dimensions:
            return element(0)
        items = np.empty(int(np.prod(kind.dimensions)), dtype=object)
        items[:] = [element(i) for i in range(items.size)]
        return items.reshape(kind.dimensions)

    def flat_size(self, value_type: int) -> int:
        """Number of scalars in a value of the type."""
        kind = self.dae.value_types[value_type]
        inner = sum(self.flat_size(t) for _, t in kind.fields) if kind.scalar == "record" else 1
        return inner * int(np.prod(kind.dimensions)) if kind.dimensions else inner

    def _string_conversion(self, number: int, node: Node, env: Environment, _events: bool) -> Value:
        try:
            value = evaluate(self.scalar(node.data["value"], env), self.known)
        except (KeyError, ValueError):
            return "%g"
        return f"{value:g}"


def binder_range(binder: Mapping[str, int]) -> range:
    step = binder["step"]
    return range(binder["lower"], binder["upper"] + (1 if step > 0 else -1), step)


def _count(binder: Mapping[str, int]) -> int:
    return len(binder_range(binder))


def _take(base: Any, chosen: list[Any]) -> Value:
    result = base
    axis = 0
    for pick in chosen:
        result = result[(slice(None),) * axis + (pick,)]
        axis += 0 if isinstance(pick, int) else 1
    return result


def _promote(value: Value, axis: int) -> Any:
    array = np.asarray(value, dtype=object)
    return array.reshape(array.shape + (1,) * (axis + 1 - array.ndim)) if array.ndim <= axis else array


def as_array(items: Sequence[Expr]) -> Any:
    result = np.empty(len(items), dtype=object)
    result[:] = list(items)
    return result


def flatten(value: Value) -> Iterator[Expr]:
    """The scalars of a value in row-major order, records field by field."""
    if isinstance(value, dict):
        for item in value.values():
            yield from flatten(item)
    elif isinstance(value, np.ndarray):
        for item in value.flat:
            yield from flatten(item)
    else:
        yield value


def map_value(function: Any, value: Value) -> Value:
    """Applies to each scalar, keeping the shape."""
    if isinstance(value, np.ndarray):
        result = np.empty(value.shape, dtype=object)
        for index in np.ndindex(*value.shape):
            result[index] = function(value[index])
        return result
    return function(value)


def broadcast(function: Any, a: Value, b: Value) -> Value:
    """Applies to pairs; a scalar meets every element of an array."""
    if isinstance(a, dict):
        return {k: broadcast(function, a[k], b[k]) for k in a}
    if isinstance(a, np.ndarray) or isinstance(b, np.ndarray):
        shape = a.shape if isinstance(a, np.ndarray) else b.shape
        result = np.empty(shape, dtype=object)
        for index in np.ndindex(*shape):
            x = a[index] if isinstance(a, np.ndarray) else a
            y = b[index] if isinstance(b, np.ndarray) else b
            result[index] = function(x, y)
        return result
    return function(a, b)
