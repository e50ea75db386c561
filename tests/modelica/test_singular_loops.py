"""Loops whose Jacobian loses rank: a fluid at rest, and branches that contradict each other before relations settle."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from fmpy import simulate_fmu

TEXT = """
package Rank
  model Pipe "Between 350 and 320; the enthalpy inside is that of the side the flow comes from"
    input Real m;
    Real Ha, Hb, h(start = 300);
  equation
    Ha = m*(if m >= 0 then 350 else h);
    Hb = -m*(if -m >= 0 then 320 else h);
    Ha + Hb = 0;
  end Pipe;

  model Rest "No flow until t = 1: then h is not determined, and nothing depends on it"
    Pipe pipe;
    Real x(start = 1, fixed = true);
  equation
    pipe.m = if time < 1 then 0 else 2;
    der(x) = pipe.Ha;
  end Rest;

  model Flow "At the start both ends count as inlets, for m starts at 0: no h satisfies that"
    Pipe pipe;
    Real x(start = 1, fixed = true);
  equation
    pipe.m = -2*x;
    der(x) = pipe.Ha + 640*x - 1;
  end Flow;

  model Branch "Two valves in a row, both closed until t = 1: the pressure between them is not determined"
    Real m1, m2, p(start = 2);
    Real x(start = 0, fixed = true);
    Real y(start = 1, fixed = true);
  equation
    m1 = (if time < 1 then 0 else 1)*(4 - p);
    m2 = (if time < 1 then 0 else 3)*p + 0*x;
    m1 = m2;
    der(x) = m1;
    der(y) = -y;
  end Branch;
end Rank;
"""


@pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])
def test_what_is_undetermined_stops_nothing(compiled: Callable[..., Path], kind: str) -> None:
    fmu = str(compiled(TEXT, "Rank.Rest"))
    result = simulate_fmu(fmu, stop_time=2.0, fmi_type=kind, output=["x", "pipe.h"])
    assert result["x"][-1] == pytest.approx(701.0, rel=1e-5)
    assert result["pipe.h"][-1] == pytest.approx(350.0, rel=1e-9)


def test_contradicting_branches_are_reconsidered(compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(TEXT, "Rank.Flow")), stop_time=0.5, output=["x", "pipe.h", "pipe.Ha"])
    assert result["pipe.h"] == pytest.approx(np.full(len(result), 320.0), rel=1e-9)
    assert result["pipe.Ha"][0] == pytest.approx(-640.0, rel=1e-9)
    assert result["x"][-1] == pytest.approx(0.5, rel=1e-5)


def test_a_closed_branch_opens(compiled: Callable[..., Path]) -> None:
    result = simulate_fmu(str(compiled(TEXT, "Rank.Branch")), stop_time=2.0, output=["x", "y", "p"])
    assert result["p"][-1] == pytest.approx(1.0, rel=1e-9)
    assert result["x"][-1] == pytest.approx(3.0, rel=1e-5)
    assert result["y"][-1] == pytest.approx(np.exp(-2.0), rel=1e-5)
