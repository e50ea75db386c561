"""Steps with held inputs: the way through a communication step in which nothing but stepping costs time."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from cosim.master.coupling import Coupling
from cosim.master.exchange import failure


class HeldSteps:
    """Steps of some components one after the other, each as :meth:`Coupling.step` does it without a course.

    With ``newest`` each is first handed over what those before it just gave; else inputs are as they stand.
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

    def take(self, time: float, step: float) -> None:
        """From ``time`` to ``time + step`` (s); raises ComponentFailure, StepRefused."""
        coupling, u, y, end = self._coupling, self._u, self._y, time + step
        taken = 0
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
                if coupling.counted:
                    own = coupling.exchange.inputs[index]
                    coupling.taken[own] += step * coupling.exchange.u[own]
        finally:
            coupling.counts.component_steps += taken
