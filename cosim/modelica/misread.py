"""Modelica that the front end accepts and reads wrongly (rumoca 0.10.2): it is refused here, with the mend.

1. Replaceable packages of one name that stand for different packages within a model: all components get one of them.
   Normally the sources have been changed so that this can't happen (``packages_in_use.py``).
2. ``redeclare model extends M`` in a class that is no package: the front end would break down, and take the program
   with it.

Functions called as equations of their own, without a result, the front end leaves out. What they do (checks, mostly)
has no effect on the solution, so that is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cosim.modelica.errors import ModelicaError
from cosim.modelica.source_scan import ClassText, Modification, scan, scan_file

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
    return tuple(
        f"{Path(file).name}:{line}: {model}: the call of {name} as an equation is left out: "
        "what it checks or prints is not; for a check, write an assert"
        for file, line, name in sorted(walk.calls)
    )


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


class _Walk:
    """Goes through a class, its bases and components as they are instantiated."""

    def __init__(self, model: str) -> None:
        self.model = model
        self.packages: dict[str, tuple[str, str]] = {}
        """By name of a replaceable package: the package it stood for first, and where."""
        self.calls: set[tuple[str, int, str]] = set()
        """Functions called as equations: file, line and name."""

    def visit(self, cls: ClassText, given: Mapping[str, Modification], depth: int, at: str = "") -> dict[str, str]:
        """Instantiate ``cls`` as modified; returns what its replaceable packages stand for."""
        if depth > _DEEPEST:
            return {}
        at = at or f"{cls.file}:{cls.line}"
        self.calls |= {(cls.file, line, name) for name, line in cls.calls}
        actual = {}
        for name, default in cls.packages.items():
            chosen = given[name].redeclared if name in given else None
            actual[name] = chosen or resolved(cls, default, {})
            self._note(name, actual[name], at)
        for clause in cls.extends:
            base = cls.parent.find(clause.type_name) if cls.parent is not None else None
            if base is None or base is cls:
                continue
            actual |= self.visit(base, merged(in_scope(cls, clause.modifications, actual), given), depth + 1, at)
        for part in cls.components:
            changed = given.get(part.name, Modification())
            kind = cls.find(changed.redeclared or part.type_name)
            if kind is not None:
                inner = merged(in_scope(cls, part.modifications, actual), changed.inner)
                self.visit(kind, inner, depth + 1, f"{cls.file}:{part.line}")
        return actual

    def _note(self, name: str, package: str, at: str) -> None:
        first, place = self.packages.setdefault(name, (package, at))
        if first != package:
            raise ModelicaError(
                f"{at}: {self.model}: the replaceable package {name} is {package} here and {first} at {place}, "
                "which the front end would mix up; build the two as FMUs of their own"
            )


def resolved(cls: ClassText, name: str, actual: Mapping[str, str]) -> str:
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


def in_scope(
    cls: ClassText, modifications: Mapping[str, Modification], actual: Mapping[str, str]
) -> dict[str, Modification]:
    """Modifications with the new types named in full, as they are meant where they are written."""
    return {
        name: Modification(
            None if m.redeclared is None else resolved(cls, m.redeclared, actual), in_scope(cls, m.inner, actual)
        )
        for name, m in modifications.items()
    }


def merged(inner: Mapping[str, Modification], outer: Mapping[str, Modification]) -> dict[str, Modification]:
    """Both together; the outer ones win."""
    result = dict(inner)
    for name, m in outer.items():
        own = result.get(name, Modification())
        result[name] = Modification(m.redeclared or own.redeclared, merged(own.inner, m.inner))
    return result
