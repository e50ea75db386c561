"""The drawing of the system: all of it, the right way round, with right numbers."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from lxml import etree

from cosim.report.content import read_run
from cosim.report.drawing import draw_system, text_width
from cosim.report.system import FlowKind, SystemView, view

SMALL_RUN = Path(__file__).parent / "small_run"
SCENARIO = (SMALL_RUN / "scenario.toml").read_text(encoding="utf-8")
MakeRun = Callable[..., Path]


@pytest.fixture
def seen(make_run: MakeRun) -> SystemView:
    return view(read_run(make_run()))


def test_every_component_and_connection_is_drawn(seen: SystemView) -> None:
    svg = etree.fromstring(draw_system(seen)[0].encode())
    assert set(svg.xpath("//@data-component")) == {"weather", "unit", "river", "network"}
    flows = set(svg.xpath("//@data-flow"))
    assert {
        "weather.T_air → network.T_air",
        "river.T_intake → unit.T_source_in",
        "unit.E_source → river.Q_flow_extracted",
        "unit.E_supply → network.Q_flow_supplied",
        "network.T_return → unit.T_return",
    } <= flows
    assert {"unit.E_el", "river.E_extracted", "network.E_supplied"} <= flows, "what crosses the boundary is drawn"


def test_heat_points_the_way_it_goes(seen: SystemView) -> None:
    """The unit tells the river what it takes (unit.E_source to river), but the heat goes from river to unit."""
    ends = {flow.name: (b.source, b.target) for b in seen.bundles for flow in b.flows}
    assert ends["unit.E_source → river.Q_flow_extracted"] == ("river", "unit")
    assert ends["unit.E_supply → network.Q_flow_supplied"] == ("unit", "network")


def test_rates_and_amounts(seen: SystemView) -> None:
    """7.2 GJ in one hour are 2 MW and 2 MWh; 2.4 GJ of electricity are 0.667 MW."""
    flows = {flow.name: flow for b in seen.bundles for flow in b.flows}
    supply = flows["unit.E_supply → network.Q_flow_supplied"]
    assert (supply.present, supply.total) == ("2.00\u00a0MW", "2.00\u00a0MWh")
    assert supply.power == pytest.approx(2e6)
    assert flows["network.T_return → unit.T_return"].present == "60.0\u00a0°C"
    unit = next(node for node in seen.nodes if node.name == "unit")
    assert [(flow.kind, flow.present) for flow in unit.taken_in] == [(FlowKind.ELECTRICITY, "0.667\u00a0MW")]


def test_an_amount_no_balance_counts_is_no_flow(make_run: MakeRun) -> None:
    """Wanted heat is handed over like heat, but goes nowhere: the network has a balance, and it is not in it."""
    wanted = SCENARIO.replace(
        "[balance.whole]",
        '[[connections]]\nfrom = "weather.E_wanted"\nto = "network.Q_flow_demand"\ntransfer = "mean_rate"\n'
        '[balance.components.network]\nheat_in = ["network.E_supplied"]\n[balance.whole]',
    ).replace("weather.E_wanted", "unit.E_el")
    seen = view(read_run(make_run(scenario=wanted.replace('"unit.E_source", "unit.E_el"', '"unit.E_source"'))))
    flow = next(f for b in seen.bundles for f in b.flows if f.name.startswith("unit.E_el"))
    assert flow.kind is FlowKind.VALUE


def test_boxes_do_not_overlap_and_texts_fit(seen: SystemView) -> None:
    svg, layout = draw_system(seen)
    assert not any(a.overlaps(b) for a, b in combinations([*layout.nodes.values(), *layout.labels.values()], 2))
    root = etree.fromstring(svg.encode())
    space = {"s": "http://www.w3.org/2000/svg"}
    for plate in root.xpath("//s:g[@class='bundle']", namespaces=space):
        width = float(plate.find("s:rect", space).get("width"))
        for row in plate.xpath("s:g", namespaces=space):
            symbol, value = row.xpath("s:text", namespaces=space)[:2]
            assert text_width("".join(symbol.itertext()) + "".join(value.itertext()), 12) < width


def test_the_layout_has_no_plant_in_it() -> None:
    source = "".join(path.read_text() for path in (Path(__file__).parents[2] / "cosim" / "report").glob("*.py"))
    assert "Mannheim" not in source
