"""Coupling: initialisation, algorithms and the loop over communication steps."""

from cosim.master.algorithm import ALGORITHMS, Algorithm, GaussSeidel, Jacobi
from cosim.master.errors import ComponentFailure, NotConverged
from cosim.master.observer import Observer
from cosim.master.progress import ProgressBar
from cosim.master.simulation import Statistics, simulate

__all__ = [
    "ALGORITHMS",
    "Algorithm",
    "ComponentFailure",
    "GaussSeidel",
    "Jacobi",
    "NotConverged",
    "Observer",
    "ProgressBar",
    "Statistics",
    "simulate",
]
