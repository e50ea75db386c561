"""Asserts about parameters come before what a senseless parameter makes impossible."""

from __future__ import annotations

from pathlib import Path

import pytest

from cosim.errors import CosimError
from cosim.fmu import simulate
from cosim.modelica import build

MODEL = """within;
model Cooling
  parameter Real C = 2 "Capacity";
  parameter Real G = 3 "Conductance";
  Real rate "1/tau, which divides by C";
  Real T(start = 350, fixed = true);
  Real root;
equation
  assert(C > 0, "C: the capacity must be positive");
  assert(G > 0, "G: the conductance must be positive");
  rate = G/C;
  root = sqrt(G)*T;
  der(T) = rate*(300 - T);
end Cooling;
"""


@pytest.fixture(scope="module")
def fmu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fmu")
    source = folder / "Cooling.mo"
    source.write_text(MODEL)
    return build("Cooling", sources=(source,), compiler="builtin", out=folder).path


@pytest.mark.parametrize(("name", "value"), [("C", 0.0), ("C", -1.0), ("G", -3.0)])
def test_the_assert_is_heard_not_the_division(fmu: Path, name: str, value: float) -> None:
    with pytest.raises(CosimError, match=f"{name}: the"):
        simulate(fmu, stop=1.0, start_values={name: value})


def test_sense_passes(fmu: Path) -> None:
    simulate(fmu, stop=1.0, start_values={"C": 4.0, "G": 1.0})
