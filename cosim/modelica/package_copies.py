"""Classes with replaceable packages, written out once for each package that they are used with.

The front end (rumoca 0.10.2) names functions of replaceable packages relative to where they are called, and mixes them
up where one name leads to several packages: components get the functions of each other's packages. A function that a
base package calls by its bare name gets constants of any package that extends it, at random. So

- where the replaceable packages of one name stand for several packages, all classes with them are copied for each of
  these: with names of their own for the classes, the packages they are used with, and the names these go by;
- in the packages, calls of their own functions are given with the full name of the package in use.

Copies stand on the last line of the class they were made from, so messages name a line of the user's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cosim.modelica.errors import ModelicaError
from cosim.modelica.media_in_use import (
    Instance,
    ancestry,
    package_names,
    visible_packages,
)
from cosim.modelica.qualified_calls import qualify
from cosim.modelica.source_scan import PREFIXES, ClassText, Part
from cosim.modelica.source_text import Name, Replacements, argument_lists, brackets, every_nested, names, on_one_line

_DECLARING = frozenset({"package", "end"})
_FOLLOWED = frozenset({"model", "block", "class", "connector", "record", "operator", ""})
"""Kinds of classes that may have replaceable packages."""


def several_packages(tree: Instance) -> dict[str, list[str]]:
    """Names of replaceable packages that stand for several packages, with these."""
    found: dict[str, dict[str, None]] = {}
    for instance in tree.every():
        for name, package in instance.packages.items():
            found.setdefault(name, {})[package] = None
    return {name: list(packages) for name, packages in found.items() if len(packages) > 1}


def mixed_up(tree: Instance) -> str:
    """What is wrong with a class in which packages meet, and its mend."""
    pairs = several_packages(tree)
    name = next(iter(pairs), "")
    packages = pairs[name] if name else list(tree.media())
    if len(packages) < 2:
        return f"the package {packages[0]} is not related to what it stands for, which the front end would not take"
    what = f"the replaceable package {name} is" if name else "packages of one family are"
    return (
        f"{what} {packages[1]} in one component and {packages[0]} in another, which the front end would mix up; "
        "build the two as FMUs of their own"
    )


def copied(
    model: str, root: ClassText, sources: Sequence[tuple[str, str]], tree: Instance
) -> tuple[dict[str, str], dict[str, str]]:
    """Changed texts by file, with copies for each package in use; and what packages of the class itself are to be
    redeclared to. Raises ModelicaError with file and line for what can't be copied."""
    return _Copies(model, root, dict(sources), tree).spelled()


@dataclass
class _World:
    """What is copied for one package."""

    number: int
    package: ClassText
    ancestry: list[ClassText]
    classes: list[ClassText] = field(default_factory=list)

    def name(self, cls: ClassText) -> str:
        return f"{cls.name}__{self.number}"

    @property
    def full_name(self) -> str:
        return _beside(self.package, self.name(self.package))

    @property
    def constraint(self) -> str:
        """The package that the replaceable ones are by default: another one than the one in use, for the front end
        names functions in full only where a redeclaration changes something."""
        if len(self.ancestry) > 1:
            nearest = max(self.ancestry[1:], key=lambda c: len(ancestry(c)))
            return _beside(nearest, self.name(nearest))
        return self.full_name + "_base"

    def renamed(self) -> dict[ClassText, str]:
        return {c: self.name(c) for c in [*self.classes, *self.ancestry]}


