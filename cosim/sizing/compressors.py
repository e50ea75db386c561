"""Impellers and swept volumes for the design point's stages."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, pi, sqrt

from cosim.sizing.compression import volumetric_efficiency
from cosim.sizing.defaults import LARGEST_SWEPT
from cosim.sizing.design_point import DesignPoint
from cosim.sizing.errors import SizingError
from cosim.sizing.nameplate import Nameplate
from cosim.sizing.refrigerant import Refrigerant

WORK_0, WORK_1 = 0.83, 0.23
"""Work coefficient of ``RiverHeat.Compressors.ImpellerStage`` at no flow, and its fall up to shock-free flow."""
PHI_GEARED = 0.08
"""Flow coefficient where each impeller has its own pinion: best efficiency of shrouded impellers."""
PHI_LEAST = 0.012
"""Below, an impeller on a common shaft is too narrow to be efficient (or to be cast)."""


@dataclass(frozen=True)
class Impeller:
    """One turbo stage; SI units."""

    D: float
    omega: float
    phi_design: float
    """At shock-free entry."""
    psi: float
    tip_speed: float
    Mach: float
    V_flow: float
    """At suction."""


@dataclass(frozen=True)
class Displacement:
    """One stage of displacement compressors; SI units, all machines of the stage together but ``machines``."""

    V_revolution: float
    """Swept volume of one revolution."""
    V_flow_swept: float
    omega: float
    volumetric_efficiency: float
    machines: int
    V_flow: float


def suction_flows(fluid: Refrigerant, point: DesignPoint) -> list[float]:
    """Volume flow rates into the stages, m3/s."""
    cycle = point.cycle
    return [
        point.m_flow * flow / fluid.d(stage.p_in, stage.h_in + 1.0)
        for flow, stage in zip(cycle.flows, cycle.stages, strict=True)
    ]


def impellers(it: Nameplate, fluid: Refrigerant, point: DesignPoint) -> tuple[Impeller, ...]:
    """Up to two stages share a shaft and their diameter; more have a pinion each (integrally geared).

    Tip speed from the head and the head coefficient, diameter of the first impeller from its flow coefficient. Raises
    SizingError where a tip would be too fast.
    """
    given, cycle = it.assumptions, point.cycle
    geared = it.cycle.stages > 2
    x = given.flow_at_design
    found: list[Impeller] = []
    for k, (stage, V_flow) in enumerate(zip(cycle.stages, suction_flows(fluid, point), strict=True)):
        psi = stage.efficiency * (WORK_0 - WORK_1 * x)
        u = sqrt(stage.head / psi)
        phi = PHI_GEARED if geared else given.phi_first
        D = sqrt(4.0 * V_flow / (pi * phi * x * u)) if geared or k == 0 else found[0].D
        phi = V_flow / (pi / 4.0 * D**2 * x * u)
        Mach = u / fluid.velocity_of_sound(stage.p_in, max(stage.h_in, fluid.h_dew(stage.p_in) + 10.0))
        _bear(it, u, Mach)
        if phi < PHI_LEAST:
            raise SizingError(
                ("cycle", "stages"),
                f"gives stage {k + 1} a flow coefficient of {phi:.3f} on the first one's shaft, too "
                "narrow an impeller; take three stages or more, which are geared, or a displacement compressor",
            )
        found.append(Impeller(D, 2.0 * u / D, phi, psi, u, Mach, V_flow))
    return tuple(found)


def _bear(it: Nameplate, u: float, Mach: float) -> None:
    given = it.assumptions
    ratio = max(u / given.tip_speed_max, Mach / given.Mach_max)
    if ratio <= 1.0:
        return
    needed = ceil(it.cycle.stages * ratio**2)
    what = (
        f"{u:.0f} m/s (at most {given.tip_speed_max:g})"
        if u > given.tip_speed_max
        else f"Mach {Mach:.2f} (at most {given.Mach_max:g})"
    )
    mend = (
        f"take {needed} stages or a displacement compressor" if needed <= 8 else 'take compressor = "screw" or "piston"'
    )
    raise SizingError(
        ("cycle", "stages"), f"of {it.cycle.stages} need a tip speed of {what} with {it.cycle.refrigerant}; {mend}"
    )


def displacements(it: Nameplate, fluid: Refrigerant, point: DesignPoint) -> tuple[Displacement, ...]:
    """Swept volumes. Raises SizingError where the pressure ratio leaves nothing to deliver."""
    found = []
    kind, omega = it.cycle.compressor, it.assumptions.speed_displacement
    for stage, V_flow in zip(point.cycle.stages, suction_flows(fluid, point), strict=True):
        eta = volumetric_efficiency(fluid, kind, it.assumptions.clearance, stage.p_in, stage.p_out)
        if eta < 0.3:
            raise SizingError(
                ("cycle", "stages"),
                f"gives a stage the pressure ratio {stage.p_out / stage.p_in:.1f}, at which a {kind} "
                f"compressor delivers {max(eta, 0.0):.0%} of what it sweeps; take more stages",
            )
        swept = V_flow / eta
        found.append(
            Displacement(swept * 2.0 * pi / omega, swept, omega, eta, ceil(swept / LARGEST_SWEPT[kind]), V_flow)
        )
    return tuple(found)
