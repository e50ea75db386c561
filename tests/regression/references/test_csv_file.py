"""CSV references: the forms that are read, and every way of being broken, with file, row and mend."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.regression.references import Provenance, Reference, read_reference, write_provenance

PLAIN = "time,x,y\n0,1.5,0\n1,2.5,0\n2,3.5,1\n"


def read(folder: Path, content: str | bytes) -> Reference:
    path = folder / "reference.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return read_reference(path)


@pytest.mark.parametrize(
    "content",
    [
        PLAIN,
        PLAIN.encode("utf-8-sig"),
        PLAIN.replace("\n", "\r\n"),
        PLAIN.rstrip("\n"),
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t"),
        "# from a colleague\n\n" + PLAIN,
        PLAIN.replace(",", " ,  "),
        "x,Time,y\n1.5,0,0\n2.5,1,0\n3.5,2,1\n",
        '"time","x","y"\n0.0,1.5,False\n1.0,2.5,False\n2.0,3.5,True\n',
    ],
    ids=["plain", "byte order mark", "crlf", "no last line end", "semicolons", "tabs", "comments", "blanks",
         "time second", "as FMPy writes"],
)  # fmt: skip
def test_forms_of_one_table(tmp_path: Path, content: str | bytes) -> None:
    signals = read(tmp_path, content).signals
    assert list(signals) == ["x", "y"]
    np.testing.assert_array_equal(signals["x"].times, [0.0, 1.0, 2.0])
    np.testing.assert_array_equal(signals["x"].values, [1.5, 2.5, 3.5])
    np.testing.assert_array_equal(signals["y"].values, [0.0, 0.0, 1.0])
    assert signals["x"].times is signals["y"].times
    assert signals["x"].unit is None


@pytest.mark.parametrize(
    ("content", "units"),
    [
        ("time [s],T [degC],p (bar),m[1]\n0,1,2,3\n", ["degC", "bar", None]),
        ("time,T,p,m[1]\ns,degC,bar,kg/s\n0,1,2,3\n", ["degC", "bar", "kg/s"]),
        ("time,T,p,m[1]\ns,degC,,1\n0,1,2,3\n", None),
        ("time;T [°C];p[1,2] [bar];m[1,2]\n0;1;2;3\n", ["degC", "bar", None]),
        ("time,der(T),p [],m[1]\n0,1,2,3\n", [None, None, None]),
    ],
    ids=["in the names", "in a line", "a number among them", "semicolons", "brackets that are no unit"],
)
def test_units(tmp_path: Path, content: str, units: list[str | None] | None) -> None:
    if units is None:
        with pytest.raises(InputError, match=r"reference\.csv:2: column 'time' is 's', not a number"):
            read(tmp_path, content)
    else:
        assert [s.unit for s in read(tmp_path, content).signals.values()] == units


def test_times_in_other_units_become_seconds(tmp_path: Path) -> None:
    signals = read(tmp_path, "time [h],x\n0,1\n0.5,2\n").signals
    np.testing.assert_array_equal(signals["x"].times, [0.0, 1800.0])


def test_discrete_signals(tmp_path: Path) -> None:
    signals = read(tmp_path, "time,on,stage,x\ns,Boolean,Integer,W\n0,0,1,1\n1,1,3,2\n").signals
    assert [s.discrete for s in signals.values()] == [True, True, False]
    assert read(tmp_path, "time,on\n0,true\n1,false\n").signals["on"].discrete
    with pytest.raises(InputError, match=r"reference\.csv:4: column 'on' is Boolean"):
        read(tmp_path, "time,on\ns,Boolean\n0,0\n1,2\n")


def test_two_rows_at_one_time_are_a_jump_only_where_that_is_known(tmp_path: Path) -> None:
    rows = "0,0\n1,0\n1,5\n2,5\n"
    with pytest.raises(
        InputError, match=r"reference\.csv:4: duplicate time 1 s;.*jumps = true in reference\.reference"
    ):
        read(tmp_path, "time,x\n" + rows)
    simulated = read(tmp_path, '"time","x"\n' + rows).signals["x"]
    np.testing.assert_array_equal(simulated.values, [0.0, 0.0, 5.0, 5.0])
    write_provenance(tmp_path / "reference.csv", Provenance(kind="partner", jumps=True))  # type: ignore[arg-type]
    np.testing.assert_array_equal(read(tmp_path, "time,x\n" + rows).signals["x"].times, [0.0, 1.0, 1.0, 2.0])
    with pytest.raises(InputError, match=r"reference\.csv:5: duplicate time 1 s for the third time"):
        read(tmp_path, '"time","x"\n0,0\n1,0\n1,5\n1,6\n2,5\n')


BROKEN = {
    "empty": ("", r"csv: is empty"),
    "only blank lines": ("\n\n", r"csv: is empty"),
    "no rows": ("time,x\n", r"csv:1: no rows follow"),
    "no rows after the units": ("time,x\ns,K\n", r"csv:2: no rows follow"),
    "no time": ("t,x\n0,1\n", r"csv:1: has no column 'time' \(the columns are 't', 'x'\)"),
    "name twice": ("time,x,y,x\n0,1,2,3\n", r"csv:1: columns 2 and 4 are both called 'x'"),
    "name missing": ("time,,y\n0,1,2\n", r"csv:1: column 2 has no name"),
    "cut within a row": ("time,x,y\n0,1,2\n1,2", r"csv:3: 2 cells for 3 columns in the last row: the file is cut off"),
    "cut within a number": (
        "time,x\n0,0.123456\n1,0.234567\n2,0.34", r"csv:4: the last number of column 'x' seems to be cut off"),
    "short row": ("time,x,y\n0,1,2\n1,2\n2,3,4\n", r"csv:3: 2 cells for 3 columns; mend the row"),
    "decimal comma, semicolons": ("time;x\n0;1,5\n", r"csv:2: column 'x' is '1,5': a decimal comma; write '1.5'"),
    "decimal comma in the times": ("time;x\n0,0;1,5\n", r"csv:2: column 'time' is '0,0': a decimal comma"),
    "decimal comma, commas": ("time,x\n0,0,1,5\n", r"csv:2: 4 cells for 2 columns: numbers with a decimal comma"),
    "decimal comma, commas, later": ("time,x\n0,1\n1,2,5\n", r"csv:3: 3 cells for 2 columns: numbers with a decimal"),
    "decimal comma, quoted": ('time,x\n"0","1,5"\n', r"csv:2: column 'x' is '1,5': a decimal comma"),
    "time falls": ("time,x\n0,1\n2,1\n1,1\n", r"csv:4: time falls from 2 to 1 s"),
    "time twice": ("time,x\n0,1\n\n1,1\n1,1\n", r"csv:5: duplicate time 1 s"),
    "no number": ("time,x\n0,1\n1,high\n", r"csv:3: column 'x' is 'high', not a number"),
    "empty cell": ("time,x\n0,1\n1,\n", r"csv:3: column 'x' is empty"),
    "nan": ("time,x\n0,1\n1,nan\n", r"csv:3: column 'x' is nan"),
    "infinite": ("time,x\n0,1\n1,inf\n", r"csv:3: column 'x' is inf"),
    "time is nan": ("time,x\n0,1\nnan,1\n", r"csv:3: column 'time' is nan"),
    "time in K": ("time [K],x\n0,1\n", r"csv:2: column 'time' is in 'K'"),
    "UTF-16": (PLAIN.encode("utf-16"), r"csv:1: is UTF-16 text; save it as UTF-8"),
    "UTF-16 without mark": (PLAIN.encode("utf-16-le"), r"csv:1: holds zero bytes"),
    "Latin-1": ("time,x\n# 20 °C\n0,1\n".encode("latin-1"), r"csv:2: is not UTF-8 text \(byte 0xb0\)"),
    "not fetched": ("version https://git-lfs.github.com/spec/v1\n", r"csv:1: is only a pointer.*git lfs pull"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_its_row(tmp_path: Path, name: str) -> None:
    content, message = BROKEN[name]
    with pytest.raises(InputError, match=message):
        read(tmp_path, content)


def test_every_cut_of_a_file_is_refused_or_loses_whole_rows(tmp_path: Path) -> None:
    """Cut anywhere behind the first row. Of the last number a few last digits may go unnoticed."""
    values = np.random.default_rng(1).normal(size=12)
    lines = ["time,x"] + [f"{k / 8},{value!r}" for k, value in enumerate(values.tolist())]
    text = "\n".join(lines) + "\n"
    refused = 0
    for end in range(len(lines[0]) + len(lines[1]) + 2, len(text)):
        try:
            found = read(tmp_path, text[:end]).signals["x"].values
        except InputError:
            refused += 1
        else:
            np.testing.assert_allclose(found, values[: found.size], rtol=1e-9)
    assert refused > 150


def test_signals_are_picked_by_name(tmp_path: Path) -> None:
    read(tmp_path, PLAIN)
    assert list(read_reference(tmp_path / "reference.csv", ["y"]).signals) == ["y"]
    with pytest.raises(InputError, match=r"has no signal 'xx'; did you mean 'x'\?"):
        read_reference(tmp_path / "reference.csv", ["xx"])


def test_missing_files(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nothing\.csv: there is no such reference"):
        read_reference(tmp_path / "nothing.csv")
    (tmp_path / "reference.xlsx").write_bytes(b"PK")
    with pytest.raises(InputError, match=r"a reference is a \.csv, \.parquet or \.mat file"):
        read_reference(tmp_path / "reference.xlsx")
