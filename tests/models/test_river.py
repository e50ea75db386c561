"""River temperatures against their anchors, and cooling against the published order."""

from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from cosim.models import River
from cosim.models.river import WATER_DENSITY, WATER_HEAT_CAPACITY, RiverParameters, upstream_temperature
from cosim.models.weather import air_temperature
from cosim.system import Context

RHINE = RiverParameters(
    region=12, discharge=659.0, intake_flow=0.7, time_constant=10 * 86400.0, slope=0.95, intercept=277.81
)


def test_winter_and_summer_anchors() -> None:
    daily = upstream_temperature(RHINE).means.reshape(365, 24).mean(axis=1) - 273.15
    assert daily.min() == pytest.approx(5.0, abs=0.05)
    assert daily.max() == pytest.approx(25.0, abs=0.05)
    assert int(np.argmin(daily)) == 8  # some days behind the coldest air


def test_low_pass_keeps_the_mean_and_is_periodic() -> None:
    water, air = upstream_temperature(RHINE).means, air_temperature(12).means
    assert water.mean() == pytest.approx(277.81 + 0.95 * (air.mean() - 273.15), abs=1e-9)
    assert abs(water[0] - water[-1]) < 0.05


def test_instant_response_is_the_regression_itself() -> None:
    quick = RHINE.model_copy(update={"time_constant": 1.0, "slope": 0.5})
    assert upstream_temperature(quick).means == pytest.approx(277.81 + 0.5 * (air_temperature(12).means - 273.15))


def test_fully_mixed_cooling_and_outfall() -> None:
    """13.3 MW at the mean low flow of 659 m3/s cool the Rhine by 0.0048 K; at 700 l/s the outfall is 4.5 K cooler."""
    river = River("river", RHINE, Context(datetime(2010, 1, 6), Path()))
    river.enter_initialization(0.0, 3600.0)
    river.u[0] = 13.3e6
    river.evaluate()
    river.do_step(0.0, 3600.0)
    values = dict(zip([port.name for port in river.outputs], river.y, strict=True))
    mean = upstream_temperature(RHINE).mean(5 * 86400.0, 5 * 86400.0 + 3600.0)
    assert mean - values["T_mixed"] == pytest.approx(0.0048, abs=5e-5)
    assert mean - values["T_outfall"] == pytest.approx(4.52, abs=0.01)
    assert values["E_extracted"] == 13.3e6 * 3600.0
    heat = (mean - values["T_outfall"]) * 0.7 * WATER_DENSITY * WATER_HEAT_CAPACITY
    assert heat == pytest.approx(13.3e6, rel=1e-9)
