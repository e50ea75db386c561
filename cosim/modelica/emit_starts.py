"""C that sets parameters and start values, except what the importer has set."""

from __future__ import annotations

from cosim.modelica.arrange import Item
from cosim.modelica.c_text import quoted
from cosim.modelica.emission import Emission, ModelWriter, chain_text
from cosim.modelica.emit_items import emit_items
from cosim.modelica.expressions import Expr
from cosim.modelica.flat import InitialValue
from cosim.modelica.marks import index_mark, number_mark
from cosim.modelica.parameters import is_dependent
from cosim.modelica.variables import CONSTANT, PARAMETER, Variable

_NAMED_STEPS = [
    "static RhStatus parameter_steps(Model *m);",
    "static RhStatus parameter_asserts(Model *m);",
    "/* Where a parameter hinders them, an assert that names it says more than a division by zero. */",
    "static RhStatus named_steps(Model *m)",
    "{",
    "const RhStatus status = parameter_steps(m);",
    "const RhStatus named = status == RH_OK ? RH_OK : parameter_asserts(m);",
    "return named == RH_OK ? status : named;",
    "}",
    "",
]


def emit_start(emission: Emission) -> list[str]:
    """All parameters, start values and strings."""
    model = emission.model
    known = [_known(number, value) for number, value in sorted(model.known.items())]
    items = [_set(variable, expression) for variable, expression in emission.plan.parameters]
    for variable in model.variables:
        if variable.role not in (PARAMETER, CONSTANT) and variable.number not in model.aliases:
            start = variable.start if variable.start is not None else emission.graph.zero
            items.append(_set(variable, start))
    given = [_stored(i, "v") for i in model.initial_values if _is_known_at_start(emission, i.value)]
    texts = [quoted(string.text or "") for string in model.strings]
    calls = ("known_values(m)", "start_values(m)", "given_values(m)", "named_steps(m)")
    return [
        *_NAMED_STEPS,
        *emit_items(emission, "known_values", known),
        *emit_items(emission, "start_values", items),
        *emit_items(emission, "given_values", given),
        "static void string_values(Model *m)",
        "{",
        "m->has_simplified = 1;" if emission.graph.has_homotopy else "(void)m;",
        *(f"if (m->s[{i}] == NULL) m->s[{i}] = {text};" for i, text in enumerate(texts)),
        "}",
        "",
        *chain_text("start(Model *m)", "string_values(m);", calls),
    ]


def emit_initial_values(emission: Emission) -> list[str]:
    """What pre() of discrete variables is at the start; where it follows from continuous values, those are solved."""
    return emit_items(emission, "initial_values", [_stored(i, "m->pre") for i in emission.model.initial_values])


def _is_known_at_start(emission: Emission, value: Expr) -> bool:
    fixed = (PARAMETER, CONSTANT)
    return all(emission.model.variables[n].role in fixed for n in value.variables) and value.plain


def _stored(initial: InitialValue, array: str) -> Item:
    slot = index_mark(initial.variable.number)

    def write(writer: ModelWriter) -> None:
        writer.stand_at(initial.place)
        writer.forget()
        writer.count([initial.value])
        writer.lines.append("{")
        text = writer.number(initial.value)
        writer.lines += [f"{array}[{slot}] = {text};", "}"]

    return Item((), write, (initial.variable.number,), initial.value.variables)


def emit_parameters(emission: Emission) -> list[str]:
    """What depends on parameters, to be computed again when one has changed."""
    dependent = [_set(v, e) for v, e in emission.plan.parameters if is_dependent(e)]
    return [
        *emit_items(emission, "dependent_parameters", dependent),
        *chain_text("parameters(Model *m)", "(void)m;", ("dependent_parameters(m)", "parameter_steps(m)")),
    ]


def _known(number: int, value: float) -> Item:
    def write(writer: ModelWriter) -> None:
        writer.lines.append(f"v[{index_mark(number)}] = {number_mark(value)};")

    return Item((), write, (number,), frozenset())


def _set(variable: Variable, expression: Expr) -> Item:
    slot = index_mark(variable.number)

    def write(writer: ModelWriter) -> None:
        writer.stand_at(variable.place)
        writer.forget()
        writer.count([expression])
        writer.lines.append(f"if (!m->is_set[{slot}]) {{")
        text = writer.number(expression)
        writer.lines += [f"v[{slot}] = {text};", "}"]

    return Item((), write, (variable.number,), expression.variables)
