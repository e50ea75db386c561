"""Events between components: controlled steps end at them, discrete values are followed until they rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from cosim import Result, System
from cosim.fmu import instantiate
from cosim.master import NotSettled
from cosim.modelica import FrontEnd, build

SOURCE = Path(__file__).with_name("Events.mo")
GRAVITY, RESTITUTION = 9.81, 0.7

Events = Callable[[str], Path]


@pytest.fixture(scope="module", params=["2.0", "3.0"])
def fmi(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def events(fmi: str, tmp_path_factory: pytest.TempPathFactory) -> Events:
    """``events("Ball")``: the FMU of a class of Events.mo."""
    front_end, out = FrontEnd([SOURCE]), tmp_path_factory.mktemp("events")
    built: dict[str, Path] = {}

    def get(name: str) -> Path:
        if name not in built:
            made = build(f"Events.{name}", sources=[SOURCE], compiler="builtin", fmi=fmi, out=out, front_end=front_end)
            built[name] = made.path
        return built[name]

    return get


def bounce_times(stop: float) -> np.ndarray:
    """Of a ball dropped from 1 m at time 0 (s)."""
    flights = 2.0 * np.sqrt(2.0 / GRAVITY) * RESTITUTION ** np.arange(1, 50)
    times = np.sqrt(2.0 / GRAVITY) + np.concatenate([[0.0], np.cumsum(flights)])
    return np.asarray(times[times < stop])


def height(time: float) -> float:
    """m, from the parabola after the last bounce."""
    passed = bounce_times(time)
    if not passed.size:
        return 1.0 - GRAVITY * time**2 / 2.0
    speed = np.sqrt(2.0 * GRAVITY) * RESTITUTION**passed.size
    since = time - passed[-1]
    return float(speed * since - GRAVITY * since**2 / 2.0)


@pytest.mark.parametrize("control", [None, {"tolerance": 1e-3}])
def test_a_ball_bounces_where_it_must_with_and_without_early_returns(
    events: Events, fmi: str, control: dict[str, float] | None
) -> None:
    """With fixed steps the FMU goes on within the step; controlled ones, which go back, end at each bounce (FMI 3)."""
    result = System().fmu("ball", events("Ball")).run(2.0, 0.1, control=control)
    assert result["ball.h"] == pytest.approx([height(t) for t in result.time], abs=1e-9)
    times = bounce_times(2.0)
    assert result["ball.bounces"][-1] == times.size == 4
    ends = np.array([np.min(np.abs(result.time - t)) for t in times]) < 1e-9
    assert ends.all() == (fmi == "3.0" and control is not None)
    if control is None:
        assert result.time == pytest.approx(np.arange(21) * 0.1)


def test_controlled_steps_end_at_announced_events_with_the_inputs_of_that_time(events: Events, fmi: str) -> None:
    """What is sampled is what the other component gives at the event, not what was guessed or held on the way."""
    s = System().fmu("ramp", events("Ramp")).fmu("sampler", events("Sampler")).connect("ramp.y", "sampler.u")
    result = s.run(3.0, 1.0, control={"tolerance": 1e-3})
    after = {float(t): float(y) for t, y in zip(result.time, result["sampler.y"], strict=True)}
    if fmi == "3.0":
        assert [after[t] for t in (0.25, 1.25, 2.25)] == pytest.approx([0.25, 1.25, 2.25], abs=1e-12)
    else:
        assert not {0.25, 1.25, 2.25} & set(after)
    assert result["sampler.y"][-1] == pytest.approx(2.25, abs=1e-9)


def chain(events: Events, algorithm: str) -> Result:
    """A threshold that is passed, and behind it two inverters and a counter, which step before what feeds them."""
    s = System()
    for name, model in [("counter", "Counter"), ("second", "Inverter"), ("first", "Inverter"), ("above", "Threshold")]:
        s.fmu(name, events(model))
    s.fmu("ramp", events("Ramp")).connect("ramp.y", "above.u").connect("above.y", "first.u")
    s.connect("first.y", "second.u").connect("second.y", "counter.u")
    return s.run(1.0, 0.125, algorithm=algorithm)


@pytest.mark.parametrize("algorithm", ["jacobi", "gauss_seidel", "strong", "multi_rate"])
def test_switches_pass_through_components_at_one_instant(events: Events, fmi: str, algorithm: str) -> None:
    result = chain(events, algorithm)
    above = result["above.y"]
    assert above[0] == 0.0
    assert above[-1] == 1.0
    assert np.array_equal(result["second.y"], above)
    assert np.array_equal(result["first.y"], 1.0 - above)
    counted = above if fmi == "3.0" or algorithm != "jacobi" else np.concatenate([[0.0], above[:-1]])
    assert np.array_equal(result["counter.n"], counted)  # an FMU without event mode counts in the next step


def test_a_loop_of_an_even_number_of_inverters_rests(events: Events) -> None:
    s = System().fmu("a", events("Inverter")).fmu("b", events("Inverter"))
    result = s.connect("a.y", "b.u").connect("b.y", "a.u").run(1.0, 0.5)
    assert np.array_equal(result["a.y"], 1.0 - result["b.y"])


def test_values_that_go_round_without_end_are_named(events: Events) -> None:
    odd = System().fmu("a", events("Inverter")).connect("a.y", "a.u")
    with pytest.raises(NotSettled, match=r"without end at t = 0 s: a\.y -> a\.u"):
        odd.run(1.0, 0.5)
    later = System().fmu("buzzer", events("Buzzer")).connect("buzzer.y", "buzzer.u")
    with pytest.raises(NotSettled, match=r"without end at t = 0\.5 s: buzzer\.y -> buzzer\.u"):
        later.run(1.0, 0.25)


def test_the_announced_event_comes_back_with_a_saved_state(events: Events, fmi: str) -> None:
    instance = instantiate(events("Sampler"), "sampler", events=True)
    try:
        assert instance.uses_events == (fmi == "3.0")
        if fmi == "2.0":
            return
        instance.enter_initialization(0.0, 3.0)
        instance.exit_initialization()
        assert instance.next_event == pytest.approx(0.25)
        state = instance.save_state()
        step = instance.do_step(0.0, 0.25, may_go_back=True)
        assert (step.outcome.value, step.time) == ("event needed", pytest.approx(0.25))
        instance.handle_event()
        assert instance.next_event == pytest.approx(1.25)
        instance.restore_state(state)
        assert instance.next_event == pytest.approx(0.25)
    finally:
        instance.close()
