"""Modelica that the front end accepts and reads wrongly (rumoca 0.10.2): it is refused here, with the mend.

1. Replaceable packages of one name that stand for different packages within a model: all components get one of them.
   It reads them right where each is fixed in the extends clause of a component's class, the model that has these
   components has no such package of its own, and functions of the packages call one another by their package's name.
2. ``redeclare model extends M`` in a class that is no package: the front end would break down, and take the program
   with it.
3. An extends clause that modifies an element two levels down, where the base class's own declaration modifies the same
   part: the base class's modifications of that part are lost.

Functions called as equations of their own, without a result, the front end leaves out. What they do (checks, mostly)
has no effect on the solution, so that is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from cosim.modelica.errors import ModelicaError
from cosim.modelica.source_scan import ClassText, Modification, Part, scan, scan_file

_DEEPEST = 60
_GROWN = re.compile(r"\bredeclare\s+(?:replaceable\s+)?(?:partial\s+)?(?:model|block|class)\s+extends\b")


def refuse_misread(model: str, sources: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Warnings of what is left out of class ``model``, with file names alone, since the cache keeps them.

    Raises ModelicaError with file, line and mend where the class would be read wrongly.
    """
    found = scan(sources).descend(model)
    walk = _Walk(model)
    if found is not None:
        walk.visit(found, {}, 0)
        for name, packages in walk.outermost.inside.items():
            if len(packages) > 1:
                _refuse_bare_calls(model, name, packages, sources)
    return tuple(
        f"{Path(file).name}:{line}: {model}: the call of {name} as an equation is left out: "
        "what it checks or prints is not; for a check, write an assert"
        for file, line, name in sorted(walk.calls)
    )


def _refuse_bare_calls(model: str, name: str, packages: Mapping[str, str], sources: Sequence[tuple[str, str]]) -> None:
    """Raises ModelicaError where packages used side by side have functions that call others of them by bare names."""
    texts, root = dict(sources), scan(sources)
    for package in sorted(packages):
        found = root.descend(package)
        if found is None:
            continue
        own = {n for cls in bases(found) for n in cls.nested}
        for cls in bases(found):
            for line, called in _calls_by_bare_name(texts.get(cls.file, ""), own):
                raise ModelicaError(
                    f"{cls.file}:{line}: {model}: {called} is called by its bare name in a package that stands for "
                    f"{name} beside {', '.join(sorted(set(packages) - {package}))}, and the front end would mix them "
                    f"up; put its package's name before it"
                )


_SKIPPED = re.compile(r'"(?:\\.|[^"\\])*"|//[^\n]*|/\*.*?\*/', re.DOTALL)
_CALL = re.compile(r"(?<![\w.])(?<!\bextends )(\w+)\s*\(")


def _calls_by_bare_name(text: str, names: set[str]) -> Iterator[tuple[int, str]]:
    """Line and name of each call of one of ``names`` without a package before it."""
    plain = _SKIPPED.sub(lambda found: re.sub(r"[^\n]", " ", found.group(0)), text)
    for found in _CALL.finditer(plain):
        if found.group(1) in names:
            yield plain.count("\n", 0, found.start()) + 1, found.group(1)


def refuse_breakdown(model: str, file: str, text: str) -> None:
    """Raises ModelicaError with file, line and mend where the front end would not survive a class of this file."""
    if not _GROWN.search(text):
        return
    found = scan_file(file, text).descend(model)
    while found is not None and found.parent is not None:
        for cls in bases(found):
            if cls.grown and not cls.is_package:
                name, line = next(iter(cls.grown.items()))
                raise ModelicaError(
                    f"{cls.file}:{line}: {model}: `redeclare model extends {name}` in a class that is no package is "
                    f"more than the front end survives; declare a model extending {name} elsewhere, redeclare to that"
                )
        found = found.parent


def bases(cls: ClassText, depth: int = 0) -> Iterator[ClassText]:
    """A class and all it extends."""
    yield cls
    for clause in cls.extends if depth < _DEEPEST else []:
        base = cls.parent.find(clause.type_name) if cls.parent is not None else None
        if base is not None and base is not cls:
            yield from bases(base, depth + 1)


class _Scope:
    """What replaceable packages stand for in a model, or in a component whose class fixes them."""

    def __init__(self, outer: _Scope | None = None) -> None:
        self.outer = outer
        self.own: dict[str, tuple[str, str]] = {}
        """By name: the package it stands for here, and where that is said first."""
        self.inside: dict[str, dict[str, str]] = {}
        """By name: the packages it stands for in scopes within this one, and where."""

    def beside(self, name: str) -> Iterator[tuple[str, str]]:
        """Packages, and where, that must be the same as this scope's own of that name."""
        scope: _Scope | None = self
        while scope is not None:
            if name in scope.own:
                yield scope.own[name]
            scope = scope.outer
        yield from self.inside.get(name, {}).items()

    def add(self, name: str, package: str, at: str) -> None:
        self.own.setdefault(name, (package, at))
        scope = self.outer
        while scope is not None:
            scope.inside.setdefault(name, {}).setdefault(package, at)
            scope = scope.outer


