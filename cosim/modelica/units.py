"""Modelica unit strings as products of SI base units, for the FMI unit definitions."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

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
