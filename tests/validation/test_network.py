"""The district network as FMUs against closed forms: transport, losses, friction, store, consumers, balance.

Properties of water are CoolProp's, so the library's own fits are not their own oracle.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest
from CoolProp.CoolProp import PropsSI
from scipy.linalg import expm
from scipy.optimize import brentq

from cosim.modelica import build

DAY = 86400.0
PRESSURE = 10e5  # where RiverHeat.Media.Water was fitted
T_GROUND = 283.15

# PipePair's defaults: DN 300 of EN 253, insulation series 1
D_INNER, S_WALL, D_CASING = 0.3127, 0.0056, 0.45
RHO_STEEL, C_STEEL = 7850.0, 480.0
LAMBDA_FOAM, LAMBDA_GROUND, DEPTH, GAP = 0.029, 1.5, 1.2, 0.2

Build = Callable[[str], Path]


def enthalpy(temperature: float) -> float:
    """J/kg, zero at 0 degC as in the library."""
    zero = PropsSI("H", "T", 273.16, "P", PRESSURE, "Water") - 42.0  # 0.01 K above 0 degC
    return float(PropsSI("H", "T", temperature, "P", PRESSURE, "Water") - zero)


def heat_capacity(temperature: float) -> float:
    return float(PropsSI("C", "T", temperature, "P", PRESSURE, "Water"))


def density(temperature: float) -> float:
    return float(PropsSI("D", "T", temperature, "P", PRESSURE, "Water"))


def held_water(length: float, diameter: float, wall: float, design: float, step_middle: float) -> float:
    """Water of a supply pipe in kg, its wall counted as water: what must pass before a step of temperature arrives."""
    steel = RHO_STEEL * C_STEEL * np.pi * (diameter + wall) * wall * length
    return density(design) * np.pi / 4 * diameter**2 * length + steel / heat_capacity(step_middle)


@pytest.fixture(scope="module")
def fmu(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds a class of RiverHeat.Network once."""
    folder = tmp_path_factory.mktemp("networks")
    built: dict[str, Path] = {}

    def get(name: str) -> Path:
        if name not in built:
            built[name] = build(f"RiverHeat.Network.{name}", out=folder).path
        return built[name]

    return get


def simulate(
    path: Path, stop: float, step: float, output: list[str], tolerance: float = 1e-6, **values: float
) -> np.ndarray:
    """``values`` are parameters and constant inputs; arrays over the communication steps are held over each step."""
    signals = {k: v for k, v in values.items() if isinstance(v, np.ndarray)}
    table = None
    if signals:
        count = round(stop / step)
        edges = np.arange(count + 1) * step
        table = np.zeros(2 * count, dtype=[("time", float), *((k, float) for k in signals)])
        table["time"] = np.column_stack([edges[:-1], edges[1:]]).ravel()
        for name, signal in signals.items():
            table[name] = np.repeat(signal[:count], 2)
    return fmpy.simulate_fmu(
        str(path), fmi_type="CoSimulation", stop_time=stop, step_size=step, output_interval=step, output=output,
        input=table, start_values={k: v for k, v in values.items() if k not in signals}, relative_tolerance=tolerance,
    )  # fmt: skip


def crossing(time: np.ndarray, rise: np.ndarray, level: float = 0.5) -> float:
    """When ``rise``, normalised to 0 before and 1 after, first passes ``level``."""
    after = int(np.argmax(rise > level))
    return float(np.interp(level, rise[after - 1 : after + 1], time[after - 1 : after + 1]))


# ---------------------------------------------------------------------------------------------------------------- pipes


