"""Modifications that the front end loses: given again, or refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fmpy import extract, instantiate_fmu, read_model_description

from cosim.modelica.errors import ModelicaError

Compile = Callable[[str, str], Path]

REPLACED = """
package Replaced
  constant Real far = 12;
  package Numbers
    constant Real half = 0.5;
  end Numbers;
  import Replaced.Numbers.half;
  model Inner
    parameter Real k = 1;
    parameter Real b = 5;
  end Inner;
  model Leaf
    parameter Real k = 1;
    parameter Real b = 5;
    parameter String name = "plain";
    Inner inside;
    Inner pair[2];
  end Leaf;
  model Long
    extends Leaf(k=30);
  end Long;
  model Holder
    replaceable model M = Leaf;
    M m;
  end Holder;
  model Many
    replaceable model M = Leaf;
    M m[2](each b=6);
  end Many;
  model Handing "Hands its own class on"
    replaceable model Q = Leaf;
    Holder h(redeclare model M = Q);
  end Handing;
  model Constrained
    replaceable model M = Leaf constrainedby Leaf(b=8);
    replaceable Leaf g(k=2) constrainedby Leaf(b=8);
    M m;
  end Constrained;
  model SameName
    model M = Leaf(k=4);
    Holder h(redeclare model M = M);
  end SameName;
  model SameClass
    model M = Leaf;
    Holder h(redeclare model M = M);
  end SameClass;
  package Medium
    constant Real c = 1;
    function f
      input Real x;
      output Real y;
    algorithm
      y := c*x;
    end f;
  end Medium;
  model Fluid
    replaceable package P = Medium;
    Real y = P.f(time);
  end Fluid;

  model Component
    Holder h(redeclare model M = Leaf(k=3));
  end Component;
  model Own "Wins over the modifications of the class"
    Holder h(redeclare model M = Leaf(k=3, b=2), m(k=7));
  end Own;
  model Named
    parameter Real q = 4;
    Holder h(redeclare model M = Leaf(k=2*q + far + sqrt(16), name="a, (b) // c"));
  end Named;
  model Imported
    Holder h(redeclare model M = Leaf(k=6*half));
  end Imported;
  model Deep
    Holder h(redeclare model M = Leaf(inside(k=3), pair(each b=9)));
  end Deep;
  model Dotted
    Holder h(m.inside.k=3, m.k=2);
  end Dotted;
  model Array
    Many h[2](redeclare each model M = Leaf(k=3));
  end Array;
  model Handed
    Handing t(redeclare model Q = Leaf(k=3));
  end Handed;
  model Lower
    parameter Real q = 4;
    Named n(q=6);
    Holder h;
  end Lower;
  model ByConstraint
    Constrained c(redeclare model M = Leaf(k=3), redeclare Long g(k=9));
  end ByConstraint;
  model InArray
    Named n[2];
  end InArray;
  model Kept
    Constrained c(redeclare Long g);
  end Kept;
  model Package
    Fluid f(redeclare package P = Medium(c=3));
  end Package;
  model PackageInBody
    extends Fluid;
    redeclare package P = Medium(c=3);
  end PackageInBody;
end Replaced;
"""


def at_start(path: Path, names: list[str]) -> dict[str, object]:
    """Values of parameters after initialisation."""
    description = read_model_description(path)
    found = {v.name: v for v in description.modelVariables}
    fmu = instantiate_fmu(extract(str(path)), description, "CoSimulation")
    fmu.setupExperiment(startTime=0.0)
    fmu.enterInitializationMode()
    fmu.exitInitializationMode()
    values: dict[str, object] = {}
    for name in names:
        get = fmu.getString if found[name].type == "String" else fmu.getReal
        value = get([found[name].valueReference])[0]
        values[name] = value.decode() if isinstance(value, bytes) else value
    fmu.terminate()
    fmu.freeInstance()
    return values


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        ("Component", {"h.m.k": 3, "h.m.b": 5}),
        ("Own", {"h.m.k": 7, "h.m.b": 2}),
        ("Named", {"h.m.k": 24, "h.m.name": "a, (b) // c"}),
        ("Imported", {"h.m.k": 3}),
        ("Deep", {"h.m.inside.k": 3, "h.m.inside.b": 5, "h.m.pair[2].b": 9, "h.m.pair[2].k": 1}),
        ("Dotted", {"h.m.inside.k": 3, "h.m.k": 2}),
        ("Array", {"h[1].m[2].k": 3, "h[2].m[1].k": 3, "h[2].m[2].b": 6}),
        ("Handed", {"t.h.m.k": 3}),
        ("Lower", {"n.h.m.k": 28, "h.m.k": 1}),
        ("ByConstraint", {"c.m.k": 3, "c.m.b": 8, "c.g.k": 9, "c.g.b": 8}),
        ("SameClass", {"h.m.k": 1}),
    ],
)
def test_modifications_are_given_again(compiled: Compile, model: str, expected: dict[str, object]) -> None:
    path = compiled(REPLACED, f"Replaced.{model}")
    assert at_start(path, list(expected)) == expected
    assert read_model_description(path).modelName == f"Replaced.{model}"


@pytest.mark.parametrize(
    ("model", "words"),
    [
        ("InArray", "belongs to an element of an array of components"),
        ("Kept", "modifies k outside the constraining clause"),
        ("SameName", "both classes have one name"),
        ("Package", "functions of the package would use its own constants"),
        ("PackageInBody", "functions of the package would use its own constants"),
    ],
)
def test_modifications_that_cannot_be_given_again_are_refused(compiled: Compile, model: str, words: str) -> None:
    expected = rf"Replaced\.mo:\d+: Replaced\.{model}: .*{words}.*; (declare a|give the) class"
    with pytest.raises(ModelicaError, match=expected):
        compiled(REPLACED, f"Replaced.{model}")
