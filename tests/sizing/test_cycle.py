"""Cycles against calculations by hand with CoolProp's own interface, and against TESPy."""

import pytest
from CoolProp.CoolProp import PropsSI
from nameplate_text import Sized

C = 273.15


def by_hand_single(
    fluid: str, T_e: float, T_c: float, T_liquid: float, efficiency: float
) -> tuple[float, float, float]:
    """Heat, cold and work per kg of a single stage from dry saturation."""
    p_e, p_c = PropsSI("P", "T", T_e, "Q", 1, fluid), PropsSI("P", "T", T_c, "Q", 1, fluid)
    h1, s1 = PropsSI("H", "P", p_e, "Q", 1, fluid), PropsSI("S", "P", p_e, "Q", 1, fluid)
    h2 = h1 + (PropsSI("H", "P", p_c, "S", s1, fluid) - h1) / efficiency
    h3 = PropsSI("H", "P", p_c, "T", T_liquid, fluid)
    return h2 - h3, h1 - h3, h2 - h1


def by_hand_flash(fluid: str, p: tuple[float, float, float], T_liquid: float, efficiency: float) -> tuple[float, float]:
    """Heat and work per kg through the condenser of two stages with a flash tank."""
    h1, s1 = PropsSI("H", "P", p[0], "Q", 1, fluid), PropsSI("S", "P", p[0], "Q", 1, fluid)
    h2 = h1 + (PropsSI("H", "P", p[1], "S", s1, fluid) - h1) / efficiency
    h5 = PropsSI("H", "P", p[2], "T", T_liquid, fluid)
    liquid, vapour = PropsSI("H", "P", p[1], "Q", 0, fluid), PropsSI("H", "P", p[1], "Q", 1, fluid)
    x = (h5 - liquid) / (vapour - liquid)
    h3 = (1 - x) * h2 + x * vapour
    s3 = PropsSI("S", "P", p[1], "H", h3, fluid)
    h4 = h3 + (PropsSI("H", "P", p[2], "S", s3, fluid) - h3) / efficiency
    return h4 - h5, (1 - x) * (h2 - h1) + h4 - h3


@pytest.mark.parametrize(
    ("fluid", "kind"), [("R134a", "screw"), ("R717", "screw"), ("n-Propane", "scroll"), ("R32", "screw")]
)
def test_one_stage_is_that_by_hand(sized: Sized, fluid: str, kind: str) -> None:
    it = sized(
        cycle__refrigerant=f'"{fluid}"',
        cycle__compressor=f'"{kind}"',
        cycle__stages="1",
        cycle__economiser='"none"',
        network__T_supply='{ value = 60.0, unit = "degC" }',
        assumptions__efficiency_stage="0.75",
    )
    point = it.machine.point
    heat, cold, work = by_hand_single(fluid, point.T_evaporating, point.T_condensing, 54.0 + C, 0.75)
    assert point.cycle.q_network == pytest.approx(heat, rel=1e-6)
    assert point.cycle.q_source == pytest.approx(cold, rel=1e-6)
    assert point.cycle.work == pytest.approx(work, rel=1e-6)
    assert point.m_flow == pytest.approx(20e6 / heat, rel=1e-6)


def test_two_stages_with_a_flash_tank_are_those_by_hand(sized: Sized) -> None:
    point = sized().machine.point
    heat, work = by_hand_flash("R134a", (point.cycle.p[0], point.cycle.p[1], point.cycle.p[2]), 54.0 + C, 0.83)
    assert point.cycle.q_network == pytest.approx(heat, rel=1e-6)
    assert point.cycle.work == pytest.approx(work, rel=1e-6)


def test_turbo_stages_have_equal_heads_others_equal_ratios(sized: Sized) -> None:
    first, second = sized().machine.point.cycle.stages
    assert first.head == pytest.approx(second.head, rel=1e-3)
    p = sized(cycle__compressor='"screw"').machine.point.cycle.p
    assert p[1] / p[0] == pytest.approx(p[2] / p[1], rel=1e-9)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"cycle__economiser": '"closed"'},
        {"cycle__economiser": '"none"'},
        {"cycle__intercooler": '"flash"', "cycle__refrigerant": '"R717"', "cycle__compressor": '"piston"'},
        {"cycle__intercooler": '"network"', "cycle__refrigerant": '"R717"', "cycle__compressor": '"screw"'},
        {"cycle__stages": "3"},
        {"cycle__refrigerant": '"R600a"', "cycle__stages": "4", "cycle__economiser": '"closed"'},
        {"cycle__refrigerant": '"R600a"', "cycle__stages": "3"},
        {"cycle__superheat": "10.0"},
        {"cycle__superheat": "3.0", "cycle__suction_exchanger": "false"},
        {"cycle__subcooler": "false"},
    ],
)
def test_every_layout_keeps_energy_and_mass(sized: Sized, changes: dict[str, str]) -> None:
    point = sized(**changes).machine.point
    cycle = point.cycle
    assert point.Q_flow_source + point.P_gas == pytest.approx(point.Q_flow, rel=1e-9)
    for below, above, injected in zip(cycle.flows, cycle.flows[1:], cycle.injections, strict=False):
        if changes.get("cycle__intercooler") != '"flash"':
            assert below + injected == pytest.approx(above, rel=1e-12)
        assert below <= above
    assert cycle.flows[-1] == 1.0


