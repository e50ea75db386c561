"""From the front end's array expressions to scalar expressions of scalar variables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from cosim.modelica.array_functions import ARRAY_FUNCTIONS
from cosim.modelica.array_reader import ArrayReader, Environment
from cosim.modelica.arrays import (
    Value,
    as_array,
    broadcast,
    flatten,
    map_value,
    matrix_product,
)
from cosim.modelica.dae import Dae, Node, Place
from cosim.modelica.evaluation import evaluate
from cosim.modelica.expressions import COMPARISONS, Expr
from cosim.modelica.graph import Graph
from cosim.modelica.held import HeldVariables
from cosim.modelica.messages import Number, Style, is_marked, is_whole, mark
from cosim.modelica.streams import actual_flow, is_carried, mixed, mixing_points
from cosim.modelica.variables import CONSTANT, Variable

Reader = Callable[[int, Node, Environment, bool], Value]

_ELEMENTWISE = {"add": "add", "subtract": "sub", "multiply": "mul", "divide": "div", "power": "pow"}

_BINARY = {
    "add": "add",
    "subtract": "sub",
    "divide": "div",
    "power": "pow",
    "less": "lt",
    "less_equal": "le",
    "greater": "gt",
    "greater_equal": "ge",
    "equal": "eq",
    "not_equal": "ne",
    "and": "and",
    "or": "or",
    **{f"elementwise_{long}": op for long, op in _ELEMENTWISE.items()},
    **{f"{long}_elementwise": op for long, op in _ELEMENTWISE.items()},
}

_MATH = {
    **{name: name for name in ("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan")},
    **{name: name for name in ("sinh", "cosh", "tanh", "sign")},
    "abs": "fabs",
}

_STEPWISE = {"floor": "floor", "ceil": "ceil", "integer": "floor", "div": "int_div", "mod": "int_mod", "rem": "int_rem"}


_DECLARED = frozenset(
    {"state", "algebraic", "input", "output", "parameter", "constant", "discrete_real", "discrete_value"}
)


class Scalarizer(ArrayReader):
    """Turns DAE nodes into values made of scalar expressions.

    ``elements[k]`` are the scalar variables of DAE variable k (an object array for arrays), ``derivatives[k]`` those of
    its derivative. Comparisons of continuous expressions become frozen relations unless under noEvent or smooth.
    """

    def __init__(self, dae: Dae, graph: Graph) -> None:
        self.dae = dae
        self.graph = graph
        self.elements: dict[int, Value] = {}
        self.derivatives: dict[int, Value] = {}
        self.condition: Callable[[int], Expr] | None = None
        """Reads an entry of the condition table; None inside functions."""
        self.delayed: Callable[[int], Expr] | None = None
        """The value of a delay by its number; None inside functions."""
        self.table: Callable[[int, Sequence[Expr], Place], Expr | None] = lambda _function, _arguments, _place: None
        """What a look-up in a table of the standard library comes to, None for any other function."""
        self.held: HeldVariables | None = None
        """Makes discrete variables for floor and sample; None inside functions, where nothing is held."""
        self.known: dict[int, float] = {}
        """Values of structural parameters and constants, by variable number."""
        self.scalars: list[Variable] = []
        """All scalar variables of the model by number."""
        self.continuous: set[int] = set()
        """Numbers of variables that change between events."""
        self.numbers: list[Number] = []
        """Numbers in texts that are known only at run time."""
        self._memo: dict[int, Value] = {}
        self._mixing = mixing_points(dae)
        self.readers: dict[str, Reader] = {
            "literal": self._literal,
            "coordinate": self._coordinate,
            "unary": self._unary,
            "binary": self._binary,
            "runtime_quotient_owner": self._quotient,
            "builtin": self._builtin,
            "conditional": self._conditional,
            "array": self._array,
            "range": self._range,
            "comprehension": self._comprehension,
            "index": self._index,
            "field": self._field,
            "record": self._record,
            "call": self._call,
            "string_conversion": self._string_conversion,
        }
        """What reads a node, by its kind; arguments: number, node, environment, whether comparisons make events."""

    def learn(self, known: Mapping[int, float]) -> None:
        """Take up values of structural parameters and constants: what was read before may now read simpler."""
        self.known.update(known)
        self._memo.clear()

    def value(self, number: int, environment: Environment | None = None, events: bool = True) -> Value:
        """The value of a node; ``events`` is False under noEvent and smooth."""
        if (environment or not events) and not self._is_variable(number):
            return self._value(number, environment or {}, events)
        found = self._memo.get(number)
        if found is None:
            found = self._memo[number] = self._value(number, {}, True)
        return found

    def _is_variable(self, number: int) -> bool:
        """Whether a node names a declared variable: an array is then read once, not at every turn of a loop."""
        node = self.dae.nodes[number]
        return node.kind == "coordinate" and isinstance(node.data, dict) and not node.data.keys() & {"binder"}

    def scalar(self, number: int, environment: Environment | None = None) -> Expr:
        value = self.value(number, environment)
        if isinstance(value, np.ndarray) and value.size == 1:
            value = value.item()
        if not isinstance(value, Expr):
            raise self.dae.refuse("a scalar value is needed here", self.dae.node_place(number))
        return value

    def integer(self, number: int, environment: Environment | None = None) -> int:
        """The value of a node that must be known when compiling."""
        try:
            return round(evaluate(self.scalar(number, environment), self.known))
        except (KeyError, ValueError, ArithmeticError):
            raise self.dae.refuse(
                "an index or size here depends on values known only at run time", self.dae.node_place(number)
            ) from None

    # -- nodes --------------------------------------------------------------------------------------------------
    def _value(self, number: int, env: Environment, events: bool) -> Value:
        node = self.dae.nodes[number]
        if node.kind not in self.readers:
            raise self.dae.refuse(f"`{node.kind}` is not handled in equations", self.dae.node_place(number))
        return self.readers[node.kind](number, node, env, events)

    def _literal(self, _number: int, node: Node, _env: Environment, _events: bool) -> Value:
        kind, value = next(iter(node.data.items()))
        if kind == "boolean":
            return self.graph.boolean(value)
        if kind == "string":
            return str(value)
        return self.graph.const(float(value))

    def _coordinate(self, number: int, node: Node, env: Environment, _events: bool) -> Value:
        kind: str
        data: Any
        kind, data = (node.data, None) if isinstance(node.data, str) else next(iter(node.data.items()))
        if kind in ("time", "initial", "terminal"):
            return self.graph.node(kind)
        if kind == "binder":
            return self.graph.const(env[data["domain"], data["ordinal"]])
        if kind == "derivative":
            return self._variables(self.derivatives[data])
        if kind in ("pre_discrete_real", "pre_discrete_value", "pre_state", "pre_algebraic"):
            return map_value(lambda v: self.graph.pre(v.number), self.elements[data])
        if kind in _DECLARED:
            return self._variables(self.elements[data])
        tables = {"delay": self.delayed, "condition": self.condition}
        entry = tables.get(kind)
        if entry is not None:
            return entry(data)
        raise self.dae.refuse(f"`{kind}` is not handled", self.dae.node_place(number))

    def _variables(self, elements: Value) -> Value:
        def reference(variable: Variable) -> Value:
            if variable.scalar == "string":
                if variable.text is None:
                    raise ValueError(f"{variable.name} is not known yet")
                variable.role = CONSTANT  # what was decided by it when compiling can't follow a later value
                return variable.text
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
        if number in self._mixing:
            flows, carried = zip(*self._mixing[number], strict=True)
            rates = [self.scalar(m, env) for m in flows]
            return mixed(self.graph, rates, [self.value(c, env, events) for c in carried])
        operator = node.data["operator"]
        a = self.value(node.data["lhs"], env, events)
        continuous = operator == "multiply" and self._carries(node.data["rhs"], a, env)
        b = self.value(node.data["rhs"], env, events and not continuous)
        if isinstance(a, str) or isinstance(b, str):
            return self._text_operation(number, operator, a, b)
        if operator == "multiply":
            return matrix_product(self.graph, a, b)
        if operator not in _BINARY or (operator == "power" and isinstance(a, np.ndarray)):
            raise self.dae.refuse(f"operator `{operator}` is not handled", self.dae.node_place(number))
        op = _BINARY[operator]
        return broadcast(lambda x, y: self._scalar_binary(op, x, y, events), a, b)

    def _carries(self, number: int, flow: Value, env: Environment) -> bool:
        """Whether a node is what a flow carries, by its own direction."""
        asked = actual_flow(self.dae, number)
        return asked is not None and self.value(asked, env) is flow

    def _text_operation(self, number: int, operator: str, a: Value, b: Value) -> Value:
        if operator == "add" and isinstance(a, str) and isinstance(b, str):
            return f"{a}{b}"
        if operator in ("equal", "not_equal") and not (isinstance(a, str) and isinstance(b, str)):
            return self.graph.node(_BINARY[operator], (self._argument(a), self._argument(b)))
        if operator in ("equal", "not_equal"):
            return self.graph.boolean((a == b) == (operator == "equal"))
        raise self.dae.refuse(f"operator `{operator}` on strings is not handled", self.dae.node_place(number))

    def _scalar_binary(self, op: str, x: Expr, y: Expr, events: bool) -> Expr:
        g = self.graph
        if op in ("eq", "ne") and (x.is_boolean or y.is_boolean):
            return g.compare(op, x, y)
        if op in ("lt", "le", "gt", "ge"):
            comparison = g.compare(op, g.actual(x, {}), g.actual(y, {}))
            if events and comparison.op != "const" and self.is_continuous(comparison):
                return g.node("relation", (comparison,))
            return comparison
        return g.compare(op, x, y) if op in COMPARISONS else g.makers[op](x, y)

    def is_continuous(self, e: Expr) -> bool:
        """Whether the value of an expression may change between events."""
        return e.timed or not self.continuous.isdisjoint(e.variables)

    def _builtin(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        match node.data["builtin"]:
            case "no_event" | "smooth":
                return self.value(node.operands[-1], env, False)
            case "homotopy":
                actual, simplified = (self.value(o, env, events) for o in node.operands[:2])
                return broadcast(self.homotopy, actual, simplified)
            case "size":
                return self._size(node, env)
            case name:
                values = [self.value(o, env, events) for o in node.operands]
                return self._function_of(number, name, values, env, events)

    def homotopy(self, actual: Expr, simplified: Expr) -> Expr:
        """Both forms: which of them counts is known at run time."""
        return self.graph.homotopy(actual, simplified)

    def _function_of(self, number: int, name: str, values: Sequence[Value], env: Environment, events: bool) -> Value:
        """A built-in function whose arguments are plain values."""
        if name in _STEPWISE:
            return self._stepwise(number, name, values, events)
        if name in _MATH:
            return map_value(lambda x: self.graph.math(_MATH[name], x), values[0])
        if name in ("min", "max", "atan2"):
            return self._two_or_all(name, values)
        if name in ARRAY_FUNCTIONS:
            operands = self.dae.nodes[number].operands
            return ARRAY_FUNCTIONS[name](self.graph, values, lambda i: self.integer(operands[i], env))
        raise self.dae.refuse(f"`{name}` is not handled in equations yet", self.dae.node_place(number))

    def _stepwise(self, number: int, name: str, values: Sequence[Value], events: bool) -> Value:
        """floor, ceil and integer are held between events where their argument is continuous."""
        if not values:
            raise self.dae.refuse(f"`{name}` without arguments", self.dae.node_place(number))
        if events and any(self.is_continuous(e) for v in values for e in flatten(v)):
            if self.held is None or len(values) != 1:
                raise self.dae.refuse(
                    f"`{name}` of a continuous value makes events that are not handled yet", self.dae.node_place(number)
                )
            hold = self.held.ceil if name == "ceil" else self.held.floor
            place = self.dae.node_place(number)
            return map_value(
                lambda x: hold(x, place) if self.is_continuous(x) else self.graph.math(_STEPWISE[name], x), values[0]
            )
        if len(values) == 2:
            return broadcast(lambda x, y: self.graph.math(_STEPWISE[name], x, y), *values)
        return map_value(lambda x: self.graph.math(_STEPWISE[name], x), values[0])

    def _quotient(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        """div, mod or rem: by the floor or the ceiling of the quotient, held where that is continuous."""
        name, g = node.data["builtin"], self.graph
        x, y = (self.scalar(node.data[side], env) for side in ("lhs", "rhs"))
        ratio = g.div(x, y)
        if self.held is None or not events or not self.is_continuous(ratio):
            return g.math(_STEPWISE[name], x, y)
        place = self.dae.node_place(number)
        whole = self.held.floor(ratio, place)
        if name != "mod":
            positive = self._scalar_binary("ge", ratio, g.zero, events)
            whole = g.choose(positive, whole, self.held.ceil(ratio, place))
        return whole if name == "div" else g.sub(x, g.mul(whole, y))

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

    def _conditional(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        """Branches that conditions known when compiling rule out are not read: there, an index may be out of range."""
        chosen: list[tuple[Expr, Value]] = []
        switching = events and not is_carried(self.dae, number)
        for condition, then in zip(node.operands[0:-1:2], node.operands[1:-1:2], strict=True):
            test = self.value(condition, env, switching)
            if test.op == "const" and not test.data:
                continue
            taken = self.value(then, env, events)
            if test.op == "const":
                break
            chosen.append((test, taken))
        else:
            taken = self.value(node.operands[-1], env, events)
        for test, then in reversed(chosen):
            taken = self.chosen(test, then, taken)
        return taken

    def _call(self, number: int, node: Node, env: Environment, events: bool) -> Value:
        owner = self.dae.nodes[node.data["owner"]]
        function = node.data["function"]
        arguments = tuple(self._argument(e) for o in owner.operands for e in flatten(self.value(o, env, events)))
        found = self.table(function, arguments, self.dae.node_place(number))
        if found is not None:
            return found
        outputs = self.dae["functions"][function]["outputs"]
        offset = sum(self.dae.flat_size(o["value_type"]) for o in outputs[: node.data["output"]])
        read = self.dae.inputs_read(function)
        arguments = tuple(a if i in read else self.graph.unread(a) for i, a in enumerate(arguments))
        return self._shaped(outputs[node.data["output"]]["value_type"], function, arguments, offset)

    def _argument(self, value: Expr | str) -> Expr:
        """An argument of a function: strings are passed by number."""
        if isinstance(value, str) and is_marked(value):
            raise self.dae.refuse("a text with numbers known only at run time can't be handed to a function")
        return self.graph.node("text", (), value) if isinstance(value, str) else value

    def _shaped(self, value_type: int, function: int, arguments: tuple[Expr, ...], offset: int) -> Value:
        """A value of the given type whose elements are flat elements of one call's result."""
        kind = self.dae.value_types[value_type]
        if kind.scalar == "record" and not kind.dimensions:
            fields = {}
            for name, inner in kind.fields:
                fields[name] = self._shaped(inner, function, arguments, offset)
                offset += self.dae.flat_size(inner)
            return fields

        def element(i: int) -> Expr:
            return self.graph.node("call", arguments, (function, offset + i))

        if not kind.dimensions:
            return element(0)
        items = np.empty(int(np.prod(kind.dimensions)), dtype=object)
        items[:] = [element(i) for i in range(items.size)]
        return items.reshape(kind.dimensions)

    def _string_conversion(self, number: int, node: Node, env: Environment, _events: bool) -> Value:
        def known(name: str, default: int) -> int:
            given = node.data[name]
            return default if given is None else round(evaluate(self.scalar(given, env), self.known))

        pattern = node.data["format"]
        style = Style(
            known("minimum_length", 0),
            bool(known("left_justified", 1)),
            known("significant_digits", 6),
            "" if pattern is None else str(self.value(pattern, env)),
        )
        if not style.valid:
            raise self.dae.refuse(f"`{style.format}` is no format of a number", self.dae.node_place(number))
        value = self.scalar(node.data["value"], env)
        boolean = value.is_boolean or (value.op == "var" and self.scalar_type(value.data) == "boolean")
        written = Number(value, style, is_whole(value, self.scalar_type), boolean)
        try:
            return written.text(evaluate(value, self.known))
        except (KeyError, ValueError, ArithmeticError):
            self.numbers.append(written)
            return mark(len(self.numbers) - 1)

    def scalar_type(self, variable: int) -> str:
        """The type of a scalar variable, by its number."""
        return self.scalars[variable].scalar
