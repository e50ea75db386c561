"""Values at the start reach every component, whatever the order in which components are stepped."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from cosim.master import GaussSeidel, simulate
from cosim.system import ConnectionEntry, Context, Parameters, Port, PythonComponent, connect

CONTEXT = Context(datetime(2010, 1, 1), Path())


class Source(PythonComponent):
    """Always 5."""

    OUTPUTS = (Port("x"),)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"x": 5.0}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"x": 5.0}


class Root(PythonComponent):
    """Adds one; refuses 0, as a river refuses to stand still."""

    INPUTS = (Port("u"),)
    OUTPUTS = (Port("x"),)

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        if inputs["u"] == 0.0:
            raise ValueError("u is 0")
        return {"x": inputs["u"] + 1.0}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return self.start(time, inputs)


class Half(Root):
    """Half of its input and one more: a loop over it settles at 2."""

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"x": inputs["u"] / 2 + 1.0}


@pytest.mark.parametrize("turned", [False, True])
def test_sources_are_evaluated_before_what_they_feed(turned: bool) -> None:
    chain = [Source("a", Parameters(), CONTEXT), Root("b", Parameters(), CONTEXT), Root("c", Parameters(), CONTEXT)]
    entries = [{"from": "a.x", "to": "b.u"}, {"from": "b.x", "to": "c.u"}]
    graph = connect(chain[::-1] if turned else chain, [ConnectionEntry.model_validate(entry) for entry in entries])
    seen: list[float] = []

    class Look:
        def begin(self, graph: object, start: float, stop: float) -> None:
            seen.extend(float(component.y[0]) for component in chain)

        def at(self, time: float) -> None: ...
        def end(self) -> None: ...

    simulate(graph, GaussSeidel(), 0.0, 60.0, 60.0, observers=[Look()])
    assert seen == [5.0, 6.0, 7.0]


def test_loop_settles_at_its_fixed_point() -> None:
    half = Half("half", Parameters(), CONTEXT)
    graph = connect([half], [ConnectionEntry.model_validate({"from": "half.x", "to": "half.u"})])
    simulate(graph, GaussSeidel(), 0.0, 60.0, 60.0)
    assert half.y[0] == pytest.approx(2.0, abs=1e-6)
