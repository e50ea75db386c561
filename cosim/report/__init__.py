"""Plots and tables from a run folder."""

from cosim.report.draw import draw
from cosim.report.plan import PlotPlan, expand, read_plan
from cosim.report.table import print_summary

__all__ = ["PlotPlan", "draw", "expand", "print_summary", "read_plan"]
