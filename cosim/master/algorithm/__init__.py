"""Coupling algorithms: how one communication step is taken. A new one is a new file here and a line in ALGORITHMS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

import numpy as np
import numpy.typing as npt

from cosim.master.algorithm.gauss_seidel import GaussSeidel
from cosim.master.algorithm.jacobi import Jacobi
from cosim.master.algorithm.multi_rate import MultiRate
from cosim.master.algorithm.strong import Strong
from cosim.master.coupling import Coupling


class Algorithm(Protocol):
    """Advances all components of a graph by one communication step."""

    error_degree: int
    """With inputs of degree d the error of an input over a step falls with the step to the power d + this."""
    interpolated: npt.NDArray[np.bool_]
    """By input, when it is bound: whether it is led to a value that is known for the end of the step."""
    restored: tuple[int, ...]
    """Positions of the components in loops that it restores, when it is bound."""

    def bind(self, coupling: Coupling) -> None:
        """Look at the graph, once before initialisation; raises InputError where it does not suit the algorithm."""
        ...

    def advance(self, coupling: Coupling, time: float, step: float) -> None:
        """From ``time`` to ``time + step`` (s); raises ComponentFailure, StepRefused, NotConverged."""
        ...


ALGORITHMS: Mapping[str, Callable[[], Algorithm]] = {
    "gauss_seidel": GaussSeidel,
    "jacobi": Jacobi,
    "multi_rate": MultiRate,
    "strong": Strong,
}

__all__ = ["ALGORITHMS", "Algorithm", "GaussSeidel", "Jacobi", "MultiRate", "Strong"]
