"""Random parameters and inputs within the documented ranges of Mannheim 1: a start and a trip, the solver stays."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import qmc
from unit_runs import ZERO, UnitRuns, at

from cosim.modelica import build

SETS = 200
TRIP, STOP = 5400.0, 6600.0
RANGES = {
    "T_source_in": (1 + ZERO, 25 + ZERO), "T_return": (40 + ZERO, 65 + ZERO), "rise": (15, 45),
    "m_flow_source": (400, 1000), "Q_flow_set": (4e6, 22e6), "P_el_limit": (3e6, 7.6e6),
    "A_evaporator": (900, 2300), "A_condenser": (1300, 3300), "alpha_boiling": (4e3, 12e3), "alpha_river": (3e3, 9e3),
    "alpha_condensing": (2e3, 6e3), "alpha_vapour": (500, 1500), "alpha_liquid": (600, 2e3),
    "alpha_network": (3e3, 9e3),
    "R_fouling_river": (0, 2e-4), "R_fouling_network": (0, 2e-4), "D_impeller": (0.74, 0.80),
    "phi_design_1": (0.085, 0.110), "phi_design_2": (0.036, 0.046), "J": (15, 60), "overtorque": (1.05, 1.5),
    "efficiency_drive": (0.93, 0.98), "filling_condenser_set": (0.3, 0.6), "level_flash_set": (0.25, 0.6),
    "level_evaporator_start": (0.55, 0.75), "T_hall": (278, 308), "T_network_start": (313, 343), "offset": (-3, 3),
}  # fmt: skip
"""Those of the class documentation; ``rise`` is supply over return, at most 99 degC, ``offset`` start over river."""


@pytest.mark.slow
def test_no_set_loses_the_solver(tmp_path_factory: pytest.TempPathFactory) -> None:
    inputs = {
        "on": True, "fault": False, "Q_flow_set": 0.0, "T_supply_set": 0.0, "P_el_limit": 0.0, "T_return": 0.0,
        "m_flow_network_limit": 244.0, "T_source_in": 0.0, "m_flow_source": 0.0,
    }  # fmt: skip
    outputs = ["trip", "charge", "Q_flow_supply", "shaft.omega"]
    run = UnitRuns(build("RiverHeat.Plants.Mannheim1", out=tmp_path_factory.mktemp("unit")).path, outputs, inputs)
    unit_cube = qmc.LatinHypercube(len(RANGES), seed=20261128).random(SETS)
    drawn = qmc.scale(unit_cube, *zip(*RANGES.values(), strict=True))
    heated = 0
    for row in drawn:
        values = dict(zip(RANGES, map(float, row), strict=True))
        values["T_supply_set"] = min(values["T_return"] + values.pop("rise"), 99 + ZERO)
        values["T_source_start"] = max(1 + ZERO, values["T_source_in"] + values.pop("offset"))
        r = run(STOP, {"fault": [(0, 0), (TRIP, 0), (TRIP, 1), (STOP, 1)]}, step=60.0, **values)
        assert r["time"][-1] == STOP, values
        assert np.max(np.abs(r["charge"] / r["charge"][0] - 1)) < 1e-4, values
        assert at(r, STOP)["shaft.omega"] < 0.2 * r["shaft.omega"].max()
        heated += bool(at(r, TRIP - 60)["Q_flow_supply"] > 1e6)
    assert heated > 0.95 * SETS
