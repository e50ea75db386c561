"""The scenario itself, with the unit compiled from Modelica: standstill, start, demand, cap, balances."""

import numpy as np
import pytest

from cosim.modelica import build
from cosim.results import Results
from cosim.run import PreparedFmu, RunResult, run

START = 4 * 3600.0
SETTLED = START + 3600.0


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    fmus = tmp_path_factory.mktemp("fmus")

    def build_here(model: str) -> PreparedFmu:
        return PreparedFmu(build(model, out=fmus).path, model)

    return run("mannheim_1_winter_day", out=tmp_path_factory.mktemp("runs") / "day", build=build_here)


@pytest.fixture(scope="module")
def results(day: RunResult) -> Results:
    return Results(day.folder / "results.parquet")


def test_stands_still_until_the_start(results: Results) -> None:
    before = results.time <= START
    assert results["unit.E_supply"][before].max() == 0.0
    assert results["network.E_unserved"][before][-1] == pytest.approx(results["network.E_demand"][before][-1])


def test_follows_the_demand_up_to_the_capacity(results: Results) -> None:
    settled = results.time >= SETTLED
    heat, demand = results["unit.Q_flow_supply"][settled], results["demand.Q_flow"][settled]
    wanted = np.minimum(demand, 20e6)
    assert demand.max() > 20.5e6
    assert heat.max() < 20.6e6
    assert np.sqrt(np.mean((heat - wanted) ** 2)) < 0.02 * 20e6


def test_account_of_the_day_is_complete(day: RunResult) -> None:
    figures = {name: figure["value"] for name, figure in day.summary["figures"].items()}
    given = figures["Heat of the day"] - figures["Heat beyond demand"]
    assert given + figures["Unserved demand"] == pytest.approx(figures["Demand of the day"], rel=1e-9)
    assert figures["Unserved demand"] > 0


def test_balances_close(day: RunResult) -> None:
    balance = day.summary["balance"]
    for closure in (balance["whole"], *balance["components"].values()):
        assert abs(closure["heat"]["relative"]) < 1e-4
    assert abs(balance["whole"]["mass"]["relative"]) < 1e-4


def test_near_the_published_nameplate_at_full_load(day: RunResult) -> None:
    """20 MW from 7 MW (published for 5 °C and 99 °C by assumption); the day is 1 K warmer and its supply 3 K cooler."""
    figures = {name: figure["value"] for name, figure in day.summary["figures"].items()}
    assert figures["Heat, best half hour"] == pytest.approx(20.0, rel=0.03)
    assert figures["Electricity, best half hour"] == pytest.approx(7.0, rel=0.06)
    assert 0.50 < figures["Lorenz efficiency, best half hour"] < 0.68


def test_real_time_factor(day: RunResult) -> None:
    assert day.summary["statistics"]["real_time_factor"] > 400


def test_plots_are_drawn(day: RunResult) -> None:
    assert [plot.name for plot in day.plots] == ["cycle.png", "exchangers.png", "powers.png", "temperatures.png"]
