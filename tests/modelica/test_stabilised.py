"""Constraints for which no choice of states serves throughout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from fmpy import read_model_description, simulate_fmu
from scipy.integrate import solve_ivp

Compile = Callable[[str, str], Path]
KINDS = pytest.mark.parametrize("kind", ["CoSimulation", "ModelExchange"])

ROUND = """
package Round
  model Pendulum "Let go where the rod lies level; a hard enough push sends it round"
    parameter Real L = 1.2;
    parameter Real m = 2;
    parameter Real push = 0;
    Real x(start=1.2, fixed=true), y(start=0), vx, vy(start=push, fixed=true), F;
    Real energy "per mass, m2/s2";
  equation
    der(x) = vx;
    der(y) = vy;
    m*der(vx) = -F*x;
    m*der(vy) = -F*y - m*9.81;
    x^2 + y^2 = L^2;
    energy = 0.5*(vx^2 + vy^2) + 9.81*y;
  end Pendulum;
  model Bead "Driven round a circle (index 2)"
    Real x(start=1, fixed=true), y(start=0), p;
  equation
    der(x) = -2*y + p*x;
    der(y) = 2*x + p*y;
    x^2 + y^2 = 1;
  end Bead;
  model Crank "The slider follows explicitly: the angle stays the only position among the states"
    parameter Real r = 0.1, l = 0.3, J = 0.02, m = 0.5;
    Real phi(start=0.5, fixed=true), w(start=20, fixed=true);
    Real s, v, f, energy;
  equation
    der(phi) = w;
    s = r*cos(phi) + sqrt(l^2 - r^2*sin(phi)^2);
    v = der(s);
    m*der(v) = f;
    J*der(w) = f*(r*sin(phi) + r^2*sin(phi)*cos(phi)/sqrt(l^2 - r^2*sin(phi)^2));
    energy = 0.5*J*w^2 + 0.5*m*v^2;
  end Crank;
end Round;
"""


@KINDS
@pytest.mark.parametrize("push", [0.0, -9.0])
def test_pendulum_through_all_quadrants(compiled: Compile, kind: str, push: float) -> None:
    """Against the equation of its angle from the downward vertical, L phi'' = -g sin phi."""
    y = simulate_fmu(
        str(compiled(ROUND, "Round.Pendulum")), fmi_type=kind, stop_time=6.0, output_interval=0.02,
        relative_tolerance=1e-7, start_values={"push": push}, output=["x", "y", "energy"],
    )  # fmt: skip
    angle = solve_ivp(
        lambda _t, s: [s[1], -9.81 / 1.2 * np.sin(s[0])], (0, 6.0), [np.pi / 2, push / 1.2],
        rtol=1e-10, atol=1e-10, t_eval=np.minimum(y["time"], 6.0),
    ).y[0]  # fmt: skip
    assert np.ptp(angle) > (2 * np.pi if push else 3.1)
    np.testing.assert_allclose(y["x"], 1.2 * np.sin(angle), atol=2e-3)
    np.testing.assert_allclose(y["y"], -1.2 * np.cos(angle), atol=2e-3)
    np.testing.assert_allclose(np.hypot(y["x"], y["y"]), 1.2, rtol=1e-5)
    np.testing.assert_allclose(y["energy"], push**2 / 2, atol=2e-3)


@KINDS
def test_bead_on_a_circle(compiled: Compile, kind: str) -> None:
    y = simulate_fmu(
        str(compiled(ROUND, "Round.Bead")), fmi_type=kind, stop_time=5.0, relative_tolerance=1e-7, output=["x", "y"]
    )
    np.testing.assert_allclose(y["x"], np.cos(2 * y["time"]), atol=1e-4)
    np.testing.assert_allclose(y["y"], np.sin(2 * y["time"]), atol=1e-4)


@KINDS
def test_explicit_constraints_keep_their_static_choice(compiled: Compile, kind: str) -> None:
    path = compiled(ROUND, "Round.Crank")
    found = {v.derivative.name for v in read_model_description(path).modelVariables if v.derivative is not None}
    assert found == {"phi", "w"}
    y = simulate_fmu(str(path), fmi_type=kind, stop_time=1.0, relative_tolerance=1e-8, output=["phi", "energy"])
    assert y["phi"][-1] > 2 * np.pi
    np.testing.assert_allclose(y["energy"], y["energy"][0], rtol=1e-5)
