"""Reading the front end's DAE: nodes with their operands, places in the source, declared functions."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from cosim.modelica.errors import ModelicaError
from cosim.modelica.input_reads import InputReads
from cosim.modelica.source_scan import scan

Raw = dict[str, Any]

_QUOTIENT_PARTS = 6
"""Numbers that the front end gives to the inside of a div, mod or rem with events, without listing nodes for them.

Those in functions make no events and take one number."""


@dataclass(frozen=True)
class Place:
    """Where something stands in the source."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"

    @cached_property
    def short(self) -> str:
        return f"{Path(self.file).name}:{self.line}"


@dataclass(frozen=True)
class ValueType:
    """Type of a value: scalar kind, dimensions, and fields for records."""

    scalar: str
    dimensions: tuple[int, ...]
    record_name: str | None
    fields: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Node:
    """One expression node: ``kind`` names it, ``data`` is the front end's record, ``operands`` are node numbers."""

    kind: str
    data: Any
    operands: tuple[int, ...]
    subscripts: tuple[tuple[str, Any], ...]


class Dae:
    """Typed access to one DAE dictionary (schema 43)."""

    def __init__(self, model: str, raw: Raw) -> None:
        self.model = model
        self._storage: Raw = raw["storage"]
        self._files = {number: (path, text) for number, path, text in raw["source_map"]["files"]}
        self._line_starts: dict[int, list[int]] = {}
        self._encoded: dict[int, bytes] = {}
        self.value_types = tuple(
            ValueType(
                t["scalar"],
                tuple(t["dimensions"]),
                t["record_name"],
                tuple((f["name"], f["value_type"]) for f in t["record_fields"]),
            )
            for t in self._storage["value_types"]
        )
        self.nodes = self._read_nodes()
        self._inputs_read: dict[int, frozenset[int]] = {}

    def __getitem__(self, section: str) -> Any:
        return self._storage[section]

    def _read_nodes(self) -> list[Node]:
        store = self._storage["expressions"]
        operands, subscripts = store["operands"], store["subscripts"]
        next_operand = next_subscript = 0
        nodes: list[Node] = []
        self.node_provenance: list[Raw] = []
        for raw, provenance in zip(store["nodes"], store["provenance"], strict=True):
            kind, data = next(iter(raw.items())) if isinstance(raw, dict) else (raw, {})
            parts = _QUOTIENT_PARTS if kind == "runtime_quotient_owner" and "model" in data["kind"] else 0
            self.node_provenance += [provenance] * (1 + parts)
            count = data.get("operand_count", 0) if isinstance(data, dict) else 0
            n_subscripts = data.get("subscript_count", 0) if isinstance(data, dict) else 0
            taken = tuple(operands[next_operand : next_operand + count])
            next_operand += count
            picked = tuple(
                next(iter(s["kind"].items())) if isinstance(s["kind"], dict) else (s["kind"], None)
                for s in subscripts[next_subscript : next_subscript + n_subscripts]
            )
            next_subscript += n_subscripts
            nodes.append(Node(kind, data, taken, picked))
            nodes += [Node("quotient_part", {}, (), ())] * parts
        if next_operand != len(operands) or next_subscript != len(subscripts):
            raise ModelicaError(
                f"{self.model}: the front end's expression store has operands left over; report this model"
            )
        self._check_numbers(nodes)
        return nodes

    def _check_numbers(self, nodes: list[Node]) -> None:
        """Calls name their own first node: where one names another kind of node, the numbers were counted wrongly."""
        for node in nodes:
            if node.kind == "call" and (node.data["owner"] >= len(nodes) or nodes[node.data["owner"]].kind != "call"):
                raise ModelicaError(
                    f"{self.model}: the front end's expressions are numbered unexpectedly; report this model"
                )

    def inputs_read(self, function: int) -> frozenset[int]:
        """Flat inputs that a function's statements look at; elements of arrays and records as far as they are named."""
        if function not in self._inputs_read:
            self._inputs_read[function] = frozenset(InputReads(self, function).read)
        return self._inputs_read[function]

    def flat_size(self, value_type: int) -> int:
        """Number of scalars in a value of the type."""
        kind = self.value_types[value_type]
        inner = sum(self.flat_size(t) for _, t in kind.fields) if kind.scalar == "record" else 1
        return inner * math.prod(kind.dimensions) if kind.dimensions else inner

    def place(self, provenance: Raw | None) -> Place:
        """File and line of a provenance record; the model's first file where it says nothing."""
        span = (provenance or {}).get("span")
        if not span or span.get("source") not in self._files:
            path = next(iter(self._files.values()), ("<unknown>", ""))[0]
            return Place(path, 1)
        source = span["source"]
        path, text = self._files[source]
        if source not in self._line_starts:
            encoded = text.encode()
            self._line_starts[source] = [0, *(i + 1 for i, byte in enumerate(encoded) if byte == 10)]
        return Place(path, bisect_right(self._line_starts[source], span["start"]))

    def node_place(self, number: int) -> Place:
        return self.place(self.node_provenance[number])

    def class_place(self) -> Place:
        """Where the class itself is declared."""
        found = scan(self.sources()).descend(self.model)
        return self.place(None) if found is None or not found.file else Place(found.file, found.line)

    def sources(self) -> list[tuple[str, str]]:
        """(path, text) of every source file that took part."""
        return sorted(self._files.values())

    def span_text(self, span: Raw) -> str:
        """The source text of a span, whose start and end count bytes; empty where its file took no part."""
        source: int = span.get("source", -1)
        if source not in self._files:
            return ""
        if source not in self._encoded:
            self._encoded[source] = self._files[source][1].encode()
        return self._encoded[source][span["start"] : span["end"]].decode()

    def source_text(self, source: int) -> str:
        """The text of the source file of a span."""
        return str(self._files[source][1])

    def refuse(self, what: str, place: Place | None = None) -> ModelicaError:
        """An error for something outside the handled language."""
        return ModelicaError(f"{place or self.place(None)}: {self.model}: {what}")
