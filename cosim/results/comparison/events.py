"""Events: jumps of two signals matched in time, and changes that one signal makes and the other does not."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cosim.results.comparison.course import Course, IndexArray, Jumps
from cosim.results.trajectory import FloatArray

_WINDOWS = (0.0, 2.0, 8.0)
"""Lengths of the windows in which changes are counted, in time tolerances."""
_PART = 0.5
"""Part of one (mean) change that must be lacking: sampling takes something off a peak, and how high a single change is
the tube judges."""
_SHARE = 0.05
"""Share of all changes in a window that must be lacking."""


@dataclass(frozen=True, eq=False)
class Matches:
    """Jumps of the reference and of the result that belong together, by index: ``pairs`` (k, 2) within the time
    tolerance, ``shifts`` (k,) in s, ``uncertain`` (k,) where the two were sampled apart, so that the shift is the least
    that is possible; ``missing`` in the result, ``extra`` in it."""

    pairs: IndexArray
    shifts: FloatArray
    uncertain: npt.NDArray[np.bool_]
    missing: IndexArray
    extra: IndexArray


def match(reference: Course, result: Course, tolerance: float) -> Matches:
    """Pairs jumps of one direction in their order, each with the first that is not more than ``tolerance`` (s) away."""
    ours, theirs = reference.jumps, result.jumps
    on_grid = _on_grid(ours, result.times), _on_grid(theirs, reference.times)
    n, m = len(ours), len(theirs)
    if n == m and (np.sign(ours.heights) == np.sign(theirs.heights)).all():
        plain = (on_grid[0] & on_grid[1]) | (ours.exact & theirs.exact)
        shifts = _shifts(ours, theirs, plain)
        if (np.abs(shifts) <= tolerance).all():
            both = np.arange(n)
            return Matches(np.column_stack([both, both]), shifts, ~plain, both[:0], both[:0])
    return _match_in_order(ours, theirs, on_grid, tolerance)


def _on_grid(jumps: Jumps, times: FloatArray) -> npt.NDArray[np.bool_]:
    """Whether both ends of a bracket are points of the other signal too, so that both were sampled there."""
    found = [
        times[np.minimum(np.searchsorted(times, ends), times.size - 1)] == ends
        for ends in (jumps.earliest, jumps.latest)
    ]
    return np.asarray(found[0] & found[1])


def _shifts(ours: Jumps, theirs: Jumps, plain: npt.NDArray[np.bool_]) -> FloatArray:
    """By how much their jump comes later (s), pair by pair.

    Where both were sampled on the same points, and where both are exact (``plain``), the times themselves tell. Else a
    jump may lie anywhere in its bracket, and the shift is the least that is possible: none for brackets that overlap.
    """
    late = np.maximum(theirs.earliest - ours.latest, 0.0)
    early = np.minimum(theirs.latest - ours.earliest, 0.0)
    return np.where(plain, theirs.latest - ours.latest, late + early)


def _match_in_order(
    ours: Jumps, theirs: Jumps, on_grid: tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]], tolerance: float
) -> Matches:
    pairs: list[tuple[int, int]] = []
    missing: list[int] = []
    extra: list[int] = []
    a, b, up = ours.earliest.tolist(), ours.latest.tolist(), (ours.heights > 0).tolist()
    c, d, rising = theirs.earliest.tolist(), theirs.latest.tolist(), (theirs.heights > 0).tolist()
    ours_on, theirs_on = on_grid[0].tolist(), on_grid[1].tolist()
    shifts: list[float] = []
    uncertain: list[bool] = []
    i = j = 0
    while i < len(b) and j < len(d):
        plain = (ours_on[i] and theirs_on[j]) or (a[i] == b[i] and c[j] == d[j])
        shift = d[j] - b[i] if plain else max(c[j] - b[i], 0.0) + min(d[j] - a[i], 0.0)
        if up[i] == rising[j] and abs(shift) <= tolerance:
            pairs.append((i, j))
            shifts.append(shift)
            uncertain.append(not plain)
            i, j = i + 1, j + 1
        elif b[i] <= d[j]:
            missing.append(i)
            i += 1
        else:
            extra.append(j)
            j += 1
    missing += range(i, len(b))
    extra += range(j, len(d))
    return Matches(
        np.array(pairs, dtype=np.intp).reshape(-1, 2),
        np.array(shifts, dtype=np.float64),
        np.array(uncertain, dtype=np.bool_),
        np.array(missing, dtype=np.intp),
        np.array(extra, dtype=np.intp),
    )


@dataclass(frozen=True)
class Unanswered:
    """Changes of one signal, between two times in s, that the other does not make within the time tolerance.

    ``count`` changes in one direction (``rising`` or not) add up to ``change``; the other changes by ``answer``.
    """

    begin: float
    end: float
    rising: bool
    count: int
    change: float
    answer: float


def unanswered(
    changing: Course, other: Course, double_width: FloatArray | float, tolerance: float, *, begin: float, end: float
) -> Unanswered | None:
    """The first changes of ``changing`` from ``begin`` to ``end`` (s) without an answer in ``other``; None without any.

    If one signal is the other, moved by no more than ``tolerance`` in time (in order: nothing overtakes) and by half of
    ``double_width`` in value, then what it rises within a window, less ``double_width`` for each rise, is no more than
    all that the other rises within the window widened by ``tolerance``; falls likewise. What is lacking must come to
    half a change and a twentieth of all. A tube alone does not see this: near a jump it is as high as the jump, so a
    signal could switch there as often as it likes.
    """
    rises = changing.rises
    excess = np.abs(rises) - double_width
    seen = excess > 0
    if not seen.any():
        return None
    seen &= (changing.spread[:-1] >= begin) & (changing.spread[1:] <= end)
    found: list[Unanswered] = []
    for rising in (True, False):
        chosen = np.flatnonzero(seen & ((rises > 0) == rising))
        if not chosen.size:
            continue
        starts, stops = changing.spread[chosen], changing.spread[chosen + 1]
        sums = np.concatenate([[0.0], np.cumsum(excess[chosen])])
        heights = np.concatenate([[0.0], np.cumsum(np.abs(rises[chosen]))])
        rounding = 1e-12 * (other.variation[-1] + sums[-1])
        windows = [np.searchsorted(stops, starts + length * tolerance, side="right") for length in _WINDOWS]
        order = np.arange(chosen.size)
        for beyond in (*(np.maximum(w, order + 1) for w in windows), np.full(chosen.size, chosen.size)):
            ends = stops[beyond - 1]
            left = np.maximum(np.searchsorted(other.spread, starts - tolerance, side="left") - 1, 0)
            right = np.minimum(np.searchsorted(other.spread, ends + tolerance, side="right"), other.spread.size - 1)
            # What rises and what falls add up to the variation; their difference is the change from end to end.
            change = (other.values[right] - other.values[left]) * (1.0 if rising else -1.0)
            answers = 0.5 * (other.variation[right] - other.variation[left] + change)
            lacking = sums[beyond] - sums[order] - answers
            changed, count = heights[beyond] - heights[order], beyond - order
            wrong = np.flatnonzero(lacking > rounding + changed * np.maximum(_PART / count, _SHARE))
            if wrong.size:
                k, last = int(wrong[0]), int(beyond[wrong[0]])
                found.append(
                    Unanswered(
                        float(starts[k]),
                        float(ends[k]),
                        rising,
                        last - k,
                        float(heights[last] - heights[k]),
                        float(answers[k]),
                    )
                )
                break
    return min(found, key=lambda u: u.begin) if found else None
