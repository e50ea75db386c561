"""homotopy(actual, simplified): the start is found by way of the simplified form where the actual one alone fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fmpy import simulate_fmu

TEXT = """
package Homotopy
  model Outside "The actual form has no value at the start, the simplified one leads into its domain"
    Real y(start = -5);
    Real x(start = 0, fixed = true);
  equation
    {relation} = 7 + 0*time;
    der(x) = y;
  end Outside;

  model Running "Only the actual form counts once the start is found"
    Real y(start = -5);
    Real x(start = 0, fixed = true);
  equation
    homotopy(sqrt(y - 1) + y, y + 1) = 7 + time;
    der(x) = y;
  end Running;

  model Steady "The initial equations as a whole: a = 3 - x with x - 1 < 0 at first"
    Real x(start = -3);
    Real a = homotopy(sqrt(x - 1), 0);
  initial equation
    der(x) = 0;
  equation
    der(x) = 3 - a - x;
  end Steady;

  model Singular "The actual form does not depend on y at the start; the simplified one does"
    Real y(start = 0);
    Real x(start = 0, fixed = true);
  equation
    homotopy(noEvent(if y > 1 then (y - 1)^2 else 0), y - 2) = 4 + 0*time;
    der(x) = y;
  end Singular;
end Homotopy;
"""
BOTH = "homotopy(sqrt(y - 1) + y, y + 1)"
KINDS = ("CoSimulation", "ModelExchange")


@pytest.mark.parametrize("kind", KINDS)
def test_start_by_way_of_the_simplified_form(compiled: Callable[..., Path], kind: str) -> None:
    fmu = compiled(TEXT.replace("{relation}", BOTH), "Homotopy.Outside")
    result = simulate_fmu(str(fmu), fmi_type=kind, stop_time=1.0, output=["x", "y"])
    assert result["y"] == pytest.approx(5.0, rel=1e-9)
    assert result["x"][-1] == pytest.approx(5.0, rel=1e-6)


def test_after_the_start_the_actual_form_counts(compiled: Callable[..., Path]) -> None:
    fmu = compiled(TEXT.replace("{relation}", BOTH), "Homotopy.Running")
    y = simulate_fmu(str(fmu), stop_time=3.0, output_interval=1.0, output=["y"])["y"]
    for t in range(4):
        assert (y[t] - 1) ** 0.5 + y[t] == pytest.approx(7 + t, rel=1e-9)


def test_initial_equations_take_part(compiled: Callable[..., Path]) -> None:
    fmu = compiled(TEXT.replace("{relation}", BOTH), "Homotopy.Steady")
    x = simulate_fmu(str(fmu), stop_time=1.0, output=["x"])["x"]
    assert x == pytest.approx(2.0, rel=1e-6)  # sqrt(2 - 1) = 3 - 2


def test_singular_at_the_start(compiled: Callable[..., Path]) -> None:
    y = simulate_fmu(str(compiled(TEXT.replace("{relation}", BOTH), "Homotopy.Singular")), stop_time=1.0, output=["y"])
    assert y["y"] == pytest.approx(3.0, rel=1e-9)
