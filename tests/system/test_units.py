"""Unit strings and conversions."""

import numpy as np
import pytest

from cosim import units


@pytest.mark.parametrize(("first", "second"), [("W", "J/s"), ("kg/s", "kg.s-1"), ("", "1"), ("m3/s", "m³/s")])
def test_spellings_of_one_unit(first: str, second: str) -> None:
    assert units.same(first, second)


@pytest.mark.parametrize(("first", "second"), [("W", "kW"), ("K", "degC"), ("J", "W"), ("Pa", "bar"), ("kg/s", "m3/s")])
def test_other_or_scaled_units_are_not_the_same(first: str, second: str) -> None:
    assert not units.same(first, second)


@pytest.mark.parametrize(
    ("value", "unit", "si", "si_unit"),
    [
        (99.0, "degC", 372.15, "K"),
        (14.5, "MWh", 5.22e10, "J"),
        (700.0, "l/s", 0.7, "m3/s"),
        (28.5, "bar", 28.5e5, "Pa"),
    ],
)
def test_to_si_and_back(value: float, unit: str, si: float, si_unit: str) -> None:
    got, got_unit = units.to_si(value, unit)
    assert (got, got_unit) == (pytest.approx(si), si_unit)
    assert units.from_si(got, got_unit, unit) == pytest.approx(value)
    assert units.from_si_array(np.array([got]), got_unit, unit) == pytest.approx([value])


def test_power_cannot_be_shown_as_energy() -> None:
    with pytest.raises(ValueError, match="'W' cannot be shown in 'MWh'"):
        units.from_si(1.0, "W", "MWh")
