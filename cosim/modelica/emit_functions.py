"""Modelica functions as C functions, with their exact gradients.

Each becomes ``function_k(Model *m, const double *a, double *y)``: flat inputs to flat outputs. For each set of inputs
that vary in some call there is ``gradient_k_...(m, a, y, g)``, with g[i*n + j] the derivative of output i by the j-th
varying input, carried forward statement by statement; loops and branches stay loops and branches.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cosim.modelica.arrays import flatten
from cosim.modelica.c_text import quoted
from cosim.modelica.dae import Dae, Raw
from cosim.modelica.derivatives import derivative
from cosim.modelica.emit_expressions import CallTable, Writer
from cosim.modelica.emit_external import (
    ExternalCall,
    derivative_function,
    gradient_lines,
    value_lines,
)
from cosim.modelica.expressions import ELEMENT_BASE, Expr, is_number
from cosim.modelica.functions import FunctionBody, Slot, binder_name
from cosim.modelica.messages import numbers_of, printf


class FunctionWriter(Writer):
    """Writes statements of a function: inputs are ``a``, everything else ``x``."""

    def __init__(self, body: FunctionBody, calls: CallTable) -> None:
        super().__init__(calls)
        self.body = body

    def leaf(self, e: Expr) -> str:
        n = self.body.n_inputs
        match e.op:
            case "var":
                return f"a[{e.data}]" if e.data < n else f"x[{e.data - n}]"
            case "element":
                return f"a[{e.data} + @]" if e.data < n else f"x[{e.data - n} + @]"
            case "binder":
                return f"(double){e.data}"
        raise self.body.dae.refuse(f"`{e.op}` in function {self.body.raw['name']} is not handled")


class FunctionEmitter:
    """C text of one function or of one of its gradients."""

    def __init__(self, dae: Dae, number: int, calls: CallTable) -> None:
        self.body = FunctionBody(dae, number)
        self.calls = calls
        self.active: tuple[int, ...] | None = None

    def value(self) -> list[str]:
        self.active = None
        head = f"static void {self.calls.value_name(self.body.number)}(Model *m, const double *a, double *y)"
        return self._function(head)

    def gradient(self, active: tuple[int, ...]) -> list[str]:
        self.active = active
        name = self.calls.gradient_name(self.body.number, active)
        head = f"static void {name}(Model *m, const double *a, double *y, double *g)"
        return self._function(head)

    def _external(self, head: str) -> list[str]:
        """A call of the external function, whose own C lies in another file."""
        body, calls = self.body, self.calls
        if self.active is None:
            call = ExternalCall(body.dae, body)
            call.write(calls.external)
            lines = value_lines(body, call.clause.place)
        else:
            target = derivative_function(body)
            exact = None if target is None else calls.value_name(target)
            lines = gradient_lines(body, calls.value_name(body.number), self.active, exact)
        return [f"{head} /* external */", "{", *lines, "}", ""]

    def _function(self, head: str) -> list[str]:
        body = self.body
        if body.raw["external"] is not None:
            return self._external(head)
        self.writer = FunctionWriter(self.body, self.calls)
        n_local = body.size - body.n_inputs
        lines = [
            f"{head} /* {str(body.raw['name']).replace('*/', '* /')} */",
            "{",
            f"double x[{max(n_local, 1)}] = {{0.0}};",
        ]
        if self.active is not None:
            lines.append(f"double d[{max(n_local, 1)}][{len(self.active)}] = {{{{0.0}}}};")
        lines.append("(void)m; (void)a;")
        self._statements(body.raw["statements"])
        lines += self.writer.lines
        for i in range(body.n_outputs):
            lines.append(f"y[{i}] = x[{i}];")
            if self.active is not None:
                lines += [f"g[{i * len(self.active) + c}] = d[{i}][{c}];" for c in range(len(self.active))]
        return [*lines, "}", ""]

    def _statements(self, statements: Sequence[Raw]) -> None:
        for statement in statements:
            kind, data = next(iter(statement.items()))
            if kind == "assignment":
                self._begin_block()
                self._assign([data["target"]], [data["rhs"]])
                self.writer.lines.append("}")
            elif kind == "assignment_group":
                self._begin_block()
                self._group(data)
                self.writer.lines.append("}")
            elif kind == "for":
                self._loop(data)
            elif kind == "assertion":
                self._assertion(data)
            else:
                raise self.body.dae.refuse(
                    f"`{kind}` in function {self.body.raw['name']} is not handled yet",
                    self.body.dae.place(data.get("provenance")),
                )

    def _begin_block(self) -> None:
        self.writer.forget()
        self.writer.lines.append("{")

    def _assertion(self, data: Raw) -> None:
        """A violated assertion of level error makes the results no numbers and leaves its message with the model."""
        body, writer = self.body, self.writer
        self._begin_block()
        condition = body.scalar(data["condition"])
        writer.count([condition])
        place = body.dae.place(data.get("provenance"))
        message = body.value(data["message"])
        said = f"{place.short}: {message if isinstance(message, str) else 'assertion violated'}"
        marked, numbers = numbers_of(said, body.numbers)
        writer.lines.append(f"if (!{writer.truth(condition)}) {{")
        unassigned = self._unassigned(message)
        if unassigned is not None:
            first = unassigned.first - body.n_inputs
            writer.lines.append(f"for (int i = {first}; i < {first + unassigned.size}; i++) x[i] = NAN;")
        elif data["level"] == "warning":
            writer.lines.append(f"rh_warn(m, {quoted(place.short)}, {printf(marked, numbers, writer.text)});")
        elif numbers:
            text = printf(marked, numbers, writer.text)
            writer.lines += [f"violated_by(m, {text});", *self._no_numbers(), "return;"]
        else:
            writer.lines += [f"violated(m, {quoted(said)});", *self._no_numbers(), "return;"]
        writer.lines += ["}", "}"]

    def _unassigned(self, message: object) -> Slot | None:
        """The variable of the front end's own assertion that a value is read on a path that gave it none.

        A record returned as a whole may leave fields open that its users do not look at (IF97's phase boundaries): such
        a field is no number, so that using it is an error after all.
        """
        found = _WITHOUT_VALUE.match(message) if isinstance(message, str) else None
        if found is None:
            return None
        declared = [*self.body.raw["outputs"], *self.body.raw["locals"]]
        return next(
            (s for s, d in zip(self.body.variables, declared, strict=True) if d["name"] == found.group(1)), None
        )

    def _no_numbers(self) -> list[str]:
        n = self.body.n_outputs
        lines = [f"for (int i = 0; i < {n}; i++) y[i] = NAN;"]
        if self.active is not None:
            lines.append(f"for (int i = 0; i < {n * len(self.active)}; i++) g[i] = NAN;")
        return lines

    def _loop(self, data: Raw) -> None:
        binders = self.body.dae["domains"][data["domain"]]["domain"]["binders"]
        for ordinal, b in enumerate(binders):
            name = binder_name(data["domain"], ordinal)
            test = f"{name} <= {b['upper']}" if b["step"] > 0 else f"{name} >= {b['upper']}"
            self.writer.lines.append(f"for (int {name} = {b['lower']}; {test}; {name} += {b['step']}) {{")
        self._statements(data["statements"])
        self.writer.lines += ["}"] * len(binders)

    def _group(self, data: Raw) -> None:
        """Assignments whose right sides all hold the values from before, perhaps chosen by conditions."""
        targets = [a["target"] for a in data["assignments"]]
        choice = data.get("conditional")
        if choice is None:
            self._assign(targets, [a["rhs"] for a in data["assignments"]])
            return
        depth = 0
        for condition, branch in zip(choice["conditions"], choice["branches"], strict=True):
            test = self.body.scalar(condition)
            self.writer.count([test])
            text = self.writer.truth(test)
            self.writer.lines.append(f"if ({text}) {{")
            self.writer.open_scope()
            self._assign(targets, branch)
            self.writer.close_scope()
            self.writer.lines.append("} else {")
            self.writer.open_scope()
            depth += 1
        self._assign(targets, choice["fallback"])
        for _ in range(depth):
            self.writer.close_scope()
        self.writer.lines += ["}"] * depth

    def _assign(self, targets: Sequence[int], sources: Sequence[int]) -> None:
        pairs: list[tuple[Expr, Expr]] = []
        for target, source in zip(targets, sources, strict=True):
            slot = self.body.variables[target]
            node = self.body.dae.nodes[source]
            updates = self.body.update_targets(slot, source) if node.kind == "array_update" else None
            if updates is not None:
                pairs += updates
                continue
            values = list(flatten(self.body.value(source)))
            if len(values) == 1 and slot.size > 1:
                values *= slot.size
            pairs += [
                (self.body.graph.var(slot.first + i), value)
                for i, value in enumerate(values)
                if not (value.op == "var" and value.data == slot.first + i)
            ]
        self._store(pairs)

    def _store(self, pairs: Sequence[tuple[Expr, Expr]]) -> None:
        """Evaluate all right sides (and their derivatives), then store."""
        writer = self.writer
        partials = [self._partials(value) for _, value in pairs] if self.active is not None else [[] for _ in pairs]
        writer.count([v for _, v in pairs] + [p for row in partials for _, p in row])
        stores: list[str] = []
        single = len(pairs) == 1 and self.active is None
        for (target, value), row in zip(pairs, partials, strict=True):
            place = writer.leaf(target)
            if target.op == "element":
                index = f"(int)({writer.number(target.args[0])})"
                if not single:  # other stores may change what the index is computed from
                    name = writer.fresh("i")
                    writer.lines.append(f"const int {name} = {index};")
                    index = name
                place = place.replace("@", index)
            row_texts = [(leaf, writer.number(p)) for leaf, p in row]
            text = writer.number(value)
            if not single:
                name = writer.fresh("n")
                writer.lines.append(f"const double {name} = {text};")
                text = name
            stores.append(f"{place} = {text};")
            if self.active is not None:
                row_place = "d" + place[1:]
                for c in range(len(self.active)):
                    name = writer.fresh("n")
                    writer.lines.append(f"const double {name} = {self._tangent(row_texts, c)};")
                    stores.append(f"{row_place}[{c}] = {name};")
        writer.lines += stores

    def _partials(self, value: Expr) -> list[tuple[Expr, Expr]]:
        """(leaf, partial derivative) for the leaves that can carry a derivative."""
        graph = self.body.graph
        rows = []
        for key in sorted(value.variables):
            leaf = self._element_leaf(value, key) if key >= ELEMENT_BASE else graph.var(key)
            if leaf.op == "var" and leaf.data < self.body.n_inputs and leaf.data not in (self.active or ()):
                continue
            partial = derivative(graph, value, key)
            if not is_number(partial, 0.0):
                rows.append((leaf, partial))
        return rows

    def _element_leaf(self, e: Expr, key: int) -> Expr:
        stack = [e]
        while stack:
            node = stack.pop()
            if node.op == "element" and ELEMENT_BASE + node.number == key:
                return node
            stack.extend(a for a in node.args if key in a.variables)
        raise KeyError(key)

    def _tangent(self, rows: Sequence[tuple[Expr, str]], c: int) -> str:
        assert self.active is not None
        n = self.body.n_inputs
        terms = []
        for leaf, partial in rows:
            if leaf.op == "element":
                index = f"(int)({self.writer.number(leaf.args[0])})"
                if leaf.data < n:
                    terms.append(f"({leaf.data} + {index} == {self.active[c]} ? {partial} : 0.0)")
                else:
                    terms.append(f"{partial}*d[{leaf.data - n} + {index}][{c}]")
            elif leaf.data < n:
                if leaf.data == self.active[c]:
                    terms.append(partial)
            else:
                terms.append(f"{partial}*d[{leaf.data - n}][{c}]")
        return " + ".join(terms) if terms else "0.0"


_Key = tuple[int, tuple[int, ...] | None]
_WITHOUT_VALUE = re.compile(r"`(\w+)` is used without a value")
_NAME = re.compile(r"\b(?:function|gradient)_[0-9_]+\b")


def emit_functions(dae: Dae, calls: CallTable) -> tuple[list[str], dict[str, str]]:
    """C of all functions and gradients that ``calls`` names, and of those they call.

    The front end hands out a copy of a function for each way it is named; equal ones are written once. The second
    result says which name stands for which.
    """
    bodies: dict[str, list[str]] = {}
    done: set[_Key] = set()

    def wanted() -> list[_Key]:
        return [(f, None) for f in calls.values] + list(calls.gradients)

    while missing := [key for key in wanted() if key not in done]:
        for function, active in missing:
            emitter = FunctionEmitter(dae, function, calls)
            head, *rest = emitter.value() if active is None else emitter.gradient(active)
            bodies[_NAME.findall(head)[0]] = [head, *rest]
            done.add((function, active))
    same = _equal_bodies(bodies)
    kept = {name: rename(lines, same) for name, lines in bodies.items() if name not in same}
    prototypes = [lines[0].split(" /*")[0] + ";" for lines in kept.values()]
    return [*prototypes, "", *(line for lines in kept.values() for line in lines)], same


def _equal_bodies(bodies: dict[str, list[str]]) -> dict[str, str]:
    """For each function that repeats another, that other's name; callers count as equal when what they call is."""
    same: dict[str, str] = {}
    while True:
        first: dict[tuple[str, ...], str] = {}
        before = len(same)
        for name, lines in bodies.items():
            if name not in same:
                text = tuple(rename(lines[1:], same))
                if text in first:
                    same[name] = first[text]
                else:
                    first[text] = name
        if len(same) == before:
            return same


def rename(lines: Sequence[str], same: dict[str, str]) -> list[str]:
    """Text with function names replaced as ``same`` says."""
    if not same:
        return list(lines)
    return [_NAME.sub(lambda m: same.get(m.group(), m.group()), line) for line in lines]
