"""The class structure of Modelica source: classes, extends clauses, components and their modifications, and no more.

Equations and expressions are passed over. What the front end has accepted is scanned, so nothing is checked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

TOKEN = re.compile(
    r"(?P<skip>//[^\n]*|/\*.*?\*/|\s+)|(?P<string>\"(?:\\.|[^\"\\])*\")|(?P<name>[A-Za-z_]\w*|'(?:\\.|[^'\\])*')"
    r"|(?P<number>[\d.]+(?:[eE][-+]?\d+)?)|(?P<sign>.)",
    re.DOTALL,
)
_STRING_OR_COMMENT = re.compile(r"\"(?:\\.|[^\"\\])*\"|//[^\n]*|/\*.*?\*/", re.DOTALL)
_DESCRIPTION = re.compile(r"(?<=[\w)\]}\"])\s*\"(?:\\.|[^\"\\])*\"$")
_CLASSES = frozenset({"model", "class", "block", "package", "record", "connector", "function", "type", "operator"})
PREFIXES = frozenset(
    {"final", "inner", "outer", "replaceable", "redeclare", "flow", "stream", "parameter", "constant", "discrete"}
    | {"input", "output", "partial", "encapsulated", "expandable", "pure", "impure", "each", "public", "protected"}
)
_OPEN, _CLOSE = "([{", ")]}"


_HEADS = frozenset({"if", "elseif", "when", "elsewhen", "for", "while"})
_BETWEEN = frozenset({"equation", "algorithm", "initial", "else"})
_EQUATIONS = frozenset({"connect", "assert", "terminate", "reinit", "annotation", "transition", "initialState"})
"""What stands at the beginnings of equations and is no function."""


@dataclass
class Modification:
    """What is said about one element: ``redeclared`` is its new type, a class of the ``kind`` named where the element
    is a class; ``inner`` modifies its own elements; ``value`` is the expression given, as written."""

    redeclared: str | None = None
    inner: dict[str, Modification] = field(default_factory=dict)
    kind: str = ""
    value: str = ""
    each: bool = False
    dotted: bool = False
    """Whether it is written as ``a.b = value``."""


@dataclass(frozen=True, eq=False)
class Part:
    """A component (``name`` is set) or an extends clause, with the type it names.

    ``constraint`` are the modifications in its constraining clause, None where it has no such clause. The type's name
    begins at character ``at`` of the file; modifications would follow at ``after``.
    """

    type_name: str
    name: str
    modifications: dict[str, Modification]
    line: int
    is_array: bool = False
    constraint: dict[str, Modification] | None = None
    at: int = -1
    after: int = -1


@dataclass(eq=False)
class ClassText:
    """One class as written; ``packages`` are its replaceable packages with their defaults, ``redeclared`` the short
    classes that replace inherited ones with modifications, ``grown`` the lines of ``redeclare model extends``. The
    declaration, prefixes included, are the characters from ``start`` to ``end`` of the file."""

    name: str
    file: str
    line: int
    parent: ClassText | None
    extends: list[Part] = field(default_factory=list)
    components: list[Part] = field(default_factory=list)
    packages: dict[str, str] = field(default_factory=dict)
    redeclared: dict[str, Modification] = field(default_factory=dict)
    grown: dict[str, int] = field(default_factory=dict)
    is_package: bool = False
    kind: str = ""
    partial: bool = False
    replaces: bool = False
    """Whether it is declared with ``redeclare``."""
    start: int = -1
    end: int = -1
    imports: dict[str, str] = field(default_factory=dict)
    nested: dict[str, ClassText] = field(default_factory=dict)
    calls: list[tuple[str, int]] = field(default_factory=list)
    """Functions called as equations of their own, without a result, and their lines."""

    @property
    def full_name(self) -> str:
        above = self.parent.full_name if self.parent is not None else ""
        return f"{above}.{self.name}" if above else self.name

    def find(self, name: str) -> ClassText | None:
        """The class that a name means here: in this class, its bases and imports, then further out."""
        first, _, rest = name.partition(".")
        scope: ClassText | None = self
        while scope is not None:
            found = scope.member(first) or scope.imported(first)
            if found is not None:
                return found.descend(rest)
            scope = scope.parent
        return None

    def descend(self, name: str) -> ClassText | None:
        """The class of a name that starts inside this class."""
        found: ClassText | None = self
        for part in filter(None, name.split(".")):
            found = None if found is None else found.member(part)
        return found

    def member(self, name: str, depth: int = 0) -> ClassText | None:
        """A class declared here or in a base."""
        if name in self.nested or depth > 20:
            return self.nested.get(name)
        for clause in self.extends:
            first, _, rest = clause.type_name.partition(".")
            base = self.nested.get(first) or (self.parent.find(first) if self.parent is not None else None)
            base = None if base is None else base.descend(rest)
            found = base.member(name, depth + 1) if base is not None and base is not self else None
            if found is not None:
                return found
        return None

    def imported(self, name: str) -> ClassText | None:
        """A class that an import clause here gives the name to."""
        if name not in self.imports:
            return None
        root = self
        while root.parent is not None:
            root = root.parent
        return root.descend(self.imports[name])


def scan(sources: Iterable[tuple[str, str]]) -> ClassText:
    """The unnamed root of all classes in (file, text) pairs; read once for all classes of a library."""
    return _scanned(tuple(sources))


def scan_file(file: str, text: str) -> ClassText:
    """The unnamed root of the classes of one file; nothing is kept."""
    root = ClassText("", "", 0, None)
    _Scanner(file, text).read_file(root)
    return root


@lru_cache(maxsize=1)
def _scanned(sources: tuple[tuple[str, str], ...]) -> ClassText:
    root = ClassText("", "", 0, None)
    for file, text in sources:
        _Scanner(file, text).read_file(root)
    return root


class _Scanner:
    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.tokens: list[str] = []
        self.lines: list[int] = []
        self.starts: list[int] = []
        line = 1
        for match in TOKEN.finditer(text):
            if match.lastgroup not in ("skip", "string"):
                self.tokens.append(match.group())
                self.lines.append(line)
                self.starts.append(match.start())
            line += match.group().count("\n")
        self.at = 0

    def read_file(self, root: ClassText) -> None:
        scope = root
        if self._peek() == "within":
            self.at += 1
            for part in filter(None, self._dotted().split(".")):
                scope = scope.nested.setdefault(part, ClassText(part, self.file, 1, scope))
            self.at += 1
        while self.at < len(self.tokens):
            self._element(scope)

    def _peek(self, ahead: int = 0) -> str:
        return self.tokens[self.at + ahead] if self.at + ahead < len(self.tokens) else ""

    def _offset(self) -> int:
        """Where the next token begins in the file."""
        return self.starts[self.at] if self.at < len(self.starts) else len(self.text)

    def _passed(self) -> int:
        """Where the last token ended in the file."""
        return self.starts[self.at - 1] + len(self.tokens[self.at - 1])

    def _dotted(self) -> str:
        """A name with dots; nothing where none stands here."""
        start = self.at
        while self._peek() == "." or re.match(r"[A-Za-z_']", self._peek()):
            if self.at > start and self._peek() != "." and self._peek(-1) != ".":
                break
            self.at += 1
        return "".join(self.tokens[start : self.at])

    def _skip_to(self, ends: Sequence[str]) -> None:
        """On to one of the signs, outside of brackets."""
        depth = 0
        while self.at < len(self.tokens) and (depth > 0 or self._peek() not in ends):
            depth += (self._peek() in _OPEN) - (self._peek() in _CLOSE)
            self.at += 1

    def _element(self, scope: ClassText) -> None:
        replaceable = redeclare = partial = False
        start = self._offset()
        made: ClassText | None = None
        while self._peek() in PREFIXES:
            replaceable |= self._peek() == "replaceable"
            redeclare |= self._peek() == "redeclare"
            partial |= self._peek() == "partial"
            self.at += 1
        line = self.lines[min(self.at, len(self.lines) - 1)]
        word = self._peek()
        if word in _CLASSES:
            made = self._class(scope, replaceable, redeclare, line)
        elif word == "extends":
            self.at += 1
            at, base, after = self._offset(), self._dotted(), self._passed()
            scope.extends.append(Part(base, "", self._modifications(), line, at=at, after=after))
        elif word == "import":
            self._import(scope)
        elif word in ("annotation", "external", ";", "end"):
            pass
        else:
            self._components(scope, line)
        self._skip_to(";")
        if made is not None:
            made.start, made.end, made.partial = start, self._offset(), partial
        self.at += 1

    def _class(self, scope: ClassText, replaceable: bool, redeclare: bool, line: int) -> ClassText:
        package = self._peek() == "package"
        while self._peek() in _CLASSES:
            self.at += 1
        kind = self._peek(-1)
        extending = self._peek() == "extends"
        self.at += extending
        name = self._peek()
        self.at += 1
        made = scope.nested.setdefault(name, ClassText(name, self.file, line, scope))
        made.file, made.line, made.is_package = self.file, line, package
        made.kind, made.replaces = kind, redeclare
        if extending and not package:
            scope.grown[name] = line
        if self._peek() == "=":
            self.at += 1
            while self._peek() in PREFIXES:
                self.at += 1
            at, target, after = self._offset(), self._dotted(), self._passed()
            if package and replaceable:
                scope.packages[name] = target
            modifications = self._modifications()
            if redeclare and modifications:
                scope.redeclared[name] = Modification(target, modifications, "package" if package else "model")
            constraint = self._constraint(";")
            made.extends.append(Part(target, "", modifications, line, constraint=constraint, at=at, after=after))
            return made
        self._modifications()
        self._body(made)
        return made

    def _body(self, scope: ClassText) -> None:
        while self.at < len(self.tokens):
            if self._peek() == "end" and self._peek(1) == scope.name:
                self.at += 2
                return
            if self._peek() in ("equation", "algorithm", "initial"):
                self._equations(scope)
            else:
                self._element(scope)

    def _equations(self, scope: ClassText) -> None:
        while self.at < len(self.tokens):
            word = self._peek()
            if word in ("public", "protected") or (word == "end" and self._peek(1) == scope.name):
                return
            if word in _HEADS:
                self._skip_to(("then", "loop"))
            elif word not in _BETWEEN:
                self._call(scope)
                self._skip_to(";")
            self.at += 1

    def _call(self, scope: ClassText) -> None:
        """Note a function called here as an equation of its own."""
        line = self.lines[self.at]
        name = self._dotted()
        if self._peek() == "(" and name not in _EQUATIONS and not name.startswith("Connections."):
            self._brackets()
            if self._peek() == ";":
                scope.calls.append((name, line))

    def _import(self, scope: ClassText) -> None:
        self.at += 1
        alias = self._peek() if self._peek(1) == "=" else ""
        self.at += 2 if alias else 0
        name = self._dotted()
        if not name.endswith("."):
            scope.imports[alias or name.rpartition(".")[2]] = name

    def _components(self, scope: ClassText, line: int) -> None:
        at, type_name = self._offset(), self._dotted()
        all_arrays = self._peek() == "["
        if all_arrays:
            self._brackets()
        while re.match(r"[A-Za-z_']", self._peek()):
            name = self._peek()
            self.at += 1
            is_array = all_arrays or self._peek() == "["
            if self._peek() == "[":
                self._brackets()
            after = self._passed()
            modifications = self._modifications()
            constraint = self._constraint(",;")
            scope.components.append(Part(type_name, name, modifications, line, is_array, constraint, at, after))
            self._skip_to(",;")
            if self._peek() == ";":
                return
            self.at += 1

    def _constraint(self, ends: str) -> dict[str, Modification] | None:
        """The modifications of the constraining clause that stands before the end of an element."""
        self._skip_to([*ends, "constrainedby", "annotation"])
        if self._peek() != "constrainedby":
            return None
        self.at += 1
        self._dotted()
        return self._modifications()

    def _brackets(self) -> None:
        depth = 0
        while self.at < len(self.tokens):
            depth += (self._peek() in _OPEN) - (self._peek() in _CLOSE)
            self.at += 1
            if depth == 0:
                return

    def _modifications(self) -> dict[str, Modification]:
        found: dict[str, Modification] = {}
        if self._peek() != "(":
            return found
        self.at += 1
        while self.at < len(self.tokens) and self._peek() != ")":
            self._argument(found)
            self._skip_to(",)")
            if self._peek() == ",":
                self.at += 1
        self.at += 1
        return found

    def _argument(self, found: dict[str, Modification]) -> None:
        redeclare = each = False
        while self._peek() in PREFIXES:
            redeclare |= self._peek() == "redeclare"
            each |= self._peek() == "each"
            self.at += 1
        if redeclare:
            kind = ""
            if self._peek() in _CLASSES:
                kind = self._peek()
                self.at += 1
                name = self._peek()
                self.at += 2  # the name and the equals sign
                target = self._dotted()
            else:
                target = self._dotted()
                name = self._peek()
                self.at += 1
            found[name] = Modification(target, self._modifications(), kind)
            return
        inner = found
        entry = Modification()
        parts = self._dotted().split(".")
        for part in parts:
            entry = inner.setdefault(part, Modification())
            inner = entry.inner
        entry.inner |= self._modifications()
        entry.value, entry.each, entry.dotted = self._value(), each, len(parts) > 1

    def _value(self) -> str:
        """The expression of a modification, as written."""
        if self._peek() != "=":
            return ""
        start = self.starts[self.at] + 1
        self._skip_to(",)")
        end = self.starts[self.at] if self.at < len(self.starts) else len(self.text)
        plain = _STRING_OR_COMMENT.sub(lambda m: m[0] if m[0][0] == '"' else " ", self.text[start:end]).strip()
        return _DESCRIPTION.sub("", plain)
