"""Coupling algorithms: how one communication step is taken. A new one is a new file here and a line in ALGORITHMS."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from cosim.master.algorithm.gauss_seidel import GaussSeidel
from cosim.master.algorithm.jacobi import Jacobi
from cosim.master.exchange import Exchange


class Algorithm(Protocol):
    """Advances all components of a graph by one communication step."""

    def advance(self, exchange: Exchange, time: float, step: float) -> None:
        """From ``time`` to ``time + step`` (s); raises ComponentFailure."""
        ...


ALGORITHMS: Mapping[str, type[GaussSeidel] | type[Jacobi]] = {"gauss_seidel": GaussSeidel, "jacobi": Jacobi}

__all__ = ["ALGORITHMS", "Algorithm", "GaussSeidel", "Jacobi"]
