"""Classes built by OpenModelica: what comes out, what is refused and how that is said."""

from __future__ import annotations

import math
import tomllib
import zipfile
from pathlib import Path

import fmpy
import numpy as np
import pytest

from cosim.errors import InputError
from cosim.fmu import simulate
from cosim.modelica import build
from cosim.modelica.compiler import Form
from cosim.modelica.compilers import choose
from cosim.modelica.openmodelica import find_openmodelica

pytestmark = pytest.mark.openmodelica

DECAY = """within;
model Decay "A body that cools"
  parameter Real tau(unit = "s") = 2.0 "Time constant";
  input Real T_env(unit = "K", start = 300.0);
  output Real T(unit = "K", start = 400.0, fixed = true);
equation
  tau*der(T) = T_env - T;
  annotation (experiment(StopTime = 4, Tolerance = 1e-8));
end Decay;
"""


@pytest.fixture
def decay(tmp_path: Path) -> Path:
    source = tmp_path / "Decay.mo"
    source.write_text(DECAY)
    return source


def test_both_kinds_follow_the_closed_form(decay: Path, tmp_path: Path) -> None:
    artifact = build("Decay", sources=[decay], compiler="openmodelica", out=tmp_path / "out")
    found = find_openmodelica()
    assert found is not None
    assert artifact.path == tmp_path / "out" / "Decay.fmu"
    assert (artifact.compiler, artifact.fmi_version, artifact.cached, artifact.choice) == (
        "openmodelica", "2.0", False, "",
    )  # fmt: skip
    assert artifact.statistics["states"] == 1 and artifact.statistics["equations"] >= 1
    assert artifact.statistics["c_bytes"] > 1000
    assert artifact.warnings == ()
    description = fmpy.read_model_description(str(artifact.path))
    assert description.guid == artifact.guid
    assert description.coSimulation is not None and description.modelExchange is not None
    expected = 300.0 + 100.0 * math.exp(-2.0)
    for kind in ("me", "cs"):
        result = simulate(artifact.path, fmi_type=kind, tolerance=1e-8, interval=0.1)  # type: ignore[arg-type]
        assert result["T"][-1] == pytest.approx(expected, abs=1e-4), kind
    with zipfile.ZipFile(artifact.path) as archive:
        assert any(name.startswith("binaries/") for name in archive.namelist())


def test_a_second_build_comes_from_the_cache_and_the_manifest_says_all(decay: Path, tmp_path: Path) -> None:
    first = build("Decay", sources=[decay], compiler="openmodelica", out=tmp_path / "one")
    again = build("Decay", sources=[decay], compiler="openmodelica", out=tmp_path / "two")
    assert again.cached and again.guid == first.guid
    assert again.path.read_bytes() == first.path.read_bytes()
    ours = build("Decay", sources=[decay], compiler="builtin", out=tmp_path / "three")
    assert ours.guid != first.guid
    (entry,) = tomllib.loads((tmp_path / "two" / "manifest.toml").read_text())["fmu"]
    found = find_openmodelica()
    assert found is not None
    assert entry["compiler"] == "openmodelica" and entry["versions"]["omc"] == found.version
    assert entry["guid"] == first.guid


ERRORS = [
    ("unknown variable", "model M\n  Real x;\nequation\n  der(x) = -y;\nend M;\n", 4, "y"),
    ("syntax", "model M\n  Real x;\nequation\n  der(x) = = 1;\nend M;\n", 4, ""),
    ("unknown type", "model M\n  Nowhere.Pump p;\nend M;\n", 2, "Nowhere.Pump"),
    ("type of an expression", 'model M\n  Real x;\nequation\n  x = "text";\nend M;\n', 4, ""),
    ("unknown modifier", "model M\n  Real x(maximum = 3) = time;\nend M;\n", 2, "maximum"),
    ("wrong number of arguments", "model M\n  Real x = sin(time, 2);\nend M;\n", 2, "sin"),
]


@pytest.mark.parametrize(("text", "line", "word"), [e[1:] for e in ERRORS], ids=[e[0] for e in ERRORS])
def test_an_error_names_file_and_line(tmp_path: Path, text: str, line: int, word: str) -> None:
    source = tmp_path / "M.mo"
    source.write_text(text)
    with pytest.raises(InputError) as caught:
        build("M", sources=[source], compiler="openmodelica", out=tmp_path / "out")
    assert str(caught.value).startswith(f"{source}:{line}: M: ")
    assert word in str(caught.value)
    assert not (tmp_path / "out" / "M.fmu").exists()
    assert not list((tmp_path / "out").glob("*.part"))


@pytest.mark.parametrize(
    ("equations", "said"),
    [("", "1 equations for 2 unknowns; add 1"), ("y = 1; y = x;", "3 equations for 2 unknowns; remove 1")],
)
def test_an_unbalanced_class_is_refused_with_the_counts(tmp_path: Path, equations: str, said: str) -> None:
    source = tmp_path / "M.mo"
    source.write_text(f"model M\n  Real x;\n  Real y;\nequation\n  der(x) = -x;\n  {equations}\nend M;\n")
    with pytest.raises(InputError, match=said):
        build("M", sources=[source], compiler="openmodelica", out=tmp_path)


