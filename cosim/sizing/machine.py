"""All that the design point gives a machine: quantities by name, with unit and meaning.

Names are those of the library's instances (``evaporator.A``, ``stage_1.D``) where it has such a parameter.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from math import sqrt

from cosim.errors import InputError
from cosim.media.fluids import fluid as fitted
from cosim.sizing.compressors import Displacement, Impeller, displacements, impellers
from cosim.sizing.defaults import DRIVE_EFFICIENCY, MECHANICAL_EFFICIENCY
from cosim.sizing.design_point import DesignPoint
from cosim.sizing.exchangers import Condenser, Evaporator, condenser, evaporator
from cosim.sizing.nameplate import Nameplate
from cosim.sizing.refrigerant import Refrigerant

OPENING = 0.5
"""Of expansion valves at the design point."""
LEVEL_FLASH = 0.4
RESIDENCE_FLASH = 18.0
"""s, of liquid in a flash tank: time for vapour and level control."""
INTERSTAGE_TIME = 0.9
"""s of gas flow that the line between two stages holds."""
VAPOUR_LINE_LOSS = 0.003
"""Pressure loss of the flash vapour's line and check valve over its pressure."""
RUN_TIME_ENERGY = 0.7
"""s of design power that the rotor's kinetic energy is: megawatt motors with gears, 0.5 to 1 s."""
BYPASS_FLOW = 1.1
"""Largest flow of the hot-gas bypass over design flow: more than closed vanes deliver."""
TRIP_ABOVE = 8.0
"""K above design condensing at whose pressure the high-pressure trip stands (EN 378-2 takes leaving water + 8 K)."""
TRIP_BELOW_CRITICAL = 0.95
LIMIT_BELOW_TRIP = 0.94
"""Pressure at which capacity is reduced over that of the trip."""
STANDSTILL = 305.15
"""K, of the hall in summer: EN 378-2's 32 °C for the low-pressure side."""
DESIGN_ABOVE_TRIP = 0.9
"""Trip over maximum allowable pressure (EN 378-2, 6.2.6: a switch at 0.9 PS or less)."""


Compressors = tuple[Impeller | Displacement, ...]


@dataclass(frozen=True)
class Quantity:
    """One sized value in SI."""

    name: str
    value: float
    unit: str
    meaning: str


@dataclass(frozen=True)
class Machine:
    """The sized machine."""

    point: DesignPoint
    evaporator: Evaporator
    condenser: Condenser
    compressors: Compressors
    quantities: dict[str, Quantity]


def machine(it: Nameplate, fluid: Refrigerant, point: DesignPoint) -> Machine:
    """Raises SizingError where no such machine can be built."""
    evap, cond = evaporator(it, fluid, point), condenser(it, fluid, point)
    turbo = it.cycle.compressor == "turbo"
    stages: Compressors = impellers(it, fluid, point) if turbo else displacements(it, fluid, point)
    found = [
        *_duty(it, point),
        *_exchangers(it, evap, cond),
        *_compressors(it, point, stages),
        *_valves_and_vessels(it, fluid, point),
        *_pressures(fluid, point),
    ]
    found += _charge(it, fluid, point, (evap, cond), {q.name: q for q in found})
    return Machine(point, evap, cond, stages, {q.name: q for q in found})


def _duty(it: Nameplate, point: DesignPoint) -> Iterator[Quantity]:
    yield Quantity("Q_flow", point.Q_flow, "W", "heat to the network")
    yield Quantity("Q_flow_source", point.Q_flow_source, "W", "heat from the source")
    yield Quantity("P_el", point.P_el, "W", "electricity with auxiliaries")
    yield Quantity("P_el_max", it.assumptions.power_margin * point.P_el, "W", "electricity limit")
    yield Quantity("COP", point.COP, "1", "heat over electricity")
    yield Quantity("Lorenz_efficiency", point.Lorenz_efficiency, "1", "COP over that of the Lorenz cycle")
    yield Quantity("m_flow_source", point.m_flow_source, "kg/s", "source water")
    yield Quantity("m_flow_network", point.m_flow_network, "kg/s", "network water")
    yield Quantity("m_flow_refrigerant", point.m_flow, "kg/s", "refrigerant through the condenser")
    yield Quantity("T_supply", it.network.T_supply, "K", "network water leaving")
    yield Quantity("T_return", it.network.T_return, "K", "network water entering")
    yield Quantity("T_source_in", it.source.T_in, "K", "source water entering")
    yield Quantity("T_source_out", point.T_source_out, "K", "source water leaving")
    yield Quantity("T_evaporating", point.T_evaporating, "K", "saturation in the evaporator")
    yield Quantity("T_condensing", point.T_condensing, "K", "saturation in the condenser")
    yield Quantity("pressure_ratio", point.cycle.p[-1] / point.cycle.p[0], "1", "condensing over evaporating pressure")