def _fixed(cls: ClassText) -> set[str]:
    """Replaceable packages that a class fixes in its extends clauses or those of its bases."""
    return {
        name
        for base in bases(cls)
        for clause in base.extends
        for name, modification in clause.modifications.items()
        if modification.redeclared is not None and modification.redeclared != name
    }


class _Walk:
    """Goes through a class, its bases and components as they are instantiated."""

    def __init__(self, model: str) -> None:
        self.model = model
        self.outermost = _Scope()
        self.calls: set[tuple[str, int, str]] = set()
        """Functions called as equations: file, line and name."""

    def visit(
        self,
        cls: ClassText,
        given: Mapping[str, Modification],
        depth: int,
        at: str = "",
        scopes: Mapping[str, _Scope] = MappingProxyType({}),
    ) -> dict[str, str]:
        """Instantiate ``cls`` as modified; returns what its replaceable packages stand for.

        ``scopes`` are those that a component's class has opened, by name of the package it fixes.
        """
        if depth > _DEEPEST:
            return {}
        at = at or f"{cls.file}:{cls.line}"
        self.calls |= {(cls.file, line, name) for name, line in cls.calls}
        actual = {}
        for name, default in cls.packages.items():
            chosen = given[name].redeclared if name in given else None
            actual[name] = chosen or _resolved(cls, default, {})
            self._note(name, actual[name], at, scopes.get(name, self.outermost))
        for clause in cls.extends:
            base = cls.parent.find(clause.type_name) if cls.parent is not None else None
            if base is None or base is cls:
                continue
            self._check_clause(cls, clause, base)
            inner = _merged(_in_scope(cls, clause.modifications, actual), given)
            actual |= self.visit(base, inner, depth + 1, at, scopes)
        for part in cls.components:
            changed = given.get(part.name, Modification())
            kind = cls.find(changed.redeclared or part.type_name)
            if kind is not None:
                inner = _merged(_in_scope(cls, part.modifications, actual), changed.inner)
                own = {name: _Scope(scopes.get(name, self.outermost)) for name in _fixed(kind) if name not in inner}
                self.visit(kind, inner, depth + 1, f"{cls.file}:{part.line}", {**scopes, **own})
        return actual

    def _note(self, name: str, package: str, at: str, scope: _Scope) -> None:
        for first, place in scope.beside(name):
            if first != package:
                raise ModelicaError(
                    f"{at}: {self.model}: the replaceable package {name} is {package} here and {first} at {place}, "
                    f"which the front end would mix up; fix {name} in the extends clause of a class for each, "
                    "and use components of these classes in a model without such a package"
                )
        scope.add(name, package, at)

    def _check_clause(self, cls: ClassText, clause: Part, base: ClassText) -> None:
        for name, modification in clause.modifications.items():
            deep = {part for part, inner in modification.inner.items() if inner.inner}
            for declared in _declarations(base, name, 0):
                lost = sorted(
                    part
                    for part in deep & declared.modifications.keys()
                    if declared.modifications[part].inner.keys() - modification.inner[part].inner.keys()
                )
                if lost:
                    part = f"{name}.{lost[0]}"
                    raise ModelicaError(
                        f"{cls.file}:{clause.line}: {self.model}: this extends clause modifies {part}, as the "
                        f"declaration in {base.full_name} does, whose modifications the front end would lose; "
                        f"write all modifications of {part} in one place"
                    )


def _declarations(cls: ClassText, name: str, depth: int) -> list[Part]:
    """Where a component is declared or modified, in a class or its bases."""
    found = [c for c in cls.components if c.name == name]
    for clause in cls.extends if depth < _DEEPEST else []:
        if name in clause.modifications:
            found.append(Part(clause.type_name, name, clause.modifications[name].inner, clause.line))
        base = cls.parent.find(clause.type_name) if cls.parent is not None else None
        if base is not None and base is not cls:
            found += _declarations(base, name, depth + 1)
    return found


def _resolved(cls: ClassText, name: str, actual: Mapping[str, str]) -> str:
    """The full name of what a name means in a class, its replaceable packages replaced."""
    if name in actual:
        return actual[name]
    found = cls.find(name) if cls.parent is None or name not in cls.packages else cls.parent.find(name)
    while found is not None and len(found.extends) == 1 and is_short(found):
        target = found.parent.find(found.extends[0].type_name) if found.parent is not None else None
        if target is None or target is found:
            break
        found = target
    return name if found is None else found.full_name


def is_short(cls: ClassText) -> bool:
    """``package A = B``: another name for the same package."""
    clause = cls.extends[0]
    return not (cls.components or cls.nested or cls.packages or clause.modifications) and clause.line == cls.line


def _in_scope(
    cls: ClassText, modifications: Mapping[str, Modification], actual: Mapping[str, str]
) -> dict[str, Modification]:
    """Modifications with the new types named in full, as they are meant where they are written."""
    return {
        name: Modification(
            None if m.redeclared is None else _resolved(cls, m.redeclared, actual), _in_scope(cls, m.inner, actual)
        )
        for name, m in modifications.items()
    }


def _merged(inner: Mapping[str, Modification], outer: Mapping[str, Modification]) -> dict[str, Modification]:
    """Both together; the outer ones win."""
    result = dict(inner)
    for name, m in outer.items():
        own = result.get(name, Modification())
        result[name] = Modification(m.redeclared or own.redeclared, _merged(own.inner, m.inner))
    return result
