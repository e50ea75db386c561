"""C of events: margins of relations, time events, discrete variables, reinit, assert and terminate."""

from __future__ import annotations

from cosim.modelica.arrange import Item
from cosim.modelica.emission import Emission, ModelWriter, function_text
from cosim.modelica.emit_items import Frame, emit_items
from cosim.modelica.expressions import Expr, edges
from cosim.modelica.flat import Action, DiscreteUpdate
from cosim.modelica.marks import index_mark
from cosim.modelica.messages import printf
from cosim.modelica.relations import Relation
from cosim.modelica.variables import CONSTANT, PARAMETER

_SIGNS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}


def emit_events(emission: Emission) -> list[str]:
    """The functions about events."""
    return [*_relations(emission), *_next_time_event(emission), *_discrete(emission), *_asserts(emission)]


def emit_parameter_asserts(emission: Emission) -> list[str]:
    """Asserts about parameters alone: checked before the start is computed, which a senseless parameter may hinder."""
    writer = emission.writer()
    for action in _always_checked(emission):
        if action.kind == "assert" and _is_of_parameters(emission, action):
            _action(writer, action)
    return function_text("parameter_asserts(Model *m)", writer.lines)


def _relations(emission: Emission) -> list[str]:
    frame = Frame(", double *margin, unsigned char *truth", ", margin, truth", "(void)m; (void)margin; (void)truth;")
    items = [_margin(slot, relation) for slot, relation in enumerate(emission.plan.relations)]
    return emit_items(emission, "relations", items, frame)


def _margin(slot: int, relation: Relation) -> Item:
    sign = _SIGNS[relation.comparison.op]
    at = index_mark(slot)

    def write(writer: ModelWriter) -> None:
        a, b = (writer.number(s) for s in relation.sides)
        first, second = (a, b) if sign[0] == ">" else (b, a)
        writer.lines += [f"margin[{at}] = {first} - {second};", f"truth[{at}] = {a} {sign} {b};"]

    return Item(tuple(relation.sides), write, (slot,), frozenset())


def _next_time_event(emission: Emission) -> list[str]:
    writer = emission.writer()
    writer.count(emission.plan.time_events)
    for instant in emission.plan.time_events:
        text = writer.number(instant)
        writer.lines.append(f"{{ const double t = {text}; if (t > m->time && t < next) next = t; }}")
    return [
        "static double next_time_event(Model *m)",
        "{",
        "double *const v = m->v;",
        "double next = HUGE_VAL;",
        "int zero_at = -1;",
        "(void)v; (void)zero_at;",
        *writer.lines,
        "m->violation = NULL;",
        "return next;",
        "}",
        "",
    ]


def _discrete(emission: Emission) -> list[str]:
    model = emission.model
    writer = emission.writer()
    writer.lines.append("for (int i = 0; i < m->info->n_states; i++) m->reinit[i] = 0;")
    conditions = _Conditions(writer, model.conditions)
    for update in model.updates:
        for branch in update.branches:
            conditions.write(set() if branch.fires is None else edges(branch.fires))
        _update(writer, update)
    for action in model.actions:
        conditions.write(edges(action.fires))
    conditions.write(set(conditions.left))
    for action in model.actions:
        if action.kind in ("reinit", "terminate") or edges(action.fires) or action.fires.asks_initial:
            _action(writer, action)
    return function_text("discrete(Model *m)", writer.lines)


class _Conditions:
    """Writes each when-condition once, where it is first needed."""

    def __init__(self, writer: ModelWriter, conditions: list[Expr]) -> None:
        self.writer = writer
        self.conditions = conditions
        self.left = set(range(len(conditions)))

    def write(self, slots: set[int]) -> None:
        for slot in sorted(slots & self.left):
            self.left.discard(slot)
            self.writer.lines.append("{")
            self.writer.forget()
            text = self.writer.truth(self.conditions[slot])
            self.writer.lines += [f"m->condition[{slot}] = (unsigned char)({text});", "}"]


def _update(writer: ModelWriter, update: DiscreteUpdate) -> None:
    k = update.variable.number
    opened = 0
    for branch in update.branches:
        writer.forget()
        writer.stand_at(branch.place)
        writer.count([branch.value])
        head = "{" if branch.fires is None else f"if ({writer.truth(branch.fires)}) {{"
        writer.lines.append(head)
        text = writer.number(branch.value)
        writer.lines.append(f"v[{k}] = {text};")
        if branch.fires is None:
            writer.lines.append("}")
            break
        writer.lines.append("} else {")
        opened += 1
    else:
        writer.lines.append(f"v[{k}] = m->pre[{k}];")
    writer.lines += ["}"] * opened


def _action(writer: ModelWriter, action: Action) -> None:
    writer.forget()
    writer.stand_at(action.place)
    condition = writer.truth(action.fires)
    writer.lines.append(f"if ({condition}) {{")
    writer.count([n.value for n in action.numbers])
    if action.kind == "reinit":
        assert action.state is not None and action.value is not None
        text = writer.number(action.value)
        state = action.state.number
        writer.lines.append(f"m->reinit[{state}] = 1; m->reinit_value[{state}] = {text};")
    elif action.kind == "terminate":
        writer.lines.append(f"return rh_fail(m, RH_TERMINATE, {_words(writer, action)});")
    elif action.kind == "warning":
        writer.lines.append(f"rh_warn(m, places[{writer.at}], {_words(writer, action)});")
    else:
        writer.lines.append(f"return rh_fail(m, RH_FATAL, {_words(writer, action)});")
    writer.lines.append("}")


def _words(writer: ModelWriter, action: Action) -> str:
    """The message with its place, as arguments of printf."""
    return printf(f"{action.place.short}: {action.message}", action.numbers, writer.text)


def _asserts(emission: Emission) -> list[str]:
    writer = emission.writer()
    for action in _always_checked(emission):
        _action(writer, action)
    return function_text("asserts(Model *m)", writer.lines)


def _always_checked(emission: Emission) -> list[Action]:
    return [
        action
        for action in emission.model.actions
        if action.kind in ("assert", "warning") and not edges(action.fires) and not action.fires.asks_initial
    ]


def _is_of_parameters(emission: Emission, action: Action) -> bool:
    expressions = (action.fires, *(n.value for n in action.numbers))
    roles = {emission.model.variables[number].role for e in expressions for number in e.variables}
    return roles <= {PARAMETER, CONSTANT} and all(e.plain for e in expressions)
