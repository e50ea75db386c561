"""Flows and pressures in one side (supply or return) of a network, meshed or not.

Flows are continuity's part (a spanning tree carries what enters and leaves the nodes) and one unknown circulation q for
each pipe outside the tree, so that pressures add up to nothing around every loop:

    m = m_tree + B^T q,   B dp(m) = 0.

Newton's method on q; its matrix B diag(dp'/dm) B^T is symmetric and positive definite, and the left sides are the
gradient of a convex function (the network's content), so a line search on its slope converges from any start. Where
there are many loops the same step comes from the sparse matrix of the nodes, A diag(dm/ddp) A^T with the incidence A.
Continuity holds to rounding in every iteration. A network without loops is solved by the tree alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve
from scipy.sparse import csc_array, csr_array, diags_array
from scipy.sparse.csgraph import breadth_first_order, connected_components, minimum_spanning_tree
from scipy.sparse.linalg import splu

from cosim.errors import SimulationError

Array = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int32]
PressureLaw = Callable[[Array], tuple[Array, Array]]
"""Pressure drops (Pa) and their derivatives (Pa.s/kg) by the flows (kg/s), all shape (pipes,)."""

DENSE = 1_000_000
"""Loops times pipes up to which Newton's matrix is that of the loops, nearly full where they share pipes; beyond, that
of the nodes."""
_TOLERANCE = 1e-8
"""Pressure left over around a loop, by the sum of pressure drops along it (and one pascal)."""
_MOST_ITERATIONS = 60
_SLOW, _SLOW_SMALL = 0.1, 0.02
"""Where an iteration leaves more than this share of the residual, Newton's matrix is made anew."""
_CIRCLE = 1e-6
"""Share of the largest flow (and of 1 kg/s) that a circle left by the tolerance may have."""
_STILL = 1e-11
"""Flows below this share of the largest count as none: they are what rounding leaves."""


@dataclass(frozen=True)
class Memory:
    """Where the next solution starts: circulations (loops,) in kg/s, and the slopes (pipes,) of Newton's matrix."""

    circulation: Array
    slope: Array | None = None


@dataclass(frozen=True)
class Solution:
    """``m_flow`` (pipes,) in kg/s along the pipes, ``drop`` (pipes,) in Pa, ``fall`` (nodes,): Pa below the root."""

    m_flow: Array
    drop: Array
    fall: Array
    iterations: int


