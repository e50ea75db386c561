"""Small FMUs of both versions of FMI, each compiled once per test session."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from cosim.fmu import CoSimulation, StartValue, instantiate
from cosim.modelica import build

Compile = Callable[[str, str, str], Path]


@pytest.fixture(scope="session", params=["2.0", "3.0"], ids=["fmi2", "fmi3"])
def fmi(request: pytest.FixtureRequest) -> str:
    """The version of FMI."""
    return str(request.param)


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compile:
    """``compiled(text, model, fmi)``: the FMU of a class in the text."""
    built: dict[tuple[str, str, str], Path] = {}

    def get(text: str, model: str, fmi: str) -> Path:
        if (text, model, fmi) not in built:
            folder = tmp_path_factory.mktemp("model")
            (folder / f"{model}.mo").write_text(text, encoding="utf-8")
            built[text, model, fmi] = build(model, sources=[folder / f"{model}.mo"], out=folder, fmi=fmi).path
        return built[text, model, fmi]

    return get


@pytest.fixture
def running(fmi: str, compiled: Compile) -> Iterator[Callable[..., CoSimulation]]:
    """``running(text, model, start_values, initialised)``: an instance, closed at the end of the test."""
    made: list[CoSimulation] = []

    def start(
        text: str, model: str, start_values: Mapping[str, StartValue] | None = None, initialised: bool = True
    ) -> CoSimulation:
        instance = instantiate(compiled(text, model, fmi), model.lower(), start_values)
        made.append(instance)
        if initialised:
            instance.enter_initialization(0.0, 100.0, 1e-8)
            instance.exit_initialization()
        return instance

    yield start
    for instance in made:
        instance.close()


@pytest.fixture(scope="session")
def tank(compiled: Compile, fmi: str) -> Path:
    return compiled(Path(__file__).with_name("Tank.mo").read_text(encoding="utf-8"), "Tank", fmi)
