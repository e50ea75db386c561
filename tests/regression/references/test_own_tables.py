"""What this toolkit writes is a reference as it is."""

from __future__ import annotations

from pathlib import Path

import fmpy.util
import numpy as np

from cosim import System
from cosim.regression.references import read_reference
from cosim.results.comparison import Tolerance, compare
from cosim.results.trajectory import Trajectory


def test_table_of_a_system(tmp_path: Path) -> None:
    system = System().series("heater", time=[0.0, 1.0, 3.0], Q_flow=([0.0, 1.0, 0.5], "kW"), interpolation="hold")
    result = system.run(stop=4.0, step=0.25)
    found = read_reference(result.to_csv(tmp_path / "run.csv")).signals["heater.Q_flow"]
    assert found.unit == "W"
    np.testing.assert_array_equal(found.times, result.time)
    np.testing.assert_array_equal(found.values, result["heater.Q_flow"])


def test_table_of_one_fmu(tmp_path: Path) -> None:
    """``cosim simulate --out`` writes by FMPy, with two rows at each event."""
    rows = [(0.0, 1.5, True, 2), (1.0, 0.1, True, 2), (1.0, 0.1, False, 3), (2.0, 0.3, False, 3)]
    table = np.array(rows, dtype=[("time", "f8"), ("x[1,2]", "f8"), ("on", "?"), ("stage", "i4")])
    fmpy.util.write_csv(str(tmp_path / "out.csv"), table)
    signals = read_reference(tmp_path / "out.csv").signals
    assert list(signals) == ["x[1,2]", "on", "stage"]
    for name in signals:
        np.testing.assert_array_equal(signals[name].times, table["time"])
        np.testing.assert_array_equal(signals[name].values, table[name])
    assert signals["on"].discrete
    late = Trajectory(np.array([0.0, 1.2, 1.2, 2.0]), np.array([1.0, 1.0, 0.0, 0.0]), discrete=True)
    assert compare("on", signals["on"], late, Tolerance(time=0.25)).passed
    assert not compare("on", signals["on"], late, Tolerance(time=0.15)).passed
