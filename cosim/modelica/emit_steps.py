"""C that runs ordered steps: assignments and calls of the solver for systems."""

from __future__ import annotations

from collections.abc import Sequence

from cosim.modelica.arrange import Item
from cosim.modelica.causalize import Assignment, Step, System
from cosim.modelica.emission import STOP_AT_ZERO_DIVISION, Emission, ModelWriter
from cosim.modelica.emit_items import emit_items
from cosim.modelica.marks import index_mark


def emit_steps(emission: Emission, name: str, steps: Sequence[Step]) -> list[str]:
    """A C function that runs steps in order, cut into pieces."""
    items = [_assignment(emission, s) if isinstance(s, Assignment) else _system(emission, s) for s in steps]
    return emit_items(emission, name, items)


def _assignment(emission: Emission, step: Assignment) -> Item:
    def write(writer: ModelWriter) -> None:
        writer.stand_at(step.equation.place)
        text = writer.number(step.value)
        writer.lines.append(f"v[{index_mark(step.variable)}] = {text};")

    place = emission.place(step.equation.place)
    return Item((step.value,), write, step.variables, step.value.variables, place)


def _system(emission: Emission, system: System) -> Item:
    slot = index_mark(emission.system_slot(system))

    def write(writer: ModelWriter) -> None:
        # A system must not be iterated on infinities.
        writer.lines.append(STOP_AT_ZERO_DIVISION)
        writer.lines.append(f"if ((status = rh_solve_block(m, {slot})) != RH_OK) return status;")

    reads = frozenset().union(*(e.variables for e in system.expressions))
    return Item((), write, system.variables, reads)
