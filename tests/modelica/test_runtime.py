"""The C runtime alone, on hand-written models in the generated form: closed forms, SciPy, and the rules of FMI 2.0."""

from __future__ import annotations

import ctypes
import itertools
import math
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fmpy
import numpy as np
import pytest
from fmpy import calloc, free
from fmpy.fmi1 import FMICallException
from fmpy.fmi2 import (
    FMU2Model,
    FMU2Slave,
    fmi2Boolean,
    fmi2CallbackAllocateMemoryTYPE,
    fmi2CallbackFreeMemoryTYPE,
    fmi2CallbackFunctions,
    fmi2CallbackLoggerTYPE,
    fmi2Real,
)
from scipy.integrate import solve_ivp

from cosim.modelica.toolchain import runtime_sources

RUNTIME = Path(__file__).parents[2] / "cosim" / "modelica" / "runtime"
MODELS = Path(__file__).parent / "runtime_models"
HEADERS = Path(fmpy.__file__).parent / "c-code"
FLAGS = ["-std=c99", "-Wall", "-Wextra", "-Werror", "-O2", "-fPIC", "-fvisibility=hidden", "-ffp-contract=off"]
DISCARD, ERROR = 2, 3
LAST_SUCCESSFUL_TIME, TERMINATED = 2, 3

pytestmark = pytest.mark.skipif(shutil.which("cc") is None, reason="these tests compile with the system's C compiler")


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one shared library for each model in runtime_models."""
    folder = tmp_path_factory.mktemp("runtime")
    include = [f"-I{RUNTIME}", f"-I{HEADERS}"]
    objects = []
    for source in runtime_sources("2.0"):
        objects.append(str(folder / f"{source.stem}.o"))
        subprocess.run(["cc", *FLAGS, *include, "-c", str(source), "-o", objects[-1]], check=True)
    for source in MODELS.glob("*.c"):
        output = str(folder / f"{source.stem}.so")
        flags = [*FLAGS, "-Wno-unused-parameter", "-shared"]
        subprocess.run(["cc", *flags, *include, str(source), *objects, "-lm", "-o", output], check=True)
    return folder


Make = Callable[..., Any]


@pytest.fixture
def make(libraries: Path) -> Iterator[Make]:
    """Instantiates a model; its log is a list of (status, category, message)."""
    instances: list[Any] = []

    def instantiate(name: str, kind: type = FMU2Slave, guid: str | None = None) -> Any:
        fmu = kind(
            guid=guid or f"{{{name}}}", unzipDirectory=str(libraries), modelIdentifier=name, instanceName=name,
            libraryPath=str(libraries / f"{name}.so"),
        )  # fmt: skip
        log: list[tuple[int, str, str]] = []
        callbacks = fmi2CallbackFunctions()
        callbacks.logger = fmi2CallbackLoggerTYPE(lambda _e, _n, s, c, m: log.append((s, c.decode(), m.decode())))
        callbacks.allocateMemory = fmi2CallbackAllocateMemoryTYPE(calloc)
        callbacks.freeMemory = fmi2CallbackFreeMemoryTYPE(free)
        fmu.instantiate(callbacks=callbacks, loggingOn=True)
        fmu.log = log
        instances.append(fmu)
        return fmu

    yield instantiate
    for fmu in instances:
        fmu.fmi2FreeInstance(fmu.component)


def begin(fmu: Any, tolerance: float | None = None, stop: float | None = None) -> Any:
    fmu.setupExperiment(tolerance=tolerance, startTime=0.0, stopTime=stop)
    fmu.enterInitializationMode()
    fmu.exitInitializationMode()
    return fmu


def run(fmu: Any, end: float, steps: int = 1) -> Any:
    times = np.linspace(0.0, end, steps + 1)
    for a, b in itertools.pairwise(times):
        fmu.doStep(a, b - a)
    return fmu


def statistics(fmu: Any) -> dict[str, int]:
    """The solver's counts, which it logs at the end."""
    fmu.terminate()
    message = next(m for _, c, m in reversed(fmu.log) if c == "logSolver")
    return {name: int(count) for name, count in re.findall(r"(\w[\w ]*?) (\d+)", message)}


