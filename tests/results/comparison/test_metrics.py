"""Figures that are told and, with limits, judged; and those of the user."""

from __future__ import annotations

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.results.comparison import SignalComparison, Tolerance, UserMetric, Verdict, compare
from cosim.results.trajectory import Trajectory

TIMES = np.linspace(0.0, 10.0, 1001)
REFERENCE = Trajectory(TIMES, 2.0 + np.sin(TIMES), "kW")
RESULT = Trajectory(TIMES, 1e3 * (2.1 + np.sin(TIMES)), "W")
WIDE = {"absolute": 1.0, "time": 0.0}


def metric(name: str, least: float | None = None, most: float | None = None) -> SignalComparison:
    own = UserMetric("own", f"metrics_of_a_user:{name}", least, most)
    return compare("x", REFERENCE, RESULT, Tolerance(**WIDE, metrics=(own,)))


@pytest.mark.parametrize(
    ("limit", "figure", "value"),
    [("nrmse", "nrmse", 0.05), ("final", "final error", 0.1), ("extrema", "maximum error", 0.1)],
)
def test_limits_of_figures(limit: str, figure: str, value: float) -> None:
    told = compare("x", REFERENCE, RESULT, Tolerance(**WIDE))
    assert told.passed
    assert told.metrics[figure].value == pytest.approx(value, rel=1e-3)
    assert compare("x", REFERENCE, RESULT, Tolerance(**WIDE, **{limit: 0.051})).passed
    judged = compare("x", REFERENCE, RESULT, Tolerance(**WIDE, **{limit: 0.049}))
    assert judged.verdict is Verdict.METRIC
    assert any(reason.startswith(f"{figure} is ") and "at most" in reason for reason in judged.reasons)


def test_figures_are_in_the_references_unit() -> None:
    metrics = compare("x", REFERENCE, RESULT, Tolerance(**WIDE)).metrics
    assert metrics["maximum"].value == pytest.approx(3.1, rel=1e-5) and metrics["maximum"].unit == "kW"
    assert metrics["minimum"].value == pytest.approx(1.1, rel=1e-5)
    assert metrics["final"].value == pytest.approx(2.1 + np.sin(10.0))
    assert metrics["largest deviation"].value == pytest.approx(0.1)


def test_metrics_of_the_user() -> None:
    share = 0.1 * 10.0 / (20.0 + 1.0 - np.cos(10.0))
    found = metric("energy_error", most=0.05)
    assert found.passed and found.metrics["own"].value == pytest.approx(share, rel=1e-4)
    found = metric("energy_error", most=0.04)
    assert (
        found.verdict is Verdict.METRIC and "own is 0.04578" in found.reasons[0] and "at most 0.04" in found.reasons[0]
    )
    assert "at least 0.05" in metric("energy_error", least=0.05).reasons[0]
    assert metric("units", least=1.0).passed
    assert metric("nothing").passed and not metric("nothing", most=1.0).passed


def test_metrics_of_the_user_see_the_time_compared() -> None:
    own = UserMetric("own", "metrics_of_a_user:last_time")
    found = compare("x", REFERENCE, RESULT, Tolerance(**WIDE, start=2.005, stop=7.5, metrics=(own,)))
    assert found.metrics["own"].value == pytest.approx(5.495)


@pytest.mark.parametrize(
    ("function", "message"),
    [
        ("metrics_of_a_user", "'metrics_of_a_user' must read module:function"),
        ("metrics_of_a_user:absent", r"cannot be loaded \(AttributeError"),
        ("no_such_module:f", r"cannot be loaded \(ModuleNotFoundError.*PYTHONPATH"),
        ("metrics_of_a_user:NUMBER", "is no function"),
        ("metrics_of_a_user:fails", "raised KeyError: 'no such thing'"),
        ("metrics_of_a_user:text", "returned 'much', not a number"),
        ("metrics_of_a_user:series", r"returned an array of shape \(1001,\)"),
    ],
)
def test_a_metric_that_cannot_be_had_is_named(function: str, message: str) -> None:
    with pytest.raises(InputError, match=rf"signal 'x': metric 'own': .*{message}"):
        compare("x", REFERENCE, RESULT, Tolerance(metrics=(UserMetric("own", function),)))
