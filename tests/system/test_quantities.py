"""Values with unit and source."""

from pathlib import Path

import pytest

from cosim.errors import InputError
from cosim.system import Document, plain_values

TABLE = """\
[p]
bare = 3.0
power = { value = 20.0, unit = "MW", source = "maker" }
guess = { value = 2.0, source = "assumed: typical" }
shares = { value = { a = 0.5 }, source = "assumed" }
"""


def unit_of(key: str) -> str | None:
    return {"power": "W", "bare": "m"}.get(key)


def test_values_become_si_and_sources_are_kept() -> None:
    document = Document(Path("s.toml"), TABLE)
    plain, sourced = plain_values(document, ("p",), document.data["p"], unit_of)
    assert plain == {"bare": 3.0, "power": 20e6, "guess": 2.0, "shares": {"a": 0.5}}
    assert [(s.place, s.assumed) for s in sourced] == [("p.power", False), ("p.guess", True), ("p.shares", True)]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"value": 1.0, "unit": "kg"}, "s.toml:3: p.power: unit is 'kg', but this is in 'W'"),
        ({"value": 1.0, "unti": "W"}, "s.toml:3: p.power.unti: unknown key; did you mean 'unit'"),
        ({"value": 1.0, "unit": 3}, "s.toml:3: p.power: 'unit' and 'source' must be text"),
    ],
)
def test_wrong_units_and_keys(entry: dict[str, object], message: str) -> None:
    document = Document(Path("s.toml"), TABLE)
    with pytest.raises(InputError) as caught:
        plain_values(document, ("p",), {"power": entry}, unit_of)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("value", "unit", "expected", "converted"),
    [
        (2.0, "kJ/K", "J/K", 2e3),
        (5.0, "MW", "kW", 5e3),
        (5.0, "kW", "kW", 5.0),
        ([30.0, 60.0], "rev/min", "rad/s", [3.141592653589793, 6.283185307179586]),
        ({"a": 3.0}, "W", "W", {"a": 3.0}),
    ],
)
def test_units_of_one_quantity_are_converted(value: object, unit: str, expected: str, converted: object) -> None:
    document = Document(Path("s.toml"), TABLE)
    plain, _ = plain_values(document, ("p",), {"power": {"value": value, "unit": unit}}, lambda _: expected)
    assert plain["power"] == pytest.approx(converted)


def test_temperature_and_difference_are_not_taken_for_one_another() -> None:
    document = Document(Path("s.toml"), TABLE)
    with pytest.raises(InputError, match="unit is 'K', but this is in 'degC'"):
        plain_values(document, ("p",), {"power": {"value": 3.0, "unit": "K"}}, lambda _: "degC")
