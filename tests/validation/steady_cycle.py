"""Steady state of a two-stage river heat pump with economiser, by hand with CoolProp and scipy.

Written from the physics to judge the dynamic model: it is given boundary temperatures and flows, areas, heat transfer
coefficients, the compressor map and what the controls hold (`steady_plant`), and finds pressures, flows, speed and vane
angle itself. Properties come from CoolProp's Helmholtz equations, not from the fits of the library.

Cycle: saturated vapour from the flooded evaporator; stage 1; mixing with the saturated vapour of the flash tank; stage
2; counter-flow condenser whose three zones have sharp boundaries where the bulk enthalpy is saturated; throttle; flash
tank; throttle. No pressure drop on the refrigerant side but that of the flash line.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import atan, log, sqrt, tan

import CoolProp
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import root
from steady_compressor import StageResult, run_stage
from steady_exchangers import CondenserResult, evaporator_outlet, pump_power, run_condenser
from steady_plant import Boundary, Plant
from steady_properties import State, at_enthalpy, refrigerant, saturated, water_enthalpy

Array = NDArray[np.float64]

TANGENTS = (0.1, 0.5, 1.0, 1.5)  # of the vane angle, at which the search starts


Lever = Callable[[float], tuple[float, float]]
"""Vane angle in rad and rise of speed (0 to 1 of the largest) for the number that the solver may move."""


def by_vanes(tangent: float) -> tuple[float, float]:
    """Vanes by the tangent of their angle, no rise of speed."""
    return atan(tangent), 0.0


def by_speed(boost: float) -> tuple[float, float]:
    """Open vanes and the speed raised."""
    return 0.0, boost


class NoSteadyState(RuntimeError):
    """The equations were not solved, or a limit that is outside this calculation is active."""


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
    T_discharge_1: float
    T_discharge_2: float
    T_source_out: float
    T_liquid: float
    p_condensing: float
    p_interstage: float
    m_flow_1: float
    m_flow_2: float
    omega: float
    vane_angle: float
    boost: float
    surge_margin: float
    level_evaporator: float
    stage_1: StageResult
    stage_2: StageResult
    inlet_2: State
    condenser: CondenserResult
    charge: float


def start_charge(plant: Plant) -> float:
    """Refrigerant in kg filled in at rest: levels in evaporator and flash tank, vapour of that pressure elsewhere."""
    liquid, vapour = saturated(plant.T_source_start, 0), saturated(plant.T_source_start, 1)
    refrigerant().update(CoolProp.PT_INPUTS, vapour.p, plant.T_network_start)
    mass = plant.condenser.V * refrigerant().rhomass() + plant.V_interstage * vapour.d
    for volume, level in (
        (plant.evaporator.V, plant.level_evaporator_start),
        (plant.V_flash, plant.level_flash_start),
    ):
        mass += volume * (level * liquid.d + (1 - level) * vapour.d)
    return float(mass)


def _speed(plant: Plant, pressure_ratio: float, vane_angle: float, boost: float, margin: float) -> float:
    law = plant.speed
    head = log(pressure_ratio) / log(law.pressure_ratio_nominal) * (1 + law.vane_gain * tan(vane_angle))
    rise = 1 + law.boost_max * boost
    away_from_surge = 1 + law.margin_gain * float(np.clip(law.margin - margin, 0, 0.3))
    wanted = law.omega_nominal * sqrt(max(head, 0.0)) * rise * away_from_surge
    return float(np.clip(wanted, law.omega_min, law.omega_max))


def _evaluate(x: Array, plant: Plant, boundary: Boundary, lever: Lever) -> tuple[Array, SteadyState]:
    """Residuals of the cycle, each near one for a gross error, and the state that belongs to `x`.

    `x`: boiling, flash and condensing temperature and that of the liquid leaving the condenser (K), flow of stage 2
    (kg/s), speed (rad/s), what moves the lever.
    """
    T_e, T_f, T_c, T_l, m_2, omega, free = (float(value) for value in x)
    vane_angle, boost = lever(free)
    Q_flow = boundary.Q_flow
    suction = saturated(T_e, 1)
    flash_vapour, flash_liquid = saturated(T_f, 1), saturated(T_f, 0)
    p_c = saturated(T_c, 0).p
    refrigerant().update(CoolProp.PT_INPUTS, p_c, T_l)
    h_l = float(refrigerant().hmass())
    m_vapour = m_2 * (h_l - flash_liquid.h) / (flash_vapour.h - flash_liquid.h)
    m_1 = m_2 - m_vapour
    p_i = flash_vapour.p - (m_vapour / plant.flash_line_area) ** 2 / (2 * flash_vapour.d)

    first = run_stage(plant.stage_1, plant.mach_1, suction, p_out=p_i, m_flow=m_1, omega=omega, vane_angle=vane_angle)
    discharge_1 = at_enthalpy(p_i, suction.h + first.work)
    mixed = at_enthalpy(p_i, (m_1 * discharge_1.h + m_vapour * flash_vapour.h) / m_2)
    second = run_stage(plant.stage_2, plant.mach_2, mixed, p_out=p_c, m_flow=m_2, omega=omega, vane_angle=vane_angle)
    discharge_2 = at_enthalpy(p_c, mixed.h + second.work)

    m_water = Q_flow / (water_enthalpy(boundary.T_supply) - water_enthalpy(boundary.T_return))
    condenser = run_condenser(plant, boundary, m_flow=m_2, m_flow_water=m_water, T_c=T_c, T_d=discharge_2.T, T_l=T_l)
    friction = pump_power(plant.condenser_tubes, m_water, boundary.T_return)
    friction_river = pump_power(plant.evaporator_tubes, boundary.m_flow_source, boundary.T_source_in)
    bubble, dew = saturated(T_c, 0), saturated(T_c, 1)
    level = (condenser.density - dew.d) / (bubble.d - dew.d)

    charge = start_charge(plant)
    elsewhere = plant.condenser.V * condenser.density + plant.V_interstage * mixed.d
    elsewhere += plant.V_flash * (plant.level_flash * flash_liquid.d + (1 - plant.level_flash) * flash_vapour.d)
    density = (charge - elsewhere) / plant.evaporator.V
    level_evaporator = (density - suction.d) / (saturated(T_e, 0).d - suction.d)
    wetted = min(level_evaporator / plant.evaporator.level_tubes, 1.0)
    T_source_out, Q_boiling = evaporator_outlet(plant, boundary, T_e, wetted)

    margin = min(first.margin, second.margin)
    shaft = m_1 * first.work + m_2 * second.work + plant.shaft_friction * omega**2
    drive = shaft / plant.motor.efficiency + plant.motor.P_standby + plant.motor.P_oil
    pumps = (friction + friction_river) / plant.efficiency_pumps
    P_el = drive + pumps
    losses = drive - m_1 * first.work - m_2 * second.work + condenser.Q_flow_loss + pumps - friction - friction_river
    residuals = np.array(
        [
            10 * (first.head / first.head_required - 1),
            10 * (second.head / second.head_required - 1),
            10 * (m_1 * (suction.h - flash_liquid.h) / Q_boiling - 1),
            10 * (m_2 * (discharge_2.h - h_l) / (Q_flow + condenser.Q_flow_loss - friction) - 1),
            log(condenser.A_required / plant.condenser_tubes.A),
            10 * (level - plant.level_condenser),
            10 * (omega / _speed(plant, p_c / suction.p, vane_angle, boost, margin) - 1),
        ]
    )
    state = SteadyState(
        Q_flow_supply=Q_flow,
        Q_flow_source=Q_boiling - friction_river,
        Q_flow_loss=losses,
        P_el=P_el,
        cop=Q_flow / P_el,
        T_evaporating=T_e,
        T_condensing=T_c,
        T_discharge_1=discharge_1.T,
        T_discharge_2=discharge_2.T,
        T_source_out=T_source_out,
        T_liquid=T_l,
        p_condensing=p_c,
        p_interstage=p_i,
        m_flow_1=m_1,
        m_flow_2=m_2,
        omega=omega,
        vane_angle=vane_angle,
        boost=boost,
        surge_margin=margin,
        level_evaporator=level_evaporator,
        stage_1=first,
        stage_2=second,
        inlet_2=mixed,
        condenser=condenser,
        charge=charge,
    )
    return residuals, state


def _solve(plant: Plant, boundary: Boundary, lever: Lever, guess: float) -> SteadyState:
    """Root of the seven residuals, the search for the lever starting at `guess`."""
    T_f = 0.5 * (boundary.T_source_in + boundary.T_return) + 5.0
    start = [boundary.T_source_in - 6, T_f, boundary.T_supply + 0.5, boundary.T_return + 5]
    scale = np.array([5.0, 10.0, 5.0, 10.0, 20.0, 50.0, 1.0])
    x0 = np.array([*start, boundary.Q_flow / 155e3, plant.speed.omega_nominal, guess])

    def residuals(y: Array) -> Array:
        return _evaluate(y * scale, plant, boundary, lever)[0]

    try:
        solution = root(residuals, x0 / scale, method="hybr", options={"xtol": 1e-10, "factor": 0.5})
        left, state = _evaluate(solution.x * scale, plant, boundary, lever)
    except ValueError as error:  # CoolProp, for a state that is none
        refrigerant.cache_clear()
        raise NoSteadyState(f"solver astray: {error}") from error
    if np.abs(left).max() > 1e-6:
        raise NoSteadyState(f"residuals {left} at {solution.x * scale}: {solution.message}")
    return state


def solve(plant: Plant, boundary: Boundary) -> SteadyState:
    """Steady state at `boundary`: the vanes hold the heat; where open ones do not suffice, a rise of speed does.

    The map, a parabola, also meets the conditions left of the surge line, so the search has several starts and takes
    the root on the stable branch. Raises NoSteadyState if there is none: the unit is too small for the heat, or ice,
    pressure, power or surge protection acts.
    """
    refusals = []
    for lever, start in [*((by_vanes, tangent) for tangent in TANGENTS), (by_speed, 0.1)]:
        try:
            state = _solve(plant, boundary, lever, start)
        except NoSteadyState as error:
            refusals.append(str(error))
            continue
        refusal = _out_of_scope(plant, state)
        if refusal is None:
            return state
        refusals.append(refusal)
    raise NoSteadyState("; ".join(refusals))


def _out_of_scope(plant: Plant, state: SteadyState) -> str | None:
    """Why the controls would do something else than hold `state`, or None."""
    limits = plant.capacity
    reasons = {
        f"vane angle {state.vane_angle:.2f} rad": not 0 <= state.vane_angle <= limits.vane_angle_max,
        f"rise of speed {state.boost:.2f}": not 0 <= state.boost <= 1,
        f"surge margin {state.surge_margin:.3f}": state.surge_margin < limits.margin_bypass,
        f"river leaves at {state.T_source_out:.2f} K": state.T_source_out < limits.T_ice,
        f"condensing at {state.p_condensing:.4g} Pa": state.p_condensing > limits.p_max,
        f"electricity {state.P_el:.4g} W": state.P_el > limits.P_scale,
    }
    return ", ".join(text for text, active in reasons.items() if active) or None


def lorenz_efficiency(COP: float, boundary: Boundary, T_source_out: float) -> float:
    """COP by that of the Lorenz cycle between the logarithmic mean temperatures of both waters, in K."""
    sink = (boundary.T_supply - boundary.T_return) / log(boundary.T_supply / boundary.T_return)
    source = (boundary.T_source_in - T_source_out) / log(boundary.T_source_in / T_source_out)
    return COP * (sink - source) / sink
