# ruff: noqa: PLC0415 - heavy libraries are imported when they are needed
"""Heat demand of homes: the BDEW standard load profiles for heat, through ``demandlib``.

Source: BDEW/VKU/GEODE, Leitfaden Abwicklung von Standardlastprofilen Gas (sigmoid of the weighted daily temperature,
hourly factors). EFH is the profile of one- and two-family houses, MFH that of blocks of flats.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field, field_validator

from cosim.models.timeseries import IntervalMeans, seconds_into_year
from cosim.models.weather import HOUR, HOURS_OF_YEAR, ZERO_CELSIUS, air_temperature, check_year
from cosim.system.ports import Port
from cosim.system.python_component import Context, Parameters, PythonComponent
from cosim.system.quantities import quantity

ProfileName = Literal["EFH", "MFH"]


class DemandParameters(Parameters):
    """Homes, their yearly heat, and which profiles share it."""

    region: int = quantity("1", "TRY region whose temperatures drive the demand", ge=1, le=15)
    homes: int = quantity("1", "Number of homes", gt=0)
    energy_per_home: float = quantity("J", "Heat per home and year", gt=0)
    profiles: dict[ProfileName, float] = Field(
        default={"MFH": 1.0}, description="Share of the yearly heat by BDEW profile, in sum 1", min_length=1
    )
    building_class: int = quantity("1", "BDEW building class (age), 1 to 11", default=1, ge=1, le=11)
    windy: bool = Field(default=False, description="BDEW wind class 1 instead of 0")

    @field_validator("profiles")
    @classmethod
    def _shares(cls, value: dict[ProfileName, float]) -> dict[ProfileName, float]:
        if min(value.values()) < 0 or abs(sum(value.values()) - 1) > 1e-9:
            raise ValueError("the shares of the profiles must be >= 0 and add up to 1")
        return value


def yearly_profile(parameters: DemandParameters, year: int) -> IntervalMeans:
    """Hourly mean heat (W) over ``year``, which decides the weekdays; adds up to homes * energy_per_home exactly.

    demandlib's profiles miss the wanted sum by some 1e-5 (rounded hourly factors), so each is normalised once more.
    """
    temperature = air_temperature(parameters.region).means - ZERO_CELSIUS
    total = np.zeros(HOURS_OF_YEAR)
    for profile, share in parameters.profiles.items():
        shape = _profile(profile, parameters, temperature, year)
        total += share * shape / shape.sum()
    return IntervalMeans(total * parameters.homes * parameters.energy_per_home / HOUR, HOUR)


def _profile(
    profile: ProfileName, parameters: DemandParameters, temperature: npt.NDArray[np.float64], year: int
) -> npt.NDArray[np.float64]:
    import pandas as pd
    from demandlib.bdew import HeatBuilding

    hours = pd.date_range(f"{year}-01-01", periods=HOURS_OF_YEAR, freq="h")
    building = HeatBuilding(
        hours,
        temperature=pd.Series(temperature, hours),
        shlp_type=profile,
        building_class=parameters.building_class,
        wind_class=int(parameters.windy),
        ww_incl=True,
        annual_heat_demand=1.0,
    )
    return np.asarray(building.get_normalized_bdew_profile(), dtype=np.float64)


class Demand(PythonComponent):
    """Heat that the homes want from the network."""

    PARAMETERS = DemandParameters
    OUTPUTS = (
        Port("Q_flow", "W", description="Wanted heat, mean over the step", nominal=1e7),
        Port("E", "J", description="Wanted heat since the start", nominal=1e11),
    )

    parameters: DemandParameters

    def __init__(self, name: str, parameters: DemandParameters, context: Context) -> None:
        super().__init__(name, parameters, context)
        check_year(context, name)
        self._series = yearly_profile(parameters, context.start.year)
        self._offset = seconds_into_year(context.start)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"Q_flow": self._series.value(self._offset + time), "E": 0.0}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        begin = self._offset + time
        since_start = self._series.integral(begin + step) - self._series.integral(self._offset + self.start_time)
        return {"Q_flow": self._series.mean(begin, begin + step), "E": since_start}
