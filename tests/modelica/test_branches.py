"""Systems whose branch of solutions ends, and functions that ignore an input."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest
from fmpy.fmi1 import FMICallException

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])


def run(path: Path, kind: str, stop: float, output: list[str], steps: int = 200) -> np.ndarray:
    return fmpy.simulate_fmu(
        str(path), fmi_type=kind, stop_time=stop, output_interval=stop / steps, output=output, relative_tolerance=1e-8
    )


COMPARATOR = """
model Comparator "Positive feedback: between +-3 the output keeps the side it is on; no events"
  parameter Real gain = 1e4;
  Real u, e(start=1), y(start=2);
equation
  u = 6*sin(time);
  e = (2*u + 3*y)/5;
  y = noEvent(if gain*e > 2 then 2 elseif gain*e < -2 then -2 else gain*e);
end Comparator;
"""


@KINDS
def test_the_output_jumps_where_its_branch_ends(compiled: Compile, kind: str) -> None:
    """The upper branch ends where e = 2/gain at y = 2: at u = -3 + 5/gain; the lower one mirrored."""
    result = run(compiled(COMPARATOR, "Comparator"), kind, 12.0, ["u", "y"])
    edge = 3.0 - 5.0e-4
    expected, side = [], 2.0
    for u in result["u"]:
        side = 2.0 if u > edge else -2.0 if u < -edge else side
        expected.append(side)
    np.testing.assert_allclose(result["y"], expected, atol=1e-9)


OSCILLATOR = """
model Oscillator "A comparator with memory charges and discharges an integrator"
  parameter Real gain = 1e4;
  Real x(start=0, fixed=true);
  Real e(start=1), y(start=2);
equation
  der(x) = -y;
  e = (2*x + 3*y)/5;
  y = noEvent(if gain*e > 2 then 2 elseif gain*e < -2 then -2 else gain*e);
end Oscillator;
"""


def test_the_period_of_a_relaxation_oscillator(compiled: Compile) -> None:
    """x is a triangle of slope 2 between -a and a, a = 3 - 5/gain: the edges do not drift over twelve switchings.

    Co-Simulation only: where no derivative exists FMPy's CVODE goes on with the last one instead of a shorter step.
    """
    result = run(compiled(OSCILLATOR, "Oscillator"), "CoSimulation", 40.0, ["x", "y"], 400)
    a = 3.0 - 5.0e-4
    phase = np.mod(2.0 * result["time"] + a, 4.0 * a)
    sign = -1.0 if result["y"][1] > 0.0 else 1.0
    np.testing.assert_allclose(result["x"], sign * (2.0 * a - np.abs(phase - 2.0 * a) - a), atol=1e-3)


HANDED_ON = """
package HandedOn "A signal and its derivative go from one part to another"
  function value
    input Real u[2];
    input Real t;
    output Real y;
  algorithm
    y := u[1];
    annotation(derivative(noDerivative=u) = rate);
  end value;
  function rate
    input Real u[2];
    input Real t;
    input Real dt;
    output Real y;
  algorithm
    y := u[2];
  end rate;
  model Two "Two masses joined through position and speed; the force comes back"
    parameter Real second = 0;
    Real s1(start=0, fixed=true), v1(start=0, fixed=true);
    Real s2(start=second, fixed=true), v2(start=0, fixed=true);
    Real f, speed;
  equation
    der(s1) = v1;
    2*der(v1) = 10 - f;
    speed = v1;
    s2 = value({s1, speed}, time);
    der(s2) = v2;
    3*der(v2) = f;
  end Two;
end HandedOn;
"""


@KINDS
def test_a_function_that_ignores_an_input(compiled: Compile, kind: str) -> None:
    """Joined, the masses of 2 and 3 kg move as one under 10 N: 2 m/s2, and 6 N between them."""
    result = run(compiled(HANDED_ON, "HandedOn.Two"), kind, 1.0, ["s2", "v2", "f"])
    np.testing.assert_allclose(result["s2"], result["time"] ** 2, atol=1e-6)
    np.testing.assert_allclose(result["v2"], 2.0 * result["time"], atol=1e-6)
    np.testing.assert_allclose(result["f"], 6.0, rtol=1e-9)


@KINDS
def test_fixed_start_values_that_contradict_each_other(compiled: Compile, kind: str) -> None:
    """Both masses are fixed at the start, which is one too many: only equal positions will do."""
    said: list[str] = []

    def logger(_environment: object, _name: object, _status: int, _category: object, message: bytes) -> None:
        said.append(message.decode("utf-8"))

    with pytest.raises(FMICallException):
        fmpy.simulate_fmu(
            str(compiled(HANDED_ON, "HandedOn.Two")), fmi_type=kind, start_values={"second": 1.0}, logger=logger
        )
    assert any("contradicts" in message for message in said), said


PULSES = """
model Pulses "Short pulses of time alone, beside a state that has come to rest"
  Real x(start=1, fixed=true);
  Integer n(start=0, fixed=true);
equation
  der(x) = -10*x;
  when sin(6.283185307179586*time) > 0.9 then
    n = pre(n) + 1;
  end when;
end Pulses;
"""


@KINDS
def test_no_pulse_is_lost_between_the_steps_of_a_resting_state(compiled: Compile, kind: str) -> None:
    """One pulse of 0.14 s in each second, hundreds of seconds of rest: steps are long, events are not."""
    result = run(compiled(PULSES, "Pulses"), kind, 300.0, ["n"], 6000)
    assert result["n"][-1] == 300