def errors(fmu: Any) -> str:
    return " | ".join(m for s, _, m in fmu.log if s == ERROR)


# -- accuracy -----------------------------------------------------------------------------------------------------
def test_stiff_pair_meets_its_closed_form(make: Make) -> None:
    """x' = -1000 (x - z), z' = 1 - z: z = 1 - exp(-t), x = 1 - a/(a-1) exp(-t) + a/(a-1) exp(-a t)."""
    fmu = make("stiff")
    begin(fmu, 1e-10)
    fmu.setReal([4], [1.0])
    run(fmu, 1.0, 10)
    ratio = 1000.0 / 999.0
    exact = [1 - ratio * math.exp(-1.0) + ratio * math.exp(-1000.0), 1 - math.exp(-1.0)]
    assert fmu.getReal([0, 1]) == pytest.approx(exact, rel=1e-10)


def test_robertson_meets_published_values(make: Make) -> None:
    """Reference at t = 1e11 from Hairer & Wanner's test set (their file ROBER)."""
    reference = np.array([0.2083340149701255e-07, 0.8333360770334713e-13, 0.9999999791665050])
    deviation = []
    for tolerance in (1e-4, 1e-6, 1e-8, 1e-10):
        fmu = run(begin(make("robertson"), tolerance), 1e11)
        deviation.append(np.max(np.abs(np.array(fmu.getReal([0, 1, 2])) / reference - 1)))
        if tolerance == 1e-6:
            assert statistics(fmu)["steps"] < 300
    assert deviation[-1] < 1e-5
    assert deviation == sorted(deviation, reverse=True)


def test_error_falls_with_the_tolerance(make: Make) -> None:
    def rates(_t: float, y: np.ndarray) -> tuple[float, float, float]:
        a, b = 0.04 * y[0] - 1e4 * y[1] * y[2], 3e7 * y[1] ** 2
        return -a, a - b, b

    exact = solve_ivp(rates, (0, 40), [1, 0, 0], method="Radau", rtol=1e-12, atol=1e-18).y[:, -1]
    for tolerance in (1e-4, 1e-6, 1e-8, 1e-10):
        fmu = run(begin(make("robertson"), tolerance), 40.0, 4)
        assert np.max(np.abs(fmu.getReal([0, 1, 2]) / exact - 1)) < 2 * tolerance


def test_van_der_pol_follows_its_relaxations(make: Make) -> None:
    """eps = 1e-6 (mu = 1000): two jumps within t = 2."""
    eps = 1e-6

    def slopes(_t: float, y: np.ndarray) -> tuple[float, float]:
        return y[1], ((1 - y[0] ** 2) * y[1] - y[0]) / eps

    def jacobian(_t: float, y: np.ndarray) -> np.ndarray:
        return np.array([[0, 1], [(-2 * y[0] * y[1] - 1) / eps, (1 - y[0] ** 2) / eps]])

    solution = solve_ivp(slopes, (0, 2), (2, -0.66), method="Radau", rtol=1e-10, atol=1e-13, jac=jacobian)
    exact = solution.y[:, -1]
    for tolerance, bound in ((1e-4, 1e-4), (1e-6, 1e-6), (1e-10, 1e-9)):
        for steps in (1, 50):
            fmu = run(begin(make("vanderpol"), tolerance), 2.0, steps)
            assert np.max(np.abs(fmu.getReal([0, 1]) / exact - 1)) < bound


def test_short_communication_steps_do_not_shrink_the_solver(make: Make) -> None:
    """At rest the solver takes one step for each communication step, with the Jacobian it has."""
    fmu = begin(make("stiff"), 1e-6)
    fmu.setReal([4], [1.0])
    run(fmu, 1000.0, 1000)
    counts = statistics(fmu)
    assert counts["steps"] < 1150
    assert counts["Jacobians"] < 10
    assert counts["factorisations"] < 100


def test_unchanged_inputs_disturb_nothing(make: Make) -> None:
    once, again = (begin(make("stiff"), 1e-6) for _ in range(2))
    for i in range(20):
        again.setReal([4], [0.0])
        for fmu in (once, again):
            fmu.doStep(0.1 * i, 0.1)
    assert once.getReal([0, 1]) == again.getReal([0, 1])


