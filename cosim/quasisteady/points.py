"""Steady points of a unit: its FMU from standstill until nothing moves any more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import rmtree

import fmpy
import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import qmc

from cosim.errors import InputError
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
"""s before the end at which the point must already have been the same."""
STEADY = 1e-5
"""Relative change of electricity in ``CHECK`` up to which a point counts as steady."""
AT_LARGEST = 8
"""One point in so many asks for more heat than the unit has."""


def conditions(spec: Spec) -> list[dict[str, float]]:
    """Inputs of the points: a Sobol sequence over the ranges."""
    low, high = np.array([spec.ranges[name] for name in INPUTS]).T
    draws = qmc.scale(qmc.Sobol(len(INPUTS), seed=spec.seed).random(spec.points), low, high)
    found = [dict(zip(INPUTS, map(float, row), strict=True)) for row in draws]
    for row in found[::AT_LARGEST]:
        row["Q_flow_set"] = 5.0 * spec.Q_flow_nominal
    return found


def steady_points(
    fmu: Path, spec: Spec, wanted: list[dict[str, float]], done: Callable[[int], None] = lambda _: None
) -> pd.DataFrame:
    """One row for each of ``wanted`` that got steady and did not trip: inputs and outputs, SI."""
    extra = (spec.source_pump.friction, spec.largest.variable)
    folder = fmpy.extract(str(fmu))
    try:
        description = fmpy.read_model_description(folder)
        known = {variable.name for variable in description.modelVariables}
        for name in (*INPUTS, *OUTPUTS, *extra, spec.source_pump.efficiency, *spec.parameters):
            if name not in known:
                raise InputError(f"{spec.model}: has no variable {name!r}, which the map needs")
        rows = []
        for number, inputs in enumerate(wanted):
            row = _run(folder, description, {**spec.parameters, **inputs}, (*OUTPUTS, *extra), spec)
            if row is not None:
                rows.append({**inputs, **row})
            done(number + 1)
    finally:
        rmtree(folder, ignore_errors=True)
    return pd.DataFrame(rows)


def _run(
    folder: str, description: object, starts: Mapping[str, float], outputs: tuple[str, ...], spec: Spec
) -> dict[str, float] | None:
    """Values at the end; None where the unit tripped, the solver gave up or something still moves."""
    try:
        result: npt.NDArray[np.void] = fmpy.simulate_fmu(
            folder,
            model_description=description,
            fmi_type="CoSimulation",
            stop_time=spec.settle,
            step_size=CHECK / 2.0,
            output_interval=CHECK / 2.0,
            relative_tolerance=spec.tolerance,
            start_values={**starts, "on": True},
            output=list(outputs),
        )
    except Exception:  # FMPy raises bare exceptions for everything an FMU may do
        return None
    end, before = result[-1], result[-3]
    moved = abs(float(end["P_el"]) - float(before["P_el"])) > STEADY * abs(float(end["P_el"]))
    if moved or not end["running"] or end["tripped"]:
        return None
    return {name: float(end[name]) for name in outputs}
