"""Consumers: what flow their heat demand draws, and how far they cool it.

A rule of each consumer gives the cooling dh of the water that passes its exchanger, from the supply that arrives:

    T_return       dh = h_supply - h(T_return)
    dT             dh = h(T_supply) - h(T_supply - dT)
    effectiveness  dh = effectiveness (h_supply - h_house), h_house = h(T_house + dT_part_load (1 - load)), load <= 1

The valve passes demand / dh, at most ``r_max`` of the nominal flow (design demand at the nominal supply temperature);
``r_bypass`` of it passes beside the exchanger. The third rule is that of ``RiverHeat.Network.ImposedFlow.Substation``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cosim.network.network import Array, BoolArray, Consumers
from cosim.network.water import T_ZERO, specific_enthalpy, temperature

LEAST_COOLING = 5.0
"""K: where the rule leaves less than this and than half of the design cooling, the valve opens as for the lesser."""
_C_WATER = 4190.0
"""J/(kg.K), for LEAST_COOLING only."""
_SURE = 0.9
"""A consumer that got less cooling than this share of what its flow was set for is served what the water has."""


@dataclass(frozen=True)
class Draw:
    """What consumers draw, arrays of shape (consumers,)."""

    m_flow: Array
    """kg/s, with bypass"""
    m_exchanger: Array
    """kg/s through the exchanger"""
    wanted: Array
    """W, the demand; NaN where the flow is given"""
    cooling: Array
    """J/kg that the flow was set for"""
    limited: BoolArray
    """Whether the valve is at its limit."""


class Substations:
    """All consumers of a network; supply enthalpies are arrays of shape (consumers,) in J/kg."""

    def __init__(self, consumers: Consumers, T_supply_nominal: float) -> None:
        self._consumers = consumers
        c = consumers
        self._by_return, self._by_difference = ~np.isnan(c.T_return), ~np.isnan(c.dT)
        self._by_exchanger = ~(self._by_return | self._by_difference)
        self._h_return = specific_enthalpy(c.T_return)
        nominal = specific_enthalpy(np.full(len(c.ids), T_supply_nominal))
        with np.errstate(invalid="ignore"):
            design = self.cooling(nominal, c.Q_nominal)
            m_nominal = c.Q_nominal / design
            limit = np.where(np.isinf(c.r_max), np.inf, c.r_max * m_nominal)
        self._limit = limit
        self._least = np.where(design > 0, np.minimum(LEAST_COOLING * _C_WATER, 0.5 * design), LEAST_COOLING * _C_WATER)
        self._bypass = np.where(c.r_bypass > 0, c.r_bypass * np.nan_to_num(m_nominal), 0.0)
        self.m_nominal = m_nominal

    def cooling(self, h_supply: Array, wanted: Array) -> Array:
        """J/kg by which the water in the exchanger is cooled; not positive where supply is too cold."""
        c = self._consumers
        cooling = h_supply - self._h_return
        if self._by_difference.any():
            by_difference = h_supply - specific_enthalpy(np.maximum(temperature(h_supply) - c.dT, T_ZERO))
            cooling = np.where(self._by_difference, by_difference, cooling)
        if self._by_exchanger.any():
            with np.errstate(invalid="ignore"):  # without a design demand the load is 1
                load = np.nan_to_num(np.clip(wanted / c.Q_nominal, 0.0, 1.0), nan=1.0)
            house = specific_enthalpy(c.T_house + c.dT_part_load * (1.0 - load))
            by_exchanger = c.effectiveness * np.maximum(h_supply - house, 0.0)
            cooling = np.where(self._by_exchanger, by_exchanger, cooling)
        return cooling

    def draw(self, demand: Array, h_supply: Array) -> Draw:
        """Flows for ``demand``: heat in W, or flow in kg/s where that is given; negative ones count as none."""
        by_flow = self._consumers.by_flow
        wanted = np.maximum(demand, 0.0)
        cooling = self.cooling(h_supply, wanted)
        usable = np.maximum(cooling, self._least)
        needed = np.where(by_flow, wanted, wanted / usable)
        limited = ~by_flow & ((needed > self._limit) | (cooling < usable))
        m_exchanger = np.where(by_flow, needed, np.minimum(needed, self._limit))
        m_flow = m_exchanger + np.where(by_flow, 0.0, self._bypass)
        return Draw(m_flow, m_exchanger, np.where(by_flow, np.nan, wanted), cooling, limited)

    def serve(self, draw: Draw, h_supply: Array) -> tuple[Array, Array]:
        """Heat served (W), and enthalpy (J/kg) of the water that goes back, for the supply that came over the step.

        A valve that is free is moved so that the demand is met exactly; the return takes what small error there was in
        the supply that its flow was set for.
        """
        by_flow = self._consumers.by_flow
        cooling = self.cooling(h_supply, np.where(by_flow, np.nan, draw.wanted))
        possible = draw.m_exchanger * np.where(by_flow, cooling, np.maximum(cooling, 0.0))
        free = ~by_flow & ~draw.limited & (cooling > _SURE * draw.cooling)
        served = np.where(by_flow, possible, np.where(free, draw.wanted, np.minimum(draw.wanted, possible)))
        drawn = draw.m_flow > 0
        served = np.where(drawn, served, 0.0)
        return served, h_supply - served / np.where(drawn, draw.m_flow, 1.0)