def test_an_unknown_class_is_refused(decay: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Decoy"):
        build("Decoy", sources=[decay], compiler="openmodelica", out=tmp_path)
    with pytest.raises(InputError, match=r"RiverHeat\.Plants\.Nowhere"):
        build("RiverHeat.Plants.Nowhere", compiler="openmodelica", out=tmp_path)


def test_warnings_come_back_with_file_and_line(tmp_path: Path) -> None:
    source = tmp_path / "M.mo"
    source.write_text("model M\n  parameter Real p(start = 2);\n  Real x;\nequation\n  der(x) = -p*x;\nend M;\n")
    artifact = build("M", sources=[source], compiler="openmodelica", out=tmp_path / "out")
    assert any(w.startswith(f"{source}:2: ") and "p" in w for w in artifact.warnings), artifact.warnings


def test_libraries_beside_the_source_and_by_option_are_found(tmp_path: Path) -> None:
    library = tmp_path / "libraries" / "Parts"
    library.mkdir(parents=True)
    (library / "package.mo").write_text('within;\npackage Parts\n  annotation (version = "1.0.0");\nend Parts;\n')
    (library / "Lag.mo").write_text(
        "within Parts;\nmodel Lag\n  input Real u;\n  output Real y(start = 0, fixed = true);\n"
        "equation\n  der(y) = u - y;\nend Lag;\n"
    )
    source = tmp_path / "own" / "System.mo"
    source.parent.mkdir()
    source.write_text(
        "model System\n  Parts.Lag lag(u = 1);\n  Gain gain(u = lag.y);\n  output Real z = gain.y;\n"
        '  annotation (uses(Parts(version = "1.0.0")), experiment(StopTime = 1));\nend System;\n'
    )
    (source.parent / "Gain.mo").write_text("model Gain\n  input Real u;\n  output Real y = 3*u;\nend Gain;\n")
    artifact = build(
        "System", sources=[source], libraries=[tmp_path / "libraries"], compiler="openmodelica", out=tmp_path
    )
    result = simulate(artifact.path, fmi_type="me", tolerance=1e-8)
    assert result["z"][-1] == pytest.approx(3.0 * (1.0 - math.exp(-1.0)), rel=1e-5)
    inner = build("Parts.Lag", libraries=[tmp_path / "libraries"], compiler="openmodelica", out=tmp_path)
    assert inner.statistics["states"] == 1


def test_events_of_a_class_are_kept(tmp_path: Path) -> None:
    source = tmp_path / "Ball.mo"
    source.write_text(
        "model Ball\n  Real h(start = 1, fixed = true);\n  Real v(start = 0, fixed = true);\n"
        "  output Integer n(start = 0, fixed = true);\nequation\n  der(h) = v;\n  der(v) = -9.81;\n"
        "  when h < 0 then\n    reinit(v, -0.8*pre(v));\n    n = pre(n) + 1;\n  end when;\n"
        "  annotation (experiment(StopTime = 1.5));\nend Ball;\n"
    )
    artifact = build("Ball", sources=[source], compiler="openmodelica", out=tmp_path)
    result = simulate(artifact.path, fmi_type="me", tolerance=1e-8)
    fall = math.sqrt(2.0 / 9.81)
    bounces = np.cumsum([fall, *(2.0 * fall * 0.8**k for k in range(1, 9))])
    assert int(result["n"][-1]) == int(np.sum(bounces < 1.5))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"fmi": "3.0"}, "writes FMI 2.0 only, not 3.0; use --fmi 2.0 or --compiler builtin"),
        ({"platforms": ["win64"]}, "builds for its own machine only"),
        ({"platforms": ["all"]}, "builds for its own machine only"),
    ],
)
def test_what_openmodelica_cannot_make_is_refused_and_auto_says_so(
    decay: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: dict[str, object], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        build("Decay", sources=[decay], compiler="openmodelica", out=tmp_path, **options)  # type: ignore[arg-type]
    monkeypatch.delenv("COSIM_COMPILER")
    artifact = build("Decay", sources=[decay], out=tmp_path, **options)  # type: ignore[arg-type]
    assert artifact.compiler == "builtin" and said in artifact.choice


def test_auto_prefers_openmodelica_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    form = Form.of("2.0", ["linux64"])
    assert choose("auto", form).compiler.name == "builtin"  # by the tests' COSIM_COMPILER
    monkeypatch.delenv("COSIM_COMPILER")
    choice = choose("auto", form)
    assert choice.compiler.name == "openmodelica"
    assert "OpenModelica" in choice.reason and "--compiler builtin" in choice.reason


def test_a_time_limit_too_short_says_where_to_raise_it(
    decay: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decay.write_text(DECAY.replace("2.0", "2.5"))  # not in the cache
    monkeypatch.setenv("COSIM_OMC_TIMEOUT", "0.05")
    with pytest.raises(Exception, match="COSIM_OMC_TIMEOUT"):
        build("Decay", sources=[decay], compiler="openmodelica", out=tmp_path / "out")
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").glob("*.fmu"))
