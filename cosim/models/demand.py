# ruff: noqa: PLC0415 - heavy libraries are imported when they are needed
"""Heat demand of homes: the BDEW standard load profiles for heat, through ``demandlib``.

Source: BDEW/VKU/GEODE, Leitfaden Abwicklung von Standardlastprofilen Gas (sigmoid of the weighted daily temperature,
hourly factors). EFH is the profile of one- and two-family houses, MFH that of blocks of flats.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
    shares: list[float] = Field(
        default=[], description="Shares of clusters of consumers, in sum 1: each gets outputs Q_flow_1, E_1, ..."
    )
    forecast_horizon: float | None = quantity(
        "s", "Adds the output Q_flow_forecast: the mean over so long from now (a perfect forecast)", default=None, gt=0
    )

    @field_validator("profiles")
    @classmethod
    def _shares(cls, value: dict[ProfileName, float]) -> dict[ProfileName, float]:
        if min(value.values()) < 0 or abs(sum(value.values()) - 1) > 1e-9:
            raise ValueError("the shares of the profiles must be >= 0 and add up to 1")
        return value

    @field_validator("shares")
    @classmethod
    def _clusters(cls, value: list[float]) -> list[float]:
        if value and (min(value) < 0 or abs(sum(value) - 1) > 1e-9):
            raise ValueError("the shares of the clusters must be >= 0 and add up to 1")
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


@dataclass(frozen=True)
class AnnualCoverage:
    """What a producer of some capacity can give of a year's demand, hour by hour, without a store."""

    energy: float
    """Wanted heat of the year, J."""
    peak: float
    """Greatest hourly mean, W."""
    served: float
    """Heat of the year up to the capacity, J."""
    hours_at_capacity: float
    """Hours that want more than the capacity, h."""
    full_load_hours: float
    """``served`` over the capacity, h."""


def annual_coverage(parameters: DemandParameters, capacity: float, year: int) -> AnnualCoverage:
    """Compare the demand of ``year`` with a producer of ``capacity`` (W)."""
    hourly = yearly_profile(parameters, year).means
    served = float(np.minimum(hourly, capacity).sum()) * HOUR
    return AnnualCoverage(
        energy=float(hourly.sum()) * HOUR,
        peak=float(hourly.max()),
        served=served,
        hours_at_capacity=float(np.count_nonzero(hourly > capacity)),
        full_load_hours=served / capacity / HOUR,
    )


class Demand(PythonComponent):
    """Heat that the homes want from the network, in all and by cluster; with a forecast where one is asked for."""

    PARAMETERS = DemandParameters
    OUTPUTS = (
        Port("Q_flow", "W", description="Wanted heat, mean over the step", nominal=1e7),
        Port("E", "J", description="Wanted heat since the start", nominal=1e11),
    )  # and Q_flow_1, E_1 ... for each cluster, and Q_flow_forecast

    parameters: DemandParameters

    def __init__(self, name: str, parameters: DemandParameters, context: Context) -> None:
        super().__init__(name, parameters, context)
        check_year(context, name)
        self._series = yearly_profile(parameters, context.start.year)
        self._offset = seconds_into_year(context.start)
        outputs = list(self.OUTPUTS)
        for number in range(1, len(parameters.shares) + 1):
            outputs.append(Port(f"Q_flow_{number}", "W", description=f"Wanted by cluster {number}", nominal=1e7))
            outputs.append(Port(f"E_{number}", "J", description="Wanted by it since the start", nominal=1e11))
        if parameters.forecast_horizon is not None:
            outputs.append(Port("Q_flow_forecast", "W", description="Mean over the time to come", nominal=1e7))
        self.declare((), outputs)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self._outputs(time, self._series.value(self._offset + time))

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        begin = self._offset + time
        return self._outputs(time + step, self._series.mean(begin, begin + step))

    def _outputs(self, time: float, heat: float) -> dict[str, float]:
        now = self._offset + time
        energy = self._series.integral(now) - self._series.integral(self._offset + self.start_time)
        values = {"Q_flow": heat, "E": energy}
        for number, share in enumerate(self.parameters.shares, 1):
            values |= {f"Q_flow_{number}": share * heat, f"E_{number}": share * energy}
        if self.parameters.forecast_horizon is not None:
            values["Q_flow_forecast"] = self._series.mean(now, now + self.parameters.forecast_horizon)
        return values
