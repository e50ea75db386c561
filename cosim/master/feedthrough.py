"""Derivatives along loops at one instant: exact where components know theirs, else by differences."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cosim.fmu import FmuError
from cosim.master.exchange import Exchange, Wires
from cosim.system.ports import Component, FloatArray, Partials

PERTURBATION = 1e-6
"""Of the nominal value, for derivatives by differences."""

Evaluate = Callable[[int], None]
"""Brings the outputs of the component at a position to its present inputs."""


class Feedthrough:
    """What the sources of some connections offer, differentiated by what their targets are given, at one instant.

    Connections and columns of the matrix stand in the order of ``wires``; values are scaled by ``scale``, one for each
    connection.
    """

    def __init__(self, exchange: Exchange, wires: Wires, scale: FloatArray) -> None:
        self._exchange, self._wires, self._scale = exchange, wires, scale
        self._blocks = [
            block for component in exchange.components if (block := _Block(exchange, wires, component)).is_needed
        ]

    def of_stateless(self) -> tuple[FloatArray, list[int]]:
        """The derivatives by what is given to components that have no states and know them, the other columns zero; and
        which columns these are."""
        found = np.zeros((self._scale.size, self._scale.size))
        columns: list[int] = []
        for block in self._blocks:
            values = block.known() if block.is_stateless else None
            if values is not None:
                self._enter(found, block, values)
                columns += block.columns
        return found, columns

    def matrix(self, evaluate: Evaluate, exact: bool = True) -> FloatArray:
        """The derivatives at the present inputs, of shape (n, n) for n connections. ``evaluate`` is called for
        components that do not know theirs, for all of them unless ``exact``; their outputs come back afterwards."""
        found = np.zeros((self._scale.size, self._scale.size))
        for block in self._blocks:
            values = block.known() if exact else None
            if values is None:
                values = block.differences(evaluate)
            self._enter(found, block, values)
        return found

    def _enter(self, matrix: FloatArray, block: _Block, values: FloatArray) -> None:
        for row, output in zip(block.rows, block.outputs_of_rows, strict=True):
            for column, given in zip(block.columns, block.inputs_of_columns, strict=True):
                slope = values[output, given] * self._wires.factor[row]
                matrix[row, column] = slope * self._scale[column] / self._scale[row]


class _Block:
    """One component: the connections that come from it are rows, those that go to it columns."""

    def __init__(self, exchange: Exchange, wires: Wires, component: Component) -> None:
        self._exchange, self._component = exchange, component
        self._position = exchange.place(component)
        pairs = list(enumerate(wires.connections))
        self.rows = [k for k, c in pairs if c.source.component is component]
        self.columns = [k for k, c in pairs if c.target.component is component]
        self._outputs = sorted({wires.connections[k].source.index for k in self.rows})
        self._inputs = sorted({wires.connections[k].target.index for k in self.columns})
        self.outputs_of_rows = [self._outputs.index(wires.connections[k].source.index) for k in self.rows]
        self.inputs_of_columns = [self._inputs.index(wires.connections[k].target.index) for k in self.columns]
        self.is_needed = bool(self.rows and self.columns)
        self._partials: Partials | None = None
        real = all(c.is_real for c in (wires.connections[k] for k in (*self.rows, *self.columns)))
        self.knows = self.is_needed and component.abilities.partials and real

    @property
    def is_stateless(self) -> bool:
        return self._component.abilities.stateless

    def known(self) -> FloatArray | None:
        """By output and input of the connections: the component's own derivatives; None where it has none, or fails to
        give them."""
        if not self.knows:
            return None
        values = np.zeros((len(self._outputs), len(self._inputs)))
        column, seed = np.zeros(len(self._outputs)), np.zeros(len(self._inputs))
        try:
            if self._partials is None:
                self._partials = self._component.partials(self._outputs, self._inputs)
            for place in range(len(self._inputs)):
                seed[:] = 0.0
                seed[place] = 1.0
                self._partials.along(seed, column)
                values[:, place] = column
        except FmuError:
            self.knows = False
        return values if self.knows and np.isfinite(values).all() else None

    def differences(self, evaluate: Evaluate) -> FloatArray:
        component = self._component
        u, y = component.u.copy(), component.y.copy()
        values = np.zeros((len(self._outputs), len(self._inputs)))
        for place, index in enumerate(self._inputs):
            step = PERTURBATION * component.inputs[index].nominal
            component.u[index] = u[index] + step
            evaluate(self._position)
            values[:, place] = (component.y - y)[self._outputs] / step
            component.u[:] = u
        evaluate(self._position)
        return values
