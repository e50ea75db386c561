"""C that carries tangents through steps: chain rule for assignments, implicit function theorem for systems."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from cosim.modelica.arrange import Item
from cosim.modelica.causalize import Assignment, Step, System
from cosim.modelica.dae import Place
from cosim.modelica.derivatives import TIME, derivative
from cosim.modelica.emission import Emission, ModelWriter
from cosim.modelica.emit_items import Frame, emit_items
from cosim.modelica.expressions import Expr, is_number
from cosim.modelica.marks import index_mark

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
        f"static const int rows[] = {{{', '.join(index_mark(v) for v, _ in texts)}}};",
        f"rh_combine(ns, d, {target}, {len(texts)}, p, rows);",
        "}",
    ]


def emit_tangents(emission: Emission, name: str, steps: Sequence[Step]) -> list[str]:
    """A C function that carries tangents through steps in order, cut into pieces."""
    active = [s for s in steps if not emission.carrying.isdisjoint(s.variables)]
    items = [_row_item(emission, s) if isinstance(s, Assignment) else _system_item(emission, s) for s in active]
    return emit_items(emission, name, items, Frame(", int ns, double *d", ", ns, d", "(void)m; (void)ns; (void)d;"))


def _row_item(emission: Emission, step: Assignment) -> Item:
    row = partials(emission, step.value, emission.carrying)
    target = f"d + {index_mark(step.variable)}*(size_t)ns"

    def write(writer: ModelWriter) -> None:
        tangent_row(writer, target, step.value, row, step.equation.place)

    return Item(tuple(p for _, p in row), write, step.variables, frozenset(v for v, _ in row))


def _system_item(emission: Emission, system: System) -> Item:
    reads = frozenset().union(*(e.variables for e in system.expressions))
    lines = _system(system, emission.system_slot(system))
    return Item((), lambda writer: writer.lines.extend(lines), system.variables, reads)


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
