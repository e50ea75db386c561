"""The inputs of the component ``network``: where they lie, what they mean by consumer and source, what is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from cosim.errors import SimulationError
from cosim.network.network import Array, IntArray, Network
from cosim.system.ports import Port

COLDEST, HOTTEST = 273.15, 423.15
"""K between which water may be."""
_AROUND = (200.0, 400.0)
"""K between which ground and air may be."""


@dataclass(frozen=True)
class Given:
    """Inputs of a step, in SI: by pipe row what surrounds it, by consumer the demand, by source what it is told."""

    T_around: Array
    dp_set: float
    demand: Array
    T_supply: Array
    """NaN for sources by heat"""
    m_flow: Array
    """NaN for the source that holds pressure"""
    Q_flow: Array
    """NaN for all but sources by heat"""

    def with_least_demand(self, least: Array) -> Given:
        """With ``least`` by consumer (W, or kg/s where the flow is given) where there is no demand."""
        return replace(self, demand=np.where(self.demand > 0, self.demand, least))


class Inputs:
    """Where the inputs of a network lie among its ports, and how demands are divided among the consumers."""

    def __init__(self, network: Network, ports: Sequence[Port], dp_set: float) -> None:
        """``dp_set`` (Pa) holds where it is no input."""
        place = {port.name: index for index, port in enumerate(ports)}
        self._ports, self._in_air, self._dp_set = tuple(ports), network.pipes.in_air, dp_set
        consumers, sources = network.consumers, network.sources
        kind = dict(zip(consumers.cluster, consumers.by_flow.tolist(), strict=True))
        of_demand = {n: place[f"{'m_flow' if kind[n] else 'Q_flow'}_demand[{n}]"] for n in consumers.demands}
        self._demand_at = np.array([of_demand[name] for name in consumers.cluster])
        size = np.nan_to_num(consumers.Q_nominal, nan=1.0)
        total = dict.fromkeys(consumers.demands, 0.0)
        for name, own in zip(consumers.cluster, size.tolist(), strict=True):
            total[name] += own
        self._share = size / np.array([total[name] for name in consumers.cluster])
        self._T_at, self._m_at, self._Q_at = (
            np.array([place.get(f"{quantity}[{name}]", -1) for name in sources.ids])
            for quantity in ("T_supply", "m_flow", "Q_flow")
        )
        self._ground_at, self._dp_at = place["T_ground"], place.get("dp_set", -1)
        self._air_at = place.get("T_ambient", self._ground_at)

    def read(self, name: str, u: Array) -> Given:
        """What ``u`` says to the component called ``name``; raises SimulationError for what cannot be."""
        if not np.isfinite(u).all():
            port = self._ports[int(np.argmax(~np.isfinite(u)))]
            raise SimulationError(f"{name}: input {port.name} is not a finite number")
        for at, low, high in (
            (np.array([self._ground_at, self._air_at]), *_AROUND),
            (self._T_at, COLDEST, HOTTEST),
            (self._m_at, 0.0, np.inf),
        ):
            self._check(name, u, at[at >= 0], low, high)
        return Given(
            np.where(self._in_air, u[self._air_at], u[self._ground_at]),
            float(u[self._dp_at]) if self._dp_at >= 0 else self._dp_set,
            u[self._demand_at] * self._share,
            *(np.where(at >= 0, u[at], np.nan) for at in (self._T_at, self._m_at, self._Q_at)),
        )

    def _check(self, name: str, u: Array, at: IntArray, low: float, high: float) -> None:
        wrong = at[(u[at] < low) | (u[at] > high)]
        if wrong.size:
            port, value = self._ports[int(wrong[0])], float(u[wrong[0]])
            bounds = f"from {low:g} to {high:g}" if np.isfinite(high) else f"{low:g} or more"
            raise SimulationError(f"{name}: input {port.name} is {value:g} {port.unit}; it must be {bounds}")
