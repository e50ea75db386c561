"""Pinch, approach, balances with source and network, limits."""

from math import log

import numpy as np
import pytest
from CoolProp.CoolProp import PropsSI
from nameplate_text import Sized

from cosim.errors import InputError
from cosim.sizing.water import Water, freezing_point

C = 273.15


def test_pinch_and_approaches_are_kept(sized: Sized) -> None:
    """The smallest difference is looked for on a grid of its own, from CoolProp."""
    point = sized().machine.point
    p = point.cycle.p[-1]
    low, high = point.cycle.h_liquid[0], point.cycle.h_hot_gas
    share = np.linspace(0.0, 1.0, 2001)
    refrigerant = np.array([PropsSI("T", "P", p, "H", low + x * (high - low), "R134a") for x in share])
    water = 50.0 + C + share * 30.0
    assert np.min(refrigerant - water) == pytest.approx(2.0, abs=0.02)
    assert point.T_evaporating == pytest.approx(2.0 + C)
    assert PropsSI("T", "P", p, "H", low, "R134a") == pytest.approx(54.0 + C, abs=1e-6)


def test_flows_follow_from_heat_and_temperatures(sized: Sized) -> None:
    point = sized().machine.point
    water = [PropsSI("H", "T", T + C, "P", 16e5, "Water") for T in (50.0, 80.0)]
    assert point.m_flow_network == pytest.approx(20e6 / (water[1] - water[0]), rel=1e-4)
    river = [PropsSI("H", "T", T + C, "P", 3e5, "Water") for T in (4.0, 8.0)]
    assert point.m_flow_source == pytest.approx(point.Q_flow_source / (river[1] - river[0]), rel=1e-4)


def test_lorenz_efficiency(sized: Sized) -> None:
    point = sized().machine.point
    hot, cold = 30.0 / log(353.15 / 323.15), 4.0 / log(281.15 / 277.15)
    assert point.Lorenz_efficiency == pytest.approx(point.COP / (hot / (hot - cold)), rel=1e-9)
    assert 0.50 < point.Lorenz_efficiency < 0.68


def test_flow_given_instead_of_temperature_gives_the_same_machine(sized: Sized) -> None:
    first = sized().machine.point
    second = sized(source__T_out="", source__m_flow=repr(first.m_flow_source)).machine.point
    assert second.T_source_out == pytest.approx(4.0 + C, abs=1e-3)
    assert pytest.approx(first.COP, rel=1e-5) == second.COP


def test_ice_limit_is_named_with_what_would_do(sized: Sized) -> None:
    """Flow that just leaves 0.3 degC, less 10 %: the message's flow is that of the balance."""
    with pytest.raises(InputError) as raised:
        sized(source__T_out="", source__m_flow="300.0")
    text = str(raised.value)
    assert "source.m_flow" in text and "ice limit" in text
    least = float(text.split("Give at least ", 1)[1].split(" kg/s", 1)[0])
    enough = sized(source__T_out="", source__m_flow=f"{1.001 * least}").machine.point
    assert enough.T_source_out == pytest.approx(0.3 + C, abs=0.02)
    most = float(text.split("duty.Q_flow = ", 1)[1].split(" MW", 1)[0])
    smaller = sized(source__T_out="", source__m_flow="300.0", duty__Q_flow=f"{most * 0.999e6}").machine.point
    assert smaller.T_source_out == pytest.approx(0.3 + C, abs=0.02)


def test_sea_water_may_be_cooled_below_zero(sized: Sized) -> None:
    it = sized(
        source__fluid='"sea water"',
        source__salinity="0.035",
        source__T_in='{ value = 1.0, unit = "degC" }',
        source__T_out='{ value = -1.5, unit = "degC" }',
    )
    assert it.machine.point.T_evaporating == pytest.approx(-3.5 + C)


@pytest.mark.parametrize(("salinity", "freezing"), [(0.0, 0.0), (0.005, -0.274), (0.020, -1.083), (0.035, -1.922)])
def test_freezing_point_is_the_tabulated_one(salinity: float, freezing: float) -> None:
    """UNESCO Technical Papers in Marine Science 44 (1983), table of freezing points at no pressure."""
    assert freezing_point(salinity) - C == pytest.approx(freezing, abs=1.5e-3)


def test_water_properties() -> None:
    assert Water().heat(277.15, 281.15) == pytest.approx(4.0 * 4.20e3, rel=2e-3)
    assert Water(0.035).density(283.15) == pytest.approx(1026.95, rel=1e-3)  # UNESCO EOS-80 at 10 degC
    assert Water(0.035).heat(283.15, 284.15) == pytest.approx(3.993e3, rel=3e-3)  # Millero et al. 1973


def test_published_saturation_temperatures_are_taken(sized: Sized) -> None:
    point = sized(
        cycle__T_evaporating='{ value = 1.0, unit = "degC" }', cycle__T_condensing='{ value = 81.0, unit = "degC" }'
    ).machine.point
    assert point.T_evaporating == pytest.approx(1.0 + C)
    assert point.T_condensing == pytest.approx(81.0 + C)


def test_cop_falls_with_lift(sized: Sized) -> None:
    COP = [sized(network__T_supply=f'{{ value = {T}, unit = "degC" }}').verdict.COP for T in (70.0, 80.0, 90.0)]
    assert COP[0] > COP[1] > COP[2]
