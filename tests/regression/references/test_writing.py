"""References written and read back: the same signals to the bit, and an origin that tells a changed file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.regression.references import (
    Kind,
    Provenance,
    Reference,
    read_provenance,
    read_reference,
    write_provenance,
    write_reference,
)
from cosim.results.comparison import Tolerance, compare_all
from cosim.results.trajectory import Trajectory

ORIGIN = Provenance(
    Kind.SELF,
    tool="riverheat",
    version='0.1.0 "winter"',
    solver="Radau IIA",
    settings={"tolerance": 1e-6, "event mode": True, "step": 60, "note": "Wärme\n\\ end"},
    date="2026-03-01T12:00:00",
    source_hash="sha256:00ff",
    reason="First results; the river's density was wrong",
)


def signals() -> dict[str, Trajectory]:
    rng = np.random.default_rng(1)
    grid = np.sort(np.concatenate([[0.0, 10.0], rng.uniform(0.0, 10.0, 20)]))
    return {
        "unit.T": Trajectory(grid, rng.normal(size=22), "degC", 300.0),
        "valve[1,2].y": Trajectory(np.array([0.0, 3.0, 3.0, 10.0]), np.array([0.0, 1.0, 2.0, 2.5])),
        "pump.on": Trajectory(np.array([0.0, 4.0, 4.0, 7.5, 10.0]), np.array([0.0, 0.0, 1.0, 0.0, 0.0]), discrete=True),
        "stage": Trajectory(np.array([0.0, 5.0, 10.0]), np.array([1.0, 3.0, 3.0]), discrete=True),
    }


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_what_is_written_is_read_back(tmp_path: Path, form: str) -> None:
    path = write_reference(tmp_path / f"case.{form}", signals(), ORIGIN)
    found = read_reference(path)
    assert found.is_self_made and found.provenance is not None
    assert found.provenance.data_hash is not None and found.provenance.jumps
    for name in ("tool", "version", "solver", "date", "source_hash", "reason", "settings"):
        assert getattr(found.provenance, name) == getattr(ORIGIN, name)
    nothing = Tolerance(absolute=0.0, time=0.0)
    for reference, result in ((signals(), found.signals), (found.signals, signals())):
        comparison = compare_all(reference, result, nothing)
        assert comparison.passed, [s.reasons for s in comparison.failed]
    assert [(s.unit, s.discrete) for s in found.signals.values()] == [
        ("degC", False), (None, False), (None, True), (None, True),
    ]  # fmt: skip
    own = np.isin(found.signals["unit.T"].times, signals()["unit.T"].times)
    np.testing.assert_array_equal(found.signals["unit.T"].values[own], signals()["unit.T"].values)
    if form == "parquet":
        assert found.signals["unit.T"].nominal == 300.0


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_file_changed_since_is_refused(tmp_path: Path, form: str) -> None:
    path = write_reference(tmp_path / f"case.{form}", signals(), ORIGIN)
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.rstrip(b"\n").rindex(b"\n") + 1])
    with pytest.raises(InputError, match=r"is not the file that case\.reference\.toml was written for"):
        read_reference(path)
    path.write_bytes(whole.replace(b"\n", b"\r\n") if form == "csv" else whole)
    assert isinstance(read_reference(path), Reference)


def test_what_cannot_be_a_reference_is_not_written(tmp_path: Path) -> None:
    good = signals()
    for path, content, message in (
        ("a.txt", good, "written as .csv or .parquet"),
        ("a.csv", {}, "needs a signal"),
        ("a.csv", {"x": Trajectory(np.array([0.0, 1.0]), np.array([0.0, np.nan]))}, "'x' is nan at 1 s"),
        ("a.csv", {**good, "x": Trajectory(np.array([0.0, 1.0]), np.zeros(2))}, "'x' goes from 0 to 1 s, 'unit.T'"),
        ("a.csv", {"time": good["stage"]}, "both called 'time'"),
    ):
        with pytest.raises(InputError, match=message):
            write_reference(tmp_path / path, content, ORIGIN)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(InputError, match="cannot be written"):
        write_reference(tmp_path / "nowhere" / "a.csv", good, ORIGIN)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", r"kind must be one of .*\"closed form\".*not None"),
        ('kind = "guess"', "not 'guess'"),
        ('kind = "self"\ntol = 1', "'tol' is not known; the keys are kind, tool"),
        ('kind = "self"\nversion = 1.2', "version must be a text, not 1.2"),
        ('kind = "self"\njumps = 1', "jumps must be true or false"),
        ('kind = "self"\n[settings]\na = [1]', r"\[settings\] must hold"),
        ("kind = self", "is no TOML"),
    ],
)
def test_a_wrong_origin_is_refused(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "case.reference.toml").write_text(content)
    with pytest.raises(InputError, match=rf"case\.reference\.toml: .*{message}"):
        read_provenance(tmp_path / "case.csv")


def test_origin_of_other_kinds(tmp_path: Path) -> None:
    data = tmp_path / "case.mat"
    assert read_provenance(data) is None
    path = write_provenance(data, Provenance(Kind.CLOSED_FORM))
    assert path.read_text() == 'kind = "closed form"\n'
    assert read_provenance(data) == Provenance(Kind.CLOSED_FORM)
    path.write_text('kind = "published"\ndate = 2026-03-01\n')
    assert read_provenance(data) == Provenance(Kind.PUBLISHED, date="2026-03-01")
