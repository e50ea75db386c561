"""Centrifugal stage from its dimensionless map, for the steady calculation."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, tan

import numpy as np
from numpy.typing import NDArray
from steady_plant import Stage
from steady_properties import State, isentropic_head

Array = NDArray[np.float64]
MARGIN_OFFSET = 0.05  # of u_nominal, in the controls' definition of the surge margin


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


def run_stage(
    stage: Stage, inlet: State, *, p_out: float, m_flow: float, omega: float, vane_angle: float
) -> StageResult:
    """Stage at `p_out` in Pa, `m_flow` in kg/s, `omega` in rad/s and `vane_angle` in rad."""
    u = omega * stage.D / 2
    phi = m_flow / (inlet.d * pi / 4 * stage.D**2 * u)
    x = phi / stage.phi_design
    work, head = map_coefficients(stage, x, vane_angle)
    x_surge = flow_at_surge(stage, vane_angle)
    margin = (x - x_surge) * u / (x_surge * u + MARGIN_OFFSET * stage.u_nominal)
    required = isentropic_head(inlet, p_out)
    return StageResult(float(work) * u**2, float(head) * u**2, required, margin, phi, float(head / work), u)


def peak_efficiency(stage: Stage, vane_angles: Array) -> float:
    """Highest isentropic efficiency over all flows with positive work and head, and over `vane_angles` in rad."""
    x = np.linspace(0.0, 2.5, 5001)
    peak = 0.0
    for vane_angle in vane_angles:
        work, head = (np.asarray(value) for value in map_coefficients(stage, x, float(vane_angle)))
        useful = (work > 0) & (head > 0)
        peak = max(peak, float((head[useful] / work[useful]).max()))
    return peak
