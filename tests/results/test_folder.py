"""A run folder never looks finished before it is."""

import json
from pathlib import Path

import pytest

from cosim.errors import InputError
from cosim.results import RunFolder, read_summary


def test_running_folder_says_that_it_is_not_finished(tmp_path: Path) -> None:
    folder = RunFolder(tmp_path / "run", "title = 'x'\n", {})
    assert not (tmp_path / "run").exists()
    assert read_summary(tmp_path / "run.running")["verdict"]["status"] == "stopped"
    folder.write_summary({"verdict": {"status": "completed"}})
    assert folder.finish() == tmp_path / "run"
    assert read_summary(tmp_path / "run")["verdict"]["status"] == "completed"
    assert [path.name for path in tmp_path.iterdir()] == ["run"]


def test_older_run_stays_whole_until_the_newer_has_ended(tmp_path: Path) -> None:
    first = RunFolder(tmp_path / "run", "old", {})
    first.finish()
    second = RunFolder(tmp_path / "run", "new", {})
    assert (tmp_path / "run" / "scenario.toml").read_text() == "old"
    second.finish()
    assert (tmp_path / "run" / "scenario.toml").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["run"]


def test_broken_summary(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"summary\.json cannot be read"):
        read_summary(tmp_path)
    (tmp_path / "summary.json").write_text(json.dumps([1]))
    with pytest.raises(InputError, match="is not a summary"):
        read_summary(tmp_path)
