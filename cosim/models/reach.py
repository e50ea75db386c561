"""Water of a river reach in parcels that move with the flow.

Advection is exact, because parcels are moved and cut by volume; dispersion between neighbours is implicit and of second
order (an L-stable SDIRK pair: Alexander, SIAM J. Numer. Anal. 14, 1977). Every operation keeps the sum of volume times
value to rounding, so what a reach gains and loses is exactly what is reported.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from scipy.linalg import solve_banded

Array = npt.NDArray[np.float64]

_SDIRK = 1 - 1 / math.sqrt(2)
_SLIVER = 1e-9
"""Parcels smaller than this share of the reach are not cut off: an existing edge so near is taken instead."""


class Reach:
    """A reach of constant ``volume`` (m3) that carries several fields (temperatures) per parcel.

    ``volumes`` has shape (n,), ``values`` (fields, n); parcel 0 is the farthest upstream. A place in the reach is the
    volume above it, in m3.
    """

    def __init__(self, volumes: Array, values: Array) -> None:
        self.volumes = np.array(volumes, dtype=np.float64)
        self.values = np.array(values, dtype=np.float64)
        self.volume = float(self.volumes.sum())

    @property
    def contents(self) -> Array:
        """Sum of volume times value by field, shape (fields,)."""
        return self.values @ self.volumes

    @property
    def edges(self) -> Array:
        """Places between the parcels, with both ends, shape (n + 1,)."""
        return np.concatenate([[0.0], np.cumsum(self.volumes)])

    def at(self, place: float) -> Array:
        """Values at ``place`` (m3), straight lines between the middles of the parcels; shape (fields,)."""
        edges = self.edges
        middles = (edges[:-1] + edges[1:]) / 2
        return np.array([np.interp(place, middles, field) for field in self.values])

    def push(self, volumes: Array, values: Array) -> None:
        """Let new parcels in at the upstream end (first entry: the last to come); the reach is too long until cut."""
        self.volumes = np.concatenate([volumes, self.volumes])
        self.values = np.concatenate([values, self.values], axis=1)

    def add(self, begin: float, end: float, amount: Array) -> Array:
        """Spread ``amount`` (volume times value, by field) evenly over the water between two places.

        Returns the mean values of that water after it (fields,). Where it is too little to be cut off, the parcel there
        has it all.
        """
        first, last = self._split(begin), self._split(end)
        if last <= first:
            first = min(first, self.volumes.size - 1)
            last = first + 1
        part = self.volumes[first:last]
        self.values[:, first:last] += (amount / part.sum())[:, np.newaxis]
        return np.asarray(self.values[:, first:last] @ part / part.sum())

    def cut(self) -> Array:
        """Let out at the downstream end what exceeds ``volume``; returns volume times value of it (fields,)."""
        last = self._split(self.volume)
        out = self.values[:, last:] @ self.volumes[last:]
        self.volumes, self.values = self.volumes[:last], self.values[:, :last]
        return np.asarray(out)

    def disperse(self, conductance: float, step: float) -> None:
        """Exchange between neighbours over ``step`` (s): ``conductance`` is dispersion times section squared (m6/s).

        The ends are closed: what crosses them does so with the flow.
        """
        if conductance == 0.0 or self.volumes.size < 2:
            return
        between = 2 * conductance / (self.volumes[:-1] + self.volumes[1:])
        bands = np.zeros((3, self.volumes.size))
        bands[0, 1:] = bands[2, :-1] = -_SDIRK * step * between
        bands[1] = self.volumes
        bands[1, :-1] += _SDIRK * step * between
        bands[1, 1:] += _SDIRK * step * between

        def rate(values: Array) -> Array:
            flow = between * -np.diff(values, axis=1)
            gain = np.zeros_like(values)
            gain[:, 1:] += flow
            gain[:, :-1] -= flow
            return np.asarray(solve_banded((1, 1), bands, gain.T).T)

        first = rate(self.values)
        second = rate(self.values + (1 - _SDIRK) * step * first)
        self.values = self.values + step * ((1 - _SDIRK) * first + _SDIRK * second)

    def merge(self, smallest: float, keep: float) -> None:
        """Join neighbours that together hold no more than ``smallest`` (m3); the edge at ``keep`` (m3) stays."""
        together = self.volumes[:-1] + self.volumes[1:] <= smallest
        if not together.any():
            return
        edges = self.edges
        groups = np.zeros(self.volumes.size, dtype=np.int64)
        group, held = 0, self.volumes[0]
        for index in range(1, self.volumes.size):
            held += self.volumes[index]
            if held > smallest or math.isclose(edges[index], keep, rel_tol=1e-9):
                group, held = group + 1, self.volumes[index]
            groups[index] = group
        volumes = np.asarray(np.bincount(groups, self.volumes), dtype=np.float64)
        self.values = np.array([np.bincount(groups, field * self.volumes) / volumes for field in self.values])
        self.volumes = volumes

    def _split(self, place: float) -> int:
        """Make an edge at ``place`` and return the index of the parcel below it."""
        edges = self.edges
        index = int(np.searchsorted(edges, place, side="right")) - 1
        sliver = _SLIVER * self.volume
        if index >= self.volumes.size or place - edges[index] <= sliver:
            return min(index, self.volumes.size)
        if edges[index + 1] - place <= sliver:
            return index + 1
        above = place - edges[index]
        self.volumes = np.insert(self.volumes, index, above)
        self.volumes[index + 1] -= above
        self.values = np.insert(self.values, index, self.values[:, index], axis=1)
        return index + 1
