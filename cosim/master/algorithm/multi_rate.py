"""Multi-rate coupling: fast components exchange several times while slow ones take one step."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import numpy as np

from cosim.errors import InputError
from cosim.master.coupling import Coupling
from cosim.master.order import stepping_order
from cosim.master.trajectories import Course
from cosim.system.ports import FloatArray
from cosim.system.structure import Transfer


class MultiRate:
    """Components take ``rates`` steps in one communication step, 1 where nothing is said; those of one rate exchange
    with each other at each of their steps, Gauss-Seidel in the order of dependency.

    The fastest step first, with what comes from slower ones extrapolated; slower ones then have what the faster ones
    gave led from its old to its new value, or held at the new one without a degree of extrapolation. Each rate must be
    a multiple of the next smaller one. ``mean_rate`` connections conserve at every rate.
    """

    error_degree = 1
    restored: tuple[int, ...] = ()

    def __init__(self, rates: Mapping[str, int] | None = None) -> None:
        self.rates = dict(rates or {})

    def check(self, names: Sequence[str]) -> None:
        """Raise InputError where the rates do not fit components of these names."""
        for name, rate in self.rates.items():
            if name not in names:
                raise InputError(f"there is no component {name!r}")
            if rate < 1:
                raise InputError(f"{name} = {rate}: is no number of steps; give 1 or more")
        for slower, faster in itertools.pairwise(sorted({1, *self.rates.values()})):
            if faster % slower:
                raise InputError(f"{faster} is no multiple of {slower}; each rate must be one of the next smaller")

    def bind(self, coupling: Coupling) -> None:
        self.interpolated = np.zeros(coupling.nominal.size, dtype=np.bool_)
        names = [component.name for component in coupling.components]
        self.check(names)
        rate_of = [self.rates.get(name, 1) for name in names]
        levels = sorted({1, *rate_of})
        order = stepping_order(coupling.graph)
        self._levels = [_Level(coupling, [i for i in order if rate_of[i] == level], rate_of) for level in levels]
        self._ratios = [b // a for a, b in itertools.pairwise(levels)]

    def advance(self, coupling: Coupling, time: float, step: float) -> None:
        guess = coupling.guess(step) if coupling.trajectories.degree else _resting(coupling.sample(), step)
        self._advance(coupling, 0, time, step, guess)
        coupling.accept(time + step, guess)

    def _advance(self, coupling: Coupling, level: int, time: float, step: float, guess: Course) -> None:
        """Step the components of a level and all faster ones over ``step`` s; ``guess`` begins at ``time``."""
        begin = coupling.sample()
        if level < len(self._ratios):
            ratio = self._ratios[level]
            part = step / ratio
            for turn in range(ratio):
                self._advance(coupling, level + 1, time + turn * part, part, guess.part(turn * part, part))
        self._levels[level].step(coupling, time, step, guess, begin)


class _Level:
    """The components of one rate."""

    def __init__(self, coupling: Coupling, members: list[int], rate_of: list[int]) -> None:
        self._members = members
        places = {component.name: index for index, component in enumerate(coupling.components)}
        self._known: dict[int, list[int]] = {index: [] for index in members}
        """By member: its inputs whose sources have stepped when it steps, being faster or before it."""
        self._newest: dict[int, list[int]] = {index: [] for index in members}
        """Those whose sources are of the same rate and step after it, where they step more than once: the past at
        communication points is too old for them."""
        for index in members:
            before = members[: members.index(index)]
            for connection in coupling.graph.into(coupling.components[index]):
                source = places[connection.source.component.name]
                target = coupling.exchange.inputs[index].start + connection.target.index
                if connection.transfer is not Transfer.VALUE:
                    continue
                if rate_of[source] > rate_of[index] or source in before:
                    self._known[index].append(target)
                elif rate_of[source] == rate_of[index] > 1:
                    self._newest[index].append(target)

    def step(self, coupling: Coupling, time: float, step: float, guess: Course, begin: FloatArray) -> None:
        """One step of each; ``begin`` are the values of all inputs at its beginning."""
        exchange, moves = coupling.exchange, coupling.trajectories.moves
        held = coupling.trajectories.degree == 0
        for index in self._members:
            exchange.hand_over(index, step)
            own = exchange.inputs[index]
            rest = [*(np.flatnonzero(~moves[own]) + own.start).tolist(), *self._newest[index]]
            known = [target for target in self._known[index] if moves[target] and not held]
            rest += [target for target in self._known[index] if not moves[target] or held]
            lines = np.array([begin[known], exchange.u[known] - begin[known]])
            course = guess.having(rest, exchange.u[np.newaxis, rest]).having(known, lines)
            coupling.step(index, time, step, course)


def _resting(values: FloatArray, step: float) -> Course:
    return Course(step, values[np.newaxis])
