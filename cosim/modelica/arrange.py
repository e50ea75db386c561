"""Which statements stay together because they share costly work, and which of these units become loops."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from cosim.modelica.emission import Emission, ModelWriter
from cosim.modelica.expressions import UNARY_MATH, Expr
from cosim.modelica.marks import shape
from cosim.modelica.repetition import Knotted, Repeated, Unit, repetitions

_SHARED_BY_FEW = 8
"""Statements that share one call and are kept together; what more of them share is not put in loops."""

_LARGEST_UNIT = 24
"""Statements of one unit."""

_COSTLY = UNARY_MATH - {"sqrt", "fabs", "sign", "floor", "ceil"} | {"pow", "atan2"}


@dataclass(frozen=True)
class Item:
    """One statement to be written: the expressions in it, how it is written, what it computes and reads."""

    roots: tuple[Expr, ...]
    write: Callable[[ModelWriter], None]
    writes: tuple[int, ...]
    reads: frozenset[int]
    place: int | None = None
    """Where what it computes must be finite."""


def arranged(emission: Emission, items: Sequence[Item]) -> list[Unit | Repeated]:
    """The items in units, in an order that keeps what each reads before it, repeated ones put together."""
    groups, straight = _shared(items)
    while True:
        units = [_unit(emission, items, group, not straight.intersection(group)) for group in groups]
        try:
            return repetitions(units)
        except Knotted as knot:
            tied = {step for i in knot.units if len(units[i].steps) > 1 for step in units[i].steps}
            if not tied:  # only what runs in the order given, as it stands
                return list(units)
            straight |= tied
            groups = sorted([g for g in groups if g[0] not in tied] + [[step] for step in tied])


def _unit(emission: Emission, items: Sequence[Item], group: Sequence[int], may_loop: bool) -> Unit:
    members = [items[i] for i in group]
    template, slots = shape(written(emission, members)) if may_loop else ("", ())
    writes = tuple(v for m in members for v in m.writes)
    reads = frozenset().union(*(m.reads for m in members)) - set(writes)
    return Unit(template, slots, writes, reads, tuple(group), may_loop)


def written(emission: Emission, items: Sequence[Item]) -> list[str]:
    """The statements of items that share what they have in common."""
    writer = emission.writer()
    writer.count(root for item in items for root in item.roots)
    for item in items:
        item.write(writer)
    return writer.lines


def _shared(items: Sequence[Item]) -> tuple[list[list[int]], set[int]]:
    """Groups of items that share costly work, and the items that share too widely to be in a loop."""
    users: dict[Hashable, list[int]] = {}
    for i, item in enumerate(items):
        for key in _costly(item.roots):
            users.setdefault(key, []).append(i)
    parent = list(range(len(items)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    straight: set[int] = set()
    for sharing in users.values():
        if 1 < len(sharing) <= _SHARED_BY_FEW:
            for other in sharing[1:]:
                parent[max(root(sharing[0]), root(other))] = min(root(sharing[0]), root(other))
        elif len(sharing) > _SHARED_BY_FEW:
            straight.update(sharing)
    groups: dict[int, list[int]] = {}
    for i in range(len(items)):
        groups.setdefault(root(i), []).append(i)
    for first, group in list(groups.items()):
        if len(group) > _LARGEST_UNIT:
            straight.update(group)
        if straight.intersection(group):
            straight.update(group)
            del groups[first]
            groups.update((i, [i]) for i in group)
    return [groups[i] for i in sorted(groups)], straight


def _costly(roots: Sequence[Expr]) -> Iterator[Hashable]:
    """What is worth computing once: function calls and the expensive operations of the math library."""
    seen: set[int] = set()
    keys: set[Hashable] = set()
    stack = list(roots)
    while stack:
        e = stack.pop()
        if e.number in seen or e.op in ("relation", "unread"):
            continue
        seen.add(e.number)
        stack.extend(e.args)
        if e.op in ("call", "gradient", "curvature"):
            keys.add((e.op, e.data[0], tuple(a.number for a in e.args)))
        elif e.op in _COSTLY and e.variables:
            keys.add(e.number)
    yield from keys
