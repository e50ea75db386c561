"""One run: read the scenario, build what is missing, couple, write the run folder, draw."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cosim import units
from cosim.errors import CosimError, InputError, SimulationError
from cosim.master import ComponentFailure, Observer, Statistics, worst_port
from cosim.report import draw, expand, write_report
from cosim.results import (
    COMPLETED,
    RESULTS,
    STOPPED,
    HandOver,
    Results,
    RunFolder,
    compute_balance,
    compute_figures,
    compute_limits,
    read_summary,
    verdict,
    violations,
)
from cosim.run.assembly import Assembly, assemble
from cosim.run.coupled import co_simulate
from cosim.run.fmus import Build, build_bundled
from cosim.run.networks import write_networks
from cosim.run.recorder import Recorder, columns_of
from cosim.run.scenario import FILE, CouplingSection, Scenario, as_run, find, load
from cosim.run.verify_step import Witness, verify_step
from cosim.run.versions import versions
from cosim.system import Document, SystemGraph, Transfer
from cosim.system.document import nearest

RUNS = Path("runs")
"""Default place of run folders, below the working directory."""


@dataclass(frozen=True)
class RunResult:
    """A run that was completed: its folder, summary.json as read back, the report's page and the plots."""

    folder: Path
    summary: Mapping[str, Any]
    page: Path | None
    """None where nothing was to be drawn."""
    plots: Sequence[Path]


def run(
    scenario: str | Path,
    *,
    out: Path | None = None,
    overrides: Mapping[str, str] | None = None,
    build: Build = build_bundled,
    observers: Sequence[Observer] = (),
    say: Callable[[str], None] = lambda _: None,
    verify: bool = False,
    drawn: bool = True,
) -> RunResult:
    """Run ``scenario`` (a file, its folder or its name) into the folder ``out`` (default ``runs/<folder's name>``).

    ``overrides`` maps dotted paths of the scenario to TOML text. ``say`` gets one line per stage. Raises InputError
    before anything is written; SimulationError when the run stopped, whose folder then says where and why and keeps the
    results so far. An older run folder at ``out`` is replaced in one rename, by a stopped run as well. With ``verify``
    the system is run again with finer steps, and the summary says what error the step makes (``step_verification``), or
    under ``failed`` why that could not be found out. With ``drawn`` false the folder gets neither plots nor report.
    """
    path = find(scenario)
    document, specification = load(path, overrides)
    out = out if out is not None else RUNS / (path.resolve().parent.name if path.name == FILE else path.stem)
    assembly = assemble(document, specification, build, say)
    try:
        check_recorded(document, specification, assembly)
        folder = RunFolder(out, as_run(document, overrides), versions(assembly.fmus))
    except BaseException:
        for component in assembly.graph.components:
            component.terminate()
        raise
    again = (lambda: assemble(document, specification, build, lambda _: None).graph) if verify else None
    return _simulate(specification, assembly, folder, observers=observers, say=say, again=again, drawn=drawn)


def check_recorded(document: Document, scenario: Scenario, assembly: Assembly) -> None:
    """Raise InputError when figures, limits, balances or plots ask for what is not recorded, or in another unit."""
    column_units = {column.name: column.unit for column in columns_of(assembly.graph)}
    for place, name, unit in scenario.names():
        found = expand(name, column_units)
        if not found:
            raise document.error(place, f"nothing called {name!r} is recorded{nearest(name, column_units)}")
        if unit is not None and not units.same(column_units[found[0]], unit):
            raise document.error(place, f"{name!r} is in {column_units[found[0]]!r}; a balance needs {unit!r} here")
    for position, figure in enumerate(scenario.figures):
        if problem := figure.problem(column_units):
            raise document.error(("figures", position), problem)
    for position, limit in enumerate(scenario.limits):
        if problem := limit.problem(column_units):
            raise document.error(("limits", position), problem)
    for position, plot in enumerate(scenario.plots.series):
        for curve in plot.curves:
            try:
                units.from_si(0.0, column_units[curve.of], plot.unit)
            except ValueError as error:
                raise document.error(("plots", "series", position), f"{curve.of}: {error}") from error


