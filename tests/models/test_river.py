"""River temperatures against their anchors, cooling against the published order, and the account of heat."""

from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from cosim.models import River
from cosim.models.river import WATER_DENSITY, WATER_HEAT_CAPACITY, RiverParameters
from cosim.models.river_temperature import upstream_temperature
from cosim.models.weather import air_temperature
from cosim.system import Context

CONTEXT = Context(datetime(2010, 1, 6), Path())
DAY = 86400.0
REGRESSION = {"region": 12, "time_constant": 10 * DAY, "slope": 0.95, "intercept": 277.81}
PLACE = {
    "intake_flow": 0.7,
    "width": 250.0,
    "depth": 3.2,
    "length": 12_000.0,
    "intake_position": 1_000.0,
    "outfall_position": 1_500.0,
    "near_field_distance": 500.0,
}
RHINE: dict[str, Any] = {**PLACE, **REGRESSION, "discharge": 659.0}
CONSTANT: dict[str, Any] = {**PLACE, "temperature": 278.15, "discharge": 659.0}


def made(parameters: dict[str, Any], **inputs: float) -> River:
    river = River("river", RiverParameters(**parameters), CONTEXT)
    river.enter_initialization(0.0, DAY)
    give(river, **inputs)
    river.evaluate()
    return river


def give(river: River, **inputs: float) -> None:
    names = [port.name for port in river.inputs]
    for name, value in inputs.items():
        river.u[names.index(name)] = value


def outputs(river: River) -> dict[str, float]:
    return dict(zip([port.name for port in river.outputs], map(float, river.y), strict=True))


def step_through(river: River, seconds: float, step: float = 60.0, begin: float = 0.0) -> list[dict[str, float]]:
    rows = []
    for index in range(round(seconds / step)):
        river.do_step(begin + index * step, step)
        rows.append(outputs(river))
    return rows


def test_winter_and_summer_anchors() -> None:
    daily = upstream_temperature(**REGRESSION).means.reshape(365, 24).mean(axis=1) - 273.15
    assert daily.min() == pytest.approx(5.0, abs=0.05)
    assert daily.max() == pytest.approx(25.0, abs=0.05)
    assert int(np.argmin(daily)) == 8  # some days behind the coldest air


def test_low_pass_keeps_the_mean_and_is_periodic() -> None:
    water, air = upstream_temperature(**REGRESSION).means, air_temperature(12).means
    assert water.mean() == pytest.approx(277.81 + 0.95 * (air.mean() - 273.15), abs=1e-9)
    assert abs(water[0] - water[-1]) < 0.05


def test_instant_response_is_the_regression_itself() -> None:
    quick = upstream_temperature(12, 1.0, 0.5, 277.81)
    assert quick.means == pytest.approx(277.81 + 0.5 * (air_temperature(12).means - 273.15))


def test_fully_mixed_cooling_and_outfall() -> None:
    """13.3 MW at the mean low flow of 659 m3/s cool the Rhine by 0.0048 K; at 700 l/s the outfall is 4.5 K cooler."""
    river = made(CONSTANT, Q_flow_extracted=13.3e6)
    last = step_through(river, 3600.0)[-1]
    assert last["cooling_mixed"] == pytest.approx(0.0048, abs=1e-5)
    assert last["cooling_mixed"] == pytest.approx(13.3e6 / (659 * WATER_DENSITY * WATER_HEAT_CAPACITY), rel=1e-9)
    assert last["T_mixed"] == pytest.approx(278.15 - last["cooling_mixed"], abs=1e-9)
    assert last["T_intake"] - last["T_outfall"] == pytest.approx(4.52, abs=0.01)
    assert last["E_extracted"] == pytest.approx(13.3e6 * 3600.0)
    assert last["cooling_mixed"] < last["cooling_near_field"] < 4.52
    assert last["T_near_field"] == pytest.approx(278.15 - last["cooling_near_field"], abs=1e-9)


def test_near_field_is_never_colder_than_the_outfall() -> None:
    last = step_through(made({**CONSTANT, "near_field_distance": 1e-3}, Q_flow_extracted=13.3e6), 60.0)[-1]
    assert last["T_near_field"] == pytest.approx(last["T_outfall"])


