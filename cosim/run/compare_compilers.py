"""The same class by two compilers: built, simulated with the same inputs, compared signal by signal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from cosim.errors import InputError
from cosim.fmu import FmuDescription, read_description, simulate
from cosim.modelica import FmuArtifact, build
from cosim.results import Deviation, deviations

COMPILERS = ("openmodelica", "builtin")
TIGHT, LOOSE = 1e-9, 1e-8
"""Relative tolerances of the importer's CVODE: well below what is judged, and what shows how well signals are known."""

_POINTS = 5000.37
"""Times compared in an experiment; no integer, so that none of them is the instant of an event at a round time. Many,
because the importer's CVODE gives up after 500 steps between two of them."""


@dataclass(frozen=True)
class CompilerComparison:
    """What came of one class: worst signal first; ``only`` names signals that one of the FMUs alone has."""

    model: str
    artifacts: Mapping[str, FmuArtifact]
    deviations: tuple[Deviation, ...]
    only: Mapping[str, tuple[str, ...]]

    def beyond(self, tolerance: float) -> tuple[Deviation, ...]:
        """The signals that differ by more than ``tolerance`` of their scale, and more than they are resolved."""
        return tuple(d for d in self.deviations if d.is_beyond(tolerance))

    def unresolved(self, tolerance: float) -> tuple[Deviation, ...]:
        """The signals that the solver does not resolve to ``tolerance`` of their scale: rates of what rests, mostly."""
        return tuple(d for d in self.deviations if d.resolution > tolerance * d.scale)


def compare_compilers(
    model: str,
    *,
    sources: Sequence[Path] = (),
    libraries: Sequence[Path] = (),
    out: Path = Path("compared"),
    stop: float | None = None,
    start_values: Mapping[str, str | float] | None = None,
    input_csv: Path | None = None,
    after: float = 1.0,
) -> CompilerComparison:
    """Build ``model`` with both compilers into folders of ``out`` named after them and compare all their numeric
    variables from ``after`` (s after the start) on.

    Both are simulated as Model Exchange by the same tight solver, so what differs is what the compilers made of the
    class; a further run with a looser one shows how far a signal is known at all. The deviations of all signals go to
    ``<model>.csv`` in ``out``. Raises InputError for what either compiler refuses or a missing OpenModelica,
    SimulationError where an FMU fails.
    """
    artifacts = {
        compiler: build(model, sources=sources, libraries=libraries, compiler=compiler, out=out / compiler)
        for compiler in COMPILERS
    }
    told = {compiler: read_description(artifact.path) for compiler, artifact in artifacts.items()}
    ours, theirs = (set(_numeric(told[compiler])) for compiler in ("builtin", "openmodelica"))
    both = [name for name in _numeric(told["builtin"]) if name in theirs]
    if not both:
        raise InputError(f"{model}: the FMUs of both compilers have no variable in common")
    start, length = _experiment(artifacts["builtin"].path, stop)

    def signals(compiler: str, tolerance: float) -> npt.NDArray[Any]:
        return simulate(
            artifacts[compiler].path,
            stop=start + length,
            start_values=start_values,
            input_csv=input_csv,
            fmi_type="me",
            interval=length / _POINTS,
            outputs=both,
            tolerance=tolerance,
            record_events=False,
        )

    results = {compiler: signals(compiler, TIGHT) for compiler in COMPILERS}
    found = deviations(
        np.asarray(results["builtin"]["time"], dtype=np.float64),
        _columns(results["builtin"], both),
        _columns(results["openmodelica"], both),
        nominals={name: told["builtin"].variables[name].nominal for name in both},
        after=start + after,
        looser=_columns(signals("builtin", LOOSE), both),
    )
    only = {"builtin": tuple(sorted(ours - theirs)), "openmodelica": tuple(sorted(theirs - ours))}
    _write(out / f"{model}.csv", found)
    return CompilerComparison(model, artifacts, tuple(found), only)


def _write(path: Path, found: Sequence[Deviation]) -> None:
    columns = ("name", "relative", "largest", "scale", "resolution", "time")
    table = pd.DataFrame([[getattr(d, column) for column in columns] for d in found], columns=list(columns))
    draft = path.with_name(f"{path.name}.part")
    table.to_csv(draft, index=False)
    draft.replace(path)


def _numeric(description: FmuDescription) -> list[str]:
    return [v.name for v in description.variables.values() if v.type != "String" and not v.name.startswith("_solver.")]


def _columns(table: npt.NDArray[Any], names: Sequence[str]) -> dict[str, npt.NDArray[np.float64]]:
    return {name: np.asarray(table[name], dtype=np.float64) for name in names}


def _experiment(fmu: Path, stop: float | None) -> tuple[float, float]:
    """Start and length of the FMU's default experiment in s, or to ``stop``."""
    import fmpy  # noqa: PLC0415

    experiment = fmpy.read_model_description(str(fmu)).defaultExperiment
    start = float(experiment.startTime or 0.0) if experiment else 0.0
    end = stop if stop is not None else float(experiment.stopTime or 1.0) if experiment else 1.0
    if not end > start:
        raise InputError(f"--stop {end:g}: is not after the start at {start:g} s")
    return start, end - start
