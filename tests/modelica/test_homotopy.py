"""homotopy(actual, simplified): the start is found by way of the simplified form, which chooses among solutions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
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

  model Chosen "Two solutions, 3 and -3; the simplified form says which"
    parameter Real guess = -2;
    Real y(start = 10);
    Real x(start = 0, fixed = true);
  equation
    homotopy(y^2 - 9, 2*guess*(y - guess)) = 0*time;
    der(x) = y;
  end Chosen;

  model Misleading "The simplified form has no solution; the actual one is tried alone"
    Real y(start = 1);
    Real x(start = 0, fixed = true);
  equation
    homotopy(y^2 - 9, y^2 + 1) = 0*time;
    der(x) = y;
  end Misleading;

  model Multivibrator "Comparator with positive feedback, charging a capacitor through a resistor"
    parameter Real tau = 1;
    Real y;
    Real c(start = 1, fixed = true);
  equation
    y = homotopy(noEvent(max(-15, min(15, 15000*(y/2 - c)))), -15);
    tau*der(c) = y - c;
  end Multivibrator;
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


@pytest.mark.parametrize(("guess", "wanted"), [(-2.0, -3.0), (1.0, 3.0)])
def test_the_simplified_form_chooses_among_solutions(
    compiled: Callable[..., Path], guess: float, wanted: float
) -> None:
    fmu = compiled(TEXT.replace("{relation}", BOTH), "Homotopy.Chosen")
    y = simulate_fmu(str(fmu), stop_time=1.0, output=["y"], start_values={"guess": guess})["y"]
    assert y == pytest.approx(wanted, rel=1e-9)


def test_the_actual_form_alone_where_the_simplified_one_leads_nowhere(compiled: Callable[..., Path]) -> None:
    fmu = compiled(TEXT.replace("{relation}", BOTH), "Homotopy.Misleading")
    assert simulate_fmu(str(fmu), stop_time=1.0, output=["y"])["y"] == pytest.approx(3.0, rel=1e-9)


def _switches(fmu: Path) -> np.ndarray:
    result = simulate_fmu(str(fmu), stop_time=8.0, output_interval=0.001, output=["y"], relative_tolerance=1e-8)
    return result["time"][:-1][np.abs(np.diff(result["y"])) > 15]


def test_a_solution_that_ends_goes_over_to_the_other(compiled: Callable[..., Path]) -> None:
    """c from 1 to -7.5 in ln(16/7.5), then tau ln 3 for each way (Tietze and Schenk, chapter 6.5.3)."""
    times = _switches(compiled(TEXT.replace("{relation}", BOTH), "Homotopy.Multivibrator"))
    exact = np.log(16 / 7.5) + np.log(3) * np.arange(len(times))
    assert len(times) == 7
    assert np.allclose(times, exact, atol=2e-3)
