"""How far results lie apart: scales, times, what does not count."""

import math

import numpy as np
import pytest

from cosim.results import deviations

TIMES = np.linspace(0.0, 10.0, 11)


def test_range_is_the_scale_and_the_worst_time_is_named() -> None:
    one = TIMES * 2.0
    other = one.copy()
    other[7] += 0.5
    (found,) = deviations(TIMES, {"x": one}, {"x": other})
    assert (found.name, found.largest, found.time) == ("x", pytest.approx(0.5), 7.0)
    assert found.relative == pytest.approx(0.5 / 20.0)


def test_worst_signal_comes_first_and_only_common_ones_count() -> None:
    same, off = TIMES, TIMES + 1.0
    found = deviations(TIMES, {"a": same, "b": same, "c": same}, {"a": same, "b": off})
    assert [d.name for d in found] == ["b", "a"]
    assert found[1].relative == 0.0


@pytest.mark.parametrize(
    ("one", "other", "nominal", "scale"),
    [
        (1e6, 1e6 + 1e-3, 1.0, 1e4),  # constant: a hundredth of its size
        (1e-17, -1e-17, 1.0, 1e-6),  # rounding about zero: a millionth of nominal
        (1e-17, -1e-17, 1e5, 0.1),
        (0.0, 0.0, 1.0, 1e-6),
    ],
)
def test_what_does_not_move_is_judged_by_size_or_nominal(
    one: float, other: float, nominal: float, scale: float
) -> None:
    (found,) = deviations(TIMES, {"x": np.full(11, one)}, {"x": np.full(11, other)}, nominals={"x": nominal})
    assert found.scale == pytest.approx(scale, rel=1e-6)
    assert found.relative < 1e-6


def test_the_beginning_does_not_count() -> None:
    one, other = TIMES.copy(), TIMES.copy()
    other[:2] = 50.0
    assert deviations(TIMES, {"x": one}, {"x": other}, after=2.0)[0].relative == 0.0
    assert deviations(TIMES, {"x": one}, {"x": other}, after=1.0)[0].time == 1.0
    assert deviations(TIMES, {"x": one}, {"x": other}, after=11.0)[0].relative == 0.0


def test_no_number_on_one_side_is_infinitely_far() -> None:
    one, other = TIMES.copy(), TIMES.copy()
    one[3] = other[3] = math.nan
    assert deviations(TIMES, {"x": one}, {"x": other})[0].relative == 0.0
    other[4] = math.nan
    assert deviations(TIMES, {"x": one}, {"x": other})[0].relative == math.inf
    one[5] = other[5] = math.inf
    other[4] = one[4]
    assert deviations(TIMES, {"x": one}, {"x": other})[0].relative == 0.0


def test_what_a_looser_solver_gets_as_wrong_is_not_beyond() -> None:
    one = TIMES.copy()
    other, looser = one.copy(), one.copy()
    other[5] += 0.01
    looser[8] -= 0.02
    (found,) = deviations(TIMES, {"x": one}, {"x": other}, looser={"x": looser})
    assert (found.relative, found.resolution) == (pytest.approx(1e-3), pytest.approx(0.02))
    assert not found.is_beyond(1e-4)
    assert deviations(TIMES, {"x": one}, {"x": other}, looser={"x": one})[0].is_beyond(1e-4)


def test_a_looser_result_without_numbers_excuses_nothing() -> None:
    other, looser = TIMES.copy(), TIMES.copy()
    other[5] += 0.01
    looser[8] = math.nan
    (found,) = deviations(TIMES, {"x": TIMES}, {"x": other}, looser={"x": looser})
    assert found.resolution == 0.0 and found.is_beyond(1e-4)
