"""All plots of one run: as PNG files, or as SVG for the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from matplotlib.figure import Figure

from cosim.report.content import moment
from cosim.report.cycle import draw_cycle, drawable
from cosim.report.network import network_figures
from cosim.report.plan import PlotPlan, read_plan
from cosim.report.series import draw_profiles, draw_series
from cosim.report.style import applied
from cosim.results import RESULTS, Results


def draw(run: Path) -> list[Path]:
    """Draw what the scenario of the run folder ``run`` asks for, as PNG files in it; returns them.

    Raises InputError where the folder holds no results or they lack what is to be drawn.
    """
    drawn = []
    with applied():
        for name, made in figures(read_plan(run), Results(run / RESULTS)):
            drawn.append(run / f"{name}.png")
            made.savefig(drawn[-1])
        for name, made in network_figures(run):
            drawn.append(run / f"{name}.png")
            made.savefig(drawn[-1])
    return drawn


def figures(plan: PlotPlan, results: Results) -> Iterator[tuple[str, Figure]]:
    """Name and figure of each plot of ``plan``: "cycle", "exchangers", and each series by its name. None without rows.

    To be used, and the figures to be saved, within :func:`cosim.report.style.applied`.
    """
    row = moment(plan, results)
    if row < 0:
        return
    if plan.cycle is not None and drawable(results, plan.cycle, row):
        yield "cycle", draw_cycle(results, plan.cycle, row)
    if plan.profiles:
        yield "exchangers", draw_profiles(results, plan.profiles, row)
    for series in plan.series:
        yield series.name, draw_series(results, series, row if plan.window is not None else None)
