"""Parts of the network with ports: pairs of pipes, pumps, valves, consumers, boilers, store, pressure holding, city."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest
from CoolProp.CoolProp import PropsSI
from scipy.linalg import expm
from scipy.optimize import brentq

from cosim.modelica import build, library_folder

PRESSURE = 10e5
DAY = 86400.0

Model = Callable[..., Path]


def water(quantity: str, temperature: float) -> float:
    return float(PropsSI(quantity, "T", temperature, "P", PRESSURE, "Water"))


def enthalpy(temperature: float) -> float:
    """J/kg, zero at 0 degC as in the library."""
    return water("H", temperature) - (water("H", 273.16) - 42.0)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    """Builds a class of RiverHeat.Network, or one of declarations and equations, once."""
    folder = tmp_path_factory.mktemp("parts")
    built: dict[str, Path] = {}

    def get(name: str, declarations: str = "", equations: str = "") -> Path:
        if name not in built:
            if declarations:
                (folder / name).mkdir()
                source = folder / name / f"{name}.mo"
                source.write_text(
                    f"model {name}\n  import RiverHeat.Network;\n{declarations}\nequation\n{equations}\nend {name};\n"
                )
                library = library_folder() / "RiverHeat"
                built[name] = build(name, sources=(source,), libraries=(library,), out=folder).path
            else:
                built[name] = build(f"RiverHeat.Network.{name}", out=folder).path
        return built[name]

    return get


def simulate(path: Path, stop: float, step: float, output: list[str], tolerance: float = 1e-7, **values: float):  # type: ignore[no-untyped-def]
    return fmpy.simulate_fmu(
        str(path), fmi_type="CoSimulation", stop_time=stop, step_size=step, output_interval=step, output=output,
        start_values=values, relative_tolerance=tolerance,
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------------- pairs of pipes

LENGTH, SUPPLY, RETURN, GROUND = 10e3, 363.15, 333.15, 283.15
PAIR = """
  parameter Real m = 20;
  Network.PipePair pair(n = 40, length = {length}, s_wall = 0.0056, lambda_insulation = 0.029, r_fittings = -1, {more});
  Network.Boundaries.FlowSource s, r;
  Network.Boundaries.PressureBoundary s_end, r_end;"""
PAIR_EQUATIONS = """
  connect(s.port, pair.supply_a); connect(pair.supply_b, s_end.port);
  connect(r.port, pair.return_b); connect(pair.return_a, r_end.port);
  s.m_flow = m; s.T = 363.15; r.m_flow = m; r.T = 333.15; s_end.p = 3e5; s_end.T = 300; r_end.p = 3e5; r_end.T = 300;
  pair.T_outside = 283.15;"""


def conductances() -> tuple[float, float]:
    """U_own and U_other of the pair's defaults in W/(m.K), EN 13941."""
    z = 1.2 + 0.0685 * 1.5
    own = np.log(0.45 / 0.3239) / (2 * np.pi * 0.029) + np.log(4 * z / 0.45) / (2 * np.pi * 1.5)
    shared = np.log(1 + (2 * z / 0.65) ** 2) / (4 * np.pi * 1.5)
    return own / (own**2 - shared**2), shared / (own**2 - shared**2)


