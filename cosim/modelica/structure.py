"""What the unknowns of ModelStructure depend on, and how (FMI 2.0.4, section 2.2.8; FMI 3.0.2, section 2.4.8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from cosim.modelica.causalize import Assignment, Step, System
from cosim.modelica.derivatives import derivative
from cosim.modelica.exposed import Entry
from cosim.modelica.expressions import Expr, edges
from cosim.modelica.plan import Plan
from cosim.modelica.variables import CONSTANT, DERIVATIVE, DISCRETE, INPUT, PARAMETER, STATE

KINDS = ("constant", "fixed", "tunable", "discrete", "dependent")
"""Kinds of the factor between a known and an unknown, each more general than the one before."""

_DEPENDENT = KINDS.index("dependent")
_MOST = 400_000
"""Pairs of unknown and known beyond which nothing is said: a description of megabytes helps nobody."""

Ranks = dict[int, int]
"""For each known: position of the kind in KINDS."""


class Kinds:
    """How computed variables depend on states and inputs between events."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._graph = plan.model.graph
        self._constant = {v for s in plan.constant for v in s.variables}
        self._ranks: dict[int, Ranks] = {
            v.number: {v.number: 0} for v in plan.model.variables if v.role in (STATE, INPUT)
        }
        if sum(map(len, plan.depends.values())) <= _MOST:
            for step in (*plan.dynamics, *plan.observe):
                self._add(step)

    def of(self, unknown: int, knowns: Iterable[int]) -> list[str]:
        """The kind for each known; what acts at events only counts as dependent."""
        ranks = self._ranks.get(unknown, {})
        return [KINDS[ranks.get(known, _DEPENDENT)] for known in knowns]

    def _add(self, step: Step) -> None:
        if isinstance(step, Assignment):
            self._ranks[step.variable] = self._carried(step.value, set(), 0)
            return
        inside = set(step.variables)
        least = self._matrix_rank(step, inside)
        total: Ranks = {}
        for e in step.expressions:
            for known, rank in self._carried(e, inside, least).items():
                total[known] = max(rank, total.get(known, 0))
        for variable in step.variables:
            self._ranks[variable] = total

    def _matrix_rank(self, system: System, inside: AbstractSet[int]) -> int:
        if not system.linear:
            return _DEPENDENT
        return max(
            (self._rank(derivative(self._graph, e, v)) for e in system.expressions for v in e.variables & inside),
            default=0,
        )

    def _carried(self, e: Expr, inside: AbstractSet[int], least: int) -> Ranks:
        found: Ranks = {}
        for v in e.variables - inside:
            below = self._ranks.get(v)
            if not below:
                continue
            factor = max(least, self._rank(derivative(self._graph, e, v)))
            for known, rank in below.items():
                found[known] = max(rank, factor, found.get(known, 0))
        return found

    def _rank(self, factor: Expr) -> int:
        if factor.op == "const":
            return 0
        rank = 1 if factor.plain else KINDS.index("discrete")
        if factor.timed:
            return _DEPENDENT
        for v in factor.variables:
            variable = self._plan.model.variables[v] if v < len(self._plan.model.variables) else None
            if variable is not None and variable.role in (PARAMETER, CONSTANT):
                rank = max(rank, KINDS.index("tunable") if variable.tunable else 1)
            elif v in self._constant:
                rank = max(rank, KINDS.index("tunable"))
            elif variable is not None and variable.role == DISCRETE:
                rank = max(rank, KINDS.index("discrete"))
            else:
                return _DEPENDENT
        return rank


def initial_unknowns(entries: Sequence[Entry]) -> list[Entry]:
    """What initialisation computes, as both versions of FMI list it, in the order of the entries."""
    return [
        e
        for e in entries
        if (e.causality == "output" and e.initial in ("calculated", "approx"))
        or e.causality == "calculatedParameter"
        or (e.variable.role == STATE and e.initial in ("calculated", "approx"))
        or e.variable.role == DERIVATIVE
    ]


def known_at_start(entries: Sequence[Entry]) -> list[int]:
    """What the importer gives: inputs, parameters, start values that hold."""
    return [
        e.reference
        for e in entries
        if e.original is None
        and e.variable.scalar != "string"
        and (e.causality in ("input", "parameter") or (e.initial == "exact" and e.variability != "constant"))
    ]


def initial_dependencies(plan: Plan, knowns: Sequence[int], unknowns: Sequence[int]) -> list[list[int]] | None:
    """For each unknown of the initialisation: the ``knowns`` it depends on there; None where that would be too much.

    Knowns are what the importer gives: inputs, parameters, start values that hold. Sets are bit masks over ``knowns``.
    """
    masks = {known: 1 << position for position, known in enumerate(knowns)}
    reads = [(computed, used) for computed, used in _reads(plan) if not any(v in masks for v in computed)]
    changed = True
    while changed:
        changed = False
        for computed, used in reads:
            mask = 0
            for v in used:
                mask |= masks.get(v, 0)
            for v in computed:
                old = masks.get(v, 0)
                if old | mask != old:
                    masks[v] = old | mask
                    changed = True
    if sum(masks.get(u, 0).bit_count() for u in unknowns) > _MOST:
        return None
    return [[knowns[position] for position in _positions(masks.get(u, 0))] for u in unknowns]


def _positions(mask: int) -> Iterator[int]:
    """Of the bits that are set, in ascending order."""
    digits = f"{mask:b}"[::-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)


def _reads(plan: Plan) -> Iterator[tuple[tuple[int, ...], frozenset[int]]]:
    """Every computation of the initialisation: what it computes from what."""
    model = plan.model
    memo: dict[int, frozenset[int]] = {}
    for variable, expression in plan.parameters:
        yield (variable.number,), _variables(expression, memo)
    for variable in model.variables:
        if variable.role in (STATE, DISCRETE) and variable.start is not None:
            yield (variable.number,), _variables(variable.start, memo)
    for step in (*plan.constant, *(plan.initial or plan.dynamics), *plan.dynamics, *plan.observe):
        used = frozenset().union(*(_variables(e, memo) for e in step.expressions))
        yield tuple(step.variables), used - frozenset(step.variables)
    for update in model.updates:
        fires = [b.fires for b in update.branches if b.fires is not None]
        asked = [model.conditions[slot] for e in fires for slot in edges(e)]
        values = [b.value for b in update.branches]
        yield (update.variable.number,), frozenset().union(*(_variables(e, memo) for e in (*values, *fires, *asked)))


def _variables(e: Expr, memo: dict[int, frozenset[int]]) -> frozenset[int]:
    """Variables of an expression, those inside relations and ``pre`` included."""
    found = memo.get(e.number)
    if found is None:
        own = frozenset((e.data,)) if e.op in ("var", "pre") else frozenset()
        found = memo[e.number] = own.union(*(_variables(a, memo) for a in e.args))
    return found
