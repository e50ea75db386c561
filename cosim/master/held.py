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
        self._coupling, self._newest = coupling, newest
        components = coupling.components
        self._turns = [(index, components[index].do_step, components[index].y.data) for index in order]

    def take(self, time: float, step: float) -> None:
        """From ``time`` to ``time + step`` (s); raises ComponentFailure, StepRefused."""
        coupling, newest = self._coupling, self._newest
        hand_over, end = coupling.exchange.hand_over, time + step
        taken = 0
        try:
            for taken, (index, do_step, outputs) in enumerate(self._turns, start=1):  # noqa: B007
                if newest:
                    hand_over(index, step)
                try:
                    reached = do_step(time, step)
                except Exception as error:  # partner code may raise anything
                    raise failure(coupling.components[index], end, "stepping", error) from error
                if reached != end or not all(map(isfinite, outputs)):
                    coupling.check(index, time, step, reached)
        finally:
            coupling.counts.component_steps += taken
