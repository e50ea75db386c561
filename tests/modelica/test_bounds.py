"""Indices that functions compute at run time are held to the bounds of their arrays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest

from cosim.modelica.frontend import FrontEnd
from cosim.modelica.translation import translate

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])

BOUNDS = """
package Bounds
  function pick
    input Real table[4];
    input Real u;
    output Real y;
  protected
    Integer i;
  algorithm
    i := integer(u);
    y := table[i];
  end pick;
  function put
    input Integer row;
    input Integer column;
    output Real y;
  protected
    Real A[2, 3] = zeros(2, 3);
  algorithm
    A[row, column] := 7;
    y := A[2, 3] + 10*A[1, 1];
  end put;
  function guarded
    input Real table[4];
    input Integer i;
    output Real y;
  algorithm
    y := if i >= 1 and i <= 4 then table[i] else -1;
  end guarded;
  function loops
    input Real table[4];
    output Real y;
  algorithm
    y := 0;
    for i in 1:3 loop
      y := y + table[i]*table[4 - i] + table[i + 1];
    end for;
  end loops;
  model Pick
    parameter Real shift = 1;
    Real y = pick({10, 20, 30, 40}, shift + time);
  end Pick;
  model Put
    parameter Integer row = 2, column = 3;
    Real y = put(row, column);
  end Put;
  model Guarded
    parameter Integer i = 9;
    Real y = guarded({1, 2, 3, 4}, i);
  end Guarded;
  model Loops
    Real y = loops({time, 2, 3, 4});
  end Loops;
end Bounds;
"""


def said(path: Path, kind: str, **values: object) -> list[str]:
    """The messages of a run that fails."""
    words: list[str] = []
    with pytest.raises(Exception, match=r"fmi2|CVode"):
        fmpy.simulate_fmu(
            str(path), fmi_type=kind, stop_time=4.0, output_interval=0.5, start_values=values,
            logger=lambda *message: words.append(str(message[-1])),
        )  # fmt: skip
    return words


def test_indices_within_bounds(compiled: Compile) -> None:
    y = fmpy.simulate_fmu(str(compiled(BOUNDS, "Bounds.Pick")), stop_time=3.9, output_interval=0.65, output=["y"])
    np.testing.assert_array_equal(y["y"], 10 * np.floor(1 + y["time"]))
    assert fmpy.simulate_fmu(str(compiled(BOUNDS, "Bounds.Put")), output=["y"])["y"][-1] == 7
    assert fmpy.simulate_fmu(str(compiled(BOUNDS, "Bounds.Guarded")), output=["y"])["y"][-1] == -1


@KINDS
def test_an_index_that_leaves_its_array(compiled: Compile, kind: str) -> None:
    words = said(compiled(BOUNDS, "Bounds.Pick"), kind)
    assert any("Bounds.mo:11: the index of table in function" in w and "outside 1..4" in w for w in words), words


@pytest.mark.parametrize(("row", "column", "axis"), [(0, 3, "index 1 of A"), (2, 4, "index 2 of A")])
@KINDS
def test_a_store_outside_of_its_array(compiled: Compile, kind: str, row: int, column: int, axis: str) -> None:
    words = said(compiled(BOUNDS, "Bounds.Put"), kind, row=row, column=column)
    assert any(axis in w and "Bounds.mo:" in w for w in words), words


def test_loop_variables_cost_nothing(tmp_path: Path) -> None:
    source = tmp_path / "Bounds.mo"
    source.write_text(BOUNDS, encoding="utf-8")
    raw = FrontEnd(sources=[source]).dae("Bounds.Loops")
    body = translate("Bounds.Loops", raw).c_source
    assert body.count("within(m,") == 0


CHOSEN = """
package Chosen
  model Shift "A discrete index that runs off the end, if nothing holds it"
    parameter Integer limit = 9;
    Integer k(start=1, fixed=true);
    Real x[3] = {10 + time, 20, 30};
    Real y = if k <= limit then x[k] else -1;
    Real s(start=0, fixed=true);
  equation
    when sample(1, 1) then
      k = pre(k) + 1;
    end when;
    der(s) = y;
  end Shift;
end Chosen;
"""


@KINDS
def test_an_index_of_an_equation_that_leaves_its_array(compiled: Compile, kind: str) -> None:
    path = compiled(CHOSEN, "Chosen.Shift")
    words = said(path, kind)
    assert any("Chosen.mo:7: an index is outside 1..3" in w for w in words), words


@KINDS
def test_an_index_of_an_equation_that_is_guarded(compiled: Compile, kind: str) -> None:
    path = compiled(CHOSEN, "Chosen.Shift")
    y = fmpy.simulate_fmu(str(path), fmi_type=kind, stop_time=4.0, start_values={"limit": 3}, output=["y", "s"])
    assert y["y"][-1] == -1
    assert y["s"][-1] == pytest.approx(10.5 + 20 + 30 - 1, rel=1e-5)
