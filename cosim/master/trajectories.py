"""How inputs move over a communication step: guessed from their past, or led to a value that is known for its end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cosim.errors import InputError
from cosim.system.ports import FloatArray

EXTRAPOLATIONS = {"constant": 0, "linear": 1, "quadratic": 2}
SMOOTHINGS = {"none": 0, "C0": 1, "C1": 2}


@dataclass(frozen=True)
class Course:
    """The courses of all inputs over a step of length ``step`` (s): ``a + b*t + c*t**2`` with t from its beginning.

    All arrays have one element for each input; what does not move has ``b`` and ``c`` zero.
    """

    step: float
    a: FloatArray
    b: FloatArray
    c: FloatArray

    @property
    def end(self) -> FloatArray:
        return self.at(self.step)

    def at(self, elapsed: float) -> FloatArray:
        """Values ``elapsed`` s after the beginning."""
        return self.a + elapsed * (self.b + elapsed * self.c)

    @property
    def mean(self) -> FloatArray:
        """Mean values over the step."""
        return self.a + self.step * (self.b / 2.0 + self.step * self.c / 3.0)

    @property
    def line(self) -> tuple[FloatArray, FloatArray]:
        """Beginnings and slopes of the straight lines nearest by least squares.

        They have the parabolas' integral and first moment, so what integrates them twice is still of third order.
        """
        return self.a - self.c * self.step**2 / 6.0, self.b + self.c * self.step

    def part(self, begin: float, step: float) -> Course:
        """The course from ``begin`` (s after this one's) over ``step`` s."""
        return Course(step, self.at(begin), self.b + 2.0 * begin * self.c, self.c)


Past = tuple[list[float], list[FloatArray], "Course | None"]
"""What trajectories remember: times, values, the last course."""


class Trajectories:
    """The past of all inputs at communication points, and the courses that follow from it.

    ``degree`` is that of the polynomials (0 holds values), as far as the past reaches; ``moves`` says for each input
    whether it may move at all. ``smoothing`` 1 begins a guessed course where the one before ended (C0), 2 also with its
    slope (C1), so that the receiver sees no jump where a guess was wrong.
    """

    def __init__(self, moves: npt.NDArray[np.bool_], degree: int = 0, smoothing: int = 0) -> None:
        self.moves, self.degree, self.smoothing = moves, degree, smoothing
        self.now = 0.0
        """Time of the newest point (s)."""
        self._times: list[float] = []
        self._values: list[FloatArray] = []
        self._last: Course | None = None

    @classmethod
    def of(cls, moves: npt.NDArray[np.bool_], extrapolation: str, smoothing: str) -> Trajectories:
        """By the words of a scenario; raises InputError for others."""
        for word, words in ((extrapolation, EXTRAPOLATIONS), (smoothing, SMOOTHINGS)):
            if word not in words:
                raise InputError(f"{word!r} is none of {', '.join(words)}")
        return cls(moves, EXTRAPOLATIONS[extrapolation], SMOOTHINGS[smoothing])

    def accept(self, time: float, values: FloatArray, course: Course | None = None) -> None:
        """All components stand at ``time`` (s), where the inputs' sources have these ``values``; ``course`` is what the
        components had of them on the way."""
        self.now = time
        if self.degree:
            self._times = [*self._times[-2:], time]
            self._values = [*self._values[-2:], values.copy()]
            self._last = course

    @property
    def is_fresh(self) -> bool:
        """Whether courses are wanted, and there is no past to guess them from."""
        return self.degree > 0 and len(self._times) <= 1

    @property
    def lacks_past(self) -> bool:
        """Whether the past is shorter than courses of the degree wanted need."""
        return self.degree > 0 and len(self._times) <= self.degree

    def forget(self) -> None:
        """Something jumped: the past says nothing about what follows, but for the newest point."""
        self._times, self._values, self._last = self._times[-1:], self._values[-1:], None

    def snapshot(self) -> Past:
        return self._times, self._values, self._last

    def restore(self, snapshot: Past) -> None:
        self._times, self._values, self._last = snapshot

    def guess(self, step: float, degree: int | None = None, smooth: bool = True) -> Course:
        """Courses over the coming ``step`` (s) that continue the past."""
        now = self._values[-1]
        zero = np.zeros_like(now)
        known = min(self.degree if degree is None else degree, len(self._times) - 1)
        a, b, c = now, zero, zero
        if known >= 1:
            back1 = self._times[-1] - self._times[-2]
            slope1 = (now - self._values[-2]) / back1
            b = slope1
            if known >= 2:
                back2 = self._times[-2] - self._times[-3]
                slope2 = (self._values[-2] - self._values[-3]) / back2
                c = (slope1 - slope2) / (back1 + back2)
                b = slope1 + c * back1
        course = self._resting(Course(step, a, b, c))
        last = self._last
        if not smooth or not self.smoothing or last is None:
            return course
        begin = np.where(self.moves, last.end, now)
        if self.smoothing == 1:
            return self._resting(Course(step, begin, (course.end - begin) / step, zero))
        slope = np.where(self.moves, last.b + 2.0 * last.c * last.step, 0.0)
        return self._resting(Course(step, begin, slope, (course.end - begin - slope * step) / step**2))

    def leading_to(self, end: FloatArray, step: float) -> Course:
        """Courses over the coming ``step`` (s) from the newest values of the past to ``end``, of the degree asked for.

        With degree 0 the inputs hold ``end``.
        """
        now = self._values[-1] if self._values else end
        zero = np.zeros_like(end)
        if not self.degree or not self._values:
            return Course(step, end, zero, zero)
        slope = (end - now) / step
        c = zero
        if self.degree >= 2 and len(self._times) >= 2:
            back = self._times[-1] - self._times[-2]
            c = (slope - (now - self._values[-2]) / back) / (step + back)
        course = Course(step, now, slope - c * step, c)
        return Course(
            step, np.where(self.moves, course.a, end), np.where(self.moves, course.b, 0.0), np.where(self.moves, c, 0.0)
        )

    def _resting(self, course: Course) -> Course:
        """With what does not move held at the newest value."""
        now = self._values[-1]
        return Course(
            course.step,
            np.where(self.moves, course.a, now),
            np.where(self.moves, course.b, 0.0),
            np.where(self.moves, course.c, 0.0),
        )