def _simulate(
    scenario: Scenario,
    assembly: Assembly,
    folder: RunFolder,
    *,
    observers: Sequence[Observer],
    say: Callable[[str], None],
    again: Callable[[], SystemGraph] | None,
    drawn: bool,
) -> RunResult:
    """Run ``assembly``; ``again`` makes the same graph for finer runs where the step is to be verified."""
    statistics, witness = Statistics(), Witness()
    span = (scenario.time.start, scenario.time.stop)
    watching: Sequence[Observer] = () if again is None else witness.observers
    folder.log(f"started: {scenario.title}")
    for fmu in assembly.fmus.values():
        folder.log(f"FMU {fmu['origin']}: {fmu['file']}")
    for note in assembly.notes:
        folder.log(note)
    say(f"simulating {scenario.time.stop - scenario.time.start:g} s of {scenario.time.date.isoformat()}")
    try:
        co_simulate(
            assembly.graph,
            scenario.coupling,
            span,
            ports=scenario.balance.ports,
            observers=[Recorder(folder), *watching, *observers],
            statistics=statistics,
        )
    except BaseException as error:
        where, why = _reason(scenario, statistics, error)
        if isinstance(error, OSError):  # no room to write: the folder stays as it is, and says that it is not finished
            raise SimulationError(f"{folder.path}: results cannot be written at {where}: {why}") from error
        folder.log(f"stopped: {where}: {why}")
        _conclude(scenario, assembly, folder, statistics, verdict(STOPPED, where, why))
        if drawn:
            try:
                write_report(folder.path)
            except Exception as unreadable:  # the reason of the stop matters more than its picture
                folder.log(f"no report: {unreadable}")
        kept = folder.finish()
        if isinstance(error, CosimError):
            raise type_of(error)(f"{error}; results so far: {kept}") from error
        if isinstance(error, KeyboardInterrupt):
            raise SimulationError(f"stopped by the user at {where}; results so far: {kept}") from error
        raise
    verification = None
    if again is not None:

        def tell(text: str) -> None:
            folder.log(text)
            say(text)

        verification = _verification(again, scenario.coupling, span, witness, tell)
    _conclude(scenario, assembly, folder, statistics, verdict(COMPLETED), verification=verification)
    if not drawn:
        folder.log("completed")
        place = folder.finish()
        return RunResult(place, read_summary(place), None, ())
    say("drawing")
    try:
        plots = draw(folder.path)
        page = write_report(folder.path)
    except Exception as error:
        folder.log(f"the report failed: {error}")
        kept = folder.finish()
        raise InputError(f"{kept}: the run is complete, but its report cannot be drawn: {error}") from error
    folder.log("completed")
    place = folder.finish()
    return RunResult(place, read_summary(place), place / page.name, [place / plot.name for plot in plots])


def _verification(
    again: Callable[[], SystemGraph],
    coupling: CouplingSection,
    span: tuple[float, float],
    witness: Witness,
    tell: Callable[[str], None],
) -> dict[str, Any]:
    """What summary.json says of the step; a finer run that stops leaves the run itself as it is."""
    try:
        return verify_step(again, coupling, span, witness, tell).as_summary()
    except (CosimError, KeyboardInterrupt) as error:
        why = "interrupted by the user" if isinstance(error, KeyboardInterrupt) else str(error)
        tell(f"the step is not verified: {why}")
        return {"failed": why}


def type_of(error: CosimError) -> type[CosimError]:
    """The plain error class to report ``error`` as: InputError or SimulationError."""
    return InputError if isinstance(error, InputError) else SimulationError


def _reason(scenario: Scenario, statistics: Statistics, error: BaseException) -> tuple[str, str]:
    reached = scenario.time.start + statistics.simulated_time
    if isinstance(error, ComponentFailure):
        return f"component {error.component!r} at t = {error.time:g} s", error.why
    if isinstance(error, KeyboardInterrupt):
        return f"t = {reached:g} s", "interrupted by the user"
    return f"t = {reached:g} s", str(error) or type(error).__name__


def _ports(statistics: Statistics) -> dict[str, Any]:
    """What summary.json says of declared ports."""
    if not statistics.ports:
        return {}
    found = {name: dataclasses.asdict(balance) for name, balance in statistics.ports.items()}
    return {"ports": found, "worst_port": worst_port(statistics.ports)}


def _hand_overs(assembly: Assembly, statistics: Statistics) -> list[HandOver]:
    """The amounts that are handed over, one for each input with all that are summed there."""
    givers: dict[str, list[str]] = {}
    for c in assembly.graph.connections:
        if c.transfer is Transfer.MEAN_RATE:
            givers.setdefault(c.target.name, []).append(c.source.name)
    return [
        HandOver(first, target, statistics.in_transit.get(target, 0.0), tuple(added))
        for target, (first, *added) in givers.items()
    ]


def _conclude(
    scenario: Scenario,
    assembly: Assembly,
    folder: RunFolder,
    statistics: Statistics,
    outcome: Mapping[str, str | None],
    *,
    verification: Mapping[str, Any] | None = None,
) -> None:
    results = Results(folder.merge_results())
    recorded = results.time.size > 0
    factor = statistics.real_time_factor
    hand_overs = _hand_overs(assembly, statistics)
    write_networks(folder.path, assembly.graph)
    limits = compute_limits(results, scenario.limits) if recorded else {}
    for text in violations(limits):
        folder.log(text)
    folder.write_summary(
        {
            "title": scenario.title,
            "verdict": outcome,
            "figures": compute_figures(results, scenario.figures) if recorded else {},
            "limits": limits,
            "balance": compute_balance(results, scenario.balance, hand_overs) | _ports(statistics) if recorded else {},
            "statistics": {
                "steps": statistics.steps,
                "rejected_steps": statistics.rejected_steps,
                "jumps": statistics.jumps,
                "component_steps": statistics.component_steps,
                "rolled_back": statistics.rolled_back,
                "iterations": statistics.iterations,
                "not_converged": statistics.not_converged,
                "replay": statistics.replay,
                "initial_residual": statistics.initial_residual,
                "simulated_time": statistics.simulated_time,
                "wall_time": statistics.wall_time,
                "real_time_factor": factor if math.isfinite(factor) else None,
                "in_transit": statistics.in_transit,
            },
            "sources": [
                {"place": s.place, "value": s.value, "unit": s.unit, "source": s.source, "assumed": s.assumed}
                for s in assembly.sourced
            ],
            **({} if verification is None else {"step_verification": verification}),
            "results": RESULTS,
        }
    )
