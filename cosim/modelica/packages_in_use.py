"""What the front end would mix up among packages, and the sources in which it can't."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cosim.modelica.bare_calls import only_package, related_packages, uncertain_packages
from cosim.modelica.dae import Dae
from cosim.modelica.errors import ModelicaError
from cosim.modelica.media_in_use import instantiate
from cosim.modelica.package_copies import copied, mixed_up, several_packages
from cosim.modelica.qualified_calls import qualified
from cosim.modelica.source_scan import scan


@dataclass(frozen=True)
class Spelled:
    """Changed texts by file, and what packages of the class itself are redeclared to; ``why`` they were changed, said
    with the ``place`` of the class where the front end does not take them."""

    texts: dict[str, str]
    redeclared: dict[str, str]
    place: str
    why: str


def spell_packages(model: str, sources: Sequence[tuple[str, str]], read: Dae | None) -> Spelled | None:
    """The sources of a class with what the front end would mix up spelled out; None where it would not.

    ``read`` is what the front end made of the sources, None where it refused them. Raises ModelicaError with file, line
    and mend.
    """
    root = scan(sources)
    cls = root.descend(model)
    if cls is None:
        return None
    tree = instantiate(cls)
    media = list(tree.media())
    place = f"{cls.file}:{cls.line}"
    several = several_packages(tree)
    uncertain = uncertain_packages(read, root, media) if read is not None else related_packages(root, media)
    if not several and not uncertain:
        return None
    if read is not None and not several and len(uncertain) == 1 and only_package(read, root, uncertain[0], media):
        package = root.descend(uncertain[0])
        assert package is not None
        why = f"the front end would take constants of {uncertain[0]} from any package it extends"
        return Spelled(qualified(package, sources), {}, place, why)
    texts, redeclared = copied(model, root, sources, tree)
    return Spelled(texts, redeclared, place, mixed_up(tree))


def refuse_mixed(model: str, read: Dae, spelled: Spelled) -> None:
    """Raises ModelicaError where the changed sources leave the front end something to mix up."""
    root = scan(read.sources())
    cls = root.descend(model)
    tree = instantiate(cls) if cls is not None else None
    if tree is not None and (several_packages(tree) or uncertain_packages(read, root, list(tree.media()))):
        raise ModelicaError(f"{spelled.place}: {model}: {spelled.why}")
