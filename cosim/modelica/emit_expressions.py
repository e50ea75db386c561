"""C text of expressions: shared nodes become temporaries, only the branch that is taken is evaluated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from cosim.modelica.c_text import literal, quoted
from cosim.modelica.curves import Breakpoints, Curve
from cosim.modelica.expressions import BOOLEAN_OPS, Expr
from cosim.modelica.external_code import ExternalCode

_INFIX = {"add": "+", "sub": "-", "mul": "*"}
_COMPARE = {"lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!="}
_TWO = {
    "min": "rh_min",
    "max": "rh_max",
    "atan2": "atan2",
    "int_div": "rh_div",
    "int_mod": "rh_mod",
    "int_rem": "rh_rem",
}
_ONE = {"neg": "(-{})", "sign": "rh_sign({})"}
_SMALL_POWER = 8
"""The largest power written as a product."""
_LONGEST = 300
"""Characters of an expression beyond which it gets a name."""


class CallTable:
    """Which functions, and which gradients of them, the emitted code uses: names and result sizes.

    ``sizes(function)`` gives (number of flat inputs, number of flat outputs).
    """

    def __init__(self, sizes: Callable[[int], tuple[int, int]]) -> None:
        self.sizes = sizes
        self.values: dict[int, None] = {}
        self.gradients: dict[tuple[int, tuple[int, ...]], None] = {}
        self.external = ExternalCode()
        self.texts: dict[str, int] = {}
        """Strings that functions are given, by their numbers there."""

        self.curves: dict[Curve, int] = {}
        self.breakpoints: dict[Breakpoints, int] = {}
        """Tables that the code looks at, by their numbers there."""

    def breakpoints_number(self, at: Breakpoints) -> int:
        return self.breakpoints.setdefault(at, len(self.breakpoints))

    def curve_number(self, curve: Curve) -> int:
        self.breakpoints_number(curve.at)
        return self.curves.setdefault(curve, len(self.curves))

    def text_number(self, text: str) -> str:
        """A string as functions know it."""
        return literal(self.texts.setdefault(text, len(self.texts)))

    def value_name(self, function: int) -> str:
        self.values[function] = None
        return f"function_{function}"

    def gradient_name(self, function: int, active: tuple[int, ...]) -> str:
        self.gradients[function, active] = None
        return f"gradient_{function}_{'_'.join(map(str, active))}"


class Writer:
    """Writes the statements of one C function body.

    Where the code stands decides what the leaves are called and how a quotient is guarded: subclasses say so.
    """

    def __init__(self, calls: CallTable) -> None:
        self.lines: list[str] = []
        self._calls = calls
        self._uses: dict[int, int] = {}
        self._scopes: list[dict[object, str]] = [{}]
        self._fresh = 0

    def leaf(self, e: Expr) -> str:
        """Text of a variable or of what else has no operands here; an array element has ``@`` for its index."""
        raise NotImplementedError

    def constant(self, value: float | bool) -> str:
        """Text of a constant."""
        return literal(value)

    def quotient(self, a: str, b: str) -> str:
        """Text of a quotient whose denominator may be zero."""
        return f"({a}/{b})"

    def count(self, roots: Iterable[Expr]) -> None:
        """Tell the writer beforehand what will be written, so that it knows what is shared."""
        stack = list(roots)
        for root in stack:
            self._uses[root.number] = self._uses.get(root.number, 0) + 1
        expanded: set[int] = set()
        while stack:
            e = stack.pop()
            if e.number in expanded or e.op in ("relation", "unread"):
                continue
            expanded.add(e.number)
            for a in e.args:
                self._uses[a.number] = self._uses.get(a.number, 0) + 1
                stack.append(a)

    def forget(self) -> None:
        """Start a new scope: variables may have changed, so nothing computed before may be reused."""
        self._scopes = [{}]
        self._uses = {}

    def open_scope(self) -> None:
        self._scopes.append({})

    def close_scope(self) -> None:
        self._scopes.pop()

    def fresh(self, prefix: str = "t") -> str:
        self._fresh += 1
        return f"{prefix}{self._fresh}"

    def _known(self, key: object) -> str | None:
        for scope in reversed(self._scopes):
            if key in scope:
                return scope[key]
        return None

    # -- text ---------------------------------------------------------------------------------------------------
    def number(self, e: Expr) -> str:
        """Text of type double."""
        text = self._text(e)
        return f"((double){text})" if e.op in BOOLEAN_OPS else text

    def text(self, e: Expr) -> str:
        """Text of a number or a condition."""
        return self.truth(e) if e.is_boolean else self.number(e)

    def truth(self, e: Expr) -> str:
        """Text of a condition."""
        if e.op == "const":
            return "1" if e.data else "0"
        return self._text(e) if e.op in BOOLEAN_OPS else f"({self._text(e)} != 0.0)"

    def _text(self, e: Expr) -> str:
        if e.op == "const":
            return self.constant(e.data)
        if e.op == "element":
            return self.element(e)
        if e.op in ("unread", "text"):
            return "0.0" if e.op == "unread" else self._calls.text_number(e.data)
        if not e.args or e.op == "relation":
            return self.leaf(e)
        return self._known(e.number) or self._compound(e)

    def _compound(self, e: Expr) -> str:
        """Text of an operation met for the first time here; what is shared gets a name."""
        if e.op in ("call", "gradient", "curvature"):
            return self._call(e)
        if e.op == "if":
            return self._choice(e)
        if e.op == "solution":
            return self._solution(e)
        text = self._boolean(e) if e.op in BOOLEAN_OPS else self._operation(e)
        if self._uses.get(e.number, 0) <= 1 and len(text) <= _LONGEST:
            return text
        name = self.fresh()
        self.lines.append(f"const {'int' if e.op in BOOLEAN_OPS else 'double'} {name} = {text};")
        self._scopes[-1][e.number] = name
        return name

    def element(self, e: Expr) -> str:
        """Text of an array element whose index is known at run time."""
        return self.leaf(e).replace("@", f"(int)({self.number(e.args[0])})")

    def _boolean(self, e: Expr) -> str:
        if e.op == "not":
            return f"(!{self.truth(e.args[0])})"
        if e.op in ("and", "or"):
            return self._logical(e)
        a, b = (self.number(x) for x in e.args)
        return f"({a} {_COMPARE[e.op]} {b})"

    def _operation(self, e: Expr) -> str:
        args = [self.number(a) for a in e.args]
        if e.op in _INFIX:
            return f"({args[0]} {_INFIX[e.op]} {args[1]})"
        special = {
            "div": self._division,
            "pow": self._power,
            "within": self._within,
            "curve": self._table,
            "next_breakpoint": self._table,
        }
        if e.op in special:
            return special[e.op](e, args)
        if e.op in _TWO:
            return f"{_TWO[e.op]}({args[0]}, {args[1]})"
        return _ONE.get(e.op, f"{e.op}({{}})").format(args[0])

    def _division(self, e: Expr, args: Sequence[str]) -> str:
        divisor = e.args[1]
        return f"({args[0]}/{args[1]})" if divisor.op == "const" and divisor.data else self.quotient(*args)

    @staticmethod
    def _within(e: Expr, args: Sequence[str]) -> str:
        size, text = e.data
        return f"within(m, {args[0]}, {size}, {quoted(text)})"

    def _table(self, e: Expr, args: Sequence[str]) -> str:
        if e.op == "next_breakpoint":
            return f"rh_next_breakpoint(&breakpoints_{self._calls.breakpoints_number(e.data)}, {args[0]})"
        curve, order = e.data
        look = "rh_curve" if len(args) == 1 else "rh_time_curve"
        return f"{look}(m, &curve_{self._calls.curve_number(curve)}, {order}, {', '.join(args)})"

    def _logical(self, e: Expr) -> str:
        """and, or: the right side is evaluated only where the left one leaves it open."""
        left = self.truth(e.args[0])
        before = len(self.lines)
        self.open_scope()
        right = self.truth(e.args[1])
        self.close_scope()
        statements = self.lines[before:]
        if not statements:
            return f"({left} {'&&' if e.op == 'and' else '||'} {right})"
        name = self.fresh()
        condition = left if e.op == "and" else f"!{left}"
        self.lines[before:] = [f"int {name} = {left};", f"if ({condition}) {{", *statements, f"{name} = {right};", "}"]
        self._scopes[-1][e.number] = name
        return name

    def _power(self, e: Expr, args: Sequence[str]) -> str:
        exponent = e.args[1]
        if exponent.op == "const" and float(exponent.data).is_integer() and 2 <= exponent.data <= _SMALL_POWER:
            name = args[0]
            if not name.isidentifier():
                name = self.fresh()
                self.lines.append(f"const double {name} = {args[0]};")
            return "(" + "*".join([name] * int(exponent.data)) + ")"
        if exponent.op == "const" and exponent.data == 0.5:
            return f"sqrt({args[0]})"
        return f"pow({args[0]}, {args[1]})"

    def _choice(self, e: Expr) -> str:
        condition = self.truth(e.args[0])
        before = len(self.lines)
        branches: list[tuple[list[str], str]] = []
        for branch in e.args[1:]:
            self.open_scope()
            text = self.number(branch)
            branches.append((self.lines[before:], text))
            del self.lines[before:]
            self.close_scope()
        (then_lines, then), (else_lines, otherwise) = branches
        name = self.fresh()
        self._scopes[-1][e.number] = name
        if not then_lines and not else_lines and len(then) + len(otherwise) < 80:
            self.lines.append(f"const double {name} = {condition} ? {then} : {otherwise};")
        else:
            self.lines.append(f"double {name};")
            self.lines += [
                f"if ({condition}) {{",
                *then_lines,
                f"{name} = {then};",
                "} else {",
                *else_lines,
                f"{name} = {otherwise};",
                "}",
            ]
        return name

    def _call(self, e: Expr) -> str:
        arguments = tuple(a.number for a in e.args)
        if e.op == "call":
            function, element = e.data
            key: object = ("call", function, arguments)
            result = self._known(key)
            if result is None:
                result = self._known(("gradient value", function, arguments)) or self._emit_call(key, function, e.args)
            return f"{result}[{element}]"
        if e.op == "curvature":
            return self._curvature(e)
        function, element, position, active = e.data
        key = ("gradient", function, arguments, active)
        result = self._known(key)
        if result is None:
            result = self._emit_gradient(key, function, e.args, active)
        return f"{result}[{element * len(active) + active.index(position)}]"

    def _curvature(self, e: Expr) -> str:
        """Second derivatives enter Jacobians alone, so differences of the exact gradient will do."""
        function, element, position, active, k = e.data
        key = ("curvature", function, tuple(a.number for a in e.args), active, k)
        result = self._known(key)
        if result is None:
            n_outputs = self._calls.sizes(function)[1]
            name, result = self._arguments(e.args), self.fresh("h")
            sizes = f"{len(e.args)}, {n_outputs}, {n_outputs * len(active)}"
            self.lines.append(f"double {result}[{n_outputs * len(active)}];")
            self.lines.append(
                f"curvature(m, {self._calls.gradient_name(function, active)}, {sizes}, {name}, {k}, {result});"
            )
            self._scopes[-1][key] = result
        return f"{result}[{element * len(active) + active.index(position)}]"

    def _solution(self, e: Expr) -> str:
        n, position = e.data
        key = ("solution", n, tuple(a.number for a in e.args))
        result = self._known(key)
        if result is None:
            texts = ", ".join(self.number(a) for a in e.args)
            given, result = self.fresh("a"), self.fresh("x")
            self.lines.append(f"double {given}[] = {{{texts}}}, {result}[{n}];")
            self.lines.append(f"int pivot_{result}[{n}];")
            self.lines.append(f"rh_solution({n}, {given}, pivot_{result}, {result});")
            self._scopes[-1][key] = result
        return f"{result}[{position}]"

    def _arguments(self, args: Sequence[Expr]) -> str:
        texts = ", ".join(self.number(a) for a in args)
        name = self.fresh("a")
        self.lines.append(f"const double {name}[] = {{{texts or '0.0'}}};")
        return name

    def _emit_call(self, key: object, function: int, args: Sequence[Expr]) -> str:
        name = self._arguments(args)
        result = self.fresh("y")
        self.lines.append(f"double {result}[{self._calls.sizes(function)[1]}];")
        self.lines.append(f"{self._calls.value_name(function)}(m, {name}, {result});")
        self._scopes[-1][key] = result
        return result

    def _emit_gradient(self, key: object, function: int, args: Sequence[Expr], active: tuple[int, ...]) -> str:
        name = self._arguments(args)
        n_outputs = self._calls.sizes(function)[1]
        value, result = self.fresh("y"), self.fresh("g")
        self.lines.append(f"double {value}[{n_outputs}], {result}[{n_outputs * len(active)}];")
        self.lines.append(f"{self._calls.gradient_name(function, active)}(m, {name}, {value}, {result});")
        self._scopes[-1][key] = result
        self._scopes[-1]["gradient value", function, tuple(a.number for a in args)] = value
        return result
