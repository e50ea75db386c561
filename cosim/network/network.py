"""A district heating network as data: nodes, pipes, consumers and sources, everything in SI.

Made by :func:`cosim.network.read_network`; the fields' meanings are those of the columns in ``docs/network.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from cosim.network import heat_loss

Array = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int32]
BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Nodes:
    """All nodes, numbered from 0; ``x``, ``y``, ``z`` in m, NaN where not given."""

    ids: tuple[str, ...]
    x: Array
    y: Array
    z: Array


@dataclass(frozen=True)
class Pipes:
    """All pipes; each is a supply pipe, a return pipe, or one of each (arrays of shape (pipes,))."""

    ids: tuple[str, ...]
    start: IntArray
    end: IntArray
    supply: BoolArray
    return_: BoolArray
    length: Array
    d_inner: Array
    s_wall: Array
    c_wall: Array
    roughness: Array
    zeta: Array
    fittings: Array
    U_own: Array
    """W/(m.K) to the surroundings."""
    U_other: Array
    """W/(m.K) by which that is less because of the neighbour; 0 for pipes that lie alone."""
    in_air: BoolArray
    film: BoolArray
    """Whether the wall lags behind the water."""

    @property
    def area(self) -> Array:
        """m2 of the water."""
        return np.asarray(0.25 * np.pi * self.d_inner**2)

    @property
    def wall_heat_capacity(self) -> Array:
        """J/K of the wall of one pipe."""
        return self.c_wall * np.pi * (self.d_inner + self.s_wall) * self.s_wall * self.length


@dataclass(frozen=True)
class Consumers:
    """All consumers: where they are and how they cool the water. NaN where a rule is not that consumer's."""

    ids: tuple[str, ...]
    node: IntArray
    by_flow: BoolArray
    """Whether their flow is given instead of their heat demand."""
    cluster: tuple[str, ...]
    """By whose demand each is moved: its own name where it is in no cluster."""
    Q_nominal: Array
    T_return: Array
    dT: Array
    effectiveness: Array
    T_house: Array
    dT_part_load: Array
    r_max: Array
    r_bypass: Array

    @property
    def demands(self) -> tuple[str, ...]:
        """Names of the demands, each once, in the order of the consumers."""
        return tuple(dict.fromkeys(self.cluster))


@dataclass(frozen=True)
class Sources:
    """All sources; ``control`` says what is given: ``pressure`` (exactly one), ``flow`` or ``heat``."""

    ids: tuple[str, ...]
    node: IntArray
    control: tuple[str, ...]

    @property
    def holder(self) -> int:
        """Number of the source that holds pressure."""
        return self.control.index("pressure")


@dataclass(frozen=True)
class Network:
    """A checked network. Temperatures in K: the nominal ones give the water's density and so its mass."""

    path: Path
    nodes: Nodes
    pipes: Pipes
    consumers: Consumers
    sources: Sources
    T_supply_nominal: float
    T_return_nominal: float

    @property
    def summary(self) -> str:
        """One line: sizes."""
        p = self.pipes
        return (
            f"{len(self.nodes.ids)} nodes, {len(p.ids)} pipes ({p.length.sum() / 1e3:.2f} km of trench, "
            f"{float((p.length * p.area * (p.supply.astype(float) + p.return_)).sum()):.1f} m3), "
            f"{len(self.consumers.ids)} consumers, {len(self.sources.ids)} sources"
        )


def conductances(
    d_inner: Array, s_wall: Array, d_casing: Array, lambda_insulation: Array, surroundings: Surroundings
) -> tuple[Array, Array]:
    """``U_own`` and ``U_other`` (W/(m.K)) of pipes by their construction; see :mod:`cosim.network.heat_loss`."""
    s = surroundings
    insulation = heat_loss.insulation_resistance(d_inner + 2 * s_wall, d_casing, lambda_insulation)
    in_air = 1 / (insulation + heat_loss.air_resistance(d_casing, s.alpha))
    own = insulation + heat_loss.ground_resistance(d_casing, s.depth, s.lambda_ground)
    common = np.where(s.pair, heat_loss.neighbour_resistance(d_casing + s.gap, s.depth, s.lambda_ground), 0.0)
    U_own, U_other = heat_loss.pair_conductances(own, common)
    return np.where(s.in_air, in_air, U_own), np.where(s.in_air, 0.0, U_other)


@dataclass(frozen=True)
class Surroundings:
    """What lies about pipes, arrays of shape (pipes,); ``alpha`` counts in air, the others in the ground."""

    in_air: BoolArray
    pair: BoolArray
    depth: Array
    gap: Array
    lambda_ground: Array
    alpha: Array
