# ruff: noqa: PLC0415 - heavy libraries are imported when they are needed
"""Weather: the German test reference years (DWD TRY 2010), which ``demandlib`` carries.

Source: Deutscher Wetterdienst / BBR, Testreferenzjahre von Deutschland für mittlere, extreme und zukünftige
Witterungsverhältnisse, 2011. Region 12 is the Upper Rhine plain and the lower Neckar; its station is Mannheim.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np

from cosim.errors import InputError
from cosim.models.timeseries import IntervalMeans, seconds_into_year
from cosim.system.ports import Port
from cosim.system.python_component import Context, Parameters, PythonComponent
from cosim.system.quantities import quantity

HOUR = 3600.0
HOURS_OF_YEAR = 8760
REGIONS = range(1, 16)
ZERO_CELSIUS = 273.15


@lru_cache(maxsize=4)
def air_temperature(region: int) -> IntervalMeans:
    """Air temperature (K) 2 m above ground over the mean year of TRY ``region`` (1 to 15), from 1 January, CET.

    The value of hour HH of the file stands for the hour that ends then. Raises InputError for an unknown region.
    """
    import demandlib
    from demandlib.vdi.dwd_try import read_dwd_weather_file

    if region not in REGIONS:
        raise InputError(f"test reference year region {region} does not exist; regions are 1 to 15")
    file = Path(demandlib.__file__).parent / "vdi" / "resources_weather" / f"TRY2010_{region:02d}_Jahr.dat"
    if not file.is_file():
        raise InputError(f"{file}: the weather file is missing from demandlib; reinstall it: pip install demandlib")
    celsius = np.asarray(read_dwd_weather_file(str(file))["TAMB"], dtype=np.float64)
    if celsius.size != HOURS_OF_YEAR:
        raise InputError(f"{file}: holds {celsius.size} hours, not {HOURS_OF_YEAR}; reinstall demandlib")
    return IntervalMeans(celsius + ZERO_CELSIUS, HOUR)


def check_year(context: Context, name: str) -> None:
    """Raise InputError when the run starts in a leap year, which the test reference year does not have."""
    if calendar.isleap(context.start.year):
        raise InputError(
            f"component {name!r}: {context.start.year} is a leap year and the test reference year has 365 days; "
            "choose another year for 'date'"
        )


class WeatherParameters(Parameters):
    """Which test reference year."""

    region: int = quantity("1", "TRY region, 1 to 15", ge=1, le=15)


class Weather(PythonComponent):
    """Air temperature of a test reference year; over a step its mean."""

    PARAMETERS = WeatherParameters
    OUTPUTS = (Port("T_air", "K", description="Air temperature, mean over the step", nominal=300.0),)

    parameters: WeatherParameters

    def __init__(self, name: str, parameters: WeatherParameters, context: Context) -> None:
        super().__init__(name, parameters, context)
        check_year(context, name)
        self._series = air_temperature(parameters.region)
        self._offset = seconds_into_year(context.start)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"T_air": self._series.value(self._offset + time)}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        begin = self._offset + time
        return {"T_air": self._series.mean(begin, begin + step)}
