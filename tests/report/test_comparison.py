"""CO2 and cost against figures worked out by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from cosim.errors import InputError
from cosim.report.comparison import Comparison, ComparisonPlan, Factor, compare, read_factors
from cosim.report.content import read_run
from cosim.results import RESULTS, Results

HEAT, ELECTRICITY = 7.2e9, 2.4e9
"""J over the small run."""
MakeRun = Callable[..., Path]

PLACE = "scenario.toml"


@pytest.fixture
def results(make_run: MakeRun) -> Results:
    return Results(make_run() / RESULTS)


def made(results: Results, plan: ComparisonPlan | None = None) -> Comparison:
    plan = plan or ComparisonPlan()
    comparison = compare(results, plan, read_factors(plan.factors, PLACE))
    assert comparison is not None
    return comparison


def test_by_hand(results: Results) -> None:
    """2,000 kWh of heat; factors as in data/factors.toml."""
    comparison = made(results)
    assert comparison.heat == pytest.approx(HEAT / 3.6e6) == pytest.approx(2000.0)
    ways = {way.label: way for way in comparison.ways}
    # 666.67 kWh at 0.363 kg/kWh and 0.2016 EUR/kWh
    assert ways["This run"].energy == pytest.approx(ELECTRICITY / 3.6e6)
    assert ways["This run"].co2 == pytest.approx(242.0)
    assert ways["This run"].cost == pytest.approx(134.4)
    # 2,000 / 0.9 kWh of gas at 0.201 kg/kWh and 0.0704 EUR/kWh, CO2 within the price
    assert ways["Gas boiler"].co2 == pytest.approx(446.6667)
    assert ways["Gas boiler"].cost == pytest.approx(156.4444)
    # 2,000 / 0.85 kWh of coal at 0.337 kg/kWh, 0.016 EUR/kWh and 65 EUR/t beside it
    assert ways["Coal boiler"].co2 == pytest.approx(792.9412)
    assert ways["Coal boiler"].allowance_cost == pytest.approx(51.5412)
    assert ways["Coal boiler"].cost == pytest.approx(37.6471 + 51.5412)
    # 2,000 / (0.88 (0.35 / 0.442 + 0.35 / 0.88)) = 1,910.525 kWh of coal
    assert ways["Coal CHP"].energy == pytest.approx(1910.525, abs=1e-3)
    assert ways["Coal CHP"].co2 == pytest.approx(643.847, abs=1e-3)
    # 2,000 / 0.99 kWh of electricity
    assert ways["Resistance heating"].co2 == pytest.approx(733.3333)


def test_chp_that_is_no_better_than_separate_takes_the_separate_fuel() -> None:
    """The alternative generation method: at half of each reference efficiency heat has half of the reference fuel's."""
    factors = read_factors({}, PLACE)
    chp = factors.alternatives["coal_chp"]
    half = {
        "electrical": chp.electrical.model_copy(update={"value": 0.221}),  # type: ignore[union-attr]
        "thermal": chp.thermal.model_copy(update={"value": 0.44}),  # type: ignore[union-attr]
    }
    assert chp.model_copy(update=half).fuel_per_heat == pytest.approx(1 / 0.88)


def test_every_factor_has_unit_year_and_source() -> None:
    factors = read_factors({}, PLACE).all()
    assert len(factors) == 14
    assert all(factor.unit and factor.source and factor.year for factor in factors.values())
    assert factors["hard coal: price"].assumed
    assert not factors["grid electricity: CO2"].assumed


def test_a_scenario_replaces_factors_and_columns(results: Results) -> None:
    green = Factor(value=0.0, unit="kg/kWh", source="own contract", year=2024)
    plan = ComparisonPlan(
        heat=["unit.E_supply"],
        electricity=["unit.E_el"],
        fuel={"natural_gas": ["unit.E_source"]},
        factors={"carriers.electricity.co2": green},
    )
    comparison = made(results, plan)
    assert comparison.ways[0].co2 == pytest.approx(0.201 * (HEAT - ELECTRICITY) / 3.6e6)
    assert comparison.ways[-1].co2 == 0.0
    assert comparison.factors["grid electricity: CO2"].source == "own contract"


@pytest.mark.parametrize(
    ("plan", "text"),
    [
        ({"heat": ["unit.E_suply"]}, "nothing called 'unit.E_suply'"),
        ({"fuel": {"peat": []}}, "there is no carrier 'peat'"),
        (
            {"factors": {"carriers.peat.co2": Factor(value=1, unit="kg/kWh", source="x")}},
            "there is no factor 'carriers.peat.co2'",
        ),
        (
            {"factors": {"co2_price": Factor(value=1, unit="EUR/kg", source="x")}},
            "unit is 'EUR/kg'; write it in 'EUR/t'",
        ),
    ],
)
def test_a_wrong_comparison_is_named(results: Results, plan: dict[str, object], text: str) -> None:
    with pytest.raises(InputError, match=text):
        made(results, ComparisonPlan.model_validate(plan))


def test_a_run_without_heat_has_none(make_run: MakeRun) -> None:
    content = read_run(make_run(rows=1))
    assert np.all(content.results["unit.E_supply"] == 0)
    assert compare(content.results, ComparisonPlan(), read_factors({}, PLACE)) is None
