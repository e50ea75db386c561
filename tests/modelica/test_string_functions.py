"""The C functions of Modelica.Utilities.Strings that have numbers as results."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import pytest

from cosim.modelica.errors import ModelicaError

TEXT = r"""
package Words
  function length
    input String string;
    output Integer result;
    external "C" result = ModelicaStrings_length(string)
      annotation(Include="#include \"ModelicaStrings.h\"", Library="ModelicaExternalC");
  end length;
  function compare
    input String a;
    input String b;
    input Boolean exact;
    output Integer result;
    external "C" result = ModelicaStrings_compare(a, b, exact) annotation(Library="ModelicaExternalC");
  end compare;
  function skip
    input String string;
    input Integer from;
    output Integer next;
    external "C" next = ModelicaStrings_skipWhiteSpace(string, from) annotation(Library="ModelicaExternalC");
  end skip;
  function hash
    input String string;
    output Integer result;
    external "C" result = ModelicaStrings_hashString(string) annotation(Library="ModelicaExternalC");
  end hash;
  function isEqual
    input String a;
    input String b;
    output Boolean same;
  algorithm
    same := compare(a, b, false) == 2;
  end isEqual;

  model Main
    parameter String name = "Neckar";
    parameter Integer lengths[3] = {length(name), length(""), length("ä")};
    parameter Integer exact[4] = {compare("a", "B", true), compare("B", "a", true), compare("ab", "ab", true),
      compare("ab", "abc", true)};
    parameter Integer free[3] = {compare("a", "B", false), compare("B", "a", false), compare("Ab", "aB", false)};
    parameter Integer skipped[4] = {skip("  a b", 1), skip("  a b", 4), skip("a  ", 2), skip("", 1)};
    parameter Boolean same = isEqual(name, "NECKAR");
    Real x = time;
  end Main;

  model Hashed
    parameter Integer n = hash("a");
    Real x = n*time;
  end Hashed;
end Words;
"""


def test_numbers_of_strings(compiled: Callable[[str, str], Path]) -> None:
    expected = {"lengths": [6, 0, 2], "exact": [3, 1, 2, 1], "free": [1, 3, 2], "skipped": [3, 5, 4, 1]}
    names = [f"{n}[{i}]" for n, values in expected.items() for i in range(1, len(values) + 1)]
    result = fmpy.simulate_fmu(str(compiled(TEXT, "Words.Main")), stop_time=0.1, output=[*names, "same"])[-1]
    assert [result[n] for n in names] == [v for values in expected.values() for v in values]
    assert result["same"]


def test_what_is_not_offered(compiled: Callable[[str, str], Path]) -> None:
    with pytest.raises(ModelicaError, match=r"\.mo:\d+: .*defines ModelicaStrings_hashString"):
        compiled(TEXT, "Words.Hashed")
