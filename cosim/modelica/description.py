"""modelDescription.xml of FMI 2.0."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from lxml import etree

from cosim.modelica.description_parts import Label, Types, add_experiment, add_items, add_unit_definitions, found_types
from cosim.modelica.exposed import INPUT_DERIVATIVE_ORDER, Entry, bounds
from cosim.modelica.plan import Plan
from cosim.modelica.solver_statistics import STATISTICS, group_name
from cosim.modelica.structure import Kinds, initial_dependencies, initial_unknowns, known_at_start
from cosim.modelica.variables import DERIVATIVE

_TYPES = {"real": "Real", "integer": "Integer", "boolean": "Boolean", "enumeration": "Integer", "string": "String"}
"""An enumeration whose literals are found in the source becomes Enumeration."""


def model_description(plan: Plan, entries: list[Entry], types: Types, label: Label) -> bytes:
    """The description as UTF-8 XML."""
    root = etree.Element(
        "fmiModelDescription",
        fmiVersion="2.0",
        modelName=plan.model.name,
        guid=label.token,
        generationTool=label.tool,
        generationDateAndTime=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        variableNamingConvention="structured",
        numberOfEventIndicators=str(len(plan.relations)),
    )
    common = {
        "modelIdentifier": label.identifier,
        "needsExecutionTool": "false",
        "canBeInstantiatedOnlyOncePerProcess": "false",
        "canNotUseMemoryManagementFunctions": "false",
        "canGetAndSetFMUstate": "true",
        "canSerializeFMUstate": "true",
    }
    etree.SubElement(root, "ModelExchange", attrib=common, providesDirectionalDerivative="true")
    etree.SubElement(
        root,
        "CoSimulation",
        attrib=common,
        canHandleVariableCommunicationStepSize="true",
        canInterpolateInputs="true",
        maxOutputDerivativeOrder="1",
        providesDirectionalDerivative="true",
    )
    add_unit_definitions(root, entries, types)
    _type_definitions(root, entries, types)
    add_experiment(root, label.experiment)
    annotations = etree.SubElement(etree.SubElement(root, "VendorAnnotations"), "Tool", name="riverheat")
    etree.SubElement(annotations, "InputDerivatives", maxOrder=str(INPUT_DERIVATIVE_ORDER))
    variables = etree.SubElement(root, "ModelVariables")
    index = {id(e.variable): i for i, e in enumerate(entries, start=1)}
    for entry in entries:
        _scalar_variable(variables, plan, entry, index, types)
    _statistics(variables, plan)
    _structure(root, plan, entries, index)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _type_definitions(root: etree._Element, entries: Iterable[Entry], types: Types) -> None:
    found = found_types(entries, types)
    if not found:
        return
    definitions = etree.SubElement(root, "TypeDefinitions")
    for name, declared in found.items():
        element = etree.SubElement(definitions, "SimpleType", name=name)
        if declared.description:
            element.set("description", declared.description)
        if declared.literals:
            add_items(etree.SubElement(element, "Enumeration"), declared)
            continue
        kind = {"quantity": declared.quantity, "unit": declared.unit}
        etree.SubElement(element, "Real", attrib={k: v for k, v in kind.items() if v})
        if declared.relative:
            element[0].set("relativeQuantity", "true")


def _scalar_variable(parent: etree._Element, plan: Plan, entry: Entry, index: dict[int, int], types: Types) -> None:
    v = entry.variable
    attributes = {
        "name": v.name,
        "valueReference": str(entry.reference),
        "causality": entry.causality,
        "variability": entry.variability,
    }
    if v.description:
        attributes["description"] = v.description
    if entry.initial is not None:
        attributes["initial"] = entry.initial
    element = etree.SubElement(parent, "ScalarVariable", attrib=attributes)
    kind: dict[str, str] = {"min": "1"} if v.scalar == "enumeration" else {}
    declared = types.of(entry)
    if declared is not None:
        kind["declaredType"] = declared.name
    if v.scalar == "enumeration" and declared is not None:
        kind["max"] = str(len(declared.literals))
    if v.scalar == "real":
        unit, display = entry.unit, types.display_unit(entry)
        if unit:
            kind["unit"] = unit
        if display:
            kind["displayUnit"] = display
        kind |= bounds(plan, v)
        if v.derivative_of is not None:
            kind["derivative"] = str(index[id(v.derivative_of)])
    if entry.start is not None:
        kind["start"] = entry.start
    named = v.scalar == "enumeration" and declared is not None
    etree.SubElement(element, "Enumeration" if named else _TYPES[v.scalar], attrib=kind)


def _statistics(parent: etree._Element, plan: Plan) -> None:
    """The solver's counts. They change at communication points only, which is what discrete means here."""
    group = group_name(v.name for v in (*plan.model.variables, *plan.model.strings))
    for reference, statistic in enumerate(STATISTICS, start=len(plan.model.variables)):
        element = etree.SubElement(
            parent, "ScalarVariable", name=f"{group}.{statistic.name}", valueReference=str(reference),
            description=statistic.description, causality="local", variability="discrete", initial="calculated",
        )  # fmt: skip
        if statistic.unit is None:
            etree.SubElement(element, "Integer", min="0")
        else:
            etree.SubElement(element, "Real", unit=statistic.unit)


def _structure(root: etree._Element, plan: Plan, entries: list[Entry], index: dict[int, int]) -> None:
    by_number = {
        e.variable.number: index[id(e.variable)]
        for e in entries
        if e.original is None and e.variable.scalar != "string"
    }
    structure = etree.SubElement(root, "ModelStructure")

    kinds = Kinds(plan)

    def unknown(parent: etree._Element, entry: Entry) -> None:
        attributes = {"index": str(index[id(entry.variable)])}
        depends = plan.event_depends.get(entry.reference)
        if depends is not None:
            knowns = sorted(depends, key=by_number.__getitem__)
            attributes["dependencies"] = " ".join(str(by_number[k]) for k in knowns)
            if knowns:
                attributes["dependenciesKind"] = " ".join(kinds.of(entry.reference, knowns))
        etree.SubElement(parent, "Unknown", attrib=attributes)

    outputs = [e for e in entries if e.causality == "output"]
    derivatives = [e for e in entries if e.variable.role == DERIVATIVE]
    initial = initial_unknowns(entries)
    for name, group in (("Outputs", outputs), ("Derivatives", derivatives)):
        if group:
            section = etree.SubElement(structure, name)
            for entry in group:
                unknown(section, entry)
    if initial:
        section = etree.SubElement(structure, "InitialUnknowns")
        depends = initial_dependencies(plan, known_at_start(entries), [e.reference for e in initial])
        for position, entry in enumerate(initial):
            attributes = {"index": str(index[id(entry.variable)])}
            if depends is not None:
                attributes["dependencies"] = " ".join(str(i) for i in sorted(by_number[k] for k in depends[position]))
            etree.SubElement(section, "Unknown", attrib=attributes)
