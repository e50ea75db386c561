"""Numbers in the messages of assert and terminate are those of the moment."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import fmpy
import pytest

from cosim.modelica.errors import ModelicaError

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])

SAYING = """
package Saying
  function checked
    input Real x;
    input Integer n;
    output Real y;
  algorithm
    assert(x < 0.75, "x is " + String(x) + " with n = " + String(n + 1) + " at 100 %");
    y := x;
  end checked;
  model Asserts
    parameter Integer n = 2000000;
    Real s(start=0, fixed=true);
    Boolean late = time > 0.25;
  equation
    der(s) = 1;
    assert(time < 0.5, "s = " + String(s, significantDigits=3) + ", n = " + String(n) + ", late: " + String(late),
      AssertionLevel.warning);
    assert(time < 1, "[" + String(10*s, minimumLength=6, leftJustified=false) + "|" + String(s, format=".2f") + "|"
      + String(true, minimumLength=6) + "]");
  end Asserts;
  model InFunction
    Real y = checked(time, 3);
    Real s(start=0, fixed=true);
  equation
    der(s) = y;
  end InFunction;
  model Terminates
    Real x(start=0, fixed=true);
  equation
    der(x) = 1;
    when x > 0.5 then
      terminate("x reached " + String(x, format="7.3f"));
    end when;
  end Terminates;
  model NoSolution "Neither at the start nor later; the third equation is no part of the system"
    Real x(start=1), y(start=2, min=-5, max=5), z;
  equation
    x^2 + y^2 = -1;
    x*y = exp(x);
    z = x + y;
  end NoSolution;
  model WrongFormat
    Real x = time;
  equation
    assert(x < 1, "x = " + String(x, format="5s"));
  end WrongFormat;
end Saying;
"""


def said(path: Path, kind: str) -> str:
    words: list[str] = []
    try:
        fmpy.simulate_fmu(
            str(path), fmi_type=kind, stop_time=2.0, output_interval=0.125, logger=lambda *m: words.append(str(m[-1]))
        )
    except Exception as error:  # a violated assert ends the run
        words.append(str(error))
    return "\n".join(words)


@KINDS
def test_numbers_in_asserts(compiled: Compile, kind: str) -> None:
    words = said(compiled(SAYING, "Saying.Asserts"), kind)
    assert "Saying.mo:17: s = 0.5, n = 2000000, late: true" in words
    assert "|1.00|true  ]" in words
    assert "[    10|" in words


def test_numbers_in_asserts_of_functions(compiled: Compile) -> None:
    words = said(compiled(SAYING, "Saying.InFunction"), "CoSimulation")
    assert "Saying.mo:8: x is 0.7" in words
    assert "with n = 4 at 100 %" in words


@KINDS
def test_numbers_in_terminate(compiled: Compile, kind: str) -> None:
    assert "x reached   0.500" in said(compiled(SAYING, "Saying.Terminates"), kind)


def test_a_format_that_is_none(compiled: Compile) -> None:
    with pytest.raises(ModelicaError, match=r"Saying\.mo:46: .*`5s` is no format of a number"):
        compiled(SAYING, "Saying.WrongFormat")


@KINDS
def test_a_system_without_solution_names_all_it_is_about(compiled: Compile, kind: str) -> None:
    """x*x + y*y + 1 cannot vanish: equations by line with residuals, unknowns with values, nominals and bounds."""
    words = said(compiled(SAYING, "Saying.NoSolution"), kind)
    assert "no solution of the system for" in words
    found = re.search(r"residuals: (\S+) at Saying\.mo:(\d+), (\S+) at Saying\.mo:(\d+); unknowns: (.*)", words)
    assert found is not None, words
    assert {found[2], found[4]} == {"39", "40"}
    assert abs(float(found[1])) > 1e-3
    assert re.search(r"'x' = \S+ \(nominal 1\)", found[5])
    assert re.search(r"'y' = \S+ \(nominal 2, bounds -5 to 5\)", found[5])
