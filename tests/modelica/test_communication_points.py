"""Communication points that nearly meet an event: steps of a rounding error's length harm nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import pytest

RAMPS = """
model Ramps
  discrete Real slope(start=0, fixed=true);
  Real x(start=0, fixed=true);
equation
  when {time >= 1.5, time >= 3.2} then
    slope = pre(slope) + 1;
  end when;
  der(x) = slope;
end Ramps;
"""


@pytest.mark.parametrize("steps", [700, 1000, 1100, 3500])
def test_an_event_a_rounding_error_behind_a_communication_point(
    compiled: Callable[[str, str], Path], steps: int
) -> None:
    """Communication points as sums of steps miss 1.5 and 3.2 by some 1e-14: x = (t - 1.5) + (t - 3.2) afterwards."""
    path = compiled(RAMPS, "Ramps")
    description = fmpy.read_model_description(str(path))
    fmu = fmpy.instantiate_fmu(fmpy.extract(str(path)), description, "CoSimulation")
    reference = next(v.valueReference for v in description.modelVariables if v.name == "x")
    fmu.setupExperiment(startTime=0.0)
    fmu.enterInitializationMode()
    fmu.exitInitializationMode()
    time = 0.0
    for _ in range(steps):
        fmu.doStep(time, 4.0 / steps)
        time += 4.0 / steps
    assert fmu.getReal([reference])[0] == pytest.approx((time - 1.5) + (time - 3.2), rel=1e-9)
    fmu.terminate()
    fmu.freeInstance()
