"""Which steps are needed when: once, at each evaluation, or only by an onlooker; and what they depend on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from cosim.modelica.causalize import Step
from cosim.modelica.expressions import Expr, edges
from cosim.modelica.flat import FlatModel
from cosim.modelica.relations import Relation
from cosim.modelica.variables import CONSTANT, DERIVATIVE, INPUT, PARAMETER, STATE


def split_constant(
    model: FlatModel, steps: Sequence[Step], blended: AbstractSet[int] = frozenset()
) -> tuple[list[Step], list[Step]]:
    """Steps that depend on parameters alone, and the others.

    Those with an equation in ``blended`` (numbers of residuals) are not solved before the start is looked for.
    """
    fixed = {v.number for v in model.variables if v.role in (PARAMETER, CONSTANT)}
    constant: list[Step] = []
    running: list[Step] = []
    for step in steps:
        reach = fixed | set(step.variables)
        early = blended.isdisjoint(e.residual.number for e in step.equations)
        if early and all(e.plain and not e.timed and e.variables <= reach for e in step.expressions):
            constant.append(step)
            fixed |= set(step.variables)
        else:
            running.append(step)
    return constant, running


def split_needed(
    model: FlatModel, steps: Sequence[Step], relations: Sequence[Relation]
) -> tuple[list[Step], list[Step]]:
    """Steps that derivatives or events need, and those only an onlooker asks for."""
    needed = {v.number for v in model.variables if v.role == DERIVATIVE}
    needed |= {d.source.data for d in model.delays}
    for e in (*model.event_expressions(), *(r.comparison for r in relations)):
        needed |= _all_variables(e, {})
    memo: dict[int, frozenset[int]] = {}
    for e in (*(s for step in steps for s in step.expressions), *model.event_expressions()):
        needed |= _before(e, memo)
    dynamics: list[Step] = []
    observe: list[Step] = []
    for step in reversed(steps):
        if needed & set(step.variables):
            dynamics.append(step)
            needed |= {v for e in step.expressions for v in e.variables}
        else:
            observe.append(step)
    return dynamics[::-1], observe[::-1]


def dependencies(model: FlatModel, steps: Sequence[Step]) -> dict[int, frozenset[int]]:
    """For each computed variable: the states and inputs it depends on between events, structurally."""
    roots = {v.number for v in model.variables if v.role in (STATE, INPUT)}
    depends: dict[int, frozenset[int]] = {n: frozenset((n,)) for n in roots}
    for step in steps:
        inside = set(step.variables)
        union = _union(depends, {v for e in step.expressions for v in e.variables} - inside)
        depends |= dict.fromkeys(inside, union)
    return depends


def time_dependent(steps: Sequence[Step]) -> frozenset[int]:
    """Computed variables that depend on time itself between events."""
    timed: set[int] = set()
    for step in steps:
        if any(e.timed or e.variables & timed for e in step.expressions):
            timed |= set(step.variables)
    return frozenset(timed)


def event_dependencies(model: FlatModel, steps: Sequence[Step]) -> dict[int, frozenset[int]]:
    """As ``dependencies``, but at events: through comparisons and discrete variables too."""
    memo: dict[int, frozenset[int]] = {}
    reads: list[tuple[tuple[int, ...], frozenset[int]]] = []
    for step in steps:
        used = frozenset().union(*(_all_variables(e, memo) for e in step.expressions))
        reads.append((step.variables, used - set(step.variables)))
    for update in model.updates:
        values = [b.value for b in update.branches]
        fires = [b.fires for b in update.branches if b.fires is not None]
        asked = [model.conditions[slot] for e in fires for slot in edges(e)]
        used = frozenset().union(*(_all_variables(e, memo) for e in (*values, *fires, *asked)))
        reads.append(((update.variable.number,), used))
    depends = {v.number: frozenset((v.number,)) for v in model.variables if v.role in (STATE, INPUT)}
    changed = True
    while changed:
        changed = False
        for computed, used in reads:
            union = _union(depends, used)
            for variable in computed:
                if depends.get(variable) != union:
                    depends[variable] = union
                    changed = True
    return depends


def _union(depends: Mapping[int, frozenset[int]], variables: Iterable[int]) -> frozenset[int]:
    return frozenset().union(*(depends.get(v, frozenset()) for v in variables))


def _before(e: Expr, memo: dict[int, frozenset[int]]) -> frozenset[int]:
    """Variables whose values before an event an expression asks for."""
    found = memo.get(e.number)
    if found is None:
        own = frozenset((e.data,)) if e.op == "pre" else frozenset()
        found = memo[e.number] = own.union(*(_before(a, memo) for a in e.args))
    return found


def _all_variables(e: Expr, memo: dict[int, frozenset[int]]) -> frozenset[int]:
    """Variables of an expression, those inside relations included."""
    found = memo.get(e.number)
    if found is None:
        own = frozenset((e.data,)) if e.op == "var" else frozenset()
        found = memo[e.number] = own.union(*(_all_variables(a, memo) for a in e.args))
    return found
