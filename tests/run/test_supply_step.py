"""A step of the supply temperature through the coupled system: out to the far consumers, and back into the machine."""

import numpy as np
import numpy.typing as npt
import pytest

from cosim.modelica import build
from cosim.results import Results
from cosim.run import PreparedFmu, run

STEP_AT = 4 * 3600.0
WATER_HEAT_CAPACITY = 4200.0
"""J/(kg.K) at 85 to 95 °C, to weigh the pipes' walls."""

SCENARIO = """\
title = "Step of the supply temperature"
[time]
date = 2010-01-06
stop = 28800.0
[coupling]
communication_step = 20.0

[components.plan]
type = "series"
parameters = { file = "plan.csv", interpolation = "hold", longest_gap = 28800.0 }

[components.unit]
model = "RiverHeat.Plants.Mannheim1"
[components.unit.inputs]
Q_flow_set = { value = 16.2, unit = "MW" }
T_source_in = { value = 8.0, unit = "degC" }
m_flow_source = 700.0
fault = false
P_el_limit = { value = 7.6, unit = "MW" }
m_flow_network_limit = 244.0

[components.network]
model = "RiverHeat.Network.HeatPumpDistrict"
record = ["trunk.M_supply", "trunk.c_wall_supply", "trunk.M_return", "trunk.c_wall_return", "branch_2.M_supply",
    "branch_2.c_wall_supply", "branch_2.M_return", "branch_2.c_wall_return"]
[components.network.inputs]
Q_flow_demand_1 = { value = 8.0, unit = "MW" }
Q_flow_demand_2 = { value = 7.0, unit = "MW" }
T_ground = { value = 7.0, unit = "degC" }
"""
CONNECTIONS = (
    ("plan.on", "unit.on", ""),
    ("plan.T_supply_set", "unit.T_supply_set", ""),
    ("plan.T_supply_set", "network.T_supply_set", ""),
    ("network.T_return", "unit.T_return", ""),
    ("unit.m_flow_network", "network.m_flow_unit", ""),
    ("unit.E_supply", "network.Q_flow_unit", 'transfer = "mean_rate"\n'),
)
PLAN = "time,on,T_supply_set\nh,Boolean,degC\n0,0,85\n0.1,1,85\n4,1,93\n8,1,93\n"


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    folder = tmp_path_factory.mktemp("step")
    text = SCENARIO + "".join(f'[[connections]]\nfrom = "{a}"\nto = "{b}"\n{how}' for a, b, how in CONNECTIONS)
    (folder / "scenario.toml").write_text(text)
    (folder / "plan.csv").write_text(PLAN)

    def build_here(model: str) -> PreparedFmu:
        return PreparedFmu(build(model, out=folder / "fmus").path, model)

    return Results(run(folder, out=folder / "out", build=build_here).folder / "results.parquet")


def half_way(results: Results, name: str, after: float) -> float:
    """Time (s) at which ``name`` has done half of its way from ``after`` to where it comes to rest."""
    since = results.time >= after
    time, values = results.time[since], results[name][since]
    first = float(values[0])
    settled = float(values[-1])
    index = int(np.argmax((values - first) / (settled - first) > 0.5))
    return float(np.interp((first + settled) / 2, values[index - 1 : index + 1], time[index - 1 : index + 1]))


def passed(results: Results, begin: float, flow: npt.NDArray[np.float64], pipe: str, side: str) -> float:
    """When water that enters ``pipe`` at ``begin`` (s) leaves it: after length over velocity, with the wall's share."""
    share = results[f"network.{pipe}.c_wall_{side}"][-1] / WATER_HEAT_CAPACITY
    contents = results[f"network.{pipe}.M_{side}"][-1] * (1 + share)
    carried = np.concatenate([[0.0], np.cumsum((flow[1:] + flow[:-1]) / 2 * np.diff(results.time))])
    return float(np.interp(np.interp(begin, results.time, carried) + contents, carried, results.time))


def test_step_arrives_at_the_far_consumer_after_length_over_velocity(results: Results) -> None:
    left = half_way(results, "network.T_supply", STEP_AT)
    at_junction = passed(results, left, results["network.m_flow_network"], "trunk", "supply")
    expected = passed(results, at_junction, results["network.m_flow_2"], "branch_2", "supply")
    arrived = half_way(results, "network.T_consumer_2", STEP_AT)
    assert expected - left > 1800.0
    assert arrived - left == pytest.approx(expected - left, rel=0.02)


def test_return_feeds_back_to_the_machines_inlet(results: Results) -> None:
    """Warmer supply, warmer return: the unit gets it in two steps, from the near and then from the far cluster."""
    arrived = half_way(results, "network.T_consumer_2", STEP_AT)
    at_junction = passed(results, arrived, results["network.m_flow_2"], "branch_2", "return")
    back = passed(results, at_junction, results["network.m_flow_network"], "trunk", "return")
    measured = half_way(results, "unit.T_return", back - 900.0)
    assert measured - STEP_AT == pytest.approx(back - STEP_AT, rel=0.02)
    inlet = results["unit.T_return"]
    early = inlet[(results.time > STEP_AT) & (results.time < STEP_AT + 4000.0)]
    assert np.ptp(early) < 0.1
    assert inlet[-1] - early[-1] > 0.6  # a tenth of the step: the consumers' exchangers pass that much on
    cooler, warmer = (float(results["unit.m_flow_network"][results.time <= t][-1]) for t in (STEP_AT + 5000.0, 28800.0))
    assert warmer > 1.01 * cooler  # the unit answers: the same heat over a smaller rise needs more water


def test_machine_enters_with_what_the_network_returns(results: Results) -> None:
    """The unit stands before the network in the order of stepping: it gets the return of the last point."""
    assert results["unit.T_return"][1:] == pytest.approx(results["network.T_return"][:-1], rel=1e-12)