@pytest.mark.parametrize("m_flow", [2.0, 10.0, 40.0, 80.0, 140.0])
def test_step_arrives_after_length_over_velocity_and_wall(fmu: Build, m_flow: float) -> None:
    """To 2 %, from 3 cm/s to 2 m/s; the front is monotone, and its mean time of arrival is that of the held water."""
    cold, hot, length = 353.15, 363.15, 1000.0
    arrival = held_water(length, D_INNER, S_WALL, 363.15, 0.5 * (cold + hot)) / m_flow
    step, stop = arrival / 500, 2.5 * arrival
    supply = {}
    for entering in (cold, hot):  # the difference of both is the step without the loss to the ground
        result = simulate(
            fmu("ImposedFlow.PipePair"), stop, step, ["T_supply_out"], m_flow=m_flow, length=length, T_ground=T_GROUND,
            T_supply_start=cold, h_supply_in=enthalpy(entering), h_return_in=enthalpy(333.15),
        )  # fmt: skip
        supply[entering] = result["T_supply_out"]
    time = result["time"]
    rise = (supply[hot] - supply[cold]) / (supply[hot] - supply[cold])[-1]
    assert crossing(time, rise) == pytest.approx(arrival, rel=0.02)
    assert np.trapezoid(1.0 - rise, time) == pytest.approx(arrival, rel=2e-3)
    assert np.min(np.diff(rise)) > -1e-6
    assert np.min(rise) > -1e-6
    without_wall = density(363.15) * np.pi / 4 * D_INNER**2 * length / m_flow
    assert crossing(time, rise) > 1.05 * without_wall  # the steel holds 6.8 % of what the water holds


def resistances() -> tuple[float, float]:
    """Of one pipe to the ground, and the part both pipes share, in m K/W (EN 13941)."""
    z = DEPTH + 0.0685 * LAMBDA_GROUND
    foam = np.log(D_CASING / (D_INNER + 2 * S_WALL)) / (2 * np.pi * LAMBDA_FOAM)
    ground = np.log(4 * z / D_CASING) / (2 * np.pi * LAMBDA_GROUND)
    shared = np.log(1 + (2 * z / (D_CASING + GAP)) ** 2) / (4 * np.pi * LAMBDA_GROUND)
    return float(foam + ground), float(shared)


@pytest.mark.parametrize("m_flow", [3.0, 20.0, 100.0])
@pytest.mark.parametrize("side_by_side", [False, True])
def test_long_pipe_cools_by_the_closed_form(fmu: Build, m_flow: float, side_by_side: bool) -> None:
    """10 km of pipe at rest in time: alone exp(-U A/(m cp)), in a pair the two-point problem of two linear equations.

    To 1e-3 of the cooling, at a flow of 3 kg/s (a third of the heat is lost) as at design flow. Friction is off.
    """
    length, supply, back = 10e3, 363.15, 333.15
    stop = 4.0 * held_water(length, D_INNER, S_WALL, supply, supply) / m_flow
    r = simulate(
        fmu("ImposedFlow.PipePair"), stop, stop / 100, ["T_supply_out", "T_return_out"], m_flow=m_flow, length=length,
        T_ground=T_GROUND, h_supply_in=enthalpy(supply), h_return_in=enthalpy(back),
        side_by_side=side_by_side, r_fittings=-1.0,
    )  # fmt: skip
    supply_out, return_out = r["T_supply_out"][-1], r["T_return_out"][-1]
    own, shared = resistances()
    u_own, u_other = (own / (own**2 - shared**2), shared / (own**2 - shared**2)) if side_by_side else (1 / own, 0.0)
    k_supply = m_flow * heat_capacity(0.5 * (supply + supply_out))
    k_return = m_flow * heat_capacity(0.5 * (back + return_out))
    # Excess over the ground along the trench; the return flows against the coordinate.
    transfer = expm(
        length * np.array([[-u_own / k_supply, u_other / k_supply], [-u_other / k_return, u_own / k_return]])
    )
    return_excess = ((back - T_GROUND) - transfer[1, 0] * (supply - T_GROUND)) / transfer[1, 1]
    supply_excess = transfer[0, 0] * (supply - T_GROUND) + transfer[0, 1] * return_excess
    if not side_by_side:
        assert supply_excess == pytest.approx((supply - T_GROUND) * np.exp(-length / own / k_supply))
    assert supply - supply_out == pytest.approx(supply - T_GROUND - supply_excess, rel=1e-3)
    assert back - return_out == pytest.approx(back - T_GROUND - return_excess, rel=1e-3)