class _Copies:
    def __init__(self, model: str, root: ClassText, texts: dict[str, str], tree: Instance) -> None:
        self.model = model
        self.root = root
        self.texts = texts
        self.tree = tree
        self.changes: dict[str, Replacements] = {}
        self.copies: dict[ClassText, list[str]] = {}
        self.worlds: dict[str, _World] = {}
        self.mixed: dict[tuple[ClassText, str], Instance] = {}
        self.edges: dict[ClassText, list[ClassText]] = {}
        for number, package in enumerate(tree.media(), 1):
            found = root.descend(package)
            if found is None or not found.is_package:
                raise self._refused(f"the package {package} is not found")
            self.worlds[package] = _World(number, found, ancestry(found))
        self.packages = {c for world in self.worlds.values() for c in world.ancestry}

    def spelled(self) -> tuple[dict[str, str], dict[str, str]]:
        self._mix(self.tree)
        for world in self.worlds.values():
            self._close(world)
        for node in self.mixed.values():
            text = self.texts[node.cls.file]
            if node is self.tree:
                self._mix_text(node, self._changes(node.cls), text)
                continue
            changes = Replacements()
            self._name_itself(node.cls, self._mixed_name(node), changes, text)
            self._mix_text(node, changes, text)
            self.copies.setdefault(node.cls, []).append(changes.applied(text, node.cls.start, node.cls.end))
        for world in self.worlds.values():
            for cls in world.classes:
                self._copy(cls, world)
            for cls in world.ancestry:
                self._copy_package(cls, world)
        for cls, copied in self.copies.items():
            self._changes(cls).add(cls.end + 1, cls.end + 1, " " + "; ".join(map(on_one_line, copied)) + ";")
        own = {_numbered(n, self.worlds[p]): self.worlds[p].full_name for n, p in self.tree.packages.items()}
        texts = {f: c.applied(self.texts[f], 0, len(self.texts[f])) for f, c in self.changes.items()}
        return texts, own

    def _changes(self, cls: ClassText) -> Replacements:
        return self.changes.setdefault(cls.file, Replacements())

    def _refused(self, why: str) -> ModelicaError:
        cls = self.tree.cls
        return ModelicaError(f"{cls.file}:{cls.line}: {self.model}: {mixed_up(self.tree)}: {why}")

    # Classes in which several packages meet: copied for each choice of these; the class itself is changed.

    def _mix(self, node: Instance) -> None:
        if node is not self.tree and _holder(node.cls) is not node.cls:
            raise self._refused(f"{node.cls.full_name} stands in another class")
        if self.mixed.setdefault((node.cls, _signature(node)), node) is not node:
            return
        for part, child in node.parts:
            media = child.media()
            if len(media) > 1:
                self._mix(child)
            elif media:
                world = self.worlds[next(iter(media))]
                self._want(child.cls, world)
                for name in self._region(node, part):
                    if (last := name.classes()) and last[-1].kind in _FOLLOWED and not last[-1].is_package:
                        self._want(last[-1], world)

    def _mixed_name(self, node: Instance) -> str:
        return f"{node.cls.name}__m{list(self.mixed).index((node.cls, _signature(node))) + 1}"

    def _region(self, node: Instance, part: Part) -> list[Name]:
        """The names in the type and the modifications of a component."""
        text = self.texts[node.cls.file]
        end = (brackets(text, part.after) or (0, part.after))[1]
        ends = part.at + len(part.type_name)
        return [n for n in names(text, node.cls) if part.at <= n.starts[0] < ends or part.after <= n.starts[0] < end]

    def _mix_text(self, node: Instance, changes: Replacements, text: str) -> None:
        types: dict[int, dict[ClassText, str]] = {}
        own = {n: _numbered(n, self.worlds[p]) for n, p in node.packages.items()}
        for name, package in package_names(node.cls).items():
            self._declare(package, name, self.worlds[node.packages[name]], changes)
        for part, child in node.parts:
            media = child.media()
            renamed: dict[ClassText, str] = {}
            if len(media) > 1:
                renamed = {child.cls: self._mixed_name(child)}
                if node.cls.find(part.type_name) is not child.cls:
                    raise self._refused(f"{part.name} is redeclared to {child.cls.full_name}")
            elif media:
                renamed = self.worlds[next(iter(media))].renamed()
            first = types.setdefault(part.at, renamed)
            if first != renamed:
                self._split(node, part, renamed, changes, text)
            if media:
                self._redeclare(part, child.packages if part.name else {}, changes, text)
            for found in self._region(node, part):
                if found.parts[0] not in own and (first == renamed or found.starts[0] >= part.after):
                    _rename(found, renamed, changes)
        for found in names(text, node.cls):
            if found.parts[0] in own:
                changes.add(found.starts[0], found.starts[0] + len(found.parts[0]), own[found.parts[0]])
            elif (last := found.classes()) and last[-1].full_name in self.worlds and found.before not in _DECLARING:
                end = found.starts[len(last) - 1] + len(found.parts[len(last) - 1])
                changes.add(found.starts[0], end, self.worlds[last[-1].full_name].full_name)

    def _split(
        self, node: Instance, part: Part, renamed: dict[ClassText, str], changes: Replacements, text: str
    ) -> None:
        """Give a component a declaration of its own that shares one with a component with another package."""
        name = text.rindex(part.name, part.at, part.after)
        comma = text.rindex(",", part.at, name)
        words = text[: part.at].split()
        if words[-1] in PREFIXES or text[part.at + len(part.type_name) :].lstrip().startswith("["):
            raise self._refused(f"{node.cls.full_name} declares both at once, on line {part.line}")
        kind = next(n for n in names(text, node.cls) if n.starts[0] == part.at)
        own = Replacements()
        _rename(kind, renamed, own)
        type_name = own.applied(text, part.at, part.at + len(part.type_name))
        changes.add(comma, name, f"; {type_name} ")

    def _redeclare(self, part: Part, packages: dict[str, str], changes: Replacements, text: str) -> None:
        """The redeclarations of packages in a component's modifications anew."""
        wanted = ", ".join(
            f"redeclare package {_numbered(n, self.worlds[p])} = {self.worlds[p].full_name}"
            for n, p in packages.items()
        )
        _replace_redeclarations(part, wanted, changes, text)

    def _declare(self, package: ClassText, name: str, world: _World, changes: Replacements) -> None:
        if package.replaces:  # it is inherited, and redeclared from outside
            changes.add(package.start, package.end + 1, "")
        else:
            changes.add(
                package.start, package.end, f"replaceable package {_numbered(name, world)} = {world.constraint}"
            )

    # Classes used with one package only: copied for it.

    def _want(self, cls: ClassText, world: _World) -> None:
        holder = _holder(cls)
        if holder in self.packages or holder in world.classes:
            return
        if holder is self.tree.cls:
            raise self._refused(f"{cls.full_name} stands in the class itself")
        world.classes.append(holder)

    def _close(self, world: _World) -> None:
        """Add all classes that these refer to and that have replaceable packages themselves, or refer to such."""
        reached: dict[ClassText, None] = dict.fromkeys(world.classes)
        queue = list(reached)
        while queue:
            for other in self._referred(queue.pop()):
                if other not in reached:
                    reached[other] = None
                    queue.append(other)
        touched = {c for c in reached if any(package_names(n) for n in every_nested(c))}
        grown = True
        while grown:
            more = {c for c in reached if c not in touched and touched & set(self._referred(c))}
            touched |= more
            grown = bool(more)
        world.classes = [c for c in reached if c in touched]

    def _referred(self, cls: ClassText) -> list[ClassText]:
        if cls not in self.edges:
            found: dict[ClassText, None] = {}
            for name in names(self.texts[cls.file], cls):
                last = name.classes()
                if last and last[-1].kind in _FOLLOWED and last[-1].file and not last[-1].is_package:
                    holder = _holder(last[-1])
                    if holder is not cls and holder not in self.packages and holder.start >= 0:
                        found[holder] = None
            self.edges[cls] = list(found)
        return self.edges[cls]

    def _copy(self, cls: ClassText, world: _World) -> None:
        text, changes = self.texts[cls.file], Replacements()
        renamed = world.renamed()
        self._name_itself(cls, world.name(cls), changes, text)
        for nested in every_nested(cls):
            for name, package in package_names(nested).items():
                self._declare(package, name, world, changes)
            for part in [*nested.components, *nested.extends]:
                static = nested.find(part.type_name)
                if static is None or any(p in self.packages for p in _outwards(static)):
                    continue
                visible = sorted(visible_packages(static)) if part.name else []
                self._redeclare(part, dict.fromkeys(visible, world.package.full_name), changes, text)
        for found in names(text, cls):
            self._name_in_copy(found, world, renamed, changes)
        self.copies.setdefault(cls, []).append(changes.applied(text, cls.start, cls.end))

    def _name_in_copy(self, found: Name, world: _World, renamed: dict[ClassText, str], changes: Replacements) -> None:
        first = found.parts[0]
        if any(first in visible_packages(scope) for scope in _outwards(found.scope)):
            changes.add(found.starts[0], found.starts[0] + len(first), _numbered(first, world))
        else:
            _rename(found, renamed, changes)

    def _name_itself(self, cls: ClassText, name: str, changes: Replacements, text: str) -> None:
        found = re.compile(rf"\b{cls.kind}\s+(?:extends\s+)?({re.escape(cls.name)})(?!\w)").search(
            text, cls.start, cls.end
        )
        if found is None:
            raise self._refused(f"{cls.full_name} is not declared in a way that can be copied")
        at = found.start(1)
        changes.add(at, at + len(cls.name), name)
        end = text.rfind(cls.name, at + 1, cls.end)
        if end > 0 and text[end + len(cls.name) : cls.end].strip() == "":
            changes.add(end, end + len(cls.name), name)

    def _copy_package(self, cls: ClassText, world: _World) -> None:
        text, changes = self.texts[cls.file], Replacements()
        name = world.name(cls)
        if len(world.ancestry) == 1:
            base = f"{name}_base"
            self.copies.setdefault(cls, []).append(f"package {name} extends {base}; end {name}")
            name = base
        self._name_itself(cls, name, changes, text)
        qualify(cls, text, world.ancestry, world.full_name, changes)
        renamed = world.renamed()
        for found in names(text, cls):
            _rename(found, renamed, changes)
        self.copies.setdefault(cls, []).append(changes.applied(text, cls.start, cls.end))


