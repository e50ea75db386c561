"""Real-valued expressions with exact differentiation: the common source of the Modelica text and the Python evaluator.

An expression is a tree of a few frozen nodes, written with the usual operators. Polynomials are a node of their own, so
that their derivative is again a polynomial in Horner form and not a sum of products.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Number = float | complex | Any
"""A number, or an array of numbers."""

CALL_COST = 20
"""Operations one ``log``, ``exp``, ``sqrt`` or ``cbrt`` is counted as."""


class Expression:
    """Base of all nodes; operators fold constants and drop zeros and ones."""

    def __add__(self, other: Operand) -> Expression:
        return _add(self, wrap(other))

    def __radd__(self, other: Operand) -> Expression:
        return _add(wrap(other), self)

    def __sub__(self, other: Operand) -> Expression:
        return _add(self, -wrap(other))

    def __rsub__(self, other: Operand) -> Expression:
        return _add(wrap(other), -self)

    def __mul__(self, other: Operand) -> Expression:
        return _multiply(self, wrap(other))

    def __rmul__(self, other: Operand) -> Expression:
        return _multiply(wrap(other), self)

    def __truediv__(self, other: Operand) -> Expression:
        return _divide(self, wrap(other))

    def __rtruediv__(self, other: Operand) -> Expression:
        return _divide(wrap(other), self)

    def __neg__(self) -> Expression:
        return _multiply(Constant(-1.0), self)


Operand = Expression | float


@dataclass(frozen=True)
class Constant(Expression):
    """A literal number."""

    value: float


@dataclass(frozen=True)
class Symbol(Expression):
    """An input, an output or an intermediate value of a function."""

    name: str


@dataclass(frozen=True)
class Sum(Expression):
    """left + right."""

    left: Expression
    right: Expression


@dataclass(frozen=True)
class Product(Expression):
    """left * right."""

    left: Expression
    right: Expression


@dataclass(frozen=True)
class Quotient(Expression):
    """numerator / denominator."""

    numerator: Expression
    denominator: Expression


@dataclass(frozen=True)
class Call(Expression):
    """``log``, ``exp``, ``sqrt`` or ``cbrt`` (third root of a positive number) of one argument."""

    function: str
    argument: Expression


@dataclass(frozen=True)
class Polynomial(Expression):
    """sum of coefficients[i] * variable**i, evaluated by Horner's rule."""

    coefficients: tuple[Expression, ...]
    variable: Expression


ZERO, ONE = Constant(0.0), Constant(1.0)


def wrap(operand: Operand) -> Expression:
    return operand if isinstance(operand, Expression) else Constant(float(operand))


def _add(left: Expression, right: Expression) -> Expression:
    if left == ZERO:
        return right
    if right == ZERO:
        return left
    if isinstance(left, Constant) and isinstance(right, Constant):
        return Constant(left.value + right.value)
    return Sum(left, right)


def _multiply(left: Expression, right: Expression) -> Expression:
    if ZERO in (left, right):
        return ZERO
    if left == ONE:
        return right
    if right == ONE:
        return left
    if isinstance(right, Constant):
        left, right = right, left
    if isinstance(left, Constant):
        if isinstance(right, Constant):
            return Constant(left.value * right.value)
        if isinstance(right, Product) and isinstance(right.left, Constant):
            return _multiply(Constant(left.value * right.left.value), right.right)
    return Product(left, right)


def _divide(numerator: Expression, denominator: Expression) -> Expression:
    if numerator == ZERO:
        return ZERO
    if isinstance(denominator, Constant):
        return _multiply(Constant(1.0 / denominator.value), numerator)
    return Quotient(numerator, denominator)


def polynomial(coefficients: Sequence[Operand], variable: Expression) -> Expression:
    """sum of coefficients[i] * variable**i; leading zeros are dropped."""
    terms = [wrap(c) for c in coefficients]
    while terms and terms[-1] == ZERO:
        terms.pop()
    if not terms:
        return ZERO
    return terms[0] if len(terms) == 1 else Polynomial(tuple(terms), variable)


