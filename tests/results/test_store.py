"""Parquet with units, written in parts."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cosim.errors import InputError
from cosim.results import Column, Results, ResultsWriter
from cosim.results.store import ROWS_PER_BATCH, ROWS_PER_GROUP, STREAM


def test_rows_units_and_fixed_row_groups(tmp_path: Path) -> None:
    writer = ResultsWriter(tmp_path, [Column("a.T", "K"), Column("a.E", "J")])
    count = 2 * ROWS_PER_GROUP + 7
    for index in range(count):
        writer.append(60.0 * index, np.array([280.0 + index, 1e6 * index]))
    path = writer.merge()
    file = pq.ParquetFile(path)
    assert [file.metadata.row_group(i).num_rows for i in range(file.num_row_groups)] == [ROWS_PER_GROUP] * 2 + [7]
    results = Results(path)
    assert results.names == ("time", "a.T", "a.E")
    assert results.units == {"time": "s", "a.T": "K", "a.E": "J"}
    assert results["a.T"][-1] == 280.0 + count - 1
    assert results.increase("a.E") == 1e6 * (count - 1)
    assert [p.name for p in tmp_path.iterdir()] == ["results.parquet"]


def test_what_was_flushed_survives_a_kill(tmp_path: Path) -> None:
    writer = ResultsWriter(tmp_path, [Column("a.T", "K")])
    for index in range(2 * ROWS_PER_BATCH + 5):
        writer.append(float(index), np.array([280.0 + index]))
    torn = (tmp_path / STREAM).read_bytes()[:-8]  # killed within the second batch
    stream = pa.ipc.open_stream(torn)
    assert stream.read_next_batch()["a.T"].to_pylist() == [280.0 + index for index in range(ROWS_PER_BATCH)]
    with pytest.raises((OSError, pa.ArrowInvalid)):
        stream.read_next_batch()


def test_columns_may_lie_in_another_order_in_the_rows(tmp_path: Path) -> None:
    writer = ResultsWriter(tmp_path, [Column(name, "1") for name in "abc"], places=[2, 0, 1])
    writer.append(5.0, np.array([1.0, 2.0, 3.0]))
    results = Results(writer.merge())
    assert {name: float(results[name][0]) for name in results.names} == {"time": 5.0, "a": 3.0, "b": 1.0, "c": 2.0}


def test_a_run_without_rows_has_columns(tmp_path: Path) -> None:
    results = Results(ResultsWriter(tmp_path, [Column("a.T", "K")]).merge())
    assert results.names == ("time", "a.T")
    assert results.time.size == 0


def test_reading_what_is_no_result(tmp_path: Path) -> None:
    (tmp_path / "results.parquet").write_text("no")
    with pytest.raises(InputError, match="no results can be read"):
        Results(tmp_path / "results.parquet")
