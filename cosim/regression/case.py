"""One regression case: ``NAME.regression.toml``."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from cosim.errors import InputError
from cosim.regression.collection import case_name
from cosim.regression.statistics import StatisticsSection
from cosim.system import Document

_STRICT = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class SettingsSection(BaseModel):
    """``[settings]``: how the subject is built and run; what is left out is the subject's own."""

    model_config = _STRICT

    compiler: Literal["builtin", "openmodelica", "auto"] = "builtin"
    fmi: Literal["2.0", "3.0"] = "2.0"
    interface: Literal["cs", "me"] = "cs"
    """Of an FMU alone: Co-Simulation with its own solver, or Model Exchange with FMPy's CVODE."""
    stop: float | None = None
    """s"""
    step: float | None = Field(default=None, gt=0)
    """s: between points, of a scenario the communication step."""
    tolerance: float | None = Field(default=None, gt=0, lt=1)
    """Relative, of the solver of an FMU alone; of a scenario that of ``[coupling.step]``."""
    algorithm: str | None = None
    """Of a scenario's coupling."""
    inputs: Path | None = None
    """Inputs of an FMU alone over time: CSV beside the case, column ``time`` in s and one per input."""
    parameters: dict[str, float | bool | str] = Field(default_factory=dict)
    """Start values of an FMU alone, in its units."""
    overrides: dict[str, Any] = Field(default_factory=dict, alias="set")
    """Of a scenario: values by dotted path, as ``--set`` of ``cosim run`` takes them."""


class SourceSection(BaseModel):
    """``[source]``: where the Modelica classes are, by default in the bundled library."""

    model_config = _STRICT

    files: tuple[Path, ...] = ()
    """.mo files or folders of them."""
    libraries: tuple[Path, ...] = ()
    """Folders that hold library folders."""


class ChecksSection(BaseModel):
    """``[checks]``: what is looked at beyond the reference."""

    model_config = _STRICT

    definition: bool = True
    """Parameters, connections and options are those the reference of our own was made with."""
    halved_step: bool = False
    """Of a scenario: what error its communication step makes, and whether deviations are above or below it."""
    step_error: float = Field(default=math.inf, gt=0)
    """Largest error of the step allowed, as part of a signal's range."""
    compilers: bool = False
    """Of a class: built-in compiler and OpenModelica agree; skipped where there is no OpenModelica."""
    compilers_tolerance: float = Field(default=1e-4, gt=0)
    """Largest deviation between compilers, as part of a signal's range."""