@pytest.mark.parametrize("ground", [False, True])
def test_a_pair_of_pipes_cools_by_the_closed_form(model: Model, ground: bool) -> None:
    """Two pipes that warm each other at rest, a two-point problem of linear equations; to 1e-3 of what they cool by.

    With the ground's heat capacity the same, since that starts with the profile of uniform pipes and is led on to rest.
    """
    more = f"ground_capacity = {str(ground).lower()}"
    path = model(f"Pair{ground}", PAIR.format(length=LENGTH, more=more), PAIR_EQUATIONS)
    stop = 1.2e9 if ground else 1e6
    r = simulate(path, stop, stop / 10, ["pair.supply.T_b", "pair.returning.T_a", "pair.Q_flow_loss"])[-1]
    out, back = r["pair.supply.T_b"], r["pair.returning.T_a"]
    own, other = conductances()
    k_s, k_r = (20.0 * water("C", 0.5 * (a + b)) for a, b in ((SUPPLY, out), (RETURN, back)))
    transfer = expm(LENGTH * np.array([[-own / k_s, other / k_s], [-other / k_r, own / k_r]]))
    return_excess = ((RETURN - GROUND) - transfer[1, 0] * (SUPPLY - GROUND)) / transfer[1, 1]
    supply_excess = transfer[0, 0] * (SUPPLY - GROUND) + transfer[0, 1] * return_excess
    assert SUPPLY - out == pytest.approx(SUPPLY - GROUND - supply_excess, rel=1e-3)
    assert RETURN - back == pytest.approx(RETURN - GROUND - return_excess, rel=1e-3)
    given = 20.0 * (enthalpy(SUPPLY) - enthalpy(out) + enthalpy(RETURN) - enthalpy(back))
    assert r["pair.Q_flow_loss"] == pytest.approx(given, rel=1e-3)


# ----------------------------------------------------------------------------------------------------- pumps and valves


@pytest.mark.parametrize(("speed", "share"), [(1.0, 1.0), (0.8, 0.5), (0.5, 0.25)])
def test_a_pump_between_two_pressures(model: Model, speed: float, share: float) -> None:
    """m = m_n sqrt((r s2 - dp/dp_n)/(r - 1)) by the affinity laws: here the compiler solves for the flow."""
    path = model(
        "PumpBench",
        "  input Real s(start = 1); input Real dp(start = 1e5);\n  Network.Pump pump(m_flow_nominal = 100, "
        "dp_nominal = 4e5, tau = 1);\n  Network.Boundaries.PressureBoundary a, b;",
        "  connect(a.port, pump.port_a); connect(pump.port_b, b.port); a.p = 2e5; b.p = 2e5 + dp; a.T = 333.15;\n"
        "  b.T = 333.15; pump.speed_set = s; pump.on = true;",
    )
    dp = 4e5 * share * speed**2
    r = simulate(path, 60.0, 1.0, ["pump.m_flow", "pump.P_el", "pump.efficiency"], s=speed, dp=dp)[-1]
    flow = 100 * np.sqrt((1.25 * speed**2 - dp / 4e5) / 0.25)
    assert r["pump.m_flow"] == pytest.approx(flow, rel=2e-3)
    assert r["pump.P_el"] * r["pump.efficiency"] == pytest.approx(flow * dp / water("D", 333.15), rel=3e-3)


def test_a_valve_throttles_and_warms(model: Model) -> None:
    path = model(
        "ValveBench",
        "  input Real opening(start = 1); Network.Valve valve(m_flow_nominal = 50, dp_nominal = 1e5, stroke = 10);\n"
        "  Network.Boundaries.FlowSource a; Network.Boundaries.PressureBoundary b; Real T = "
        "Network.waterTemperature(inStream(b.port.h_outflow), 0);",
        "  connect(a.port, valve.port_a); connect(valve.port_b, b.port); a.m_flow = 25; a.T = 333.15; b.p = 2e5;\n"
        "  b.T = 300; valve.opening_set = opening;",
    )
    for opening in (1.0, 0.5, 0.1):
        r = simulate(path, 60.0, 1.0, ["valve.dp", "T", "valve.opening"], opening=opening)
        coefficient = 1e-3 + (1 - 1e-3) * opening
        assert r["valve.dp"][-1] == pytest.approx(0.25e5 / coefficient**2, rel=1e-3)
        warmer = 0.25e5 / coefficient**2 / water("D", 343.15) / water("C", 333.15)
        assert r["T"][-1] - 333.15 == pytest.approx(warmer, rel=0.01, abs=1e-3)
        speed = np.abs(np.diff(r["valve.opening"]))
        assert np.max(speed) < 0.1 + 1e-6  # a tenth of the stroke in a second


