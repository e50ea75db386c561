"""Flows and pressures: closed forms of loops, symmetry, continuity, and circles that tolerance leaves."""

import numpy as np
import pytest

from cosim.errors import SimulationError
from cosim.network import hydraulics
from cosim.network.friction import Resistances, pressure_drop
from cosim.network.hydraulics import Side, without_circles

RHO, NU = 970.0, 3.3e-7


def edges(*pairs: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    start, end = np.array(pairs, dtype=np.int32).T
    return start, end


def quadratic(resistance):
    r = np.asarray(resistance, dtype=float)
    return lambda m: (r * m * np.abs(m), 2 * r * np.abs(m) + 1e-9)


def random_network(nodes: int, loops: int, seed: int):
    rng = np.random.default_rng(seed)
    pairs = [(int(rng.integers(max(0, i - 10), i)), i) for i in range(1, nodes)]
    while len(pairs) < nodes - 1 + loops:
        a, b = rng.integers(0, nodes, 2)
        if a != b:
            pairs.append((int(a), int(b)))
    n = len(pairs)
    pipes = Resistances(
        rng.uniform(20, 200, n),
        rng.choice([0.05, 0.1, 0.2, 0.3], n),
        np.full(n, 5e-5),
        rng.uniform(0, 5, n),
        np.zeros(n),
    )
    entering = -rng.uniform(0, 2, nodes)
    entering[0] = -entering[1:].sum()
    return edges(*pairs), pipes, entering


def test_parallel_pipes_share_by_the_root_of_their_resistance() -> None:
    start, end = edges((0, 1), (0, 1), (1, 2))
    side = Side(3, start, end, 0, np.array([1.0, 4.0, 1.0]))
    solution = side.solve(np.array([6.0, 0.0, -6.0]), quadratic([100.0, 400.0, 50.0]))
    np.testing.assert_allclose(solution.m_flow, [4.0, 2.0, 6.0], rtol=1e-6)
    np.testing.assert_allclose(solution.fall, [0.0, 1600.0, 1600.0 + 1800.0], rtol=1e-6)


def test_a_balanced_bridge_stands_still_and_an_unbalanced_one_turns() -> None:
    start, end = edges((0, 1), (0, 2), (1, 2), (1, 3), (2, 3))
    still = Side(4, start, end, 0, np.ones(5)).solve(np.array([2.0, 0, 0, -2.0]), quadratic([1, 1, 5, 2, 2]))
    assert abs(still.m_flow[2]) < 1e-3
    one = Side(4, start, end, 0, np.ones(5)).solve(np.array([2.0, 0, 0, -2.0]), quadratic([1, 2, 5, 2, 1]))
    other = Side(4, start, end, 0, np.ones(5)).solve(np.array([2.0, 0, 0, -2.0]), quadratic([2, 1, 5, 1, 2]))
    assert one.m_flow[2] > 0.05
    assert other.m_flow[2] == pytest.approx(-one.m_flow[2], rel=1e-6)


@pytest.mark.parametrize("by_nodes", [False, True])
@pytest.mark.parametrize(("nodes", "loops"), [(40, 0), (60, 7), (600, 80)])
def test_continuity_and_loops_close(nodes: int, loops: int, by_nodes: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if by_nodes:
        monkeypatch.setattr(hydraulics, "DENSE", 0)
    (start, end), pipes, entering = random_network(nodes, loops, seed=nodes)
    side = Side(nodes, start, end, 0, pipes.length / pipes.diameter**5)
    assert side.loops == loops
    for share in (1.0, 0.97, -0.4, 1e-6, 0.0, 1.0):
        solution = side.solve(
            share * entering, lambda m: pressure_drop(pipes, m, np.full(m.shape, RHO), np.full(m.shape, NU))
        )
        balance = share * entering
        np.add.at(balance, end, solution.m_flow)
        np.subtract.at(balance, start, solution.m_flow)
        assert np.abs(balance).max() <= 1e-10 * np.abs(entering).max()
        fall = solution.fall[end] - solution.fall[start]
        assert np.abs(fall - solution.drop).max() <= 1e-6 * (np.abs(solution.drop).max() + 1)
        pumped = float(solution.fall @ -(share * entering))
        assert pumped == pytest.approx(float(solution.drop @ solution.m_flow), rel=1e-6, abs=1e-9)  # Tellegen


def test_turned_demand_turns_all_flows() -> None:
    (start, end), pipes, entering = random_network(80, 12, seed=3)
    law = lambda m: pressure_drop(pipes, m, np.full(m.shape, RHO), np.full(m.shape, NU))  # noqa: E731
    one = Side(80, start, end, 0, pipes.length).solve(entering, law)
    other = Side(80, start, end, 0, pipes.length).solve(-entering, law)
    np.testing.assert_allclose(other.m_flow, -one.m_flow, atol=1e-6 * np.abs(entering).max())


def test_the_tree_does_not_matter() -> None:
    (start, end), pipes, entering = random_network(50, 9, seed=8)
    law = lambda m: pressure_drop(pipes, m, np.full(m.shape, RHO), np.full(m.shape, NU))  # noqa: E731
    one = Side(50, start, end, 0, pipes.length).solve(entering, law)
    other = Side(50, start, end, 0, 1 / pipes.length).solve(entering, law)
    np.testing.assert_allclose(other.m_flow, one.m_flow, atol=1e-6 * np.abs(entering).max())


def test_a_circle_left_by_tolerance_goes_and_continuity_stays() -> None:
    start, end = edges((0, 1), (1, 2), (2, 0), (2, 3))
    m_flow = np.array([1.0 + 3e-9, 1.0 + 2e-9, -1e-9, 1.0])
    m_flow[:3] = [3e-9, 2e-9, 1e-9]
    m_flow[3] = 1e-9
    taken = without_circles(m_flow, start, end)
    np.testing.assert_allclose(taken, [2e-9, 1e-9, 0.0, 1e-9], atol=1e-24)
    with pytest.raises(SimulationError, match="circle of 1 kg/s"):
        without_circles(np.array([1.0, 1.0, 1.0, 0.0]), start, end)


def test_nodes_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="joined"):
        Side(4, *edges((0, 1), (2, 3)), 0, np.ones(2))
