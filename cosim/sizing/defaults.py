"""What a nameplate does not say and every machine of its kind has: engineering values with the reason for each.

None is fitted to a plant. A nameplate overrides any of them in its table ``[assumptions]``.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from cosim.system.quantities import quantity

CompressorKind = Literal["turbo", "piston", "screw", "scroll"]


class Assumptions(BaseModel):
    """``[assumptions]``: SI values; None is replaced by what belongs to compressor or refrigerant."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    approach_evaporator: float = quantity(
        "K",
        "source water leaving less evaporating; large flooded and falling-film shells: 1.5 to 3 K",
        default=2.0,
        ge=0.3,
        le=20.0,
    )
    pinch_condenser: float = quantity(
        "K",
        "smallest difference between refrigerant and network water; large counter-flow shells: 1.5 to 3 K",
        default=2.0,
        ge=0.3,
        le=20.0,
    )
    approach_subcooler: float = quantity(
        "K", "liquid leaving the sub-cooler less network water entering: 3 to 5 K", default=4.0, ge=0.3, le=40.0
    )
    approach_economiser: float = quantity(
        "K",
        "liquid leaving a closed economiser less its boiling point: brazed plates, 3 to 5 K",
        default=4.0,
        ge=0.3,
        le=20.0,
    )
    approach_intercooler: float = quantity(
        "K", "gas leaving an intercooler to the network less water entering", default=8.0, ge=1.0, le=60.0
    )
    efficiency_stage: float | None = quantity(
        "1", "isentropic, of every stage; by default that of the compressor's kind", default=None, gt=0.3, le=0.95
    )
    efficiency_drive: float | None = quantity(
        "1", "motor, converter and, for a turbo compressor, gear", default=None, gt=0.5, le=1.0
    )
    efficiency_pumps: float = quantity("1", "water pumps with motors: 0.70 to 0.82", default=0.78, gt=0.3, le=0.95)
    dp_source: float = quantity("Pa", "source water through the evaporator", default=0.8e5, ge=0.0, le=5e5)
    dp_network: float = quantity("Pa", "network water through the condenser", default=1.2e5, ge=0.0, le=5e5)
    auxiliary_share: float = quantity("1", "oil pumps, fans, cabinet, over shaft power", default=0.004, ge=0.0, le=0.1)
    ice_margin: float = quantity(
        "K",
        "source water leaving above its freezing point: where fresh water override acts and sea water may go",
        default=0.3,
        ge=0.0,
        le=10.0,
    )
    phi_first: float = quantity(
        "1",
        "flow coefficient of the first impeller at shock-free entry: shrouded impellers reach 0.10 to 0.12",
        default=0.10,
        gt=0.01,
        le=0.16,
    )
    flow_at_design: float = quantity(
        "1",
        "design flow of an impeller over shock-free flow: best efficiency, a fifth beyond surge",
        default=0.93,
        gt=0.8,
        lt=1.2,
    )
    tip_speed_max: float = quantity("m/s", "what forged aluminium or steel impellers bear", default=330.0, gt=50.0)
    Mach_max: float = quantity(
        "1", "tip speed over velocity of sound at suction; heavy refrigerants go to 1.6 to 1.8", default=1.8, gt=0.3
    )
    speed_displacement: float = quantity(
        "rad/s", "of a displacement compressor, 1480 per minute (four poles at 50 Hz)", default=155.0, gt=1.0
    )
    clearance: float = quantity("1", "dead over swept volume of a piston compressor", default=0.04, ge=0.0, le=0.3)
    alpha_vapour: float | None = quantity("W/(m2.K)", "hot gas", default=None, gt=0.0)
    alpha_liquid: float | None = quantity("W/(m2.K)", "sub-cooling liquid", default=None, gt=0.0)
    alpha_condensing: float | None = quantity("W/(m2.K)", "condensing", default=None, gt=0.0)
    alpha_boiling: float | None = quantity("W/(m2.K)", "boiling", default=None, gt=0.0)
    alpha_source: float | None = quantity("W/(m2.K)", "source water", default=None, gt=0.0)
    alpha_network: float | None = quantity("W/(m2.K)", "network water", default=None, gt=0.0)
    R_fouling_source: float = quantity(
        "m2.K/W", "river or sea water in tubes that balls or brushes keep clean", default=5e-5, ge=0.0, le=1e-3
    )
    R_fouling_network: float = quantity("m2.K/W", "treated water", default=2e-5, ge=0.0, le=1e-3)
    tube_velocity: float = quantity("m/s", "water in tubes: 1.5 to 2.2", default=1.8, gt=0.1, le=5.0)
    level_evaporator: float = quantity("1", "liquid's share of the evaporator", default=0.42, gt=0.05, lt=0.9)
    power_margin: float = quantity("1", "electricity limit over design power", default=1.07, ge=1.0, le=2.0)


STAGE_EFFICIENCY: dict[CompressorKind, float] = {"turbo": 0.83, "piston": 0.86, "screw": 0.76, "scroll": 0.72}
"""Isentropic, at the shaft. Turbo: 0.80 to 0.85 is what large stages reach; head 0.51 and work 0.62 of the library's
synthetic map at the design flow. Piston: before the valves' pressure losses (``compression.stage_efficiency``);
cylinder heat and leakage cost some 10 %, friction 5 %. Screw: large, oil-injected, built-in volume ratio matched.
Scroll: commercial sizes."""

DRIVE_EFFICIENCY: dict[CompressorKind, float] = {"turbo": 0.965, "piston": 0.95, "screw": 0.95, "scroll": 0.92}
"""Turbo: motor of megawatts and gear lose 3.5 to 4 %. Others: motor 0.965 and converter 0.98; scroll: small motors."""

MECHANICAL_EFFICIENCY: dict[CompressorKind, float] = {"turbo": 0.994, "piston": 1.0, "screw": 1.0, "scroll": 1.0}
"""Bearings of a turbo rotor; of the others friction is in the stage efficiency."""

VALVE_LOSS = 0.06
"""Pressure losses of a piston compressor's valves, suction and discharge together, over the pressure."""

LARGEST_SWEPT = {"piston": 0.8, "screw": 4.0, "scroll": 0.06}
"""Swept volume flow of the largest frames, m3/s: sixteen-cylinder blocks, twin screws of 510 mm, tandem scrolls."""

LORENZ_HIGH = 0.70
"""Lorenz efficiency above which published figures are to be looked into: best machines reach 0.68."""
