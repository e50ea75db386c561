"""Constraints for which no choice of states serves throughout: a pendulum in Cartesian coordinates.

A static choice keeps some variables as states and computes the others from the constraint; where the slope by those
vanishes on the way (a rod that lies level or hangs straight), the motion would stop there in silence. Unless the model
insists on its states (``StateSelect.always``), or the others follow explicitly, such a constraint g = 0 is held by its
derivatives instead: all its variables stay states, the highest derivative of g gives what is left, and (d/dt + a)**k g
= 0 pulls back what rounding and the solver's errors let drift (Baumgarte, Comput. Methods Appl. Mech. Eng. 1, 1972).
The constraint and its lower derivatives hold at the start as initial equations. The rate a makes the pull a thirtieth
of the default experiment long: true solutions do not feel it, and multistep solvers lose little by a stiffer model.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cosim.modelica.causalize import match
from cosim.modelica.derivatives import derivative
from cosim.modelica.flat import Equation, FlatModel
from cosim.modelica.preferred_states import rank
from cosim.modelica.variables import CONSTANT, PARAMETER, PREFERENCE, STATE

PULLS_PER_EXPERIMENT = 30.0


@dataclass
class Differentiated:
    """What was made by differentiating a model, and a static choice of states."""

    model: FlatModel
    equations: list[Equation]
    derivative_of: Mapping[int, int]
    """Variable -> its derivative."""
    differentiated: Mapping[int, int]
    """Equation -> its time derivative."""
    levels: Sequence[tuple[Sequence[int], Sequence[int]]]
    """Differentiated equations and the derivatives they make ordinary unknowns, the highest first."""


@dataclass
class Held:
    """What holding constraints by their derivatives changes."""

    replaced: dict[int, Equation] = field(default_factory=dict)
    """Equation -> what stands in its place."""
    at_start: list[int] = field(default_factory=list)
    """Equations that hold at the start only."""
    released: set[int] = field(default_factory=set)
    """Derivatives that are no ordinary unknowns after all: their variables stay states."""


def held_constraints(given: Differentiated, duration: float) -> Held:
    """The constraints to be held so; ``duration`` of the default experiment in s. Nothing where all choices serve."""
    if not given.levels:
        return Held()
    rows, chosen = given.levels[0]
    changing: set[int] = set()
    """Rows whose group may fail."""
    held_rows: set[int] = set()
    for some_rows, some_columns in _groups(given, rows):
        unmatched = _unsteady(given, some_rows, some_columns, set(chosen))
        if unmatched:
            changing |= set(some_rows)
            held_rows |= unmatched
    before = {d: e for e, d in given.differentiated.items()}
    lower = {d: v for v, d in given.derivative_of.items()}
    held = Held()
    at_level, in_groups = held_rows, changing
    for level_rows, level_chosen in given.levels:
        kept = [r for r in level_rows if r not in at_level]
        match_for = [_steady(given, r, level_chosen) if r in in_groups else given.equations[r] for r in kept]
        # Derivatives of the model's own states come last: they are the ones to be released.
        found = match(match_for, sorted(level_chosen, key=lambda c: given.model.variables[lower[c]].role == STATE))
        if len(found.variable_of) < len(kept):
            return Held()  # the choice is between more than constraints and their derivatives
        held.released |= {c for c in level_chosen if c not in found.equation_of}
        at_level = {before[r] for r in at_level if before.get(r) in before}
        in_groups = {before[r] for r in in_groups if r in before}
    for row in held_rows:
        chain = [row]
        while chain[-1] in before:
            chain.append(before[chain[-1]])
        held.replaced[row] = _pulled(given, chain[::-1], PULLS_PER_EXPERIMENT / duration)
        held.at_start += chain[1:]
    return held


def _groups(given: Differentiated, rows: Sequence[int]) -> list[tuple[list[int], list[int]]]:
    """Rows and highest derivatives that have to do with each other."""
    columns = {d for d in given.derivative_of.values() if d not in given.derivative_of}
    groups: list[tuple[set[int], set[int]]] = []
    for row in rows:
        new: tuple[set[int], set[int]] = ({row}, set(given.equations[row].residual.variables & columns))
        apart = []
        for old in groups:
            if old[1] & new[1]:
                new = (old[0] | new[0], old[1] | new[1])
            else:
                apart.append(old)
        groups = [*apart, new]
    return [(sorted(r), sorted(c)) for r, c in groups]


def _unsteady(given: Differentiated, rows: Sequence[int], columns: Sequence[int], chosen: set[int]) -> set[int]:
    """Rows of a group that have no chosen derivative with a steady slope; none where nothing is to choose or the model
    has chosen."""
    lower = {d: v for v, d in given.derivative_of.items()}
    kept = [lower[c] for c in columns if c not in chosen]
    if not kept or all(rank(given.model.variables[v]) == PREFERENCE["Always"] for v in kept):
        return set()
    here = [c for c in columns if c in chosen]
    found = match([_steady(given, row, here) for row in rows], here)
    return {row for i, row in enumerate(rows) if i not in found.variable_of}


def _steady(given: Differentiated, row: int, columns: Sequence[int]) -> Equation:
    """An equation as far as its slopes by the columns are there and never change."""
    graph, equation = given.model.graph, given.equations[row]
    steady = []
    for column in columns:
        if column in equation.residual.variables:
            slope = derivative(graph, equation.residual, column)
            roles = {given.model.variables[v].role for v in slope.variables}
            if roles <= {PARAMETER, CONSTANT} and slope.plain and not slope.timed:
                steady.append(graph.var(column))
    return Equation(graph.sum(steady), equation.place)


def _pulled(given: Differentiated, chain: Sequence[int], rate: float) -> Equation:
    """(d/dt + rate)**k g = 0 from g and its derivatives, lowest first."""
    graph, k = given.model.graph, len(chain) - 1
    terms = (
        graph.mul(graph.const(math.comb(k, i) * rate ** (k - i)), given.equations[e].residual)
        for i, e in enumerate(chain)
    )
    return Equation(graph.sum(terms), given.equations[chain[-1]].place)
