"""Sizes by closed forms: areas, impellers, swept volumes, charge, pressures."""

from math import log, pi

import pytest
from CoolProp.CoolProp import PropsSI
from nameplate_text import Sized

from cosim.errors import InputError

C = 273.15


def values(sized: Sized, **changes: str) -> dict[str, float]:
    return {name: q.value for name, q in sized(**changes).machine.quantities.items()}


def test_evaporator_by_log_mean_difference(sized: Sized) -> None:
    q = values(sized)
    log_mean = (6.0 - 2.0) / log(6.0 / 2.0)
    U = 1.0 / (1.0 / q["evaporator.alpha_water"] + 1.0 / q["evaporator.alpha_boiling"] + q["evaporator.R_fouling"])
    assert q["Q_flow_source"] == pytest.approx(U * q["evaporator.A"] * log_mean, rel=1e-5)
    assert 4500.0 < q["evaporator.alpha_water"] < 7000.0  # Dittus and Boelter: 5,700 at 6 degC, 1.8 m/s


def test_condensing_zone_by_log_mean_difference(sized: Sized) -> None:
    """Between bubble and dew refrigerant has one temperature, so the zone's area has a closed form."""
    it = sized()
    q = {name: x.value for name, x in it.machine.quantities.items()}
    point = it.machine.point
    p = q["p_condensing"]
    dew, bubble = (PropsSI("H", "P", p, "Q", x, "R134a") for x in (1, 0))
    low, high = point.cycle.h_liquid[0], point.cycle.h_hot_gas
    cold, warm = (323.15 + 30.0 * (h - low) / (high - low) for h in (bubble, dew))
    T = q["T_condensing"]
    log_mean = (warm - cold) / log((T - cold) / (T - warm))
    U = 1.0 / (1.0 / q["condenser.alpha_water"] + 1.0 / q["condenser.alpha_condensing"] + q["condenser.R_fouling"])
    assert q["condenser.A_condensing"] == pytest.approx(point.m_flow * (dew - bubble) / (U * log_mean), rel=0.02)
    zones = q["condenser.A_subcooling"] + q["condenser.A_condensing"] + q["condenser.A_desuperheating"]
    assert zones == pytest.approx(q["condenser.A"], rel=1e-9)


def test_impellers_by_euler_and_flow_coefficient(sized: Sized) -> None:
    q = values(sized)
    for stage in ("stage_1", "stage_2"):
        u = 0.5 * q[f"{stage}.omega"] * q[f"{stage}.D"]
        assert u == pytest.approx(q[f"{stage}.tip_speed"], rel=1e-9)
        assert u**2 * q[f"{stage}.psi"] == pytest.approx(q[f"{stage}.head"], rel=1e-9)
        flow = q[f"{stage}.phi_design"] * 0.93 * u * pi / 4.0 * q[f"{stage}.D"] ** 2
        assert flow == pytest.approx(q[f"{stage}.V_flow"], rel=1e-9)
    assert q["stage_1.D"] == q["stage_2.D"]
    assert q["stage_1.omega"] == pytest.approx(q["stage_2.omega"], rel=1e-3)
    density = PropsSI("D", "P", q["p_evaporating"], "Q", 1, "R134a")
    assert q["stage_1.V_flow"] < q["m_flow_refrigerant"] / density


def test_more_than_two_stages_are_geared(sized: Sized) -> None:
    q = values(sized, cycle__stages="3", network__T_supply='{ value = 90.0, unit = "degC" }')
    assert q["stage_3.omega"] > q["stage_1.omega"]
    assert q["stage_3.phi_design"] == q["stage_1.phi_design"]


def test_swept_volume_of_a_piston_compressor(sized: Sized) -> None:
    """Ammonia: the volume flow over 0.97 (1 - c (ratio^(1/k) - 1)), at 155 rad/s."""
    q = values(sized, cycle__refrigerant='"R717"', cycle__compressor='"piston"', cycle__intercooler='"flash"')
    p = q["p_evaporating"]
    k = PropsSI("Cpmass", "P", p, "Q", 1, "R717") / PropsSI("Cvmass", "P", p, "Q", 1, "R717")
    ratio = q["pressure_ratio"] ** 0.5
    eta = 0.97 * (1.0 - 0.04 * (ratio ** (1.0 / k) - 1.0))
    assert q["stage_1.volumetric_efficiency"] == pytest.approx(eta, rel=1e-6)
    assert q["stage_1.V_revolution"] == pytest.approx(q["stage_1.V_flow"] / eta * 2.0 * pi / 155.0, rel=1e-6)
    assert q["stage_1.machines"] == -(-q["stage_1.V_flow_swept"] // 0.8)


def test_charge_is_volumes_times_densities(sized: Sized) -> None:
    q = values(sized)
    parts = [value for name, value in q.items() if name.startswith("charge_")]
    assert sum(parts) == pytest.approx(q["charge"], rel=1e-12)
    p = q["p_evaporating"]
    liquid, vapour = (PropsSI("D", "P", p, "Q", x, "R134a") for x in (0, 1))
    assert q["charge_evaporator"] == pytest.approx(q["evaporator.V"] * (0.42 * liquid + 0.58 * vapour), rel=1e-9)
    assert q["charge_condenser"] < q["condenser.V"] * PropsSI("D", "P", q["p_condensing"], "T", 54.0 + C, "R134a")
    assert 0.1 < q["charge"] / (q["Q_flow"] / 1e3) < 1.5  # kg/kW of large flooded machines


def test_pressures_stand_in_order_below_the_critical_one(sized: Sized) -> None:
    for refrigerant in ("R134a", "R717", "R600a", "R1234ze(E)", "R290"):
        kind = "turbo" if refrigerant != "R717" else "screw"
        q = values(sized, cycle__refrigerant=f'"{refrigerant}"', cycle__compressor=f'"{kind}"')
        assert q["p_condensing"] < q["p_max"] < q["p_trip"] < q["p_design_high"]
        assert q["p_trip"] < PropsSI("Pcrit", refrigerant)


def test_scale(sized: Sized) -> None:
    """Twice the heat: twice the areas, flows and charge; impellers of root two diameter at the same tip speed."""
    one, two = values(sized), values(sized, duty__Q_flow="40e6")
    for name in (
        "evaporator.A",
        "condenser.A",
        "charge",
        "m_flow_refrigerant",
        "stage_1.V_flow",
        "P_el",
        "valve_1.A_open",
    ):
        assert two[name] == pytest.approx(2.0 * one[name], rel=1e-6), name
    assert two["stage_1.D"] == pytest.approx(2.0**0.5 * one["stage_1.D"], rel=1e-6)
    assert two["stage_1.tip_speed"] == pytest.approx(one["stage_1.tip_speed"], rel=1e-6)
    assert two["COP"] == pytest.approx(one["COP"], rel=1e-9)


def test_ammonia_needs_too_fast_tips(sized: Sized) -> None:
    """A head of 150 kJ/kg a stage is a tip speed above 500 m/s."""
    with pytest.raises(InputError, match=r"cycle.stages: of 2 need a tip speed of \d+ m/s .*R717; take"):
        sized(cycle__refrigerant='"R717"')
