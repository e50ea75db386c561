"""FMUs that refuse steps, fail, give no numbers or ask for what there is not: one clear message, or a right result."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from misbehaving import FAULTS, Misbehaving, alone, coupled

from cosim import System
from cosim.errors import InputError, SimulationError
from cosim.fmu import FmuError, instantiate
from cosim.master import (
    Algorithm,
    ComponentFailure,
    GaussSeidel,
    Jacobi,
    Statistics,
    StepControl,
    StepRefused,
    Strong,
    simulate,
)
from cosim.run import run
from cosim.system import SystemGraph

MASTERS: dict[str, tuple[Callable[[], Algorithm], StepControl | None]] = {
    "gauss_seidel": (GaussSeidel, None),
    "jacobi": (Jacobi, None),
    "strong": (Strong, None),
    "richardson": (Jacobi, StepControl(tolerance=1e-5, estimator="richardson")),
    "strong with step control": (Strong, StepControl(tolerance=1e-5, estimator="predictor")),
    "without going back": (Jacobi, StepControl(tolerance=1e-3, estimator="predictor", goes_back=False)),
}


class StepRecorder:
    """The times of all communication points."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def begin(self, graph: SystemGraph, start: float, stop: float) -> None:
        pass

    def at(self, time: float) -> None:
        self.times.append(time)

    def end(self) -> None:
        pass


def pair(misbehaving: Misbehaving, fault: str = "fine", fmu: Path | None = None, **parameters: float) -> SystemGraph:
    first = misbehaving.store("a", fault, x_start=350.0, fmu=fmu, **parameters)
    return coupled(first, misbehaving.store("b", x_start=290.0, fmu=fmu))


def go(graph: SystemGraph, master: str, stop: float = 600.0, step: float = 60.0) -> Statistics:
    algorithm, control = MASTERS[master]
    return simulate(graph, algorithm(), 0.0, stop, step, extrapolation="constant", control=control)


def decay(time: float) -> np.ndarray:
    """y of two stores of rate 1e-3 from 350 and 290, each the other's surroundings: the mean stays."""
    return 320.0 + np.array([30.0, -30.0]) * np.exp(-2e-3 * time)


@pytest.mark.parametrize("master", ["gauss_seidel", "jacobi", "strong"])
def test_a_refused_step_of_fixed_length_is_named(misbehaving: Misbehaving, master: str) -> None:
    with pytest.raises(StepRefused) as caught:
        go(pair(misbehaving, "discards", **{"from": 300.0}), master)
    assert str(caught.value) == (
        "component 'a' refused the step of 60 s at t = 300 s: it went nowhere; discard: too long for me; "
        "give a shorter communication step, or let the step be controlled, which goes back and tries shorter ones"
    )


@pytest.mark.parametrize("master", ["richardson", "strong with step control"])
def test_step_control_goes_on_with_the_steps_that_are_taken(misbehaving: Misbehaving, master: str) -> None:
    algorithm, control = MASTERS[master]
    graph, recorder = pair(misbehaving, longest=7.0), StepRecorder()
    statistics = simulate(
        graph, algorithm(), 0.0, 600.0, 60.0, extrapolation="linear", control=control, observers=[recorder]
    )
    assert statistics.rejected_steps > 0
    longest = 14.0 if master == "richardson" else 7.0  # richardson's two halves count as one step
    assert max(np.diff(recorder.times)) <= longest
    assert [component.y[0] for component in graph.components] == pytest.approx(decay(600.0), rel=1e-4)


@pytest.mark.parametrize("said", [True, False], ids=["by the scenario's word", "by the FMU's word"])
def test_a_refused_step_that_cannot_be_taken_back_is_named(misbehaving: Misbehaving, said: bool) -> None:
    fmu = misbehaving.fmu(state=said)
    control = StepControl(estimator="predictor", goes_back=not said, first=10.0)
    why = "goes_back = false" if said else "component 'a' cannot save its state"
    message = rf"component 'a' refused the step of 10 s at t = 0 s: .*allow no longer steps .*\(most\).*: {why}"
    with pytest.raises(StepRefused, match=message):
        simulate(
            pair(misbehaving, fmu=fmu, longest=7.0),
            Jacobi(),
            0.0,
            600.0,
            60.0,
            extrapolation="constant",
            control=control,
        )
    control = StepControl(tolerance=1e-2, estimator="predictor", goes_back=not said, most=7.0)
    graph = pair(misbehaving, fmu=fmu, longest=7.0)
    simulate(graph, Jacobi(), 0.0, 600.0, 60.0, extrapolation="constant", control=control)
    assert [component.y[0] for component in graph.components] == pytest.approx(decay(600.0), rel=1e-2)


