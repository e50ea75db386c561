"""Parts of modelDescription.xml that FMI 2.0 and 3.0 have alike: units, types, log categories, default experiment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from cosim.modelica.declared_types import DeclaredType, DeclaredTypes
from cosim.modelica.experiment import Experiment
from cosim.modelica.exposed import Entry, number_text
from cosim.modelica.plan import Plan
from cosim.modelica.solver_statistics import STATISTICS
from cosim.modelica.variables import DERIVATIVE
from cosim.units import base_unit

_LOG_CATEGORIES = {
    "logEvents": "Events: what changed, and the end by terminate()",
    "logNonlinearSystems": "Solution of algebraic systems",
    "logSolver": "What the integrator did",
    "logStatusWarning": "Warnings, of the model's assertions too",
    "logStatusDiscard": "Why a call was discarded",
    "logStatusError": "Why a call failed",
    "logAll": "All of them",
}
"""What the runtime hands out. Warnings, discards and errors come whether asked for or not."""


@dataclass(frozen=True)
class Label:
    """What a description says beside the model: ``token`` is the GUID or instantiation token the binary checks."""

    identifier: str
    token: str
    experiment: Experiment
    tool: str


class Types:
    """What is said of the variables by their type definitions, as far as it fits the unit they have here."""

    def __init__(self, plan: Plan) -> None:
        self._declared = DeclaredTypes(plan.model.dae)

    def of(self, entry: Entry) -> DeclaredType | None:
        v = entry.variable
        found = self._declared.of(v) if v.role != DERIVATIVE and v.scalar in ("real", "enumeration") else None
        if found is None or bool(found.literals) != (v.scalar == "enumeration"):
            return None
        return found if v.scalar == "enumeration" or (found.quantity and found.unit == entry.unit) else None

    def display_unit(self, entry: Entry) -> str | None:
        """The unit to show a value in, where it is another one of the same quantity."""
        unit, v = entry.unit, entry.variable
        if unit is None or v.role == DERIVATIVE:
            return None
        declared = self.of(entry)
        wanted = self._declared.display_unit(v) or (declared.display_unit if declared else None)
        return wanted if wanted and wanted != unit and _conversion(unit, wanted) else None


def _conversion(unit: str, shown: str) -> tuple[float, float] | None:
    """(factor, offset) with shown = factor * value + offset; None where the two do not measure the same."""
    a, b = base_unit(unit), base_unit(shown)
    if a is None or b is None or a.exponents != b.exponents:
        return None
    return a.factor / b.factor, (a.offset - b.offset) / b.factor


def add_unit_definitions(root: etree._Element, entries: Sequence[Entry], types: Types) -> None:
    own = {s.unit for s in STATISTICS if s.unit}
    units = sorted(own | {e.variable.unit for e in entries if e.variable.unit})
    shown: dict[str, set[str]] = {}
    for entry in entries:
        display = types.display_unit(entry)
        if display is not None:
            shown.setdefault(entry.unit or "", set()).add(display)
    definitions = etree.SubElement(root, "UnitDefinitions")
    for unit in units:
        element = etree.SubElement(definitions, "Unit", name=unit)
        base = base_unit(unit)
        if base is None:
            continue
        attributes = {b: str(e) for b, e in base.exponents.items()}
        if base.factor != 1.0:
            attributes["factor"] = number_text(base.factor)
        if base.offset:
            attributes["offset"] = number_text(base.offset)
        etree.SubElement(element, "BaseUnit", attrib=attributes)
        for name in sorted(shown.get(unit, set()) | _COMMON.get(unit, set())):
            conversion = _conversion(unit, name)
            if conversion is not None:
                factor, offset = map(number_text, conversion)
                etree.SubElement(element, "DisplayUnit", name=name, factor=factor, offset=offset)


_COMMON = {"K": {"degC"}, "Pa": {"bar"}, "W": {"kW", "MW"}, "J": {"kWh", "MWh"}}
"""Display units to choose from, beside those that variables name."""


def found_types(entries: Iterable[Entry], types: Types) -> Mapping[str, DeclaredType]:
    """The declared types that entries refer to, by name in alphabetical order."""
    found = {t.name: t for t in (types.of(e) for e in entries) if t is not None}
    return dict(sorted(found.items()))


def add_items(parent: etree._Element, declared: DeclaredType) -> None:
    """The literals of an enumeration, from 1."""
    for value, (literal, description) in enumerate(declared.literals, start=1):
        item = etree.SubElement(parent, "Item", name=literal, value=str(value))
        if description:
            item.set("description", description)


def add_experiment(root: etree._Element, experiment: Experiment) -> None:
    """Log categories and default experiment, which follow each other."""
    categories = etree.SubElement(root, "LogCategories")
    for name, meaning in _LOG_CATEGORIES.items():
        etree.SubElement(categories, "Category", name=name, description=meaning)
    etree.SubElement(
        root, "DefaultExperiment", startTime=number_text(experiment.start), stopTime=number_text(experiment.stop),
        tolerance=number_text(experiment.tolerance), stepSize=number_text(experiment.step),
    )  # fmt: skip
