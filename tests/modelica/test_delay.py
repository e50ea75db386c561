"""delay(): closed forms, jumps that travel, saved states, wrong delay times."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest
from fmpy.fmi2 import FMU2Slave

from cosim.errors import InputError

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])

FEEDBACK = """
model Feedback "Delayed decay: a kink at 0 that becomes smoother with each round"
  parameter Real T = 0.5;
  Real x(start=1, fixed=true);
equation
  der(x) = -delay(x, T);
end Feedback;
"""


def feedback(t: np.ndarray, delay: float) -> np.ndarray:
    """Method of steps (Bellman and Cooke, Differential-Difference Equations, 1963, chapter 3)."""
    total, factorial = np.zeros_like(t), 1.0
    for k in range(12):
        factorial *= max(k, 1)
        total += np.where(t >= (k - 1) * delay, (-1) ** k * np.maximum(t - (k - 1) * delay, 0) ** k / factorial, 0)
    return total


def run(path: Path, kind: str, stop: float, step: float, output: list[str], **more: object) -> np.ndarray:
    size = step if kind == "CoSimulation" else None
    return fmpy.simulate_fmu(
        str(path), fmi_type=kind, stop_time=stop, output_interval=step, step_size=size, output=output,
        relative_tolerance=1e-8, **more,
    )  # fmt: skip


@pytest.mark.parametrize("step", [0.05, 1.0])
@pytest.mark.parametrize("delay", [0.5, 0.7])
def test_feedback_is_exact_whatever_the_communication_step(compiled: Compile, delay: float, step: float) -> None:
    result = run(compiled(FEEDBACK, "Feedback"), "CoSimulation", 3.0, step, ["x"], start_values={"T": delay})
    assert np.allclose(result["x"], feedback(result["time"], delay), atol=1e-6)


def test_feedback_in_model_exchange(compiled: Compile) -> None:
    """There the past is known at the importer's steps only."""
    result = run(compiled(FEEDBACK, "Feedback"), "ModelExchange", 3.0, 0.02, ["x"])
    assert np.allclose(result["x"], feedback(result["time"], 0.5), atol=1e-5)


JUMPS = """
model Jumps "A jump, twice delayed, that triggers and is integrated"
  parameter Real T = 0.3;
  Real u = if time > 0.5 then 2 else 0;
  Real y = delay(u, T);
  Real z = delay(y + time, 2*T, 2.0);
  Real s(start=0, fixed=true);
  discrete Real instant(start=-1, fixed=true);
equation
  der(s) = y;
  when y > 1 then
    instant = time;
  end when;
end Jumps;
"""


@KINDS
def test_jumps_travel(compiled: Compile, kind: str) -> None:
    result = run(compiled(JUMPS, "Jumps"), kind, 2.0, 0.02, ["y", "z", "s", "instant"])
    t = result["time"]
    late = (np.abs(t - 0.8) > 1e-6) & (np.abs(t - 1.4) > 1e-6)
    assert np.allclose(result["y"][late], np.where(t < 0.8, 0, 2)[late], atol=1e-9)
    assert np.allclose(result["z"][late], (np.maximum(t - 0.6, 0) + np.where(t < 1.4, 0, 2))[late], atol=1e-9)
    assert np.allclose(result["s"], 2 * np.maximum(t - 0.8, 0), atol=1e-6)
    assert result["instant"][-1] == pytest.approx(0.8, abs=1e-9)


STATELESS = "model Wave\n  Real u = sin(3*time);\n  Real y = delay(u, 0.35);\nend Wave;\n"


def test_no_states_and_a_long_step(compiled: Compile) -> None:
    result = run(compiled(STATELESS, "Wave"), "CoSimulation", 4.0, 2.0, ["y"])
    expected = np.where(result["time"] < 0.35, 0, np.sin(3 * (result["time"] - 0.35)))
    assert np.allclose(result["y"], expected, atol=1e-6)


def test_a_saved_state_holds_the_past(compiled: Compile) -> None:
    path = compiled(JUMPS, "Jumps")
    description = fmpy.read_model_description(str(path))
    numbers = [v.valueReference for v in description.modelVariables if v.name in ("y", "z", "s")]

    def instance() -> FMU2Slave:
        fmu = FMU2Slave(
            guid=description.guid, unzipDirectory=fmpy.extract(str(path)),
            modelIdentifier=description.coSimulation.modelIdentifier, instanceName="one",
        )  # fmt: skip
        fmu.instantiate()
        fmu.setupExperiment(startTime=0.0)
        fmu.enterInitializationMode()
        fmu.exitInitializationMode()
        return fmu

    def steps(fmu: FMU2Slave) -> list[list[float]]:
        rows = []
        for i in range(200):
            fmu.doStep(0.7 + 0.01 * i, 0.01)
            rows.append(fmu.getReal(numbers))
        return rows

    first, second = instance(), instance()
    first.doStep(0.0, 0.7)
    state = first.getFMUState()
    block = first.serializeFMUState(state)
    once = steps(first)
    first.setFMUState(state)
    assert steps(first) == once
    second.setFMUState(second.deserializeFMUState(block))
    assert steps(second) == once
    for fmu in (first, second):
        fmu.freeInstance()


def test_a_delay_time_that_is_not_positive(compiled: Compile) -> None:
    with pytest.raises(InputError, match=r"Feedback\.mo:\d+: .*must be positive|delay"):
        compiled(FEEDBACK.replace("delay(x, T)", "delay(x, 0)"), "Feedback")
    said: list[str] = []

    def logger(_environment: object, _name: object, _status: int, _category: object, message: bytes) -> None:
        said.append(message.decode())

    with pytest.raises(fmpy.fmi1.FMICallException):
        run(compiled(FEEDBACK, "Feedback"), "CoSimulation", 1.0, 0.1, ["x"], start_values={"T": -1.0}, logger=logger)
    assert any("delay time must be positive" in s for s in said), said
