"""Curves through the points of a table: pieces of polynomials, with what holds before and after the points.

The rules are those of the Modelica Standard Library's tables (Modelica.Blocks.Types.Smoothness and Extrapolation):
Akima (J. ACM 17(4), 1970, 589-602) and modified Akima with slopes beyond the ends that go on as a parabola's, Fritsch
and Butland (SIAM J. Sci. Stat. Comput. 5(2), 1984, 300-304) and Steffen (Astron. Astrophys. 239, 1990, 443-450) with
the secants as slopes at the ends.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LINEAR, AKIMA, CONSTANT, FRITSCH_BUTLAND, STEFFEN, MODIFIED_AKIMA = 1, 2, 3, 4, 5, 6
"""Modelica.Blocks.Types.Smoothness."""
HOLD, LAST_TWO_POINTS, PERIODIC, NONE = 1, 2, 3, 4
"""Modelica.Blocks.Types.Extrapolation."""

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Breakpoints:
    """Where the pieces of a table's curves begin, by ascending abscissa.

    ``event`` has for each row the last one up to it that is an event of a table over time; ``start`` and ``shift`` are
    those of such a table. ``words`` say what is wrong where the table must not be extrapolated; empty where it may.
    """

    x: tuple[float, ...]
    periodic: bool
    words: str = ""
    event: tuple[int, ...] = ()
    start: float = 0.0
    shift: float = 0.0


@dataclass(frozen=True, eq=False)
class Curve:
    """``pieces[0]`` holds before the first breakpoint, ``pieces[i]`` from breakpoint i - 1 on: coefficients of powers
    of the distance from that breakpoint (the first one for ``pieces[0]``), the constant one first.
    """

    at: Breakpoints
    pieces: tuple[tuple[float, ...], ...]

    @property
    def size(self) -> int:
        """Coefficients of a piece."""
        return len(self.pieces[0])


def pieces(
    x: Sequence[float], y: Sequence[float], smoothness: int, extrapolation: int
) -> tuple[tuple[float, ...], ...]:
    """The pieces of the curve through the points; ``x`` ascends, and steps where two are equal (not if smooth)."""
    values = [float(v) for v in y]
    if len(values) == 1:
        return ((values[0],), (values[0],))
    steps, rises = np.diff(np.asarray(x, dtype=float)), np.diff(np.asarray(y, dtype=float))
    secants = np.divide(rises, steps, out=np.zeros_like(steps), where=steps > 0.0)
    if smoothness in _SLOPES and len(values) > 2:
        slopes = _SLOPES[smoothness](steps, secants)
        inner = _cubic(values, steps, secants, slopes)
        first, last = float(slopes[0]), float(slopes[-1])
    else:
        constant = smoothness == CONSTANT
        inner = [(v, 0.0 if constant else float(s)) for v, s in zip(values, secants, strict=False)]
        first, last = float(secants[0]), float(secants[-1])
    if extrapolation == HOLD:
        first = last = 0.0
    outer = [(values[0], first), *inner, (values[-1], last)]
    size = max(len(piece) for piece in outer)
    while size > 1 and all(len(p) < size or p[size - 1] == 0.0 for p in outer):
        size -= 1
    return tuple((*p, *([0.0] * size))[:size] for p in outer)


def _cubic(values: Sequence[float], steps: Array, secants: Array, slopes: Array) -> list[tuple[float, ...]]:
    left, right = slopes[:-1], slopes[1:]
    square = (3.0 * secants - 2.0 * left - right) / steps
    cube = (left + right - 2.0 * secants) / steps**2
    return [tuple(map(float, p)) for p in zip(values[:-1], left, square, cube, strict=True)]


def _akima(_steps: Array, secants: Array) -> Array:
    before, after, left, right = _neighbours(secants)
    total = before + after
    return _weighted(before, total, left, right, (left + right) / 2.0)


def _modified_akima(_steps: Array, secants: Array) -> Array:
    d = _continued(secants)
    change, mean = np.abs(np.diff(d)), np.abs(d[1:] + d[:-1]) / 2.0
    weight = change + mean
    before, after = weight[:-2], weight[2:]
    return _weighted(before, before + after, d[1:-2], d[2:-1], np.zeros(len(before)))


def _continued(secants: Array) -> Array:
    """Two more secants at each end."""
    a, b, y, z = secants[0], secants[1], secants[-2], secants[-1]
    return np.array([3 * a - 2 * b, 2 * a - b, *secants, 2 * z - y, 3 * z - 2 * y])


def _neighbours(secants: Array) -> tuple[Array, Array, Array, Array]:
    d = _continued(secants)
    change = np.abs(np.diff(d))
    return change[:-2], change[2:], d[1:-2], d[2:-1]


def _weighted(before: Array, total: Array, left: Array, right: Array, otherwise: Array) -> Array:
    share = np.divide(before, total, out=np.zeros_like(total), where=total > 0.0)
    return np.where(total > 0.0, (1.0 - share) * left + share * right, otherwise)


def _fritsch_butland(steps: Array, secants: Array) -> Array:
    def slope(h: float, k: float, d: float, e: float) -> float:
        return 3.0 * (h + k) / ((h + 2.0 * k) / d + (k + 2.0 * h) / e)

    return _monotone(steps, secants, slope)


def _steffen(steps: Array, secants: Array) -> Array:
    def slope(h: float, k: float, d: float, e: float) -> float:
        parabola = abs(d * k + e * h) / (h + k)
        return float(np.copysign(min(parabola, 2.0 * abs(d), 2.0 * abs(e)), d))

    return _monotone(steps, secants, slope)


def _monotone(steps: Array, secants: Array, slope: Callable[[float, float, float, float], float]) -> Array:
    """Slopes that are zero where the secants change sign; ``slope`` gets the steps and secants of both sides."""
    inner = [
        slope(h, k, d, e) if d * e > 0.0 else 0.0
        for h, k, d, e in zip(steps[:-1], steps[1:], secants[:-1], secants[1:], strict=True)
    ]
    return np.array([secants[0], *inner, secants[-1]])


_SLOPES: dict[int, Callable[[Array, Array], Array]] = {
    AKIMA: _akima,
    FRITSCH_BUTLAND: _fritsch_butland,
    STEFFEN: _steffen,
    MODIFIED_AKIMA: _modified_akima,
}
"""Slopes at the points, from the steps between them and the secants."""
