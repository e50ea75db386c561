"""Modifications that the front end loses in silence (rumoca 0.10.2), to be given again in an extension of the model.

1. Those of a class redeclared in a modification: ``h(redeclare model M = Gain(k = 3))``.
2. Those written with dots: ``h(m.k = 3)``.
3. Those of a constraining clause: ``replaceable model M = Gain constrainedby Gain(k = 3)``.
4. Those of a base class for a part that an extends clause modifies two levels down: ``extends Base(h(m(k = 3)))``
   loses what Base says of ``h.m``.

Redeclarations to another class of the same name, ``h(redeclare model M = M)``, are lost as well, and refused.

A class that extends the model and modifies the components in question, ``extends Model(h(m(k = 3)))``, is read right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cosim.modelica.errors import ModelicaError
from cosim.modelica.misread import bases, is_short
from cosim.modelica.modifiers import Modifier
from cosim.modelica.source_scan import ClassText, Modification, Part

_DEEPEST = 60
_WORDS = frozenset({"if", "then", "else", "elseif", "and", "or", "not", "true", "false", "time", "end"})
_NAME = re.compile(r"\"(?:\\.|[^\"\\])*\"|(?<![\w.])[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*|(?<![\w.])\d[\w.]*")

Place = tuple[tuple[str, bool], ...]
"""Names from the model to a component, each with whether it is an array."""


@dataclass(frozen=True)
class _Given:
    """A modification and the class and component it is written in."""

    what: Modification
    cls: ClassText
    at: Place
    line: int
    inner: Mapping[str, _Given] = field(default_factory=dict)


_Modifications = Mapping[str, _Given]


def enter_lost(model: str, found: ClassText, root: Modifier) -> None:
    """Add to ``root`` what has to be given again for class ``model``. Raises ModelicaError with file and line where a
    lost modification can't be given so."""
    _Walk(model, root).visit(found, {}, (), 0)


