"""The small machine of the examples: its transients by balances, its steady point by a cycle calculated without it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import fmpy
import literature as lit
import numpy as np
import pytest
from CoolProp.CoolProp import PropsSI
from marching import Place, Refrigerant, march, water_film_of_plates
from scipy.optimize import fsolve
from scipy.stats import qmc

from cosim.modelica import build

STEP = 10.0  # s
FAILURE, RESET, RESTART = 3600.0, 4500.0, 4800.0  # s
WIDTH, LENGTH, DEPTH, D, PHI = 0.11, 0.5, 2e-3, 2 * 2e-3 / 1.2, np.pi / 3
NAMES = [
    "charge_now", "stored_energy", "Q_flow_heating", "Q_flow_source", "COP", "tripped", "speed", "evaporator.p",
    "condenser.p", "evaporator.superheat", "superheat.superheat_set", "valve.opening", "receiver.level", "compressor.P",
    "compressor.m_flow", "evaporator.P_friction", "condenser.P_friction", "gap", "valve.dp_driving",
    "valve.dp_choked", "evaporator.dp", "condenser.dp",
]  # fmt: skip


@pytest.fixture(scope="module")
def fmu(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield build("RiverHeat.Examples.WaterToWater", out=tmp_path_factory.mktemp("fmu")).path


def run(fmu: Path, tolerance: float, stop: float = 7200.0, **start: float) -> np.ndarray:
    result: np.ndarray = fmpy.simulate_fmu(
        str(fmu), fmi_type="CoSimulation", stop_time=stop, step_size=STEP, output_interval=STEP,
        relative_tolerance=tolerance, output=NAMES, start_values=start,
    )  # fmt: skip
    return result


@pytest.fixture(scope="module")
def r(fmu: Path) -> np.ndarray:
    return run(fmu, 1e-7)


def at(r: np.ndarray, time: float) -> np.void:
    return r[round(time / STEP)]  # type: ignore[no-any-return]


def test_starts_trips_and_starts_again(r: np.ndarray) -> None:
    assert not at(r, FAILURE - STEP)["tripped"]
    assert at(r, FAILURE + 60)["tripped"]
    assert at(r, FAILURE + 120)["speed"] < 1e-3
    assert r["condenser.p"].max() < 1.03 * 25e5
    assert not at(r, RESET + STEP)["tripped"]
    before, after = at(r, FAILURE - STEP), r[-1]
    for name in ("Q_flow_heating", "COP", "evaporator.p", "condenser.p", "valve.opening", "receiver.level"):
        assert after[name] == pytest.approx(before[name], rel=1e-4)


def test_superheat_is_held_and_pressure_limited(r: np.ndarray) -> None:
    assert at(r, FAILURE - STEP)["evaporator.superheat"] == pytest.approx(
        at(r, FAILURE - STEP)["superheat.superheat_set"], abs=0.01
    )
    running = (r["time"] > 200) & (r["time"] < FAILURE)
    assert r["evaporator.p"][running].max() < 6e5


def test_warm_source_meets_the_pressure_limit(fmu: Path) -> None:
    """With 25 degC the evaporator would boil above 6 bar: pressure, not superheat, sets the valve."""
    steady = run(fmu, 1e-6, 1800.0, T_source=298.15)[-1]
    assert steady["evaporator.p"] == pytest.approx(6e5, rel=0.02)
    assert steady["evaporator.superheat"] > steady["superheat.superheat_set"] + 3


def test_valve_is_choked(r: np.ndarray) -> None:
    steady = at(r, FAILURE - STEP)
    assert steady["valve.dp_driving"] == pytest.approx(steady["valve.dp_choked"], rel=1e-3)


@pytest.mark.parametrize(("tolerance", "lag"), [(1e-4, 1e-3), (1e-6, 2e-5), (1e-7, 5e-6)])
def test_charge_stays(fmu: Path, tolerance: float, lag: float) -> None:
    """Over start, trip and restart: density lags behind the balance for moments, nothing is lost."""
    r = run(fmu, tolerance)
    deviation = np.abs(r["charge_now"] / 1.5 - 1)
    assert np.max(deviation) < lag
    assert deviation[-1] < 1e-8


def test_first_law_over_start_and_trip(r: np.ndarray) -> None:
    assert np.max(np.abs(r["gap"])) < 1e-5 * STEP * np.sum(np.abs(r["Q_flow_heating"]))


def test_steady_point_by_a_cycle_of_its_own(r: np.ndarray) -> None:
    """From boundaries, areas, efficiencies and the superheat alone, by CoolProp and marching; receiver partly full."""
    steady = at(r, FAILURE - STEP)
    T_source, T_return, superheat = 283.15, 303.15, 6.0
    solution: dict[str, float] = {}

    def residuals(p: np.ndarray) -> list[float]:
        p_e, p_c = float(p[0]) * 1e5, float(p[1]) * 1e5
        low, high = Refrigerant("R290", p_e), Refrigerant("R290", p_c)
        h_e = PropsSI("H", "P", p_e - 0.5 * steady["evaporator.dp"], "T", low_out_T(p_e, superheat, steady), "R290")
        h_bubble = high.h_bubble
        # suction line exchanger: effectiveness of counter-flow
        T_l, T_v = high.T_saturation, PropsSI("T", "P", p_e, "H", h_e, "R290")
        m, Q_x = solution.get("m", 0.055), 1400.0
        for _ in range(30):
            C_l = Q_x / (T_l - PropsSI("T", "P", p_c, "H", h_bubble - Q_x / m, "R290"))
            C_v = Q_x / (PropsSI("T", "P", p_e, "H", h_e + Q_x / m, "R290") - T_v)
            small, ratio = min(C_l, C_v), min(C_l, C_v) / max(C_l, C_v)
            u = (m / 0.06) ** 0.8
            N = 0.3 / (1 / (900 * u) + 1 / (350 * u)) / small
            Q_x = (1 - np.exp(-N * (1 - ratio))) / (1 - ratio * np.exp(-N * (1 - ratio))) * small * (T_l - T_v)
        h_s = h_e + Q_x / m
        p_s = p_e - 0.5 * steady["evaporator.dp"] - 4e3
        rho = PropsSI("D", "P", p_s, "H", h_s, "R290")
        m = 0.9 * 6.5e-3 * rho * 1.001
        s = PropsSI("S", "P", p_s, "H", h_s, "R290")
        h_d = h_s + (PropsSI("H", "P", p_c, "S", s, "R290") - h_s) / 0.7
        h_x = h_bubble - Q_x / m
        G_e, G_c = m / (14 * WIDTH * DEPTH), m / (18 * WIDTH * DEPTH)

        def single(place: Place, G: float) -> float:
            return place.lambda_ / D * lit.martin(G * D / place.eta, place.Pr, PHI)

        def boiling(place: Place, T_wall: float, q: float) -> float:
            if not 0 <= place.x <= 1:
                return single(place, G_e)
            return lit.amalfi(max(q, 1.0), G_e, max(place.x, 0.02), low.saturated, d=D, phi=PHI)

        def condensing(place: Place, T_wall: float, q: float) -> float:
            if not 0 <= place.x <= 1:
                return single(place, G_c)
            return lit.longo(max(place.T - T_wall, 1e-3), G_c, place.x, high.saturated, d=2 * DEPTH, L=LENGTH)

        evaporator = march(
            low, h_in=h_x, m_flow=m, T_water_in=T_source, m_flow_water=1.2, A=28 * WIDTH * LENGTH * 1.2, film=boiling,
            water_film=water_film_of_plates(1.2 / (15 * WIDTH * DEPTH), D, PHI),
        )  # fmt: skip
        condenser = march(
            high, h_in=h_d, m_flow=m, T_water_in=T_return, m_flow_water=1.2, A=36 * WIDTH * LENGTH * 1.2,
            film=condensing, water_film=water_film_of_plates(1.2 / (19 * WIDTH * DEPTH), D, PHI),
        )  # fmt: skip
        solution.update(m=m, Q_heating=-condenser.Q_flow, P=m * (h_d - h_s))
        return [(evaporator.h_out - h_e) / 1e4, (condenser.h_out - h_bubble) / 1e4]

    p = fsolve(residuals, [5.0, 13.0], xtol=1e-4)
    assert steady["evaporator.p"] == pytest.approx(p[0] * 1e5, rel=0.02)
    assert steady["condenser.p"] == pytest.approx(p[1] * 1e5, rel=0.02)
    assert steady["Q_flow_heating"] == pytest.approx(solution["Q_heating"], rel=0.015)
    assert steady["COP"] == pytest.approx(solution["Q_heating"] / solution["P"], rel=0.015)


def low_out_T(p: float, superheat: float, steady: np.void) -> float:
    """Evaporator's outlet in K: superheat is that above saturation behind half the pressure drop."""
    return float(PropsSI("T", "P", p - 0.5 * steady["evaporator.dp"], "Q", 1, "R290")) + superheat


@pytest.mark.parametrize("row", range(12))
def test_random_machines_survive(fmu: Path, row: int) -> None:
    """Charge, temperatures and sizes by Latin hypercube; more of them in benchmarks/small_machine.py."""
    ranges = {
        "charge": (0.9, 1.8), "T_source": (274.5, 298.0), "T_return": (288.0, 333.0), "compressor.V_flow": (4e-3, 9e-3),
        "valve.A_open": (5e-6, 1.2e-5), "evaporator.length_plate": (0.3, 0.8), "condenser.length_plate": (0.3, 0.8),
    }  # fmt: skip
    share = qmc.LatinHypercube(len(ranges), seed=8).random(12)[row]
    r = run(fmu, 1e-5, **{k: low + (high - low) * u for (k, (low, high)), u in zip(ranges.items(), share, strict=True)})
    assert at(r, FAILURE + 300)["tripped"] or at(r, FAILURE - STEP)["tripped"]
    assert r["Q_flow_heating"][-1] > 8e3
    assert abs(r["charge_now"][-1] / r["charge_now"][0] - 1) < 1e-6
