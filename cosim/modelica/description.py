"""modelDescription.xml of FMI 2.0."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree

from cosim.modelica.evaluation import default_value
from cosim.modelica.experiment import Experiment
from cosim.modelica.expressions import Expr
from cosim.modelica.parameters import is_dependent
from cosim.modelica.plan import Plan
from cosim.modelica.variables import CONSTANT, DERIVATIVE, DISCRETE, INPUT, PARAMETER, STATE, Variable
from cosim.units import base_unit

_TYPES = {"real": "Real", "integer": "Integer", "boolean": "Boolean", "enumeration": "Integer", "string": "String"}


@dataclass(frozen=True)
class _Entry:
    """One ScalarVariable to be."""

    variable: Variable
    reference: int
    original: Variable | None
    """What an alias stands for."""
    causality: str
    variability: str
    initial: str | None
    start: str | None


def model_description(plan: Plan, identifier: str, token: str, experiment: Experiment, tool: str) -> bytes:
    """The description as UTF-8 XML; ``token`` is the GUID the binary checks."""
    entries = list(_entries(plan))
    root = etree.Element(
        "fmiModelDescription",
        fmiVersion="2.0",
        modelName=plan.model.name,
        guid=token,
        generationTool=tool,
        generationDateAndTime=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        variableNamingConvention="structured",
        numberOfEventIndicators=str(len(plan.relations)),
    )
    common = {"modelIdentifier": identifier, "canGetAndSetFMUstate": "true", "canSerializeFMUstate": "true"}
    etree.SubElement(root, "ModelExchange", attrib=common, providesDirectionalDerivative="true")
    etree.SubElement(
        root,
        "CoSimulation",
        attrib=common,
        canHandleVariableCommunicationStepSize="true",
        providesDirectionalDerivative="true",
    )
    _units(root, entries)
    categories = etree.SubElement(root, "LogCategories")
    for name in ("logEvents", "logStatusWarning", "logStatusError", "logStatusFatal", "logStatusDiscard", "logAll"):
        etree.SubElement(categories, "Category", name=name)
    etree.SubElement(
        root, "DefaultExperiment", startTime=_number(experiment.start), stopTime=_number(experiment.stop),
        tolerance=_number(experiment.tolerance), stepSize=_number(experiment.step),
    )  # fmt: skip
    variables = etree.SubElement(root, "ModelVariables")
    index = {id(e.variable): i for i, e in enumerate(entries, start=1)}
    for entry in entries:
        _scalar_variable(variables, plan, entry, index)
    _structure(root, plan, entries, index)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _entries(plan: Plan) -> Iterable[_Entry]:
    model = plan.model
    started = {v.number for v in plan.started}
    held = {u.variable.number for u in model.updates if all(b.fires is not None for b in u.branches)}
    for variable in (*model.variables, *model.strings):
        if variable.scalar == "string":
            kind = ("local", "constant") if variable.role == CONSTANT else ("parameter", "fixed")
            yield _Entry(variable, variable.number, None, *kind, "exact", variable.text or "")
            continue
        target = model.aliases.get(variable.number)
        original = None if target is None else model.variables[target]
        causality, variability, initial = _kind(plan, variable, original is not None, started, held)
        start = None
        if initial in ("exact", "approx") or causality == "input":
            start = _start(plan, variable)
        yield _Entry(variable, (original or variable).number, original, causality, variability, initial, start)


def _kind(plan: Plan, v: Variable, alias: bool, started: set[int], held: set[int]) -> tuple[str, str, str | None]:
    """(causality, variability, initial) after FMI 2.0.4, section 2.2.7."""
    if v.role in (PARAMETER, CONSTANT) and not alias:
        return _parameter_kind(plan, v)
    output = "output" if v.is_output else "local"
    continuous = "continuous" if v.is_real and v.role != DISCRETE else "discrete"
    if v.role == INPUT and not alias:
        return "input", continuous, None
    starts = {STATE: started, DISCRETE: held}.get(v.role, set())
    exact = not alias and v.number in starts and (v.start is None or not is_dependent(v.start))
    return output, continuous, "exact" if exact else "calculated"


def _parameter_kind(plan: Plan, v: Variable) -> tuple[str, str, str]:
    if v.number in plan.model.known:
        return "local", "constant", "exact"
    variability = "tunable" if v.tunable else "fixed"
    expression = v.binding if v.binding is not None else v.start
    solved = v.fixed is False and v.binding is None
    if not v.tunable and not solved and (expression is None or not is_dependent(expression)):
        return "local", "constant", "exact"  # final: nobody may set it
    if solved or (expression is not None and is_dependent(expression)):
        return "calculatedParameter", variability, "calculated"
    return "parameter", variability, "exact"


def _start(plan: Plan, variable: Variable) -> str:
    if variable.number in plan.model.known:
        value = plan.model.known[variable.number]
    else:
        expression = variable.binding if variable.binding is not None else variable.start
        value = default_value(expression, plan.defaults) or 0.0
    if variable.scalar == "boolean":
        return "true" if value else "false"
    return str(round(value)) if variable.scalar in ("integer", "enumeration") else _number(value)


def _number(value: float) -> str:
    return repr(float(value))


def _units(root: etree._Element, entries: Iterable[_Entry]) -> None:
    units = sorted({e.variable.unit for e in entries if e.variable.unit})
    if not units:
        return
    definitions = etree.SubElement(root, "UnitDefinitions")
    for unit in units:
        element = etree.SubElement(definitions, "Unit", name=unit)
        base = base_unit(unit)
        if base is None:
            continue
        attributes = {b: str(e) for b, e in base.exponents.items()}
        if base.factor != 1.0:
            attributes["factor"] = _number(base.factor)
        if base.offset:
            attributes["offset"] = _number(base.offset)
        etree.SubElement(element, "BaseUnit", attrib=attributes)
        if unit == "K":
            etree.SubElement(element, "DisplayUnit", name="degC", factor="1.0", offset="-273.15")
        elif unit == "Pa":
            etree.SubElement(element, "DisplayUnit", name="bar", factor="1e-05")


def _scalar_variable(parent: etree._Element, plan: Plan, entry: _Entry, index: dict[int, int]) -> None:
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
    if v.scalar == "real":
        unit = (entry.original or v).unit  # one unit for all names of a value
        if unit:
            kind["unit"] = unit
        kind |= _bounds(plan, v)
        if v.derivative_of is not None:
            kind["derivative"] = str(index[id(v.derivative_of)])
    if entry.start is not None:
        kind["start"] = entry.start
    etree.SubElement(element, _TYPES[v.scalar], attrib=kind)


def _bounds(plan: Plan, v: Variable) -> dict[str, str]:
    found: dict[str, str] = {}
    expressions: tuple[tuple[str, Expr | None], ...] = (("min", v.minimum), ("max", v.maximum), ("nominal", v.nominal))
    for name, expression in expressions:
        value = default_value(expression, plan.defaults)
        if value is not None and abs(value) < 1e300:
            found[name] = _number(value)
    return found


def _structure(root: etree._Element, plan: Plan, entries: list[_Entry], index: dict[int, int]) -> None:
    by_number = {
        e.variable.number: index[id(e.variable)]
        for e in entries
        if e.original is None and e.variable.scalar != "string"
    }
    structure = etree.SubElement(root, "ModelStructure")

    def unknown(parent: etree._Element, entry: _Entry) -> None:
        attributes = {"index": str(index[id(entry.variable)])}
        depends = plan.event_depends.get(entry.reference)
        if depends is not None:
            attributes["dependencies"] = " ".join(str(i) for i in sorted(by_number[d] for d in depends))
        etree.SubElement(parent, "Unknown", attrib=attributes)

    outputs = [e for e in entries if e.causality == "output"]
    derivatives = [e for e in entries if e.variable.role == DERIVATIVE]
    initial = [e for e in entries if e.causality == "output" and e.initial == "calculated"]
    initial += [e for e in entries if e.causality == "calculatedParameter"]
    initial += [
        e for e in entries if e.variable.role == STATE and e.initial == "calculated" and e.causality != "output"
    ]
    initial += [e for e in derivatives if e.causality != "output"]
    for name, group in (("Outputs", outputs), ("Derivatives", derivatives)):
        if group:
            section = etree.SubElement(structure, name)
            for entry in group:
                unknown(section, entry)
    if initial:
        section = etree.SubElement(structure, "InitialUnknowns")
        for entry in sorted(initial, key=lambda e: index[id(e.variable)]):
            etree.SubElement(section, "Unknown", index=str(index[id(entry.variable)]))
