"""What is to be plotted of a run: ``[plots]`` of its scenario.toml. Plants are known here by their columns only."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cosim.errors import InputError
from cosim.results import Window

_STRICT = ConfigDict(extra="forbid", frozen=True)


class CycleBranch(BaseModel):
    """A line beside the main cycle (economiser vapour, bypass), from its first to its last point."""

    model_config = _STRICT

    pressure: list[str] = Field(min_length=1)
    enthalpy: list[str] = Field(min_length=1)


class CyclePlot(BaseModel):
    """State points around a refrigerant cycle, in order; ``*`` in a name runs over the points."""

    model_config = _STRICT

    refrigerant: str
    """CoolProp's name of the fluid, for the saturation dome."""
    pressure: list[str] = Field(min_length=1)
    """Columns in Pa."""
    enthalpy: list[str] = Field(min_length=1)
    """Columns in J/kg, with CoolProp's zero up to ``enthalpy_offset``."""
    enthalpy_offset: float = 0.0
    """J/kg, added to the model's enthalpies to compare with CoolProp's."""
    closed: bool = True
    branches: list[CycleBranch] = Field(default_factory=list)

    def names(self) -> list[str]:
        """Column names and patterns that the diagram reads."""
        lines = [(self.pressure, self.enthalpy), *((branch.pressure, branch.enthalpy) for branch in self.branches)]
        return [name for pressure, enthalpy in lines for name in (*pressure, *enthalpy)]


class Curve(BaseModel):
    """Values along an exchanger (``*`` runs over the cells) or one series over time."""

    model_config = _STRICT

    label: str
    of: str
    dashed: bool = False
    reversed: bool = False
    """Cells are numbered against the direction of the plot."""


class ProfilePlot(BaseModel):
    """Temperatures over the length of one exchanger."""

    model_config = _STRICT

    title: str
    unit: str = "degC"
    curves: list[Curve] = Field(min_length=1)


class SeriesPlot(BaseModel):
    """Curves over time, in one file named after ``name``."""

    model_config = _STRICT

    name: str = Field(pattern=r"^[A-Za-z0-9_\-]+$")
    title: str
    unit: str
    curves: list[Curve] = Field(min_length=1)


class PlotPlan(BaseModel):
    """``[plots]``."""

    model_config = _STRICT

    window: Window | None = None
    """Cycle and profiles are drawn at the end of this window; at the end of the run without it."""
    cycle: CyclePlot | None = None
    profiles: list[ProfilePlot] = Field(default_factory=list)
    series: list[SeriesPlot] = Field(default_factory=list)

    def names(self) -> list[str]:
        """Column names and patterns that the plots read."""
        curves = [c.of for p in self.profiles for c in p.curves] + [c.of for s in self.series for c in s.curves]
        cycle = self.cycle.names() if self.cycle else []
        return [*(self.window.names() if self.window else []), *cycle, *curves]


def read_plan(run: Path) -> PlotPlan:
    """The plots that the scenario of the run folder ``run`` asks for."""
    path = run / "scenario.toml"
    try:
        return PlotPlan.model_validate(tomllib.loads(path.read_text(encoding="utf-8")).get("plots", {}))
    except (OSError, ValueError, ValidationError) as error:
        raise InputError(f"{path}: its [plots] cannot be read ({error})") from error


def expand(pattern: str, names: Iterable[str]) -> list[str]:
    """Names that match ``pattern``, in which ``*`` stands for numbers, ordered by those numbers."""
    expression = re.compile(r"(\d+)".join(re.escape(part) for part in pattern.split("*")))
    found = [(tuple(map(int, match.groups())), name) for name in names if (match := expression.fullmatch(name))]
    return [name for _, name in sorted(found)]
