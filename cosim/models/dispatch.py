"""Dispatch of one heat producer beside a store: when it runs, how much it shall deliver, and how warm.

The rule is simple on purpose, and local (no prices): it stands for the operator's daily plan.

1. Wanted heat = forecast of the demand over the coming hours + what brings the store to its target level within
   ``recharge_time``. Without a store: the demand of the moment.
2. The set point is the wanted heat, between ``least_load`` and ``capacity``. So the producer runs at an even load; the
   store takes up what the homes do not take in quiet hours, and gives it back in the peaks.
3. From ``start_time`` on the producer is on. It is switched off when the store is full (``level_full``) and less than
   ``least_load`` is wanted, and on again when more is wanted; ``least_rest`` keeps it off at least so long.
4. The supply temperature follows the heating curve over the air temperature.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import model_validator

from cosim.system.ports import Port, PortType
from cosim.system.python_component import Context, Parameters, PythonComponent
from cosim.system.quantities import quantity


class DispatchParameters(Parameters):
    """Capacity, start, the heating curve, and how the store is used where there is one (``store_capacity``)."""

    capacity: float = quantity("W", "Most heat that is asked of the producer", gt=0)
    start_time: float = quantity("s", "Simulation time at which the producer is switched on", default=0.0, ge=0)
    T_air_cold: float = quantity("K", "Air temperature at and below which the supply is warmest", gt=0)
    T_air_warm: float = quantity("K", "Air temperature at and above which the supply is coolest", gt=0)
    T_supply_cold: float = quantity("K", "Supply temperature at T_air_cold", gt=0)
    T_supply_warm: float = quantity("K", "Supply temperature at T_air_warm", gt=0)

    store_capacity: float | None = quantity("J", "Heat in the full store; adds inputs", default=None, gt=0)
    store_target: float = quantity("1", "Level to which the store is brought", default=0.6, ge=0, le=1)
    recharge_time: float = quantity("s", "Time in which that is to happen", default=6 * 3600.0, gt=0)
    least_load: float = quantity("1", "Least load of the producer, over its capacity", default=0.0, ge=0, lt=1)
    level_full: float = quantity(
        "1", "Level of the store at which the producer may be switched off", default=0.95, gt=0
    )
    least_rest: float = quantity("s", "Least time off", default=3600.0, ge=0)

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
    """Sets the producer by demand or, with a store, by forecast and store level; the rule is in the module's text."""

    PARAMETERS = DispatchParameters
    INPUTS = (
        Port("Q_flow_demand", "W", description="Wanted heat", nominal=1e7),
        Port("T_air", "K", description="Air temperature", nominal=300.0),
    )
    STORE_INPUTS = (
        Port("Q_flow_forecast", "W", description="Wanted heat, mean over the time to come", nominal=1e7),
        Port("store_level", "1", description="Heat in the store over its capacity"),
    )
    OUTPUTS = (
        Port("on", "1", PortType.BOOLEAN, description="Run command"),
        Port("Q_flow_set", "W", description="Heat asked of the producer", nominal=1e7, continuous=False),
        Port(
            "T_supply_set", "K", description="Supply temperature asked of the producer", nominal=300.0, continuous=False
        ),
    )

    parameters: DispatchParameters

    def __init__(self, name: str, parameters: DispatchParameters, context: Context) -> None:
        super().__init__(name, parameters, context)
        if parameters.store_capacity is not None:
            self.declare((*self.INPUTS, *self.STORE_INPUTS), self.OUTPUTS)
        self._resting_since: float | None = None

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        self._resting_since = None
        return self._command(time, inputs)

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self._command(time, inputs)

    def _command(self, time: float, inputs: Mapping[str, float]) -> dict[str, float]:
        p = self.parameters
        wanted = self.wanted(inputs)
        on = time >= p.start_time and not self._rests(time, wanted, inputs)
        return {
            "on": float(on),
            "Q_flow_set": min(max(wanted, p.least_load * p.capacity), p.capacity) if on else 0.0,
            "T_supply_set": p.supply_temperature(inputs["T_air"]),
        }

    def wanted(self, inputs: Mapping[str, float]) -> float:
        """Heat (W) that demand and store ask for, before limits."""
        p = self.parameters
        if p.store_capacity is None:
            return inputs["Q_flow_demand"]
        missing = (p.store_target - inputs["store_level"]) * p.store_capacity
        return inputs["Q_flow_forecast"] + missing / p.recharge_time

    def _rests(self, time: float, wanted: float, inputs: Mapping[str, float]) -> bool:
        p = self.parameters
        if p.store_capacity is None:
            return False
        enough = wanted >= p.least_load * p.capacity
        if self._resting_since is None:
            if not enough and inputs["store_level"] >= p.level_full:
                self._resting_since = time
        elif enough and time - self._resting_since >= p.least_rest:
            self._resting_since = None
        return self._resting_since is not None
