"""The error of a controlled step by what was guessed of its inputs, and the degree that goes farthest next."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from cosim.master.coupling import Coupling
from cosim.master.scale import Scale
from cosim.master.step_control import PiController
from cosim.system.ports import FloatArray

_FARTHER = 1.1
"""How much farther a higher degree must go to be taken."""


class Prediction:
    """Judges the newest point by what its past suggested for it, and proposes how far and with which degree to go on.

    ``interpolated`` says for each input whether it was led to a value known for the end of the step. Then only what
    interpolation leaves of the error of the guess counts. An input that a component takes as a polynomial of degree d,
    the nearest to its course, is right in its first d moments, which is of order 2 d + 2: degrees above 2 d + 1 count
    for it as that one.
    """

    def __init__(
        self, coupling: Coupling, interpolated: npt.NDArray[np.bool_], error_degree: int, tolerance: float
    ) -> None:
        self._coupling, self._interpolated = coupling, interpolated
        self._error_degree, self._tolerance = error_degree, tolerance
        taken = np.zeros(coupling.nominal.size, dtype=np.intp)
        for component, own in zip(coupling.components, coupling.exchange.inputs, strict=True):
            taken[own] = component.abilities.input_derivatives
        self._limit = 2 * taken + 1
        """Up to which degree each input has what it is guessed to be."""
        self._judged = coupling.trajectories.moves.copy()
        self._judged[coupling.rated] = True
        self._sizes = Scale([port for component in coupling.components for port in component.inputs])
        self._chooses = coupling.trajectories.most_degree > coupling.trajectories.degree
        self._lowest = coupling.trajectories.degree
        self._controller = PiController(self._order(self._lowest))
        self._since = 0
        """Steps accepted with the present degree."""

    def _order(self, degree: int) -> int:
        return degree + self._error_degree

    def error(self) -> float:
        """Of the last step, relative to what is allowed; 0 where the past is too short to judge it."""
        return self._error(self._coupling.trajectories.degree) or 0.0

    def forget(self) -> None:
        """Something jumped: begin again with the lowest degree."""
        self._take(self._lowest)

    def accepted(self, step: float, error: float) -> float:
        """The next step (s) after one of ``step`` s with an ``error`` of at most 1."""
        return self._choose(step, error) or self._controller.accepted(step, error)

    def rejected(self, step: float, error: float, lower: float | None) -> float:
        """The step (s) to try instead of one with an ``error`` above 1, with the next ``lower`` degree one of that."""
        degree = self._coupling.trajectories.degree
        if lower is not None and np.isfinite(error) and self._reach(degree - 1, lower) > self._reach(degree, error):
            self._take(degree - 1)
            error = lower
        return self._controller.rejected(step, error)

    def lower_error(self) -> float | None:
        """The error of the last step with one degree less; None where there is none to choose."""
        degree = self._coupling.trajectories.degree
        return self._error(degree - 1) if self._chooses and degree > self._lowest else None

    def _choose(self, step: float, error: float) -> float | None:
        """Change the degree where another goes farther; returns the step for it, None where it stays."""
        if not self._chooses:
            return None
        self._since += 1
        trajectories = self._coupling.trajectories
        degree, best, farthest = trajectories.degree, trajectories.degree, self._reach(trajectories.degree, error)
        for other in (degree - 1, degree + 1):
            settled = other < degree or self._since > degree // 2  # differences of higher order must settle first
            if not (settled and self._lowest <= other <= trajectories.most_degree):
                continue
            found = self._error(other)
            reach = 0.0 if found is None else self._reach(other, found)
            if reach > farthest * (_FARTHER if other > degree else 1.0):
                best, farthest = other, reach
        if best == degree:
            return None
        self._take(best)
        return step * farthest

    def _take(self, degree: int) -> None:
        self._coupling.trajectories.degree = degree
        self._since = 0
        self._controller = PiController(self._order(degree))

    def _reach(self, degree: int, error: float) -> float:
        """The length of the next step over the last one's."""
        return PiController.factor(error, self._order(degree))

    def _error(self, degree: int) -> float | None:
        """Of the newest point with a ``degree``, relative to what is allowed; None where the past is too short."""
        worst: float | None = None
        for limit in np.unique(self._limit[self._judged]).tolist():
            found = self._coupling.trajectories.guess_errors(min(degree, limit))
            if found is None:
                return None
            values, rates, share = found
            apart: FloatArray = values * np.where(self._interpolated, share, 1.0)
            apart[self._coupling.rated] = rates * share
            chosen = self._judged & (self._limit == limit)
            relative = apart[chosen] / self._size()[chosen]
            worst = max(worst or 0.0, float(np.max(relative, initial=0.0)) / self._tolerance)
        return worst if worst is not None else 0.0

    def _size(self) -> FloatArray:
        coupling = self._coupling
        newest, before = coupling.trajectories.newest
        means = newest.values.copy()
        means[coupling.rated] = (newest.amounts - before.amounts) / (newest.time - before.time)
        return self._sizes.of(means, before.values)
