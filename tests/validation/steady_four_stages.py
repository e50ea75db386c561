"""Steady state of a river heat pump with four stages, two economisers and a suction gas heater, with CoolProp.

The exchangers, the stage and the properties are those of the two-stage calculation (`steady_cycle`). What differs is
the cycle: saturated vapour from the evaporator, superheated by the liquid on its way to the expansion; stages 1 and 2
on the first pinion, 3 and 4 on the second; vapour of the lower economiser joins before stage 2, of the upper before
stage 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan, exp, log, sqrt, tan

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq, root
from steady_compressor import StageResult, run_stage
from steady_cycle import NoSteadyState
from steady_exchangers import EXPONENT, CondenserResult, evaporator_outlet, pump_power, run_condenser
from steady_plant import Boundary, MachEffects, Stage
from steady_plant_four_stages import FourStagePlant, Matching
from steady_properties import State, at_enthalpy, at_temperature, refrigerant, saturated, water_enthalpy

Array = NDArray[np.float64]

SCALE = np.array([5.0, 5.0, 10.0, 10.0, 5.0, 10.0, 20.0, 5.0, 20.0, 1.0])
DT_SUPERHEAT = 0.05  # K, least superheat of the discharge while the solver is still astray
TANGENTS = (0.3, 0.8, 1.5, 2.5)  # of the common vane angle, at which the search starts


@dataclass(frozen=True)
class FourStageState:
    """Result; temperatures in K, pressures in Pa, flows in kg/s, powers in W."""

    Q_flow_supply: float
    Q_flow_source: float
    Q_flow_loss: float
    P_el: float
    cop: float
    T_evaporating: float
    T_condensing: float
    T_suction: float
    T_discharge: float
    T_source_out: float
    T_liquid: float
    p_condensing: float
    p_interstage: tuple[float, float, float]
    m_flow: tuple[float, float, float]  # through stage 1, stage 2, stages 3 and 4
    omega: float
    vane_angle: float  # common
    boost: float
    surge_margin: float
    level_evaporator: float
    stages: tuple[StageResult, ...]
    inlets: tuple[State, ...]
    condenser: CondenserResult
    charge: float


def start_charge(plant: FourStagePlant) -> float:
    """Refrigerant in kg filled in at rest: levels in evaporator and flash tanks, vapour of that pressure elsewhere."""
    liquid, vapour = (saturated(plant.T_source_start, x, plant.fluid) for x in (0, 1))
    mass = plant.condenser.V * at_temperature(vapour.p, plant.T_network_start, plant.fluid).d
    mass += sum(plant.V_interstage) * vapour.d
    filled = [(plant.evaporator.V, plant.level_evaporator_start)]
    filled += [(V, plant.level_flash_start) for V in plant.V_flash]
    return mass + sum(V * (level * liquid.d + (1 - level) * vapour.d) for V, level in filled)


def _offset(matching: Matching, margin: float) -> float:
    closing = float(np.clip((matching.margin - margin) / matching.band, 0, 1))
    opening = float(np.clip((margin - matching.margin_high) / matching.band, 0, 1))
    return matching.range * closing - matching.range_open * opening


def run_matched(
    stage: Stage, mach: MachEffects, matching: Matching, inlet: State, *, p_out: float, m_flow: float, omega: float,
    common: float,
) -> tuple[StageResult, float]:  # fmt: skip
    """Stage with the vane angle that its own margin and the common command give, and that angle in rad.

    The margin rises with the angle and the angle falls with the margin, so there is one solution.
    """

    def at(angle: float) -> StageResult:
        return run_stage(stage, mach, inlet, p_out=p_out, m_flow=m_flow, omega=omega, vane_angle=angle)

    def gap(angle: float) -> float:
        wanted = common + _offset(matching, at(angle).margin)
        return angle - float(np.clip(wanted, 0, matching.vane_angle_max))

    low, high = 0.0, matching.vane_angle_max
    if gap(low) >= 0:
        angle = low
    elif gap(high) <= 0:
        angle = high
    else:
        angle = float(brentq(gap, low, high, xtol=1e-10))
    return at(angle), angle


def _suction_heat(plant: FourStagePlant, m_gas: float, m_liquid: float, gas: State, liquid: State) -> float:
    """Heat in W from liquid to gas: effectiveness of counter-flow (Kays and London, Compact Heat Exchangers)."""
    data = plant.suction_heater
    alpha_gas = data.alpha_gas * (m_gas / data.m_flow_gas_nominal) ** EXPONENT
    alpha_liquid = data.alpha_liquid * (m_liquid / data.m_flow_liquid_nominal) ** EXPONENT
    UA = data.A / (1 / alpha_gas + 1 / alpha_liquid)
    warmed = at_temperature(gas.p, gas.T + 10, plant.fluid)
    cooled = at_temperature(liquid.p, liquid.T - 4, plant.fluid)
    C_gas = m_gas * (warmed.h - gas.h) / (warmed.T - gas.T)
    C_liquid = m_liquid * (liquid.h - cooled.h) / (liquid.T - cooled.T)
    ratio, NTU = C_gas / C_liquid, UA / C_gas
    decay = exp(-NTU * (1 - ratio))
    return C_gas * (liquid.T - gas.T) * (1 - decay) / (1 - ratio * decay)


def _speed(plant: FourStagePlant, pressure_ratio: float, vane_angle: float, boost: float, margin: float) -> float:
    law = plant.speed
    head = log(pressure_ratio) / log(law.pressure_ratio_nominal) * (1 + law.vane_gain * tan(vane_angle))
    away_from_surge = 1 + law.margin_gain * float(np.clip(law.margin - margin, 0, 2 * law.margin))
    wanted = law.omega_nominal * sqrt(max(head, 0.0)) * (1 + law.boost_max * boost) * away_from_surge
    return float(np.clip(wanted, law.omega_min, law.omega_max))


def _flows(
    m_4: float, dh_suction: float, liquid: State, liquids: tuple[State, State], vapours: tuple[State, State]
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Flows through stages 1 and 2, and the vapour of the lower and the upper economiser, in kg/s.

    The suction gas heater takes `dh_suction` per kg of stage 1 from the `liquid` before its expansion.
    """
    m_1 = 0.7 * m_4
    for _ in range(40):
        h_expanded = liquid.h - m_1 / m_4 * dh_suction
        m_v2 = m_4 * max((h_expanded - liquids[1].h) / (vapours[1].h - liquids[1].h), 0.0)
        m_2 = m_4 - m_v2
        h_2 = liquids[1].h if m_v2 > 0 else h_expanded
        m_v1 = m_2 * (h_2 - liquids[0].h) / (vapours[0].h - liquids[0].h)
        m_1 = m_2 - m_v1
    return (m_1, m_2), (m_v1, m_v2)


