"""Temperature transport in one side (supply or return) of a network: Lagrangian plugs, the work done in C.

Each pipe is a queue of plugs with mass and an enthalpy that is linear along them; ``transport.c`` says how a step goes.
A wall in perfect contact with the water counts as so much more water: with the heat capacity of the wall by that of
the water, r, a front runs at v / (1 + r), and energy is that of both. Where the wall lags behind the water (``film``),
both have temperatures of their own in cells along the pipe, and a front spreads as Anzelius (ZAMM 6, 1926) and Schumann
(J. Franklin Institute 208, 1929) have it; this takes steps of a cell's passage: for experiments and small networks.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

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
        ("cells", ctypes.c_int),
        ("film", ctypes.c_void_p),
        ("wall", ctypes.c_void_p),
    )


@dataclass(frozen=True)
class Resolution:
    """How finely temperatures are followed."""

    enthalpy: float = 42.0
    """J/kg: neighbouring plugs whose joint profile differs by no more become one; 42 are 10 mK."""
    plugs: int = 32
    """Plugs in a pipe at most; beyond, those that differ least become one."""
    segments: int = 48
    """Segments in what flows through a node over a step at most."""
    cells: int = 128
    """Cells of a pipe whose wall lags behind the water."""


class FlowInCircle(SimulationError):
    """Flows have no order that goes from sources to sinks."""


@dataclass
class Water:
    """What moves, at one point in time.

    ``plugs`` (pipes, most, 3) holds mass in kg (water and wall), mean enthalpy and half difference in J/kg, from the
    beginning of the pipe to its end; ``count`` (pipes,) says how many there are. ``node_end`` and ``node_mean``
    (nodes,) are enthalpies of what flowed through the nodes, at the end of the last step and its mean; where nothing
    flowed, of what stands there. ``stored`` (pipes,) is the energy in water and wall, in J, zero at 0 °C. ``film``
    (film pipes, 2 cells + 2): by how much of a cell the parcels are shifted, their enthalpies, and the wall's.
    """

    plugs: Array
    count: IntArray
    node_end: Array
    node_mean: Array
    stored: Array
    film: Array

    def copy(self) -> Water:
        most = int(self.count.max(initial=1))
        return Water(self.plugs[:, :most].copy(), *(a.copy() for a in self._others))

    def take(self, other: Water) -> None:
        """Become a copy of ``other``, which may have been copied from one with more room."""
        self.plugs[:, : other.plugs.shape[1]] = other.plugs
        for mine, its in zip(self._others, other._others, strict=True):
            mine[...] = its

    @property
    def _others(self) -> tuple[npt.NDArray[Any], ...]:
        return self.count, self.node_end, self.node_mean, self.stored, self.film


@dataclass(frozen=True)
class Surroundings:
    """What water in pipes exchanges with them over a step, arrays of shape (pipes,): dh/dt = gain - rate h."""

    rate: Array
    """1/s"""
    gain: Array
    """J/(kg.s)"""
    contact: Array = field(default_factory=lambda: np.zeros(0))
    """1/s, of film pipes alone, in their order: the rate at which water approaches the wall's temperature."""


@dataclass(frozen=True)
class Inflow:
    """What comes into the nodes from outside over a step, arrays of shape (nodes,)."""

    m_flow: Array
    """kg/s, negative where it leaves"""
    enthalpy: Array
    """J/kg, of what comes in"""


