"""A run folder as the report reads it: checked, and nothing in it known by name but the contract's files and keys."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cosim.errors import InputError
from cosim.report.plan import PlotPlan, expand, read_plan
from cosim.results import COMPLETED, RESULTS, BalanceSection, Results, read_summary
from cosim.results.folder import LOG, SCENARIO, SUMMARY, VERSIONS

_LENIENT = ConfigDict(extra="ignore", frozen=True)

OVERRIDE = "# --set "
"""How a run folder's scenario.toml notes a value that was overridden."""

M = TypeVar("M", bound=BaseModel)


class Verdict(BaseModel):
    """How a run ended."""

    model_config = _LENIENT

    status: str
    where: str | None = None
    why: str | None = None


class Figure(BaseModel):
    """One key figure."""

    model_config = _LENIENT

    value: float | None
    unit: str
    published: float | None = None
    source: str | None = None


class Closure(BaseModel):
    """What a balance leaves: absolute (J, kg) and over what was turned over."""

    model_config = _LENIENT

    absolute: float
    relative: float | None


class Closures(BaseModel):
    """Balances of one component."""

    model_config = _LENIENT

    heat: Closure | None = None
    mass: Closure | None = None


class PortClosure(Closure):
    """What a declared port leaves."""

    kind: str
    unit: str


class Balance(BaseModel):
    """Balances of the whole, the components, the connections and the declared ports."""

    model_config = _LENIENT

    whole: Closures = Field(default_factory=Closures)
    components: dict[str, Closures] = Field(default_factory=dict)
    connections: dict[str, Closure] = Field(default_factory=dict)
    ports: dict[str, PortClosure] = Field(default_factory=dict)


class Violation(BaseModel):
    """A limit exceeded between two times (s)."""

    model_config = _LENIENT

    begin: float
    end: float
    worst: float
    at: float


class Limit(BaseModel):
    """A limit watched: ``most`` or ``least``, and the value nearest to it or farthest beyond, at a time (s)."""

    model_config = _LENIENT

    unit: str
    most: float | None = None
    least: float | None = None
    source: str = ""
    worst: float
    at: float
    kept: bool
    violations: list[Violation] = Field(default_factory=list)


class Source(BaseModel):
    """A value of the scenario (SI) that names its source."""

    model_config = _LENIENT

    place: str
    value: Any
    unit: str = "1"
    source: str
    assumed: bool = False


class SignalError(BaseModel):
    """The error that the communication step makes in one signal, and the order seen."""

    model_config = _LENIENT

    error: float
    relative: float
    order: float | None
    unit: str
    at: float


class Jumps(BaseModel):
    """How often a signal switches in the run and in finer ones, and by how much (s) that shifts."""

    model_config = _LENIENT

    switchings: list[int]
    shift: float | None


class StepVerification(BaseModel):
    """What running again with finer steps has shown."""

    model_config = _LENIENT

    failed: str | None = None
    refined: str = "communication_step"
    step: float = math.nan
    finer: list[float] = Field(default_factory=list)
    median_order: float | None = None
    signals: dict[str, SignalError] = Field(default_factory=dict)
    jumping: dict[str, Jumps] = Field(default_factory=dict)


class Summary(BaseModel):
    """summary.json."""

    model_config = _LENIENT

    title: str = ""
    verdict: Verdict
    figures: dict[str, Figure] = Field(default_factory=dict)
    balance: Balance = Field(default_factory=Balance)
    limits: dict[str, Limit] = Field(default_factory=dict)
    statistics: dict[str, Any] = Field(default_factory=dict)
    sources: list[Source] = Field(default_factory=list)
    step_verification: StepVerification | None = None


class Component(BaseModel):
    """What the report needs of ``[components.NAME]``."""

    model_config = _LENIENT

    type: str | None = None
    model: str | None = None
    fmu: str | None = None
    description: str = ""

    @property
    def kind(self) -> str:
        """What it is, in a few words."""
        if self.type is not None:
            return f"Python: {self.type}"
        return f"FMU: {(self.model or Path(self.fmu or '').stem).rpartition('.')[2]}"


class Connection(BaseModel):
    """What the report needs of ``[[connections]]``."""

    model_config = _LENIENT

    source: str = Field(alias="from", pattern=r"^[^.\s]+\.\S+$")
    target: str = Field(alias="to", pattern=r"^[^.\s]+\.\S+$")
    transfer: str = "value"


