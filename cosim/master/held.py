"""Steps with held inputs: the way through a communication step in which nothing but stepping costs time."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from cosim.master.coupling import Coupling
from cosim.master.exchange import failure

_FEW = 24
"""Values that are copied one by one sooner than as an array."""


class HeldSteps:
    """Steps of some components one after the other, each as :meth:`Coupling.step` does it without a course.

    With ``newest`` each is first handed over what those before it just gave; else all are, before the first steps.
    """

    def __init__(self, coupling: Coupling, order: Sequence[int], newest: bool = False) -> None:
        self._coupling = coupling
        self._u, self._y = coupling.exchange.u.data, coupling.exchange.y.data
        """Single elements come and go faster than with the arrays themselves."""
        self._turns = []
        for index in order:
            component = coupling.components[index]
            places = coupling.exchange.places_into(index) if newest else []
            self._turns.append((index, places, component.do_step, component.y.data))
        everywhere = None if newest else [coupling.exchange.places_into(index) for index in order]
        self._first: list[tuple[int, int]] | None = None
        """Where all inputs and their sources lie, where they are copied one by one before the steps."""
        if everywhere is not None and None not in everywhere:
            pairs = [pair for places in everywhere if places is not None for pair in places]
            self._first = pairs if len(pairs) <= _FEW else None
        self._hands_over = not newest and self._first is None

    def take(self, time: float, step: float) -> None:
        """From ``time`` to ``time + step`` (s); raises ComponentFailure, StepRefused."""
        coupling, u, y, end = self._coupling, self._u, self._y, time + step
        taken = 0
        if self._hands_over:
            coupling.exchange.hand_over_all(step)
        elif self._first:
            for target, source in self._first:
                u[target] = y[source]
        try:
            for index, places, do_step, outputs in self._turns:
                taken += 1
                if places is None:
                    coupling.exchange.hand_over(index, step)
                else:
                    for target, source in places:
                        u[target] = y[source]
                try:
                    reached = do_step(time, step)
                except Exception as error:  # partner code may raise anything
                    raise failure(coupling.components[index], end, "stepping", error) from error
                if reached != end or not all(map(isfinite, outputs)):
                    coupling.check(index, time, step, reached)
        finally:
            coupling.counts.component_steps += taken
        if coupling.counted:
            coupling.taken += step * coupling.exchange.u
