"""Fewer pipes for the same network: branches that end at consumers are joined until a wanted number is left.

Two joints, repeated in the order of what they spoil:

- a pipe that only goes on in one other pipe becomes one with it (exact but for the consumer that may stand between),
- two pipes from one node to a consumer each become one pipe to one consumer.

The new pipe has the water, the wall and the heat loss (U times length) of both, so what is stored and, at one
temperature, what is lost stay; and the mean delay of the consumers, weighted by their design flow, which is water over
flow, stays as well. Its length and diameter are those that also give the pressure drop of the worse-placed consumer at
design flow. Rings, sources and what lies between them are kept. This is the idea of the Danish and the German method
(Larsen, Palsson, Boehm & Ravn, Energy Conversion and Management 43, 2002; Larsen, Boehm & Wigbels, ibid. 45, 2004), the
joints chosen by the delays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from scipy.optimize import brentq

from cosim.errors import InputError
from cosim.network.friction import Law, Resistances, pressure_drop
from cosim.network.network import Consumers, Network, Nodes, Pipes
from cosim.network.substation import Substations
from cosim.network.water import density, kinematic_viscosity, specific_enthalpy, temperature

_SMALLEST, _LARGEST = 0.002, 5.0
"""m, diameters between which the equivalent pipe is looked for."""


@dataclass(frozen=True)
class Aggregate:
    """A network with fewer pipes, and by consumer of it those of the first network that it stands for."""

    network: Network
    members: Mapping[str, tuple[str, ...]]


@dataclass
class _Branch:
    """A pipe from node ``top`` to consumer node ``end``, as sums along and across what it was made of."""

    top: int
    end: int
    name: str
    volume: float
    """m3 of one side"""
    wall: float
    """J/K of one side"""
    conductance: float
    """W/K of one side: U_own times length"""
    shared: float
    """W/K: U_other times length"""
    drop: float
    """Pa at design flow to the worst-placed consumer"""
    m_flow: float
    """kg/s, design"""
    roughness: float
    rows: tuple[int, ...]
    """Pipes of the first network in it"""


def aggregate(network: Network, pipes: int, law: Law = "colebrook") -> Aggregate:
    """``network`` with ``pipes`` pipes, or as few as its rings and sources allow if these are more.

    Raises InputError where a consumer has no design demand, or its flow is given (a sum of flows would have no heat).
    """
    return _Aggregation(network, law).run(pipes)


class _Aggregation:
    def __init__(self, network: Network, law: Law) -> None:
        _check(network)
        self.network, self.law = network, law
        self.T = network.T_supply_nominal
        m_nominal = Substations(network.consumers, self.T).m_nominal
        self.consumer_at = {int(node): index for index, node in enumerate(network.consumers.node)}
        self.fixed = {int(node) for node in network.sources.node}
        self.flow = {int(node): float(m) for node, m in zip(network.consumers.node, m_nominal, strict=True)}
        self.members: dict[int, tuple[int, ...]] = {int(n): (i,) for i, n in enumerate(network.consumers.node)}
        p = network.pipes
        self.around: dict[int, set[int]] = {node: set() for node in range(len(network.nodes.ids))}
        for row in range(len(p.ids)):
            self.around[int(p.start[row])].add(row)
            self.around[int(p.end[row])].add(row)
        self.branches: dict[int, _Branch] = {}
        self.left = len(p.ids)

    def run(self, wanted: int) -> Aggregate:
        changed = set(self.around)
        candidates: list[tuple[float, int, int, int]] = []
        while self.left > wanted:
            # Costs of joints at nodes that have not changed stay; the others are looked at again.
            candidates = [c for c in candidates if c[1] not in changed]
            for node in changed:
                candidates += [(cost, node, a, b) for cost, a, b in self._joints(node)]
            if not candidates:
                break
            _, node, first, second = min(candidates)
            changed = self._join(node, first, second)
        return self._result()

    # joints

    def _ends(self, row: int) -> tuple[int, int]:
        if row in self.branches:
            return self.branches[row].top, self.branches[row].end
        return int(self.network.pipes.start[row]), int(self.network.pipes.end[row])

    def _other(self, row: int, node: int) -> int:
        first, second = self._ends(row)
        return second if first == node else first

    def _is_leaf(self, row: int, node: int) -> bool:
        """Whether ``row`` leads from ``node`` to a consumer and no further."""
        end = self._other(row, node)
        p = self.network.pipes
        return (
            end in self.flow and len(self.around[end]) == 1
            and bool(p.supply[row] and p.return_[row] and not p.film[row])
        )  # fmt: skip

    def _joints(self, node: int) -> Iterable[tuple[float, int, int]]:
        """Costs (kg: water that comes at another time than it did) of the joints at ``node``, with the pipes."""
        if node in self.fixed:
            return
        rows = sorted(self.around[node])
        leaves = [row for row in rows if self._is_leaf(row, node)]
        if len(rows) == 2 and leaves:
            leaf = leaves[0]
            up = rows[0] if rows[1] == leaf else rows[1]
            p = self.network.pipes
            if p.supply[up] and p.return_[up] and not p.film[up] and p.in_air[up] == p.in_air[leaf]:
                own, beyond = self.flow.get(node, 0.0), self.flow[self._other(leaf, node)]
                # Delays after the upper pipe: none for the consumer here, V/m for the one beyond, V/(own + m) the mean.
                water = self._branch(leaf, node).volume * float(density(self.T))
                yield 2 * water * own / (own + beyond), up, leaf
        # Of all pairs those of neighbours in delay can be the cheapest.
        delays = sorted((self._branch(row, node).volume / self.flow[self._other(row, node)], row) for row in leaves)
        for (_, a), (_, b) in pairwise(delays):
            if self.network.pipes.in_air[a] == self.network.pipes.in_air[b]:
                yield self._parallel_cost(self._branch(a, node), self._branch(b, node)), a, b

    def _parallel_cost(self, a: _Branch, b: _Branch) -> float:
        mean = (a.volume + b.volume) / (a.m_flow + b.m_flow)
        return float(density(self.T)) * sum(abs(x.volume - mean * x.m_flow) for x in (a, b))

    def _branch(self, row: int, top: int) -> _Branch:
        """The leaf ``row`` below ``top``, made of the table's pipe where it is still that."""
        if row not in self.branches:
            self.branches[row] = self._made(row, top, self._other(row, top), self.flow[self._other(row, top)])
        return self.branches[row]

    def _made(self, row: int, top: int, end: int, m_flow: float) -> _Branch:
        p = self.network.pipes
        one = Resistances(
            p.length[[row]], p.d_inner[[row]], p.roughness[[row]], p.zeta[[row]], p.fittings[[row]], self.law
        )
        return _Branch(
            top, end, p.ids[row], float(p.area[row] * p.length[row]), float(p.wall_heat_capacity[row]),
            float(p.U_own[row] * p.length[row]), float(p.U_other[row] * p.length[row]), self._drop(one, m_flow), m_flow,
            float(p.roughness[row]), (row,),
        )  # fmt: skip

    def _drop(self, pipe: Resistances, m_flow: float) -> float:
        rho, nu = density(np.array([self.T])), kinematic_viscosity(np.array([self.T]))
        return float(pressure_drop(pipe, np.array([m_flow]), rho, nu)[0][0])

    def _join(self, node: int, first: int, second: int) -> set[int]:
        """Make one pipe of two; returns the nodes about which something has changed."""
        if self._is_leaf(first, node) and self._is_leaf(second, node):
            a, b = self._branch(first, node), self._branch(second, node)
            keep = a if a.m_flow >= b.m_flow else b
            gone = b.end if keep is a else a.end
            joined = replace(_sum(keep, b if keep is a else a), drop=max(a.drop, b.drop))
            self._merge_consumers(keep.end, gone)
            self.around[node].discard(second)
        else:  # first leads to the node, second from it to its consumer
            top, beyond = self._other(first, node), self._branch(second, node)
            here = self.flow.get(node, 0.0)
            upper = self._made(first, top, beyond.end, beyond.m_flow + here)
            joined = replace(_sum(beyond, replace(upper, m_flow=here)), top=top, drop=upper.drop + beyond.drop)
            if here:
                self._merge_consumers(beyond.end, node)
            self.around[node] = set()
        self.branches.pop(second, None)
        self.branches[first] = joined
        for end in (joined.end, joined.top):
            self.around[end] -= {second}
            self.around[end] |= {first}
        self.left -= 1
        return {joined.top, joined.end, node}

    def _merge_consumers(self, keep: int, gone: int) -> None:
        self.flow[keep] += self.flow.pop(gone)
        self.members[keep] += self.members.pop(gone)
        self.around[gone] = set()

    # result

    def _result(self) -> Aggregate:
        n = self.network
        rows = sorted({row for around in self.around.values() for row in around})
        used = sorted({end for row in rows for end in self._ends(row)})
        number = {node: index for index, node in enumerate(used)}
        changed = {row: b for row, b in self.branches.items() if len(b.rows) > 1 and row in rows}
        consumers = [(node, self.members[node]) for node in used if node in self.members]
        nodes = Nodes(
            tuple(n.nodes.ids[i] for i in used), *(values[used] for values in (n.nodes.x, n.nodes.y, n.nodes.z))
        )
        new = replace(
            n,
            nodes=nodes,
            pipes=self._pipes(rows, changed, number),
            consumers=self._consumers(consumers, number),
            sources=replace(n.sources, node=np.array([number[int(i)] for i in n.sources.node], dtype=np.int32)),
        )
        ids = n.consumers.ids
        return Aggregate(new, {nodes.ids[number[node]]: tuple(ids[i] for i in own) for node, own in consumers})

    def _pipes(self, rows: list[int], changed: Mapping[int, _Branch], number: Mapping[int, int]) -> Pipes:
        p = self.network.pipes
        values = {
            name: getattr(p, name)[rows].copy()
            for name in Pipes.__dataclass_fields__
            if name not in ("ids", "start", "end")
        }
        for at, row in enumerate(rows):
            if row not in changed:
                continue
            b = changed[row]
            diameter = self._diameter(b)
            length = b.volume / (0.25 * np.pi * diameter**2)
            # The wall counts by its heat capacity; as thick as steel walls are.
            s_wall = 0.02 * diameter
            values["length"][at], values["d_inner"][at], values["s_wall"][at] = length, diameter, s_wall
            values["c_wall"][at] = b.wall / (np.pi * (diameter + s_wall) * s_wall * length)
            values["roughness"][at], values["zeta"][at], values["fittings"][at] = b.roughness, 0.0, 0.0
            values["U_own"][at], values["U_other"][at] = b.conductance / length, b.shared / length
        return Pipes(
            ids=tuple(p.ids[row] for row in rows),
            start=np.array([number[changed[r].top if r in changed else int(p.start[r])] for r in rows], dtype=np.int32),
            end=np.array([number[changed[r].end if r in changed else int(p.end[r])] for r in rows], dtype=np.int32),
            **values,
        )

    def _diameter(self, b: _Branch) -> float:
        """m, so that the pipe holds the branch's water and has its pressure drop at design flow."""

        def excess(diameter: float) -> float:
            length = b.volume / (0.25 * np.pi * diameter**2)
            none = np.zeros(1)
            pipe = Resistances(np.array([length]), np.array([diameter]), np.array([b.roughness]), none, none, self.law)
            return float(np.log(self._drop(pipe, b.m_flow) / b.drop))

        return float(brentq(excess, _SMALLEST, _LARGEST, xtol=1e-9))

    def _consumers(self, consumers: list[tuple[int, tuple[int, ...]]], number: Mapping[int, int]) -> Consumers:
        old = self.network.consumers
        rows = [_one_consumer(self.network, own) for _, own in consumers]
        ids = tuple(old.ids[self.consumer_at[node]] for node, _ in consumers)
        whole = [len(own) == 1 for _, own in consumers]
        cluster = tuple(
            old.cluster[own[0]] if alone else name for name, (_, own), alone in zip(ids, consumers, whole, strict=True)
        )
        return Consumers(
            ids=ids,
            node=np.array([number[node] for node, _ in consumers], dtype=np.int32),
            by_flow=np.zeros(len(ids), dtype=bool),
            cluster=cluster,
            **{name: np.array([row[name] for row in rows]) for name in rows[0]},
        )


