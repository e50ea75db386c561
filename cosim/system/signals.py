"""The values of all ports of a system graph in one row, which is recorded as it stands."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np

from cosim.system.ports import Component, FloatArray


class Signals:
    """All inputs ``u``, all outputs ``y`` and all observables ``observed`` of some components, as parts of one ``row``.

    Each kind is in the order of the components; values are in SI units. The components work on views of these arrays
    once :meth:`bind` was called.
    """

    def __init__(self, components: Sequence[Component]) -> None:
        self._components = components
        self.inputs = _slices([len(c.inputs) for c in components])
        """By component: its part of ``u``."""
        self.outputs = _slices([len(c.outputs) for c in components])
        """By component: its part of ``y``."""
        self._observables = _slices([len(c.observables) for c in components])
        ends = [slices[-1].stop if slices else 0 for slices in (self.inputs, self.outputs, self._observables)]
        self.row: FloatArray = np.zeros(sum(ends))
        self.u, self.y, self.observed = np.split(self.row, np.cumsum(ends[:-1]))

    def bind(self) -> None:
        """Make the components' arrays views of these, with their present values."""
        for component, u, y, o in zip(self._components, self.inputs, self.outputs, self._observables, strict=True):
            self.u[u], self.y[y], self.observed[o] = component.u, component.y, component.observed
            component.u, component.y, component.observed = self.u[u], self.y[y], self.observed[o]

    @property
    def by_component(self) -> list[int]:
        """Places in the row of each component's inputs, outputs and observables, one component behind the other."""
        first_output, first_observable = self.u.size, self.u.size + self.y.size
        return [
            first + place
            for parts in zip(self.inputs, self.outputs, self._observables, strict=True)
            for first, part in zip((0, first_output, first_observable), parts, strict=True)
            for place in range(part.start, part.stop)
        ]


def _slices(sizes: Sequence[int]) -> list[slice]:
    ends = np.cumsum([0, *sizes]).tolist()
    return [slice(a, b) for a, b in itertools.pairwise(ends)]
