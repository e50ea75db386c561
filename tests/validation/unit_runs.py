"""Runs of a unit's FMU from standstill, with inputs that move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path
from typing import Any

import fmpy
import numpy as np

ZERO = 273.15  # K
BOOLEAN = ("on", "fault")
STATES = ("standstill", "preparing", "running", "unloading", "coasting", "tripped")
TRIPS = ("none", "ice", "highPressure", "lowPressure", "surge", "motor", "outside")

Course = Sequence[tuple[float, float]]
"""Points (time in s, value), straight lines between; two points at one time are a step."""


class UnitRuns:
    """One unpacked FMU, run as often as wanted."""

    def __init__(self, fmu: Path, outputs: Sequence[str], inputs: Mapping[str, float]) -> None:
        """``inputs`` are held unless a run says otherwise."""
        self.description = fmpy.read_model_description(str(fmu))
        self.folder = fmpy.extract(str(fmu))
        self.outputs = list(outputs)
        self.inputs = dict(inputs)

    def __call__(
        self,
        stop: float,
        courses: Mapping[str, Course] | None = None,
        *,
        step: float = 10.0,
        tolerance: float = 1e-6,
        **values: float,
    ) -> np.ndarray:
        """The outputs every ``step`` s; ``values`` are parameters and other inputs (``__`` for a dot)."""
        start = {**self.inputs, **{name.replace("__", "."): value for name, value in values.items()}}
        courses = courses or {}
        # FMPy wants either all inputs in the table or none: the held ones get straight lines.
        rows = _table({name: courses.get(name, [(0.0, start[name])]) for name in self.inputs}) if courses else None
        result: np.ndarray = fmpy.simulate_fmu(
            self.folder, model_description=self.description, fmi_type="CoSimulation", stop_time=stop, step_size=step,
            output_interval=step, relative_tolerance=tolerance, input=rows, output=self.outputs, start_values=start,
        )  # fmt: skip
        return result


def _table(courses: Mapping[str, Course]) -> np.ndarray:
    times = sorted({time for course in courses.values() for time, _ in course})
    rows: list[tuple[Any, ...]] = []
    for time in times:
        for side in (-1e-9, 1e-9):
            values = []
            for name, course in courses.items():
                value = float(np.interp(time + side, [t for t, _ in course], [v for _, v in course]))
                values.append(value > 0.5 if name in BOOLEAN else value)
            if not rows or rows[-1] != (time, *values):
                rows.append((time, *values))
    kinds = [("time", float), *((name, bool if name in BOOLEAN else float) for name in courses)]
    return np.array(rows, dtype=kinds)


def at(result: np.ndarray, time: float) -> np.void:
    """The row at ``time``."""
    row: np.void = result[np.searchsorted(result["time"], time - 1e-6)]
    return row


def first(result: np.ndarray, condition: np.ndarray) -> float:
    """Time from which a condition holds for the first time; infinite if never."""
    return float(result["time"][np.argmax(condition)]) if condition.any() else float("inf")


def lorenz_efficiency(row: np.void, T_source_in: float, T_return: float) -> float:
    """COP over that of a Lorenz cycle between the log-mean temperatures (K) of source and network water."""
    sink = (row["T_supply"] - T_return) / log(row["T_supply"] / T_return)
    source = (T_source_in - row["T_source_out"]) / log(T_source_in / row["T_source_out"])
    return float(row["Q_flow_supply"] / row["P_el"] * (1 - source / sink))
