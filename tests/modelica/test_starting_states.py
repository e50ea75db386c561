"""Which start values count: those of preferred states, of the outer of two aliases, and what ``initial()`` sees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from fmpy import simulate_fmu

from cosim.modelica.errors import ModelicaError

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


RIGID = """
package Rigid
  function position "q[2] is the rate of q[1]; only q[1] is looked at"
    input Real q[2];
    input Real t;
    output Real s;
  algorithm
    s := q[1];
    annotation(derivative(noDerivative = q) = speed, Inline = false);
  end position;

  function speed
    input Real q[2];
    input Real t;
    input Real der_t;
    output Real v;
  algorithm
    v := q[2];
  end speed;

  model Coupled "Two masses on one shaft, driven as one: all four starts are fixed, and agree"
    parameter Real v2 = 0.5;
    Real s1(start = 2, fixed = true), v1(start = 0.5, fixed = true);
    Real s2(start = 2, fixed = true), v2_(start = v2, fixed = true);
    Real f;
  equation
    der(s1) = v1;
    der(s2) = v2_;
    2*der(v1) = 6 - f;
    1*der(v2_) = f;
    s2 = position({s1, v1}, time);
  end Coupled;

  function squared
    input Real x;
    output Real y;
  algorithm
    y := x^2 + x;
    annotation(Inline = false);
  end squared;

  model Curve "Sliding down a curve given by a function without a derivative, in honey"
    Real x(start = 1, fixed = true), y, f;
  equation
    y = squared(x);
    der(x) = -f*(2*x + 1);
    der(y) = -9.81 + f;
  end Curve;

  model Twice "The constraint would have to be differentiated twice"
    Real x(start = 1, fixed = true), y, vx(start = 0, fixed = true), vy, f;
  equation
    y = squared(x);
    der(x) = vx;
    der(y) = vy;
    der(vx) = -f*(2*x + 1);
    der(vy) = -9.81 + f;
  end Twice;
end Rigid;
"""


def test_fixed_starts_that_repeat_each_other(compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(RIGID, "Rigid.Coupled")), stop_time=1.0, output=["s1", "s2", "f"])
    assert result["s2"][-1] == pytest.approx(2.0 + 0.5 + 1.0, rel=1e-6)
    assert result["s1"][-1] == pytest.approx(result["s2"][-1], rel=1e-12)
    assert result["f"][-1] == pytest.approx(2.0, rel=1e-9)


def test_fixed_starts_that_contradict_each_other(compiled: Callable[..., Path]) -> None:
    words: list[str] = []
    with pytest.raises(Exception, match="fmi2ExitInitializationMode"):
        simulate_fmu(
            str(compiled(RIGID, "Rigid.Coupled")), stop_time=1.0, start_values={"v2": 0.6},
            logger=lambda *message: words.append(str(message[-1])),
        )  # fmt: skip
    assert any("contradicts the others" in w and "Rigid.mo" in w for w in words)


def test_constraint_through_a_function_without_derivative(compiled: Callable[..., Path]) -> None:
    """With s = 2 x + 1 the slope: f = g/(1 + s^2), so (ln s + s^2/2)/2 falls with the rate g."""
    fmu = str(compiled(RIGID, "Rigid.Curve"))
    result = simulate_fmu(fmu, stop_time=0.2, relative_tolerance=1e-8, output=["x", "y"])
    s = 2.0 * result["x"] + 1.0
    fallen = 0.5 * (np.log(s) + 0.5 * s**2) - 0.5 * (np.log(3.0) + 4.5)
    assert fallen == pytest.approx(-9.81 * result["time"], abs=1e-5)
    assert result["y"] == pytest.approx(result["x"] ** 2 + result["x"], abs=1e-7)


def test_a_second_derivative_of_a_function_in_an_equation_is_refused(compiled: Callable[..., Path]) -> None:
    with pytest.raises(ModelicaError, match=r"Rigid\.mo:\d+: .*second derivative of a function"):
        compiled(RIGID, "Rigid.Twice")


SAID_TWICE = """
model SaidTwice "The first vessel's pressure is the boundary's; an initial equation says so again"
  parameter Real p_boundary = 3;
  parameter Real p_start = 3;
  Real p1, p2, m1, m2;
  Real feed, m_flow;
equation
  p1 = p_boundary;
  m1 = 2*p1;
  m2 = 2*p2;
  der(m1) = feed - m_flow;
  der(m2) = m_flow;
  m_flow = p1 - p2;
initial equation
  p1 = p_start;
  p2 = 1;
end SaidTwice;
"""


@pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])
def test_initial_equations_that_repeat_the_equations(compiled: Callable[..., Path], kind: str) -> None:
    fmu = str(compiled(SAID_TWICE, "SaidTwice"))
    result = simulate_fmu(fmu, fmi_type=kind, stop_time=2.0, relative_tolerance=1e-8, output=["p1", "p2", "feed"])
    np.testing.assert_allclose(result["p2"], 3.0 - 2.0 * np.exp(-result["time"] / 2), rtol=1e-6)
    np.testing.assert_allclose(result["feed"], 2.0 * np.exp(-result["time"] / 2), rtol=1e-5)


def test_initial_equations_that_contradict_the_equations(compiled: Callable[..., Path]) -> None:
    words: list[str] = []
    with pytest.raises(Exception, match="fmi2ExitInitializationMode"):
        simulate_fmu(
            str(compiled(SAID_TWICE, "SaidTwice")), stop_time=1.0, start_values={"p_start": 4.0},
            logger=lambda *message: words.append(str(message[-1])),
        )  # fmt: skip
    assert any("contradicts the others" in w and "SaidTwice.mo:15" in w for w in words), words
