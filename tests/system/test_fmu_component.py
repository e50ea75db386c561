"""An FMU coupled with a Python component by the master."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from cosim.fmu import read_description
from cosim.master import ComponentFailure, GaussSeidel, simulate
from cosim.system import ConnectionEntry, Context, FmuComponent, Parameters, Port, PortType, PythonComponent, connect
from cosim.system.fmu_component import matching


class Heater(PythonComponent):
    """5 kW, on from 300 s."""

    OUTPUTS = (Port("Q_flow", "W"), Port("on", "1", PortType.BOOLEAN))

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"Q_flow": 5000.0, "on": float(time >= 300.0)}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self.start(time, inputs)


class Collector(PythonComponent):
    """Adds up the heat that the tank loses."""

    INPUTS = (Port("Q_flow", "W"),)
    OUTPUTS = (Port("E", "J"),)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"E": 0.0}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"E": self.y[0] + inputs["Q_flow"] * step}


def system(tank: Path, **start_values: float) -> tuple[FmuComponent, Collector, list[ConnectionEntry], Heater]:
    context = Context(datetime(2010, 1, 1), Path())
    description = read_description(tank)
    record = matching(description, "los*")
    fmu = FmuComponent("tank", tank, description, start_values, record=record, tolerance=1e-8)
    entries = [
        {"from": "heater.Q_flow", "to": "tank.Q_flow"},
        {"from": "heater.on", "to": "tank.on"},
        {"from": "tank.E_loss", "to": "hall.Q_flow", "transfer": "mean_rate"},
    ]
    connections = [ConnectionEntry.model_validate(entry) for entry in entries]
    return fmu, Collector("hall", Parameters(), context), connections, Heater("heater", Parameters(), context)


def test_closed_form_and_conservation_through_the_coupling(tank: Path) -> None:
    fmu, hall, connections, heater = system(tank)
    assert [(port.name, port.unit) for port in fmu.observables] == [("loss", "W")]
    simulate(connect([heater, fmu, hall], connections), GaussSeidel(), 0.0, 1000.0, 50.0)
    at_300 = 290 + 10 * np.exp(-300 * 1e-4)
    at_end = 340 + (at_300 - 340) * np.exp(-700 * 1e-4)
    assert fmu.y[0] == pytest.approx(at_end, abs=1e-4)
    assert hall.y[0] == pytest.approx(5000.0 * 700 - 1e6 * (at_end - 300), rel=1e-5)
    assert hall.y[0] == pytest.approx(fmu.y[1], rel=1e-12)


def test_failure_names_component_time_and_the_fmus_words(tank: Path) -> None:
    fmu, hall, connections, heater = system(tank, burst=420.0)
    with pytest.raises(ComponentFailure, match="the tank burst") as caught:
        simulate(connect([heater, fmu, hall], connections), GaussSeidel(), 0.0, 1000.0, 50.0)
    assert "component 'tank' failed at t = 450 s while stepping" in str(caught.value)
