"""Scalar expressions of a flattened model: interned nodes, light simplification, exact differentiation.

A node is one of (``op``, ``args``, ``data``):

- ``const`` (data: the number), ``var`` (data: index in the variable array), ``pre`` (data: index), ``time``, ``initial``, ``terminal``;
- arithmetic ``neg add sub mul div pow``, one-argument functions of C's math library by their C names, ``min max atan2``;
- Boolean-valued ``lt le gt ge eq ne not and or`` and ``relation`` (one comparison whose truth is frozen between events);
- ``if`` (condition, value, otherwise); ``int_div int_mod int_rem``, Modelica's div, mod and rem;
- in function bodies ``element`` (data: first flat number of an array; args: zero-based offset) and ``binder`` (data: its C name);
- ``call`` (data: function, flat output element; args: flat scalar arguments) and
  ``gradient`` (data: function, flat output element, flat argument, active arguments), its partial derivative.

Because nodes are interned, equal expressions are the same object, and a graph of them is a common-subexpression form.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

BOOLEAN_OPS = frozenset({"lt", "le", "gt", "ge", "eq", "ne", "not", "and", "or", "relation", "initial", "terminal", "edge"})
COMPARISONS = frozenset({"lt", "le", "gt", "ge", "eq", "ne"})
UNARY_MATH = frozenset(
    {"sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "fabs", "sign"}
    | {"floor", "ceil"}
)
STEPWISE = frozenset({"sign", "floor", "ceil", "int_div"})


ELEMENT_BASE = 1 << 40
"""Array elements with a run-time index count as variables numbered from here (plus the node's number)."""


class Expr:
    """One interned node; compare with ``is``."""

    __slots__ = ("args", "data", "number", "op", "timed", "variables")

    def __init__(self, op: str, args: tuple[Expr, ...], data: Any, number: int) -> None:
        self.op = op
        self.args = args
        self.data = data
        self.number = number
        self.timed: bool = op != "relation" and (op == "time" or any(a.timed for a in args))
        if op == "var":
            self.variables: frozenset[int] = frozenset((data,))
        elif op == "element":  # a local array at an index known only at run time: a variable of its own
            self.variables = frozenset((ELEMENT_BASE + number,))
        elif op == "relation":  # its truth is frozen between events, so nothing continuous reaches the value
            self.variables = frozenset()
        elif not args:
            self.variables = frozenset()
        elif len(args) == 1:
            self.variables = args[0].variables
        else:
            self.variables = frozenset().union(*(a.variables for a in args))

    @property
    def is_boolean(self) -> bool:
        return self.op in BOOLEAN_OPS or (self.op == "const" and isinstance(self.data, bool))

    def __repr__(self) -> str:
        if self.op in ("const", "var", "pre"):
            return f"{self.op}:{self.data}"
        return f"{self.op}({', '.join(map(repr, self.args))})"


class Graph:
    """Makes and interns expressions."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[Any, ...], Expr] = {}
        self._derivatives: dict[tuple[int, int], Expr] = {}
        self.zero = self.const(0.0)
        self.one = self.const(1.0)
        self.true = self.node("const", (), True)
        self.false = self.node("const", (), False)
        self.time = self.node("time")

    def node(self, op: str, args: tuple[Expr, ...] = (), data: Any = None) -> Expr:
        key = (op, type(data), data, tuple(a.number for a in args))
        found = self._nodes.get(key)
        if found is None:
            found = self._nodes[key] = Expr(op, args, data, len(self._nodes))
        return found

    def const(self, value: float) -> Expr:
        return self.node("const", (), float(value))

    def var(self, index: int) -> Expr:
        return self.node("var", (), index)

    def pre(self, index: int) -> Expr:
        return self.node("pre", (), index)

    # -- arithmetic ---------------------------------------------------------------------------------------------
    def neg(self, a: Expr) -> Expr:
        if a.op == "const":
            return self.const(-a.data)
        if a.op == "neg":
            return a.args[0]
        if a.op == "sub":
            return self.sub(a.args[1], a.args[0])
        return self.node("neg", (a,))

    def add(self, a: Expr, b: Expr) -> Expr:
        if a.op == "const" and b.op == "const":
            return self.const(a.data + b.data)
        if is_number(a, 0.0):
            return b
        if is_number(b, 0.0):
            return a
        if b.op == "neg":
            return self.sub(a, b.args[0])
        return self.node("add", (a, b))

    def sub(self, a: Expr, b: Expr) -> Expr:
        if a.op == "const" and b.op == "const":
            return self.const(a.data - b.data)
        if is_number(b, 0.0):
            return a
        if is_number(a, 0.0):
            return self.neg(b)
        if a is b:
            return self.zero
        if b.op == "neg":
            return self.add(a, b.args[0])
        return self.node("sub", (a, b))

    def mul(self, a: Expr, b: Expr) -> Expr:
        if a.op == "const" and b.op == "const":
            return self.const(a.data * b.data)
        for x, y in ((a, b), (b, a)):
            if is_number(x, 0.0):
                return self.zero
            if is_number(x, 1.0):
                return y
            if is_number(x, -1.0):
                return self.neg(y)
        return self.node("mul", (a, b))

    def div(self, a: Expr, b: Expr) -> Expr:
        if is_number(b, 1.0):
            return a
        if a.op == "const" and b.op == "const" and b.data != 0.0:
            return self.const(a.data / b.data)
        if is_number(a, 0.0) and not is_number(b, 0.0):
            # 0/x: x may still turn out zero at run time, but then 0/0 is the model's fault in value, not in a derivative.
            return self.zero if b.op == "const" else self.node("div", (a, b))
        return self.node("div", (a, b))

    def quotient(self, a: Expr, b: Expr) -> Expr:
        """a/b as derivatives need it: a zero numerator is zero whatever the denominator."""
        return self.zero if is_number(a, 0.0) else self.div(a, b)

    def pow(self, a: Expr, b: Expr) -> Expr:
        if is_number(b, 1.0):
            return a
        if is_number(b, 0.0):
            return self.one
        if a.op == "const" and b.op == "const":
            try:
                return self.const(math.pow(a.data, b.data))
            except (ValueError, OverflowError):
                pass
        return self.node("pow", (a, b))

    def math(self, name: str, *args: Expr) -> Expr:
        if all(a.op == "const" for a in args):
            try:
                return self.const(evaluate(self.node(name, args), {}))
            except (ValueError, OverflowError, ZeroDivisionError):
                pass
        return self.node(name, args)

    def sum(self, terms: Iterable[Expr]) -> Expr:
        total = self.zero
        for term in terms:
            total = self.add(total, term)
        return total

    # -- Boolean ------------------------------------------------------------------------------------------------
    def boolean(self, value: bool) -> Expr:
        return self.true if value else self.false

    def compare(self, op: str, a: Expr, b: Expr) -> Expr:
        if a.op == "const" and b.op == "const":
            return self.boolean(bool(evaluate(self.node(op, (a, b)), {})))
        return self.node(op, (a, b))

    def logical_not(self, a: Expr) -> Expr:
        if a.op == "const":
            return self.boolean(not a.data)
        return a.args[0] if a.op == "not" else self.node("not", (a,))

    def logical_and(self, a: Expr, b: Expr) -> Expr:
        if a.op == "const":
            return b if a.data else self.false
        if b.op == "const":
            return a if b.data else self.false
        return a if a is b else self.node("and", (a, b))

    def logical_or(self, a: Expr, b: Expr) -> Expr:
        if a.op == "const":
            return self.true if a.data else b
        if b.op == "const":
            return self.true if b.data else a
        return a if a is b else self.node("or", (a, b))

    def choose(self, condition: Expr, then: Expr, otherwise: Expr) -> Expr:
        if condition.op == "const":
            return then if condition.data else otherwise
        return then if then is otherwise else self.node("if", (condition, then, otherwise))

    # -- rewriting ----------------------------------------------------------------------------------------------
    def rebuild(self, e: Expr, args: tuple[Expr, ...]) -> Expr:
        """The same operation on other arguments, simplified."""
        makers: dict[str, Callable[..., Expr]] = {
            "neg": self.neg, "add": self.add, "sub": self.sub, "mul": self.mul, "div": self.div, "pow": self.pow,
            "not": self.logical_not, "and": self.logical_and, "or": self.logical_or, "if": self.choose,
        }  # fmt: skip
        if e.op in makers:
            return makers[e.op](*args)
        if e.op in COMPARISONS:
            return self.compare(e.op, *args)
        return self.node(e.op, args, e.data)

    def substitute(self, e: Expr, values: Mapping[int, Expr], memo: dict[int, Expr]) -> Expr:
        """Replaces variables (and their ``pre``) by expressions; ``memo`` may be kept for the same ``values``."""
        found = memo.get(e.number)
        if found is not None:
            return found
        if e.op == "var":
            result = values.get(e.data, e)
        elif e.op == "pre":
            other = values.get(e.data)
            result = self.pre(other.data) if other is not None and other.op == "var" else e
        elif not e.args:
            result = e
        else:
            args = tuple(self.substitute(a, values, memo) for a in e.args)
            result = e if all(x is y for x, y in zip(args, e.args, strict=True)) else self.rebuild(e, args)
        memo[e.number] = result
        return result

    # -- differentiation ----------------------------------------------------------------------------------------
    def derivative(self, e: Expr, variable: int) -> Expr:
        """Exact partial derivative by one variable; Boolean parts and stepwise functions count as constant."""
        if variable not in e.variables:
            return self.zero
        key = (e.number, variable)
        found = self._derivatives.get(key)
        if found is None:
            found = self._derivatives[key] = self._derive(e, variable)
        return found

    def _derive(self, e: Expr, v: int) -> Expr:
        op, args = e.op, e.args
        if op in ("var", "element"):
            return self.one
        if op in BOOLEAN_OPS or op in STEPWISE:
            return self.zero
        if op == "if":
            return self.choose(args[0], self.derivative(args[1], v), self.derivative(args[2], v))
        if op == "call":
            return self._derive_call(e, v)
        if op == "gradient":
            raise NotDifferentiable("second derivative of a function")
        d = tuple(self.derivative(a, v) for a in args)
        if op in ("int_mod", "int_rem"):
            return d[0]
        if op == "neg":
            return self.neg(d[0])
        if op == "add":
            return self.add(*d)
        if op == "sub":
            return self.sub(*d)
        if op == "mul":
            return self.add(self.mul(d[0], args[1]), self.mul(args[0], d[1]))
        if op == "div":
            return self.quotient(self.sub(d[0], self.mul(e, d[1])), args[1])
        if op == "pow":
            return self._derive_power(e, *d)
        if op in ("min", "max"):
            first = self.compare("le" if op == "min" else "ge", *args)
            return self.choose(first, d[0], d[1])
        if op == "atan2":
            y, x = args
            square = self.add(self.mul(y, y), self.mul(x, x))
            return self.quotient(self.sub(self.mul(d[0], x), self.mul(y, d[1])), square)
        return self.mul(self._outer(e), d[0])

    def _derive_power(self, e: Expr, d_base: Expr, d_exponent: Expr) -> Expr:
        base, exponent = e.args
        by_base = self.mul(self.mul(exponent, self.pow(base, self.sub(exponent, self.one))), d_base)
        if is_number(d_exponent, 0.0):
            return by_base
        return self.add(by_base, self.mul(self.mul(e, self.node("log", (base,))), d_exponent))

    def _outer(self, e: Expr) -> Expr:
        """Derivative of a one-argument function by its argument."""
        x = e.args[0]
        one, node = self.one, self.node
        match e.op:
            case "sqrt":
                return self.div(self.const(0.5), e)
            case "exp":
                return e
            case "log":
                return self.div(one, x)
            case "log10":
                return self.div(self.const(1.0 / math.log(10.0)), x)
            case "sin":
                return node("cos", (x,))
            case "cos":
                return self.neg(node("sin", (x,)))
            case "tan":
                return self.add(one, self.mul(e, e))
            case "asin":
                return self.div(one, node("sqrt", (self.sub(one, self.mul(x, x)),)))
            case "acos":
                return self.div(self.const(-1.0), node("sqrt", (self.sub(one, self.mul(x, x)),)))
            case "atan":
                return self.div(one, self.add(one, self.mul(x, x)))
            case "sinh":
                return node("cosh", (x,))
            case "cosh":
                return node("sinh", (x,))
            case "tanh":
                return self.sub(one, self.mul(e, e))
            case "fabs":
                return self.choose(self.compare("ge", x, self.zero), one, self.const(-1.0))
        raise NotDifferentiable(e.op)

    def _derive_call(self, e: Expr, v: int) -> Expr:
        function, element = e.data
        active = tuple(i for i, a in enumerate(e.args) if a.variables)
        total = self.zero
        for position in active:
            inner = self.derivative(e.args[position], v)
            if not is_number(inner, 0.0):
                partial = self.node("gradient", e.args, (function, element, position, active))
                total = self.add(total, self.mul(partial, inner))
        return total


    # -- linear split -------------------------------------------------------------------------------------------
    def split(self, e: Expr, variable: int) -> tuple[Expr, Expr] | None:
        """(slope, rest) with ``e = slope * variable + rest`` and neither containing the variable; None if not of that form."""
        if variable not in e.variables:
            return self.zero, e
        op, args = e.op, e.args
        if op == "var":
            return self.one, self.zero
        if op == "if":
            if variable in args[0].variables:
                return None
            then, otherwise = self.split(args[1], variable), self.split(args[2], variable)
            if then is None or otherwise is None:
                return None
            return self.choose(args[0], then[0], otherwise[0]), self.choose(args[0], then[1], otherwise[1])
        if op not in ("neg", "add", "sub", "mul", "div"):
            return None
        parts = [self.split(a, variable) for a in args]
        if any(p is None for p in parts):
            return None
        (s, r), *others = [p for p in parts if p is not None]
        if op == "neg":
            return self.neg(s), self.neg(r)
        t, q = others[0]
        if op == "add":
            return self.add(s, t), self.add(r, q)
        if op == "sub":
            return self.sub(s, t), self.sub(r, q)
        if is_number(t, 0.0):
            return (self.mul(s, q), self.mul(r, q)) if op == "mul" else (self.quotient(s, q), self.quotient(r, q))
        if op == "mul" and is_number(s, 0.0):
            return self.mul(r, t), self.mul(r, q)
        return None


class NotDifferentiable(Exception):
    """An operation has no derivative here."""


def is_number(e: Expr, value: float) -> bool:
    return e.op == "const" and e.data == value and not isinstance(e.data, bool)


def evaluate(e: Expr, values: Mapping[int, float]) -> float:
    """The value of an expression of constants, parameters given in ``values`` and elementary functions.

    Raises KeyError for a variable that is not given, ValueError for what has no constant value here.
    """
    op = e.op
    if op == "const":
        return float(e.data)
    if op == "var":
        return values[e.data]
    if op == "if":
        return evaluate(e.args[1] if evaluate(e.args[0], values) else e.args[2], values)
    if op not in _EVALUATORS:
        raise ValueError(op)
    return float(_EVALUATORS[op](*(evaluate(a, values) for a in e.args)))


_EVALUATORS: dict[str, Callable[..., float]] = {
    "neg": lambda a: -a, "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b, "pow": math.pow, "min": min, "max": max, "atan2": math.atan2, "fabs": abs,
    "lt": lambda a, b: a < b, "le": lambda a, b: a <= b, "gt": lambda a, b: a > b, "ge": lambda a, b: a >= b,
    "eq": lambda a, b: a == b, "ne": lambda a, b: a != b, "not": lambda a: not a, "and": lambda a, b: bool(a) and bool(b),
    "or": lambda a, b: bool(a) or bool(b), "sign": lambda a: (a > 0) - (a < 0), "floor": math.floor, "ceil": math.ceil,
    "relation": lambda a: a, "int_div": lambda a, b: math.trunc(a / b), "int_mod": lambda a, b: a - math.floor(a / b) * b,
    "int_rem": lambda a, b: a - math.trunc(a / b) * b,
    **{n: getattr(math, n) for n in
       ("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh")},
}  # fmt: skip
