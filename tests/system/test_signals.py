"""One row for all values of a graph, on which the components work."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from cosim.system import Context, Parameters, Port, PythonComponent, SystemGraph


class Doubler(PythonComponent):
    INPUTS = (Port("u"),)
    OUTPUTS = (Port("y"), Port("z"))

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {"y": 2 * inputs["u"], "z": -inputs["u"]}


def test_components_work_on_the_row_and_keep_what_they_had() -> None:
    context = Context(datetime(2010, 1, 1), Path())
    a, b = Doubler("a", Parameters(), context), Doubler("b", Parameters(), context)
    a.u[0], b.u[0] = 3.0, 5.0
    signals = SystemGraph((a, b), ()).signals
    signals.bind()
    signals.bind()
    for component in (a, b):
        component.evaluate()
    assert list(signals.row) == [3.0, 5.0, 6.0, -3.0, 10.0, -5.0]
    assert list(signals.row[signals.by_component]) == [3.0, 6.0, -3.0, 5.0, 10.0, -5.0]
    signals.u[1] = 7.0
    assert b.u[0] == 7.0


def test_a_graph_without_components_has_an_empty_row() -> None:
    signals = SystemGraph((), ()).signals
    signals.bind()
    assert signals.row.size == 0 and signals.by_component == []
