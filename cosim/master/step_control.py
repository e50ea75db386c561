"""The length of communication steps: fixed, or by the error that a step makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from cosim.errors import InputError

_SAFETY = 0.7
_MOST_GROWTH, _MOST_CUT = 3.0, 0.2
_LEAST_ERROR = 1e-10
_P, _I = 0.7, 0.4
"""Exponents of the PI controller over the order (Soederlind, ACM Transactions on Mathematical Software 29, 2003)."""
_LEAST_BEFORE = 0.1
"""A last error below this says no more of what comes than this."""


@dataclass
class StepControl:
    """Communication steps between ``least`` and ``most`` (s), so that the estimated error of a step stays below
    ``tolerance``, relative to a signal's size, at least to its nominal value, of absolute temperatures to 10 K.

    ``estimator`` is ``richardson`` (a step is taken once whole and once in halves; the halves count), ``predictor``
    (what was guessed of the inputs against what came), or ``auto``: the first where inputs are held, so that their past
    says nothing, and all components can go back, else the second. A step whose error is too large, that a component
    refuses or fails in, is taken back and tried shorter where all components can and ``goes_back`` allows it; else the
    next ones are shorter. Where even the least step does not help, something jumps: it is taken and the past forgotten.
    """

    tolerance: float = 1e-4
    first: float | None = None
    """s; a hundredth of ``most`` by default."""
    least: float | None = None
    """s; a millionth of ``most`` or of the interval between output points by default."""
    most: float = float("inf")
    estimator: str = "auto"
    goes_back: bool = True

    def __post_init__(self) -> None:
        if not 0.0 < self.tolerance < 1.0:
            raise InputError(f"step tolerance {self.tolerance:g}: must lie between 0 and 1")
        if self.least is not None and not 0.0 < self.least <= self.most:
            raise InputError(
                f"steps from {self.least:g} s to {self.most:g} s: the least must be positive and no longer"
            )
        if self.estimator not in ("auto", "richardson", "predictor"):
            raise InputError(f"step estimator {self.estimator!r} is none of auto, richardson, predictor")
        if self.estimator == "richardson" and not self.goes_back:
            raise InputError('richardson goes back; with goes_back = false take the estimator "predictor"')


class PiController:
    """Proposes the next step from the errors of this one and the last, each relative to what is allowed."""

    def __init__(self, order: int) -> None:
        self._order, self._last = order, 1.0

    def accepted(self, step: float, error: float) -> float:
        """The next step after one of ``step`` s with an ``error`` of at most 1."""
        error = max(error, _LEAST_ERROR)
        before = max(self._last, _LEAST_BEFORE)
        safety = _SAFETY ** (_P - _I)  # errors come to rest where those of `factor` do
        factor = safety * error ** (-_P / self._order) * before ** (_I / self._order)
        self._last = error
        return step * float(np.clip(factor, _MOST_CUT, _MOST_GROWTH))

    def rejected(self, step: float, error: float) -> float:
        """The step to try instead of one with an ``error`` above 1."""
        factor = self.factor(error, self._order) if np.isfinite(error) else _MOST_CUT
        return step * min(factor, _SAFETY)

    @staticmethod
    def factor(error: float, order: int) -> float:
        """The step with which the error would be what is allowed, over one that makes this ``error``."""
        return float(np.clip(_SAFETY * max(error, _LEAST_ERROR) ** (-1.0 / order), _MOST_CUT, _MOST_GROWTH))


@dataclass
class Timetable:
    """Times (s) that steps must hit: output points, knots of series, announced events."""

    stop: float
    interval: float
    start: float = 0.0
    points: Sequence[float] = field(default_factory=tuple)

    def __post_init__(self) -> None:
        self._points = np.unique(np.array([p for p in self.points if self.start < p < self.stop], dtype=np.float64))

    def next_after(self, time: float) -> float:
        """The first of them behind ``time``."""
        close = 1e-9 * max(abs(time), abs(self.stop - self.start), 1e-300)
        later = self._points[np.searchsorted(self._points, time + close, side="right") :]
        found = float(later[0]) if later.size else self.stop
        count = np.floor((time + close - self.start) / self.interval) + 1.0
        return min(found, self.start + float(count) * self.interval, self.stop)
