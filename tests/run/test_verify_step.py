"""Step verification: the error it tells beside the true one, the order it sees, and what it says of switches."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from cosim.cli import app
from cosim.run import load
from cosim.run.coupled import co_simulate
from cosim.run.scenario import CouplingSection
from cosim.run.verify_step import StepVerification, Witness, signal_error, verify_step
from cosim.system import (
    ConnectionEntry,
    Context,
    Parameters,
    Port,
    PortType,
    PythonComponent,
    SystemGraph,
    connect,
)

runner = CliRunner()
SCENARIOS = sorted(path.parent.name for path in (Path(__file__).parents[2] / "scenarios").glob("*/scenario.toml"))


class Half(PythonComponent):
    """x' = -y or y' = x over a step with the other held: half of a pendulum with one radian per second."""

    INPUTS = (Port("other", "m"),)
    OUTPUTS = (Port("x", "m"), Port("positive", "1", PortType.BOOLEAN))

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self._outputs(1.0 if self.name == "a" else 0.0)

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        sign = -1.0 if self.name == "a" else 1.0
        return self._outputs(float(self.y[0]) + sign * step * inputs["other"])

    def _outputs(self, x: float) -> Mapping[str, float]:
        return {"x": x, "positive": float(x > 0.0)}


def pendulum() -> SystemGraph:
    context = Context(datetime(2010, 1, 1), Path())
    pair = [("a.x", "b.other"), ("b.x", "a.other")]
    entries = [ConnectionEntry.model_validate({"from": a, "to": b}) for a, b in pair]
    return connect([Half("a", Parameters(), context), Half("b", Parameters(), context)], entries)


def verified(coupling: Mapping[str, object], stop: float = 5.0) -> tuple[StepVerification, Witness]:
    section, witness = CouplingSection.model_validate(coupling), Witness()
    co_simulate(pendulum(), section, (0.0, stop), observers=witness.observers)
    return verify_step(pendulum, section, (0.0, stop), witness), witness


def true_error(witness: Witness) -> float:
    """Of the pendulum's first half, which is a cosine."""
    column = witness.recording.names.index("a.x")
    return float(np.abs(witness.recording.values[:, column] - np.cos(witness.recording.time)).max())


@pytest.mark.parametrize(("algorithm", "second"), [("gauss_seidel", 2.0), ("jacobi", 1.0)])
def test_error_and_order_of_held_inputs(algorithm: str, second: float) -> None:
    """With Gauss-Seidel this is the symplectic Euler method, whose second variable runs half a step ahead of the first:
    seen from its own start it is the leapfrog method, of second order."""
    found, witness = verified({"algorithm": algorithm, "communication_step": 0.01})
    signal = found.signals["a.x"]
    assert signal.order == pytest.approx(1.0, abs=0.05)
    assert signal.error == pytest.approx(true_error(witness), rel=0.05)
    assert signal.relative == pytest.approx(signal.error / 2.0, rel=0.02)
    assert found.refined == "communication_step"
    assert found.values == (0.01, 0.005, 0.0025)
    assert found.signals["b.x"].order == pytest.approx(second, abs=0.05)
    assert found.median_order == pytest.approx((1.0 + second) / 2.0, abs=0.05)


def test_implicit_coupling_is_of_first_order_too_and_its_error_is_told() -> None:
    found, witness = verified({"algorithm": "strong", "communication_step": 0.01})
    assert found.signals["a.x"].order == pytest.approx(1.0, abs=0.1)
    assert found.signals["a.x"].error == pytest.approx(true_error(witness), rel=0.1)


def test_step_that_does_not_divide_the_run() -> None:
    found, witness = verified({"communication_step": 0.03}, stop=1.0)
    assert witness.recording.time[-1] == 1.0
    assert found.signals["a.x"].error == pytest.approx(true_error(witness), rel=0.1)


def test_switchings_shift_by_no_more_than_a_step_and_are_apart() -> None:
    found, _ = verified({"communication_step": 0.1})
    assert set(found.jumping) == {"a.positive", "b.positive"}
    assert "a.positive" not in found.signals
    jumps = found.jumping["a.positive"]  # at pi/2 and 3 pi/2
    assert jumps.switchings == (2, 2, 2)
    assert jumps.shift is not None
    assert 0.0 < jumps.shift <= 0.2


def test_controlled_steps_are_refined_by_their_tolerance_and_judged_where_the_run_stood() -> None:
    coupling = {"communication_step": 1.0, "extrapolation": "constant", "step": {"tolerance": 1e-3}}
    found, witness = verified(coupling)
    assert found.refined == "tolerance"
    assert found.values == pytest.approx((1e-3, 1e-4, 1e-5))
    signal = found.signals["a.x"]
    assert signal.error == pytest.approx(true_error(witness), rel=0.2)
    assert signal.order is not None  # the local error is of second order: half a power of the tolerance stays
    assert 0.3 < signal.order < 1.2


