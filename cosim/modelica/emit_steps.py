"""C that runs ordered steps: assignments and calls of the solver for systems."""

from __future__ import annotations

from collections.abc import Sequence

from cosim.modelica.causalize import Assignment, Step
from cosim.modelica.emission import CHUNK, STOP_AT_ZERO_DIVISION, Emission, chain_text, function_text


def emit_steps(emission: Emission, name: str, steps: Sequence[Step]) -> list[str]:
    """A C function that runs steps in order, cut into pieces."""
    pieces = [steps[i : i + CHUNK] for i in range(0, len(steps), CHUNK)]
    lines = [line for i, piece in enumerate(pieces) for line in _piece(emission, f"{name}_{i}", piece)]
    return [*lines, *chain_text(f"{name}(Model *m)", "(void)m;", (f"{name}_{i}(m)" for i in range(len(pieces))))]


def _piece(emission: Emission, name: str, steps: Sequence[Step]) -> list[str]:
    writer = emission.writer()
    writer.count(s.value for s in steps if isinstance(s, Assignment))
    assigned: list[tuple[int, int]] = []
    for step in steps:
        if isinstance(step, Assignment):
            writer.stand_at(step.equation.place)
            text = writer.number(step.value)
            writer.lines.append(f"v[{step.variable}] = {text};")
            assigned.append((step.variable, writer.at))
        else:
            slot = emission.system_slot(step)
            if assigned:  # a system must not be iterated on infinities
                writer.lines.append(STOP_AT_ZERO_DIVISION)
            writer.lines.append(f"if ((status = rh_solve_block(m, {slot})) != RH_OK) return status;")
    head = ["RhStatus status = RH_OK;", "(void)status;"]
    tail = ["return status;"]
    if assigned:
        head.append(f"static const int set[] = {{{', '.join(str(v) for v, _ in assigned)}}};")
        head.append(f"static const short at[] = {{{', '.join(str(a) for _, a in assigned)}}};")
        tail = [f"return all_finite(m, {len(assigned)}, set, at);"]
    return function_text(f"{name}(Model *m)", [*head, *writer.lines], tail)