def _rename(found: Name, renamed: dict[ClassText, str], changes: Replacements) -> None:
    for cls, start, part in zip(found.classes(), found.starts, found.parts, strict=False):
        if cls in renamed and part == cls.name:
            changes.add(start, start + len(part), renamed[cls])
            return


def _replace_redeclarations(part: Part, wanted: str, changes: Replacements, text: str) -> None:
    place = brackets(text, part.after)
    if place is None:
        if wanted:
            changes.add(part.after, part.after, f"({wanted})")
        return
    kept: list[bool] = []
    for arguments in argument_lists(text, *place):
        kept = [not _redeclares_package(text[start:end]) for start, end in arguments]
        last = max((k for k, stays in enumerate(kept) if stays), default=-1)
        for k, (start, end) in enumerate(arguments):
            if not kept[k]:  # with the comma behind it, or, after the last that stays, with the comma before it
                changes.add(start - (k > last >= 0), end + (k < last), "")
        if last < 0:  # commas between arguments of which none stays
            for start, _ in arguments[1:]:
                changes.add(start - 1, start, "")
    if wanted:
        more = any(k and text[slice(*a)].strip() for k, a in zip(kept, arguments, strict=True))
        changes.add(place[0] + 1, place[0] + 1, wanted + (", " if more else ""))


def _redeclares_package(argument: str) -> bool:
    words = on_one_line(argument).split()
    while words and words[0] in ("each", "final", "redeclare", "replaceable"):
        words.pop(0)
    return bool(words) and words[0] == "package"


def _signature(node: Instance) -> str:
    """What tells the instances of a class apart in which packages meet."""
    inner = [_signature(child) if len(child.media()) > 1 else "+".join(child.media()) for _, child in node.parts]
    return f"({sorted(node.packages.items())} {inner})"


def _numbered(name: str, world: _World) -> str:
    return f"{name}__{world.number}"


def _beside(cls: ClassText, name: str) -> str:
    return f"{cls.parent.full_name}.{name}" if cls.parent is not None and cls.parent.full_name else name


def _outwards(cls: ClassText) -> Iterator[ClassText]:
    scope: ClassText | None = cls
    while scope is not None:
        yield scope
        scope = scope.parent


def _holder(cls: ClassText) -> ClassText:
    """The outermost class that is no package around a class: it is copied as a whole."""
    holder = cls
    for scope in _outwards(cls):
        if not scope.is_package and scope.parent is not None and scope.kind:
            holder = scope
    return holder
