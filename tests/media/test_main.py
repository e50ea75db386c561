"""The command fits, writes and prints; the same input gives the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from cosim.media import __main__ as command
from cosim.media.accuracy import largest_errors
from cosim.media.coefficients import Coefficients, FitError


@pytest.fixture(autouse=True)
def few_points(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error table on few points: its figures are not what is tested here."""

    def few(coefficients: Coefficients) -> tuple[FitError, ...]:
        return largest_errors(coefficients, points=10)

    monkeypatch.setattr(command, "largest_errors", few)


def test_same_fluid_gives_the_same_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = []
    for name in ("first", "second"):
        out = tmp_path / name / "R600a.mo"
        assert command.main(["R600a", "--out", str(out), "--data", str(tmp_path / name)]) == 0
        files.append((out.read_bytes(), (tmp_path / name / "R600a.json").read_bytes()))
    assert files[0] == files[1]
    assert "isentropic enthalpy rise" in capsys.readouterr().out


def test_stored_coefficients_give_the_same_file(tmp_path: Path) -> None:
    out, again = tmp_path / "R32.mo", tmp_path / "again.mo"
    assert command.main(["R32", "--out", str(out), "--data", str(tmp_path)]) == 0
    assert command.main(["R32", "--out", str(again), "--data", str(tmp_path), "--stored"]) == 0
    assert out.read_bytes() == again.read_bytes()


def test_unknown_fluid_ends_with_exit_code_2_and_the_known_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["R12345", "--out", str(tmp_path / "x.mo")]) == 2
    assert "R1234ze(E)" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["PartialRefrigerant", "Water"])
def test_interface_and_water_are_written_by_the_same_command(name: str, tmp_path: Path) -> None:
    out = tmp_path / "new" / f"{name}.mo"
    assert command.main([name, "--out", str(out)]) == 0
    committed = Path(__file__).parents[2] / "modelica" / "RiverHeat" / "Media" / f"{name}.mo"
    assert out.read_text(encoding="utf-8") == committed.read_text(encoding="utf-8")
