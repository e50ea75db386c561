"""Mannheim 1 through what happens to a plant: load steps, trips, lost flows, surge; all from one standstill."""

from __future__ import annotations

import numpy as np
import pytest
from unit_runs import STATES, TRIPS, ZERO, UnitRuns, at, first

from cosim.modelica import build

FULL = 3600.0
"""Full load is reached long before."""
NOMINAL = 20e6
OUTPUTS = [
    "Q_flow_supply", "P_el", "T_supply", "T_source_out", "m_flow_network", "state", "trip", "running", "surge_margin",
    "p_condensing", "shaft.omega", "capacity.bypass", "charge", "stored_energy",
    "E_supply", "E_source", "E_loss", "E_el",
]  # fmt: skip
INPUTS = {
    "on": True, "fault": False, "Q_flow_set": NOMINAL, "T_supply_set": 99 + ZERO, "P_el_limit": 7.6e6,
    "T_return": 60 + ZERO, "m_flow_network_limit": 244.0, "T_source_in": 5 + ZERO, "m_flow_source": 700.0,
}  # fmt: skip
TRIPPED = STATES.index("tripped") + 1
RUNNING = STATES.index("running") + 1


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> UnitRuns:
    return UnitRuns(build("RiverHeat.Plants.Mannheim1", out=tmp_path_factory.mktemp("unit")).path, OUTPUTS, INPUTS)


def trip(name: str) -> int:
    return TRIPS.index(name) + 1


def assert_balances(r: np.ndarray, relative: float = 1e-5) -> None:
    """Energy in less out is what is stored; the charge stays."""
    gained = r["E_source"] + r["E_el"] - r["E_supply"] - r["E_loss"]
    assert np.max(np.abs(gained - (r["stored_energy"] - r["stored_energy"][0]))) < relative * r["E_el"][-1]
    assert np.max(np.abs(r["charge"] / r["charge"][0] - 1)) < 1e-4


def test_load_steps(run: UnitRuns) -> None:
    down, up = FULL, 2 * FULL
    part = 0.4 * NOMINAL
    course = [(0.0, NOMINAL), (down, NOMINAL), (down, part), (up, part), (up, NOMINAL), (4 * FULL, NOMINAL)]
    r = run(4 * FULL, {"Q_flow_set": course})
    assert_balances(r)
    assert not np.any(r["trip"] != trip("none"))
    for time, wanted in ((down, 1.0), (up, 0.4), (4 * FULL, 1.0)):
        assert at(r, time)["Q_flow_supply"] == pytest.approx(wanted * NOMINAL, rel=2e-3)
    assert at(r, up)["P_el"] < 0.45 * at(r, down)["P_el"]
    assert r["surge_margin"][r["time"] > 1800].min() > 0.02
    assert np.max(np.abs(r["T_supply"][r["time"] > 2400] - 99 - ZERO)) < 1.5


def test_trip_coasts_down_and_starts_again(run: UnitRuns) -> None:
    fault, off, on = FULL, FULL + 300, FULL + 900
    stop = 3 * FULL
    r = run(stop, {
        "fault": [(0, 0), (fault, 0), (fault, 1), (fault + 60, 1), (fault + 60, 0), (stop, 0)],
        "on": [(0, 1), (off, 1), (off, 0), (on, 0), (on, 1), (stop, 1)],
    })  # fmt: skip
    assert_balances(r)
    assert at(r, fault + 10)["trip"] == trip("outside")
    assert at(r, off - 10)["state"] == TRIPPED  # the fault has gone, the trip has not
    assert at(r, off + 10)["trip"] == trip("none")
    coast = r["shaft.omega"][(r["time"] > fault) & (r["time"] < on)]
    assert np.all(np.diff(coast) < 0)
    assert at(r, on)["state"] == STATES.index("standstill") + 1
    assert at(r, stop)["Q_flow_supply"] == pytest.approx(NOMINAL, rel=2e-3)