class _Walk:
    """Goes through a class, its bases and components as they are instantiated."""

    def __init__(self, model: str, root: Modifier) -> None:
        self.model = model
        self.root = root

    def visit(self, cls: ClassText, given: _Modifications, at: Place, depth: int) -> None:
        if depth > _DEEPEST:
            return
        classes = {name: g for name, g in given.items() if g.what.kind}
        for g in [*classes.values(), *self._given(cls.redeclared, cls, at, cls.line, {}).values()]:
            if g.what.kind == "package" and g.inner:
                raise self._refused(g, "functions of the package would use its own constants")
        for clause in cls.extends:
            base = cls.parent.find(clause.type_name) if cls.parent is not None else None
            if base is None or base is cls:
                continue
            if clause.type_name in classes and classes[clause.type_name].inner:
                raise self._refused(classes[clause.type_name], f"{cls.full_name} extends {clause.type_name}")
            own = self._given(clause.modifications, cls, at, clause.line, classes)
            self._enter_dotted(own, at)
            self._enter_overridden(own, base, given, at)
            self.visit(base, _merged(own, given), at, depth + 1)
        for part in cls.components:
            here = (*at, (part.name, part.is_array))
            own = self._given(part.modifications, cls, at, part.line, classes)
            self._enter_dotted(own, here)
            kind, lost = self._type(cls, part, own, given, at)
            for name, g in own.items():
                if g.what.kind not in ("", "package") and (g.what.redeclared or "").rpartition(".")[2] == name:
                    self._check_same_name(cls, part, name, g)
            outside = given[part.name].inner if part.name in given else {}
            own = _merged(own, outside)
            lost = _without(lost, own)
            if lost:  # an extends clause takes the place of what the base says of the same part
                self._enter(_merged(lost, outside), here)
            if kind is not None:
                self.visit(kind, _merged(lost, own), here, depth + 1)
        self._refuse_nested(cls, classes)

    def _enter_overridden(self, own: _Modifications, base: ClassText, given: _Modifications, at: Place) -> None:
        """What base classes say of a part that an extends clause modifies two levels down or deeper."""
        for name, g in own.items():
            deep = {part for part, below in g.inner.items() if below.inner}
            declared = [
                (self._given({n: m for n, m in part.modifications.items() if n in deep}, cls, at, part.line, {}), part)
                for cls, part in _declarations(base, name, 0)
            ]
            if not any(_without(said, g.inner) for said, _ in declared):
                continue
            whole: _Modifications = {}
            for said, _ in declared:  # the innermost class first
                whole = _merged(whole, said)
            whole = _merged(whole, {part: g.inner[part] for part in deep & whole.keys()})
            if name in given:
                whole = _merged(whole, {part: m for part, m in given[name].inner.items() if part in whole})
            # They stand outside an array of components, so what is not said of each element is spread over them.
            self._enter(whole, (*at, (name, False)))

    def _type(
        self, cls: ClassText, part: Part, own: _Modifications, given: _Modifications, at: Place
    ) -> tuple[ClassText | None, _Modifications]:
        """The class of a component and the modifications by that class and by constraining clauses, which are lost."""
        lost: _Modifications = self._given(part.constraint or {}, cls, at, part.line, {})
        kind = default = cls.find(part.type_name)
        chosen = given.get(part.type_name)
        if part.name in given and given[part.name].what.redeclared:
            changed = given[part.name]
            kind = changed.cls.find(changed.what.redeclared or "")
            self._check_redeclared(part, own, changed)
        elif chosen is not None and chosen.what.kind:
            kind = chosen.cls.find(chosen.what.redeclared or "")
            lost = _merged(lost, chosen.inner)
        if default is not None and default.parent is not None and default.extends and default.extends[0].constraint:
            clause = default.extends[0]
            lost = _merged(self._given(clause.constraint or {}, default.parent, at, default.line, {}), lost)
            if kind is default:
                lost = _without(lost, self._given(clause.modifications, default.parent, at, default.line, {}))
        return kind, lost

    def _given(
        self,
        modifications: Mapping[str, Modification],
        cls: ClassText,
        at: Place,
        line: int,
        classes: _Modifications,
    ) -> dict[str, _Given]:
        """Modifications with where they are written; redeclarations to a class redeclared itself are followed."""
        result = {}
        for name, m in modifications.items():
            inner = self._given(m.inner, cls, at, line, classes)
            onward = classes.get(m.redeclared or "") if m.kind else None
            if onward is not None:
                result[name] = _Given(onward.what, onward.cls, onward.at, onward.line, _merged(onward.inner, inner))
            else:
                result[name] = _Given(m, cls, at, line, inner)
        return result

    def _enter_dotted(self, modifications: _Modifications, at: Place) -> None:
        for name, g in modifications.items():
            here = (*at, (name, False))
            if g.what.dotted:
                self._enter({name: g}, at)
            elif not g.what.redeclared:
                self._enter_dotted(g.inner, here)

    def _enter(self, lost: _Modifications, at: Place) -> None:
        """Give modifications again for the component at ``at``."""
        node = self.root
        for name, is_array in at:
            node = node.parts.setdefault(name, Modifier())
            node.is_array = is_array
        self._enter_below(lost, node)

    def _enter_below(self, lost: _Modifications, node: Modifier) -> None:
        for name, g in lost.items():
            below = node.parts.setdefault(name, Modifier())
            below.each |= g.what.each
            if g.what.value:
                below.value = self._spelled(g)
            if g.what.redeclared:
                if g.what.kind and g.inner:
                    raise self._refused(g, f"it redeclares {name} with modifications of its own")
                below.redeclared = f"{g.what.kind} {name} = " if g.what.kind else ""
                below.redeclared += self._class_name(g, g.what.redeclared) + ("" if g.what.kind else f" {name}")
            self._enter_below(g.inner, below)

    def _spelled(self, g: _Given) -> str:
        """A value with its names as they are meant where it is written, from the model's point of view."""
        if re.search(r"\bfor\b", g.what.value):
            raise self._refused(g, f"`{g.what.value}` has an iterator")

        def name(match: re.Match[str]) -> str:
            text = match[0]
            first, dot, rest = re.sub(r"\s", "", text).partition(".")
            after = g.what.value[match.end() :].lstrip()
            if not re.match(r"[A-Za-z_]", text) or first in _WORDS or re.match(r"=[^=]", after):
                return text
            if _has_component(g.cls, first):
                if any(is_array for _, is_array in g.at):
                    raise self._refused(g, f"`{text}` belongs to an element of an array of components")
                return ".".join([*(n for n, _ in g.at), first]) + dot + rest
            if after.startswith("(") and not dot and g.cls.find(first) is None:
                return text  # a built-in function
            return self._class_name(g, first + dot + rest)

        return _NAME.sub(name, g.what.value)

    def _class_name(self, g: _Given, name: str) -> str:
        """The full name of a class, or of a constant in one."""
        first, dot, rest = name.partition(".")
        if first in _replaceable(g.cls):
            raise self._refused(g, f"`{name}` is of the replaceable {first}")
        scope: ClassText | None = g.cls
        while scope is not None:
            if _has_component(scope, first) and scope is not g.cls:
                return f"{scope.full_name}.{first}{dot}{rest}"
            if first in scope.imports:
                return scope.imports[first] + dot + rest
            scope = scope.parent
        found = g.cls.find(first)
        if found is None:
            raise self._refused(g, f"`{name}` is not found")
        return found.full_name + dot + rest

    def _check_redeclared(self, part: Part, own: _Modifications, changed: _Given) -> None:
        """Modifications of the declaration do not count where a constraining clause stands, but the front end keeps
        them."""
        kept = _without(own, changed.inner)
        if part.constraint is not None and kept:
            raise self._refused(changed, f"its declaration modifies {next(iter(kept))} outside the constraining clause")

    def _check_same_name(self, cls: ClassText, part: Part, name: str, g: _Given) -> None:
        kind, target = cls.find(part.type_name), g.cls.find(g.what.redeclared or "")
        default = None if kind is None else kind.member(name)
        if default is None or target is None or _meant(default) is not _meant(target):
            raise ModelicaError(
                f"{g.cls.file}:{g.line}: {self.model}: the front end would not see that {part.name} gets another "
                f"{name}, for both classes have one name; give the class another name and redeclare to that"
            )

    def _refuse_nested(self, cls: ClassText, classes: _Modifications) -> None:
        """Redeclared classes may stand in nested classes, whose instances are not followed that far."""
        for nested in cls.nested.values():
            for part in [*nested.components, *nested.extends]:
                if part.type_name in classes and classes[part.type_name].inner:
                    raise self._refused(classes[part.type_name], f"{nested.full_name} uses {part.type_name}")

    def _refused(self, g: _Given, why: str) -> ModelicaError:
        what = g.what.redeclared or "this modification"
        return ModelicaError(
            f"{g.cls.file}:{g.line}: {self.model}: the front end would lose modifications of {what} here, and they "
            f"can't be given again: {why}; declare a class of its own that extends {what} with them"
        )


