"""Which components deviate, and which first: what comes first in time is nearer to the cause than what is worst."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from cosim.results.comparison import Comparison, SignalComparison, Verdict

_DERIVATIVE = re.compile(r"der\(([^()]*)\)")
_OWN_INDEX = re.compile(r"\[[^\]]*\]$")

WHOLE = "(top level)"
"""The component of a signal whose name has no dot."""


@dataclass(frozen=True)
class Deviating:
    """A component with signals that fail: ``first`` is the time (s) of its first violation, -inf where a signal fails
    as a whole (missing, of another unit); ``worst`` how far it lies off, in half-widths of the tube."""

    component: str
    first: float
    worst: float
    signals: tuple[str, ...]
    """Those that fail, the first violation first."""

    @property
    def text(self) -> str:
        when = f"from {self.first:g} s" if math.isfinite(self.first) else "as a whole"
        how = f", {self.worst:.3g} x what is allowed" if math.isfinite(self.worst) and self.worst > 0 else ""
        return f"{self.component} ({when}{how})"


def component_of(signal: str) -> str:
    """``unit.condenser`` of ``unit.condenser.h[3]``; of ``der(unit.condenser.p)`` the same."""
    owner, dot, _ = _OWN_INDEX.sub("", _DERIVATIVE.sub(r"\1", signal)).rpartition(".")
    return owner if dot else WHOLE


def first_violation(signal: SignalComparison) -> float:
    """Time (s) at which a failed signal first leaves what is allowed; -inf where it fails as a whole."""
    if signal.verdict in (Verdict.MISSING, Verdict.UNIT):
        return -math.inf
    times = [] if signal.first is None else [signal.first.time]
    for event in signal.events:
        if not event.within:
            times += [t for t in (event.reference_time, event.result_time) if t is not None]
    if times:
        return min(times)
    return signal.result.stop if signal.result is not None else -math.inf


def worst_share(signal: SignalComparison) -> float:
    """How far a failed signal lies off at its worst, in half-widths of its tube; 0 where that cannot be said."""
    return 1.0 + signal.worst.share if signal.worst is not None else 0.0


def in_order(failed: Sequence[SignalComparison]) -> list[SignalComparison]:
    """Failed signals by the time of their first violation, the worse first where that is the same."""
    return sorted(failed, key=lambda signal: (first_violation(signal), -worst_share(signal)))


def deviating(comparison: Comparison) -> list[Deviating]:
    """The components with failed signals, the first one first."""
    by_component: dict[str, list[SignalComparison]] = {}
    for signal in in_order(comparison.failed):
        by_component.setdefault(component_of(signal.name), []).append(signal)
    found = [
        Deviating(
            component,
            min(map(first_violation, signals)),
            max(map(worst_share, signals)),
            tuple(signal.name for signal in signals),
        )
        for component, signals in by_component.items()
    ]
    return sorted(found, key=lambda entry: (entry.first, -entry.worst))
