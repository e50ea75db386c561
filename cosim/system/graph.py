"""The system graph: components with typed ports, and connections that were checked when they were made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cosim import units
from cosim.errors import InputError
from cosim.system.document import Place, nearest
from cosim.system.ports import Component, Port, PortType, port_index
from cosim.system.signals import Signals
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
    factor: float = 1.0
    """value in the target's unit = factor * value in the source's + offset"""
    offset: float = 0.0
    continuous: bool | None = None
    """What the user says of it; None leaves it to the ports."""

    @property
    def is_real(self) -> bool:
        """Whether both ends are Real."""
        return self.source.port.type is PortType.REAL and self.target.port.type is PortType.REAL

    @property
    def is_continuous(self) -> bool:
        """Whether what goes over it moves without jumps."""
        by_ports = self.source.port.continuous and self.target.port.continuous
        return self.is_real and (by_ports if self.continuous is None else self.continuous)

    @property
    def name(self) -> str:
        return f"{self.source.name} -> {self.target.name}"


@dataclass(frozen=True)
class SystemGraph:
    """Components in the order in which they are stepped, and the connections between them."""

    components: tuple[Component, ...]
    connections: tuple[Connection, ...]

    @cached_property
    def signals(self) -> Signals:
        """The arrays of all values at the ports; the components work on them from the start of a simulation."""
        return Signals(self.components)

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

    Each input must have one source, or several that are all to be added, or be among ``preset_inputs[component]`` (a
    fixed value was set for it). Values are converted where units of one quantity differ. Raises InputError for unknown
    components or ports, units that cannot be converted, other types, two sources or none.
    """
    by_name = {component.name: component for component in components}
    taken: dict[str, int] = {}
    connections = []
    for position, entry in enumerate(entries):
        place: Place = ("connections", position)
        source = _end(by_name, entry.source, (*place, "from"), complain)
        target = _end(by_name, entry.target, (*place, "to"), complain)
        try:
            connection = _checked(source, target, entry)
        except ValueError as error:
            raise complain(place, str(error)) from None
        if target.name in taken and not (entry.add and entries[taken[target.name]].add):
            first = entries[taken[target.name]].source
            raise complain(
                (*place, "to"),
                f"{target.name} already has the source {first}; an input has one source, or several with add = true",
            )
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


_WIDTH = {PortType.BOOLEAN: 0, PortType.INTEGER: 1, PortType.REAL: 2}


def _holds(wide: PortType, narrow: PortType) -> bool:
    """Whether every value of the one type is one of the other: false and true are 0 and 1 then."""
    return _WIDTH[narrow] <= _WIDTH[wide]


def _checked(source: End, target: End, entry: ConnectionEntry) -> Connection:
    """The connection with its conversion; raises ValueError with the reason why there can be none."""
    name = f"{source.name} -> {target.name}"
    unit, base = source.port.unit, source.port.base_unit or units.base_unit(source.port.unit)
    if entry.transfer is Transfer.MEAN_RATE:
        if base is None or not units.is_amount(base):
            raise ValueError(f"{source.name} is in {unit!r}: a mean rate needs an accumulated amount (J, kg)")
        unit, base = units.rate_of(unit) or f"{unit}/s", units.per_second(base)
    elif not _holds(target.port.type, source.port.type):
        raise ValueError(f"{name}: {source.port.type.value} cannot be connected to {target.port.type.value}")
    if entry.add and source.port.type is not PortType.REAL:
        raise ValueError(f"{name}: {source.port.type.value} values cannot be added")
    if entry.continuous and (source.port.type is not PortType.REAL or target.port.type is not PortType.REAL):
        raise ValueError(f"{name}: only Real values can be continuous")
    if units.same(unit, target.port.unit) or not entry.convert:
        return Connection(source, target, entry.transfer, continuous=entry.continuous)
    wanted = target.port.base_unit or units.base_unit(target.port.unit)
    if base is None or wanted is None or base.exponents != wanted.exponents:
        hint = ""
        if entry.transfer is Transfer.VALUE and units.same(units.rate_of(source.port.unit) or "", target.port.unit):
            hint = '; add transfer = "mean_rate" to hand over the mean over the step'
        raise ValueError(f"{source.name} is in {unit!r}, {target.name} wants {target.port.unit!r}{hint}")
    if source.port.is_relative is not target.port.is_relative and (base.offset or wanted.offset):
        which, other = (source, target) if source.port.is_relative else (target, source)
        raise ValueError(
            f"{which.name} is a difference in {which.port.unit!r} and {other.name} a value in {other.port.unit!r}: "
            "one cannot be made of the other; convert = false hands the number over as it is"
        )
    offset = 0.0 if source.port.is_relative else base.offset - wanted.offset
    factor = base.factor / wanted.factor
    return Connection(source, target, entry.transfer, factor, offset / wanted.factor, entry.continuous)
