"""A run from scenario to run folder: figures, conservation, and what a failure leaves behind."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from cosim.errors import InputError, SimulationError
from cosim.results import Results
from cosim.run import run

Write = Callable[..., Path]


def test_run_folder_holds_what_the_contract_says(scenario: Write, tmp_path: Path) -> None:
    result = run(scenario(), out=tmp_path / "out")
    files = {path.name for path in result.folder.iterdir()}
    assert files == {
        "scenario.toml",
        "results.parquet",
        "summary.json",
        "versions.json",
        "log.txt",
        "powers.png",
        "report.html",
    }
    assert tomllib.loads((result.folder / "scenario.toml").read_text())["title"] == "Stand-in plant"
    schema = pq.read_schema(result.folder / "results.parquet")
    assert schema.names[0] == "time"
    assert schema.field("unit.E_supply").metadata == {b"unit": b"J"}
    summary = json.loads((result.folder / "summary.json").read_text())
    assert summary["verdict"] == {"status": "completed", "where": None, "why": None}
    assert summary["figures"]["COP"] == {
        "value": pytest.approx(2.5), "unit": "1", "published": 2.86, "source": "a paper",
    }  # fmt: skip
    assert summary["statistics"]["steps"] == 120
    assert {"place": "components.dispatch.parameters.start_time", "value": 1800.0, "unit": "s",
            "source": "assumed", "assumed": True} in summary["sources"]  # fmt: skip
    limit = summary["limits"]["river cooled by"]
    assert 0.0005 < limit.pop("worst") < 0.003
    assert limit.pop("at") > 1800.0
    assert limit == {"most": 3.0, "least": None, "unit": "K", "source": "a rule", "kept": True, "violations": []}
    assert json.loads((result.folder / "versions.json").read_text())["packages"]["fmpy"]


def test_unit_is_off_before_its_start_and_follows_the_demand_after(scenario: Write, tmp_path: Path) -> None:
    results = Results(run(scenario(), out=tmp_path / "out").folder / "results.parquet")
    late = results.time > 1800.0  # the step that begins at 1800 s is the first with the unit on
    assert results["unit.E_supply"][~late].max() == 0.0
    assert results["dispatch.Q_flow_set"][late] == pytest.approx(results["demand.Q_flow"][late], rel=1e-12)


@pytest.mark.parametrize("step", [60.0, 100.0, 900.0])
def test_heat_is_conserved_whatever_the_step(scenario: Write, tmp_path: Path, step: float) -> None:
    path = scenario(("communication_step = 60.0", f"communication_step = {step}"))
    summary = run(path, out=tmp_path / "out").summary
    assert abs(summary["balance"]["whole"]["heat"]["relative"]) < 1e-12
    assert abs(summary["balance"]["components"]["unit"]["heat"]["relative"]) < 1e-12
    assert summary["balance"]["whole"]["mass"] is None


def test_energy_of_the_run_does_not_depend_on_the_step(scenario: Write, tmp_path: Path) -> None:
    heats = []
    for step in ("60", "300", "900"):
        summary = run(scenario(), out=tmp_path / "out", overrides={"coupling.communication_step": step}).summary
        assert summary["figures"]["heat"]["unit"] == "MWh"
        heats.append(summary["figures"]["heat"]["value"])
    assert heats == pytest.approx([heats[0]] * 3, rel=1e-9)


def test_whole_closes_with_jacobi_too_when_heat_in_transit_is_counted(scenario: Write, tmp_path: Path) -> None:
    path = scenario(("[coupling]", '[coupling]\nalgorithm = "jacobi"'))
    summary = run(path, out=tmp_path / "out").summary
    assert summary["statistics"]["in_transit"]["river.Q_flow_extracted"] > 1e8
    assert abs(summary["balance"]["whole"]["heat"]["relative"]) < 1e-12


def test_constant_inputs_take_the_place_of_connections(scenario: Write, tmp_path: Path) -> None:
    connected = '[[connections]]\nfrom = "dispatch.Q_flow_set"\nto = "unit.Q_flow_set"\n'
    constant = '[components.unit.inputs]\nQ_flow_set = { value = 5.0, unit = "MW", source = "assumed" }\n'
    result = run(scenario((connected, constant)), out=tmp_path / "out")
    assert result.summary["figures"]["heat"]["value"] == pytest.approx(5.0 * 1.5)  # MWh: on after half an hour of two
    assert {"place": "components.unit.inputs.Q_flow_set", "value": 5e6, "unit": "W", "source": "assumed",
            "assumed": True} in result.summary["sources"]  # fmt: skip


def test_constants_and_series_stand_in_the_scenario_with_their_sources(scenario: Write, tmp_path: Path) -> None:
    given = """[components.outdoors]
type = "constant"
parameters.outputs.T_air = { value = -5.0, unit = "degC", source = "assumed" }

[components.flow]
type = "series"
[components.flow.parameters]
time = { value = [0.0, 1.0, 1.5], unit = "h", source = "gauge" }
columns.discharge = { value = [1400.0, 1300.0, 1.2e3], unit = "m3/s", source = "gauge" }
interpolation = "hold"

[[connections]]
from = "flow.discharge"
to = "river.discharge"