# ------------------------------------------------------------------------------------------------------------ consumers


@pytest.mark.parametrize(("load", "supply"), [(1.0, 353.15), (0.5, 353.15), (0.5, 343.15), (0.2, 348.15)])
def test_radiators_in_the_networks_water(model: Model, load: float, supply: float) -> None:
    """The return of radiators with exponent 1.3 by the logarithmic mean; the class has the geometric one: to 3 K."""
    path = model(
        "DirectBench",
        "  input Real Q(start = 1e6); input Real T(start = 353.15);\n  Network.DirectConsumer c(Q_flow_nominal = 1e6, "
        "T_supply_nominal = 353.15);\n  Network.Boundaries.PressureBoundary s, r;",
        "  connect(s.port, c.port_supply); connect(c.port_return, r.port); s.p = 3e5; r.p = 2.4e5; s.T = T; r.T = T;\n"
        "  c.Q_flow_demand = Q;",
    )
    r = simulate(path, 400.0, 10.0, ["c.T_return", "c.Q_flow"], Q=load * 1e6, T=supply)[-1]

    def mean(back: float) -> float:
        return float((supply - back) / np.log((supply - 293.15) / (back - 293.15)))

    nominal = (353.15 - 323.15) / np.log(60.0 / 30.0)
    exact = brentq(lambda back: (mean(back) / nominal) ** 1.3 - load, 293.15 + 1e-6, supply - 1e-6)
    assert r["c.T_return"] == pytest.approx(exact, abs=3.0)
    assert r["c.Q_flow"] == pytest.approx(load * 1e6, rel=1e-3)


# ---------------------------------------------------------------------------------------------------- plants and stores


def test_wood_chips_are_slow_and_have_a_least_load(model: Model) -> None:
    """From cold water: no faster than the ramp; where less than least load is wanted it goes on and off."""
    path = model(
        "WoodBench",
        "  input Real m(start = 0); Network.WoodChipBoiler boiler(Q_flow_max = 10e6, T_start = 333.15);\n"
        "  Network.Boundaries.FlowSource a; Network.Boundaries.PressureBoundary b;",
        "  connect(a.port, boiler.port_a); connect(boiler.port_b, b.port); a.m_flow = m; a.T = 333.15; b.p = 2e5;\n"
        "  b.T = 333.15; boiler.T_set = 363.15; boiler.on = true;",
    )
    table = np.array(
        [(0.0, 60.0), (7200.0, 60.0), (7200.0, 10.0), (28800.0, 10.0)], dtype=[("time", float), ("m", float)]
    )
    output = ["boiler.Q_flow", "boiler.T", "boiler.firing"]
    r = fmpy.simulate_fmu(
        str(path), fmi_type="CoSimulation", stop_time=28800.0, step_size=30.0, output_interval=30.0, input=table,
        output=output, relative_tolerance=1e-6,
    )  # fmt: skip
    heat = r["boiler.Q_flow"]
    assert np.max(np.abs(np.diff(heat))) < 10e6 / 3600 * 30 * 1.001
    wanted = 60.0 * (enthalpy(363.15) - enthalpy(333.15))
    assert heat[239] == pytest.approx(wanted, rel=0.02)
    assert r["boiler.T"][239] == pytest.approx(363.15, abs=0.5)
    late = r["time"] > 7200.0 + 3600.0  # 1.3 MW are wanted, least load is 3 MW: it goes on and off
    assert set(np.unique(r["boiler.firing"][late])) == {0.0, 1.0}
    mean = np.trapezoid(heat[late], r["time"][late]) / np.ptp(r["time"][late])
    assert mean == pytest.approx(10.0 * (enthalpy(363.15) - enthalpy(333.15)), rel=0.25)