class Side:
    """The graph of one side; ``root`` is the node of the source that holds pressure.

    Raises ValueError where not all nodes are joined; :mod:`cosim.network.checks` says so in the user's words before.
    """

    def __init__(self, nodes: int, start: IntArray, end: IntArray, root: int, weight: Array) -> None:
        """``start``, ``end`` (pipes,) node numbers; ``weight`` (pipes,) > 0: the tree prefers small ones."""
        self.nodes, self.pipes, self.root = nodes, start.size, root
        tree = _spanning_tree(nodes, start, end, weight)
        self._tree = np.flatnonzero(tree)
        self._chords = np.flatnonzero(~tree)
        self._others = np.delete(np.arange(nodes), root)
        incidence = csc_array(
            (
                np.repeat([1.0, -1.0], start.size),
                (np.concatenate([end, start]), np.tile(np.arange(start.size), 2)),
            ),
            shape=(nodes, start.size),
        )[self._others, :].tocsc()
        self._incidence = incidence
        of_tree = incidence[:, self._tree].tocsc()
        self._lu = splu(of_tree) if self._tree.size else None
        self._lu_transposed = splu(of_tree.T.tocsc()) if self._tree.size else None
        self._loops = self._cycle_matrix(start, end)
        self._is_small = self._loops.shape[0] * self._loops.shape[1] <= DENSE
        self._B: csr_array | Array = self._loops.toarray() if self._is_small else self._loops
        self._unsigned = abs(self._B)
        transposed = self._loops.T.tocsr()
        self._along: csr_array | Array = transposed.toarray() if self._is_small else transposed
        self.memory = Memory(np.zeros(self._chords.size))
        self._solver: tuple[Array, Callable[[Array], Array]] | None = None

    @property
    def loops(self) -> int:
        """How many independent loops there are."""
        return int(self._chords.size)

    def _cycle_matrix(self, start: IntArray, end: IntArray) -> csr_array:
        """B (loops, pipes): 1 or -1 where the loop goes along the pipe or against it."""
        parent, up, depth = self._rooted(start, end)
        rows, columns, signs = [], [], []
        for row, chord in enumerate(self._chords.tolist()):
            # Along the chord from a to b, then back from b to a through the tree.
            a, b = int(start[chord]), int(end[chord])
            path = [(chord, 1.0)]
            while a != b:
                below = depth[a] > depth[b]
                node = a if below else b
                pipe = up[node]
                upwards = 1.0 if start[pipe] == node else -1.0
                path.append((pipe, -upwards if below else upwards))
                a, b = (parent[node], b) if below else (a, parent[node])
            rows += [row] * len(path)
            columns += [pipe for pipe, _ in path]
            signs += [sign for _, sign in path]
        return csr_array((signs, (rows, columns)), shape=(self._chords.size, self.pipes))

    def _rooted(self, start: IntArray, end: IntArray) -> tuple[list[int], list[int], list[int]]:
        """By node: the node above in the tree, the pipe that leads there, and how many pipes it is from the root."""
        ends = (start[self._tree], end[self._tree])
        graph = csc_array((np.ones(self._tree.size), ends), shape=(self.nodes, self.nodes))
        order, above = breadth_first_order(graph, self.root, directed=False)
        parent = above.tolist()
        up, depth = [-1] * self.nodes, [0] * self.nodes
        for pipe, a, b in zip(self._tree.tolist(), *(e.tolist() for e in ends), strict=True):
            up[b if parent[b] == a else a] = pipe
        for node in order.tolist()[1:]:
            depth[node] = depth[parent[node]] + 1
        return parent, up, depth

    def tree_flows(self, entering: Array) -> Array:
        """Flows (pipes,) in kg/s with none outside the tree; ``entering`` (nodes,) in kg/s sums to 0."""
        flows = np.zeros(self.pipes)
        if self._lu is not None:
            flows[self._tree] = self._lu.solve(-entering[self._others])
        return flows

    def solve(self, entering: Array, law: PressureLaw) -> Solution:
        """Flows and pressures for what enters the nodes (nodes,) in kg/s, negative where it leaves.

        The root takes what the others leave over. Raises SimulationError where Newton's method ends without a solution.
        """
        base = self.tree_flows(entering)
        if not self._chords.size:
            m_flow, iterations = _stilled(base), 0
            drop, _ = law(m_flow)
        else:
            m_flow, drop, iterations = self._circulate(base, law)
        fall = np.zeros(self.nodes)
        if self._lu_transposed is not None:
            # drop = p(start) - p(end) = incidence^T fall, with fall counted downwards from the root.
            fall[self._others] = self._lu_transposed.solve(drop[self._tree])
        return Solution(m_flow, drop, fall, iterations)

    def _circulate(self, base: Array, law: PressureLaw) -> tuple[Array, Array, int]:
        B, q, matrix_slope = self._B, self.memory.circulation, self.memory.slope
        left: float | None = None
        slow = _SLOW_SMALL if self._is_small else _SLOW
        m_flow = base + self._along @ q
        drop, slope = law(m_flow)
        for iteration in range(_MOST_ITERATIONS):
            residual = B @ drop
            if np.all(np.abs(residual) <= _TOLERANCE * (self._unsigned @ np.abs(drop) + 1.0)):
                self.memory = Memory(q, matrix_slope)
                return _stilled(m_flow), drop, iteration
            if matrix_slope is None or (left is not None and np.abs(residual).max() > slow * left):
                matrix_slope = slope
            left = float(np.abs(residual).max())
            direction = -self._solver_for(matrix_slope)(residual)
            along = self._along @ direction
            begin = float(residual @ direction)  # negative: downhill
            share, low, high = 1.0, 0.0, np.inf
            for _ in range(40):
                trial = law(m_flow + share * along)
                now = float((B @ trial[0]) @ direction)
                if abs(now) <= 0.5 * abs(begin):
                    break
                if now > 0:  # beyond the lowest point on the line
                    high = share
                    share = 0.5 * (low + high)
                else:
                    low = share
                    share = 2 * share if np.isinf(high) else 0.5 * (low + high)
            q, m_flow = q + share * direction, m_flow + share * along
            drop, slope = trial
        worst = int(np.argmax(np.abs(B @ drop)))
        raise SimulationError(
            f"the network's flows do not converge: {float((B @ drop)[worst]):g} Pa are left over around the loop of "
            f"pipe number {int(self._chords[worst]) + 1} after {_MOST_ITERATIONS} iterations"
        )

    def _solver_for(self, slope: Array) -> Callable[[Array], Array]:
        """Solves B diag(slope) B^T x = residual; the factors of the last slope are kept."""
        if self._solver is None or self._solver[0] is not slope:
            self._solver = (slope, self._factored(slope))
        return self._solver[1]

    def _factored(self, slope: Array) -> Callable[[Array], Array]:
        if self._is_small:
            matrix: Any = (self._B * slope) @ self._along
            factors = cho_factor(matrix, check_finite=False)
            return lambda residual: np.asarray(cho_solve(factors, residual, check_finite=False))
        # slope dm + left = A^T p with A dm = 0, left being what the pressures of the tree leave over in the others.
        A, conductance = self._incidence, 1.0 / slope
        of_nodes = (A @ diags_array(conductance) @ A.T).tocsc()
        lu = splu(of_nodes, permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0.0, options={"SymmetricMode": True})

        def solve(residual: Array) -> Array:
            left = np.zeros(self.pipes)
            left[self._chords] = residual
            pressures = lu.solve(A @ (conductance * left))
            return -np.asarray(conductance * (A.T @ pressures - left))[self._chords]

        return solve

    def forget(self) -> None:
        """Start the next solution from no circulation."""
        self.memory = Memory(np.zeros(self._chords.size))


