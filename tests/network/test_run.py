"""A scenario with a network: balance over the run folder, and the network's pictures in the report."""

import json
from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.report import write_report
from cosim.run import run

SCENARIO = """
title = "A small town"
[time]
date = 2010-01-06
stop = 14400.0
[coupling]
communication_step = 300.0
[components.plan]
type = "series"
[components.plan.parameters]
time = { value = [0.0, 1.0, 2.0, 4.0], unit = "h" }
columns.T = { value = [85.0, 85.0, 95.0, 95.0], unit = "degC" }
[components.network]
type = "network"
parameters.file = "town"
[components.network.inputs]
T_ground = { value = 8.0, unit = "degC" }
"Q_flow_demand[C1]" = { value = 300.0, unit = "kW" }
"Q_flow_demand[C2]" = { value = 200.0, unit = "kW" }
[[connections]]
from = "plan.T"
to = "network.T_supply[S]"
[balance.components.network]
heat_in = ["network.E_source", "network.E_friction"]
heat_out = ["network.E_served", "network.E_loss"]
heat_stored = ["network.stored_energy"]
"""
NODES = "id,kind,x,y,T_return [degC]\nS,source,0,0,\nA,,300,0,\nC1,consumer,300,90,50\nC2,consumer,700,0,45\n"
PIPES = (
    "id,from,to,length,dimension,roughness [mm],lambda_insulation\n"
    "p1,S,A,310,DN100/2,0.05,0.027\np2,A,C1,95,DN65/2,0.05,0.027\np3,A,C2,410,DN65/2,0.05,0.027\n"
)


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    (tmp_path / "town").mkdir()
    (tmp_path / "town" / "nodes.csv").write_text(NODES)
    (tmp_path / "town" / "pipes.csv").write_text(PIPES)
    (tmp_path / "scenario.toml").write_text(SCENARIO)
    return tmp_path / "scenario.toml"


def test_a_run_balances_and_shows_its_network(scenario: Path, tmp_path: Path) -> None:
    result = run(scenario, out=tmp_path / "run")
    closure = result.summary["balance"]["components"]["network"]["heat"]
    assert abs(closure["relative"]) < 1e-12
    (network,) = json.loads((tmp_path / "run" / "networks.json").read_text())
    assert [network["nodes"]["id"][i] for i in network["path"]["nodes"]] == ["S", "A", "C2"]
    np.testing.assert_allclose(network["path"]["distance"], [0, 310, 720])
    assert network["nodes"]["T_supply"][0] == pytest.approx(368.15)
    assert {plot.name for plot in result.plots} == {"network_map.png", "network_path.png"}
    page = (tmp_path / "run" / "report.html").read_text()
    assert "Network at the end of the run" in page and "C2, worst-placed" in page


def test_a_damaged_picture_is_said(scenario: Path, tmp_path: Path) -> None:
    run(scenario, out=tmp_path / "run")
    (tmp_path / "run" / "networks.json").write_text('[{"name": "network"}]')
    with pytest.raises(InputError, match=r"networks\.json: cannot be read"):
        write_report(tmp_path / "run")


def test_what_is_wrong_with_the_tables_is_said_with_the_place_in_the_scenario(scenario: Path, tmp_path: Path) -> None:
    (tmp_path / "town" / "pipes.csv").write_text(PIPES.replace("DN100/2", "DN101/2"))
    with pytest.raises(
        InputError, match=r"scenario\.toml:\d+: components\.network: .*pipes\.csv:2: column 'dimension'"
    ):
        run(scenario, out=tmp_path / "run")
