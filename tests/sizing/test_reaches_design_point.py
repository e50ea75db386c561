"""Parameters made from Mannheim 1's nameplate, given to the dynamic class: it comes to rest at that design point."""

from pathlib import Path

import fmpy
import pytest
from nameplate_text import NAMEPLATES

from cosim.modelica import build
from cosim.sizing import size

STOP = 4 * 3600.0


@pytest.mark.slow
def test_the_dynamic_class_reaches_the_sized_design_point(tmp_path: Path) -> None:
    sizing = size(NAMEPLATES / "mannheim_1.toml")
    component, q = sizing.nameplate.component, sizing.machine.quantities
    assert component is not None
    result = fmpy.simulate_fmu(
        str(build(component.model, out=tmp_path).path),
        fmi_type="CoSimulation",
        stop_time=STOP,
        step_size=60.0,
        output_interval=60.0,
        relative_tolerance=1e-6,
        start_values={
            **{name: q[wanted].value for name, wanted in component.parameters.items()},
            "on": True,
            "Q_flow_set": 20e6,
            "T_supply_set": q["T_supply"].value,
            "T_return": q["T_return"].value,
            "T_source_in": q["T_source_in"].value,
            "m_flow_source": q["m_flow_source"].value,
        },
        output=[
            "Q_flow_supply",
            "P_el",
            "T_supply",
            "T_evaporating",
            "T_condensing",
            "T_source_out",
            "charge",
            "evaporator.level",
            "surge_margin",
            "shaft.omega",
            "tripped",
        ],
    )
    end = {name: float(result[name][-1]) for name in result.dtype.names}
    assert not end["tripped"]
    assert end["Q_flow_supply"] == pytest.approx(20e6, rel=1e-3)
    assert end["P_el"] == pytest.approx(q["P_el"].value, rel=0.015)
    assert end["T_supply"] == pytest.approx(q["T_supply"].value, abs=0.05)
    assert end["T_evaporating"] == pytest.approx(q["T_evaporating"].value, abs=0.5)
    assert end["T_condensing"] == pytest.approx(q["T_condensing"].value, abs=0.5)
    assert end["T_source_out"] == pytest.approx(q["T_source_out"].value, abs=0.05)
    assert end["charge"] == pytest.approx(q["charge"].value, rel=1e-3)
    assert end["evaporator.level"] == pytest.approx(q["evaporator.level"].value, abs=0.02)
    assert end["shaft.omega"] == pytest.approx(q["stage_1.omega"].value, rel=0.02)
    assert 0.1 < end["surge_margin"] < 0.3
