"""``stateSelect``: variables that are no states by themselves become states where the model prefers them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from fmpy import read_model_description, simulate_fmu

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])

LIQUID = """
package Liquid
  function density
    input Real p;
    input Real T;
    output Real d;
  algorithm
    d := 1000*(1 + 4.5e-10*(p - 1e5) - 2e-4*(T - 293.15));
  end density;
  model Vessel "A rigid vessel of water, fed and drained by a valve"
    parameter Real V = 2;
    parameter Real p_start = 1e5;
    Real m;
    Real U;
    Real p(start=p_start, fixed=true, stateSelect=StateSelect.prefer, nominal=1e5);
    Real T(start=303.15, fixed=true, stateSelect=StateSelect.prefer, nominal=300);
    Real m_flow;
  equation
    m = V*density(p, T);
    U = m*4180*(T - 273.15);
    der(m) = 0.5 - m_flow;
    der(U) = 0.5*4180*20 - m_flow*4180*(T - 273.15);
    m_flow = (p - 1e5)*1e-5;
  end Vessel;
  model Avoided "Both could be states; the differentiated one would rather not"
    Real x(start=2, fixed=true);
    Real y(stateSelect=StateSelect.avoid);
  equation
    y = x^3;
    der(y) = -3*y;
  end Avoided;
  model Switched "The volume jumps at 1 s: mass stays, pressure does not"
    Real m(start=2, fixed=true);
    Real p(stateSelect=StateSelect.prefer);
    discrete Real V(start=1, fixed=true);
  equation
    m = V*p;
    der(m) = -m;
    when time >= 1 then
      V = 2;
    end when;
  end Switched;
  model Reset "reinit asks for the mass as a state"
    Real m(start=2, fixed=true);
    Real p(stateSelect=StateSelect.prefer);
  equation
    m = 4*p;
    der(m) = -m;
    when time >= 1 then
      reinit(m, 2);
    end when;
  end Reset;
  model Driven "Pressure is given from outside: it can't be a state"
    input Real p_in(start=1);
    Real p(stateSelect=StateSelect.prefer);
    Real m(start=1, fixed=true);
    Real stored;
  equation
    p = p_in;
    stored = m*p;
    der(m) = 1;
  end Driven;
end Liquid;
"""


def states(path: Path) -> set[str]:
    found = read_model_description(path).modelVariables
    return {v.derivative.name for v in found if v.derivative is not None}


@KINDS
def test_pressure_and_temperature_instead_of_mass_and_energy(compiled: Compile, kind: str) -> None:
    """The pressure settles within milliseconds; the temperature follows the residence time of 4,000 s."""
    path = compiled(LIQUID, "Liquid.Vessel")
    assert states(path) == {"p", "T"}
    names = ["p", "T", "m", "U", "m_flow"]
    y = simulate_fmu(str(path), fmi_type=kind, stop_time=2000.0, output_interval=20.0, output=names)
    mass = y["m"][0] / 0.5
    np.testing.assert_allclose(y["T"], 293.15 + 10.0 * np.exp(-y["time"] / mass), atol=4e-3)
    np.testing.assert_allclose(y["m_flow"][5:], 0.5, rtol=2e-3)
    np.testing.assert_allclose(y["m"], 2000 * (1 + 4.5e-10 * (y["p"] - 1e5) - 2e-4 * (y["T"] - 293.15)), rtol=1e-12)
    np.testing.assert_allclose(y["U"], y["m"] * 4180 * (y["T"] - 273.15), rtol=1e-12)


@KINDS
def test_a_state_that_would_rather_be_none(compiled: Compile, kind: str) -> None:
    path = compiled(LIQUID, "Liquid.Avoided")
    y = simulate_fmu(str(path), fmi_type=kind, stop_time=1.0, relative_tolerance=1e-8, output=["x", "y"])
    np.testing.assert_allclose(y["x"], 2 * np.exp(-y["time"]), rtol=1e-6)


@KINDS
def test_what_the_model_differentiates_stays_continuous_at_events(compiled: Compile, kind: str) -> None:
    path = compiled(LIQUID, "Liquid.Switched")
    assert states(path) == {"m"}
    y = simulate_fmu(str(path), fmi_type=kind, stop_time=2.0, relative_tolerance=1e-8, output=["m", "p"])
    np.testing.assert_allclose(y["m"], 2 * np.exp(-y["time"]), rtol=1e-6)
    assert y["p"][-1] == pytest.approx(np.exp(-2.0), rel=1e-6)


@KINDS
def test_reinit_keeps_its_state(compiled: Compile, kind: str) -> None:
    path = compiled(LIQUID, "Liquid.Reset")
    assert states(path) == {"m"}
    y = simulate_fmu(str(path), fmi_type=kind, stop_time=2.0, relative_tolerance=1e-8, output=["m", "p"])
    assert y["p"][-1] == pytest.approx(0.5 * np.exp(-1.0), rel=1e-6)


@KINDS
def test_given_variables_are_no_states(compiled: Compile, kind: str) -> None:
    path = compiled(LIQUID, "Liquid.Driven")
    assert states(path) == {"m"}
    y = simulate_fmu(str(path), fmi_type=kind, stop_time=1.0, output=["stored"])
    assert y["stored"][-1] == pytest.approx(2.0, rel=1e-6)
