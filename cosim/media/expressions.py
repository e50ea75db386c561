"""Real-valued expressions with exact differentiation: the common source of the Modelica text and the Python evaluator.

An expression is a tree of a few frozen nodes. Polynomials are a node of their own, so that their derivative is again a
polynomial in Horner form and not a sum of products.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Mapping
from dataclasses import dataclass

Number = float | complex


@dataclass(frozen=True)
class Constant:
    """A literal number."""

    value: float


@dataclass(frozen=True)
class Symbol:
    """An input, an output or an intermediate value of a function."""

    name: str


@dataclass(frozen=True)
class Sum:
    """left + right."""

    left: Expression
    right: Expression


@dataclass(frozen=True)
class Product:
    """left * right."""

    left: Expression
    right: Expression


@dataclass(frozen=True)
class Quotient:
    """numerator / denominator."""

    numerator: Expression
    denominator: Expression


@dataclass(frozen=True)
class Call:
    """``log``, ``exp``, ``sqrt`` or ``cbrt`` (third root of a positive number) of one argument."""

    function: str
    argument: Expression


@dataclass(frozen=True)
class Polynomial:
    """sum of coefficients[i] * variable**i, evaluated by Horner's rule."""

    coefficients: tuple[Expression, ...]
    variable: Expression


Expression = Constant | Symbol | Sum | Product | Quotient | Call | Polynomial
ZERO = Constant(0.0)
ONE = Constant(1.0)


def constant(value: float) -> Constant:
    return Constant(float(value))


def add(left: Expression, right: Expression) -> Expression:
    """left + right, without adding zero."""
    if left == ZERO:
        return right
    if right == ZERO:
        return left
    if isinstance(left, Constant) and isinstance(right, Constant):
        return Constant(left.value + right.value)
    return Sum(left, right)


def multiply(left: Expression, right: Expression) -> Expression:
    """left * right, without multiplying by zero or one; a constant comes first."""
    if ZERO in (left, right):
        return ZERO
    if left == ONE:
        return right
    if right == ONE:
        return left
    if isinstance(left, Constant) and isinstance(right, Constant):
        return Constant(left.value * right.value)
    if isinstance(right, Constant):
        left, right = right, left
    if isinstance(left, Constant) and isinstance(right, Product) and isinstance(right.left, Constant):
        return multiply(Constant(left.value * right.left.value), right.right)
    return Product(left, right)


def negate(operand: Expression) -> Expression:
    return multiply(Constant(-1.0), operand)


def subtract(left: Expression, right: Expression) -> Expression:
    return add(left, negate(right))


def divide(numerator: Expression, denominator: Expression) -> Expression:
    """numerator / denominator; division by a constant becomes a product."""
    if numerator == ZERO:
        return ZERO
    if isinstance(denominator, Constant):
        return multiply(Constant(1.0 / denominator.value), numerator)
    return Quotient(numerator, denominator)


def polynomial(coefficients: tuple[Expression, ...], variable: Expression) -> Expression:
    """A polynomial without leading zeros; of degree zero, its constant term."""
    while coefficients and coefficients[-1] == ZERO:
        coefficients = coefficients[:-1]
    if not coefficients:
        return ZERO
    return coefficients[0] if len(coefficients) == 1 else Polynomial(coefficients, variable)


def derivative_polynomial(coefficients: tuple[Expression, ...], variable: Expression) -> Expression:
    """Derivative of the polynomial by its variable, the coefficients held."""
    return polynomial(tuple(multiply(constant(i), c) for i, c in enumerate(coefficients) if i), variable)


def tangent(expression: Expression, seeds: Mapping[str, Expression], value: Expression | None = None) -> Expression:
    """Directional derivative of an expression.

    ``seeds`` maps the name of each symbol that varies to its own directional derivative. ``value``, where given, is
    a symbol that already holds the value of ``expression``, so that it need not be computed again.
    """
    match expression:
        case Constant():
            return ZERO
        case Symbol(name):
            return seeds.get(name, ZERO)
        case Sum(left, right):
            return add(tangent(left, seeds), tangent(right, seeds))
        case Product(left, right):
            return add(multiply(tangent(left, seeds), right), multiply(left, tangent(right, seeds)))
        case Quotient(numerator, denominator):
            outer = tangent(numerator, seeds)
            inner = multiply(expression if value is None else value, tangent(denominator, seeds))
            return divide(subtract(outer, inner), denominator)
        case Call(function, argument):
            own = expression if value is None else value
            inner = tangent(argument, seeds)
            if function == "log":
                return divide(inner, argument)
            if function == "exp":
                return multiply(own, inner)
            if function == "sqrt":
                return divide(inner, multiply(constant(2.0), own))
            return divide(inner, multiply(constant(3.0), multiply(own, own)))
        case Polynomial(coefficients, variable):
            varying = polynomial(tuple(tangent(c, seeds) for c in coefficients), variable)
            moving = tangent(variable, seeds)
            if moving == ZERO:
                return varying
            return add(varying, multiply(derivative_polynomial(coefficients, variable), moving))


def symbols(expression: Expression) -> frozenset[str]:
    """Names of all symbols in an expression."""
    match expression:
        case Constant():
            return frozenset()
        case Symbol(name):
            return frozenset((name,))
        case Sum(left, right) | Product(left, right) | Quotient(left, right):
            return symbols(left) | symbols(right)
        case Call(_, argument):
            return symbols(argument)
        case Polynomial(coefficients, variable):
            return symbols(variable).union(*(symbols(c) for c in coefficients))


def operations(expression: Expression) -> int:
    """Additions, multiplications and divisions; ``log``, ``exp`` and ``cbrt`` count as 20 each."""
    match expression:
        case Constant() | Symbol():
            return 0
        case Sum(left, right) | Product(left, right) | Quotient(left, right):
            return 1 + operations(left) + operations(right)
        case Call(_, argument):
            return 20 + operations(argument)
        case Polynomial(coefficients, variable):
            own = 2 * (len(coefficients) - 1)
            return own + operations(variable) + sum(operations(c) for c in coefficients)


def value(expression: Expression, environment: Mapping[str, Number]) -> Number:
    """Value of an expression, for real or complex symbols."""
    match expression:
        case Constant(number):
            return number
        case Symbol(name):
            return environment[name]
        case Sum(left, right):
            return value(left, environment) + value(right, environment)
        case Product(left, right):
            return value(left, environment) * value(right, environment)
        case Quotient(numerator, denominator):
            return value(numerator, environment) / value(denominator, environment)
        case Call(function, argument):
            return _call(function, value(argument, environment))
        case Polynomial(coefficients, variable):
            x = value(variable, environment)
            total: Number = 0.0
            for coefficient in reversed(coefficients):
                total = total * x + value(coefficient, environment)
            return total


def _call(function: str, argument: Number) -> Number:
    if function == "cbrt":
        return argument ** (1.0 / 3.0)
    if function == "sqrt":
        return argument**0.5
    if isinstance(argument, complex):
        return cmath.log(argument) if function == "log" else cmath.exp(argument)
    return math.log(argument) if function == "log" else math.exp(argument)
