"""Components that would be taken back are put to the test: what they remember outside their state shows."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from misbehaving import Misbehaving, alone, coupled
from systems import CATALOGUE

from cosim.errors import InputError
from cosim.master import (
    ComponentFailure,
    GaussSeidel,
    Jacobi,
    NotRestored,
    Statistics,
    StepControl,
    Strong,
    simulate,
)
from cosim.master.exchange import Exchange
from cosim.master.initialization import initialize
from cosim.master.replay import MOVED, NEAR, Exactness, judge
from cosim.system import Component, Context, Parameters, Port, PythonComponent, SystemGraph

CONTEXT = Context(datetime(2010, 1, 1), Path())


def decay(time: float) -> np.ndarray:
    """y of two stores of rate 1e-3 from 350 and 290, each the other's surroundings: the mean stays."""
    return 320.0 + np.array([30.0, -30.0]) * np.exp(-2e-3 * time)


def pair(misbehaving: Misbehaving, fault: str = "fine", **parameters: float) -> SystemGraph:
    first = misbehaving.store("a", fault, x_start=350.0, **parameters)
    return coupled(first, misbehaving.store("b", x_start=290.0))


def initialised(component: Component, u: float = 0.0) -> Component:
    component.u[:] = u
    component.enter_initialization(0.0, 600.0)
    component.evaluate()
    component.exit_initialization()
    return component


def final(graph: SystemGraph) -> np.ndarray:
    return np.array([component.y[0] for component in graph.components])


def test_strong_coupling_tests_the_loop_alone_and_says_so(misbehaving: Misbehaving) -> None:
    graph = pair(misbehaving)
    graph = SystemGraph((*graph.components, misbehaving.store("c")), graph.connections)
    statistics = simulate(graph, Strong(), 0.0, 600.0, 1.0, extrapolation="linear")
    assert statistics.replay == {"a": "exact", "b": "exact"}
    assert final(graph)[:2] == pytest.approx(decay(600.0), rel=1e-5)


def test_weak_coupling_at_a_fixed_step_tests_nothing(misbehaving: Misbehaving) -> None:
    for algorithm in (GaussSeidel(), Jacobi()):
        assert simulate(pair(misbehaving, leak=1e-3), algorithm, 0.0, 600.0, 60.0).replay == {}


def test_what_is_exact_stands_where_it_stood(misbehaving: Misbehaving) -> None:
    tested, other = (initialised(misbehaving.store("a", x_start=7.0), u=3.0) for _ in range(2))
    assert judge(tested, 0.0, 600.0, 60.0).exactness is Exactness.EXACT
    for component in (tested, other):
        assert component.u[0] == 3.0 and component.y[0] == 7.0
        component.do_step(0.0, 13.0)
    assert tested.y[0] == other.y[0] != 7.0
    tested.terminate()
    other.terminate()


def test_a_hidden_counter_is_found_with_its_size(misbehaving: Misbehaving) -> None:
    """Three steps as they are, three with moved inputs: taken again, all are off by six times the leak."""
    store = initialised(misbehaving.store("a", leak=0.01, x_start=0.0))
    verdict = judge(store, 0.0, 600.0, 60.0)
    store.terminate()
    assert verdict.exactness is Exactness.BROKEN
    assert verdict.detail.startswith("its output 'y' is another by 0.06 (0.06 of its size) when restored, ")
    statistics = Statistics()
    with pytest.raises(
        NotRestored, match=r"component 'a': its output 'y' .*; take the algorithm gauss_seidel"
    ) as caught:
        simulate(pair(misbehaving, leak=0.01), Strong(), 0.0, 600.0, 60.0, statistics=statistics)
    assert list(caught.value.broken) == ["a"]
    assert statistics.replay["a"].startswith("broken: its output 'y'") and statistics.replay["b"] == "exact"
    assert statistics.steps == 0


def test_a_tiny_leak_is_near_and_stated(misbehaving: Misbehaving) -> None:
    graph = pair(misbehaving, leak=1e-12)
    statistics = simulate(graph, Strong(), 0.0, 600.0, 1.0, extrapolation="linear")
    assert (
        statistics.replay["a"].startswith("near: its output 'y' is another by 6") and statistics.replay["b"] == "exact"
    )
    assert final(graph) == pytest.approx(decay(600.0), rel=1e-5)


