"""Plots, tables and the page of a run, from its run folder."""

from cosim.report.comparison import ComparisonPlan
from cosim.report.draw import draw
from cosim.report.page import write_report
from cosim.report.plan import PlotPlan, expand, read_plan
from cosim.report.step import print_step_verification
from cosim.report.table import print_summary

__all__ = [
    "ComparisonPlan",
    "PlotPlan",
    "draw",
    "expand",
    "print_step_verification",
    "print_summary",
    "read_plan",
    "write_report",
]