class Transport:
    """The water of one side of a network: ``present``, and ``trial``, where the last step tried has led to."""

    def __init__(
        self,
        nodes: int,
        start: IntArray,
        end: IntArray,
        mass: Array,
        resolution: Resolution = Resolution(),
        *,
        film: Array | None = None,
    ) -> None:
        """``start`` and ``end`` (pipes,) are node numbers, ``mass`` (pipes,) in kg counts the wall as water.

        ``film`` (pipes,) is the wall's heat capacity by the water's where the wall lags behind it, else NaN.
        """
        self._from = np.ascontiguousarray(start, dtype=np.int32)
        self._to = np.ascontiguousarray(end, dtype=np.int32)
        self.mass = np.ascontiguousarray(mass, dtype=np.float64)
        pipes = self.mass.size
        ends = np.concatenate([self._from, self._to])
        order = np.argsort(ends, kind="stable")
        self._around = (order % max(pipes, 1)).astype(np.int32)
        self._start = np.searchsorted(ends[order], np.arange(nodes + 1)).astype(np.int32)
        walls = np.full(pipes, np.nan) if film is None else film
        self.films = np.flatnonzero(walls > 0)
        """Numbers of the pipes whose wall lags behind the water."""
        self._film = np.full(pipes, -1, dtype=np.int32)
        self._film[self.films] = np.arange(self.films.size)
        self._walls = np.ascontiguousarray(walls[self.films])
        self.present, self.trial = (
            Water(
                np.zeros((pipes, resolution.plugs, 3)), np.ones(pipes, dtype=np.int32),
                np.zeros(nodes), np.zeros(nodes), np.zeros(pipes),
                np.zeros((self.films.size, 2 * resolution.cells + 2)),
            )
            for _ in range(2)
        )  # fmt: skip
        self.energy_in, self.energy_out = np.zeros(pipes), np.zeros(pipes)
        self._room = np.empty((nodes, resolution.segments, 3))
        self._net = _Pipes(
            nodes,
            pipes,
            resolution.plugs,
            resolution.segments,
            *(a.ctypes.data for a in (self._from, self._to, self._start, self._around, self.mass)),
            resolution.enthalpy,
            resolution.cells,
            self._film.ctypes.data,
            self._walls.ctypes.data,
        )
        self._advance = transport_library().network_advance
        self._advance.argtypes = [ctypes.c_void_p, ctypes.c_double, *[ctypes.c_void_p] * 18]

    def fill(self, enthalpy: Array) -> None:
        """Fill every pipe with water of one ``enthalpy`` (pipes,) in J/kg."""
        water = self.present
        water.count[...] = 1
        water.plugs[:, 0] = np.stack([self.mass, enthalpy, np.zeros_like(enthalpy)], axis=1)
        water.stored[...] = self.mass * enthalpy
        water.film[...] = enthalpy[self.films, np.newaxis]
        water.film[:, 0] = 0.0
        for ends in (self._from, self._to):
            water.node_mean[ends] = water.node_end[ends] = enthalpy

    def attempt(self, step: float, m_flow: Array, around: Surroundings, inflow: Inflow) -> Array:
        """Try a step of ``step`` (s) from ``present``: fills ``trial``, and may be repeated with other flows.

        ``m_flow`` (pipes,) in kg/s. Returns by pipe the energy (J) that it gave to its surroundings, less what these
        gave. Raises FlowInCircle where no pipe of a circle of flows comes first.
        """
        now, new = self.present, self.trial
        new.film[...] = now.film
        given = [
            np.ascontiguousarray(a, dtype=np.float64)
            for a in (m_flow, around.rate, around.gain, np.maximum(inflow.m_flow, 0.0), inflow.enthalpy)
        ]
        arrays: tuple[npt.NDArray[Any], ...] = (
            *given, now.plugs, now.count, now.node_end, new.plugs, new.count, new.node_end, new.node_mean,
            self.energy_in, self.energy_out, new.stored, new.film, np.ascontiguousarray(around.contact), self._room,
        )  # fmt: skip
        outcome = self._advance(ctypes.byref(self._net), step, *(a.ctypes.data for a in arrays))
        if outcome == CIRCLE:
            raise FlowInCircle("the network's flows go round in a circle, which no pressures can drive")
        if outcome == NO_MEMORY:
            raise SimulationError("there is no memory left for the network's water")
        return self.energy_in - self.energy_out + now.stored - new.stored

    def accept(self) -> None:
        """Go where the last attempt led."""
        self.present, self.trial = self.trial, self.present

    @property
    def mean(self) -> Array:
        """Mean enthalpy (J/kg) of the present water by pipe."""
        return self.present.stored / self.mass
