"""A subcritical vapour compression cycle of one or more stages, per kg of refrigerant through the condenser.

Stages are counted from the evaporator. Between stage k and k + 1 lies the pressure ``p[k]``; there may be an economiser
(a flash tank, or an exchanger that sub-cools the liquid with some of it evaporating) and a cooling of the gas.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import brentq

from cosim.sizing.compression import Stage, compress, stage_efficiency
from cosim.sizing.errors import SizingError
from cosim.sizing.nameplate import Nameplate
from cosim.sizing.refrigerant import Refrigerant

HEAD_ROUNDS = 25
"""Of making the heads of turbo stages equal; each round takes off most of what is left."""
HEAD_TOLERANCE = 1e-4
WATER_ROUNDS = 4
"""Of the water's temperature behind an intercooler; each round takes off 95 % of the error."""
DRY = 0.01
"""Enthalpy above dry saturation over latent heat that is kept where superheat is needed at all."""


@dataclass(frozen=True)
class CyclePoint:
    """The cycle's states; flows relative to that through the condenser."""

    p: tuple[float, ...]
    """Evaporating, between the stages, condensing; Pa."""
    stages: tuple[Stage, ...]
    flows: tuple[float, ...]
    """Through each stage."""
    injections: tuple[float, ...]
    """Economiser vapour into the suction of stages 2 and on."""
    h_liquid: tuple[float, ...]
    """Liquid leaving the condenser, then each economiser from the warmest on, J/kg."""
    q_intercooler: float
    """Given to the network between the stages, J/kg."""
    h_evaporator: float
    """Vapour leaving the evaporator, J/kg; the suction differs where a suction-line exchanger superheats it."""

    @property
    def h_hot_gas(self) -> float:
        return self.stages[-1].h_out

    @property
    def q_condenser(self) -> float:
        return self.h_hot_gas - self.h_liquid[0]

    @property
    def q_network(self) -> float:
        return self.q_condenser + self.q_intercooler

    @property
    def work(self) -> float:
        return sum(flow * (stage.h_out - stage.h_in) for flow, stage in zip(self.flows, self.stages, strict=True))

    @property
    def q_suction(self) -> float:
        """Taken from the liquid before its last valve by the suction gas, J/kg."""
        return self.flows[0] * (self.stages[0].h_in - self.h_evaporator)

    @property
    def q_source(self) -> float:
        return self.flows[0] * (self.h_evaporator - self.h_liquid[-1])


def cycle_point(fluid: Refrigerant, it: Nameplate, T_evaporating: float, T_condensing: float) -> CyclePoint:
    """The cycle between two saturation temperatures; equal pressure ratios, for turbo compressors equal heads.

    Heavy molecules (isobutane) get wet when they are compressed from dry saturation: where the nameplate does not say
    the superheat it is the least that keeps every suction and discharge dry. Raises SizingError where there is none.
    """
    if it.cycle.superheat is not None:
        return _with_superheat(fluid, it, T_evaporating, T_condensing, it.cycle.superheat)
    point = _with_superheat(fluid, it, T_evaporating, T_condensing, 0.0)
    if _dryness(fluid, point) >= 0.0:
        return point

    def dryness(superheat: float) -> float:
        return _dryness(fluid, _with_superheat(fluid, it, T_evaporating, T_condensing, superheat)) - DRY

    most = T_condensing - T_evaporating - 1.0
    if dryness(most) < 0.0:
        raise SizingError(
            ("cycle", "superheat"),
            f"none keeps {fluid.name} dry when compressed; take more stages or another refrigerant",
        )
    return _with_superheat(fluid, it, T_evaporating, T_condensing, float(brentq(dryness, 0.0, most, xtol=1e-3)))


def _dryness(fluid: Refrigerant, point: CyclePoint) -> float:
    """Smallest enthalpy above dry saturation over latent heat, before or behind a stage; the first suction is dry."""
    least = float("inf")
    for number, stage in enumerate(point.stages):
        for p, h in ((stage.p_in, stage.h_in), (stage.p_out, stage.h_out)):
            if p == stage.p_in and number == 0:
                continue
            dew = fluid.h_dew(p)
            least = min(least, (h - dew) / (dew - fluid.h_bubble(p)))
    return least if least < -1e-9 else max(least, 0.0)


def _with_superheat(
    fluid: Refrigerant, it: Nameplate, T_evaporating: float, T_condensing: float, superheat: float
) -> CyclePoint:
    low, high = fluid.p_saturation(T_evaporating), fluid.p_saturation(T_condensing)
    steps = np.full(it.cycle.stages, np.log(high / low) / it.cycle.stages)
    for _ in range(HEAD_ROUNDS):
        p = tuple(float(x) for x in low * np.exp(np.concatenate(([0.0], np.cumsum(steps)))))
        point = _between(fluid, it, (low, *p[1:-1], high), T_condensing, superheat)
        heads = np.array([stage.head for stage in point.stages])
        if it.cycle.compressor != "turbo" or np.ptp(heads) < HEAD_TOLERANCE * heads.mean():
            break
        steps *= heads.mean() / heads
        steps *= np.log(high / low) / steps.sum()
    return point


