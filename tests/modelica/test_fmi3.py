"""What FMI 3.0 adds: event mode, early return, intermediate updates, arrays, adjoint derivatives, its state machine."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import fmpy
import numpy as np
import pytest
from fmpy import fmi3
from fmpy.fmi1 import FMICallException
from lxml import etree

Compile = Callable[..., Path]

BALL = """
model Ball "Falls from 1 m, jumps back with 0.8 of its speed"
  parameter Real e = 0.8;
  Real h(start=1, fixed=true), v(start=0, fixed=true);
  discrete Integer hits(start=0, fixed=true);
  discrete output Real ticks(start=0, fixed=true);
  output Real height = h;
equation
  der(h) = v;
  der(v) = -9.81;
  when h < 0 then
    reinit(v, -e*pre(v));
    hits = pre(hits) + 1;
  end when;
  when sample(0.3, 0.3) then
    ticks = pre(ticks) + 1;
  end when;
end Ball;
"""

ARRAYS = """
model Arrays
  type Mode = enumeration(off, slow "half speed", fast);
  parameter Real c[3] = {1, 2, 4};
  parameter Integer n[2] = {5, 6};
  parameter Mode mode = Mode.slow;
  parameter String label = "river";
  input Real u[2](each start=1);
  Real x[3](start={1, 2, 3}, each fixed=true, each unit="K");
  output Real y[2, 3];
  output Real first = x[1];
  output Boolean above[3];
  Real odd[2](start={1, 2}, fixed={true, false});
equation
  der(x) = -c.*x;
  for i in 1:2 loop
    for j in 1:3 loop
      y[i, j] = u[i]*x[j]*i;
    end for;
  end for;
  for j in 1:3 loop
    above[j] = x[j] > 0.5;
  end for;
  der(odd[1]) = -odd[1];
  odd[2] = 2*odd[1];
end Arrays;
"""

FOLLOWER = """
model Follower
  input Real u(start=0);
  Real x(start=0, fixed=true);
  output Real y = x;
equation
  der(x) = u;
