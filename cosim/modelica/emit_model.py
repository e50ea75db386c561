"""C of one model: the functions and tables that ``runtime/model.h`` asks for."""

from __future__ import annotations

from cosim.modelica.c_text import c_array, literal, quoted
from cosim.modelica.coloring import Coloring
from cosim.modelica.emission import GUARDS, PRELUDE, Emission, chain_text
from cosim.modelica.emit_curves import emit_curves
from cosim.modelica.emit_events import emit_events, emit_parameter_asserts
from cosim.modelica.emit_functions import emit_functions, rename
from cosim.modelica.emit_starts import emit_initial_values, emit_parameters, emit_start
from cosim.modelica.emit_steps import emit_steps
from cosim.modelica.emit_systems import emit_system, table_entry
from cosim.modelica.emit_tangents import emit_tangents
from cosim.modelica.experiment import Experiment
from cosim.modelica.exposed import settable_bits
from cosim.modelica.external_code import ExternalCode
from cosim.modelica.marks import plain

_TYPES = {"real": "RH_REAL", "integer": "RH_INTEGER", "boolean": "RH_BOOLEAN", "enumeration": "RH_ENUMERATION"}
_EMPTY_BLOCK = "{0, NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL, NULL}"
_DYNAMICS_AT_START = ["static RhStatus continuous_start(Model *m)", "{ return dynamics(m); }", ""]
_INITIALIZE = chain_text(
    "initialize(Model *m)", "(void)m;", ("parameter_asserts(m)", "continuous_start(m)", "initial_values(m)")
)


def model_source(
    emission: Emission, coloring: Coloring, identifier: str, experiment: Experiment
) -> tuple[str, ExternalCode]:
    """The C file of a planned model, in which ``INSTANTIATION_TOKEN`` stands for the GUID of its description.

    The second result is the C of the external functions it calls.
    """
    plan = emission.plan
    body = [
        *(line for system in plan.systems for line in emit_system(emission, system)),
        *emit_start(emission),
        *emit_steps(emission, "parameter_steps", plan.constant),
        *emit_parameters(emission),
        *emit_steps(emission, "dynamics", plan.dynamics),
        *emit_steps(emission, "observe", plan.observe),
        *(_DYNAMICS_AT_START if plan.initial is None else emit_steps(emission, "continuous_start", plan.initial)),
        *emit_initial_values(emission),
        *emit_parameter_asserts(emission),
        *_INITIALIZE,
        *emit_events(emission),
        *emit_tangents(emission, "dynamics_tangent", plan.dynamics),
        *emit_tangents(emission, "observe_tangent", plan.observe),
    ]
    functions, same = emit_functions(plan.model.dae, emission.calls)
    places = ["static const char *const places[] = {", *(f"{quoted(p)}," for p in emission.places), '""};', ""]
    tables = _tables(emission, coloring)
    info = _info(emission, coloring, identifier, experiment)
    calls = emission.calls
    external: list[str] = []
    if calls.external.calls:
        texts = c_array("char *const", "texts", map(quoted, calls.texts))
        external = ['#include "external.h"', *calls.external.prototypes, texts]
    parts = [PRELUDE, *places, GUARDS, *external, *emit_curves(calls), *functions, *rename(body, same), *tables, *info]
    return plain("\n".join(parts) + "\n"), calls.external


def _tables(emission: Emission, coloring: Coloring) -> list[str]:
    model = emission.model
    blocks = [table_entry(s, slot) for slot, s in enumerate(emission.plan.systems)]
    return [
        "static const RhBlock blocks[] = {",
        *(blocks or [_EMPTY_BLOCK]),
        "};",
        c_array("double", "state_nominal", [literal(emission.nominal(v)) for v in model.states]),
        c_array("char *const", "variable_names", [quoted(v.name) for v in model.variables]),
        c_array("unsigned char", "variable_type", [_TYPES[v.scalar] for v in model.variables]),
        c_array("int", "discrete_variables", [str(u.variable.number) for u in model.updates]),
        c_array("unsigned char", "settable", map(str, settable_bits(emission.plan))),
        c_array("int", "delay_source", [str(d.source.data) for d in model.delays]),
        c_array("double", "delay_maximum", [literal(d.maximum) for d in model.delays]),
        c_array("int", "color", map(str, coloring.color)),
        c_array("int", "row_start", map(str, coloring.row_start)),
        c_array("int", "column", map(str, coloring.column)),
    ]


def _info(emission: Emission, coloring: Coloring, identifier: str, experiment: Experiment) -> list[str]:
    model, plan = emission.model, emission.plan
    counts = (len(model.variables), len(model.states), len(model.inputs), len(model.strings))
    numbers = (experiment.start, experiment.stop, experiment.tolerance, experiment.step)
    return [
        "const RhModelInfo rh_model = {",
        "RH_MODEL_INTERFACE,",
        f"{quoted(identifier)}, INSTANTIATION_TOKEN,",
        f"{', '.join(map(str, counts))},",
        f"{len(plan.relations)}, {len(model.conditions)}, {len(plan.systems)}, blocks,",
        f"state_nominal, variable_names, variable_type, {len(model.updates)}, discrete_variables,",
        f"{', '.join(map(literal, numbers))},",
        f"{coloring.n_colors}, color, row_start, column,",
        "start, parameters, initialize, dynamics, observe, relations, next_time_event, discrete, asserts,",
        f"dynamics_tangent, observe_tangent, settable, {int(plan.initial is not None)},",
        f"{len(model.delays)}, delay_source, delay_maximum",
        "};",
    ]
