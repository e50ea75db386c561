"""Small models for single points of the language, run as Co-Simulation and Model Exchange."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest
from fmpy.fmi1 import FMICallException

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])


def run(path: Path, kind: str, stop: float, output: list[str], **more: object) -> np.ndarray:
    return fmpy.simulate_fmu(
        str(path),
        fmi_type=kind,
        stop_time=stop,
        output_interval=stop / 10,
        output=output,
        relative_tolerance=1e-8,
        **more,
    )


def messages_of(path: Path, kind: str, stop: float = 1.0) -> tuple[list[str], bool]:
    """What the FMU says during a run, and whether the run failed."""
    said: list[str] = []

    def logger(_environment: object, _name: object, _status: int, _category: object, message: bytes) -> None:
        said.append(message.decode("utf-8"))

    try:
        fmpy.simulate_fmu(str(path), fmi_type=kind, stop_time=stop, output_interval=stop / 10, logger=logger)
    except FMICallException:
        return said, True
    return said, False


SWITCH = """
model Switch "Open: no current; closed from 1 s on: no voltage across it"
  parameter Real R = 2;
  Real i, v;
equation
  0 = if time < 1 then i else v;
  10 = v + R*i;
end Switch;
"""


@KINDS
def test_the_switched_variable_is_iterated_on(compiled: Compile, kind: str) -> None:
    """The slope of the switch's equation in i (or v) is zero in one position: it may not be divided by."""
    result = run(compiled(SWITCH, "Switch"), kind, 2.0, ["i", "v"])
    before, after = result["time"] < 0.99, result["time"] > 1.01
    assert np.all(result["i"][before] == 0.0) and np.all(result["v"][before] == 10.0)
    assert np.allclose(result["i"][after], 5.0) and np.allclose(result["v"][after], 0.0)


TANK = """
model Tank "Filled from empty: the outflow has a vertical tangent at zero"
  Real h(start=0, fixed=true);
equation
  der(h) = 1 - sqrt(h);
end Tank;
"""


@KINDS
def test_start_on_a_vertical_tangent(compiled: Compile, kind: str) -> None:
    """t = -2 (s + ln(1 - s)) with s = sqrt(h), by separation of variables."""
    result = run(compiled(TANK, "Tank"), kind, 3.0, ["h"])
    s = np.sqrt(result["h"])
    assert np.allclose(-2 * (s + np.log1p(-s)), result["time"], atol=1e-4)


ZERO = """
model Zero
  parameter Real a = 0;
  parameter Real b = 0;
  Real x = time/a;
  Real y = x/b;
  Real z(start=1);
equation
  z^3 + z = y;
end Zero;
"""


@KINDS
def test_division_by_zero_names_the_first_line(compiled: Compile, kind: str) -> None:
    """Not the second quotient, nor the system that was fed with the result."""
    messages, failed = messages_of(compiled(ZERO, "Zero"), kind)
    assert failed
    assert any("Zero.mo:5: division by zero" in m for m in messages), messages
    assert not any("Zero.mo:6" in m for m in messages)


GUARDED = """
model Guarded "A shared quotient on the right of `and`, never looked at where it has no value"
  Real x = time - 0.5;
  Real y = noEvent(if x > 0.15 and sqrt(1/x + sin(1/x)) + sqrt(1/x + sin(1/x))^2 > 3 then 1 else 0);
  Real state(start=0, fixed=true);
equation
  der(state) = y;
end Guarded;
"""


@KINDS
def test_the_right_of_and_is_not_evaluated_in_vain(compiled: Compile, kind: str) -> None:
    result = run(compiled(GUARDED, "Guarded"), kind, 1.0, ["y"])
    t = result["time"]
    x = np.where(t > 0.65, t - 0.5, 1.0)
    root = np.sqrt(1 / x + np.sin(1 / x))
    assert np.array_equal(result["y"], (t > 0.65) & (root + root**2 > 3))


SPEAKING = """
model Speaking
  Real x(start=0, fixed=true);
equation
  der(x) = 1;
  assert(x < 0.5, "Füllstand über 50 % %s \\"hoch\\" \\\\ ??/ Ende", AssertionLevel.warning);
  when x > 0.7 then
    terminate("Schluß bei 70 % %n");
  end when;
end Speaking;
"""


@KINDS
def test_texts_arrive_as_they_were_written(compiled: Compile, kind: str) -> None:
    """Not ASCII, with percent signs, quotes, backslashes and what would be a trigraph in C."""
    messages, failed = messages_of(compiled(SPEAKING, "Speaking"), kind)
    assert not failed
    assert any(m.endswith('Speaking.mo:6: Füllstand über 50 % %s "hoch" \\ ??/ Ende') for m in messages), messages
    assert any(m.endswith("Schluß bei 70 % %n") for m in messages), messages


KINDS_OF_PARAMETER = """
model Parameters
  type Mode = enumeration(off, low, high);
  parameter Real a = 3;
  parameter Real b = 2*a;
  parameter Boolean flag = true;
  parameter Integer count = 2;
  parameter Mode mode = Mode.high;
  parameter Boolean isWater = medium == "water";
  parameter String medium = "water";
  parameter String remark = "none";
  Real y = b*count*(if flag then 1 else -1) + (if mode == Mode.low then 100 else 0) + (if isWater then 0.5 else 0);
end Parameters;
"""


