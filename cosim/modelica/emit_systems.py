"""C of torn systems: residuals, their Jacobian, their tangents, and the tables the solver asks for."""

from __future__ import annotations

import math

from cosim.modelica.c_text import c_array, literal, product_text, quoted
from cosim.modelica.causalize import System
from cosim.modelica.dae import Place
from cosim.modelica.emission import Emission, function_text
from cosim.modelica.emit_tangents import partials, tangent_row
from cosim.modelica.evaluation import default_value
from cosim.modelica.expressions import Expr
from cosim.modelica.marks import plain

_NAMED = 8
_PLACED = 6
"""How many unknowns and lines a message about a system names."""


def emit_system(emission: Emission, system: System) -> list[str]:
    """Everything about one system."""
    return [
        *_residual(emission, system),
        *_jacobian(emission, system),
        *_tangent(emission, system),
        *_tables(emission, system),
    ]


def table_entry(system: System, slot: int) -> str:
    """The system's RhBlock."""
    tables = ", ".join(f"block_{slot}_{name}" for name in ("unknowns", "nominal", "minimum", "maximum"))
    rest = ", ".join(f"block_{slot}_{name}" for name in ("text", "residual", "jacobian", "places"))
    return f"{{{len(system.unknowns)}, {tables}, {int(system.linear)}, {rest}}},"


def _residual(emission: Emission, system: System) -> list[str]:
    writer = emission.writer()
    writer.count(system.expressions)
    for assignment in system.inner:
        writer.stand_at(assignment.equation.place)
        text = writer.number(assignment.value)
        writer.lines.append(f"v[{assignment.variable}] = {text};")
    for i, equation in enumerate(system.residuals):
        writer.stand_at(equation.place)
        text = writer.number(equation.residual)
        writer.lines.append(f"r[{i}] = {text};")
    return function_text(f"block_{emission.system_slot(system)}_residual(Model *m, double *r)", writer.lines)


def _jacobian(emission: Emission, system: System) -> list[str]:
    """Derivatives of the residuals by the unknowns, the inner assignments carried along; only what is not zero."""
    n = len(system.unknowns)
    inside = set(system.variables)
    work: list[tuple[int | None, Expr, Place]] = [(a.variable, a.value, a.equation.place) for a in system.inner]
    work += [(None, r.residual, r.place) for r in system.residuals]
    table = [partials(emission, e, inside) for _, e, _ in work]
    writer = emission.writer()
    writer.count(p for row in table for _, p in row)
    by_unknown: dict[int, dict[int, str]] = {u: {j: "1.0"} for j, u in enumerate(system.unknowns)}
    writer.lines.append(f"for (int i = 0; i < {n * n}; i++) jacobian[i] = 0.0;")
    residual = 0
    for (variable, _, place), row in zip(work, table, strict=True):
        writer.stand_at(place)
        sums: dict[int, list[str]] = {}
        for leaf, partial in row:
            text = plain(writer.number(partial))
            for j, inner in by_unknown[leaf].items():
                sums.setdefault(j, []).append(product_text(text, inner))
        if variable is None:
            entries = [(j, " + ".join(terms)) for j, terms in sorted(sums.items())]
            writer.lines += [f"jacobian[{residual * n + j}] = {text};" for j, text in entries]
            residual += 1
            continue
        by_unknown[variable] = {}
        for j, terms in sorted(sums.items()):
            name = f"d{variable}_{j}"
            writer.lines.append(f"const double {name} = {' + '.join(terms)};")
            by_unknown[variable][j] = name
    return function_text(f"block_{emission.system_slot(system)}_jacobian(Model *m, double *jacobian)", writer.lines)


def _tangent(emission: Emission, system: System) -> list[str]:
    """Tangents of the inner variables, then (where asked for) of the residuals."""
    inside = set(system.variables)
    inner = [(f"d + {a.variable}*(size_t)ns", a.value, a.equation.place) for a in system.inner]
    residuals = [(f"r + {i}*(size_t)ns", r.residual, r.place) for i, r in enumerate(system.residuals)]
    inner_rows, residual_rows = (
        [(target, e, partials(emission, e, emission.carrying, inside), place) for target, e, place in group]
        for group in (inner, residuals)
    )
    writer = emission.writer()
    writer.count(p for _, _, row, _ in (*inner_rows, *residual_rows) for _, p in row)
    for target, e, row, place in inner_rows:
        tangent_row(writer, target, e, row, place)
    writer.lines += ["if (r == NULL) return RH_OK;"]
    for target, e, row, place in residual_rows:
        tangent_row(writer, target, e, row, place)
    head = f"block_{emission.system_slot(system)}_tangent(Model *m, int ns, double *d, double *r)"
    # Systems of the initial equations alone are never asked for it.
    return ["RH_UNUSED", *function_text(head, writer.lines)]


def _tables(emission: Emission, system: System) -> list[str]:
    slot = emission.system_slot(system)
    variables = [emission.model.variables[u] for u in system.unknowns]
    places = sorted({r.place.short for r in system.residuals})[:_PLACED]
    names = ", ".join(v.name for v in variables[:_NAMED]) + (", ..." if len(variables) > _NAMED else "")
    text = f"the system for {names} (equations at {', '.join(places)})"

    def bounds(expressions: list[Expr | None], missing: float) -> list[str]:
        values = [default_value(e, emission.plan.defaults) for e in expressions]
        return [literal(missing if value is None else value) for value in values]

    return [
        c_array("int", f"block_{slot}_unknowns", map(str, system.unknowns)),
        c_array("double", f"block_{slot}_nominal", [literal(emission.nominal(v)) for v in variables]),
        c_array("double", f"block_{slot}_minimum", bounds([v.minimum for v in variables], -math.inf)),
        c_array("double", f"block_{slot}_maximum", bounds([v.maximum for v in variables], math.inf)),
        f"static const char block_{slot}_text[] = {quoted(text)};",
        c_array("char *const", f"block_{slot}_places", [quoted(r.place.short) for r in system.residuals]),
        "",
    ]
