"""Modelica text of a refrigerant package, written from the functions' programs."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from cosim.media.coefficients import Coefficients
from cosim.media.document import INTERFACE_DOCUMENTATION, documentation
from cosim.media.expressions import (
    Call,
    Constant,
    Expression,
    Polynomial,
    Product,
    Quotient,
    Sum,
    Symbol,
)
from cosim.media.functions import functions
from cosim.media.programs import Assign, Block, Body, Function, Invoke, Variable, blocks, local_names

INTERFACE = "PartialRefrigerant"
"""The package that has every function of a refrigerant without its body."""
WIDTH = 118
_SUM, _PRODUCT, _ATOM = 0, 1, 2


def package_text(c: Coefficients) -> str:
    """The whole file of a refrigerant's package."""
    parts = [
        "within RiverHeat.Media;",
        f'package {c.package} "{c.title}: properties from pressure and enthalpy, fitted to CoolProp"',
        f"  extends {INTERFACE};",
        "",
        *(f"  {line}" for line in _constants(c)),
        "",
    ]
    public = functions(c)
    for function in public:
        parts += [*function_lines(function, c.package), ""]
    parts.append("  // What the functions share. Not protected: protected classes may not be called by a dotted name.")
    for block in blocks(f.body for f in public):
        parts += [*block_lines(block, c.package), ""]
    parts += [f'  annotation (Documentation(info="{documentation(c)}"));', f"end {c.package};"]
    return "\n".join(parts) + "\n"


def interface_text(c: Coefficients) -> str:
    """The whole file of the interface; the same for every refrigerant."""
    parts = ["within RiverHeat.Media;", f'partial package {INTERFACE} "The functions that every refrigerant has"', ""]
    for function in functions(c):
        parts += [
            f'  replaceable partial function {function.name} "{function.text}"',
            *_declarations("input", function.inputs),
            *_declarations("output", function.outputs),
            f"  end {function.name};",
            "",
        ]
    parts += [f'  annotation (Documentation(info="{INTERFACE_DOCUMENTATION}"));', f"end {INTERFACE};"]
    return "\n".join(parts) + "\n"


def _constants(c: Coefficients) -> list[str]:
    entries = (
        ("criticalPressure", "Pa", c.critical_pressure, "Critical pressure"),
        ("criticalTemperature", "K", c.critical_temperature, "Critical temperature"),
        ("molarMass", "kg/mol", c.molar_mass, "Molar mass"),
        ("pressureMin", "Pa", c.pressure_min, "Lowest pressure of the fitted range"),
        ("pressureMax", "Pa", c.pressure_max, "Highest pressure of the fitted range"),
        ("liquidEnthalpyMin", "J/kg", c.liquid.enthalpy_min, "Lowest enthalpy of the fitted range"),
        ("vapourEnthalpyMax", "J/kg", c.vapour.enthalpy_max, "Highest enthalpy of the fitted range"),
    )
    return [f'constant Real {n}(unit="{u}") = {number(v)} "{text}";' for n, u, v, text in entries]


def function_lines(function: Function, package: str) -> list[str]:
    """A function, and the total derivative that its annotation names when it has partial derivatives.

    Functions of the package are called by its name and theirs: the front end takes bare names for those of another
    package that has them too.
    """
    lines = [f'  redeclare function {function.name} "{function.text}"']
    lines += _declarations("input", function.inputs)
    lines += _declarations("output", function.outputs)
    lines += _algorithm(function.body, [v.name for v in (*function.inputs, *function.outputs)], package)
    total = f"{function.name}_der"
    if function.derivatives:
        lines.append(f"    annotation (Inline=false, derivative={total});")
    else:
        lines.append("    annotation (Inline=false);")
    lines.append(f"  end {function.name};")
    return [*lines, "", *_total_derivative(function, total, package)] if function.derivatives else lines


def block_lines(block: Block, package: str) -> list[str]:
    """A function that others of the package call; its variables are scaled, so they have no units."""
    return [
        f'  function {block.name} "{block.text}"',
        *_reals("input ", block.inputs),
        *_reals("output ", block.outputs),
        *_algorithm(block.body, (*block.inputs, *block.outputs), package),
        "    annotation (Inline=false);",
        f"  end {block.name};",
    ]


def _algorithm(body: Body, declared: Sequence[str], package: str) -> list[str]:
    names = local_names(body, declared)
    return [*(["  protected", *_reals("", names)] if names else []), "  algorithm", *_statements(body, "    ", package)]


def _reals(kind: str, names: Sequence[str]) -> list[str]:
    return _wrapped(f"{kind}Real {', '.join(names)};", "    ")


