"""Initial equations of discrete variables and of parameters, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest

from cosim.modelica.errors import ModelicaError

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])


def run(path: Path, kind: str, stop: float, output: list[str], start: float = 0.0) -> np.ndarray:
    return fmpy.simulate_fmu(
        str(path),
        fmi_type=kind,
        start_time=start,
        stop_time=stop,
        output_interval=(stop - start) / 20,
        output=output,
        relative_tolerance=1e-8,
    )


PULSES = """
model Pulses "Counts pulses that began before the simulation"
  parameter Real begin = -0.35, period = 0.1;
  Integer count;
  discrete Real latest;
  Real ramp = time - latest;
initial algorithm
  count := integer((time - begin)/period);
  latest := begin + count*period;
equation
  when integer((time - begin)/period) > pre(count) then
    count = pre(count) + 1;
    latest = time;
  end when;
end Pulses;
"""


@KINDS
def test_initial_algorithm_of_discrete_variables(compiled: Compile, kind: str) -> None:
    """At 0 three whole periods have passed since -0.35, the last at -0.05; the fourth ends at 0.05."""
    result = run(compiled(PULSES, "Pulses"), kind, 1.0, ["count", "ramp"])
    away = np.abs(np.mod(result["time"] + 0.35 + 0.05, 0.1) - 0.05) > 1e-6
    time = result["time"][away]
    np.testing.assert_array_equal(result["count"][away], np.floor((time + 0.35) / 0.1))
    np.testing.assert_allclose(result["ramp"][away], np.mod(time + 0.35, 0.1), atol=1e-7)


THERMOSTAT = """
model Thermostat "Whether it is on at the start follows from the temperature"
  parameter Real T0 = 20;
  Real T(start=T0, fixed=true);
  Real measured = T + 1;
  Boolean on;
  discrete Real lowest;
initial equation
  pre(on) = measured < 22;
  pre(lowest) = 2*T;
equation
  der(T) = if on then 1 else -1;
  on = if pre(on) then T < 23 else T < 18;
  when not on then
    lowest = pre(lowest) + T;
  end when;
end Thermostat;
"""


@KINDS
@pytest.mark.parametrize(("at_start", "peak"), [(20.0, 63.0), (21.5, 43.0)])
def test_initial_value_from_continuous_variables(compiled: Compile, kind: str, at_start: float, peak: float) -> None:
    """20 is below the line: on at once, up to 23, where ``lowest`` becomes 40 + 23. 21.5 is above: off, so down."""
    result = fmpy.simulate_fmu(
        str(compiled(THERMOSTAT, "Thermostat")),
        fmi_type=kind,
        stop_time=3.4,
        output_interval=0.1,
        output=["T", "on", "lowest"],
        start_values={"T0": at_start},
        relative_tolerance=1e-8,
    )
    assert bool(result["on"][0]) is (at_start == 20.0)
    slope = 1.0 if at_start == 20.0 else -1.0
    early = result["time"] < 2.9
    np.testing.assert_allclose(result["T"][early], at_start + slope * result["time"][early], atol=1e-6)
    assert result["lowest"][0] == pytest.approx(2 * at_start)
    assert result["lowest"][-1] == pytest.approx(peak, abs=1e-6)


PARAMETERS = """
model Parameters "Parameters that initial equations give, and what follows from them"
  parameter Integer n(fixed=false);
  parameter Boolean many(fixed=false);
  parameter Real p(fixed=false);
  parameter Real q = 10*p;
  Real x(start=q, fixed=true);
  Real y(start=1, fixed=true);
  output Real out_q = q, out_x = x, out_n = n;
  output Boolean out_many = many;
initial equation
  der(y) = 0;
  n = integer(y + 2.7);
  many = y > 0.5;
equation
  der(x) = -x;
  der(y) = p - 3*y;
end Parameters;
"""


@KINDS
def test_what_follows_from_parameters_that_initial_equations_give(compiled: Compile, kind: str) -> None:
    """der(y) = 0 at y = 1 makes p = 3, so q = 30, and x starts there."""
    result = run(compiled(PARAMETERS, "Parameters"), kind, 1.0, ["out_q", "out_x", "out_n", "out_many"])
    np.testing.assert_allclose(result["out_q"], 30.0, rtol=1e-12)
    np.testing.assert_allclose(result["out_x"], 30.0 * np.exp(-result["time"]), rtol=1e-5)
    assert set(result["out_n"]) == {3} and set(result["out_many"].astype(bool)) == {True}


SAMPLED = """
model Sampled "Samples counted from the start of the simulation, wherever that is"
  parameter Real t0(fixed=false);
  discrete Real seen(start=-1, fixed=true);
  output Real out = seen;
initial equation
  t0 = time;
equation
  when sample(t0 + 0.25, 0.5) then
    seen = time;
  end when;
end Sampled;
"""


@KINDS
@pytest.mark.parametrize("start", [0.0, 3.1])
def test_samples_from_the_start_of_the_simulation(compiled: Compile, kind: str, start: float) -> None:
    result = run(compiled(SAMPLED, "Sampled"), kind, start + 2.0, ["out"], start)
    since = result["time"] - start
    away = np.abs(np.mod(since + 0.25 + 0.1, 0.5) - 0.1) > 1e-6
    expected = np.where(since < 0.25, -1.0, start + 0.25 + 0.5 * np.floor((since - 0.25) / 0.5))
    np.testing.assert_allclose(result["out"][away], expected[away], atol=1e-9)


BOUND_INPUTS = """
package BoundInputs
  model Default "Held until the importer sets it"
    parameter Real k = 2;
    input Real u = 3*k;
    output Real y = 2*u;
  end Default;
  model Moving
    input Real u = time;
    output Real y = 2*u;
  end Moving;
end BoundInputs;
"""


def test_an_input_holds_what_it_is_bound_to_until_it_is_set(compiled: Callable[..., Path]) -> None:
    path = compiled(BOUND_INPUTS, "BoundInputs.Default")
    assert fmpy.simulate_fmu(str(path), stop_time=1.0, output=["y"])["y"][-1] == 12.0
    assert fmpy.simulate_fmu(str(path), stop_time=1.0, start_values={"u": 5.0}, output=["y"])["y"][-1] == 10.0


def test_an_input_bound_to_what_changes_is_refused(compiled: Callable[..., Path]) -> None:
    with pytest.raises(ModelicaError, match=r"BoundInputs\.mo:\d+: BoundInputs\.Moving: input u .* declare it without"):
        compiled(BOUND_INPUTS, "BoundInputs.Moving")
