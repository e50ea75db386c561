"""Carrying values along the connections of a system graph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cosim.master.errors import ComponentFailure
from cosim.system.graph import Connection, SystemGraph
from cosim.system.ports import Component, FloatArray
from cosim.system.structure import Transfer

IndexArray = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Wires:
    """Connections as positions in the arrays of an :class:`Exchange`; one element for each connection."""

    connections: tuple[Connection, ...]
    numbers: IndexArray
    """Positions among all connections of the graph."""
    source: IndexArray
    target: IndexArray
    factor: FloatArray
    offset: FloatArray
    adds: bool
    """Whether several of them end at one input."""

    converts: bool
    """Whether any of them has a factor or an offset."""

    def carry(self, y: FloatArray, u: FloatArray) -> None:
        """Write what the sources offer to the inputs ``u``."""
        if self.converts or self.adds:
            self.put(self.values(y), u)
        else:
            u[self.target] = y[self.source]

    def values(self, y: FloatArray) -> FloatArray:
        """What the sources offer, in the units of the targets."""
        return y[self.source] * self.factor + self.offset if self.converts else y[self.source]

    def put(self, values: FloatArray, into: FloatArray) -> None:
        """Write one value for each connection to the inputs ``into``; those of one input are added."""
        if self.adds:
            into[self.target] = 0.0
            np.add.at(into, self.target, values)
        else:
            into[self.target] = values


class Exchange:
    """The connections of one graph, bound to arrays of all inputs ``u`` and all outputs ``y``, with the account of what
    was handed over.

    The components' own arrays become views of these. A ``mean_rate`` connection keeps how much of its source's amount
    the target has had. What is handed over next is the rest, spread over the target's coming step; so the sums agree to
    rounding, for any step and any order of stepping.
    """

    def __init__(self, graph: SystemGraph) -> None:
        self.graph = graph
        self.components = graph.components
        signals = graph.signals
        signals.bind()
        self.u, self.y = signals.u, signals.y
        self.inputs, self.outputs = signals.inputs, signals.outputs
        self._place = {component.name: index for index, component in enumerate(graph.components)}
        self.delivered: FloatArray = np.zeros(len(graph.connections))
        """By connection: the amount that a mean rate has handed over, in the target's unit times s."""
        self.values = self.wires(lambda c: c.transfer is Transfer.VALUE)
        self.rates = self.wires(lambda c: c.transfer is Transfer.MEAN_RATE)
        self._all_values, self._all_rates = (w if w.connections else None for w in (self.values, self.rates))
        self.values_into, self.rates_into = (
            [self._into(index, transfer) for index in range(len(self.components))]
            for transfer in (Transfer.VALUE, Transfer.MEAN_RATE)
        )

    def place(self, component: Component) -> int:
        """Position of a component in the graph."""
        return self._place[component.name]

    def wires(self, chosen: Callable[[Connection], bool]) -> Wires:
        """The chosen connections, in the order of the graph."""
        return self.ordered([n for n, connection in enumerate(self.graph.connections) if chosen(connection)])

    def ordered(self, numbers: Sequence[int]) -> Wires:
        """Connections by their positions among all of the graph."""
        connections = tuple(self.graph.connections[n] for n in numbers)
        target = [self.inputs[self.place(c.target.component)].start + c.target.index for c in connections]
        return Wires(
            connections,
            np.array(numbers, dtype=np.intp),
            np.array(
                [self.outputs[self.place(c.source.component)].start + c.source.index for c in connections],
                dtype=np.intp,
            ),
            np.array(target, dtype=np.intp),
            np.array([c.factor for c in connections]),
            np.array([c.offset for c in connections]),
            adds=len(set(target)) < len(target),
            converts=any((c.factor, c.offset) != (1.0, 0.0) for c in connections),
        )

    def _into(self, index: int, transfer: Transfer) -> Wires | None:
        """The connections of one kind that end at a component; None for none."""
        component = self.components[index]
        found = self.wires(lambda c: c.transfer is transfer and c.target.component is component)
        return found if found.connections else None

    def begin(self) -> None:
        """Amounts count from here: call once, when the initial outputs stand."""
        self.delivered[self.rates.numbers] = self.rates.values(self.y)

    def hand_over(self, index: int, step: float) -> None:
        """Write the inputs of the component at ``index`` for its coming ``step`` (s), from the present outputs."""
        self._carry(self.values_into[index], self.rates_into[index], step)

    def hand_over_all(self, step: float) -> None:
        """Write the inputs of all components for their coming ``step`` (s), from the present outputs."""
        self._carry(self._all_values, self._all_rates, step)

    def _carry(self, values: Wires | None, rates: Wires | None, step: float) -> None:
        if values is not None:
            values.carry(self.y, self.u)
        if rates is not None:
            rates.put(self.mean_rates(rates, step), self.u)

    def places_into(self, index: int) -> list[tuple[int, int]] | None:
        """Where the inputs of a component lie in ``u`` and their sources in ``y``; None where something is to be
        converted, added or handed over as a mean rate."""
        values = self.values_into[index]
        if self.rates_into[index] is not None or (values is not None and (values.converts or values.adds)):
            return None
        return [] if values is None else list(zip(values.target.tolist(), values.source.tolist(), strict=True))

    def mean_rates(self, rates: Wires, step: float) -> FloatArray:
        """What mean rates hand over in a step; from here on it counts as delivered."""
        amounts = rates.values(self.y)
        had = self.delivered[rates.numbers]
        self.delivered[rates.numbers] = amounts
        return (amounts - had) / step

    def in_transit(self) -> dict[str, float]:
        """By target input: amount given by the source and not handed over yet (one step's worth with Jacobi)."""
        found: dict[str, float] = {}
        if not self.rates.connections:
            return found
        rest = self.rates.values(self.y) - self.delivered[self.rates.numbers]
        for connection, amount in zip(self.rates.connections, rest, strict=True):
            found[connection.target.name] = found.get(connection.target.name, 0.0) + float(amount)
        return found


def guarded(component: Component, time: float, doing: str, action: Callable[[], Any]) -> Any:
    """Run ``action`` of ``component`` and check its outputs; whatever goes wrong becomes a ComponentFailure."""
    try:
        result = action()
    except Exception as error:  # partner code may raise anything
        raise failure(component, time, doing, error) from error
    check_outputs(component, time, doing)
    return result


def failure(component: Component, time: float, doing: str, error: Exception) -> ComponentFailure:
    """What to raise from an ``error`` of a component at ``time`` (s)."""
    return ComponentFailure(component.name, time, doing, str(error) or type(error).__name__)


def check_outputs(component: Component, time: float, doing: str) -> None:
    """Raise ComponentFailure where an output is no finite number at ``time`` (s)."""
    finite = np.isfinite(component.y)
    if not finite.all():
        place = int(np.argmin(finite))
        why = f"its output {component.outputs[place].name!r} is {component.y[place]}"
        raise ComponentFailure(component.name, time, doing, why)
