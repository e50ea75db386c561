"""One regression case: ``NAME.regression.toml``."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from cosim.errors import InputError
from cosim.regression.collection import case_name
from cosim.regression.references import Kind
from cosim.regression.statistics import StatisticsSection
from cosim.results.comparison import Tolerance, Tolerances, UserMetric
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


class MetricEntry(BaseModel):
    """One of ``metrics`` of a tolerance, a figure of the user's own (see :mod:`cosim.results.comparison.metrics`)."""

    model_config = _STRICT

    name: str
    function: str = Field(pattern=r"^[\w.]+:\w+$")
    least: float | None = None
    most: float | None = None


class ToleranceSection(BaseModel):
    """``[tolerance]``, ``[tolerances."PATTERN"]``: how far a result may lie from its reference
    (see :class:`cosim.results.comparison.Tolerance`)."""

    model_config = _STRICT

    absolute: float | None = Field(default=None, ge=0)
    local: float | None = Field(default=None, ge=0)
    range: float | None = Field(default=None, ge=0)
    floor: float | None = Field(default=None, ge=0)
    time: float | None = Field(default=None, ge=0)
    time_range: float | None = Field(default=None, ge=0)
    start: float | None = None
    stop: float | None = None
    nrmse: float | None = Field(default=None, ge=0)
    final: float | None = Field(default=None, ge=0)
    extrema: float | None = Field(default=None, ge=0)
    metrics: tuple[MetricEntry, ...] = ()

    def over(self, base: Tolerance) -> Tolerance:
        """``base`` with what is given here."""
        given = {name: getattr(self, name) for name in self.model_fields_set if name != "metrics"}
        if self.metrics:
            given["metrics"] = tuple(UserMetric(m.name, m.function, m.least, m.most) for m in self.metrics)
        return replace(base, **given)


class ReferenceEntry(BaseModel):
    """One of ``[[references]]``."""

    model_config = _STRICT

    file: Path
    """CSV, Parquet, .mat or a folder with ``comparisonSignals.txt``, relative to the case."""
    kind: Kind
    """Where it comes from; only ``self`` is ever written by ``--update``."""
    names: dict[str, str] = Field(default_factory=dict)
    """By signal of the case its name in the reference, where that is another one."""
    points: int = Field(default=200, ge=2)
    """About how many points in time ``--update`` keeps."""
    tolerance: ToleranceSection = Field(default_factory=ToleranceSection)
    """Of this reference, over that of the case."""


class Subject(BaseModel):
    """The whole file."""

    model_config = _STRICT

    title: str
    model: str | None = Field(default=None, alias="class")
    """A Modelica class."""
    fmu: Path | None = None
    """An FMU file, relative to the case."""
    scenario: str | None = None
    """A scenario: its file or folder, relative to the case, or its name."""
    signals: tuple[str, ...] = Field(min_length=1)
    """Names of what is compared, ``*`` for any text; what begins with ``!`` takes out what was named before."""
    settings: SettingsSection = Field(default_factory=SettingsSection)
    source: SourceSection = Field(default_factory=SourceSection)
    references: tuple[ReferenceEntry, ...] = Field(min_length=1)
    tolerance: ToleranceSection = Field(default_factory=ToleranceSection)
    tolerances: dict[str, ToleranceSection] = Field(default_factory=dict)
    """By pattern, the first that a signal meets, over ``tolerance``."""
    statistics: StatisticsSection = Field(default_factory=StatisticsSection)
    checks: ChecksSection = Field(default_factory=ChecksSection)

    @model_validator(mode="after")
    def _one_kind(self) -> Subject:
        if sum(kind is not None for kind in (self.model, self.fmu, self.scenario)) != 1:
            raise ValueError("say what is run by exactly one of 'class', 'fmu' or 'scenario'")
        return self


SELF_TOLERANCE = Tolerance(range=1e-4, local=1e-6, floor=1e-6, time_range=1e-6)
"""For references of our own, where the case says nothing else: the same sources give the same result but for last bits
of libm, so that little has to be allowed."""

_SCENARIO_ONLY = ("algorithm", "overrides")
_ALONE_ONLY = ("inputs", "parameters", "interface")


@dataclass(frozen=True)
class Case:
    """A case file that has been read."""

    path: Path
    document: Document
    subject: Subject

    @property
    def name(self) -> str:
        return case_name(self.path)

    def file(self, given: Path) -> Path:
        """A path of the case file, which starts at the case's folder."""
        return given if given.is_absolute() else (self.path.parent / given).resolve()

    def error(self, place: tuple[str | int, ...], message: str) -> InputError:
        """The error to raise for ``place`` of the file."""
        return self.document.error(place, message)

    def tolerances(self, entry: ReferenceEntry) -> Tolerances:
        """What holds for the reference ``entry``."""
        base = self.subject.tolerance.over(SELF_TOLERANCE if entry.kind is Kind.SELF else Tolerance())
        patterns = [(p, entry.tolerance.over(section.over(base))) for p, section in self.subject.tolerances.items()]
        return Tolerances(entry.tolerance.over(base), patterns)


def read_case(path: Path) -> Case:
    """Read and validate the case file ``path``; raises InputError with file, line and mend."""
    document = Document(path)
    case = Case(path.resolve(), document, document.validate(Subject))
    subject, settings = case.subject, case.subject.settings
    given = settings.model_fields_set
    for name in _ALONE_ONLY if subject.scenario is not None else _SCENARIO_ONLY:
        if name in given:
            key = "set" if name == "overrides" else name
            wanted = "class or an FMU" if subject.scenario is not None else "scenario"
            raise case.error(("settings", key), f"is for a {wanted}; take it out")
    if subject.checks.halved_step and subject.scenario is None:
        raise case.error(("checks", "halved_step"), "is for a scenario, which has communication steps; take it out")
    if subject.checks.compilers and subject.model is None:
        raise case.error(("checks", "compilers"), "is for a class; take it out")
    files = [reference.file for reference in subject.references]
    for position, file in enumerate(files):
        if file in files[:position]:
            raise case.error(("references", position, "file"), f"{file} is named twice; name each reference once")
    return case
