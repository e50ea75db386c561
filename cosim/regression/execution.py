"""Running what a case names: an FMU alone, built from a class or given, or a whole scenario."""

from __future__ import annotations

import time
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cosim.errors import InputError
from cosim.fmu import FmuDescription, FmuVariable, read_description, simulate
from cosim.modelica import FmuArtifact, build
from cosim.regression import definition
from cosim.regression.case import Case
from cosim.regression.definition import Scalar
from cosim.regression.fingerprint import scenario_file
from cosim.regression.selection import NUMBERS, expression, moving, select
from cosim.regression.statistics import MASTER, SOLVER, TRANSLATION
from cosim.results import RESULTS, Results
from cosim.run import PreparedFmu, load, run
from cosim.system import Document, FloatArray

POINTS = 500
"""Of a run whose experiment says nothing of its interval."""

_SOLVER = "_solver"


@dataclass(frozen=True)
class Execution:
    """What came of running a case's subject once."""

    time: FloatArray
    """s, shape (n,)"""
    signals: Mapping[str, FloatArray]
    """By name, shape (n,) each."""
    units: Mapping[str, str]
    nominals: Mapping[str, float]
    """Of those that declare one."""
    discrete: frozenset[str]
    """Those that change by jumps only."""
    statistics: Mapping[str, int]
    """See :mod:`cosim.regression.statistics`."""
    definition: Mapping[str, Scalar]
    """See :mod:`cosim.regression.definition`."""
    settings: Mapping[str, str | float]
    """What it ran with: compiler, solver, algorithm, step, tolerance, as far as they are known."""
    cpu: float
    """s, building not included"""
    built: float
    """s spent on building"""
    step_verification: Mapping[str, Any] | None = None
    """As in summary.json, where it was asked for."""


def execute(case: Case, folder: Path) -> Execution:
    """Run the subject of ``case``; what has to be written on the way goes into ``folder``.

    Raises InputError for what is wrong in the case or its subject, SimulationError where the run fails.
    """
    if case.subject.scenario is not None:
        return _scenario(case, folder)
    artifact = None
    clock = time.perf_counter()
    if case.subject.fmu is not None:
        fmu = case.file(case.subject.fmu)
        if not fmu.is_file():
            raise case.error(("fmu",), f"{fmu}: no such file")
    else:
        artifact = build_class(case, folder)
        fmu = artifact.path
    return _alone(case, fmu, artifact, time.perf_counter() - clock)


def build_class(case: Case, folder: Path, model: str | None = None, compiler: str | None = None) -> FmuArtifact:
    """The class of ``case`` (or ``model``) as an FMU in ``folder``."""
    settings = case.subject.settings
    try:
        return build(
            model or case.subject.model or "",
            sources=[case.file(path) for path in case.subject.source.files],
            libraries=[case.file(path) for path in case.subject.source.libraries],
            compiler=compiler or settings.compiler,
            fmi=settings.fmi,
            out=folder,
        )
    except InputError as error:
        raise case.error(("class",) if model is None else ("scenario",), str(error)) from error


def _alone(case: Case, fmu: Path, artifact: FmuArtifact | None, built: float) -> Execution:
    settings = case.subject.settings
    description = read_description(fmu)
    numeric = {v.name: v for v in description.variables.values() if v.type in NUMBERS}
    wanted = select(case, {v.name: v.key for v in moving(numeric.values(), case)})
    counts = [f"{_SOLVER}.{count}" for count in SOLVER if f"{_SOLVER}.{count}" in numeric]
    calculated = [v.name for v in numeric.values() if v.causality == "calculatedParameter"]
    recorded = list(dict.fromkeys([*wanted, *counts, *calculated]))
    experiment = definition.experiment_of(description)
    start, stop = experiment.get("startTime", 0.0), settings.stop or experiment.get("stopTime", 1.0)
    if not stop > start:
        raise case.error(("settings", "stop"), f"{stop:g} s does not lie after the start at {start:g} s")
    interval = settings.step or experiment.get("stepSize") or (stop - start) / POINTS
    begun = time.process_time()
    table = simulate(
        fmu,
        stop=stop,
        start_values=settings.parameters,
        input_csv=None if settings.inputs is None else case.file(settings.inputs),
        fmi_type=settings.interface,
        interval=interval,
        outputs=recorded,
        tolerance=settings.tolerance,
        record_events=False,
    )
    cpu = time.process_time() - begun
    series = {name: np.asarray(table[name], dtype=np.float64) for name in recorded}
    defined = definition.of_fmu(description)
    defined |= {name: float(series[name][-1]) for name in calculated}
    defined |= settings.parameters | {f"settings.{name}": value for name, value in _given(case).items()}
    statistics = {} if artifact is None else _translation(artifact)
    if settings.interface == "cs":
        statistics |= {f"solver.{name.removeprefix(f'{_SOLVER}.')}": int(series[name][-1]) for name in counts}
    return Execution(
        time=np.asarray(table["time"], dtype=np.float64),
        signals={name: series[name] for name in wanted},
        units={name: numeric[name].unit for name in wanted},
        nominals={name: numeric[name].nominal for name in wanted if numeric[name].nominal != 1.0},
        discrete=frozenset(name for name in wanted if numeric[name].variability != "continuous"),
        statistics=statistics,
        definition=defined,
        settings={
            "tool": description.generation_tool or (artifact.compiler if artifact else "unknown"),
            "compiler": artifact.compiler if artifact else "none: the FMU was given",
            "solver": "the FMU's own" if settings.interface == "cs" else "CVODE of FMPy",
            "interval": interval,
            "tolerance": settings.tolerance or experiment.get("tolerance") or "the FMU's own",
        },
        cpu=cpu,
        built=built,
    )


