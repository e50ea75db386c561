"""References as Parquet: a column ``time`` and one per signal, as ``results.parquet`` of a run folder has them.

Metadata of a column: ``unit``, ``nominal`` and ``discrete`` (``true``). Boolean and integer columns are discrete.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from cosim.errors import InputError
from cosim.regression.references.columns import Column, check_names, chosen_names, time_place, trajectories
from cosim.results.trajectory import Trajectory


def read_parquet(path: Path, signals: Iterable[str] | None, jumps: bool | None, sidecar: str) -> dict[str, Trajectory]:
    """All ``signals`` of ``path`` (None: every column); two rows at one time are a jump if ``jumps``. Rows count from 1
    in messages. Raises InputError with file, row and column."""
    try:
        file = pq.ParquetFile(path)
        names = list(file.schema_arrow.names)
        check_names(str(path), names)
        place = time_place(str(path), names)
        wanted = chosen_names(str(path), [n for k, n in enumerate(names) if k != place], signals)
        table = file.read(columns=[names[place], *wanted])
    except OSError as error:
        if not path.is_file():
            raise InputError(f"{path}: cannot be read ({error.strerror or error}); check the path") from error
        raise InputError(_broken(path, error)) from error
    except pa.ArrowException as error:
        raise InputError(_broken(path, error)) from error
    return trajectories(
        _column(path, table, names[place]),
        {name: _column(path, table, name) for name in wanted},
        lambda k: f"{path}: row {k + 1}",
        jumps=bool(jumps),
        several=False,
        sidecar=sidecar,
    )


def _broken(path: Path, error: Exception) -> str:
    reason = str(error).splitlines()[0][:200]
    return f"{path}: is no whole Parquet file, its last rows or its end are missing ({reason}); fetch or make it anew"


def _column(path: Path, table: pa.Table, name: str) -> Column:
    field, data = table.schema.field(name), table.column(name)
    kind = field.type
    if not (pa.types.is_floating(kind) or pa.types.is_integer(kind) or pa.types.is_boolean(kind)):
        raise InputError(f"{path}: column {name!r} holds {kind}, not numbers; leave it out")
    if data.null_count:
        row = int(np.flatnonzero(data.is_null().to_numpy())[0]) + 1
        raise InputError(f"{path}: row {row}: column {name!r} is empty; a reference has no gaps")
    metadata = {key.decode(): value.decode() for key, value in (field.metadata or {}).items()}
    discrete = not pa.types.is_floating(kind) or metadata.get("discrete") == "true"
    nominal = metadata.get("nominal")
    values = np.array(data.to_numpy(), dtype=np.float64)
    return Column(values, metadata.get("unit"), discrete, None if nominal is None else float(nominal))
