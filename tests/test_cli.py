"""Exit codes and messages of the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cosim.cli import app

runner = CliRunner()

SCENARIO = """\
title = "Weather only"
[time]
date = 2010-01-06
stop = 3600.0
[coupling]
communication_step = 60.0
[components.weather]
type = "weather"
parameters.region = 12
[[figures]]
name = "air"
kind = "mean"
of = ["weather.T_air"]
unit = "degC"
"""


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    (tmp_path / "case").mkdir()
    path = tmp_path / "case" / "scenario.toml"
    path.write_text(SCENARIO)
    return path


def test_run_prints_the_figures_and_writes_the_folder(scenario: Path, tmp_path: Path) -> None:
    result = runner.invoke(app, ["run", str(scenario), "--out", str(tmp_path / "out"), "--set", "time.stop=7200"])
    assert result.exit_code == 0
    assert "air" in result.stdout
    assert str(tmp_path / "out") in result.stdout.replace("\n", "")
    assert json.loads((tmp_path / "out" / "summary.json").read_text())["statistics"]["steps"] == 120


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["run", "nowhere"], "nowhere: no such scenario"),
        (["run", "{scenario}", "--set", "time"], "--set time: is not of the form name=value"),
        (["run", "{scenario}", "--set", "time.stp=3"], "time.stp: unknown key; did you mean 'stop'"),
        (["simulate", "gone.fmu"], "gone.fmu: no such FMU"),
        (["build", "No.Such.Class"], "No.Such.Class"),
        (["build", "Model", "--source", "gone.mo"], "gone.mo: no such file"),
    ],
)
def test_wrong_input_is_one_message_and_exit_code_2(
    scenario: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = runner.invoke(app, [argument.format(scenario=scenario) for argument in arguments])
    assert result.exit_code == 2
    assert text in result.stderr
    assert "Traceback" not in result.stderr
    lines = [line for line in result.stderr.splitlines() if line.startswith("cosim: ")]
    assert len(lines) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case"]


def test_simulation_that_fails_ends_with_3(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tank = Path(__file__).parent / "fmu" / "Tank.mo"
    built = runner.invoke(app, ["build", "Tank", "--source", str(tank), "--out", "fmus"])
    assert built.exit_code == 0, built.stderr
    assert runner.invoke(app, ["simulate", "fmus/Tank.fmu", "--stop", "100", "--out", "t.csv"]).exit_code == 0
    assert (tmp_path / "t.csv").read_text().startswith('"time"')
    failed = runner.invoke(app, ["simulate", "fmus/Tank.fmu", "--stop", "100", "--set", "burst=50"])
    assert failed.exit_code == 3
    assert "the tank burst" in failed.stderr


def test_doctor_finds_a_working_compiler() -> None:
    result = runner.invoke(app, ["doctor"])
    assert result.exit_code == 0
    assert "C compiler, works" in result.stdout
    assert "demandlib" in result.stdout


def test_only_options_that_work_are_offered() -> None:
    text = runner.invoke(app, ["run", "--help"], env={"COLUMNS": "200"}).stdout
    assert "--set" in text
    assert "--resume" not in text
