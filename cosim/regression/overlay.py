"""Pictures of failed signals: reference with its tube and the result, the whole run and a look at the violation."""

from __future__ import annotations

import re

import numpy as np
from matplotlib.axes import Axes

from cosim.report.series import thinned
from cosim.report.style import COLORS, MUTED, applied, figure, inline_svg, label
from cosim.results.comparison import SignalComparison
from cosim.results.trajectory import Trajectory

REFERENCE, RESULT, TUBE = "#404040", COLORS[1], COLORS[0]
_BEFORE, _AFTER = 0.02, 0.06
"""Of the run's length: what the second panel shows before the first violation and after it, at most."""
_STEEP = 12.0
"""Of the deviation: more than this the reference shall not move in the second panel, so that the deviation is seen."""
_CLOSEST = 1.0 / 64.0
"""Of the second panel's width: it is not narrowed further."""
_NAMESPACES = re.compile(r'\sxmlns(:\w+)?="[^"]*"')


def overlay(signal: SignalComparison, name: str) -> str:
    """``signal`` as an ``<svg>`` element, whose ids begin with ``name``; empty where there is nothing to draw."""
    if signal.reference is None and signal.result is None:
        return ""
    with applied():
        made, (whole, near) = figure(11.0, 2.7, columns=2)
        for axes in (whole, near):
            _curves(axes, signal)
            axes.set_xlabel("Time in s")
        whole.set_ylabel(label("Value", signal.unit or "1"))
        whole.set_title("Whole run")
        begin, end = _window(signal)
        near.set_xlim(begin, end)
        _fit(near, signal, begin, end)
        near.set_title("At the first violation" if signal.first is not None else "At the first difference")
        whole.set_xlim(_whole(signal))
        if end - begin < 0.9 * _length(signal):
            whole.axvspan(begin, end, color=MUTED, alpha=0.12, linewidth=0)
        whole.legend(loc="best", fontsize=8.5)
        text = inline_svg(made, name)
    return _NAMESPACES.sub("", text.replace("xlink:href", "href"))


def _curves(axes: Axes, signal: SignalComparison) -> None:
    tube = signal.tube
    if tube is not None:
        times, lower = thinned(tube.times, tube.lower)
        _, upper = thinned(tube.times, tube.upper)
        if lower.size == upper.size == times.size:
            axes.fill_between(times, lower, upper, color=TUBE, alpha=0.25, linewidth=0, label="allowed")
    for trajectory, color, words in ((signal.reference, REFERENCE, "reference"), (signal.result, RESULT, "result")):
        if trajectory is not None:
            style = "steps-post" if trajectory.discrete else "default"
            axes.plot(*thinned(trajectory.times, trajectory.values), color=color, label=words, drawstyle=style)
    if signal.first is not None and np.isfinite(signal.first.value):
        axes.plot([signal.first.time], [signal.first.value], "o", color=RESULT, markersize=6, markerfacecolor="white")
    if signal.worst is not None and np.isfinite(signal.worst.value):
        axes.plot([signal.worst.time], [signal.worst.value], "x", color=RESULT, markersize=7)


def _window(signal: SignalComparison) -> tuple[float, float]:
    """Times (s) that the second panel shows: around the first violation, else the first event that differs."""
    at = [signal.first.time] if signal.first is not None else []
    for event in signal.events:
        if not event.within:
            at += [t for t in (event.reference_time, event.result_time) if t is not None]
    some = signal.reference or signal.result
    assert some is not None
    length = _length(signal) or 1.0
    if not at:
        return some.start, some.start + length
    first, share = min(at), 1.0
    deviation = 0.0 if signal.first is None else signal.first.size
    while share > _CLOSEST and signal.reference is not None and np.isfinite(deviation):
        seen = _inside(signal.reference, first - share * _BEFORE * length, first + share * _AFTER * length)
        if np.ptp(seen) <= _STEEP * deviation or deviation == 0.0:
            break
        share /= 2.0
    begin = max(first - share * _BEFORE * length, some.start)
    return begin, min(first + share * _AFTER * length, max(some.stop, begin + 1e-6 * length))


def _fit(axes: Axes, signal: SignalComparison, begin: float, end: float) -> None:
    """Height of the second panel: what lies inside its times."""
    seen = [_inside(t, begin, end) for t in (signal.reference, signal.result) if t is not None]
    if signal.tube is not None:
        inside = (signal.tube.times >= begin) & (signal.tube.times <= end)
        seen += [signal.tube.lower[inside], signal.tube.upper[inside]]
    values = np.concatenate(seen) if seen else np.zeros(0)
    values = values[np.isfinite(values)]
    if values.size:
        low, high = float(values.min()), float(values.max())
        margin = 0.08 * (high - low) or 1e-9 + 1e-6 * abs(high)
        axes.set_ylim(low - margin, high + margin)


def _inside(trajectory: Trajectory, begin: float, end: float) -> np.ndarray:
    inside = (trajectory.times >= begin) & (trajectory.times <= end)
    edges = np.interp([begin, end], trajectory.times, trajectory.values)
    return np.concatenate([trajectory.values[inside], edges])


def _whole(signal: SignalComparison) -> tuple[float, float]:
    seen = [t for t in (signal.reference, signal.result) if t is not None]
    begin, end = min(t.start for t in seen), max(t.stop for t in seen)
    margin = 0.015 * (end - begin) or 1.0
    return begin - margin, end + margin


def _length(signal: SignalComparison) -> float:
    return max(t.stop - t.start for t in (signal.reference, signal.result) if t is not None)