@pytest.mark.parametrize("seconds", [0.0, 20.0, 120.0])
def test_lost_source_flow_trips_before_ice(run: UnitRuns, seconds: float) -> None:
    """In the water that stands, or still creeps, no ice forms: it never falls to the 0.1 degC of the plain trip."""
    stop = FULL + 900
    course = [(0.0, 700.0), (FULL, 700.0), (FULL + seconds, 0.0), (stop, 0.0)]
    r = run(stop, {"m_flow_source": course}, step=1.0)
    assert_balances(r)
    assert at(r, FULL + seconds + 30)["trip"] == trip("ice")
    assert first(r, r["trip"] == trip("ice")) < FULL + seconds + 10
    assert r["T_source_out"].min() - ZERO > 0.1


def test_lost_network_flow_trips_at_high_pressure(run: UnitRuns) -> None:
    stop = FULL + 900
    r = run(stop, {"m_flow_network_limit": [(0.0, 244.0), (FULL, 244.0), (FULL + 30, 0.0), (stop, 0.0)]}, step=1.0)
    assert_balances(r)
    assert at(r, stop)["trip"] == trip("highPressure")
    assert r["p_condensing"].max() < 33.2e5
    assert at(r, FULL + 40)["m_flow_network"] == 0.0


def test_surge_is_kept_away_by_the_bypass(run: UnitRuns) -> None:
    """Highest head, and then less heat than closed vanes let through."""
    stop = 2 * FULL
    r = run(stop, {"Q_flow_set": [(0, NOMINAL), (FULL, NOMINAL), (FULL, 2e6), (stop, 2e6)]}, T_source_in=2 + ZERO)
    assert_balances(r)
    loaded = r["time"] > 1800
    assert at(r, FULL)["capacity.bypass"] < 0.01
    assert r["capacity.bypass"][loaded].max() > 0.03
    assert r["surge_margin"][loaded].min() > 0
    assert not np.any(r["trip"] != trip("none"))


def test_warming_river(run: UnitRuns) -> None:
    stop = 3 * FULL
    r = run(stop, {"T_source_in": [(0, 5 + ZERO), (FULL, 5 + ZERO), (2 * FULL, 15 + ZERO), (stop, 15 + ZERO)]})
    assert_balances(r)
    later = r["time"] >= FULL
    assert np.max(np.abs(r["Q_flow_supply"][later] / NOMINAL - 1)) < 0.01
    assert np.all(r["P_el"][later] - np.minimum.accumulate(r["P_el"][later]) < 2e4)
    assert at(r, stop)["shaft.omega"] < at(r, FULL)["shaft.omega"]


def test_electricity_limit_is_kept(run: UnitRuns) -> None:
    stop = 2 * FULL
    r = run(stop, {"P_el_limit": [(0, 7.6e6), (FULL, 7.6e6), (FULL, 4e6), (stop, 4e6)]})
    assert_balances(r)
    assert r["P_el"][r["time"] > FULL + 300].max() < 4.04e6
    assert at(r, stop)["P_el"] == pytest.approx(4e6, rel=5e-3)
    assert at(r, stop)["state"] == RUNNING


def test_without_source_water_it_does_not_start(run: UnitRuns) -> None:
    r = run(1800.0, m_flow_source=0.0)
    assert at(r, 1800.0)["state"] == STATES.index("preparing") + 1
    assert not r["running"].any()


def test_a_stop_takes_the_load_off_first(run: UnitRuns) -> None:
    r = run(FULL + 1800, {"on": [(0, 1), (FULL, 1), (FULL, 0), (2 * FULL, 0)]})
    unloading = r["state"] == STATES.index("unloading") + 1
    assert 70 <= np.ptp(r["time"][unloading]) <= 90
    assert r["P_el"][unloading][-1] < 0.85 * r["P_el"][unloading][0]
    assert at(r, FULL + 1800)["state"] in (STATES.index("coasting") + 1, STATES.index("standstill") + 1)


def test_charge_keeps_to_the_tolerance(run: UnitRuns) -> None:
    """Start, trip and coasting: 1e-4 of the charge at the default tolerance, 1e-6 at 1e-7."""
    stop = FULL + 1200
    fault = {"fault": [(0, 0), (FULL, 0), (FULL, 1), (stop, 1)]}
    for tolerance, drift in ((1e-6, 1e-4), (1e-7, 1e-6)):
        charge = run(stop, fault, tolerance=tolerance)["charge"]
        assert np.max(np.abs(charge / charge[0] - 1)) < drift