def _exchangers(it: Nameplate, evap: Evaporator, cond: Condenser) -> Iterator[Quantity]:
    given = it.assumptions
    for name, side, area in (
        ("evaporator", evap, "area, outside of tubes"),
        ("condenser", cond, "area with sub-cooler"),
    ):
        yield Quantity(f"{name}.A", side.A, "m2", area)
        yield Quantity(f"{name}.V", side.V, "m3", "volume of the refrigerant")
        yield Quantity(f"{name}.V_water", side.V_water, "m3", "water in tubes and headers")
        yield Quantity(f"{name}.C_wall", side.C_wall, "J/K", "heat capacity of tubes and shell")
        yield Quantity(f"{name}.alpha_water", side.alpha_water, "W/(m2.K)", "water in tubes")
    yield Quantity("evaporator.alpha_boiling", evap.alpha_boiling, "W/(m2.K)", "boiling")
    yield Quantity("condenser.alpha_vapour", cond.alpha_vapour, "W/(m2.K)", "hot gas")
    yield Quantity("condenser.alpha_condensing", cond.alpha_condensing, "W/(m2.K)", "condensing")
    yield Quantity("condenser.alpha_liquid", cond.alpha_liquid, "W/(m2.K)", "sub-cooling liquid")
    for key, A in zip(("subcooling", "condensing", "desuperheating"), cond.areas, strict=True):
        yield Quantity(f"condenser.A_{key}", A, "m2", f"its part for {key}")
    yield Quantity("condenser.filling", cond.filling, "1", "liquid in the condenser")
    yield Quantity("evaporator.R_fouling", given.R_fouling_source, "m2.K/W", "fouling by source water")
    yield Quantity("condenser.R_fouling", given.R_fouling_network, "m2.K/W", "fouling by network water")
    yield Quantity("evaporator.dp_water", given.dp_source, "Pa", "source water's pressure drop")
    yield Quantity("condenser.dp_water", given.dp_network, "Pa", "network water's pressure drop")