"""
    path = scenario(
        ('[[connections]]\nfrom = "demand.Q_flow"', given + '[[connections]]\nfrom = "demand.Q_flow"'),
        ('from = "weather.T_air"', 'from = "outdoors.T_air"'),
        ("discharge = 1400.0\n", ""),
    )
    result = run(path, out=tmp_path / "out", overrides={"coupling.communication_step": "600"})
    results = Results(result.folder / "results.parquet")
    assert results["dispatch.T_air"] == pytest.approx(np.full(13, 268.15), rel=1e-14)
    discharge = results["river.discharge"]
    assert [results.time[discharge == q].max() for q in (1400.0, 1300.0, 1200.0)] == [3600.0, 5400.0, 7200.0]
    sources = {entry["place"]: (entry["value"], entry["unit"], entry["source"]) for entry in result.summary["sources"]}
    place = "components.outdoors.parameters.outputs.T_air"
    assert sources[place] == (pytest.approx(268.15), "K", "assumed")
    assert sources["components.flow.parameters.columns.discharge"] == ([1400.0, 1300.0, 1200.0], "m3/s", "gauge")
    assert sources["components.flow.parameters.time"] == ([0.0, 3600.0, 5400.0], "s", "gauge")


def test_violated_limit_is_recorded_with_time_and_size(scenario: Write, tmp_path: Path) -> None:
    result = run(scenario(("most = 3.0", "most = 0.0005")), out=tmp_path / "out")
    (violation,) = result.summary["limits"]["river cooled by"]["violations"]
    assert (violation["begin"], violation["end"]) == (1860.0, 7200.0)
    assert violation["worst"] > 0.0005


def test_jacobi_and_gauss_seidel_differ_by_what_is_in_transit(scenario: Write, tmp_path: Path) -> None:
    path = scenario(("[coupling]", '[coupling]\nalgorithm = "jacobi"'))
    result = run(path, out=tmp_path / "out")
    results = Results(result.folder / "results.parquet")
    given, taken = results["unit.E_source"][-1], results["river.E_extracted"][-1]
    assert given - taken == pytest.approx(result.summary["statistics"]["in_transit"]["river.Q_flow_extracted"])
    assert given > taken
    handed_over = result.summary["balance"]["connections"]["unit.E_source -> river.Q_flow_extracted"]
    assert abs(handed_over["relative"]) < 1e-12


def test_declared_ports_stand_in_the_summary_the_worst_by_name(scenario: Write, tmp_path: Path) -> None:
    """The river takes exactly what the unit gives at its evaporator; what is set is not what is supplied, to a step."""
    ports = """
[balance.ports.evaporator]
kind = "heat"
given = "unit.E_source"
taken = "river.Q_flow_extracted"

[balance.ports.order]
kind = "heat"
given = "dispatch.Q_flow_set"
taken = ["unit.E_supply"]

[[plots.series]]"""
    balance = run(scenario(("\n[[plots.series]]", ports)), out=tmp_path / "out").summary["balance"]
    assert balance["worst_port"] == "order"
    exact, order = balance["ports"]["evaporator"], balance["ports"]["order"]
    assert exact["kind"] == "heat"
    assert exact["unit"] == "J"
    assert abs(exact["worst"]) < 1e-12 * exact["given"]
    assert exact["given"] == pytest.approx(0.6 * order["taken"], rel=1e-12)
    assert 1e-4 < abs(order["relative"]) < 0.05
    assert order["absolute"] == pytest.approx(order["given"] - order["taken"], rel=1e-9)
    assert "port evaporator" in (tmp_path / "out" / "report.html").read_text()


@pytest.mark.parametrize(
    ("parameter", "why"),
    [("fails_at = 3600.0", "compressor surged"), ("yields_nan_at = 3600.0", "its output 'E_supply' is nan")],
)
def test_failing_component_leaves_a_run_marked_stopped(
    scenario: Write, tmp_path: Path, parameter: str, why: str
) -> None:
    path = scenario(("parameters.cop = 2.5", f"parameters.cop = 2.5\nparameters.{parameter}"))
    with pytest.raises(SimulationError, match="component 'unit' failed at t = 3600 s while stepping") as caught:
        run(path, out=tmp_path / "out")
    assert caught.value.exit_code == 3
    assert "\n" not in str(caught.value)
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert summary["verdict"] == {"status": "stopped", "where": "component 'unit' at t = 3600 s", "why": why}
    results = Results(tmp_path / "out" / "results.parquet")
    assert results.time[-1] == 3540.0  # what was reached is kept
    assert not (tmp_path / "out.running").exists()


def test_failure_at_the_start_leaves_a_readable_folder(scenario: Write, tmp_path: Path) -> None:
    path = scenario(("parameters.cop = 2.5", "parameters.cop = 2.5\nparameters.fails_at = -1.0"))
    with pytest.raises(SimulationError, match="while initialising: compressor surged"):
        run(path, out=tmp_path / "out")
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert summary["verdict"]["status"] == "stopped"
    assert summary["figures"] == {}
    assert Results(tmp_path / "out" / "results.parquet").time.size == 0


def test_wrong_input_writes_nothing_and_keeps_the_older_run(scenario: Write, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(scenario(), out=out)
    before = (out / "summary.json").read_text()
    with pytest.raises(InputError):
        run(scenario(("type = \"river\"", "type = \"rivr\"")), out=out)  # fmt: skip
    assert (out / "summary.json").read_text() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case", "out"]


def test_folder_of_somebody_else_is_not_replaced(scenario: Write, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.tex").write_text("precious")
    with pytest.raises(InputError, match="holds something else than a run"):
        run(scenario(), out=tmp_path / "out")
    assert (tmp_path / "out" / "thesis.tex").read_text() == "precious"


def test_override_is_run_and_kept_in_the_run_folder(scenario: Write, tmp_path: Path) -> None:
    result = run(scenario(), out=tmp_path / "out", overrides={"components.unit.parameters.cop": "3.5"})
    assert result.summary["figures"]["COP"]["value"] == pytest.approx(3.5)
    assert (result.folder / "scenario.toml").read_text().startswith("# --set components.unit.parameters.cop=3.5\n")
