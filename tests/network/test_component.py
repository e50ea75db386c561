"""The component as a run sees it: ports, balances, sources, reversal, saved states, limits."""

import pickle
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cosim import System
from cosim.errors import InputError, SimulationError
from cosim.network import DistrictNetwork, DistrictNetworkParameters
from cosim.network.water import density, heat_capacity, specific_enthalpy
from cosim.system import Context

K = 273.15
PIPE_HEADER = "id,from,to,length [m],d_inner [mm],s_wall [mm],roughness [mm],U\n"
RING = {
    "nodes": (
        "id,kind,control,Q_nominal [kW],T_return [degC],cluster\n"
        "S,source,pressure,,,\nW,source,flow,,,\nH,source,heat,,,\nA,,,,,\nB,,,,,\nD,,,,,\n"
        "C1,consumer,,400,50,\nC2,consumer,,300,45,town\nC3,consumer,,100,45,town\n"
    ),
    "pipes": PIPE_HEADER + (
        "s,S,A,200,100,3.6,0.05,0.25\nw,W,B,150,80,3.2,0.05,0.25\nh,H,D,80,80,3.2,0.05,0.25\n"
        "ab,A,B,300,80,3.2,0.05,0.2\nbd,B,D,250,80,3.2,0.05,0.2\nda,D,A,350,80,3.2,0.05,0.2\n"
        "c1,A,C1,40,65,2.9,0.05,0.2\nc2,B,C2,60,50,2.9,0.05,0.2\nc3,D,C3,60,50,2.9,0.05,0.2\n"
    ),
}  # fmt: skip
LINE = {
    "nodes": "id,kind,control,z,T_return [degC]\nS,source,,0,\nC,consumer,flow,0,50\n",
    "pipes": PIPE_HEADER + "p,S,C,1000,100,3.6,0.05,0.3\n",
}  # fmt: skip
RING_INPUTS = {
    "T_ground": 283.15, "Q_flow_demand[C1]": 300e3, "Q_flow_demand[town]": 300e3, "T_supply[S]": 363.15,
    "T_supply[W]": 358.15, "m_flow[W]": 1.2, "Q_flow[H]": 100e3, "m_flow[H]": 0.8,
}  # fmt: skip


def write(folder: Path, tables: Mapping[str, str], toml: str = "") -> Path:
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text)
    (folder / "network.toml").write_text(f'nodes = "nodes.csv"\npipes = "pipes.csv"\n{toml}')
    return folder


def made(folder: Path, inputs: Mapping[str, float], **parameters: Any) -> DistrictNetwork:
    network = DistrictNetwork(
        "n", DistrictNetworkParameters(file=folder.name, **parameters), Context(datetime(2010, 1, 1), folder.parent)
    )
    network.enter_initialization(0.0, 1e6)
    give(network, inputs)
    network.evaluate()
    return network


def give(network: DistrictNetwork, inputs: Mapping[str, float]) -> None:
    names = [port.name for port in network.inputs]
    for name, value in inputs.items():
        network.u[names.index(name)] = value


def got(network: DistrictNetwork) -> dict[str, float]:
    return {port.name: float(value) for port, value in zip(network.outputs, network.y, strict=True)}


def imbalance(before: Mapping[str, float], after: Mapping[str, float]) -> float:
    """Of what came in: sources and friction less consumers, losses and what is stored."""
    change = {name: after[name] - before[name] for name in after}
    left = change["E_source"] + change["E_friction"] - change["E_served"] - change["E_loss"] - change["stored_energy"]
    return left / (abs(change["E_source"]) + abs(change["E_served"]) + 1.0)


def test_heat_balances_whatever_the_sources_do(tmp_path: Path) -> None:
    """A ring fed from three sides, with demands, flows and steps at random: flows in the ring turn round."""
    network = made(write(tmp_path, RING), RING_INPUTS)
    assert [port.name for port in network.inputs] == list(RING_INPUTS)
    rng = np.random.default_rng(5)
    start, turned = got(network), np.zeros(3, dtype=int)
    ring = [network.network.pipes.ids.index(name) for name in ("ab", "bd", "da")]
    before, given = np.zeros(3), 0.0
    for _ in range(300):
        step = float(rng.choice([5.0, 60.0, 900.0]))
        Q_heat = rng.uniform(0, 150e3)
        give(network, {
            "Q_flow_demand[C1]": rng.uniform(0, 450e3), "Q_flow_demand[town]": rng.uniform(0, 350e3),
            "T_supply[S]": rng.uniform(355, 370), "m_flow[W]": rng.uniform(0, 3), "m_flow[H]": rng.uniform(0.3, 1.0),
            "Q_flow[H]": Q_heat,
        })  # fmt: skip
        network.do_step(0.0, step)
        given += Q_heat * step
        flows = np.sign(network.snapshot().m_flow_supply[ring])
        turned += flows * before < 0
        before = flows
    end = got(network)
    assert (turned > 10).all()
    assert abs(imbalance(start, end)) < 1e-12
    assert end["E[H]"] == pytest.approx(given, rel=1e-12)
    assert end["E_source"] == pytest.approx(sum(end[f"E[{s}]"] for s in "SWH"), rel=1e-12)
    assert end["charge"] == start["charge"]


