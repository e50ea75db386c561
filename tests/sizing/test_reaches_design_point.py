"""Parameters made from nameplates, given to the dynamic classes: these come to rest at the sized design point."""

from pathlib import Path

import fmpy
import pytest
from nameplate_text import NAMEPLATES

from cosim.modelica import build
from cosim.sizing import Sizing, size

STOP = 4 * 3600.0
OUTPUTS = ["Q_flow_supply", "P_el", "T_supply", "T_evaporating", "T_condensing", "T_source_out", "charge", "tripped",
           "surge_margin", "evaporator.level"]  # fmt: skip


def at_rest(sizing: Sizing, folder: Path) -> dict[str, float]:
    component, q = sizing.nameplate.component, sizing.machine.quantities
    assert component is not None
    result = fmpy.simulate_fmu(
        str(build(component.model, out=folder).path),
        fmi_type="CoSimulation",
        stop_time=STOP,
        step_size=60.0,
        output_interval=60.0,
        relative_tolerance=1e-6,
        start_values={
            **{name: q[wanted].value for name, wanted in component.parameters.items()},
            "on": True,
            "Q_flow_set": q["Q_flow"].value,
            "T_supply_set": q["T_supply"].value,
            "T_return": q["T_return"].value,
            "T_source_in": q["T_source_in"].value,
            "m_flow_source": q["m_flow_source"].value,
        },
        output=OUTPUTS,
    )
    end = {name: float(result[name][-1]) for name in OUTPUTS}
    assert not end["tripped"]
    assert end["Q_flow_supply"] == pytest.approx(q["Q_flow"].value, rel=1e-3)
    assert end["T_supply"] == pytest.approx(q["T_supply"].value, abs=0.05)
    return end


@pytest.mark.slow
def test_mannheim_1(tmp_path: Path) -> None:
    """The class has the stages' maps and the heat transfer that the sizing assumes, so all of the point is the same."""
    sizing = size(NAMEPLATES / "mannheim_1.toml")
    end, q = at_rest(sizing, tmp_path), sizing.machine.quantities
    assert end["P_el"] == pytest.approx(q["P_el"].value, rel=0.015)
    assert end["T_evaporating"] == pytest.approx(q["T_evaporating"].value, abs=0.5)
    assert end["T_condensing"] == pytest.approx(q["T_condensing"].value, abs=0.5)
    assert end["T_source_out"] == pytest.approx(q["T_source_out"].value, abs=0.05)
    assert end["charge"] == pytest.approx(q["charge"].value, rel=1e-3)
    assert end["evaporator.level"] == pytest.approx(q["evaporator.level"].value, abs=0.02)
    assert 0.1 < end["surge_margin"] < 0.3


@pytest.mark.slow
def test_drammen(tmp_path: Path) -> None:
    """The class has a screw compressor's map of its own and an oil cooler, so electricity is compared within 5 %."""
    sizing = size(NAMEPLATES / "drammen.toml")
    end, q = at_rest(sizing, tmp_path), sizing.machine.quantities
    assert end["P_el"] == pytest.approx(q["P_el"].value, rel=0.05)
    assert end["T_evaporating"] == pytest.approx(q["T_evaporating"].value, abs=1.0)
    assert end["T_condensing"] == pytest.approx(q["T_condensing"].value, abs=1.5)
    assert end["T_source_out"] == pytest.approx(q["T_source_out"].value, abs=0.5)
