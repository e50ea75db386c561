"""C that calls external functions: one C file of its own, so that no name of the included C meets one of ours.

A function k gets ``rh_external_k(a, y, texts)`` there, from flat inputs to flat outputs. Strings are numbers of texts
known when compiling.
"""

from __future__ import annotations

import math

from cosim.modelica.c_text import quoted
from cosim.modelica.dae import Dae, Place, Raw
from cosim.modelica.external_clause import Clause, read_clause
from cosim.modelica.external_code import ExternalCode
from cosim.modelica.functions import FunctionBody, Slot
from cosim.modelica.tables import TABLE_FUNCTIONS

_C_TYPES = {"real": "double", "integer": "int", "boolean": "int", "enumeration": "int", "string": "const char *"}


class ExternalCall:
    """The call of one external function."""

    def __init__(self, dae: Dae, body: FunctionBody) -> None:
        self.dae = dae
        self.body = body
        self.external: Raw = body.raw["external"]
        self.clause: Clause = read_clause(dae, body.raw)
        if self.external["language"] != "c":
            raise self._refuse(f'language "{self.external["language"]}" is not handled, "C" is')
        if body.raw["statements"]:
            raise self._refuse("statements beside the call are not handled")
        self._before: list[str] = []
        self._after: list[str] = []
        self._types: list[str] = []
        self._count = 0

    def _refuse(self, what: str) -> Exception:
        return self.dae.refuse(f"external function {self.body.raw['name']}: {what}", self.clause.place)

    def write(self, code: ExternalCode) -> None:
        """Add the call and what it needs."""
        symbol = self.external["symbol"]
        if symbol.startswith(TABLE_FUNCTIONS):
            raise self._refuse("a table is not handled in functions; look it up in equations")
        arguments = [self._argument(a) for a in self.external["arguments"]]
        result, kind = self.external["result"], "void"
        call = f"{symbol}({', '.join(arguments)});"
        if result is not None:
            slot = self.body.variables[result]
            kind = self._scalar_type(slot)
            if kind == "const char *" or self.dae.value_types[slot.value_type].dimensions:
                raise self._refuse("its result is no number, which is not handled")
            call = f"y[{slot.first - self.body.n_inputs}] = {self._number(slot, call[:-1])};"
        where = f"#line {self.clause.place.line} {quoted(self.clause.place.file)}"
        if self.clause.include is not None:
            place = self.clause.include.place
            if self.clause.include.text not in "".join(code.includes):
                code.includes[f"#line {place.line} {quoted(place.file)}\n{self.clause.include.text}"] = None
        else:
            code.includes[f"{where}\nextern {kind} {symbol}({', '.join(self._types) or 'void'});"] = None
        code.include_folders |= dict.fromkeys(self.clause.include_folders)
        code.sources |= dict.fromkeys(self.clause.sources)
        code.places.setdefault(symbol, self.clause.place)
        statements = " ".join([*self._before, call, *self._after])
        head = f"void rh_external_{self.body.number}(const double *a, double *y, const char *const *texts)"
        code.calls += [where, f"{head} {{ (void)a; (void)y; (void)texts; {statements} }}"]

    def _argument(self, raw: Raw) -> str:
        if "output" in raw:
            return self._output(self.body.variables[raw["output"]])
        node = self.dae.nodes[raw["input"]]
        if node.kind == "coordinate" and isinstance(node.data, dict) and "function_parameter" in node.data:
            return self._input(self.body.inputs[node.data["function_parameter"]["ordinal"]])
        if node.kind == "literal":
            kind, value = next(iter(node.data.items()))
            self._types.append(_C_TYPES[kind])
            return quoted(str(value)) if kind == "string" else repr(int(value) if kind != "real" else float(value))
        if node.kind == "builtin" and node.data["builtin"] == "size":
            self._types.append("size_t")
            return str(self.body.integer(raw["input"]))
        raise self._refuse("an argument is neither a variable, a literal nor a size, which is not handled")

    def _scalar_type(self, slot: Slot) -> str:
        kind = self.dae.value_types[slot.value_type]
        if kind.scalar not in _C_TYPES:
            raise self._refuse(f"an argument of type {kind.record_name or kind.scalar} is not handled")
        return _C_TYPES[kind.scalar]

    def _input(self, slot: Slot) -> str:
        kind, dimensions = self._scalar_type(slot), self.dae.value_types[slot.value_type].dimensions
        if not dimensions:
            self._types.append(kind)
            if kind == "const char *":
                return f"texts[(int)a[{slot.first}]]"
            return f"({kind})a[{slot.first}]"
        if kind == "const char *":
            raise self._refuse("an array of strings is not handled")
        self._types.append(f"{kind} *")
        size = math.prod(dimensions)
        name = self._array(kind, size)
        self._before.append(f"for (size_t i = 0; i < {size}; i++) {name}[i] = ({kind})a[{slot.first} + i];")
        return name

    def _output(self, slot: Slot) -> str:
        kind, dimensions = self._scalar_type(slot), self.dae.value_types[slot.value_type].dimensions
        if kind == "const char *":
            raise self._refuse("an output of type String is not handled")
        self._types.append(f"{kind} *")
        size, first = math.prod(dimensions), slot.first - self.body.n_inputs
        name = self._array(kind, size)
        self._after.append(f"for (size_t i = 0; i < {size}; i++) y[{first} + i] = {self._number(slot, f'{name}[i]')};")
        return name

    def _number(self, slot: Slot, text: str) -> str:
        boolean = self.dae.value_types[slot.value_type].scalar == "boolean"
        return f"({text}) != 0" if boolean else f"(double)({text})"

    def _array(self, kind: str, size: int) -> str:
        self._count += 1
        self._before.append(f"{kind} rh_{self._count}[{max(size, 1)}] = {{0}};")
        return f"rh_{self._count}"


