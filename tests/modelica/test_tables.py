"""Tables, in blocks with the parameters and C functions of the standard library's; SciPy's curves beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest
from scipy.interpolate import Akima1DInterpolator, CubicHermiteSpline, PchipInterpolator

from cosim.modelica.errors import ModelicaError

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

  pure function value
    input Object id;
    input Integer column;
    input Real t;
    input Real following;
    input Real before;
    output Real y;
    external "C" y = ModelicaStandardTables_CombiTimeTable_getValue(id, column, t, following, before);
  end value;

  pure function following
    input Object id;
    input Real t;
    output Real next;
    external "C" next = ModelicaStandardTables_CombiTimeTable_nextTimeEvent(id, t);
  end following;

  block Table
    parameter Real table[:, :];
    parameter Integer columns[:] = {2};
    parameter Integer smoothness = 1;
    parameter Integer extrapolation = 1;
    parameter Integer timeEvents = 1;
    parameter Real startTime = 0, shiftTime = startTime, timeScale = 1;
    parameter Boolean tableOnFile = false;
    parameter Object tableID = Object(table, startTime/timeScale, columns, smoothness, extrapolation);
    discrete Real next(start = 0, fixed = true);
    Integer events(start = 0, fixed = true);
    output Real y;
  equation
    when {time >= pre(next)*timeScale, initial()} then
      next = following(tableID, time/timeScale);
      events = pre(events) + 1;
    end when;
    y = value(tableID, 1, time/timeScale, next, pre(next));
  end Table;

  model Linear "Up, a jump, down; then the last point holds"
    Table a(table = [0, 1; 1, 3; 1, 5; 3, 1]);
    Real x(start=0, fixed=true);
  equation
    der(x) = a.y;
  end Linear;

  model Steps "Twice as slow as written; the third column"
    Table a(table = [0, 9, 1; 1, 9, 4; 2, 9, 2], columns = {3}, smoothness = 3, timeScale = 2);
  end Steps;

  model Shifted "Nothing before 0.5 s; from there on what the table has from 0.3 on"
    Table a(table = [0, 1; 1, 3; 2, -1], startTime = 0.5, shiftTime = 0.2);
  end Shifted;

  model Periodic
    Table a(table = [0, 0; 0.25, 1; 1, 0], extrapolation = 3);
    Table saw(table = [0.1, 0; 0.7, 3], extrapolation = 3, timeEvents = 3, timeScale = 1.3);
    Table odd(table = [0, 1; 0.4, 1; 0.4, 2; 1.1, 2], extrapolation = 3, timeEvents = 2, shiftTime = 0.3);
  end Periodic;

  model Further "The last two points go on"
    Table a(table = [0, 0; 1, 1; 2, 4], extrapolation = 2);
    Table b(table = [0.5, 0; 1, 1; 2, 4], extrapolation = 2, smoothness = 2);
  end Further;

  model Smooth
    Table a(table = [0, 0; 0.5, 2; 1, 1; 2, 4; 2.2, 4; 3, 0], smoothness = 2);
    Table m(table = [0, 0; 0.5, 2; 1, 1; 2, 4; 2.2, 4; 3, 0], smoothness = 6);
    Table f(table = [0, 0; 0.5, 2; 1, 1; 2, 4; 2.2, 4; 3, 0], smoothness = 4);
    Table s(table = [0, 0; 0.5, 2; 1, 1; 2, 4; 2.2, 4; 3, 0], smoothness = 5);
    Real x(start = 0, fixed = true);
    Real v = der(a.y);
  equation
    der(x) = v;
  end Smooth;

  model Rare "Events where the table jumps only"
    Table a(table = [0, 0; 0.5, 2; 1, 1; 1, 3; 2, 4; 3, 0], timeEvents = 2);
  end Rare;

  model Bounded
    Table a(table = [0, 0; 1, 1], extrapolation = 4);
  end Bounded;

  model Falling
    Table a(table = [0, 0; 1, 1; 0.5, 2]);
  end Falling;

  model Stepping
    Table a(table = [0, 0; 1, 1; 1, 2; 2, 2], smoothness = 2);
  end Stepping;

  class Curve
    extends ExternalObject;
    function constructor
      input Real table[:, :];
      input Integer columns[:];
      input Integer smoothness;
      input Integer extrapolation;
      output Curve id;
      external "C" id = ModelicaStandardTables_CombiTable1D_init3("NoName", "NoName", table, size(table, 1),
        size(table, 2), columns, size(columns, 1), smoothness, extrapolation, 0, ",", 0);
    end constructor;
    function destructor
      input Curve id;
      external "C" ModelicaStandardTables_CombiTable1D_close(id);
    end destructor;
  end Curve;

  pure function look
    input Curve id;
    input Integer column;
    input Real u;
    output Real y;
    external "C" y = ModelicaStandardTables_CombiTable1D_getValue(id, column, u);
    annotation (derivative = slope);
  end look;

  pure function slope
    input Curve id;
    input Integer column;
    input Real u;
    input Real der_u;
    output Real der_y;
    external "C" der_y = ModelicaStandardTables_CombiTable1D_getDerValue(id, column, u, der_u);
  end slope;

  block Map
    parameter Real table[:, :];
    parameter Integer columns[:] = {2, 3};
    parameter Integer smoothness = 1;
    parameter Integer extrapolation = 1;
    parameter Boolean tableOnFile = false;
    parameter Curve tableID = Curve(table, columns, smoothness, extrapolation);
    input Real u;
    output Real y[2];
  equation
    y = {look(tableID, 1, u), look(tableID, 2, u)};
  end Map;

  model Maps
    parameter Real k = 4;
    constant Real data[:, 3] = [0, 0, 5; 1, 1, 4; 1.5, 3, 4; 3, 3, 0; 4, 2, 1];
    Map hold(table = data, u = u);
    Map on(table = data, u = u, smoothness = 2, extrapolation = 2);
    Map round(table = data, u = u, smoothness = 2, extrapolation = 3, columns = {3, 3});
    Map steps(table = data, u = u, smoothness = 3);
    Map given(table = [0, 0, 1; 2, k, 3], u = u);
    Real slope = slope(on.tableID, 2, u, 1);
    Real u = 6*time - 1;
  end Maps;

  model Inverse "The input is looked for"
    Map m(table = [0, 0, 5; 1, 1, 4; 1.5, 3, 4; 3, 4, 0; 4, 5, 1], smoothness = 4, u(start = 1));
  equation
    m.y[1] = 0.5 + 4*time;
  end Inverse;

  model Driven "A position on a cam: its speed and acceleration come from the table's derivatives"
    Map cam(table = [0, 0, 0; 1, 1, 0; 2, 3, 0; 3, 3.5, 0; 4, 5, 0], smoothness = 2, u = 4*time^2);
    Real s, v, a;
  equation
    s = cam.y[1];
    v = der(s);
    a = der(v);
  end Driven;

  model Outside
    Map m(table = [0, 0, 5; 1, 1, 4], extrapolation = 4, u = 2*time);
  end Outside;

  model Doubled
    Map m(table = [0, 0, 5; 1, 1, 4; 1, 2, 4], u = 2*time);
  end Doubled;

  pure function inside
    input Curve id;
    input Real u;
    output Real y;
  algorithm
    y := look(id, 1, u);
  end inside;

  model InFunction
    Map m(table = [0, 0, 5; 1, 1, 4], u = time);
    Real y = inside(m.tableID, time);
  end InFunction;
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
    away = np.min(np.abs(time[:, None] - np.array([2.0, 4.0])), axis=1) > 1e-6
    expected = np.where(time < 2.0, 1.0, np.where(time < 4.0, 4.0, 2.0))
    np.testing.assert_array_equal(result["a.y"][away], expected[away])


@KINDS
def test_start_and_shift(compiled: Compile, kind: str) -> None:
    result = run(compiled(TEXT, "Tabled.Shifted"), kind, 3.0, "a.y", "a.events")
    time = result["time"]
    away = np.abs(time - 0.5) > 1e-6
    expected = np.where(time < 0.5, 0.0, np.interp(time - 0.2, [0, 1, 2], [1, 3, -1]))
    np.testing.assert_allclose(result["a.y"][away], expected[away], atol=1e-12)
    assert result["a.events"][-1] == 4  # the beginning, 0.5, 1.2 and 2.2 s


@KINDS
def test_a_periodic_table_goes_on(compiled: Compile, kind: str) -> None:
    names = ("a.y", "saw.y", "odd.y", "a.events", "saw.events", "odd.events")
    result = run(compiled(TEXT, "Tabled.Periodic"), kind, 3.9, *names)
    time = result["time"]
    phase = np.mod(time, 1.0)
    np.testing.assert_allclose(result["a.y"], np.where(phase < 0.25, 4 * phase, (1 - phase) / 0.75), atol=1e-6)
    turn = np.mod(time / 1.3 - 0.1, 0.6)
    away = np.minimum(turn, 0.6 - turn) > 1e-6
    np.testing.assert_allclose(result["saw.y"][away], 5 * turn[away], atol=1e-9)
    step = np.mod(time - 0.3, 1.1)
    away = np.min(np.abs(step[:, None] - np.array([0.0, 0.4, 1.1])), axis=1) > 1e-6
    np.testing.assert_array_equal(result["odd.y"][away], np.where(step < 0.4, 1.0, 2.0)[away])
    # 0.25 and 1 s in each turn; every 0.78 s from 0.13 s on; 0.3 and 0.7 s and every 1.1 s after them
    assert [result[n][-1] for n in names[3:]] == [1 + 7, 1 + 5, 1 + 7]


@KINDS
def test_the_last_two_points_go_on(compiled: Compile, kind: str) -> None:
    result = run(compiled(TEXT, "Tabled.Further"), kind, 4.0, "a.y", "b.y")
    time = result["time"]
    np.testing.assert_allclose(result["a.y"], np.where(time < 1.0, time, 3 * time - 2), atol=1e-9)
    akima = Akima1DInterpolator([0.5, 1, 2], [0, 1, 4])
    ends = akima(np.array([0.5, 2.0]), 1)
    lines = np.where(time < 0.5, (time - 0.5) * ends[0], 4 + (time - 2) * ends[1])
    expected = np.where((time < 0.5) | (time > 2), lines, np.nan_to_num(akima(time)))
    np.testing.assert_allclose(result["b.y"], expected, atol=1e-9)


@KINDS
def test_smooth_tables(compiled: Compile, kind: str) -> None:
    result = run(compiled(TEXT, "Tabled.Smooth"), kind, 3.0, "a.y", "m.y", "f.y", "s.y", "x", "v", "a.events")
    x, y = [0, 0.5, 1, 2, 2.2, 3], [0, 2, 1, 4, 4, 0]
    time = np.minimum(result["time"], 3.0)
    akima = Akima1DInterpolator(x, y)
    np.testing.assert_allclose(result["a.y"], akima(time), atol=1e-12)
    np.testing.assert_allclose(result["m.y"], Akima1DInterpolator(x, y, method="makima")(time), atol=1e-12)
    slopes = [4.0, *PchipInterpolator(x, y).derivative()(x[1:-1]), -5.0]
    np.testing.assert_allclose(result["f.y"], CubicHermiteSpline(x, y, slopes)(time), atol=1e-12)
    slopes = [4.0, 0, 0, 0, 0, -5.0]  # the secants change sign or vanish at every inner point
    np.testing.assert_allclose(result["s.y"], CubicHermiteSpline(x, y, slopes)(time), atol=1e-12)
    np.testing.assert_allclose(result["v"][:-1], akima(time, 1)[:-1], atol=1e-9)
    np.testing.assert_allclose(result["x"], akima(time), atol=5e-6)  # kinks of v are no events
    assert result["a.events"][-2] == 1  # nothing between the ends is an event


@KINDS
def test_events_at_jumps_only(compiled: Compile, kind: str) -> None:
    result = run(compiled(TEXT, "Tabled.Rare"), kind, 2.9, "a.y", "a.events")
    time = result["time"]
    away = np.abs(time - 1.0) > 1e-6
    expected = np.where(time < 1, np.interp(time, [0, 0.5, 1], [0, 2, 1]), np.interp(time, [1, 2, 3], [3, 4, 0]))
    np.testing.assert_allclose(result["a.y"][away], expected[away], atol=1e-12)
    assert result["a.events"][-1] == 2


@pytest.mark.parametrize(("model", "stop"), [("Bounded", 1.5), ("Outside", 1.0)])
def test_no_extrapolation(compiled: Compile, model: str, stop: float) -> None:
    path = compiled(TEXT, f"Tabled.{model}")
    said: list[str] = []
    with pytest.raises(Exception, match=r"fmi2DoStep|fmi2Error|failed"):
        fmpy.simulate_fmu(
            str(path), fmi_type="CoSimulation", stop_time=stop, logger=lambda *a: said.append(str(a[-1])),
            debug_logging=True,
        )  # fmt: skip
    assert any("outside the table (0 to 1)" in words for words in said)


def test_maps(compiled: Compile) -> None:
    names = ("u", *(f"{m}.y[{i}]" for m in ("hold", "on", "round", "steps", "given") for i in (1, 2)), "slope")
    result = run(compiled(TEXT, "Tabled.Maps"), "CoSimulation", 1.0, *names)
    u = result["u"]
    x, a, b = np.array([[0, 0, 5], [1, 1, 4], [1.5, 3, 4], [3, 3, 0], [4, 2, 1.0]]).T
    inside = np.clip(u, 0, 4)
    for i, y in enumerate((a, b), start=1):
        akima = Akima1DInterpolator(x, y)
        np.testing.assert_allclose(result[f"hold.y[{i}]"], np.interp(u, x, y), atol=1e-12)
        beyond = akima(inside) + (u - inside) * akima(inside, 1)
        np.testing.assert_allclose(result[f"on.y[{i}]"], beyond, atol=1e-12)
        steps = y[np.searchsorted(x, inside, side="right") - 1]
        np.testing.assert_array_equal(result[f"steps.y[{i}]"], steps)
        np.testing.assert_allclose(result[f"round.y[{i}]"], Akima1DInterpolator(x, b)(np.mod(u, 4.0)), atol=1e-9)
    np.testing.assert_allclose(result["slope"], Akima1DInterpolator(x, b)(inside, 1), atol=1e-12)
    np.testing.assert_allclose(result["given.y[1]"], np.clip(2 * u, 0, 4), atol=1e-12)


@KINDS
def test_the_abscissa_is_looked_for(compiled: Compile, kind: str) -> None:
    result = run(compiled(TEXT, "Tabled.Inverse"), kind, 1.0, "m.u")
    x, y = [0, 1, 1.5, 3, 4], [0, 1, 3, 4, 5]
    slopes = [1.0, *PchipInterpolator(x, y).derivative()(x[1:-1]), 1.0]
    found = CubicHermiteSpline(x, y, slopes)(result["m.u"])
    np.testing.assert_allclose(found, 0.5 + 4 * result["time"], atol=1e-8)


def test_derivatives_of_a_table(compiled: Compile) -> None:
    result = run(compiled(TEXT, "Tabled.Driven"), "CoSimulation", 0.9, "s", "v", "a")
    time = result["time"]
    akima, u = Akima1DInterpolator([0, 1, 2, 3, 4], [0, 1, 3, 3.5, 5]), 4 * time**2
    np.testing.assert_allclose(result["s"], akima(u), atol=1e-12)
    np.testing.assert_allclose(result["v"], akima(u, 1) * 8 * time, atol=1e-10)
    away = np.min(np.abs(u[:, None] - np.arange(5)), axis=1) > 1e-9
    np.testing.assert_allclose(result["a"][away], (akima(u, 2) * (8 * time) ** 2 + akima(u, 1) * 8)[away], atol=1e-9)


@pytest.mark.parametrize(
    ("model", "words"),
    [
        ("Falling", "must not fall"),
        ("Stepping", "must ascend"),
        ("Doubled", "must ascend"),
        ("InFunction", "not handled"),
    ],
)
def test_refused(compiled: Compile, model: str, words: str) -> None:
    with pytest.raises(ModelicaError, match=rf"\.mo:\d+: .*{words}"):
        compiled(TEXT, f"Tabled.{model}")