def _compressors(it: Nameplate, point: DesignPoint, stages: Compressors) -> Iterator[Quantity]:
    kind = it.cycle.compressor
    for number, (stage, state) in enumerate(zip(stages, point.cycle.stages, strict=True), 1):
        name = f"stage_{number}"
        yield Quantity(f"{name}.V_flow", stage.V_flow, "m3/s", "suction volume flow")
        yield Quantity(f"{name}.head", state.head, "J/kg", "isentropic head")
        yield Quantity(f"{name}.efficiency", state.efficiency, "1", "isentropic efficiency")
        yield Quantity(f"{name}.omega", stage.omega, "rad/s", "speed")
        P_stage = point.m_flow * point.cycle.flows[number - 1] * (state.h_out - state.h_in)
        yield Quantity(f"{name}.P", P_stage, "W", "power into the gas")
        yield Quantity(f"{name}.P_max", it.assumptions.power_margin * P_stage, "W", "its limit")
        if isinstance(stage, Impeller):
            yield Quantity(f"{name}.D", stage.D, "m", "impeller diameter")
            yield Quantity(f"{name}.phi_design", stage.phi_design, "1", "flow coefficient at shock-free entry")
            yield Quantity(f"{name}.psi", stage.psi, "1", "head coefficient")
            yield Quantity(f"{name}.tip_speed", stage.tip_speed, "m/s", "tip speed")
            yield Quantity(f"{name}.Mach", stage.Mach, "1", "tip speed over velocity of sound at suction")
        else:
            yield Quantity(
                f"{name}.V_revolution", stage.V_revolution, "m3", "swept volume of a revolution, all machines"
            )
            yield Quantity(f"{name}.V_flow_swept", stage.V_flow_swept, "m3/s", "swept volume flow")
            yield Quantity(f"{name}.volumetric_efficiency", stage.volumetric_efficiency, "1", "delivered over swept")
            yield Quantity(f"{name}.machines", float(stage.machines), "1", "compressors of the largest frames")
    omega = stages[0].omega
    P_shaft = point.P_gas / MECHANICAL_EFFICIENCY[kind]
    yield Quantity(
        "shaft.J", 2.0 * RUN_TIME_ENERGY * P_shaft / omega**2, "kg.m2", "inertia referred to the first stage"
    )
    friction = (P_shaft - point.P_gas) / omega**2
    yield Quantity("shaft.friction", friction, "N.m.s", "bearings")
    efficiency = it.assumptions.efficiency_drive or DRIVE_EFFICIENCY[kind]
    yield Quantity("motor.efficiency", efficiency, "1", "drive")
    yield Quantity("motor.P_max", it.assumptions.power_margin * P_shaft, "W", "shaft power limit")
    yield Quantity("motor.P_oil", it.assumptions.auxiliary_share * P_shaft, "W", "auxiliaries while running")
    yield Quantity("efficiency_pumps", it.assumptions.efficiency_pumps, "1", "water pumps with motors")


def _valves_and_vessels(it: Nameplate, fluid: Refrigerant, point: DesignPoint) -> Iterator[Quantity]:
    """Throttles between the pressures, from the condenser down; one vessel and line between each two stages."""
    cycle = point.cycle
    for number, (h, flow, p_in, p_out) in enumerate(_throttles(it, point), 1):
        A = point.m_flow * flow / (OPENING * sqrt(2.0 * fluid.d(p_in, h - 1.0) * (p_in - p_out)))
        yield Quantity(f"valve_{number}.A_open", A, "m2", "expansion valve, counted from the condenser")
    d_gas = fluid.d(cycle.p[-1], cycle.h_hot_gas)
    A = BYPASS_FLOW * point.m_flow / sqrt(2.0 * d_gas * (cycle.p[-1] - cycle.p[0]))
    yield Quantity("valve_bypass.A_open", A, "m2", "hot-gas bypass")
    for k, p in enumerate(cycle.p[1:-1], 1):
        d_liquid, d_vapour = fluid.d_saturated(p, 0.0), fluid.d_saturated(p, 1.0)
        V = RESIDENCE_FLASH * point.m_flow * cycle.flows[k - 1] / d_liquid / LEVEL_FLASH
        yield Quantity(f"flash_tank_{k}.V", V, "m3", f"economiser before stage {k + 1}")
        line = (
            INTERSTAGE_TIME
            * point.m_flow
            * cycle.flows[k]
            / fluid.d(p, max(cycle.stages[k].h_in, fluid.h_dew(p) + 1.0))
        )
        yield Quantity(f"interstage_{k}.V", line, "m3", f"line before stage {k + 1}")
        if cycle.injections[k - 1] > 0.0:
            A = point.m_flow * cycle.injections[k - 1] / sqrt(2.0 * d_vapour * VAPOUR_LINE_LOSS * p)
            yield Quantity(f"flash_line_{k}.A_open", A, "m2", f"vapour line and check valve to stage {k + 1}")


def _throttles(it: Nameplate, point: DesignPoint) -> Iterator[tuple[float, float, float, float]]:
    """Enthalpy, flow relative to the condenser's, and pressures of each valve, from the condenser down.

    Closed economisers have valves of their own behind the main one, all fed at condensing pressure.
    """
    cycle, p = point.cycle, point.cycle.p
    last = it.cycle.stages - 1
    if it.cycle.economiser == "closed" or (it.cycle.economiser == "none" and it.cycle.intercooler != "flash"):
        yield cycle.h_liquid[-1], cycle.flows[0], p[-1], p[0]
        for k in range(last, 0, -1):
            if cycle.injections[k - 1] > 0.0:
                yield cycle.h_liquid[last - k + 1], cycle.injections[k - 1], p[-1], p[k]
        return
    for step in range(last + 1):
        h = cycle.h_liquid[-1] if step == last else cycle.h_liquid[step]
        yield h, 1.0 if step == 0 else cycle.flows[last - step], p[last + 1 - step], p[last - step]