def test_ten_instances_do_not_know_each_other(make: Make) -> None:
    instances = [begin(make("stiff"), 1e-8) for _ in range(10)]
    for i, fmu in enumerate(instances):
        fmu.setReal([4], [float(i)])
    for step in range(10):
        for fmu in instances:
            fmu.doStep(0.1 * step, 0.1)
    for i, fmu in enumerate(instances):
        assert fmu.getReal([1])[0] == pytest.approx(i * (1 - math.exp(-1)), rel=1e-8)


def test_tunable_parameter_changes_what_depends_on_it(make: Make) -> None:
    fmu = begin(make("stiff"), 1e-8)
    fmu.setReal([6], [0.25])
    assert fmu.getReal([7, 2]) == [0.5, -0.5]
    run(fmu, 1.0, 2)
    assert fmu.getReal([0])[0] == pytest.approx(math.exp(-0.5), rel=1e-8)


# -- events -------------------------------------------------------------------------------------------------------
def bounce(end: float, restitution: float = 0.7, gravity: float = 9.81) -> tuple[float, float, int]:
    """Height, velocity and number of bounces of a ball dropped from 1 m: parabolas pieced together."""
    time, height, velocity, count = 0.0, 1.0, 0.0, 0
    while True:
        flight = (velocity + math.sqrt(velocity**2 + 2 * gravity * height)) / gravity
        if time + flight > end:
            rest = end - time
            return height + velocity * rest - gravity * rest**2 / 2, velocity - gravity * rest, count
        time, height, velocity, count = time + flight, 0.0, -restitution * (velocity - gravity * flight), count + 1


@pytest.mark.parametrize("steps", [1, 7, 250])
def test_bouncing_ball_meets_its_parabolas(make: Make, steps: int) -> None:
    fmu = run(begin(make("ball"), 1e-10), 2.0, steps)
    height, velocity, count = bounce(2.0)
    assert fmu.getReal([0, 1]) == pytest.approx([height, velocity], rel=1e-10)
    assert fmu.getInteger([5]) == [count]


def test_model_exchange_bouncing_ball(make: Make) -> None:
    """An importer with exact flights and bisection on the indicator: signs change once for each bounce, and stay."""
    fmu = begin(make("ball", FMU2Model))
    state, z = (ctypes.c_double * 2)(), (ctypes.c_double * 1)()
    *_, changed, defined, _ = fmu.newDiscreteStates()
    assert not changed and not defined
    fmu.enterContinuousTimeMode()

    def indicator(time: float, h: float, w: float) -> float:
        state[:] = [h, w]
        fmu.setTime(time)
        fmu.setContinuousStates(state, 2)
        fmu.getEventIndicators(z, 1)
        return z[0]

    time, h, w, bounces = 0.0, 1.0, 0.0, 0
    while time < 2.0 and bounces < 50:
        sign = indicator(time, h, w) > 0

        def left(s: float, time: float = time, h: float = h, w: float = w, sign: bool = sign) -> bool:
            return (indicator(time + s, h + w * s - 9.81 * s**2 / 2, w - 9.81 * s) > 0) != sign

        late = next((s for s in np.arange(1e-3, 2.0 - time, 1e-3) if left(s)), None)
        if late is None:
            break
        early = late - 1e-3
        while late - early > 1e-14:
            middle = (early + late) / 2
            early, late = (early, middle) if left(middle) else (middle, late)
        h, w, time = h + w * late - 9.81 * late**2 / 2, w - 9.81 * late, time + late
        indicator(time, h, w)
        assert fmu.completedIntegratorStep() == (False, False)
        fmu.enterEventMode()
        *_, changed, _, _ = fmu.newDiscreteStates()
        fmu.enterContinuousTimeMode()
        fmu.getContinuousStates(state, 2)
        bounces += changed
        h, w = state
        assert (indicator(time, h, w) > 0) != sign
    assert bounces == bounce(2.0)[2]
    rest = 2.0 - time
    assert h + w * rest - 9.81 * rest**2 / 2 == pytest.approx(bounce(2.0)[0], rel=1e-8)


