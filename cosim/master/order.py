"""In which order components depend on each other, and where they depend in circles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from cosim.system.graph import Connection, SystemGraph
from cosim.system.structure import Transfer

Group = tuple[int, ...]
"""Positions of components in the graph."""


def feeding(graph: SystemGraph, transfer: Transfer | None = None) -> list[set[int]]:
    """By component: those that connections into it (of one kind of transfer) come from, itself left out."""
    places = {component.name: index for index, component in enumerate(graph.components)}
    into: list[set[int]] = [set() for _ in graph.components]
    for connection in graph.connections:
        source, target = places[connection.source.component.name], places[connection.target.component.name]
        if source != target and transfer in (None, connection.transfer):
            into[target].add(source)
    return into


def dependency_groups(graph: SystemGraph, transfer: Transfer | None = None) -> list[Group]:
    """The strongly connected components of the graph, each behind those it depends on, else in the graph's order.

    A group of one depends on itself only where it is connected to itself.
    """
    return _groups(feeding(graph, transfer))


def passing_order(graph: SystemGraph) -> list[int]:
    """The components whose outputs depend on continuous inputs at the same instant, each behind those that feed such
    inputs; without those that do so in circles."""
    places = {component.name: index for index, component in enumerate(graph.components)}
    into: list[set[int]] = [set() for _ in graph.components]
    for c in graph.connections:
        passes = bool(c.target.component.feedthrough[:, c.target.index].any())
        if passes and c.is_continuous and c.transfer is Transfer.VALUE:
            into[places[c.target.component.name]].add(places[c.source.component.name])
    groups = [group for group in _groups(into) if len(group) == 1]
    return [index for (index,) in groups if into[index] and index not in into[index]]


def _groups(into: Sequence[set[int]]) -> list[Group]:
    """The strongly connected components of what goes into each, each behind those it depends on."""
    pairs = [(source, target) for target, sources in enumerate(into) for source in sources]
    count = len(into)
    rows, columns = (np.array([pair[k] for pair in pairs], dtype=np.intp) for k in (0, 1))
    matrix = csr_array((np.ones(len(pairs), dtype=np.int8), (rows, columns)), shape=(count, count))
    _, labels = connected_components(matrix, directed=True, connection="strong")
    members: dict[int, list[int]] = {}
    for index, label in enumerate(labels.tolist()):
        members.setdefault(label, []).append(index)
    waiting = sorted(members.values())
    ordered: list[Group] = []
    done: set[int] = set()
    while waiting:
        following = next(g for g in waiting if all(into[i] <= done | set(g) for i in g))
        waiting.remove(following)
        done |= set(following)
        ordered.append(tuple(following))
    return ordered


def stepping_order(graph: SystemGraph) -> list[int]:
    """Every component behind those it depends on, as far as there are no circles; there in the graph's order."""
    return [index for group in dependency_groups(graph) for index in group]


def is_loop(graph: SystemGraph, group: Sequence[int]) -> bool:
    """Whether what a group gives comes back to it."""
    names = {graph.components[i].name for i in group}
    return any(
        c.source.component.name in names and c.target.component.name in names for c in graph.connections
    )  # fmt: skip


def iterated(graph: SystemGraph, group: Sequence[int]) -> list[Connection]:
    """The connections within a group whose values strong coupling solves for: mean rates and what moves without jumps.

    Where all values of a loop are declared discrete, these are its Real ones: many an FMU calls everything discrete.
    """
    names = {graph.components[i].name for i in group}
    inside = [c for c in graph.connections if {c.source.component.name, c.target.component.name} <= names]
    found = [c for c in inside if c.transfer is Transfer.MEAN_RATE or c.is_continuous]
    return found or [c for c in inside if c.is_real]
