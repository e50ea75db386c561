"""Making expressions: interned nodes with light simplification, and rewriting."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from cosim.modelica.evaluation import evaluate
from cosim.modelica.expressions import COMPARISONS, Expr, is_number


class Graph:
    """Makes and interns expressions."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[Any, ...], Expr] = {}
        self.derivatives: dict[tuple[int, int], Expr] = {}
        """Partial derivatives made so far, by node and variable."""
        self.has_homotopy = False
        self.zero = self.const(0.0)
        self.one = self.const(1.0)
        self.true = self.node("const", (), True)
        self.false = self.node("const", (), False)
        self.time = self.node("time")
        self.makers: dict[str, Callable[..., Expr]] = {
            "neg": self.neg,
            "add": self.add,
            "sub": self.sub,
            "mul": self.mul,
            "div": self.div,
            "pow": self.pow,
            "not": self.logical_not,
            "and": self.logical_and,
            "or": self.logical_or,
            "if": self.choose,
        }
        """What makes a simplified operation, by its name."""

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
            # 0/x: x may still turn out zero at run time, but then 0/0 is the model's fault in value.
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

    def root(self, slope: Expr, rest: Expr, kept: int | None) -> Expr:
        """Where ``slope*x + rest`` is zero; ``kept`` is the variable that stays where both vanish."""
        if slope.op == "const" and slope.data != 0.0:
            return self.div(self.neg(rest), slope)
        return self.node("root", (slope, rest), kept)

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

    def unread(self, e: Expr) -> Expr:
        """An argument without effect: it stays for the function's derivative, but nothing depends on it."""
        return e if e.op in ("const", "unread") else self.node("unread", (e,))

    def homotopy(self, actual: Expr, simplified: Expr) -> Expr:
        """``actual``, except while the start is looked for by way of ``simplified`` (whose value alone counts then)."""
        if actual is simplified:
            return actual
        self.has_homotopy = True
        share = self.node("simplified")
        blend = self.add(self.mul(self.sub(self.one, share), actual), self.mul(share, simplified))
        wholly = self.choose(self.compare("ge", share, self.one), simplified, blend)
        return self.choose(self.compare("gt", share, self.zero), wholly, actual)

    def actual(self, e: Expr, memo: dict[int, Expr]) -> Expr:
        """An expression as it is when nothing is simplified."""
        if not self.has_homotopy or (not e.args and e.op != "simplified"):
            return e
        found = memo.get(e.number)
        if found is None:
            args = tuple(self.actual(a, memo) for a in e.args)
            same = all(x is y for x, y in zip(args, e.args, strict=True))
            found = self.zero if e.op == "simplified" else e if same else self.rebuild(e, args)
            memo[e.number] = found
        return found

    # -- rewriting ----------------------------------------------------------------------------------------------
    def rebuild(self, e: Expr, args: tuple[Expr, ...]) -> Expr:
        """The same operation on other arguments, simplified."""
        if e.op in self.makers:
            return self.makers[e.op](*args)
        if e.op in COMPARISONS:
            return self.compare(e.op, *args)
        if e.op == "root":
            return self.root(args[0], args[1], e.data)
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
