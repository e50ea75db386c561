"""A scenario with the plant as an FMU of FMI 2.0 and of FMI 3.0."""

from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.modelica import build
from cosim.results import Results
from cosim.run import PreparedFmu, run


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Results]:
    """By version of FMI."""

    def of(fmi: str) -> Results:
        def built(model: str) -> PreparedFmu:
            return PreparedFmu(build(model, out=tmp_path_factory.mktemp("fmus"), fmi=fmi).path, model)

        out: Path = tmp_path_factory.mktemp("runs") / fmi
        result = run("mannheim_1_design_point", out=out, overrides={"time.stop": "3600.0"}, build=built)
        assert result.summary["verdict"]["status"] == "completed"
        return Results(result.folder / "results.parquet")

    return {fmi: of(fmi) for fmi in ("2.0", "3.0")}


def test_both_versions_give_the_same_results(runs: dict[str, Results]) -> None:
    two, three = runs["2.0"], runs["3.0"]
    assert two.units == three.units
    assert two["unit.Q_flow_supply"].max() > 1e7
    for name in two.units:
        assert three[name] == pytest.approx(two[name], rel=1e-12, abs=1e-12), name
    assert np.array_equal(two.time, three.time)


PAIR = """
model Pair
  parameter Real gain[2] = {1, 2};
  input Real u[2](each unit = "W", each start = 0);
  output Real y[2](each unit = "W") = gain .* u;
  Real E[2](each unit = "J", each start = 0, each fixed = true);
equation
  der(E) = u;
end Pair;
"""

SCENARIO = """\
title = "Arrays"

[time]
date = 2010-01-06
stop = 600.0

[coupling]
communication_step = 60.0

[components.a]
fmu = "{fmu}"
parameters = {{ "gain[2]" = 5.0 }}
inputs."u[1]" = {{ value = 1.0, unit = "kW" }}
inputs."u[2]" = 100.0
record = ["E[*]"]

[components.b]
fmu = "{fmu}"
inputs."u[2]" = 0.0

[[connections]]
from = "a.y[2]"
to = "b.u[1]"

[[figures]]
name = "heat"
kind = "increase"
of = ["a.E[1]"]
unit = "kWh"
"""


@pytest.fixture(scope="module", params=["2.0", "3.0"], ids=["fmi2", "fmi3"])
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pair")
    (folder / "Pair.mo").write_text(PAIR)
    return build("Pair", sources=[folder / "Pair.mo"], out=folder, fmi=request.param).path


def test_scenarios_name_elements_of_arrays(pair: Path, tmp_path: Path) -> None:
    (tmp_path / "scenario.toml").write_text(SCENARIO.format(fmu=pair))
    result = run(tmp_path / "scenario.toml", out=tmp_path / "out")
    results = Results(result.folder / "results.parquet")
    assert results["b.y[1]"][-1] == 500.0
    assert results["a.E[2]"][-1] == pytest.approx(100.0 * 600.0)
    assert results.units["a.E[1]"] == "J"
    assert result.summary["figures"]["heat"]["value"] == pytest.approx(1.0 / 6.0)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"gain[2]"', '"gain[3]"', r"scenario.toml:\d+: components.a.parameters.gain\[3\]: Pair has no such variable"),
        ('inputs."u[2]" = 0.0', 'inputs."v[2]" = 0.0', r"'b' has no such input"),
        ('"a.y[2]"', '"a.y[0]"', r"'a' has no output 'y\[0\]'; did you mean 'y\[[12]\]'"),
        ('"E[*]"', '"F[*]"', r"Pair has no variable 'F\[\*\]'"),
    ],
)
def test_wrong_elements_are_named_with_their_place(
    pair: Path, tmp_path: Path, old: str, new: str, message: str
) -> None:
    (tmp_path / "scenario.toml").write_text(SCENARIO.replace(old, new, 1).format(fmu=pair))
    with pytest.raises(InputError, match=message):
        run(tmp_path / "scenario.toml", out=tmp_path / "out")
