"""C of one model: the functions and tables that ``runtime/model.h`` asks for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from cosim.modelica.causalize import Assignment, Step, System
from cosim.modelica.coloring import Coloring
from cosim.modelica.dae import Place
from cosim.modelica.emit_expressions import CallTable, Writer, literal
from cosim.modelica.expressions import Expr, is_number
from cosim.modelica.flat import Action
from cosim.modelica.functions import FunctionBody, emit_functions, rename
from cosim.modelica.plan import Plan, expressions, outputs
from cosim.modelica.variables import CONSTANT, PARAMETER, Variable

_CHUNK = 120  # steps per C function: compilers take superlinear time on long ones

_PRELUDE = """\
#include "model.h"

#include <math.h>

static inline double rh_min(double a, double b) { return a <= b ? a : b; }
static inline double rh_max(double a, double b) { return a >= b ? a : b; }
static inline double rh_sign(double a) { return (double)((a > 0.0) - (a < 0.0)); }
static inline double rh_div(double a, double b) { return trunc(a/b); }
static inline double rh_mod(double a, double b) { return a - floor(a/b)*b; }
static inline double rh_rem(double a, double b) { return a - trunc(a/b)*b; }
"""


class ModelEmitter:
    """Writes the C source of one planned model."""

    def __init__(self, plan: Plan, coloring: Coloring, identifier: str, token: str, experiment: tuple[float, float, float, float]) -> None:
        self.plan = plan
        self.model = plan.model
        self.graph = plan.model.graph
        self.coloring = coloring
        self.identifier = identifier
        self.token = token
        self.experiment = experiment
        self.calls = CallTable(self._function_sizes)
        self.systems = {id(s): i for i, s in enumerate(plan.systems)}
        self.places: dict[str, int] = {}
        self._sizes: dict[int, tuple[int, int]] = {}

    def source(self) -> str:
        """The whole C file."""
        body: list[str] = []
        for system in self.plan.systems:
            body += self._block(system)
        body += self._start()
        body += self._steps("parameter_steps", self.plan.constant)
        body += self._parameters()
        body += self._steps("dynamics", self.plan.dynamics)
        body += self._steps("observe", self.plan.observe)
        body += self._initialize()
        body += self._relations()
        body += self._next_time_event()
        body += self._discrete()
        body += self._asserts()
        body += self._tangents("dynamics_tangent", self.plan.dynamics)
        body += self._tangents("observe_tangent", self.plan.observe)
        functions, same = emit_functions(self.model.dae, self.calls)
        places = ["static const char *const places[] = {", *(f"{quoted(p)}," for p in self.places), '""};', ""]
        return "\n".join([_PRELUDE, *places, *self._checker(), *functions, *rename(body, same), *self._info()]) + "\n"

    # -- small pieces -------------------------------------------------------------------------------------------
    def _function_sizes(self, function: int) -> tuple[int, int]:
        if function not in self._sizes:
            body = FunctionBody(self.model.dae, function)
            self._sizes[function] = (body.n_inputs, body.n_outputs)
        return self._sizes[function]

    def _place(self, place: Place) -> int:
        return self.places.setdefault(place.short, len(self.places))

    def _writer(self, place: Place | None = None) -> Writer:
        writer = Writer(self._leaf, self.calls, self._quotient)
        self._at = self._place(place) if place else 0
        return writer

    def _quotient(self, a: str, b: str) -> str:
        return f"divide({a}, {b}, {self._at}, &zero_at)"

    def _leaf(self, e: Expr) -> str:
        match e.op:
            case "var":
                return f"v[{e.data}]"
            case "pre":
                return f"m->pre[{e.data}]"
            case "time":
                return "m->time"
            case "initial" | "terminal":
                return f"m->{e.op}"
            case "relation":
                return f"m->relation[{self.plan.relation_slot[e.number]}]"
            case "edge":
                return f"(m->condition[{e.data}] && !m->condition_pre[{e.data}])"
        raise self.model.dae.refuse(f"`{e.op}` is not handled here")

    @staticmethod
    def _checker() -> list[str]:
        return [
            "static inline double divide(double a, double b, int place, int *zero_at)",
            "{ if (b == 0.0) *zero_at = place; return a/b; }",
            "static RhStatus zero_division(Model *m, int at)",
            '{ return rh_fail(m, RH_RECOVERABLE, "%s: division by zero at time %g s", places[at], m->time); }',
            "static RhStatus finite(Model *m, int n, const int *set, const short *at)",
            "{",
            "for (int i = 0; i < n; i++)",
            "if (!isfinite(m->v[set[i]]))",
            'return rh_fail(m, RH_RECOVERABLE, "%s: %s is not finite at time %g s", places[at[i]], '
            "m->info->variable_names[set[i]], m->time);",
            "return RH_OK;",
            "}",
        ]

    def _function(self, head: str, lines: Iterable[str], tail: Sequence[str] = ("return RH_OK;",)) -> list[str]:
        return [
            f"static RhStatus {head}", "{", "double *const v = m->v;", "int zero_at = -1;", "(void)v;", *lines,
            "if (zero_at >= 0) return zero_division(m, zero_at);", *tail, "}", "",
        ]  # fmt: skip

    # -- steps --------------------------------------------------------------------------------------------------
    def _steps(self, name: str, steps: Sequence[Step]) -> list[str]:
        """A C function that runs steps in order, cut into pieces."""
        lines: list[str] = []
        pieces = [steps[i : i + _CHUNK] for i in range(0, len(steps), _CHUNK)]
        for number, piece in enumerate(pieces):
            lines += self._piece(f"{name}_{number}", piece)
        calls = [f"if ((status = {name}_{i}(m)) != RH_OK) return status;" for i in range(len(pieces))]
        head = [f"static RhStatus {name}(Model *m)", "{", "RhStatus status = RH_OK;", "(void)m;"]
        return [*lines, *head, *calls, "return status;", "}", ""]

    def _piece(self, name: str, steps: Sequence[Step]) -> list[str]:
        writer = self._writer()
        writer.count(s.value for s in steps if isinstance(s, Assignment))
        assigned: list[tuple[int, int]] = []
        for step in steps:
            if isinstance(step, Assignment):
                self._at = self._place(step.equation.place)
                text = writer.number(step.value)
                writer.lines.append(f"v[{step.variable}] = {text};")
                assigned.append((step.variable, self._at))
            else:
                slot = self.systems[id(step)]
                # What was divided before must be known good: a block may not iterate on infinities.
                writer.lines.append(f"if ((status = rh_solve_block(m, {slot})) != RH_OK) return status;")
        tail = ["return status;"]
        if assigned:
            tail = [f"return finite(m, {len(assigned)}, set, at);"]
            writer.lines.insert(0, f"static const short at[] = {{{', '.join(str(a) for _, a in assigned)}}};")
            writer.lines.insert(0, f"static const int set[] = {{{', '.join(str(v) for v, _ in assigned)}}};")
        writer.lines.insert(0, "RhStatus status = RH_OK;")
        writer.lines.insert(1, "(void)status;")
        return self._function(f"{name}(Model *m)", writer.lines, tail)

    # -- systems ------------------------------------------------------------------------------------------------
    def _block(self, system: System) -> list[str]:
        slot = self.systems[id(system)]
        writer = self._writer()
        writer.count(expressions(system))
        for a in system.inner:
            self._at = self._place(a.equation.place)
            text = writer.number(a.value)
            writer.lines.append(f"v[{a.variable}] = {text};")
        for i, r in enumerate(system.residuals):
            self._at = self._place(r.place)
            text = writer.number(r.residual)
            writer.lines.append(f"r[{i}] = {text};")
        lines = self._function(f"block_{slot}_residual(Model *m, double *r)", writer.lines)
        lines += self._block_jacobian(system, slot)
        lines += self._block_tangent(system, slot)
        return [*lines, *self._block_tables(system, slot)]

    def _block_jacobian(self, system: System, slot: int) -> list[str]:
        """Derivatives of the residuals by the unknowns, the inner assignments carried along; only what is not zero."""
        n = len(system.unknowns)
        position = {u: j for j, u in enumerate(system.unknowns)}
        inside = set(system.variables)
        work: list[tuple[int | None, Expr, Place]] = [(a.variable, a.value, a.equation.place) for a in system.inner]
        work += [(None, r.residual, r.place) for r in system.residuals]
        partials = [self._partials(e, inside) for _, e, _ in work]
        writer = self._writer()
        writer.count(p for row in partials for _, p in row)
        rows: dict[int, dict[int, str]] = {u: {j: "1.0"} for u, j in position.items()}
        writer.lines.append(f"for (int i = 0; i < {n * n}; i++) jacobian[i] = 0.0;")
        residual = 0
        for (variable, _, place), row in zip(work, partials, strict=True):
            self._at = self._place(place)
            sums: dict[int, list[str]] = {}
            for leaf, partial in row:
                text = writer.number(partial)
                for j, inner in rows[leaf].items():
                    sums.setdefault(j, []).append(product_text(text, inner))
            if variable is None:
                writer.lines += [f"jacobian[{residual * n + j}] = {' + '.join(terms)};" for j, terms in sorted(sums.items())]
                residual += 1
            else:
                rows[variable] = {}
                for j, terms in sorted(sums.items()):
                    name = f"d{variable}_{j}"
                    writer.lines.append(f"const double {name} = {' + '.join(terms)};")
                    rows[variable][j] = name
        return self._function(f"block_{slot}_jacobian(Model *m, double *jacobian)", writer.lines)

    def _block_tangent(self, system: System, slot: int) -> list[str]:
        writer = self._writer()
        work = [(f"d + {a.variable}*(size_t)ns", a.value, a.equation.place) for a in system.inner]
        tails = [(f"r + {i}*(size_t)ns", r.residual, r.place) for i, r in enumerate(system.residuals)]
        inside = set(system.variables)
        rows = [self._partials(e, self._carrying() | inside) for _, e, _ in (*work, *tails)]
        writer.count(p for row in rows for _, p in row)
        for (target, _, place), row in zip(work, rows, strict=False):
            self._tangent_row(writer, target, row, place)
        writer.lines += ["if (r == NULL) return RH_OK;"]
        for (target, _, place), row in zip(tails, rows[len(work) :], strict=True):
            self._tangent_row(writer, target, row, place)
        return self._function(f"block_{slot}_tangent(Model *m, int ns, double *d, double *r)", writer.lines)

    def _block_tables(self, system: System, slot: int) -> list[str]:
        variables = [self.model.variables[u] for u in system.unknowns]
        places = sorted({r.place.short for r in system.residuals})
        names = ", ".join(v.name for v in variables[:8]) + (", ..." if len(variables) > 8 else "")
        text = f"the system for {names} (equations at {', '.join(places[:6])})"
        low = [self._bound(v.minimum, float("-inf")) for v in variables]
        high = [self._bound(v.maximum, float("inf")) for v in variables]
        return [
            f"static const int block_{slot}_unknowns[] = {{{', '.join(map(str, system.unknowns))}}};",
            f"static const double block_{slot}_nominal[] = {{{', '.join(literal(self.nominal(v)) for v in variables)}}};",
            f"static const double block_{slot}_minimum[] = {{{', '.join(map(literal, low))}}};",
            f"static const double block_{slot}_maximum[] = {{{', '.join(map(literal, high))}}};",
            f"static const char block_{slot}_text[] = {quoted(text)};",
            "",
        ]

    def _bound(self, expression: Expr | None, missing: float) -> float:
        value = default(self.plan, expression)
        return missing if value is None else value

    def nominal(self, variable: Variable) -> float:
        """Magnitude of a variable: its nominal attribute, else its start value, else 1."""
        for expression in (variable.nominal, variable.start):
            value = default(self.plan, expression)
            if value is not None and value != 0.0:
                return abs(value)
        return 1.0

    # -- tangents -----------------------------------------------------------------------------------------------
    def _carrying(self) -> set[int]:
        return {v for v, d in self.plan.depends.items() if d}

    def _partials(self, e: Expr, leaves: set[int]) -> list[tuple[int, Expr]]:
        rows = []
        for variable in sorted(e.variables & leaves):
            partial = self.graph.derivative(e, variable)
            if not is_number(partial, 0.0):
                rows.append((variable, partial))
        return rows

    def _tangent_row(self, writer: Writer, target: str, row: Sequence[tuple[int, Expr]], place: Place) -> None:
        self._at = self._place(place)
        texts = [(variable, writer.number(p)) for variable, p in row]
        count = len(texts)
        if not count:
            writer.lines.append(f"rh_combine(ns, d, {target}, 0, NULL, NULL);")
            return
        partials, rows = ", ".join(t for _, t in texts), ", ".join(str(v) for v, _ in texts)
        writer.lines.append("{")
        writer.lines.append(f"const double p[] = {{{partials}}};")
        writer.lines.append(f"static const int rows[] = {{{rows}}};")
        writer.lines.append(f"rh_combine(ns, d, {target}, {count}, p, rows);")
        writer.lines.append("}")

    def _tangents(self, name: str, steps: Sequence[Step]) -> list[str]:
        carrying = self._carrying()
        active = [s for s in steps if carrying & set(outputs(s))]
        pieces = [active[i : i + _CHUNK] for i in range(0, len(active), _CHUNK)]
        lines: list[str] = []
        for number, piece in enumerate(pieces):
            lines += self._tangent_piece(f"{name}_{number}", piece, carrying)
        calls = [f"if ((status = {name}_{i}(m, ns, d)) != RH_OK) return status;" for i in range(len(pieces))]
        head = [f"static RhStatus {name}(Model *m, int ns, double *d)", "{", "RhStatus status = RH_OK;", "(void)m; (void)ns; (void)d;"]
        return [*lines, *head, *calls, "return status;", "}", ""]

    def _tangent_piece(self, name: str, steps: Sequence[Step], carrying: set[int]) -> list[str]:
        writer = self._writer()
        rows = {id(s): self._partials(s.value, carrying) for s in steps if isinstance(s, Assignment)}
        writer.count(p for row in rows.values() for _, p in row)
        for step in steps:
            if isinstance(step, Assignment):
                self._tangent_row(writer, f"d + {step.variable}*(size_t)ns", rows[id(step)], step.equation.place)
                continue
            slot, n = self.systems[id(step)], len(step.unknowns)
            writer.lines += [
                "{",
                "RhStatus status;",
                f"double *const r = rh_scratch(m, {n}*(size_t)ns);",
                'if (r == NULL) return rh_fail(m, RH_FATAL, "out of memory");',
                *(f"for (int c = 0; c < ns; c++) d[{u}*(size_t)ns + c] = 0.0;" for u in step.unknowns),
                f"if ((status = block_{slot}_tangent(m, ns, d, r)) != RH_OK) return status;",
                f"if ((status = rh_block_sensitivity(m, {slot}, ns, r)) != RH_OK) return status;",
                *(f"for (int c = 0; c < ns; c++) d[{u}*(size_t)ns + c] = r[{j}*(size_t)ns + c];" for j, u in enumerate(step.unknowns)),
                f"if ((status = block_{slot}_tangent(m, ns, d, NULL)) != RH_OK) return status;",
                "}",
            ]
        return self._function(f"{name}(Model *m, int ns, double *d)", writer.lines)

    # -- parameters and starts ----------------------------------------------------------------------------------
    def _start(self) -> list[str]:
        writer = self._writer()
        model = self.model
        for number, value in sorted(model.known.items()):
            writer.lines.append(f"v[{number}] = {literal(value)};")
        for variable, expression in self.plan.parameters:
            self._set(writer, variable, expression)
        for variable in model.variables:
            if variable.role not in (PARAMETER, CONSTANT) and variable.number not in model.aliases:
                start = variable.start if variable.start is not None else self.graph.zero
                self._set(writer, variable, start)
        for i, string in enumerate(model.strings):
            writer.lines.append(f"if (m->s[{i}] == NULL) m->s[{i}] = {quoted(string.text or '')};")
        lines = self._function("start_values(Model *m)", writer.lines)
        return [
            "static RhStatus parameter_steps(Model *m);",
            *lines,
            "static RhStatus start(Model *m)",
            "{ const RhStatus status = start_values(m); return status == RH_OK ? parameter_steps(m) : status; }",
            "",
        ]

    def _set(self, writer: Writer, variable: Variable, expression: Expr) -> None:
        self._at = self._place(variable.place)
        writer.forget()
        writer.count([expression])
        writer.lines.append(f"if (!m->is_set[{variable.number}]) {{")
        text = writer.number(expression)
        writer.lines.append(f"v[{variable.number}] = {text};")
        writer.lines.append("}")

    def _parameters(self) -> list[str]:
        writer = self._writer()
        for variable, expression in self.plan.parameters:
            if is_dependent(expression):
                self._set(writer, variable, expression)
        return self._function("parameters(Model *m)", writer.lines, ["return parameter_steps(m);"])

    def _initialize(self) -> list[str]:
        if self.plan.initial is None:
            return ["static RhStatus initialize(Model *m)", "{ return dynamics(m); }", ""]
        return self._steps("initialize", self.plan.initial)

    # -- events -------------------------------------------------------------------------------------------------
    def _relations(self) -> list[str]:
        writer = self._writer()
        writer.count(s for r in self.plan.relations for s in r.sides)
        for slot, relation in enumerate(self.plan.relations):
            a, b = (writer.number(s) for s in relation.sides)
            sign = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}[relation.comparison.op]
            first, second = (a, b) if sign[0] == ">" else (b, a)
            writer.lines.append(f"margin[{slot}] = {first} - {second};")
            writer.lines.append(f"truth[{slot}] = {a} {sign} {b};")
        lines = ["(void)margin; (void)truth;", *writer.lines]
        return self._function("relations(Model *m, double *margin, unsigned char *truth)", lines)

    def _next_time_event(self) -> list[str]:
        writer = self._writer()
        writer.count(self.plan.time_events)
        lines = []
        for instant in self.plan.time_events:
            text = writer.number(instant)
            writer.lines.append(f"{{ const double t = {text}; if (t > m->time && t < next) next = t; }}")
        lines = ["static double next_time_event(Model *m)", "{", "double *const v = m->v;", "double next = HUGE_VAL;", "int zero_at = -1;"]
        return [*lines, "(void)v; (void)zero_at;", *writer.lines, "return next;", "}", ""]

    def _discrete(self) -> list[str]:
        writer = self._writer()
        lines = writer.lines
        lines.append("for (int i = 0; i < m->info->n_states; i++) m->reinit[i] = 0;")
        written: set[int] = set()

        def condition_lines(fires: Expr | None) -> None:
            for slot in sorted(_edges(fires)):
                if slot not in written:
                    written.add(slot)
                    lines.append("{")
                    writer.forget()
                    text = writer.truth(self.model.conditions[slot])
                    lines.append(f"m->condition[{slot}] = (unsigned char)({text});")
                    lines.append("}")

        for update in self.model.updates:
            for branch in update.branches:
                condition_lines(branch.fires)
            k = update.variable.number
            closing = 0
            for branch in update.branches:
                writer.forget()
                self._at = self._place(branch.place)
                writer.count([branch.value])
                lines.append("{" if branch.fires is None else f"if ({writer.truth(branch.fires)}) {{")
                text = writer.number(branch.value)
                lines.append(f"v[{k}] = {text};")
                if branch.fires is None:
                    lines.append("}")
                    break
                lines.append("} else {")
                closing += 1
            else:
                lines.append(f"v[{k}] = m->pre[{k}];")
            lines += ["}"] * closing
        for action in self.model.actions:
            condition_lines(action.fires)
        for slot in range(len(self.model.conditions)):
            condition_lines(self.graph.node("edge", (), slot))
        for action in self.model.actions:
            if action.kind in ("reinit", "terminate") or _edges(action.fires):
                self._action(writer, action)
        return self._function("discrete(Model *m)", lines)

    def _action(self, writer: Writer, action: Action) -> None:
        writer.forget()
        self._at = self._place(action.place)
        writer.lines.append(f"if ({writer.truth(action.fires)}) {{")
        message = quoted(f"{action.place.short}: {action.message}".replace("%", "%%"))
        if action.kind == "reinit":
            assert action.state is not None and action.value is not None
            text = writer.number(action.value)
            writer.lines.append(f"m->reinit[{action.state.number}] = 1; m->reinit_value[{action.state.number}] = {text};")
        elif action.kind == "terminate":
            writer.lines.append(f"return rh_fail(m, RH_TERMINATE, {message});")
        elif action.kind == "warning":
            writer.lines.append(f"rh_warn(m, places[{self._at}], {message});")
        else:
            writer.lines.append(f"return rh_fail(m, RH_FATAL, {message});")
        writer.lines.append("}")

    def _asserts(self) -> list[str]:
        writer = self._writer()
        for action in self.model.actions:
            if action.kind in ("assert", "warning") and not _edges(action.fires):
                self._action(writer, action)
        return self._function("asserts(Model *m)", writer.lines)

    # -- tables -------------------------------------------------------------------------------------------------
    def _info(self) -> list[str]:
        model, coloring = self.model, self.coloring
        states = model.states
        n = len(states)
        types = {"real": "RH_REAL", "integer": "RH_INTEGER", "boolean": "RH_BOOLEAN", "enumeration": "RH_ENUMERATION"}
        discrete = [u.variable.number for u in model.updates]
        blocks = [
            f"{{{len(s.unknowns)}, block_{i}_unknowns, block_{i}_nominal, block_{i}_minimum, block_{i}_maximum, {int(s.linear)}, "
            f"block_{i}_text, block_{i}_residual, block_{i}_jacobian}},"
            for i, s in enumerate(self.plan.systems)
        ]
        empty_block = "{0, NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL}"
        start, stop, tolerance, step = self.experiment
        return [
            "static const RhBlock blocks[] = {", *(blocks or [empty_block]), "};",
            c_array("double", "state_nominal", [literal(self.nominal(v)) for v in states]),
            c_array("char *const", "variable_names", [quoted(v.name) for v in model.variables]),
            c_array("unsigned char", "variable_type", [types[v.scalar] for v in model.variables]),
            c_array("int", "discrete_variables", map(str, discrete)),
            c_array("int", "color", map(str, coloring.color)),
            c_array("int", "row_start", map(str, coloring.row_start)),
            c_array("int", "column", map(str, coloring.column)),
            "const RhModelInfo rh_model = {",
            "RH_MODEL_INTERFACE,",
            f"{quoted(self.identifier)}, {quoted(self.token)},",
            f"{len(model.variables)}, {n}, {len(model.inputs)}, {len(model.strings)},",
            f"{len(self.plan.relations)}, {len(model.conditions)}, {len(self.plan.systems)}, blocks,",
            f"state_nominal, variable_names, variable_type, {len(discrete)}, discrete_variables,",
            f"{literal(start)}, {literal(stop)}, {literal(tolerance)}, {literal(step)},",
            f"{coloring.n_colors}, color, row_start, column,",
            "start, parameters, initialize, dynamics, observe, relations, next_time_event, discrete, asserts,",
            "dynamics_tangent, observe_tangent",
            "};",
        ]  # fmt: skip


def default(plan: Plan, expression: Expr | None) -> float | None:
    """The value an expression of parameters has with the parameters' defaults; None if it has none."""
    from cosim.modelica.expressions import evaluate  # noqa: PLC0415

    if expression is None:
        return None
    try:
        return evaluate(expression, plan.defaults)
    except (KeyError, ValueError, ZeroDivisionError, OverflowError):
        return None


def is_dependent(expression: Expr) -> bool:
    """Whether a parameter's binding uses other parameters or functions, rather than being a number."""
    return expression.op != "const"


def _edges(fires: Expr | None) -> set[int]:
    if fires is None:
        return set()
    if fires.op == "edge":
        return {fires.data}
    return set().union(*(_edges(a) for a in fires.args))


def product_text(a: str, b: str) -> str:
    if b == "1.0":
        return a
    return b if a == "1.0" else f"{a}*{b}"


def quoted(text: str) -> str:
    """A C string literal (JSON's escapes are a subset of C's, apart from \\u, which ASCII-only output would need)."""
    return json.dumps(text, ensure_ascii=False)


def c_array(kind: str, name: str, items: Iterable[str]) -> str:
    texts = list(items) or ["0"]
    return f"static const {kind} {name}[] = {{{', '.join(texts)}}};"
