"""Which packages the replaceable packages of a class and its components stand for, found in its source text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from cosim.modelica.misread import in_scope, is_short, merged, resolved
from cosim.modelica.source_scan import ClassText, Modification, Part

_DEEPEST = 60


@dataclass
class Instance:
    """A class as instantiated: ``packages`` are its own and inherited packages by name, with the full names of what
    they stand for; ``parts`` its bases and components."""

    cls: ClassText
    packages: dict[str, str] = field(default_factory=dict)
    parts: list[tuple[Part, Instance]] = field(default_factory=list)

    def media(self) -> dict[str, None]:
        """All packages in use, in the order in which they are met."""
        found = dict.fromkeys(self.packages.values())
        for _, part in self.parts:
            found |= part.media()
        return found

    def every(self) -> Iterator[Instance]:
        yield self
        for _, part in self.parts:
            yield from part.every()


def instantiate(cls: ClassText, given: Mapping[str, Modification] | None = None, depth: int = 0) -> Instance:
    """The tree of bases and components below a class."""
    given = given or {}
    result = Instance(cls)
    if depth > _DEEPEST:
        return result
    inherited: dict[str, str] = {}
    own: dict[str, str] = {}
    for name, nested in package_names(cls).items():
        chosen = given[name].redeclared if name in given and not is_fixed(nested) else None
        own[name] = chosen or resolved(cls, nested.extends[0].type_name, {})
    replaced = {n: Modification(own[n], kind="package") for n, nested in package_names(cls).items() if nested.replaces}
    for clause in cls.extends:
        base = cls.parent.find(clause.type_name) if cls.parent is not None else None
        if base is None or base is cls:
            continue
        inner = merged(merged(in_scope(cls, clause.modifications, own), replaced), given)
        made = instantiate(base, inner, depth + 1)
        result.parts.append((clause, made))
        inherited |= made.packages
    result.packages = inherited | own
    for part in cls.components:
        changed = given.get(part.name, Modification())
        kind = _type(cls, part, changed, given)
        if kind is not None:
            inner = merged(in_scope(cls, part.modifications, result.packages), changed.inner)
            result.parts.append((part, instantiate(kind, inner, depth + 1)))
    return result


def _type(cls: ClassText, part: Part, changed: Modification, given: Mapping[str, Modification]) -> ClassText | None:
    chosen = given.get(part.type_name)
    name = changed.redeclared or (chosen.redeclared if chosen is not None else None) or part.type_name
    return cls.find(name) or cls.find(part.type_name)


def package_names(cls: ClassText) -> dict[str, ClassText]:
    """The packages declared in a class that is none itself, as other names for packages."""
    if cls.is_package or cls.kind == "function":
        return {}
    return {n: c for n, c in cls.nested.items() if c.is_package and (n in cls.packages or _is_alias(c))}


def is_fixed(package: ClassText) -> bool:
    """Whether no modification can replace a package of ``package_names``."""
    return package.parent is None or package.name not in package.parent.packages


def _is_alias(package: ClassText) -> bool:
    """Whether a package is another name for one with functions to call, which a partial package is not."""
    if len(package.extends) != 1 or not is_short(package) or package.parent is None:
        return False
    target = package.parent.find(package.extends[0].type_name)
    return target is not None and target is not package and not target.partial


@lru_cache(maxsize=4096)
def visible_packages(cls: ClassText, depth: int = 0) -> frozenset[str]:
    """Names of packages that a class declares or inherits."""
    found = frozenset(package_names(cls))
    for clause in cls.extends if depth < _DEEPEST else []:
        base = cls.parent.find(clause.type_name) if cls.parent is not None else None
        if base is not None and base is not cls:
            found |= visible_packages(base, depth + 1)
    return found


def ancestry(package: ClassText, depth: int = 0) -> list[ClassText]:
    """A package and all packages with content that it extends, nearest first."""
    found = [package]
    for clause in package.extends if depth < _DEEPEST else []:
        base = package.parent.find(clause.type_name) if package.parent is not None else None
        if base is not None and base is not package and (base.nested or base.components or base.extends):
            found += [c for c in ancestry(base, depth + 1) if c not in found]
    return found
