"""modelDescription.xml of FMI 2.0."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree

from cosim.modelica.declared_types import DeclaredType, DeclaredTypes
from cosim.modelica.evaluation import default_value
from cosim.modelica.experiment import Experiment
from cosim.modelica.expressions import Expr
from cosim.modelica.parameters import is_dependent
from cosim.modelica.plan import Plan
from cosim.modelica.solver_statistics import STATISTICS, group_name
from cosim.modelica.structure import Kinds, initial_dependencies
from cosim.modelica.variables import ALGEBRAIC, CONSTANT, DERIVATIVE, DISCRETE, INPUT, PARAMETER, STATE, Variable
from cosim.units import base_unit

_TYPES = {"real": "Real", "integer": "Integer", "boolean": "Boolean", "enumeration": "Integer", "string": "String"}
"""An enumeration whose literals are found in the source becomes Enumeration."""


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
    common = {
        "modelIdentifier": identifier,
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
    types = _Types(plan)
    _units(root, entries, types)
    _type_definitions(root, entries, types)
    categories = etree.SubElement(root, "LogCategories")
    for name, meaning in _LOG_CATEGORIES.items():
        etree.SubElement(categories, "Category", name=name, description=meaning)
    etree.SubElement(
        root, "DefaultExperiment", startTime=_number(experiment.start), stopTime=_number(experiment.stop),
        tolerance=_number(experiment.tolerance), stepSize=_number(experiment.step),
    )  # fmt: skip
    variables = etree.SubElement(root, "ModelVariables")
    index = {id(e.variable): i for i, e in enumerate(entries, start=1)}
    for entry in entries:
        _scalar_variable(variables, plan, entry, index, types)
    _statistics(variables, plan)
    _structure(root, plan, entries, index)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _entries(plan: Plan) -> Iterable[_Entry]:
    model = plan.model
    started = {v.number for v in plan.started}
    held = {u.variable.number for u in model.updates if all(b.fires is not None for b in u.branches)}
    held -= {i.variable.number for i in model.initial_values}
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


_SET_BEFORE, _SET_RUNNING = 1, 2


def settable_bits(plan: Plan) -> list[int]:
    """For each value reference: when the importer may set it (RhSettable in ``runtime/model.h``)."""
    bits = [0] * len(plan.model.variables)
    for entry in _entries(plan):
        if entry.variable.scalar == "string":
            continue
        given = entry.causality in ("input", "parameter") or entry.initial in ("exact", "approx")
        if given and entry.variability != "constant":
            bits[entry.reference] |= _SET_BEFORE
        if entry.causality == "input" or (entry.causality == "parameter" and entry.variability == "tunable"):
            bits[entry.reference] |= _SET_RUNNING
    return bits


def _kind(plan: Plan, v: Variable, alias: bool, started: set[int], held: set[int]) -> tuple[str, str, str | None]:
    """(causality, variability, initial) after FMI 2.0.4, section 2.2.7."""
    if v.role in (PARAMETER, CONSTANT) and not alias:
        return _parameter_kind(plan, v)
    output = "output" if v.is_output else "local"
    continuous = "continuous" if v.is_real and v.role != DISCRETE else "discrete"
    if v.role == INPUT and not alias:
        return "input", continuous, None
    starts = {STATE: started, DISCRETE: held}.get(v.role, set())
    given = not alias and (v.start is None or not is_dependent(v.start))
    if given and v.number in starts:
        return output, continuous, "exact"
    guess = given and v.is_real and v.explicit_start and v.role in (STATE, ALGEBRAIC)
    return output, continuous, "approx" if guess else "calculated"


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


class _Types:
    """What is said of the variables by their type definitions, as far as it fits the unit they have here."""

    def __init__(self, plan: Plan) -> None:
        self._declared = DeclaredTypes(plan.model.dae)

    def of(self, entry: _Entry) -> DeclaredType | None:
        v = entry.variable
        found = self._declared.of(v) if v.role != DERIVATIVE and v.scalar in ("real", "enumeration") else None
        if found is None or bool(found.literals) != (v.scalar == "enumeration"):
            return None
        return found if v.scalar == "enumeration" or (found.quantity and found.unit == _unit(entry)) else None

    def display_unit(self, entry: _Entry) -> str | None:
        """The unit to show a value in, where it is another one of the same quantity."""
        unit, v = _unit(entry), entry.variable
        if unit is None or v.role == DERIVATIVE:
            return None
        declared = self.of(entry)
        wanted = self._declared.display_unit(v) or (declared.display_unit if declared else None)
        return wanted if wanted and wanted != unit and _conversion(unit, wanted) else None


def _unit(entry: _Entry) -> str | None:
    return (entry.original or entry.variable).unit or None  # one unit for all names of a value


def _conversion(unit: str, shown: str) -> tuple[float, float] | None:
    """(factor, offset) with shown = factor * value + offset; None where the two do not measure the same."""
    a, b = base_unit(unit), base_unit(shown)
    if a is None or b is None or a.exponents != b.exponents:
        return None
    return a.factor / b.factor, (a.offset - b.offset) / b.factor


def _type_definitions(root: etree._Element, entries: Iterable[_Entry], types: _Types) -> None:
    found = {t.name: t for t in (types.of(e) for e in entries) if t is not None}
    if not found:
        return
    definitions = etree.SubElement(root, "TypeDefinitions")
    for name, declared in sorted(found.items()):
        element = etree.SubElement(definitions, "SimpleType", name=name)
        if declared.description:
            element.set("description", declared.description)
        if declared.literals:
            enumeration = etree.SubElement(element, "Enumeration")
            for value, (literal, description) in enumerate(declared.literals, start=1):
                item = etree.SubElement(enumeration, "Item", name=literal, value=str(value))
                if description:
                    item.set("description", description)
            continue
        kind = {"quantity": declared.quantity, "unit": declared.unit}
        etree.SubElement(element, "Real", attrib={k: v for k, v in kind.items() if v})
        if declared.relative:
            element[0].set("relativeQuantity", "true")


def _units(root: etree._Element, entries: Sequence[_Entry], types: _Types) -> None:
    own = {s.unit for s in STATISTICS if s.unit}
    units = sorted(own | {e.variable.unit for e in entries if e.variable.unit})
    shown: dict[str, set[str]] = {}
    for entry in entries:
        display = types.display_unit(entry)
        if display is not None:
            shown.setdefault(_unit(entry) or "", set()).add(display)
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
        for name in sorted(shown.get(unit, set()) | _COMMON.get(unit, set())):
            conversion = _conversion(unit, name)
            if conversion is not None:
                factor, offset = map(_number, conversion)
                etree.SubElement(element, "DisplayUnit", name=name, factor=factor, offset=offset)


_COMMON = {"K": {"degC"}, "Pa": {"bar"}, "W": {"kW", "MW"}, "J": {"kWh", "MWh"}}
"""Display units to choose from, beside those that variables name."""


def _scalar_variable(parent: etree._Element, plan: Plan, entry: _Entry, index: dict[int, int], types: _Types) -> None:
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
        unit, display = _unit(entry), types.display_unit(entry)
        if unit:
            kind["unit"] = unit
        if display:
            kind["displayUnit"] = display
        kind |= _bounds(plan, v)
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

    kinds = Kinds(plan)

    def unknown(parent: etree._Element, entry: _Entry) -> None:
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
    initial = [e for e in entries if e.causality == "output" and e.initial in ("calculated", "approx")]
    initial += [e for e in entries if e.causality == "calculatedParameter"]
    initial += [
        e
        for e in entries
        if e.variable.role == STATE and e.initial in ("calculated", "approx") and e.causality != "output"
    ]
    initial += [e for e in derivatives if e.causality != "output"]
    for name, group in (("Outputs", outputs), ("Derivatives", derivatives)):
        if group:
            section = etree.SubElement(structure, name)
            for entry in group:
                unknown(section, entry)
    if initial:
        section = etree.SubElement(structure, "InitialUnknowns")
        initial.sort(key=lambda e: index[id(e.variable)])
        knowns = [
            e.reference
            for e in entries
            if e.original is None
            and e.variable.scalar != "string"
            and (e.causality in ("input", "parameter") or (e.initial == "exact" and e.variability != "constant"))
        ]
        depends = initial_dependencies(plan, knowns, [e.reference for e in initial])
        for position, entry in enumerate(initial):
            attributes = {"index": str(index[id(entry.variable)])}
            if depends is not None:
                attributes["dependencies"] = " ".join(str(i) for i in sorted(by_number[k] for k in depends[position]))
            etree.SubElement(section, "Unknown", attrib=attributes)
