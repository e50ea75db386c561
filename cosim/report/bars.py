"""Bars of CO2 and cost beside each other."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from cosim.report.comparison import Comparison
from cosim.report.quantities import significant
from cosim.report.style import COLORS, figure

OWN, OTHER, ALLOWANCES = COLORS[0], "#9aa5ab", "#5d686e"


def draw_comparison(comparison: Comparison) -> Figure:
    """Tonnes of CO2 and thousands of EUR of each way to make the run's heat."""
    made, (left, right) = figure(9.6, 0.42 * len(comparison.ways) + 1.1, 2)
    labels = [way.label for way in comparison.ways]
    colors = [OWN, *[OTHER] * (len(labels) - 1)]
    left.barh(labels, [way.co2 / 1e3 for way in comparison.ways], color=colors, height=0.62)
    energy = [way.energy_cost / 1e3 for way in comparison.ways]
    right.barh(labels, energy, color=colors, height=0.62)
    right.barh(
        labels, [way.allowance_cost / 1e3 for way in comparison.ways], left=energy, color=ALLOWANCES, height=0.62
    )
    _finish(left, "CO2 in t", [way.co2 / 1e3 for way in comparison.ways])
    _finish(right, "Energy cost in 1,000 EUR (dark: CO2 allowances)",
            [way.cost / 1e3 for way in comparison.ways])  # fmt: skip
    right.set_yticklabels([])
    return made


def _finish(axes: Axes, title: str, totals: list[float]) -> None:
    axes.set_title(title.replace("CO2", "CO₂"), fontsize=10)
    axes.invert_yaxis()
    axes.grid(False, axis="y")
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)
    axes.set_xlim(0, 1.18 * max(totals))
    axes.xaxis.set_major_locator(MaxNLocator(6))
    for index, total in enumerate(totals):
        axes.annotate(significant(total, 3), (total, index), xytext=(4, 0), textcoords="offset points", va="center",
                      fontsize=9)  # fmt: skip
