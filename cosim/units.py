"""Units: the SI strings that ports carry, and the few engineering units a scenario file may be written in.

Inside, everything is SI (``docs/architecture.md``). Two ports may be connected when their units are the same text up to
the spellings of :func:`canonical`; nothing is converted silently on a connection.
"""

from __future__ import annotations

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


@dataclass(frozen=True)
class Conversion:
    """``si = factor * value + offset``, in the unit ``si``."""

    si: str
    factor: float
    offset: float = 0.0


_TO_SI = {
    "degC": Conversion("K", 1.0, 273.15),
    "kW": Conversion("W", 1e3),
    "MW": Conversion("W", 1e6),
    "kWh": Conversion("J", 3.6e6),
    "MWh": Conversion("J", 3.6e9),
    "GWh": Conversion("J", 3.6e12),
    "bar": Conversion("Pa", 1e5),
    "l/s": Conversion("m3/s", 1e-3),
    "min": Conversion("s", 60.0),
    "h": Conversion("s", 3600.0),
    "d": Conversion("s", 86400.0),
    "km": Conversion("m", 1e3),
    "t": Conversion("kg", 1e3),
    "%": Conversion("1", 1e-2),
    "kJ/kg": Conversion("J/kg", 1e3),
    "K/h": Conversion("K/s", 1 / 3600.0),
}


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


def to_si(value: float, unit: str) -> tuple[float, str]:
    """Value and unit in SI; a unit that is not in the table is taken to be SI already and returned unchanged."""
    conversion = _TO_SI.get(unit.strip())
    if conversion is None:
        return value, canonical(unit)
    return conversion.factor * value + conversion.offset, conversion.si


def from_si(value: float, unit: str, wanted: str) -> float:
    """``value`` in SI ``unit`` expressed in ``wanted``; raises ValueError where the two do not measure the same."""
    factor_and_offset = _TO_SI.get(wanted.strip(), Conversion(canonical(wanted), 1.0))
    if not same(factor_and_offset.si, unit):
        raise ValueError(f"{unit!r} cannot be shown in {wanted!r}")
    return (value - factor_and_offset.offset) / factor_and_offset.factor


def from_si_array(values: npt.NDArray[np.float64], unit: str, wanted: str) -> npt.NDArray[np.float64]:
    """:func:`from_si` for an array of any shape."""
    zero, one = from_si(0.0, unit, wanted), from_si(1.0, unit, wanted)
    return zero + (one - zero) * values
