"""Energy sums and shape of the BDEW heat demand."""

import csv
from datetime import datetime
from pathlib import Path

import demandlib
import pytest
from pydantic import ValidationError

from cosim.models import Demand
from cosim.models.demand import DemandParameters, annual_coverage, yearly_profile
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
    """3,500 homes at 14.5 MWh want 50.75 GWh; 20 MW give more than 99.9 % of it in 2,537 full-load hours."""
    year = annual_coverage(HOMES, 20e6, 2010)
    assert year.energy / MWH == pytest.approx(50_750.0, rel=1e-12)
    assert year.served / year.energy > 0.999
    assert year.full_load_hours == pytest.approx(2_537, abs=1.0)
    assert 20e6 < year.peak < 22e6  # a few hours of the coldest day need more
    assert 0 < year.hours_at_capacity < 10


def test_half_the_capacity_does_not_serve_them() -> None:
    """So 20 MW is what these homes need, not merely enough: 10 MW lack heat in 1,584 hours of the year."""
    half = annual_coverage(HOMES, 10e6, 2010)
    assert half.served / half.energy < 0.92
    assert half.hours_at_capacity == pytest.approx(1584, abs=20)


def test_clusters_share_the_demand_and_the_forecast_is_the_mean_to_come() -> None:
    parameters = HOMES.model_copy(update={"shares": [0.55, 0.45], "forecast_horizon": 6 * 3600.0})
    demand = Demand("demand", parameters, Context(datetime(2010, 1, 6), Path()))
    demand.enter_initialization(0.0, 86400.0)
    demand.evaluate()
    demand.do_step(0.0, 3600.0)
    values = dict(zip([port.name for port in demand.outputs], demand.y, strict=True))
    assert values["Q_flow_1"] / values["Q_flow_2"] == pytest.approx(0.55 / 0.45)
    assert values["E_1"] + values["E_2"] == pytest.approx(values["E"], rel=1e-12)
    coming = yearly_profile(HOMES, 2010).means[5 * 24 + 1 : 5 * 24 + 7]
    assert values["Q_flow_forecast"] == pytest.approx(coming.mean(), rel=1e-9)


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


def test_shares_of_clusters_must_add_up_to_one() -> None:
    with pytest.raises(ValidationError, match="shares of the clusters"):
        DemandParameters(region=12, homes=1, energy_per_home=1.0, shares=[0.5, 0.4])


def test_shares_must_add_up_to_one() -> None:
    with pytest.raises(ValidationError, match="add up to 1"):
        DemandParameters(region=12, homes=1, energy_per_home=1.0, profiles={"MFH": 0.7, "EFH": 0.2})
