"""What a comparison says of each signal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from cosim.results.trajectory import FloatArray, Trajectory


class Verdict(StrEnum):
    """The one word on a signal. Where several apply, the first of this list that does."""

    MISSING = "missing signal"
    UNIT = "unit mismatch"
    NOT_A_NUMBER = "not a number"
    LATE = "late start"
    SHORT = "short run"
    EVENTS = "events differ"
    OUTSIDE = "outside the tube"
    METRIC = "metric beyond its limit"
    PASSED = "passed"


@dataclass(frozen=True)
class Violation:
    """A point outside the tube, at ``time`` (s), by ``size``, in the reference's unit (inf for what is not a number).

    ``value`` is the result's there (between its points: the nearest it comes to the reference), ``lower`` and ``upper``
    bound what was allowed; ``share`` is ``size`` in half-widths of the tube in value.
    """

    time: float
    size: float
    share: float
    value: float
    lower: float
    upper: float
    left_out: bool = False
    """Whether it is a point of the reference that the result, within the time tolerance, does not come near: the
    result's own points may all be inside."""


@dataclass(frozen=True)
class EventMatch:
    """A jump in the reference and in the result: times in s, sizes (after minus before) in the reference's unit.

    ``reference_time`` None is an event that only the result has, ``result_time`` None one that it misses. Where one of
    the two signals was sampled so that its jump is only known to lie between two points, ``shift`` is the least that
    is possible.
    """

    reference_time: float | None
    result_time: float | None
    reference_size: float | None
    result_size: float | None
    within: bool
    """Whether the shift is within the time tolerance."""
    shift: float | None = None
    """Result minus reference time in s; None without one of them."""


@dataclass(frozen=True)
class Metric:
    """A figure: ``value`` and, where it is judged, its limits."""

    value: float
    unit: str | None = None
    least: float | None = None
    most: float | None = None

    @property
    def within(self) -> bool:
        return (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)


@dataclass(frozen=True, eq=False)
class Tube:
    """Bounds on the result: ``lower`` and ``upper`` (n,) at ``times`` (n,) in s, in the reference's unit; for pictures.

    ``half_width`` is the largest tolerance in value, ``time`` that in time (s).
    """

    times: FloatArray
    lower: FloatArray
    upper: FloatArray
    half_width: float
    time: float


@dataclass(frozen=True, eq=False)
class SignalComparison:
    """One signal: ``reference`` and ``result`` in one ``unit`` (the reference's, else the result's), as compared.

    ``reasons`` are sentences, one for each thing that is wrong. ``metrics``
    holds ``nrmse``, ``largest deviation``, ``final``, ``final error``, ``maximum``, ``minimum`` (of the result),
    ``maximum error``, ``minimum error``, ``largest event shift`` (s, where events were matched) and those of the user.
    ``events`` holds at most 1000, those that differ first. ``outside`` counts the points of the result outside the
    tube and those of the reference that the result does not reach.
    """

    name: str
    verdict: Verdict
    reasons: tuple[str, ...] = ()
    unit: str | None = None
    reference: Trajectory | None = None
    result: Trajectory | None = None
    make_tube: Callable[[], Tube] | None = field(default=None, repr=False)
    first: Violation | None = None
    worst: Violation | None = None
    outside: int = 0
    events: tuple[EventMatch, ...] = ()
    metrics: Mapping[str, Metric] = field(default_factory=dict)

    @property
    def passed(self) -> bool:
        return self.verdict is Verdict.PASSED

    @cached_property
    def tube(self) -> Tube | None:
        """The tube at the result's points, worked out when it is asked for; None where there is nothing to compare."""
        return None if self.make_tube is None else self.make_tube()


@dataclass(frozen=True, eq=False)
class Comparison:
    """All signals of one reference, in its order; ``extra`` are signals that only the result has (not judged)."""

    signals: tuple[SignalComparison, ...]
    extra: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether there is a signal at all and every one passed."""
        return bool(self.signals) and all(signal.passed for signal in self.signals)

    @property
    def failed(self) -> tuple[SignalComparison, ...]:
        return tuple(signal for signal in self.signals if not signal.passed)

    def __getitem__(self, name: str) -> SignalComparison:
        """The signal ``name``; raises KeyError."""
        return next((s for s in self.signals if s.name == name), None) or _missing(name)


def _missing(name: str) -> SignalComparison:
    raise KeyError(name)
