"""Numbers in emitted C that may differ between otherwise equal statements: marked, taken out, written plainly.

All marks have the same width, so that where a writer breaks long text doesn't depend on the numbers in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cosim.modelica.c_text import literal

_INDEX, _NUMBER, _END = "\x01", "\x02", "\x03"
_MARK = re.compile(f"([{_INDEX}{_NUMBER}])([^{_END}]*){_END}")

Slot = int | str
"""What a mark stands for: an index, or the text of a C constant."""


def index_mark(value: int) -> str:
    """A number of a variable, relation, place or system."""
    return f"{_INDEX}{value:<8}{_END}"


def number_mark(value: float | bool) -> str:
    """A constant of type double."""
    return f"{_NUMBER}{literal(value):<24}{_END}"


def plain(text: str) -> str:
    """The text with its marks written out."""
    return _MARK.sub(lambda m: m[2].rstrip(), text)


def shape(lines: Iterable[str]) -> tuple[str, tuple[Slot, ...]]:
    """The statements without what is marked, and what was."""
    slots: list[Slot] = []

    def take(match: re.Match[str]) -> str:
        text = match[2].rstrip()
        slots.append(int(text) if match[1] == _INDEX else text)
        return match[1] + _END

    return _MARK.sub(take, "\n".join(lines)), tuple(slots)


def filled(template: str, texts: Iterable[str]) -> list[str]:
    """The statements of a shape with the given texts in the places of the marks."""
    source = iter(texts)
    return _MARK.sub(lambda _: next(source), template).split("\n")
