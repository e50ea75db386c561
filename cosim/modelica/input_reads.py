"""Which of its inputs a Modelica function looks at.

A function such as ``position(q[2], t) = q[1]``, whose annotation names ``q[2]`` as its derivative, depends on ``q[1]``
alone; to count the rest as dependencies would make loops where there are none and hide constraints.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cosim.modelica.dae import Dae

_NO_NODES = frozenset(
    {"provenance", "declaration", "span", "value_type", "function", "output", "domain", "field", "target"}
    | {"operand_count", "subscript_count"}
)
"""Fields whose numbers name no expression."""


class InputReads:
    """``read``: flat numbers of the inputs of one function that its statements name."""

    def __init__(self, dae: Dae, function: int) -> None:
        self._dae = dae
        self.read: set[int] = set()
        raw = dae["functions"][function]
        self._sizes = [dae.flat_size(p["value_type"]) for p in raw["parameters"]]
        self._types = [p["value_type"] for p in raw["parameters"]]
        if raw["external"] is not None:
            self.read = set(range(sum(self._sizes)))
            return
        self._seen: set[int] = set()
        self._walk(raw["statements"])
        for section in ("outputs", "locals"):
            self._walk(raw[section])

    def _walk(self, part: Any) -> None:
        """Every number in a statement that could be a node counts as one: too many reads are safe, too few are not."""
        if isinstance(part, dict):
            for key, value in part.items():
                if key not in _NO_NODES:
                    self._walk(value)
        elif isinstance(part, list):
            for value in part:
                self._walk(value)
        elif isinstance(part, int) and not isinstance(part, bool) and 0 <= part < len(self._dae.nodes):
            self._visit(part)

    def _visit(self, number: int) -> None:
        if number in self._seen:
            return
        self._seen.add(number)
        node = self._dae.nodes[number]
        if node.kind == "index":
            base = self._dae.nodes[node.data["base"]]
            at = self._literal_subscripts(node.subscripts)
            ordinal = _parameter(base)
            if ordinal is not None and at is not None:
                kind = self._dae.value_types[self._types[ordinal]]
                if len(at) == len(kind.dimensions) and kind.scalar != "record":
                    offset = 0
                    for size, i in zip(kind.dimensions, at, strict=True):
                        offset = offset * size + i - 1
                    self.read.add(sum(self._sizes[:ordinal]) + offset)
                    return
        ordinal = _parameter(node)
        if ordinal is not None:
            first = sum(self._sizes[:ordinal])
            self.read.update(range(first, first + self._sizes[ordinal]))
        for operand in node.operands:
            self._visit(operand)
        for _, data in node.subscripts:
            self._walk(data)
        if node.kind not in ("literal", "coordinate", "function_value"):
            self._walk(node.data)

    def _literal_subscripts(self, subscripts: tuple[tuple[str, Any], ...]) -> list[int] | None:
        found: list[int] = []
        for kind, data in subscripts:
            node = self._dae.nodes[data] if kind == "index" else None
            if node is None or node.kind != "literal":
                return None
            value = next(iter(node.data.values()))
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
                return None
            found.append(round(value))
        return found


def _parameter(node: Any) -> int | None:
    """The ordinal of the input that a node names."""
    if node.kind == "coordinate" and isinstance(node.data, dict) and "function_parameter" in node.data:
        return int(node.data["function_parameter"]["ordinal"])
    return None