@KINDS
def test_parameters_of_every_type_can_be_set(compiled: Compile, kind: str) -> None:
    path = compiled(KINDS_OF_PARAMETER, "Parameters")
    assert run(path, kind, 1.0, ["y"])["y"][-1] == 12.5
    start = {"a": 1.5, "flag": False, "count": 3, "mode": 2, "isWater": False, "remark": "Größe"}
    assert run(path, kind, 1.0, ["y"], start_values=start)["y"][-1] == -9.0 + 100.0


@KINDS
def test_a_string_parameter_is_kept(compiled: Compile, kind: str) -> None:
    path = compiled(KINDS_OF_PARAMETER, "Parameters")
    description = fmpy.read_model_description(str(path))
    (remark,) = [v for v in description.modelVariables if v.name == "remark"]
    fmu = fmpy.instantiate_fmu(fmpy.extract(str(path)), description, kind)
    fmu.setString([remark.valueReference], ["Größe 5 µ"])
    fmu.setupExperiment()
    fmu.enterInitializationMode()
    fmu.exitInitializationMode()
    (text,) = fmu.getString([remark.valueReference])
    assert (text.decode("utf-8") if isinstance(text, bytes) else text) == "Größe 5 µ"
    fmu.terminate()
    fmu.freeInstance()


ALIAS = """
model Alias
  Real x "no start of its own";
  Real port(start=3) "a connector's name for it";
equation
  der(x) = -x;
  port = x;
end Alias;
"""


@KINDS
def test_a_state_starts_from_the_start_of_its_alias(compiled: Compile, kind: str) -> None:
    result = run(compiled(ALIAS, "Alias"), kind, 1.0, ["x"])
    assert result["x"] == pytest.approx(3.0 * np.exp(-result["time"]), rel=1e-5)


FREE = """
model Free
  Real x(start=2);
  Real y;
initial equation
  x*y = 6;
equation
  der(x) = -x;
  der(y) = -2*y;
end Free;
"""


@KINDS
def test_the_state_without_a_start_is_computed(compiled: Compile, kind: str) -> None:
    """x has a start value and y none, so the initial equation determines y (Modelica 3.6, section 8.6)."""
    result = run(compiled(FREE, "Free"), kind, 1.0, ["x", "y"])
    assert result["x"][0] == 2.0
    assert result["y"] == pytest.approx(3.0 * np.exp(-2 * result["time"]), rel=1e-5)


SIGNUM = """
model Signum "A loop through sign: x = 3 - 0.5 sign(y), y = 2 - 0.5 sign(x) - 0.2 x"
  Real x(start=1), y(start=-1);
equation
  x + 0.5*sign(y) = 3 + 0*time;
  y + 0.5*sign(x) + 0.2*x = 2;
end Signum;
"""


@KINDS
def test_a_loop_through_sign(compiled: Compile, kind: str) -> None:
    result = run(compiled(SIGNUM, "Signum"), kind, 1.0, ["x", "y"])
    assert np.allclose(result["x"], 2.5) and np.allclose(result["y"], 1.0)


SAMPLED = """
model Sampled "A counter of ticks from the start on, and a signal held between them"
  discrete Integer ticks(start=0, fixed=true);
  discrete Real held(start=0, fixed=true);
  Real x(start=0, fixed=true);
equation
  der(x) = 1;
  when sample(0.25, 0.5) then
    ticks = pre(ticks) + 1;
    held = x;
  end when;
end Sampled;
"""


@KINDS
def test_sample_fires_once_at_each_instant(compiled: Compile, kind: str) -> None:
    r = run(compiled(SAMPLED, "Sampled"), kind, 4.0, ["ticks", "held"])
    expected = np.floor((r["time"] - 0.25) / 0.5) + 1
    away = np.abs((r["time"] - 0.25) / 0.5 - np.round((r["time"] - 0.25) / 0.5)) > 1e-6
    assert np.array_equal(r["ticks"][away], np.maximum(expected, 0)[away])
    assert np.allclose(r["held"][away], np.where(expected > 0, 0.25 + 0.5 * (expected - 1), 0.0)[away], atol=1e-9)


STAIRS = """
model Stairs "Rounding of a signal that rises and falls through zero, and the integral of it"
  Real u = 3.3*sin(time);
  Real low = floor(u), high = ceil(u), cut = div(u, 2), rest = mod(u, 2), left = rem(u, 2);
  Real area(start=0, fixed=true);
equation
  der(area) = low;
end Stairs;
"""


@KINDS
def test_rounding_makes_events_where_it_changes(compiled: Compile, kind: str) -> None:
    r = run(compiled(STAIRS, "Stairs"), kind, 6.0, ["u", "low", "high", "cut", "rest", "left", "area"])
    u = 3.3 * np.sin(r["time"])
    away = (np.abs(u - np.round(u)) > 1e-6) & (r["time"] > 0)
    assert np.array_equal(r["low"][away], np.floor(u)[away])
    assert np.array_equal(r["high"][away], np.ceil(u)[away])
    assert np.array_equal(r["cut"][away], np.trunc(u / 2)[away])
    assert np.allclose(r["rest"][away], np.mod(u, 2)[away], atol=1e-7)
    assert np.allclose(r["left"][away], np.fmod(u, 2)[away], atol=1e-7)
    t = np.linspace(0.0, 6.0, 2_000_001)
    assert r["area"][-1] == pytest.approx(np.trapezoid(np.floor(3.3 * np.sin(t)), t), abs=1e-4)
