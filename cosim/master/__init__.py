"""Coupling: initialisation, algorithms and the loop over communication steps."""

from cosim.master.algorithm import ALGORITHMS, Algorithm, GaussSeidel, Jacobi, MultiRate, Strong
from cosim.master.errors import ComponentFailure, NotConverged, NotRestored, NotSettled, StepRefused
from cosim.master.observer import Observer
from cosim.master.port_balance import DeclaredPort, PortBalance, check_port, worst_port
from cosim.master.progress import ProgressBar
from cosim.master.recording import Callback, Decimation, Recording, Switchings, Variable, chosen, variables_of
from cosim.master.simulation import Statistics, simulate
from cosim.master.step_control import StepControl

__all__ = [
    "ALGORITHMS",
    "Algorithm",
    "Callback",
    "ComponentFailure",
    "Decimation",
    "DeclaredPort",
    "GaussSeidel",
    "Jacobi",
    "MultiRate",
    "NotConverged",
    "NotRestored",
    "NotSettled",
    "Observer",
    "PortBalance",
    "ProgressBar",
    "Recording",
    "Statistics",
    "StepControl",
    "StepRefused",
    "Strong",
    "Switchings",
    "Variable",
    "check_port",
    "chosen",
    "simulate",
    "variables_of",
    "worst_port",
]