def _between(
    fluid: Refrigerant, it: Nameplate, p: tuple[float, ...], T_condensing: float, superheat: float
) -> CyclePoint:
    """An intercooler to the network has the water first, so what comes to the sub-cooler is warmer by its heat."""
    rise = it.network.T_supply - it.network.T_return
    point = _for_water(fluid, it, (p, T_condensing), superheat, it.network.T_return)
    for _ in range(WATER_ROUNDS if point.q_intercooler > 0.0 and it.cycle.subcooler else 0):
        T_water = it.network.T_return + rise * point.q_intercooler / point.q_network
        point = _for_water(fluid, it, (p, T_condensing), superheat, T_water)
    return point


def _for_water(
    fluid: Refrigerant, it: Nameplate, saturation: tuple[tuple[float, ...], float], superheat: float, T_water: float
) -> CyclePoint:
    """Between pressures, with the condensing temperature; ``T_water`` enters the sub-cooler."""
    p, T_condensing = saturation
    cycle, given = it.cycle, it.assumptions
    last = cycle.stages - 1
    h_liquid = [fluid.h_bubble(p[-1])]
    T_liquid = T_water + given.approach_subcooler
    if cycle.subcooler and T_liquid < T_condensing - 0.01:
        h_liquid = [fluid.h(p[-1], T_liquid)]
    h_dew = fluid.h_dew(p[0])
    h_suction = h_dew if superheat == 0.0 else fluid.h(p[0], fluid.T_saturation(p[0]) + superheat)
    h_evaporator = h_dew if cycle.suction_exchanger else h_suction

    def stage(k: int, h_in: float) -> Stage:
        eta = stage_efficiency(fluid, cycle.compressor, given, p[k], p[k + 1])
        return compress(fluid, p[k], h_in, p[k + 1], eta)

    if cycle.intercooler == "flash":
        stages = [stage(0, h_suction), *(stage(k, fluid.h_dew(p[k])) for k in range(1, last + 1))]
        flows = [1.0]
        for k in range(last, 0, -1):
            dew, bubble = fluid.h_dew(p[k]), fluid.h_bubble(p[k])
            flows.insert(0, flows[0] * (dew - h_liquid[-1]) / (stages[k - 1].h_out - bubble))
            h_liquid.append(bubble)
        return CyclePoint(
            p,
            tuple(stages),
            tuple(flows),
            (0.0,) * last,
            _sub_cooled(h_liquid, h_suction - h_evaporator),
            0.0,
            h_evaporator,
        )
    flows, injections = [1.0], list[float]()
    for k in range(last, 0, -1):
        share, h_out = _economiser(fluid, it, p[k], p[-1], h_liquid[-1])
        injections.insert(0, flows[0] * share)
        flows.insert(0, flows[0] * (1.0 - share))
        h_liquid.append(h_out)
    stages, h_in, cooled = [], h_suction, 0.0
    for k in range(last + 1):
        if k > 0:
            h_gas = _cooled(fluid, it, p[k], stages[-1].h_out)
            cooled += flows[k - 1] * (stages[-1].h_out - h_gas)
            h_in = (flows[k - 1] * h_gas + injections[k - 1] * fluid.h_dew(p[k])) / flows[k]
        stages.append(stage(k, h_in))
    return CyclePoint(
        p,
        tuple(stages),
        tuple(flows),
        tuple(injections),
        _sub_cooled(h_liquid, h_suction - h_evaporator),
        cooled,
        h_evaporator,
    )


def _sub_cooled(h_liquid: list[float], by: float) -> tuple[float, ...]:
    """The liquid's enthalpies with the last one lowered by what the suction gas takes."""
    return (*h_liquid, h_liquid[-1] - by) if by > 0.0 else tuple(h_liquid)


def _economiser(fluid: Refrigerant, it: Nameplate, p: float, p_high: float, h: float) -> tuple[float, float]:
    """Share of the liquid of enthalpy ``h`` that becomes vapour at ``p``, and the enthalpy of the rest."""
    dew, bubble = fluid.h_dew(p), fluid.h_bubble(p)
    if it.cycle.economiser == "none":
        return 0.0, h
    if it.cycle.economiser == "open":
        share = max((h - bubble) / (dew - bubble), 0.0)
        return share, bubble if share > 0.0 else h
    T_out = fluid.T_saturation(p) + it.assumptions.approach_economiser
    h_out = fluid.h(p_high, T_out) if T_out < fluid.T_saturation(p_high) else h
    return (max((h - h_out) / (dew - h_out), 0.0), min(h, h_out))


def _cooled(fluid: Refrigerant, it: Nameplate, p: float, h: float) -> float:
    """Gas of enthalpy ``h`` behind the intercooler to the network, not colder than dry saturated vapour."""
    if it.cycle.intercooler != "network":
        return h
    T_out = it.network.T_return + it.assumptions.approach_intercooler
    if T_out <= fluid.T_saturation(p) + 0.01:
        return min(h, fluid.h_dew(p))
    return min(h, fluid.h(p, T_out))


def temperatures(fluid: Refrigerant, p: float, enthalpies: Sequence[float]) -> np.ndarray:
    """K, of states at one pressure."""
    return np.array([fluid.T(p, float(h)) for h in enthalpies])