def without_circles(m_flow: Array, start: IntArray, end: IntArray) -> Array:
    """``m_flow`` (pipes,) without what goes round in circles; continuity at the nodes stays as it is.

    Pressures drive no circle, but where all flows of a loop are next to nothing the tolerance of the solution can leave
    one. The least flow of each circle is taken off all of it. Raises SimulationError for a circle that is not small.
    """
    m_flow = m_flow.copy()
    largest = float(np.abs(m_flow).max(initial=0.0))
    while (circle := _circle(m_flow, start, end)) is not None:
        least = float(np.abs(m_flow[circle]).min())
        if least > _CIRCLE * max(largest, 1.0):
            raise SimulationError(f"the network's flows go round in a circle of {least:g} kg/s")
        rest = np.abs(m_flow[circle]) - least
        m_flow[circle] = np.sign(m_flow[circle]) * rest
    return m_flow


def _circle(m_flow: Array, start: IntArray, end: IntArray) -> IntArray | None:
    """Pipes of one circle in the direction of flow, None where there is none."""
    moving = np.flatnonzero(m_flow)
    forward = m_flow[moving] > 0
    source, sink = np.where(forward, start[moving], end[moving]), np.where(forward, end[moving], start[moving])
    nodes = int(max(start.max(), end.max())) + 1
    graph = csr_array((np.ones(moving.size), (source, sink)), shape=(nodes, nodes))
    _, part = connected_components(graph, connection="strong")
    inside = np.flatnonzero(part[source] == part[sink])
    if not inside.size:
        return None
    leaving = {int(source[i]): int(i) for i in inside}  # one pipe inside the part from each node of it
    node = int(source[inside[0]])
    path: list[int] = []
    at: dict[int, int] = {}
    while node not in at:
        at[node] = len(path)
        path.append(leaving[node])
        node = int(sink[path[-1]])
    return moving[path[at[node] :]].astype(np.int32)


def _stilled(m_flow: Array) -> Array:
    largest = float(np.max(np.abs(m_flow), initial=0.0))
    return np.where(np.abs(m_flow) < _STILL * largest, 0.0, m_flow)


def _spanning_tree(nodes: int, start: IntArray, end: IntArray, weight: Array) -> npt.NDArray[np.bool_]:
    """Mask (pipes,) of a spanning tree with the smallest sum of weights; of parallel pipes the lightest may be in."""
    order = np.lexsort((weight, np.maximum(start, end), np.minimum(start, end)))
    first, second = np.minimum(start, end)[order], np.maximum(start, end)[order]
    fresh = np.ones(order.size, dtype=bool)
    fresh[1:] = (first[1:] != first[:-1]) | (second[1:] != second[:-1])
    unique = order[fresh]
    # Ranks for weights: the sparse tree needs them different from 0, and only their order counts.
    rank = np.empty(unique.size)
    rank[np.argsort(weight[unique], kind="stable")] = np.arange(1, unique.size + 1)
    graph = csc_array((rank, (np.minimum(start, end)[unique], np.maximum(start, end)[unique])), shape=(nodes, nodes))
    if nodes > 1 and connected_components(graph, directed=False)[0] > 1:
        raise ValueError("not all nodes are joined")
    chosen = minimum_spanning_tree(graph).tocoo().data.astype(int)
    by_rank = np.empty(unique.size, dtype=int)
    by_rank[rank.astype(int) - 1] = unique
    mask = np.zeros(start.size, dtype=bool)
    mask[by_rank[chosen - 1]] = True
    return mask
