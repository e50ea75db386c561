"""How wide the tube is, for what is given and what is not."""

from __future__ import annotations

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.results.comparison import Tolerance, Tolerances, compare
from cosim.results.trajectory import Trajectory

TIMES = np.linspace(0.0, 100.0, 11)
REFERENCE = Trajectory(TIMES, np.linspace(10.0, 30.0, 11), nominal=200.0)
FLAT = Trajectory(TIMES, np.full(11, 10.0))


def widths(tolerance: Tolerance, reference: Trajectory = REFERENCE) -> tuple[float, float, float]:
    """Half-width in value at the first and the last point, and in time."""
    alone = Tolerance(**{**tolerance.__dict__, "time": 0.0, "time_range": None})
    tube, timed = (compare("x", reference, reference, t).tube for t in (alone, tolerance))
    assert tube is not None and timed is not None
    at = (tube.upper - tube.lower) / 2
    return float(at[0]), float(at[-1]), timed.time


@pytest.mark.parametrize(
    ("tolerance", "first", "last", "time"),
    [
        (Tolerance(), 0.04, 0.04, 0.1),
        (Tolerance(floor=0.0), 0.04, 0.04, 0.1),
        (Tolerance(absolute=0.5), 0.5, 0.5, 0.1),
        (Tolerance(absolute=0.0), 0.0, 0.0, 0.1),
        (Tolerance(absolute=0.0, floor=1e-3), 0.2, 0.2, 0.1),
        (Tolerance(range=0.1), 2.0, 2.0, 0.1),
        (Tolerance(range=1e-6), 0.02, 0.02, 0.1),
        (Tolerance(local=0.01), 0.1, 0.3, 0.1),
        (Tolerance(local=0.01, range=0.01), 0.2, 0.3, 0.1),
        (Tolerance(absolute=0.25, local=0.01, range=0.01, floor=1e-5), 0.25, 0.3, 0.1),
        (Tolerance(time=3.0), 0.04, 0.04, 3.0),
        (Tolerance(time_range=0.02), 0.04, 0.04, 2.0),
        (Tolerance(time=3.0, time_range=0.02), 0.04, 0.04, 3.0),
        (Tolerance(time=0.0), 0.04, 0.04, 0.0),
    ],
)
def test_half_widths(tolerance: Tolerance, first: float, last: float, time: float) -> None:
    assert widths(tolerance) == pytest.approx((first, last, time), rel=1e-6, abs=1e-9)


def test_nominal_values() -> None:
    """The reference's, else the result's in the reference's unit, else the size of the reference, 1e-3 at least."""
    zero, none = Trajectory(TIMES, np.zeros(11), "bar"), Tolerance()
    for reference, result, half in (
        (FLAT, FLAT, 1e-3),
        (zero, zero, 1e-7),
        (zero, Trajectory(TIMES, np.zeros(11), "Pa", nominal=1e5), 1e-4),
        (Trajectory(TIMES, np.zeros(11), "Pa", nominal=2e5), Trajectory(TIMES, np.zeros(11), "Pa", nominal=1.0), 20.0),
    ):
        tube = compare("x", reference, result, none).tube
        assert tube is not None and tube.upper[0] - reference.values[0] == pytest.approx(half)


@pytest.mark.parametrize(
    ("tolerance", "message"),
    [
        (Tolerance(absolute=-1.0), "signal 'x': tolerance 'absolute' is -1.0; it must be a number, 0 or more"),
        (Tolerance(time=float("nan")), "tolerance 'time' is nan"),
        (Tolerance(nrmse=float("inf")), "tolerance 'nrmse' is inf"),
        (Tolerance(local=1.5), "tolerance 'local' is 1.5, a share of the value: below 1"),
        (Tolerance(start=2.0, stop=1.0), r"'start' \(2 s\) must come before 'stop' \(1 s\)"),
        (Tolerance(start=float("nan")), "'start' is nan"),
        (Tolerance(start=200.0), r"the reference \(0 to 100 s\) has nothing between"),
    ],
)
def test_what_is_no_tolerance(tolerance: Tolerance, message: str) -> None:
    with pytest.raises(InputError, match=message):
        compare("x", REFERENCE, REFERENCE, tolerance)


def test_tolerances_by_pattern() -> None:
    tight, loose, default = (Tolerance(absolute=a) for a in (0.1, 1.0, 0.5))
    tolerances = Tolerances(default, [("unit.x[1]", tight), ("unit.*", loose)])
    found = [tolerances.of(name) for name in ("unit.x[1]", "unit.x[2]", "Unit.x", "x")]
    assert found == [tight, loose, default, default]