def value_lines(body: FunctionBody, place: Place) -> list[str]:
    """Body of ``function_k``: the call, guarded by the runtime."""
    about = quoted(f"{place.short}: {body.raw['name']}")
    return [
        f"rh_external_call(m, {about}, rh_external_{body.number}, texts, {body.n_inputs}, a, {body.n_outputs}, y);",
    ]


def gradient_lines(body: FunctionBody, value: str, active: tuple[int, ...], exact: str | None) -> list[str]:
    """Body of a gradient: by the derivative function ``exact``, else by differences."""
    reals = real_positions(body)
    columns = [p if p in reals else -1 for p in active]
    n = len(active)
    lines = [
        f"static const int active[] = {{{', '.join(map(str, columns))}}};",
        f"{value}(m, a, y);",
    ]
    if exact is None:
        smooth = ["0"] * body.n_outputs
        for i in _reals(body, body.variables[: len(body.raw["outputs"])]):
            smooth[i - body.n_inputs] = "1"
        return [
            *lines,
            f"static const unsigned char smooth[] = {{{', '.join(smooth)}}};",
            f"rh_external_differences(m, {value}, {body.n_inputs}, a, {body.n_outputs}, y, smooth, {n}, active, g);",
        ]
    order = [str(reals.index(p)) if p in reals else "-1" for p in active]
    size = body.n_inputs + len(reals)
    return [
        *lines,
        f"static const int seed[] = {{{', '.join(order)}}};",
        f"double b[{size}] = {{0.0}}, column[{body.n_outputs}];",
        f"for (int i = 0; i < {body.n_inputs}; i++) b[i] = a[i];",
        f"for (int c = 0; c < {n}; c++) {{",
        f"if (active[c] >= 0) {{ b[{body.n_inputs} + seed[c]] = 1.0; {exact}(m, b, column);",
        f"b[{body.n_inputs} + seed[c]] = 0.0; }}",
        f"for (int i = 0; i < {body.n_outputs}; i++) g[i*{n} + c] = active[c] >= 0 ? column[i] : 0.0;",
        "}",
    ]


def _reals(body: FunctionBody, slots: list[Slot]) -> list[int]:
    types = body.dae.value_types
    return [s.first + i for s in slots if types[s.value_type].scalar == "real" for i in range(s.size)]


def real_positions(body: FunctionBody) -> list[int]:
    """Flat inputs that are Real: only those have derivatives."""
    return _reals(body, body.inputs)


def derivative_function(body: FunctionBody) -> int | None:
    """The function of a first derivative annotation that asks for the derivative of every Real input."""
    types = body.dae.value_types
    outputs = body.variables[: len(body.raw["outputs"])]
    if any(types[s.value_type].scalar != "real" for s in outputs):
        return None
    for annotation in body.raw["derivatives"]:
        modes = zip(body.inputs, annotation["inputs"], strict=True)
        plain = all((types[s.value_type].scalar == "real") == (mode == "Differentiate") for s, mode in modes)
        target = FunctionBody(body.dae, annotation["target"])
        fits = target.n_inputs == body.n_inputs + len(real_positions(body)) and target.n_outputs == body.n_outputs
        if annotation["previous"] is None and plain and fits:
            return int(annotation["target"])
    return None
