"""What the front end would read wrongly without a word is refused; what looks like it and is read well is not."""

from __future__ import annotations

from pathlib import Path

import fmpy
import pytest

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


def test_packages_fixed_by_classes_are_told_apart(tmp_path: Path) -> None:
    source = tmp_path / "S.mo"
    source.write_text(SIDE_BY_SIDE)
    fmu = build("S.Fixed", sources=[source], out=tmp_path / "out").path
    names = [f"{c}.{v}" for c in ("ten", "one", "again") for v in ("first.y", "first.z", "first.start", "second.y")]
    last = fmpy.simulate_fmu(str(fmu), stop_time=1.0, output=names)[-1]
    for circuit, factor in (("ten", 10.0), ("one", 1.0), ("again", 10.0)):
        found = [last[f"{circuit}.{v}"] for v in ("first.y", "first.z", "first.start", "second.y")]
        assert found == pytest.approx([factor, factor**2, 2 * factor, 2 * factor]), circuit


@pytest.mark.parametrize(
    ("model", "text", "words"),
    [
        ("S.OwnToo", SIDE_BY_SIDE, "Medium is S.Ten here and S.One at"),
        ("S.Beside", SIDE_BY_SIDE, "Medium is S.One here and S.Ten at"),
        ("S.Fixed", SIDE_BY_SIDE.replace("Ten.slope", "slope"), "S.mo:30: S.Fixed: slope is called by its bare name"),
    ],
)
def test_packages_that_would_be_mixed_up_are_refused(model: str, text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        refuse_misread(model, [("S.mo", text)])


@pytest.mark.parametrize(
    ("model", "line", "words"),
    [
        ("P.TwoDefaults", 36, "Fluid is P.Liquid here and P.Gas at"),
        ("P.TwoChoices", 40, "Fluid is P.Liquid here and P.Gas at"),
        ("P.Deep", None, "Fluid is P.Liquid here and P.Gas at"),
        ("P.Through", None, "Fluid is P.Liquid here and P.Gas at"),
        ("M.TwoX", 20, "modifies stage.lag, as the declaration in M.Two does"),
        ("M.Again", 32, "modifies stage.lag, as the declaration in M.PlainX does"),
    ],
)
def test_refused(model: str, line: int | None, words: str, tmp_path: Path) -> None:
    text = PACKAGES if model.startswith("P") else MODIFIERS
    source = tmp_path / f"{model[0]}.mo"
    source.write_text(text)
    with pytest.raises(InputError) as caught:
        build(model, sources=[source], out=tmp_path / "out")
    message = str(caught.value)
    assert words in message and model in message and "\n" not in message
    assert message.startswith(f"{source}:{'' if line is None else f'{line}: '}")


@pytest.mark.parametrize("model", ["P.A", "P.C", "P.Inherits", "P.Same", "P.Unrelated", "M.OneX", "M.TwoM", "M.PlainX"])
def test_taken(model: str) -> None:
    refuse_misread(model, [("P.mo", PACKAGES), ("M.mo", MODIFIERS)])


def every_class(scope: ClassText) -> list[ClassText]:
    return [c for n in scope.nested.values() for c in (n, *every_class(n))]


def test_nothing_of_the_own_library_is_refused() -> None:
    sources = [(str(p), p.read_text(encoding="utf-8")) for p in (library_folder() / "RiverHeat").rglob("*.mo")]
    classes = every_class(scan(sources))
    assert len(classes) > 100
    plants = [
        c.full_name
        for c in classes
        if c.full_name.startswith(("RiverHeat.Plants.", "RiverHeat.Validation.", "RiverHeat.Examples."))
    ]
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