@pytest.mark.parametrize(("share", "found"), [(0.9, Exactness.NEAR), (1.1, Exactness.BROKEN)])
def test_near_ends_at_its_bound(misbehaving: Misbehaving, share: float, found: Exactness) -> None:
    """The output is below its nominal value 1, which is its size then."""
    store = initialised(misbehaving.store("a", leak=share * NEAR / 6.0, x_start=0.0))
    assert judge(store, 0.0, 600.0, 60.0).exactness is found
    store.terminate()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("refuses state", r"restoring its state fails: fmi\dSetFMU.tate returned error: error: no way back"),
        ("saves nothing", r"saving its state fails: fmi\dGetFMU.tate returned error: error: no room for a state"),
    ],
)
def test_an_error_of_saving_or_restoring_is_broken(misbehaving: Misbehaving, fault: str, words: str) -> None:
    with pytest.raises(NotRestored, match=f"component 'a': {words}; take the algorithm gauss_seidel or jacobi"):
        simulate(pair(misbehaving, fault), Strong(), 0.0, 600.0, 60.0)
    graph = pair(misbehaving, fault)
    simulate(graph, GaussSeidel(), 0.0, 600.0, 1.0)
    assert final(graph) == pytest.approx(decay(600.0), rel=1e-3)


def test_step_control_with_a_broken_component_names_the_way_out(misbehaving: Misbehaving) -> None:
    store = misbehaving.store("a", x_start=2.0, leak=1e-4)
    with pytest.raises(
        NotRestored, match=r"component 'a': .*; take the estimator \"predictor\" with goes_back = false"
    ):
        simulate(alone(store), Jacobi(), 0.0, 600.0, 60.0, extrapolation="constant", control=StepControl())
    graph = pair(misbehaving, leak=1e-9)
    control = StepControl(estimator="predictor", goes_back=False)
    statistics = simulate(graph, Jacobi(), 0.0, 600.0, 60.0, extrapolation="constant", control=control)
    assert statistics.replay == {} and statistics.rolled_back == 0
    assert final(graph) == pytest.approx(decay(600.0), rel=1e-2)
    with pytest.raises(NotRestored, match=r"gauss_seidel or jacobi, which never go back, and the estimator"):
        simulate(
            pair(misbehaving, leak=1e-3), Strong(), 0.0, 600.0, 60.0, extrapolation="constant", control=StepControl()
        )
    with pytest.raises(InputError, match="richardson goes back"):
        StepControl(estimator="richardson", goes_back=False)


def test_step_control_tests_all_and_goes_back(misbehaving: Misbehaving) -> None:
    """The FMU refuses states from before a point behind which it was told that nobody goes back."""
    graph = pair(misbehaving)
    control = StepControl(tolerance=1e-6, first=60.0, estimator="richardson")
    statistics = simulate(graph, Jacobi(), 0.0, 600.0, 60.0, extrapolation="constant", control=control)
    assert statistics.replay == {"a": "exact", "b": "exact"}
    assert statistics.rejected_steps > 0 and statistics.rolled_back > 0
    assert final(graph) == pytest.approx(decay(600.0), rel=1e-3)


def test_fmus_that_cannot_save_are_refused_before_the_start(misbehaving: Misbehaving) -> None:
    def graph() -> SystemGraph:
        fmu = misbehaving.fmu(state=False)
        return coupled(
            misbehaving.store("a", fmu=fmu, x_start=350.0), misbehaving.store("b", "fails", fmu=fmu, x_start=290.0)
        )

    named = "components 'a', 'b' cannot save its state; take"
    with pytest.raises(InputError, match=f"strong coupling of a loop .*{named} the algorithm gauss_seidel or jacobi"):
        simulate(graph(), Strong(), 0.0, 600.0, 60.0)
    with pytest.raises(InputError, match=f'{named} the estimator "predictor"'):
        simulate(
            graph(), Jacobi(), 0.0, 600.0, 60.0, extrapolation="constant", control=StepControl(estimator="richardson")
        )


def test_step_control_takes_the_predictor_where_states_cannot_be_saved(misbehaving: Misbehaving) -> None:
    graph = coupled(
        misbehaving.store("a", fmu=misbehaving.fmu(state=False), x_start=350.0), misbehaving.store("b", x_start=290.0)
    )
    statistics = simulate(
        graph, Jacobi(), 0.0, 600.0, 60.0, extrapolation="constant", control=StepControl(tolerance=1e-3)
    )
    assert statistics.replay == {} and statistics.rolled_back == 0 and statistics.steps > 10
    assert final(graph) == pytest.approx(decay(600.0), rel=1e-2)


