"""Words of assertions and terminations with numbers in them that are known only at run time.

``String(x)`` of such a number becomes a mark in the text, which strings can be joined with as ever; where the text is
written to C, the marks become conversions of printf.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cosim.modelica.c_text import quoted
from cosim.modelica.expressions import Expr

_MARK = re.compile("\x01(\\d+)\x02")
_FORMAT = re.compile(r"[-+ #0]*\d*(\.\d+)?[fFeEgGdi]")


@dataclass(frozen=True)
class Style:
    """How ``String`` writes a number (Modelica 3.6, section 3.7.1.1)."""

    minimum_length: int = 0
    left_justified: bool = True
    significant_digits: int = 6
    format: str = ""
    """Printf's, without the percent sign; it takes the place of the others."""

    def conversion(self, whole: bool) -> str:
        """The conversion of a number, which is ``whole`` by its type; text for a Boolean goes by ``boolean``."""
        if self.format:
            return "%" + self.format.replace("d", ".0f").replace("i", ".0f")
        kind = ".0f" if whole else f".{self.significant_digits}g"
        return f"%{self._width}{kind}"

    @property
    def boolean(self) -> str:
        """The conversion of ``true`` or ``false``."""
        return f"%{self._width}s"

    @property
    def _width(self) -> str:
        return f"{'-' if self.left_justified else ''}{self.minimum_length}" if self.minimum_length else ""

    @property
    def valid(self) -> bool:
        """Whether the format is one that printf and Modelica know for numbers."""
        return not self.format or _FORMAT.fullmatch(self.format) is not None


@dataclass(frozen=True)
class Number:
    """A number that a text has a mark for."""

    value: Expr
    style: Style
    whole: bool
    boolean: bool

    def text(self, known: float) -> str:
        """What is written where the value is known when compiling."""
        if self.boolean:
            return self.style.boolean % ("true" if known else "false")
        return self.style.conversion(self.whole) % known


def is_whole(e: Expr, type_of: Callable[[int], str]) -> bool:
    """Whether an expression is of type Integer; ``type_of`` gives the type of a scalar variable by its number."""
    if e.op in ("var", "element"):
        return type_of(e.data) in ("integer", "enumeration")
    if e.op == "const":
        return float(e.data).is_integer()
    if e.op in ("add", "sub", "mul", "neg", "if", "min", "max"):
        return all(is_whole(a, type_of) for a in (e.args[1:] if e.op == "if" else e.args))
    return e.op in ("floor", "ceil", "int_div", "binder")


def mark(index: int) -> str:
    """What stands in a text for the number of this index."""
    return f"\x01{index}\x02"


def is_marked(text: str) -> bool:
    """Whether a text has numbers in it that are known only at run time."""
    return _MARK.search(text) is not None


def numbers_of(text: str, numbers: Sequence[Number]) -> tuple[str, tuple[Number, ...]]:
    """The text with its marks counted from zero, and the numbers they stand for."""
    found: list[Number] = []

    def renumber(match: re.Match[str]) -> str:
        found.append(numbers[int(match[1])])
        return mark(len(found) - 1)

    return _MARK.sub(renumber, text), tuple(found)


def printf(text: str, numbers: Sequence[Number], write: Callable[[Expr], str]) -> str:
    """C arguments of printf for a text; ``write`` gives the C of a number or condition."""
    plain = _MARK.split(text)
    parts, arguments = [], []
    for position, part in enumerate(plain):
        if position % 2 == 0:
            parts.append(part.replace("%", "%%"))
            continue
        number = numbers[int(part)]
        c = write(number.value)
        if number.boolean:
            parts.append(number.style.boolean)
            arguments.append(f'{c} ? "true" : "false"')
        else:
            parts.append(number.style.conversion(number.whole))
            arguments.append(c)
    return ", ".join([quoted("".join(parts)), *arguments])
