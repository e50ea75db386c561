"""Discrete values: from functions of discrete and of continuous values, and indices that conditions guard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest

from cosim.errors import InputError

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])


def run(path: Path, kind: str, stop: float, output: list[str]) -> np.ndarray:
    step = stop / 100
    size = step if kind == "CoSimulation" else None
    return fmpy.simulate_fmu(
        str(path), fmi_type=kind, stop_time=stop, output_interval=step, step_size=size, output=output
    )


DIVISOR = """
model Divisor "Remainders inside a function make no events"
  function commonDivisor
    input Integer a;
    input Integer b;
    output Integer g;
  protected
    Integer x, y, r;
  algorithm
    x := a;
    y := b;
    for k in 1:50 loop
      if y > 0 then
        r := mod(x, y);
        x := y;
        y := r;
      end if;
    end for;
    g := x;
  end commonDivisor;
  Integer n = 12*integer(floor(time) + 1);
  Integer g = commonDivisor(n, 18);
end Divisor;
"""


@KINDS
def test_remainders_inside_a_function(compiled: Compile, kind: str) -> None:
    result = run(compiled(DIVISOR, "Divisor"), kind, 5.25, ["n", "g"])
    late = np.abs(result["time"] - np.round(result["time"])) > 1e-3
    assert np.array_equal(result["n"][late], 12 * np.floor(result["time"][late] + 1))
    assert np.array_equal(result["g"], np.gcd(result["n"], 18))


LARGEST = """
model Largest "Which signal is the largest: an Integer that follows continuous values"
  function whichIsLargest
    input Real v[:];
    output Integer k;
    output Real largest;
  algorithm
    k := 1;
    for i in 1:size(v, 1) loop
      if v[i] > v[k] then
        k := i;
      end if;
    end for;
    largest := v[k];
  end whichIsLargest;
  Integer k;
  Real y, x(start=0, fixed=true);
  Boolean low = noEvent(x < 0.3);
equation
  (k, y) = whichIsLargest({time, sin(time) + 0.5, 2 - time});
  der(x) = 1;
end Largest;
"""


@KINDS
def test_a_discrete_type_may_follow_continuous_values(compiled: Compile, kind: str) -> None:
    result = run(compiled(LARGEST, "Largest"), kind, 3.0, ["k", "y", "low", "x"])
    t = result["time"]
    signals = np.array([t, np.sin(t) + 0.5, 2 - t])
    assert np.array_equal(result["k"], np.argmax(signals, axis=0) + 1)
    assert np.allclose(result["y"], np.max(signals, axis=0), atol=1e-9)
    assert np.array_equal(result["low"].astype(bool), result["x"] < 0.3)


def test_such_a_value_may_not_steer_the_model(compiled: Compile) -> None:
    model = LARGEST.replace("(k, y)", "der(z) = if low then 1 else 2;\n  (k, y)").replace(
        "Real y,", "Real y, z(start=0),"
    )
    with pytest.raises(InputError, match=r"Largest\.mo:\d+: .*low.*outside any event"):
        compiled(model, "Largest")


CHAIN = """
model Chain "Upwind cells: the first has no neighbour, which the condition says"
  parameter Integer n = 4;
  Real T[n](each start=0, each fixed=true);
equation
  for i in 1:n loop
    der(T[i]) = n*((if i == 1 then 1 else T[i - 1]) - T[i]);
  end for;
end Chain;
"""


@KINDS
def test_an_index_guarded_by_a_condition(compiled: Compile, kind: str) -> None:
    """Equal stirred tanks in a row: 1 - exp(-nt) * sum of (nt)^k / k! for k < n."""
    result = run(compiled(CHAIN, "Chain"), kind, 2.0, ["T[4]"])
    x = 4 * result["time"]
    exact = 1 - np.exp(-x) * (1 + x + x**2 / 2 + x**3 / 6)
    assert np.allclose(result["T[4]"], exact, atol=1e-5)


SAMPLED = """
model Sampled "The first instant of a sample is the start"
  Integer n(start=0, fixed=true);
  discrete Real last(start=-1, fixed=true);
equation
  when sample(0, 0.2) then
    n = pre(n) + 1;
    last = time;
  end when;
end Sampled;
"""


@KINDS
def test_a_sample_at_the_start_fires_once(compiled: Compile, kind: str) -> None:
    result = run(compiled(SAMPLED, "Sampled"), kind, 1.1, ["n", "last"])
    use = np.abs(result["time"] / 0.2 - np.round(result["time"] / 0.2)) > 1e-3
    use[0] = True
    ticks = np.floor(result["time"] / 0.2 + 1e-9)
    assert np.array_equal(result["n"][use], (ticks + 1)[use])
    assert np.allclose(result["last"][use], (0.2 * ticks)[use])
