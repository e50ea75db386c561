"""Energy sums and shape of the BDEW heat demand."""

import csv
from datetime import datetime
from pathlib import Path

import demandlib
import numpy as np
import pytest
from pydantic import ValidationError

from cosim.models import Demand
from cosim.models.demand import DemandParameters, yearly_profile
from cosim.models.weather import air_temperature
from cosim.system import Context

MWH = 3.6e9
HOMES = DemandParameters(
    region=12, homes=3500, energy_per_home=14.5 * MWH, profiles={"MFH": 0.6, "EFH": 0.4}, building_class=2
)


def test_year_adds_up_to_3500_homes_of_14_5_mwh() -> None:
    hourly = yearly_profile(HOMES, 2010).means
    assert hourly.size == 8760
    assert hourly.sum() * 3600.0 / MWH == pytest.approx(50_750.0, rel=1e-12)


def test_20_mw_serve_these_homes_over_the_year() -> None:
    hourly = yearly_profile(HOMES, 2010).means
    served = np.minimum(hourly, 20e6).sum() / hourly.sum()
    assert served > 0.999
    assert 20e6 < hourly.max() < 22e6  # a few hours of the coldest day need more


def test_sigmoid_by_hand_for_one_day() -> None:
    """Ratio of two days' heat follows the published sigmoid of the weighted daily temperature (BDEW, MFH class 2)."""
    only_flats = HOMES.model_copy(update={"profiles": {"MFH": 1.0}})
    days = yearly_profile(only_flats, 2010).means.reshape(365, 24).sum(axis=1)
    daily = air_temperature(12).means.reshape(365, 24).mean(axis=1) - 273.15
    a, b, c, d = _mfh_class_2()

    def h(day: int) -> float:
        t = (daily[day] + 0.5 * daily[day - 1] + 0.25 * daily[day - 2] + 0.125 * daily[day - 3]) / 1.875
        return a / (1 + (b / (t - 40)) ** c) + d

    assert days[5] / days[200] == pytest.approx(h(5) / h(200), rel=2e-3)  # hourly factors are rounded


def _mfh_class_2() -> tuple[float, float, float, float]:
    with (Path(demandlib.__file__).parent / "bdew/bdew_data/shlp_sigmoid_factors.csv").open() as file:
        for row in csv.DictReader(file):
            if (row["shlp_type"], row["building_class"], row["wind_impact"]) == ("MFH", "2", "0"):
                return tuple(float(row[f"parameter_{k}"]) for k in "abcd")  # type: ignore[return-value]
    raise AssertionError("MFH class 2 is not in demandlib's table")


@pytest.mark.parametrize("step", [60.0, 900.0])
def test_energy_of_the_day_does_not_depend_on_the_step(step: float) -> None:
    demand = Demand("demand", HOMES, Context(datetime(2010, 1, 6), Path()))
    demand.enter_initialization(0.0, 86400.0)
    demand.evaluate()
    total = 0.0
    for index in range(int(86400 / step)):
        demand.do_step(index * step, step)
        total += demand.y[0] * step
    day = yearly_profile(HOMES, 2010).means[5 * 24 : 6 * 24].sum() * 3600.0
    assert total == pytest.approx(day, rel=1e-9)
    assert demand.y[1] == pytest.approx(day, rel=1e-9)


def test_shares_must_add_up_to_one() -> None:
    with pytest.raises(ValidationError, match="add up to 1"):
        DemandParameters(region=12, homes=1, energy_per_home=1.0, profiles={"MFH": 0.7, "EFH": 0.2})
