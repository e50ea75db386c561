"""What all parts of one model's C have in common: names of leaves, places for messages, the frame of a function."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cosim.modelica.causalize import System
from cosim.modelica.dae import Place
from cosim.modelica.emit_expressions import CallTable, Writer
from cosim.modelica.evaluation import default_value
from cosim.modelica.expressions import Expr
from cosim.modelica.functions import FunctionBody
from cosim.modelica.marks import index_mark, number_mark
from cosim.modelica.plan import Plan
from cosim.modelica.variables import Variable

PRELUDE = """\
#include "curve.h"
#include "linear.h"
#include "model.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

RH_UNUSED static inline double rh_min(double a, double b) { return a <= b ? a : b; }
RH_UNUSED static inline double rh_max(double a, double b) { return a >= b ? a : b; }
RH_UNUSED static inline double rh_sign(double a) { return (double)((a > 0.0) - (a < 0.0)); }
RH_UNUSED static inline double rh_div(double a, double b) { return trunc(a/b); }
RH_UNUSED static inline double rh_mod(double a, double b) { return a - floor(a/b)*b; }
RH_UNUSED static inline double rh_rem(double a, double b) { return a - trunc(a/b)*b; }
"""

GUARDS = """\
RH_UNUSED static inline double divide(double a, double b, int place, int *zero_at)
{ if (b == 0.0 && *zero_at < 0) *zero_at = place; return a/b; }
RH_UNUSED static inline double root(double slope, double rest, double kept, int place, int *zero_at)
{ return slope == 0.0 && rest == 0.0 ? kept : divide(-rest, slope, place, zero_at); }
RH_UNUSED static inline double tangent_root(double slope, double rest) { return slope == 0.0 ? 0.0 : -rest/slope; }
RH_UNUSED static RhStatus zero_division(Model *m, int at)
{ return rh_fail(m, RH_RECOVERABLE, "%s: division by zero at time %g s", places[at], m->time); }
RH_UNUSED static inline void violated(Model *m, const char *text)
{ if (m->violation == NULL) m->violation = text; }
RH_UNUSED static void violated_by(Model *m, const char *format, ...)
{
if (m->violation != NULL) return;
va_list arguments;
va_start(arguments, format);
vsnprintf(m->external_words, sizeof m->external_words, format, arguments);
va_end(arguments);
m->violation = m->external_words;
}
RH_UNUSED static double within(Model *m, double index, int size, const char *text)
{ if (index >= 1.0 && index <= size) return index; violated(m, text); return 1.0; }
RH_UNUSED static RhStatus violation(Model *m)
{
const char *const text = m->violation;
m->violation = NULL;
return rh_fail(m, RH_RECOVERABLE, "%s (in a function, at time %g s)", text, m->time);
}
RH_UNUSED static void curvature(Model *m, void (*gradient)(Model *, const double *, double *, double *), int n_inputs,
    int n_outputs, int n, const double *a, int k, double *h)
{
double b[n_inputs], y[n_outputs], g[n];
const char *const before = m->violation;
const double step = 6e-6*fmax(fabs(a[k]), 1e-3);
for (int i = 0; i < n_inputs; i++) b[i] = a[i];
double at[2] = {0.0, 0.0};
int usable = 0;
for (int side = 0; side < 3 && usable < 2; side++) { /* ahead, behind; here, where one of them is outside the domain */
const double x = side == 0 ? a[k] + step : side == 1 ? a[k] - step : a[k];
b[k] = x;
m->violation = NULL;
gradient(m, b, y, g);
int good = m->violation == NULL;
for (int i = 0; i < n; i++) good = good && isfinite(g[i]);
if (!good) continue;
at[usable] = x;
for (int i = 0; i < n; i++) h[i] = usable == 0 ? g[i] : (h[i] - g[i])/(at[0] - at[1]);
usable++;
}
if (usable < 2) for (int i = 0; i < n; i++) h[i] = 0.0;
m->violation = before;
}
RH_UNUSED static RhStatus not_finite(Model *m, int variable, int at)
{
return rh_fail(m, RH_RECOVERABLE, "%s: %s is not finite at time %g s", places[at],
    m->info->variable_names[variable], m->time);
}
RH_UNUSED static RhStatus all_finite(Model *m, int n, const int *set, const short *at)
{
for (int i = 0; i < n; i++)
if (!isfinite(m->v[set[i]])) return not_finite(m, set[i], at[i]);
return RH_OK;
}
RH_UNUSED static RhStatus finite_row(Model *m, int n, int first, int stride, int at)
{
for (int i = 0; i < n; i++)
if (!isfinite(m->v[first + i*stride])) return not_finite(m, first + i*stride, at);
return RH_OK;
}
RH_UNUSED static RhStatus finite_set(Model *m, int n, const int *set, int at)
{
for (int i = 0; i < n; i++)
if (!isfinite(m->v[set[i]])) return not_finite(m, set[i], at);
return RH_OK;
}"""

STOP_AT_ZERO_DIVISION = "if (m->violation) return violation(m);\nif (zero_at >= 0) return zero_division(m, zero_at);"

CHUNK = 120
"""Steps per C function: compilers take superlinear time on long ones."""


class Emission:
    """The context of one model's C: slots of systems and relations, the table of places, the functions called."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.model = plan.model
        self.graph = plan.model.graph
        self.calls = CallTable(self._function_sizes)
        self.loops = 0
        """Loops written so far."""
        self.places: dict[str, int] = {}
        """Places that messages name, by text."""
        self._systems = {id(s): slot for slot, s in enumerate(plan.systems)}
        self._relations = {r.node: slot for slot, r in enumerate(plan.relations)}
        self._sizes: dict[int, tuple[int, int]] = {}
        self.carrying = frozenset(v for v, d in plan.depends.items() if d) | plan.timed
        """Variables that may have a tangent: those that depend on states, inputs or time."""

    def _function_sizes(self, function: int) -> tuple[int, int]:
        if function not in self._sizes:
            body = FunctionBody(self.model.dae, function)
            self._sizes[function] = (body.n_inputs, body.n_outputs)
        return self._sizes[function]

    def place(self, place: Place) -> int:
        """Number of a place in the table."""
        return self.places.setdefault(place.short, len(self.places))

    def system_slot(self, system: System) -> int:
        return self._systems[id(system)]

    def relation_slot(self, relation: Expr) -> int:
        return self._relations[relation.number]

    def writer(self) -> ModelWriter:
        return ModelWriter(self)

    def nominal(self, variable: Variable) -> float:
        """Magnitude of a variable: its nominal attribute, else its start value, else 1."""
        for expression in (variable.nominal, variable.start):
            value = default_value(expression, self.plan.defaults)
            if value is not None and value != 0.0:
                return abs(value)
        return 1.0


