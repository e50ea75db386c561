"""What is wrong with a source is said in one line with class, file and line, and nothing is left behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from cosim.errors import CosimError, InputError
from cosim.modelica import build

FAULTS = {
    "unknown_name": ("model M\n  Real x;\nequation\n  x = gane*time;\nend M;\n", 4, "gane"),
    "syntax": ("model M\n  Real x\nequation\n  x = 1;\nend M;\n", 2, "unexpected"),
    "unbalanced": ("model M\n  Real x, y;\nequation\n  x = time;\nend M;\n", 1, "unbalanced"),
    "singular": (
        "model M\n  Real x, y, z;\nequation\n  x = time;\n  2*x = 3;\n  y = z;\nend M;\n",
        1,
        "structurally singular: the equation at M.mo:5",
    ),
    "no_variables": ("model M\nend M;\n", 1, "declares no variable"),
    "no_value": ("model M\n  parameter Real a = b;\n  parameter Real b = a;\n  Real x = a*time;\nend M;\n", None, ""),
    "start_of_a_variable": (
        "model M\n  Real y = time;\n  Real x(start=y, fixed=true);\nequation\n  der(x) = 1;\nend M;\n",
        3,
        "start",
    ),
    "matrix_power": ("model M\n  parameter Real A[2,2] = [1,2;3,4];\n  Real B[2,2] = A^2*time;\nend M;\n", None, ""),
    "two_fixed_names_of_one_value": (
        "model M\n  Real x(start=1, fixed=true);\n  Real y(start=2, fixed=true);\n  Real z(start=3, fixed=true);\n"
        "equation\n  der(x) = y;\n  y = z;\n  z = x + time;\nend M;\n",
        None,
        "singular",
    ),
    "the_front_end_breaks_down": (
        "model M\n  input Real u;\n  Real y;\nequation\n  y = der(u);\nend M;\n",
        5,
        "the front end breaks down: der(...) must name",
    ),
    "string_from_a_number": (
        'model M\n  parameter Real k = 1;\n  parameter String s = "k = " + String(k);\n  Real x = time;\nend M;\n',
        3,
        "not known when compiling",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults(name: str, tmp_path: Path) -> None:
    text, line, words = FAULTS[name]
    source = tmp_path / "M.mo"
    source.write_text(text)
    with pytest.raises(InputError) as caught:
        build("M", sources=[source], out=tmp_path / "out")
    message = str(caught.value)
    assert message.startswith(f"{source}:{'' if line is None else f'{line}: '}")
    assert " M: " in message and words in message
    assert "\n" not in message
    assert caught.value.exit_code == 2
    assert not list(tmp_path.rglob("*.fmu*"))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent\.mo: no such file"):
        build("M", sources=[tmp_path / "absent.mo"], out=tmp_path)


def test_an_unknown_class(tmp_path: Path) -> None:
    source = tmp_path / "M.mo"
    source.write_text("model M Real x = time; end M;")
    with pytest.raises(InputError, match=r"M\.mo.*no such class"):
        build("N", sources=[source], out=tmp_path)
    with pytest.raises(InputError, match=r"RiverHeat\.Absent"):
        build("RiverHeat.Absent", out=tmp_path)


@pytest.mark.parametrize("option", [{"compiler": "other"}, {"fmi": "1.0"}, {"platforms": ("amiga",)}])
def test_unknown_options(option: dict[str, str], tmp_path: Path) -> None:
    source = tmp_path / "M.mo"
    source.write_text("model M Real x = time; end M;")
    with pytest.raises(CosimError, match="--") as caught:
        build("M", sources=[source], out=tmp_path, **option)  # type: ignore[arg-type]
    assert caught.value.exit_code == 2
    assert not list(tmp_path.rglob("*.fmu*"))