def test_steps_far_shorter_than_the_run_are_no_hindrance() -> None:
    """The first steps are a thousandth of what a run of this length tells apart; their points are passed over."""
    step = {"tolerance": 1e-3, "first": 1e-12, "least": 1e-12}
    coupling = {"communication_step": 5.0, "extrapolation": "constant", "step": step}
    found, witness = verified(coupling)
    assert witness.recording.time[1] < 1e-11
    assert found.signals["a.x"].error == pytest.approx(true_error(witness), rel=0.2)


def test_differences_that_do_not_fall_give_no_order_but_the_difference() -> None:
    time, port = np.array([0.0, 1.0, 2.0]), Port("x", "K", nominal=300.0)
    coarse, middle, fine = (np.array([0.0, value, 1.0]) for value in (0.5, 0.6, 0.5))
    told = signal_error(port, time, (coarse, middle, fine), 2.0)
    assert (told.order, told.error) == (None, 0.0)
    told = signal_error(port, time, (coarse, middle, np.array([0.0, 0.8, 1.0])), 2.0)
    assert (told.order, told.error, told.at) == (None, pytest.approx(0.3), 1.0)


def test_small_range_is_judged_by_the_nominal_value() -> None:
    time, port = np.array([0.0, 1.0]), Port("x", "K", nominal=300.0)
    courses = [np.array([300.0, 300.0 + offset]) for offset in (4e-4, 2e-4, 1e-4)]
    told = signal_error(port, time, courses, 2.0)
    assert told.order == pytest.approx(1.0, abs=1e-6)
    assert told.error == pytest.approx(4e-4, rel=1e-6)
    assert told.relative == pytest.approx(4e-4 / 0.3, rel=1e-6)


def test_command_tells_and_keeps_what_it_found(scenario: Callable[..., Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = runner.invoke(app, ["run", str(scenario()), "--out", str(out), "--verify-step"])
    assert result.exit_code == 0, result.stderr
    assert "once more with a step of 30 s" in result.stderr
    assert "Median order of convergence" in result.stdout
    summary = json.loads((out / "summary.json").read_text())
    found = summary["step_verification"]
    assert (found["step"], found["finer"]) == (60.0, [30.0, 15.0])
    assert found["worst"] == next(iter(found["signals"]))
    assert "unit.Q_flow_set" not in found["signals"]  # an input
    heat = found["signals"]["unit.E_supply"]
    assert heat["unit"] == "J"
    assert heat["relative"] < 1e-3
    assert found["jumping"]["dispatch.on"] == {"switchings": [1, 1, 1], "shift": pytest.approx(45.0)}
    page = (out / "report.html").read_text()
    assert "Error of the communication step" in page
    assert found["worst"] in page
    assert summary["statistics"]["steps"] == 120  # of the run itself


def test_finer_run_that_stops_leaves_the_run_and_ends_with_1(scenario: Callable[..., Path], tmp_path: Path) -> None:
    extra = "parameters.cop = 2.5\nparameters.short_at = 7000.0"
    result = runner.invoke(
        app, ["run", str(scenario(("parameters.cop = 2.5", extra))), "--out", str(tmp_path / "out"), "--verify-step"]
    )
    assert result.exit_code == 1
    assert "cosim: the step is not verified: with a step of 30 s: component 'unit' failed" in result.stderr
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert summary["verdict"]["status"] == "completed"
    assert "the step is too short" in summary["step_verification"]["failed"]


def test_without_the_option_nothing_is_said(scenario: Callable[..., Path], tmp_path: Path) -> None:
    runner.invoke(app, ["run", str(scenario()), "--out", str(tmp_path / "out")])
    assert "step_verification" not in json.loads((tmp_path / "out" / "summary.json").read_text())


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_scenario_can_be_verified(name: str, tmp_path: Path) -> None:
    _, found = load(Path(__file__).parents[2] / "scenarios" / name / "scenario.toml")
    stop = found.time.start + 10 * found.coupling.communication_step
    command = ["run", name, "--out", str(tmp_path / "out"), "--verify-step", "--set", f"time.stop={stop}"]
    result = runner.invoke(app, command)
    assert result.exit_code == 0, result.stderr
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())["step_verification"]
    assert summary["step"] == found.coupling.communication_step
    assert len(summary["signals"]) > 50
    assert all(np.isfinite([s["error"], s["relative"]]).all() for s in summary["signals"].values())