def test_still_pipe_cools_towards_the_ground(fmu: Build) -> None:
    """Two pipes without flow are two coupled heat capacities, which cool together over ten days; to 0.4 K of 80 K."""
    length = 1000.0
    r = simulate(
        fmu("ImposedFlow.PipePair"), 10 * DAY, 3600.0, ["T_supply_out", "T_return_out"], m_flow=0.0, length=length,
        T_ground=T_GROUND, h_supply_in=enthalpy(363.15), h_return_in=enthalpy(333.15),
    )  # fmt: skip
    own, shared = resistances()
    u_own, u_other = own / (own**2 - shared**2), shared / (own**2 - shared**2)
    capacity = [
        held_water(length, D_INNER, S_WALL, design, mean) * heat_capacity(mean) / length
        for design, mean in ((363.15, 335.0), (333.15, 315.0))
    ]
    rates = np.array([[-u_own / capacity[0], u_other / capacity[0]], [u_other / capacity[1], -u_own / capacity[1]]])
    for days in (1, 3, 10):
        exact = T_GROUND + expm(rates * days * DAY) @ [80.0, 50.0]
        at = 24 * days
        assert r["T_supply_out"][at] == pytest.approx(exact[0], abs=0.4)
        assert r["T_return_out"][at] == pytest.approx(exact[1], abs=0.25)
    assert np.all(np.diff(r["T_supply_out"]) < 0)
    assert r["T_supply_out"][-1] > T_GROUND


@pytest.mark.parametrize("m_flow", [10.0, 50.0, 140.0])
def test_friction_follows_colebrook_and_white(fmu: Build, m_flow: float) -> None:
    """Pressure drop of both pipes to 2 % (what Haaland's explicit form promises)."""
    length, roughness = 1000.0, 0.05e-3
    r = simulate(fmu("ImposedFlow.PipePair"), 1.0, 1.0, ["dp"], m_flow=m_flow, length=length, r_fittings=0.0)
    expected = 0.0
    for temperature in (363.15, 333.15):
        rho = density(temperature)
        viscosity = PropsSI("V", "T", temperature, "P", PRESSURE, "Water")
        velocity = m_flow / (rho * np.pi / 4 * D_INNER**2)
        reynolds = velocity * D_INNER * rho / viscosity

        def colebrook(root: float, reynolds: float = reynolds) -> float:
            return root + 2.0 * np.log10(roughness / (3.7 * D_INNER) + 2.51 * root / reynolds)

        expected += length / D_INNER * 0.5 * rho * velocity**2 / brentq(colebrook, 2.0, 20.0) ** 2
    assert r["dp"][-1] == pytest.approx(expected, rel=0.02)


# ---------------------------------------------------------------------------------------------------------------- store

HOT, COLD = 368.15, 333.15
LAYERS = [f"T[{i}]" for i in range(1, 21)]


def store_mass(volume: float = 2000.0) -> float:
    return density(0.5 * (HOT + COLD)) * volume


def test_store_takes_and_gives_back(fmu: Build) -> None:
    """Half charged without losses, at rest, discharged: heat is flow times time times difference of enthalpy.

    At every instant the layers keep their order, and the thermocline stays a few layers thick.
    """
    m_flow, step = 100.0, 60.0
    charge = round(0.5 * store_mass() / m_flow / step)
    signal = np.concatenate([np.full(charge, -m_flow), np.zeros(60), np.full(charge, m_flow)])
    r = simulate(
        fmu("ImposedFlow.StratifiedStore"), len(signal) * step, step, ["stored_energy", "level", "Q_flow", *LAYERS],
        m_flow=signal,
        h_top_in=enthalpy(HOT), h_bottom_in=enthalpy(COLD), level_start=0.0, U=0.0, lambda_vertical=0.0,
    )  # fmt: skip
    gain = r["stored_energy"] - r["stored_energy"][0]
    assert gain[charge] == pytest.approx(m_flow * charge * step * (enthalpy(HOT) - enthalpy(COLD)), rel=1e-4)
    assert r["level"][charge] == pytest.approx(m_flow * charge * step / store_mass(), rel=1e-3)
    assert gain[charge + 60] == pytest.approx(gain[charge], rel=1e-9)  # rests without losses
    layers = np.array([r[name] for name in LAYERS])
    assert np.max(np.diff(layers, axis=0)) < 1e-3
    share = (layers[:, charge] - COLD) / (HOT - COLD)
    assert np.sum((share > 0.1) & (share < 0.9)) <= 4
    assert gain[-1] < 0.1 * gain[charge]  # stays behind in the thermocline


