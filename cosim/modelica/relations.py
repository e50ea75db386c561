"""Comparisons that are frozen between events, and the instants at which those of time change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cosim.modelica.expressions import Expr
from cosim.modelica.flat import FlatModel
from cosim.modelica.variables import CONSTANT, DISCRETE, PARAMETER


@dataclass(frozen=True)
class Relation:
    """One frozen comparison."""

    node: int
    """Number of the relation's node."""
    comparison: Expr

    @property
    def sides(self) -> tuple[Expr, Expr]:
        return self.comparison.args[0], self.comparison.args[1]


def collect_relations(model: FlatModel) -> list[Relation]:
    """Every relation once; the position is its slot."""
    relations: list[Relation] = []
    seen: set[int] = set()
    residuals = [e.residual for e in (*model.equations, *model.initial_equations)]
    stack = [*residuals, *model.event_expressions()][::-1]
    while stack:
        e = stack.pop()
        if e.number in seen:
            continue
        seen.add(e.number)
        if e.op == "relation":
            relations.append(Relation(e.number, e.args[0]))
        stack.extend(reversed(e.args))
    return relations


def time_events(model: FlatModel, relations: Sequence[Relation]) -> list[Expr]:
    """Instants, as expressions of parameters and discrete variables, at which a comparison of time changes."""
    held = {v.number for v in model.variables if v.role in (PARAMETER, CONSTANT, DISCRETE)}
    instants = [
        other
        for relation in relations
        for this, other in (relation.sides, relation.sides[::-1])
        if this is model.graph.time and not other.timed and other.variables <= held
    ]
    return list(dict.fromkeys(instants))
