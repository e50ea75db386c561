"""Results as Parquet: an Arrow stream while the run goes, one file in the end; units in the column metadata."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from cosim.errors import InputError

RESULTS = "results.parquet"
STREAM = "results.arrows"
"""The rows so far; after a kill it can be read up to the last whole batch."""
ROWS_PER_BATCH = 240
"""Rows that are written at once: four hours of minutes."""
ROWS_PER_GROUP = 16 * ROWS_PER_BATCH
"""Rows in a row group of the file, which costs time and room by itself. Fixed, as is the batch, so that a resumed run
writes the same file."""


@dataclass(frozen=True)
class Column:
    """``component.variable`` and its unit (SI)."""

    name: str
    unit: str


TIME = Column("time", "s")


class ResultsWriter:
    """Appends rows to a stream in ``folder``; :meth:`merge` makes the one file of it."""

    def __init__(self, folder: Path, columns: Sequence[Column], places: Sequence[int] | None = None) -> None:
        """``columns`` without time, which comes first by itself; ``places`` says where in a row the value of each lies
        (by default in their order)."""
        self._folder = folder
        self._columns = (TIME, *columns)
        self._schema = pa.schema(
            [pa.field(c.name, pa.float64(), nullable=False, metadata={"unit": c.unit}) for c in self._columns]
        )
        self._rows = np.empty((ROWS_PER_BATCH, len(self._columns)))
        self._filled = 0
        order = range(len(columns)) if places is None else places
        self._order = np.array([0, *(1 + place for place in order)], dtype=np.intp)
        folder.mkdir(parents=True, exist_ok=True)
        self._file = pa.OSFile(str(folder / STREAM), "wb")
        self._stream = pa.ipc.new_stream(self._file, self._schema)

    def append(self, time: float, values: npt.NDArray[np.float64]) -> None:
        """One row at ``time`` (s): ``values`` has shape (number of columns without time,)."""
        self._rows[self._filled, 0] = time
        self._rows[self._filled, 1:] = values
        self._filled += 1
        if self._filled == ROWS_PER_BATCH:
            self.flush()

    def flush(self) -> None:
        """Write the rows so far to disk as one batch."""
        if self._filled == 0:
            return
        # pa.array would load pandas, which takes longer than writing hours of results.
        columns = [
            pa.Array.from_buffers(pa.float64(), self._filled, [None, pa.py_buffer(column)])
            for column in np.ascontiguousarray(self._rows[: self._filled].T[self._order])
        ]
        self._stream.write_batch(pa.RecordBatch.from_arrays(columns, schema=self._schema))
        self._filled = 0

    def merge(self) -> Path:
        """Turn the stream into ``results.parquet`` (written beside it, renamed when whole) and remove it."""
        self.flush()
        self._stream.close()
        self._file.close()
        stream, path = self._folder / STREAM, self._folder / RESULTS
        partial = path.with_suffix(".partial")
        with pa.OSFile(str(stream)) as file, pq.ParquetWriter(partial, self._schema) as writer:
            batches = iter(pa.ipc.open_stream(file))
            while group := list(itertools.islice(batches, ROWS_PER_GROUP // ROWS_PER_BATCH)):
                writer.write_table(pa.Table.from_batches(group))
        partial.replace(path)
        stream.unlink()
        return path


class Results:
    """Recorded series of one run: ``results["unit.P_el"]`` is an array of shape (n,), ``results.time`` times in s."""

    def __init__(self, path: Path) -> None:
        """Read the Parquet file ``path``; raises InputError when it is missing or not one of ours."""
        try:
            table = pq.read_table(path)
        except (OSError, pa.ArrowInvalid) as error:
            raise InputError(f"{path}: no results can be read there ({error})") from error
        if TIME.name not in table.column_names:
            raise InputError(f"{path}: has no column 'time'; these are no results of a run")
        self._series = {name: table.column(name).to_numpy() for name in table.column_names}
        self.units = {field.name: (field.metadata or {}).get(b"unit", b"1").decode() for field in table.schema}

    @property
    def time(self) -> npt.NDArray[np.float64]:
        return self["time"]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._series)

    def __getitem__(self, name: str) -> npt.NDArray[np.float64]:
        return np.asarray(self._series[name], dtype=np.float64)

    def increase(self, name: str, window: slice = slice(None)) -> float:
        """Last minus first value of ``name`` in ``window``; NaN without any."""
        series = self[name][window]
        return float(series[-1] - series[0]) if series.size else math.nan
