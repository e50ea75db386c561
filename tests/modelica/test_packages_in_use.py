"""Several packages in one model: every component gets the functions and constants of its own."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from fmpy import simulate_fmu

from cosim.errors import InputError
from cosim.modelica import build

TEXT = """
package Fluids
  partial package Medium "What all media have"
    constant Real cp = 1;
    constant Integer n = 1;
    constant Real[n] w = fill(1.0, n);
    type Pressure = Real(unit = "Pa");
    replaceable record State
      Pressure p;
      Real T;
    end State;
    replaceable partial function density
      input State s;
      output Real rho;
    end density;
    function setState
      input Pressure p;
      input Real T;
      output State s;
    algorithm
      s.p := p;
      s.T := T;
    end setState;
    function density_pT
      input Pressure p;
      input Real T;
      output Real rho;
    algorithm
      rho := density(setState(p, T));
    end density_pT;
    function energy "By constants that the media give"
      input State s;
      output Real u;
    algorithm
      u := cp*s.T + sum(w);
    end energy;
    replaceable partial model Properties
      Pressure p;
      Real T;
      Real d;
      Real u;
      State state;
    end Properties;
  end Medium;

  partial package Simple
    extends Medium;
    redeclare model extends Properties
    equation
      state.p = p;
      state.T = T;
      d = density(state);
      u = energy(state) "called by its bare name";
    end Properties;
  end Simple;

  package Gas
    extends Simple(cp = 2, n = 2, w = {1.0, 2.0});
    constant Real R = 287;
    redeclare function extends density
    algorithm
      rho := s.p/(R*s.T);
    end density;
  end Gas;

  package Liquid
    extends Simple(cp = 4, n = 3, w = {3.0, 4.0, 5.0});
    redeclare function extends density
    algorithm
      rho := 1000*(1 - 3e-4*(s.T - 293));
    end density;
  end Liquid;

  package Oil "Not of the family, and without a base"
    constant Real cp = 3;
    function density_pT
      input Real p;
      input Real T;
      output Real rho;
    algorithm
      rho := 800 + cp*p/T;
    end density_pT;
  end Oil;

  connector Port
    replaceable package Fluid = Medium;
    Fluid.Pressure p;
    flow Real m_flow;
    stream Real h;
  end Port;

  model Cell
    replaceable package Fluid = Medium constrainedby Medium;
    Fluid.Properties b;
    Real[Fluid.n] z = Fluid.w*time;
    Real d = Fluid.density_pT(b.p, b.T);
    input Real T = 300;
    Port port(redeclare package Fluid = Fluid);
  equation
    b.p = port.p;
    b.T = T;
    port.h = b.u;
    port.m_flow = 1e-5*(port.p - 1e5);
  end Cell;

  model Heater
    replaceable package Fluid = Gas constrainedby Medium;
    parameter Real power = 100;
    Real T(start = 300, fixed = true);
    Cell cell(redeclare package Fluid = Fluid, T = T);
    Port port(redeclare final package Fluid = Fluid);
  equation
    Fluid.cp*der(T) = power "at a rate that the medium gives";
    connect(cell.port, port);
  end Heater;

  model Feed
    replaceable package Fluid = Liquid constrainedby Medium;
    Port port(redeclare package Fluid = Fluid);
  equation
    port.p = 2e5;
    port.h = Fluid.energy(Fluid.setState(2e5, 310));
  end Feed;

  model One
    Heater heater(redeclare package Fluid = Liquid);
    Feed feed;
  equation
    connect(heater.port, feed.port);
  end One;

  model Two "The default and another"
    Heater gas, gas2(power = 50);
    Heater liquid(redeclare package Fluid = Liquid, power = 200);
    Feed feed(redeclare package Fluid = Gas), feed2(redeclare package Fluid = Gas);
    Feed other;
  equation
    connect(gas.port, feed.port);
    connect(gas2.port, feed2.port);
    connect(liquid.port, other.port);
  end Two;

  model Cascade "Two stages with a medium each, as a unit of its own"
    replaceable package Low = Gas constrainedby Medium;
    replaceable package High = Gas constrainedby Medium;
    replaceable package Fluid = Oil;
    Heater low(redeclare package Fluid = Low);
    Heater high(redeclare package Fluid = High);
    Feed lowFeed(redeclare package Fluid = Low);
    Feed highFeed(redeclare package Fluid = High);
    Real d = Fluid.density_pT(3e5, 300);
  equation
    connect(low.port, lowFeed.port);
    connect(high.port, highFeed.port);
  end Cascade;

  model Chosen
    Cascade unit(redeclare package High = Liquid, low(power = 50));
  end Chosen;

  model ChosenAbove
    extends Cascade(redeclare package High = Liquid, low(power = 50));
  end ChosenAbove;

  model BothWays "The same class with different pairs"
    Cascade a(redeclare package High = Liquid);
    Cascade b(redeclare package Low = Liquid);
  end BothWays;

  model A
    package Fluid = Gas;
    Real d = Fluid.density_pT(1e5, 300);
  end A;
  model B
    package Fluid = Liquid;
    Real d = Fluid.density_pT(1e5, 300);
  end B;
  model ByOtherNames "Names for packages that nothing can replace"
    A a;
    B b;
  end ByOtherNames;

  model Wall "Replaceable, and itself with a medium"
    replaceable package Fluid = Medium;
    Real d = Fluid.density_pT(1e5, 300);
    Real q = 1;
  end Wall;
  model ThickWall
    extends Wall(q = 5);
  end ThickWall;
  model Pipe
    replaceable package Fluid = Medium;
    replaceable model W = Wall constrainedby Wall;
    W wall(redeclare package Fluid = Fluid);
  end Pipe;
  model Walls
    Pipe one(redeclare package Fluid = Gas);
    Pipe two(redeclare package Fluid = Liquid, redeclare model W = ThickWall);
  end Walls;
