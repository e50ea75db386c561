"""A system of Python components with the interface of a plant, so that runs are tested without a compiler."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from cosim.models import TYPES
from cosim.system import Parameters, Port, PortType, PythonComponent, quantity
from cosim.system.ports import Abilities

SCENARIO = """\
title = "Stand-in plant"

[time]
date = 2010-01-06
stop = 7200.0

[coupling]
communication_step = 60.0

[components.demand]
type = "demand"
parameters.region = 12
parameters.homes = 3500
parameters.energy_per_home = { value = 14.5, unit = "MWh", source = "published" }

[components.dispatch]
type = "dispatch"
[components.dispatch.parameters]
capacity = { value = 20.0, unit = "MW" }
start_time = { value = 0.5, unit = "h", source = "assumed" }
T_supply_cold = { value = 99.0, unit = "degC" }
T_supply_warm = { value = 83.0, unit = "degC" }
T_air_cold = { value = -12.0, unit = "degC" }
T_air_warm = { value = 10.0, unit = "degC" }

[components.weather]
type = "weather"
parameters.region = 12

[components.unit]
type = "stand_in"
parameters.cop = 2.5

[components.river]
type = "river"
[components.river.parameters]
region = 12
discharge = 1400.0
intake_flow = 0.7
time_constant = 864000.0
slope = 0.95
intercept = 277.81
width = 260.0
depth = 4.2
length = 5000.0
intake_position = 500.0
outfall_position = 1000.0
near_field_distance = 500.0

[[connections]]
from = "demand.Q_flow"
to = "dispatch.Q_flow_demand"

[[connections]]
from = "weather.T_air"
to = "dispatch.T_air"

[[connections]]
from = "dispatch.on"
to = "unit.on"

[[connections]]
from = "dispatch.Q_flow_set"
to = "unit.Q_flow_set"

[[connections]]
from = "unit.E_source"
to = "river.Q_flow_extracted"
transfer = "mean_rate"

[[figures]]
name = "COP"
kind = "ratio"
of = ["unit.E_supply", "unit.E_el"]
published = 2.86
source = "a paper"

[[figures]]
name = "heat"
kind = "increase"
of = ["unit.E_supply"]
unit = "MWh"

[[limits]]
name = "river cooled by"
of = ["river.cooling_mixed"]
most = 3.0
unit = "K"
source = "a rule"

[balance.whole]
heat_in = ["river.E_extracted", "unit.E_el"]
heat_out = ["unit.E_supply"]

[balance.components.unit]
heat_in = ["unit.E_source", "unit.E_el"]
heat_out = ["unit.E_supply"]

[[plots.series]]
name = "powers"
title = "Powers"
unit = "MW"
curves = [{ label = "set", of = "unit.Q_flow_set" }]
"""


class StandInParameters(Parameters):
    cop: float = quantity("1", "Heat over electricity", gt=1)
    fails_at: float = quantity("s", "Time at which it raises", default=1e9)
    short_at: float = quantity("s", "Time from which it raises at steps under a minute", default=1e9)
    yields_nan_at: float = quantity("s", "Time at which an output is no number", default=1e9)


class StandIn(PythonComponent):
    """Delivers what is asked at a fixed COP: only the coupling is under test."""

    PARAMETERS = StandInParameters
    INPUTS = (Port("on", "1", PortType.BOOLEAN), Port("Q_flow_set", "W"))
    OUTPUTS = (Port("E_supply", "J"), Port("E_source", "J"), Port("E_el", "J"))

    parameters: StandInParameters

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        if time >= self.parameters.fails_at:
            raise RuntimeError("compressor surged")
        return {"E_supply": 0.0, "E_source": 0.0, "E_el": 0.0}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        if time + step >= self.parameters.fails_at:
            raise RuntimeError("compressor surged")
        if time >= self.parameters.short_at and step < 59.0:
            raise RuntimeError("the step is too short")
        heat = self.y[0] + inputs["on"] * inputs["Q_flow_set"] * step
        if time + step >= self.parameters.yields_nan_at:
            heat = float("nan")
        return {"E_supply": heat, "E_source": heat * (1 - 1 / self.parameters.cop), "E_el": heat / self.parameters.cop}


class ShiftParameters(Parameters):
    by: float = quantity("1", "What is added", default=1.0)
    gain: float = quantity("1", "What the input is multiplied by", default=1.0)


class Shift(PythonComponent):
    """Gives gain times what it gets, and a little more."""

    PARAMETERS = ShiftParameters
    INPUTS = (Port("u"),)
    OUTPUTS = (Port("y"),)

    parameters: ShiftParameters

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"y": self.parameters.gain * inputs["u"] + self.parameters.by}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self.start(time, inputs)


class RigidShift(Shift):
    """One that cannot go back."""

    ABILITIES = Abilities(restores=False)


@pytest.fixture
def scenario(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Writes the stand-in scenario with replacements (old, new) and returns its path."""
    for name, kind in (("stand_in", StandIn), ("shift", Shift), ("rigid_shift", RigidShift)):
        monkeypatch.setitem(TYPES, name, kind)  # type: ignore[misc]

    def write(*replacements: tuple[str, str]) -> Path:
        text = SCENARIO
        for old, new in replacements:
            assert old in text, old
            text = text.replace(old, new, 1)
        path = tmp_path / "case" / "scenario.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write
