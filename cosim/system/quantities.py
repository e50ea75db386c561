"""Values with a unit and a source, as a scenario file writes them.

``discharge = 1400.0`` is SI; ``discharge = { value = 1400.0, unit = "m3/s", source = "undine.bafg.de" }`` says more.
The unit is checked and converted to SI, and the source is kept, so that a run can list what it assumed
(``source = "assumed"``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, Field

from cosim import units
from cosim.system.document import Document, Place, nearest, show

ASSUMED = "assumed"

_KEYS = ("value", "unit", "source")


@dataclass(frozen=True)
class Sourced:
    """A value of the scenario (SI) with the source the file gives for it."""

    place: str
    value: Any
    unit: str
    source: str

    @property
    def assumed(self) -> bool:
        return self.source.lower().startswith(ASSUMED)


def quantity(unit: str, description: str, **constraints: Any) -> Any:
    """A Pydantic field of a parameter with a unit (SI); ``constraints`` as for :func:`pydantic.Field`."""
    return Field(description=description, json_schema_extra={"unit": unit}, **constraints)


def unit_of_field(model: type[BaseModel], name: str) -> str | None:
    """Unit that :func:`quantity` declared for the field ``name`` of ``model``, or None."""
    field = model.model_fields.get(name)
    extra = field.json_schema_extra if field else None
    return str(extra["unit"]) if isinstance(extra, dict) and "unit" in extra else None


def plain_values(
    document: Document, place: Place, table: Mapping[str, Any], unit_of: Callable[[str], str | None]
) -> tuple[dict[str, Any], list[Sourced]]:
    """Values of ``table`` (standing at ``place``) in SI without their wrapping, and those that name a source.

    ``unit_of`` gives the unit a key must have, None where any goes. Raises InputError for a unit that measures
    something else, or that is not converted to it by a factor alone.
    """
    plain: dict[str, Any] = {}
    sourced: list[Sourced] = []
    for key, entry in table.items():
        if not (isinstance(entry, dict) and "value" in entry):
            plain[key] = entry
            continue
        here = (*place, key)
        for name in entry:
            if name not in _KEYS:
                raise document.error((*here, name), f"unknown key{nearest(name, _KEYS)}")
        value, expected = entry["value"], unit_of(key)
        unit = entry.get("unit", expected or "1")
        if not isinstance(unit, str) or not isinstance(entry.get("source", ""), str):
            raise document.error(here, "'unit' and 'source' must be text")
        converted, si = _to_si(value, unit)
        if expected is not None and not units.same(si, expected):
            factor = units.ratio(unit, expected)
            if factor is None:
                raise document.error(here, f"unit is {unit!r}, but this is in {expected!r}; convert the value")
            converted, si = _scaled(value, factor), units.canonical(expected)
        plain[key] = converted
        if "source" in entry:
            sourced.append(Sourced(show(here), converted, si, entry["source"]))
    return plain, sourced


def _scaled(value: Any, factor: float) -> Any:
    if isinstance(value, list):
        return [_scaled(item, factor) for item in value]
    return value if isinstance(value, bool | str) or not isinstance(value, int | float) else factor * value


def _to_si(value: Any, unit: str) -> tuple[Any, str]:
    if isinstance(value, list):
        converted = [_to_si(item, unit)[0] for item in value]
        return converted, _to_si(0.0, unit)[1]
    if isinstance(value, bool | str) or not isinstance(value, int | float):
        return value, units.canonical(unit)
    return units.to_si(value, unit)
