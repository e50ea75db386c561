"""Layered layout of a directed graph, left to right, with the labels of its edges as nodes of their own.

After Sugiyama, Tagawa & Toda (1981): an order with little against it, layers by longest path, order within layers by
barycentres, places by least squares under separation. A label takes part like a node, so nothing can lie on it.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from scipy.optimize import isotonic_regression

Edge = tuple[str, str]
Size = tuple[float, float]

COLUMN_GAP = 24.0
ROW_GAP = 20.0
PASSING_HEIGHT = 10.0
"""Of an edge that passes a column."""
PASSING_WEIGHT = 4.0
"""How much more it counts that a passing edge is straight than that a node lies amid its neighbours."""
SWEEPS = 24


@dataclass(frozen=True)
class Box:
    """A rectangle by its centre."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        return self.x + self.width / 2

    @property
    def top(self) -> float:
        return self.y - self.height / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height / 2

    def overlaps(self, other: Box) -> bool:
        return (
            abs(self.x - other.x) < (self.width + other.width) / 2
            and abs(self.y - other.y) < (self.height + other.height) / 2
        )


@dataclass(frozen=True)
class Layout:
    """Where everything lies. ``routes`` are the boxes an edge passes between its ends, straight and level, its own
    label among them."""

    nodes: Mapping[str, Box]
    labels: Mapping[Edge, Box]
    routes: Mapping[Edge, Sequence[Box]]
    width: float
    height: float


@dataclass
class _Chains:
    """The graph with every edge cut at the columns it passes."""

    columns: list[list[Hashable]]
    sizes: dict[Hashable, Size]
    chains: dict[Edge, list[Hashable]]
    neighbours: dict[Hashable, tuple[list[Hashable], list[Hashable]]] = field(default_factory=dict)


def layered(nodes: Mapping[str, Size], labels: Mapping[Edge, Size], weights: Mapping[Edge, float]) -> Layout:
    """Lay out ``nodes`` (width, height) with an edge for each of ``labels`` (width, height).

    ``weights`` say how much an edge wants to point to the right. Edges from a node to itself are refused (ValueError).
    """
    for source, target in labels:
        if source == target:
            raise ValueError(f"an edge from {source!r} to itself cannot be laid out")
    order = forward_order(list(nodes), weights)
    chains = _cut(nodes, labels, _layers(order, list(labels)))
    _reduce_crossings(chains)
    return _places(chains, nodes, labels)


def forward_order(names: Sequence[str], weights: Mapping[Edge, float]) -> list[str]:
    """``names`` in an order that few of ``weights`` point against: moves of one node that help, until none does."""
    order = list(names)

    def against(candidate: Sequence[str]) -> float:
        at = {name: index for index, name in enumerate(candidate)}
        return sum(weight for (source, target), weight in weights.items() if at[source] > at[target])

    best = against(order)
    improved = True
    while improved:
        improved = False
        for name in names:
            rest = [other for other in order if other != name]
            for position in range(len(order)):
                candidate = [*rest[:position], name, *rest[position:]]
                cost = against(candidate)
                if cost < best - 1e-12:
                    order, best, improved = candidate, cost, True
    return order


def _layers(order: Sequence[str], edges: Sequence[Edge]) -> dict[str, int]:
    """Layer of each node: as far left as its predecessors allow, then right up to its successors where that is all
    it has."""
    at = {name: index for index, name in enumerate(order)}
    forward = {(min(edge, key=at.__getitem__), max(edge, key=at.__getitem__)) for edge in edges}
    layer = dict.fromkeys(order, 0)
    for name in order:
        layer[name] = max((layer[a] + 1 for a, b in forward if b == name), default=0)
    for name in reversed(order):
        successors = [layer[b] for a, b in forward if a == name]
        if successors and not any(b == name for _, b in forward):
            layer[name] = min(successors) - 1
    return layer


def _cut(nodes: Mapping[str, Size], labels: Mapping[Edge, Size], layer: Mapping[str, int]) -> _Chains:
    columns: list[list[Hashable]] = [[] for _ in range(2 * max(layer.values(), default=0) + 1)]
    sizes: dict[Hashable, Size] = {}
    sizes.update((name, size) for name, size in nodes.items())
    for name in nodes:
        columns[2 * layer[name]].append(name)
    chains: dict[Edge, list[Hashable]] = {}
    filled = [0.0] * len(columns)
    for edge, size in labels.items():
        first, last = sorted((2 * layer[edge[0]], 2 * layer[edge[1]]))
        place = min(range(first + 1, last, 2), key=lambda column: (filled[column], column))
        filled[place] += size[1] + ROW_GAP
        chain: list[Hashable] = []
        for column in range(first + 1, last):
            key: Hashable = ("label", edge) if column == place else ("pass", edge, column)
            sizes[key] = size if column == place else (0.0, PASSING_HEIGHT)
            columns[column].append(key)
            chain.append(key)
        ends = edge if layer[edge[0]] < layer[edge[1]] else (edge[1], edge[0])
        chains[edge] = [ends[0], *chain, ends[1]]
    neighbours: dict[Hashable, tuple[list[Hashable], list[Hashable]]] = {key: ([], []) for key in sizes}
    for chain in chains.values():
        for left, right in pairwise(chain):
            neighbours[left][1].append(right)
            neighbours[right][0].append(left)
    return _Chains(columns, sizes, chains, neighbours)


