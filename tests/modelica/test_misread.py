"""What the front end would read wrongly without a word is refused; what looks like it and is read well is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import pytest
from fmpy import simulate_fmu

from cosim.errors import InputError
from cosim.modelica import build, library_folder
from cosim.modelica.misread import refuse_misread
from cosim.modelica.source_scan import ClassText, scan

PACKAGES = """
package P
  partial package Base
    constant Real c;
  end Base;
  package Gas
    extends Base(c = 1);
  end Gas;
  package Liquid
    extends Base(c = 1000);
  end Liquid;
  package Other = Gas "the same by another name";
  model A
    replaceable package Fluid = Gas constrainedby Base;
    Real r = Fluid.c*time;
  end A;
  model B
    replaceable package Fluid = Liquid constrainedby Base;
    Real r = Fluid.c*time;
  end B;
  model C
    replaceable package Fluid = Gas constrainedby Base;
    A a(redeclare package Fluid = Fluid), a2(redeclare package Fluid = Fluid);
    B b(redeclare package Fluid = Fluid);
  end C;
  model Inherits
    extends C(redeclare package Fluid = Liquid);
  end Inherits;
  model Same
    A a;
    A other(redeclare package Fluid = Other);
    B b(redeclare package Fluid = Gas);
  end Same;
  model TwoDefaults
    A a;
    B b;
  end TwoDefaults;
  model TwoChoices
    A a;
    A other(redeclare package Fluid = Liquid);
  end TwoChoices;
  model Deep
    C c;
    Inherits inner_one;
  end Deep;
  model Through
    C c(a2(redeclare package Fluid = Liquid));
  end Through;
  model Unrelated "a function section, an equation section with for and if, odd names and comments"
    Real 'end Unrelated;' = 1;
    Real x[3];
    A a "redeclare package Fluid = Liquid";
  equation
    for i in 1:3 loop
      x[i] = if time > 1 then i else -i; // A other(redeclare package Fluid = Liquid);
    end for;
  end Unrelated;
end P;
"""

MODIFIERS = """
package M
  model Lag
    parameter Real tau = 1, k = 1;
    Real x = tau*time + k;
  end Lag;
  model Stage
    Lag lag(tau = 2);
  end Stage;
  model One
    Lag lag(k = 7);
  end One;
  model OneX
    extends One(lag(tau = 5));
  end OneX;
  model Two
    Stage stage(lag(k = 7));
  end Two;
  model TwoX
    extends Two(stage(lag(tau = 5)));
  end TwoX;
  model TwoM
    Two two(stage(lag(tau = 5)));
  end TwoM;
  model Plain
    Stage stage;
  end Plain;
  model PlainX
    extends Plain(stage(lag(k = 5)));
  end PlainX;
  model Again
    extends PlainX(stage(lag(tau = 3)));
  end Again;
  model Within "Modified from outside as well"
    TwoX a(stage(lag(k = 9)));
  end Within;
  model Three
    Two two(stage(lag(k = 7)));
  end Three;
  model ThreeX "One level deeper"
    extends Three(two(stage(lag(tau = 6))));
  end ThreeX;
  model Deep
    ThreeX b;
  end Deep;
end M;
"""


SIDE_BY_SIDE = """
package S
  partial package Base
    replaceable partial function f
      input Real x;
      output Real y;
    end f;
  end Base;
  package One
    extends Base;
    redeclare function f
      input Real x;
      output Real y;
    algorithm
      y := One.slope(x);
    end f;
    function slope
      input Real x;
      output Real y;
    algorithm
      y := x;
    end slope;
  end One;
  package Ten
    extends Base;
    redeclare function f
      input Real x;
      output Real y;
    algorithm
      y := Ten.slope(x);
    end f;
    function slope
      input Real x;
      output Real y;
    algorithm
      y := 10*x;
    end slope;
  end Ten;
  model Part
    replaceable package Medium = One constrainedby Base;
    parameter Real start = Medium.f(2);
    input Real u;
    Real y = Medium.f(u);
  end Part;
  model Longer
    extends Part;
    Real z = Medium.f(y);
  end Longer;
  partial model Circuit
    replaceable package Medium = One constrainedby Base;
    Longer first(redeclare package Medium = Medium, u = time);
    Part second(redeclare package Medium = Medium, u = 2*time);
  end Circuit;
  model CircuitOne
    extends Circuit(redeclare package Medium = One);
  end CircuitOne;
  model CircuitTen
    extends Circuit(redeclare package Medium = Ten);
  end CircuitTen;
  model Fixed
    CircuitTen ten;
    CircuitOne one;
    CircuitTen again;
  end Fixed;
  model OwnToo
    extends Circuit(redeclare package Medium = One);
    CircuitTen ten;
  end OwnToo;
  model Beside
    CircuitTen ten;
    Part part(u = time);
  end Beside;
