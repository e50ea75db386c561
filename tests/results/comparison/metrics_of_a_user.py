"""Figures such as a user writes them."""

import numpy as np

from cosim.results.trajectory import Trajectory

NUMBER = 3.0


def energy_error(reference: Trajectory, result: Trajectory) -> float:
    """Relative error of the integral over time."""
    ours, theirs = (float(np.trapezoid(t.values, t.times)) for t in (reference, result))
    return abs(theirs - ours) / abs(ours)


def last_time(reference: Trajectory, result: Trajectory) -> float:
    return result.stop - result.start


def units(reference: Trajectory, result: Trajectory) -> float:
    return float(reference.unit == result.unit == "kW")


def fails(reference: Trajectory, result: Trajectory) -> float:
    raise KeyError("no such thing")


def text(reference: Trajectory, result: Trajectory) -> str:
    return "much"


def series(reference: Trajectory, result: Trajectory) -> object:
    return result.values


def nothing(reference: Trajectory, result: Trajectory) -> float:
    return float("nan")
