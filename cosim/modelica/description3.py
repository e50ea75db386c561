"""modelDescription.xml of FMI 3.0 (3.0.2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from lxml import etree

from cosim.modelica.arrayed import INDICATORS, TIME, Arrayed
from cosim.modelica.description_parts import Label, Types, add_experiment, add_items, add_unit_definitions, found_types
from cosim.modelica.exposed import Entry, bounds
from cosim.modelica.plan import Plan
from cosim.modelica.structure import KINDS, Kinds, initial_dependencies, initial_unknowns, known_at_start
from cosim.modelica.variables import DERIVATIVE, STATE

_TYPES = {
    "real": "Float64", "integer": "Int32", "boolean": "Boolean", "enumeration": "Int64", "string": "String",
    TIME: "Float64", INDICATORS: "Float64",
}  # fmt: skip
"""An enumeration whose literals are found in the source becomes Enumeration, whose values travel as Int64 too."""


def model_description3(
    plan: Plan, variables: Sequence[Arrayed], entries: Sequence[Entry], types: Types, label: Label
) -> bytes:
    """The description as UTF-8 XML of the interface ``variables``."""
    root = etree.Element(
        "fmiModelDescription",
        fmiVersion="3.0",
        modelName=plan.model.name,
        instantiationToken=label.token,
        generationTool=label.tool,
        generationDateAndTime=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        variableNamingConvention="structured",
    )
    common = {
        "modelIdentifier": label.identifier,
        "canGetAndSetFMUState": "true",
        "canSerializeFMUState": "true",
        "providesDirectionalDerivatives": "true",
        "providesAdjointDerivatives": "true",
    }
    etree.SubElement(root, "ModelExchange", attrib=common, needsCompletedIntegratorStep="true")
    etree.SubElement(
        root,
        "CoSimulation",
        attrib=common,
        canHandleVariableCommunicationStepSize="true",
        maxOutputDerivativeOrder="1",
        providesIntermediateUpdate="true",
        mightReturnEarlyFromDoStep="true",
        canReturnEarlyAfterIntermediateUpdate="true",
        hasEventMode="true",
    )
    add_unit_definitions(root, entries, types)
    _type_definitions(root, entries, types)
    add_experiment(root, label.experiment)
    section = etree.SubElement(root, "ModelVariables")
    references = {e.variable.number: v.reference for v in variables for e in v.entries if e.variable.scalar != "string"}
    reinitialised = {a.state.number for a in plan.model.actions if a.state is not None}
    for variable in variables:
        element = _variable(section, plan, variable, types)
        for entry in variable.entries[:1]:
            if entry.variable.derivative_of is not None and entry.original is None:
                element.set("derivative", str(references[entry.variable.derivative_of.number]))
        if any(e.variable.role == STATE and e.variable.number in reinitialised for e in variable.entries):
            element.set("reinit", "true")
    _structure(root, plan, variables, entries)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def intermediate(variable: Arrayed) -> int:
    """What the importer may do with a variable within a step: 0 nothing, 1 read, 2 set it too."""
    if _TYPES[variable.kind] != "Float64" or variable.variability != "continuous" or variable.kind == INDICATORS:
        return 0
    return {"input": 2, "output": 1}.get(variable.causality, 0)


def _variable(parent: etree._Element, plan: Plan, variable: Arrayed, types: Types) -> etree._Element:
    first = variable.entries[0] if variable.entries else None
    declared = types.of(first) if first is not None else None
    named = variable.kind == "enumeration" and declared is not None
    attributes = {
        "name": variable.name,
        "valueReference": str(variable.reference),
        "causality": variable.causality,
        "variability": variable.variability,
    }
    if variable.description:
        attributes["description"] = variable.description
    if intermediate(variable):
        attributes["intermediateUpdate"] = "true"
    if declared is not None:
        attributes["declaredType"] = declared.name
    if variable.initial is not None:
        attributes["initial"] = variable.initial
    attributes |= _numbers(plan, variable, types)
    element = etree.SubElement(parent, "Enumeration" if named else _TYPES[variable.kind], attrib=attributes)
    for size in variable.dimensions:
        etree.SubElement(element, "Dimension", start=str(size))
    starts = [e.start for e in variable.entries if e.start is not None]
    if variable.kind == "string":
        for start in starts:
            etree.SubElement(element, "Start", value=start)
    elif starts:
        element.set("start", " ".join(starts))
    return element


def _numbers(plan: Plan, variable: Arrayed, types: Types) -> dict[str, str]:
    """Bounds and units, as far as the type has them."""
    if not variable.entries:
        counts = {"min": "0"} if variable.kind == "integer" else {}
        return counts if variable.unit is None else {**counts, "unit": variable.unit}
    entry = variable.entries[0]
    if variable.kind == "enumeration":
        declared = types.of(entry)
        return {"min": "1"} | ({"max": str(len(declared.literals))} if declared is not None else {})
    if variable.kind != "real":
        return {}
    found = dict(bounds(plan, entry.variable))
    display = types.display_unit(entry)
    if variable.unit:
        found["unit"] = variable.unit
    if display:
        found["displayUnit"] = display
    return found


def _type_definitions(root: etree._Element, entries: Iterable[Entry], types: Types) -> None:
    found = found_types(entries, types)
    if not found:
        return
    definitions = etree.SubElement(root, "TypeDefinitions")
    for name, declared in found.items():
        attributes = {"name": name}
        if declared.description:
            attributes["description"] = declared.description
        if declared.literals:
            add_items(etree.SubElement(definitions, "EnumerationType", attrib=attributes), declared)
            continue
        kind = {"quantity": declared.quantity, "unit": declared.unit}
        attributes |= {k: v for k, v in kind.items() if v}
        if declared.relative:
            attributes["relativeQuantity"] = "true"
        etree.SubElement(definitions, "Float64Type", attrib=attributes)


def _structure(root: etree._Element, plan: Plan, variables: Sequence[Arrayed], entries: Sequence[Entry]) -> None:
    structure = etree.SubElement(root, "ModelStructure")
    owner = {id(e): v for v in variables for e in v.entries}
    known = {
        e.reference: owner[id(e)].reference for e in entries if e.original is None and e.variable.scalar != "string"
    }
    kinds = Kinds(plan)

    def running(name: str, variable: Arrayed) -> None:
        element = etree.SubElement(structure, name, valueReference=str(variable.reference))
        strongest: dict[int, int] = {}
        for entry in variable.entries:
            depends = plan.event_depends.get(entry.reference)
            if depends is None:
                return
            numbers = sorted(depends)
            for number, kind in zip(numbers, kinds.of(entry.reference, numbers), strict=True):
                at = known[number]
                strongest[at] = max(KINDS.index(kind), strongest.get(at, 0))
        element.set("dependencies", " ".join(map(str, sorted(strongest))))
        if strongest:
            element.set("dependenciesKind", " ".join(KINDS[strongest[r]] for r in sorted(strongest)))

    for variable in variables:
        if variable.causality == "output":
            running("Output", variable)
    derivatives = [v for v in variables if v.entries and v.entries[0].variable.role == DERIVATIVE]
    for variable in sorted(derivatives, key=lambda v: v.places[0]):
        running("ContinuousStateDerivative", variable)
    _initial(structure, plan, entries, owner, known)
    for variable in variables:
        if variable.kind == INDICATORS:
            etree.SubElement(structure, "EventIndicator", valueReference=str(variable.reference))


def _initial(
    structure: etree._Element, plan: Plan, entries: Sequence[Entry], owner: dict[int, Arrayed], known: dict[int, int]
) -> None:
    unknowns = initial_unknowns(entries)
    depends = initial_dependencies(plan, known_at_start(entries), [e.reference for e in unknowns])
    found: dict[int, set[int]] = {}
    for position, entry in enumerate(unknowns):
        at = found.setdefault(owner[id(entry)].reference, set())
        if depends is not None:
            at |= {known[k] for k in depends[position]}
    for reference, knowns in sorted(found.items()):
        element = etree.SubElement(structure, "InitialUnknown", valueReference=str(reference))
        if depends is not None:
            element.set("dependencies", " ".join(map(str, sorted(knowns))))
