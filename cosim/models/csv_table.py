"""CSV tables of measured or planned series: names in the first line, units in the second, then rows in time order.

    time, discharge, T_upstream
    h,    m3/s,      degC
    0,    659,       5.0
    1,    662,       5.1

Times are since midnight of the scenario's date. Everything is converted to SI when it is read.
"""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from cosim import units
from cosim.errors import InputError

BOOLEAN = "Boolean"
"""Unit text of a column of 0 and 1."""
GAP = 1.5
"""Times the usual (median) spacing of the rows that count as a gap, where no longest spacing is given."""


@dataclass(frozen=True)
class CsvTable:
    """Series by column: ``time`` (n,) in s, ``values`` by name (n,) in ``units`` (SI, or ``"Boolean"``)."""

    path: Path
    time: npt.NDArray[np.float64]
    values: dict[str, npt.NDArray[np.float64]]
    units: dict[str, str]


def read_csv_table(path: Path, longest_gap: float | None = None) -> CsvTable:
    """Read and check ``path``; raises InputError with file and line for anything that is missing or out of order.

    ``longest_gap`` (s) is the longest spacing of rows that is no gap; by default ``GAP`` times the median.
    """
    lines = _lines(path)
    if len(lines) < 4:
        raise InputError(f"{path}: needs a line of names, a line of units and two rows at least")
    (_, names), (unit_line, unit_texts) = lines[0], lines[1]
    if names[0] != "time":
        raise InputError(f"{path}:{lines[0][0]}: the first column must be 'time', not {names[0]!r}")
    if len(set(names)) < len(names) or not all(names):
        raise InputError(f"{path}:{lines[0][0]}: column names must be given, each once")
    columns = np.array([_row(path, names, number, cells) for number, cells in lines[2:]]).T
    if len(unit_texts) != len(names):
        raise InputError(f"{path}:{unit_line}: {len(unit_texts)} units for {len(names)} columns")
    numbers = [number for number, _ in lines[2:]]
    si: dict[str, npt.NDArray[np.float64]] = {}
    si_units: dict[str, str] = {}
    for name, text, column in zip(names, unit_texts, columns, strict=True):
        if text == BOOLEAN:
            if wrong := np.flatnonzero((column != 0) & (column != 1)).tolist():
                raise InputError(
                    f"{path}:{numbers[wrong[0]]}: column {name!r} is Boolean: 0 or 1, not {column[wrong[0]]:g}"
                )
            si[name], si_units[name] = column, BOOLEAN
            continue
        if _is_number(text):
            raise InputError(f"{path}:{unit_line}: the second line holds the units (s, m3/s, degC...), not {text!r}")
        zero, si_units[name] = units.to_si(0.0, text)
        si[name] = zero + (units.to_si(1.0, text)[0] - zero) * column
    time = si.pop("time")
    if si_units.pop("time") != "s":
        raise InputError(f"{path}:{unit_line}: column 'time' must be in s, min, h or d, not {unit_texts[0]!r}")
    _check_spacing(path, time, numbers, longest_gap)
    return CsvTable(path, time, si, si_units)


def _lines(path: Path) -> list[tuple[int, list[str]]]:
    """Line number (from 1) and cells of every line that is not empty and no comment."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    rows = csv.reader(text.splitlines())
    return [
        (number, [cell.strip() for cell in cells])
        for number, cells in enumerate(rows, 1)
        if any(cell.strip() for cell in cells) and not cells[0].startswith("#")
    ]


def _row(path: Path, names: list[str], number: int, cells: list[str]) -> list[float]:
    if len(cells) != len(names):
        raise InputError(f"{path}:{number}: {len(cells)} cells for {len(names)} columns")
    for name, cell in zip(names, cells, strict=True):
        if not _is_number(cell):
            what = "is empty: a gap in the series" if not cell else f"is {cell!r}, not a number"
            raise InputError(f"{path}:{number}: column {name!r} {what}; fill it in")
    return [float(cell) for cell in cells]


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def _check_spacing(path: Path, time: npt.NDArray[np.float64], numbers: list[int], longest: float | None) -> None:
    spacing = np.diff(time)
    if (backwards := np.flatnonzero(spacing <= 0)).size:
        raise InputError(f"{path}:{numbers[int(backwards[0]) + 1]}: time does not go forward")
    allowed = longest if longest is not None else GAP * float(np.quantile(spacing, 0.5, method="lower"))
    if (gaps := np.flatnonzero(spacing > allowed * (1 + 1e-9))).size:
        index = int(gaps[0])
        raise InputError(
            f"{path}:{numbers[index + 1]}: a gap of {spacing[index]:g} s before this row, {allowed:g} s at most are "
            "allowed; fill it in or raise 'longest_gap'"
        )
