"""One stage of compression: efficiency by kind, and the state behind it."""

from __future__ import annotations

from dataclasses import dataclass

from cosim.sizing.defaults import STAGE_EFFICIENCY, VALVE_LOSS, Assumptions, CompressorKind
from cosim.sizing.refrigerant import Refrigerant


@dataclass(frozen=True)
class Stage:
    """A stage between two pressures, per kg of its own flow; SI units."""

    p_in: float
    p_out: float
    h_in: float
    h_out: float
    head: float
    """Isentropic, J/kg."""
    efficiency: float


def stage_efficiency(fluid: Refrigerant, kind: CompressorKind, given: Assumptions, p_in: float, p_out: float) -> float:
    """Isentropic efficiency of a stage at the shaft.

    A piston compressor works against its valves as well: its gas is compressed from p/(1 + x/2) to p (1 + x/2), which
    costs the more of the work the smaller the pressure ratio is (ideal gas, exponent of the dry vapour).
    """
    if given.efficiency_stage is not None:
        return given.efficiency_stage
    base = STAGE_EFFICIENCY[kind]
    if kind != "piston":
        return base
    k = fluid.isentropic_exponent(p_in)
    exponent = (k - 1.0) / k
    ratio = p_out / p_in
    widened = ratio * ((1.0 + VALVE_LOSS / 2.0) / (1.0 - VALVE_LOSS / 2.0))
    return float(base * (ratio**exponent - 1.0) / (widened**exponent - 1.0))


def compress(fluid: Refrigerant, p_in: float, h_in: float, p_out: float, efficiency: float) -> Stage:
    """Adiabatic compression."""
    head = fluid.h_isentropic(p_in, h_in, p_out) - h_in
    return Stage(p_in, p_out, h_in, h_in + head / efficiency, head, efficiency)


def volumetric_efficiency(
    fluid: Refrigerant, kind: CompressorKind, clearance: float, p_in: float, p_out: float
) -> float:
    """Of a displacement compressor.

    Piston: what the dead volume gives back expands isentropically, and heat and leakage take 3 %. Screw and scroll:
    leakage grows with the pressure ratio (1.25 % a unit: C. Mateu-Royo et al., Energy Conversion and Management 205,
    2020).
    """
    ratio = p_out / p_in
    if kind == "piston":
        return float(0.97 * (1.0 - clearance * (ratio ** (1.0 / fluid.isentropic_exponent(p_in)) - 1.0)))
    return 0.95 - 0.0125 * ratio
