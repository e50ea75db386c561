"""Observers: which variables and which points they keep, and what they leave of a run that is broken off."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.master import Callback, Decimation, GaussSeidel, Recording, Switchings, chosen, simulate
from cosim.system import SystemGraph

Pair = Callable[[], SystemGraph]


def test_patterns_choose_inputs_and_outputs_once_and_in_the_order_asked_for(pair: Pair) -> None:
    names = [variable.name for variable in chosen(pair(), ["b.*", "*.T", "a.T_neighbour"])]
    assert names == ["b.T_neighbour", "b.T", "b.E_given", "a.T", "a.T_neighbour"]


def test_unknown_variable_is_named_with_the_nearest(pair: Pair) -> None:
    with pytest.raises(InputError, match=r"nothing called 'a\.E_gven' is recorded; did you mean 'a\.E_given'\?"):
        chosen(pair(), ["a.E_gven"])


def test_recorded_values_are_those_of_the_components(pair: Pair) -> None:
    """Heat that one store has given since the start is its capacity times what it has cooled."""
    recording = Recording(["a.T", "a.E_given"])
    simulate(pair(), GaussSeidel(), 0.0, 600.0, 10.0, observers=[recording])
    T, E = recording.values.T
    assert recording.time.tolist() == [10.0 * k for k in range(61)]
    assert pytest.approx(1e5 * (350.0 - T), abs=1e-6) == E


@pytest.mark.parametrize(
    ("decimation", "times"),
    [
        (Decimation(every=3), [0.0, 30.0, 60.0, 90.0, 100.0]),
        (Decimation(interval=25.0), [0.0, 30.0, 50.0, 80.0, 100.0]),
        (Decimation(interval=1.0), [10.0 * k for k in range(11)]),
        (Decimation(times=[20.0, 35.0, 70.0]), [20.0, 70.0]),
    ],
)
def test_points_that_count(pair: Pair, decimation: Decimation, times: list[float]) -> None:
    recording = Recording(["a.T"], decimation)
    simulate(pair(), GaussSeidel(), 0.0, 100.0, 10.0, observers=[recording])
    assert recording.time.tolist() == times


def test_every_tenth_of_a_second_is_hit_although_it_is_no_double(pair: Pair) -> None:
    recording = Recording(["a.T"], Decimation(interval=0.1))
    simulate(pair(), GaussSeidel(), 0.0, 30.0, 0.01, observers=[recording])
    assert recording.time == pytest.approx(np.linspace(0.0, 30.0, 301), abs=1e-9)


@pytest.mark.parametrize("wrong", [{"every": 0}, {"interval": 0.0}, {"every": 2, "interval": 1.0}])
def test_points_that_cannot_be_chosen_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(InputError):
        Decimation(**wrong)  # type: ignore[arg-type]


def test_callback_hears_of_points_and_may_end_the_run(pair: Pair) -> None:
    heard: list[tuple[float, float]] = []

    def listen(time: float, values: Mapping[str, float]) -> None:
        heard.append((time, values["a.T"]))
        if values["a.T"] < 345.0:
            raise KeyboardInterrupt

    recording = Recording(["a.T"])
    with pytest.raises(KeyboardInterrupt):
        simulate(pair(), GaussSeidel(), 0.0, 600.0, 10.0, observers=[recording, Callback(listen, ["a.T"])])
    assert [time for time, _ in heard] == recording.time.tolist()
    assert [T for _, T in heard] == recording.values[:, 0].tolist()
    assert heard[-1][1] < 345.0 <= heard[-2][1]


def test_more_points_than_there_is_room_for_at_first(pair: Pair) -> None:
    recording = Recording(["b.E_given", "a.T"])
    simulate(pair(), GaussSeidel(), 0.0, 1000.0, 1.0, observers=[recording])
    assert recording.values.shape == (1001, 2)
    assert recording.values[:, 0] == pytest.approx(2e5 * (290.0 - _neighbour(pair)), abs=1e-6)


def _neighbour(pair: Pair) -> np.ndarray:
    recording = Recording(["b.T"])
    simulate(pair(), GaussSeidel(), 0.0, 1000.0, 1.0, observers=[recording])
    return recording.values[:, 0]


def test_smooth_variables_do_not_switch(pair: Pair) -> None:
    switchings = Switchings()
    simulate(pair(), GaussSeidel(), 0.0, 100.0, 10.0, observers=[switchings])
    assert switchings.found == {}
