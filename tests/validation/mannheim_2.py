"""What the tests of a unit of Mannheim 2 share: its design point and how it is run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from unit_runs import ZERO, Course, UnitRuns

UNIT = "RiverHeat.Plants.Mannheim2Unit"
FULL = 82.5e6  # W
DESIGN = {
    "Q_flow_set": FULL,
    "T_supply_set": 130 + ZERO,
    "T_return": 60 + ZERO,
    "T_source_in": 5 + ZERO,
    "m_flow_source": 5000.0,
}
"""Heat of a unit, supply at its highest, return and river: 165 MW from 10,000 l/s is two of them."""
INPUTS = {"on": 1.0, "fault": 0.0, **DESIGN, "P_el_limit": 37e6, "m_flow_network_limit": 560.0}

Signal = dict[str, float]


def unit_runs(fmu: Path, outputs: Sequence[str]) -> UnitRuns:
    """The unit, whose inputs are those of the design point unless a run says otherwise."""
    return UnitRuns(fmu, outputs, INPUTS)


def simulate(
    run: UnitRuns, values: Mapping[str, float], *, stop: float, step: float, tolerance: float = 1e-6,
    signals: Sequence[tuple[float, Signal]] = (),
) -> np.ndarray:  # fmt: skip
    """The unit from standstill, at rest with its waters' temperatures unless ``values`` say otherwise.

    ``signals`` are (time in s, inputs that have another value from then on).
    """
    start = {**INPUTS, **values}
    rest = {"T_source_start": start["T_source_in"], "T_network_start": start["T_return"], **values}
    return run(stop, _courses(start, signals, stop), step=step, tolerance=tolerance, **rest)


def _courses(start: Signal, signals: Sequence[tuple[float, Signal]], stop: float) -> dict[str, Course]:
    """Values that are held from one change to the next."""
    courses: dict[str, list[tuple[float, float]]] = {}
    for time, changes in signals:
        for name, value in changes.items():
            course = courses.setdefault(name, [(0.0, start[name])])
            course += [(time, course[-1][1]), (time, value)]
    return {name: [*course, (stop, course[-1][1])] for name, course in courses.items()}
