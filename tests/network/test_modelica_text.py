"""Networks written as Modelica: compiled, they do what the component does; what Modelica cannot do is refused."""

import re
from datetime import datetime
from pathlib import Path

import fmpy
import numpy as np
import pytest
from typer.testing import CliRunner

from cosim.cli import app
from cosim.errors import InputError
from cosim.modelica import build, library_folder
from cosim.network import DistrictNetwork, DistrictNetworkParameters, read_network
from cosim.network.modelica_text import write_modelica
from cosim.system import Context

NODES = """\
id,kind,Q_nominal [kW],T_return [degC],effectiveness,T_house [degC],dT_part_load [K],r_max,r_bypass
Plant-1,source,,,,,,,
A,,,,,,,,
B,,,,,,,,
C1,consumer,400,50,,,,1.5,
C2,consumer,300,,0.9,48,4,1.5,0.02
C3,consumer,150,45,,,,,
"""
PIPES = """\
id,from,to,length,dimension,d_inner [mm],s_wall [mm],roughness [mm],lambda_insulation,U,zeta,fittings,laid
main,Plant-1,A,600,DN100/2,,,0.05,0.027,,6,0.1,
p2,B,A,400,DN80/1,,,0.05,0.027,,,0.2,
p3,A,C1,80,DN65/2,,,0.05,0.027,,,,alone
p4,B,C2,120,DN65/2,,,0.05,0.027,,2,,
p5,B,C3,50,,43,2.6,0.1,,0.25,,,
"""


def write(folder: Path, nodes: str = NODES, pipes: str = PIPES) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "nodes.csv").write_text(nodes)
    (folder / "pipes.csv").write_text(pipes)
    return folder


LOOP = "p6,A,C2,500,DN65/2,,,0.05,0.027,,,,\n"


def column(table: str, name: str, cells: dict[str, str]) -> str:
    """The table with one more column; ``cells`` by row id."""
    rows = table.splitlines()
    return (
        "\n".join([f"{rows[0]},{name}", *(f"{row},{cells.get(row.partition(',')[0], '')}" for row in rows[1:])]) + "\n"
    )


@pytest.mark.parametrize(
    ("nodes", "pipes"),
    [
        (NODES, PIPES),
        (NODES, PIPES + LOOP),
        (column(NODES.replace("C1,consumer,400,50", "C1,consumer,400,"), "dT", {"C1": "40"}), PIPES),
        (NODES, column(PIPES, "contact", {"main": "film", "p2": "film"})),
    ],
    ids=["tree", "mesh", "constant cooling", "film"],
)
def test_the_fmu_does_what_the_component_does(nodes: str, pipes: str, tmp_path: Path) -> None:
    """Eight hours with moving supply and demand; both with Haaland's law, and from the same water."""
    folder = write(tmp_path / "town", nodes, pipes)
    (tmp_path / "model").mkdir()
    name = write_modelica(read_network(folder), tmp_path / "model" / "Town.mo")
    library = library_folder() / "RiverHeat"
    fmu = build(
        name, sources=(tmp_path / "model" / "Town.mo",), libraries=(library,), compiler="builtin", out=tmp_path
    ).path  # fmt: skip

    step, count = 120.0, 240
    time = step * np.arange(count)
    given = {
        "T_supply": 363.15 + 4 * np.sin(time / 5000.0),
        "Q_flow_demand_C1": 250e3 + 100e3 * np.sin(time / 4000.0),
        "Q_flow_demand_C2": 200e3 + 80e3 * np.cos(time / 6000.0),
        "Q_flow_demand_C3": 90e3 + 0 * time,
    }
    table = np.zeros(2 * count, dtype=[("time", float), *((n, float) for n in given)])
    table["time"] = np.column_stack([time, time + step]).ravel()
    for quantity, values in given.items():
        table[quantity] = np.repeat(values, 2)
    totals = ["E_source", "E_served", "E_loss", "E_friction", "E_pump", "stored_energy"]
    outputs = [
        "m_flow",
        "T_return",
        "dp_pump",
        "Q_flow_loss",
        "charge",
        "T_supply_C1",
        "T_supply_C3",
        "m_flow_C2",
        "dp_C1",
        *totals,
    ]
    modelica = fmpy.simulate_fmu(
        str(fmu), fmi_type="CoSimulation", stop_time=count * step, step_size=step, output_interval=step, input=table,
        output=outputs, relative_tolerance=1e-6, start_values={"T_ground": 282.15},
    )  # fmt: skip

    parameters = DistrictNetworkParameters(file="town", friction="haaland", start="uniform")
    network = DistrictNetwork("n", parameters, Context(datetime(2010, 1, 1), tmp_path))
    network.enter_initialization(0.0, 1e6)
    order = ["Q_flow_demand_C1", "Q_flow_demand_C2", "Q_flow_demand_C3", "T_supply"]
    assert [p.name.replace("[", "_").rstrip("]").removesuffix("_Plant-1") for p in network.inputs] == [
        "T_ground",
        *order,
    ]
    rows = []
    for i in range(count):
        network.u[:] = [282.15, *(given[n][i] for n in order)]
        if i == 0:
            network.evaluate()
            rows.append(network.y.copy())
        network.do_step(time[i], step)
        rows.append(network.y.copy())
    at = {p.name.replace("[", "_").rstrip("]").removesuffix("_Plant-1"): k for k, p in enumerate(network.outputs)}
    mine = np.array(rows)

    def beside(name: str) -> tuple[np.ndarray, np.ndarray]:
        return mine[40:, at[name]], modelica[name][40:]  # before: fronts of the start, which cells spread

    #: fronts of the start, which cells spread

    np.testing.assert_allclose(*beside("m_flow"), rtol=6e-3)
    for quantity in ("T_return", "T_supply_C1", "T_supply_C3"):
        np.testing.assert_allclose(*beside(quantity), atol=0.25)
    np.testing.assert_allclose(*beside("dp_pump"), rtol=0.015)
    for quantity in ("m_flow_C2", "dp_C1"):
        np.testing.assert_allclose(*beside(quantity), rtol=0.02)
    np.testing.assert_allclose(*beside("Q_flow_loss"), rtol=4e-3)
    np.testing.assert_allclose(*beside("charge"), rtol=1e-4)
    for quantity in ("E_source", "E_served", "E_loss"):
        assert mine[-1, at[quantity]] == pytest.approx(modelica[quantity][-1], rel=3e-3)
    assert mine[-1, at["E_pump"]] == pytest.approx(modelica["E_pump"][-1], rel=0.02)
    r = modelica
    left = r["E_source"] + r["E_friction"] - r["E_served"] - r["E_loss"] - (r["stored_energy"] - r["stored_energy"][0])
    assert abs(left[-1]) < 1e-6 * r["E_source"][-1]


