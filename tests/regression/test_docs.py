"""What docs/regression.md shows works as it stands there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cosim.cli import app
from cosim.regression.case import read_case
from cosim.regression.references import Kind

PAGE = (Path(__file__).parents[2] / "docs" / "regression.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_case_on_the_page_is_one(tmp_path: Path) -> None:
    (text,) = blocks("toml")
    path = tmp_path / "page.regression.toml"
    path.write_text(text)
    case = read_case(path)
    assert [entry.kind for entry in case.subject.references] == [Kind.SELF, Kind.OPENMODELICA]
    tolerances = case.tolerances(case.subject.references[1])
    assert tolerances.of("pipe.T_water_out").absolute == 0.01
    assert tolerances.of("answer").range == 1e-3


def test_every_kind_of_reference_is_explained() -> None:
    assert all(f"| `{kind}` |" in PAGE for kind in Kind)


def test_the_workflow_runs(made: Path, in_this_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its command, in a repository with a case; what it keeps and shows is there afterwards."""
    (workflow,) = blocks("yaml")
    (command,) = re.findall(r"- run: cosim (.*)", workflow)
    monkeypatch.chdir(made.parent)
    result = CliRunner().invoke(app, shlex.split(command))
    assert result.exit_code == 0, result.output
    (summary,) = re.findall(r"run: cat (\S+)", workflow)
    assert Path(summary).read_text().startswith("### Regression: All 1 cases hold")
    (folder,) = re.findall(r"path: (\w+)\n", workflow)
    assert {path.suffix for path in Path(folder).iterdir()} == {".xml", ".html", ".md"}
    assert not re.findall(r"\t", workflow)