def test_cold_water_charged_at_the_top_sinks(fmu: Build) -> None:
    """Buoyancy mixes it through a hot store: no layer is a kelvin hotter than the one above, no heat gets lost."""
    m_flow, step, stop = 20.0, 60.0, 6 * 3600.0
    r = simulate(
        fmu("ImposedFlow.StratifiedStore"), stop, step, ["stored_energy", "h_bottom", *LAYERS], m_flow=-m_flow,
        h_top_in=enthalpy(COLD), h_bottom_in=enthalpy(COLD), level_start=1.0, U=0.0,
    )  # fmt: skip
    out = np.trapezoid(r["h_bottom"], r["time"]) * m_flow
    change = r["stored_energy"][-1] - r["stored_energy"][0]
    assert change == pytest.approx(m_flow * stop * enthalpy(COLD) - out, rel=2e-4)
    layers = np.array([r[name] for name in LAYERS])
    assert np.max(np.diff(layers, axis=0)) < 1.0


def test_store_loses_heat_by_its_surface(fmu: Build) -> None:
    """A full store at rest over ten days: exp(-U A t/(M cp)) to 1 % of the loss."""
    volume, height, u = 2000.0, 16.0, 0.12
    r = simulate(
        fmu("ImposedFlow.StratifiedStore"),
        10 * DAY,
        3600.0,
        ["stored_energy"],
        m_flow=0.0,
        level_start=1.0,
        T_ambient=T_GROUND,
    )
    section = volume / height
    area = 2 * section + np.pi * np.sqrt(4 * section / np.pi) * height
    capacity = store_mass() * heat_capacity(HOT - 2.0)
    lost = capacity * (HOT - T_GROUND) * (1 - np.exp(-u * area * 10 * DAY / capacity))
    assert r["stored_energy"][0] - r["stored_energy"][-1] == pytest.approx(lost, rel=0.01)


# ------------------------------------------------------------------------------------------------------------ consumers


def consume(path: Path, demand: float, supply: float) -> dict[str, float]:
    output = ["m_flow", "T_return", "Q_flow_served", "Q_flow_unserved", "m_flow_nominal"]
    r = simulate(path, 1.0, 1.0, output, Q_flow_demand=demand, h_supply=enthalpy(supply))
    return {name: float(r[name][-1]) for name in output}


def test_consumers_draw_what_their_demand_needs(fmu: Build) -> None:
    """Demand is met at the characteristic return; colder supply takes more flow, part load returns hotter."""
    design = consume(fmu("ImposedFlow.Substation"), 10e6, 363.15)
    assert design["Q_flow_served"] == pytest.approx(10e6, rel=1e-6)
    assert design["m_flow"] == pytest.approx(design["m_flow_nominal"], rel=1e-3)
    assert design["T_return"] == pytest.approx(329.15 + 0.1 * (363.15 - 329.15), abs=0.05)
    part, cooler = (
        consume(fmu("ImposedFlow.Substation"), 3e6, 363.15),
        consume(fmu("ImposedFlow.Substation"), 10e6, 358.15),
    )
    assert part["Q_flow_served"] == pytest.approx(3e6, rel=1e-6)
    assert part["T_return"] > design["T_return"] + 2.0
    assert cooler["Q_flow_served"] == pytest.approx(10e6, rel=1e-6)
    assert cooler["m_flow"] > 1.1 * design["m_flow"]
    assert design["m_flow"] * (enthalpy(363.15) - enthalpy(design["T_return"])) == pytest.approx(10e6, rel=1e-3)


