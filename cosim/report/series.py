"""Curves over time and temperatures along exchangers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from matplotlib.ticker import MaxNLocator

from cosim import units
from cosim.report.plan import Curve, ProfilePlot, SeriesPlot, expand
from cosim.report.style import COLORS, figure, label
from cosim.results import Results

_QUANTITIES = {"degC": "Temperature", "K": "Temperature", "MW": "Power", "kW": "Power", "W": "Power", "bar": "Pressure"}


def plot_series(results: Results, plot: SeriesPlot, path: Path) -> None:
    """Draw the curves of ``plot`` over time into the PNG file ``path``."""
    made, (axes,) = figure(9.0, 4.4)
    for color, curve in zip(_colors(plot.curves), plot.curves, strict=True):
        values = units.from_si_array(results[curve.of], results.units[curve.of], plot.unit)
        axes.plot(results.time / 3600, values, "--" if curve.dashed else "-", color=color, label=curve.label)
    axes.set_xlabel(label("Time", "h"))
    axes.set_ylabel(label(_QUANTITIES.get(plot.unit, "Value"), plot.unit))
    axes.set_title(plot.title)
    axes.margins(x=0)
    axes.xaxis.set_major_locator(MaxNLocator(steps=[1, 2, 3, 6, 10]))
    axes.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0))
    made.savefig(path)


def plot_profiles(results: Results, plots: Sequence[ProfilePlot], row: int, path: Path) -> None:
    """Draw the exchangers of ``plots`` side by side, at ``row`` of the results, into the PNG file ``path``."""
    made, all_axes = figure(5.2 * len(plots), 4.6, len(plots))
    for axes, plot in zip(all_axes, plots, strict=True):
        for color, curve in zip(_colors(plot.curves), plot.curves, strict=True):
            names = expand(curve.of, results.names)
            values = np.array([units.from_si(results[n][row], results.units[n], plot.unit) for n in names])
            position = (np.arange(values.size) + 0.5) / max(values.size, 1)
            axes.plot(position, values[::-1] if curve.reversed else values, ".-", color=color, label=curve.label)
        axes.set_xlim(0, 1)
        axes.set_xlabel("Position over length")
        axes.set_ylabel(label(_QUANTITIES.get(plot.unit, "Value"), plot.unit))
        axes.set_title(f"{plot.title} at t = {results.time[row] / 3600:.2f} h")
        axes.legend()
    made.savefig(path)


def _colors(curves: Sequence[Curve]) -> list[str]:
    return [COLORS[index % len(COLORS)] for index in range(len(curves))]
