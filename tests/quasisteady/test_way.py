"""From an FMU to the Modelica package: with a unit whose steady points are known in closed form."""

from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.modelica import build
from cosim.quasisteady import conditions, fit_maps, read_spec, steady_points
from cosim.quasisteady.modelica_text import package_text

MODEL = """\
model Machine "Stands for a unit; all in closed form"
  parameter Real efficiency = 0.5;
  input Boolean on(start = false);
  input Real Q_flow_set(start = 0), T_supply_set(start = 360), T_return(start = 330), T_source_in(start = 280);
  input Real m_flow_source(start = 100);
  Real Q_flow_supply(start = 0, fixed = true);
  output Real P_el, Q_flow_source, Q_flow_loss, T_supply, T_source_out, m_flow_network, T_evaporating, T_condensing;
  output Real p_condensing, surge_margin, stored_energy, load, friction;
  output Boolean running, tripped;
equation
  600*der(Q_flow_supply) = min(Q_flow_set, 9e6) - Q_flow_supply;
  T_evaporating = T_source_in - 2 - Q_flow_supply/1e6/2;
  T_condensing = T_supply + 2 + 0.2*Q_flow_supply/1e6;
  friction = 1e3*(m_flow_source/100)^3;
  P_el = max(0.8e6, Q_flow_supply*(T_condensing - T_evaporating)/(0.6*T_condensing)) + friction/efficiency;
  Q_flow_loss = 0.05*(P_el - friction/efficiency) + friction*(1/efficiency - 1);
  Q_flow_source = Q_flow_supply + Q_flow_loss - P_el;
  T_supply = T_supply_set;
  T_source_out = T_source_in - Q_flow_source/(4200*m_flow_source);
  m_flow_network = Q_flow_supply/(4190*(T_supply - T_return));
  p_condensing = 1e5;
  surge_margin = 0.2;
  stored_energy = 3e6*T_evaporating + 5e6*T_supply;
  load = if Q_flow_supply > 8.9e6 then 1 else 0;
  running = on;
  tripped = T_source_in < 275;
end Machine;
"""
SPEC = """\
model = "Machine"
package = "Library.Maps.MachineMap"
Q_flow_nominal = 8e6
points = 512
settle = 15000.0
[ranges]
Q_flow_set = [1e6, 8e6]
T_supply_set = [350.0, 370.0]
T_return = [315.0, 335.0]
T_source_in = [274.0, 295.0]
m_flow_source = [50.0, 200.0]
[source_pump]
friction = "friction"
efficiency = "efficiency"
[largest]
variable = "load"
at_least = 0.5
[fit]
power_breaks = [0.4]
power_rounding = 5e3
least_heat = 0.1
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("machine")
    (found / "Machine.mo").write_text(MODEL, encoding="utf-8")
    (found / "spec.toml").write_text(SPEC, encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def fmu(folder: Path) -> Path:
    return build("Machine", sources=(folder / "Machine.mo",), out=folder).path


def test_maps_of_a_known_unit(folder: Path, fmu: Path) -> None:
    spec = read_spec(folder / "spec.toml")
    table = steady_points(fmu, spec, conditions(spec))
    assert (table["T_source_in"] >= 275.0).all()  # what trips is left out
    maps = fit_maps(spec, table, 0.5)
    rng = np.random.default_rng(4)
    Q, T_e, T_s, T_r = (rng.uniform(*r, 300) for r in ((1.2e6, 7.8e6), (276.0, 290.0), (351.0, 369.0), (316.0, 334.0)))
    x = np.array([scale(v) for scale, v in zip(maps.scales, (Q, T_e, T_s, T_r), strict=True)]).T
    T_c = T_s + 2.0 + 0.2 * Q / 1e6
    P = np.maximum(0.8e6, Q * (T_c - T_e) / (0.6 * T_c))
    assert np.max(np.abs(1e6 * maps.power(x) / P - 1.0)) < 0.01
    assert np.max(np.abs(maps.lift(x) + T_s - T_c)) < 0.1
    assert np.max(np.abs(1e6 * maps.loss(x) - 0.05 * P)) < 0.005 * np.max(P)
    assert 1e6 * maps.largest_heat(x[:, 1:]) == pytest.approx(9e6, rel=1e-3)
    assert maps.C_source == pytest.approx(3e6, rel=1e-3)
    assert maps.C_network == pytest.approx(5e6, rel=1e-3)
    text = package_text(spec, maps, [("unit", "Machine")])
    assert text.startswith("within Library.Maps;\npackage MachineMap ")
    for name in ("power", "condensingTemperature", "loss", "surgeMargin", "largestHeat"):
        assert f"pure function {name} " in text


def test_a_missing_variable_is_named(folder: Path, fmu: Path) -> None:
    spec = read_spec(folder / "spec.toml").model_copy(update={"parameters": {"p_mx": 1.0}})
    with pytest.raises(InputError, match="has no variable 'p_mx', which the map needs"):
        steady_points(fmu, spec, [])