def test_the_store_of_mannheim(model: Model) -> None:
    """43,000 m3 from 60 to 98 degC hold 1,850 MWh by CoolProp (1,500 are stated as usable)."""
    path = model(
        "StoreBench",
        "  Network.StratifiedStore store(T_cold = 333.15, level_start = 1);\n  Network.Boundaries.FlowSource a;\n"
        "  Network.Boundaries.PressureBoundary b;",
        "  connect(store.port_top, a.port); connect(store.port_bottom, b.port); a.m_flow = -1500; a.T = 371.15;\n"
        "  b.p = 2e5; b.T = 333.15;",
    )
    r = simulate(path, 10 * 3600.0, 60.0, ["store.Q_flow", "store.level", "store.E_loss", "store.stored_energy"])
    mass = water("D", 352.15) * 43000
    capacity = mass * (enthalpy(371.15) - enthalpy(333.15))
    assert capacity / 3.6e9 == pytest.approx(1850, rel=0.02)
    given = np.trapezoid(r["store.Q_flow"], r["time"])
    assert given == pytest.approx(capacity, rel=0.01)
    assert r["store.level"][-1] == pytest.approx(0.0, abs=0.01)
    balance = r["store.stored_energy"][0] - r["store.stored_energy"][-1] - given - r["store.E_loss"][-1]
    assert abs(balance) < 2e-4 * capacity
    # with a flow that takes 7 hours, nine tenths come out within 2 K of full temperature
    assert np.interp(0.1, r["store.level"][::-1], r["store.Q_flow"][::-1]) > 0.95 * r["store.Q_flow"][0]


def test_village(model: Model) -> None:
    """All parts together: heat closes to 1e-9 of what came in; gas law, booster and ramps hold by hand."""
    output = [
        "balance", "wood.Q_flow", "wood.firing", "booster.COP", "booster.T_supply", "booster.T_return", "holding.p",
        "holding.level", "holding.M_leak", "holding.M_make_up", "holding.mass", "holding.expansion", "hotel.T_supply",
    ]  # fmt: skip
    r = simulate(model("Examples.Village"), 21600.0, 60.0, output, tolerance=1e-6)
    assert np.max(np.abs(r["balance"])) < 1e-9
    assert np.max(np.abs(np.diff(r["wood.Q_flow"]))) < 2.2e6 / 3600 * 60 * 1.001
    hot, cold = r["booster.T_supply"] + 3, r["booster.T_return"] - 3
    np.testing.assert_allclose(r["booster.COP"], 0.5 + 0.5 * hot / (hot - cold), rtol=5e-3)
    assert np.abs(r["hotel.T_supply"][60:120] - 353.15).max() < 1.0
    np.testing.assert_allclose(r["holding.p"] * (1 - r["holding.level"]), 2.5e5 * 0.6, rtol=1e-3)
    rho = water("D", 323.15)
    expanded = rho * (0.4 * 20 + r["holding.expansion"] - r["holding.expansion"][0])
    np.testing.assert_allclose(r["holding.mass"], expanded - r["holding.M_leak"] + r["holding.M_make_up"], rtol=1e-4)
    assert r["holding.M_leak"][-1] == pytest.approx(0.02 * 21600, rel=1e-9)
    assert 0 < r["holding.M_make_up"][-1] < r["holding.M_leak"][-1]


# ----------------------------------------------------------------------------------------------------------------- city


