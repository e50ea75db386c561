"""How values are shown: display units, digits, symbols. Inside everything is SI; this is the border."""

from __future__ import annotations

import math
from dataclasses import dataclass

from cosim import units
from cosim.report.style import unit_text

COLDEST_LEVEL = 150.0
"""K; a value in K above it is a temperature and shown in °C, one below is a difference."""

_SCALES = {
    "W": (("GW", 1e9), ("MW", 1e5), ("kW", 1e2), ("W", 0.0)),
    "J": (("GWh", 3.6e12), ("MWh", 3.6e8), ("kWh", 3.6e5), ("J", 0.0)),
    "s": (("d", 172800.0), ("h", 3600.0), ("s", 0.0)),
    "Pa": (("bar", 1e4), ("Pa", 0.0)),
    "m3/s": (("m3/s", 5.0), ("l/s", 0.0)),
}
"""Display units by SI unit, each from the magnitude (SI) on."""

_SYMBOLS = {"Q_flow": "Q̇", "m_flow": "ṁ", "V_flow": "V̇", "E": "E", "T": "T", "P": "P", "p": "p"}
"""First part of a port's name and the quantity's letter."""


_AMOUNTS = ("GWh", "MWh", "kWh", "GW", "MW", "kW", "t", "kg")


@dataclass(frozen=True)
class Shown:
    """A number and its unit as they are printed."""

    number: str
    unit: str

    def __str__(self) -> str:
        return f"{self.number}\u00a0{self.unit}".rstrip("\u00a0")


def significant(value: float | None, digits: int = 4) -> str:
    """``value`` with ``digits`` significant digits, thousands separated; an exponent only beyond 1e-3 and 1e7."""
    if value is None or not math.isfinite(value):
        return "–"
    if value == 0:
        return "0"
    if not 1e-3 <= abs(value) < 1e7:
        mantissa, exponent = f"{value:.{max(digits - 2, 1)}e}".split("e")
        return f"{_minus(mantissa)}·10{_superscript(int(exponent))}"
    decimals = max(digits - 1 - math.floor(math.log10(abs(value))), 0)
    return _minus(f"{value:,.{decimals}f}")


def shown(value: float, unit: str, digits: int = 3) -> Shown:
    """A value in an SI unit, in the unit a reader wants."""
    if unit == "K" and value > COLDEST_LEVEL:
        return Shown(_minus(f"{value - 273.15:.1f}"), "°C")
    for display, threshold in _SCALES.get(unit, ()):
        if abs(value) >= threshold:
            converted = units.from_si(value, unit, display)
            return Shown(significant(converted, digits), unit_text(display))
    return Shown(significant(value, digits), "" if unit == "1" else unit_text(unit))


def display_unit(unit: str, largest: float) -> str:
    """The unit a reader wants for values in an SI unit whose largest is ``largest``."""
    if unit == "K" and largest > COLDEST_LEVEL:
        return "degC"
    return next((display for display, threshold in _SCALES.get(unit, ()) if largest >= threshold), unit)


def given(value: float, unit: str) -> Shown:
    """A value somebody has written down, in an SI unit: as :func:`shown`, but with all digits that were written."""
    display = shown(value, unit)
    if display.unit == "°C":
        number = value - 273.15
    else:
        scale = next((name for name, least in _SCALES.get(unit, ()) if abs(value) >= least), unit)
        number = units.from_si(value, unit, scale)
    return Shown(_minus(f"{number:,.6g}") if abs(number) < 1e6 else display.number, display.unit)


def figure_number(value: float | None, unit: str) -> str:
    """A key figure in its own unit: temperatures to 0.01, everything else with four digits; what is below a
    thousandth of the unit it is told in counts as nothing."""
    if value is None or not math.isfinite(value):
        return "–"
    if unit == "degC" or (unit == "K" and abs(value) >= 1):
        return _minus(f"{value:.2f}")
    if unit in _AMOUNTS and 0 < abs(value) < 1e-3:
        return "< 0.001"
    if value == round(value) and abs(value) < 1e6:
        return _minus(f"{value:,.0f}")
    return significant(value, 4)


def deviation(value: float | None, published: float | None, unit: str) -> str:
    """How far a value lies from the published one: in K for temperatures in °C, else in per cent."""
    if value is None or published is None:
        return ""
    if unit == "degC" or published == 0:
        return f"{_signed(value - published, 2)} {'K' if unit == 'degC' else unit_text(unit)}"
    return f"{_signed(100 * (value / published - 1), 1)} %"


def relative_text(value: float | None) -> str:
    """A relative closure, with its sign."""
    if value is None:
        return "–"
    return "0" if value == 0 else significant(value, 3)


def symbol(port: str) -> tuple[str, str]:
    """Letter and index of a port's quantity: ``T_supply_set`` is ``("T", "supply set")``; no letter where unknown."""
    for first, letter in _SYMBOLS.items():
        if port == first or port.startswith(first + "_"):
            return letter, port[len(first) :].strip("_").replace("_", " ")
    return "", port.replace("_", " ")


def clock(seconds: float) -> str:
    """Seconds since midnight as ``6:53``, with the day before it from the second day on."""
    minutes = round(seconds / 60)
    day, rest = divmod(minutes, 1440)
    if day and not rest and day == 1:
        return "24:00"
    text = f"{rest // 60}:{rest % 60:02d}"
    return f"day {day + 1}, {text}" if day else text


def span(seconds: float) -> str:
    """A duration: ``24 h``, ``9 h 11 min``, ``90 min``, ``45 s``."""
    minutes, rest = divmod(round(seconds), 60)
    if rest or minutes < 2:
        return f"{seconds:,.0f} s" if seconds < 600 else f"{seconds / 60:,.1f} min"
    if minutes % 1440 == 0 and minutes > 1440:
        return f"{minutes // 1440:,} d"
    hours, left = divmod(minutes, 60)
    if hours < 2:
        return f"{minutes} min"
    return f"{hours:,} h {left} min" if left else f"{hours:,} h"


def _signed(value: float, decimals: int) -> str:
    text = f"{value:+.{decimals}f}"
    return text[1:] if float(text) == 0 else _minus(text)


def _minus(text: str) -> str:
    return text.replace("-", "−")


def _superscript(exponent: int) -> str:
    return str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
