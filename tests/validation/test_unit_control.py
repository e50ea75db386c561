"""How Mannheim 1 is controlled: starts on any river, limits without cycling, no cold surge, trips that latch."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from unit_runs import ZERO, UnitRuns

from cosim.modelica import build

HOUR = 3600.0
STEP = 10.0  # s
ICE_LIMIT = 0.3  # degC
SURGE_LIMIT = 0.5  # K in any minute: assumed, no figure is public
OUTPUTS = ["Q_flow_supply", "P_el", "T_supply", "T_source_out", "T_surface_min", "tripped", "shaft.omega"]
INPUTS = {
    "on": True, "fault": False, "Q_flow_set": 20e6, "T_supply_set": 99 + ZERO, "P_el_limit": 7.6e6,
    "T_return": 60 + ZERO, "m_flow_network_limit": 244.0, "T_source_in": 5 + ZERO, "m_flow_source": 700.0,
}  # fmt: skip

Run = Callable[..., np.ndarray]
Signal = tuple[float, bool, float]
"""Time in s, run command, river in degC."""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Simulates the unit from standstill; temperatures in degC. ``signals`` are rows (time, on, T_source_in)."""
    runs = UnitRuns(build("RiverHeat.Plants.Mannheim1", out=tmp_path_factory.mktemp("unit")).path, OUTPUTS, INPUTS)

    def simulate(
        river: float, stop: float = 4 * HOUR, signals: list[Signal] | None = None, **values: float
    ) -> np.ndarray:
        start = {"T_source_in": river + ZERO, "T_source_start": river + ZERO, **values}
        courses = None
        if signals:
            courses = {"on": [(t, on) for t, on, _ in signals], "T_source_in": [(t, T + ZERO) for t, _, T in signals]}
        return runs(stop, courses, step=STEP, **start)

    return simulate


def fastest_fall(r: np.ndarray) -> float:
    """Of the leaving river water, K in a minute."""
    minute = int(60 / STEP)
    return float(np.max(r["T_source_out"][:-minute] - r["T_source_out"][minute:]))


@pytest.mark.parametrize("supply", [83.0, 99.0])
@pytest.mark.parametrize("wanted", [7e6, 14e6, 26e6])
@pytest.mark.parametrize("river", [0.5, 2.0, 3.0, 5.0, 25.0])
def test_starts_settles_and_keeps_its_limits(run: Run, river: float, wanted: float, supply: float) -> None:
    r = run(river, Q_flow_set=wanted, T_supply_set=supply + ZERO)
    assert not r["tripped"].any()
    last = r["Q_flow_supply"][r["time"] > 3 * HOUR]
    assert np.ptp(last) < 1e-3 * 20e6
    assert r["Q_flow_supply"].max() < last[-1] + 0.05 * 20e6
    assert r["T_supply"].max() < r["T_supply"][-1] + 1.0
    assert r["P_el"].max() < 7.6e6 * 1.005
    assert r["T_source_out"].min() - ZERO > ICE_LIMIT - 0.05
    assert fastest_fall(r) < SURGE_LIMIT


def test_ice_not_the_compressor_sets_the_heat_of_a_cold_river(run: Run) -> None:
    """At 2 degC and 700 kg/s some 5 MW can be drawn above 0.3 degC: with electricity some 8 MW of heat."""
    r = run(2.0)
    drawn = 700 * 4.2e3 * (2.0 - ICE_LIMIT)
    assert r["T_source_out"][-1] - ZERO == pytest.approx(ICE_LIMIT, abs=0.01)
    assert r["Q_flow_supply"][-1] == pytest.approx(drawn + 0.95 * r["P_el"][-1], rel=0.03)
    assert r["T_surface_min"][-1] < r["T_source_out"][-1]


def test_a_trip_latches_until_the_command_is_withdrawn(run: Run) -> None:
    """The river freezes for half an hour; the unit stays off until it is switched off and on again."""
    frozen, mild, off, again = 2 * HOUR, 2.5 * HOUR, 3 * HOUR, 3.1 * HOUR
    signals = [
        (0, True, 4.0), (frozen, True, 4.0), (frozen, True, 0.05), (mild, True, 0.05), (mild, True, 4.0),
        (off, True, 4.0), (off, False, 4.0), (again, False, 4.0), (again, True, 4.0), (5 * HOUR, True, 4.0),
    ]  # fmt: skip
    r = run(4.0, stop=5 * HOUR, signals=signals)

    def at(time: float) -> np.void:
        return r[np.searchsorted(r["time"], time - STEP / 2)]  # type: ignore[no-any-return]

    assert not at(frozen - 60)["tripped"]
    assert at(frozen + 60)["tripped"]
    assert at(off - 60)["tripped"]
    assert at(off - 60)["shaft.omega"] < 1.0
    assert not at(off + 60)["tripped"]
    assert r["Q_flow_supply"][-1] == pytest.approx(at(frozen - 60)["Q_flow_supply"], rel=1e-3)


def test_less_heat_never_takes_more_electricity(run: Run) -> None:
    """From full load to half load vanes save electricity in step; below, hot gas is by-passed and saves little."""
    powers = [run(5.0, Q_flow_set=q, stop=2 * HOUR)["P_el"][-1] for q in (20e6, 14e6, 10e6, 7e6)]
    assert powers == sorted(powers, reverse=True)
    assert powers[2] < 0.62 * powers[0]
