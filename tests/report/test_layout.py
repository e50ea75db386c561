"""Layouts: nothing lies on anything, arrows mostly point to the right, long edges pass straight."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from cosim.report.layout import Edge, Layout, forward_order, layered


def lay_out(edges: list[Edge], names: list[str] | None = None) -> Layout:
    nodes = names or sorted({name for edge in edges for name in edge})
    return layered(dict.fromkeys(nodes, (100.0, 60.0)), dict.fromkeys(edges, (80.0, 30.0)), dict.fromkeys(edges, 1.0))


def test_a_chain_lies_in_one_line_from_left_to_right() -> None:
    layout = lay_out([("a", "b"), ("b", "c")])
    boxes = [layout.nodes[name] for name in "abc"]
    assert boxes[0].right < boxes[1].left < boxes[1].right < boxes[2].left
    assert boxes[0].y == pytest.approx(boxes[1].y) == pytest.approx(boxes[2].y)


def test_heavy_edges_decide_the_order() -> None:
    weights = {("a", "b"): 1.0, ("b", "a"): 5.0, ("a", "c"): 2.0}
    assert forward_order(["a", "b", "c"], weights) == ["b", "a", "c"]


def test_edges_both_ways_have_a_label_each() -> None:
    layout = lay_out([("a", "b"), ("b", "a")])
    assert not layout.labels["a", "b"].overlaps(layout.labels["b", "a"])


def test_an_edge_passes_a_node_between_its_ends_straight_and_beside_it() -> None:
    layout = lay_out([("a", "b"), ("b", "c"), ("a", "c")])
    passing = [box for box in layout.routes["a", "c"] if box.left < layout.nodes["b"].x < box.right]
    assert len(passing) == 1
    assert not passing[0].overlaps(layout.nodes["b"])
    assert passing[0].width == pytest.approx(layout.nodes["b"].width)


def test_a_node_without_edges_has_a_place() -> None:
    layout = lay_out([("a", "b")], ["a", "b", "alone"])
    assert not any(layout.nodes["alone"].overlaps(layout.nodes[name]) for name in "ab")


def test_an_edge_to_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="'a' to itself"):
        lay_out([("a", "a")])


@pytest.mark.parametrize("seed", range(20))
def test_nothing_overlaps_in_any_graph(seed: int) -> None:
    chance = random.Random(seed)
    names = [f"n{i}" for i in range(chance.randint(2, 12))]
    pairs = [(a, b) for a in names for b in names if a != b]
    edges = chance.sample(pairs, min(len(pairs), chance.randint(1, 20)))
    sizes = {name: (chance.uniform(40, 200), chance.uniform(30, 120)) for name in names}
    plates = {edge: (chance.uniform(40, 160), chance.uniform(16, 90)) for edge in edges}
    layout = layered(sizes, plates, {edge: chance.uniform(1, 5) for edge in edges})
    boxes = [*layout.nodes.values(), *layout.labels.values()]
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    for edge, route in layout.routes.items():
        others = [box for name, box in layout.nodes.items() if name not in edge]
        others += [box for other, box in layout.labels.items() if other != edge]
        assert not any(step.overlaps(box) for step in route for box in others)
    assert all(box.left >= 0 and box.right <= layout.width + 1e-9 for box in boxes)
    assert all(box.top >= -1e-9 and box.bottom <= layout.height + 1e-9 for box in boxes)
