"""From a validated scenario to a system graph: components are made, names resolved, connections checked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cosim.errors import InputError, SimulationError
from cosim.fmu import FmuDescription, FmuVariable, read_description
from cosim.master import check_port
from cosim.models import TYPES
from cosim.run.coupled import declared, problem
from cosim.run.fmus import Build, PreparedFmu, prepare
from cosim.run.scenario import Scenario
from cosim.system import (
    Component,
    ComponentEntry,
    Context,
    Document,
    FmuComponent,
    PortType,
    PythonComponent,
    Sourced,
    SystemGraph,
    connect,
    plain_values,
)
from cosim.system.document import Place, nearest, show
from cosim.system.fmu_component import PORT_TYPES, matching
from cosim.system.quantities import unit_of_field


@dataclass
class Assembly:
    """A system ready to run, and what its making found out."""

    graph: SystemGraph
    sourced: list[Sourced] = field(default_factory=list)
    """Values of the scenario that name their source."""
    notes: list[str] = field(default_factory=list)
    """What the run's log should keep."""
    fmus: dict[str, dict[str, str]] = field(default_factory=dict)
    """By component: file, origin and SHA-256 of its FMU."""


def assemble(
    document: Document,
    scenario: Scenario,
    build: Build,
    say: Callable[[str], None],
    types: Mapping[str, type[PythonComponent]] = TYPES,
) -> Assembly:
    """Make all components of ``scenario`` and connect them; ``say`` is told of each build. ``types`` are the Python
    components there are.

    Raises InputError, and then leaves no component behind.
    """
    made: list[Component] = []
    sourced: list[Sourced] = []
    fmus: dict[str, dict[str, str]] = {}
    preset: dict[str, frozenset[str]] = {}
    notes: list[str] = []

    def note(text: str) -> None:
        notes.append(text)
        say(text)

    try:
        for name, entry in scenario.components.items():
            preset[name] = frozenset(entry.inputs)
            if entry.type is not None:
                kind = _kind(document, name, entry, types)
                made.append(_python_component(document, scenario, name, kind, sourced))
            else:
                if entry.model is not None:
                    say(f"building {entry.model}")
                fmu = prepare(document, name, entry, build)
                fmu_component, values = _fmu_component(document, scenario, name, fmu, sourced, made=made, say=note)
                made.append(fmu_component)
                preset[name] |= frozenset(values)
                fmus[name] = {
                    "file": str(fmu.path),
                    "origin": fmu.origin,
                    "sha256": hashlib.sha256(fmu.path.read_bytes()).hexdigest(),
                }
            sourced += _hold_inputs(document, scenario, made[-1], entry.inputs)
        for position, connection in enumerate(scenario.connections):
            for end, full in (("from", connection.source), ("to", connection.target)):
                owner, _, name = full.partition(".")
                component = next((c for c in made if c.name == owner), None)
                mend = "only numbers and switches go over connections"
                _refuse_texts(document, ("connections", position, end), component, name, mend)
        graph = connect(made, scenario.connections, document.error, preset)
        if wrong := problem(graph, scenario.coupling):
            raise document.error(*wrong)
        for port, spec in scenario.balance.ports.items():
            try:
                check_port(graph, declared(spec))
            except InputError as error:
                raise document.error(("balance", "ports", port), str(error)) from error
        return Assembly(graph, sourced, notes, fmus)
    except BaseException:
        for component in made:
            component.terminate()
        raise


def _refuse_texts(document: Document, place: Place, component: Component | None, name: str, mend: str) -> None:
    """Raise InputError where ``name`` is a variable of an FMU that makes no port (String, Binary, Clock)."""
    if isinstance(component, FmuComponent):
        variable = component.description.variables.get(name)
        if variable is not None and variable.type not in PORT_TYPES:
            raise document.error(place, f"{name!r} is a {variable.type}; {mend}")


def _kind(
    document: Document, name: str, entry: ComponentEntry, types: Mapping[str, type[PythonComponent]]
) -> type[PythonComponent]:
    kind = types.get(entry.type or "")
    if kind is None:
        hint = nearest(entry.type or "", types)
        raise document.error(("components", name, "type"), f"there is no component type {entry.type!r}{hint}")
    return kind


def _python_component(
    document: Document, scenario: Scenario, name: str, kind: type[PythonComponent], sourced: list[Sourced]
) -> Component:
    place: Place = ("components", name)
    entry = scenario.components[name]
    model = kind.PARAMETERS
    table = (*place, "parameters")
    nested = {key: value for key, value in entry.parameters.items() if key in model.NESTED}
    single = {key: value for key, value in entry.parameters.items() if key not in model.NESTED}
    plain, found = plain_values(document, table, single, lambda key: unit_of_field(model, key))
    parameters = document.validate_at(table, plain | nested, model)
    sourced += [*found, *parameters.sourced(show(table))]
    context = Context(scenario.time.midnight, document.path.parent, (scenario.time.start, scenario.time.stop))
    try:
        return kind(name, parameters, context)
    except InputError as error:
        raise document.error(place, str(error)) from error


