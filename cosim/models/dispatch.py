"""Dispatch of one heat producer: when it runs, how much it shall deliver, and how warm."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import model_validator

from cosim.system.ports import Port, PortType
from cosim.system.python_component import Parameters, PythonComponent
from cosim.system.quantities import quantity


class DispatchParameters(Parameters):
    """Capacity, start, and the heating curve."""

    capacity: float = quantity("W", "Most heat that is asked of the producer", gt=0)
    start_time: float = quantity("s", "Simulation time at which the producer is switched on", default=0.0, ge=0)
    T_air_cold: float = quantity("K", "Air temperature at and below which the supply is warmest", gt=0)
    T_air_warm: float = quantity("K", "Air temperature at and above which the supply is coolest", gt=0)
    T_supply_cold: float = quantity("K", "Supply temperature at T_air_cold", gt=0)
    T_supply_warm: float = quantity("K", "Supply temperature at T_air_warm", gt=0)

    @model_validator(mode="after")
    def _order(self) -> DispatchParameters:
        if self.T_air_cold >= self.T_air_warm:
            raise ValueError("T_air_cold must lie below T_air_warm")
        if self.T_supply_cold < self.T_supply_warm:
            raise ValueError("T_supply_cold must not lie below T_supply_warm: a heating curve falls as air warms")
        return self

    def supply_temperature(self, T_air: float) -> float:
        """Heating curve: supply temperature (K), linear in air temperature (K) between its two ends."""
        share = (self.T_air_warm - T_air) / (self.T_air_warm - self.T_air_cold)
        return self.T_supply_warm + min(max(share, 0.0), 1.0) * (self.T_supply_cold - self.T_supply_warm)


class Dispatch(PythonComponent):
    """Follows the demand up to the capacity, once switched on."""

    PARAMETERS = DispatchParameters
    INPUTS = (
        Port("Q_flow_demand", "W", description="Wanted heat", nominal=1e7),
        Port("T_air", "K", description="Air temperature", nominal=300.0),
    )
    OUTPUTS = (
        Port("on", "1", PortType.BOOLEAN, description="Run command"),
        Port("Q_flow_set", "W", description="Heat asked of the producer", nominal=1e7),
        Port("T_supply_set", "K", description="Supply temperature asked of the producer", nominal=300.0),
    )

    parameters: DispatchParameters

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self._command(time, inputs)

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self._command(time, inputs)

    def _command(self, time: float, inputs: Mapping[str, float]) -> dict[str, float]:
        on = time >= self.parameters.start_time
        return {
            "on": float(on),
            "Q_flow_set": min(inputs["Q_flow_demand"], self.parameters.capacity) if on else 0.0,
            "T_supply_set": self.parameters.supply_temperature(inputs["T_air"]),
        }
