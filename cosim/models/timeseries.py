"""Series given as means over equal intervals of a year, evaluated so that those means are kept exactly."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import numpy.typing as npt
from scipy.interpolate import PchipInterpolator

_PADDING = 4
"""Intervals repeated at each end, so that the curve is as smooth over the turn of the year as inside it."""


class IntervalMeans:
    """A positive, periodic quantity of which the means over equal intervals are known (hourly heat, temperature in K).

    The integral is a monotone cubic (Fritsch & Carlson 1980) through the known integrals at the interval ends, so the
    mean over each interval is exactly the given one, the value is continuous and never negative, and the mean over any
    span is a difference of two integrals: exchange over communication steps conserves whatever the step.
    """

    def __init__(self, means: npt.ArrayLike, interval: float) -> None:
        """``means``: shape (n,), all >= 0, one per interval of ``interval`` s; the period is n * interval."""
        values = np.asarray(means, dtype=np.float64)
        if values.ndim != 1 or values.size < 2 * _PADDING:
            raise ValueError("means must be one-dimensional, with at least 8 entries")
        if not np.all(np.isfinite(values)) or np.any(values < 0):
            raise ValueError(
                f"means must be finite and >= 0; entry {int(np.argmin(np.nan_to_num(values, nan=-1)))} is not"
            )
        self.means = values
        self.interval = interval
        self.period = values.size * interval
        padded = np.concatenate([values[-_PADDING:], values, values[:_PADDING]])
        edges = interval * np.arange(-_PADDING, values.size + _PADDING + 1)
        sums = np.concatenate([[0.0], np.cumsum(padded * interval)])
        sums -= sums[_PADDING]
        self._total = float(sums[values.size + _PADDING])
        self._integral = PchipInterpolator(edges, sums)
        self._value = self._integral.derivative()

    def integral(self, time: float) -> float:
        """Integral from 0 to ``time`` (s); of W it is J."""
        periods, rest = divmod(time, self.period)
        return float(periods * self._total + self._integral(rest))

    def mean(self, begin: float, end: float) -> float:
        """Mean from ``begin`` to ``end`` (s, end > begin)."""
        return (self.integral(end) - self.integral(begin)) / (end - begin)

    def value(self, time: float) -> float:
        """Value at ``time`` (s)."""
        return float(self._value(time % self.period))


def seconds_into_year(moment: datetime) -> float:
    """Seconds from 1 January 00:00 of the same year to ``moment``."""
    return (moment - datetime(moment.year, 1, 1)).total_seconds()