end Fluids;
"""

CONSTANTS = {"Gas": (2.0, 3.0), "Liquid": (4.0, 12.0)}
"""cp and the sum of w."""


def density(medium: str, p: float, T: float) -> float:
    return p / (287 * T) if medium == "Gas" else 1000 * (1 - 3e-4 * (T - 293))


def heater(name: str, medium: str, power: float) -> dict[str, float]:
    """What a heater shows after a second: the closed form."""
    cp, w = CONSTANTS[medium]
    T = 300 + power / cp
    return {
        f"{name}.T": T,
        f"{name}.cell.d": density(medium, 2e5, T),
        f"{name}.cell.b.d": density(medium, 2e5, T),
        f"{name}.cell.b.u": cp * T + w,
        f"{name}.cell.z[1]": {"Gas": 1.0, "Liquid": 3.0}[medium],
    }


def feed(name: str, medium: str) -> dict[str, float]:
    return {f"{name}.port.h": CONSTANTS[medium][0] * 310 + CONSTANTS[medium][1]}


CASCADE = {**heater("low", "Gas", 50), **heater("high", "Liquid", 100), **feed("lowFeed", "Gas")} | {
    **feed("highFeed", "Liquid"),
    "d": 3800.0,
}

CASES: dict[str, Mapping[str, float]] = {
    "One": heater("heater", "Liquid", 100) | feed("feed", "Liquid"),
    "Two": heater("gas", "Gas", 100)
    | heater("gas2", "Gas", 50)
    | heater("liquid", "Liquid", 200)
    | feed("feed", "Gas")
    | feed("other", "Liquid"),
    "Chosen": {f"unit.{name}": value for name, value in CASCADE.items()},
    "ChosenAbove": CASCADE,
    "BothWays": heater("a.low", "Gas", 100)
    | heater("a.high", "Liquid", 100)
    | heater("b.low", "Liquid", 100)
    | heater("b.high", "Gas", 100)
    | feed("b.lowFeed", "Liquid")
    | feed("a.lowFeed", "Gas"),
    "ByOtherNames": {"a.d": density("Gas", 1e5, 300), "b.d": density("Liquid", 1e5, 300)},
    "Walls": {
        "one.wall.d": density("Gas", 1e5, 300),
        "one.wall.q": 1,
        "two.wall.d": density("Liquid", 1e5, 300),
        "two.wall.q": 5,
    },
}


@pytest.mark.parametrize("model", CASES)
def test_each_component_has_its_own_package(model: str, compiled: Callable[..., Path]) -> None:
    wanted = CASES[model]
    fmu = compiled(TEXT, f"Fluids.{model}")
    result = simulate_fmu(str(fmu), stop_time=1.0, output=list(wanted), relative_tolerance=1e-8)
    found = {name: float(result[name][-1]) for name in wanted}
    assert found == pytest.approx(wanted, rel=1e-9)


DERIVED = """
package Derived
  partial package Medium
    constant Real cp = 1;
    function h
      input Real T;
      output Real h;
    algorithm
      h := cp*T*T;
      annotation(derivative = h_der, Inline = false);
    end h;
    function h_der
      input Real T;
      input Real der_T;
      output Real der_h;
    algorithm
      der_h := 2*cp*T*der_T;
    end h_der;
  end Medium;
  package A
    extends Medium(cp = 2);
  end A;
  package B
    extends Medium(cp = 4);
  end B;
  model Vessel
    replaceable package Fluid = A constrainedby Medium;
    Real T(start = 10);
    Real v;
  equation
    Fluid.h(T) = 100 + time*time;
    v = der(T);
  end Vessel;
  model Main
    Vessel a;
    Vessel b(redeclare package Fluid = B);
  end Main;