def _pressures(fluid: Refrigerant, point: DesignPoint) -> Iterator[Quantity]:
    """Trip at the pressure of condensing + 8 K, within 0.95 of the critical one and the range of the library's fit."""
    bound = TRIP_BELOW_CRITICAL * fluid.p_critical
    with suppress(InputError):
        bound = min(bound, fitted(fluid.name).pressure_max)
    T = point.T_condensing + TRIP_ABOVE
    trip = bound if fluid.T_critical - 0.1 < T else min(bound, fluid.p_saturation(T))
    p_condensing = point.cycle.p[-1]
    trip = max(trip, 1.02 * p_condensing)
    yield Quantity("p_evaporating", point.cycle.p[0], "Pa", "evaporating pressure")
    yield Quantity("p_condensing", p_condensing, "Pa", "condensing pressure")
    yield Quantity("p_trip", trip, "Pa", "high-pressure trip")
    yield Quantity(
        "p_max", max(LIMIT_BELOW_TRIP * trip, 0.5 * (trip + p_condensing)), "Pa", "capacity is reduced above"
    )
    yield Quantity("p_design_high", trip / DESIGN_ABOVE_TRIP, "Pa", "maximum allowable pressure, condenser side")
    standstill = fluid.p_saturation(STANDSTILL) if fluid.T_critical > STANDSTILL else fluid.p_critical
    low = max(standstill, fluid.p_saturation(min(point.T_evaporating + 20.0, fluid.T_critical - 0.1)))
    yield Quantity("p_design_low", low / DESIGN_ABOVE_TRIP, "Pa", "maximum allowable pressure, evaporator side")


def _charge(
    it: Nameplate,
    fluid: Refrigerant,
    point: DesignPoint,
    shells: tuple[Evaporator, Condenser],
    known: dict[str, Quantity],
) -> Iterator[Quantity]:
    """Refrigerant at the design point by volumes and densities, and the evaporator's level that holds it at rest."""
    p = point.cycle.p
    evap, cond = shells

    def mixed(pressure: float, level: float) -> float:
        return level * fluid.d_saturated(pressure, 0.0) + (1.0 - level) * fluid.d_saturated(pressure, 1.0)

    parts = {
        "evaporator": evap.V * mixed(p[0], it.assumptions.level_evaporator),
        "condenser": cond.V * cond.d_mean,
    }
    rest = 0.0
    p_rest = fluid.p_saturation(it.source.T_in)
    for k in range(1, len(p) - 1):
        tank, line = known[f"flash_tank_{k}.V"].value, known[f"interstage_{k}.V"].value
        parts[f"flash_tank_{k}"] = tank * mixed(p[k], LEVEL_FLASH)
        parts[f"interstage_{k}"] = line * fluid.d_saturated(p[k], 1.0)
        rest += tank * mixed(p_rest, LEVEL_FLASH) + line * fluid.d_saturated(p_rest, 1.0)
    total = sum(parts.values())
    rest += cond.V * fluid.d(p_rest, fluid.h(p_rest, max(it.network.T_return, it.source.T_in + 1.0)))
    liquid, vapour = fluid.d_saturated(p_rest, 0.0), fluid.d_saturated(p_rest, 1.0)
    level = ((total - rest) / evap.V - vapour) / (liquid - vapour)
    yield Quantity("charge", total, "kg", "refrigerant")
    for name, value in parts.items():
        yield Quantity(f"charge_{name}", value, "kg", f"of it in {name}")
    yield Quantity(
        "evaporator.level_start", level, "1", "liquid in the evaporator at standstill, with all of the charge"
    )
    yield Quantity(
        "evaporator.level", it.assumptions.level_evaporator, "1", "liquid in the evaporator at the design point"
    )
    yield Quantity("flash_tank.level", LEVEL_FLASH, "1", "liquid in the flash tanks")
