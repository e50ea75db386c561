"""How inputs move over a communication step: guessed from their past, or led to a value that is known for its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cosim.errors import InputError
from cosim.master import polynomials
from cosim.system.ports import FloatArray

EXTRAPOLATIONS = {"constant": 0, "linear": 1, "quadratic": 2}
VARIABLE = "variable"
"""Degrees that controlled steps choose by themselves."""

MOST_DEGREE = 5
"""That controlled steps choose. What predicts with more loses more by rounding and jumps than it gains."""

Places = Sequence[int] | npt.NDArray[np.intp] | npt.NDArray[np.bool_]

SMOOTHINGS = {"none": 0, "C0": 1, "C1": 2}


@dataclass(frozen=True)
class Course:
    """The courses of all inputs over a step of length ``step`` (s): polynomials in s, which goes from 0 at its begin to
    1 at its end. ``coefficients`` has shape (degree + 1, inputs); what does not move has zeros behind the first.
    """

    step: float
    coefficients: FloatArray

    @property
    def end(self) -> FloatArray:
        return np.asarray(self.coefficients.sum(axis=0))

    def part(self, begin: float, step: float) -> Course:
        """The course from ``begin`` (s after this one's) over ``step`` s."""
        return Course(step, polynomials.shifted(self.coefficients, begin / self.step, step / self.step))

    def having(self, inputs: Places, coefficients: FloatArray) -> Course:
        """This course with those of some ``inputs`` replaced; ``coefficients`` has one column for each of them."""
        found = np.zeros((max(len(self.coefficients), len(coefficients)), self.coefficients.shape[1]))
        found[: len(self.coefficients)] = self.coefficients
        found[:, inputs] = 0.0
        found[: len(coefficients), inputs] = coefficients
        return Course(self.step, found)


@dataclass(frozen=True)
class Point:
    """All components stand at ``time`` (s): the ``values`` that the inputs' sources have there, and of the inputs that
    are handed over as mean rates the ``amounts`` (in their units times s) that they have had."""

    time: float
    values: FloatArray
    amounts: FloatArray


Past = tuple[list[Point], "Course | None"]
"""What trajectories remember: points, oldest first, and the last course."""


class Trajectories:
    """The past of all inputs at communication points, and the courses that follow from it.

    ``degree`` is that of the polynomials (0 holds values), as far as the past reaches; it may be changed between steps
    up to ``most_degree``. ``moves`` says for each input whether it may move at all. ``smoothing`` 1 begins a guessed
    course where the one before ended (C0), 2 also with its slope (C1), so that the receiver sees no jump where a guess
    was wrong.
    """

    def __init__(self, moves: npt.NDArray[np.bool_], degree: int = 0, smoothing: int = 0, most: int = 0) -> None:
        self.moves, self.degree, self.smoothing = moves, degree, smoothing
        self.most_degree = max(most, degree)
        self.now = 0.0
        """Time of the newest point (s)."""
        self.watches = self.most_degree > 0
        """Whether the past is remembered."""
        self._points: list[Point] = []
        self._last: Course | None = None

    @classmethod
    def of(cls, moves: npt.NDArray[np.bool_], extrapolation: str, smoothing: str) -> Trajectories:
        """By the words of a scenario; raises InputError for others."""
        for word, words in ((extrapolation, (*EXTRAPOLATIONS, VARIABLE)), (smoothing, SMOOTHINGS)):
            if word not in words:
                raise InputError(f"{word!r} is none of {', '.join(words)}")
        if extrapolation == VARIABLE:
            return cls(moves, 1, SMOOTHINGS[smoothing], MOST_DEGREE)
        return cls(moves, EXTRAPOLATIONS[extrapolation], SMOOTHINGS[smoothing])

    def accept(self, point: Point, course: Course | None = None) -> None:
        """All components stand at this point; ``course`` is what they had of their inputs on the way."""
        self.now = point.time
        kept = self.most_degree + 2  # one more than a degree above the present one needs to be judged, with amounts
        self._points = [*self._points[-kept:], point]
        self._last = course

    @property
    def newest(self) -> tuple[Point, Point]:
        """The newest point and the one before it."""
        return self._points[-1], self._points[-2]

    @property
    def is_fresh(self) -> bool:
        """Whether courses are wanted, and there is no past to guess them from."""
        return self.degree > 0 and len(self._points) <= 1

    @property
    def lacks_past(self) -> bool:
        """Whether the past is shorter than courses of the degree wanted need."""
        return self.degree > 0 and len(self._points) <= self.degree

    def forget(self) -> None:
        """Something jumped: the past says nothing about what follows, but for the newest point."""
        self._points, self._last = self._points[-1:], None

    def snapshot(self) -> Past:
        return self._points, self._last

    def restore(self, snapshot: Past) -> None:
        self._points, self._last = snapshot
        if self._points:
            self.now = self._points[-1].time

    def guess(self, step: float) -> Course:
        """Courses over the coming ``step`` (s) that continue the past."""
        known = self._points[: -2 - self.degree : -1]
        nodes = [(point.time - self.now) / step for point in known]
        course = self._resting(Course(step, polynomials.through(nodes, [point.values for point in known])))
        last = self._last
        if not self.smoothing or last is None:
            return course
        begin, zero = last.end, np.zeros_like(last.end)
        if self.smoothing == 1:
            return self._resting(Course(step, np.array([begin, course.end - begin])))
        orders = np.arange(len(last.coefficients))[:, np.newaxis]
        slope = np.sum(orders * last.coefficients, axis=0) * (step / last.step) if len(orders) > 1 else zero
        return self._resting(Course(step, np.array([begin, slope, course.end - begin - slope])))

    def leading_to(self, end: FloatArray, step: float) -> Course:
        """Courses over the coming ``step`` (s) from the newest values of the past to ``end``, of the degree asked for.

        With degree 0 the inputs hold ``end``.
        """
        known = self._points[: -1 - self.degree : -1]
        nodes = [1.0, *((point.time - self.now) / step for point in known)]
        course = Course(step, polynomials.through(nodes, [end, *(point.values for point in known)]))
        course.coefficients[0] = np.where(self.moves, course.coefficients[0], end)
        course.coefficients[1:, ~self.moves] = 0.0
        return course

    def rates(self, means: FloatArray, places: npt.NDArray[np.intp], step: float) -> FloatArray:
        """Coefficients of the courses of mean rates over the coming ``step`` (s), whose means are then these ``means``:
        the derivatives of polynomials through the amounts, among which they have these ``places``."""
        known = self._points[: -2 - self.degree : -1]
        nodes = [1.0, *((point.time - self.now) / step for point in known)]
        now = self._points[-1].amounts[places]
        amounts = [means, *((point.amounts[places] - now) / step for point in known)]
        through = polynomials.through(nodes, amounts)
        return np.asarray(through[1:] * np.arange(1, len(through))[:, np.newaxis])

    def guess_errors(self, degree: int) -> tuple[FloatArray, FloatArray, float] | None:
        """How far the newest values lie from what this ``degree`` would have guessed for them, the same for the means
        of rates over the last step, and the share of it that interpolation leaves; None where the past is too short.

        The guess is wrong by the product of the distances to ``degree + 1`` earlier points times a divided difference.
        What interpolates between the newest point and ``degree`` earlier ones is wrong by the same difference times a
        product that is largest somewhere within the step.
        """
        known = self._points[: -3 - degree : -1]
        if len(known) < degree + 2:
            return None
        step = known[0].time - known[1].time
        nodes = [(point.time - known[1].time) / step for point in known]
        product = float(np.prod([1.0 - node for node in nodes[1:]]))
        values = np.abs(polynomials.divided_differences(nodes, [point.values for point in known])[-1]) * product
        within = np.linspace(0.0, 1.0, 9)
        left = (1.0 - within) * np.prod([within - node for node in nodes[1:-1]], axis=0)
        rates = self._rate_errors(degree, step)
        return values, rates, float(np.max(np.abs(left))) / product

    def _rate_errors(self, degree: int, step: float) -> FloatArray:
        known = self._points[: -4 - degree : -1]
        nodes = [(point.time - known[1].time) / step for point in known]
        difference = polynomials.divided_differences(nodes, [point.amounts for point in known])[-1]
        return np.asarray(np.abs(difference) * np.prod([1.0 - node for node in nodes[1:]]) / step)

    def _resting(self, course: Course) -> Course:
        """With what does not move held at the newest value."""
        course.coefficients[0] = np.where(self.moves, course.coefficients[0], self._points[-1].values)
        course.coefficients[1:, ~self.moves] = 0.0
        return course
