"""What a case's subject is made of: parameters, experiment, connections, options; kept beside a reference of our own.

A changed result says that something changed, a changed definition says what. Values are plain numbers, truth values and
texts by names like ``unit.condenser.A`` or ``connection unit.T_return``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import fmpy

from cosim.fmu import FmuDescription
from cosim.models import TYPES
from cosim.run.scenario import Scenario
from cosim.system import Document

Scalar = float | int | bool | str
Definition = Mapping[str, Scalar]

ROUNDING = 1e-9
"""Relative: numbers closer than this are the same; what is calculated differs between machines by last bits."""

_FIXED = ("parameter", "structuralParameter")
_PASSED_OVER = frozenset({"title", "description", "figures", "limits", "plots", "comparison", "balance"})
"""Of a scenario: what is made of results, not what they are made of."""


@dataclass(frozen=True)
class Change:
    """One value that is not what it was; None where it is new or gone."""

    name: str
    before: Scalar | None
    now: Scalar | None

    @property
    def text(self) -> str:
        if self.before is None:
            return f"{self.name} = {_shown(self.now)} is new"
        if self.now is None:
            return f"{self.name} = {_shown(self.before)} is gone"
        return f"{self.name}: {_shown(self.before)} -> {_shown(self.now)}"


def changes(before: Definition, now: Definition) -> list[Change]:
    """What differs, in the order of ``now``, what is gone last."""
    found = [Change(name, before.get(name), value) for name, value in now.items() if not _same(before.get(name), value)]
    return found + [Change(name, value, None) for name, value in before.items() if name not in now]


def of_fmu(description: FmuDescription, prefix: str = "") -> dict[str, Scalar]:
    """Parameters and constants of an FMU with their start values, and its default experiment."""
    found = {
        f"{prefix}{variable.name}": _parsed(variable.start, variable.type)
        for variable in description.variables.values()
        if variable.start is not None
        and not variable.is_alias
        and (variable.causality in _FIXED or variable.variability == "constant")
    }
    return found | {f"{prefix}experiment.{name}": value for name, value in experiment_of(description).items()}


def experiment_of(description: FmuDescription) -> dict[str, float]:
    """The default experiment as far as the FMU names it: ``startTime``, ``stopTime``, ``stepSize``, ``tolerance``."""
    experiment = fmpy.read_model_description(str(description.path)).defaultExperiment
    names = ("startTime", "stopTime", "tolerance", "stepSize")
    told = {name: getattr(experiment, name, None) for name in names}
    return {name: float(value) for name, value in told.items() if value is not None}


def of_scenario(document: Document, scenario: Scenario) -> dict[str, Scalar]:
    """What the scenario file says of time, coupling, components and connections, and the defaults of what it leaves out
    of its Python components."""
    found: dict[str, Scalar] = {}
    for name, value in document.data.items():
        if name == "connections":
            seen: Counter[str] = Counter()
            for connection in value:
                target = connection["to"]
                seen[target] += 1
                place = f"connection {target}" + (f" ({seen[target]})" if seen[target] > 1 else "")
                found |= _flat(place, {key: v for key, v in connection.items() if key != "to"})
        elif name == "components":
            for component, entry in value.items():
                told = {key: v for key, v in entry.items() if key not in ("description", "record")}
                found |= _flat(component, told)
        elif name not in _PASSED_OVER:
            found |= _flat(name, value)
    for component, spec in scenario.components.items():
        if spec.type is not None and spec.type in TYPES:
            for key, field in TYPES[spec.type].PARAMETERS.model_fields.items():
                if key not in spec.parameters and not field.is_required():
                    found |= _flat(f"{component}.parameters.{key}", field.get_default(call_default_factory=True))
    return found


def _flat(prefix: str, value: Any) -> dict[str, Scalar]:
    return dict(_leaves(prefix, value))


def _leaves(prefix: str, value: Any) -> Iterator[tuple[str, Scalar]]:
    if isinstance(value, Mapping):
        for key, entry in value.items():
            if key != "source":
                yield from _leaves(prefix if key == "value" else f"{prefix}.{key}", entry)
    elif isinstance(value, list | tuple):
        for position, entry in enumerate(value):
            yield from _leaves(f"{prefix}[{position}]", entry)
    elif value is not None:
        yield prefix, value if isinstance(value, bool | int | float | str) else str(value)


def _parsed(text: str, kind: str) -> Scalar:
    if kind == "String":
        return text
    if kind == "Boolean":
        return text in ("true", "1")
    try:
        return float(text)
    except ValueError:
        return text


def _same(before: Scalar | None, now: Scalar) -> bool:
    numbers = all(isinstance(v, int | float) and not isinstance(v, bool) for v in (before, now))
    if numbers and before is not None:
        one, other = float(before), float(now)
        return math.isclose(one, other, rel_tol=ROUNDING) or (math.isnan(one) and math.isnan(other))
    return type(before) is type(now) and before == now


def _shown(value: Scalar | None) -> str:
    return (
        f"{value:.10g}" if isinstance(value, float) else repr(value) if isinstance(value, str) else str(value).lower()
    )