@pytest.mark.parametrize("step", [60.0, 450.0])
def test_heat_and_water_are_conserved(step: float) -> None:
    """Natural temperature, dispersion, air and the plant together: the account closes to 1e-9 of the plant's heat."""
    river = made({**RHINE, "dispersion": 100.0, "surface_coefficient": 25.0}, Q_flow_extracted=13.3e6, T_air=268.0)
    first = outputs(river)
    last = step_through(river, 6 * 3600.0, step)[-1]
    gained = last["E_upstream"] + last["E_atmosphere"] - last["E_extracted"] - last["E_downstream"]
    assert abs(last["stored_energy"] - first["stored_energy"] - gained) < 1e-9 * last["E_extracted"]
    assert last["E_atmosphere"] < 0
    assert last["M_upstream"] == last["M_downstream"] == pytest.approx(659e3 * 6 * 3600.0)
    assert last["charge"] == pytest.approx(first["charge"], rel=1e-8)


def test_the_plants_heat_leaves_the_reach_after_its_travel_time_and_is_all_found_again() -> None:
    """An hour of extraction: while it is in the reach the content lacks it, and when it has left the outflow does."""
    river = made(CONSTANT, Q_flow_extracted=13.3e6)
    step_through(river, 3600.0)
    give(river, Q_flow_extracted=0.0)
    rows = step_through(river, 5 * 3600.0, begin=3600.0)
    heat = 13.3e6 * 3600.0
    travel = (12_000.0 - 1_500.0) / (659.0 / (250.0 * 3.2))
    inside = [row["stored_energy"] for row in rows]
    assert inside[0] == pytest.approx(-heat, rel=1e-9)
    cooling = [row["cooling_downstream"] for row in rows]
    assert max(cooling) == pytest.approx(13.3e6 / (659 * WATER_DENSITY * WATER_HEAT_CAPACITY), rel=1e-6)
    arrived = next(i for i, value in enumerate(cooling) if value > max(cooling) / 2)
    assert 3600.0 + (arrived + 1) * 60.0 == pytest.approx(travel, abs=90.0)
    halfway = next(i for i, stored in enumerate(inside) if stored > -heat / 2)
    assert 3600.0 + (halfway + 1) * 60.0 == pytest.approx(travel + 1800.0, abs=60.0)
    assert inside[-1] == pytest.approx(0.0, abs=1e-9 * heat)
    assert rows[-1]["E_downstream"] == pytest.approx(-heat, rel=1e-9)


def test_intake_follows_the_upstream_temperature_after_its_travel_time() -> None:
    river = made({**PLACE, "discharge": 800.0}, T_upstream=278.15)
    give(river, T_upstream=279.15)
    rows = step_through(river, 2400.0)
    arrived = next(i for i, row in enumerate(rows) if row["T_intake"] > 278.65)
    assert (arrived + 1) * 60.0 == pytest.approx(1_000.0, abs=60.0)  # 1 km at 1 m/s
    assert rows[-1]["T_intake"] == pytest.approx(279.15, abs=1e-9)
    assert max(row["dT_dt_mixed"] for row in rows) <= 1.0 / 60.0 + 1e-9


def test_rate_of_change_when_the_plant_starts() -> None:
    river = made(CONSTANT, Q_flow_extracted=0.0)
    give(river, Q_flow_extracted=13.3e6)
    first, second = step_through(river, 120.0)
    assert first["dT_dt_mixed"] * 60.0 == pytest.approx(-first["cooling_mixed"], rel=1e-6)
    assert second["dT_dt_mixed"] == pytest.approx(0.0, abs=1e-12)


def test_discharge_as_a_series_changes_the_cooling_at_once() -> None:
    river = made({**PLACE, "temperature": 278.15}, Q_flow_extracted=13.3e6, discharge=1400.0)
    full = step_through(river, 600.0)[-1]
    give(river, discharge=415.0)
    low = step_through(river, 600.0, begin=600.0)[-1]
    assert low["cooling_mixed"] / full["cooling_mixed"] == pytest.approx(1400.0 / 415.0, rel=1e-6)
    assert low["volume_flow"] == 415.0


@pytest.mark.parametrize(("discharge", "message"), [(-5.0, "-5 m3/s; the river must flow"), (0.5, "must be less")])
def test_negative_or_too_little_discharge_is_refused(discharge: float, message: str) -> None:
    river = made({**PLACE, "temperature": 278.15}, Q_flow_extracted=0.0, discharge=659.0)
    give(river, discharge=discharge)
    with pytest.raises(ValueError, match=message):
        river.do_step(0.0, 60.0)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"slope": None}, "'slope' is missing"),
        ({"temperature": 278.15}, "either a constant"),
        ({"outfall_position": 900.0}, "in order: intake_position < outfall_position < length"),
        ({"depth": -1.0}, "greater than 0"),
    ],
)
def test_parameters_that_contradict_each_other(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        RiverParameters(**{**RHINE, **change})
