"""Several assignments to one discrete variable in when-clauses: which of them counts."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from fmpy import simulate_fmu

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])

WHENS = """
package Whens
  model Overwritten "The last assignment of a branch counts"
    discrete Real u(start=0, fixed=true);
    discrete Real v(start=0, fixed=true);
    Integer n(start=0, fixed=true);
  algorithm
    when time > 0.25 then
      u := 21;
      // elsewhen and end when in a comment, "end when" in a string: no matter
      if time > 0.2 then
        u := 15;
      end if;
      v := 1;
      v := 2;
      n := 3;
      n := 4;
    end when;
  end Overwritten;
  model Earlier "An assignment that always fires comes after one that sometimes does"
    discrete Real u(start=0, fixed=true);
  algorithm
    when time > 0.25 then
      if time > 0.2 then
        u := 15;
      end if;
      u := 21;
    end when;
  end Earlier;
  model Branches "Of when and elsewhen the first that fires"
    discrete Real u(start=0, fixed=true);
    discrete Real w(start=0, fixed=true);
  algorithm
    when time > 0.25 then
      u := 21;
    elsewhen time >= 0.25 then
      u := 15;
    end when;
  equation
    when time > 0.25 then
      w = 21;
    elsewhen time >= 0.25 then
      w = 15;
    end when;
  end Branches;
  model Clauses "Of several clauses the last"
    discrete Real u(start=0, fixed=true);
    Real x(start=0, fixed=true);
  equation
    der(x) = 1;
  algorithm
    when {x > 0.25, time > 0.75} then
      u := 21;
    end when;
    when {x > 0.5, time > 0.75} then
      u := 15;
    end when;
  end Clauses;
  model Limited "A sampled controller with limits; what it integrates stands still at the limit"
    Real T(start=20, fixed=true);
    discrete Real u(start=0, fixed=true), I(start=0, fixed=true), e(start=0, fixed=true);
  equation
    der(T) = (u - (T - 20))/2;
  algorithm
    when sample(0, 0.25) then
      e := 30 - T;
      I := pre(I) + 0.1*e;
      u := 2*e + I;
      if u > 15 then
        u := 15;
        I := pre(I);
      elseif u < 0 then
        u := 0;
      end if;
    end when;
  end Limited;
end Whens;
"""


@KINDS
@pytest.mark.parametrize(
    ("model", "expected"),
    [
        ("Overwritten", {"u": 15, "v": 2, "n": 4}),
        ("Earlier", {"u": 21}),
        ("Branches", {"u": 21, "w": 21}),
        ("Clauses", {"u": 15}),
    ],
)
def test_which_assignment_counts(compiled: Compile, kind: str, model: str, expected: dict[str, float]) -> None:
    y = simulate_fmu(str(compiled(WHENS, f"Whens.{model}")), fmi_type=kind, stop_time=1.0, output=list(expected))
    assert {name: float(y[name][-1]) for name in expected} == expected


@KINDS
def test_limits_of_a_sampled_controller(compiled: Compile, kind: str) -> None:
    y = simulate_fmu(
        str(compiled(WHENS, "Whens.Limited")), fmi_type=kind, stop_time=1.1, output_interval=0.1,
        relative_tolerance=1e-8, output=["T", "u", "I"],
    )  # fmt: skip
    T, integral, u = 20.0, 0.0, 0.0
    for tick in range(5):
        T = 20 + u + (T - 20 - u) * math.exp(-0.125) if tick else T
        error, before = 30 - T, integral
        integral += 0.1 * error
        u = 2 * error + integral
        if u > 15:
            u, integral = 15.0, before
    T = 20 + u + (T - 20 - u) * math.exp(-0.05)
    assert [float(y[n][-1]) for n in ("T", "u", "I")] == pytest.approx([T, u, integral], rel=1e-6)
