"""Steady state of a two-stage river heat pump with economiser, by hand with CoolProp and scipy.

Written from the physics to judge the dynamic model: it is given boundary temperatures and flows, areas, heat transfer
coefficients, the compressor map and what the controls hold (`plant_data`), and finds pressures, flows, speed and vane
angle itself. Properties come from CoolProp's Helmholtz equations, not from the fits of the library.

Cycle: saturated vapour from the flooded evaporator; stage 1; mixing with the saturated vapour of the flash tank; stage 2;
counter-flow condenser whose three zones have sharp boundaries where the bulk enthalpy is saturated; throttle; flash tank;
throttle. No pressure drop on the refrigerant side but that of the flash line.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import atan, log, pi, sqrt, tan

import CoolProp
import numpy as np
from numpy.typing import NDArray
from plant_data import Boundary, Plant, Stage, WaterSide
from scipy.interpolate import CubicSpline
from scipy.optimize import root

Array = NDArray[np.float64]

WATER = CoolProp.AbstractState("HEOS", "Water")
P_WATER = 10e5  # Pa, of both water sides: liquid, and its properties hardly depend on it
SEGMENTS = 150  # of each condenser zone
DT_LEAST = 0.02  # K, floor of the condenser's driving difference while the solver is still astray
EXPONENT = 0.8  # of flow in single-phase heat transfer (Dittus and Boelter, VDI Heat Atlas G1)
TANGENTS = (0.1, 0.5, 1.0, 1.5)  # of the vane angle, at which the search starts
MARGIN_OFFSET = 0.05  # of u_nominal, in the controls' definition of the surge margin


@lru_cache(maxsize=1)
def refrigerant() -> CoolProp.AbstractState:
    """The refrigerant. To be made anew after an exception: CoolProp's state may then be corrupt."""
    return CoolProp.AbstractState("HEOS", "R1234ze(E)")


class NoSteadyState(RuntimeError):
    """The equations were not solved, or a limit that is outside this calculation is active."""


@dataclass(frozen=True)
class State:
    """A thermodynamic state: Pa, J/kg, K, kg/m3, J/(kg.K)."""

    p: float
    h: float
    T: float
    d: float
    s: float


def _state() -> State:
    return State(refrigerant().p(), refrigerant().hmass(), refrigerant().T(), refrigerant().rhomass(), refrigerant().smass())


def saturated(T: float, quality: float) -> State:
    """Saturated refrigerant at `T` in K."""
    refrigerant().update(CoolProp.QT_INPUTS, quality, T)
    return _state()


def at_enthalpy(p: float, h: float) -> State:
    """Refrigerant at `p` in Pa and `h` in J/kg."""
    refrigerant().update(CoolProp.HmassP_INPUTS, h, p)
    return _state()


def isentropic_head(inlet: State, p: float) -> float:
    """Enthalpy rise at constant entropy from `inlet` to `p` in Pa, in J/kg."""
    refrigerant().update(CoolProp.PSmass_INPUTS, p, inlet.s)
    return float(refrigerant().hmass()) - inlet.h


@lru_cache(maxsize=1)
def _water_tables() -> tuple[CubicSpline, CubicSpline]:
    T = np.linspace(273.16, 413.15, 281)
    h = []
    for value in T:
        WATER.update(CoolProp.PT_INPUTS, P_WATER, float(value))
        h.append(WATER.hmass())
    return CubicSpline(T, h), CubicSpline(h, T)


def water_enthalpy(T: float) -> float:
    """Of liquid water at `T` in K, in J/kg."""
    return float(_water_tables()[0](T))


def pump_power(tubes: WaterSide, m_flow: float, T: float) -> float:
    """Pressure drop times volume flow in W; the drop goes with the square of `m_flow` in kg/s."""
    WATER.update(CoolProp.PT_INPUTS, P_WATER, T)
    ratio = m_flow / tubes.m_flow_water_nominal
    return float(tubes.dp_water_nominal * ratio**2 * m_flow / WATER.rhomass())


def water_film(tubes: WaterSide, m_flow: float) -> float:
    """Coefficient of water film and fouling together, in W/(m2.K)."""
    alpha = tubes.alpha_water * (m_flow / tubes.m_flow_water_nominal) ** EXPONENT
    return 1 / (1 / alpha + tubes.R_fouling)


