"""References as folders, the form of the Modelica Association's reference results.

``comparisonSignals.txt`` names the signals to compare, one a line (``//`` starts a comment); the CSV beside it is
called as the folder or is the only one. ``creation.txt`` tells the tool, the date, the revision of the library and the
settings of the experiment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from cosim.errors import InputError
from cosim.regression.references.csv_file import decoded, read_csv
from cosim.regression.references.provenance import Kind, Provenance
from cosim.results.trajectory import Trajectory

SIGNALS = "comparisonSignals.txt"
CREATION = "creation.txt"
_ENTRY = re.compile(r"\s*(\w+)\s*=\s*(\"[^\"]*\"|[^/,\s]+)")
_SETTINGS = ("StartTime", "StopTime", "Interval", "Tolerance")


def read_folder(folder: Path, signals: Iterable[str] | None, sidecar: str) -> dict[str, Trajectory]:
    """The signals that ``comparisonSignals.txt`` names, or those of them in ``signals``. Two rows at one time are a
    jump. Raises InputError with file and row."""
    listed = listed_signals(folder / SIGNALS)
    wanted = list(listed) if signals is None else list(dict.fromkeys(signals))
    for name in wanted:
        if name not in listed:
            raise InputError(f"{folder / SIGNALS}: does not name {name!r}")
    data = data_file(folder)
    found = read_csv(data, None, True, sidecar)
    for name in wanted:
        if name not in found:
            raise InputError(f"{folder / SIGNALS}:{listed[name]}: {data.name} has no column {name!r}")
    return {name: found[name] for name in wanted}


def listed_signals(path: Path) -> dict[str, int]:
    """Names in ``path`` without ``time``, and the line of each; raises InputError for none, or one named twice."""
    listed: dict[str, int] = {}
    for number, line in enumerate(decoded(path).split("\n"), 1):
        name = line.strip().strip('"')
        if not name or name in ("time", "Time") or name.startswith("//"):
            continue
        if name in listed:
            raise InputError(f"{path}:{number}: {name!r} stands in line {listed[name]} already; take one out")
        listed[name] = number
    if not listed:
        raise InputError(f"{path}: names no signals; write one a line")
    return listed


def data_file(folder: Path) -> Path:
    """The CSV of the folder; raises InputError without one, or with several of which none is called as the folder."""
    named = folder / f"{folder.resolve().name}.csv"
    if named.is_file():
        return named
    found = sorted(folder.glob("*.csv"))
    if len(found) == 1:
        return found[0]
    which = "holds no CSV" if not found else f"holds {len(found)} CSV files"
    raise InputError(f"{folder}: {which}; the reference must be called {named.name}")


def created(folder: Path) -> Provenance | None:
    """What ``creation.txt`` tells; None without it."""
    path = folder / CREATION
    if not path.is_file():
        return None
    entries: dict[str, str] = {}
    for line in decoded(path).split("\n"):
        if found := _ENTRY.match(line):
            entries.setdefault(found.group(1), found.group(2).strip('"'))
    tool, _, version = entries.get("generationTool", "").partition(" Version ")
    solver = re.search(r"method\s*=\s*\"(\w+)\"", decoded(path))
    return Provenance(
        Kind.PUBLISHED,
        tool or None,
        version or None,
        solver.group(1) if solver else None,
        {key: float(entries[key]) for key in _SETTINGS if _is_number(entries.get(key))},
        entries.get("generationDateAndTime"),
        entries.get("gitRevision"),
        None,
        True,
    )


def _is_number(text: str | None) -> bool:
    try:
        return text is not None and float(text) == float(text)
    except ValueError:
        return False