class ModelWriter(Writer):
    """Writes equations of the model; ``stand_at`` says which line the next quotients come from."""

    def __init__(self, emission: Emission) -> None:
        super().__init__(emission.calls)
        self.emission = emission
        self.at = 0

    def stand_at(self, place: Place) -> None:
        self.at = self.emission.place(place)

    def leaf(self, e: Expr) -> str:
        match e.op:
            case "var":
                return f"v[{index_mark(e.data)}]"
            case "pre":
                return f"m->pre[{index_mark(e.data)}]"
            case "time":
                return "m->time"
            case "initial" | "terminal" | "simplified":
                return f"m->{e.op}"
            case "relation":
                return f"m->relation[{index_mark(self.emission.relation_slot(e))}]"
            case "edge":
                slot = index_mark(e.data)
                return f"(m->condition[{slot}] && !m->condition_pre[{slot}])"
        raise self.emission.model.dae.refuse(f"`{e.op}` is not handled here")

    def constant(self, value: float | bool) -> str:
        return number_mark(value)

    def _operation(self, e: Expr) -> str:
        if e.op == "delayed":
            return f"rh_delayed(m, {index_mark(e.data)}, {self.number(e.args[0])})"
        if e.op == "root":
            slope, rest = (self.number(a) for a in e.args)
            if e.data is None:
                return f"tangent_root({slope}, {rest})"
            return f"root({slope}, {rest}, v[{index_mark(e.data)}], {index_mark(self.at)}, &zero_at)"
        return super()._operation(e)

    def quotient(self, a: str, b: str) -> str:
        return f"divide({a}, {b}, {index_mark(self.at)}, &zero_at)"


def function_text(head: str, lines: Iterable[str], tail: Sequence[str] = ("return RH_OK;",)) -> list[str]:
    """A C function that reports division by zero at its end, before ``tail``."""
    return [
        f"static RhStatus {head}",
        "{",
        "double *const v = m->v;",
        "int zero_at = -1;",
        "(void)v;",
        *lines,
        STOP_AT_ZERO_DIVISION,
        *tail,
        "}",
        "",
    ]


def chain_text(head: str, unused: str, calls: Iterable[str]) -> list[str]:
    """A C function that makes calls one after the other until one fails."""
    return [
        f"static RhStatus {head}",
        "{",
        "RhStatus status = RH_OK;",
        unused,
        *(f"if ((status = {call}) != RH_OK) return status;" for call in calls),
        "return status;",
        "}",
        "",
    ]
