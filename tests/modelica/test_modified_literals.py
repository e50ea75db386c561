"""A number given to a component reaches what is bound to its parameter inside, also when it is set later."""

from __future__ import annotations

from pathlib import Path

import fmpy
import pytest

from cosim.modelica import build

TEXT = """package Tied
  model Base
    parameter Real L = 3;
  end Base;

  model Row
    extends Base;
    parameter Real A = 1;
    Real y = A + 10*L;
  end Row;

  model Two
    extends Base;
    parameter Real A = 1;
    Row r(A = A);
    Row s(A = 2*A);
    Row t(A = 0.4);
  end Two;

  model Main
    Two two(A = 0.4, t(A = 0.4));
    Two other;
    Two deep[2](each A = 0.4);
    Real x(start = 0, fixed = true);
  equation
    der(x) = two.r.y;
  end Main;

  model Outer
    Main main(two(A = 0.6));
    Real x = main.x;
  end Outer;
end Tied;
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "Tied.mo"
    path.write_text(TEXT)
    return path


def values(source: Path, model: str, names: list[str], **start: float) -> list[float]:
    fmu = build(f"Tied.{model}", sources=[source], out=source.parent).path
    result = fmpy.simulate_fmu(
        str(fmu), fmi_type="CoSimulation", stop_time=1.0, output=names,
        start_values={name.replace("__", "."): value for name, value in start.items()},
    )  # fmt: skip
    return [float(result[name][0]) for name in names]


def test_what_is_set_reaches_what_is_bound_to_it(source: Path) -> None:
    names = ["two.r.y", "two.s.y", "two.t.y", "other.r.y"]
    assert values(source, "Main", names) == pytest.approx([30.4, 30.8, 30.4, 31.0])
    assert values(source, "Main", names, two__A=5.0) == pytest.approx([35.0, 40.0, 30.4, 31.0])


def test_elements_of_an_array_are_apart(source: Path) -> None:
    names = ["deep[1].r.y", "deep[2].r.y"]
    assert values(source, "Main", names, **{"deep[1]__A": 5.0}) == pytest.approx([35.0, 30.4])


def test_deeper_modifications(source: Path) -> None:
    names = ["main.two.r.y", "main.two.t.y"]
    assert values(source, "Outer", names, main__two__A=5.0) == pytest.approx([35.0, 30.4])


def test_inherited_defaults_are_no_tie(source: Path) -> None:
    assert values(source, "Main", ["two.r.y"], two__L=7.0) == pytest.approx([30.4])
