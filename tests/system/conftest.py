"""One small FMU, compiled once per test session."""

from pathlib import Path

import pytest

from cosim.modelica import build


@pytest.fixture(scope="session")
def tank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(
        "Tank", sources=(Path(__file__).parents[1] / "fmu" / "Tank.mo",), out=tmp_path_factory.mktemp("fmus")
    ).path