def test_demand_is_served_exactly_and_divided_by_design_demand(tmp_path: Path) -> None:
    network = made(write(tmp_path, RING), RING_INPUTS)
    for _ in range(20):
        give(network, {"T_supply[S]": 363.15 + 5 * np.sin(_)})
        network.do_step(0.0, 300.0)
    out = got(network)
    assert out["Q_flow_unserved"] == 0
    assert out["E_served"] == pytest.approx(600e3 * 6000.0, rel=1e-12)
    assert out["Q_flow_served[C2]"] == pytest.approx(225e3)
    assert out["Q_flow_served[C3]"] == pytest.approx(75e3)


def test_a_step_that_is_taken_back_is_the_same_again(tmp_path: Path) -> None:
    network = made(write(tmp_path, RING), RING_INPUTS)
    for i in range(5):
        give(network, {"T_supply[S]": 360.0 + i})
        network.do_step(0.0, 60.0)
    state = pickle.loads(pickle.dumps(network.save()))  # as a checkpoint on disk would hold it
    outputs = network.y.copy()
    results = []
    for _ in range(2):
        for demand in (100e3, 400e3, 250e3):
            give(network, {"Q_flow_demand[C1]": demand})
            network.do_step(0.0, 60.0)
        results.append(network.y.copy())
        network.restore(state)
        np.testing.assert_array_equal(network.y, outputs)
    np.testing.assert_array_equal(*results)


def test_a_hot_front_comes_with_the_lag_of_the_wall(tmp_path: Path) -> None:
    """Water and steel in perfect contact: arrival at L/v (1 + C_wall/C_water), here with steps a third of that long."""
    inputs = {"T_ground": 283.15, "m_flow_demand[C]": 4.0, "T_supply[S]": 333.15}
    network = made(write(tmp_path, LINE), inputs,
                   friction_heat=False, T_supply_start=333.15)  # fmt: skip
    area = 0.25 * np.pi * 0.1**2
    water = float(density(363.15)) * area * 1000
    steel = 7850 * 480 * np.pi * (0.1 + 0.0036) * 0.0036 * 1000
    arrival = (water + steel / float(heat_capacity(363.15))) / 4.0
    assert steel / (water * 4190) > 0.1
    old, new = got(network)["T_supply[C]"], 0.0
    give(network, {"T_supply[S]": 353.15})
    step, missing, means = arrival / 3.3, 0.0, []
    for _ in range(9):
        before = got(network)["E_served[C]"]
        network.do_step(0.0, step)
        means.append((got(network)["E_served[C]"] - before) / (4.0 * step) + specific_enthalpy(323.15))
    new, old_h = means[-1], float(specific_enthalpy(old))
    missing = sum((new - h) / (new - old_h) * step for h in means)
    assert missing == pytest.approx(arrival, rel=0.01)
    assert min(np.diff(means)) > -42.0  # 10 mK: what is not followed


def test_loss_of_a_buried_pair_in_steady_flow(tmp_path: Path) -> None:
    """U_own and U_other of EN 13941 with mean temperatures of water; both pipes' losses in sum."""
    tables = {
        **LINE,
        "pipes": "id,from,to,length [m],dimension,roughness [mm],lambda_insulation\np,S,C,500,DN100/1,0.05,0.027\n",
    }
    network = made(
        write(tmp_path, tables),
        {"T_ground": 281.15, "m_flow_demand[C]": 6.0, "T_supply[S]": 363.15},
        friction_heat=False,
    )
    network.do_step(0.0, 60.0)
    out, p = got(network), network.network.pipes
    T_supply, T_return = (363.15 + out["T_supply[C]"]) / 2, (323.15 + out["T_return[S]"]) / 2
    expected = 500 * float((p.U_own - p.U_other)[0]) * (T_supply + T_return - 2 * 281.15)
    assert out["Q_flow_loss"] == pytest.approx(expected, rel=1e-3)
    assert out["Q_flow[S]"] - out["Q_flow_served"] == pytest.approx(out["Q_flow_loss"], rel=1e-3)


