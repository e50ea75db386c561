"""The variables of an FMU as scalars: an array variable of FMI 3.0 becomes its elements."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import Any

from lxml import etree

from cosim.units import BaseUnit

_KINDS = {"Float32": "Real", "Float64": "Real", **{f"{u}Int{b}": "Integer" for u in ("", "U") for b in (8, 16, 32, 64)}}
_DERIVATIVE = re.compile(r"der\((.*?)((?:,\s*\d+)?)\)")


@dataclass(frozen=True, slots=True)
class FmuVariable:
    """One scalar variable, or one element of an array variable."""

    name: str
    reference: int
    type: str
    """``Real``, ``Integer``, ``Boolean``, ``Enumeration``, ``String``, whatever the version; else FMI's own word."""
    fmi_type: str
    """FMI's own word: ``Real``, ``Float64``, ``UInt8``."""
    causality: str
    variability: str
    initial: str | None
    unit: str
    """``"1"`` where the FMU gives none."""
    base_unit: BaseUnit | None = field(hash=False)
    """How ``unit`` is made of SI base units; None where the FMU does not say."""
    is_relative: bool
    """A difference, to which a unit's offset does not apply [relativeQuantity]."""
    start: str | None
    """The text of the XML."""
    minimum: float | None
    maximum: float | None
    nominal: float
    description: str
    array: str
    """Name of the FMU's variable that this is an element of; ``name`` where that is a scalar."""
    dimensions: tuple[int, ...]
    """Sizes of that array; none for a scalar."""
    index: int
    """Place of this element among those of the array, row by row from 0."""
    is_alias: bool
    """Whether this is a further name of a variable (FMI 3.0: Alias)."""

    @property
    def size(self) -> int:
        """Number of values that FMI moves for ``reference``."""
        return prod(self.dimensions)

    @property
    def key(self) -> tuple[str, int, int]:
        """What all names of one value have in common."""
        return self.fmi_type, self.reference, self.index


def element_name(name: str, indices: Sequence[int]) -> str:
    """``x`` and (2, 1) give ``x[2,1]``; ``der(x)`` gives ``der(x[2,1])``, as both are called in FMI 2.0."""
    text = ",".join(map(str, indices))
    derivative = _DERIVATIVE.fullmatch(name)
    return f"der({derivative[1]}[{text}]{derivative[2]})" if derivative else f"{name}[{text}]"


def scalar_variables(raw: Any, root: etree._Element, units: Mapping[str, BaseUnit | None]) -> dict[str, FmuVariable]:
    """All scalars by name, from FMPy's model description ``raw`` and the XML ``root`` it was read from.

    Raises ValueError where two are called the same.
    """
    declared = {child.get("name"): child for child in root.iterfind("ModelVariables/*")}
    found: dict[str, FmuVariable] = {}
    for variable in raw.modelVariables:
        original = variable if variable.alias is None else variable.alias
        for scalar in _scalars(variable, declared[original.name], units):
            if scalar.name in found:
                raise ValueError(f"two variables are called {scalar.name!r}")
            found[scalar.name] = scalar
    return found


def _scalars(raw: Any, element: etree._Element, units: Mapping[str, BaseUnit | None]) -> Iterator[FmuVariable]:
    declared = raw.declaredType
    typed = element if raw.type == element.tag else element.find(raw.type)
    assert typed is not None
    unit = raw.unit or (declared.unit if declared else None)
    nominal = raw.nominal or (declared.nominal if declared else None)
    relative = typed.get("relativeQuantity")
    bounds = [typed.get(side) or (getattr(declared, side) if declared else None) for side in ("min", "max")]
    minimum, maximum = (None if bound is None else float(bound) for bound in bounds)
    shape = tuple(raw.shape)
    starts = _starts(raw, element, prod(shape))
    for index, indices in enumerate(itertools.product(*(range(1, size + 1) for size in shape))):
        yield FmuVariable(
            name=element_name(raw.name, indices) if shape else raw.name,
            reference=raw.valueReference,
            type=_KINDS.get(raw.type, raw.type),
            fmi_type=raw.type,
            causality=raw.causality or "local",
            variability=raw.variability or "continuous",
            initial=raw.initial,
            unit=unit or "1",
            base_unit=units.get(unit) if unit else None,
            is_relative=bool(declared and declared.relativeQuantity) if relative is None else relative in ("true", "1"),
            start=starts[index],
            minimum=minimum,
            maximum=maximum,
            nominal=abs(float(nominal)) if nominal and float(nominal) else 1.0,
            description=raw.description or "",
            array=raw.name,
            dimensions=shape,
            index=index,
            is_alias=raw.alias is not None,
        )


def _starts(raw: Any, element: etree._Element, count: int) -> Sequence[str | None]:
    """One for each element; a single start value of an array is that of all elements."""
    values: list[str | None]
    if raw.type in ("String", "Binary") and element.tag == raw.type:
        values = [start.get("value") for start in element.iterfind("Start")]
    elif raw.start is None:
        values = []
    else:
        values = raw.start.split() if raw.shape else [raw.start]
    if not values:
        return [None] * count
    if len(values) == 1:
        return values * count
    if len(values) != count:
        raise ValueError(f"variable {raw.name!r} has {count} elements and {len(values)} start values")
    return values
