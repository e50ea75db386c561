"""What a trajectory may be."""

import numpy as np
import pytest

from cosim.results.trajectory import Trajectory


@pytest.mark.parametrize(
    ("times", "values", "message"),
    [
        ([0.0, 1.0], [1.0], "shape"),
        ([], [], "a point at least"),
        ([0.0, 2.0, 1.0], [0.0, 0.0, 0.0], "never fall"),
        ([0.0, np.nan], [0.0, 0.0], "never fall"),
        ([0.0, 1.0, 1.0, 1.0], [0.0, 0.0, 1.0, 2.0], "more than two points"),
    ],
)
def test_what_is_no_trajectory(times: list[float], values: list[float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Trajectory(np.array(times), np.array(values))


def test_rows_of_an_event_iteration_leave_first_and_last() -> None:
    found = Trajectory.of_rows([0, 1, 1, 1, 1, 2], [0, 1, 5, 6, 7, 8], "K", discrete=True)
    np.testing.assert_array_equal(found.times, [0, 1, 1, 2])
    np.testing.assert_array_equal(found.values, [0, 1, 7, 8])
    assert (found.unit, found.discrete, found.start, found.stop) == ("K", True, 0.0, 2.0)


def test_range_and_size_leave_out_what_is_no_number() -> None:
    found = Trajectory(np.arange(4.0), np.array([-3.0, np.nan, 1.0, np.inf]))
    assert (found.range, found.size) == (4.0, 3.0)
    nothing = Trajectory(np.zeros(1), np.array([np.nan]))
    assert (nothing.range, nothing.size) == (0.0, 0.0)
