"""Jacobi: all components step from the same communication point."""

from __future__ import annotations

import numpy as np

from cosim.master.coupling import Coupling
from cosim.master.held import HeldSteps


class Jacobi:
    """Every input goes by the values up to the last communication point; the order of components does not matter.

    With held inputs first order in the step, with extrapolated ones one order more for each degree. What a
    ``mean_rate`` connection hands over arrives one step late; the last step's amount is still in transit at the end.
    """

    error_degree = 1
    """Power of the step with which the error of an input over a step falls, beyond the degree of extrapolation."""
    restored: tuple[int, ...] = ()

    def bind(self, coupling: Coupling) -> None:
        self.interpolated = np.zeros(coupling.nominal.size, dtype=np.bool_)
        self._components = range(len(coupling.components))
        self._held = HeldSteps(coupling, self._components)

    def advance(self, coupling: Coupling, time: float, step: float) -> None:
        if not coupling.trajectories.degree:
            self._held.take(time, step)
            coupling.accept(time + step)
            return
        coupling.exchange.hand_over_all(step)
        course = coupling.guess(step)
        for index in self._components:
            coupling.step(index, time, step, course)
        coupling.accept(time + step, course)
