"""The variables of an FMI 3.0 interface: arrays whose elements are alike become one variable.

Elements ``x[1] ... x[n]`` (of whatever dimensions) are one variable ``x`` where all are there and agree in type,
causality, variability, initial, unit, bounds and description; otherwise they stay scalars with their names. States and
their derivatives become arrays together, and only where the order of the states is that of the elements.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cosim.modelica.description_parts import Types
from cosim.modelica.exposed import Entry, bounds
from cosim.modelica.plan import Plan
from cosim.modelica.solver_statistics import STATISTICS, group_name
from cosim.modelica.variables import DERIVATIVE, STATE

_ELEMENT = re.compile(r"^(der\()?(.*)\[(\d+(?:,\s*\d+)*)\](\))?$")

TIME, INDICATORS = "time", "indicators"


@dataclass
class Arrayed:
    """One variable of the interface. ``entries`` are its elements row by row; none for what is not in the model.

    ``kind`` is the scalar type of the elements, or TIME, INDICATORS; ``places`` are theirs in the runtime's ``v``.
    """

    name: str
    kind: str
    places: Sequence[int]
    entries: Sequence[Entry] = ()
    dimensions: Sequence[int] = ()
    causality: str = "local"
    variability: str = "continuous"
    initial: str | None = "calculated"
    description: str | None = None
    unit: str | None = None
    reference: int = field(default=-1)
    """The value reference."""


def arrayed(plan: Plan, entries: Sequence[Entry], types: Types) -> list[Arrayed]:
    """All variables in the order of the value references: time, those of the model, what the solver tells."""
    groups = dict(_groups(plan, entries, types))
    found = [Arrayed("time", TIME, (), (), (), "independent", initial=None, description="Simulation time", unit="s")]
    done: set[int] = set()
    for entry in entries:
        if id(entry) in done:
            continue
        group = groups.get(id(entry))
        if group is None:
            found.append(_variable(entry.variable.name, (entry,), ()))
        else:
            found.append(_variable(*group))
            done |= {id(e) for e in group[1]}
    names = [v.name for v in (*plan.model.variables, *plan.model.strings)]
    first = len(plan.model.variables)
    for place, statistic in enumerate(STATISTICS, start=first):
        kind = "integer" if statistic.unit is None else "real"
        name = f"{group_name(names)}.{statistic.name}"
        found.append(
            Arrayed(
                name, kind, (place,), variability="discrete", description=statistic.description, unit=statistic.unit
            )
        )
    count = len(plan.relations)
    if count:
        name = f"{group_name(names)}.event_indicators"
        found.append(
            Arrayed(name, INDICATORS, range(count), (), (count,), description="Change sign where a relation changes")
        )
    for reference, variable in enumerate(found):
        variable.reference = reference
    return found


def _variable(name: str, entries: tuple[Entry, ...], dimensions: tuple[int, ...]) -> Arrayed:
    first = entries[0]
    return Arrayed(
        name, first.variable.scalar, [e.reference for e in entries], entries, dimensions, first.causality,
        first.variability, first.initial, first.variable.description, first.unit,
    )  # fmt: skip


_Group = tuple[str, tuple[Entry, ...], tuple[int, ...]]


def _groups(plan: Plan, entries: Sequence[Entry], types: Types) -> Iterator[tuple[int, _Group]]:
    """For the first element of each array: its name, elements and dimensions."""
    by_base: dict[str, list[tuple[tuple[int, ...], Entry]]] = {}
    taken = {e.variable.name for e in entries}
    for entry in entries:
        match = _ELEMENT.match(entry.variable.name)
        if match is not None and (match[1] is None) == (match[4] is None):
            name = f"{match[1] or ''}{match[2]}{match[4] or ''}"
            indices = tuple(int(i) for i in match[3].split(","))
            by_base.setdefault(name, []).append((indices, entry))
    found = {}
    for name, elements in by_base.items():
        group = _array(plan, name, elements, types)
        if group is not None and name not in taken:
            found[name] = group
    for name in [n for n, (_, members, _) in found.items() if members[0].variable.role in (STATE, DERIVATIVE)]:
        partner = name[4:-1] if name.startswith("der(") else f"der({name})"
        if partner not in found:
            del found[name]
    for group in found.values():
        yield id(group[1][0]), group


def _array(plan: Plan, name: str, elements: list[tuple[tuple[int, ...], Entry]], types: Types) -> _Group | None:
    """The array that these elements are, if they are one."""
    elements.sort(key=lambda e: e[0])
    dimensions = elements[-1][0]
    indices = [i for i, _ in elements]
    members = tuple(e for _, e in elements)
    if len({len(i) for i in indices}) > 1 or len(members) != math.prod(dimensions) or len(set(indices)) != len(indices):
        return None
    if any(not 1 <= i <= n for index in indices for i, n in zip(index, dimensions, strict=True)):
        return None
    if len({_likeness(plan, e, types) for e in members}) > 1:
        return None
    if members[0].variable.role in (STATE, DERIVATIVE):
        first = members[0].reference
        if [e.reference for e in members] != list(range(first, first + len(members))):
            return None
    return name, members, dimensions


def _likeness(plan: Plan, entry: Entry, types: Types) -> tuple[object, ...]:
    """What elements of an array must agree in."""
    v = entry.variable
    declared = types.of(entry)
    special = v.role if v.role in (STATE, DERIVATIVE) and entry.original is None else None
    return (
        v.scalar, special, entry.causality, entry.variability, entry.initial, entry.start is None, entry.unit,
        types.display_unit(entry), declared.name if declared else None, tuple(bounds(plan, v).items()), v.description,
    )  # fmt: skip
