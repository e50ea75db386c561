"""C functions made of many statements: straight pieces and loops, called one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cosim.modelica.arrange import Item, arranged, written
from cosim.modelica.emission import CHUNK, STOP_AT_ZERO_DIVISION, Emission, chain_text, function_text
from cosim.modelica.emit_loops import finite_line, loop_lines
from cosim.modelica.repetition import Repeated


@dataclass(frozen=True)
class Frame:
    """What the pieces of one function have in common: further arguments, as declared and as passed on."""

    declared: str = ""
    passed: str = ""
    unused: str = "(void)m;"


ALONE = Frame()
"""No further arguments."""


def emit_items(emission: Emission, name: str, items: Sequence[Item], frame: Frame = ALONE) -> list[str]:
    """A C function that carries out items in order, cut into pieces."""
    pieces: list[list[str]] = []
    straight: list[int] = []

    def flush() -> None:
        for i in range(0, len(straight), CHUNK):
            pieces.append(_straight(emission, [items[k] for k in straight[i : i + CHUNK]]))
        straight.clear()

    for part in arranged(emission, items):
        if isinstance(part, Repeated):
            flush()
            emission.loops += 1
            pieces.append(_loop(items, part))
        else:
            straight.extend(part.steps)
    flush()
    text: list[str] = []
    for i, lines in enumerate(pieces):
        head = ["RhStatus status = RH_OK;", "(void)status;"]
        text += function_text(f"{name}_{i}(Model *m{frame.declared})", [*head, *lines], ["return status;"])
    calls = (f"{name}_{i}(m{frame.passed})" for i in range(len(pieces)))
    return [*text, *chain_text(f"{name}(Model *m{frame.declared})", frame.unused, calls)]


def _straight(emission: Emission, items: Sequence[Item]) -> list[str]:
    lines = written(emission, items)
    checked = [(item.writes[0], item.place) for item in items if item.place is not None]
    if checked:
        lines = [
            f"static const int set[] = {{{', '.join(str(v) for v, _ in checked)}}};",
            f"static const short at[] = {{{', '.join(str(place) for _, place in checked)}}};",
            *lines,
            STOP_AT_ZERO_DIVISION,
            f"if ((status = all_finite(m, {len(checked)}, set, at)) != RH_OK) return status;",
        ]
    return lines


def _loop(items: Sequence[Item], repeated: Repeated) -> list[str]:
    """A loop and the check of what it has computed; a message names the place of its first turn."""
    lines = loop_lines(repeated)
    checks: list[str] = []
    first = [step for unit in repeated.turns[0] for step in unit.steps]
    for position, step in enumerate(first):
        place = items[step].place
        if place is not None:
            column = [[s for unit in turn for s in unit.steps][position] for turn in repeated.turns]
            checks.append(finite_line([items[s].writes[0] for s in column], place))
    if checks:
        lines += [STOP_AT_ZERO_DIVISION, *checks]
    return lines