class TimeSpan(BaseModel):
    """What the report needs of ``[time]``."""

    model_config = _LENIENT

    date: date


class ScenarioOutline(BaseModel):
    """What the report needs of scenario.toml."""

    model_config = _LENIENT

    title: str = ""
    description: str = ""
    time: TimeSpan | None = None
    components: dict[str, Component] = Field(default_factory=dict)
    connections: list[Connection] = Field(default_factory=list)
    balance: BalanceSection = Field(default_factory=BalanceSection)
    comparison: dict[str, Any] = Field(default_factory=dict)


@dataclass(frozen=True)
class RunContent:
    """Everything of one run that the report shows."""

    folder: Path
    scenario: ScenarioOutline
    summary: Summary
    versions: Mapping[str, Any]
    plan: PlotPlan
    results: Results
    log: str

    @property
    def completed(self) -> bool:
        return self.summary.verdict.status == COMPLETED

    @property
    def recorded(self) -> bool:
        """Whether there is anything over time."""
        return self.results.time.size > 0

    @property
    def row(self) -> int:
        """Row of the moment that is looked at: the end of the plan's window (full load), else the last."""
        return moment(self.plan, self.results)


def moment(plan: PlotPlan, results: Results) -> int:
    """Row at the end of the plan's window, or the last one. -1 without any rows."""
    last = int(results.time.size) - 1
    if plan.window is None or last < 0 or any(name not in results.names for name in plan.window.names()):
        return last
    return min(max(int(plan.window.find(results).stop) - 1, 0), last)


def read_run(run: Path) -> RunContent:
    """Read and check the run folder ``run``.

    Raises InputError, naming file and mend, when it is none, is not finished, or lacks what its scenario draws.
    """
    if not run.is_dir():
        running = run.with_name(run.name + ".running")
        hint = f"; {running} is still running or was killed" if running.is_dir() else ""
        raise InputError(f"{run}: no such run folder{hint}; make one with: cosim run SCENARIO --out {run}")
    raw = read_summary(run)
    path = run / SCENARIO
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({error}); run the scenario again") from error
    for dotted, text in _overrides(path.read_text(encoding="utf-8")).items():
        _assign(document, dotted, text)
    if not (run / RESULTS).is_file():
        raise InputError(
            f"{run / RESULTS}: is missing, the run goes on or was killed; wait for its end or run the scenario again"
        )
    content = RunContent(
        folder=run,
        scenario=_validated(ScenarioOutline, document, path),
        summary=_validated(Summary, raw, run / SUMMARY),
        versions=_read_versions(run / VERSIONS),
        plan=read_plan(run),
        results=Results(run / RESULTS),
        log=_read_log(run / LOG),
    )
    if content.recorded:
        _check_columns(content)
    return content


def _validated(model: type[M], content: Any, path: Path) -> M:
    try:
        return model.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise InputError(f"{path}: {place}: {first['msg']}; run the scenario again") from error


def _check_columns(content: RunContent) -> None:
    for name in content.plan.names():
        if not expand(name, content.results.names):
            raise InputError(
                f"{content.folder / RESULTS}: has no column {name!r}, which [plots] in {SCENARIO} asks for; "
                "run the scenario again"
            )


def _read_versions(path: Path) -> Mapping[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({error}); run the scenario again") from error
    if not isinstance(content, dict):
        raise InputError(f"{path}: is not a list of versions; run the scenario again")
    return content


def _read_log(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _overrides(text: str) -> dict[str, str]:
    """Values that were set on the command line: comments at the top of the scenario as run."""
    found = {}
    for line in text.splitlines():
        if not line.startswith(OVERRIDE):
            break
        dotted, _, value = line.removeprefix(OVERRIDE).partition("=")
        found[dotted.strip()] = value.strip()
    return found


def _assign(document: dict[str, Any], dotted: str, text: str) -> None:
    """Set a dotted path as the run did; what cannot be followed here is left as the file has it."""
    try:
        value = tomllib.loads(f"value = {text}")["value"]
    except ValueError:
        value = text
    *parents, last = dotted.split(".")
    table: Any = document
    for key in parents:
        table = table.setdefault(key, {}) if isinstance(table, dict) else None
    if isinstance(table, dict):
        table[last] = value
