"""One side of a network, supply or return: its graph, its water, and what one step does to both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from cosim.network.film import film_coefficient
from cosim.network.friction import Law, Resistances, pressure_drop
from cosim.network.hydraulics import Memory, Side, Solution, without_circles
from cosim.network.network import Array, IntArray, Network
from cosim.network.transport import FlowInCircle, Inflow, Resolution, Surroundings, Transport, Water
from cosim.network.water import density, heat_capacity, kinematic_viscosity, temperature

GRAVITY = 9.81
"""m/s2"""


@dataclass(frozen=True)
class LineState:
    """A saved state of a :class:`Line`."""

    water: Water
    memory: Memory


@dataclass(frozen=True)
class Flows:
    """Flows and pressures of a step: solution of the hydraulics and heat of friction (W) by pipe."""

    solution: Solution
    friction: Array


class Line:
    """The supply or the return side of ``network``; arrays by pipe are of this side's pipes (``rows`` of the table)."""

    def __init__(self, network: Network, which: Literal["supply", "return"], law: Law, resolution: Resolution) -> None:
        pipes = network.pipes
        mask = pipes.supply if which == "supply" else pipes.return_
        self.rows: IntArray = np.flatnonzero(mask).astype(np.int32)
        rows = self.rows
        used, local = np.unique(np.concatenate([pipes.start[rows], pipes.end[rows]]), return_inverse=True)
        self.nodes: IntArray = used.astype(np.int32)
        """Numbers in the table of this side's nodes, shape (nodes,)."""
        start, end = local.astype(np.int32).reshape(2, -1)
        self.start, self.end = start, end
        number = np.full(len(network.nodes.ids), -1, dtype=np.int32)
        number[used] = np.arange(used.size)
        self.consumers, self.sources = number[network.consumers.node], number[network.sources.node]
        self.T_nominal = network.T_supply_nominal if which == "supply" else network.T_return_nominal
        self.density = float(density(self.T_nominal))
        """kg/m3, nominal: gives the mass of the water and its weight."""
        length, diameter = pipes.length[rows], pipes.d_inner[rows]
        self.water: Array = self.density * pipes.area[rows] * length
        """kg by pipe"""
        walls = pipes.wall_heat_capacity[rows] / float(heat_capacity(self.T_nominal))
        film = np.where(pipes.film[rows], walls / self.water, np.nan)
        self.transport = Transport(used.size, start, end, self.water + walls, resolution, film=film)
        self.resistances = Resistances(
            length, diameter, pipes.roughness[rows], pipes.zeta[rows], pipes.fittings[rows], law
        )
        root = int(self.sources[network.sources.holder])
        self.hydraulics = Side(used.size, start, end, root, length / diameter**5)
        height = np.nan_to_num(network.nodes.z[used] - network.nodes.z[used[root]])
        self.weight: Array = self.density * GRAVITY * height
        """Pa by node that height takes from the pressure, against the root."""
        self.conductance = pipes.U_own[rows] * length
        """W/K by pipe to the surroundings."""
        with np.errstate(invalid="ignore", divide="ignore"):
            self.coupling = np.nan_to_num(pipes.U_other[rows] / pipes.U_own[rows])
        """Share of the neighbour's excess temperature in what surrounds the pipe."""
        self.in_air = pipes.in_air[rows]

    def fill(self, enthalpy: float) -> None:
        """Fill all pipes with water of one enthalpy (J/kg)."""
        self.transport.fill(np.full(self.rows.size, enthalpy))
        self.hydraulics.forget()

    def begin(self) -> Array:
        """Take the water as it is now for the step to come; returns its mean temperature (K) by pipe."""
        T_mean = temperature(self.transport.mean)
        self._now = T_mean, density(T_mean), kinematic_viscosity(T_mean)
        return T_mean

    def flows(self, entering: Array) -> Flows:
        """Flows for what enters the nodes (nodes,) in kg/s, with the properties of the water at the beginning."""
        _, rho, nu = self._now
        solution = self.hydraulics.solve(entering, lambda m: pressure_drop(self.resistances, m, rho, nu))
        return Flows(solution, np.abs(solution.drop * solution.m_flow) / rho)

    def carry(self, step: float, flows: Flows, inflow: Inflow, T_around: Array, heat: Array) -> Array:
        """Move the water for ``step`` (s), for now as a trial; returns the heat (J) by pipe that the surroundings took.

        ``T_around`` (K) by pipe of what surrounds it; ``heat`` (W) by pipe is released in the water (friction).
        """
        mass, T_mean = self.transport.mass, self._now[0]
        c = heat_capacity(0.5 * (T_mean + T_around))
        k = self.conductance / (c * mass)
        h_around = self.transport.mean - c * (T_mean - T_around)
        m_flow = flows.solution.m_flow
        around = Surroundings(k, k * h_around + heat / mass, self._contact(m_flow, T_mean))
        try:
            taken = self.transport.attempt(step, m_flow, around, inflow)
        except FlowInCircle:
            m_flow = without_circles(m_flow, self.start, self.end)
            taken = self.transport.attempt(step, m_flow, around, inflow)
        return taken + heat * step

    def _contact(self, m_flow: Array, T_mean: Array) -> Array:
        """1/s by film pipe: heat transfer from water to wall by the water's heat capacity."""
        at = self.transport.films
        if not at.size:
            return np.zeros(0)
        pipes, T = self.resistances, T_mean[at]
        coefficient = film_coefficient(np.abs(m_flow[at]), pipes.diameter[at], pipes.length[at], T)
        area = np.pi * pipes.diameter[at] * pipes.length[at]
        rate: Array = coefficient * area / (heat_capacity(T) * self.water[at])
        return rate

    def pressure_below_root(self, solution: Solution) -> Array:
        """Pa by node by which pressure is lower than at the root, flow and height together."""
        below: Array = solution.fall + self.weight
        return below

    def save(self) -> LineState:
        return LineState(self.transport.present.copy(), self.hydraulics.memory)

    def restore(self, state: LineState) -> None:
        self.transport.present.take(state.water)
        self.hydraulics.memory = state.memory
