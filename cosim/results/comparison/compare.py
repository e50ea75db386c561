"""Comparison of signals with their references."""

from __future__ import annotations

from collections.abc import Mapping

from cosim.results.comparison.tolerance import Tolerance, Tolerances
from cosim.results.comparison.verdict import Comparison, SignalComparison
from cosim.results.trajectory import Trajectory


def compare(
    name: str, reference: Trajectory, result: Trajectory | None, tolerance: Tolerance | None = None
) -> SignalComparison:
    """The verdict on signal ``name``; ``result`` None is a missing signal.

    Never raises for what a result may be (other unit, other grid, not a number, too short); raises InputError for a
    reference that holds what is not a number, for a tolerance that is none, and for a user's metric that cannot be had.
    """
    raise NotImplementedError


def compare_all(
    reference: Mapping[str, Trajectory],
    result: Mapping[str, Trajectory],
    tolerances: Tolerance | Tolerances | None = None,
) -> Comparison:
    """:func:`compare` for every signal of ``reference``. Signals that share their array of times cost less."""
    raise NotImplementedError