def _merged(inner: _Modifications, outer: _Modifications) -> dict[str, _Given]:
    """Both together; the outer ones win."""
    result = dict(inner)
    for name, g in outer.items():
        own = result.get(name)
        if own is None or g.what.redeclared or g.what.value:
            kept = own.inner if own is not None and not g.what.kind else {}
            result[name] = _Given(g.what, g.cls, g.at, g.line, _merged(kept, g.inner))
        else:
            result[name] = _Given(own.what, own.cls, own.at, own.line, _merged(own.inner, g.inner))
    return result


def _declarations(cls: ClassText, name: str, depth: int) -> list[tuple[ClassText, Part]]:
    """Where a component is declared or modified, in a class or its bases; the innermost base first."""
    found: list[tuple[ClassText, Part]] = []
    for clause in cls.extends if depth < _DEEPEST else []:
        base = cls.parent.find(clause.type_name) if cls.parent is not None else None
        if base is not None and base is not cls:
            found += _declarations(base, name, depth + 1)
        if name in clause.modifications:
            found.append((cls, Part(clause.type_name, name, clause.modifications[name].inner, clause.line)))
    return [*found, *((cls, part) for part in cls.components if part.name == name)]


def _without(some: _Modifications, others: _Modifications) -> dict[str, _Given]:
    """Those of ``some`` that ``others`` say nothing about."""
    result = {}
    for name, g in some.items():
        if name not in others:
            result[name] = g
        elif not (g.what.value or g.what.redeclared) and (inner := _without(g.inner, others[name].inner)):
            result[name] = _Given(g.what, g.cls, g.at, g.line, inner)
    return result


def _meant(cls: ClassText) -> ClassText:
    """The class that a short class without modifications stands for."""
    while len(cls.extends) == 1 and is_short(cls) and cls.parent is not None:
        target = cls.parent.find(cls.extends[0].type_name)
        if target is None or target is cls:
            break
        cls = target
    return cls


def _has_component(cls: ClassText, name: str) -> bool:
    return any(part.name == name for base in bases(cls) for part in base.components)


def _replaceable(cls: ClassText) -> set[str]:
    return {name for base in bases(cls) for name in base.packages}
