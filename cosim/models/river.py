"""A river at a plant: upstream temperature, the water offered at the intake, and what the plant takes from it.

Upstream temperature follows the air temperature of the past days: ``T = intercept + slope * lowpass(T_air)``, a
first-order low-pass over the (periodic) test reference year. Daily regressions of this kind reach an RMSE of about 1 K
on the Rhine at Worms (Zavarsky & Duester, Hydrol. Earth Syst. Sci. 24, 5027, 2020: weighted days, whole catchment).
Mixing is complete and at once: the reach of one node; intake and outfall on a one-dimensional reach come later.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from scipy.signal import lfilter

from cosim.models.timeseries import IntervalMeans, seconds_into_year
from cosim.models.weather import ZERO_CELSIUS, air_temperature, check_year
from cosim.system.ports import Port
from cosim.system.python_component import Context, Parameters, PythonComponent
from cosim.system.quantities import quantity

WATER_DENSITY = 1000.0
"""kg/m3, fresh water at 4 °C; 0.3 % more than at 25 °C."""
WATER_HEAT_CAPACITY = 4200.0
"""J/(kg.K), fresh water at 5 °C and 1 bar (IAPWS-95: 4204)."""


class RiverParameters(Parameters):
    """Discharge, intake, and the regression on air temperature."""

    region: int = quantity("1", "TRY region whose air temperature drives the river's", ge=1, le=15)
    discharge: float = quantity("m3/s", "Discharge of the river at the plant", gt=0)
    intake_flow: float = quantity("m3/s", "Water offered by the intake", gt=0)
    time_constant: float = quantity("s", "Time constant of the low-pass on air temperature", gt=0)
    slope: float = quantity("1", "River temperature over low-passed air temperature", gt=0)
    intercept: float = quantity("K", "River temperature at low-passed air temperature 0 °C", gt=0)


def upstream_temperature(parameters: RiverParameters) -> IntervalMeans:
    """Hourly river temperature (K) over the test reference year; not below the freezing point of fresh water."""
    air = air_temperature(parameters.region)
    keep = math.exp(-air.interval / parameters.time_constant)
    # Periodic: the filter's memory of the year before is what the same year leaves behind at its end.
    once, _ = lfilter([1 - keep], [1, -keep], air.means, zi=[0.0])
    memory = once[-1] / (1 - keep**air.means.size)
    filtered, _ = lfilter([1 - keep], [1, -keep], air.means, zi=[keep * memory])
    water = parameters.intercept + parameters.slope * (filtered - ZERO_CELSIUS)
    return IntervalMeans(np.maximum(water, ZERO_CELSIUS), air.interval)


class River(PythonComponent):
    """River at the plant's intake and outfall.

    The mean temperatures behind the outfall belong to the step: they use the mean heat that was taken over it.
    """

    PARAMETERS = RiverParameters
    INPUTS = (Port("Q_flow_extracted", "W", description="Heat taken from the water, mean over the step", nominal=1e7),)
    OUTPUTS = (
        Port("T_intake", "K", description="Water temperature at the intake", nominal=300.0),
        Port("m_flow_offered", "kg/s", description="Water flow offered by the intake", nominal=1e3),
        Port("T_outfall", "K", description="Water at the outfall, mean over the step", nominal=300.0),
        Port("T_mixed", "K", description="River fully mixed below the outfall, mean over the step", nominal=300.0),
        Port("E_extracted", "J", description="Heat taken from the water since the start", nominal=1e11),
    )

    parameters: RiverParameters

    def __init__(self, name: str, parameters: RiverParameters, context: Context) -> None:
        super().__init__(name, parameters, context)
        check_year(context, name)
        self._series = upstream_temperature(parameters)
        self._offset = seconds_into_year(context.start)
        self._extracted = 0.0

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        self._extracted = 0.0
        temperature = self._series.value(self._offset + time)
        return self._outputs(temperature, temperature, inputs["Q_flow_extracted"])

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        begin = self._offset + time
        self._extracted += inputs["Q_flow_extracted"] * step
        mean = self._series.mean(begin, begin + step)
        return self._outputs(self._series.value(begin + step), mean, inputs["Q_flow_extracted"])

    def _outputs(self, at_intake: float, mean_upstream: float, extracted: float) -> dict[str, float]:
        offered = self.parameters.intake_flow * WATER_DENSITY
        whole = self.parameters.discharge * WATER_DENSITY
        return {
            "T_intake": at_intake,
            "m_flow_offered": offered,
            "T_outfall": mean_upstream - extracted / (offered * WATER_HEAT_CAPACITY),
            "T_mixed": mean_upstream - extracted / (whole * WATER_HEAT_CAPACITY),
            "E_extracted": self._extracted,
        }
