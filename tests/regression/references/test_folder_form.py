"""Folders as the Modelica Association's reference results have them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.regression.references import Kind, read_reference

CREATION = """[ResultCreationLog]
modelName="Modelica.Blocks.Examples.PID_Controller"

generationTool="Dymola Version 2020x (64-bit), 2019-10-10"
generationDateAndTime="2020-05-05T00:28:24Z"
gitRevision=bd753330a
StopTime=4 // from model
Tolerance=1e-06 // used default
simulateModel(
  method="Dassl",
  tolerance=1e-06);
"""


def folder(tmp_path: Path, signals: str = "time\nPI.y\n// left.out\nload.w\n", name: str = "PID_Controller") -> Path:
    path = tmp_path / "PID_Controller"
    path.mkdir()
    (path / "comparisonSignals.txt").write_text(signals)
    (path / f"{name}.csv").write_text('"time","PI.y","load.w","other"\n0,0,1,2\n1,0,1,2\n1,3,1,2\n2,3,1,2\n')
    return path


def test_signals_jumps_and_origin(tmp_path: Path) -> None:
    path = folder(tmp_path)
    (path / "creation.txt").write_text(CREATION)
    for given in (path, path / "comparisonSignals.txt"):
        found = read_reference(given)
        assert list(found.signals) == ["PI.y", "load.w"]
        np.testing.assert_array_equal(found.signals["PI.y"].times, [0.0, 1.0, 1.0, 2.0])
        assert found.form == "folder" and not found.is_self_made
        origin = found.provenance
        assert origin is not None and origin.kind is Kind.PUBLISHED
        assert (origin.tool, origin.version, origin.solver) == ("Dymola", "2020x (64-bit), 2019-10-10", "Dassl")
        assert (origin.date, origin.source_hash) == ("2020-05-05T00:28:24Z", "bd753330a")
        assert dict(origin.settings) == {"StopTime": 4.0, "Tolerance": 1e-6}


def test_the_only_csv_serves_under_any_name(tmp_path: Path) -> None:
    path = folder(tmp_path, name="results")
    assert list(read_reference(path).signals) == ["PI.y", "load.w"]
    (path / "more.csv").write_text("time,x\n0,1\n")
    with pytest.raises(InputError, match=r"holds 2 CSV files; the reference must be called PID_Controller\.csv"):
        read_reference(path)


@pytest.mark.parametrize(
    ("signals", "message"),
    [
        ("time\nPI.y\nPI.z\n", r"comparisonSignals\.txt:3: PID_Controller\.csv has no column 'PI\.z'"),
        ("time\nPI.y\nPI.y\n", r"comparisonSignals\.txt:3: 'PI\.y' stands in line 2 already"),
        ("time\n", r"comparisonSignals\.txt: names no signals"),
    ],
)
def test_wrong_lists_are_refused(tmp_path: Path, signals: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_reference(folder(tmp_path, signals))


def test_other_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a folder of references holds comparisonSignals\.txt"):
        read_reference(tmp_path)
    path = folder(tmp_path)
    (path / "PID_Controller.csv").unlink()
    with pytest.raises(InputError, match="holds no CSV"):
        read_reference(path)
