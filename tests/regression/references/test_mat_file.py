"""Trajectory files, written here byte by byte as the MAT-File format of version 4 and Dymola's layout say."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.regression.references import read_reference

DOUBLE, SINGLE, INTEGER, TEXT = 0, 10, 20, 51
_KINDS = {DOUBLE: "<f8", SINGLE: "<f4", INTEGER: "<i4", TEXT: "<u1"}


def matrix(name: str, kind: int, values: np.ndarray) -> bytes:  # type: ignore[type-arg]
    """A matrix: header of five integers, name, columns one after another."""
    rows, columns = values.shape
    head = struct.pack("<5i", kind, rows, columns, 0, len(name) + 1) + name.encode() + b"\0"
    return head + values.astype(_KINDS[kind]).tobytes(order="F")


def characters(texts: Sequence[str]) -> np.ndarray:  # type: ignore[type-arg]
    width = max(map(len, texts))
    return np.array([list(text.ljust(width).encode("latin-1")) for text in texts], dtype=np.uint8)


NAMES = ["Time", "x", "minus_x", "gain", "on", "T"]
DESCRIPTIONS = [
    "Time in [s]", "A state [W]", "Its negative [W]", "A parameter", "Switch :#(type=Boolean)", "Supply [K|degC]",
]  # fmt: skip
INFO = np.array([[0, 1, 0, -1], [2, 2, 0, -1], [2, -2, 0, -1], [1, 2, 0, 0], [2, 3, 0, -1], [2, 4, 0, -1]]).T
TIMES = np.array([0.0, 1.0, 1.0, 1.0, 2.0])
DATA = np.array([TIMES, [0.0, 1.0, 7.0, 5.0, 6.0], [0.0, 0.0, 0.0, 1.0, 1.0], [300.0, 301.0, 301.0, 301.0, 302.0]])
CONSTANT = np.array([[0.0, 2.0], [4.5, 4.5]])


def trajectory_file(transposed: bool = True, data: np.ndarray = DATA, kind: int = DOUBLE) -> bytes:  # type: ignore[type-arg]
    def turned(values: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
        return values if transposed else values.T

    layout = "binTrans" if transposed else "binNormal"
    return b"".join(
        [
            matrix("Aclass", TEXT, characters(["Atrajectory", "1.1", "", layout])),
            matrix("name", TEXT, turned(characters(NAMES).T)),
            matrix("description", TEXT, turned(characters(DESCRIPTIONS).T)),
            matrix("dataInfo", INTEGER, turned(INFO)),
            matrix("data_1", DOUBLE, turned(CONSTANT)),
            matrix("data_2", kind, turned(data)),
        ]
    )


@pytest.mark.parametrize("transposed", [True, False])
def test_signals_units_aliases_and_events(tmp_path: Path, transposed: bool) -> None:
    path = tmp_path / "result.mat"
    path.write_bytes(trajectory_file(transposed))
    signals = read_reference(path).signals
    assert list(signals) == NAMES[1:]
    np.testing.assert_array_equal(signals["x"].times, [0.0, 1.0, 1.0, 2.0])  # of three rows first and last
    np.testing.assert_array_equal(signals["x"].values, [0.0, 1.0, 5.0, 6.0])
    np.testing.assert_array_equal(signals["minus_x"].values, [0.0, -1.0, -5.0, -6.0])
    np.testing.assert_array_equal(signals["gain"].times, [0.0, 2.0])
    np.testing.assert_array_equal(signals["gain"].values, [4.5, 4.5])
    assert [signals[name].unit for name in NAMES[1:]] == ["W", "W", None, None, "K"]
    assert [signals[name].discrete for name in NAMES[1:]] == [False, False, False, True, False]


def test_single_precision(tmp_path: Path) -> None:
    path = tmp_path / "result.mat"
    path.write_bytes(trajectory_file(kind=SINGLE))
    np.testing.assert_array_equal(read_reference(path, ["T"]).signals["T"].values, [300.0, 301.0, 301.0, 302.0])


def test_every_cut_is_refused(tmp_path: Path) -> None:
    whole = trajectory_file()
    path = tmp_path / "result.mat"
    for end in range(0, len(whole), 7):
        path.write_bytes(whole[:end])
        with pytest.raises(InputError, match=r"result\.mat: "):
            read_reference(path)


def test_broken_contents(tmp_path: Path) -> None:
    path = tmp_path / "result.mat"
    falling, hollow = DATA.copy(), DATA.copy()
    falling[0, 4] = 0.5
    hollow[1, 3] = np.nan
    for content, message in (
        (trajectory_file(data=falling), r"data_2, row 5: time falls from 1 to 0\.5 s"),
        (trajectory_file(data=hollow), r"data_2, row 4: column 'x' is nan"),
        (trajectory_file(data=DATA[:3]), r"'T' should be row 4 of data_2, which has 3"),
        (trajectory_file().replace(b"A", b"B"), "matrix 'Aclass' is missing"),
        (b"\x89HDF\r\n\x1a\n" + bytes(100), "is no .mat file of version 4"),
        (b"time,x\n0,1\n", "is no whole .mat file"),
    ):
        path.write_bytes(content)
        with pytest.raises(InputError, match=message):
            read_reference(path)
