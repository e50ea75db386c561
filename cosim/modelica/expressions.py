"""Scalar expressions of a flattened model: what a node is.

A node is one of (``op``, ``args``, ``data``):

- ``const`` (data: the number), ``var`` (data: index in the variable array), ``pre`` (data: index), ``time``,
  ``initial``, ``terminal``;
- arithmetic ``neg add sub mul div pow``, one-argument functions of C's math library by their C names, ``min max
  atan2``;
- Boolean-valued ``lt le gt ge eq ne not and or`` and ``relation`` (one comparison whose truth is frozen between
  events);
- ``if`` (condition, value, otherwise); ``int_div int_mod int_rem``, Modelica's div, mod and rem;
- ``text`` (data: a string known when compiling), as an argument of a function;
- in function bodies ``element`` (data: first flat number of an array; args: zero-based offset), ``binder`` (data: its C
  name) and ``within`` (data: size of an axis, words; args: an index), the index if it lies in 1..size, else an error;
- ``root`` (args: slope, rest; data: a variable or None): ``-rest/slope``. Where both are zero, the variable keeps its
  value; without one, a slope of zero gives 0, the tangent of what rests;
- ``solution`` (data: number of unknowns n, position; args: an n by n matrix by rows, n right-hand sides): one unknown
  of a linear system, NaN where the matrix is singular;
- ``simplified``: the share of the simplified form in ``homotopy``, 0 except while a start is being looked for;
- ``unread`` (an argument that the called function does not look at: it depends on nothing);
- ``curve`` (data: a ``curves.Curve``, order of the derivative; args: abscissa, and the next time event where the table
  is one over time) and ``next_breakpoint`` (data: a ``curves.Breakpoints``; args: time), the next event of such a
  table;
- ``delayed`` (data: number of the delay; args: delay time), the value its source had then;
- ``call`` (data: function, flat output element; args: flat scalar arguments) and
  ``gradient`` (data: function, flat output element, flat argument, active arguments), its partial derivative;
  ``curvature`` (the same and one more flat argument), the derivative of that.

Nodes are made and interned by a ``graph.Graph``: equal expressions are the same object, so a graph of them is a
common-subexpression form.
"""

from __future__ import annotations

from typing import Any

BOOLEAN_OPS = frozenset(
    {"lt", "le", "gt", "ge", "eq", "ne", "not", "and", "or", "relation", "initial", "terminal", "edge"}
)
COMPARISONS = frozenset({"lt", "le", "gt", "ge", "eq", "ne"})
UNARY_MATH = frozenset(
    {"sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "fabs", "sign"}
    | {"floor", "ceil"}
)
_EVENTFUL = frozenset({"simplified", "relation", "pre", "initial", "terminal", "edge"})
_OPAQUE = frozenset({"relation", "unread"})
"""A relation is frozen between events, an unread argument has no effect at all."""
STEPWISE = frozenset({"sign", "floor", "ceil", "int_div", "next_breakpoint"})


ELEMENT_BASE = 1 << 40
"""Array elements with a run-time index count as variables numbered from here (plus the node's number)."""


class Expr:
    """One interned node; compare with ``is``."""

    __slots__ = ("args", "data", "number", "op", "plain", "timed", "variables")

    def __init__(self, op: str, args: tuple[Expr, ...], data: Any, number: int) -> None:
        self.op = op
        self.args = args
        self.data = data
        self.number = number
        self.timed: bool = op not in _OPAQUE and (op in ("time", "delayed") or any(a.timed for a in args))
        self.plain: bool = op not in _EVENTFUL and all(a.plain for a in args)
        """Free of anything that only an event changes."""
        if op == "var":
            self.variables: frozenset[int] = frozenset((data,))
        elif op == "element":  # a local array at an index known only at run time: a variable of its own
            self.variables = frozenset((ELEMENT_BASE + number,))
        elif op in _OPAQUE or not args:  # nothing continuous gets through
            self.variables = frozenset()
        elif len(args) == 1:
            self.variables = args[0].variables
        else:
            self.variables = frozenset().union(*(a.variables for a in args))

    @property
    def asks_initial(self) -> bool:
        """Whether a condition asks for ``initial()``, directly or in a conjunction."""
        return self.op == "initial" or (self.op in ("and", "or", "not") and any(a.asks_initial for a in self.args))

    @property
    def is_boolean(self) -> bool:
        return self.op in BOOLEAN_OPS or (self.op == "const" and isinstance(self.data, bool))

    def __repr__(self) -> str:
        if self.op in ("const", "var", "pre"):
            return f"{self.op}:{self.data}"
        return f"{self.op}({', '.join(map(repr, self.args))})"


def edges(e: Expr) -> set[int]:
    """Slots of the when-conditions whose rising edge an expression asks for."""
    if e.op == "edge":
        return {e.data}
    return set().union(*(edges(a) for a in e.args))


def is_number(e: Expr, value: float) -> bool:
    return e.op == "const" and e.data == value and not isinstance(e.data, bool)
