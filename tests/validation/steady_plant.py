"""What the steady calculation may know of a two-stage river heat pump: geometry, coefficients, map and set points.

No state of the dynamic model is among them. All quantities are in SI units.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Protocol


@dataclass(frozen=True)
class Boundary:
    """What surrounds the unit."""

    Q_flow: float  # W, wanted heat to the network
    T_supply: float  # K
    T_return: float  # K
    T_source_in: float  # K
    m_flow_source: float  # kg/s


@dataclass(frozen=True)
class WaterSide:
    """Tubes with water inside."""

    A: float  # m2
    alpha_water: float  # W/(m2.K) at nominal flow
    R_fouling: float  # m2.K/W
    m_flow_water_nominal: float  # kg/s
    dp_water_nominal: float  # Pa


@dataclass(frozen=True)
class Evaporator:
    """Flooded shell."""

    V: float  # m3
    alpha_boiling: float  # W/(m2.K)
    alpha_dry: float  # W/(m2.K), tubes above the liquid
    level_tubes: float  # liquid's share of the volume that wets all tubes


@dataclass(frozen=True)
class Condenser:
    """Counter-flow exchanger of three zones."""

    V: float  # m3
    alpha_vapour: float  # W/(m2.K) at nominal flow
    alpha_condensing: float  # W/(m2.K)
    alpha_liquid: float  # W/(m2.K) at nominal flow
    m_flow_nominal: float  # kg/s of refrigerant


@dataclass(frozen=True)
class Stage:
    """Impeller with its dimensionless map: work, head and losses by flow coefficient and vane angle."""

    D: float  # m
    phi_design: float
    work_0: float
    work_1: float
    loss_constant: float
    loss_friction: float
    loss_impeller: float
    loss_diffuser: float
    loss_vanes: float
    inflow_slope: float
    inlet_radius_ratio: float
    diffuser_follow: float  # the diffuser's width is 1/(1 + this tan(vane angle))
    loss_narrow: float
    u_nominal: float  # m/s, in the definition of the surge margin


@dataclass(frozen=True)
class MachEffects:
    """What the machine Mach number does to the map of a centrifugal stage."""

    Mach_map: float
    compression: float  # rise of density through the impeller by the square of the Mach number
    loss_Mach: float
    x_choke: float  # relative flow at which the inlet chokes at Mach_map
    loss_choke: float
    surge_reserve: float


@dataclass(frozen=True)
class Motor:
    """Converter, motor and gear."""

    efficiency: float
    P_standby: float  # W
    P_oil: float  # W


@dataclass(frozen=True)
class SpeedLaw:
    """Set point of the speed by pressure ratio, vane angle and surge margin."""

    omega_nominal: float  # rad/s
    pressure_ratio_nominal: float
    omega_min: float  # rad/s
    omega_max: float  # rad/s
    boost_max: float  # relative rise where open vanes do not suffice
    vane_gain: float
    margin: float
    margin_gain: float


@dataclass(frozen=True)
class Capacity:
    """Where the capacity control does something else than hold the heat by the vanes."""

    T_ice: float  # K, river water leaving
    p_max: float  # Pa
    P_scale: float  # W, electricity limit
    vane_angle_max: float  # rad
    margin_bypass: float  # surge margin below which hot gas is by-passed


class Exchangers(Protocol):
    """What the calculation of evaporator and condenser needs of a unit."""

    @property
    def fluid(self) -> str: ...
    @property
    def evaporator(self) -> Evaporator: ...
    @property
    def evaporator_tubes(self) -> WaterSide: ...
    @property
    def condenser(self) -> Condenser: ...
    @property
    def condenser_tubes(self) -> WaterSide: ...
    @property
    def shell_conductance(self) -> float: ...
    @property
    def T_hall(self) -> float: ...


@dataclass(frozen=True)
class Plant:
    """The unit. Components bear the names of the Modelica instances."""

    evaporator: Evaporator
    evaporator_tubes: WaterSide
    condenser: Condenser
    condenser_tubes: WaterSide
    stage_1: Stage
    stage_2: Stage
    mach_1: MachEffects
    mach_2: MachEffects
    motor: Motor
    speed: SpeedLaw
    capacity: Capacity
    shaft_friction: float  # N.m.s
    shell_conductance: float  # W/K
    T_hall: float  # K
    flash_line_area: float  # m2, effective
    V_flash: float  # m3
    V_interstage: float  # m3
    efficiency_pumps: float
    level_condenser: float  # set point of the mean density, between those of saturated vapour (0) and liquid (1)
    level_flash: float  # set point
    level_evaporator_start: float  # these four give the charge
    level_flash_start: float
    T_source_start: float  # K
    T_network_start: float  # K
    fluid: str = "R1234ze(E)"


_SECTIONS: dict[str, tuple[str, type[Any]]] = {
    "evaporator": ("evaporator", Evaporator),
    "evaporator_tubes": ("evaporator", WaterSide),
    "condenser": ("condenser", Condenser),
    "condenser_tubes": ("condenser", WaterSide),
    "stage_1": ("stage_1", Stage),
    "stage_2": ("stage_2", Stage),
    "mach_1": ("stage_1.map", MachEffects),
    "mach_2": ("stage_2.map", MachEffects),
    "motor": ("motor", Motor),
    "speed": ("speed", SpeedLaw),
    "capacity": ("capacity", Capacity),
}
_SCALARS = {
    "shaft_friction": "shaft.friction",
    "shell_conductance": "insulation.G",
    "T_hall": "insulation.T_ambient",
    "flash_line_area": "flash_line.A_open",
    "V_flash": "flash_tank.V",
    "V_interstage": "interstage.V",
    "efficiency_pumps": "efficiency_pumps",
    "level_condenser": "filling_condenser_set",
    "level_flash": "level_flash_set",
    "level_evaporator_start": "evaporator.level_start",
    "level_flash_start": "flash_tank.level_start",
    "T_source_start": "T_source_start",
    "T_network_start": "T_network_start",
}

_OF_THE_UNIT = {"evaporator.R_fouling": "R_fouling_river", "condenser.R_fouling": "R_fouling_network"}
"""What a component has as an input and the unit as a parameter."""


def _name(prefix: str, field: str) -> str:
    return _OF_THE_UNIT.get(f"{prefix}.{field}", f"{prefix}.{field}")


PARAMETERS: tuple[str, ...] = (
    *(_name(prefix, field.name) for prefix, section in _SECTIONS.values() for field in fields(section)),
    *_SCALARS.values(),
)
"""Names of all parameters that are read from the FMU, and nothing else is."""


def plant(values: Mapping[str, float]) -> Plant:
    """The unit from the values of `PARAMETERS`, in SI units; KeyError if one is missing."""

    def section(prefix: str, kind: type[Any]) -> Any:
        return kind(**{field.name: float(values[_name(prefix, field.name)]) for field in fields(kind)})

    sections = {name: section(prefix, kind) for name, (prefix, kind) in _SECTIONS.items()}
    scalars: dict[str, Any] = {name: float(values[parameter]) for name, parameter in _SCALARS.items()}
    return Plant(**sections, **scalars)
