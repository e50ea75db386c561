"""Two tanks, one above the other, a case about them, and how tests change and run it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cosim.regression import Options, Outcome, run_case

TANKS = """\
package Tanks
  model Tank "Drains through an orifice"
    parameter Real A(unit = "m2") = 2 "Cross-section";
    parameter Real k = 0.1 "Orifice";
    Real level(unit = "m", start = 1, fixed = true) "Level";
    Real inflow(unit = "m3/s");
    Real outflow(unit = "m3/s");
  equation
    A*der(level) = inflow - outflow;
    outflow = k*sqrt(level + 0.01);
  end Tank;
  model Cascade "The upper one fills the lower one, which a float switch watches"
    Tank upper, lower(A = 3, k = 0.08);
    Boolean full(start = false, fixed = true);
  equation
    upper.inflow = 0.05*(1 + sin(0.1*time));
    lower.inflow = upper.outflow;
    full = lower.level > 1.1 or pre(full) and lower.level > 1;
    annotation(experiment(StopTime = 100, Interval = 1, Tolerance = 1e-8));
  end Cascade;
  model Bursts "Its level must stay below 1.05 m"
    Tank tank;
  equation
    tank.inflow = 1;
    assert(tank.level < 1.05, "the tank is over full");
    annotation(experiment(StopTime = 100, Interval = 1));
  end Bursts;
end Tanks;
"""
CASE = """\
title = "Two tanks"
class = "Tanks.Cascade"
signals = ["*", "!der(*"]

[source]
files = ["Tanks.mo"]

[[references]]
kind = "self"
file = "references/cascade.parquet"
"""

MakeCase = Callable[..., Path]


def change(path: Path, old: str, new: str) -> None:
    """Replace ``old``, which stands there, by ``new`` in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def run(path: Path) -> Outcome:
    """Run it whatever passed before."""
    return run_case(path, Options(every=True))
