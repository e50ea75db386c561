"""Gauss-Seidel and Jacobi against the closed form of two coupled stores."""

from collections.abc import Callable

import numpy as np
import pytest

from cosim.master import ALGORITHMS, simulate
from cosim.system import SystemGraph

STOP = 600.0


def exact(time: float) -> tuple[float, float]:
    """Temperatures of the pair: mean kept, difference decays with G (1/C_a + 1/C_b)."""
    c_a, c_b, g = 1e5, 2e5, 100.0
    mean = (c_a * 350 + c_b * 290) / (c_a + c_b)
    difference = 60 * np.exp(-g * (1 / c_a + 1 / c_b) * time)
    return mean + difference * c_b / (c_a + c_b), mean - difference * c_a / (c_a + c_b)


def final(pair: Callable[[], SystemGraph], algorithm: str, step: float) -> tuple[float, float]:
    graph = pair()
    simulate(graph, ALGORITHMS[algorithm](), 0.0, STOP, step)
    a, b = graph.components
    return float(a.y[0]), float(b.y[0])


@pytest.mark.parametrize("algorithm", ["gauss_seidel", "jacobi"])
def test_converges_to_the_closed_form_in_first_order(pair: Callable[[], SystemGraph], algorithm: str) -> None:
    errors = [abs(final(pair, algorithm, step)[0] - exact(STOP)[0]) for step in (40.0, 20.0, 10.0, 5.0)]
    assert errors[-1] < 0.05
    rates = np.log2(np.array(errors[:-1]) / np.array(errors[1:]))
    assert np.all((rates > 0.8) & (rates < 1.3))


def test_gauss_seidel_uses_newer_values_than_jacobi(pair: Callable[[], SystemGraph]) -> None:
    step = 60.0
    graph = pair()
    simulate(graph, ALGORITHMS["gauss_seidel"](), 0.0, step, step)
    a, b = (float(component.y[0]) for component in graph.components)
    a_one_step = 290 + 60 * np.exp(-step * 1e-3)
    assert a == pytest.approx(a_one_step, rel=1e-12)
    assert b == pytest.approx(a_one_step + (290 - a_one_step) * np.exp(-step * 5e-4), rel=1e-12)
    graph = pair()
    simulate(graph, ALGORITHMS["jacobi"](), 0.0, step, step)
    assert float(graph.components[1].y[0]) == pytest.approx(350 - 60 * np.exp(-step * 5e-4), rel=1e-12)


def test_jacobi_does_not_depend_on_the_order(pair: Callable[[], SystemGraph]) -> None:
    graph, turned = pair(), pair()
    turned = SystemGraph(turned.components[::-1], turned.connections)
    simulate(graph, ALGORITHMS["jacobi"](), 0.0, STOP, 30.0)
    simulate(turned, ALGORITHMS["jacobi"](), 0.0, STOP, 30.0)
    assert graph.components[0].y[0] == turned.components[1].y[0]