def _sum(a: _Branch, b: _Branch) -> _Branch:
    """What adds up; ends and name are those of ``a``."""
    volume = a.volume + b.volume
    return replace(
        a,
        volume=volume,
        wall=a.wall + b.wall,
        conductance=a.conductance + b.conductance,
        shared=a.shared + b.shared,
        m_flow=a.m_flow + b.m_flow,
        roughness=(a.volume * a.roughness + b.volume * b.roughness) / volume,
        rows=a.rows + b.rows,
    )


_RULES = ("T_return", "dT", "effectiveness")


def _one_consumer(network: Network, members: tuple[int, ...]) -> dict[str, float]:
    """Columns of the consumer that stands for ``members``, whose mixed return it has at design demand."""
    c, at = network.consumers, list(members)
    names = ("Q_nominal", *_RULES, "T_house", "dT_part_load", "r_max", "r_bypass")
    if len(at) == 1:
        return {name: float(getattr(c, name)[at[0]]) for name in names}
    substations = Substations(c, network.T_supply_nominal)
    flow = substations.m_nominal[at]
    mean = {name: float(flow @ getattr(c, name)[at] / flow.sum()) for name in names}
    mean["Q_nominal"] = float(c.Q_nominal[at].sum())
    if all(np.isnan(mean[rule]) for rule in _RULES):
        # Different rules: the mixed return of all at design demand.
        h = np.full(len(c.ids), float(specific_enthalpy(network.T_supply_nominal)))
        left = h[at] - substations.cooling(h, c.Q_nominal)[at]
        mean |= dict.fromkeys(("dT", "effectiveness", "T_house"), np.nan)
        mean["T_return"] = float(temperature(float(flow @ left / flow.sum())))
    return mean


def _check(network: Network) -> None:
    c = network.consumers
    for index, name in enumerate(c.ids):
        if c.by_flow[index]:
            raise InputError(f"{network.path}: consumer {name!r} has its flow given; only heat demands can be joined")
        if np.isnan(c.Q_nominal[index]):
            raise InputError(
                f"{network.path}: consumer {name!r} has no Q_nominal, which aggregation weighs by; give it"
            )
        if c.cluster[index] != name:
            raise InputError(
                f"{network.path}: consumer {name!r} is in cluster {c.cluster[index]!r}; aggregation makes clusters "
                "itself, take the column out"
            )
