"""Assertions inside Modelica functions: silent while they hold, an error with file, line and words when violated."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fmpy import simulate_fmu

TEXT = """
package Guarded
  function root "Square root that insists on its domain"
    input Real x;
    output Real y;
  algorithm
    assert(x >= 0, "no root of a negative number");
    y := sqrt(x);
  end root;

  model Falling "x = 1 - t falls out of the function's domain at t = 1"
    Real x(start = 1, fixed = true);
    Real y;
  equation
    der(x) = -1;
    y = root(x) + 0*time;
    assert(y > -1, "always true, so that y is evaluated at every step");
  end Falling;

  model Loop "Newton's first step from 1e-3 is long"
    Real y(start = 1e-3);
    Real x(start = 0, fixed = true);
  equation
    y*y + root(y) = 16 + root(4);
    der(x) = y;
  end Loop;
end Guarded;
"""


def test_violation_names_place_and_words(compiled: Callable[..., Path]) -> None:
    messages: list[str] = []
    with pytest.raises(Exception, match="fmi2DoStep"):
        simulate_fmu(
            str(compiled(TEXT, "Guarded.Falling")), stop_time=2.0, logger=lambda *words: messages.append(str(words[-1]))
        )
    assert any("Guarded.mo:7: no root of a negative number" in m for m in messages)


def test_before_the_violation_the_run_is_undisturbed(compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(TEXT, "Guarded.Falling")), stop_time=0.75, output=["y"])
    assert result["y"][-1] == pytest.approx(0.5, rel=1e-6)


def test_newton_steps_back_into_the_domain(compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(TEXT, "Guarded.Loop")), stop_time=1.0, output=["y"])
    y = result["y"][-1]
    assert y > 0.0
    assert y * y + y**0.5 == pytest.approx(18.0, rel=1e-9)