def test_scheduled_and_located_time_events_without_states(make: Make) -> None:
    fmu = begin(make("stateless"))
    fmu.doStep(0.0, 0.6)
    assert fmu.getInteger([2]) == [2]
    assert fmu.getBoolean([3]) == [True]
    assert fmu.getReal([5])[0] == pytest.approx(0.3, rel=1e-12)
    fmu.setReal([0], [21.0])
    assert fmu.getReal([1]) == [43.0]
    fmu.doStep(0.6, 0.15)
    assert fmu.getInteger([2]) == [3], "an event at the end of a step belongs to it"


def test_model_exchange_announces_the_next_event(make: Make) -> None:
    fmu = begin(make("stateless", FMU2Model))
    assert fmu.newDiscreteStates()[-2:] == (True, 0.25)
    fmu.setTime(0.25)
    assert fmu.newDiscreteStates()[-2:] == (True, 0.5)


def test_when_fires_neither_for_what_was_true_nor_twice_at_the_start(make: Make) -> None:
    fmu = run(begin(make("stops")), 0.5, 5)
    assert fmu.getReal([4, 5]) == [1.0, 0.0]


def test_terminate_discards_the_step_and_says_when(make: Make) -> None:
    fmu = begin(make("stops"))
    fmu.setReal([2], [0.55])
    with pytest.raises(FMICallException) as caught:
        run(fmu, 2.0, 2)
    assert caught.value.status == DISCARD
    stopped, last = fmi2Boolean(), fmi2Real()
    fmu.fmi2GetBooleanStatus(fmu.component, TERMINATED, ctypes.byref(stopped))
    fmu.fmi2GetRealStatus(fmu.component, LAST_SUCCESSFUL_TIME, ctypes.byref(last))
    assert stopped.value == 1
    assert last.value == pytest.approx(0.55, rel=1e-9)
    fmu.terminate()


def test_assertion_stops_with_the_models_words(make: Make) -> None:
    fmu = make("stops")
    fmu.setReal([2, 3], [9.0, 1.05])
    begin(fmu)
    with pytest.raises(FMICallException) as caught:
        run(fmu, 2.0, 20)
    assert caught.value.status == ERROR
    assert "stops.c:30: x is not below its limit" in errors(fmu)


@pytest.mark.parametrize(
    ("reference", "value", "words"), [(6, 0.0, "'y' is not finite"), (3, -1.0, "x is not below its limit")]
)
def test_bad_initial_point_is_an_error(make: Make, reference: int, value: float, words: str) -> None:
    fmu = make("stops")
    fmu.setReal([reference], [value])
    with pytest.raises(FMICallException):
        begin(fmu)
    assert words in errors(fmu)


def test_endless_event_iteration_names_its_variable(make: Make) -> None:
    with pytest.raises(FMICallException):
        run(begin(fmu := make("chatter")), 2.0)
    assert "'b'" in errors(fmu)


# -- blocks -------------------------------------------------------------------------------------------------------
def diode(u: float, vc: float) -> float:
    """Diode voltage by bisection of its monotone equation."""
    low, high = -1e3, 1e3
    for _ in range(200):
        middle = (low + high) / 2
        current = 1e-12 * math.expm1(min(middle / 0.025, 600.0))
        low, high = (middle, high) if u - vc - 10 * current - middle > 0 else (low, middle)
    return low


def test_nonlinear_loop_is_solved_from_any_guess(make: Make) -> None:
    fmu = begin(make("diode"))
    for u in (10.0, -50.0, 0.3, 500.0, 0.0, -1e-3, 900.0):
        fmu.setReal([2], [u])
        assert fmu.getReal([3])[0] == pytest.approx(diode(u, 0.0), rel=1e-12, abs=1e-12)


def test_rectifier_against_scipy(make: Make) -> None:
    fmu = begin(make("diode"), 1e-9)
    fmu.setReal([2], [10.0])
    run(fmu, 0.05, 5)

    def charging(_t: float, y: np.ndarray) -> list[float]:
        return [(1e-12 * math.expm1(diode(10.0, y[0]) / 0.025) - y[0] / 1000.0) / 1e-3]

    solution = solve_ivp(charging, (0, 0.05), [0.0], method="LSODA", rtol=1e-11, atol=1e-12)
    assert fmu.getReal([0])[0] == pytest.approx(solution.y[0, -1], rel=1e-8)


