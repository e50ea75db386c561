"""The run folder: results, figures, balance, verdict."""

from cosim.results.agreement import Deviation, deviations
from cosim.results.balance import BalanceSection, BalanceSpec, HandOver, PortSpec, compute_balance
from cosim.results.figures import FigureKind, FigureSpec, compute_figures, lorenz_cop
from cosim.results.folder import COMPLETED, STOPPED, RunFolder, read_summary, verdict
from cosim.results.limits import LimitSpec, compute_limits, violations
from cosim.results.store import RESULTS, Column, Results, ResultsWriter
from cosim.results.windows import Window

__all__ = [
    "COMPLETED",
    "RESULTS",
    "STOPPED",
    "BalanceSection",
    "BalanceSpec",
    "Column",
    "Deviation",
    "FigureKind",
    "FigureSpec",
    "HandOver",
    "LimitSpec",
    "PortSpec",
    "Results",
    "ResultsWriter",
    "RunFolder",
    "Window",
    "compute_balance",
    "compute_figures",
    "compute_limits",
    "deviations",
    "lorenz_cop",
    "read_summary",
    "verdict",
    "violations",
]
