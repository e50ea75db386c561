"""Step verification: the error that a run owes to its communication step, by running it again with finer ones.

Of three runs, each finer by the same ratio, the differences e1 (run and first refinement) and e2 (first and second)
tell for each signal the observed order, p = log(e1/e2) / log(ratio), and by Richardson's extrapolation the error of the
run, e1 r/(r - 1) with r = e1/e2 (Roache, Journal of Fluids Engineering 116, 1994). Where the differences do not fall as
they should, or only rounding is left of them, there is no order, and the error is the difference from the finest run.
Errors are the largest over the run's communication points.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

import numpy as np
import numpy.typing as npt

from cosim.errors import SimulationError
from cosim.master import Decimation, Observer, Recording, Switchings, Variable
from cosim.master.recording import ROUNDING
from cosim.run.coupled import STEP_REFINEMENT, TOLERANCE_REFINEMENT, co_simulate, refined
from cosim.run.scenario import CouplingSection
from cosim.system import FloatArray, Port, SystemGraph

REFINEMENTS = (1, 2)
LEAST_RATIO = math.sqrt(2.0)
"""Of successive differences, under which they are not said to fall."""
LEAST_RANGE = 1e-3
"""Of the nominal value: what a signal is taken to range over at least."""
LEAST_DIFFERENCE = 1e-13
"""Of a signal's size: smaller differences are not told from rounding."""


@dataclass(frozen=True)
class SignalError:
    """The error of one signal: ``error`` in its ``unit``, largest at the time ``at`` (s)."""

    error: float
    relative: float
    """Over the signal's range, at least ``LEAST_RANGE`` of its nominal value."""
    order: float | None
    """In the communication step, with step control in the tolerance; None where none is seen."""
    unit: str
    at: float


@dataclass(frozen=True)
class Jumps:
    """What is seen of a signal that jumps."""

    switchings: tuple[int, ...]
    """How often it changes in the run and in its refinements."""
    shift: float | None
    """Largest time (s) by which a switching of the run and of the finest one lie apart; None where they are others."""


@dataclass(frozen=True)
class StepVerification:
    """What refining the step of a run shows."""

    refined: str
    """``communication_step`` or ``tolerance``"""
    values: tuple[float, ...]
    """Of what is refined (s, or of the tolerance), that of the run first."""
    signals: Mapping[str, SignalError]
    """The worst relative error first."""
    jumping: Mapping[str, Jumps]

    @property
    def worst(self) -> str | None:
        """The signal with the largest relative error."""
        return next(iter(self.signals), None)

    @property
    def median_order(self) -> float | None:
        """Of the signals with an order."""
        orders = [signal.order for signal in self.signals.values() if signal.order is not None]
        return median(orders) if orders else None

    def as_summary(self) -> dict[str, Any]:
        """``step_verification`` of summary.json."""
        return {
            "refined": self.refined,
            "step": self.values[0],
            "finer": list(self.values[1:]),
            "worst": self.worst,
            "median_order": self.median_order,
            "signals": {
                name: {"error": s.error, "relative": s.relative, "order": s.order, "unit": s.unit, "at": s.at}
                for name, s in self.signals.items()
            },
            "jumping": {name: {"switchings": list(j.switchings), "shift": j.shift} for name, j in self.jumping.items()},
        }


def is_output(variable: Variable) -> bool:
    """Whether it is judged: inputs are outputs of others."""
    return variable.kind != "inputs"


def is_smooth_output(variable: Variable) -> bool:
    return is_output(variable) and not variable.jumps


@dataclass
class Witness:
    """What is kept of the run to be verified: hand its ``observers`` to it."""

    recording: Recording = field(default_factory=lambda: Recording(only=is_smooth_output))
    switchings: Switchings = field(default_factory=lambda: Switchings(only=is_output))

    @property
    def observers(self) -> Sequence[Observer]:
        return (self.recording, self.switchings)


