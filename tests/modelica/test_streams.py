"""Stream connectors: mixing by the balances, exactly, and at standstill."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])

MEETING = """
package Meeting
  connector Port
    Real p;
    flow Real m_flow;
    stream Real h_outflow;
  end Port;
  model Source "Gives a mass flow rate with its own enthalpy, records what comes back"
    parameter Real h;
    input Real m_flow;
    Port port;
    Real h_in;
    Real h_actual;
  equation
    port.m_flow = -m_flow;
    port.h_outflow = h;
    h_in = inStream(port.h_outflow);
    h_actual = actualStream(port.h_outflow);
  end Source;
  model Vessel "Holds the pressure and takes what is left over"
    parameter Real h;
    Port port;
    Real h_in;
    Real h_actual;
  equation
    port.p = 1e5;
    port.h_outflow = h;
    h_in = inStream(port.h_outflow);
    h_actual = actualStream(port.h_outflow);
  end Vessel;
  model Four "Two flows of given rate, one that turns round, and a vessel"
    Source a(h=1e5, m_flow=2*time);
    Source b(h=4e5, m_flow=time);
    Source c(h=9e5, m_flow=1 - time);
    Vessel vessel(h=7e5);
    Real imbalance "Enthalpy flow rate into the mixing point, W";
  equation
    connect(a.port, vessel.port);
    connect(b.port, vessel.port);
    connect(c.port, vessel.port);
    imbalance = a.port.m_flow*a.h_actual + b.port.m_flow*b.h_actual + c.port.m_flow*c.h_actual
      + vessel.port.m_flow*vessel.h_actual;
  end Four;
  model Still "Nothing flows"
    Source a(h=1e5, m_flow=0);
    Source b(h=4e5, m_flow=0);
    Vessel vessel(h=7e5);
  equation
    connect(a.port, vessel.port);
    connect(b.port, vessel.port);
  end Still;
  model Turning "What a flow carries is continuous where the flow turns round; what lies at the port is not"
    Source a(h=1e5, m_flow=cos(time));
    Vessel vessel(h=7e5);
    Real H_flow = vessel.port.m_flow*actualStream(vessel.port.h_outflow);
    Real H_flow_same = semiLinear(vessel.port.m_flow, inStream(vessel.port.h_outflow), vessel.port.h_outflow);
    Real stored(start=0, fixed=true);
    Real seen(start=0, fixed=true);
  equation
    connect(a.port, vessel.port);
    der(stored) = H_flow;
    der(seen) = H_flow_same;
  end Turning;
  model Written "A quotient of the same form that somebody wrote"
    Real m = -time;
    Real y = (max(-m, 1e-7)*10 + max(m, 1e-7)*20)/(max(-m, 1e-7) + max(m, 1e-7));
  end Written;
end Meeting;
"""


def run(path: Path, kind: str, output: list[str], stop: float = 4.0) -> np.ndarray:
    return fmpy.simulate_fmu(str(path), fmi_type=kind, stop_time=stop, output_interval=0.5, output=output)


@KINDS
def test_mixing_conserves_enthalpy_to_the_last_digits(compiled: Compile, kind: str) -> None:
    """The flow of c turns round at 1 s; the vessel takes everything."""
    y = run(compiled(MEETING, "Meeting.Four"), kind, ["vessel.h_in", "vessel.h_actual", "c.h_actual", "imbalance"])
    t = y["time"]
    fed = np.maximum(1 - t, 0)
    expected = (2 * t * 1e5 + t * 4e5 + fed * 9e5) / (3 * t + fed)
    np.testing.assert_allclose(y["vessel.h_in"], expected, rtol=1e-14)
    np.testing.assert_allclose(y["vessel.h_actual"], expected, rtol=1e-14)
    np.testing.assert_allclose(y["c.h_actual"][t > 1.1], 2e5, rtol=1e-14)
    assert np.all(np.abs(y["imbalance"]) < 1e-9 * 1e6)


@KINDS
def test_at_standstill_all_streams_have_the_same_weight(compiled: Compile, kind: str) -> None:
    y = run(compiled(MEETING, "Meeting.Still"), kind, ["vessel.h_in", "a.h_in", "b.h_in"])
    np.testing.assert_allclose(y["vessel.h_in"], (1e5 + 4e5) / 2, rtol=1e-14)
    np.testing.assert_allclose(y["a.h_in"], (4e5 + 7e5) / 2, rtol=1e-14)
    np.testing.assert_allclose(y["b.h_in"], (1e5 + 7e5) / 2, rtol=1e-14)


@KINDS
def test_quotients_that_somebody_wrote_stay_as_they_are(compiled: Compile, kind: str) -> None:
    y = run(compiled(MEETING, "Meeting.Written"), kind, ["y"])
    inflow, outflow = np.maximum(y["time"], 1e-7), np.maximum(-y["time"], 1e-7)
    np.testing.assert_allclose(y["y"], (inflow * 10 + outflow * 20) / (inflow + outflow), rtol=1e-14)


@KINDS
def test_what_a_flow_carries_makes_no_events(compiled: Compile, kind: str) -> None:
    path = compiled(MEETING, "Meeting.Turning")
    assert fmpy.read_model_description(path).numberOfEventIndicators == 2  # of h_actual at both ports
    y = run(path, kind, ["stored", "seen"])
    t = y["time"]
    turned = np.sin(np.minimum(t, np.pi / 2)) * 1e5 + (np.sin(np.maximum(t, np.pi / 2)) - 1) * 7e5
    np.testing.assert_allclose(y["stored"], turned, atol=20.0)
    np.testing.assert_allclose(y["seen"], y["stored"], rtol=1e-12)