def _compress(
    plant: FourStagePlant, suction: State, flows: tuple[float, ...], joining: tuple[float, ...], *,
    pressures: tuple[float, ...], omega: float, common: float,
) -> tuple[list[State], list[StageResult], list[float], State]:  # fmt: skip
    """Inlets, results and vane angles of the stages, and the hot gas. `joining` is the vapour's enthalpy flow in W."""
    inlets, results, angles, gas, before = [], [], [], suction, flows[0]
    for k, (m_flow, p_out) in enumerate(zip(flows, pressures, strict=True)):
        inlet = at_enthalpy(gas.p, (before * gas.h + joining[k]) / m_flow, plant.fluid) if joining[k] else gas
        speed = omega * (plant.gear_ratio if k > 1 else 1.0)
        result, angle = run_matched(
            plant.stages[k], plant.machs[k], plant.matching[k], inlet,
            p_out=p_out, m_flow=m_flow, omega=speed, common=common,
        )  # fmt: skip
        inlets.append(inlet)
        results.append(result)
        angles.append(angle)
        gas, before = at_enthalpy(p_out, inlet.h + result.work, plant.fluid), m_flow
    return inlets, results, angles, gas


def _evaluate(x: Array, plant: FourStagePlant, boundary: Boundary, *, by_speed: bool) -> tuple[Array, FourStageState]:
    """Residuals, each near one for a gross error, and the state that belongs to `x`.

    `x`: boiling temperature, suction, lower and upper economiser, saturation between stages 3 and 4, condensing,
    leaving liquid (all K), flow of stages 3 and 4 (kg/s), speed of the first pinion (rad/s), tangent of the common vane
    angle or rise of speed.
    """
    T_e, T_s, T_f1, T_f2, T_i3, T_c, T_l, m_4, omega, free = (float(value) for value in x)
    common, boost = (0.0, free) if by_speed else (atan(free), 0.0)
    fluid, Q_flow = plant.fluid, boundary.Q_flow
    boiling = saturated(T_e, 1, fluid)
    suction = at_temperature(boiling.p, T_s, fluid)
    p_c, p_3 = saturated(T_c, 0, fluid).p, saturated(T_i3, 1, fluid).p
    liquid = at_temperature(p_c, T_l, fluid)
    vapour_1, liquid_1 = (saturated(T_f1, q, fluid) for q in (1, 0))
    vapour_2, liquid_2 = (saturated(T_f2, q, fluid) for q in (1, 0))

    (m_1, m_2), (m_v1, m_v2) = _flows(m_4, suction.h - boiling.h, liquid, (liquid_1, liquid_2), (vapour_1, vapour_2))
    line_1, line_2 = plant.flash_line_areas
    p_1 = vapour_1.p - (m_v1 / line_1) ** 2 / (2 * vapour_1.d)
    p_2 = vapour_2.p - (m_v2 / line_2) ** 2 / (2 * vapour_2.d)

    flows = (m_1, m_2, m_4, m_4)
    joining = (0.0, m_v1 * vapour_1.h, m_v2 * vapour_2.h, 0.0)
    inlets, results, angles, discharge = _compress(
        plant, suction, flows, joining, pressures=(p_1, p_2, p_3, p_c), omega=omega, common=common
    )

    m_water = Q_flow / (water_enthalpy(boundary.T_supply) - water_enthalpy(boundary.T_return))
    T_d = max(discharge.T, T_c + DT_SUPERHEAT)
    condenser = run_condenser(plant, boundary, m_flow=m_4, m_flow_water=m_water, T_c=T_c, T_d=T_d, T_l=T_l)
    friction = pump_power(plant.condenser_tubes, m_water, boundary.T_return)
    friction_river = pump_power(plant.evaporator_tubes, boundary.m_flow_source, boundary.T_source_in)

    charge = start_charge(plant)
    elsewhere = plant.condenser.V * condenser.density
    elsewhere += sum(V * inlet.d for V, inlet in zip(plant.V_interstage, inlets[1:], strict=True))
    for V, wet, dry in zip(plant.V_flash, (liquid_1, liquid_2), (vapour_1, vapour_2), strict=True):
        elsewhere += V * (plant.level_flash * wet.d + (1 - plant.level_flash) * dry.d)
    density = (charge - elsewhere) / plant.evaporator.V
    level_evaporator = (density - boiling.d) / (saturated(T_e, 0, fluid).d - boiling.d)
    wetted = min(level_evaporator / plant.evaporator.level_tubes, 1.0)
    T_source_out, Q_boiling = evaporator_outlet(plant, boundary, T_e, wetted)

    margin = min(result.margin for result in results)
    gas_power = sum(m * result.work for m, result in zip(flows, results, strict=True))
    shaft = gas_power + plant.shaft_friction * omega**2
    drive = shaft / plant.motor.efficiency + plant.motor.P_standby + plant.motor.P_oil
    pumps = (friction + friction_river) / plant.efficiency_pumps
    P_el = drive + pumps
    losses = drive - gas_power + condenser.Q_flow_loss + pumps - friction - friction_river
    Q_suction = m_1 * (suction.h - boiling.h)
    vane_angle = sum(angles) / 4
    residuals = np.array(
        [
            *(10 * (result.head / result.head_required - 1) for result in results),
            10 * (m_1 * (boiling.h - liquid_1.h) / Q_boiling - 1),
            Q_suction / _suction_heat(plant, m_1, m_4, boiling, liquid) - 1,
            10 * (m_4 * (discharge.h - liquid.h) / (Q_flow + condenser.Q_flow_loss - friction) - 1),
            log(condenser.A_required / plant.condenser_tubes.A),
            10 * (condenser.level - plant.level_condenser),
            10 * (omega / _speed(plant, p_c / boiling.p, vane_angle, boost, margin) - 1),
        ]
    )
    state = FourStageState(
        Q_flow_supply=Q_flow,
        Q_flow_source=Q_boiling - friction_river,
        Q_flow_loss=losses,
        P_el=P_el,
        cop=Q_flow / P_el,
        T_evaporating=T_e,
        T_condensing=T_c,
        T_suction=T_s,
        T_discharge=discharge.T,
        T_source_out=T_source_out,
        T_liquid=T_l,
        p_condensing=p_c,
        p_interstage=(p_1, p_2, p_3),
        m_flow=(m_1, m_2, m_4),
        omega=omega,
        vane_angle=common,
        boost=boost,
        surge_margin=margin,
        level_evaporator=level_evaporator,
        stages=tuple(results),
        inlets=tuple(inlets),
        condenser=condenser,
        charge=charge,
    )
    return residuals, state


