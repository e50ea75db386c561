"""Steady states beside pandapipes 0.16: a tree and a meshed network with two sources, 50 pipes each.

``pandapipes/make.py`` made the tables and the solutions. What is left of differences are the water's properties (those
of pandapipes are tables) and that its heat capacity is that of each pipe's mean temperature.
"""

import json
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from cosim.network import DistrictNetwork, DistrictNetworkParameters
from cosim.network.component import Snapshot
from cosim.system import Context

HERE = Path(__file__).parent / "pandapipes"


def steady(folder: Path, friction: str, solution: dict) -> tuple[DistrictNetwork, Snapshot]:
    parameters = DistrictNetworkParameters(
        file=folder.name, friction=friction, friction_heat=False, pump="source", dp_set=5e5, p_return=4e5
    )
    network = DistrictNetwork("network", parameters, Context(datetime(2010, 1, 1), folder.parent))
    network.enter_initialization(0.0, 1.0)
    consumers = network.network.consumers
    values = {"T_ground": 281.15, "T_supply[S]": 363.15, "T_supply[S2]": 358.15, "m_flow[S2]": solution["m_second"]}
    values |= {f"Q_flow_demand[{n}]": q for n, q in zip(consumers.ids, consumers.Q_nominal, strict=True)}
    network.u[:] = [values[port.name] for port in network.inputs]
    network.evaluate()
    return network, network.snapshot()


@pytest.mark.parametrize(("friction", "pressures_within"), [("colebrook", 0.005), ("haaland", 0.015)])
@pytest.mark.parametrize("name", ["tree", "meshed"])
def test_flows_temperatures_and_pressures(name: str, friction: str, pressures_within: float) -> None:
    solution = json.loads((HERE / name / "solution.json").read_text())
    network, state = steady(HERE / name, friction, solution)
    assert len(network.network.pipes.ids) == 50
    assert network.supply.hydraulics.loops == (6 if name == "meshed" else 0)
    for side in ("supply", "return"):
        flows = np.array([solution[f"m_flow_{side}"][p] for p in network.network.pipes.ids])
        temperatures = np.array([solution[f"T_{side}"][n] for n in network.network.nodes.ids])
        pressures = np.array([solution[f"p_bar_{side}"][n] for n in network.network.nodes.ids]) * 1e5
        mine = getattr(state, f"m_flow_{side}")
        np.testing.assert_allclose(mine, flows, rtol=6e-3 if friction == "haaland" else 5e-3)
        np.testing.assert_allclose(getattr(state, f"T_{side}"), temperatures, atol=0.1)
        drops = pressures.max() - pressures
        my_drops = getattr(state, f"p_{side}").max() - getattr(state, f"p_{side}")
        np.testing.assert_allclose(my_drops, drops, atol=pressures_within * drops.max())
        np.testing.assert_allclose(getattr(state, f"p_{side}"), pressures, rtol=0.01)