def test_no_demand_no_flow_and_back(tmp_path: Path) -> None:
    network = made(write(tmp_path, RING), RING_INPUTS)
    idle = {"Q_flow_demand[C1]": 0.0, "Q_flow_demand[town]": 0.0, "m_flow[W]": 0.0, "m_flow[H]": 0.0, "Q_flow[H]": 0.0}
    start = got(network)
    give(network, idle)
    for _ in range(50):
        network.do_step(0.0, 3600.0)
    still = got(network)
    assert still["m_flow"] == 0 and abs(still["m_flow[S]"]) < 1e-9
    assert still["E_served"] == 0 and still["T_supply[C1]"] < 340
    give(network, RING_INPUTS)
    for _ in range(50):
        network.do_step(0.0, 600.0)
    assert abs(imbalance(start, got(network))) < 1e-12
    assert got(network)["T_supply[C1]"] == pytest.approx(start["T_supply[C1]"], abs=0.5)


def test_pumps_hold_the_worst_point_or_the_source(tmp_path: Path) -> None:
    folder = write(tmp_path, RING)
    out = got(made(folder, RING_INPUTS, dp_set=0.8e5))
    assert out["dp_worst"] == pytest.approx(0.8e5)
    assert min(out[f"dp[C{i}]"] for i in (1, 2, 3)) == out["dp_worst"]
    assert out["dp[S]"] == out["dp_pump"] > 0.8e5
    held = made(folder, RING_INPUTS | {"dp_set": 2e5}, pump="source", dp_input=True)
    other = got(held)
    assert other["dp_pump"] == 2e5
    assert other["dp_worst"] == pytest.approx(2e5 - (out["dp_pump"] - 0.8e5), rel=1e-3)
    assert other["p_lowest"] == pytest.approx(3e5) and other["p_highest"] == pytest.approx(5e5, rel=0.01)
    held.do_step(0.0, 60.0)
    out = got(held)
    power = sum(m * max(out[f"dp[{s}]"], 0) for s, m in (("S", out["m_flow[S]"]), ("W", 1.2), ("H", 0.8)))
    assert out["P_pump"] == pytest.approx(power / float(density(333.15)) / 0.7, rel=1e-6)


def test_height_takes_pressure_and_the_return_gives_it_back(tmp_path: Path) -> None:
    tables = {**LINE, "nodes": LINE["nodes"].replace("C,consumer,flow,0", "C,consumer,flow,50")}
    inputs = {"T_ground": 283.15, "m_flow_demand[C]": 0.0, "T_supply[S]": 363.15}
    network = made(write(tmp_path, tables), inputs, dp_set=1e5, pump="source")
    state = network.snapshot()
    assert state.p_return[0] - state.p_return[1] == pytest.approx(float(density(333.15)) * 9.81 * 50)
    buoyancy = float(density(333.15) - density(363.15)) * 9.81 * 50  # the warm column is lighter
    assert got(network)["dp[C]"] == pytest.approx(1e5 + buoyancy)


def test_a_valve_at_its_limit_leaves_demand_unserved(tmp_path: Path) -> None:
    tables = {
        "nodes": "id,kind,Q_nominal [kW],effectiveness,T_house [degC],r_max\nS,source,,,,\nC,consumer,200,0.9,50,1.2\n",
        "pipes": LINE["pipes"],
    }
    inputs = {"T_ground": 283.15, "Q_flow_demand[C]": 200e3, "T_supply[S]": 363.15}
    network = made(write(tmp_path, tables), inputs, start="uniform", T_supply_start=328.15)
    out = got(network)
    nominal = 200e3 / (0.9 * float(specific_enthalpy(363.15) - specific_enthalpy(323.15)))
    assert out["m_flow[C]"] == pytest.approx(1.2 * nominal)
    network.do_step(0.0, 60.0)
    out = got(network)
    possible = 1.2 * nominal * 0.9 * float(specific_enthalpy(out["T_supply[C]"]) - specific_enthalpy(323.15))
    assert out["Q_flow_served"] == pytest.approx(possible, rel=5e-3)
    assert out["Q_flow_served"] + out["Q_flow_unserved"] == pytest.approx(200e3, rel=1e-12)


