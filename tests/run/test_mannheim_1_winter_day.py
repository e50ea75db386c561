"""The winter day with unit and network compiled from Modelica: start, full and part load, store, boiler, balances."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from cosim.modelica import build
from cosim.results import Results
from cosim.run import PreparedFmu, RunResult, run

START = 4 * 3600.0
SETTLED = START + 1800.0

Day = Callable[..., RunResult]


@pytest.fixture(scope="module")
def simulated(tmp_path_factory: pytest.TempPathFactory) -> Day:
    """Runs the day with overrides of the coupling; each is run once."""
    fmus, runs = tmp_path_factory.mktemp("fmus"), tmp_path_factory.mktemp("runs")
    done: dict[str, RunResult] = {}

    def build_here(model: str) -> PreparedFmu:
        return PreparedFmu(build(model, out=fmus).path, model)

    def simulate(**coupling: str) -> RunResult:
        name = "_".join(["day", *coupling.values()]).replace('"', "")
        if name not in done:
            overrides = {f"coupling.{key}": text for key, text in coupling.items()}
            done[name] = run("mannheim_1_winter_day", out=runs / name, overrides=overrides, build=build_here)
        return done[name]

    return simulate


@pytest.fixture(scope="module")
def day(simulated: Day) -> RunResult:
    return simulated()


@pytest.fixture(scope="module")
def results(day: RunResult) -> Results:
    return Results(day.folder / "results.parquet")


def figures(day: RunResult) -> dict[str, float]:
    return {name: figure["value"] for name, figure in day.summary["figures"].items()}


def test_stands_still_until_the_start_and_the_homes_are_warm_from_store_and_boiler(results: Results) -> None:
    before = results.time <= START
    assert results["unit.E_supply"][before].max() < 1e6
    assert results["network.store_level"][0] == pytest.approx(0.5)
    assert results["network.store_level"][before][-1] < 0.1
    assert results["network.Q_flow_boiler"][before][-1] > 5e6


def test_full_load_through_the_morning_peak_and_part_load_in_the_evening(results: Results) -> None:
    peak = int(np.argmax(results["demand.Q_flow"]))
    assert START < results.time[peak] < 8 * 3600.0
    assert results["unit.Q_flow_supply"][peak] == pytest.approx(20e6, rel=0.01)
    assert results["demand.Q_flow"][peak] > 20.5e6
    assert results["network.Q_flow_store"][peak] > 0.5e6  # the store gives what the unit cannot
    evening = results["unit.Q_flow_supply"][results.time > 20 * 3600.0]
    assert evening.max() < 16e6
    assert evening.min() > 6e6


def test_unit_follows_its_set_point(results: Results) -> None:
    settled = results.time >= SETTLED
    heat, wanted = results["unit.Q_flow_supply"][settled], results["dispatch.Q_flow_set"][settled]
    assert np.sqrt(np.mean((heat - wanted) ** 2)) < 0.01 * 20e6


def test_store_charges_in_low_demand(results: Results) -> None:
    quiet = (results.time > 9 * 3600.0) & (results.time < 15 * 3600.0)
    assert results["network.Q_flow_store"][quiet].max() < -1e6
    level = results["network.store_level"]
    assert level[quiet][-1] > level[quiet][0] + 0.2


def test_heat_to_the_homes_equals_demand(day: RunResult) -> None:
    found = figures(day)
    assert found["Heat to the homes"] + found["Unserved demand"] == pytest.approx(found["Demand of the day"], rel=1e-6)
    assert 0 <= found["Unserved demand"] < 1e-6 * found["Demand of the day"]


def test_balances_of_every_component_and_of_the_whole_close(day: RunResult) -> None:
    balance = day.summary["balance"]
    assert set(balance["components"]) == {"unit", "network", "river"}
    for closure in (balance["whole"], *balance["components"].values()):
        assert abs(closure["heat"]["relative"]) < 1e-5
        assert abs(closure["mass"]["relative"]) < 1e-5
    for connection in balance["connections"].values():
        assert abs(connection["relative"]) < 1e-9


def test_limits_are_kept(day: RunResult) -> None:
    limits = day.summary["limits"]
    assert len(limits) == 5
    assert all(limit["kept"] for limit in limits.values())
    assert limits["River cooled by, fully mixed"]["worst"] == pytest.approx(0.0023, abs=2e-4)  # 13.5 MW, 1,400 m3/s
    assert 4.0 < limits["River water across the exchanger"]["worst"] < 5.0


def test_near_the_published_nameplate_at_full_load(day: RunResult) -> None:
    """20 MW from 7 MW (published for 5 °C and 99 °C by assumption); the day is 1 K warmer and its supply 3 K cooler."""
    found = figures(day)
    assert found["Heat, best half hour"] == pytest.approx(20.0, rel=0.03)
    assert found["Electricity, best half hour"] == pytest.approx(7.0, rel=0.06)
    assert 0.50 < found["Lorenz efficiency, best half hour"] < 0.68


def test_halving_the_communication_step_changes_the_electricity_by_less_than_a_thousandth(simulated: Day) -> None:
    whole, half = (figures(simulated(**c)) for c in ({}, {"communication_step": "30.0"}))
    assert half["Electricity of the day"] == pytest.approx(whole["Electricity of the day"], rel=1e-3)
    assert half["Heat to the homes"] == pytest.approx(whole["Heat to the homes"], rel=1e-5)


def test_jacobi_gives_the_same_day_with_heat_in_transit(simulated: Day) -> None:
    exact, jacobi = simulated(), simulated(algorithm='"jacobi"')
    assert figures(jacobi)["Electricity of the day"] == pytest.approx(
        figures(exact)["Electricity of the day"], rel=1e-3
    )
    assert jacobi.summary["statistics"]["in_transit"]["network.Q_flow_unit"] == pytest.approx(14e6 * 60.0, rel=0.1)
    whole = jacobi.summary["balance"]["whole"]
    assert abs(whole["heat"]["relative"]) < 1e-5
    assert abs(whole["mass"]["relative"]) < 1e-5


def test_real_time_factor(day: RunResult) -> None:
    """Five minutes for the day on two cores would be 288."""
    assert day.summary["statistics"]["real_time_factor"] > 400


def test_plots_are_drawn(day: RunResult) -> None:
    names = {plot.name for plot in day.plots}
    assert {"cycle.png", "exchangers.png", "powers.png", "temperatures.png"} <= names
    assert all((Path(day.folder) / name).stat().st_size > 10_000 for name in names)
