"""Steady points of a unit: its FMU goes from one to the next and rests at each until nothing moves any more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import qmc

from cosim.errors import InputError
from cosim.fmu import FmuError, instantiate, read_description
from cosim.fmu.description import FmuDescription
from cosim.quasisteady.spec import INPUTS, Spec

OUTPUTS = (
    "Q_flow_supply",
    "P_el",
    "Q_flow_source",
    "Q_flow_loss",
    "T_supply",
    "T_source_out",
    "m_flow_network",
    "T_evaporating",
    "T_condensing",
    "p_condensing",
    "surge_margin",
    "stored_energy",
    "running",
    "tripped",
)
CHECK = 1200.0
"""s between two looks at a point, which must be the same."""
CHECKS = 12
"""Looks before a point is given up."""
STEADY = 1e-5
"""Relative change of electricity and heat in ``CHECK`` up to which a point counts as steady."""
AT_LARGEST = 8
"""One point in so many asks for more heat than the unit has."""
FOR_EVER = 1e12
"""s, end of the experiment that an FMU is told."""


def conditions(spec: Spec) -> list[dict[str, float]]:
    """Inputs of the points: a Sobol sequence over the ranges, over the heat's by its logarithm."""
    low, high = np.array([spec.ranges[name] for name in INPUTS]).T
    # a whole power of two, as such a sequence is balanced, of which the first ones are taken
    sequence = qmc.Sobol(len(INPUTS), seed=spec.seed).random_base2((spec.points - 1).bit_length())
    draws = qmc.scale(sequence[: spec.points], low, high)
    # heat by its logarithm: a percent is as long at low load as at high
    least, most = spec.ranges["Q_flow_set"]
    place = INPUTS.index("Q_flow_set")
    draws[:, place] = least * (most / least) ** ((draws[:, place] - least) / (most - least))
    found = [dict(zip(INPUTS, map(float, row), strict=True)) for row in draws]
    for row in found[::AT_LARGEST]:
        row["Q_flow_set"] = 5.0 * spec.Q_flow_nominal
    return found


def walk(spec: Spec, wanted: Sequence[dict[str, float]]) -> list[int]:
    """An order of the points in which each is near the one before."""
    low, high = np.array([spec.ranges[name] for name in INPUTS]).T
    x = (np.array([[row[name] for name in INPUTS] for row in wanted]) - low) / (high - low)
    order, left = [0], np.ones(len(x), dtype=bool)
    left[0] = False
    while left.any():
        distance = np.where(left, ((x - x[order[-1]]) ** 2).sum(axis=1), np.inf)
        order.append(int(distance.argmin()))
        left[order[-1]] = False
    return order


def steady_points(
    fmu: Path, spec: Spec, wanted: list[dict[str, float]], done: Callable[[int], None] = lambda _: None
) -> pd.DataFrame:
    """One row for each of ``wanted`` that got steady and did not trip: inputs and outputs, SI.

    Where the unit trips or its solver gives up, it starts again from standstill, with that point and then the next.
    """
    description = read_description(fmu)
    outputs = (*OUTPUTS, spec.source_pump.friction, spec.largest.variable)
    for name in (*INPUTS, *outputs, spec.source_pump.efficiency, *spec.parameters):
        if name not in description.variables:
            raise InputError(f"{spec.model}: has no variable {name!r}, which the map needs")
    rows = []
    unit: _Unit | None = None
    for number, place in enumerate(walk(spec, wanted) if wanted else []):
        values = None if unit is None else unit.rest_at(wanted[place])
        if values is None:
            if unit is not None:
                unit.close()
            unit = _Unit(fmu, description, spec, outputs, wanted[place])
            values = unit.rest_at(wanted[place])
            if values is None:
                unit.close()
                unit = None
        if values is not None:
            rows.append({**wanted[place], **dict(zip(outputs, map(float, values), strict=True))})
        done(number + 1)
    if unit is not None:
        unit.close()
    return pd.DataFrame(rows)


class _Unit:
    """The unit, running."""

    def __init__(
        self, fmu: Path, description: FmuDescription, spec: Spec, outputs: tuple[str, ...], first: dict[str, float]
    ) -> None:
        self._instance = instantiate(fmu, "unit", {**spec.parameters, **first, "on": True}, description)
        self._inputs = self._instance.variables(list(INPUTS))
        self._outputs = self._instance.variables(list(outputs))
        self._names = outputs
        self._time, self._settle, self._tolerance = 0.0, spec.settle, spec.tolerance
        self._started = False

    def rest_at(self, point: dict[str, float]) -> npt.NDArray[np.float64] | None:
        """The outputs at rest; None where the unit trips, its solver gives up or something keeps moving."""
        before, now = np.zeros(len(self._names)), np.zeros(len(self._names))
        try:
            if not self._started:
                self._instance.enter_initialization(0.0, FOR_EVER, self._tolerance)
                self._instance.exit_initialization()
            self._inputs.set(np.array([point[name] for name in INPUTS]))
            self._go(self._settle if not self._started else 0.5 * self._settle)
            self._started = True
            self._outputs.get(before)
            for _ in range(CHECKS):
                self._go(CHECK)
                self._outputs.get(now)
                if not now[self._names.index("running")] or now[self._names.index("tripped")]:
                    return None
                if np.all(np.abs(now[:2] - before[:2]) <= STEADY * np.abs(now[:2])):
                    return now
                before[:] = now
        except FmuError:
            return None
        return None

    def _go(self, step: float) -> None:
        self._instance.advance(self._time, step, False)
        self._time += step

    def close(self) -> None:
        self._instance.close()
