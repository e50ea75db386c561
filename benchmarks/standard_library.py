"""Examples of the Modelica Standard Library: flattened, built, and compared with its published reference results.

    python benchmarks/standard_library.py --library MSL --references REF [--draw 60 --seed 1] [CLASS...]

Neither the library nor the references (ModelicaAssociation/MAP-LIB_ReferenceResults) are part of this repository. REF
holds the folder ``Modelica``; without classes, all examples with a reference are taken. Per class: does the front end
flatten it, does it build (s), does every signal of ``comparisonSignals.txt`` stay in the tube (1e-3 of the signal's
range; at jumps, a slack in time of one output step or 1e-4 of the duration, as the references' own event times are no
better where errors of a solver at 1e-6 add up), and the same for rumoca's own simulation. Where our run leaves the
tube, it is also compared with CVODE on the FMU's Model Exchange side at a ten-thousandth of the tolerance: references
made at 1e-6 are not always good to 1e-3 of a small range.
"""

from __future__ import annotations

import argparse
import copy
import multiprocessing
import multiprocessing.pool
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import fmpy
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cosim.errors import CosimError
from cosim.fmu import instantiate
from cosim.modelica import FrontEnd
from cosim.modelica.experiment import Experiment, find_experiment
from cosim.modelica.translation import compile_fmu, translate

PACKAGES = ("Blocks", "Thermal", "Electrical/Analog", "Fluid", "Mechanics/Rotational", "Mechanics/Translational")
TUBE = 1e-3
"""Half width, as a fraction of the signal's range."""
JUMP = 0.02
"""Between neighbouring points of a reference this fraction of the range is a jump."""
EVENT_SLACK = 1e-4
"""Of the duration."""
ROUNDING = 1e-9
"""A range below this part of the signal's size is none: the signal is constant but for rounding."""
TIGHTER = 1e-4
"""Of the example's tolerance: CVODE at this says what our run should be, where the reference says otherwise."""
SECONDS = 120.0
"""The wall time one simulation may take."""

Values = dict[str, NDArray[np.float64]]


@dataclass(frozen=True)
class Comparison:
    """``error``: the worst signal's largest distance from the reference, as a fraction of its range."""

    error: float
    signal: str

    @property
    def match(self) -> bool:
        return self.error <= TUBE


class Reference:
    """One example's published result."""

    def __init__(self, root: Path, model: str) -> None:
        self.folder = root.joinpath(*model.split("."))
        signals = (self.folder / "comparisonSignals.txt").read_text(encoding="utf-8").split("\n")
        table = pd.read_csv(self.folder / f"{self.folder.name}.csv")
        table = table.rename(columns={"Time": "time"})  # both spellings occur
        self.time: NDArray[np.float64] = table["time"].to_numpy(float)
        # The files write arrays of records with and without spaces; the names here have none.
        columns = {c.replace(" ", ""): table[c].to_numpy(float) for c in table.columns}
        names = [s.strip().replace(" ", "") for s in signals]
        self.signals: Values = {n: columns[n] for n in names if n and n != "time" and n in columns}

    @property
    def step(self) -> float:
        return float(np.median(np.diff(np.unique(self.time))))

    def end_at(self, stop: float) -> bool:
        """Leaves out what lies behind the example's stop time; whether anything did."""
        kept = self.time <= stop * (1 + 1e-9)
        self.time, self.signals = self.time[kept], {n: y[kept] for n, y in self.signals.items()}
        return not bool(kept.all())

    @property
    def spans(self) -> dict[str, float]:
        """The ranges that errors are measured by."""
        return {n: _span(y) for n, y in self.signals.items()}

    def compare(
        self, times: NDArray[np.float64], values: Values, spans: Mapping[str, float] | None = None
    ) -> Comparison:
        """The worst signal; a missing one counts as wrong."""
        slack = max(self.step, EVENT_SLACK * float(np.ptp(self.time)))
        spans = spans or self.spans
        errors = {
            n: _distance(self.time, y, np.interp(self.time, times, values[n]), slack, spans[n])
            if n in values and np.all(np.isfinite(values[n]))
            else float("inf")
            for n, y in self.signals.items()
        }
        worst = max(errors, key=lambda n: errors[n])
        return Comparison(errors[worst], worst)


def _span(signal: NDArray[np.float64]) -> float:
    """The range of a signal, or the size of a constant one."""
    span = float(np.ptp(signal))
    return span if span > ROUNDING * float(np.abs(signal).max()) else max(1.0, abs(float(signal[0])))


def _distance(
    times: NDArray[np.float64],
    reference: NDArray[np.float64],
    found: NDArray[np.float64],
    slack: float,
    span: float,
) -> float:
    """Largest distance from the reference over ``span``; at jumps, from all the reference takes within ``slack``."""
    plain = np.abs(found - reference)
    jumps = times[:-1][np.abs(np.diff(reference)) > JUMP * span]
    for i in np.flatnonzero(plain > TUBE * span):
        t = times[i]
        if not np.any(np.abs(jumps - t) <= 2.0 * slack):
            continue
        near = np.abs(times - t) <= slack * (1 + 1e-9)
        low, high = reference[near].min(), reference[near].max()
        plain[i] = max(low - found[i], found[i] - high, 0.0)
    return float(plain.max() / span)