@pytest.mark.parametrize(
    ("nodes", "pipes", "message"),
    [
        (("A,,,", "A,source,,"), (), "control"),
        (("C1,consumer,400,50,,,,1.5", "C1,consumer,,50,,,,"), (), "'C1' has no Q_nominal"),
        (("C3,consumer,150,45,,,,,", "C3,,,,,,,,"), (), "leads nowhere"),
        (("C3,consumer,150,45", "C3,consumer,,45"), (), "'C3' has no Q_nominal"),
    ],
)
def test_what_modelica_cannot_do_is_refused(
    nodes: tuple[str, ...], pipes: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    assert not nodes or nodes[0] in NODES
    assert not pipes or pipes[0] in PIPES
    folder = write(
        tmp_path / "town", NODES.replace(*nodes) if nodes else NODES, PIPES.replace(*pipes) if pipes else PIPES
    )
    with pytest.raises(InputError, match=message):
        write_modelica(read_network(folder), tmp_path / "Town.mo")
    assert not (tmp_path / "Town.mo").exists()


def test_the_command(tmp_path: Path) -> None:
    folder = write(tmp_path / "town")
    runner = CliRunner()
    done = runner.invoke(app, ["network", "import", str(folder), "--pipes", "3", "--out", str(tmp_path / "Town.mo")])
    assert done.exit_code == 0
    assert "6 nodes, 5 pipes (1.25 km of trench" in done.stdout
    assert "aggregated: 4 nodes, 3 pipes" in done.stdout and "steady: heat loss" in done.stdout
    assert (tmp_path / "Town.mo").read_text().count("Network.PipePair ") == 3
    done = runner.invoke(
        app, ["network", "import", str(folder), "--dp-input", "--front", "0.3", "--out", str(tmp_path / "T.mo")]
    )
    assert done.exit_code == 0
    text = (tmp_path / "T.mo").read_text()
    assert "input Units.PressureDifference dp_set" in text and "source.dp_set = dp_set;" in text
    # 17 cells along the 1.12 km to C2 give 10 % to 90 % over 30 % of it; the main has 600 m of them, pipes at least 3
    assert [int(n) for n in re.findall(r"\bn = (\d+)", text)] == [9, 6, 3, 3, 3]
    wrong = runner.invoke(app, ["network", "import", str(folder), "--out", str(tmp_path / "town.txt")])
    assert wrong.exit_code == 2 and "name the file as the model" in wrong.stderr
    (folder / "pipes.csv").write_text(PIPES.replace("80,DN65/2", "80,DN66/2"))
    wrong = runner.invoke(app, ["network", "import", str(folder)])
    assert wrong.exit_code == 2 and "pipes.csv:4: column 'dimension' 'DN66/2'" in wrong.stderr
