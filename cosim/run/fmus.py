# ruff: noqa: PLC0415 - heavy libraries are imported when they are needed
"""Getting the FMUs that a scenario names: built from Modelica, or taken from a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cosim.errors import InputError
from cosim.system import ComponentEntry, Document


@dataclass(frozen=True)
class PreparedFmu:
    """An FMU file and how it came about."""

    path: Path
    origin: str


Build = Callable[[str], PreparedFmu]
"""Modelica class name to FMU."""


def build_bundled(model: str) -> PreparedFmu:
    """Build ``model`` of the bundled library with the built-in compiler, so that a run gives the same numbers on every
    machine; cached builds take no time."""
    from cosim.modelica import build

    artifact = build(model, compiler="builtin")
    state = "from the cache" if artifact.cached else f"in {artifact.seconds:.1f} s"
    return PreparedFmu(artifact.path, f"{model}, {artifact.compiler} compiler, {state}")


def prepare(document: Document, name: str, entry: ComponentEntry, build: Build) -> PreparedFmu:
    """The FMU of the component ``name``; raises InputError with the place in the scenario when there is none."""
    if entry.fmu is not None:
        path = document.path.parent / entry.fmu
        if not path.is_file():
            raise document.error(("components", name, "fmu"), f"{path}: no such file; build it or mend the path")
        return PreparedFmu(path, entry.fmu)
    assert entry.model is not None
    try:
        return build(entry.model)
    except InputError as error:
        raise document.error(("components", name, "model"), str(error)) from error
