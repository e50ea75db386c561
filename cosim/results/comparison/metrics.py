"""Figures of a comparison: NRMSE, final value, extrema, and what the user adds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class UserMetric:
    """``function`` (``"module:function"``) takes (reference, result) as trajectories in one unit, cut to the time that is compared, and returns a
    float, which must lie from ``least`` to ``most``; None is no limit."""

    name: str
    function: str
    least: float | None = None
    most: float | None = None
