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


SAMPLED = """
model Sampled "A sampled controller of an integrator, and a second clock that ticks at nearly the same times"
  discrete Real u(start=0, fixed=true);
  Integer n(start=0, fixed=true);
  Integer later(start=0, fixed=true);
  Real x(start=0, fixed=true);
equation
  der(x) = 1 - u;
  when sample(0, 0.1) then
    u = 0.5*pre(u) + x;
    n = pre(n) + 1;
  end when;
  when {time >= 0.3, time >= 0.6, time >= 0.7} then
    later = pre(later) + 1;
  end when;
end Sampled;
"""


@pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])
@pytest.mark.parametrize("interval", [0.1, 0.05, 0.02, 0.01, 0.003, 0.002, 0.001])
def test_samples_a_rounding_error_behind_communication_points(
    compiled: Callable[[str, str], Path], interval: float, kind: str
) -> None:
    """3*0.1 is not 150*0.002 nor 0.3; each tick counts once, and its effect stays."""
    result = fmpy.simulate_fmu(
        str(compiled(SAMPLED, "Sampled")), fmi_type=kind, stop_time=1.05, output_interval=interval,
        relative_tolerance=1e-8, output=["x", "u", "n", "later"],
    )  # fmt: skip
    x = u = 0.0
    for tick in range(11):
        u = 0.5 * u + x
        x += (0.1 if tick < 10 else 0.05) * (1 - u)
    last = result[-1]
    assert (last["n"], last["later"]) == (11, 3)
    assert last["u"] == pytest.approx(u, rel=1e-9)
    assert last["x"] == pytest.approx(x - (1.05 - last["time"]) * (1 - u), rel=1e-9)