@pytest.mark.parametrize("start", [0.0, 90.0])
def test_who_refuses_the_least_step_is_named(misbehaving: Misbehaving, start: float) -> None:
    control = StepControl(least=0.01)
    graph = pair(misbehaving, "discards", **{"from": start})
    message = r"component 'a' refused the step of 0\.0\d+ s at t = .* s: it went nowhere; discard: too long for me; "
    with pytest.raises(StepRefused, match=message + "this is the least step allowed") as caught:
        simulate(graph, Jacobi(), 0.0, 600.0, 60.0, extrapolation="constant", control=control)
    assert caught.value.time == pytest.approx(start, abs=0.03)


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is there as soon as something was called after a fatal failure."""
    monkeypatch.setenv("MISBEHAVING", str(tmp_path / "calls"))
    return tmp_path / "calls"


@pytest.mark.parametrize("master", MASTERS)
@pytest.mark.parametrize(("fault", "status"), [("fails", "error"), ("fails fatally", "fatal")])
def test_failures_are_named_and_nothing_is_called_after_a_fatal_one(
    misbehaving: Misbehaving, master: str, fault: str, status: str, calls: Path
) -> None:
    message = (
        rf"component 'a' failed at t = .* s while .*: fmi\dDoStep returned {status}: {status}: my pipe burst(; .*)?$"
    )
    for start in (0.0, 300.0):
        graph = pair(misbehaving, fault, **{"from": start})
        with pytest.raises(ComponentFailure, match=message):
            go(graph, master)
        for component in graph.components:
            component.terminate()
    assert not calls.exists()


def test_states_are_left_alone_after_a_fatal_failure_and_the_trace_works(misbehaving: Misbehaving, calls: Path) -> None:
    """At last a value is read, which a master does not do."""
    instance = instantiate(misbehaving.fmu(), "m", {"fault": FAULTS.index("fails fatally")})
    instance.enter_initialization(0.0, 10.0)
    instance.exit_initialization()
    state = instance.save_state()
    with pytest.raises(FmuError, match="returned fatal"):
        instance.do_step(0.0, 1.0)
    for call in (instance.save_state, lambda: instance.restore_state(state)):
        with pytest.raises(
            SimulationError, match=r"m: fmi\d.etFMU.tate may not be called: the FMU has ended or failed"
        ):
            call()
    instance.free_state(state)
    assert not calls.exists()
    with pytest.raises(FmuError):
        instance.variables(["y"]).get(np.empty(1))
    instance.close()
    assert calls.read_text() == "get_reals\n"


@pytest.mark.parametrize("master", MASTERS)
@pytest.mark.parametrize(("fault", "value"), [("gives nan", "nan"), ("gives infinity", "-inf")])
def test_what_is_no_number_is_named(misbehaving: Misbehaving, master: str, fault: str, value: str) -> None:
    for start in (0.0, 300.0):
        graph = pair(misbehaving, fault, **{"from": start})
        message = f"component 'a' failed at t = .* s while stepping: its output 'y' is {value}$"
        with pytest.raises(ComponentFailure, match=message) as caught:
            go(graph, master)
        assert start < caught.value.time <= start + 60.0


def test_steps_of_one_length_are_refused_before_the_run(misbehaving: Misbehaving) -> None:
    fmu = misbehaving.fmu(variable_step=False)
    message = "component 'a' takes communication steps of one length only, by its own description, "
    with pytest.raises(InputError, match=message + "but the last step would be 40 s instead of 60 s; take a stop time"):
        go(pair(misbehaving, "fails", fmu=fmu), "jacobi", stop=580.0)
    with pytest.raises(InputError, match=message + "so the step cannot be controlled; give a fixed"):
        go(pair(misbehaving, "fails", fmu=fmu), "richardson")
    for stop, step in ((600.0, 60.0), (0.3, 0.1), (86400.0, 0.7 * 86400.0 / 7.0)):
        assert go(alone(misbehaving.store("a", fmu=fmu)), "jacobi", stop, step).simulated_time == stop


@pytest.mark.parametrize(
    ("options", "stop", "step", "message"),
    [
        ({}, 600.0, 45.0, "and a communication step of 45 s is no whole number of them; take 40 s"),
        ({}, 600.0, 4.0, "and a communication step of 4 s is no whole number of them; take 20 s"),
        ({}, 610.0, 40.0, "and the last step of 10 s is no whole number of them; take a stop time"),
        ({"algorithm": "multi_rate", "rates": {"a": 3}}, 600.0, 40.0, r"\(13.3333 s at its rate\) .* take 60 s"),
        ({"control": {"tolerance": 1e-3}}, 600.0, 40.0, "so the step cannot be controlled; give a fixed .* of 20 s or"),
    ],
)
def test_steps_that_are_no_multiple_of_an_internal_step_are_refused_before_the_run(
    tmp_path_factory: pytest.TempPathFactory, options: dict[str, Any], stop: float, step: float, message: str
) -> None:
    fmu = Misbehaving(tmp_path_factory.mktemp("internal"), "3.0").fmu(fixedInternalStepSize="20")
    s = System().fmu("a", fmu, x_start=350.0).fmu("b", fmu, x_start=290.0)
    s.connect("a.y", "b.u").connect("b.y", "a.u")
    says = r"component 'a' goes by internal steps of 20 s, by its own description \[fixedInternalStepSize\], "
    with pytest.raises(InputError, match=says + ".*" + message):
        s.run(stop, step, **options)
    for fits in ({"stop": 620.0, "step": 40.0}, {"stop": 600.0, "step": 20.0}):
        times = s.run(**fits, extrapolation="linear").time  # which begins with no shorter parts here
        assert np.allclose(np.diff(times) / 20.0, np.round(np.diff(times) / 20.0))


@pytest.mark.parametrize("master", ["strong", "richardson", "strong with step control"])
def test_what_repeats_a_step_when_told_of_going_back_is_found_and_not_told(
    misbehaving: Misbehaving, master: str
) -> None:
    graph = pair(misbehaving, "repeats")
    statistics = go(graph, master, step=1.0 if master == "strong" else 60.0)
    note = "exact: it repeats its step when told that it may be taken back, so it is not told"
    assert statistics.replay == {"a": note, "b": "exact"}
    assert graph.signals.y == pytest.approx(decay(600.0), abs=0.1)


SCENARIO = """\
title = "Two stores"

