"""How far two results of the same thing lie apart, signal by signal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

_OF_SIZE = 1e-2
_OF_NOMINAL = 1e-6


@dataclass(frozen=True)
class Deviation:
    """Where one signal differs most: ``largest`` in the signal's unit, ``relative`` to ``scale``, at ``time`` (s).

    ``resolution`` is how well the signal is known at all, in its unit: what a looser solver made of it.
    """

    name: str
    largest: float
    scale: float
    time: float
    resolution: float = 0.0

    @property
    def relative(self) -> float:
        return 0.0 if self.largest == 0.0 else self.largest / self.scale

    def is_beyond(self, tolerance: float) -> bool:
        """Whether the signals differ by more than ``tolerance`` of their scale and more than they are resolved."""
        return not self.largest <= tolerance * self.scale + self.resolution


def deviations(
    times: npt.NDArray[np.float64],
    ours: Mapping[str, npt.NDArray[np.float64]],
    theirs: Mapping[str, npt.NDArray[np.float64]],
    *,
    nominals: Mapping[str, float] | None = None,
    after: float = 0.0,
    looser: Mapping[str, npt.NDArray[np.float64]] | None = None,
) -> list[Deviation]:
    """The deviations of all signals that both have, on the same ``times`` (s), worst first.

    A signal's scale is its range over both results, at least a hundredth of its size and a millionth of its nominal
    value (1 by default): a signal that only carries rounding is not judged by that. Values before ``after`` (s) and all
    that is not a number in both do not count; not a number in one of them is an infinite deviation. ``looser`` are ours
    by a solver with less accuracy; what they differ by is each signal's resolution.
    """
    judged = times >= after
    found = []
    for name in ours:
        if name in theirs:
            one, other = ours[name][judged], theirs[name][judged]
            deviation = _deviation(name, times[judged], one, other, abs((nominals or {}).get(name, 1.0)))
            if looser is not None:
                resolution = float(np.max(_apart(one, looser[name][judged]), initial=0.0))
                if np.isfinite(resolution):  # what is no number in the looser one excuses nothing
                    deviation = replace(deviation, resolution=resolution)
            found.append(deviation)
    return sorted(found, key=lambda d: -d.relative)


def _deviation(
    name: str,
    times: npt.NDArray[np.float64],
    one: npt.NDArray[np.float64],
    other: npt.NDArray[np.float64],
    nominal: float,
) -> Deviation:
    if not times.size:
        return Deviation(name, 0.0, 1.0, 0.0)
    apart = _apart(one, other)
    worst = int(np.argmax(apart))
    both = np.concatenate([one, other])
    values = both[np.isfinite(both)] if np.isfinite(both).any() else np.zeros(1)
    scale = max(float(np.ptp(values)), _OF_SIZE * float(np.max(np.abs(values))), _OF_NOMINAL * nominal)
    return Deviation(name, float(apart[worst]), scale or 1.0, float(times[worst]))


def _apart(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    with np.errstate(invalid="ignore"):  # inf - inf
        apart = np.where((one == other) | (np.isnan(one) & np.isnan(other)), 0.0, np.abs(one - other))
    apart[np.isnan(apart)] = np.inf
    return apart
