"""Regression runs against reference results."""

from cosim.regression.case import Case, read_case
from cosim.regression.collection import SUFFIX, choose, find_cases
from cosim.regression.outcome import Outcome, Status, exit_code
from cosim.regression.outputs import write_outputs
from cosim.regression.running import Options, run_case, run_cases

__all__ = [
    "SUFFIX",
    "Case",
    "Options",
    "Outcome",
    "Status",
    "choose",
    "exit_code",
    "find_cases",
    "read_case",
    "run_case",
    "run_cases",
    "write_outputs",
]
