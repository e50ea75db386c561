"""Parameters of value zero that take derivatives out of a model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])

LADDER = """
model Ladder "Two RC sections behind a sine; the second may have no capacitance at all"
  parameter Real shunt = {shunt};
  parameter Real R1 = 2;
  parameter Real R2 = 3;
  parameter Real C1 = 0.25;
  parameter Real C2 = shunt;
  parameter Real load = 5;
  Real v1(start=1, fixed=true);
  Real v2;
  Real i1;
  Real i2;
  Real out;
  Real stored;
equation
  i1 = (sin(time) - v1)/R1;
  i2 = (v1 - v2)/R2;
  C1*der(v1) = i1 - i2;
  stored = C2*der(v2);
  stored = i2 - out;
  out = v2/load;
end Ladder;
"""


def ladder(t: np.ndarray, R1: float = 2.0) -> np.ndarray:
    """v1 with no second capacitance: first order, driven by a sine."""
    C1, R2, load = 0.25, 3.0, 5.0
    a = (1 / R1 + 1 / (R2 + load)) / C1
    b = 1 / (R1 * C1)
    forced = b * (a * np.sin(t) - np.cos(t)) / (a * a + 1)
    return forced + (1 + b / (a * a + 1)) * np.exp(-a * t)


def run(path: Path, kind: str, **values: object) -> np.ndarray:
    return fmpy.simulate_fmu(
        str(path),
        fmi_type=kind,
        stop_time=4.0,
        output_interval=0.1,
        relative_tolerance=1e-8,
        output=["v1", "v2", "out", "stored"],
        start_values=values,
    )


@KINDS
def test_a_capacitor_of_zero_farad_is_no_state(compiled: Compile, kind: str) -> None:
    path = compiled(LADDER.format(shunt="0"), "Ladder")
    assert fmpy.read_model_description(str(path)).numberOfContinuousStates == 1
    result = run(path, kind, R1=1.5)
    exact = ladder(result["time"], R1=1.5)
    assert np.allclose(result["v1"], exact, atol=1e-6)
    assert np.allclose(result["v2"], exact * 5 / 8, atol=1e-6)
    assert np.all(result["stored"] == 0)


def test_the_zero_is_fixed_with_what_it_is_computed_from_and_nothing_else(compiled: Compile) -> None:
    path = compiled(LADDER.format(shunt="0"), "Ladder")
    known = {v.name: v for v in fmpy.read_model_description(str(path)).modelVariables}
    fixed = {n for n, v in known.items() if v.causality == "parameter" and v.variability in ("fixed", "tunable")}
    assert {"R1", "R2", "C1", "load"} <= fixed
    assert not {"shunt", "C2"} & fixed


def test_a_capacitance_that_is_not_zero_stays_settable(compiled: Compile) -> None:
    path = compiled(LADDER.format(shunt="0.01"), "Ladder")
    assert fmpy.read_model_description(str(path)).numberOfContinuousStates == 2
    slow = run(path, "CoSimulation", shunt=1e-7)
    assert np.allclose(slow["v1"][1:], ladder(slow["time"])[1:], atol=1e-4)


HARMLESS = """
model Harmless "The zero weight of one derivative; another equation determines it"
  parameter Real w = 0;
  Real x(start=1, fixed=true);
  Real y(start=2, fixed=true);
equation
  der(x) = -x;
  der(y) + w*der(x) = -y;
end Harmless;
"""


@KINDS
def test_a_zero_that_changes_no_structure_stays_settable(compiled: Compile, kind: str) -> None:
    path = compiled(HARMLESS, "Harmless")
    result = fmpy.simulate_fmu(
        str(path), fmi_type=kind, stop_time=1.0, output=["x", "y"], start_values={"w": 3.0}, relative_tolerance=1e-9
    )
    t = result["time"]
    assert np.allclose(result["y"], (2 + 3 * t) * np.exp(-t), atol=1e-5)


COOLING = """
model Cooling "Nobody has said what the heat capacity is"
  parameter Real m;
  parameter Real c;
  final parameter Real C = m*c;
  Real T(start=10, fixed=true);
equation
  C*der(T) = -T;
end Cooling;
"""


@KINDS
def test_a_parameter_without_value_is_no_zero(compiled: Compile, kind: str) -> None:
    result = fmpy.simulate_fmu(
        str(compiled(COOLING, "Cooling")),
        fmi_type=kind,
        stop_time=1.0,
        output=["T"],
        start_values={"m": 2.0, "c": 0.5},
        relative_tolerance=1e-9,
    )
    assert np.allclose(result["T"], 10 * np.exp(-result["time"]), atol=1e-5)
