"""Functions called as equations, without a result: the front end leaves them out, and the build says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from cosim.modelica import build

TEXT = """package Checked
  function check
    input Real u;
  algorithm
    assert(u < 0.5, "too much");
  end check;

  block Part
    parameter Boolean loud = true;
    input Real u;
  initial equation
    check(u);
  equation
    if loud then
      Checked.check(2*u);
    else
      check(u);
    end if;
  end Part;

  model Main
    Part part(u = x);
    Real x(start = 0, fixed = true);
    Real y[2];
  equation
    assert(x < 3, "x is large");
    der(x) = abs(x) + 1;
    for i in 1:2 loop
      y[i] = if (if i > 1 then true else false) then i else max(i, x);
    end for;
    check(x);
    when x > 0.5 then
      reinit(x, 0);
    end when;
    if (x > 2) then
      assert(true, "");
    end if;
  end Main;

  model Quiet
    Real x = time;
  equation
    assert(x < 3, "x is large");
  end Quiet;
end Checked;
"""


@pytest.mark.parametrize(("model", "lines"), [("Main", [12, 15, 17, 31]), ("Quiet", [])])
def test_warning_with_file_and_line(tmp_path: Path, model: str, lines: list[int]) -> None:
    source = tmp_path / "Checked.mo"
    source.write_text(TEXT)
    for _ in range(2):  # the second answer comes from the cache
        warnings = build(f"Checked.{model}", sources=[source], out=tmp_path).warnings
        assert [w.split(": ")[0] for w in warnings] == [f"{source.name}:{line}" for line in lines]
        assert all("check as an equation is left out" in w for w in warnings)
