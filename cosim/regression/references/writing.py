"""Writing references."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from cosim.errors import InputError
from cosim.regression.references.columns import BOOLEAN, INTEGER, check_names
from cosim.regression.references.provenance import Provenance, data_hash, write_provenance, write_whole
from cosim.results.trajectory import FloatArray, Trajectory


def write_reference(path: Path, signals: Mapping[str, Trajectory], provenance: Provenance) -> Path:
    """Write signals as .csv or .parquet, and the provenance with the hash of the data beside it; returns ``path``.

    All points in time are kept: signals on several grids are brought onto all times of all of them, which changes no
    signal. Each file is written whole or not at all. Raises InputError for a path of another form, for values that are
    not numbers, and for signals that do not all begin and end at the same time.
    """
    path = Path(path)
    if not signals:
        raise InputError(f"{path}: a reference needs a signal")
    check_names(str(path), ["time", *signals])
    _check(path, signals)
    times = _all_times(signals)
    columns = {name: _at(trajectory, times) for name, trajectory in signals.items()}
    if path.suffix.lower() == ".csv":
        content = _csv(times, columns, signals)
    elif path.suffix.lower() == ".parquet":
        content = _parquet(times, columns, signals)
    else:
        raise InputError(f"{path}: references are written as .csv or .parquet")
    write_whole(path, content)
    jumps = provenance.jumps or bool((np.diff(times) == 0).any())
    write_provenance(path, replace(provenance, jumps=jumps, data_hash=data_hash(path)))
    return path


def _check(path: Path, signals: Mapping[str, Trajectory]) -> None:
    first = next(iter(signals))
    for name, trajectory in signals.items():
        if (wrong := np.flatnonzero(~np.isfinite(trajectory.values))).size:
            at = int(wrong[0])
            raise InputError(
                f"{path}: {name!r} is {trajectory.values[at]} at {trajectory.times[at]:.10g} s; a reference holds "
                "numbers only"
            )
        if (trajectory.start, trajectory.stop) != (signals[first].start, signals[first].stop):
            raise InputError(
                f"{path}: {name!r} goes from {trajectory.start:.10g} to {trajectory.stop:.10g} s, {first!r} from "
                f"{signals[first].start:.10g} to {signals[first].stop:.10g} s; write them to two references"
            )


def _all_times(signals: Mapping[str, Trajectory]) -> FloatArray:
    """Every time of every signal, twice where one of them jumps."""
    grids = list({id(t.times): t.times for t in signals.values()}.values())
    if len(grids) == 1:
        return grids[0]
    doubled = [grid[1:][np.diff(grid) == 0] for grid in grids]
    return np.sort(np.concatenate([np.unique(np.concatenate(grids)), np.unique(np.concatenate(doubled))]))


def _at(trajectory: Trajectory, times: FloatArray) -> FloatArray:
    """The values at ``times``: of two equal ones that before and that after, if the signal jumps there."""
    grid, values = trajectory.times, trajectory.values
    if times is grid:
        return values
    before = np.append(np.diff(times) == 0, False)
    first, beyond = np.searchsorted(grid, times, side="left"), np.searchsorted(grid, times, side="right")
    own = beyond > first
    place = np.where(before, first, beyond - 1)
    found = values[np.clip(place, 0, grid.size - 1)]
    between = ~own
    left = values[np.clip(beyond - 1, 0, grid.size - 1)]
    if trajectory.discrete:
        return np.where(between, left, found)
    right = np.clip(beyond, 0, grid.size - 1)
    start = np.clip(beyond - 1, 0, grid.size - 1)
    width = grid[right] - grid[start]
    share = np.divide(times - grid[start], width, out=np.zeros_like(times), where=width > 0)
    return np.where(between, left + share * (values[right] - left), found)


def _unit(trajectory: Trajectory) -> str:
    if not trajectory.discrete:
        return trajectory.unit or ""
    return BOOLEAN if np.isin(trajectory.values, (0.0, 1.0)).all() else INTEGER


def _csv(times: FloatArray, columns: Mapping[str, FloatArray], signals: Mapping[str, Trajectory]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["time", *columns])
    writer.writerow(["s", *(_unit(signals[name]) for name in columns)])
    for row in np.column_stack([times, *columns.values()]).tolist():
        writer.writerow(map(repr, row))
    return text.getvalue().encode("utf-8")


def _parquet(times: FloatArray, columns: Mapping[str, FloatArray], signals: Mapping[str, Trajectory]) -> bytes:
    fields = [pa.field("time", pa.float64(), nullable=False, metadata={"unit": "s"})]
    for name in columns:
        trajectory = signals[name]
        metadata = {} if trajectory.unit is None else {"unit": trajectory.unit}
        if trajectory.discrete:
            metadata["discrete"] = "true"
        if trajectory.nominal is not None:
            metadata["nominal"] = repr(trajectory.nominal)
        fields.append(pa.field(name, pa.float64(), nullable=False, metadata=metadata or None))
    arrays = [pa.array(values, pa.float64(), from_pandas=False) for values in (times, *columns.values())]
    sink = pa.BufferOutputStream()
    # A repository keeps these files: hundreds of short columns, of which statistics and dictionaries would be a third.
    pq.write_table(
        pa.Table.from_arrays(arrays, schema=pa.schema(fields)),
        sink,
        compression="zstd",
        compression_level=19,
        use_dictionary=False,
        write_statistics=False,
        use_byte_stream_split=True,
    )
    return bytes(sink.getvalue().to_pybytes())
