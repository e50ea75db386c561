"""What an FMU shows of a model: its variables, what the importer may do with them, and their start values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cosim.modelica.evaluation import default_value
from cosim.modelica.expressions import Expr
from cosim.modelica.parameters import is_dependent
from cosim.modelica.plan import Plan
from cosim.modelica.variables import ALGEBRAIC, CONSTANT, DISCRETE, INPUT, PARAMETER, STATE, Variable

INPUT_DERIVATIVE_ORDER = 5
"""Up to which inputs may move by their derivatives within a step (``INPUT_ORDERS`` of the runtime's instance.h)."""


@dataclass(frozen=True)
class Entry:
    """One name of the interface, with causality, variability and initial in the words of FMI 2.0 and 3.0."""

    variable: Variable
    reference: int
    original: Variable | None
    """What an alias stands for."""
    causality: str
    variability: str
    initial: str | None
    start: str | None

    @property
    def unit(self) -> str | None:
        """One unit for all names of a value."""
        return (self.original or self.variable).unit or None


def exposed_variables(plan: Plan) -> Iterable[Entry]:
    model = plan.model
    started = {v.number for v in plan.started}
    held = {u.variable.number for u in model.updates if all(b.fires is not None for b in u.branches)}
    held -= {i.variable.number for i in model.initial_values}
    for variable in (*model.variables, *model.strings):
        if variable.scalar == "string":
            kind = ("local", "constant") if variable.role == CONSTANT else ("parameter", "fixed")
            yield Entry(variable, variable.number, None, *kind, "exact", variable.text or "")
            continue
        target = model.aliases.get(variable.number)
        original = None if target is None else model.variables[target]
        causality, variability, initial = _kind(plan, variable, original is not None, started, held)
        start = None
        if initial in ("exact", "approx") or causality == "input":
            start = _start(plan, variable)
        yield Entry(variable, (original or variable).number, original, causality, variability, initial, start)


_SET_BEFORE, _SET_RUNNING = 1, 2


def settable_bits(plan: Plan) -> list[int]:
    """For each value reference: when the importer may set it (RhSettable in ``runtime/model.h``)."""
    bits = [0] * len(plan.model.variables)
    for entry in exposed_variables(plan):
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
    return str(round(value)) if variable.scalar in ("integer", "enumeration") else number_text(value)


def number_text(value: float) -> str:
    return repr(float(value))


def bounds(plan: Plan, v: Variable) -> dict[str, str]:
    found: dict[str, str] = {}
    expressions: tuple[tuple[str, Expr | None], ...] = (("min", v.minimum), ("max", v.maximum), ("nominal", v.nominal))
    for name, expression in expressions:
        value = default_value(expression, plan.defaults)
        if value is not None and abs(value) < 1e300:
            found[name] = number_text(value)
    return found