def _reduce_crossings(chains: _Chains) -> None:
    best, fewest = [list(column) for column in chains.columns], _crossings(chains)
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        indices = range(1, len(chains.columns)) if forward else range(len(chains.columns) - 2, -1, -1)
        for index in indices:
            fixed = {key: place for place, key in enumerate(chains.columns[index - 1 if forward else index + 1])}
            column = chains.columns[index]
            now = {key: float(place) for place, key in enumerate(column)}
            column.sort(key=lambda key, fixed=fixed, now=now, side=0 if forward else 1: _barycentre(  # type: ignore[misc]
                [fixed[other] for other in chains.neighbours[key][side]], now[key]))  # fmt: skip
        crossings = _crossings(chains)
        if crossings < fewest:
            best, fewest = [list(column) for column in chains.columns], crossings
    chains.columns = best


def _barycentre(places: Sequence[int], otherwise: float) -> float:
    return sum(places) / len(places) if places else otherwise


def _crossings(chains: _Chains) -> int:
    crossings = 0
    for left, right in pairwise(chains.columns):
        at = {key: place for place, key in enumerate(right)}
        ends = [(place, at[other]) for place, key in enumerate(left) for other in chains.neighbours[key][1]]
        crossings += sum(a < c and b > d for a, b in ends for c, d in ends)
    return crossings


def _places(chains: _Chains, nodes: Mapping[str, Size], labels: Mapping[Edge, Size]) -> Layout:
    y = _rows(chains)
    boxes: dict[Hashable, Box] = {}
    left = 0.0
    for column in chains.columns:
        width = max((chains.sizes[key][0] for key in column), default=0.0)
        for key in column:
            passing = isinstance(key, tuple) and key[0] == "pass"
            own, height = chains.sizes[key]
            boxes[key] = Box(left + width / 2, y[key], width if passing else own, height)
        left += width + COLUMN_GAP
    return Layout(
        nodes={name: boxes[name] for name in nodes},
        labels={edge: boxes["label", edge] for edge in labels},
        routes={
            edge: [boxes[key] for key in (chain[1:-1] if chain[0] == edge[0] else chain[-2:0:-1])]
            for edge, chain in chains.chains.items()
        },
        width=left - COLUMN_GAP,
        height=max((box.bottom for box in boxes.values()), default=0.0),
    )


def _rows(chains: _Chains) -> dict[Hashable, float]:
    """Heights: each node near the mean of its neighbours, in order and apart, by least squares column by column."""
    y: dict[Hashable, float] = {}
    for column in chains.columns:
        for key, place in zip(column, _apart(chains, column, [0.0] * len(column)), strict=True):
            y[key] = place
    for sweep in range(SWEEPS):
        for column in chains.columns if sweep % 2 else reversed(chains.columns):
            wanted = [_wanted(chains, key, y) for key in column]
            for key, place in zip(column, _apart(chains, column, wanted), strict=True):
                y[key] = place
    top = min((y[key] - size[1] / 2 for key, size in chains.sizes.items()), default=0.0)
    return {key: place - top for key, place in y.items()}


def _wanted(chains: _Chains, key: Hashable, y: Mapping[Hashable, float]) -> float:
    """Where ``key`` would lie alone: at the mean of its neighbours; an edge that passes wants to be straight."""
    others: list[Hashable] = [other for side in chains.neighbours[key] for other in side]
    if isinstance(key, tuple) and key[0] == "pass":
        others = [*others, *(other for other in chains.chains[key[1]] if isinstance(other, tuple))]
    return sum(y[other] for other in others) / len(others) if others else y[key]


def _apart(chains: _Chains, column: Sequence[Hashable], wanted: Sequence[float]) -> list[float]:
    if not column:
        return []
    heights = [chains.sizes[key][1] for key in column]
    steps = [(a + b) / 2 + ROW_GAP for a, b in pairwise(heights)]
    offsets = np.concatenate([[0.0], np.cumsum(steps)])
    weights = [PASSING_WEIGHT if isinstance(key, tuple) and key[0] == "pass" else 1.0 for key in column]
    fitted = isotonic_regression(np.asarray(wanted) - offsets, weights=np.asarray(weights)).x
    return [float(value) for value in fitted + offsets]