def simulated(fmu: Path, reference: Reference, experiment: Experiment, kind: str) -> tuple[NDArray[np.float64], Values]:
    """Our FMU at the reference's instants."""
    if kind == "me":
        return _exchanged(fmu, reference, experiment)
    instance = instantiate(fmu, "example")
    try:
        known = instance.description.variables
        spelled = {n.replace(" ", ""): n for n in known}
        names = [n for n in reference.signals if n in spelled]
        variables = instance.variables([spelled[n] for n in names])
        times = np.unique(reference.time)
        instance.enter_initialization(times[0], times[-1], experiment.tolerance)
        instance.exit_initialization()
        rows = np.zeros((len(times), len(names)))
        variables.get(rows[0])
        began = time.perf_counter()
        for i in range(1, len(times)):
            instance.do_step(times[i - 1], times[i] - times[i - 1])
            variables.get(rows[i])
            if time.perf_counter() - began > SECONDS:
                raise CosimError(f"slow: {times[i]:g} s of {times[-1]:g} s after {SECONDS:.0f} s")
    finally:
        instance.close()
    return times, {n: rows[:, k] for k, n in enumerate(names)}


def _exchanged(fmu: Path, reference: Reference, experiment: Experiment) -> tuple[NDArray[np.float64], Values]:
    """FMPy's CVODE on the Model Exchange side."""
    spelled = {v.name.replace(" ", ""): v.name for v in fmpy.read_model_description(str(fmu)).modelVariables}
    names = [n for n in reference.signals if n in spelled]
    result = fmpy.simulate_fmu(
        str(fmu),
        fmi_type="ModelExchange",
        start_time=reference.time[0],
        stop_time=reference.time[-1],
        relative_tolerance=experiment.tolerance,
        output_interval=reference.step,
        output=[spelled[n] for n in names],
        timeout=SECONDS,
    )
    return result["time"], {n: np.asarray(result[spelled[n]], dtype=float) for n in names}


class Beside:
    """Rumoca's own simulation, in a process of its own: not every one of them heeds its limit of wall time."""

    def __init__(self, library: Path) -> None:
        self.library = library
        self.pool = self._pool()

    def _pool(self) -> multiprocessing.pool.Pool:
        return multiprocessing.get_context("spawn").Pool(1, _open_library, (self.library,))

    def simulated(self, model: str, reference: Reference, experiment: Experiment) -> tuple[NDArray[np.float64], Values]:
        asked = self.pool.apply_async(_simulate, (model, reference, experiment))
        try:
            result: tuple[NDArray[np.float64], Values] = asked.get(2.0 * SECONDS)
        except multiprocessing.TimeoutError:
            self.pool.terminate()
            self.pool = self._pool()
            raise CosimError(f"slow: more than {2.0 * SECONDS:.0f} s") from None
        return result


_front_end: FrontEnd


def _open_library(library: Path) -> None:
    global _front_end  # noqa: PLW0603  (what a worker process keeps)
    _front_end = FrontEnd(libraries=[library])


def _simulate(model: str, reference: Reference, experiment: Experiment) -> tuple[NDArray[np.float64], Values]:
    result: tuple[NDArray[np.float64], Values] = _front_end.load(
        model, lambda loaded: front_end_simulated(loaded, reference, experiment)
    )
    return result


def front_end_simulated(
    loaded: Any, reference: Reference, experiment: Experiment
) -> tuple[NDArray[np.float64], Values]:
    """Rumoca's own simulation at the reference's step."""
    import rumoca  # noqa: PLC0415

    config = rumoca.SimConfig(
        rtol=experiment.tolerance, atol=experiment.tolerance, dt=reference.step, max_wall_seconds=SECONDS
    )
    result = loaded.simulate(t=float(reference.time[-1]), config=config)
    frame = result.to_dataframe()
    times = frame["time"].to_numpy(float) if "time" in frame else frame.index.to_numpy(float)
    return times, {str(c).replace(" ", ""): frame[c].to_numpy(float) for c in frame.columns}


@dataclass
class Outcome:
    """What became of one class; texts for the table where something failed."""

    model: str
    flattened: bool = False
    seconds: float | None = None
    ours: Comparison | str = ""
    rumoca: Comparison | str = ""
    converged: Comparison | None = None
    """Where our run is off the reference: how far it is from CVODE's at a far smaller tolerance."""
    shortened: bool = False
    """The published result goes beyond the example's own stop time; compared up to that."""

    def row(self) -> str:
        built = "no" if self.seconds is None else f"{self.seconds:5.1f}"
        return (
            f"{self.model.removeprefix('Modelica.'):62} {'yes' if self.flattened else 'no':5} {built:>6}  "
            + "  ".join(f"{_text(c):42}" for c in (self.ours, self.rumoca))
            + ("  (reference longer than the example)" if self.shortened else "")
            + (f"  ({self.converged.error:.1e} from CVODE's converged run)" if self.converged else "")
        )


