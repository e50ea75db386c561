"""What the bounds of variables tell about the sign of an expression."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from cosim.modelica.evaluation import default_value
from cosim.modelica.expressions import Expr
from cosim.modelica.variables import CONSTANT, PARAMETER, Variable

_POSITIVE = frozenset({"exp", "cosh"})

_COMBINED: dict[str, Callable[..., int]] = {
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a * b,
    "neg": lambda a: -a,
    "add": lambda a, b: a if a == b else 0,
    "sub": lambda a, b: a if a == -b else 0,
    "max": lambda a, b: int(1 in (a, b)),
    "sqrt": lambda a: max(a, 0),
    "pow": lambda base, _exponent: max(base, 0),
}
"""Sign of an operation from those of its arguments."""


class Signs:
    """Signs of expressions of ``variables``; ``defaults`` are the values of parameters."""

    def __init__(self, variables: Sequence[Variable], defaults: Mapping[int, float]) -> None:
        self.variables = variables
        self.defaults = defaults

    def nonzero(self, e: Expr) -> bool:
        """Whether an expression is surely not zero: safe to divide by in the course of an iteration."""
        if not e.variables and e.op == "const":
            return bool(e.data != 0.0)
        if e.plain and not e.timed and all(self.variables[v].role in (PARAMETER, CONSTANT) for v in e.variables):
            value = default_value(e, self.defaults)
            return value is None or value != 0.0
        return self.sign(e) != 0

    def sign(self, e: Expr) -> int:
        """1 or -1 where the bounds of the variables settle the sign, else 0."""
        if e.op == "const":
            return _sign_of(e.data)
        if e.op == "var":
            return self._variable(self.variables[e.data])
        if e.op in _POSITIVE:
            return 1
        if e.op == "if":
            then, otherwise = (self.sign(a) for a in e.args[1:])
            return then if then == otherwise else 0
        return _COMBINED[e.op](*(self.sign(a) for a in e.args)) if e.op in _COMBINED else 0

    def _variable(self, variable: Variable) -> int:
        value = self.defaults.get(variable.number)
        if value is not None and variable.role in (PARAMETER, CONSTANT):
            return _sign_of(value)
        low, high = (default_value(bound, self.defaults) for bound in (variable.minimum, variable.maximum))
        if low is not None and low > 0.0:
            return 1
        return -1 if high is not None and high < 0.0 else 0


def _sign_of(value: float) -> int:
    return (value > 0.0) - (value < 0.0)
