"""What courses follow from the past: what is exact for polynomials, and what a wrong guess is told to be."""

from __future__ import annotations

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.master.trajectories import Point, Trajectories

TIMES = (0.0, 0.5, 0.8, 2.0, 2.5, 3.1, 3.3, 4.0)


def cubic(time: float) -> float:
    return 2.0 - time + 0.5 * time**2 - 0.1 * time**3


def trajectories(until: int, degree: int) -> Trajectories:
    """One input that moves on a cubic, one that rests, and an amount whose rate is the cubic."""
    found = Trajectories(np.array([True, False]), degree, most=5)
    for time in TIMES[:until]:
        amount = 2.0 * time - time**2 / 2.0 + 0.5 * time**3 / 3.0 - 0.1 * time**4 / 4.0
        found.accept(Point(time, np.array([cubic(time), 7.0 + time]), np.array([amount])))
    return found


def at(coefficients: np.ndarray, place: float) -> np.ndarray:
    return np.asarray(place ** np.arange(len(coefficients)) @ coefficients)


@pytest.mark.parametrize("degree", [3, 4, 5])
def test_guesses_of_sufficient_degree_are_exact(degree: int) -> None:
    course = trajectories(7, degree).guess(0.7)
    assert course.end[0] == pytest.approx(cubic(4.0))
    assert at(course.coefficients, 0.5)[0] == pytest.approx(cubic(3.65))
    assert not course.coefficients[1:, 1].any() and course.end[1] == 7.0 + 3.3


@pytest.mark.parametrize("degree", [3, 4])
def test_courses_that_lead_to_a_value_pass_the_earlier_ones(degree: int) -> None:
    course = trajectories(7, degree).leading_to(np.array([cubic(4.0), 1.0]), 0.7)
    assert at(course.coefficients, 0.3)[0] == pytest.approx(cubic(3.3 + 0.3 * 0.7))
    assert course.coefficients[0, 1] == 1.0 and not course.coefficients[1:, 1].any()


@pytest.mark.parametrize("degree", range(1, 6))
def test_rates_have_the_mean_that_is_known_and_are_exact_for_polynomials(degree: int) -> None:
    found = trajectories(7, degree)
    amounts = trajectories(8, degree).newest
    mean = (amounts[0].amounts - amounts[1].amounts) / 0.7
    rates = found.rates(mean, np.array([0]), 0.7)
    assert (1.0 / np.arange(1, len(rates) + 1)) @ rates == pytest.approx(mean)
    if degree >= 3:
        assert at(rates, 0.25) == pytest.approx([cubic(3.3 + 0.25 * 0.7)])


def test_the_error_of_a_guess_is_what_it_was_wrong_by() -> None:
    found = trajectories(8, 2)
    for degree in range(6):
        before = trajectories(7, degree)
        errors = found.guess_errors(degree)
        assert errors is not None
        assert errors[0][0] == pytest.approx(abs(before.guess(0.7).end[0] - cubic(4.0)), abs=1e-12)


def test_interpolation_leaves_an_eighth_of_a_linear_guess_on_equal_steps() -> None:
    """Of a parabola: the guess is wrong by h^2, the line between its ends by h^2/4 at the middle, with curvature 2; the
    guess goes over two steps, so its error is 2 h^2."""
    found = Trajectories(np.array([True]), 1)
    for time in (0.0, 1.0, 2.0, 3.0):
        found.accept(Point(time, np.array([time**2]), np.zeros(0)))
    errors = found.guess_errors(1)
    assert errors is not None
    assert errors[0] == pytest.approx([2.0]) and errors[2] == pytest.approx(0.125)


def test_a_jump_leaves_only_the_newest_point() -> None:
    found = trajectories(5, 3)
    assert not found.lacks_past
    found.forget()
    assert found.lacks_past and found.is_fresh and found.guess(1.0).end[0] == cubic(2.5)
    assert found.guess_errors(0) is None


def test_other_words_are_refused() -> None:
    for words in (("cubic", "none"), ("linear", "C2")):
        with pytest.raises(InputError, match="none of"):
            Trajectories.of(np.array([True]), *words)