def velocity_of_sound(vapour: State) -> float:
    """In m/s; just off the saturation line, where CoolProp refuses it."""
    refrigerant().update(CoolProp.PT_INPUTS, vapour.p, vapour.T + 0.01)
    return float(refrigerant().speed_sound())


# --- compressor -----------------------------------------------------------------------------------------------------


def map_coefficients(stage: Stage, x: float | Array, vane_angle: float) -> tuple[float | Array, float | Array]:
    """Work and head coefficient (by the square of the tip speed) at `x`, the flow by its design value.

    Euler's work with slip and pre-swirl; friction with the square of flow, incidence with the square of the departure
    from shock-free entry (Gravdahl and Egeland, Compressor Surge and Rotating Stall, 1999).
    """
    swirl = stage.inflow_slope * tan(vane_angle)
    work = stage.work_0 - (stage.work_1 + stage.inlet_radius_ratio**2 * swirl) * x
    friction = (stage.loss_friction + stage.loss_vanes * tan(vane_angle) ** 2) * x**2
    incidence = stage.loss_impeller * (1 - (1 + swirl) * x) ** 2 + stage.loss_diffuser * (1 - x) ** 2
    return work, work - stage.loss_constant - friction - incidence


def flow_at_surge(stage: Stage, vane_angle: float) -> float:
    """Relative flow where the head coefficient, a parabola through any three of its points, has its maximum."""
    x = np.array([0.0, 0.5, 1.0])
    curvature, slope, _ = np.polyfit(x, np.asarray(map_coefficients(stage, x, vane_angle)[1]), 2)
    return float(-slope / (2 * curvature))


@dataclass(frozen=True)
class StageResult:
    """Operating point of a stage."""

    work: float  # J/kg
    head: float  # J/kg, offered at this flow
    head_required: float  # J/kg, between the pressures
    margin: float  # surge margin as the controls define it
    phi: float
    efficiency: float
    tip_speed: float  # m/s


def run_stage(stage: Stage, inlet: State, p_out: float, m_flow: float, omega: float, vane_angle: float) -> StageResult:
    """Stage at `m_flow` in kg/s, `omega` in rad/s and `vane_angle` in rad."""
    u = omega * stage.D / 2
    phi = m_flow / (inlet.d * pi / 4 * stage.D**2 * u)
    x = phi / stage.phi_design
    work, head = map_coefficients(stage, x, vane_angle)
    x_surge = flow_at_surge(stage, vane_angle)
    margin = (x - x_surge) * u / (x_surge * u + MARGIN_OFFSET * stage.u_nominal)
    required = isentropic_head(inlet, p_out)
    return StageResult(float(work) * u**2, float(head) * u**2, required, margin, phi, float(head / work), u)


# --- exchangers -----------------------------------------------------------------------------------------------------


def evaporator_outlet(plant: Plant, boundary: Boundary, T_boiling: float, wetted: float) -> tuple[float, float]:
    """River temperature leaving in K and heat given to the refrigerant in W, by effectiveness and transfer units.

    The friction of the water, spread evenly over the tubes, shifts the temperature to which the water tends.
    """
    tubes = plant.evaporator_tubes
    alpha = plant.evaporator.alpha_dry + (plant.evaporator.alpha_boiling - plant.evaporator.alpha_dry) * wetted
    UA = tubes.A / (1 / water_film(tubes, boundary.m_flow_river) + 1 / alpha)
    friction = pump_power(tubes, boundary.m_flow_river, boundary.T_river)
    T_end = T_boiling + friction / UA
    h_in = water_enthalpy(boundary.T_river)
    T_out = boundary.T_river - 4.0
    for _ in range(4):  # the heat capacity is that between the two temperatures
        T_middle = 0.5 * (boundary.T_river + T_out)
        cp = (water_enthalpy(T_middle + 0.5) - water_enthalpy(T_middle - 0.5)) / 1.0
        T_out = T_end + (boundary.T_river - T_end) * np.exp(-UA / (boundary.m_flow_river * cp))
    return float(T_out), boundary.m_flow_river * (h_in - water_enthalpy(T_out)) + friction


@dataclass(frozen=True)
class Zone:
    """A condenser zone."""

    name: str
    Q_flow: float  # W, given by the refrigerant
    A: float  # m2
    U: float  # W/(m2.K), mean by area


