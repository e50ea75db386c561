"""What the steady calculation may know of a four-stage river heat pump with two economisers and a suction gas heater.

As in `steady_plant`: geometry, coefficients, maps and set points; no state of the dynamic model. SI units.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from steady_plant import Capacity, Condenser, Evaporator, MachEffects, Motor, SpeedLaw, Stage, WaterSide


@dataclass(frozen=True)
class SuctionHeater:
    """Liquid before the expansion against suction gas, in counter-flow."""

    A: float  # m2
    alpha_gas: float  # W/(m2.K) at nominal flow
    alpha_liquid: float  # W/(m2.K) at nominal flow
    m_flow_gas_nominal: float  # kg/s
    m_flow_liquid_nominal: float  # kg/s


@dataclass(frozen=True)
class Matching:
    """Each stage's own correction of the common vane angle by its surge margin."""

    margin: float  # below which the stage closes its vanes further
    margin_high: float  # above which it opens them
    band: float  # departure over which they go by the whole range
    range: float  # rad
    range_open: float  # rad
    vane_angle_max: float  # rad


@dataclass(frozen=True)
class FourStagePlant:
    """The unit. Components bear the names of the Modelica instances."""

    evaporator: Evaporator
    evaporator_tubes: WaterSide
    suction_heater: SuctionHeater
    condenser: Condenser
    condenser_tubes: WaterSide
    stages: tuple[Stage, ...]
    machs: tuple[MachEffects, ...]
    matching: tuple[Matching, ...]
    motor: Motor
    speed: SpeedLaw
    capacity: Capacity
    gear_ratio: float  # speed of the second pinion over that of the first
    shaft_friction: float  # N.m.s
    shell_conductance: float  # W/K
    T_hall: float  # K
    flash_line_areas: tuple[float, float]  # m2, effective, of the lower and the upper economiser
    V_flash: tuple[float, float]  # m3
    V_interstage: tuple[float, float, float]  # m3
    efficiency_pumps: float
    level_condenser: float  # liquid's share, set point
    level_flash: float  # set point
    level_evaporator_start: float  # these four give the charge
    level_flash_start: float
    T_source_start: float  # K
    T_network_start: float  # K
    fluid: str = "IsoButane"


STAGES = (1, 2, 3, 4)
_SECTIONS: dict[str, tuple[str, type[Any]]] = {
    "evaporator": ("evaporator", Evaporator),
    "evaporator_tubes": ("evaporator", WaterSide),
    "suction_heater": ("suction_heater", SuctionHeater),
    "condenser": ("condenser", Condenser),
    "condenser_tubes": ("condenser", WaterSide),
    "motor": ("motor", Motor),
    "speed": ("speed", SpeedLaw),
    "capacity": ("capacity", Capacity),
}
_PER_STAGE: dict[str, tuple[str, type[Any]]] = {
    "stages": ("stage_{}", Stage),
    "machs": ("stage_{}.map", MachEffects),
    "matching": ("vanes_{}", Matching),
}
_SCALARS = {
    "gear_ratio": "gear_ratio",
    "shaft_friction": "shaft.friction",
    "shell_conductance": "insulation.G",
    "T_hall": "insulation.T_ambient",
    "efficiency_pumps": "efficiency_pumps",
    "level_condenser": "level_condenser_set",
    "level_flash": "level_flash_set",
    "level_evaporator_start": "evaporator.level_start",
    "level_flash_start": "flash_tank_1.level_start",
    "T_source_start": "T_source_start",
    "T_network_start": "T_network_start",
}
_ROWS = {
    "flash_line_areas": ("flash_line_1.A_open", "flash_line_2.A_open"),
    "V_flash": ("flash_tank_1.V", "flash_tank_2.V"),
    "V_interstage": ("interstage_1.V", "interstage_2.V", "interstage_3.V"),
}


_OF_THE_UNIT = {"evaporator.R_fouling": "R_fouling_river", "condenser.R_fouling": "R_fouling_network"}
"""What is a variable of the component, for layers that grow, and a parameter of the unit."""


def _names(prefix: str, kind: type[Any]) -> list[str]:
    names = [f"{prefix}.{field.name}" for field in fields(kind)]
    return [_OF_THE_UNIT.get(name, name) for name in names]


PARAMETERS: tuple[str, ...] = (
    *(name for prefix, kind in _SECTIONS.values() for name in _names(prefix, kind)),
    *(name for prefix, kind in _PER_STAGE.values() for k in STAGES for name in _names(prefix.format(k), kind)),
    *_SCALARS.values(),
    *(name for row in _ROWS.values() for name in row),
)
"""Names of all parameters that are read from the FMU, and nothing else is."""


def four_stage_plant(values: Mapping[str, float]) -> FourStagePlant:
    """The unit from the values of `PARAMETERS`, in SI units; KeyError if one is missing."""

    def section(prefix: str, kind: type[Any]) -> Any:
        named = zip(fields(kind), _names(prefix, kind), strict=True)
        return kind(**{field.name: float(values[name]) for field, name in named})

    parts: dict[str, Any] = {name: section(prefix, kind) for name, (prefix, kind) in _SECTIONS.items()}
    for name, (prefix, kind) in _PER_STAGE.items():
        parts[name] = tuple(section(prefix.format(k), kind) for k in STAGES)
    parts |= {name: float(values[parameter]) for name, parameter in _SCALARS.items()}
    parts |= {name: tuple(float(values[parameter]) for parameter in row) for name, row in _ROWS.items()}
    return FourStagePlant(**parts)
