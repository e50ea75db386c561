"""A scenario with the plant as an FMU of FMI 2.0 and of FMI 3.0."""

from pathlib import Path

import numpy as np
import pytest

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