@dataclass(frozen=True)
class CondenserResult:
    """Condenser for given ends of the refrigerant."""

    A_required: float  # m2
    density: float  # kg/m3, mean by area
    Q_flow_loss: float  # W to the hall
    pinch: float  # K
    zones: tuple[Zone, ...]


def _single_phase(saturation: State, T_end: float) -> tuple[Array, Array, Array]:
    """Temperature, enthalpy and density from `saturation` to `T_end` in K at constant pressure."""
    T = np.linspace(saturation.T, T_end, SEGMENTS + 1)
    h, d = np.full_like(T, saturation.h), np.full_like(T, saturation.d)
    for i, value in enumerate(T[1:], start=1):
        refrigerant().update(CoolProp.PT_INPUTS, saturation.p, float(value))
        h[i], d[i] = refrigerant().hmass(), refrigerant().rhomass()
    return T, h, d


def run_condenser(plant: Plant, boundary: Boundary, m_flow: float, m_flow_water: float, T_c: float, T_d: float, T_l: float) -> CondenserResult:
    """Area that takes refrigerant of `m_flow` kg/s from `T_d` through condensation at `T_c` to liquid at `T_l`, all in K.

    The water's temperature at each enthalpy of the refrigerant follows from the energy balance, so area is the integral
    of dQ/(U dT) over enthalpy. Friction and heat loss are even over the area and so need a few passes. Homogeneous flow.
    """
    tubes, data = plant.condenser_tubes, plant.condenser
    bubble, dew = saturated(T_c, 0), saturated(T_c, 1)
    liquid = tuple(line[::-1] for line in _single_phase(bubble, T_l))
    vapour = _single_phase(dew, T_d)
    quality = np.linspace(0, 1, SEGMENTS + 1)
    wet = (np.full_like(quality, T_c), bubble.h + quality * (dew.h - bubble.h), 1 / ((1 - quality) / bubble.d + quality / dew.d))
    turbulent = (m_flow / data.m_flow_nominal) ** EXPONENT
    alphas = (data.alpha_liquid * turbulent, data.alpha_condensing, data.alpha_vapour * turbulent)
    film = water_film(tubes, m_flow_water)

    T = np.concatenate([0.5 * (zone[0][1:] + zone[0][:-1]) for zone in (liquid, wet, vapour)])
    d = np.concatenate([0.5 * (zone[2][1:] + zone[2][:-1]) for zone in (liquid, wet, vapour)])
    dQ = m_flow * np.concatenate([np.diff(zone[1]) for zone in (liquid, wet, vapour)])
    alpha = np.repeat(alphas, SEGMENTS)
    U = 1 / (1 / alpha + 1 / film)
    Q = np.cumsum(dQ) - 0.5 * dQ
    friction = pump_power(tubes, m_flow_water, boundary.T_return)
    share, loss = Q / Q[-1], 0.0
    for _ in range(6):
        h_water = water_enthalpy(boundary.T_return) + (Q + (friction - loss) * share) / m_flow_water
        T_water = np.asarray(_water_tables()[1](h_water))
        dT = np.maximum(T - T_water, DT_LEAST)
        dA = dQ / (U * dT)
        A = float(dA.sum())
        share = (np.cumsum(dA) - 0.5 * dA) / A
        T_wall = T_water + U / film * dT
        loss = plant.shell_conductance * (float((T_wall * dA).sum()) / A - plant.T_hall)
    zones = []
    for k, name in enumerate(("liquid", "condensing", "vapour")):
        part = slice(k * SEGMENTS, (k + 1) * SEGMENTS)
        zones.append(Zone(name, float(dQ[part].sum()), float(dA[part].sum()), float(U[part][0])))
    return CondenserResult(A, float((d * dA).sum()) / A, loss, float((T - T_water).min()), tuple(zones))


# --- cycle ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class SteadyState:
    """Result; temperatures in K, pressures in Pa, flows in kg/s, powers in W."""

    Q_flow_supply: float
    Q_flow_source: float
    Q_flow_loss: float
    P_el: float
    COP: float
    T_evaporating: float
    T_condensing: float
    T_discharge_1: float
    T_discharge_2: float
    T_river_out: float
    T_liquid: float
    p_condensing: float
    p_interstage: float
    m_flow_1: float
    m_flow_2: float
    omega: float
    vane_angle: float
    surge_margin: float
    level_evaporator: float
    stage_1: StageResult
    stage_2: StageResult
    condenser: CondenserResult
    charge: float


