"""A table of nodes or pipes as it was read: cells by row and column, with the places to name in errors."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cosim.errors import InputError
from cosim.network.columns import Column, Scale, read_cell, scale, split_header
from cosim.network.faults import Faults
from cosim.system.document import nearest

Row = dict[str, float | str]
"""Cells that are not empty, by column, in SI."""


@dataclass(frozen=True)
class Table:
    """``rows`` and, for each, its ``place``: a line number, or the name of a GeoJSON feature."""

    path: Path
    rows: list[Row] = field(default_factory=list)
    places: list[object] = field(default_factory=list)


class Reader:
    """Turns cells into a :class:`Table` and notes what is wrong with them."""

    def __init__(self, path: Path, columns: Mapping[str, Column], faults: Faults) -> None:
        self.columns, self.faults = columns, faults
        self.table = Table(path)
        self._known: dict[str, tuple[str, Scale] | None] = {}

    def header(self, cell: str, place: object) -> tuple[str, Scale] | None:
        """Column and conversion that a header cell means; None where it is none of ours. Faults are noted once."""
        if cell not in self._known:
            self._known[cell] = self._header(cell, place)
        return self._known[cell]

    def _header(self, cell: str, place: object) -> tuple[str, Scale] | None:
        try:
            name, unit = split_header(cell)
            if name not in self.columns:
                hint = nearest(name, self.columns)
                if name.lower() in {c.lower() for c in self.columns} or "did you mean" in hint:
                    raise ValueError(f"is unknown{hint}")
                return None
            return name, scale(unit, self.columns[name])
        except ValueError as error:
            self.faults.add(self.table.path, place, cell, str(error))
            return None

    def row(self, cells: Mapping[str, Any], place: object, header_place: object) -> None:
        """Add a row of raw cells by header cell; empty ones count as not given."""
        row: Row = {}
        for header, value in cells.items():
            meaning = self.header(header, header_place)
            if meaning is None or value is None or (isinstance(value, str) and not value.strip()):
                continue
            name, conversion = meaning
            try:
                row[name] = read_cell(value, self.columns[name], conversion)
            except ValueError as error:
                self.faults.add(self.table.path, place, name, str(error))
                row[name] = float("nan") if self.columns[name].unit else ""
        self.table.rows.append(row)
        self.table.places.append(place)


def read_text(path: Path) -> str:
    """The UTF-8 text of ``path``; raises InputError with row and column of the first byte that is none."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(f"{path}:1: column 1 begins UTF-16 text; save the file as UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        row = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        raise InputError(
            f"{path}:{row}: column {column} (character) is not UTF-8 (byte 0x{data[error.start]:02x}); "
            "save the file as UTF-8"
        ) from error


def read_csv(path: Path, columns: Mapping[str, Column], required: Sequence[str], faults: Faults) -> Table:
    """Read ``path``: a line of names (with units), then rows; separated by commas, semicolons or tabs.

    Empty lines and lines that begin with # are passed over. Faults are noted; InputError is raised where there is no
    table.
    """
    reader = Reader(path, columns, faults)
    lines = _lines(path, read_text(path))
    if not lines:
        raise InputError(f"{path}:1: is empty; the first line holds the names of the columns")
    first, names = lines[0]
    for index, name in enumerate(names):
        if name and name in names[:index]:
            faults.add(path, first, name, "is there twice; take one out")
        elif not name and any(len(cells) > index and cells[index] for _, cells in lines[1:]):
            faults.add(path, first, None, f"column {index + 1} has no name; name it or take it out")
    found = [meaning[0] for name in names if (meaning := reader.header(name, first))]
    for name in found:
        if found.count(name) > 1:
            faults.add(path, first, name, "is there twice, with different units; take one out")
    for name in required:
        if name not in found:
            faults.add(path, first, name, f"is missing; the header has {', '.join(filter(None, names))}")
    if len(lines) == 1:
        faults.add(path, first, None, "the table has no rows")
    for number, cells in lines[1:]:
        if len(cells) != len(names):
            faults.add(
                path, number, None, f"{len(cells)} cells for {len(names)} columns; is a separator too many or few?"
            )
            continue
        reader.row({name: cell for name, cell in zip(names, cells, strict=True) if name}, number, first)
    return reader.table


def _lines(path: Path, text: str) -> list[tuple[int, list[str]]]:
    head = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    delimiter = max(",;\t", key=head.count)
    source = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    lines = []
    before = 0
    try:
        for cells in source:
            # A quoted cell may hold line ends: the row is called by its first line.
            if any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
                lines.append((before + 1, [cell.strip() for cell in cells]))
            before = source.line_num
    except csv.Error as error:
        raise InputError(f"{path}:{before + 1}: column 1 or later: {error}; close the quotes") from error
    return lines
