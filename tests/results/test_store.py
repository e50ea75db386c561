"""Parquet with units, written in parts."""

from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from cosim.errors import InputError
from cosim.results import Column, Results, ResultsWriter
from cosim.results.store import PARTS, ROWS_PER_GROUP


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
    for index in range(ROWS_PER_GROUP + 5):
        writer.append(float(index), np.array([1.0]))
    parts = sorted((tmp_path / PARTS).iterdir())
    assert pq.read_table(parts[0]).num_rows == ROWS_PER_GROUP


def test_reading_what_is_no_result(tmp_path: Path) -> None:
    (tmp_path / "results.parquet").write_text("no")
    with pytest.raises(InputError, match="no results can be read"):
        Results(tmp_path / "results.parquet")
