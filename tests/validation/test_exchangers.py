"""Steady exchangers beside calculations that share no line with them: marching, effectiveness and transfer units."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import fmpy
import literature as lit
import numpy as np
import pytest
from CoolProp.CoolProp import PropsSI
from marching import P_WATER, Duty, Film, Place, Refrigerant, WaterFilm, heat_flux, march, water_film_of_plates

from cosim.modelica import build

DUTY = 0.015  # of the heat
PLATE = {"d": 2 * 2e-3 / 1.2, "phi": np.pi / 3}
LENGTH_PLATE, WIDTH, DEPTH = 0.5, 0.11, 2e-3
Steady = Callable[[str, float, list[str]], dict[str, float]]


@pytest.fixture(scope="module")
def steady(tmp_path_factory: pytest.TempPathFactory) -> Steady:
    """Last values of a validation class."""
    folder = tmp_path_factory.mktemp("fmu")
    results: dict[tuple[str, float], np.ndarray] = {}

    def run(name: str, stop: float, wanted: list[str]) -> dict[str, float]:
        if (name, stop) not in results:
            fmu = str(build(f"RiverHeat.Validation.{name}", out=Path(folder)).path)
            names = [v.name for v in fmpy.read_model_description(fmu).modelVariables if "der(" not in v.name]
            results[name, stop] = fmpy.simulate_fmu(
                fmu, fmi_type="CoSimulation", stop_time=stop, step_size=20.0, output_interval=20.0,
                relative_tolerance=1e-7, output=[n for n in names if n != "time"],
            )  # fmt: skip
        return {w: float(results[name, stop][w][-1]) for w in wanted}

    return run


def water(name: str, T: float) -> float:
    return float(PropsSI(name, "P", P_WATER, "T", T, "Water"))


def plate_water(m_flow: float, channels: int) -> WaterFilm:
    return water_film_of_plates(m_flow / (channels * WIDTH * DEPTH), PLATE["d"], PLATE["phi"])


def plate_single(place: Place, G: float) -> float:
    return place.lambda_ / PLATE["d"] * lit.martin(G * PLATE["d"] / place.eta, place.Pr, PLATE["phi"])


def boiling_plates(refrigerant: Refrigerant, G: float) -> Film:
    def film(place: Place, T_wall: float, q: float) -> float:
        if place.x < 0 or place.x > 1:
            return plate_single(place, G)
        return lit.amalfi(max(q, 1.0), G, max(place.x, 0.02), refrigerant.saturated, **PLATE)

    return film


def condensing_plates(refrigerant: Refrigerant, G: float, length: float) -> Film:
    def film(place: Place, T_wall: float, q: float) -> float:
        if place.x < 0 or place.x > 1:
            return plate_single(place, G)
        return lit.longo(max(place.T - T_wall, 1e-3), G, place.x, refrigerant.saturated, d=2 * DEPTH, L=length)

    return film


def plates(
    refrigerant: Refrigerant, film: Film, *, h_in: float, channels: int, T_water_in: float, m_flow_water: float
) -> Duty:
    A = (2 * channels) * WIDTH * LENGTH_PLATE * 1.2
    return march(
        refrigerant, h_in=h_in, m_flow=0.06, T_water_in=T_water_in, m_flow_water=m_flow_water, A=A, film=film,
        water_film=plate_water(m_flow_water, channels + 1),
    )  # fmt: skip


def test_plate_evaporator(steady: Steady) -> None:
    r = steady(
        "PlateExchangers",
        3600.0,
        ["evaporator.p", "evaporator.Q_flow_water", "evaporator.T_water_out", "evaporator.dp"],
    )
    R290 = Refrigerant("R290", r["evaporator.p"])
    G = 0.06 / (12 * WIDTH * DEPTH)
    duty = plates(R290, boiling_plates(R290, G), h_in=2.9e5, channels=12, T_water_in=285.15, m_flow_water=1.2)
    assert r["evaporator.Q_flow_water"] == pytest.approx(duty.Q_flow, rel=DUTY)
    assert r["evaporator.dp"] == pytest.approx(friction(duty, R290, G, PLATE["d"], LENGTH_PLATE), rel=0.03)


def friction(duty: Duty, refrigerant: Refrigerant, G: float, d: float, L: float) -> float:
    """Of plates, the phases alone after Martin."""
    s = refrigerant.saturated
    a, b = (
        lit.martin_friction(G * d / eta, PLATE["phi"]) * G**2 / (2 * d * rho)
        for eta, rho in ((s.eta_l, s.rho_l), (s.eta_v, s.rho_v))
    )
    return float(L * np.mean([lit.mueller_steinhagen_heck(float(x), a, b) for x in np.clip(duty.x, 0, 1)]))


def test_plate_condenser(steady: Steady) -> None:
    r = steady(
        "PlateExchangers", 3600.0, ["condenser.p", "condenser.Q_flow_water", "condenser.subcooling", "condenser.dp"]
    )
    R290 = Refrigerant("R290", r["condenser.p"])
    G = 0.06 / (14 * WIDTH * DEPTH)
    duty = plates(
        R290, condensing_plates(R290, G, LENGTH_PLATE), h_in=6.7e5, channels=14, T_water_in=303.15, m_flow_water=0.8
    )
    assert -r["condenser.Q_flow_water"] == pytest.approx(-duty.Q_flow, rel=DUTY)
    assert r["condenser.subcooling"] == pytest.approx(R290.T_saturation - R290.at(duty.h_out).T, abs=1.0)
    assert r["condenser.dp"] == pytest.approx(friction(duty, R290, G, PLATE["d"], LENGTH_PLATE), rel=0.05)


def test_evaporator_with_given_coefficients(steady: Steady) -> None:
    r = steady("PlateExchangers", 3600.0, ["given.p", "given.Q_flow_water"])

    def film(place: Place, T_wall: float, q: float) -> float:
        return 3000.0 if place.x < 1 else 500.0

    duty = march(
        Refrigerant("R290", r["given.p"]), h_in=2.9e5, m_flow=0.06, T_water_in=285.15, m_flow_water=1.2, A=1.6,
        film=film, water_film=lambda T: 9000.0,
    )  # fmt: skip
    assert r["given.Q_flow_water"] == pytest.approx(duty.Q_flow, rel=DUTY)


# in and on tubes

D_IN, D_OUT = 0.010, 0.012


def tube_single(place: Place, G: float, length: float) -> float:
    return place.lambda_ / D_IN * lit.gnielinski(G * D_IN / place.eta, place.Pr, D_IN / length)


def given(alpha: float) -> WaterFilm:
    return lambda T: alpha


def test_tube_evaporator(steady: Steady) -> None:
    r = steady("TubeExchangers", 3600.0, ["evaporator.p", "evaporator.Q_flow_water", "evaporator.dp"])
    R134a = Refrigerant("R134a", r["evaporator.p"])
    G = 1.3 / (130 * np.pi / 4 * D_IN**2)

    def film(place: Place, T_wall: float, q: float) -> float:
        if place.x > 1:
            return tube_single(place, G, 5.0)
        dT = max(T_wall - place.T, 1e-3)
        return lit.liu_winterton(dT, G, place.x, R134a.saturated, d=D_IN, p_r=R134a.p_reduced, M=R134a.M)

    duty = march(
        R134a, h_in=2.6e5, m_flow=1.3, T_water_in=285.15, m_flow_water=12.0, A=130 * np.pi * D_IN * 5, film=film,
        water_film=given(4000.0),
    )  # fmt: skip
    assert r["evaporator.Q_flow_water"] == pytest.approx(duty.Q_flow, rel=DUTY)
    s = R134a.saturated
    a, b = (
        lit.churchill(G * D_IN / eta) * G**2 / (2 * D_IN * rho) for eta, rho in ((s.eta_l, s.rho_l), (s.eta_v, s.rho_v))
    )
    dp = 5 * np.mean([lit.mueller_steinhagen_heck(float(x), a, b) for x in np.clip(duty.x, 0, 1)])
    assert r["evaporator.dp"] == pytest.approx(dp, rel=0.03)


def test_tube_condenser(steady: Steady) -> None:
    r = steady("TubeExchangers", 3600.0, ["condenser.p", "condenser.Q_flow_water", "condenser.subcooling"])
    R134a = Refrigerant("R134a", r["condenser.p"])
    G = 1.3 / (60 * np.pi / 4 * D_IN**2)

    def film(place: Place, T_wall: float, q: float) -> float:
        if place.x < 0 or place.x > 1:
            return tube_single(place, G, 8.0)
        return lit.cavallini(max(place.T - T_wall, 1e-3), G, np.clip(place.x, 0.01, 0.99), R134a.saturated, d=D_IN)

    duty = march(
        R134a, h_in=4.45e5, m_flow=1.3, T_water_in=313.15, m_flow_water=10.0, A=60 * np.pi * D_IN * 8, film=film,
        water_film=given(5000.0),
    )  # fmt: skip
    assert -r["condenser.Q_flow_water"] == pytest.approx(-duty.Q_flow, rel=DUTY)
    assert r["condenser.subcooling"] == pytest.approx(R134a.T_saturation - R134a.at(duty.h_out).T, abs=1.0)


def bundle_water(m_flow: float, *, tubes: int, d_in: float, d_out: float, length: float) -> WaterFilm:
    """Of the outer surface."""
    G = m_flow / (tubes * np.pi / 4 * d_in**2)

    def film(T: float) -> float:
        Nu = lit.gnielinski(G * d_in / water("V", T), water("PRANDTL", T), d_in / length)
        return water("L", T) / d_out * Nu

    return film


def test_shell_condenser(steady: Steady) -> None:
    r = steady("TubeExchangers", 3600.0, ["shell.p", "shell.Q_flow_water", "shell.subcooling"])
    R134a = Refrigerant("R134a", r["shell.p"])

    def film(place: Place, T_wall: float, q: float) -> float:
        if place.x < 0 or place.x > 1:
            return 400.0 if place.x < 0 else 300.0
        return 4 * lit.nusselt_bundle(max(place.T - T_wall, 1e-3), R134a.saturated, d=0.019, rows=10)

    duty = march(
        R134a, h_in=4.45e5, m_flow=1.3, T_water_in=313.15, m_flow_water=10.0, A=60 * np.pi * 0.019 * 8, film=film,
        water_film=bundle_water(10.0, tubes=60, d_in=0.016, d_out=0.019, length=8.0),
    )  # fmt: skip
    assert -r["shell.Q_flow_water"] == pytest.approx(-duty.Q_flow, rel=DUTY)
    assert r["shell.subcooling"] == pytest.approx(R134a.T_saturation - R134a.at(duty.h_out).T, abs=1.0)


@pytest.mark.parametrize("part", ["pool", "film"])
def test_evaporators_with_level(steady: Steady, part: str) -> None:
    """Wetted tubes at one boiling point: the water's temperature by integration over the area, flux by Cooper.

    Of the film, before its pump stops.
    """
    r = steady("ShellEvaporators", 3600.0, [f"{part}.p", f"{part}.Q_flow_water", f"{part}.wetted"])
    assert r[f"{part}.wetted"] > 0.99
    ammonia = Refrigerant("R717", r[f"{part}.p"])
    water_film = bundle_water(40.0, tubes=100, d_in=0.016, d_out=0.019, length=10.0)

    def film(place: Place, T_wall: float, q: float) -> float:
        return lit.cooper(max(q, 1.0), ammonia.p_reduced, ammonia.M)

    boiling = Place(ammonia.T_saturation, 0.5, np.nan, np.nan, np.nan)
    T, steps = 281.15, 200
    for _ in range(steps):
        q = heat_flux(boiling, T, film, water_film(T))
        T -= q * 100 * 2 * np.pi * 0.019 * 5 / steps / (40 * water("C", T))
    Q_flow = 40 * (water("H", 281.15) - water("H", T))
    assert r[f"{part}.Q_flow_water"] == pytest.approx(Q_flow, rel=DUTY)


# refrigerant on both sides


def test_suction_line_exchanger_by_effectiveness(steady: Steady) -> None:
    """Constant coefficients: effectiveness of counter-flow from transfer units, heat capacities at the means."""
    names = ["Q_flow", "liquid.p", "suction.p"]
    r = steady("RefrigerantExchangers", 1800.0, [f"suction_line.{n}" for n in names])
    p_l, p_v = r["suction_line.liquid.p"], r["suction_line.suction.p"]
    T_hot, T_cold = (PropsSI("T", "P", p, "H", h, "R290") for p, h in ((p_l, 3.05e5), (p_v, 5.85e5)))
    Q_flow = 1800.0
    for _ in range(20):
        C_hot = Q_flow / (T_hot - PropsSI("T", "P", p_l, "H", 3.05e5 - Q_flow / 0.06, "R290"))
        C_cold = Q_flow / (PropsSI("T", "P", p_v, "H", 5.85e5 + Q_flow / 0.06, "R290") - T_cold)
        C, ratio = min(C_hot, C_cold), min(C_hot, C_cold) / max(C_hot, C_cold)
        N = 0.4 / (1 / 900 + 1 / 350) / C
        effectiveness = (1 - np.exp(-N * (1 - ratio))) / (1 - ratio * np.exp(-N * (1 - ratio)))
        Q_flow = effectiveness * C * (T_hot - T_cold)
    assert r["suction_line.Q_flow"] == pytest.approx(Q_flow, rel=0.01)


def test_closed_economiser(steady: Steady) -> None:
    names = ["Q_flow", "boiling.p", "liquid.p", "subcooling"]
    r = steady("RefrigerantExchangers", 1800.0, [f"economiser.{n}" for n in names])
    R290, p_l = Refrigerant("R290", r["economiser.boiling.p"]), r["economiser.liquid.p"]
    width = 0.08
    G_l, G_b = 0.06 / (8 * width * DEPTH), 0.010 / (7 * width * DEPTH)

    def liquid(name: str, T: float) -> float:
        return float(PropsSI(name, "P", p_l, "T", T, "R290"))

    def liquid_film(T: float) -> float:
        Re = G_l * PLATE["d"] / liquid("V", T)
        return liquid("L", T) / PLATE["d"] * lit.martin(Re, liquid("PRANDTL", T), PLATE["phi"])

    T_in = float(PropsSI("T", "P", p_l, "H", 3.05e5, "R290"))
    duty = march(
        R290, h_in=3.05e5, m_flow=0.010, T_water_in=T_in, m_flow_water=0.06, A=14 * width * 0.3 * 1.2,
        film=boiling_plates(R290, G_b), water_film=liquid_film, heat_capacity=lambda T: liquid("C", T),
    )  # fmt: skip
    assert r["economiser.Q_flow"] == pytest.approx(duty.Q_flow, rel=DUTY)


def test_film_breaks_where_the_feed_is_too_thin(steady: Steady) -> None:
    """Hartley and Murgatroyd: Gamma = 1.69 (eta rho/g)^(1/5) (sigma (1 - cos theta))^(3/5), on both sides."""
    names = [f"film.{n}" for n in ("p", "Re_wetting", "m_flow_least", "wetted_film", "wetted_pool", "wetted")]
    r = steady("ShellEvaporators", 7200.0, names)
    s = Refrigerant("R717", r["film.p"]).saturated
    Gamma = 1.69 * (s.eta_l * s.rho_l / lit.G_FALL) ** 0.2 * (s.sigma * (1 - np.cos(0.35))) ** 0.6
    assert r["film.Re_wetting"] == pytest.approx(4 * Gamma / s.eta_l, rel=0.02)
    assert r["film.m_flow_least"] == pytest.approx(Gamma * 2 * 14 * 5, rel=0.02)
    assert r["film.wetted_film"] == pytest.approx(0.0, abs=1e-6)
    assert r["film.wetted"] == pytest.approx(r["film.wetted_pool"])
