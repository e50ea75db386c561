"""One signal over time, as a result or a reference holds it: linear between its points, with jumps at double times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Trajectory:
    """A signal: ``times`` in s, never falling, shape (n,), and ``values``, shape (n,), in ``unit``.

    Two points at one time are a jump: the value before, the value after. Between points the signal is linear, or, where
    it is ``discrete`` (Boolean, Integer, enumeration), the value holds until the next point. ``unit`` None means that
    nobody said; ``nominal`` (same unit) None likewise: give it only where the model declares one.
    """

    times: FloatArray
    values: FloatArray
    unit: str | None = None
    nominal: float | None = None
    discrete: bool = False

    def __post_init__(self) -> None:
        """Raises ValueError for shapes that differ, no point, times that fall or are no numbers, three at one time."""
        times, values = (np.ascontiguousarray(a, dtype=np.float64) for a in (self.times, self.values))
        object.__setattr__(self, "times", times)
        object.__setattr__(self, "values", values)
        if times.ndim != 1 or times.shape != values.shape:
            raise ValueError(f"times of shape {times.shape} with values of shape {values.shape}")
        if not times.size:
            raise ValueError("a trajectory needs a point at least")
        steps = np.diff(times)
        if not (np.isfinite(times).all() and (steps >= 0).all()):
            raise ValueError("times must be numbers that never fall")
        if ((steps[1:] == 0) & (steps[:-1] == 0)).any():
            raise ValueError("more than two points at one time; see Trajectory.of_rows")

    @classmethod
    def of_rows(
        cls,
        times: Sequence[float] | FloatArray,
        values: Sequence[float] | FloatArray,
        unit: str | None = None,
        nominal: float | None = None,
        discrete: bool = False,
    ) -> Trajectory:
        """A trajectory from recorded rows; of several at one time (the iterations of an event) first and last stay."""
        times, values = (np.asarray(a, dtype=np.float64) for a in (times, values))
        if times.size > 2 and times.shape == values.shape:
            same = np.diff(times) == 0
            inner = np.zeros(times.size, dtype=bool)
            inner[1:-1] = same[1:] & same[:-1]
            if inner.any():
                times, values = times[~inner], values[~inner]
        return cls(times, values, unit, nominal, discrete)

    @property
    def start(self) -> float:
        """Time of the first point in s."""
        return float(self.times[0])

    @property
    def stop(self) -> float:
        """Time of the last point in s."""
        return float(self.times[-1])

    @cached_property
    def range(self) -> float:
        """Largest minus smallest of the values that are numbers; 0 without any."""
        values = self.values[np.isfinite(self.values)]
        return float(np.ptp(values)) if values.size else 0.0

    @cached_property
    def size(self) -> float:
        """Largest absolute value of those that are numbers; 0 without any."""
        values = self.values[np.isfinite(self.values)]
        return float(np.max(np.abs(values))) if values.size else 0.0

    def with_values(self, values: FloatArray, unit: str | None) -> Trajectory:
        """The same points in time with other ``values`` in ``unit``."""
        return replace(self, values=values, unit=unit)