def test_flash_intercooler_balances_about_its_tank(sized: Sized) -> None:
    """Gas of the first stage and liquid go in, saturated vapour and saturated liquid come out."""
    it = sized(cycle__intercooler='"flash"', cycle__refrigerant='"R717"', cycle__compressor='"piston"')
    cycle = it.machine.point.cycle
    p = cycle.p[1]
    vapour, liquid = PropsSI("H", "P", p, "Q", 1, "R717"), PropsSI("H", "P", p, "Q", 0, "R717")
    into = cycle.flows[0] * cycle.stages[0].h_out + 1.0 * cycle.h_liquid[0]
    assert into == pytest.approx(1.0 * vapour + cycle.flows[0] * liquid, rel=1e-9)
    assert cycle.stages[1].h_in == pytest.approx(vapour, rel=1e-9)


def test_closed_economiser_balances_about_its_exchanger(sized: Sized) -> None:
    cycle = sized(cycle__economiser='"closed"').machine.point.cycle
    vapour = PropsSI("H", "P", cycle.p[1], "Q", 1, "R134a")
    h_in, h_out = cycle.h_liquid
    assert cycle.injections[0] * (vapour - h_in) == pytest.approx(cycle.flows[0] * (h_in - h_out), rel=1e-9)
    T = PropsSI("T", "P", cycle.p[2], "H", h_out, "R134a")
    assert pytest.approx(PropsSI("T", "P", cycle.p[1], "Q", 1, "R134a") + 4.0, abs=1e-6) == T


def test_isobutane_is_kept_dry(sized: Sized) -> None:
    """Compressed from dry saturation it gets wet; the superheat comes from the liquid, so the source gives no more."""
    it = sized(cycle__refrigerant='"R600a"', network__T_supply='{ value = 110.0, unit = "degC" }', cycle__stages="3")
    cycle = it.machine.point.cycle
    for stage in cycle.stages:
        assert stage.h_out > PropsSI("H", "P", stage.p_out, "Q", 1, "R600a")
    T = PropsSI("T", "P", cycle.p[0], "H", cycle.stages[0].h_in, "R600a")
    assert it.machine.point.T_evaporating + 1.0 < T
    assert cycle.h_evaporator == pytest.approx(PropsSI("H", "P", cycle.p[0], "Q", 1, "R600a"), rel=1e-9)


def test_economisers_raise_the_cop_and_so_do_stages(sized: Sized) -> None:
    none, one = sized(cycle__economiser='"none"'), sized()
    assert one.verdict.COP > 1.03 * none.verdict.COP
    assert sized(cycle__stages="3").verdict.COP > one.verdict.COP
    assert sized(cycle__subcooler="false").verdict.COP < one.verdict.COP
    assert sized(cycle__economiser='"closed"').verdict.COP < one.verdict.COP


def test_beside_tespy(sized: Sized) -> None:
    """Two stages, flash tank, sub-cooled liquid: the other tool solves its own equations for the same data."""
    from tespy.components import Compressor, CycleCloser, DropletSeparator, Merge, SimpleHeatExchanger, Valve  # noqa: PLC0415
    from tespy.connections import Connection  # noqa: PLC0415
    from tespy.networks import Network  # noqa: PLC0415

    point = sized().machine.point
    p = [pressure / 1e5 for pressure in point.cycle.p]
    network = Network(iterinfo=False)
    network.units.set_defaults(temperature="degC", pressure="bar", enthalpy="kJ/kg", heat="MW", power="MW")
    closer, evaporator, low, high = CycleCloser("c"), SimpleHeatExchanger("e"), Compressor("l"), Compressor("h")
    condenser, first, second = SimpleHeatExchanger("k"), Valve("v1"), Valve("v2")
    drum, mixing = DropletSeparator("d"), Merge("m", num_in=2)
    links = {
        "0": Connection(closer, "out1", evaporator, "in1"),
        "1": Connection(evaporator, "out1", low, "in1"),
        "2": Connection(low, "out1", mixing, "in1"),
        "3": Connection(mixing, "out1", high, "in1"),
        "4": Connection(high, "out1", condenser, "in1"),
        "5": Connection(condenser, "out1", first, "in1"),
        "6": Connection(first, "out1", drum, "in1"),
        "7": Connection(drum, "out2", mixing, "in2"),
        "8": Connection(drum, "out1", second, "in1"),
        "9": Connection(second, "out1", closer, "in1"),
    }
    network.add_conns(*links.values())
    links["1"].set_attr(fluid={"R134a": 1}, x=1, p=p[0])
    links["3"].set_attr(p=p[1])
    links["5"].set_attr(p=p[2], T=54.0)
    evaporator.set_attr(pr=1)
    condenser.set_attr(pr=1, Q=-20)
    low.set_attr(eta_s=0.83)
    high.set_attr(eta_s=0.83)
    network.solve("design")
    assert network.status == 0
    assert links["4"].m.val_SI == pytest.approx(point.m_flow, rel=1e-4)
    assert low.P.val_SI + high.P.val_SI == pytest.approx(point.P_gas, rel=1e-4)
    assert evaporator.Q.val_SI == pytest.approx(point.Q_flow_source, rel=1e-4)
