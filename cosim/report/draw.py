"""All plots of one run folder."""

from __future__ import annotations

from pathlib import Path

from cosim.report.cycle import plot_cycle
from cosim.report.plan import read_plan
from cosim.report.series import plot_profiles, plot_series
from cosim.report.style import applied
from cosim.results import RESULTS, Results


def draw(run: Path) -> list[Path]:
    """Draw what the scenario of the run folder ``run`` asks for, as PNG files in it; returns them.

    Raises InputError where the folder holds no results or they lack what is to be drawn.
    """
    plan = read_plan(run)
    results = Results(run / RESULTS)
    if results.time.size == 0:
        return []
    row = results.time.size - 1
    if plan.window is not None:
        row = min(max(plan.window.find(results).stop - 1, 0), row)
    drawn = []
    with applied():
        if plan.cycle is not None:
            drawn.append(run / "cycle.png")
            plot_cycle(results, plan.cycle, row, drawn[-1])
        if plan.profiles:
            drawn.append(run / "exchangers.png")
            plot_profiles(results, plan.profiles, row, drawn[-1])
        for series in plan.series:
            drawn.append(run / f"{series.name}.png")
            plot_series(results, series, drawn[-1])
    return drawn