def test_idle_consumers_are_warm_in_a_steady_start(tmp_path: Path) -> None:
    """Without demand now, but with a design demand: their branch has been used; without one it has stood for long."""
    nodes = "id,kind,control,Q_nominal [kW],T_return [degC]\nS,source,,,\nC,consumer,{},{},50\n"
    for control, name in (("heat", "Q_flow"), ("flow", "m_flow")):
        for design, coldest in (("500", 345.0), ("", 283.0)):
            tables = {"nodes": nodes.format(control, design), "pipes": LINE["pipes"]}
            inputs = {"T_ground": 283.15, f"{name}_demand[C]": 0.0, "T_supply[S]": 363.15}
            out = got(made(write(tmp_path, tables), inputs))
            assert coldest < out["T_supply[C]"] < coldest + 13
            assert out["m_flow"] == 0


def test_an_experiment_with_a_hot_front(tmp_path: Path) -> None:
    """A steel pipe of 39 m with a film: by when half of the front has come, and that the film spreads it."""
    header = (
        "id,from,to,length,d_inner [mm],s_wall [mm],d_casing [mm],lambda_insulation,roughness [mm],surroundings,"
        "contact,laid\n"
    )
    times = {}
    for contact in ("perfect", "film"):
        tables = {
            "nodes": "id,kind,control,T_return [degC]\nin,source,,\nout,consumer,flow,15\n",
            "pipes": header + f"pipe,in,out,39,52.5,3.9,86.3,0.04,0.05,air,{contact},alone\n",
        }
        toml = "T_supply_nominal = 310.0\nT_return_nominal = 290.0\n"
        inputs = {"T_ground": 291.15, "T_ambient": 291.15, "m_flow_demand[out]": 1.2, "T_supply[in]": 293.15}
        network = made(
            write(tmp_path, tables, toml), inputs, friction_heat=False, start="uniform", T_supply_start=293.15
        )
        give(network, {"T_supply[in]": 323.15})
        rise = []
        for i in range(200):
            network.do_step(float(i), 1.0)
            rise.append((got(network)["T_supply[out]"] - 293.15) / 30)
        assert rise[-1] == pytest.approx(1.0, abs=0.02)
        times[contact] = [int(np.argmax(np.array(rise) > level)) + 1 for level in (0.1, 0.5, 0.9)]
    water = float(density(310.0)) * 0.25 * np.pi * 0.0525**2 * 39
    steel = 7850 * 480 * np.pi * (0.0525 + 0.0039) * 0.0039 * 39 / 4180
    assert times["perfect"][0] == times["perfect"][2] == pytest.approx((water + steel) / 1.2, abs=1.5)
    assert water / 1.2 < times["film"][0] < times["film"][1] < times["perfect"][1] + 3 < times["film"][2] + 3


def test_pipes_in_air_have_the_air_about_them(tmp_path: Path) -> None:
    tables = {**LINE, "pipes": LINE["pipes"].replace("U\n", "U,surroundings\n").replace("0.3\n", "0.3,air\n")}
    inputs = {"T_ground": 283.15, "T_ambient": 300.0, "m_flow_demand[C]": 0.0, "T_supply[S]": 300.0}
    network = made(write(tmp_path, tables), inputs, T_supply_start=300.0, T_return_start=300.0, start="uniform")
    network.do_step(0.0, 1e5)
    assert got(network)["Q_flow_loss"] == pytest.approx(0.0, abs=1e-6)


def test_what_cannot_be_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path, RING)
    with pytest.raises(InputError, match="watched: 'C9' is no consumer"):
        made(folder, RING_INPUTS, watched=["C9"])
    for name, value in (("T_supply[S]", 90.0), ("m_flow[W]", -1.0), ("Q_flow_demand[C1]", np.nan)):
        network = made(folder, RING_INPUTS)
        give(network, {name: value})
        with pytest.raises(SimulationError, match=rf"n: input {name.replace('[', chr(92) + '[')}"):
            network.do_step(0.0, 60.0)


def test_in_a_system_with_controlled_steps(tmp_path: Path) -> None:
    """Steps are taken back and tried again: the network proves that it restores exactly, and heat stays balanced."""
    folder = write(tmp_path, RING)
    system = System(folder=folder.parent)
    system.component(
        "network", "network", file=folder.name,
        inputs={name: value for name, value in RING_INPUTS.items() if name != "T_supply[S]"},
    )  # fmt: skip
    system.series("plan", time=([0, 1, 1.2, 3], "h"), T=([85, 85, 95, 95], "degC"))
    system.connect("plan.T", "network.T_supply[S]")
    result = system.run(stop=10_800, step=600, control={"tolerance": 1e-3, "least": 5.0})
    assert result.statistics.replay["network"].startswith("exact")
    frame = result.frame
    first, last = (
        {c.removeprefix("network."): v for c, v in frame.iloc[i].items() if c.startswith("network.")} for i in (0, -1)
    )
    assert abs(imbalance(first, last)) < 1e-12
