"""Curves over time and temperatures along exchangers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from scipy.optimize import isotonic_regression

from cosim import units
from cosim.report.plan import Curve, ProfilePlot, SeriesPlot, expand
from cosim.report.quantities import clock
from cosim.report.style import COLORS, MUTED, figure, label
from cosim.results import Results

Array = npt.NDArray[np.float64]

_QUANTITIES = {
    "degC": "Temperature", "K": "Temperature difference", "GW": "Power", "MW": "Power", "kW": "Power", "W": "Power",
    "bar": "Pressure", "MWh": "Energy", "GWh": "Energy", "kWh": "Energy", "J": "Energy",
    "kg/s": "Mass flow", "m3/s": "Volume flow", "l/s": "Volume flow", "kg": "Mass", "%": "Share",
}  # fmt: skip

_TIMES = ((4 * 86400.0, 86400.0, "d"), (3 * 3600.0, 3600.0, "h"), (300.0, 60.0, "min"), (0.0, 1.0, "s"))
"""Spans of a run from which time is shown in a unit: seconds of the span, seconds of the unit, unit."""

_TICKS = [1, 2, 3, 6, 10]
"""Steps of a clock's face."""
HALF_DAY = 43200.0
"""s; shorter runs have steps of a half."""

BINS = 1500
"""More than a page has pixels for."""

LINE_SPACING = 1.25
"""Between labels at the ends of curves, over their font size."""
LABEL_SIZE = 9.0


def draw_series(results: Results, plot: SeriesPlot, row: int | None = None) -> Figure:
    """The curves of ``plot`` over time, each with its name at its end; ``row`` marks a moment."""
    made, (axes,) = figure(9.6, 4.2)
    time = results.time
    _, factor, unit = next(entry for entry in _TIMES if time[-1] - time[0] >= entry[0])
    ends = []
    for color, curve in zip(_colors(plot.curves), plot.curves, strict=True):
        values = units.from_si_array(results[curve.of], results.units[curve.of], plot.unit)
        seen_time, seen = thinned(time, values)
        axes.plot(seen_time / factor, seen, linestyle=(0, (4, 2)) if curve.dashed else "-", color=color)
        ends.append((_last(values), curve.label, color))
    axes.set_xlabel(label("Time", unit))
    axes.set_ylabel(label(_QUANTITIES.get(plot.unit, "Value"), plot.unit))
    axes.set_title(plot.title)
    axes.margins(x=0)
    axes.xaxis.set_major_locator(
        MaxNLocator(steps=_TICKS if unit == "h" and time[-1] - time[0] >= HALF_DAY else [1, 2, 5, 10], nbins=10)
    )
    if row is not None:
        _mark(axes, float(time[row]) / factor, clock(float(time[row])))
    _name_ends(axes, ends)
    return made


def draw_profiles(results: Results, plots: Sequence[ProfilePlot], row: int) -> Figure:
    """The exchangers of ``plots`` side by side, at ``row`` of the results."""
    made, all_axes = figure(max(4.8 * len(plots), 6.0), 4.2, len(plots))
    for axes, plot in zip(all_axes, plots, strict=True):
        ends = []
        for color, curve in zip(_colors(plot.curves), plot.curves, strict=True):
            names = expand(curve.of, results.names)
            values = np.array([units.from_si(results[n][row], results.units[n], plot.unit) for n in names])
            values = values[::-1] if curve.reversed else values
            position = (np.arange(values.size) + 0.5) / max(values.size, 1)
            axes.plot(position, values, ".-", color=color, markersize=5)
            ends.append((_last(values), curve.label, color))
        axes.set_xlim(0, 1)
        axes.set_xlabel("Position over length")
        axes.set_ylabel(label(_QUANTITIES.get(plot.unit, "Value"), plot.unit))
        axes.set_title(f"{plot.title} at {clock(float(results.time[row]))}")
        _name_ends(axes, ends)
    return made


def _last(values: Array) -> float:
    """The last finite value, 0 without any."""
    finite = values[np.isfinite(values)]
    return float(finite[-1]) if finite.size else 0.0


def thinned(time: Array, values: Array) -> tuple[Array, Array]:
    """As many points as can be told apart on a page: of each bin of time the first, lowest, highest and last."""
    if time.size <= 4 * BINS:
        return time, values
    kept = set()
    edges = np.linspace(0, time.size, BINS + 1).astype(int)
    for begin, end in pairwise(edges):
        part = np.nan_to_num(values[begin:end])
        kept |= {int(begin), int(begin + part.argmin()), int(begin + part.argmax()), int(end) - 1}
    rows = np.array(sorted(kept))
    return time[rows], values[rows]


def _mark(axes: Axes, at: float, text: str) -> None:
    axes.axvline(at, color=MUTED, linewidth=0.9, linestyle=(0, (1, 2)))
    axes.annotate(
        text, (at, 1.0), xycoords=("data", "axes fraction"), xytext=(0, 2), textcoords="offset points", ha="center",
        va="bottom", fontsize=8.5, color=MUTED,
    )  # fmt: skip


def _name_ends(axes: Axes, ends: Sequence[tuple[float, str, str]]) -> None:
    """Names of the curves right of the axes at the height where they end, moved apart where they would touch; a thin
    line leads to a name that was moved."""
    low, high = axes.get_ylim()
    made = axes.get_figure(root=True)
    assert made is not None
    height = made.get_size_inches()[1] * 72 * 0.78  # points; nearly what constrained layout leaves to the axes
    step = LABEL_SIZE * LINE_SPACING / height
    order = sorted(range(len(ends)), key=lambda index: ends[index][0])
    wanted = np.array([(ends[index][0] - low) / (high - low) for index in order])
    offsets = step * np.arange(len(order))
    fitted = isotonic_regression(wanted - offsets).x + offsets
    for index, place, true_place in zip(order, fitted, wanted, strict=True):
        _, text, color = ends[index]
        axes.plot([1.0, 1.012, 1.026], [true_place, true_place, place], transform=axes.transAxes, color=color,
                  linewidth=0.8, clip_on=False)  # fmt: skip
        axes.annotate(
            text, (1.036, float(place)), xycoords="axes fraction", va="center", ha="left", fontsize=LABEL_SIZE,
            color=color, annotation_clip=False,
        )  # fmt: skip


def _colors(curves: Sequence[Curve]) -> list[str]:
    return [COLORS[index % len(COLORS)] for index in range(len(curves))]
