"""Which columns of the Jacobian can share one tangent sweep."""

from __future__ import annotations

from dataclasses import dataclass

from cosim.modelica.plan import Plan


@dataclass(frozen=True)
class Coloring:
    """Sparsity of d(derivatives)/d(states) in compressed rows; columns of equal colour share no row."""

    n_colors: int
    color: tuple[int, ...]
    row_start: tuple[int, ...]
    column: tuple[int, ...]


def color_jacobian(plan: Plan) -> Coloring:
    """Greedy colouring, fullest columns first (Curtis, Powell and Reid, IMA J. Appl. Math. 13, 1974)."""
    states = plan.model.states
    n = len(states)
    alias = plan.model.aliases
    rows = []
    for i in range(n):
        derivative = alias.get(n + i, n + i)
        rows.append(sorted(c for c in plan.depends.get(derivative, frozenset()) if c < n))
    neighbours: list[set[int]] = [set() for _ in range(n)]
    for row in rows:
        for c in row:
            neighbours[c].update(row)
    color = [-1] * n
    for c in sorted(range(n), key=lambda c: -len(neighbours[c])):
        taken = {color[o] for o in neighbours[c]}
        color[c] = next(k for k in range(n + 1) if k not in taken)
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row))
    return Coloring(max(color, default=-1) + 1, tuple(color), tuple(starts), tuple(c for row in rows for c in row))
