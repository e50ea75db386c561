"""What is wrong with a signal, in words."""

from __future__ import annotations

from cosim.results.comparison.events import Unanswered
from cosim.results.comparison.tube import HalfWidth
from cosim.results.comparison.verdict import EventMatch, Metric, Violation


def amount(value: float, unit: str | None, sign: str = "") -> str:
    """``value`` with its unit; ``sign`` ``"+"`` shows that of positive ones too."""
    return f"{value:{sign}.6g}" + (f" {unit}" if unit not in (None, "1", "") else "")


def of_event(event: EventMatch, window: float, unit: str | None) -> str:
    if event.reference_time is None:
        height = amount(event.result_size or 0.0, unit, "+")
        return f"a jump by {height} at {event.result_time:.10g} s that the reference does not make"
    jump = f"the jump by {amount(event.reference_size or 0.0, unit, '+')} at {event.reference_time:.10g} s"
    if event.shift is None:
        return f"{jump} is missing"
    late = "late" if event.shift > 0 else "early"
    return f"{jump} comes at {event.result_time:.10g} s: {abs(event.shift):.4g} s {late}, {window:.4g} s are allowed"


def of_unanswered(change: Unanswered, who: str, window: float, unit: str | None) -> str:
    """``who`` changes: ``"result"`` or ``"reference"``."""
    other = "reference" if who == "result" else "result"
    times = "once" if change.count == 1 else f"{change.count} times"
    does = "rises" if change.rising else "falls"
    answer = "not at all" if change.answer == 0 else f"by {amount(change.answer, unit)} only"
    return (
        f"from {change.begin:.10g} to {change.end:.10g} s the {who} {does} {times}, by {amount(change.change, unit)}; "
        f"within {window:.4g} s around, the {other} does so {answer}"
    )


def of_violations(first: Violation, worst: Violation, count: int, half: HalfWidth, unit: str | None) -> str:
    share = "" if half.local or not half.constant else f", {worst.share:.3g} half-widths"
    points = "one point" if count == 1 else f"{count} points"
    text = f"{points} outside, first at {first.time:.10g} s by {amount(first.size, unit)}, " + (
        f"worst at {worst.time:.10g} s by {amount(worst.size, unit)}{share}"
    )
    if not first.left_out:
        return text
    bounds = f"{amount(first.lower, None)} to {amount(first.upper, unit)}"
    value = amount(first.value, unit)
    return f"{text}; at the first the reference asks for {bounds}, and the result comes to {value} only"


def of_metric(name: str, metric: Metric) -> str:
    limit = (
        f"at most {amount(metric.most, metric.unit)}"
        if metric.most is not None and not metric.value <= metric.most
        else f"at least {amount(metric.least if metric.least is not None else 0.0, metric.unit)}"
    )
    return f"{name} is {amount(metric.value, metric.unit)}, {limit} is allowed"
