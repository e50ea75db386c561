"""manifest.toml beside built FMUs, and building several classes at once."""

from __future__ import annotations

import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import fmpy
import pytest
from typer.testing import CliRunner

from cosim.cli import app
from cosim.modelica.manifest import read_manifest, record_fmu

TWO = """
package Pair
  model Fall Real x(start=1, fixed=true); equation der(x) = -x; end Fall;
  model Rise Real x(start=1, fixed=true); Real y; equation der(x) = x; y = 2*x; end Rise;
  model Wrong Real x; equation x = undeclared; end Wrong;
end Pair;
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two classes built and one refused, by the command."""
    where = tmp_path_factory.mktemp("built")
    (where / "src").mkdir()
    source = where / "src" / "Pair.mo"
    source.write_text(TWO)
    models = ["Pair.Fall", "Pair.Wrong", "Pair.Rise"]
    result = CliRunner().invoke(app, ["build", *models, "--source", str(source), "--out", str(where), "--jobs", "2"])
    assert result.exit_code == 2
    assert "Pair.mo:5: Pair.Wrong" in result.stderr
    lines = result.stdout.splitlines()
    assert [line.split()[0] for line in lines] == [str(where / "Pair.Fall.fmu"), str(where / "Pair.Rise.fmu")]
    assert all("kB of C" in line and "c compiler" in line and "1 states" in line for line in lines)
    return where


def test_the_manifest_says_what_each_fmu_is(folder: Path) -> None:
    entries = {e["class"]: e for e in tomllib.loads((folder / "manifest.toml").read_text())["fmu"]}
    assert set(entries) == {"Pair.Fall", "Pair.Rise"}
    for name, entry in entries.items():
        description = fmpy.read_model_description(str(folder / entry["file"]))
        assert (description.modelName, description.guid) == (name, entry["guid"])
        assert entry["fmi_version"] == description.fmiVersion
        assert entry["states"] == description.numberOfContinuousStates == 1
        assert entry["fmu_bytes"] == (folder / entry["file"]).stat().st_size
        assert set(entry["seconds"]) == {"front_end", "translation", "c_compiler"}
        assert entry["versions"]["rumoca"] == "0.10.2" and "clang" in entry["versions"]["c_compiler"]
    assert entries["Pair.Rise"]["source_digest"] == entries["Pair.Fall"]["source_digest"]


def test_every_text_comes_back(tmp_path: Path) -> None:
    texts = ['quote " and \\ backslash', "new\nline \t tab \x01 \x7f", "Größe – 100 %", "'[x]' = #"]
    for i, text in enumerate(texts):
        (tmp_path / f"{i}.fmu").touch()
        record_fmu(tmp_path, {"file": f"{i}.fmu", "text": text, "odd key": {"a.b": [1, 2.5, True, text]}})
    found = read_manifest(tmp_path)
    assert [e["text"] for e in found] == texts
    assert found[0]["odd key"] == {"a.b": [1, 2.5, True, texts[0]]}


def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    names = [f"{i:02}.fmu" for i in range(24)]
    for name in names:
        (tmp_path / name).touch()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda name: record_fmu(tmp_path, {"file": name}), names))
    assert [e["file"] for e in read_manifest(tmp_path)] == names


def test_an_fmu_that_has_gone_leaves_the_manifest_with_the_next_build(tmp_path: Path) -> None:
    for name in ("a.fmu", "b.fmu"):
        (tmp_path / name).touch()
        record_fmu(tmp_path, {"file": name})
    (tmp_path / "a.fmu").unlink()
    record_fmu(tmp_path, {"file": "b.fmu", "again": 1})
    assert read_manifest(tmp_path) == [{"file": "b.fmu", "again": 1}]


def test_a_spoilt_manifest_is_written_anew(tmp_path: Path) -> None:
    (tmp_path / "manifest.toml").write_text("[[fmu]\n")
    (tmp_path / "a.fmu").touch()
    record_fmu(tmp_path, {"file": "a.fmu"})
    assert read_manifest(tmp_path) == [{"file": "a.fmu"}]
