"""Random parameters and inputs within the documented ranges of a unit of Mannheim 2: a start and a trip each."""

from __future__ import annotations

import numpy as np
import pytest
from mannheim_2 import FULL, UNIT, simulate, unit_runs
from scipy.stats import qmc
from unit_runs import ZERO, at

from cosim.modelica import build

SETS = 200
TRIP, STOP = 5400.0, 6600.0
P_TRIP = 35.3e5  # Pa
DIAMETERS = (1.398, 1.348, 0.870, 0.834)  # m
RANGES = {
    "T_source_in": (1 + ZERO, 25 + ZERO), "T_return": (42 + ZERO, 65 + ZERO), "rise": (35, 75),
    "m_flow_source": (3000, 7000), "load": (0.25, 1.1), "P_el_limit": (15e6, 37e6), "A_evaporator": (6000, 9500),
    "A_condenser": (5500, 9000), "A_suction": (150, 400), "alpha_boiling": (4e3, 12e3), "alpha_river": (4e3, 9e3),
    "alpha_condensing": (2e3, 5e3), "alpha_vapour": (800, 1800), "alpha_liquid": (1e3, 2e3),
    "alpha_network": (4e3, 9e3), "R_fouling_river": (0, 1.5e-4), "R_fouling_network": (0, 1.5e-4), "J": (500, 1500),
    "overtorque": (1.1, 1.5), "efficiency_drive": (0.93, 0.98), "level_condenser_set": (0.45, 0.68),
    "level_flash_set": (0.3, 0.55), "level_evaporator_start": (0.6, 0.72), "T_hall": (278, 308),
    "network_offset": (-10, 10), "offset": (-3, 3),
    **{f"D_impeller[{k}]": (0.96 * D, 1.04 * D) for k, D in enumerate(DIAMETERS, start=1)},
}  # fmt: skip
"""Those of the class documentation; ``rise`` is supply over return, at most 130 degC; the offsets are starts over
inputs."""


@pytest.mark.slow
def test_no_set_loses_the_solver(tmp_path_factory: pytest.TempPathFactory) -> None:
    outputs = ["trip", "charge", "Q_flow_supply", "p_condensing", "shaft.omega"]
    unit = unit_runs(build(UNIT, out=tmp_path_factory.mktemp("unit")).path, outputs)
    drawn = qmc.scale(qmc.LatinHypercube(len(RANGES), rng=20261128).random(SETS), *zip(*RANGES.values(), strict=True))
    heated = 0
    for row in drawn:
        values = dict(zip(RANGES, map(float, row), strict=True))
        values["T_supply_set"] = min(values["T_return"] + values.pop("rise"), 130 + ZERO)
        values["Q_flow_set"] = values.pop("load") * FULL
        values["T_source_start"] = max(1 + ZERO, values["T_source_in"] + values.pop("offset"))
        values["T_network_start"] = values["T_return"] + values.pop("network_offset")
        r = simulate(unit, values, stop=STOP, step=60.0, signals=[(TRIP, {"fault": 1.0})])
        assert r["time"][-1] == STOP, values
        assert np.max(np.abs(r["charge"] / r["charge"][0] - 1)) < 1e-4, values
        assert r["p_condensing"].max() <= P_TRIP, values
        assert at(r, STOP)["shaft.omega"] < 0.3 * r["shaft.omega"].max(), values
        heated += bool(at(r, TRIP - 60)["Q_flow_supply"] > 5e6)
    assert heated > 0.95 * SETS