@pytest.mark.parametrize(("a", "b"), [(2.0, 3.0), (5.0, 1.5), (0.1, 4.0), (300.0, 0.5)])
def test_loops_of_every_kind(make: Make, a: float, b: float) -> None:
    """Linear; nonlinear with badly scaled rows; redundant; with infinite slope at the guess."""
    fmu = begin(make("loops"))
    fmu.setReal([0, 1], [a, b])
    x1, y1, x2, y2, x3, y3, x4 = fmu.getReal(list(range(2, 9)))
    assert [x1, y1] == pytest.approx(np.linalg.solve([[a, 1], [1, b]], [1, 2]), rel=1e-12)
    assert [x2, y2] == pytest.approx(sorted([a, b], reverse=True), rel=1e-11)
    assert x3 + y3 == pytest.approx(a, rel=1e-12)
    assert x4 == pytest.approx(b / 2, rel=1e-11)


def test_contradiction_in_a_linear_loop_is_refused(make: Make) -> None:
    fmu = begin(make("loops"))
    fmu.setReal([0, 1], [4.0, 0.25])
    with pytest.raises(FMICallException):
        fmu.getReal([2])
    assert "the linear pair" in errors(fmu) and "singular" in errors(fmu)


def test_a_hundred_tanks_start_from_rest_and_keep_their_content(make: Make) -> None:
    """Flow is a root of the pressure difference: at rest the exact Jacobian is infinite."""
    fmu = begin(make("tanks"), 1e-6)
    fmu.setReal([200], [1.0])
    run(fmu, 100.0, 100)
    pressures = np.array(fmu.getReal(list(range(100))))
    assert pressures.sum() == pytest.approx(100 * 1e5 + 1e5, rel=1e-12)
    assert np.all(np.diff(pressures) < 1e-3)
    assert statistics(fmu)["steps"] < 300


def test_unsolvable_loop_names_block_and_variable(make: Make) -> None:
    fmu = begin(make("diode"))
    fmu.setReal([2], [-1e4])  # the diode's voltage would leave its bounds
    with pytest.raises(FMICallException):
        fmu.getReal([3])
    assert "the diode (diode.c:9)" in errors(fmu) and "'d'" in errors(fmu)


def test_directional_derivatives_are_the_differences(make: Make) -> None:
    fmu = begin(make("diode"))
    unknowns = [1, 3, 4, 5]

    def values(u: float) -> np.ndarray:
        fmu.setReal([2], [u])
        return np.array(fmu.getReal(unknowns))

    differences = (values(5.001) - values(4.999)) / 0.002
    values(5.0)
    assert fmu.getDirectionalDerivative(unknowns, [2], [1.0]) == pytest.approx(differences, rel=1e-6)
    assert fmu.getDirectionalDerivative([2, 0], [2, 0], [3.0, 4.0]) == [3.0, 4.0]
    with pytest.raises(FMICallException):
        fmu.getDirectionalDerivative([1], [5], [1.0])
    assert "'power' is neither a state nor an input" in errors(fmu)


# -- FMU state ----------------------------------------------------------------------------------------------------
def trace(fmu: Any, begin_at: int, count: int) -> list[bytes]:
    out = []
    for i in range(begin_at, begin_at + count):
        if fmu.modelIdentifier == "diode":
            fmu.setReal([2], [10 * math.sin(0.1 * i)])
        fmu.doStep(1e-3 * i, 1e-3)
        out.append(np.array(fmu.getReal([0, 1, 2, 3, 4])).tobytes())
    return out


@pytest.mark.parametrize("name", ["diode", "ball", "vanderpol", "robertson"])
def test_restored_state_repeats_every_bit(make: Make, name: str) -> None:
    fmu = begin(make(name), 1e-6)
    trace(fmu, 0, 100)
    state = fmu.getFMUstate()
    data = fmu.serializeFMUstate(state)
    first = trace(fmu, 100, 1000)
    fmu.setFMUstate(state)
    assert trace(fmu, 100, 1000) == first

    other = make(name)
    twin = other.deSerializeFMUstate(data)
    other.setFMUstate(twin)
    assert other.serializeFMUstate(twin) == data
    assert trace(other, 100, 1000) == first
    for owner, saved in ((fmu, state), (other, twin)):
        owner.freeFMUstate(saved)


