"""Types that variables were declared with: enumerations with their literals, Reals with quantity and display unit.

The front end hands out neither, so they are read from the source: the class that holds the declaration knows what the
type's name means there. What is not found is left out; no value depends on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cosim.modelica.dae import Dae
from cosim.modelica.source_scan import ClassText, Part, scan
from cosim.modelica.variables import Variable


@dataclass(frozen=True)
class DeclaredType:
    """A type definition. ``literals`` (name, description) are an enumeration's; ``unit`` and the rest a Real's."""

    name: str
    description: str | None = None
    literals: tuple[tuple[str, str | None], ...] = ()
    quantity: str | None = None
    unit: str | None = None
    display_unit: str | None = None
    relative: bool = False
    """A difference: its display unit has no offset."""


class DeclaredTypes:
    """Finds the types of one model's variables."""

    def __init__(self, dae: Dae) -> None:
        sources = dae.sources()
        self._lines = {path: text.split("\n") for path, text in sources}
        self._parts: dict[tuple[str, int, str], tuple[ClassText, Part]] = {}
        for cls in _classes(scan(sources)):
            for part in cls.components:
                self._parts[cls.file, part.line, part.name] = (cls, part)
        self._types: dict[int, DeclaredType | None] = {}

    def of(self, variable: Variable) -> DeclaredType | None:
        """The named type of a variable, None where it has none or it is not found."""
        found = self._declaration(variable)
        if found is None:
            return None
        scope, part = found
        cls = scope.find(part.type_name)
        if cls is None:
            return None
        if id(cls) not in self._types:
            self._types[id(cls)] = self._read(cls)
        return self._types[id(cls)]

    def display_unit(self, variable: Variable) -> str | None:
        """The display unit a declaration itself gives, ahead of its type's."""
        found = self._declaration(variable)
        if found is None:
            return None
        text = self._statement(variable.place.file, variable.place.line, found[1].name)
        match = re.match(r"\w+\s*(?:\[[^]]*\]\s*)?\(([^()]*)\)", text)
        return _attribute("displayUnit", match.group(1)) if match else None

    def _declaration(self, variable: Variable) -> tuple[ClassText, Part] | None:
        own = re.sub(r"\[[^]]*\]", "", variable.name).rpartition(".")[2]
        return self._parts.get((variable.place.file, variable.place.line, own))

    def _read(self, cls: ClassText, depth: int = 0) -> DeclaredType | None:
        if len(cls.extends) != 1 or cls.components or depth > _DEEPEST:
            return None
        text = self._statement(cls.file, cls.line, cls.name)
        base = cls.extends[0].type_name
        description = _DESCRIPTION.search(_LITERALS.sub("", text))
        said = _plain(description.group(1)) if description else None
        if base == "enumeration":
            inside = _LITERALS.search(text)
            pairs = tuple((n, _plain(d) or None) for n, d in _LITERAL.findall(inside.group(1))) if inside else ()
            return DeclaredType(cls.full_name, said, pairs) if pairs else None
        unit, quantity, display = (_attribute(name, text) for name in ("unit", "quantity", "displayUnit"))
        relative = re.search(r"\babsoluteValue\s*=\s*false\b", text) is not None
        if base == "Real":
            return DeclaredType(cls.full_name, said, (), quantity, unit, display, relative)
        below = cls.parent.find(base) if cls.parent is not None else None
        found = None if below is None or below is cls else self._read(below, depth + 1)
        if found is None:
            return None
        return DeclaredType(
            cls.full_name, said or found.description, found.literals, quantity or found.quantity, unit or found.unit,
            display or found.display_unit, relative or found.relative,
        )  # fmt: skip

    def _statement(self, file: str, line: int, name: str) -> str:
        """The text from a name in its line to the semicolon that ends it; strings may hold semicolons."""
        lines = self._lines.get(file, [])
        text = "\n".join(lines[line - 1 : line + _LONGEST])
        begin = re.search(rf"\b{re.escape(name)}\b", text)
        found = _STATEMENT.match(text, begin.start()) if begin else None
        return found.group() if found else ""


_DEEPEST = 20
_LONGEST = 60
"""Lines that a type definition may take."""
_STATEMENT = re.compile(r'(?:"(?:\\.|[^"\\])*"|//[^\n]*|[^;"])*')
_LITERALS = re.compile(r'\benumeration\s*\(((?:"(?:\\.|[^"\\])*"|[^()"])*)\)')
_LITERAL = re.compile(r"""(?:^|,)\s*([A-Za-z_]\w*|'[^']*')\s*(?:"((?:\\.|[^"\\])*)")?""")
_DESCRIPTION = re.compile(r'(?:=[^"=;]*?(?:\((?:"[^"]*"|[^()"])*\))?|\))\s*"((?:\\.|[^"\\])*)"')


def _attribute(name: str, text: str) -> str | None:
    found = re.search(rf'\b{name}\s*=\s*"([^"]*)"', text)
    return found.group(1) if found else None


def _plain(text: str) -> str:
    """A Modelica string without its escapes."""
    return re.sub(r"\\(.)", lambda m: _ESCAPES.get(m.group(1), m.group(1)), text)


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "", "b": "", "f": "", "v": ""}


def _classes(cls: ClassText) -> Iterator[ClassText]:
    yield cls
    for nested in cls.nested.values():
        yield from _classes(nested)
