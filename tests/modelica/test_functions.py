"""Modelica functions: what they return against Python, their gradients against differences, both through the FMU."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from fmpy import extract, read_model_description
from fmpy.fmi2 import FMU2Slave

Evaluate = Callable[[Sequence[float]], tuple[np.ndarray, np.ndarray]]

TEXT = """
package Functions
  record State
    Real p;
    Real h[2];
  end State;

  function polynomial "Horner's rule over an array, in a loop"
    input Real x;
    input Real c[4];
    output Real y;
  algorithm
    y := 0;
    for i in 4:-1:1 loop
      y := y*x + c[i];
    end for;
  end polynomial;

  function heron "Square root by Newton's method: while"
    input Real x;
    output Real y;
  protected
    Integer n;
  algorithm
    y := x;
    n := 0;
    while n < 30 loop
      y := 0.5*(y + x/y);
      n := n + 1;
    end while;
  end heron;

  function rotate "Three outputs; the two assignments of a swap see the values from before each"
    input Real a;
    input Real b;
    output Real u;
    output Real v;
    output Real product;
  protected
    Real old;
  algorithm
    u := a;
    v := b;
    old := u;
    u := 2*v;
    v := old - v;
    product := u*v;
  end rotate;

  function pick "Element at an index known only at run time"
    input Real x;
    input Real c[4];
    output Real y;
  protected
    Integer k;
    Real d[4];
  algorithm
    for i in 1:4 loop
      d[i] := c[i]*x^i;
    end for;
    k := if x < 1.5 then 2 else 3;
    y := d[k]*d[4] + c[k];
  end pick;

  function make "A record with an array"
    input Real p;
    input Real h;
    output State s;
  algorithm
    s.p := p*h;
    s.h := {h^2, sin(p)};
  end make;

  function use "A function of a record, that calls another"
    input State s;
    output Real y;
  algorithm
    y := s.h[1]*s.p + polynomial(s.h[2], {1, 2, 3, 4});
  end use;

  function regions "Nested conditions, each region its own assignments"
    input Real x;
    input Real y;
    output Real a;
    output Real b;
  algorithm
    if x < 1 then
      a := x*y;
      b := a + 1;
    elseif y < 1 then
      a := x + y;
      b := a*a;
    else
      a := x^y;
      b := log(a);
    end if;
  end regions;

  function shift "An array moved along by its own elements, index by index"
    input Real x;
    input Real y;
    output Real z;
  protected
    Real w[5];
    Integer k;
  algorithm
    w := {x, y, 0, 0, 0};
    k := 2;
    for i in 1:3 loop
      k := k + 1;
      w[k] := w[k - 1]*w[k - 2] + i;
    end for;
    z := w[5];
  end shift;

  model Main
    input Real x(start = 1.3);
    input Real y(start = 0.7);
    output Real f1 = polynomial(x, {y, 2, -1, 0.5});
    output Real f2 = heron(x + y);
    output Real f3;
    output Real f4;
    output Real f5;
    output Real f6 = pick(x, {y, 2*y, 3, y^2});
    output Real f7 = use(make(x, y));
    output Real f8;
    output Real f9;
    output Real f10 = shift(x, y);
  equation
    (f3, f4, f5) = rotate(x, y);
    (f8, f9) = regions(x, y);
  end Main;
end Functions;
"""


def expected(x: float, y: float) -> list[float]:
    """The same in Python."""
    polynomial = np.polynomial.Polynomial([y, 2, -1, 0.5])(x)
    u, v = 2 * y, x - y
    k = 1 if x < 1.5 else 2
    c = [y, 2 * y, 3, y**2]
    picked = c[k] * x ** (k + 1) * c[3] * x**4 + c[k]
    used = y**2 * (x * y) + np.polynomial.Polynomial([1, 2, 3, 4])(math.sin(x))
    a = x * y if x < 1 else x + y if y < 1 else x**y
    b = a + 1 if x < 1 else a * a if y < 1 else math.log(a)
    w = [x, y]
    for i in (1, 2, 3):
        w.append(w[-1] * w[-2] + i)
    return [float(polynomial), math.sqrt(x + y), u, v, u * v, picked, float(used), a, b, w[4]]


@pytest.fixture(scope="module")
def evaluate(compiled: Callable[[str, str], Path]) -> Iterator[Evaluate]:
    """(values, Jacobian) of the outputs at inputs x and y, from getReal and getDirectionalDerivative."""
    path = compiled(TEXT, "Functions.Main")
    description = read_model_description(str(path))
    folder = extract(str(path))
    fmu = FMU2Slave(
        guid=description.guid, unzipDirectory=folder, modelIdentifier=description.coSimulation.modelIdentifier
    )
    references = {v.name: v.valueReference for v in description.modelVariables}
    fmu.instantiate()
    fmu.setupExperiment(startTime=0.0)
    fmu.enterInitializationMode()
    fmu.exitInitializationMode()
    inputs = [references["x"], references["y"]]
    outputs = [references[f"f{i}"] for i in range(1, 11)]

    def at(point: Sequence[float]) -> tuple[np.ndarray, np.ndarray]:
        fmu.setReal(inputs, list(point))
        values = np.array(fmu.getReal(outputs))
        columns = [fmu.getDirectionalDerivative(outputs, [reference], [1.0]) for reference in inputs]
        return values, np.array(columns).T

    yield at
    fmu.terminate()
    fmu.freeInstance()


POINTS = [(1.3, 0.7), (0.6, 0.4), (1.8, 1.6), (2.4, 0.3)]


@pytest.mark.parametrize("point", POINTS)
def test_values(evaluate: Evaluate, point: tuple[float, float]) -> None:
    assert evaluate(point)[0] == pytest.approx(expected(*point), rel=1e-12)


@pytest.mark.parametrize("point", POINTS)
def test_gradients(evaluate: Evaluate, point: tuple[float, float]) -> None:
    """Against central differences of the Python functions, whose error at h = 1e-5 is about 1e-10."""
    jacobian = evaluate(point)[1]
    h = 1e-5
    for column, (dx, dy) in enumerate(((h, 0.0), (0.0, h))):
        high = np.array(expected(point[0] + dx, point[1] + dy))
        low = np.array(expected(point[0] - dx, point[1] - dy))
        assert jacobian[:, column] == pytest.approx((high - low) / (2 * h), rel=1e-6, abs=1e-7)
