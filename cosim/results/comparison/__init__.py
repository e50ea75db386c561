"""Comparison of a result with a reference, signal by signal: tubes in time and value, events, metrics, verdicts."""

from cosim.results.comparison.compare import compare, compare_all
from cosim.results.comparison.metrics import UserMetric
from cosim.results.comparison.tolerance import Tolerance, Tolerances
from cosim.results.comparison.verdict import Comparison, EventMatch, Metric, SignalComparison, Tube, Verdict, Violation

__all__ = [
    "Comparison",
    "EventMatch",
    "Metric",
    "SignalComparison",
    "Tolerance",
    "Tolerances",
    "Tube",
    "UserMetric",
    "Verdict",
    "Violation",
    "compare",
    "compare_all",
]