def test_pumps_that_trip(model: Model) -> None:
    """Flow dies away within a minute and comes back; what lacks is told; the balance closes; nothing runs backwards."""
    out = [f"city.{n}" for n in ("m_flow_network", "Q_flow_unserved", "dp_pump", "T_supply", "m_flow_3", "speed_pump")]
    energies = [f"city.E_{n}" for n in ("heat_pump", "plant", "base", "boiler", "pump", "served", "loss")]
    path = model("Examples.PumpTrip")
    r = simulate(path, 14400.0, 10.0, [*out, *energies, "city.stored_energy", "city.charge"], tolerance=1e-6)
    t = r["time"]
    before, gone, back = (int(np.searchsorted(t, x)) for x in (7190.0, 7300.0, 9000.0))
    flow = r["city.m_flow_network"]
    assert flow[gone] < 0.01 * flow[before]
    assert np.min(r["city.m_flow_3"]) > -1e-6 * flow[before]
    assert r["city.Q_flow_unserved"][gone] == pytest.approx(670e6, rel=0.01)
    assert abs(r["city.Q_flow_unserved"][back]) < 0.02 * 670e6
    assert r["city.speed_pump"][gone] < 1e-4
    *given, served, loss = (r[name] for name in energies)
    left = sum(given) - served - loss - (r["city.stored_energy"] - r["city.stored_energy"][0])
    assert np.max(np.abs(left)) < 1e-9 * served[-1]
    assert np.ptp(r["city.charge"]) == 0.0


def test_a_main_that_is_closed(model: Model) -> None:
    """The far city's water stands and cools as a standing pipe does; the others do not notice; it comes back hot."""
    out = [f"city.{n}" for n in ("m_flow_3", "m_flow_1", "dp_worst", "T_cluster_1", "Q_flow_unserved")]
    path = model("Examples.PipeClosure")
    r = simulate(path, 18000.0, 10.0, [*out, "city.main_3.supply.T[5]", "city.main_3.returning.T[5]"], tolerance=1e-6)
    t = r["time"]
    before, closed, late, after = (int(np.searchsorted(t, x)) for x in (3590.0, 3900.0, 10700.0, 17000.0))
    assert np.max(r["city.m_flow_3"][closed:late]) < 0.02 * r["city.m_flow_3"][before]
    np.testing.assert_allclose(r["city.m_flow_1"][closed:late], r["city.m_flow_1"][before], rtol=0.05)
    np.testing.assert_allclose(r["city.dp_worst"][closed + 60 : late], 0.6e5, rtol=0.02)
    assert r["city.Q_flow_unserved"][late] == pytest.approx(110e6, rel=0.03)
    assert abs(r["city.Q_flow_unserved"][after]) < 5e6
    supply, back = r["city.main_3.supply.T[5]"], r["city.main_3.returning.T[5]"]
    z = 1.8 + 0.0685 * 1.5
    own = np.log(0.9 / 0.72) / (2 * np.pi * 0.029) + np.log(4 * z / 0.9) / (2 * np.pi * 1.5)
    shared = np.log(1 + (2 * z / 1.2) ** 2) / (4 * np.pi * 1.5)
    capacity = np.pi / 4 * 0.7**2 * water("D", 373.15) * water("C", 365.0) + 3.768e6 * np.pi * 0.71 * 0.01
    q = (own * (supply[closed] - 280.15) - shared * (back[closed] - 280.15)) / (own**2 - shared**2)
    # the leak of the gate moves the water by a few metres meanwhile
    assert supply[closed] - supply[late] == pytest.approx(q / capacity * (t[late] - t[closed]), rel=0.1)


def test_senseless_parts_are_refused(model: Model) -> None:
    for name, value, words in (
        ("city.pumps.r_shutoff", 0.9, "r_shutoff must exceed 1"),
        ("city.V_store", 0.0, "V must be positive"),
        ("city.gate_1.stroke", 0.0, "stroke must be positive"),
        ("city.dp_open", -1.0, "dp_open must be positive"),
    ):
        messages: list[str] = []
        with pytest.raises(Exception, match=r"(?i)error|status|failed"):
            fmpy.simulate_fmu(
                str(model("Examples.PumpTrip")), fmi_type="CoSimulation", stop_time=1.0, start_values={name: value},
                logger=lambda _c, _i, _s, _k, text: messages.append(text.decode()),  # noqa: B023
            )  # fmt: skip
        assert any(words in message for message in messages), (name, messages)
