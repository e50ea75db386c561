"""One small FMU in both versions of FMI, compiled once per test session."""

from pathlib import Path

import pytest

from cosim.modelica import build


@pytest.fixture(scope="session", params=["2.0", "3.0"], ids=["fmi2", "fmi3"])
def tank(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = Path(__file__).parents[1] / "fmu" / "Tank.mo"
    return build("Tank", sources=(source,), out=tmp_path_factory.mktemp("fmus"), fmi=request.param).path
