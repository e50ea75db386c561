"""FMUs of both versions of FMI in one coupled run, joined by elements of arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.fmu import read_description
from cosim.master import ComponentFailure, GaussSeidel, Jacobi, simulate
from cosim.modelica import build
from cosim.system import ConnectionEntry, FmuComponent, SystemGraph, connect

WALL = """
model Wall "Three layers between a room and the outside"
  parameter Real C[3](each unit = "J/K") = {1e5, 2e5, 3e5};
  parameter Real G(unit = "W/K") = 100;
  input Real T_side[2](each unit = "K", each start = 290) "Room and outside";
  output Real T[3](each unit = "K", each start = 290, each fixed = true);
  output Real Q_flow(unit = "W") = G*(T_side[1] - T[1]) "From the room";
equation
  C .* der(T) = G*({T_side[1] - T[1], T[1] - T[2], T[2] - T[3]} - {T[1] - T[2], T[2] - T[3], T[3] - T_side[2]});
end Wall;
"""

ROOM = """
model Room "Heated to a set temperature by steps"
  parameter Real C(unit = "J/K") = 5e4;
  parameter Real bursts(unit = "s") = 1e9;
  input Real T_wall(unit = "K", start = 290);
  input Integer stage(start = 0);
  output Real T(unit = "K", start = 290, fixed = true);
  output Boolean warm(start = false, fixed = true);
equation
  C*der(T) = 100*(T_wall - T) + 500*stage;
  warm = T > 293;
  assert(time < bursts, "the radiator burst");
end Room;
"""

STAGES = """
model Stages "Three stages until it is warm, then one"
  input Boolean warm(start = false);
  input Real T_far(unit = "K", start = 290);
  output Integer stage = if warm then 1 else 3;
  output Real T_out(unit = "K") = 0.5*(T_far + 280) "Outside";
end Stages;
"""

CONNECTIONS = [
    ("room.T", "wall.T_side[1]"), ("stages.T_out", "wall.T_side[2]"), ("wall.T[1]", "room.T_wall"),
    ("wall.T[3]", "stages.T_far"), ("room.warm", "stages.warm"), ("stages.stage", "room.stage"),
]  # fmt: skip

Built = dict[tuple[str, str], Path]
Make = Callable[..., SystemGraph]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """By name and version of FMI."""
    found: Built = {}
    for model, text in (("Wall", WALL), ("Room", ROOM), ("Stages", STAGES)):
        folder = tmp_path_factory.mktemp("model")
        (folder / f"{model}.mo").write_text(text)
        for fmi in ("2.0", "3.0"):
            out = folder / fmi
            found[model.lower(), fmi] = build(model, sources=[folder / f"{model}.mo"], out=out, fmi=fmi).path
    return found


@pytest.fixture
def house(built: Built) -> Make:
    def make(
        versions: Sequence[str], connections: Sequence[tuple[str, str]] = CONNECTIONS, **room: float
    ) -> SystemGraph:
        components = []
        for name, fmi in zip(("room", "wall", "stages"), versions, strict=True):
            fmu = built[name, fmi]
            start = {"wall": {"C[2]": 1.5e5, "T[3]": 285.0}, "room": room}.get(name, {})
            components.append(FmuComponent(name, fmu, read_description(fmu), start, tolerance=1e-9))
        entries = [ConnectionEntry.model_validate({"from": a, "to": b}) for a, b in connections]
        return connect(components, entries, preset_inputs={"wall": frozenset(["T_side[2]"])})

    return make


class Recorder:
    """All outputs by name, one value for each communication point."""

    def __init__(self) -> None:
        self.values: dict[str, list[float]] = {}

    def begin(self, graph: SystemGraph, start: float, stop: float) -> None:
        self.graph = graph

    def at(self, time: float) -> None:
        for component in self.graph.components:
            for port, value in zip(component.outputs, component.y, strict=True):
                self.values.setdefault(f"{component.name}.{port.name}", []).append(float(value))

    def end(self) -> None:
        pass


def outputs(graph: SystemGraph, algorithm: GaussSeidel | Jacobi) -> dict[str, np.ndarray]:
    recorder = Recorder()
    simulate(graph, algorithm, 0.0, 7200.0, 60.0, observers=[recorder])
    return {name: np.array(values) for name, values in recorder.values.items()}


@pytest.mark.parametrize("algorithm", [GaussSeidel(), Jacobi()], ids=["gauss_seidel", "jacobi"])
def test_any_mixture_of_versions_gives_the_same(house: Make, algorithm: GaussSeidel | Jacobi) -> None:
    reference = outputs(house(["2.0"] * 3), algorithm)
    assert set(reference["stages.stage"]) == {1.0, 3.0}
    assert reference["room.T"][-1] > 292.0
    for versions in product(["2.0", "3.0"], repeat=3):
        found = outputs(house(versions), algorithm)
        assert found.keys() == reference.keys()
        for name, values in found.items():
            assert values == pytest.approx(reference[name], rel=1e-12, abs=1e-12), (name, versions)


@pytest.mark.parametrize("fmi", ["2.0", "3.0"])
def test_inputs_without_a_source_keep_their_start_values(house: Make, fmi: str) -> None:
    graph = house([fmi] * 3, [c for c in CONNECTIONS if c[1] != "wall.T_side[2]"])
    (wall,) = (c for c in graph.components if c.name == "wall")
    outputs(graph, GaussSeidel())
    assert dict(zip((p.name for p in wall.inputs), wall.u, strict=True))["T_side[2]"] == 290.0


@pytest.mark.parametrize("fmi", ["2.0", "3.0"])
def test_wrong_elements_and_types_are_named(house: Make, fmi: str) -> None:
    with pytest.raises(InputError, match=r"'wall' has no output 'T\[4\]'"):
        house([fmi] * 3, [("wall.T[4]", "room.T_wall")])
    with pytest.raises(InputError, match=r"wall.T\[1\] -> room.stage: Real cannot be connected to Integer"):
        house([fmi] * 3, [("wall.T[1]", "room.stage")])


@pytest.mark.parametrize("fmi", ["2.0", "3.0"])
def test_failure_names_component_time_and_words(house: Make, fmi: str) -> None:
    with pytest.raises(ComponentFailure, match=r"component 'room' failed at t = 660 s .*.*radiator burst"):
        simulate(house([fmi] * 3, bursts=630.0), GaussSeidel(), 0.0, 7200.0, 60.0)
