"""Modifications of a class that extends a model, as text."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Modifier:
    """What is said about one element: its ``value``, the class it is ``redeclared`` to, and about its ``parts``."""

    value: str = ""
    redeclared: str = ""
    is_array: bool = False
    each: bool = False
    parts: dict[str, Modifier] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The modification of an element of this name."""
        parts = ", ".join(part.prefix(self.is_array) + part.text(n) for n, part in self.parts.items())
        inner = f"({parts})" if parts else ""
        if self.redeclared:
            return f"redeclare {self.redeclared}{inner}"
        return f"{name}{inner}" + (f" = {self.value}" if self.value else "")

    def prefix(self, of_array: bool) -> str:
        return "each " if of_array or self.each else ""


def extension_text(model: str, name: str, root: Modifier) -> str:
    """Text of class ``name``, which extends ``model`` with the modifications."""
    return f"model {name}\n  extends {root.text(model)};\nend {name};\n"