@pytest.mark.parametrize("supply", [345.15, 330.15, 300.15])
def test_consumers_say_what_they_lack(fmu: Build, supply: float) -> None:
    """Valves fully open: flow at its limit, served and lacking heat make the demand, nothing is taken back."""
    r = consume(fmu("ImposedFlow.Substation"), 10e6, supply)
    assert r["m_flow"] == pytest.approx(1.3 * r["m_flow_nominal"], rel=1e-6)
    assert r["Q_flow_served"] + r["Q_flow_unserved"] == pytest.approx(10e6, rel=1e-12)
    available = max(0.0, 1.3 * r["m_flow_nominal"] * 0.9 * (enthalpy(supply) - enthalpy(329.15)))
    assert r["Q_flow_served"] == pytest.approx(available, abs=0.02e6)
    assert r["Q_flow_served"] >= 0.0


def test_no_demand_no_flow(fmu: Build) -> None:
    r = consume(fmu("ImposedFlow.Substation"), 0.0, 363.15)
    assert r["m_flow"] == 0.0
    assert r["Q_flow_served"] == 0.0
    assert np.isfinite(r["T_return"])


# ------------------------------------------------------------------------------------------------------------- district

ENERGIES = ["E_unit", "E_boiler", "E_served", "E_unserved", "E_loss", "E_pump", "E_fuel", "stored_energy", "charge"]
DISTRICT = "HeatPumpDistrict"


def gap(r: np.ndarray) -> np.ndarray:
    """What is missing in the heat balance since the start, relative to the heat turned over."""
    change = r["stored_energy"] - r["stored_energy"][0]
    missing = r["E_unit"] + r["E_boiler"] + r["E_pump"] - r["E_served"] - r["E_loss"] - change
    return missing / (r["E_unit"][-1] + r["E_boiler"][-1] + abs(change[-1]))


def winter_day(step: float) -> dict[str, np.ndarray]:
    """Demand with two peaks and noise, a unit from 4 to 20 o'clock whose flow jumps: means over the steps."""
    time = np.arange(0.0, DAY, step) / 3600
    noise = np.random.default_rng(20).standard_normal(len(time))
    shape = 0.55 + 0.35 * np.exp(-(((time - 7.5) / 1.5) ** 2)) + 0.25 * np.exp(-(((time - 19) / 2) ** 2)) + 0.02 * noise
    runs = ((time > 4) & (time < 20)).astype(float)
    return {
        "Q_flow_demand_1": 13e6 * shape, "Q_flow_demand_2": 11e6 * shape,
        "Q_flow_unit": 16e6 * runs + 0.2e6 * noise * runs, "m_flow_unit": 110 * runs,
        "T_supply_set": 363.15 + 5 * np.exp(-(((time - 7.5) / 2) ** 2)),
    }  # fmt: skip


@pytest.mark.parametrize("step", [60.0, 900.0])
def test_heat_balance_of_a_day(fmu: Build, step: float) -> None:
    """Closed to 1e-6 at every instant for any communication step; demand met or the rest stated; no water lost."""
    inputs = winter_day(step)
    r = simulate(fmu(DISTRICT), DAY, step, [*ENERGIES, "T_supply", "T_return"], tolerance=1e-5, **inputs)
    assert np.max(np.abs(gap(r))) < 1e-6
    assert np.ptp(r["charge"]) == 0.0
    assert r["E_unit"][-1] == pytest.approx(np.sum(inputs["Q_flow_unit"]) * step, rel=1e-9)
    demand = np.sum(inputs["Q_flow_demand_1"] + inputs["Q_flow_demand_2"]) * step
    assert r["E_served"][-1] + r["E_unserved"][-1] == pytest.approx(demand, rel=1e-9)
    assert r["E_unserved"][-1] < 1e-6 * demand
    assert r["E_fuel"][-1] == pytest.approx(r["E_boiler"][-1] / 0.92, rel=1e-9)
    # Of the heat, a trench of 6.3 km loses some 55 W/m and pumps take below 1 %.
    assert 0.015 < r["E_loss"][-1] / r["E_served"][-1] < 0.04
    assert r["E_pump"][-1] < 0.01 * r["E_served"][-1]


