"""Temperature transport in one side (supply or return) of a network: Lagrangian plugs, the work done in C.

Each pipe is a queue of plugs with mass and an enthalpy that is linear along them; ``transport.c`` says how a step goes.
The steel wall is in perfect contact with the water: it counts as so much more water (``wall_ratio``, heat capacity of
wall by that of water), so a front runs at v / (1 + wall_ratio) and energy is that of both.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cosim.errors import SimulationError
from cosim.network.compiled import transport_library

Array = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int32]

CIRCLE, NO_MEMORY = 1, 2
"""What ``network_advance`` returns besides 0."""


class _Pipes(ctypes.Structure):
    _fields_ = (
        ("nodes", ctypes.c_int),
        ("edges", ctypes.c_int),
        ("plugs", ctypes.c_int),
        ("segments", ctypes.c_int),
        ("from_", ctypes.c_void_p),
        ("to", ctypes.c_void_p),
        ("start", ctypes.c_void_p),
        ("around", ctypes.c_void_p),
        ("mass", ctypes.c_void_p),
        ("resolution", ctypes.c_double),
    )


@dataclass(frozen=True)
class Resolution:
    """How finely temperatures are followed."""

    enthalpy: float = 8.0
    """J/kg: neighbouring plugs whose joint profile differs by no more become one; 8 are 2 mK."""
    plugs: int = 48
    """Plugs in a pipe at most; beyond, those that differ least become one."""
    segments: int = 64
    """Segments in what flows through a node over a step at most."""


@dataclass(frozen=True)
class TransportState:
    """A copy of all that moves; arrays as in :class:`Transport`."""

    plugs: Array
    count: IntArray
    node_mean: Array
    node_end: Array
    stored: Array


class Transport:
    """The water of one side of a network.

    ``plugs`` (pipes, most, 3) holds mass in kg (water and wall), mean enthalpy and half difference in J/kg, from the
    beginning of the pipe to its end, ``count`` (pipes,) how many there are. ``node_mean`` and ``node_end`` (nodes,) are
    the enthalpies of what flowed through the nodes in the last step, its mean and its last; where nothing did, of what
    stands there. ``stored`` (pipes,) is the energy in water and wall, in J, zero at 0 °C.
    """

    def __init__(
        self, nodes: int, start: IntArray, end: IntArray, mass: Array, resolution: Resolution = Resolution()
    ) -> None:
        """``start`` and ``end`` (pipes,) are node numbers, ``mass`` (pipes,) in kg counts the wall as water."""
        self._from = np.ascontiguousarray(start, dtype=np.int32)
        self._to = np.ascontiguousarray(end, dtype=np.int32)
        self.mass = np.ascontiguousarray(mass, dtype=np.float64)
        pipes = self.mass.size
        ends = np.concatenate([self._from, self._to])
        order = np.argsort(ends, kind="stable")
        self._around = (order % max(pipes, 1)).astype(np.int32)
        self._start = np.searchsorted(ends[order], np.arange(nodes + 1)).astype(np.int32)
        self.plugs = np.zeros((pipes, resolution.plugs, 3))
        self.count: IntArray = np.ones(pipes, dtype=np.int32)
        self.node_mean, self.node_end = np.zeros(nodes), np.zeros(nodes)
        self.stored, self.energy_in, self.energy_out = np.zeros(pipes), np.zeros(pipes), np.zeros(pipes)
        self._net = _Pipes(
            nodes,
            pipes,
            resolution.plugs,
            resolution.segments,
            *(a.ctypes.data for a in (self._from, self._to, self._start, self._around, self.mass)),
            resolution.enthalpy,
        )
        self._advance = transport_library().network_advance
        self._advance.argtypes = [ctypes.c_void_p, ctypes.c_double, *[ctypes.c_void_p] * 12]

    def fill(self, enthalpy: Array) -> None:
        """Fill every pipe with water of one ``enthalpy`` (pipes,) in J/kg."""
        self.count[...] = 1
        self.plugs[...] = 0.0
        self.plugs[:, 0, 0], self.plugs[:, 0, 1] = self.mass, enthalpy
        self.stored = self.mass * enthalpy
        for ends in (self._from, self._to):
            self.node_mean[ends] = self.node_end[ends] = enthalpy

    def advance(self, step: float, m_flow: Array, k: Array, b: Array, entering: Array, enthalpy: Array) -> Array:
        """One step of ``step`` (s); returns by pipe the energy (J) that its surroundings took (friction counts as less).

        ``m_flow`` (pipes,) in kg/s; ``k`` (1/s) and ``b`` (J/kg/s) by pipe: dh/dt = b - k h; ``entering`` (nodes,) in
        kg/s and its ``enthalpy`` in J/kg is what comes into nodes from outside. Raises SimulationError where flows go
        round in a circle, which no pressures can drive.
        """
        before = self.stored
        self.stored = np.empty_like(before)
        flow = np.ascontiguousarray(m_flow)
        given = [np.ascontiguousarray(a, dtype=np.float64) for a in (flow, k, b, entering, enthalpy)]
        results = (self.node_mean, self.node_end, self.energy_in, self.energy_out, self.stored)
        outcome = self._advance(
            ctypes.byref(self._net),
            step,
            *(a.ctypes.data for a in given),
            self.plugs.ctypes.data,
            self.count.ctypes.data,
            *(a.ctypes.data for a in results),
        )
        if outcome == CIRCLE:
            self.stored = before
            raise SimulationError("the network's flows go round in a circle, which no pressures can drive")
        if outcome == NO_MEMORY:
            raise SimulationError("there is no memory left for the network's water")
        return self.energy_in - self.energy_out + before - self.stored

    @property
    def mean(self) -> Array:
        """Mean enthalpy (J/kg) by pipe."""
        return self.stored / self.mass

    def save(self) -> TransportState:
        """A copy of the present state."""
        return TransportState(*(a.copy() for a in (self.plugs, self.count, self.node_mean, self.node_end, self.stored)))

    def restore(self, state: TransportState) -> None:
        """Go back to a saved state."""
        self.plugs[...], self.count[...] = state.plugs, state.count
        self.node_mean[...], self.node_end[...], self.stored = state.node_mean, state.node_end, state.stored.copy()
