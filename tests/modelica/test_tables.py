"""Tables over time, in a block with the parameters and C functions of the standard library's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest

from cosim.modelica.frontend import ModelicaError

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])

TEXT = """
package Tabled
  class Object
    extends ExternalObject;
    function constructor
      input Real table[:, :];
      input Real startTime;
      input Integer columns[:];
      input Integer smoothness;
      input Integer extrapolation;
      output Object id;
      external "C" id = ModelicaStandardTables_CombiTimeTable_init3(
        "NoName", "NoName", table, size(table, 1), size(table, 2), startTime, columns, size(columns, 1), smoothness,
        extrapolation, startTime, 1, 0, ",", 0);
    end constructor;
    function destructor
      input Object id;
      external "C" ModelicaStandardTables_CombiTimeTable_close(id);
    end destructor;
  end Object;

  function value
    input Object id;
    input Integer column;
    input Real t;
    input Real following;
    input Real before;
    output Real y;
    external "C" y = ModelicaStandardTables_CombiTimeTable_getValue(id, column, t, following, before);
  end value;

  block Table
    parameter Real table[:, :];
    parameter Integer columns[:] = {2};
    parameter Integer smoothness = 1;
    parameter Integer extrapolation = 1;
    parameter Real startTime = 0, shiftTime = 0, timeScale = 1;
    parameter Boolean tableOnFile = false;
    parameter Object tableID = Object(table, startTime, columns, smoothness, extrapolation);
    output Real y;
  equation
    y = value(tableID, 1, time/timeScale, 0, 0);
  end Table;

  model Linear "Up, a jump, down; then the last point holds"
    Table a(table = [0, 1; 1, 3; 1, 5; 3, 1]);
    Real x(start=0, fixed=true);
  equation
    der(x) = a.y;
  end Linear;

  model Steps "Twice as slow as written, from 0.5 s on; the third column"
    Table a(table = [0, 9, 1; 1, 9, 4; 2, 9, 2], columns = {3}, smoothness = 3, timeScale = 2, startTime = 0.5);
  end Steps;

  model Periodic
    Table a(table = [0, 0; 0.25, 1; 1, 0], extrapolation = 3);
  end Periodic;

  model Further "The last two points go on"
    Table a(table = [0, 0; 1, 1; 2, 4], extrapolation = 2);
  end Further;

  model Smooth
    Table a(table = [0, 0; 1, 1; 2, 4], smoothness = 2);
  end Smooth;
end Tabled;
"""


def run(path: Path, kind: str, stop: float, *output: str) -> np.ndarray:
    return fmpy.simulate_fmu(
        str(path), fmi_type=kind, stop_time=stop, output_interval=stop / 79, output=output, relative_tolerance=1e-9
    )


@KINDS
def test_linear_with_a_jump(compiled: Compile, kind: str) -> None:
    """Areas: 2 under the first segment, 6 under the second, then 1 per second: the jump is an event."""
    result = run(compiled(TEXT, "Tabled.Linear"), kind, 4.0, "a.y", "x")
    time = result["time"]
    away = np.abs(time - 1.0) > 1e-6
    expected = np.where(time < 1.0, 1 + 2 * time, np.where(time < 3.0, 7 - 2 * time, 1.0))
    np.testing.assert_allclose(result["a.y"][away], expected[away], atol=1e-9)
    assert result["x"][-1] == pytest.approx(2 + 6 + 1, abs=1e-7)


@KINDS
def test_steps_of_a_later_column(compiled: Compile, kind: str) -> None:
    result = run(compiled(TEXT, "Tabled.Steps"), kind, 5.0, "a.y")
    time = result["time"]
    away = np.min(np.abs(time[:, None] - np.array([0.5, 2.0, 4.0])), axis=1) > 1e-6
    expected = np.where(time < 0.5, 0.0, np.where(time < 2.0, 1.0, np.where(time < 4.0, 4.0, 2.0)))
    np.testing.assert_array_equal(result["a.y"][away], expected[away])


@KINDS
def test_a_periodic_table_goes_on(compiled: Compile, kind: str) -> None:
    result = run(compiled(TEXT, "Tabled.Periodic"), kind, 3.9, "a.y")
    phase = np.mod(result["time"], 1.0)
    expected = np.where(phase < 0.25, 4 * phase, (1 - phase) / 0.75)
    np.testing.assert_allclose(result["a.y"], expected, atol=1e-6)


@KINDS
def test_the_last_two_points_go_on(compiled: Compile, kind: str) -> None:
    result = run(compiled(TEXT, "Tabled.Further"), kind, 4.0, "a.y")
    time = result["time"]
    np.testing.assert_allclose(result["a.y"], np.where(time < 1.0, time, 3 * time - 2), atol=1e-9)


def test_smooth_interpolation_is_refused(compiled: Compile) -> None:
    with pytest.raises(ModelicaError, match=r"\.mo:\d+: .*smooth interpolation"):
        compiled(TEXT, "Tabled.Smooth")