end Derived;
"""


def test_derivatives_of_functions_are_those_of_their_package(compiled: Callable[..., Path]) -> None:
    """cp T^2 = 100 + t^2, differentiated by the functions' own derivatives."""
    result = simulate_fmu(str(compiled(DERIVED, "Derived.Main")), stop_time=1.0, output=["a.v", "b.v"])
    for name, cp in (("a.v", 2.0), ("b.v", 4.0)):
        assert float(result[name][-1]) == pytest.approx(1 / (cp * math.sqrt(101 / cp)), rel=1e-8)


STRANGERS = """
package Strangers
  package A
    constant Real c = 2;
    function f
      input Real x;
      output Real y;
    algorithm
      y := c*x;
    end f;
  end A;
  package B "Not related to A, but with all that A has"
    constant Real c = 5;
    function f
      input Real x;
      output Real y;
    algorithm
      y := c*x + 1;
    end f;
  end B;
  package C
    constant Real c = 5;
  end C;
  model M
    replaceable package P = A;
    Real y = P.f(time);
  end M;
  model One
    M b(redeclare package P = B);
  end One;
  model Both
    M a;
    M b(redeclare package P = B);
  end Both;
  model Lacking
    M b(redeclare package P = C);
  end Lacking;
end Strangers;
"""


@pytest.mark.parametrize(("model", "wanted"), [("One", {"b.y": 11}), ("Both", {"a.y": 4, "b.y": 11})])
def test_a_package_need_not_be_related(model: str, wanted: dict[str, float], compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(STRANGERS, f"Strangers.{model}")), stop_time=2.0, output=list(wanted))
    assert {name: float(result[name][-1]) for name in wanted} == wanted


def test_a_package_that_lacks_a_function_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "Strangers.mo"
    source.write_text(STRANGERS)
    with pytest.raises(InputError, match=r"`Strangers\.C` is not a subtype of `Strangers\.A`"):
        build("Strangers.Lacking", sources=[source], out=tmp_path / "out")
