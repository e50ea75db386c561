"""Mannheim's network through a winter week and through two transients: balances, demand, what lacks."""

from collections.abc import Callable

import numpy as np
import pytest

from cosim.modelica import build
from cosim.results import Results
from cosim.run import PreparedFmu, RunResult, run

EVENING = 68400.0

Run = Callable[..., RunResult]


@pytest.fixture(scope="module")
def simulate(tmp_path_factory: pytest.TempPathFactory) -> Run:
    fmus, runs = tmp_path_factory.mktemp("fmus"), tmp_path_factory.mktemp("runs")

    def build_here(model: str) -> PreparedFmu:
        return PreparedFmu(build(model, out=fmus).path, model)

    def simulate(name: str, **overrides: str) -> RunResult:
        dotted = {key.replace("__", "."): text for key, text in overrides.items()}
        return run("mannheim_network", out=runs / name, overrides=dotted, build=build_here)

    return simulate


def test_winter_week(simulate: Run) -> None:
    """Heat closes to 1e-9 (1e-3 is asked for), 99.9 % of the demand is met, the peak is near the published 1,000 MW."""
    result = simulate("week")
    summary = result.summary
    for balance in (summary["balance"]["whole"], *summary["balance"]["components"].values()):
        assert abs(balance["heat"]["relative"]) < 1e-9
        assert balance["mass"]["absolute"] == 0.0
    figures = {name: figure["value"] for name, figure in summary["figures"].items()}
    assert figures["Heat to the homes"] == pytest.approx(figures["Demand of the week"], rel=1e-3)
    assert 900 < figures["Demand, largest"] < 1100
    assert figures["Heat of Mannheim 2, both units"] == pytest.approx(165 * 168 / 1000, rel=0.02)
    assert 2.6 < figures["COP of the week, unit 1"] < 3.2  # expected of the year
    assert 0.036 < figures["River cooled by, fully mixed, at most"] < 0.043  # computed by others at mean low flow
    assert 0.03 < figures["Heat lost by pipes, store and pumps"] / figures["Heat to the homes"] < 0.12
    assert 150 < figures["Store, largest discharge"] < 400


def day(simulate: Run, name: str, pumps_on: str, opening: str) -> Results:
    disturbances = "components__disturbances__parameters"
    result = simulate(
        name,
        time__stop="86400.0",
        coupling__communication_step="60.0",
        **{
            f"{disturbances}__time": f"[0.0, {EVENING}, {EVENING + 900}]",
            f"{disturbances}__columns__pumps_on__value": pumps_on,
            f"{disturbances}__columns__opening_3__value": opening,
        },
    )
    assert abs(result.summary["balance"]["whole"]["heat"]["relative"]) < 1e-9
    return Results(result.folder / "results.parquet")


def test_the_pumps_trip(simulate: Run) -> None:
    r = day(simulate, "trip", "[true, false, true]", "[1, 1, 1]")
    t, lacking, demand = (r.time, r["network.Q_flow_unserved"], r["demand.Q_flow"])
    gone = (t > EVENING + 120) & (t <= EVENING + 900)
    np.testing.assert_allclose(lacking[gone], demand[gone], rtol=0.05)
    assert np.max(r["network.m_flow_network"][gone]) < 50.0
    late = t > EVENING + 3600
    assert np.max(np.abs(lacking[late])) < 0.01 * np.max(demand)


def test_a_main_is_closed(simulate: Run) -> None:
    r = day(simulate, "closure", "[true, true, true]", "[1, 0, 1]")
    t, lacking, demand = (r.time, r["network.Q_flow_unserved"], r["demand.Q_flow"])
    closed = (t > EVENING + 180) & (t <= EVENING + 900)
    np.testing.assert_allclose(lacking[closed], 0.16 * demand[closed], rtol=0.1)
    np.testing.assert_allclose(r["network.dp_worst"][closed], 0.6e5, rtol=0.15)
    assert np.max(np.abs(lacking[t > EVENING + 3600])) < 0.01 * np.max(demand)