class Follower(PythonComponent):
    """Gives the mean of its present input and the one before, which a saved state may lack."""

    INPUTS = (Port("u"),)
    OUTPUTS = (Port("y"),)
    forgets: tuple[str, ...] = ()
    before = 0.0

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        self.before = inputs["u"]
        return {"y": inputs["u"]}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        before, self.before = self.before, inputs["u"]
        return {"y": (inputs["u"] + before) / 2.0}

    def save(self) -> object:
        saved = super().save()
        assert isinstance(saved, dict)
        return {name: value for name, value in saved.items() if name not in self.forgets}


def test_memory_of_inputs_shows_only_because_they_move() -> None:
    follower = Follower("f", Parameters(), CONTEXT)
    assert judge(initialised(follower, u=4.0), 0.0, 600.0, 60.0).exactness is Exactness.EXACT
    follower.forgets = ("before",)
    verdict = judge(initialised(follower, u=4.0), 0.0, 600.0, 60.0)
    assert verdict.exactness is Exactness.BROKEN
    assert f"is another by {4.0 * MOVED / 2.0:.3g} ({MOVED / 2.0:.3g} of its size)" in verdict.detail
    assert verdict.detail.endswith("after step 1 of 60 s")


def test_outputs_that_do_not_come_back_show_at_once() -> None:
    follower = Follower("f", Parameters(), CONTEXT)
    follower.forgets = ("y",)
    follower.u[:] = follower.before = 2.0
    follower.y[:] = 1.0
    assert "when restored, at once" in judge(follower, 0.0, 600.0, 60.0).detail


def test_a_python_component_that_raises_is_broken() -> None:
    follower = Follower("f", Parameters(), CONTEXT)
    follower.lock = threading.Lock()  # type: ignore[attr-defined] # cannot be copied
    verdict = judge(initialised(follower), 0.0, 600.0, 60.0)
    assert verdict.exactness is Exactness.BROKEN and verdict.detail.startswith("saving its state fails: cannot pickle")


def test_no_step_leads_beyond_the_stop_time() -> None:
    class Clocked(Follower):
        latest = 0.0

        def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
            Clocked.latest = max(Clocked.latest, time + step)
            return super().advance(time, step, inputs)

    for span, latest in ((600.0, 180.0), (150.0, 120.0), (45.0, 45.0)):
        Clocked.latest = 0.0
        judge(initialised(Clocked("c", Parameters(), CONTEXT)), 0.0, span, 60.0)
        assert latest == Clocked.latest


@pytest.mark.parametrize("longest", [59.0, 10.0, 1e-3])
def test_who_refuses_long_steps_is_tested_with_shorter_ones(misbehaving: Misbehaving, longest: float) -> None:
    for leak, found in ((0.0, Exactness.EXACT), (1.0, Exactness.BROKEN)):
        store = initialised(misbehaving.store("a", longest=longest, leak=leak))
        assert judge(store, 0.0, 600.0, 60.0).exactness is found
        store.terminate()


def test_who_takes_no_step_is_untested_and_the_run_says_why(misbehaving: Misbehaving) -> None:
    statistics = Statistics()
    with pytest.raises(ComponentFailure, match=r"component 'a' failed at t = 60 s while stepping: .*my pipe burst"):
        simulate(pair(misbehaving, "fails"), Strong(), 0.0, 600.0, 60.0, statistics=statistics)
    assert statistics.replay["a"].startswith("untested: it takes no step")


@pytest.mark.parametrize("fmi", ["2.0", "3.0"])
@pytest.mark.parametrize("name", CATALOGUE)
def test_fmus_of_the_own_compiler_are_exact(name: str, fmi: str, build_system: Callable[..., SystemGraph]) -> None:
    graph = build_system(name, fmi)
    step = CATALOGUE[name].stop / 100.0
    initialize(Exchange(graph), 0.0, CATALOGUE[name].stop)
    for component in graph.components:
        assert str(judge(component, 0.0, CATALOGUE[name].stop, step, moving=True)) == "exact", component.name
