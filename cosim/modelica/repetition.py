"""Steps of the same shape brought next to each other, as far as what they need of one another allows."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise

from cosim.modelica.marks import Slot

_LONGEST_PATTERN = 24
"""Units that follow one another in a repeated pattern."""

FEWEST_TURNS = 5
"""Turns that make a loop worth while."""


_MOST_CUTS = 6
"""Parts into which a loop is cut so that strides take the place of tables."""


@dataclass(frozen=True)
class Unit:
    """Statements that stay together: a template with the numbers in it, what they compute and what they read."""

    template: str
    slots: tuple[Slot, ...]
    writes: tuple[int, ...]
    reads: frozenset[int]
    steps: tuple[int, ...]
    """Positions of the steps it is made of."""
    may_loop: bool = True


@dataclass(frozen=True)
class Repeated:
    """``turns[i]`` are the units of turn i; all turns have the same templates in the same order."""

    turns: list[list[Unit]]


class Knotted(Exception):
    """Units that wait for each other: ``units`` are the positions of those that can't be ordered."""

    def __init__(self, units: list[int]) -> None:
        super().__init__("units wait for each other")
        self.units = units


def repetitions(units: Sequence[Unit]) -> list[Unit | Repeated]:
    """Units in an order that keeps what each reads before it, with repeated patterns put together. Raises Knotted."""
    return _folded([units[i] for i in _ordered(units)])


def _ordered(units: Sequence[Unit]) -> list[int]:
    """List scheduling: of one shape all that is ready, then what becomes ready by that, as in a chain of cells."""
    followers, missing = _needs(units)
    total = Counter(u.template for u in units if u.may_loop)
    left = total.copy()
    alone: list[int] = []
    ready: dict[str, deque[int]] = {}
    order: list[int] = []

    def offer(i: int) -> None:
        template = units[i].template
        if units[i].may_loop and total[template] >= FEWEST_TURNS:
            ready.setdefault(template, deque()).append(i)
        else:
            heappush(alone, i)

    def take(i: int) -> None:
        order.append(i)
        for follower in followers[i]:
            missing[follower] -= 1
            if missing[follower] == 0:
                offer(follower)

    for i, count in enumerate(missing):
        if count == 0:
            offer(i)
    while alone or ready:
        while alone:
            take(heappop(alone))
        if not ready:
            break
        # First the shapes of which nothing is still waiting; among those that are waiting, the earliest.
        template = min(ready, key=lambda t: (left[t] > len(ready[t]), ready[t][0]))
        queue = ready[template]
        while queue:
            left[template] -= 1
            take(queue.popleft())
        del ready[template]
    if len(order) < len(units):
        raise Knotted(sorted(set(range(len(units))) - set(order)))
    return order


def _needs(units: Sequence[Unit]) -> tuple[list[list[int]], list[int]]:
    """For each unit, who reads what it computes; and how many units it waits for."""
    writer = {v: i for i, u in enumerate(units) for v in u.writes}
    followers: list[list[int]] = [[] for _ in units]
    missing = [0] * len(units)
    for i, unit in enumerate(units):
        needs = {writer[v] for v in unit.reads if v in writer} - {i}
        missing[i] = len(needs)
        for other in needs:
            followers[other].append(i)
    return followers, missing


def _folded(units: Sequence[Unit]) -> list[Unit | Repeated]:
    """Tandem repeats of up to ``_LONGEST_PATTERN`` units, shortest pattern first."""
    kinds: dict[str, int] = {}
    names = [kinds.setdefault(u.template, len(kinds)) if u.may_loop else -1 - i for i, u in enumerate(units)]
    result: list[Unit | Repeated] = []
    at = 0
    while at < len(units):
        length, turns = _longest_repeat(names, at)
        if turns >= FEWEST_TURNS:
            result += _evenly([list(units[at + k * length : at + (k + 1) * length]) for k in range(turns)])
            at += turns * length
        else:
            result.append(units[at])
            at += 1
    return result


def _evenly(turns: list[list[Unit]]) -> list[Unit | Repeated]:
    """Turns cut, if a few cuts are enough, so that indices go on by a constant stride and need no table."""
    indices = [[s for u in turn for s in u.slots if isinstance(s, int)] for turn in turns]
    cuts = [0]
    stride: list[int] | None = None
    for i in range(1, len(turns)):
        step = [b - a for a, b in zip(indices[i - 1], indices[i], strict=True)]
        if stride is not None and step != stride:
            cuts.append(i)
            stride = None
        else:
            stride = step
    if len(cuts) > _MOST_CUTS or len(cuts) * FEWEST_TURNS > len(turns):
        return [Repeated(turns)]
    result: list[Unit | Repeated] = []
    for begin, end in pairwise([*cuts, len(turns)]):
        if end - begin >= FEWEST_TURNS:
            result.append(Repeated(turns[begin:end]))
        else:
            result += [unit for turn in turns[begin:end] for unit in turn]
    return result


def _longest_repeat(names: Sequence[int], at: int) -> tuple[int, int]:
    """The shortest pattern at a position that comes often enough, and how often."""
    for length in range(1, min(_LONGEST_PATTERN, (len(names) - at) // FEWEST_TURNS) + 1):
        end = at + length
        while end < len(names) and names[end] == names[end - length]:
            end += 1
        turns = (end - at) // length
        if turns >= FEWEST_TURNS:
            return length, turns
    return 0, 0
