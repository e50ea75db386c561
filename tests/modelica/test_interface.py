"""The calls of FMI 2.0 on a generated FMU: what may be set, derivatives, log categories, the solver's counts."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fmpy
import numpy as np
import pytest
from fmpy.fmi1 import FMICallException
from fmpy.fmi2 import (
    FMU2Model,
    FMU2Slave,
    fmi2CallbackAllocateMemoryTYPE,
    fmi2CallbackFreeMemoryTYPE,
    fmi2CallbackFunctions,
    fmi2CallbackLoggerTYPE,
)

Compile = Callable[[str, str], Path]

MOVING = """
model Moving
  parameter Real k = 2;
  parameter Real twice = 2*k;
  final parameter Real g = 9.81;
  parameter Integer n = 3 annotation(Evaluate=true);
  input Real u(start=1);
  Real x(start=1, fixed=true);
  Real guess(start=2) "positive root";
  output Real y = x*u + sin(3*time);
  output Real fast = k*x^2;
  output Real root = guess*time;
  discrete output Real held(start=0, fixed=true);
  output Boolean big = x > 0.5;
equation
  der(x) = -k*x + u + time;
  guess^2 = 4 + 0*x;
  when time > 0.25 then
    held = x;
  end when;
end Moving;
"""


class Running:
    """One instance with its log as (status, category, message), variables by name."""

    def __init__(self, path: Path, kind: type, logging: bool = False) -> None:
        self.description = fmpy.read_model_description(str(path))
        self.reference = {v.name: v.valueReference for v in self.description.modelVariables}
        self.fmu: Any = kind(
            guid=self.description.guid, unzipDirectory=fmpy.extract(str(path)), modelIdentifier="Moving",
            instanceName="i",
        )  # fmt: skip
        self.log: list[tuple[int, str, str]] = []
        callbacks = fmi2CallbackFunctions()
        callbacks.logger = fmi2CallbackLoggerTYPE(lambda _e, _n, s, c, m: self.log.append((s, c.decode(), m.decode())))
        callbacks.allocateMemory = fmi2CallbackAllocateMemoryTYPE(fmpy.calloc)
        callbacks.freeMemory = fmi2CallbackFreeMemoryTYPE(fmpy.free)
        self.fmu.instantiate(callbacks=callbacks, loggingOn=logging)

    def begin(self) -> Running:
        self.fmu.setupExperiment(startTime=0.0, tolerance=1e-9)
        self.fmu.enterInitializationMode()
        self.fmu.exitInitializationMode()
        return self

    def run(self, end: float, steps: int = 10) -> Running:
        for i in range(steps):
            self.fmu.doStep(end * i / steps, end / steps)
        return self

    def get(self, name: str) -> float:
        return float(self.fmu.getReal([self.reference[name]])[0])

    def set(self, name: str, value: float) -> None:
        self.fmu.setReal([self.reference[name]], [value])

    @property
    def words(self) -> str:
        return " | ".join(m for s, _, m in self.log if s >= 3)


Start = Callable[..., Running]


@pytest.fixture
def start(compiled: Compile) -> Iterator[Start]:
    made: list[Running] = []

    def get(kind: type = FMU2Slave, logging: bool = False) -> Running:
        made.append(Running(compiled(MOVING, "Moving"), kind, logging))
        return made[-1]

    yield get
    for running in made:
        running.fmu.freeInstance()


# -- what may be set: FMI 2.0.4, section 2.2.7 -----------------------------------------------------------------------
@pytest.mark.parametrize("name", ["k", "u", "x"])
def test_before_initialisation_what_is_given_may_be_set(start: Start, name: str) -> None:
    running = start()
    running.set(name, 1.5)
    assert running.get(name) == 1.5


@pytest.mark.parametrize("name", ["twice", "g", "y", "fast", "der(x)"])
def test_what_is_computed_may_not_be_set(start: Start, name: str) -> None:
    running = start()
    with pytest.raises(FMICallException):
        running.set(name, 1.0)
    assert f"'{name}' cannot be set" in running.words or name == "der(x)"
    running.begin().run(0.1)


def test_while_running_only_inputs_and_tunable_parameters(start: Start) -> None:
    running = start().begin()
    running.set("u", 2.0)
    running.set("k", 3.0)
    assert running.get("twice") == 6.0
    for name in ("x", "guess"):
        with pytest.raises(FMICallException):
            running.set(name, 1.0)
    assert "'x' cannot be set after the initialization" in running.words
    running.run(0.1)


def test_the_guess_chooses_the_root(start: Start) -> None:
    running = start()
    running.set("guess", -3.0)
    assert running.begin().get("guess") == pytest.approx(-2.0)
    kinds = {v.name: v.initial for v in running.description.modelVariables}
    assert kinds["guess"] == "approx" and kinds["x"] == "exact"


# -- derivatives -----------------------------------------------------------------------------------------------------
def test_output_derivatives_are_exact(start: Start) -> None:
    """y = x u + sin 3t with u constant: y' = x' u + 3 cos 3t; explicit dependence on time counts."""
    running = start().begin().run(0.5)
    x, u, t = running.get("x"), running.get("u"), 0.5
    rate = -2 * x + u + t
    exact = {"y": rate * u + 3 * math.cos(3 * t), "fast": 2 * 2 * x * rate, "root": 2.0, "held": 0.0, "x": rate}
    found = running.fmu.getRealOutputDerivatives([running.reference[n] for n in exact], [1] * len(exact))
    assert found == pytest.approx(list(exact.values()), rel=1e-12)


def test_directional_derivatives_in_every_mode(start: Start) -> None:
    running = start(FMU2Model)
    r = running.reference

    def partials(unknown: str) -> list[float]:
        return [running.fmu.getDirectionalDerivative([r[unknown]], [r[k]], [1.0])[0] for k in ("x", "u")]

    def check() -> None:
        x, u = running.get("x"), running.get("u")
        assert partials("y") == pytest.approx([u, x])
        assert partials("der(x)") == pytest.approx([-2.0, 1.0])
        assert partials("held") == [0.0, 0.0]

    running.fmu.setupExperiment(startTime=0.0)
    running.fmu.enterInitializationMode()
    check()
    running.fmu.exitInitializationMode()
    check()
    running.fmu.newDiscreteStates()
    running.fmu.enterContinuousTimeMode()
    running.fmu.setContinuousStates((ctypes.c_double * 1)(3.0), 1)
    check()


# -- the solver's counts ---------------------------------------------------------------------------------------------
def counts(running: Running) -> dict[str, int]:
    names = ("steps", "rejected_steps", "evaluations", "jacobians", "factorisations", "newton_failures", "events")
    return {n: running.fmu.getInteger([running.reference[f"_solver.{n}"]])[0] for n in names}


def test_counts_are_those_the_solver_logs(start: Start) -> None:
    running = start(logging=True).begin()
    assert counts(running)["steps"] == 0
    running.run(1.0)
    found = counts(running)
    assert found["steps"] > 0 and found["jacobians"] > 0 and found["events"] >= 1
    assert 0 < running.get("_solver.last_step") <= 1.0
    running.fmu.terminate()
    message = next(m for _, c, m in reversed(running.log) if c == "logSolver")
    assert f"steps {found['steps']}, rejected {found['rejected_steps']}, " in message
    assert f"Newton failures {found['newton_failures']}, events {found['events']}" in message


def test_counts_are_restored_with_the_state(start: Start) -> None:
    running = start().begin().run(0.5)
    state, before = running.fmu.getFMUstate(), counts(running)
    running.fmu.doStep(0.5, 0.5)
    assert counts(running) != before
    running.fmu.setFMUstate(state)
    assert counts(running) == before
    running.fmu.freeFMUstate(state)


def test_counts_are_zero_in_model_exchange_and_cannot_be_set(start: Start) -> None:
    running = start(FMU2Model).begin()
    assert set(counts(running).values()) == {0}
    with pytest.raises(FMICallException):
        running.fmu.setInteger([running.reference["_solver.steps"]], [1])
    assert "count of the solver" in running.words


# -- logging ---------------------------------------------------------------------------------------------------------
def categories(running: Running) -> set[str]:
    return {c for _, c, _ in running.log}


def test_only_the_categories_asked_for(start: Start) -> None:
    running = start()
    running.fmu.setDebugLogging(True, ["logEvents"])
    running.begin().run(1.0)
    running.fmu.terminate()
    assert categories(running) == {"logEvents"}
    assert any("'big'" in m or "'held'" in m for _, _, m in running.log)  # a message names what changed


def test_silent_unless_asked(start: Start) -> None:
    running = start().begin().run(1.0)
    running.fmu.terminate()
    assert running.log == []


def test_categories_of_the_description_are_all_known(start: Start) -> None:
    running = start()
    names = [c.name for c in running.description.logCategories]
    running.fmu.setDebugLogging(True, names)
    with pytest.raises(FMICallException):
        running.fmu.setDebugLogging(True, ["logWeather"])
    assert "no log category 'logWeather'" in running.words


# -- wrong calls -----------------------------------------------------------------------------------------------------
def test_missing_arrays_are_errors_and_empty_ones_are_not(start: Start) -> None:
    running = start().begin()
    dll, instance = running.fmu.dll, running.fmu.component
    names = ("fmi2GetReal", "fmi2SetReal", "fmi2GetInteger", "fmi2GetBoolean", "fmi2GetString")
    for name in names:
        function = getattr(dll, name)
        assert function(instance, None, 0, None) == 0
        assert function(instance, None, 1, None) == 3
    assert dll.fmi2GetFMUstate(instance, None) == 3
    assert dll.fmi2GetRealStatus(instance, 2, None) == 3
    assert dll.fmi2GetReal(None, None, 0, None) == 3
    running.run(0.1)


# -- inputs that move within a communication step ---------------------------------------------------------------------
def test_a_ramp_between_communication_points(start: Start) -> None:
    """x' = -2 x + u + t with u = 1 + 3 t: x = (1 - c) exp(-2 t) + 2 t + c with c = -1/2; four steps meet it as if there
    were none."""
    running = start().begin()
    u = running.reference["u"]
    for i in range(4):
        running.set("u", 1 + 3 * 0.25 * i)
        running.fmu.setRealInputDerivatives([u], [1], [3.0])
        running.fmu.doStep(0.25 * i, 0.25)
    assert running.get("x") == pytest.approx(1.5 * math.exp(-2.0) + 2.0 - 0.5, rel=1e-8)
    assert running.get("u") == pytest.approx(4.0)
    running.fmu.doStep(1.0, 0.25)  # a derivative holds for its step only
    assert running.get("u") == pytest.approx(4.0)


def test_inputs_move_on_polynomials_of_degree_five(start: Start) -> None:
    """x' = -2 x + u + t with u = 2 - t + 5 t^4 + 2 t^5 has x = 1 + t^5."""
    running = start().begin()
    u = running.reference["u"]
    course = np.polynomial.Polynomial([2.0, -1.0, 0.0, 0.0, 5.0, 2.0])
    for now, step in ((0.0, 0.5), (0.5, 0.7)):
        running.set("u", course(now))
        running.fmu.setRealInputDerivatives([u] * 5, [1, 2, 3, 4, 5], [course.deriv(k)(now) for k in range(1, 6)])
        running.fmu.doStep(now, step)
    assert running.get("x") == pytest.approx(1.0 + 1.2**5, rel=1e-8)
    assert running.get("u") == pytest.approx(course(1.2))