def _solve(plant: FourStagePlant, boundary: Boundary, free: float, *, by_speed: bool) -> FourStageState:
    T_e = boundary.T_source_in - 4
    T_c = boundary.T_supply - 1.5
    rise = T_c - T_e
    start = [T_e, T_e + 10, T_e + 0.2 * rise, T_e + 0.42 * rise, T_e + 0.68 * rise, T_c, boundary.T_return + 3]
    x0 = np.array([*start, boundary.Q_flow / 350e3, plant.speed.omega_nominal * sqrt(rise / 130), free])

    def residuals(y: Array) -> Array:
        return _evaluate(y * SCALE, plant, boundary, by_speed=by_speed)[0]

    try:
        solution = root(residuals, x0 / SCALE, method="hybr", options={"xtol": 1e-10, "factor": 0.3})
        left, state = _evaluate(solution.x * SCALE, plant, boundary, by_speed=by_speed)
    except ValueError as error:  # CoolProp, for a state that is none
        refrigerant.cache_clear()
        raise NoSteadyState(f"solver astray: {error}") from error
    if np.abs(left).max() > 1e-6:
        raise NoSteadyState(f"residuals {left} at {solution.x * SCALE}: {solution.message}")
    return state


def solve_four_stages(plant: FourStagePlant, boundary: Boundary) -> FourStageState:
    """Steady state at `boundary`: the common vane angle holds the heat, with open vanes a rise of speed.

    Raises NoSteadyState if there is none: the unit is too small for the heat, or ice, pressure, power or surge
    protection acts.
    """
    refusals = []
    for by_speed, free in [*((False, tangent) for tangent in TANGENTS), (True, 0.2)]:
        try:
            state = _solve(plant, boundary, free, by_speed=by_speed)
        except NoSteadyState as error:
            refusals.append(str(error))
            continue
        refusal = _out_of_scope(plant, state)
        if refusal is None:
            return state
        refusals.append(refusal)
    raise NoSteadyState("; ".join(refusals))


def _out_of_scope(plant: FourStagePlant, state: FourStageState) -> str | None:
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
