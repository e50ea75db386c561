"""How failures of components end a run."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from cosim.master import ALGORITHMS, ComponentFailure, GaussSeidel, NotConverged, Statistics, StepRefused, simulate
from cosim.system import ConnectionEntry, Context, Parameters, Port, PythonComponent, SystemGraph, connect

CONTEXT = Context(datetime(2010, 1, 1), Path())


class Faulty(PythonComponent):
    """Output 1.0 until it fails in the way given at 180 s."""

    OUTPUTS = (Port("x"),)
    failure: Exception | float = 1.0
    terminated = 0

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"x": 1.0}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        if time + step >= 180.0:
            if isinstance(self.failure, Exception):
                raise self.failure
            return {"x": self.failure}
        return {"x": 1.0}

    def terminate(self) -> None:
        self.terminated += 1


class Riser(PythonComponent):
    """x = x + 1 around a loop has no solution."""

    INPUTS = (Port("u"),)
    OUTPUTS = (Port("x"),)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"x": inputs["u"] + 1}


class Halfway(PythonComponent):
    """Goes half of every step from 120 s on."""

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {}

    def do_step(self, time: float, step: float) -> float:
        return time + (step if time < 120.0 else step / 2)


HELD = pytest.mark.parametrize("algorithm", ["gauss_seidel", "jacobi"])


@HELD
@pytest.mark.parametrize(
    ("failure", "text"),
    [
        (float("nan"), "its output 'x' is nan"),
        (float("inf"), "its output 'x' is inf"),
        (ValueError("pipe burst"), "pipe burst"),
        (ZeroDivisionError(), "ZeroDivisionError"),
    ],
)
def test_failure_names_component_and_time_and_terminates_all(
    failure: Exception | float, text: str, algorithm: str
) -> None:
    bad, good = Faulty("bad", Parameters(), CONTEXT), Faulty("good", Parameters(), CONTEXT)
    last = Faulty("last", Parameters(), CONTEXT)
    bad.failure = failure
    statistics = Statistics()
    with pytest.raises(ComponentFailure, match=text) as caught:
        simulate(SystemGraph((good, bad, last), ()), ALGORITHMS[algorithm](), 0.0, 600.0, 60.0, statistics=statistics)
    assert str(caught.value).startswith("component 'bad' failed at t = 180 s while stepping")
    assert statistics.component_steps == 3 + 3 + 2
    assert (good.terminated, bad.terminated) == (1, 1)
    assert statistics.steps == 2
    assert statistics.simulated_time == 120.0


@HELD
def test_refused_step_says_how_far_the_component_went(algorithm: str) -> None:
    graph = SystemGraph((Halfway("halfway", Parameters(), CONTEXT), Faulty("last", Parameters(), CONTEXT)), ())
    statistics = Statistics()
    with pytest.raises(StepRefused, match=r"'halfway' refused the step of 60 s at t = 120 s: it went to 150 s"):
        simulate(graph, ALGORITHMS[algorithm](), 0.0, 600.0, 60.0, statistics=statistics)
    assert (statistics.steps, statistics.component_steps) == (2, 2 + 2 + 1)


def test_loop_that_does_not_settle_at_the_start_names_the_connection() -> None:
    loop = Riser("loop", Parameters(), CONTEXT)
    graph = connect([loop], [ConnectionEntry.model_validate({"from": "loop.x", "to": "loop.u"})])
    with pytest.raises(NotConverged, match=r"connection loop\.x -> loop\.u did not converge at t = 0 s"):
        simulate(graph, GaussSeidel(), 0.0, 60.0, 60.0)