def polynomial_slope(coefficients: Sequence[Operand], variable: Expression) -> Expression:
    """Derivative of that polynomial by its variable, the coefficients held."""
    return polynomial([float(i) * wrap(c) for i, c in enumerate(coefficients) if i], variable)


def tangent(expression: Expression, seeds: Mapping[str, Expression], known: Expression | None = None) -> Expression:
    """Directional derivative of an expression.

    ``seeds`` maps the name of each symbol that varies to its own directional derivative. ``known``, where given, is
    a symbol that already holds the value of ``expression``, so that it need not be computed again.
    """
    own = expression if known is None else known
    slope: Expression = ZERO
    match expression:
        case Symbol(name):
            slope = seeds.get(name, ZERO)
        case Sum(left, right):
            slope = tangent(left, seeds) + tangent(right, seeds)
        case Product(left, right):
            slope = tangent(left, seeds) * right + left * tangent(right, seeds)
        case Quotient(numerator, denominator):
            slope = (tangent(numerator, seeds) - own * tangent(denominator, seeds)) / denominator
        case Call(function, argument):
            slope = _call_tangent(function, argument, own, tangent(argument, seeds))
        case Polynomial(coefficients, variable):
            slope = polynomial([tangent(c, seeds) for c in coefficients], variable)
            slope += polynomial_slope(coefficients, variable) * tangent(variable, seeds)
    return slope


def _call_tangent(function: str, argument: Expression, own: Expression, inner: Expression) -> Expression:
    if function == "exp":
        return own * inner
    return inner / {"log": argument, "sqrt": 2.0 * own, "cbrt": 3.0 * (own * own)}[function]


def parts(expression: Expression) -> tuple[Expression, ...]:
    """The expressions one node is made of."""
    match expression:
        case Sum(left, right) | Product(left, right) | Quotient(left, right):
            return (left, right)
        case Call(_, argument):
            return (argument,)
        case Polynomial(coefficients, variable):
            return (*coefficients, variable)
    return ()


def symbols(expression: Expression) -> frozenset[str]:
    """Names of all symbols in an expression."""
    if isinstance(expression, Symbol):
        return frozenset((expression.name,))
    return frozenset[str]().union(*(symbols(part) for part in parts(expression)))


def operations(expression: Expression) -> int:
    """Additions, multiplications and divisions; a call counts as ``CALL_COST``."""
    inside = sum(operations(part) for part in parts(expression))
    match expression:
        case Sum() | Product() | Quotient():
            return inside + 1
        case Call():
            return inside + CALL_COST
        case Polynomial(coefficients, _):
            return inside + 2 * (len(coefficients) - 1)
    return inside


def value(expression: Expression, environment: Mapping[str, Number]) -> Number:
    """Value of an expression, for real or complex symbols."""
    result: Number = 0.0
    match expression:
        case Constant(number):
            result = number
        case Symbol(name):
            result = environment[name]
        case Sum(left, right):
            result = value(left, environment) + value(right, environment)
        case Product(left, right):
            result = value(left, environment) * value(right, environment)
        case Quotient(numerator, denominator):
            result = value(numerator, environment) / value(denominator, environment)
        case Call(function, argument):
            result = _call(function, value(argument, environment))
        case Polynomial(coefficients, variable):
            x = value(variable, environment)
            for coefficient in reversed(coefficients):
                result = result * x + value(coefficient, environment)
    return result


def _call(function: str, argument: Number) -> Number:
    if function in ("cbrt", "sqrt"):
        return argument ** (1.0 / 3.0 if function == "cbrt" else 0.5)
    if isinstance(argument, np.ndarray):
        return np.log(argument) if function == "log" else np.exp(argument)
    if isinstance(argument, complex):
        return cmath.log(argument) if function == "log" else cmath.exp(argument)
    return math.log(argument) if function == "log" else math.exp(argument)
