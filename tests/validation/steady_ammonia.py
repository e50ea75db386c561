"""Steady state of a two-stage ammonia heat pump with open intercooler, by hand with CoolProp and scipy.

It is given boundary temperatures and flows, areas, coefficients, the maps of the compressors and what the controls
hold, and finds pressures, flows and speed itself. Cycle: saturated vapour from the flooded evaporator; low stage, whose
gas bubbles through the liquid of the intercooler; the high stage draws saturated vapour; condenser of three sharp
zones; throttle into the intercooler; throttle into the evaporator. The oil of both stages warms the network's return.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from math import log, pi
from typing import Any, ClassVar

import CoolProp
import numpy as np
from displacement_by_hand import Gas
from numpy.typing import NDArray
from scipy.optimize import root
from steady_exchangers import evaporator_outlet, pump_power, run_condenser
from steady_plant import Boundary, Condenser, Evaporator, WaterSide
from steady_properties import State, at_enthalpy, refrigerant, saturated, water_enthalpy

FLUID = "Ammonia"


@dataclass(frozen=True)
class Machine:
    """Displacement machine."""

    V_revolution: float  # m3
    omega_nominal: float  # rad/s


@dataclass(frozen=True)
class Map:
    """Its map."""

    volumetric_0: float
    clearance: float
    leakage: float  # by pressure ratio less one, of the nominal swept flow
    volume_ratio_min: float
    volume_ratio_max: float
    efficiency_internal: float
    throttling: float  # by pressure over density at the suction, at nominal speed
    friction_constant: float  # Pa
    friction_viscous: float  # Pa at nominal speed
    share_oil: float
    share_loss: float
    slide_volume_ratio: float
    slide_loss: float


@dataclass(frozen=True)
class Motor:
    """Converter and motor: losses at full load and their parts by speed and by torque."""

    efficiency: float
    share_idle: float
    share_current: float
    torque_max: float  # N.m
    P_max: float  # W
    P_standby: float  # W
    P_oil: float  # W


@dataclass(frozen=True)
class AmmoniaPlant:
    """The unit. Components bear the names of the Modelica instances."""

    fluid: ClassVar[str] = FLUID
    evaporator: Evaporator
    evaporator_tubes: WaterSide
    condenser: Condenser
    condenser_tubes: WaterSide
    low: Machine
    low_map: Map
    high: Machine
    high_map: Map
    motor_low: Motor
    motor_high: Motor
    shell_conductance: float  # W/K
    T_hall: float  # K
    efficiency_pumps: float
    speed_min: float
    filling_condenser: float  # set point of the mean density, between those of saturated vapour (0) and liquid (1)
    V_intercooler: float  # m3
    level_intercooler: float  # set point
    level_evaporator_start: float  # these four give the charge
    level_intercooler_start: float
    T_source_start: float  # K
    T_network_start: float  # K


_SECTIONS: dict[str, tuple[str, type[Any]]] = {
    "evaporator": ("evaporator", Evaporator),
    "evaporator_tubes": ("evaporator", WaterSide),
    "condenser": ("condenser", Condenser),
    "condenser_tubes": ("condenser", WaterSide),
    "low": ("low", Machine),
    "low_map": ("low.map", Map),
    "high": ("high", Machine),
    "high_map": ("high.map", Map),
    "motor_low": ("motor_low", Motor),
    "motor_high": ("motor_high", Motor),
}
_SCALARS = {
    "shell_conductance": "insulation.G",
    "T_hall": "insulation.T_ambient",
    "efficiency_pumps": "efficiency_pumps",
    "speed_min": "speed_min",
    "filling_condenser": "filling_condenser_set",
    "V_intercooler": "intercooler.V",
    "level_intercooler": "level_intercooler_set",
    "level_evaporator_start": "evaporator.level_start",
    "level_intercooler_start": "intercooler.level_start",
    "T_source_start": "T_source_start",
    "T_network_start": "T_network_start",
}
PARAMETERS: tuple[str, ...] = (
    *(f"{prefix}.{field.name}" for prefix, section in _SECTIONS.values() for field in fields(section)),
    *_SCALARS.values(),
)
"""Names of all parameters that are read from the FMU, and nothing else is."""


def plant(values: Mapping[str, float]) -> AmmoniaPlant:
    """The unit from the values of `PARAMETERS`, in SI units; KeyError if one is missing."""
    sections = {
        name: kind(**{field.name: float(values[f"{prefix}.{field.name}"]) for field in fields(kind)})
        for name, (prefix, kind) in _SECTIONS.items()
    }
    scalars: dict[str, Any] = {name: float(values[parameter]) for name, parameter in _SCALARS.items()}
    return AmmoniaPlant(**sections, **scalars)


@dataclass(frozen=True)
class MachineResult:
    """Operating point of a machine: kg/s, W, J/kg."""

    m_flow: float
    P_shaft: float
    Q_flow_oil: float
    Q_flow_loss: float
    h_discharge: float
    efficiency: float
    volumetric_efficiency: float


def run_machine(
    machine: Machine, map_: Map, inlet: State, *, p_out: float, speed: float, slide: float
) -> MachineResult:
    """Machine between `inlet` and `p_out` in Pa, at `speed` over nominal speed and `slide` of the swept volume."""
    gas = Gas(FLUID, inlet.p, inlet.h - saturated_vapour_enthalpy(inlet.p))
    ratio = p_out / inlet.p
    swept_nominal = machine.V_revolution * machine.omega_nominal / (2 * pi)
    density_ratio = gas.isentropic_density_ratio(p_out)
    filling = map_.volumetric_0 - map_.clearance * (density_ratio - 1)
    compressed = inlet.d * slide * filling * swept_nominal * speed
    delivered = compressed - inlet.d * map_.leakage * swept_nominal * (ratio - 1)
    volume_ratio = min(max(density_ratio, map_.volume_ratio_min), map_.volume_ratio_max)
    volume_ratio = 1 + (volume_ratio - 1) * (1 - map_.slide_volume_ratio * (1 - slide))
    isentropic = gas.isentropic_enthalpy(p_out) - gas.h
    misfit = gas.indicated_work(p_out, volume_ratio) - isentropic
    work = isentropic * (1 + map_.slide_loss * (1 - slide)) / map_.efficiency_internal
    work += misfit + map_.throttling * speed**2 * inlet.p / inlet.d
    friction = (map_.friction_constant + map_.friction_viscous * speed) * swept_nominal * speed
    P = compressed * work + friction
    return MachineResult(
        m_flow=delivered,
        P_shaft=P,
        Q_flow_oil=map_.share_oil * P,
        Q_flow_loss=map_.share_loss * P,
        h_discharge=inlet.h + (1 - map_.share_oil - map_.share_loss) * P / delivered,
        efficiency=delivered * isentropic / P,
        volumetric_efficiency=delivered / (inlet.d * slide * speed * swept_nominal),
    )


def saturated_vapour_enthalpy(p: float) -> float:
    """In J/kg at `p` in Pa."""
    refrigerant(FLUID).update(CoolProp.PQ_INPUTS, p, 1)
    return float(refrigerant(FLUID).hmass())


def drive_power(motor: Motor, P_shaft: float, omega: float) -> float:
    """Electricity in W: shaft, losses by power, speed and torque, auxiliaries."""
    full = motor.P_max * (1 / motor.efficiency - 1)
    r = omega * motor.torque_max / motor.P_max
    by_power = (1 - motor.share_idle - motor.share_current) * P_shaft / motor.P_max
    by_speed = motor.share_idle * (r + r**2) / 2
    by_torque = motor.share_current * (P_shaft / omega / motor.torque_max) ** 2
    return P_shaft + full * (by_power + by_speed + by_torque) + motor.P_standby + motor.P_oil


@dataclass(frozen=True)
class SteadyState:
    """Result; temperatures in K, pressures in Pa, flows in kg/s, powers in W."""

    Q_flow_supply: float
    Q_flow_source: float
    Q_flow_loss: float
    P_el: float
    cop: float
    T_evaporating: float
    T_condensing: float
    T_discharge_low: float
    T_discharge_high: float
    T_source_out: float
    T_liquid: float
    p_intermediate: float
    m_flow_low: float
    m_flow_high: float
    speed: float
    slide: float
    level_evaporator: float
    pinch_condenser: float
    low: MachineResult
    high: MachineResult


def start_charge(plant: AmmoniaPlant) -> float:
    """Refrigerant in kg filled in at rest: levels in evaporator and intercooler, warm vapour in the condenser."""
    liquid, vapour = saturated(plant.T_source_start, 0, FLUID), saturated(plant.T_source_start, 1, FLUID)
    refrigerant(FLUID).update(CoolProp.PT_INPUTS, vapour.p, plant.T_network_start)
    mass = plant.condenser.V * refrigerant(FLUID).rhomass()
    for volume, level in (
        (plant.evaporator.V, plant.level_evaporator_start),
        (plant.V_intercooler, plant.level_intercooler_start),
    ):
        mass += volume * (level * liquid.d + (1 - level) * vapour.d)
    return float(mass)


def _evaluate(
    x: NDArray[np.float64], plant: AmmoniaPlant, boundary: Boundary
) -> tuple[NDArray[np.float64], SteadyState]:
    """Residuals, each near one for a gross error, and the state that belongs to `x`.

    `x`: boiling, intermediate and condensing temperature and that of the liquid leaving the condenser (K), swept flow
    over that at nominal speed.
    """
    T_e, T_i, T_c, T_l, capacity = (float(value) for value in x)
    speed = max(capacity, plant.speed_min)
    slide = capacity / speed
    Q_flow = boundary.Q_flow
    suction = saturated(T_e, 1, FLUID)
    vapour, liquid = saturated(T_i, 1, FLUID), saturated(T_i, 0, FLUID)
    p_c = saturated(T_c, 0, FLUID).p
    refrigerant(FLUID).update(CoolProp.PT_INPUTS, p_c, T_l)
    h_l = float(refrigerant(FLUID).hmass())

    low = run_machine(plant.low, plant.low_map, suction, p_out=vapour.p, speed=speed, slide=slide)
    high = run_machine(plant.high, plant.high_map, vapour, p_out=p_c, speed=speed, slide=slide)
    discharge = at_enthalpy(p_c, high.h_discharge, FLUID)
    Q_oil = low.Q_flow_oil + high.Q_flow_oil
    h_return = water_enthalpy(boundary.T_return)
    m_water = Q_flow / (water_enthalpy(boundary.T_supply) - h_return)
    T_return = boundary.T_return
    for _ in range(3):
        T_return += (h_return + Q_oil / m_water - water_enthalpy(T_return)) / 4190
    at_condenser = replace(boundary, T_return=T_return)
    condenser = run_condenser(
        plant, at_condenser, m_flow=high.m_flow, m_flow_water=m_water, T_c=T_c, T_d=discharge.T, T_l=T_l
    )
    friction = pump_power(plant.condenser_tubes, m_water, T_return)
    friction_source = pump_power(plant.evaporator_tubes, boundary.m_flow_source, boundary.T_source_in)
    bubble, dew = saturated(T_c, 0, FLUID), saturated(T_c, 1, FLUID)
    filling = (condenser.density - dew.d) / (bubble.d - dew.d)

    elsewhere = plant.condenser.V * condenser.density
    elsewhere += plant.V_intercooler * (plant.level_intercooler * liquid.d + (1 - plant.level_intercooler) * vapour.d)
    density = (start_charge(plant) - elsewhere) / plant.evaporator.V
    level_evaporator = (density - suction.d) / (saturated(T_e, 0, FLUID).d - suction.d)
    wetted = min(level_evaporator / plant.evaporator.level_tubes, 1.0)
    T_source_out, Q_boiling = evaporator_outlet(plant, boundary, T_e, wetted)

    omega = speed * plant.low.omega_nominal
    drives = drive_power(plant.motor_low, low.P_shaft, omega) + drive_power(plant.motor_high, high.P_shaft, omega)
    P_el = drives + (friction + friction_source) / plant.efficiency_pumps
    losses = drives - low.P_shaft - high.P_shaft + low.Q_flow_loss + high.Q_flow_loss + condenser.Q_flow_loss
    losses += (friction + friction_source) * (1 / plant.efficiency_pumps - 1)
    given = high.m_flow * (discharge.h - h_l)
    residuals = np.array(
        [
            10 * (low.m_flow * (suction.h - liquid.h) / Q_boiling - 1),
            10
            * (
                (high.m_flow * h_l + low.m_flow * low.h_discharge) / (high.m_flow * vapour.h + low.m_flow * liquid.h)
                - 1
            ),
            10 * (given / (Q_flow - Q_oil + condenser.Q_flow_loss - friction) - 1),
            log(condenser.A_required / plant.condenser_tubes.A),
            10 * (filling - plant.filling_condenser),
        ]
    )
    state = SteadyState(
        Q_flow_supply=Q_flow,
        Q_flow_source=Q_boiling - friction_source,
        Q_flow_loss=losses,
        P_el=P_el,
        cop=Q_flow / P_el,
        T_evaporating=T_e,
        T_condensing=T_c,
        T_discharge_low=at_enthalpy(vapour.p, low.h_discharge, FLUID).T,
        T_discharge_high=discharge.T,
        T_source_out=T_source_out,
        T_liquid=T_l,
        p_intermediate=vapour.p,
        m_flow_low=low.m_flow,
        m_flow_high=high.m_flow,
        speed=speed,
        slide=slide,
        level_evaporator=level_evaporator,
        pinch_condenser=condenser.pinch,
        low=low,
        high=high,
    )
    return residuals, state


def solve(plant: AmmoniaPlant, boundary: Boundary) -> SteadyState:
    """Steady state at `boundary`; RuntimeError where none is found."""
    scale = np.array([5.0, 10.0, 5.0, 10.0, 0.3])
    T_i = 0.5 * (boundary.T_source_in + boundary.T_supply) - 8
    refusals = []
    for guess in (0.9, 0.6, 0.3, 0.22):
        start = np.array(
            [boundary.T_source_in - 0.5 - 5.5 * guess, T_i, boundary.T_supply - 2, boundary.T_return + 3, guess]
        )

        def residuals(y: NDArray[np.float64]) -> NDArray[np.float64]:
            return _evaluate(y * scale, plant, boundary)[0]

        try:
            solution = root(residuals, start / scale, method="hybr", options={"xtol": 1e-10, "factor": 0.3})
            left, state = _evaluate(solution.x * scale, plant, boundary)
        except ValueError as error:  # CoolProp, for a state that is none
            refrigerant.cache_clear()
            refusals.append(str(error))
            continue
        if np.abs(left).max() < 1e-6:
            return state
        refusals.append(f"residuals {left} at {solution.x * scale}")
    raise RuntimeError("no steady state: " + "; ".join(refusals))
