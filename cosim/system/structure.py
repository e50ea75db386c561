"""What a system is written as: components and connections (sections of scenario.toml)."""

from __future__ import annotations

from enum import Enum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Transfer(Enum):
    """What a connection hands over at a communication point."""

    VALUE = "value"
    """The source's present value."""

    MEAN_RATE = "mean_rate"
    """The rate of an accumulated amount: what the source has given and the target has not had yet, per second of the
    target's coming step. Whatever the step and the algorithm, what one gives is what the other gets."""


class ComponentEntry(BaseModel):
    """One ``[components.NAME]``: exactly one of ``type``, ``model`` or ``fmu`` says what it is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    type: str | None = None
    """A Python component of ``cosim.models``."""
    model: str | None = None
    """A Modelica class, built to an FMU when the run needs it."""
    fmu: str | None = None
    """An FMU file, relative to the scenario file."""
    description: str = ""
    parameters: dict[str, Any] = Field(default_factory=dict)
    inputs: dict[str, Any] = Field(default_factory=dict)
    """Constant values of inputs that nothing is connected to."""
    record: list[str] = Field(default_factory=list)
    """Names of internal FMU variables to record besides the ports; ``*`` stands for any text."""
    tolerance: float | None = Field(default=None, gt=0, lt=1)
    """Relative tolerance of an FMU's own solver; None leaves it to the FMU."""

    @model_validator(mode="after")
    def _one_kind(self) -> ComponentEntry:
        if sum(kind is not None for kind in (self.type, self.model, self.fmu)) != 1:
            raise ValueError("say what it is by exactly one of 'type', 'model' or 'fmu'")
        if self.type is not None and (self.record or self.tolerance is not None):
            raise ValueError("'record' and 'tolerance' are for FMUs; a component with 'type' has only ports")
        return self


class ConnectionEntry(BaseModel):
    """One ``[[connections]]``: ``from`` an output ``to`` an input, each ``component.port``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str = Field(alias="from", pattern=r"^[^.\s]+\.\S+$")
    target: str = Field(alias="to", pattern=r"^[^.\s]+\.\S+$")
    transfer: Transfer = Transfer.VALUE
    convert: bool = True
    """Whether the value is converted between the units of the two ends, which must then measure the same."""
    continuous: bool | None = None
    """Whether a Real value moves without jumps; by default what both ends say of it (FMI: variability)."""
    add: bool = False
    """The input is the sum of all its connections, which all say so."""
