"""What the tests of a unit of Mannheim 2 share: its design point and how it is run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import fmpy
import numpy as np

UNIT = "RiverHeat.Plants.Mannheim2Unit"
ZERO = 273.15  # K
FULL = 82.5e6  # W
DESIGN = {
    "Q_flow_set": FULL,
    "T_supply_set": 130 + ZERO,
    "T_return": 60 + ZERO,
    "T_source_in": 5 + ZERO,
    "m_flow_source": 5000.0,
}
"""Heat of a unit, supply at its highest, return and river as in PLANTS.md: 165 MW from 10,000 l/s is two of them."""

Signal = dict[str, float]
Run = Callable[..., np.ndarray]


def simulate(
    fmu: str, output: Sequence[str], values: Mapping[str, float], *, stop: float, step: float,
    tolerance: float = 1e-6, signals: Sequence[tuple[float, Signal]] = (),
) -> np.ndarray:  # fmt: skip
    """The unit from standstill with the design point's inputs unless changed, at rest with its waters' temperatures.

    ``signals`` are (time in s, inputs that have another value from then on).
    """
    start = {"on": 1.0, **DESIGN, **values}
    start.setdefault("T_source_start", start["T_source_in"])
    start.setdefault("T_network_start", start["T_return"])
    rows = _rows(start, signals, stop) if signals else None
    result: np.ndarray = fmpy.simulate_fmu(
        fmu, fmi_type="CoSimulation", stop_time=stop, step_size=step, output_interval=step,
        relative_tolerance=tolerance, start_values=start, input=rows, output=list(output),
    )  # fmt: skip
    return result


def _rows(start: Signal, signals: Sequence[tuple[float, Signal]], stop: float) -> np.ndarray:
    """FMPy's table of inputs: each value held until the next, so two rows at each change."""
    names = sorted({name for _, change in signals for name in change})
    now = [start.get(name, 0.0) for name in names]
    rows = [(0.0, *now)]
    for time, change in signals:
        rows.append((time, *now))
        now = [change.get(name, old) for name, old in zip(names, now, strict=True)]
        rows.append((time, *now))
    rows.append((stop, *now))
    kinds = [("time", float), *((name, bool if name in ("on", "fault") else float) for name in names)]
    return np.array(rows, dtype=kinds)
