"""Columns of a reference file, and the checks that every form of file shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cosim import units
from cosim.errors import InputError
from cosim.results.trajectory import FloatArray, Trajectory

BOOLEAN, INTEGER = "Boolean", "Integer"
"""Unit texts of discrete columns."""
_SPELLINGS = {"°C": "degC", "℃": "degC"}
"""Units as people write them in tables, and as they are called here."""

Row = Callable[[int], str]
"""Names the place of a row (from 0): ``results.csv:12``."""


@dataclass(frozen=True, eq=False)
class Column:
    """Values (n,) of one signal as they stand in a file."""

    values: FloatArray
    unit: str | None = None
    discrete: bool = False
    nominal: float | None = None


def trajectories(
    time: Column, columns: Mapping[str, Column], row: Row, *, jumps: bool, several: bool, sidecar: str
) -> dict[str, Trajectory]:
    """Checked signals, all on one array of times. ``jumps`` says that two rows at one time are a jump, ``several`` that
    of more than two the first and the last count; ``sidecar`` is the file that may say so.

    Raises InputError, with the row, for values that are no numbers and for times that fall or stand still.
    """
    times = seconds(time, row)
    check_numbers("time", times, row)
    kept = check_times(times, row, jumps=jumps, several=several, sidecar=sidecar)
    for name, column in columns.items():
        check_numbers(name, column.values, row)
        if column.unit == BOOLEAN and (wrong := np.flatnonzero((column.values != 0) & (column.values != 1))).size:
            at = int(wrong[0])
            raise InputError(f"{row(at)}: column {name!r} is Boolean: 0 or 1, not {column.values[at]:g}")
    times = times if kept is None else times[kept]
    return {
        name: Trajectory(
            times,
            column.values if kept is None else column.values[kept],
            None if column.unit in (BOOLEAN, INTEGER) else _SPELLINGS.get(column.unit or "", column.unit),
            column.nominal,
            column.discrete or column.unit in (BOOLEAN, INTEGER),
        )
        for name, column in columns.items()
    }


def seconds(time: Column, row: Row) -> FloatArray:
    """Times in s; raises InputError for a unit of something else."""
    if time.unit is None or units.same(time.unit, "s"):
        return time.values
    base = units.base_unit(units.canonical(time.unit))
    if base is None or base.exponents != {"s": 1}:
        raise InputError(f"{row(0)}: column 'time' is in {time.unit!r}; it must be in s, min, h or d")
    return time.values * base.factor


def check_numbers(name: str, values: FloatArray, row: Row) -> None:
    if (wrong := np.flatnonzero(~np.isfinite(values))).size:
        at = int(wrong[0])
        raise InputError(
            f"{row(at)}: column {name!r} is {values[at]}; a reference holds numbers only: leave the signal out or "
            "make the reference anew"
        )


def check_times(
    times: FloatArray, row: Row, *, jumps: bool, several: bool, sidecar: str
) -> npt.NDArray[np.bool_] | None:
    """Which rows count (None: all); raises InputError for times that fall, or are there too often."""
    if not times.size:
        raise InputError(f"{row(0)}: there are no rows")
    steps = np.diff(times)
    if (wrong := np.flatnonzero(steps < 0)).size:
        at = int(wrong[0]) + 1
        raise InputError(
            f"{row(at)}: time falls from {times[at - 1]:.10g} to {times[at]:.10g} s; rows must be in order of time"
        )
    again = steps == 0
    if not jumps and again.any():
        at = int(np.flatnonzero(again)[0]) + 1
        raise InputError(
            f"{row(at)}: duplicate time {times[at]:.10g} s; take the row out, or, if the two are the values before and "
            f"after a jump, write jumps = true in {sidecar}"
        )
    inner = again[1:] & again[:-1]
    if not inner.any():
        return None
    if not several:
        at = int(np.flatnonzero(inner)[0]) + 2
        raise InputError(
            f"{row(at)}: duplicate time {times[at]:.10g} s for the third time; a jump has two rows, before and after"
        )
    kept = np.ones(times.size, dtype=bool)
    kept[1:-1] = ~inner
    return kept


def chosen_names(where: str, names: Sequence[str], wanted: Iterable[str] | None) -> list[str]:
    """``names`` without those not ``wanted``; raises InputError for one that is not there."""
    if wanted is None:
        return list(names)
    wanted = list(dict.fromkeys(wanted))
    for name in wanted:
        if name not in names:
            raise InputError(f"{where}: has no signal {name!r}{_nearest(name, names)}")
    return wanted


def _nearest(name: str, names: Sequence[str]) -> str:
    import difflib  # noqa: PLC0415 - only for messages

    close = difflib.get_close_matches(name, names, 1)
    return f"; did you mean {close[0]!r}?" if close else ""


def check_names(where: str, names: Sequence[str]) -> None:
    """Raises InputError for a name that is missing or there twice."""
    seen: dict[str, int] = {}
    for number, name in enumerate(names, 1):
        if not name:
            raise InputError(f"{where}: column {number} has no name")
        if name in seen:
            raise InputError(f"{where}: columns {seen[name]} and {number} are both called {name!r}; rename one")
        seen[name] = number


def time_place(where: str, names: Sequence[str]) -> int:
    """Index of the column of times; raises InputError without one."""
    for candidate in ("time", "Time"):
        if candidate in names:
            return names.index(candidate)
    listed = ", ".join(map(repr, names[:5])) + (", ..." if len(names) > 5 else "")
    raise InputError(f"{where}: has no column 'time' (the columns are {listed}); name the column of times 'time'")