def start_charge(plant: Plant) -> float:
    """Refrigerant in kg filled in at rest: levels in evaporator and flash tank, vapour of that pressure elsewhere."""
    liquid, vapour = saturated(plant.T_river_start, 0), saturated(plant.T_river_start, 1)
    refrigerant().update(CoolProp.PT_INPUTS, vapour.p, plant.T_network_start)
    mass = plant.condenser.V * refrigerant().rhomass() + plant.V_interstage * vapour.d
    for volume, level in (
        (plant.evaporator.V, plant.level_evaporator_start),
        (plant.V_flash, plant.level_flash_start),
    ):
        mass += volume * (level * liquid.d + (1 - level) * vapour.d)
    return float(mass)


def _speed(plant: Plant, pressure_ratio: float, vane_angle: float, margin: float) -> float:
    law = plant.speed
    head = log(pressure_ratio) / log(law.pressure_ratio_nominal) * (1 + law.vane_gain * tan(vane_angle))
    wanted = law.omega_nominal * sqrt(max(head, 0.0)) * (1 + law.margin_gain * float(np.clip(law.margin - margin, 0, 0.3)))
    return float(np.clip(wanted, law.omega_min, law.omega_max))


def _evaluate(x: Array, plant: Plant, boundary: Boundary, Q_flow: float, vane_angle: float) -> tuple[Array, SteadyState]:
    """Residuals of the cycle, each near one for a gross error, and the state that belongs to `x`.

    `x`: boiling, flash and condensing temperature, liquid leaving the condenser (K), flow of stage 2 (kg/s), speed (rad/s).
    """
    T_e, T_f, T_c, T_l, m_2, omega = (float(value) for value in x)
    suction, evaporator_liquid = saturated(T_e, 1), saturated(T_e, 0)
    flash_vapour, flash_liquid = saturated(T_f, 1), saturated(T_f, 0)
    p_c = saturated(T_c, 0).p
    refrigerant().update(CoolProp.PT_INPUTS, p_c, T_l)
    h_l = float(refrigerant().hmass())
    m_vapour = m_2 * (h_l - flash_liquid.h) / (flash_vapour.h - flash_liquid.h)
    m_1 = m_2 - m_vapour
    p_i = flash_vapour.p - (m_vapour / plant.flash_line_area) ** 2 / (2 * flash_vapour.d)

    first = run_stage(plant.stage_1, suction, p_i, m_1, omega, vane_angle)
    discharge_1 = at_enthalpy(p_i, suction.h + first.work)
    mixed = at_enthalpy(p_i, (m_1 * discharge_1.h + m_vapour * flash_vapour.h) / m_2)
    second = run_stage(plant.stage_2, mixed, p_c, m_2, omega, vane_angle)
    discharge_2 = at_enthalpy(p_c, mixed.h + second.work)

    m_water = Q_flow / (water_enthalpy(boundary.T_supply) - water_enthalpy(boundary.T_return))
    condenser = run_condenser(plant, boundary, m_2, m_water, T_c, discharge_2.T, T_l)
    friction = pump_power(plant.condenser_tubes, m_water, boundary.T_return)
    friction_river = pump_power(plant.evaporator_tubes, boundary.m_flow_river, boundary.T_river)
    bubble, dew = saturated(T_c, 0), saturated(T_c, 1)
    level = (condenser.density - dew.d) / (bubble.d - dew.d)

    charge = start_charge(plant)
    content = charge - plant.condenser.V * condenser.density - plant.V_interstage * mixed.d
    content -= plant.V_flash * (plant.level_flash * flash_liquid.d + (1 - plant.level_flash) * flash_vapour.d)
    level_evaporator = (content / plant.evaporator.V - suction.d) / (evaporator_liquid.d - suction.d)
    wetted = min(level_evaporator / plant.evaporator.level_tubes, 1.0)
    T_river_out, Q_boiling = evaporator_outlet(plant, boundary, T_e, wetted)

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
            10 * (omega / _speed(plant, p_c / suction.p, vane_angle, margin) - 1),
        ]
    )
    state = SteadyState(
        Q_flow_supply=Q_flow,
        Q_flow_source=Q_boiling - friction_river,
        Q_flow_loss=losses,
        P_el=P_el,
        COP=Q_flow / P_el,
        T_evaporating=T_e,
        T_condensing=T_c,
        T_discharge_1=discharge_1.T,
        T_discharge_2=discharge_2.T,
        T_river_out=T_river_out,
        T_liquid=T_l,
        p_condensing=p_c,
        p_interstage=p_i,
        m_flow_1=m_1,
        m_flow_2=m_2,
        omega=omega,
        vane_angle=vane_angle,
        surge_margin=margin,
        level_evaporator=level_evaporator,
        stage_1=first,
        stage_2=second,
        condenser=condenser,
        charge=charge,
    )
    return residuals, state