[time]
date = 2010-01-06
stop = 600.0

[coupling]
algorithm = "strong"
communication_step = 60.0

[components.left]
fmu = "{fmu}"
parameters.x_start = 350.0

[components.right]
fmu = "{fmu}"
parameters.leak = {leak}

[[connections]]
from = "left.y"
to = "right.u"

[[connections]]
from = "right.y"
to = "left.u"
"""


def scenario(folder: Path, fmu: Path, leak: float = 0.0) -> Path:
    path = folder / "scenario.toml"
    path.write_text(SCENARIO.format(fmu=fmu, leak=leak), encoding="utf-8")
    return path


def test_one_fmu_twice_that_is_possible_only_once_is_refused(misbehaving: Misbehaving, tmp_path: Path) -> None:
    fmu = misbehaving.fmu(canBeInstantiatedOnlyOncePerProcess="true")
    message = (
        "components.right: Misbehaving can be instantiated only once per process, by its own description, and 'left' "
        "is one already; leave one of 'left' and 'right' out, or ask the FMU's supplier for one"
    )
    with pytest.raises(InputError, match=message):
        run(scenario(tmp_path, fmu), out=tmp_path / "run")
    assert not (tmp_path / "run").exists()
    s = System().fmu("left", fmu).fmu("right", fmu).connect("left.y", "right.u").connect("right.y", "left.u")
    with pytest.raises(InputError, match=message):
        s.run(600.0, 60.0)


def test_a_tool_that_an_fmu_needs_is_named(misbehaving: Misbehaving, tmp_path: Path) -> None:
    said: list[str] = []
    run(scenario(tmp_path, misbehaving.fmu(needsExecutionTool="true")), out=tmp_path / "run", say=said.append)
    assert "left: its FMU runs in PipeLab 7, which must be installed" in said
    assert said[0] in (tmp_path / "run" / "log.txt").read_text()
    missing = misbehaving.fmu(guid="another", needsExecutionTool="true")
    with pytest.raises(
        FmuError, match="no instance: this FMU runs in PipeLab 7, which must be installed on this machine"
    ):
        instantiate(missing, "m")


def test_verdicts_are_in_the_summary(misbehaving: Misbehaving, tmp_path: Path) -> None:
    result = run(scenario(tmp_path, misbehaving.fmu()), out=tmp_path / "run")
    assert result.summary["statistics"]["replay"] == {"left": "exact", "right": "exact"}
    with pytest.raises(SimulationError, match="component 'right': its output 'y' is another by"):
        run(scenario(tmp_path, misbehaving.fmu(), leak=0.5), out=tmp_path / "run")
    summary = json.loads((tmp_path / "run" / "summary.json").read_text(encoding="utf-8"))
    assert summary["verdict"]["status"] == "stopped"
    assert summary["statistics"]["replay"]["right"].startswith("broken: its output 'y' is another by")
