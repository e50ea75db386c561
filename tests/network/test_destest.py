"""The public benchmark of 16 buildings from tables alone, by the component and as Modelica.

Published results (https://github.com/ibpsa/project1-destest, Networks/CE_1/Results, network 1) where demand rests for
some hours on 1 January, at 2 to 5 h: 16 x 5.05 kW, supply 50 degC, cooling by 20 K, a by-pass of 0.3 % of the design
flow, ground 12 degC.

    heat from the source   AixLib 84.6 kW, Buildings 84.5 kW
    heat loss              AixLib 3741 W, DIMOSIM 3.36 kW in the mean of the week
    farthest building      49.01 degC (AixLib)
"""

import shutil
from datetime import datetime
from pathlib import Path

import fmpy
import pytest

from cosim.modelica import build, library_folder
from cosim.network import DistrictNetwork, DistrictNetworkParameters, read_network
from cosim.network.modelica_text import write_modelica
from cosim.system import Context

TABLES = Path(__file__).parent / "destest16"
DEMAND, SUPPLY, GROUND = 5050.0, 323.15, 285.15


def check(heat: float, loss: float, farthest: float) -> None:
    assert heat == pytest.approx(84.55e3, rel=2e-3)
    assert loss == pytest.approx(3741, rel=0.01)
    assert farthest == pytest.approx(273.15 + 49.01, abs=0.03)


def test_component() -> None:
    parameters = DistrictNetworkParameters(file=TABLES.name, friction="haaland")
    network = DistrictNetwork("n", parameters, Context(datetime(2018, 1, 1), TABLES.parent))
    network.enter_initialization(0.0, 1e6)
    given = {"T_ambient": GROUND, "T_ground": GROUND, "T_supply[i]": SUPPLY}
    network.u[:] = [given.get(port.name, DEMAND) for port in network.inputs]
    network.evaluate()
    for i in range(24):
        network.do_step(900.0 * i, 900.0)
    y = dict(zip((port.name for port in network.outputs), network.y, strict=True))
    check(y["Q_flow[i]"], y["Q_flow_loss"], y["T_supply[B1]"])
    # the farthest of the 16 consumers is the coldest, and beside B4 of its own street alike
    supplies = [y[f"T_supply[B{k}]"] for k in range(1, 17)]
    assert min(supplies) == pytest.approx(y["T_supply[B1]"], abs=0.01)


def test_modelica(tmp_path: Path) -> None:
    folder = tmp_path / "destest16"
    shutil.copytree(TABLES, folder)
    (tmp_path / "model").mkdir()
    source = tmp_path / "model" / "Destest.mo"
    name = write_modelica(read_network(folder), source)
    library = library_folder() / "RiverHeat"
    fmu = build(name, sources=(source,), libraries=(library,), compiler="builtin", out=tmp_path).path
    values = {f"Q_flow_demand_B{k}": DEMAND for k in range(1, 17)}
    r = fmpy.simulate_fmu(
        str(fmu), fmi_type="CoSimulation", stop_time=21600.0, step_size=300.0, output_interval=300.0,
        output=["Q_flow", "Q_flow_loss", "T_supply_B1", "dp_worst"], relative_tolerance=1e-6,
        start_values={**values, "T_supply": SUPPLY, "T_ground": GROUND, "T_ambient": GROUND},
    )[-1]  # fmt: skip
    check(r["Q_flow"], r["Q_flow_loss"], r["T_supply_B1"])
    assert r["dp_worst"] == pytest.approx(0.6e5, rel=0.01)
