"""Known values of the test reference year of region 12 (DWD/BBR 2011, file TRY2010_12_Jahr.dat)."""

from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.models import Weather
from cosim.models.weather import WeatherParameters, air_temperature
from cosim.system import Context


def test_known_values_of_region_12() -> None:
    series = air_temperature(12)
    celsius = series.means - 273.15
    assert celsius[:5] == pytest.approx([6.5, 5.2, 4.4, 4.4, 4.4])  # first lines of the file
    assert celsius.mean() == pytest.approx(11.13, abs=0.01)
    assert (celsius.min(), celsius.max()) == pytest.approx((-9.3, 36.3))
    daily = celsius.reshape(365, 24).mean(axis=1)
    assert int(np.argmin(daily)) == 5  # 6 January
    assert daily[5] == pytest.approx(-6.24, abs=0.01)


def test_component_gives_the_mean_over_the_step_from_its_date() -> None:
    weather = Weather("weather", WeatherParameters(region=12), Context(datetime(2010, 1, 6), Path()))
    weather.enter_initialization(0.0, 86400.0)
    weather.do_step(0.0, 86400.0)
    assert weather.y[0] - 273.15 == pytest.approx(-6.24, abs=0.01)


def test_leap_year_and_unknown_region_are_refused() -> None:
    with pytest.raises(InputError, match="2012 is a leap year"):
        Weather("weather", WeatherParameters(region=12), Context(datetime(2012, 1, 6), Path()))
    with pytest.raises(InputError, match="region 16 does not exist"):
        air_temperature(16)
