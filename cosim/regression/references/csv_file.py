"""References as CSV: a line of names, perhaps one of units, then rows in order of time.

    time [s], T_supply [degC]          time, T_supply, pump_on          "time","T_supply"
    0,        60.5                     s,    degC,     Boolean          0,60.5
                                       0,    60.5,     1

Units stand behind the name (after a space, in square or round brackets), in a second line, or nowhere. ``Boolean`` and
``Integer`` are the units of discrete signals; so are columns of True and False. Lines that start with ``#`` are
comments. Where all names are quoted, a simulator wrote the file (FMPy, Dymola, OpenModelica do) and two rows at one
time are a jump; elsewhere that must be said by ``jumps`` in the provenance.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cosim.errors import InputError
from cosim.regression.references.columns import (
    BOOLEAN,
    Column,
    check_names,
    chosen_names,
    time_place,
    trajectories,
)
from cosim.results.trajectory import FloatArray, Trajectory

_NAME_AND_UNIT = re.compile(r"(.*\S)\s+(?:\[([^\[\]]*)\]|\(([^()]*)\))")
_TIME_AND_UNIT = re.compile(r"([Tt]ime)\s*(?:\[([^\[\]]*)\]|\(([^()]*)\))")
_TIME = re.compile(rf"[Tt]ime|{_TIME_AND_UNIT.pattern}")
_TRUTH = {"true": 1.0, "false": 0.0}
_BYTE_ORDER = {b"\xff\xfe\x00\x00": "UTF-32", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_LAST_ROWS = 50


@dataclass(frozen=True)
class _Line:
    """A line of the file with its number (from 1)."""

    number: int
    text: str


def read_csv(path: Path, signals: Iterable[str] | None, jumps: bool | None, sidecar: str) -> dict[str, Trajectory]:
    """All ``signals`` of ``path`` (None: every column). ``jumps`` says whether two rows at one time are a jump; None:
    if a simulator wrote the file. Raises InputError with file, row and column."""
    text = decoded(path)
    lines = [_Line(n, t) for n, t in enumerate(text.split("\n"), 1) if t.strip() and not t.startswith("#")]
    if not lines:
        raise InputError(f"{path}: is empty; a line of names and rows are needed")
    head = lines[0]
    separator = _separator(head.text)
    names = _cells(head.text, separator)
    quoted = re.fullmatch(rf'\s*"[^"]*"(\s*{separator}\s*"[^"]*")*\s*', head.text) is not None
    units: list[str | None] = [None] * len(names)
    body = lines[1:]
    if body and _are_units(second := _cells(body[0].text, separator), len(names)):
        units = [cell or None for cell in second]
        body = body[1:]
    else:
        names, units = _split_units(names)
    where = f"{path}:{head.number}"
    check_names(where, names)
    place = time_place(where, names)
    if not body:
        raise InputError(f"{path}:{lines[-1].number}: no rows follow; the file is cut off or was never filled")
    table, truths = _numbers(path, names, body, separator)
    if not text.endswith("\n"):
        _check_end(path, names, body, separator)
    wanted = chosen_names(str(path), [n for k, n in enumerate(names) if k != place], signals)
    columns = {
        name: Column(table[:, k].copy(), BOOLEAN if name in truths else units[k])
        for name in wanted
        for k in [names.index(name)]
    }
    return trajectories(
        Column(table[:, place].copy(), units[place]),
        columns,
        lambda k: f"{path}:{body[min(k, len(body) - 1)].number}",
        jumps=quoted if jumps is None else jumps,
        several=False,
        sidecar=sidecar,
    )


def decoded(path: Path) -> str:
    """The text of ``path``, lines ended by ``\\n``; raises InputError, with the row, for what is not UTF-8."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    for mark, encoding in _BYTE_ORDER.items():
        if data.startswith(mark):
            raise InputError(f"{path}:1: is {encoding} text; save it as UTF-8")
    if (zero := data.find(b"\0")) >= 0:
        row = data.count(b"\n", 0, zero) + 1
        raise InputError(f"{path}:{row}: holds zero bytes: it is UTF-16 text, no text, or damaged; save it as UTF-8")
    if data.startswith(b"version https://git-lfs"):
        raise InputError(f"{path}:1: is only a pointer to the file; fetch it with: git lfs pull")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{path}:{row}: is not UTF-8 text (byte 0x{data[error.start]:02x}); save it as UTF-8"
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _separator(head: str) -> str:
    """The one that leaves a column of times; names may hold the others (``x[1,2]``)."""
    for separator in ",;\t":
        if any(_TIME.fullmatch(name) for name in _cells(head, separator)):
            return separator
    return max(",;\t", key=head.count)


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([line], delimiter=separator, skipinitialspace=True), [])]