def _solve(plant: Plant, boundary: Boundary, free: Callable[[float], tuple[float, float]], guess: float) -> SteadyState:
    """Root of the seven residuals over six unknowns and a seventh, of which `free` makes heat and vane angle."""
    T_f = 0.5 * (boundary.T_river + boundary.T_return) + 5.0
    start = [boundary.T_river - 6, T_f, boundary.T_supply + 0.5, boundary.T_return + 5]
    scale = np.array([5.0, 10.0, 5.0, 10.0, 20.0, 50.0, 1.0])
    x0 = np.array([*start, boundary.Q_flow / 155e3, plant.speed.omega_nominal, guess])

    def residuals(y: Array) -> Array:
        x = y * scale
        return _evaluate(x[:6], plant, boundary, *free(float(x[6])))[0]

    try:
        solution = root(residuals, x0 / scale, method="hybr", options={"xtol": 1e-10, "factor": 0.5})
    except ValueError as error:  # CoolProp, for a state that is none
        refrigerant.cache_clear()
        raise NoSteadyState(f"solver astray: {error}") from error
    x = solution.x * scale
    left, state = _evaluate(x[:6], plant, boundary, *free(float(x[6])))
    if np.abs(left).max() > 1e-6:
        raise NoSteadyState(f"residuals {left} at {x}: {solution.message}")
    return state


def solve(plant: Plant, boundary: Boundary) -> SteadyState:
    """Steady state at `boundary`: the vanes hold the heat, or stand open and the heat is what the unit can.

    The map, a parabola, also meets the conditions left of the surge line, so the search has several starts and takes the
    root on the stable branch. Raises NoSteadyState if there is none: ice, pressure, power or surge protection acts.
    """
    refusals = []
    for tangent in TANGENTS:
        try:
            state = _solve(plant, boundary, lambda free: (boundary.Q_flow, atan(free)), tangent)
        except NoSteadyState as error:
            refusals.append(str(error))
            continue
        refusal = _out_of_scope(plant, state)
        if refusal is None:
            return state
        refusals.append(refusal)
    open_vanes = _solve(plant, boundary, lambda free: (free * boundary.Q_flow, 0.0), 0.95)
    refusal = _out_of_scope(plant, open_vanes)
    if refusal is None and open_vanes.Q_flow_supply < boundary.Q_flow:
        return open_vanes
    raise NoSteadyState("; ".join([*refusals, str(refusal)]))


def _out_of_scope(plant: Plant, state: SteadyState) -> str | None:
    """Why the controls would do something else than hold `state`, or None."""
    limits = plant.capacity
    reasons = {
        f"vane angle {state.vane_angle:.2f} rad": not 0 <= state.vane_angle <= limits.vane_angle_max,
        f"surge margin {state.surge_margin:.3f}": state.surge_margin < limits.margin_bypass,
        f"river leaves at {state.T_river_out:.2f} K": state.T_river_out < limits.T_ice,
        f"condensing at {state.p_condensing:.4g} Pa": state.p_condensing > limits.p_max,
        f"electricity {state.P_el:.4g} W": state.P_el > limits.P_max,
    }
    return ", ".join(text for text, active in reasons.items() if active) or None


def lorenz_efficiency(COP: float, boundary: Boundary, T_river_out: float) -> float:
    """COP by that of the Lorenz cycle between the logarithmic mean temperatures of both waters, in K."""
    sink = (boundary.T_supply - boundary.T_return) / log(boundary.T_supply / boundary.T_return)
    source = (boundary.T_river - T_river_out) / log(boundary.T_river / T_river_out)
    return COP * (sink - source) / sink
