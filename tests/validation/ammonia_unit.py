"""The two-stage ammonia unit as an FMU, for the tests: boundaries, and a run with events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import fmpy
import numpy as np

UNIT = "RiverHeat.Plants.AmmoniaTwoStage"
Q_NOMINAL = 13.2e6  # W
DRAMMEN: Mapping[str, float] = {
    "Q_flow_set": Q_NOMINAL,
    "T_supply_set": 363.15,
    "T_return": 338.15,
    "T_source_in": 281.15,
    "m_flow_source": 530.0,
}
"""Fjord 8 degC, network 65 to 90 degC: the nameplate of Drammen."""
OUTPUTS = (
    "Q_flow_supply", "Q_flow_source", "Q_flow_loss", "P_el", "COP", "T_supply", "T_source_out", "m_flow_network",
    "E_supply", "E_source", "E_loss", "E_el", "stored_energy", "charge", "running", "tripped", "trip", "state",
    "p_condensing", "p_evaporating", "p_intermediate", "T_condensing", "T_evaporating", "T_discharge", "speed", "slide",
    "level_condenser", "level_intercooler", "level_evaporator", "ice_margin", "pressure_margin", "pinch_condenser",
    "shaft_low.omega", "shaft_high.omega",
)  # fmt: skip


def run(
    path: Path,
    stop: float,
    *,
    events: Sequence[tuple[float, Mapping[str, float | bool]]] = (),
    step: float = 10.0,
    tolerance: float | None = None,
    more: Iterable[str] = (),
    **values: float,
) -> np.ndarray:
    """Results every `step` s. The unit is switched on after a minute; `events` are times in s with what changes then.

    `values` are boundaries that differ from Drammen's, and parameters with `__` for dots.
    """
    start: dict[str, float | bool] = {**DRAMMEN, "P_el_limit": 5.4e6, "m_flow_network_limit": 252.0}
    start.update({name.replace("__", "."): value for name, value in values.items()})
    changes = [(60.0, {"on": True}), *events]
    names = sorted({name for _, change in changes for name in change})
    row: dict[str, float | bool] = {"on": False, "fault": False, **{name: start.get(name, False) for name in names}}
    rows = [(0.0, dict(row))]
    for time, change in sorted(changes, key=lambda pair: pair[0]):
        rows.append((time, dict(row)))
        row.update(change)
        rows.append((time, dict(row)))
    switches = {"on", "fault"}
    signals = np.array(
        [(time, *(at[name] for name in names)) for time, at in rows],
        dtype=[("time", float), *((name, bool if name in switches else float) for name in names)],
    )
    result: np.ndarray = fmpy.simulate_fmu(
        str(path),
        fmi_type="CoSimulation",
        stop_time=stop,
        step_size=step,
        output_interval=step,
        relative_tolerance=tolerance,
        start_values={name: value for name, value in start.items() if name not in names},
        input=signals,
        output=[*OUTPUTS, *more],
    )
    return result


def at(result: np.ndarray, time: float) -> np.void:
    """The row of `time` in s."""
    row: np.void = result[np.searchsorted(result["time"], time - 1e-6)]
    return row
