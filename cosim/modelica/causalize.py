"""From equations to an order of computation: matching, block lower triangular form, tearing.

Matching by augmenting paths, strong components after Tarjan (SIAM J. Comput. 1, 1972), tearing by the greedy rule of
Cellier and Kofman (Continuous System Simulation, 2006, section 7.3): what can be solved explicitly is, else the unknown
that occurs most often is iterated on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from cosim.modelica.affine import is_affine, split
from cosim.modelica.expressions import Expr, is_number
from cosim.modelica.flat import Equation
from cosim.modelica.graph import Graph
from cosim.modelica.variables import Variable

_MOST_WRITTEN_OUT = 8
"""Assignments inside a linear system with one unknown, up to which it is solved by formula."""


@dataclass(frozen=True)
class Assignment:
    """``variable = value``, from the equation at ``equation.place``."""

    variable: int
    value: Expr
    equation: Equation

    @property
    def variables(self) -> tuple[int, ...]:
        """What the step computes."""
        return (self.variable,)

    @property
    def expressions(self) -> list[Expr]:
        """What the step evaluates."""
        return [self.value]

    @property
    def equations(self) -> tuple[Equation, ...]:
        """What the step solves."""
        return (self.equation,)


@dataclass(frozen=True)
class System:
    """Equations solved together: guess ``unknowns``, run ``inner``, make the ``residuals`` zero."""

    unknowns: tuple[int, ...]
    inner: tuple[Assignment, ...]
    residuals: tuple[Equation, ...]
    linear: bool

    @property
    def variables(self) -> tuple[int, ...]:
        """What the step computes."""
        return (*self.unknowns, *(a.variable for a in self.inner))

    @property
    def expressions(self) -> list[Expr]:
        """What the step evaluates."""
        return [*(a.value for a in self.inner), *(r.residual for r in self.residuals)]

    @property
    def equations(self) -> tuple[Equation, ...]:
        """What the step solves."""
        return (*(a.equation for a in self.inner), *self.residuals)


Step = Assignment | System


class Singular(Exception):
    """No order exists: some equations or variables stay without partner."""

    def __init__(self, equations: Sequence[Equation], variables: Sequence[int]) -> None:
        super().__init__("structurally singular")
        self.equations = equations
        self.variables = variables


@dataclass
class Matching:
    """``equation_of[variable]`` and ``variable_of[equation]`` for what is matched."""

    equation_of: dict[int, int] = field(default_factory=dict)
    variable_of: dict[int, int] = field(default_factory=dict)


def match(equations: Sequence[Equation], unknowns: Iterable[int]) -> Matching:
    """A maximum matching; a variable earlier in ``unknowns`` is never given up for a later one."""
    order = list(unknowns)
    wanted = set(order)
    rows: dict[int, list[int]] = {v: [] for v in order}
    for index, equation in enumerate(equations):
        for variable in sorted(equation.residual.variables & wanted):
            rows[variable].append(index)
    result = Matching()
    for variable in order:
        free = next((e for e in rows[variable] if e not in result.variable_of), None)
        if free is not None:
            result.equation_of[variable] = free
            result.variable_of[free] = variable
        else:
            _augment(variable, rows, result)
    return result


def independent(equations: Sequence[Equation], unknowns: Iterable[int]) -> set[int]:
    """Places of the equations that determine something by their structure which those before them leave open."""
    wanted = set(unknowns)
    columns = {i: sorted(equation.residual.variables & wanted) for i, equation in enumerate(equations)}
    turned = Matching()  # equations take the part of the variables
    for place in columns:
        _augment(place, columns, turned)
    return set(turned.equation_of)


def _augment(start: int, rows: dict[int, list[int]], matching: Matching) -> bool:
    """Find a path from an unmatched variable to a free equation and flip it."""
    came_from: dict[int, int] = {}
    stack = [(start, iter(rows[start]))]
    while stack:
        variable, candidates = stack[-1]
        for equation in candidates:
            if equation in came_from:
                continue
            came_from[equation] = variable
            owner = matching.variable_of.get(equation)
            if owner is None:
                _flip(equation, start, came_from, matching)
                return True
            stack.append((owner, iter(rows[owner])))
            break
        else:
            stack.pop()
    return False


def _flip(equation: int, start: int, came_from: dict[int, int], matching: Matching) -> None:
    while True:
        variable = came_from[equation]
        previous = matching.equation_of.get(variable)
        matching.equation_of[variable] = equation
        matching.variable_of[equation] = variable
        if variable == start or previous is None:
            return
        equation = previous


def causalize(
    graph: Graph,
    equations: Sequence[Equation],
    unknowns: Sequence[int],
    nonzero: Callable[[Expr], bool],
    variables: Sequence[Variable],
) -> list[Step]:
    """The steps that compute all ``unknowns`` from ``equations``, in order. Raises Singular."""
    matching = match(equations, unknowns)
    if len(matching.equation_of) < len(unknowns) or len(matching.variable_of) < len(equations):
        raise Singular(
            [e for i, e in enumerate(equations) if i not in matching.variable_of],
            [v for v in unknowns if v not in matching.equation_of],
        )
    steps: list[Step] = []
    for component in _components(equations, matching):
        chosen = sorted(component)
        step = _step(
            graph,
            [equations[i] for i in chosen],
            [matching.variable_of[i] for i in chosen],
            nonzero,
            variables,
        )
        steps += _written_out(graph, step) or [step]
    return steps


def _components(equations: Sequence[Equation], matching: Matching) -> list[list[int]]:
    """Strong components of the equations, each after those it needs (iterative Tarjan)."""
    needs = [
        sorted({matching.equation_of[v] for v in e.residual.variables if v in matching.equation_of} - {i})
        for i, e in enumerate(equations)
    ]
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    on_stack: set[int] = set()
    stack: list[int] = []
    components: list[list[int]] = []
    for start in range(len(equations)):
        if start in index:
            continue
        work = [(start, iter(needs[start]))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, successors = work[-1]
            for other in successors:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(needs[other])))
                    break
                if other in on_stack:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    cut = stack.index(node)
                    components.append(stack[cut:])
                    on_stack.difference_update(stack[cut:])
                    del stack[cut:]
    return components


def _step(
    graph: Graph,
    equations: list[Equation],
    unknowns: list[int],
    nonzero: Callable[[Expr], bool],
    variables: Sequence[Variable],
) -> Step:
    if len(equations) == 1:
        parts = split(graph, equations[0].residual, unknowns[0])
        if parts is not None:
            return Assignment(unknowns[0], _solved(graph, *parts), equations[0])
        return System((unknowns[0],), (), (equations[0],), False)
    return _tear(graph, equations, unknowns, nonzero, variables)


def _written_out(graph: Graph, step: Step) -> list[Assignment] | None:
    """A linear system with one unknown as assignments: its root, then what was waiting for it."""
    if not isinstance(step, System) or not step.linear or len(step.unknowns) > 1 or len(step.inner) > _MOST_WRITTEN_OUT:
        return None
    (unknown,), (residual,) = step.unknowns, step.residuals
    values: dict[int, Expr] = {}
    for inner in step.inner:
        values[inner.variable] = graph.substitute(inner.value, values, {})
    parts = split(graph, graph.substitute(residual.residual, values, {}), unknown)
    if parts is None or is_number(parts[0], 0.0):
        return None
    return [Assignment(unknown, graph.root(*parts, unknown), residual), *step.inner]


def _solved(graph: Graph, slope: Expr, rest: Expr) -> Expr:
    if slope.op == "const" and slope.data == -1.0:
        return rest
    return graph.div(graph.neg(rest), slope)


def _tear(
    graph: Graph,
    equations: list[Equation],
    unknowns: list[int],
    nonzero: Callable[[Expr], bool],
    variables: Sequence[Variable],
) -> System:
    """Greedy tearing of one strong component."""
    block = set(unknowns)
    open_unknowns = [e.residual.variables & block for e in equations]
    unresolved = set(unknowns)
    waiting = set(range(len(equations)))
    tears: list[int] = []
    inner: list[Assignment] = []
    safe: dict[tuple[int, int], Expr | None] = {}

    def explicit(equation: int, variable: int) -> Expr | None:
        key = (equation, variable)
        if key not in safe:
            parts = split(graph, equations[equation].residual, variable)
            usable = parts is not None and nonzero(parts[0])
            safe[key] = _solved(graph, *parts) if parts is not None and usable else None
        return safe[key]

    while unresolved:
        progress = False
        for i in sorted(waiting):
            left = open_unknowns[i] & unresolved
            if len(left) != 1:
                continue
            (variable,) = left
            value = explicit(i, variable)
            if value is not None:
                inner.append(Assignment(variable, value, equations[i]))
                unresolved.discard(variable)
                waiting.discard(i)
                progress = True
        if progress:
            continue
        counts = {v: [0, 0] for v in unresolved}
        for i in waiting:
            for v in open_unknowns[i] & unresolved:
                counts[v][0] += explicit(i, v) is None
                counts[v][1] += 1
        tear = max(unresolved, key=lambda v: (counts[v][1] + counts[v][0], variables[v].explicit_start, -v))
        tears.append(tear)
        unresolved.discard(tear)
    residuals = tuple(equations[i] for i in sorted(waiting))
    linear = is_affine(graph, [*(a.value for a in inner), *(r.residual for r in residuals)], block)
    return System(tuple(tears), tuple(inner), residuals, linear)
