"""The delivered nameplates: real plants, their COP within 10 % or with the datum that is missing."""

import tomllib
from pathlib import Path

import pytest
from nameplate_text import NAMEPLATES
from typer.testing import CliRunner

from cosim.cli import app
from cosim.sizing import size

PUBLISHED = {"drammen": 3.05, "rosenheim": 2.5, "cologne": 3.0, "gothenburg": 3.5, "mannheim_1": 20.0 / 7.0}
"""Shared plant figures."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_cop_within_10_percent(name: str) -> None:
    sizing = size(NAMEPLATES / f"{name}.toml")
    assert sizing.verdict.reproduced
    assert pytest.approx(PUBLISHED[name], rel=0.10) == sizing.machine.point.COP
    assert 0.45 <= sizing.machine.point.Lorenz_efficiency <= 0.70


def test_vartan_says_which_datum_is_missing() -> None:
    """30 MW from 8 MW between these temperatures is a Lorenz efficiency of 0.73; no machine has that."""
    it = size(NAMEPLATES / "vartan.toml")
    assert not it.verdict.reproduced
    text = "\n".join(it.verdict.lines)
    assert "missing datum: the operating point to which heat, electricity and temperatures belong together" in text
    assert "Lorenz efficiency of 0.7" in text
    assert "refrigerant R134a" in text


def test_cologne_says_that_the_return_temperature_is_missing(tmp_path: Path) -> None:
    text = (NAMEPLATES / "cologne.toml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("T_return")]
    path = tmp_path / "cologne.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    result = CliRunner().invoke(app, ["size", str(path)])
    assert result.exit_code == 2
    assert "cologne.toml" in result.stderr and "network.T_return: is missing" in result.stderr
    assert 'source = "assumed' in result.stderr


def test_mannheim_2_is_in_the_computed_band() -> None:
    """COP 2.4 to 2.65 at 130 degC, river 5 degC, cooled by 2.3 to 2.9 K, subcritical."""
    it = size(NAMEPLATES / "mannheim_2.toml").machine
    assert 2.4 <= it.point.COP <= 2.65
    assert 128.0 <= it.point.T_condensing - 273.15 <= 132.0
    assert 2.2 <= 278.15 - it.point.T_source_out <= 2.9


def test_the_file_is_a_scenarios_parameters(tmp_path: Path) -> None:
    out = tmp_path / "unit.toml"
    result = CliRunner().invoke(app, ["size", str(NAMEPLATES / "mannheim_1.toml"), "--out", str(out)])
    assert result.exit_code == 0
    assert "COP 2.77 against 2.86 published" in result.stdout
    written = tomllib.loads(out.read_text(encoding="utf-8"))
    unit = written["components"]["unit"]
    assert unit["model"] == "RiverHeat.Plants.Mannheim1"
    assert unit["parameters"]["A_evaporator"]["unit"] == "m2"
    assert unit["parameters"]["A_evaporator"]["value"] == written["sized"]["evaporator.A"]["value"]


def test_out_into_no_folder_is_said(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        app, ["size", str(NAMEPLATES / "mannheim_1.toml"), "--out", str(tmp_path / "no" / "x.toml")]
    )
    assert result.exit_code == 2
    assert "--out" in result.stderr and "cannot be written" in result.stderr
