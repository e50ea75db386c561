"""What the front end would mix up among packages, and the sources in which it can't."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cosim.modelica.bare_calls import only_package, related_packages, uncertain_packages
from cosim.modelica.dae import Dae
from cosim.modelica.errors import ModelicaError
from cosim.modelica.media_in_use import Instance, ancestry, instantiate
from cosim.modelica.package_copies import copied, mixed_up, several_packages
from cosim.modelica.qualified_calls import qualified
from cosim.modelica.source_scan import ClassText, scan


@dataclass(frozen=True)
class Spelled:
    """Changed texts by file, and what packages of the class itself are redeclared to; ``why`` they were changed, said
    with the ``place`` of the class where the front end does not take them."""

    texts: dict[str, str]
    redeclared: dict[str, str]
    place: str
    why: str


def spell_packages(model: str, read: Dae) -> Spelled | None:
    """The sources of a class with what the front end would mix up spelled out; None where it would not.

    Raises ModelicaError with file, line and mend.
    """
    sources = read.sources()
    root = scan(sources)
    cls = root.descend(model)
    if cls is None:
        return None
    tree = instantiate(cls)
    media = list(tree.media())
    several = several_packages(tree)
    uncertain = uncertain_packages(read, root, media)
    if not several and not uncertain:
        return None
    if not several and len(uncertain) == 1 and only_package(read, root, uncertain[0], media):
        package = root.descend(uncertain[0])
        assert package is not None
        why = f"the front end would take constants of {uncertain[0]} from any package it extends"
        return Spelled(qualified(package, sources), {}, f"{cls.file}:{cls.line}", why)
    return _copied(model, root, sources, tree)


def spell_refused(model: str, sources: Sequence[tuple[str, str]], refusal: str) -> Spelled | None:
    """The same for a class that the front end refuses, where it does so without need; else None."""
    root = scan(sources)
    cls = root.descend(model)
    tree = instantiate(cls) if cls is not None else None
    if tree is None or not tree.media():
        return None
    unrelated = re.search(r"`([\w.]+)` is not a subtype of `([\w.]+)`", refusal)
    if unrelated is not None:
        given, asked = (root.descend(_meant(tree, name)) for name in unrelated.groups())
        if given is None or asked is None or not given.is_package or not _members(asked) <= _members(given):
            return None
    elif not several_packages(tree) and not related_packages(root, list(tree.media())):
        return None
    return _copied(model, root, sources, tree)


def _copied(model: str, root: ClassText, sources: Sequence[tuple[str, str]], tree: Instance) -> Spelled:
    texts, redeclared = copied(model, root, sources, tree)
    return Spelled(texts, redeclared, f"{tree.cls.file}:{tree.cls.line}", mixed_up(tree))


def _meant(tree: Instance, name: str) -> str:
    """The package that a replaceable one stands for, where a full name is that of such."""
    where, _, own = name.rpartition(".")
    found = (i.packages[own] for i in tree.every() if i.cls.full_name == where and own in i.packages)
    return next(found, name)


def _members(package: ClassText) -> set[str]:
    return {n for c in ancestry(package) for n in (*c.nested, *(part.name for part in c.components))}


def refuse_mixed(model: str, read: Dae, spelled: Spelled) -> None:
    """Raises ModelicaError where the changed sources leave the front end something to mix up."""
    root = scan(read.sources())
    cls = root.descend(model)
    tree = instantiate(cls) if cls is not None else None
    if tree is not None and (several_packages(tree) or uncertain_packages(read, root, list(tree.media()))):
        raise ModelicaError(f"{spelled.place}: {model}: {spelled.why}")