def _total_derivative(function: Function, name: str, package: str) -> list[str]:
    rates = [_rate(v) for v in function.inputs]
    arguments = ", ".join(v.name for v in function.inputs)
    terms = [f"{package}.{d}({arguments})*{r.name}" for d, r in zip(function.derivatives, rates, strict=True)]
    result = _rate(function.outputs[0])
    return [
        f'  function {name} "Time derivative of {function.name}"',
        *_declarations("input", (*function.inputs, *rates)),
        *_declarations("output", (result,)),
        "  algorithm",
        f"    {result.name} := {' + '.join(terms)};",
        "    annotation (Inline=false);",
        f"  end {name};",
    ]


def _rate(variable: Variable) -> Variable:
    numerator, _, denominator = variable.unit.partition("/")
    unit = f"{numerator}/({denominator.strip('()')}.s)" if denominator else f"{numerator}/s"
    return Variable(f"der_{variable.name}", unit, f"Time derivative of {variable.name}")


def _declarations(kind: str, variables: Sequence[Variable]) -> list[str]:
    return [f'    {kind} Real {v.name}(unit="{v.unit}") "{v.text}";' for v in variables]


def _statements(body: Body, indent: str, package: str) -> list[str]:
    lines: list[str] = []
    for statement in body:
        if isinstance(statement, Assign):
            lines += _wrapped(f"{statement.name} := {text(statement.expression)};", indent)
            continue
        if isinstance(statement, Invoke):
            arguments = ", ".join(text(a) for a in statement.arguments)
            results = ", ".join(statement.results)
            left = results if len(statement.results) == 1 else f"({results})"
            lines += _wrapped(f"{left} := {package}.{statement.block.name}({arguments});", indent)
            continue
        for i, (condition, arm) in enumerate(statement.arms):
            if condition is None:
                lines.append(f"{indent}else")
            else:
                word = "if" if i == 0 else "elseif"
                lines.append(f"{indent}{word} {text(condition.left)} < {text(condition.right)} then")
            lines += _statements(arm, indent + "  ", package)
        lines.append(f"{indent}end if;")
    return lines


def _wrapped(line: str, indent: str) -> list[str]:
    return textwrap.wrap(
        line,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def number(value: float) -> str:
    """A Modelica literal that reads back as exactly this number."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value)}.0"
    return repr(value)


def text(expression: Expression) -> str:
    """Modelica text of an expression."""
    return _text(expression, _SUM)


def _text(expression: Expression, level: int) -> str:
    """Text in brackets where an operator of precedence ``level`` around it needs them."""
    content, own = "", _ATOM
    match expression:
        case Constant(value):
            content, own = number(value), _ATOM if value >= 0.0 else _SUM
        case Symbol(name):
            content = name
        case Sum(left, right):
            content, own = _added(_text(left, _SUM), right), _SUM
        case Product(Constant(-1.0), right):
            content, own = f"-{_text(right, _ATOM)}", _SUM
        case Product(Constant(value), right) if value < 0.0:
            content, own = f"{number(value)}*{_text(right, _PRODUCT)}", _SUM
        case Product(left, right):
            content, own = f"{_text(left, _PRODUCT)}*{_text(right, _PRODUCT)}", _PRODUCT
        case Quotient(numerator, denominator):
            content, own = f"{_text(numerator, _PRODUCT)}/{_text(denominator, _ATOM)}", _PRODUCT
        case Call("cbrt", argument):
            content, own = f"{_text(argument, _ATOM)}^(1.0/3.0)", _PRODUCT
        case Call(function, argument):
            content = f"{function}({_text(argument, _SUM)})"
        case Polynomial(coefficients, variable):
            content, own = _horner(coefficients, _text(variable, _ATOM)), _SUM
    return f"({content})" if own < level else content


def _added(left: str, right: Expression) -> str:
    if isinstance(right, Product) and isinstance(right.left, Constant) and right.left.value < 0.0:
        factor = number(-right.left.value)
        inner = _text(right.right, _PRODUCT) if factor == "1.0" else f"{factor}*{_text(right.right, _PRODUCT)}"
        return f"{left} - {inner}"
    if isinstance(right, Constant) and right.value < 0.0:
        return f"{left} - {number(-right.value)}"
    return f"{left} + {_text(right, _SUM)}"


def _horner(coefficients: Sequence[Expression], variable: str) -> str:
    inner = _text(coefficients[-1], _PRODUCT)
    for i, coefficient in enumerate(reversed(coefficients[:-1])):
        factor = inner if i == 0 else f"({inner})"
        inner = f"{_text(coefficient, _SUM)} + {variable}*{factor}"
    return inner