end S;
"""


def test_a_model_with_a_package_of_its_own_beside_another_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "S.mo"
    source.write_text(SIDE_BY_SIDE)
    with pytest.raises(InputError, match=r"S\.mo:\d+: S\.OwnToo: .*Medium is S\.Ten in one component and S\.One"):
        build("S.OwnToo", sources=[source], out=tmp_path / "out")


@pytest.mark.parametrize("call", ["Ten.slope", "slope"], ids=["full name", "bare name"])
@pytest.mark.parametrize(
    ("model", "factors"),
    [
        ("S.Fixed", {"ten": 10.0, "one": 1.0, "again": 10.0}),
        ("S.Beside", {"ten": 10.0}),
    ],
)
def test_packages_side_by_side_are_told_apart(model: str, factors: dict[str, float], call: str, tmp_path: Path) -> None:
    source = tmp_path / "S.mo"
    source.write_text(SIDE_BY_SIDE.replace("Ten.slope", call))
    fmu = build(model, sources=[source], out=tmp_path / "out").path
    ends = ("first.y", "first.z", "first.start", "second.y")
    names = [f"{circuit}.{end}" for circuit in factors for end in ends]
    last = fmpy.simulate_fmu(str(fmu), stop_time=1.0, output=names)[-1]
    for circuit, factor in factors.items():
        found = [last[f"{circuit}.{end}"] for end in ends]
        assert found == pytest.approx([factor, factor**2, 2 * factor, 2 * factor]), circuit


@pytest.mark.parametrize("model", ["P.A", "P.C", "P.Inherits", "P.Same", "P.Unrelated", "M.OneX", "M.TwoM", "M.PlainX"])
def test_taken(model: str) -> None:
    refuse_misread(model, [("P.mo", PACKAGES), ("M.mo", MODIFIERS)])


@pytest.mark.parametrize(
    ("model", "rates"),
    [
        ("P.TwoDefaults", {"a.r": 1, "b.r": 1000}),
        ("P.TwoChoices", {"a.r": 1, "other.r": 1000}),
        ("P.Deep", {"c.a.r": 1, "c.a2.r": 1, "c.b.r": 1, "inner_one.a2.r": 1000, "inner_one.b.r": 1000}),
        ("P.Through", {"c.a.r": 1, "c.a2.r": 1000, "c.b.r": 1}),
    ],
)
def test_each_component_has_its_own_package(model: str, rates: dict[str, float], compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(PACKAGES, model)), stop_time=2.0, output=list(rates))
    assert {name: float(result[name][-1]) for name in rates} == {name: 2.0 * rate for name, rate in rates.items()}


@pytest.mark.parametrize(
    ("model", "part", "tau", "k"),
    [
        ("M.OneX", "lag", 5, 7),
        ("M.TwoX", "stage.lag", 5, 7),
        ("M.TwoM", "two.stage.lag", 5, 7),
        ("M.PlainX", "stage.lag", 2, 5),
        ("M.Again", "stage.lag", 3, 5),
        ("M.Within", "a.stage.lag", 5, 9),
        ("M.Deep", "b.two.stage.lag", 6, 7),
    ],
)
def test_modifications_of_base_classes_stay(
    model: str, part: str, tau: float, k: float, compiled: Callable[..., Path]
) -> None:
    result = simulate_fmu(str(compiled(MODIFIERS, model)), stop_time=1.0, output=[f"{part}.tau", f"{part}.k"])
    assert (float(result[f"{part}.tau"][-1]), float(result[f"{part}.k"][-1])) == (tau, k)


def every_class(scope: ClassText) -> list[ClassText]:
    return [c for n in scope.nested.values() for c in (n, *every_class(n))]


def test_nothing_of_the_own_library_is_refused() -> None:
    sources = [(str(p), p.read_text(encoding="utf-8")) for p in (library_folder() / "RiverHeat").rglob("*.mo")]
    classes = every_class(scan(sources))
    assert len(classes) > 100
    plants = [c.full_name for c in classes if c.full_name.startswith(("RiverHeat.Plants.", "RiverHeat.Validation."))]
    assert "RiverHeat.Plants.Mannheim1" in plants
    for name in plants:
        refuse_misread(name, sources)


GROWN = """
package G
  model Part
    parameter Real k = 1;
  end Part;
  model Holder
    replaceable model M = Part;
    M m;
  end Holder;
  model Grown
    extends Holder;
    redeclare model extends M(k=3)
    end M;
  end Grown;
  model Inherits
    extends Grown;
  end Inherits;
  package Parts
    replaceable model M
      parameter Real k = 1;
    end M;
  end Parts;
  package MoreParts
    extends Parts;
    redeclare model extends M(k=3)
    end M;
  end MoreParts;
  model Taken
    MoreParts.M m;
  end Taken;
end G;
"""


@pytest.mark.parametrize("model", ["G.Grown", "G.Inherits"])
def test_what_the_front_end_would_not_survive(model: str, tmp_path: Path) -> None:
    source = tmp_path / "G.mo"
    source.write_text(GROWN)
    with pytest.raises(InputError, match=rf"G\.mo:12: {model}: `redeclare model extends M` .*; declare a model"):
        build(model, sources=[source], out=tmp_path / "out")


def test_packages_may_grow_their_models(tmp_path: Path) -> None:
    source = tmp_path / "G.mo"
    source.write_text(GROWN)
    built = build("G.Taken", sources=[source], out=tmp_path / "out")
    assert built.path.is_file()
