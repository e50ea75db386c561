"""The winter day of Mannheim 2: two units of one class side by side, started one after the other, on one river."""

import numpy as np
import pytest

from cosim.modelica import build
from cosim.results import Results
from cosim.run import PreparedFmu, RunResult, run

FULL = 82.5e6  # W
STARTS = {"unit_1": 4 * 3600.0, "unit_2": 5 * 3600.0}
P_CRITICAL = 36.29e5  # Pa, isobutane


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    fmus = tmp_path_factory.mktemp("fmus")

    def build_here(model: str) -> PreparedFmu:
        return PreparedFmu(build(model, out=fmus).path, model)

    return run("mannheim_2_winter_day", out=tmp_path_factory.mktemp("runs") / "day", build=build_here)


@pytest.fixture(scope="module")
def results(day: RunResult) -> Results:
    return Results(day.folder / "results.parquet")


def figure(day: RunResult, name: str) -> float:
    return float(day.summary["figures"][name]["value"])


@pytest.mark.parametrize("unit", STARTS)
def test_each_stands_still_until_its_start_and_gives_full_load_within_half_an_hour(unit: str, results: Results) -> None:
    before = results.time <= STARTS[unit]
    assert abs(results[f"{unit}.E_supply"][before]).max() < 1e8
    wanted = results[f"{unit.replace('unit', 'dispatch')}.Q_flow_set"]
    late = results.time > STARTS[unit] + 1800
    assert np.abs(results[f"{unit}.Q_flow_supply"] - wanted)[late].max() < 0.03 * FULL


def test_165_megawatts_from_10_cubic_metres_per_second(day: RunResult, results: Results) -> None:
    assert figure(day, "Heat of both units, best half hour") == pytest.approx(165, rel=0.01)
    assert 2.3 < figure(day, "River water cooled by, unit 1, half hour of most electricity") < 2.9
    assert 2.40 < figure(day, "COP of unit 1, half hour of most electricity") < 2.65
    assert 0.50 < figure(day, "Lorenz efficiency of unit 1, half hour of most electricity") < 0.68
    assert results["unit_1.T_supply"].max() - 273.15 == pytest.approx(130, abs=1.0)


def test_the_river_is_cooled_by_less_than_a_tenth_of_a_kelvin(day: RunResult) -> None:
    """Fully mixed: the heat of both over discharge, density and heat capacity; the plume at the bank is above it."""
    mixed = figure(day, "River cooled by, fully mixed, at most")
    assert mixed == pytest.approx(105e6 / (659 * 1000 * 4.2e3), rel=0.05)
    assert mixed < 0.1
    assert figure(day, "River cooled by, at the bank 500 m below, at most") > 5 * mixed


def test_both_stay_below_the_critical_pressure_and_keep_all_limits(day: RunResult, results: Results) -> None:
    for unit in STARTS:
        assert results[f"{unit}.p_condensing"].max() < P_CRITICAL
        assert not results[f"{unit}.tripped"].any()
    assert all(limit["kept"] for limit in day.summary["limits"].values())


def test_balances_close(day: RunResult) -> None:
    balance = day.summary["balance"]
    assert abs(balance["whole"]["heat"]["relative"]) < 1e-6
    assert abs(balance["whole"]["mass"]["relative"]) < 1e-6
    for connection in balance["connections"].values():
        assert abs(connection["relative"]) < 1e-9
