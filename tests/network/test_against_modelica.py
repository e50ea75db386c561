"""The same pair of pipes by the Modelica library (finite volumes) and by the component, through six hours."""

from datetime import datetime
from pathlib import Path

import fmpy
import numpy as np
import pytest

from cosim.modelica import build, library_folder
from cosim.network import DistrictNetwork, DistrictNetworkParameters
from cosim.network.water import specific_enthalpy
from cosim.system import Context

LENGTH, STEP, COUNT = 2000.0, 300.0, 72
T_GROUND, T_CONSUMER = 283.15, 333.15


def test_pipe_pair(tmp_path: Path) -> None:
    time = STEP * np.arange(COUNT)
    m_flow = 60.0 + 30.0 * np.sin(time / 3000.0)
    T_supply = 363.15 + 6.0 * np.sin(time / 4000.0)

    table = np.zeros(2 * COUNT, dtype=[("time", float), ("m_flow", float), ("h_supply_in", float)])
    table["time"] = np.column_stack([time, time + STEP]).ravel()
    table["m_flow"], table["h_supply_in"] = np.repeat(m_flow, 2), np.repeat(specific_enthalpy(T_supply), 2)
    outputs = ["T_supply_out", "T_return_out", "dp", "Q_flow_loss", "stored_energy"]
    source = tmp_path / "Fine.mo"
    source.write_text("model Fine\n  extends RiverHeat.Network.ImposedFlow.PipePair(n = 80);\nend Fine;\n")
    library = library_folder() / "RiverHeat"
    fmu = build("Fine", sources=(source,), libraries=(library,), compiler="builtin", out=tmp_path).path
    modelica = fmpy.simulate_fmu(
        str(fmu), fmi_type="CoSimulation", stop_time=COUNT * STEP,
        step_size=STEP, output_interval=STEP, input=table, output=outputs, relative_tolerance=1e-6,
        start_values={
            "length": LENGTH, "T_ground": T_GROUND, "h_return_in": float(specific_enthalpy(T_CONSUMER)),
        },
    )  # fmt: skip

    (tmp_path / "nodes.csv").write_text("id,kind,control,T_return [degC]\nS,source,,\nC,consumer,flow,60\n")
    (tmp_path / "pipes.csv").write_text(
        "id,from,to,length,dimension,roughness [mm],lambda_insulation,fittings\np,S,C,2000,DN300/1,0.05,0.029,0.2\n"
    )
    parameters = DistrictNetworkParameters(
        file=tmp_path.name, friction="haaland", start="uniform", pump="source", dp_set=9e5
    )
    network = DistrictNetwork("n", parameters, Context(datetime(2010, 1, 1), tmp_path.parent))
    network.enter_initialization(0.0, 1e6)
    network.u[:] = [T_GROUND, m_flow[0], T_supply[0]]
    assert [port.name for port in network.inputs] == ["T_ground", "m_flow_demand[C]", "T_supply[S]"]
    network.evaluate()
    at = {port.name: index for index, port in enumerate(network.outputs)}
    rows = [network.y.copy()]
    for i in range(COUNT):
        network.u[:] = [T_GROUND, m_flow[i], T_supply[i]]
        network.do_step(time[i], STEP)
        rows.append(network.y.copy())
    mine = np.array(rows)

    # Fronts are as steep as they came here, and spread over some cells there; the return is warmed by throttling (as in
    # RiverHeat.Network.ImposedFlow.Substation, which is not part of the pair).
    assert (
        np.abs(mine[10:, at["T_supply[C]"]] - modelica["T_supply_out"][10:]).max() < 0.25
    )  # half of what a step of the input is
    throttled = mine[1:, at["dp[C]"]] / 4185.0 / 983.0
    assert np.abs(mine[1:, at["T_return[S]"]] - modelica["T_return_out"][1:] - throttled).max() < 0.2
    drop = 9e5 - mine[1:, at["dp[C]"]]
    np.testing.assert_allclose(drop, modelica["dp"][1:], rtol=0.01)
    lost = np.trapezoid(modelica["Q_flow_loss"], modelica["time"])
    assert mine[-1, at["E_loss"]] == pytest.approx(lost, rel=5e-3)
    gain = modelica["stored_energy"][-1] - modelica["stored_energy"][0]
    assert mine[-1, at["stored_energy"]] - mine[0, at["stored_energy"]] == pytest.approx(
        gain, abs=0.003 * modelica["stored_energy"][0]
    )
