"""How far a result may lie from its reference, in value and in time."""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence
from dataclasses import dataclass, field

from cosim.results.comparison.metrics import UserMetric

RANGE = 2e-3
"""Share of the reference's range where nothing else is given: what the Modelica Association compares its libraries by."""
LOCAL = 1e-5
"""Share of the value itself where nothing else is given: what a constant may carry of the solver's error."""
FLOOR = 1e-4
"""Share of the nominal value below which nothing is judged."""
TIME_RANGE = 1e-3
"""Share of the reference's duration that events and slopes may be shifted by where no time is given."""


@dataclass(frozen=True)
class Tolerance:
    """Half-widths of the tube. In value it is the largest of

    - ``absolute``, in the reference's unit;
    - ``local`` times the absolute value of the reference there;
    - ``range`` times the range of the reference;
    - ``floor`` times the nominal value (the reference's, else the result's, else the size of the reference, else 1).

    Of the first three, those left None are 0, but with all three None ``range`` is 2e-3 and ``local`` 1e-5. ``floor``
    None is 1e-4, or 0 where ``absolute`` is given. In time it is ``time`` (s) or ``time_range`` times the duration of
    the reference, whichever is larger; with both None 1e-3 of the duration.

    Only what lies from ``start`` to ``stop`` (s) is compared. ``nrmse``, ``final`` (share of the range), ``extrema``
    (share of the range) are limits of these figures; None: they are told, not judged. ``metrics`` are figures of the
    user's own.
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
