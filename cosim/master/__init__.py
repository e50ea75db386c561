"""Coupling: initialisation, algorithms and the loop over communication steps."""

from cosim.master.algorithm import ALGORITHMS, Algorithm, GaussSeidel, Jacobi, MultiRate, Strong
from cosim.master.errors import ComponentFailure, NotConverged, NotRestored, NotSettled, StepRefused
from cosim.master.observer import Observer
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
    "GaussSeidel",
    "Jacobi",
    "MultiRate",
    "NotConverged",
    "NotRestored",
    "NotSettled",
    "Observer",
    "ProgressBar",
    "Recording",
    "Statistics",
    "StepControl",
    "StepRefused",
    "Strong",
    "Switchings",
    "Variable",
    "chosen",
    "simulate",
    "variables_of",
]
