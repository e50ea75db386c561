"""How far a result may lie from its reference, in value and in time."""

from __future__ import annotations

import fnmatch
import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from cosim.errors import InputError
from cosim.results.comparison.metrics import UserMetric

RANGE = 2e-3
"""Share of the reference's range where nothing else is given: the Modelica Association's own."""
LOCAL = 1e-5
"""Share of the value itself where nothing else is given: what a constant may carry of the solver's error."""
FLOOR = 1e-4
"""Share of the nominal value below which nothing is judged."""
LEAST_NOMINAL = 1e-3
"""Nominal value, in the signal's unit, of what nobody gave one and is smaller: with the floor, 1e-7 is noise."""
TIME_RANGE = 1e-3
"""Share of the reference's duration that events and slopes may be shifted by where no time is given."""


@dataclass(frozen=True)
class Tolerance:
    """Half-widths of the tube. In value it is the largest of

    - ``absolute``, in the reference's unit;
    - ``local`` times the absolute value of the reference there;
    - ``range`` times the range of the reference;
    - ``floor`` times the nominal value: the reference's, else the result's, else the largest absolute value of the
      reference, 1e-3 at least.

    Of the first three, those left None are 0, but with all three None ``range`` is 2e-3 (0 for discrete signals) and
    ``local`` 1e-5. ``floor`` None is 1e-4, or 0 where ``absolute`` is given. In time it is ``time`` (s) or
    ``time_range`` times the duration of the reference, whichever is larger; with both None 1e-3 of the duration.

    Only what lies from ``start`` to ``stop`` (s) is compared. ``nrmse``, ``final`` and ``extrema`` are limits of these
    figures, as shares of the reference's range; None: they are told, not judged. ``metrics`` are figures of the user's
    own.
    """

    absolute: float | None = None
    local: float | None = None
    range: float | None = None
    floor: float | None = None
    time: float | None = None
    time_range: float | None = None
    start: float | None = None
    stop: float | None = None
    nrmse: float | None = None
    final: float | None = None
    extrema: float | None = None
    metrics: tuple[UserMetric, ...] = ()

    def check(self, signal: str) -> None:
        """Raises InputError, naming ``signal``, for what can be no tolerance."""
        for name in ("absolute", "local", "range", "floor", "time", "time_range", "nrmse", "final", "extrema"):
            value = getattr(self, name)
            if value is not None and not (math.isfinite(value) and value >= 0):
                raise InputError(f"signal {signal!r}: tolerance {name!r} is {value}; it must be a number, 0 or more")
        if self.local is not None and self.local >= 1:
            raise InputError(f"signal {signal!r}: tolerance 'local' is {self.local:g}, a share of the value: below 1")
        for name in ("start", "stop"):
            if getattr(self, name) is not None and not math.isfinite(getattr(self, name)):
                raise InputError(f"signal {signal!r}: {name!r} is {getattr(self, name)}; it must be a time in s")
        if self.start is not None and self.stop is not None and self.start >= self.stop:
            raise InputError(f"signal {signal!r}: 'start' ({self.start:g} s) must come before 'stop' ({self.stop:g} s)")

    def in_value(self, discrete: bool) -> tuple[float, float, float, float]:
        """``absolute``, ``local``, ``range``, ``floor`` with what holds where they are None."""
        if self.absolute is self.local is self.range is None:
            local, share = (0.0, 0.0) if discrete else (LOCAL, RANGE)
        else:
            local, share = self.local or 0.0, self.range or 0.0
        floor = self.floor if self.floor is not None else (FLOOR if self.absolute is None else 0.0)
        return self.absolute or 0.0, local, share, floor

    def seconds(self, duration: float) -> float:
        """Half-width in time (s) for a reference of ``duration`` (s)."""
        if self.time is None and self.time_range is None:
            return TIME_RANGE * duration
        return max(self.time or 0.0, (self.time_range or 0.0) * duration)


@dataclass(frozen=True)
class Tolerances:
    """A tolerance for every signal: that of the first pattern (``fnmatch``, ``unit.*.T``) that its name meets, else
    ``default``."""

    default: Tolerance = field(default_factory=Tolerance)
    patterns: Sequence[tuple[str, Tolerance]] = ()

    def of(self, name: str) -> Tolerance:
        for pattern, tolerance in self.patterns:
            if name == pattern or fnmatch.fnmatchcase(name, pattern):
                return tolerance
        return self.default