end Follower;
"""


class Running:
    """One instance, its variables by name, its log as (status, category, message)."""

    def __init__(self, path: Path, kind: type = fmi3.FMU3Slave, **options: Any) -> None:
        self.description = fmpy.read_model_description(str(path))
        self.reference = {v.name: v.valueReference for v in self.description.modelVariables}
        self.variable = {v.name: v for v in self.description.modelVariables}
        side = self.description.coSimulation
        self.fmu: Any = kind(
            guid=self.description.guid, unzipDirectory=fmpy.extract(str(path)), modelIdentifier=side.modelIdentifier,
            instanceName="i",
        )  # fmt: skip
        self.log: list[tuple[int, str, str]] = []

        def log(_environment: Any, status: int, category: bytes, message: bytes) -> None:
            self.log.append((status, category.decode(), message.decode()))

        required = options.pop("required", None)
        if required is not None:
            options["requiredIntermediateVariables"] = [self.reference[n] for n in required]
        self.fmu.instantiate(loggingOn=True, logMessage=log, **options)

    def start(self) -> None:
        self.fmu.enterInitializationMode(tolerance=1e-8, startTime=0.0)
        self.fmu.exitInitializationMode()

    def get(self, name: str) -> Any:
        getter = {
            "Float64": "Float64",
            "Int32": "Int32",
            "Enumeration": "Int64",
            "Boolean": "Boolean",
            "String": "String",
        }
        count = math.prod(self.variable[name].shape or (1,)) if self.variable[name].dimensions else 1
        values = getattr(self.fmu, f"get{getter[self.variable[name].type]}")([self.reference[name]], nValues=count)
        return list(values) if count > 1 else values[0]

    def set(self, name: str, values: Sequence[float]) -> None:
        self.fmu.setFloat64([self.reference[name]], list(values))


@pytest.fixture
def running() -> Iterator[Callable[..., Running]]:
    made: list[Running] = []

    def make(*arguments: Any, **options: Any) -> Running:
        made.append(Running(*arguments, **options))
        return made[-1]

    yield make
    for each in made:
        each.fmu.freeInstance()


def bounces(e: float, stop: float) -> list[float]:
    """Times at which the ball hits the ground."""
    fall = math.sqrt(2 / 9.81)
    times, flight = [fall], 2 * fall
    while times[-1] < stop:
        flight *= e
        times.append(times[-1] + flight)
    return times[:-1]


def test_steps_end_at_events_which_the_importer_then_handles(
    compiled: Compile, running: Callable[..., Running]
) -> None:
    ball = running(compiled(BALL, "Ball", "3.0"), eventModeUsed=True, earlyReturnAllowed=True)
    ball.start()
    ball.fmu.updateDiscreteStates()
    ball.fmu.enterStepMode()
    time, hit, ticked = 0.0, [], []
    while time < 1.0 - 1e-12:
        event, terminate, early, reached = ball.fmu.doStep(time, 1.0 - time)
        assert not terminate and early == (reached < 1.0)
        time = reached
        if event:
            before = ball.get("v"), ball.get("hits"), ball.get("ticks")
            ball.fmu.enterEventMode()
            needed, _, _, changed, defined, next_time = ball.fmu.updateDiscreteStates()
            assert not needed and defined and next_time > time
            assert changed == (ball.get("hits") != before[1])
            if changed:
                hit.append(time)
                assert ball.get("v") == pytest.approx(-0.8 * before[0], rel=1e-9)
            if ball.get("ticks") != before[2]:
                ticked.append(time)
            ball.fmu.enterStepMode()
    assert hit == pytest.approx(bounces(0.8, 1.0), abs=1e-7)
    assert ticked == pytest.approx([0.3, 0.6, 0.9], abs=1e-12)


@pytest.mark.parametrize("event_mode", [False, True])
def test_without_early_return_steps_are_whole(
    compiled: Compile, running: Callable[..., Running], event_mode: bool
) -> None:
    ball = running(compiled(BALL, "Ball", "3.0"), eventModeUsed=event_mode)
    ball.start()
    if event_mode:
        ball.fmu.updateDiscreteStates()
        ball.fmu.enterStepMode()
    for k in range(10):
        event, _, early, reached = ball.fmu.doStep(0.1 * k, 0.1)
        assert not early and reached == pytest.approx(0.1 * (k + 1))
        assert event == (event_mode and k in (2, 5, 8))  # a sample at the end of the step is the importer's
        if event:
            ball.fmu.enterEventMode()
            ball.fmu.updateDiscreteStates()
            ball.fmu.enterStepMode()
    assert ball.get("hits") == len(bounces(0.8, 1.0))
    assert ball.get("ticks") == 3


def test_inputs_given_within_a_step_are_followed_exactly(compiled: Compile, running: Callable[..., Running]) -> None:
    """der(x) = cos t over one step of 2 s: the integral is that of the function, not of its value at the start."""
    asked: list[float] = []
    follower: Running

    def update(_e: Any, time: float, set_: bool, *_rest: Any) -> None:
        if set_:
            asked.append(time)
            follower.set("u", [math.cos(time)])

    path = compiled(FOLLOWER, "Follower", "3.0")
    follower = running(path, required=["u"], intermediateUpdate=update)
    follower.start()
    follower.set("u", [1.0])
    follower.fmu.doStep(0.0, 2.0)
    assert follower.get("y") == pytest.approx(math.sin(2.0), abs=1e-6)
    assert min(asked) >= 0.0 and max(asked) <= 2.0


def test_outputs_are_read_within_a_step_and_end_it(compiled: Compile, running: Callable[..., Running]) -> None:
    seen: list[tuple[float, float]] = []
    ball: Running

    def update(_e: Any, time: float, *words: Any) -> None:
        set_, get, finished, early, wanted, until = words
        assert get and finished and early and not set_
        seen.append((time, ball.get("height")))
        wanted[0], until[0] = True, time + 1e-3

    path = compiled(BALL, "Ball", "3.0")
    ball = running(path, earlyReturnAllowed=True, required=["height"], intermediateUpdate=update)
    ball.start()
    event, _, early, reached = ball.fmu.doStep(0.0, 0.25)
    assert early and not event and seen[0][0] <= reached <= seen[0][0] + 1e-3 < 0.25
    for time, height in seen:
        assert height == pytest.approx(1 - 9.81 / 2 * time**2, abs=1e-7)
    assert ball.fmu.doStep(reached, 1e-6)[3] == pytest.approx(reached + 1e-6)


def test_arrays_are_single_variables(compiled: Compile, running: Callable[..., Running]) -> None:
    arrays = running(compiled(ARRAYS, "Arrays", "3.0"))
    v = arrays.variable
    assert {n: tuple(v[n].shape) for n in ("c", "x", "der(x)", "u", "y", "above", "n")} == {
        "c": (3,), "x": (3,), "der(x)": (3,), "u": (2,), "y": (2, 3), "above": (3,), "n": (2,),
    }  # fmt: skip
    assert v["x"].start == "1.0 2.0 3.0" and v["x"].unit == "K" and v["der(x)"].derivative is v["x"]
    assert "odd" not in v and {"odd[1]", "odd[2]"} <= v.keys()  # one is a state, the other is not
    arrays.set("c", [0.5, 1.0, 3.0])
    arrays.set("u", [2.0, 3.0])
    arrays.start()
    arrays.fmu.doStep(0.0, 0.4)
    x = np.array([1, 2, 3]) * np.exp(-np.array([0.5, 1.0, 3.0]) * 0.4)
    assert arrays.get("x") == pytest.approx(x, rel=1e-7)
    assert arrays.get("y") == pytest.approx([*(2 * x), *(6 * x)], rel=1e-7)  # row by row
    assert arrays.get("above") == [bool(b) for b in x > 0.5]
    assert arrays.get("n") == [5, 6] and arrays.get("mode") == 2
    assert arrays.get("label") in ("river", b"river")
    assert arrays.get("time") == pytest.approx(0.4)


def test_arrays_in_model_exchange(compiled: Compile) -> None:
    path = compiled(ARRAYS, "Arrays", "3.0")
    result = fmpy.simulate_fmu(
        str(path), fmi_type="ModelExchange", stop_time=0.4, output=["x", "first"], relative_tolerance=1e-8
    )
    assert result["x"][-1] == pytest.approx(np.array([1, 2, 3]) * np.exp(-np.array([1, 2, 4]) * 0.4), rel=1e-5)


def test_directional_and_adjoint_derivatives_transpose_each_other(
    compiled: Compile, running: Callable[..., Running]
) -> None:
    arrays = running(compiled(ARRAYS, "Arrays", "3.0"))
    arrays.start()
    unknowns, knowns = [arrays.reference[n] for n in ("y", "der(x)")], [arrays.reference[n] for n in ("u", "x")]
    columns = [arrays.fmu.getDirectionalDerivative(unknowns, knowns, seed, 9) for seed in np.eye(5).tolist()]
    rows = [arrays.fmu.getAdjointDerivative(unknowns, knowns, seed, 5) for seed in np.eye(9).tolist()]
    matrix = np.array(columns).T
    assert np.array(rows) == pytest.approx(matrix, abs=1e-14)
    assert matrix[:3, 0] == pytest.approx([1, 2, 3]) and matrix[6:, 2:] == pytest.approx(-np.diag([1, 2, 4]))


def test_structure_names_what_a_whole_array_depends_on(compiled: Compile) -> None:
    description = fmpy.read_model_description(str(compiled(ARRAYS, "Arrays", "3.0")))
    depends = {u.variable.name: {d.name for d in u.dependencies} for u in description.outputs}
    assert depends["y"] == {"u", "x"} and depends["above"] == {"x"} and depends["first"] == {"x"}
    derivatives = [u.variable.name for u in description.derivatives]
    assert derivatives == ["der(x)", "der(odd[1])"]
    assert description.numberOfContinuousStates == 4 and description.numberOfEventIndicators == 3


def test_event_indicators_are_variables(compiled: Compile, running: Callable[..., Running]) -> None:
    ball = running(compiled(BALL, "Ball", "3.0"), kind=fmi3.FMU3Model)
    (unknown,) = ball.description.eventIndicators
    ball.start()
    ball.fmu.updateDiscreteStates()
    ball.fmu.enterContinuousTimeMode()
    assert sorted(abs(z) for z in ball.get(unknown.variable.name)) == pytest.approx([0.3, 1.0], abs=1e-6)


def test_states_that_jump_are_marked(compiled: Compile) -> None:
    path = Path(fmpy.extract(str(compiled(BALL, "Ball", "3.0")))) / "modelDescription.xml"
    root = etree.parse(str(path)).getroot()
    assert [v.get("name") for v in root.iter("Float64") if v.get("reinit") == "true"] == ["v"]


WRONG = {
    "a value reference too high": (lambda r: r.fmu.getFloat64([9999], nValues=1), "does not exist"),
    "another type": (lambda r: r.fmu.getInt32([r.reference["x"]], nValues=3), "is of type Float64"),
    "too few values": (lambda r: r.fmu.getFloat64([r.reference["x"]], nValues=2), "2 values"),
    "a state": (lambda r: r.set("x", [1, 2, 3]), "'x[1]' cannot be set"),
    "not finite": (lambda r: r.set("u", [1, math.nan]), "'u[2]' cannot be nan"),
    "event mode that was not asked for": (lambda r: r.fmu.enterEventMode(), "eventModeUsed"),
    "a step backwards": (lambda r: r.fmu.doStep(0.0, -1.0), "must be positive"),
    "a step from elsewhere": (lambda r: r.fmu.doStep(0.5, 0.1), "the instance is at 0"),
    "structural parameters": (lambda r: r.fmu.enterConfigurationMode(), "no structural parameters"),
    "clocks": (lambda r: r.fmu.getClock([0]), "no clocks"),
    "initialisation again": (lambda r: r.fmu.enterInitializationMode(), "is not allowed at a communication point"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_calls_are_errors_with_a_reason(compiled: Compile, running: Callable[..., Running], case: str) -> None:
    call, reason = WRONG[case]
    arrays = running(compiled(ARRAYS, "Arrays", "3.0"))
    arrays.start()
    with pytest.raises(FMICallException):
        call(arrays)
    assert any(
        status == 3 and category == "logStatusError" and reason in words for status, category, words in arrays.log
    )
    assert arrays.fmu.doStep(0.0, 0.1)[3] == pytest.approx(0.1)  # nothing is lost


def test_instances_need_the_right_token_and_variables(compiled: Compile, running: Callable[..., Running]) -> None:
    path = compiled(ARRAYS, "Arrays", "3.0")
    with pytest.raises(Exception, match="instantiate"):
        running(path, required=["x"], intermediateUpdate=lambda *_: None)  # no variable of an interface
    with pytest.raises(Exception, match="instantiate"):
        running(path, required=["u"])  # nobody to call back