def _scenario(case: Case, folder: Path) -> Execution:
    subject = case.subject
    path = scenario_file(case)
    try:
        overrides = _overrides(case, path)
        document, scenario = load(path, overrides)
    except InputError as error:
        raise case.error(("scenario",), str(error)) from error
    built: dict[str, tuple[Path, FmuArtifact]] = {}
    seconds = 0.0

    def prepare(model: str) -> PreparedFmu:
        nonlocal seconds
        clock = time.perf_counter()
        artifact = build_class(case, folder / "fmus", model)
        seconds += time.perf_counter() - clock
        built[model] = (artifact.path, artifact)
        return PreparedFmu(artifact.path, f"{model}, {artifact.compiler} compiler")

    told: dict[str, FmuDescription] = {}
    for name, entry in scenario.components.items():
        if entry.type is None:
            fmu = prepare(entry.model).path if entry.model is not None else path.parent / str(entry.fmu)
            if fmu.is_file():
                told[name] = read_description(fmu)
    for name, description in told.items():
        record = [*scenario.components[name].record, *_internals(case, name, description)]
        overrides[f"components.{name}.record"] = repr(list(dict.fromkeys(record)))
    begun = time.process_time()
    made = run(
        path,
        out=folder / "run",
        overrides=overrides,
        build=lambda model: PreparedFmu(built[model][0], model),
        verify=subject.checks.halved_step,
        drawn=False,
    )
    cpu = time.process_time() - begun
    results = Results(made.folder / RESULTS)
    wanted = select(case, _keys(told, results.names))
    defined = definition.of_scenario(document, scenario) | {
        f"settings.{name}": value for name, value in _given(case).items()
    }
    statistics = {f"master.{name}": int(made.summary["statistics"][name]) for name in MASTER}
    for name, description in told.items():
        defined |= definition.of_fmu(description, f"{name}.")
        model = scenario.components[name].model
        if model in built:
            statistics |= {f"{name}.{key}": value for key, value in _translation(built[model][1]).items()}
        for count in SOLVER:
            if f"{name}.{_SOLVER}.{count}" in results.names:
                statistics[f"{name}.solver.{count}"] = int(results[f"{name}.{_SOLVER}.{count}"][-1])
    coupling = scenario.coupling
    return Execution(
        time=results.time,
        signals={name: results[name] for name in wanted},
        units={name: results.units[name] for name in wanted},
        nominals={name: v.nominal for name, v in _variables(told, wanted).items() if v.nominal != 1.0},
        discrete=frozenset(name for name, v in _variables(told, wanted).items() if v.variability != "continuous"),
        statistics=statistics,
        definition=defined,
        settings={
            "tool": "riverheat",
            "compiler": subject.settings.compiler,
            "algorithm": coupling.algorithm,
            "step": coupling.communication_step,
            **({} if coupling.step is None else {"tolerance": coupling.step.tolerance}),
        },
        cpu=cpu,
        built=seconds,
        step_verification=made.summary.get("step_verification"),
    )


def _internals(case: Case, component: str, description: FmuDescription) -> list[str]:
    """Internal variables of a component's FMU that the case's signals name, and its solver's counts."""
    found: list[str] = []
    candidates = moving(description.variables.values(), case)
    for pattern in case.subject.signals:
        owner, _, inside = pattern.partition(".")
        if inside and not pattern.startswith("!") and expression(owner).fullmatch(component):
            matching = expression(inside)
            found += [v.name for v in candidates if matching.fullmatch(v.name)]
    return found + [v.name for v in description.variables.values() if v.name.startswith(f"{_SOLVER}.")]


def _keys(told: Mapping[str, FmuDescription], names: Iterable[str]) -> dict[str, Hashable]:
    """By recorded name what stands for its value: of an FMU's inside its variable, of all else the name."""
    found: dict[str, Hashable] = {}
    for name in names:
        owner, _, inside = name.partition(".")
        if owner in told and not inside.startswith(_SOLVER) and inside in told[owner].variables:
            found[name] = (owner, told[owner].variables[inside].key)
        elif name != "time" and not inside.startswith(_SOLVER):
            found[name] = name
    return found


def _variables(told: Mapping[str, FmuDescription], names: Iterable[str]) -> dict[str, FmuVariable]:
    """Of the signals called ``names``, those that are variables of FMUs."""
    found = {}
    for name in names:
        owner, _, inside = name.partition(".")
        if owner in told and inside in told[owner].variables:
            found[name] = told[owner].variables[inside]
    return found


def _overrides(case: Case, path: Path) -> dict[str, str]:
    """The case's settings as ``--set`` of the scenario at ``path``."""
    settings = case.subject.settings
    controlled = "step" in Document(path).data.get("coupling", {})
    named = {
        "time.stop": settings.stop,
        "coupling.algorithm": settings.algorithm,
        "coupling.communication_step": settings.step,
        "coupling.step.tolerance" if controlled else "coupling.tolerance": settings.tolerance,
    }
    found = {place: str(value) for place, value in named.items() if value is not None}
    return found | {place: _toml(value) for place, value in settings.overrides.items()}


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else repr(value)


def _given(case: Case) -> dict[str, Scalar]:
    """What the case sets of the run of an FMU alone."""
    settings = case.subject.settings
    given = settings.model_fields_set & {"fmi", "interface", "stop", "step", "tolerance"}
    return {name: getattr(settings, name) for name in sorted(given)}


def _translation(artifact: FmuArtifact) -> dict[str, int]:
    return {name: int(artifact.statistics[name]) for name in TRANSLATION if name in artifact.statistics}