def _text(comparison: Comparison | str) -> str:
    if isinstance(comparison, str):
        return comparison
    return f"{'match' if comparison.match else 'OFF  '} {comparison.error:.1e} {comparison.signal}"


def check(
    model: str, front_end: FrontEnd, references: Path, work: Path, *, kind: str, beside: Beside | None
) -> Outcome:
    """Everything about one class."""
    outcome = Outcome(model)
    try:
        raw = front_end.dae(model)
    except CosimError as error:
        outcome.ours = _first(error)
        return outcome
    outcome.flattened = True
    fmu = work / f"{model}.fmu"
    try:
        began = time.perf_counter()
        compile_fmu(translate(model, raw), ["linux64"], fmu)
        outcome.seconds = time.perf_counter() - began
    except Exception as error:  # a traceback is a finding, not the end of the table
        outcome.ours = _first(error)
    experiment = find_experiment(model, [(path, text) for _, path, text in raw["source_map"]["files"]])
    try:
        reference = Reference(references, model)
    except OSError:
        outcome.ours = outcome.ours or "no reference"
        return outcome
    outcome.shortened = reference.end_at(experiment.stop)
    if outcome.seconds is not None:
        outcome.ours = _compared(reference, lambda: simulated(fmu, reference, experiment, kind))
        if isinstance(outcome.ours, Comparison) and not outcome.ours.match:
            outcome.converged = _from_converged(fmu, reference, experiment, kind)
    if beside is not None:
        outcome.rumoca = _compared(reference, lambda: beside.simulated(model, reference, experiment))
    return outcome


def _from_converged(fmu: Path, reference: Reference, experiment: Experiment, kind: str) -> Comparison | None:
    """Our run beside CVODE's at a small part of the tolerance; None where CVODE gets nowhere."""
    tight = replace(experiment, tolerance=max(experiment.tolerance * TIGHTER, 1e-12))
    times, values = simulated(fmu, reference, experiment, kind)
    try:
        converged_times, converged = _exchanged(fmu, reference, tight)
    except Exception:  # a second opinion that fails is none
        return None
    expected = copy.copy(reference)
    expected.signals = {
        n: np.interp(reference.time, converged_times, converged[n]) for n in reference.signals if n in converged
    }
    return expected.compare(times, values, reference.spans)


def _compared(reference: Reference, run: Callable[[], tuple[NDArray[np.float64], Values]]) -> Comparison | str:
    try:
        return reference.compare(*run())
    except Exception as error:  # both simulators may raise anything
        return _first(error)


def _first(error: Exception) -> str:
    lines = str(error).strip().splitlines() or [""]
    return f"{type(error).__name__}: {lines[0]}"


def examples(library: Path, references: Path) -> list[str]:
    """Classes with a reference in the packages looked at."""
    found = [f for p in PACKAGES for f in references.joinpath("Modelica", p).rglob("comparisonSignals.txt")]
    return sorted(".".join(f.parent.relative_to(references).parts) for f in found if "Examples" in f.parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("classes", nargs="*")
    parser.add_argument("--library", type=Path, required=True)
    parser.add_argument("--references", type=Path, required=True)
    parser.add_argument("--draw", type=int, help="draw this many of the classes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=("cs", "me"), default="cs")
    parser.add_argument("--no-rumoca", action="store_true", help="leave rumoca's own simulation out")
    arguments = parser.parse_args()
    classes = arguments.classes or examples(arguments.library, arguments.references)
    if arguments.draw:
        classes = sorted(random.Random(arguments.seed).sample(classes, arguments.draw))
    front_end = FrontEnd(libraries=[arguments.library])
    beside = None if arguments.no_rumoca else Beside(arguments.library)
    outcomes = []
    print(f"{'class':62} flat  built s  {'our FMU':42}  rumoca's own simulation")
    with tempfile.TemporaryDirectory(prefix="standard-library-") as work:
        for model in classes:
            outcomes.append(
                check(model, front_end, arguments.references, Path(work), kind=arguments.kind, beside=beside)
            )
            print(outcomes[-1].row(), flush=True)
    flat = sum(o.flattened for o in outcomes)
    built = sum(o.seconds is not None for o in outcomes)
    ours, theirs = (
        sum(isinstance(c, Comparison) and c.match for c in column)
        for column in ([o.ours for o in outcomes], [o.rumoca for o in outcomes])
    )
    print(f"{flat} of {len(outcomes)} flattened, {built} build, {ours} match; rumoca's own simulation: {theirs} match")
    agree = sum(o.converged is not None and o.converged.match for o in outcomes)
    print(f"{agree} of those that do not match their reference match CVODE's run at {TIGHTER:g} of the tolerance")
    sys.exit(0 if built == flat and ours >= 0.9 * flat else 1)


if __name__ == "__main__":
    main()
