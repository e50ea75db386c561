"""Asserts that the front end decides by the parameters' values in the source: the build says which."""

from __future__ import annotations

from pathlib import Path

import pytest

from cosim.modelica import build

TEXT = """package Decided
  model Final
    parameter Real a = {value};
    final parameter Real b = a - 2;
    Real x(start = 0, fixed = true);
  equation
    assert(b > 0, "b must be positive");
    der(x) = b;
  end Final;

  model Open
    parameter Real a = 3;
    Real x(start = 0, fixed = true);
  equation
    assert(a > 2, "a must exceed 2");
    assert(true, "nothing");
    der(x) = a;
  end Open;

  model Structural
    parameter Integer n = 3;
    Real x[n](each start = 0, each fixed = true);
  equation
    assert(n > 2, "n must exceed 2");
    der(x) = ones(n);
  end Structural;
end Decided;
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "Decided.mo"
    path.write_text(TEXT.format(value=3))
    return path


def test_decided_by_a_final_parameter(source: Path) -> None:
    for _ in range(2):  # the second answer comes from the cache
        (warning,) = build("Decided.Final", sources=[source], out=source.parent).warnings
        assert warning.startswith("Decided.mo:7: ")
        assert "since b is final" in warning


@pytest.mark.parametrize("model", ["Open", "Structural"])
def test_what_is_decided_rightly_or_not_at_all(source: Path, model: str) -> None:
    assert build(f"Decided.{model}", sources=[source], out=source.parent).warnings == ()


def test_one_that_is_violated_as_written_stays(source: Path) -> None:
    source.write_text(TEXT.format(value=1))
    assert build("Decided.Final", sources=[source], out=source.parent).warnings == ()
