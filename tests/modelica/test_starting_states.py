"""Which start values count: those of preferred states, of the outer of two aliases, and what ``initial()`` sees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fmpy import simulate_fmu

TEXT = """
package Starts
  model Vessel "Energy and mass are differentiated; temperature and level are what starts"
    parameter Real c = 4000, rho = 1000, A = 2, level_start = 3, T_start = 350;
    Real U, m(min = 0), u;
    Real T(start = T_start, stateSelect = StateSelect.prefer);
    Real level(start = level_start, stateSelect = StateSelect.prefer);
  equation
    m = rho*A*level;
    u = c*(T - 273.15);
    U = m*u;
    der(m) = -100;
    der(U) = -100*u;
  end Vessel;

  model Kept "A state of equal rank keeps its own start value"
    Real x(start = 2, stateSelect = StateSelect.prefer);
    Real y(start = 100, stateSelect = StateSelect.prefer);
  equation
    der(x) = 0;
    y = 3*x;
  end Kept;

  model Inner
    Real T(start = 1);
  end Inner;

  model Aliases "The start value given by a parameter counts, not the constant deeper down"
    parameter Real T_start = 7;
    Real T(start = T_start, stateSelect = StateSelect.prefer);
    Real U;
    Inner wall;
  equation
    wall.T = T;
    U = 2*T;
    der(U) = 0;
  end Aliases;

  model AtStart "initial() in a when-clause and in an expression"
    Real x(start = 0, fixed = true);
    discrete Real first(start = 0, fixed = true);
  equation
    der(x) = if initial() then 5 else 1;
    when {initial(), x > 10} then
      first = if initial() then 3 else 4;
    end when;
  end AtStart;
end Starts;
"""


def test_preferred_states_give_the_start(compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(TEXT, "Starts.Vessel")), stop_time=10.0, output=["T", "level", "m"])
    assert result["level"][0] == pytest.approx(3.0, rel=1e-12)
    assert result["m"][0] == pytest.approx(6000.0, rel=1e-12)
    assert result["T"][0] == pytest.approx(350.0, rel=1e-12)
    assert result["level"][-1] == pytest.approx(2.5, rel=1e-6)
    assert result["T"][-1] == pytest.approx(350.0, rel=1e-6)


def test_start_values_set_by_the_importer_count(compiled: Callable[..., Path]) -> None:
    values = {"T_start": 300.0, "level_start": 1.0}
    result = simulate_fmu(str(compiled(TEXT, "Starts.Vessel")), stop_time=1.0, start_values=values, output=["T", "m"])
    assert result["T"][0] == pytest.approx(300.0, rel=1e-12)
    assert result["m"][0] == pytest.approx(2000.0, rel=1e-12)


def test_a_state_of_equal_rank_keeps_its_start(compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(TEXT, "Starts.Kept")), stop_time=1.0, output=["x", "y"])
    assert (result["x"][0], result["y"][0]) == (2.0, 6.0)


def test_the_outer_alias_starts(compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(TEXT, "Starts.Aliases")), stop_time=1.0, output=["wall.T", "T"])
    assert (result["wall.T"][0], result["T"][-1]) == (7.0, 7.0)


def test_initial_holds_at_the_start_only(compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(TEXT, "Starts.AtStart")), stop_time=12.0, output=["x", "first"])
    assert result["first"][0] == 3.0
    assert result["first"][-1] == 4.0
    assert result["x"][-1] == pytest.approx(12.0, rel=1e-6)
