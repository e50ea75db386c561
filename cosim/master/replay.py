"""Whether components that are to be taken back really go back: their first steps are taken again and compared.

What an FMU says of its ability is a claim. A state that comes back only in part shows in no error message, just in
wrong results, so the claim is put to the test before anything relies on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum

import numpy as np

from cosim.master.errors import ComponentFailure
from cosim.system.ports import Component, FloatArray, PortType

STEPS = 3
"""Communication steps that are repeated, as far as the run is so long."""

NEAR = 1e-9
"""Deviation of an output, relative to its size and at least to its nominal value, that still counts as rounding."""

MOVED = 1e-3
"""Relative change of Real inputs on the way between the repeated steps; enough to be remembered, too little to lead a
model out of its range."""

_STANDS = 1e-6
"""Of what an output changed by in its first step: what it may change by in the next ones and still stand."""

_SHORTER, _ATTEMPTS = 0.25, 12
"""Where even the first step is refused, shorter ones are tried, down to about 1e-7 of the step."""


class Exactness(Enum):
    """How exactly a component goes back."""

    EXACT = "exact"
    """To the last bit."""
    NEAR = "near"
    """But for rounding errors (see NEAR)."""
    BROKEN = "broken"
    """Not, or with other results afterwards."""
    UNTESTED = "untested"
    """It takes no step at all, which the run itself will find."""


@dataclass(frozen=True)
class Verdict:
    """What the test of one component found."""

    exactness: Exactness
    detail: str = ""
    """What deviates and how much, or what failed."""

    def __str__(self) -> str:
        return f"{self.exactness.value}: {self.detail}" if self.detail else self.exactness.value


class _Failed(Exception):
    """Saving or restoring failed; the message says how."""


def judge(component: Component, start: float, stop: float, step: float, moving: bool = False) -> Verdict:
    """Test an initialised component that stands at ``start`` (s) and claims to restore its state.

    Up to STEPS steps of ``step`` (s), none beyond ``stop`` (s), are taken three times from the saved state: with the
    present inputs, with Real inputs moved (during steps too, where they are ``moving`` in the run and the component
    takes their derivatives) so that memory of inputs outside the state shows, and with the present inputs again. A
    component whose outputs stand still after the first step is tried without the announcement that it may be taken
    back. The first and the last must agree in all outputs, those at the beginning included. Afterwards the component
    stands where it stood, unless the verdict is BROKEN. Raises ComponentFailure where it fails at the first step so
    that nothing brings it back.
    """
    trial = _Trial(component, start, moving and component.abilities.input_derivatives > 0)
    try:
        trial.save()
        verdict = _compare(trial, step, stop - start)
        trial.release()
    except _Failed as failure:
        return Verdict(Exactness.BROKEN, str(failure))
    return verdict


def _compare(trial: _Trial, step: float, span: float) -> Verdict:
    step = min(step, span)
    count = max(min(STEPS, int(span / step * (1.0 + 1e-9))), 1)
    for _ in range(_ATTEMPTS if trial.component.abilities.variable_step else 1):
        first = trial.run(step, count)
        try:
            trial.restore(first.end)
        except _Failed as failure:
            if first.error is None:
                raise
            doing = f"taking its first steps of {step:g} s"
            raise ComponentFailure(trial.component.name, trial.start, doing, first.end) from failure
        if len(first.rows) > 1:
            break
        step *= _SHORTER
    else:
        return Verdict(Exactness.UNTESTED, f"it takes no step of {step / _SHORTER:g} s or longer: {first.end}")
    count = len(first.rows) - 1
    moved = trial.run(step, count, moved=True)
    trial.restore(moved.end)
    stands = all(_stands(path.rows) for path in (first, moved)) and any(_moved(path.rows) for path in (first, moved))
    untold = stands and _advances_untold(trial, step, count, moved)
    if untold:
        first = trial.run(step, count)
        trial.restore(first.end)
        count = len(first.rows) - 1
    again = trial.run(step, count)
    trial.restore(again.end)
    if len(again.rows) < len(first.rows):
        return Verdict(Exactness.BROKEN, f"a step of {step:g} s that it took fails when repeated: {again.end}")
    verdict = _agreement(trial.component, first.rows, again.rows, step)
    if untold and verdict.exactness is not Exactness.BROKEN:
        note = "it repeats its step when told that it may be taken back, so it is not told"
        return Verdict(verdict.exactness, f"{verdict.detail}; {note}" if verdict.detail else note)
    return verdict


def _moved(rows: Sequence[FloatArray]) -> bool:
    """Whether an output changes in the first step."""
    return rows[1].tobytes() != rows[0].tobytes()


def _stands(rows: Sequence[FloatArray]) -> bool:
    """Whether no output changes any more after the first of several steps, but for rounding."""
    if len(rows) < 3:
        return False
    values = np.array(rows)
    return bool(np.all(np.abs(values[2:] - values[1]) <= _STANDS * np.abs(values[1] - values[0])))


def _advances_untold(trial: _Trial, step: float, count: int, moved: _Path) -> bool:
    """Whether a component whose outputs stand still moves once it is not told that its steps may be taken back; if so
    it is left like that. There are FMUs that read noSetFMUStatePriorToCurrentPoint = false as to repeat the step."""
    trial.component.announce_return(False)
    probe = trial.run(step, count, moved=True)
    trial.restore(probe.end)
    if _stands(probe.rows) or len(probe.rows) < len(moved.rows):
        trial.component.announce_return(True)
        return False
    return True


def _agreement(component: Component, first: Sequence[FloatArray], again: Sequence[FloatArray], step: float) -> Verdict:
    a, b = np.array(first), np.array(again)
    if a.tobytes() == b.tobytes():
        return Verdict(Exactness.EXACT)
    size = np.maximum(np.abs(a), [port.nominal for port in component.outputs])
    apart = np.abs(b - a)
    row, column = (int(k) for k in np.unravel_index(np.argmax(apart / size), a.shape))
    port, worst = component.outputs[column], float(apart[row, column] / size[row, column])
    amount = f"{apart[row, column]:.3g} {port.unit if port.unit != '1' else ''}".strip()
    when = f"after step {row} of {step:g} s" if row else "at once"
    detail = f"its output {port.name!r} is another by {amount} ({worst:.3g} of its size) when restored, {when}"
    return Verdict(Exactness.NEAR if worst <= NEAR else Exactness.BROKEN, detail)


@dataclass(frozen=True)
class _Path:
    """Outputs at the beginning and after each whole step, and why there were no more."""

    rows: Sequence[FloatArray]
    end: str
    error: Exception | None = None


class _Trial:
    """One component, its saved state, and the ways taken from it."""

    def __init__(self, component: Component, start: float, moving: bool) -> None:
        self.component, self.start, self._moving = component, start, moving
        self._u, self._y = component.u.copy(), component.y.copy()
        real = np.array([port.type is PortType.REAL for port in component.inputs], dtype=np.bool_)
        nominal = np.array([port.nominal for port in component.inputs])
        towards = np.where(self._u != 0.0, -MOVED * self._u, MOVED * nominal)  # shares of 1 do not become more than 1
        self._change: FloatArray = np.where(real, towards, 0.0)

    def save(self) -> None:
        try:
            self._state = self.component.save()
        except Exception as error:  # partner code may raise anything
            raise _Failed(f"saving its state fails: {_words(error)}") from error

    def restore(self, before: str) -> None:
        """Back to the saved state; ``before`` says why the way ended from which it goes back."""
        try:
            self.component.restore(self._state)
        except Exception as error:
            with suppress(Exception):
                self.component.release(self._state)
            after = f", after a step failed ({before})" if before else ""
            raise _Failed(f"restoring its state fails{after}: {_words(error)}") from error

    def release(self) -> None:
        """Leave the component as it was found."""
        try:
            self.component.release(self._state)
        except Exception as error:
            raise _Failed(f"releasing a saved state fails: {_words(error)}") from error
        self.component.u[:], self.component.y[:] = self._u, self._y

    def run(self, step: float, count: int, moved: bool = False) -> _Path:
        """``count`` steps from here, or as many as it takes."""
        component = self.component
        inputs = self._u + self._change if moved else self._u
        rows: list[FloatArray] = []
        try:
            component.u[:] = inputs
            component.refresh()
            rows.append(component.y.copy())
            for index in range(count):
                time = self.start + index * step
                component.u[:] = inputs
                if self._moving and moved:
                    component.set_input_derivatives(self._change[np.newaxis] / step)
                reached = component.do_step(time, step)
                if not np.isclose(reached, time + step, rtol=1e-12, atol=1e-12 * step):
                    return _Path(rows, f"it refused the step of {step:g} s at t = {time:g} s")
                bad = np.flatnonzero(~np.isfinite(component.y))
                if bad.size:
                    return _Path(rows, f"its output {component.outputs[bad[0]].name!r} is {component.y[bad[0]]}")
                rows.append(component.y.copy())
        except Exception as error:
            return _Path(rows, _words(error), error)
        return _Path(rows, "")


def _words(error: Exception) -> str:
    return str(error) or type(error).__name__
