"""Parquet references: what is read, and what is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cosim.errors import InputError
from cosim.regression.references import read_reference
from cosim.results import Column, ResultsWriter


def write(path: Path, **columns: list[object]) -> Path:
    pq.write_table(pa.table(columns), path)
    return path


def test_results_of_a_run_are_a_reference(tmp_path: Path) -> None:
    writer = ResultsWriter(tmp_path, [Column("unit.T", "K"), Column("unit.P", "W")])
    for k in range(5):
        writer.append(60.0 * k, np.array([300.0 + k, 1e6]))
    signals = read_reference(writer.merge()).signals
    np.testing.assert_array_equal(signals["unit.T"].times, 60.0 * np.arange(5))
    np.testing.assert_array_equal(signals["unit.T"].values, 300.0 + np.arange(5))
    assert [signals[n].unit for n in ("unit.T", "unit.P")] == ["K", "W"]


def test_types_tell_discrete_signals(tmp_path: Path) -> None:
    path = write(tmp_path / "r.parquet", time=[0, 1], on=[False, True], stage=[1, 2], x=[0.5, 1.5])
    signals = read_reference(path).signals
    assert [s.discrete for s in signals.values()] == [True, True, False]
    assert signals["x"].unit is None


def test_broken_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.parquet"
    for columns, message in (
        ({"t": [0.0], "x": [1.0]}, "has no column 'time'"),
        ({"time": [0.0, None], "x": [1.0, 1.0]}, "row 2: column 'time' is empty"),
        ({"time": [0.0, 1.0], "x": [1.0, None]}, "row 2: column 'x' is empty"),
        ({"time": [0.0, 1.0], "x": ["a", "b"]}, "column 'x' holds .*string"),
        ({"time": [0.0, 2.0, 1.0], "x": [1.0, 2.0, 3.0]}, "row 3: time falls from 2 to 1 s"),
        ({"time": [0.0, 1.0, 1.0], "x": [1.0, 2.0, 3.0]}, "row 3: duplicate time 1 s"),
        ({"time": [0.0, 1.0], "x": [1.0, float("nan")]}, "row 2: column 'x' is nan"),
        ({"time": [], "x": []}, "there are no rows|holds null"),
    ):
        write(path, **columns)  # type: ignore[arg-type]
        with pytest.raises(InputError, match=rf"r\.parquet.*({message})"):
            read_reference(path)


def test_a_cut_file_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "r.parquet", time=list(range(100)), x=[float(k) for k in range(100)])
    whole = path.read_bytes()
    for end in (0, 4, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:end])
        with pytest.raises(InputError, match="is no whole Parquet file"):
            read_reference(path)
    pq.write_table(pa.Table.from_arrays([pa.array([0.0])] * 3, names=["time", "x", "x"]), path)
    with pytest.raises(InputError, match="columns 2 and 3 are both called 'x'"):
        read_reference(path)
