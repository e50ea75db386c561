"""What pictures of a network need: its map with temperatures and flows, the path to the worst-placed consumer."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from cosim.network.component import DistrictNetwork, Snapshot
from cosim.network.network import Array, Network

Portrait = dict[str, Any]


def portrait(component: DistrictNetwork) -> Portrait | None:
    """The network as it is now, as JSON data in SI; None where nothing has been calculated yet.

    ``nodes``: lists by node of id, kind, x, y (null where not given), T_supply, T_return, p_supply, p_return.
    ``pipes``: lists by pipe of start and end (numbers of nodes), diameter, m_flow (supply). ``path``: numbers of the
    nodes from the source that holds pressure to the worst-placed consumer, and their distance along the supply pipes.
    """
    if not component.has_state:
        return None
    network, state = component.network, component.snapshot()
    kinds = np.full(len(network.nodes.ids), "junction", dtype=object)
    kinds[network.consumers.node], kinds[network.sources.node] = "consumer", "source"
    nodes, distance = _path(network, _worst(network, state))
    return {
        "name": component.name,
        "nodes": {
            "id": list(network.nodes.ids),
            "kind": kinds.tolist(),
            **{name: _plain(getattr(network.nodes, name)) for name in ("x", "y")},
            **{name: _plain(getattr(state, name)) for name in ("T_supply", "T_return", "p_supply", "p_return")},
        },
        "pipes": {
            "start": network.pipes.start.tolist(),
            "end": network.pipes.end.tolist(),
            "diameter": network.pipes.d_inner.tolist(),
            "m_flow": _plain(state.m_flow_supply),
        },
        "path": {"nodes": nodes, "distance": distance},
    }


def _worst(network: Network, state: Snapshot) -> int:
    difference = (state.p_supply - state.p_return)[network.consumers.node]
    return int(network.consumers.node[int(np.nanargmin(difference))])


def _path(network: Network, to: int) -> tuple[list[int], list[float]]:
    """Shortest way along supply pipes."""
    p = network.pipes
    rows = np.flatnonzero(p.supply)
    ends = np.sort(np.stack([p.start[rows], p.end[rows]]), axis=0)
    order = np.lexsort((p.length[rows], ends[1], ends[0]))  # of parallel pipes the shortest
    ends, length = ends[:, order], p.length[rows][order]
    fresh = np.ones(order.size, dtype=bool)
    fresh[1:] = (ends[:, 1:] != ends[:, :-1]).any(axis=0)
    size = len(network.nodes.ids)
    graph = csr_array((length[fresh], (ends[0, fresh], ends[1, fresh])), shape=(size, size))
    source = int(network.sources.node[network.sources.holder])
    distances, predecessors = dijkstra(graph, directed=False, indices=[source], return_predecessors=True)
    distance, before = distances[0], predecessors[0]
    nodes = [to]
    while nodes[-1] != source:
        nodes.append(int(before[nodes[-1]]))
    nodes.reverse()
    return nodes, [float(distance[node]) for node in nodes]


def _plain(values: Array) -> list[float | None]:
    return [None if math.isnan(value) else value for value in values.tolist()]
