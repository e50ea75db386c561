"""C of the tables that a model looks at."""

from __future__ import annotations

from cosim.modelica.c_text import c_array, literal, quoted
from cosim.modelica.curves import Breakpoints, Curve
from cosim.modelica.emit_expressions import CallTable


def emit_curves(calls: CallTable) -> list[str]:
    """Definitions of the breakpoints and curves that ``calls`` numbers."""
    lines = [line for at, number in calls.breakpoints.items() for line in _breakpoints(at, number)]
    for curve, number in calls.curves.items():
        lines += _curve(curve, number, calls.breakpoints[curve.at])
    return lines


def _breakpoints(at: Breakpoints, number: int) -> list[str]:
    lines = [c_array("double", f"abscissa_{number}", map(literal, at.x))]
    event = "NULL"
    if at.event:
        event = f"event_{number}"
        lines.append(c_array("int", event, map(str, at.event)))
    words = quoted(at.words) if at.words else "NULL"
    times = f"{literal(at.start)}, {literal(at.shift)}"
    given = f"{len(at.x)}, abscissa_{number}, {int(at.periodic)}, {words}, {event}, {times}"
    return [*lines, f"static const RhBreakpoints breakpoints_{number} = {{{given}}};"]


def _curve(curve: Curve, number: int, breakpoints: int) -> list[str]:
    numbers = (literal(c) for piece in curve.pieces for c in piece)
    return [
        c_array("double", f"piece_{number}", numbers),
        f"static const RhCurve curve_{number} = {{&breakpoints_{breakpoints}, {curve.size}, piece_{number}}};",
    ]