def test_accuracy_follows_tolerance(fmu: Build) -> None:
    """At default tolerance the boiler heat is that at a hundred times tighter one to 1e-3, the return to 0.05 K."""
    inputs = winter_day(300.0)
    loose, tight = (
        simulate(fmu(DISTRICT), DAY, 300.0, ["E_boiler", "T_return"], tolerance=t, **inputs) for t in (1e-5, 1e-7)
    )
    assert loose["E_boiler"][-1] == pytest.approx(tight["E_boiler"][-1], rel=1e-3)
    assert np.max(np.abs(loose["T_return"] - tight["T_return"])) < 0.05


def test_supply_step_reaches_the_consumers_and_the_return_the_inlet(fmu: Build) -> None:
    """10 K more: at each cluster after the water held by trunk and branch, within 2 %; then at the unit's inlet."""
    step, jump, stop = 10.0, 4 * 3600.0, 9 * 3600.0
    supply_set = np.where(np.arange(0.0, stop, step) < jump, 353.65, 363.65)  # the boiler holds 0.5 K less
    output = ["T_supply", "T_consumer_1", "T_consumer_2", "T_return", "m_flow_1", "m_flow_2", "Q_flow_unserved"]
    r = simulate(
        fmu(DISTRICT), stop, step, output, T_supply_set=supply_set, Q_flow_demand_1=7e6, Q_flow_demand_2=6e6,
        level_start=0.0, Q_flow_boiler_max=60e6, T_supply_start=353.15, T_ground=T_GROUND,
    )  # fmt: skip
    time = r["time"]
    before = round(jump / step)
    m_1, m_2 = r["m_flow_1"][before], r["m_flow_2"][before]
    trunk = held_water(3000.0, 0.3444, 0.0056, 368.15, 358.15) / (m_1 + m_2)
    branches = (
        held_water(800.0, 0.263, 0.005, 368.15, 358.15) / m_1,
        held_water(2500.0, 0.263, 0.005, 368.15, 358.15) / m_2,
    )

    def arrival(name: str) -> float:
        rise = (r[name] - r[name][before]) / (r[name][-1] - r[name][before])
        rise[:before] = 0.0
        return crossing(time, rise)

    left = arrival("T_supply")
    assert left - jump < 300.0  # the boiler needs some minutes
    for cluster, branch in zip((1, 2), branches, strict=True):
        assert arrival(f"T_consumer_{cluster}") - left == pytest.approx(trunk + branch, rel=0.02)
    assert r["T_consumer_2"][-1] - r["T_consumer_2"][before] == pytest.approx(10.0, rel=0.03)
    # The way back takes at least as long again: less flow is drawn of hotter water. The exchangers there pass on a
    # tenth of the step, of which some is lost since the return takes longer now.
    early, late = np.interp([left + 1.6 * (trunk + branches[0]), stop], time, r["T_return"]) - r["T_return"][before]
    assert abs(early) < 0.05
    assert 0.6 < late < 1.0
    assert np.max(r["Q_flow_unserved"]) < 10.0


def test_lacking_capacity_is_stated(fmu: Build) -> None:
    """20 MW demand, 5 MW boiler, empty store, no unit: the network cools, and what is not served is said."""
    output = [*ENERGIES, "Q_flow_unserved", "Q_flow_served_1", "Q_flow_served_2", "Q_flow_boiler"]
    r = simulate(
        fmu(DISTRICT), 12 * 3600.0, 60.0, output,
        tolerance=1e-5, Q_flow_demand_1=11e6, Q_flow_demand_2=9e6, Q_flow_boiler_max=5e6, level_start=0.0,
        T_ground=T_GROUND,
    )  # fmt: skip
    served = r["Q_flow_served_1"] + r["Q_flow_served_2"]
    assert np.max(np.abs(served + r["Q_flow_unserved"] - 20e6)) < 1.0
    assert r["Q_flow_boiler"][-1] == pytest.approx(5e6, rel=1e-3)
    assert 14e6 < r["Q_flow_unserved"][-1] < 16e6
    assert r["E_unserved"][-1] > 0.5 * 20e6 * 6 * 3600
    assert np.max(np.abs(gap(r))) < 1e-6