def test_state_carries_strings_and_mends_an_error(make: Make) -> None:
    fmu = make("stateless")
    fmu.setString([0], ["naïve"])
    begin(fmu)
    state = fmu.getFMUstate()
    fmu.setString([0], ["other"])
    with pytest.raises(FMICallException):
        fmu.doStep(0.0, -1.0)
    fmu.setFMUstate(state)
    assert fmu.getString([0])[0].decode() == "naïve"
    fmu.doStep(0.0, 0.1)
    fmu.freeFMUstate(state)


def test_damaged_or_foreign_state_is_refused(make: Make) -> None:
    fmu, other = begin(make("ball")), begin(make("stiff"))
    state = fmu.getFMUstate()
    data = fmu.serializeFMUstate(state)
    fmu.freeFMUstate(state)
    for target, damaged in ((fmu, data[:-8]), (fmu, b"x" * len(data)), (other, data)):
        bad = target.deSerializeFMUstate(damaged)
        with pytest.raises(FMICallException):
            target.setFMUstate(bad)
        target.freeFMUstate(bad)
    assert "another model" in errors(other)


# -- the standard's rules -----------------------------------------------------------------------------------------
def test_parameters_set_before_initialisation_stay(make: Make) -> None:
    fmu = make("stiff")
    fmu.setReal([6], [1.0])
    assert fmu.getReal([7]) == [2.0]
    begin(fmu)
    assert fmu.getReal([6, 7]) == [1.0, 2.0]
    fmu.reset()
    assert fmu.getReal([6, 7]) == [500.0, 1000.0]
    run(begin(fmu), 0.1)


def test_outputs_follow_inputs_in_initialisation_mode(make: Make) -> None:
    fmu = make("diode")
    fmu.setupExperiment(startTime=0.0)
    fmu.enterInitializationMode()
    for u in (1.0, 10.0):
        fmu.setReal([2], [u])
        assert fmu.getReal([3])[0] == pytest.approx(diode(u, 0.0), rel=1e-11)
    fmu.exitInitializationMode()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda f: f.getReal([99]), "value reference 99 does not exist"),
        (lambda f: f.getReal([5]), "'n' (value reference 5) is of type Integer"),
        (lambda f: f.setBoolean([5], [True]), "'n' (value reference 5) is of type Integer"),
        (lambda f: f.setReal([4], [math.nan]), "'e' cannot be nan"),
        (lambda f: f.doStep(0.0, 0.0), "must be positive"),
        (lambda f: f.doStep(0.5, 0.1), "the instance is at 0"),
        (lambda f: f.doStep(0.0, 4.0), "after the stop time"),
        (lambda f: f.enterInitializationMode(), "fmi2EnterInitializationMode is not allowed at a communication point"),
        (lambda f: f.getRealOutputDerivatives([0], [2]), "maxOutputDerivativeOrder=1"),
    ],
)
def test_wrong_calls_are_refused_with_words(make: Make, call: Callable[[Any], object], words: str) -> None:
    fmu = begin(make("ball"), stop=3.0)
    with pytest.raises(FMICallException) as caught:
        call(fmu)
    assert caught.value.status == ERROR
    assert words in errors(fmu)
    fmu.doStep(1e-12, 0.1)  # nothing is broken, and a rounded communication point is no other one


def test_wrong_guid_gives_no_instance(make: Make) -> None:
    with pytest.raises(Exception, match="instantiate"):
        make("ball", guid="{of another build}")


def test_only_the_fmi_functions_are_exported(libraries: Path) -> None:
    if shutil.which("nm") is None:
        pytest.skip("nm is missing")
    table = subprocess.run(
        ["nm", "-D", "--defined-only", str(libraries / "ball.so")], check=True, capture_output=True, text=True
    )
    names = {line.split()[-1] for line in table.stdout.splitlines() if " T " in line}
    declared = set(re.findall(r"(fmi2\w+);", (HEADERS / "fmi2Functions.h").read_text().split("Version 2.0")[-1]))
    assert {n for n in names if not n.startswith("_")} == {n for n in declared if not n.endswith("TYPE")}
