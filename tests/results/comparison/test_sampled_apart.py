"""Jumps of two signals that were recorded differently: exactly, or as samples on other grids."""

from __future__ import annotations

import numpy as np
import pytest

from cosim.results.comparison import Tolerance, Verdict, compare
from cosim.results.trajectory import FloatArray, Trajectory


def steps(edges: FloatArray, levels: FloatArray, step: float, exact: bool, discrete: bool) -> Trajectory:
    """A signal that jumps at ``edges`` (s): samples every ``step`` (s), and both values of each jump if ``exact``."""
    times = np.append(np.arange(0.0, 10.0 - step / 2, step), 10.0)
    if exact:
        times = np.sort(np.concatenate([np.setdiff1d(times, edges), edges, edges]))
    values = levels[np.searchsorted(edges, times, side="right")]
    if exact:
        first = np.append(np.diff(times) == 0, False)
        values[first] = levels[np.searchsorted(edges, times[first], side="left")]
    return Trajectory(times, values, discrete=discrete)


@pytest.mark.parametrize("discrete", [False, True])
@pytest.mark.parametrize("exact", [(True, True), (True, False), (False, True), (False, False)])
def test_shifts_that_may_be_within_pass_and_those_that_cannot_fail(exact: tuple[bool, bool], discrete: bool) -> None:
    rng = np.random.default_rng(11)
    seen = {True: 0, False: 0}
    while min(seen.values()) < 20:
        edges = 1.5 + np.cumsum(rng.uniform(0.8, 2.5, int(rng.integers(1, 4))))
        levels = np.cumsum(np.append(0.0, rng.choice([-1.0, 1.0], edges.size) * rng.uniform(0.5, 2.0, edges.size)))
        spacing = rng.choice([0.01, 0.013, 0.02, 0.05, 0.1], 2)
        time = float(rng.choice([0.02, 0.1, 0.3]))
        shift = float(rng.uniform(0.0, 3.0 * time) * rng.choice([-1.0, 1.0]))
        unknown = float(sum(h for h, known in zip(spacing, exact, strict=True) if not known))
        on_one_grid = spacing[0] == spacing[1] and not any(exact)  # there the samples themselves tell the shift
        within = abs(shift) <= (time - unknown / 2 if on_one_grid else time)
        if not within and abs(shift) <= time + unknown:
            continue
        reference, result = (
            steps(edges + by, levels, float(h), known, discrete)
            for by, h, known in zip((0.0, shift), spacing, exact, strict=True)
        )
        found = compare("x", reference, result, Tolerance(absolute=0.02, time=time))
        assert found.passed is within, (shift, time, spacing, found.reasons)
        assert within or found.verdict is Verdict.EVENTS
        seen[within] += 1
