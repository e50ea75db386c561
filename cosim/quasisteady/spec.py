"""The file that says of which unit a map is made, and where."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, model_validator

from cosim.system import Document

_STRICT = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

INPUTS = ("Q_flow_set", "T_supply_set", "T_return", "T_source_in", "m_flow_source")
"""Inputs of ``RiverHeat.Plants.BaseClasses.PartialHeatPump`` that are varied."""


class SourcePump(BaseModel):
    """``[source_pump]``: its power is no part of the map, since it follows from the flow alone."""

    model_config = _STRICT

    friction: str
    """The unit's variable of the friction power, W."""
    efficiency: str
    """Its parameter."""


class Largest(BaseModel):
    """``[largest]``: how it is seen that a point has all the heat the machine can give."""

    model_config = _STRICT

    variable: str
    at_least: float


class Fit(BaseModel):
    """``[fit]``: the form of the map."""

    model_config = _STRICT

    degree: int = Field(default=3, ge=1, le=4)
    power_breaks: list[float] = Field(min_length=1, max_length=6)
    """Heat over nominal heat between the branches, to begin with."""
    power_rounding: float = Field(gt=0.0)
    """W, width over which one branch gives way to the next."""
    least_heat: float = Field(gt=0.0)
    """Heat over nominal heat below which points are not used."""


class Spec(BaseModel):
    """The whole file; SI."""

    model_config = _STRICT

    model: str
    """Modelica class of the unit."""
    package: str
    """Modelica package that is written."""
    Q_flow_nominal: float = Field(gt=0.0)
    points: int = Field(ge=50, le=20000)
    seed: int = 1
    settle: float = Field(default=10800.0, gt=0.0)
    """s from standstill to steady state; half of it from one point to the next."""
    tolerance: float = Field(default=1e-6, gt=0.0, lt=1e-2)
    ranges: dict[str, tuple[float, float]]
    parameters: dict[str, float] = Field(default_factory=dict)
    """Of the unit while points are run: limits are taken away, since the twin keeps them itself."""
    source_pump: SourcePump
    largest: Largest
    fit: Fit

    @model_validator(mode="after")
    def _complete(self) -> Spec:
        for name in INPUTS:
            if name not in self.ranges:
                raise ValueError(f"ranges has no {name}; add it as [lowest, highest] in SI")
        for name, (low, high) in self.ranges.items():
            if name not in INPUTS:
                raise ValueError(
                    f"ranges.{name} is none of the inputs that are varied ({', '.join(INPUTS)}); take it out"
                )
            if low >= high:
                raise ValueError(f"ranges.{name}: {low:g} is not below {high:g}; mend them")
        return self


def read_spec(path: Path) -> Spec:
    """Raises InputError with file, place and mend."""
    return Document(path).validate(Spec)
