"""Matched jumps and those that found no match, as they are told."""

from __future__ import annotations

import numpy as np

from cosim.results.comparison.course import IndexArray, Jumps
from cosim.results.comparison.outside import Compared
from cosim.results.comparison.verdict import EventMatch

MOST_EVENTS = 1000
"""Events that one comparison tells."""


def matched_events(compared: Compared) -> list[EventMatch]:
    """The pairs within the time tolerance, in order."""
    reference, result, matches = compared.reference.jumps, compared.result.jumps, compared.matches
    return [
        EventMatch(
            float(reference.latest[i]),
            float(result.latest[j]),
            float(reference.heights[i]),
            float(result.heights[j]),
            True,
            float(shift),
        )
        for (i, j), shift in zip(matches.pairs[:MOST_EVENTS].tolist(), matches.shifts.tolist(), strict=False)
    ]


def unmatched_events(compared: Compared, begin: float, end: float) -> list[EventMatch]:
    """Jumps from ``begin`` to ``end`` (s) without a match, in order of time. One of the reference and one of the result
    that have the same direction and are the nearest to each other are told as one jump that is shifted."""
    reference, result, matches = compared.reference.jumps, compared.result.jumps, compared.matches
    missing = _within(reference, matches.missing, begin, end)
    extra = _within(result, matches.extra, begin, end)
    partner = _nearest(reference, missing, result, extra)
    back = _nearest(result, extra, reference, missing)
    events: list[EventMatch] = []
    told: set[int] = set()
    for i in missing.tolist():
        at, height = float(reference.latest[i]), float(reference.heights[i])
        j = partner.get(i)
        if j is not None and back.get(j) == i:
            told.add(j)
            there = float(result.latest[j])
            events.append(EventMatch(at, there, height, float(result.heights[j]), False, there - at))
        else:
            events.append(EventMatch(at, None, height, None, False))
    for j in extra.tolist():
        if j not in told:
            events.append(EventMatch(None, float(result.latest[j]), None, float(result.heights[j]), False))
    return sorted(events, key=_time)


def _within(jumps: Jumps, chosen: IndexArray, begin: float, end: float) -> IndexArray:
    latest = jumps.latest[chosen]
    return chosen[(latest >= begin) & (latest <= end)][:MOST_EVENTS]


def _nearest(jumps: Jumps, chosen: IndexArray, other: Jumps, among: IndexArray) -> dict[int, int]:
    """For each of ``chosen`` jumps the one ``among`` the other's that is nearest in time, of the same direction."""
    found: dict[int, int] = {}
    for rising in (True, False):
        mine = chosen[(jumps.heights[chosen] > 0) == rising]
        yours = among[(other.heights[among] > 0) == rising]
        if mine.size and yours.size:
            times, at = other.latest[yours], jumps.latest[mine]
            right = np.minimum(np.searchsorted(times, at), times.size - 1)
            left = np.maximum(right - 1, 0)
            nearest = np.where(np.abs(times[left] - at) < np.abs(times[right] - at), left, right)
            found.update(zip(mine.tolist(), yours[nearest].tolist(), strict=True))
    return found


def _time(event: EventMatch) -> float:
    return min(t for t in (event.reference_time, event.result_time) if t is not None)
