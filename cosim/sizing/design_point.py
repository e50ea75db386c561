"""The design point: cycle, source and network brought together by pinch, approach and balances."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log

import numpy as np
from scipy.optimize import brentq

from cosim.sizing.cycle import CyclePoint, cycle_point, temperatures
from cosim.sizing.defaults import DRIVE_EFFICIENCY, MECHANICAL_EFFICIENCY
from cosim.sizing.errors import SizingError
from cosim.sizing.nameplate import Nameplate
from cosim.sizing.refrigerant import Refrigerant, UnknownRefrigerantError, with_higher_critical
from cosim.sizing.water import Water

C = 273.15
CRITICAL_DISTANCE = 2.0
"""K below the critical temperature up to which condensing is computed: above, the pinch loses its meaning."""
SUCTION_DISTANCE = 2.0
"""K between the suction gas and what superheats it."""
GRID = 40
SOURCE_ROUNDS = 30
SOURCE_TOLERANCE = 1e-5
"""K, of the leaving source water found from its flow."""


@dataclass(frozen=True)
class Profile:
    """Condenser from the liquid to the hot gas: enthalpy (J/kg) and temperatures (K) of refrigerant and water."""

    h: np.ndarray
    T_refrigerant: np.ndarray
    T_water: np.ndarray

    @property
    def pinch(self) -> float:
        return float(np.min(self.T_refrigerant - self.T_water))


@dataclass(frozen=True)
class DesignPoint:
    """What runs at full load; SI units."""

    T_evaporating: float
    T_condensing: float
    T_source_out: float
    cycle: CyclePoint
    profile: Profile
    m_flow: float
    """Refrigerant through the condenser."""
    m_flow_source: float
    m_flow_network: float
    Q_flow: float
    Q_flow_source: float
    P_gas: float
    """Into the refrigerant."""
    P_drive: float
    """Electricity of the compressors."""
    P_auxiliary: float
    Lorenz_COP: float

    @property
    def P_el(self) -> float:
        return self.P_drive + self.P_auxiliary

    @property
    def COP(self) -> float:
        """Heat over all electricity, with pumps through the exchangers and auxiliaries."""
        return self.Q_flow / self.P_el

    @property
    def COP_compressors(self) -> float:
        return self.Q_flow / self.P_drive

    @property
    def Lorenz_efficiency(self) -> float:
        return self.COP / self.Lorenz_COP


def refrigerant_of(it: Nameplate) -> Refrigerant:
    """Raises SizingError for an unknown name."""
    try:
        return Refrigerant(it.cycle.refrigerant)
    except UnknownRefrigerantError as error:
        raise SizingError(("cycle", "refrigerant"), str(error)) from error


def design_point(it: Nameplate, fluid: Refrigerant) -> DesignPoint:
    """Raises SizingError where nothing subcritical does it, or the source has too little heat."""
    if it.source.T_out is not None:
        return _at(it, fluid, it.source.T_out)
    m_flow = source_flow(it)
    assert m_flow is not None
    water, least = source_water(it), it.freezing + it.assumptions.ice_margin
    most = m_flow * water.heat(least, it.source.T_in)
    T_out = least
    for _ in range(SOURCE_ROUNDS):
        point = _at(it, fluid, T_out)
        taken = point.Q_flow_source
        if taken < most:
            wanted = brentq(
                lambda T, taken=taken: m_flow * water.heat(T, it.source.T_in) - taken, least, it.source.T_in
            )
        elif T_out > least:
            wanted = least
        else:
            raise SizingError(
                ("source", "m_flow" if it.source.m_flow is not None else "V_flow"),
                f"{m_flow:.4g} kg/s give {most / 1e6:.4g} MW down to {least - C:.2f} °C "
                f"({it.assumptions.ice_margin:g} K "
                f"above freezing), but {taken / 1e6:.4g} MW are needed: the ice limit. Give at least "
                f"{m_flow * taken / most:.4g} kg/s, a warmer source, or at most duty.Q_flow = "
                f"{it.duty.Q_flow * most / taken / 1e6:.4g} MW",
            )
        if abs(wanted - T_out) < SOURCE_TOLERANCE:
            return point
        T_out = float(wanted)
    return point


def source_water(it: Nameplate) -> Water:
    return Water(it.source.salinity)


def source_flow(it: Nameplate) -> float | None:
    """Of the nameplate, kg/s."""
    if it.source.m_flow is not None:
        return it.source.m_flow
    if it.source.V_flow is not None:
        return it.source.V_flow * source_water(it).density(it.source.T_in)
    return None


def _at(it: Nameplate, fluid: Refrigerant, T_source_out: float) -> DesignPoint:
    given, network = it.assumptions, it.network
    T_evaporating = _evaporating(it, fluid, T_source_out)
    T_condensing = _condensing(it, fluid, T_evaporating)
    cycle = cycle_point(fluid, it, T_evaporating, T_condensing)
    _check_superheat(it, fluid, cycle, T_evaporating)
    water = Water(p=network.p)
    m_flow = it.duty.Q_flow / cycle.q_network
    P_gas = m_flow * cycle.work
    Q_flow_source = m_flow * cycle.q_source
    m_flow_source = Q_flow_source / source_water(it).heat(T_source_out, it.source.T_in)
    m_flow_network = it.duty.Q_flow / water.heat(network.T_return, network.T_supply)
    kind = it.cycle.compressor
    P_shaft = P_gas / MECHANICAL_EFFICIENCY[kind]
    P_pumps = (
        given.dp_source * m_flow_source / source_water(it).density(it.source.T_in)
        + given.dp_network * m_flow_network / water.density(network.T_return)
    ) / given.efficiency_pumps
    T_hot = (network.T_supply - network.T_return) / log(network.T_supply / network.T_return)
    T_cold = (it.source.T_in - T_source_out) / log(it.source.T_in / T_source_out)
    if T_hot < T_cold + 1.0:
        raise SizingError(
            ("network", "T_return"),
            f"and T_supply have a mean of {T_hot - C:.1f} °C, not above the source's of {T_cold - C:.1f} °C: heat "
            f"goes there by "
            "itself; mend the temperatures",
        )
    return DesignPoint(
        T_evaporating,
        T_condensing,
        T_source_out,
        cycle,
        _profile(it, fluid, cycle),
        m_flow,
        m_flow_source,
        m_flow_network,
        it.duty.Q_flow,
        Q_flow_source,
        P_gas,
        P_shaft / (given.efficiency_drive or DRIVE_EFFICIENCY[kind]),
        P_pumps + given.auxiliary_share * P_shaft,
        T_hot / (T_hot - T_cold),
    )


def _check_superheat(it: Nameplate, fluid: Refrigerant, cycle: CyclePoint, T_evaporating: float) -> None:
    """What superheats the suction must be warmer than it."""
    T = fluid.T(cycle.p[0], cycle.stages[0].h_in + 1.0)
    if T - T_evaporating < 0.1:
        return
    if cycle.q_suction == 0.0:
        warmest, what, mend = (
            it.source.T_in,
            "the source water",
            "lower it, or let suction_exchanger = true take it from the liquid",
        )
    else:
        warmest, what = (
            fluid.T(cycle.p[min(1, len(cycle.p) - 1)], cycle.h_liquid[-2]),
            "the liquid before its last valve",
        )
        mend = "lower it, take fewer stages or an economiser that leaves the liquid warmer"
    if it.cycle.superheat is None:
        mend = f"it is the least that keeps {fluid.name} dry: take another refrigerant or another economiser"
    if warmest - SUCTION_DISTANCE < T:
        raise SizingError(
            ("cycle", "superheat"),
            f"of {T - T_evaporating:.1f} K warms the suction to {T - C:.1f} °C, but {what} has "
            f"{warmest - C:.1f} °C; {mend}",
        )


def _evaporating(it: Nameplate, fluid: Refrigerant, T_source_out: float) -> float:
    T = it.cycle.T_evaporating
    place, mend = ("cycle", "T_evaporating"), "mend it or leave it out"
    if T is None:
        T, place = T_source_out - it.assumptions.approach_evaporator, ("cycle", "refrigerant")
        mend = "take another refrigerant"
    elif T_source_out <= T:
        raise SizingError(
            place,
            f"is {T - C:.2f} °C, not below the {T_source_out - C:.2f} °C at which the source water leaves; {mend}",
        )
    if fluid.T_triple >= T or fluid.T_critical - CRITICAL_DISTANCE <= T:
        raise SizingError(
            place,
            f"evaporating at {T - C:.1f} °C lies outside {fluid.name}'s range of "
            f"{fluid.T_triple - C:.1f} to {fluid.T_critical - C:.1f} °C; {mend}",
        )
    return T


def _condensing(it: Nameplate, fluid: Refrigerant, T_evaporating: float) -> float:
    """Lowest condensing temperature that keeps the pinch, K."""
    highest = fluid.T_critical - CRITICAL_DISTANCE
    supply = it.network.T_supply

    def excess(T: float) -> float:
        point = cycle_point(fluid, it, T_evaporating, T)
        return _profile(it, fluid, point).pinch - it.assumptions.pinch_condenser

    published = it.cycle.T_condensing
    if published is not None:
        if published >= highest:
            raise SizingError(("cycle", "T_condensing"), _transcritical(published, fluid))
        if published <= T_evaporating + 1.0:
            raise SizingError(
                ("cycle", "T_condensing"),
                f"is {published - C:.1f} °C, not above evaporating at "
                f"{T_evaporating - C:.1f} °C; mend it or leave it out",
            )
        if (short := excess(published)) + it.assumptions.pinch_condenser <= 0.05:
            raise SizingError(
                ("cycle", "T_condensing"),
                f"is {published - C:.1f} °C: the network water would be "
                f"{-short - it.assumptions.pinch_condenser:.1f} K warmer than the refrigerant somewhere; raise it or "
                "leave it out",
            )
        return published
    lowest = max(it.network.T_return + 0.5, T_evaporating + 2.0)
    if supply >= fluid.T_critical or lowest >= highest or excess(highest) < 0.0:
        raise SizingError(("network", "T_supply"), _transcritical(supply, fluid))
    if excess(lowest) >= 0.0:
        return lowest
    return float(brentq(excess, lowest, highest, xtol=1e-4))


def _transcritical(T: float, fluid: Refrigerant) -> str:
    return (
        f"is {T - C:.1f} °C, which {fluid.name} (critical temperature {fluid.T_critical - C:.1f} °C) cannot serve "
        f"by condensing: "
        "transcritical machines are not sized yet. Lower it, or take a refrigerant with a higher critical temperature: "
        f"{with_higher_critical(T + 5.0)}"
    )


def _profile(it: Nameplate, fluid: Refrigerant, point: CyclePoint) -> Profile:
    """Water takes up heat in proportion to enthalpy; it passes the intercooler, if there is one, first."""
    p = point.p[-1]
    low, high = point.h_liquid[0], point.h_hot_gas
    corners = [h for h in (fluid.h_bubble(p), fluid.h_dew(p)) if low < h < high]
    h = np.unique(np.concatenate((np.linspace(low, high, GRID), corners)))
    rise = it.network.T_supply - it.network.T_return
    share = (point.q_intercooler + h - low) / point.q_network
    return Profile(h, temperatures(fluid, p, list(h)), it.network.T_return + rise * share)


def with_value(it: Nameplate, section: str, key: str, value: float) -> Nameplate:
    """The nameplate with one number changed."""
    changed = getattr(it, section).model_copy(update={key: value})
    return replace(it, **{section: changed})
