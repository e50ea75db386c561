"""C that carries tangents through steps: chain rule for assignments, implicit function theorem for systems."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from cosim.modelica.causalize import Assignment, Step, System
from cosim.modelica.dae import Place
from cosim.modelica.derivatives import TIME, derivative
from cosim.modelica.emission import CHUNK, Emission, ModelWriter, chain_text, function_text
from cosim.modelica.expressions import Expr, is_number

Row = list[tuple[int, Expr]]
"""Partial derivatives of one expression: (variable, partial), zeros left out."""


def partials(emission: Emission, e: Expr, *variables: AbstractSet[int]) -> Row:
    """Partial derivatives of ``e`` by those it contains of the sets ``variables``."""
    moving = frozenset().union(*(e.variables & s for s in variables))
    row = [(v, derivative(emission.graph, e, v)) for v in sorted(moving)]
    return [(v, p) for v, p in row if not is_number(p, 0.0)]


def tangent_row(writer: ModelWriter, target: str, e: Expr, row: Row, place: Place) -> None:
    """Write the tangents of the value ``e`` to the row ``target`` of the tangent array."""
    writer.stand_at(place)
    _combine(writer, target, row)
    by_time = derivative(writer.emission.graph, e, TIME)
    if not is_number(by_time, 0.0):
        inner = writer.emission.writer()
        inner.stand_at(place)
        inner.count([by_time])
        text = inner.number(by_time)
        writer.lines += ["if (m->time_rate != 0.0) {", *inner.lines, f"const double by_time = ({text})*m->time_rate;"]
        writer.lines += [f"for (int c = 0; c < ns; c++) ({target})[c] += by_time;", "}"]


def _combine(writer: ModelWriter, target: str, row: Row) -> None:
    texts = [(variable, writer.number(p)) for variable, p in row]
    if not texts:
        writer.lines.append(f"for (int c = 0; c < ns; c++) ({target})[c] = 0.0;")
        return
    writer.lines += [
        "{",
        f"const double p[] = {{{', '.join(t for _, t in texts)}}};",
        f"static const int rows[] = {{{', '.join(str(v) for v, _ in texts)}}};",
        f"rh_combine(ns, d, {target}, {len(texts)}, p, rows);",
        "}",
    ]


def emit_tangents(emission: Emission, name: str, steps: Sequence[Step]) -> list[str]:
    """A C function that carries tangents through steps in order, cut into pieces."""
    moving = emission.carrying
    active = [s for s in steps if moving & set(s.variables)]
    pieces = [active[i : i + CHUNK] for i in range(0, len(active), CHUNK)]
    lines = [line for i, piece in enumerate(pieces) for line in _piece(emission, f"{name}_{i}", piece, moving)]
    calls = (f"{name}_{i}(m, ns, d)" for i in range(len(pieces)))
    return [*lines, *chain_text(f"{name}(Model *m, int ns, double *d)", "(void)m; (void)ns; (void)d;", calls)]


def _piece(emission: Emission, name: str, steps: Sequence[Step], moving: AbstractSet[int]) -> list[str]:
    writer = emission.writer()
    rows = {id(s): partials(emission, s.value, moving) for s in steps if isinstance(s, Assignment)}
    writer.count(p for row in rows.values() for _, p in row)
    for step in steps:
        if isinstance(step, Assignment):
            target = f"d + {step.variable}*(size_t)ns"
            tangent_row(writer, target, step.value, rows[id(step)], step.equation.place)
        else:
            writer.lines += _system(step, emission.system_slot(step))
    return function_text(f"{name}(Model *m, int ns, double *d)", writer.lines)


def _system(system: System, slot: int) -> list[str]:
    """dx = -J^-1 dr: tangents of the residuals with the unknowns held, solved, then carried to the inner variables."""
    rows = list(enumerate(system.unknowns))
    return [
        "{",
        "RhStatus status;",
        f"double *const r = rh_scratch(m, {len(rows)}*(size_t)ns);",
        'if (r == NULL) return rh_fail(m, RH_FATAL, "out of memory");',
        *(f"for (int c = 0; c < ns; c++) d[{u}*(size_t)ns + c] = 0.0;" for _, u in rows),
        f"if ((status = block_{slot}_tangent(m, ns, d, r)) != RH_OK) return status;",
        f"if ((status = rh_block_sensitivity(m, {slot}, ns, r)) != RH_OK) return status;",
        *(f"for (int c = 0; c < ns; c++) d[{u}*(size_t)ns + c] = r[{j}*(size_t)ns + c];" for j, u in rows),
        f"if ((status = block_{slot}_tangent(m, ns, d, NULL)) != RH_OK) return status;",
        "}",
    ]
