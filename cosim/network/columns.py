"""The columns of node and pipe tables: names, units, plausible ranges, and the reading of one cell.

A header cell is the name alone (values are SI) or the name with a unit, ``d_inner [mm]``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cosim import units
from cosim.network.catalogue import dimension


@dataclass(frozen=True)
class Column:
    """One column: ``unit`` is SI, None for text; ``low`` and ``high`` bound what is plausible."""

    unit: str | None
    description: str
    low: float = -math.inf
    high: float = math.inf
    choices: tuple[str, ...] = ()
    looks_like: str = ""
    """What a value out of range may have been written in: ``"mm"`` for a diameter of 100."""


def _text(description: str, *choices: str) -> Column:
    return Column(None, description, choices=choices)


NODE_COLUMNS: Mapping[str, Column] = {
    "id": _text("name of the node, once in the table"),
    "kind": _text("what it is; empty: junction", "junction", "consumer", "source"),
    "x": Column("m", "easting", -1e8, 1e8),
    "y": Column("m", "northing", -1e8, 1e8),
    "z": Column("m", "height", -500.0, 5000.0),
    "control": _text(
        "what is given from outside. Consumers: heat (default) or flow. Sources: pressure (holds it and takes what is "
        "left over; default for the first), flow, or heat",
        "heat", "flow", "pressure",
    ),
    "cluster": _text("consumers of one cluster share one demand, by Q_nominal"),
    "Q_nominal": Column("W", "design heat demand", 1.0, 1e10, looks_like="kW"),
    "T_return": Column("K", "return temperature of a consumer, constant", 273.15, 423.15, looks_like="degC"),
    "dT": Column("K", "cooling of the water in a consumer, constant", 1.0, 150.0),
    "effectiveness": Column("1", "cooling of the water by what is possible down to T_house", 0.05, 1.0, looks_like="%"),
    "T_house": Column("K", "return of the house's own circuit at design demand", 273.15, 423.15, looks_like="degC"),
    "dT_part_load": Column("K", "by how much T_house is higher when demand nears zero; default 0", 0.0, 60.0),
    "r_max": Column("1", "largest flow by the nominal one; default: no limit", 0.1, 100.0),
    "r_bypass": Column("1", "flow that is let through uncooled, by the nominal one; default 0", 0.0, 1.0),
}  # fmt: skip

PIPE_COLUMNS: Mapping[str, Column] = {
    "id": _text("name of the pipe, once in the table"),
    "from": _text("node where it begins"),
    "to": _text("node where it ends"),
    "side": _text("both (default: a supply and a return pipe alike), supply, or return", "both", "supply", "return"),
    "length": Column("m", "length of the trench", 0.01, 1e5),
    "dimension": _text("catalogue size, DN100/2 or EN10255/DN50: gives d_inner, s_wall and d_casing"),
    "d_inner": Column("m", "inner diameter", 0.005, 3.0, looks_like="mm"),
    "s_wall": Column("m", "thickness of the wall that takes part; default 0", 0.0, 0.1, looks_like="mm"),
    "c_wall": Column(
        "J/(m3.K)", "volumetric heat capacity of the wall; default 3.768e6, steel (7850 kg/m3, 480 J/(kg.K))", 1e5, 1e7
    ),
    "contact": _text(
        "perfect (default: wall and water have one temperature) or film (the wall follows the water through the film "
        "of the flow; for experiments)",
        "perfect", "film",
    ),
    "d_casing": Column("m", "outer diameter of insulation or casing", 0.01, 5.0, looks_like="mm"),
    "roughness": Column("m", "sand roughness", 0.0, 0.01, looks_like="mm"),
    "zeta": Column("1", "sum of the loss coefficients of fittings; default 0", 0.0, 1e5),
    "fittings": Column("1", "pressure drop of fittings by that of the straight pipe; default 0", 0.0, 20.0),
    "U": Column("W/(m.K)", "heat loss by metre of pipe and kelvin to the surroundings, instead of the next", 0.0, 20.0),
    "lambda_insulation": Column("W/(m.K)", "conductivity of the insulation", 0.005, 2.0),
    "surroundings": _text("ground (default) or air", "ground", "air"),
    "depth": Column("m", "from the surface to the axis; default 1.2", 0.1, 50.0),
    "gap": Column("m", "between the casings of supply and return; default 0.2. Empty with 'alone': none", 0.0, 50.0),
    "lambda_ground": Column("W/(m.K)", "conductivity of the ground; default 1.5", 0.1, 10.0),
    "laid": _text("pair (default: supply and return warm each other) or alone", "pair", "alone"),
    "alpha": Column("W/(m2.K)", "heat transfer from casing to air; default 10", 0.1, 1000.0),
}  # fmt: skip

DEFAULTS: Mapping[str, float | str] = {
    "kind": "junction", "dT_part_load": 0.0, "r_max": math.inf, "r_bypass": 0.0,
    "side": "both", "contact": "perfect", "s_wall": 0.0, "c_wall": 7850.0 * 480.0, "zeta": 0.0, "fittings": 0.0,
    "surroundings": "ground", "depth": 1.2, "gap": 0.2, "lambda_ground": 1.5, "laid": "pair", "alpha": 10.0,
}  # fmt: skip
"""Values of cells that are empty and have no default in network.toml."""

_HEADER = re.compile(r"^\s*([^\[\]]*?)\s*(?:\[([^\[\]]*)\]\s*)?$")
_SIGNS = str.maketrans({"²": "2", "³": "3", "µ": "u", "·": "."})
_DECIMAL_COMMA = re.compile(r"^[+-]?\d+,\d+$")


@dataclass(frozen=True)
class Scale:
    """``si = factor * value + offset``."""

    factor: float = 1.0
    offset: float = 0.0


def split_header(cell: str) -> tuple[str, str | None]:
    """``"d_inner [mm]"`` as name and unit; raises ValueError where brackets do not match."""
    match = _HEADER.match(cell)
    if match is None:
        raise ValueError("write a name, or a name and a unit: length [m]")
    return match[1], match[2]


def scale(unit: str | None, column: Column) -> Scale:
    """How values in ``unit`` become SI; raises ValueError where it measures something else."""
    if unit is None or column.unit is None:
        if unit is not None:
            raise ValueError("is text and has no unit")
        return Scale()
    text = unit.strip().translate(_SIGNS).replace("°C", "degC")
    given, wanted = units.base_unit(units.canonical(text)), units.base_unit(column.unit)
    assert wanted is not None
    if given is None or given.exponents != wanted.exponents:
        raise ValueError(f"unit is {unit!r}, but this is measured in {column.unit}")
    # A difference has no zero point: dT in degC is dT in K.
    is_difference = column.unit == "K" and column.high < 273.15
    return Scale(given.factor, 0.0 if is_difference else given.offset)


def read_cell(value: Any, column: Column, conversion: Scale) -> float | str:
    """One cell as SI number or text; raises ValueError with what is wrong and how to mend it."""
    if column.unit is None:
        text = str(value).strip()
        if column.choices and text.lower() not in column.choices:
            raise ValueError(f"is {text!r}; write {', '.join(column.choices[:-1])} or {column.choices[-1]}")
        return text.lower() if column.choices else text
    if isinstance(value, bool):
        raise ValueError(f"is {value}, not a number")
    try:
        number = float(value)
    except (TypeError, ValueError):
        if isinstance(value, str) and _DECIMAL_COMMA.match(value.strip()):
            raise ValueError(f"is {value!r}; write a decimal point, not a comma") from None
        raise ValueError(f"is {value!r}, not a number") from None
    si = conversion.factor * number + conversion.offset
    if not math.isfinite(si):
        raise ValueError(f"is {value!r}; a finite number is needed")
    check_range(si, column, given=number)
    return si


def check_range(si: float, column: Column, given: float | None = None) -> None:
    """Raise ValueError for a value (SI) that is not plausible."""
    if column.low <= si <= column.high:
        return
    if si == 0.0 and column.low > 0:
        raise ValueError("is 0; give its true value")
    mend = ""
    if column.looks_like and given is not None:
        other = units.base_unit(column.looks_like)
        if other is not None and column.low <= other.factor * given + other.offset <= column.high:
            mend = f"; is it in {column.looks_like}? Then write that unit in the header, [{column.looks_like}]"
    unit = "" if column.unit == "1" else f" {column.unit}"
    bounds = f"{column.low:g} to {column.high:g}{unit}"
    raise ValueError(f"is {si:g}{unit}, not plausible ({bounds}){mend}")


def from_catalogue(name: str) -> dict[str, float]:
    """Columns that the ``dimension`` called ``name`` gives (SI); raises ValueError."""
    found = dimension(name)
    values = {"d_inner": found.inner_diameter, "s_wall": found.wall_thickness}
    return values if found.casing_diameter is None else {**values, "d_casing": found.casing_diameter}
