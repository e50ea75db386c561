"""C that sets parameters and start values, except what the importer has set."""

from __future__ import annotations

from cosim.modelica.c_text import literal, quoted
from cosim.modelica.emission import Emission, ModelWriter, function_text
from cosim.modelica.expressions import Expr
from cosim.modelica.parameters import is_dependent
from cosim.modelica.variables import CONSTANT, PARAMETER, Variable


def emit_start(emission: Emission) -> list[str]:
    """All parameters, start values and strings."""
    model = emission.model
    writer = emission.writer()
    writer.lines += [f"v[{number}] = {literal(value)};" for number, value in sorted(model.known.items())]
    for variable, expression in emission.plan.parameters:
        _set(writer, variable, expression)
    for variable in model.variables:
        if variable.role not in (PARAMETER, CONSTANT) and variable.number not in model.aliases:
            _set(writer, variable, variable.start if variable.start is not None else emission.graph.zero)
    for i, string in enumerate(model.strings):
        writer.lines.append(f"if (m->s[{i}] == NULL) m->s[{i}] = {quoted(string.text or '')};")
    return [
        "static RhStatus parameter_steps(Model *m);",
        *function_text("start_values(Model *m)", writer.lines),
        "static RhStatus start(Model *m)",
        "{ const RhStatus status = start_values(m); return status == RH_OK ? parameter_steps(m) : status; }",
        "",
    ]


def emit_parameters(emission: Emission) -> list[str]:
    """What depends on parameters, to be computed again when one has changed."""
    writer = emission.writer()
    for variable, expression in emission.plan.parameters:
        if is_dependent(expression):
            _set(writer, variable, expression)
    return function_text("parameters(Model *m)", writer.lines, ["return parameter_steps(m);"])


def _set(writer: ModelWriter, variable: Variable, expression: Expr) -> None:
    writer.stand_at(variable.place)
    writer.forget()
    writer.count([expression])
    writer.lines.append(f"if (!m->is_set[{variable.number}]) {{")
    text = writer.number(expression)
    writer.lines += [f"v[{variable.number}] = {text};", "}"]
