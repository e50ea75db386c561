"""The system graph: components with typed ports, and connections that were checked when they were made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cosim import units
from cosim.errors import InputError
from cosim.system.document import Place, nearest
from cosim.system.ports import Component, Port, port_index
from cosim.system.structure import ConnectionEntry, Transfer

Complain = Callable[[Place, str], InputError]
"""Makes the error for a place in the file that the system was written in (``Document.error``)."""


@dataclass(frozen=True)
class End:
    """One end of a connection: a port and where its value lies in the component's array."""

    component: Component
    index: int
    port: Port

    @property
    def name(self) -> str:
        """``component.port``"""
        return f"{self.component.name}.{self.port.name}"


@dataclass(frozen=True)
class Connection:
    """A checked connection from an output to an input."""

    source: End
    target: End
    transfer: Transfer

    @property
    def name(self) -> str:
        return f"{self.source.name} -> {self.target.name}"


@dataclass(frozen=True)
class SystemGraph:
    """Components in the order in which they are stepped, and the connections between them."""

    components: tuple[Component, ...]
    connections: tuple[Connection, ...]

    def into(self, component: Component) -> tuple[Connection, ...]:
        """Connections that end at ``component``."""
        return tuple(c for c in self.connections if c.target.component is component)


def _no_file(place: Place, message: str) -> InputError:
    return InputError(message)


def connect(
    components: Sequence[Component],
    entries: Sequence[ConnectionEntry],
    complain: Complain = _no_file,
    preset_inputs: Mapping[str, frozenset[str]] | None = None,
) -> SystemGraph:
    """Join ``components`` by ``entries`` and check them.

    Each input must have exactly one source, or be among ``preset_inputs[component]`` (a fixed value was set for it).
    Raises InputError for unknown components or ports, other units, other types, two sources or none.
    """
    by_name = {component.name: component for component in components}
    taken: dict[str, int] = {}
    connections = []
    for position, entry in enumerate(entries):
        place: Place = ("connections", position)
        source = _end(by_name, entry.source, (*place, "from"), complain)
        target = _end(by_name, entry.target, (*place, "to"), complain)
        connection = Connection(source, target, entry.transfer)
        if problem := _mismatch(connection):
            raise complain(place, problem)
        if target.name in taken:
            first = entries[taken[target.name]].source
            raise complain((*place, "to"), f"{target.name} already has the source {first}; an input has one source")
        taken[target.name] = position
        connections.append(connection)
    for component in components:
        preset = (preset_inputs or {}).get(component.name, frozenset())
        for port in component.inputs:
            if f"{component.name}.{port.name}" not in taken and port.name not in preset:
                raise complain(
                    ("components", component.name),
                    f"input {port.name!r} [{port.unit}] has no source; add a connection to it",
                )
    return SystemGraph(tuple(components), tuple(connections))


def _end(by_name: Mapping[str, Component], text: str, place: Place, complain: Complain) -> End:
    component_name, _, port_name = text.partition(".")
    component = by_name.get(component_name)
    if component is None:
        raise complain(place, f"there is no component {component_name!r}{nearest(component_name, by_name)}")
    ports, others = component.inputs, component.outputs
    kind, other = "input", "output"
    if place[-1] == "from":
        ports, others, kind, other = others, ports, other, kind
    index = port_index(ports, port_name)
    if index is None:
        if port_index(others, port_name) is not None:
            raise complain(place, f"{text} is an {other}; an {kind} is needed here")
        raise complain(
            place, f"{component_name!r} has no {kind} {port_name!r}{nearest(port_name, [p.name for p in ports])}"
        )
    return End(component, index, ports[index])


def _mismatch(connection: Connection) -> str | None:
    source, target = connection.source.port, connection.target.port
    given: str | None = source.unit
    if connection.transfer is Transfer.MEAN_RATE:
        given = units.rate_of(source.unit)
        if given is None:
            return f"{connection.source.name} is in {source.unit!r}: a mean rate needs an accumulated amount (J, kg)"
    elif source.type is not target.type:
        return f"{connection.name}: {source.type.value} cannot be connected to {target.type.value}"
    if not units.same(given or "1", target.unit):
        hint = ""
        if connection.transfer is Transfer.VALUE and units.same(units.rate_of(source.unit) or "", target.unit):
            hint = '; add transfer = "mean_rate" to hand over the mean over the step'
        return f"{connection.source.name} is in {given!r}, {connection.target.name} wants {target.unit!r}{hint}"
    return None
