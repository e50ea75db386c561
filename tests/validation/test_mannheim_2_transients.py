"""A unit of Mannheim 2 from standstill through load steps, trips, losses of flow, surge approach, a warming river."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pytest
from mannheim_2 import FULL, UNIT, Signal, simulate, unit_runs
from scipy.stats import qmc
from unit_runs import TRIPS, ZERO, UnitRuns

from cosim.modelica import build

HOUR = 3600.0
STEP = 2.0  # s
SETTLED = 2400.0  # s after the command
ICE_TRIP = 0.1  # degC
ICE_LIMIT = 0.3  # degC
P_TRIP = 35.3e5  # Pa
RANGE_OF_MEDIUM = 35.9e5  # Pa
SURGE_OF_COLD = 0.5  # K in any minute: assumed, no figure is public
HIGH_PRESSURE, OUTSIDE = "highPressure", "outside"
OUTPUTS = [
    "Q_flow_supply", "Q_flow_source", "P_el", "T_supply", "T_source_out", "T_condensing", "p_condensing",
    "critical_margin", "surge_margin", "dryness_min", "shaft.omega", "capacity.bypass", "running", "tripped", "trip",
    "charge", "m_flow_network", "E_supply", "E_source", "E_loss", "E_el", "stored_energy",
]  # fmt: skip

Run = Callable[..., np.ndarray]


@pytest.fixture(scope="module")
def unit(tmp_path_factory: pytest.TempPathFactory) -> UnitRuns:
    return unit_runs(build(UNIT, out=tmp_path_factory.mktemp("unit")).path, OUTPUTS)


@pytest.fixture(scope="module")
def run(unit: UnitRuns) -> Run:
    def runs(
        stop: float, *signals: tuple[float, Signal], step: float = STEP, tolerance: float = 1e-6, **values: float
    ) -> np.ndarray:
        return simulate(unit, values, stop=stop, step=step, tolerance=tolerance, signals=signals)

    return runs


def charge_drift(r: np.ndarray) -> float:
    return float(np.max(np.abs(r["charge"] / r["charge"][0] - 1)))


def energy_gap(r: np.ndarray) -> float:
    """Largest gap of E_source + E_el = E_supply + E_loss + change of stored energy, by the heat given."""
    gap = r["E_source"] + r["E_el"] - r["E_supply"] - r["E_loss"] - (r["stored_energy"] - r["stored_energy"][0])
    return float(np.max(np.abs(gap)) / r["E_supply"][-1])


def settling_time(r: np.ndarray, begin: float, wanted: float) -> float:
    """Seconds from `begin` until the heat stays within 2 % of full load of `wanted`, in W."""
    away = (r["time"] >= begin) & (np.abs(r["Q_flow_supply"] - wanted) > 0.02 * FULL)
    return float(r["time"][away][-1] - begin)


def test_cold_start_to_full_load(run: Run) -> None:
    r = run(1.5 * HOUR)
    assert not r["tripped"].any()
    assert settling_time(r, 0.0, FULL) < 1500
    assert r["Q_flow_supply"].max() < 1.02 * FULL
    assert r["T_supply"].max() < 130 + ZERO + 1.5
    assert r["critical_margin"].min() > 0.05
    minute = int(60 / STEP)
    assert (r["T_source_out"][:-minute] - r["T_source_out"][minute:]).max() < SURGE_OF_COLD
    late = r["time"] > 900
    assert r["surge_margin"][late].min() > 0.1
    assert r["dryness_min"][late].min() > 1.0


def test_charge_and_energy_are_conserved(run: Run) -> None:
    """Over start-up and load step: charge to 1e-4 at 1e-6 (the default) and to 1e-6 at 1e-7."""
    step_down = (3600.0, {"Q_flow_set": 0.4 * FULL})
    default, tight = (run(5400.0, step_down, step=10.0, tolerance=t) for t in (1e-6, 1e-7))
    assert charge_drift(default) < 1e-4
    assert charge_drift(tight) < 1e-6
    assert max(energy_gap(default), energy_gap(tight)) < 1e-4


def test_load_steps(run: Run) -> None:
    """100 - 40 - 100 %: settled within minutes down, within half an hour up, with no surge and no trip."""
    down, up = 1 * HOUR, 2 * HOUR
    r = run(3.5 * HOUR, (down, {"Q_flow_set": 0.4 * FULL}), (up, {"Q_flow_set": FULL}))
    assert not r["tripped"].any()
    assert settling_time(r[r["time"] < up], down, 0.4 * FULL) < 420
    assert settling_time(r, up, FULL) < 1500
    assert r["surge_margin"][r["time"] > 900].min() > 0.0
    before, after = r[r["time"] < down][-1], r[-1]
    assert after["P_el"] == pytest.approx(before["P_el"], rel=1e-3)


def test_trip_coast_down_and_restart(run: Run) -> None:
    tripped, off, again = 1 * HOUR, 1 * HOUR + 300, 1 * HOUR + 900
    r = run(
        2.5 * HOUR,
        (tripped, {"fault": 1.0}), (tripped + 60, {"fault": 0.0}), (off, {"on": 0.0}), (again, {"on": 1.0}),
    )  # fmt: skip
    stopped = (r["time"] > tripped + 2) & (r["time"] < off)
    assert {TRIPS[int(k) - 1] for k in r["trip"][stopped]} == {OUTSIDE}
    assert not r["running"][(r["time"] > tripped + 2) & (r["time"] < again)].any()
    coasting = r["shaft.omega"][(r["time"] > tripped + 4) & (r["time"] < again)]
    assert (np.diff(coasting) < 0).all()
    assert coasting[-1] < 0.25 * coasting[0]
    assert r["p_condensing"][stopped].max() < P_TRIP
    assert r["Q_flow_supply"][-1] == pytest.approx(FULL, rel=1e-3)
    assert charge_drift(r) < 1e-4


def test_less_river_water_is_met_by_the_ice_limit(run: Run) -> None:
    """A third of the pumps is left: the unit goes to what 0.3 degC allows, Q = m c (5 - 0.3) + electricity."""
    loss = 1 * HOUR
    r = run(2 * HOUR, (loss, {"m_flow_source": 2000.0}))
    assert not r["tripped"].any()
    assert r["T_source_out"].min() - ZERO > ICE_TRIP
    assert r["T_source_out"][-1] - ZERO == pytest.approx(ICE_LIMIT, abs=0.02)
    drawn = 2000 * 4.2e3 * (5 - ICE_LIMIT)
    assert r["Q_flow_supply"][-1] == pytest.approx(drawn + 0.95 * r["P_el"][-1], rel=0.03)


@pytest.mark.parametrize("fall", [0.0, 20.0])
def test_loss_of_river_flow(fall: float, run: Run) -> None:
    """At once or within 20 s: stopped before the standing water comes to 0.1 degC, and off for good."""
    loss = 1 * HOUR
    ramp = [(loss + fall * k / 10, {"m_flow_source": 5000.0 * (1 - k / 10)}) for k in range(1, 11)]
    r = run(loss + 600, *(ramp if fall else [(loss, {"m_flow_source": 0.0})]), step=1.0)
    assert r["T_source_out"].min() - ZERO > ICE_TRIP
    assert r["tripped"][-1]
    assert not r["running"][r["time"] > loss + fall + 10].any()


def test_loss_of_network_flow(run: Run) -> None:
    """The high-pressure trip acts below the critical pressure, within the range of the medium."""
    loss = 1 * HOUR
    r = run(loss + 600, (loss, {"m_flow_network_limit": 0.0}), step=0.5, m_flow_network_limit=560.0)
    assert TRIPS[int(r["trip"][-1]) - 1] == HIGH_PRESSURE
    assert r["p_condensing"].max() < RANGE_OF_MEDIUM
    assert r["p_condensing"].max() > 34.8e5
    assert not r["running"][r["time"] > loss + 15].any()


def test_surge_approach(run: Run) -> None:
    """Load thrown off at the highest head: the hot-gas bypass opens and every stage keeps a margin."""
    thrown = 1 * HOUR
    r = run(1.6 * HOUR, (thrown, {"Q_flow_set": 12e6}), T_source_in=2 + ZERO)
    after = r["time"] > thrown
    assert not r["tripped"].any()
    assert r["capacity.bypass"][after].max() > 0.2
    assert r["capacity.bypass"][(r["time"] > SETTLED) & ~after].max() < 1e-3
    assert r["surge_margin"][r["time"] > 900].min() > 0.03


def test_river_warms_by_10_kelvin_in_an_hour(run: Run) -> None:
    """Heat and supply stay, electricity falls: COP from 2.57 to more than 2.7."""
    begin = 1 * HOUR
    ramp = [(begin + 10.0 * k, {"T_source_in": 5 + ZERO + k / 36}) for k in range(1, 361)]
    r = run(2.5 * HOUR, *ramp, step=10.0)
    use = r["time"] > SETTLED
    assert not r["tripped"].any()
    assert np.abs(r["Q_flow_supply"][use] / FULL - 1).max() < 0.01
    assert np.abs(r["T_supply"][use] - 130 - ZERO).max() < 0.5
    before, after = (r["Q_flow_supply"][k] / r["P_el"][k] for k in (np.searchsorted(r["time"], begin) - 1, -1))
    assert after > max(before + 0.1, 2.7)


def test_runs_much_faster_than_it_lasts(run: Run) -> None:
    """Start-up within the first half hour, at least 600 times real time in steps of a minute."""
    run(60.0, step=60.0)
    begin = time.perf_counter()
    run(1800.0, step=60.0)
    assert 1800.0 / (time.perf_counter() - begin) > 600


RANGES = {
    "T_source_in": (1 + ZERO, 25 + ZERO),
    "T_supply_set": (95 + ZERO, 130 + ZERO),
    "T_return": (45 + ZERO, 65 + ZERO),
    "Q_flow_set": (0.3 * FULL, 1.05 * FULL),
    "m_flow_source": (3500.0, 6000.0),
    "A_evaporator": (6400.0, 8600.0),
    "A_condenser": (6000.0, 8000.0),
    "level_evaporator_start": (0.60, 0.68),
}


def test_starts_and_trips_anywhere_in_its_range(run: Run) -> None:
    """Latin hypercube over inputs, areas and charge: each set starts, stays dry and clear of surge, trips and rests."""
    low, high = zip(*RANGES.values(), strict=True)
    sets = qmc.scale(qmc.LatinHypercube(len(RANGES), rng=7).random(16), low, high)
    for values in sets:
        point = dict(zip(RANGES, map(float, values), strict=True))
        r = run(1.9 * HOUR, (1.5 * HOUR, {"fault": 1.0}), step=20.0, **point)
        up = (r["time"] > 900) & (r["time"] < 1.5 * HOUR)
        assert not r["tripped"][up].any(), point
        assert r["dryness_min"][up].min() > 1.0, point
        assert r["surge_margin"][up].min() > 0.0, point
        assert r["T_source_out"][up].min() - ZERO > ICE_TRIP, point
        assert r["p_condensing"].max() < P_TRIP, point
        assert r["tripped"][-1]
        assert charge_drift(r) < 1e-5, point
