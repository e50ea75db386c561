"""From communication point to communication point: steps of one length, or of lengths that follow their error."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator

import numpy as np

from cosim.master.algorithm import Algorithm
from cosim.master.coupling import Coupling, Snapshot
from cosim.master.errors import ComponentFailure, NotConverged, StepRefused
from cosim.master.prediction import Prediction
from cosim.master.requirements import require_restoring
from cosim.master.scale import Scale
from cosim.master.step_control import StepControl, Timetable
from cosim.master.trajectories import Past
from cosim.system.ports import PortType

_LEAST = 1e-6
"""Of the interval between output points: the least controlled step by default."""

_FIRST_PARTS = 8
"""A step without past begins with a part 2 to this power times shorter."""

_FIRST_SHARE = 1.0 / 16.0

_AFTER_FIRST = 4.0
"""The first controlled step that is guessed for, over those before it."""


class FixedSteps:
    """Steps of one length."""

    rejected = 0
    jumps = 0

    def __init__(self, coupling: Coupling, algorithm: Algorithm, timetable: Timetable) -> None:
        self.restored = algorithm.restored
        """Components, by position, that may be taken back."""
        self.longest = timetable.interval
        """The longest step (s)."""
        self._coupling, self._algorithm, self._timetable = coupling, algorithm, timetable
        self._start, self._stop, self._step = timetable.start, timetable.stop, timetable.interval
        self._count = max(math.ceil((self._stop - self._start) / self._step - 1e-9), 0)

    def mend(self, broken: Collection[str]) -> str:
        """What to do where components ``broken`` do not go back."""
        components, in_loops = self._coupling.components, self._algorithm.restored
        looped = any(components[index].name in broken for index in in_loops)
        return "take the algorithm gauss_seidel or jacobi, which never go back" if looped else ""

    def points(self) -> Iterator[float]:
        """Advance step by step; the time (s) after each of them."""
        time, advance = self._start, self._algorithm.advance
        if not self._coupling.trajectories.degree:  # nothing is guessed
            for index in range(1, self._count + 1):
                following = self._stop if index == self._count else self._start + index * self._step
                advance(self._coupling, time, following - time)
                time = following
                yield time
            return
        for index in range(1, self._count + 1):
            following = self._stop if index == self._count else self._start + index * self._step
            for end in self._parts(time, following):
                advance(self._coupling, time, end - time)
                time = end
            yield time

    def _parts(self, time: float, following: float) -> list[float]:
        """Where the parts of a step end: while inputs have no past from which to guess, it begins with short parts that
        double, so that the start does not spoil the order."""
        fresh = self._coupling.trajectories.is_fresh
        if not fresh or not all(c.abilities.variable_step for c in self._coupling.components):
            return [following]
        return [time + (following - time) * 2.0**-k for k in range(_FIRST_PARTS, 0, -1)] + [following]


class ControlledSteps(FixedSteps):
    """Steps whose length follows their error."""

    def __init__(self, coupling: Coupling, algorithm: Algorithm, timetable: Timetable, control: StepControl) -> None:
        super().__init__(coupling, algorithm, timetable)
        self._control = control
        if control.estimator == "richardson":
            mend = 'take the estimator "predictor", or FMUs that save their state'
            require_restoring(coupling.components, "step control by richardson", mend)
        self._goes_back = coupling.can_go_back and control.goes_back
        held = coupling.trajectories.degree == 0
        wanted = control.estimator == "richardson" or (control.estimator == "auto" and held)
        self._halves = wanted and self._goes_back
        coupling.trajectories.watches = True
        self._prediction = Prediction(coupling, algorithm.interpolated, algorithm.error_degree, control.tolerance)
        self.least = control.least if control.least is not None else _LEAST * min(control.most, timetable.interval)
        """The least step (s) that is tried before something is said to jump."""
        first = control.first or min(control.most, timetable.interval) / 100.0
        self._proposed = float(np.clip(first, self.least, control.most))
        self._first_share = min(_FIRST_SHARE, math.sqrt(control.tolerance))
        """What a first step, which makes an error of second order, is of the one proposed."""
        self._everyone = tuple(range(len(coupling.components)))
        self.restored = self._everyone if self._goes_back else algorithm.restored
        self.longest = min(control.most, timetable.interval)
        ports = [port for component in coupling.components for port in component.outputs]
        self._smooth = np.array([p.type is PortType.REAL and p.continuous for p in ports], dtype=np.bool_)
        self._sizes = Scale([port for port, smooth in zip(ports, self._smooth, strict=True) if smooth])
        self.rejected = 0
        self._lower: float | None = None
        """Error of the step just taken back, had its degree been one less."""

    def mend(self, broken: Collection[str]) -> str:
        steady = 'the estimator "predictor" with goes_back = false' if self._goes_back else ""
        loops = super().mend(broken)
        return f"{loops}, and {steady}" if loops and steady else loops or f"take {steady}, or a fixed step"

    def points(self) -> Iterator[float]:
        time = self._start
        while self._coupling.trajectories.now < self._stop:
            time = self._next(time)
            yield time

    def _next(self, time: float) -> float:
        """Advance from ``time`` by one step; returns the new time (s)."""
        if self._coupling.trajectories.lacks_past:
            return self._first(time)
        while True:
            step = self._length(time)
            error, taken = self._try(time, step)
            if taken:
                longer = self._within(self._prediction.accepted(step, error))
                self._proposed = max(longer, self._proposed) if step < self._proposed and error <= 1.0 else longer
                return time + step
            self.rejected += 1
            self._proposed = min(self._within(self._prediction.rejected(step, error, self._lower)), step)

    def _first(self, time: float) -> float:
        """Advance by a short step that nothing can be guessed for yet; those behind it may be longer and longer."""
        step = min(max(self.least, self._proposed * self._first_share), self._left(time))
        while not self._try(time, step, judged=False)[1]:
            self.rejected += 1
            step = max(step / 4.0, min(self.least, step))
        if not self._coupling.trajectories.lacks_past:
            self._proposed = self._within(_AFTER_FIRST * step)
        return time + step

    def _within(self, step: float) -> float:
        return float(np.clip(step, self.least, self._control.most))

    def _length(self, time: float) -> float:
        """The coming step: as proposed, but so that it hits the next point that must be hit."""
        left = self._left(time)
        if self._proposed >= left * (1.0 - 1e-9):
            return left
        return left / 2.0 if 2.0 * self._proposed > left else self._proposed

    def _left(self, time: float) -> float:
        """How far it is to the next point that must be hit (s)."""
        events = [event for event in (c.next_event() for c in self._coupling.components) if event > time]
        return min([self._timetable.next_after(time), *events]) - time

    def _try(self, time: float, step: float, judged: bool = True) -> tuple[float, bool]:
        """Take a step; returns its error relative to what is allowed, 0 if it is not ``judged``, and whether it was not
        taken back."""
        coupling = self._coupling
        self._lower = None
        if not self._goes_back:
            try:
                self._algorithm.advance(coupling, time, step)
            except StepRefused as refused:
                raise refused.mended(self._no_way_back()) from refused
            return (self._prediction.error() if judged else 0.0), True
        past, snapshot = coupling.trajectories.snapshot(), coupling.save(self._everyone)
        is_least = step <= self.least * (1.0 + 1e-9)
        try:
            try:
                if self._halves and judged:
                    error = self._twice(time, step, snapshot)
                else:
                    self._algorithm.advance(coupling, time, step)
                    error = self._prediction.error() if judged else 0.0
                    self._lower = self._prediction.lower_error()
            except StepRefused as refused:
                if is_least:
                    raise refused.mended(
                        "this is the least step allowed; allow shorter ones, if it takes any"
                    ) from None
                part = (refused.reached - time) / step
                error = math.inf if part <= 0.0 else 1.5 * part ** -float(self._order)
            except (ComponentFailure, NotConverged) as failure:
                if is_least:
                    raise
                try:
                    self._go_back(time, snapshot, past)
                except ComponentFailure:  # it was fatal
                    raise failure from None
                return math.inf, False
            if error > 1.0 and is_least:  # not the step makes it: something jumps
                coupling.trajectories.forget()
                self._prediction.forget()
                self.jumps += 1
                return 1.0, True
            if not error <= 1.0:
                self._go_back(time, snapshot, past)
            return error, error <= 1.0
        finally:
            coupling.release(snapshot)

    def _no_way_back(self) -> str:
        """The mend of a step that was refused and cannot be taken back."""
        stuck = next((c.name for c in self._coupling.components if not c.abilities.restores), None)
        why = "goes_back = false" if stuck is None else f"component {stuck!r} cannot save its state"
        return f"allow no longer steps than it takes (most), since none is taken back: {why}"

    def _go_back(self, time: float, snapshot: Snapshot, past: Past) -> None:
        self._coupling.restore(snapshot)
        self._coupling.trajectories.restore(past)
        self._coupling.trajectories.now = time

    @property
    def _order(self) -> int:
        """Power of the step with which its error falls."""
        return self._coupling.trajectories.degree + self._algorithm.error_degree

    def _twice(self, time: float, step: float, snapshot: Snapshot) -> float:
        """The step whole, then taken back and taken in halves; what they differ by is the error of the halves."""
        coupling = self._coupling
        past = coupling.trajectories.snapshot()
        self._algorithm.advance(coupling, time, step)
        whole = coupling.exchange.y[self._smooth]
        self._go_back(time, snapshot, past)
        self._algorithm.advance(coupling, time, step / 2.0)
        self._algorithm.advance(coupling, time + step / 2.0, step / 2.0)
        halves = coupling.exchange.y[self._smooth]
        apart = float(np.max(np.abs(whole - halves) / self._sizes.of(whole, halves), initial=0.0))
        return apart / (2.0**self._order - 1.0) / self._control.tolerance
