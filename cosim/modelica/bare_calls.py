"""Functions that packages call by their bare names, where the front end picks the package's constants at random.

``extends Medium(cp = 4)``: a function of Medium that uses ``cp`` and is called as ``energy(state)`` within the package
is handed out under its bare name, with either Medium's own ``cp`` or that of the package in use (rumoca 0.10.2).
"""

from __future__ import annotations

from collections.abc import Sequence

from cosim.modelica.dae import Dae
from cosim.modelica.media_in_use import ancestry
from cosim.modelica.misread import resolved
from cosim.modelica.source_scan import ClassText
from cosim.modelica.source_text import names


def uncertain_packages(read: Dae, root: ClassText, media: Sequence[str]) -> list[str]:
    """The packages of ``media`` with functions called so that use constants given elsewhere in the package."""
    texts = dict(read.sources())
    bare: dict[str, set[int]] = {}
    for function in read["functions"]:
        if "." not in function["name"] and function["name"] not in root.nested:
            bare.setdefault(function["name"], set()).add(read.place(function["declaration"]).line)
    if not bare:
        return []
    found = []
    for package in media:
        cls = root.descend(package)
        members = ancestry(cls) if cls is not None else []
        changed = _changed(members)
        called = [
            c.nested[name]
            for c in members
            for name, lines in bare.items()
            if name in c.nested and c.nested[name].kind == "function" and lines & set(_lines(c.nested[name], texts))
        ]
        if changed and any(_uses(f, changed, members, texts, set()) for f in called):
            found.append(package)
    return found


def related_packages(root: ClassText, media: Sequence[str]) -> list[str]:
    """The packages of ``media`` that extend a package that another of them extends as well, or is."""
    lines = {m: set(ancestry(cls)) for m in media if (cls := root.descend(m)) is not None}
    return [m for m in lines if any(lines[m] & lines[other] for other in lines if other != m)]


def only_package(read: Dae, root: ClassText, package: str, media: Sequence[str]) -> bool:
    """Whether no other package in use shares functions with this one."""
    cls = root.descend(package)
    own = set(ancestry(cls)) if cls is not None else set()
    others = [root.descend(m) for m in media if m != package]
    if any(own & set(ancestry(o)) for o in others if o is not None):
        return False
    for function in read["functions"]:
        prefix, _, name = function["name"].rpartition(".")
        if prefix.partition(".")[0] not in root.nested:
            continue
        at = root.descend(prefix)
        shares = at is not None and at.is_package and bool(own & set(ancestry(at)))
        if shares and name in _functions(own) and resolved(root, prefix, {}) != package:
            return False
    return True


def _functions(members: set[ClassText]) -> set[str]:
    return {n for c in members for n, f in c.nested.items() if f.kind == "function"}


def _lines(function: ClassText, texts: dict[str, str]) -> range:
    return range(function.line, function.line + texts[function.file].count("\n", function.start, function.end) + 1)


def _changed(members: Sequence[ClassText]) -> set[str]:
    """Constants that a package of the line gives another value than the one it extends."""
    found: set[str] = set()
    declared: set[str] = set()
    for cls in members:
        for clause in cls.extends:
            found |= {n for n, m in clause.modifications.items() if not m.kind}
        own = {part.name for part in cls.components}
        found |= own & declared
        declared |= own
    return found


def _uses(
    function: ClassText, changed: set[str], members: Sequence[ClassText], texts: dict[str, str], seen: set[ClassText]
) -> bool:
    """Whether a function, or one of the package that it calls, looks at one of the constants."""
    seen.add(function)
    for name in names(texts[function.file], function):
        if name.parts[0] in changed and name.scope.find(name.parts[0]) is None:
            return True
        for other in name.classes()[-1:]:
            own = other.kind == "function" and other.parent in members and other not in seen
            if own and _uses(other, changed, members, texts, seen):
                return True
    return False
