"""Arrays in functions whose elements are replaced one upon the other, at indices known only at run time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np

Compile = Callable[[str, str], Path]

TEXT = """
package Updates
  function pairs "Rows of a matrix from those before, with a branch that replaces two of a row at once"
    input Real x;
    output Real sum;
  protected
    Real c[4, 2];
  algorithm
    c := zeros(4, 2);
    c[1, 1] := x;
    c[1, 2] := 1;
    for i in 2:4 loop
      if x > 2 then
        c[i, 1] := c[i - 1, 1] + x;
        c[i, 2] := c[i, 1]*c[i - 1, 2];
      else
        c[i, 1] := x*x;
        c[i, 2] := c[i, 1] + c[i - 1, 2];
      end if;
    end for;
    sum := c[4, 2];
  end pairs;
  model Main
    input Real u(start=1);
    output Real y = pairs(u);
  end Main;
end Updates;
"""


def pairs(x: float) -> float:
    first, second = x, 1.0
    for _ in range(3):
        if x > 2.0:
            first += x
            second *= first
        else:
            first = x * x
            second += first
    return second


def test_elements_just_replaced_are_read(compiled: Compile) -> None:
    path = compiled(TEXT, "Updates.Main")
    for x in (0.5, 1.5, 2.5, 3.0):
        result = fmpy.simulate_fmu(str(path), start_values={"u": x}, stop_time=0.1, output=["y"])
        np.testing.assert_allclose(result["y"], pairs(x), rtol=1e-13)
