"""Units: the SI strings that ports carry, and the few engineering units a scenario file may be written in.

Our own components speak SI (``docs/architecture.md``). Two ports may be connected when their units measure the same; a
connection converts between them.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_SPELLINGS = {
    "": "1",
    "-": "1",
    "J/s": "W",
    "N.m/s": "W",
    "W.s": "J",
    "kg.s-1": "kg/s",
    "kg.s^-1": "kg/s",
    "kg*s-1": "kg/s",
    "m3.s-1": "m3/s",
    "m^3/s": "m3/s",
    "m³/s": "m3/s",
    "N/m2": "Pa",
    "J.kg-1": "J/kg",
    "J/(kg*K)": "J/(kg.K)",
    "W/(m2*K)": "W/(m2.K)",
}
"""Other spellings of a unit, and the one used here."""

_RATES = {"J": "W", "kg": "kg/s", "m3": "m3/s", "mol": "mol/s"}
"""What an accumulated amount becomes when it is taken per second."""


_BASE = ("kg", "m", "s", "A", "K", "mol", "cd", "rad")

_NAMED: dict[str, tuple[float, dict[str, int]]] = {
    **{b: (1.0, {b: 1}) for b in _BASE},
    "1": (1.0, {}),
    "%": (1e-2, {}),
    "sr": (1.0, {}),
    "deg": (math.pi / 180.0, {"rad": 1}),
    "rev": (2.0 * math.pi, {"rad": 1}),
    "min": (60.0, {"s": 1}),
    "h": (3600.0, {"s": 1}),
    "d": (86400.0, {"s": 1}),
    "Hz": (1.0, {"s": -1}),
    "l": (1e-3, {"m": 3}),
    "g": (1e-3, {"kg": 1}),
    "t": (1e3, {"kg": 1}),
    "degC": (1.0, {"K": 1}),
    "N": (1.0, {"kg": 1, "m": 1, "s": -2}),
    "Pa": (1.0, {"kg": 1, "m": -1, "s": -2}),
    "bar": (1e5, {"kg": 1, "m": -1, "s": -2}),
    "J": (1.0, {"kg": 1, "m": 2, "s": -2}),
    "Wh": (3600.0, {"kg": 1, "m": 2, "s": -2}),
    "W": (1.0, {"kg": 1, "m": 2, "s": -3}),
    "V": (1.0, {"kg": 1, "m": 2, "s": -3, "A": -1}),
    "Ohm": (1.0, {"kg": 1, "m": 2, "s": -3, "A": -2}),
    "F": (1.0, {"kg": -1, "m": -2, "s": 4, "A": 2}),
    "H": (1.0, {"kg": 1, "m": 2, "s": -2, "A": -2}),
    "C": (1.0, {"s": 1, "A": 1}),
    "S": (1.0, {"kg": -1, "m": -2, "s": 3, "A": 2}),
    "Wb": (1.0, {"kg": 1, "m": 2, "s": -2, "A": -1}),
    "T": (1.0, {"kg": 1, "s": -2, "A": -1}),
}

_BY_NAME = {**{name: parts for name, (_, parts) in _NAMED.items()}, "m3": {"m": 3}}

_PREFIX = {
    "k": 1e3,
    "M": 1e6,
    "G": 1e9,
    "m": 1e-3,
    "u": 1e-6,
    "n": 1e-9,
    "c": 1e-2,
    "d": 1e-1,
    "h": 1e2,
    "T": 1e12,
    "p": 1e-12,
}

_OFFSET = {"degC": 273.15}


@dataclass(frozen=True)
class BaseUnit:
    """value in SI base units = factor * value + offset."""

    exponents: dict[str, int]
    factor: float
    offset: float


def base_unit(unit: str) -> BaseUnit | None:
    """The SI form of a Modelica unit string such as ``W/(m2.K)``; None where it is not understood."""
    numerator, _, denominator = unit.replace(" ", "").partition("/")
    exponents: dict[str, int] = {}
    factor = 1.0
    for text, sign in ((numerator, 1), (denominator.strip("()"), -1)):
        for item in filter(None, re.split(r"[.*]", text)):
            found = _factor(item)
            if found is None:
                return None
            scale, parts, power = found
            factor *= scale ** (sign * power)
            for base, exponent in parts.items():
                exponents[base] = exponents.get(base, 0) + sign * power * exponent
    return BaseUnit({b: e for b, e in exponents.items() if e}, factor, _OFFSET.get(unit, 0.0))


def _factor(item: str) -> tuple[float, dict[str, int], int] | None:
    if item in _NAMED:
        return (*_NAMED[item], 1)
    match = re.fullmatch(r"([A-Za-z%]+)\^?\(?([+-]?\d+)?\)?", item)
    if match is None:
        return None
    name, power = match.group(1), int(match.group(2) or 1)
    if name in _NAMED:
        return (*_NAMED[name], power)
    if name[0] in _PREFIX and name[1:] in _NAMED:
        scale, parts = _NAMED[name[1:]]
        return scale * _PREFIX[name[0]], parts, power
    return None


@dataclass(frozen=True)
class Conversion:
    """``si = factor * value + offset``, in the unit ``si``."""

    si: str
    factor: float
    offset: float = 0.0


_ENGINEERING = {
    "degC": "K",
    "kW": "W",
    "MW": "W",
    "kWh": "J",
    "MWh": "J",
    "GWh": "J",
    "bar": "Pa",
    "l/s": "m3/s",
    "min": "s",
    "h": "s",
    "d": "s",
    "km": "m",
    "t": "kg",
    "%": "1",
    "kJ/kg": "J/kg",
    "K/h": "K/s",
}
"""Units a scenario file may be written in, and the SI unit of what they measure."""


def _conversion(unit: str) -> Conversion | None:
    base = base_unit(unit) if unit in _ENGINEERING else None
    return None if base is None else Conversion(_ENGINEERING[unit], base.factor, base.offset)


def ratio(unit: str, wanted: str) -> float | None:
    """How many of ``wanted`` one of ``unit`` is; None where they measure different things or have offsets."""
    first, second = base_unit(canonical(unit)), base_unit(canonical(wanted))
    if first is None or second is None or first.exponents != second.exponents or first.offset or second.offset:
        return None
    return first.factor / second.factor


def canonical(unit: str) -> str:
    """The one spelling of ``unit`` used for comparison: ``"J/s"`` is ``"W"``, no unit is ``"1"``."""
    text = unit.strip().replace(" ", "")
    return _SPELLINGS.get(text, text)


def same(first: str, second: str) -> bool:
    """Whether two unit strings mean the same unit (offset and scaled units are different units)."""
    return canonical(first) == canonical(second)


def rate_of(unit: str) -> str | None:
    """Unit of the rate of an accumulated amount (``"J"`` gives ``"W"``); None where no such rate is known."""
    return _RATES.get(canonical(unit))


def is_amount(base: BaseUnit) -> bool:
    """Whether a unit measures what accumulates: heat or work, mass, volume, matter."""
    return any(base.exponents == _BY_NAME[unit] for unit in _RATES)


def per_second(base: BaseUnit) -> BaseUnit:
    """The unit of the rate of something in ``base``."""
    exponents = {**base.exponents, "s": base.exponents.get("s", 0) - 1}
    return BaseUnit({b: e for b, e in exponents.items() if e}, base.factor, 0.0)


def derivative_unit(unit: str) -> str:
    """Unit of the time derivative of something in ``unit``: ``"J"`` gives ``"W"``, ``"J/kg"`` gives ``"J/(kg.s)"``."""
    rate = rate_of(unit)
    if rate is not None:
        return rate
    numerator, slash, denominator = unit.partition("/")
    if denominator == "s":
        return f"{numerator}/s2"
    return f"{numerator}/({denominator.strip('()')}.s)" if slash else f"{unit}/s"


def to_si(value: float, unit: str) -> tuple[float, str]:
    """Value and unit in SI; a unit that is not in the table is taken to be SI already and returned unchanged."""
    conversion = _conversion(unit.strip())
    if conversion is None:
        return value, canonical(unit)
    return conversion.factor * value + conversion.offset, conversion.si


def from_si(value: float, unit: str, wanted: str) -> float:
    """``value`` in SI ``unit`` expressed in ``wanted``; raises ValueError where the two do not measure the same."""
    factor_and_offset = _conversion(wanted.strip()) or Conversion(canonical(wanted), 1.0)
    if not same(factor_and_offset.si, unit):
        raise ValueError(f"{unit!r} cannot be shown in {wanted!r}")
    return (value - factor_and_offset.offset) / factor_and_offset.factor


def from_si_array(values: npt.NDArray[np.float64], unit: str, wanted: str) -> npt.NDArray[np.float64]:
    """:func:`from_si` for an array of any shape."""
    zero, one = from_si(0.0, unit, wanted), from_si(1.0, unit, wanted)
    return zero + (one - zero) * values
