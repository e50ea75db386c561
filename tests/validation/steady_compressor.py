"""Centrifugal stage from its dimensionless map, for the steady calculation."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, tan

import numpy as np
from numpy.typing import NDArray
from steady_plant import MachEffects, Stage
from steady_properties import State, isentropic_head, velocity_of_sound

Array = NDArray[np.float64]
MARGIN_OFFSET = 0.05  # of u_nominal, in the controls' definition of the surge margin


def map_coefficients(
    stage: Stage, x: float | Array, vane_angle: float, mach_effects: MachEffects | None = None, mach: float = 0.0
) -> tuple[float | Array, float | Array]:
    """Work and head coefficient (by the square of the tip speed) at `x`, the flow by its design value.

    Euler's work with slip and pre-swirl; friction with the square of flow, incidence with the square of the departure
    from shock-free entry (Gravdahl and Egeland, Compressor Surge and Rotating Stall, 1999). At another machine Mach
    number than the map's (`mach_effects`) the gas enters the diffuser with another density, by the impeller's work;
    shocks at the relative Mach number of shock-free entry cost head; and the inlet chokes at another flow. Without
    `mach_effects` the map is as it was made.
    """
    swirl = stage.inflow_slope * tan(vane_angle)
    work = stage.work_0 - (stage.work_1 + stage.inlet_radius_ratio**2 * swirl) * x
    width = 1 / (1 + stage.diffuser_follow * tan(vane_angle))
    narrow = stage.loss_narrow * (width**-2 - 1)
    friction = (stage.loss_friction + stage.loss_vanes * tan(vane_angle) ** 2 + narrow) * x**2
    denser, shock, choking = 1.0, 0.0, np.zeros_like(x)
    if mach_effects is not None:
        at_map = mach_effects.Mach_map
        x_shock_free = 1 / (1 + swirl)
        work_shock_free = stage.work_0 - (stage.work_1 + stage.inlet_radius_ratio**2 * swirl) * x_shock_free
        work_ratio = work_shock_free / (stage.work_0 - stage.work_1)
        denser = (1 + mach_effects.compression * mach**2 * work_ratio) / (1 + mach_effects.compression * at_map**2)
        shock = mach_effects.loss_Mach * max(mach * x_shock_free / at_map - 1, 0.0) ** 2
        beyond = np.maximum(x - flow_at_choke(stage, mach_effects, mach), 0.0)
        choking = mach_effects.loss_choke * beyond**2
    incidence = stage.loss_impeller * (1 - (1 + swirl) * x) ** 2 + stage.loss_diffuser * (1 - x / (denser * width)) ** 2
    return work, work - stage.loss_constant - friction - incidence - shock - choking


def flow_at_choke(stage: Stage, mach_effects: MachEffects, mach: float) -> float:
    """Relative flow at which the rotating throat chokes: its limit for an isentropic exponent of one."""
    speed_at_throat = stage.inlet_radius_ratio * np.array([mach, mach_effects.Mach_map])
    now, at_map = np.exp(0.5 * speed_at_throat**2)
    return float(mach_effects.x_choke * mach_effects.Mach_map / mach * now / at_map)


def flow_at_surge(stage: Stage, vane_angle: float, mach_effects: MachEffects, mach: float) -> float:
    """Relative flow where the head coefficient, a parabola through any three points before choke, has its maximum."""
    x = flow_at_choke(stage, mach_effects, mach) * np.array([0.0, 0.5, 1.0])
    head = np.asarray(map_coefficients(stage, x, vane_angle, mach_effects, mach)[1])
    curvature, slope, _ = np.polyfit(x, head, 2)
    return float(-slope / (2 * curvature)) * (1 + mach_effects.surge_reserve)


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
    mach: float


def run_stage(
    stage: Stage,
    mach_effects: MachEffects,
    inlet: State,
    *,
    p_out: float,
    m_flow: float,
    omega: float,
    vane_angle: float,
) -> StageResult:
    """Stage at `p_out` in Pa, `m_flow` in kg/s, `omega` in rad/s and `vane_angle` in rad."""
    u = omega * stage.D / 2
    phi = m_flow / (inlet.d * pi / 4 * stage.D**2 * u)
    x = phi / stage.phi_design
    mach = u / velocity_of_sound(inlet)
    work, head = map_coefficients(stage, x, vane_angle, mach_effects, mach)
    x_surge = flow_at_surge(stage, vane_angle, mach_effects, mach)
    margin = (x - x_surge) * u / (x_surge * u + MARGIN_OFFSET * stage.u_nominal)
    required = isentropic_head(inlet, p_out)
    return StageResult(float(work) * u**2, float(head) * u**2, required, margin, phi, float(head / work), u, mach)


def peak_efficiency(stage: Stage, vane_angles: Array) -> float:
    """Highest isentropic efficiency of the map at its Mach number, over flow and `vane_angles` in rad."""
    x = np.linspace(0.0, 2.5, 5001)
    peak = 0.0
    for vane_angle in vane_angles:
        work, head = (np.asarray(value) for value in map_coefficients(stage, x, float(vane_angle)))
        useful = (work > 0) & (head > 0)
        peak = max(peak, float((head[useful] / work[useful]).max()))
    return peak