def verify_step(
    make: Callable[[], SystemGraph],
    coupling: CouplingSection,
    span: tuple[float, float],
    witness: Witness,
    say: Callable[[str], None] = lambda _: None,
) -> StepVerification:
    """Run the system that ``make`` makes (afresh at each call) with finer steps, and compare with ``witness``.

    ``coupling`` and ``span`` (s) are those of the run; ``say`` gets a line before each run. Raises SimulationError,
    saying which run it was, where a finer one stops.
    """
    name = "communication_step" if coupling.step is None else "tolerance"
    ratio = STEP_REFINEMENT if coupling.step is None else TOLERANCE_REFINEMENT
    points = witness.recording.time
    runs, values = [witness], [_refined_value(coupling)]
    for times in REFINEMENTS:
        finer = refined(coupling, times)
        values.append(_refined_value(finer))
        what = f"a step of {values[-1]:g} s" if coupling.step is None else f"a tolerance of {values[-1]:g}"
        say(f"verifying the step: once more with {what}")
        seen = Witness(Recording(decimation=Decimation(times=points.tolist()), only=is_smooth_output))
        try:
            co_simulate(make(), finer, span, points=points.tolist(), observers=seen.observers)
        except SimulationError as error:
            raise SimulationError(f"with {what}: {error}") from error
        runs.append(seen)
    return StepVerification(name, tuple(values), _signals(runs, ratio), _jumping(runs))


def _refined_value(coupling: CouplingSection) -> float:
    return coupling.communication_step if coupling.step is None else coupling.step.tolerance


def _signals(runs: Sequence[Witness], ratio: float) -> dict[str, SignalError]:
    rows = _shared_rows([run.recording.time for run in runs])
    time = runs[0].recording.time[rows[0]]
    values = [run.recording.values[row] for run, row in zip(runs, rows, strict=True)]
    found = {
        variable.name: signal_error(variable.port, time, [v[:, k] for v in values], ratio)
        for k, variable in enumerate(runs[0].recording.variables)
    }
    return dict(sorted(found.items(), key=lambda entry: -entry[1].relative))


def _shared_rows(times: Sequence[FloatArray]) -> list[npt.NDArray[np.intp]]:
    """By run, the rows at the points of the first run that all runs have; points closer to each other than steps can
    tell apart may be passed over by finer runs."""
    points = times[0]
    rounding = ROUNDING * float(np.abs(points).max(initial=0.0))
    nearest, found = [], np.ones(points.size, dtype=np.bool_)
    for own in times:
        after = np.clip(np.searchsorted(own, points), 1, max(own.size - 1, 1))
        row = np.where(np.abs(own[after - 1] - points) <= np.abs(own[after] - points), after - 1, after)
        nearest.append(row)
        found &= np.abs(own[row] - points) <= rounding
    return [row[found] for row in nearest]


def signal_error(port: Port, time: FloatArray, courses: Sequence[FloatArray], ratio: float) -> SignalError:
    """Error and order of a signal from its values at ``time`` (s) in three runs, each refined by ``ratio``."""
    coarse, middle, fine = courses
    first, second, whole = np.abs(coarse - middle), np.abs(middle - fine), np.abs(coarse - fine)
    e1, e2 = float(first.max(initial=0.0)), float(second.max(initial=0.0))
    rounding = LEAST_DIFFERENCE * float(np.abs(fine).max(initial=0.0))
    falls = e2 > rounding and e1 >= LEAST_RATIO * e2
    error = e1 * (e1 / e2) / (e1 / e2 - 1.0) if falls else float(whole.max(initial=0.0))
    span = float(np.ptp(fine)) if fine.size else 0.0
    scale = max(span, LEAST_RANGE * abs(port.nominal))
    return SignalError(
        error,
        error / scale if scale > 0.0 else 0.0,
        math.log(e1 / e2) / math.log(ratio) if falls else None,
        port.unit,
        float(time[int(np.argmax(whole))]) if whole.size else 0.0,
    )


def _jumping(runs: Sequence[Witness]) -> dict[str, Jumps]:
    found = {}
    for name in runs[0].switchings.found:
        courses = [run.switchings.found[name] for run in runs]
        coarse, fine = courses[0], courses[-1]
        alike = [value for _, value in coarse] == [value for _, value in fine]
        shift = max((abs(a - b) for (a, _), (b, _) in zip(coarse, fine, strict=True)), default=0.0) if alike else None
        found[name] = Jumps(tuple(map(len, courses)), shift)
    return found