def test_derivatives_of_inputs_reach_the_outputs_and_the_saved_state(start: Start) -> None:
    running = start().begin().run(0.5)
    r, fmu = running.reference, running.fmu
    still = fmu.getRealOutputDerivatives([r["y"]], [1])[0]
    fmu.setRealInputDerivatives([r["u"]], [1], [3.0])
    moving = fmu.getRealOutputDerivatives([r["y"]], [1])[0]
    assert moving - still == pytest.approx(3.0 * running.get("x"))
    state = fmu.getFMUstate()
    fmu.doStep(0.5, 0.25)
    first = running.get("x")
    fmu.setFMUstate(state)
    fmu.doStep(0.5, 0.25)
    assert running.get("x") == first
    fmu.freeFMUstate(state)


def test_wrong_input_derivatives_are_refused(start: Start) -> None:
    running = start().begin()
    for name, order, value in (("y", 1, 1.0), ("u", 0, 1.0), ("u", 6, 1.0), ("u", 1, math.nan)):
        with pytest.raises(FMICallException):
            running.fmu.setRealInputDerivatives([running.reference[name]], [order], [value])
    assert "'y' is no input" in running.words and "order 6" in running.words
    running.run(0.1)


CROSSING = """
model Crossing
  input Real u(start=0);
  discrete Real at(start=-1, fixed=true);
  Real area(start=0, fixed=true);
equation
  der(area) = if u > 1.7 then 0 else u;
  when u > 1.7 then
    at = time;
  end when;
end Crossing;
"""


def test_an_event_of_a_moving_input_is_located(compiled: Compile) -> None:
    """u = 2 t reaches 1.7 at 0.85, within the one step; the area under it until there is 0.85^2."""
    path = compiled(CROSSING, "Crossing")
    description = fmpy.read_model_description(str(path))
    assert description.coSimulation.canInterpolateInputs and description.coSimulation.maxOutputDerivativeOrder == 1
    r = {v.name: v.valueReference for v in description.modelVariables}
    fmu = fmpy.instantiate_fmu(fmpy.extract(str(path)), description, "CoSimulation")
    fmu.setupExperiment(startTime=0.0, tolerance=1e-9)
    fmu.enterInitializationMode()
    fmu.exitInitializationMode()
    fmu.setRealInputDerivatives([r["u"]], [1], [2.0])
    fmu.doStep(0.0, 1.0)
    assert fmu.getReal([r["at"], r["area"]]) == pytest.approx([0.85, 0.85**2], abs=1e-8)
    fmu.terminate()
    fmu.freeInstance()