def _number(text: str) -> float | None:
    try:
        return float(text) if "_" not in text else None
    except ValueError:
        return _TRUTH.get(text.lower())


def _are_units(cells: list[str], columns: int) -> bool:
    """A line of units: as many cells as names, none a number, none with a decimal comma, not all empty."""
    return (
        len(cells) == columns
        and any(cells)
        and not any(_number(cell) is not None or _is_decimal_comma(cell) for cell in cells)
    )


def _is_decimal_comma(cell: str) -> bool:
    return re.fullmatch(r"[+-]?\d*,\d+([eE][+-]?\d+)?|[+-]?\d+,\d*", cell) is not None


def _split_units(names: list[str]) -> tuple[list[str], list[str | None]]:
    split, units = [], []
    for name in names:
        found = _TIME_AND_UNIT.fullmatch(name) or _NAME_AND_UNIT.fullmatch(name)
        split.append(found.group(1) if found else name)
        units.append((found.group(2) or found.group(3) or None) if found else None)
    return split, units


def _numbers(path: Path, names: list[str], body: list[_Line], separator: str) -> tuple[FloatArray, set[str]]:
    """Numbers (rows, columns), and the names of columns that hold True and False."""
    try:
        text = io.StringIO("\n".join(line.text for line in body))
        table = np.loadtxt(text, delimiter=separator, ndmin=2, comments=None, quotechar='"')
    except ValueError:  # something else than numbers, or rows of different length: find out what and where
        return _numbers_by_row(path, names, body, separator)
    if table.shape[1] != len(names):
        return _numbers_by_row(path, names, body, separator)
    return table, set()


def _numbers_by_row(path: Path, names: list[str], body: list[_Line], separator: str) -> tuple[FloatArray, set[str]]:
    rows: list[list[float]] = []
    truths: list[set[bool]] = [set() for _ in names]
    for index, line in enumerate(body):
        cells = _cells(line.text, separator)
        if len(cells) != len(names):
            raise InputError(f"{path}:{line.number}: {_wrong_length(cells, names, index == len(body) - 1)}")
        row = []
        for name, cell, kinds in zip(names, cells, truths, strict=True):
            number = _number(cell)
            if number is None:
                raise InputError(f"{path}:{line.number}: column {name!r} {_no_number(cell)}")
            row.append(number)
            kinds.add(cell.lower() in _TRUTH)
        rows.append(row)
    return np.array(rows, dtype=np.float64), {
        name for name, kinds in zip(names, truths, strict=True) if kinds == {True}
    }


def _wrong_length(cells: list[str], names: list[str], is_last: bool) -> str:
    counts = f"{len(cells)} cells for {len(names)} columns"
    if len(cells) == 2 * len(names) or (len(cells) > len(names) and all(re.fullmatch(r"[+-]?\d+", c) for c in cells)):
        return f"{counts}: numbers with a decimal comma? write 0.5, not 0,5"
    if is_last and len(cells) < len(names):
        return f"{counts} in the last row: the file is cut off; fetch or make it anew"
    return f"{counts}; mend the row"


def _no_number(cell: str) -> str:
    if not cell:
        return "is empty; a reference has no gaps"
    if _is_decimal_comma(cell):
        return f"is {cell!r}: a decimal comma; write {cell.replace(',', '.')!r}"
    return f"is {cell!r}, not a number"


def _check_end(path: Path, names: list[str], body: list[_Line], separator: str) -> None:
    """A last row without line end, whose last number has fewer characters than all before it, was cut off."""
    last = [len(_cells(line.text, separator)[-1]) for line in body[-_LAST_ROWS:]]
    if len(last) > 1 and last[-1] < min(last[:-1]):
        raise InputError(
            f"{path}:{body[-1].number}: the last number of column {names[-1]!r} seems to be cut off; fetch or make the "
            "file anew (if it is whole, end the last row with a line end)"
        )
