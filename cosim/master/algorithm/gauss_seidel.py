"""Gauss-Seidel: components step one after the other, each with the newest values."""

from __future__ import annotations

import numpy as np

from cosim.master.coupling import Coupling
from cosim.master.held import HeldSteps
from cosim.master.order import stepping_order


class GaussSeidel:
    """Components step behind those they depend on, in circles in the order of the graph; those behind already use what
    those before them gave over this step.

    First order in the step on loops with held inputs, and exact along chains: a ``mean_rate`` connection from an
    earlier to a later component hands over within the step. With a degree of extrapolation, what is not known yet is
    extrapolated, and what is known already leads from its old value to its new one.
    """

    error_degree = 1
    restored: tuple[int, ...] = ()

    def bind(self, coupling: Coupling) -> None:
        self._order = stepping_order(coupling.graph)
        self._held = HeldSteps(coupling, self._order, newest=True)
        places = {component.name: index for index, component in enumerate(coupling.components)}
        rank = {index: position for position, index in enumerate(self._order)}
        values = coupling.exchange.values
        self._known = [
            [
                target
                for connection, target in zip(values.connections, values.target.tolist(), strict=True)
                if connection.target.component is coupling.components[index]
                and rank[places[connection.source.component.name]] < rank[index]
            ]
            for index in range(len(coupling.components))
        ]
        """By component: its inputs whose sources have stepped when it steps."""
        self.interpolated = np.zeros(coupling.nominal.size, dtype=np.bool_)
        for known in self._known:
            self.interpolated[known] = True

    def advance(self, coupling: Coupling, time: float, step: float) -> None:
        if not coupling.trajectories.degree:
            self._held.take(time, step)
            coupling.accept(time + step)
            return
        guess = coupling.guess(step)
        for index in self._order:
            coupling.exchange.hand_over(index, step)
            end = guess.end
            known = self._known[index]
            end[known] = coupling.exchange.u[known]
            coupling.step(index, time, step, coupling.mixed(guess, end, known))
        coupling.accept(time + step, guess)
