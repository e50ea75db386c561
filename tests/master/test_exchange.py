"""Conservation: what one component gives is what the next gets, whatever the step."""

from collections.abc import Callable

import pytest

from cosim.master import ALGORITHMS, simulate
from cosim.system import SystemGraph

STOP = 600.0


@pytest.mark.parametrize("step", [60.0, 7.0, 1.3])
def test_gauss_seidel_hands_over_everything_within_the_step(
    giver_taker: Callable[[bool], SystemGraph], step: float
) -> None:
    graph = giver_taker(True)
    statistics = simulate(graph, ALGORITHMS["gauss_seidel"](), 0.0, STOP, step)
    given, taken = graph.components[0].y[0] - 5.0, graph.components[1].y[0]
    assert taken == pytest.approx(given, rel=1e-9)
    assert statistics.in_transit == {"taker.Q_flow": pytest.approx(0.0, abs=1e-6)}


@pytest.mark.parametrize(("algorithm", "giver_first"), [("jacobi", True), ("jacobi", False), ("gauss_seidel", False)])
@pytest.mark.parametrize("step", [60.0, 7.0])
def test_what_is_not_yet_taken_is_known_to_be_in_transit(
    giver_taker: Callable[[bool], SystemGraph], algorithm: str, giver_first: bool, step: float
) -> None:
    graph = giver_taker(giver_first)
    statistics = simulate(graph, ALGORITHMS[algorithm](), 0.0, STOP, step)
    by_name = {component.name: float(component.y[0]) for component in graph.components}
    given = by_name["giver"] - 5.0
    assert by_name["taker"] + statistics.in_transit["taker.Q_flow"] == pytest.approx(given, rel=1e-9)


def test_last_step_is_shortened_to_the_stop_time(giver_taker: Callable[[bool], SystemGraph]) -> None:
    statistics = simulate(giver_taker(True), ALGORITHMS["gauss_seidel"](), 0.0, 100.0, 30.0)
    assert statistics.steps == 4
    assert statistics.simulated_time == 100.0