def _hold_inputs(
    document: Document, scenario: Scenario, component: Component, table: Mapping[str, Any]
) -> list[Sourced]:
    """Write the constant values of ``inputs`` into the component; returns those that name a source."""
    place: Place = ("components", component.name, "inputs")
    ports = {port.name: (index, port) for index, port in enumerate(component.inputs)}
    connected = {connection.target for connection in scenario.connections}
    for key in table:
        if key not in ports:
            _refuse_texts(document, (*place, key), component, key, "set it under parameters")
            raise document.error((*place, key), f"{component.name!r} has no such input{nearest(key, ports)}")
        if f"{component.name}.{key}" in connected:
            raise document.error((*place, key), "is connected as well; an input has one source")
    plain, sourced = plain_values(document, place, table, lambda key: ports[key][1].unit)
    for key, value in plain.items():
        index, port = ports[key]
        wants_switch = port.type is PortType.BOOLEAN
        if wants_switch is not isinstance(value, bool) or not isinstance(value, bool | int | float):
            wanted = "true or false" if wants_switch else "a number"
            raise document.error((*place, key), f"{wanted} is needed here, not {value!r}")
        if isinstance(value, int) and float(value) != value:
            raise document.error((*place, key), f"{value} has more digits than values of ports (53 bits) hold")
        if port.type is PortType.INTEGER and float(value) != int(value):
            raise document.error((*place, key), f"a whole number is needed here, not {value!r}")
        component.u[index] = float(value)
    return sourced


def _fmu_component(
    document: Document,
    scenario: Scenario,
    name: str,
    fmu: PreparedFmu,
    sourced: list[Sourced],
    *,
    made: Sequence[Component],
    say: Callable[[str], None],
) -> tuple[FmuComponent, dict[str, Any]]:
    place: Place = ("components", name)
    entry = scenario.components[name]
    try:
        description = read_description(fmu.path)
    except InputError as error:
        raise document.error(place, str(error)) from error
    _check_lone(document, place, description, made)
    if description.faults:
        more = f" (and {len(description.faults) - 1} more)" if len(description.faults) > 1 else ""
        say(f"{name}: its FMU breaks a rule of FMI, which does not hinder: {description.faults[0]}{more}")
    if description.abilities.needs_tool:
        say(f"{name}: its FMU runs in {description.generation_tool or 'a tool of its own'}, which must be installed")
    values, found = _start_values(document, (*place, "parameters"), entry.parameters, description)
    sourced += found
    record = _recorded(document, scenario, name, entry, description)
    try:
        return FmuComponent(name, fmu.path, description, values, record=record, tolerance=entry.tolerance), values
    except InputError as error:
        raise document.error(place, str(error)) from error
    except SimulationError as error:
        raise SimulationError(f"component {name!r} cannot be made: {error}") from error


def _check_lone(document: Document, place: Place, description: FmuDescription, made: Sequence[Component]) -> None:
    """Raise InputError where an FMU that can be instantiated only once per process is among ``made`` already."""
    if not description.abilities.once_per_process:
        return
    for other in made:
        if isinstance(other, FmuComponent) and other.description.guid == description.guid:
            raise document.error(
                place,
                f"{description.model_name} can be instantiated only once per process, by its own description, and "
                f"{other.name!r} is one already; leave one of {other.name!r} and {place[-1]!r} out, or ask the FMU's "
                "supplier for one without canBeInstantiatedOnlyOncePerProcess",
            )


def _start_values(
    document: Document, place: Place, table: Mapping[str, Any], description: FmuDescription
) -> tuple[dict[str, Any], list[Sourced]]:
    variables = description.variables

    def unit_of(key: str) -> str | None:
        return variables[key].unit if key in variables and variables[key].type == "Real" else None

    for key in table:
        if key not in variables:
            raise document.error(
                (*place, key), f"{description.model_name} has no such variable{nearest(key, variables)}"
            )
        if variables[key].causality not in ("parameter", "input") and variables[key].initial not in ("exact", "approx"):
            raise document.error((*place, key), "is calculated by the FMU; set a parameter or an input")
        if variables[key].type not in (*PORT_TYPES, "String"):
            raise document.error((*place, key), f"is a {variables[key].type} and keeps its start value; leave it out")
    plain, sourced = plain_values(document, place, table, unit_of)
    for key, value in plain.items():
        is_text = variables[key].type == "String"
        if is_text is not isinstance(value, str) or not isinstance(value, str | bool | int | float):
            wanted = "text" if is_text else "a number"
            raise document.error((*place, key), f"{wanted} is needed here, not {value!r}")
    return plain, sourced


def _recorded(
    document: Document, scenario: Scenario, name: str, entry: ComponentEntry, description: FmuDescription
) -> list[FmuVariable]:
    """Internal variables to record: those listed under ``record`` and those that figures, balances and plots read."""
    wanted: list[tuple[Place, str]] = [
        (("components", name, "record", i), pattern) for i, pattern in enumerate(entry.record)
    ]
    wanted += [
        (place, variable)
        for place, full, _ in scenario.names()
        for owner, _, variable in [full.partition(".")]
        if owner == name
    ]
    found: dict[str, FmuVariable] = {}
    for place, pattern in wanted:
        matched = matching(description, pattern)
        if not matched:
            hint = nearest(pattern, description.variables)
            raise document.error(place, f"{description.model_name} has no variable {pattern!r}{hint}")
        found |= {variable.name: variable for variable in matched}
    return list(found.values())