def test_hours_without_flow(fmu: Build) -> None:
    """No demand, no bypass, no unit for two days: nothing moves, all stays finite, pipes cool towards the ground."""
    temperatures = ["T_return", "T_supply", "T_supply_main[1]", "T_consumer_1", "T_consumer_2", "T_consumer_return_1"]
    output = [*ENERGIES, *temperatures, "m_flow_network", "P_pump"]
    r = simulate(fmu(DISTRICT), 2 * DAY, 600.0, output, r_bypass=0.0, level_start=0.5, T_ground=T_GROUND)
    for name in r.dtype.names:
        assert np.all(np.isfinite(r[name])), name
    assert np.max(np.abs(r["m_flow_network"])) == 0.0
    assert np.max(np.abs(r["P_pump"])) == 0.0
    assert np.all(np.diff(r["T_consumer_2"]) < 0)
    assert 340.0 < r["T_consumer_2"][-1] < 358.0
    assert np.max(np.abs(gap(r))) < 1e-6


def test_demand_comes_back_after_standstill(fmu: Build) -> None:
    """Flow stops for six hours while the unit charges the store, and starts again: balanced, with sane temperatures."""
    step = 60.0
    hours = np.arange(0.0, 12 * 3600.0, step) / 3600
    output = [*ENERGIES, "T_return", "T_supply", "store_level", "m_flow_network"]
    flows = ((hours < 2) | (hours >= 8)).astype(float)
    r = simulate(
        fmu(DISTRICT), 12 * 3600.0, step, output, tolerance=1e-5, r_bypass=0.0,
        Q_flow_demand_1=8e6 * flows, Q_flow_demand_2=7e6 * flows,
        Q_flow_unit=10e6 * (hours > 4), m_flow_unit=68.0 * (hours > 4),
        T_supply_set=358.15, T_ground=T_GROUND, level_start=0.4,
    )  # fmt: skip
    assert np.max(np.abs(gap(r))) < 1e-6
    still = slice(round(2 * 3600 / step) + 1, round(8 * 3600 / step))
    assert np.max(r["m_flow_network"][still]) == 0.0
    # 10 MW for four hours without any consumer go into the store and the headers.
    gain = np.interp([4.02 * 3600, 7.98 * 3600], r["time"], r["store_level"])
    capacity = store_mass() * (enthalpy(HOT) - enthalpy(COLD))
    assert (gain[1] - gain[0]) * capacity == pytest.approx(10e6 * 3.96 * 3600, rel=0.03)
    for name in ("T_return", "T_supply"):
        assert np.min(r[name]) > 320.0
        assert np.max(r[name]) < 385.0


def test_agrees_with_model_exchange(fmu: Build) -> None:
    """CVODE through FMPy on the same model, over a start-up of the network: temperatures to 0.05 K."""
    values = {
        "Q_flow_demand_1": 8e6,
        "Q_flow_demand_2": 7e6,
        "T_supply_set": 366.15,
        "Q_flow_unit": 12e6,
        "m_flow_unit": 90.0,
    }
    output = ["T_supply", "T_return", "T_consumer_2", "T_store_top"]
    cs = simulate(fmu(DISTRICT), 7200.0, 10.0, output, **values)
    me = fmpy.simulate_fmu(
        str(fmu(DISTRICT)), fmi_type="ModelExchange", stop_time=7200.0, output_interval=10.0, output=output,
        start_values=values, relative_tolerance=1e-7,
    )  # fmt: skip
    for name in output:
        assert np.max(np.abs(cs[name] - np.interp(cs["time"], me["time"], me[name]))) < 0.05, name


def test_example_day(fmu: Build) -> None:
    """The library's own example: demand met, and the store neither below empty nor above full."""
    output = [f"district.{name}" for name in ("E_served", "E_unserved", "store_level")]
    r = simulate(fmu("Examples.DistrictDay"), DAY, 60.0, output, tolerance=1e-5)
    assert r["district.E_unserved"][-1] < 1e-6 * r["district.E_served"][-1]
    assert np.min(r["district.store_level"]) > -0.01
    assert np.max(r["district.store_level"]) < 1.02
