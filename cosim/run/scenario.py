"""A whole scenario.toml: the sections of all rooms in one file."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date as calendar_date
from datetime import datetime, time
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from cosim.errors import InputError
from cosim.master import ALGORITHMS, Algorithm, MultiRate, StepControl, Strong
from cosim.report import ComparisonPlan, PlotPlan
from cosim.results import BalanceSection, FigureSpec, LimitSpec
from cosim.system import ComponentEntry, ConnectionEntry, Document
from cosim.system.document import nearest

FILE = "scenario.toml"

_STRICT = ConfigDict(extra="forbid", frozen=True)


class TimeSection(BaseModel):
    """``[time]``: what is simulated. Times in s; 0 is midnight (standard time) at the beginning of ``date``."""

    model_config = _STRICT

    date: calendar_date
    start: float = 0.0
    stop: float

    @model_validator(mode="after")
    def _forward(self) -> TimeSection:
        if self.stop <= self.start:
            raise ValueError(f"stop ({self.stop:g} s) must lie after start ({self.start:g} s)")
        return self

    @property
    def midnight(self) -> datetime:
        return datetime.combine(self.date, time())


class LoopSection(BaseModel):
    """``[coupling.loops]``: how strong coupling makes loops of connections agree."""

    model_config = _STRICT

    solver: Literal["iqn_ils", "newton", "anderson", "broyden", "fixed_point"] = "iqn_ils"
    tolerance: float | None = Field(default=None, gt=0, lt=1)
    """Relative to nominal values; 1e-8 by default, with controlled steps a tenth of the error allowed to them."""
    max_iterations: int = Field(default=30, ge=1)
    on_failure: Literal["stop", "pass_on"] = "stop"
    """What is done where a loop does not converge; what is passed on is noted in summary.json."""


class StepSection(BaseModel):
    """``[coupling.step]``: communication steps whose length follows their error, instead of one fixed length."""

    model_config = _STRICT

    tolerance: float = Field(default=1e-4, gt=0, lt=1)
    """Error of a step relative to a signal's size, at least to its nominal value."""
    first: float | None = Field(default=None, gt=0)
    """s"""
    least: float | None = Field(default=None, gt=0)
    """s; a millionth of ``most`` or of ``communication_step`` by default."""
    most: float = Field(default=math.inf, gt=0)
    """s"""
    estimator: Literal["auto", "richardson", "predictor"] = "auto"
    goes_back: bool = True
    """Whether steps are taken back where all components can."""

    @model_validator(mode="after")
    def _ordered(self) -> StepSection:
        if self.least is not None and self.least > self.most:
            raise ValueError(f"least ({self.least:g} s) must not be longer than most ({self.most:g} s)")
        return self


class CouplingSection(BaseModel):
    """``[coupling]``: how components are stepped."""

    model_config = _STRICT

    algorithm: Literal["gauss_seidel", "jacobi", "strong", "multi_rate"] = "gauss_seidel"
    communication_step: float = Field(gt=0)
    """s; with ``step`` the interval between output points."""
    extrapolation: Literal["constant", "linear", "quadratic", "variable"] | None = None
    """Degree of the polynomials by which inputs move over a step: constant by default, with ``step`` variable, where
    each step has the degree that goes farthest."""
    smoothing: Literal["none", "C0", "C1"] = "none"
    """Whether a guessed course begins where the one before ended, also with its slope."""
    rates: dict[str, int] = Field(default_factory=dict)
    """With ``multi_rate``: by component the steps it takes in one communication step, where not 1."""
    loops: LoopSection = Field(default_factory=LoopSection)
    step: StepSection | None = None

    def make_algorithm(self) -> Algorithm:
        """The algorithm with its options."""
        if self.algorithm == "strong":
            loops = self.loops
            return Strong(loops.solver, loops.tolerance, loops.max_iterations, loops.on_failure == "pass_on")
        if self.algorithm == "multi_rate":
            return MultiRate(self.rates)
        return ALGORITHMS[self.algorithm]()

    @property
    def control(self) -> StepControl | None:
        """The step control, None for steps of one length."""
        return None if self.step is None else StepControl(**self.step.model_dump())


class Scenario(BaseModel):
    """scenario.toml."""

    model_config = _STRICT

    title: str
    description: str = ""
    time: TimeSection
    coupling: CouplingSection
    components: dict[str, ComponentEntry] = Field(min_length=1)
    """Stepped in this order, but for those that depend on others: these stand behind them."""
    connections: list[ConnectionEntry] = Field(default_factory=list)
    figures: list[FigureSpec] = Field(default_factory=list)
    limits: list[LimitSpec] = Field(default_factory=list)
    balance: BalanceSection = Field(default_factory=BalanceSection)
    plots: PlotPlan = Field(default_factory=PlotPlan)
    comparison: ComparisonPlan = Field(default_factory=ComparisonPlan)

    def names(self) -> list[tuple[tuple[str | int, ...], str, str | None]]:
        """Place, name or pattern, and wanted unit of each variable that figures, limits, balances and plots read."""
        wanted: list[tuple[tuple[str | int, ...], str, str | None]] = []
        for position, figure in enumerate(self.figures):
            wanted += [(("figures", position), name, None) for name in figure.names()]
        for position, limit in enumerate(self.limits):
            wanted += [(("limits", position), name, None) for name in limit.of]
        for owner, spec in [("whole", self.balance.whole), *self.balance.components.items()]:
            place = ("balance", "whole") if owner == "whole" else ("balance", "components", owner)
            for key, (unit, names) in spec.parts().items():
                wanted += [((*place, key), name, unit) for name in names]
        wanted += [(("plots",), name, None) for name in self.plots.names()]
        wanted += [(("comparison",), name, "J") for name in self.comparison.names()]
        return wanted


def find(scenario: str | Path) -> Path:
    """The scenario file meant by a path to it, its folder, or its name under ``scenarios/``.

    Raises InputError with the nearest name when there is none.
    """
    given = Path(scenario)
    roots = [Path("scenarios"), Path(__file__).resolve().parents[2] / "scenarios"]
    for candidate in (given, *(root / given for root in roots)):
        if candidate.is_file():
            return candidate
        if (candidate / FILE).is_file():
            return candidate / FILE
    known = sorted({path.parent.name for root in roots for path in root.glob(f"*/{FILE}")})
    raise InputError(f"{scenario}: no such scenario (looked for the file, {FILE} in it, and the name under scenarios/)"
                     f"{nearest(given.name, known)}")  # fmt: skip


def load(path: Path, overrides: Mapping[str, str] | None = None) -> tuple[Document, Scenario]:
    """Read and validate the scenario file ``path`` with ``--set`` values applied; raises InputError."""
    document = Document(path)
    for dotted, text in (overrides or {}).items():
        document.set(dotted, text)
    scenario = document.validate(Scenario)
    check_component_names(document, scenario.components)
    return document, scenario


def as_run(document: Document, overrides: Mapping[str, str] | None) -> str:
    """Text of the scenario as it was run: the file, with the overrides written above it."""
    if not overrides:
        return document.text
    return "".join(f"# --set {key}={value}\n" for key, value in overrides.items()) + document.text


def check_component_names(document: Document, names: Iterable[str]) -> None:
    """Raise InputError for a name that cannot stand before the dot of ``component.port``."""
    for name in names:
        if not name.replace("_", "").isalnum():
            raise document.error(("components", name), "a component's name has letters, digits and '_' only")
