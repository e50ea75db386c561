"""Numbers and units as they are printed."""

from __future__ import annotations

import pytest

from cosim.report.quantities import clock, deviation, figure_number, given, shown, significant, span, symbol


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (372.15, "K", "99.0 °C"),
        (4.567, "K", "4.57 K"),
        (1.3436e7, "W", "13.4 MW"),
        (352655.6, "W", "0.353 MW"),
        (-7.2e4, "W", "−72.0 kW"),
        (1.163e12, "J", "323 MWh"),
        (9327.7, "J", "9,328 J"),
        (0.7, "m3/s", "700 l/s"),
        (1400.0, "m3/s", "1,400 m³/s"),
        (0.236, "1", "0.236"),
        (0.0, "W", "0 W"),
    ],
)
def test_shown(value: float, unit: str, text: str) -> None:
    assert str(shown(value, unit)).replace("\u00a0", " ") == text


def test_what_was_written_down_keeps_its_digits() -> None:
    assert str(given(277.81, "K")) == "4.66\u00a0°C"
    assert str(given(2e7, "W")) == "20\u00a0MW"


@pytest.mark.parametrize(
    ("value", "text"),
    [(19.9977, "20.00"), (0.6073, "0.6073"), (2.5e-9, "2.50·10⁻⁹"), (-4e-12, "−4.00·10⁻¹²"), (None, "–"), (0.0, "0")],
)
def test_significant_digits(value: float | None, text: str) -> None:
    assert significant(value) == text


def test_figures() -> None:
    assert figure_number(0.0023412, "K") == "0.002341"
    assert figure_number(4.5665, "K") == "4.57"
    assert figure_number(6.6e-6, "MWh") == "< 0.001"
    assert figure_number(1450.0, "m2") == "1,450"
    assert figure_number(float("nan"), "MW") == "–"


def test_deviations() -> None:
    assert deviation(2.889, 2.86, "1") == "+1.0 %"
    assert deviation(19.9977, 20.0, "MW") == "0.0 %"
    assert deviation(61.0, 60.0, "degC") == "+1.00 K"
    assert not deviation(None, 1.0, "1")
    assert not deviation(1.0, None, "1")


def test_times() -> None:
    assert [clock(s) for s in (0, 24780, 86400, 90000)] == ["0:00", "6:53", "24:00", "day 2, 1:00"]
    assert [span(s) for s in (86400, 5400, 45, 172800, 33060)] == ["24 h", "90 min", "45 s", "2 d", "9 h 11 min"]


def test_symbols() -> None:
    assert symbol("T_supply_set") == ("T", "supply set")
    assert symbol("Q_flow_demand_1") == ("Q̇", "demand 1")
    assert symbol("on") == ("", "on")
    assert symbol("Traction") == ("", "Traction")
