"""Design point and cold river: figures beside the published ones, and ice as the limit."""

import numpy as np
import pytest

from cosim.modelica import build
from cosim.results import Results
from cosim.run import PreparedFmu, RunResult, run


@pytest.fixture(scope="module")
def point(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    fmus = tmp_path_factory.mktemp("fmus")
    return run("mannheim_1_design_point", out=tmp_path_factory.mktemp("runs") / "point",
               build=lambda model: PreparedFmu(build(model, out=fmus).path, model))  # fmt: skip


@pytest.fixture(scope="module")
def cold(tmp_path_factory: pytest.TempPathFactory) -> RunResult:
    fmus = tmp_path_factory.mktemp("fmus")
    return run("mannheim_1_cold_river", out=tmp_path_factory.mktemp("runs") / "cold",
               build=lambda model: PreparedFmu(build(model, out=fmus).path, model))  # fmt: skip


def figures(result: RunResult) -> dict[str, float]:
    return {name: figure["value"] for name, figure in result.summary["figures"].items()}


@pytest.mark.parametrize(
    ("name", "published", "within"),
    [
        ("Heat", 20.0, 0.002),
        ("Electricity", 7.0, 0.03),
        ("COP", 2.86, 0.03),
        ("River heat", 13.0, 0.03),
        ("River water cooled by", 4.4, 0.03),
        ("Supply temperature", 99.0, 0.001),
        ("Return temperature", 60.0, 1e-9),
        ("River temperature", 5.0, 1e-4),
    ],
)
def test_steady_full_load_beside_the_published(point: RunResult, name: str, published: float, within: float) -> None:
    figure = point.summary["figures"][name]
    assert figure["published"] == published
    assert figure["source"]
    assert figure["value"] == pytest.approx(published, rel=within)


def test_fully_mixed_cooling_at_mean_low_flow(point: RunResult) -> None:
    """0.0048 K for 13.3 MW at 659 m3/s; the unit takes 13.23 MW."""
    found = figures(point)
    cooling = found["River cooled by, fully mixed, at low flow"]
    assert cooling == pytest.approx(0.0048, abs=5e-5)
    assert cooling == pytest.approx(found["River heat"] * 1e6 / (659.0 * 1000.0 * 4200.0), rel=1e-3)


def test_it_is_steady_and_began_at_standstill(point: RunResult) -> None:
    found = figures(point)
    spread = found["Heat, highest over the last half hour"] - found["Heat, lowest over the last half hour"]
    assert spread < 1e-3 * found["Heat"]
    results = Results(point.folder / "results.parquet")
    assert results["unit.Q_flow_supply"][0] == pytest.approx(0.0, abs=1e3)
    assert results["unit.m_flow_network"][0] == 0.0


def test_lorenz_efficiency_is_that_of_a_real_machine(point: RunResult) -> None:
    assert 0.50 < figures(point)["Lorenz efficiency"] < 0.68


def test_balances_close_and_limits_are_kept(point: RunResult) -> None:
    balance = point.summary["balance"]
    for closure in (balance["whole"], *balance["components"].values()):
        assert abs(closure["heat"]["relative"]) < 1e-5
    assert abs(balance["whole"]["mass"]["relative"]) < 1e-5
    assert all(limit["kept"] for limit in point.summary["limits"].values())


def test_colder_river_less_heat_until_ice_sets_it(cold: RunResult) -> None:
    found = figures(cold)
    assert found["Heat at 5 °C"] == pytest.approx(20.0, rel=0.005)
    assert 6.5 < found["Heat at 2 °C"] < 9.0
    assert found["River water leaving at 2 °C"] == pytest.approx(0.3, abs=0.05)  # the override of the evaporator
    assert found["River heat at 2 °C"] == pytest.approx(0.7 * 4.2 * 1.7, rel=0.03)  # 700 l/s from 2.0 to 0.3 °C
    results = Results(cold.folder / "results.parquet")
    assert results["unit.tripped"].max() == 0.0
    falling = (results.time > 2 * 3600.0) & (results.time < 3.4 * 3600.0)
    assert np.diff(results["unit.Q_flow_supply"][falling][::10]).max() < 0.05e6


def test_river_below_3_degrees_is_recorded_as_a_violation(cold: RunResult) -> None:
    limit = cold.summary["limits"]["River temperature, fully mixed"]
    assert not limit["kept"]
    (violation,) = limit["violations"]
    assert 2.3 * 3600 < violation["begin"] < 2.8 * 3600  # 3 °C is reached after 2 h 20 min upstream, then it travels
    assert violation["end"] == 21600.0
    assert violation["worst"] == pytest.approx(2.0, abs=0.02)
    others = [name for name, entry in cold.summary["limits"].items() if not entry["kept"]]
    assert others == ["River temperature, fully mixed"]
