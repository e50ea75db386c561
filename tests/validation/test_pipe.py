"""The insulated pipe against closed forms: lag and steepness of fronts, losses, standstill, reversal, ground, friction.

Properties of water are CoolProp's, so the library's own fits are not their own oracle.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import numpy as np
import pytest
from CoolProp.CoolProp import PropsSI
from scipy.integrate import quad, solve_ivp
from scipy.optimize import brentq
from scipy.special import ive

from cosim.errors import CosimError
from cosim.fmu import simulate as simulate_alone
from cosim.modelica import build, library_folder

PRESSURE = 10e5  # where RiverHeat.Media.Water was fitted
CELLS = (10, 20, 40, 80)
COLD, HOT = 313.15, 323.15

# the public pipe experiment: 39 m of steel tube in a hall
LENGTH, D_INNER, S_WALL, D_CASING = 39.0, 0.05248, 0.0039, 0.08628
C_STEEL = 3.768e6

Build = Callable[..., Path]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """RiverHeat.Network.PipeBench with modifications of its pipe, built once for each."""
    folder = tmp_path_factory.mktemp("pipes")
    built: dict[str, Path] = {}

    def get(modification: str) -> Path:
        if modification not in built:
            name = f"Bench{len(built)}"
            (folder / name).mkdir()
            source = folder / name / f"{name}.mo"
            source.write_text(
                f"model {name}\n  extends RiverHeat.Network.PipeBench(pipe({modification}));\nend {name};\n"
            )
            library = library_folder() / "RiverHeat"
            built[modification] = build(name, sources=(source,), libraries=(library,), out=folder).path
        return built[modification]

    return get


def simulate(path: Path, stop: float, step: float, output: list[str], tolerance: float = 1e-7, **values: float):  # type: ignore[no-untyped-def]
    return fmpy.simulate_fmu(
        str(path), fmi_type="CoSimulation", stop_time=stop, step_size=step, output_interval=step, output=output,
        start_values=values, relative_tolerance=tolerance,
    )  # fmt: skip


def validation(tmp_path_factory: pytest.TempPathFactory, name: str) -> Path:
    return build(f"RiverHeat.Network.Validation.{name}", out=tmp_path_factory.mktemp("validation")).path


def water(quantity: str, temperature: float) -> float:
    return float(PropsSI(quantity, "T", temperature, "P", PRESSURE, "Water"))


# --------------------------------------------------------------------------------------------------------------- fronts


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    output = [f"{name}_{n}" for name in ("rise", "arrival", "spread") for n in CELLS]
    return simulate(validation(tmp_path_factory, "PipeFront"), 4000.0, 2.0, ["lag", *output])


def test_a_front_lags_by_the_wall(front: np.ndarray) -> None:
    """Plug flow times 1 + C_wall/C_water, by hand; mean to 1e-4 with any cells, half of the step to 1 % from 26 on."""
    area, length, m_flow = np.pi / 4 * 0.3127**2, 1000.0, 40.0
    mass = water("D", 318.15) * area * length
    c_water = (water("H", HOT) - water("H", COLD)) / (HOT - COLD)
    wall = C_STEEL * np.pi * (0.3127 + 0.0056) * 0.0056 * length
    lag = mass / m_flow * (1 + wall / (mass * c_water))
    assert wall / (mass * c_water) > 0.065
    assert front["lag"][0] == pytest.approx(lag, rel=2e-4)
    for n in CELLS:
        assert front[f"arrival_{n}"][-1] == pytest.approx(1.0, abs=1e-4)
    for n in (40, 80):
        assert np.interp(0.5, front[f"rise_{n}"], front["time"]) == pytest.approx(lag, rel=0.01)


def test_fronts_stay_monotone_and_get_steeper(front: np.ndarray) -> None:
    """Order 2/3 and better at a jump; 10 to 90 % over 2.47 n^-0.745 of the length, as r_front promises."""
    spread = np.array([front[f"spread_{n}"][-1] for n in CELLS])
    assert np.all(np.log2(spread[:-1] / spread[1:]) > 0.72)
    for n in CELLS:
        rise = front[f"rise_{n}"]
        assert np.min(np.diff(rise)) > -1e-7
        assert np.min(rise) > -1e-7 and np.max(rise) < 1 + 1e-6
        early, late = np.interp([0.1, 0.9], rise, front["time"])
        assert (late - early) / front["lag"][0] == pytest.approx(2.47 * n**-0.745, rel=0.015)


def test_smooth_waves_converge_faster(tmp_path_factory: pytest.TempPathFactory) -> None:
    output = [f"spread_{n}" for n in CELLS]
    r = simulate(validation(tmp_path_factory, "PipeWave"), 6000.0, 10.0, output)
    spread = np.array([r[name][-1] for name in output])
    order = np.log2(spread[:-1] / spread[1:])
    assert order[0] > 1.4 and np.all(order[1:] > 1.7)
    assert spread[-1] < 0.012


@pytest.mark.parametrize("courant", [0.1, 1.0, 5.0, 50.0])
def test_no_overshoot_at_any_courant_number(bench: Build, courant: float) -> None:
    """Communication steps from a tenth of a cell to more than the whole pipe; water alternates between two sources."""
    path = bench("n = 40, film = false, T_start = 303.15, lambda_insulation = 1e-9")
    m_flow = 1.2
    residence = water("D", COLD) * np.pi / 4 * D_INNER**2 * LENGTH / m_flow / 40
    step = courant * residence
    count = round(max(400 * residence, 8 * step) / step)
    period = max(1, round(80 * residence / step))
    entering = np.where((np.arange(count) // period) % 2 == 0, 333.15, 303.15)
    table = np.zeros(2 * count, dtype=[("time", float), ("T_in", float)])
    table["time"] = np.column_stack([step * np.arange(count), step * np.arange(1, count + 1)]).ravel()
    table["T_in"] = np.repeat(entering, 2)
    cells = [f"pipe.T[{i}]" for i in range(1, 41)]
    r = fmpy.simulate_fmu(
        str(path), fmi_type="CoSimulation", stop_time=count * step, step_size=step, output_interval=step, output=cells,
        input=table, start_values={"m_flow": m_flow, "T_outside": 303.15}, relative_tolerance=1e-6,
    )  # fmt: skip
    all_cells = np.array([r[name] for name in cells])
    assert np.max(all_cells) > 332.0
    assert np.max(all_cells) < 333.15 + 0.003  # friction warms the water by 1 mK
    assert np.min(all_cells) > 303.15 - 0.002


def anzelius(x: float, y: float) -> float:
    """Water behind x transfer units when the wall has had y (Anzelius 1926, Schumann 1929)."""
    integrand = lambda t: np.exp(-((np.sqrt(y) - np.sqrt(t)) ** 2)) * ive(0, 2 * np.sqrt(y * t))  # noqa: E731
    return float(1 - quad(integrand, 0, x, limit=400)[0])


def test_a_wall_behind_a_film_spreads_the_front(bench: Build) -> None:
    """The experiment's pipe at 1.2 kg/s with Gnielinski's film by hand: the front of Anzelius and Schumann to 2 %."""
    m_flow, T = 1.2, COLD
    path = bench("n = 160, film = true, T_start = 308.15, T_nominal = 313.15, lambda_insulation = 1e-9")
    r = simulate(path, 160.0, 0.5, ["T_out"], m_flow=m_flow, T_in=318.15, T_outside=308.15)
    rise = (r["T_out"] - 308.15) / 10
    reynolds = m_flow / (np.pi / 4 * D_INNER * water("V", T))
    prandtl = water("Prandtl", T)
    xi = (1.8 * np.log10(reynolds) - 1.5) ** -2
    nusselt = xi / 8 * reynolds * prandtl / (1 + 12.7 * np.sqrt(xi / 8) * (prandtl ** (2 / 3) - 1))
    nusselt *= 1 + (D_INNER / LENGTH) ** (2 / 3)
    conductance = nusselt * water("L", T) / D_INNER * np.pi * D_INNER * LENGTH
    wall = C_STEEL * np.pi * (D_INNER + S_WALL) * S_WALL * LENGTH
    plug = water("D", T) * np.pi / 4 * D_INNER**2 * LENGTH / m_flow
    units = conductance / (m_flow * water("C", T))
    assert 2 < units < 6
    late = [t for t in r["time"] if t > plug + 6]
    exact = np.array([anzelius(units, conductance / wall * (t - plug)) for t in late])
    np.testing.assert_allclose(rise[-len(late) :], exact, atol=0.02)
    lag = plug * (1 + wall / (plug * m_flow * water("C", T)))
    assert np.trapezoid(1 - rise, r["time"]) == pytest.approx(lag, rel=0.01)


INLET = (
    (0, 18.8), (3.1, 28.0), (6.4, 34.7), (11.5, 41.4), (14.6, 43.9), (17.9, 45.8), (21, 47.2), (27.3, 49.0),
    (33.6, 50.1), (43.1, 50.9), (52.6, 51.4), (66, 51.8), (96.5, 52.1), (161, 52.3), (243.2, 52.5), (300.1, 52.4),
    (343.6, 52.4),
)  # fmt: skip
OUTLET = (
    (125.7, 18.2), (138.1, 18.6), (151, 21.2), (161, 24.5), (170.5, 28.1), (180, 31.8), (189.5, 35.4), (199, 38.7),
    (208.4, 41.5), (218, 43.9), (230.6, 46.4), (243.2, 48.3), (262.5, 50.1), (290.4, 51.4), (343.6, 52.0),
)  # fmt: skip


def test_a_measured_front(bench: Build) -> None:
    """The run of 2 December 2015 on the pipe of the University of Liege (s, degC), from the parameters that are told.

    K. Sartor, P. Dewallef, Experimental validation of heat transport modelling in district heating networks, Energy 137
    (2017); data and parameters in IBPSA.Fluid.FixedResistances.Validation.PlugFlowPipes: 0.589 kg/s, hall of 18 degC,
    5 W/(m2.K) outside, steel of 7800 kg/m3 and 480 J/(kg.K). A wall with the water's temperature does not give it.
    """
    measured = np.array(OUTLET)
    table = np.zeros(len(INLET), dtype=[("time", float), ("T_in", float)])
    table["time"], table["T_in"] = np.array(INLET).T
    table["T_in"] += 273.15
    values = {
        "m_flow": 0.589, "T_outside": 291.15, "pipe.T_start": 291.35, "pipe.T_nominal": 308.15, "pipe.alpha": 5.0,
        "pipe.c_wall": 7800 * 480.0,
    }  # fmt: skip
    off = {}
    for film in ("true", "false"):
        r = fmpy.simulate_fmu(
            str(bench(f"r_front = 0.05, film = {film}")), fmi_type="CoSimulation", stop_time=350.0, step_size=1.0,
            output_interval=1.0, input=table, output=["T_out"], start_values=values, relative_tolerance=1e-6,
        )  # fmt: skip
        simulated = np.interp(measured[:, 0], r["time"], r["T_out"]) - 273.15
        off[film] = float(np.sqrt(np.mean((simulated - measured[:, 1]) ** 2)))
        half = np.interp(35.3, simulated, measured[:, 0])
        assert half == pytest.approx(np.interp(35.3, measured[:, 1], measured[:, 0]), rel=0.015)
    assert off["true"] < 1.2  # of a step of 34 K
    assert off["false"] > 3.0


# --------------------------------------------------------------------------------------------------------------- losses


def test_long_pipes_cool_exponentially(tmp_path_factory: pytest.TempPathFactory) -> None:
    """At rest: water leaving to 5e-4 of what it cooled by, loss to 1e-4; in the ground (EN 13941) and in air."""
    profile = [f"profile_error_buried[{i}]" for i in range(1, 5)]
    out = ["buried.T_out", "in_air.T_out", "T_error_buried", "T_error_air", "loss_error_buried", "loss_error_air"]
    r = simulate(validation(tmp_path_factory, "PipeCooling"), 1e6, 1e5, [*out, *profile])[-1]
    resistance = np.log(0.45 / 0.3239) / (2 * np.pi * 0.027) + np.log(4 * 1.30275 / 0.45) / (2 * np.pi * 1.5)
    left = 293.15 + 30 * np.exp(-10e3 / (resistance * 3.0 * water("C", 308.15)))
    assert r["buried.T_out"] == pytest.approx(left, abs=5e-3)
    resistance = np.log(0.2 / 0.1143) / (2 * np.pi * 0.04) + 1 / (np.pi * 0.2 * 8)
    left = 293.15 + 30 * np.exp(-1e3 / (resistance * 3.0 * water("C", 321.0)))
    assert r["in_air.T_out"] == pytest.approx(left, abs=2e-3)
    assert abs(r["T_error_buried"]) < 5e-4 * (323.15 - r["buried.T_out"])
    assert abs(r["T_error_air"]) < 1e-3 * (323.15 - r["in_air.T_out"])
    assert max(abs(r["loss_error_buried"]), abs(r["loss_error_air"])) < 1e-4
    assert max(abs(r[name]) for name in profile) < 5e-3


def test_standing_water_cools_exponentially(tmp_path_factory: pytest.TempPathFactory) -> None:
    out = ["one.pipe.T[3]", "two.pipe.T[3]", "error", "error_film"]
    r = simulate(validation(tmp_path_factory, "PipeStandstill"), 86400.0, 600.0, out)
    resistance = np.log(D_CASING / (D_INNER + 2 * S_WALL)) / (2 * np.pi * 0.04) + 1 / (np.pi * D_CASING * 10)
    capacity = water("D", 308.15) * np.pi / 4 * D_INNER**2 * water("C", 308.15)
    capacity += C_STEEL * np.pi * (D_INNER + S_WALL) * S_WALL
    exact = 293.15 + 30 * np.exp(-r["time"] / (resistance * capacity))
    assert np.max(np.abs(r["one.pipe.T[3]"] - exact)) < 5e-3
    # The laminar film is a resistance between water and wall: warmer water by some tenths of a kelvin, then alike.
    assert np.min(r["error_film"]) > -5e-3 and 0.2 < np.max(r["error_film"]) < 1.0


def test_the_ground_takes_heat_at_first(bench: Build) -> None:
    """Four layers beside the heat equation in radius on a fine grid: heat through the foam to 4 %, 3 h to 4 days."""
    d_inner, casing, foam, ground, c_ground = 0.1071, 0.2, 0.027, 1.5, 2e6
    path = bench(
        f"n = 3, length = 10, D_inner = {d_inner}, s_wall = 0.0036, film = false, D_casing = {casing}, "
        f"r_fittings = -1, lambda_insulation = {foam}, buried = true, n_ground = 4, "
        "T_start = 283.15, T_ground_start = 283.15"
    )
    r = simulate(path, 96 * 3600.0, 3600.0, ["pipe.Q_flow_insulation"], m_flow=50.0, T_in=353.15, T_outside=283.15)
    insulation = np.log(casing / (d_inner + 0.0072)) / (2 * np.pi * foam)
    edges = np.geomspace(casing / 2, 12.0, 161)
    middle = np.sqrt(edges[1:] * edges[:-1])
    capacity = c_ground * np.pi * np.diff(edges**2)
    between = np.log(middle[1:] / middle[:-1]) / (2 * np.pi * ground)
    first = insulation + np.log(middle[0] / edges[0]) / (2 * np.pi * ground)

    def slope(_: float, T: np.ndarray) -> np.ndarray:
        q = np.concatenate([[(70.0 - T[0]) / first], (T[:-1] - T[1:]) / between, [0.0]])
        return np.asarray((q[:-1] - q[1:]) / capacity)

    hours = np.array([3, 12, 24, 48, 96])
    exact = solve_ivp(slope, (0, 97 * 3600), np.zeros(160), method="LSODA", t_eval=hours * 3600.0, rtol=1e-8).y[0]
    np.testing.assert_allclose(r["pipe.Q_flow_insulation"][hours], 10 * (70.0 - exact) / first, rtol=0.04)


def test_after_years_the_ground_is_steady(bench: Build) -> None:
    path = bench(
        "n = 3, length = 10, D_inner = 0.1071, s_wall = 0.0036, film = false, D_casing = 0.2, r_fittings = -1, "
        "lambda_insulation = 0.027, buried = true, n_ground = 4, T_start = 353.15, T_ground_start = 283.15"
    )
    steady = 70 / (np.log(0.2 / 0.1143) / (2 * np.pi * 0.027) + np.log(4 * 1.30275 / 0.2) / (2 * np.pi * 1.5))
    r = simulate(path, 5 * 3.15e7, 3.15e7, ["Q_flow_loss"], m_flow=50.0, T_in=353.15, T_outside=283.15)
    # It starts there, too: the layers begin with the profile at rest.
    np.testing.assert_allclose(r["Q_flow_loss"], 10 * steady, rtol=1e-4)


# ------------------------------------------------------------------------------------------------------------- reversal


def test_reversal_is_symmetric_and_loses_no_heat(tmp_path_factory: pytest.TempPathFactory) -> None:
    for tolerance in (1e-4, 1e-6):
        r = simulate(
            validation(tmp_path_factory, "PipeReversal"), 36000.0, 120.0, ["asymmetry", "balance"], tolerance=tolerance
        )
        assert np.max(r["asymmetry"]) < 1e-6
        assert np.max(np.abs(r["balance"][1:])) < 1e-6


# ------------------------------------------------------------------------------------------------------------- friction


def test_friction_from_laminar_to_turbulent(bench: Build) -> None:
    """64/Re to rounding of the fits, Colebrook and White to 2 %, rising throughout, the same for reverse flow."""
    path, temperature = bench("n = 3"), 313.15
    flows = np.concatenate([np.geomspace(0.001, 5.0, 60)])
    rho, viscosity = water("D", temperature), water("V", temperature)
    drops = []
    for m_flow in flows:
        forward, backward = (float(simulate(path, 1.0, 1.0, ["dp"], m_flow=s * m_flow)["dp"][-1]) for s in (1, -1))
        assert backward == -forward
        drops.append(forward)
        velocity = m_flow / (rho * np.pi / 4 * D_INNER**2)
        reynolds = velocity * D_INNER * rho / viscosity
        per_factor = LENGTH / D_INNER * 0.5 * rho * velocity**2
        if reynolds < 2000:
            assert forward == pytest.approx(64 / reynolds * per_factor, rel=1e-3)
        elif reynolds > 4000:

            def colebrook(root: float, reynolds: float = reynolds) -> float:
                return float(root + 2.0 * np.log10(0.05e-3 / (3.7 * D_INNER) + 2.51 * root / reynolds))

            assert forward == pytest.approx(per_factor / brentq(colebrook, 2.0, 20.0) ** 2, rel=0.02)
    assert np.all(np.diff(drops) > 0)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("pipe.D_casing", 0.05, "D_casing must exceed"),
        ("pipe.D_inner", 0.0, "D_inner must be positive"),
        ("pipe.length", 0.0, "length must be positive"),
        ("pipe.T_start", 20.0, "T_start must lie between"),
        ("pipe.lambda_insulation", 0.0, "lambda_insulation must be positive"),
    ],
)
def test_senseless_parameters_are_refused(bench: Build, name: str, value: float, words: str) -> None:
    with pytest.raises(CosimError, match=words):
        simulate_alone(bench("n = 3"), stop=1.0, start_values={name: value})


def test_cells_for_a_wanted_front(bench: Build) -> None:
    """The number of cells follows from the wanted front: 74 for a tenth of the length."""
    path = bench("r_front = 0.1, film = false")
    names = [v.name for v in fmpy.read_model_description(str(path)).modelVariables]
    assert "pipe.T[74]" in names and "pipe.T[75]" not in names
