"""``build``: one Modelica class to one FMU, through a compiler and the cache."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from cosim.errors import InputError
from cosim.modelica import cache
from cosim.modelica.artifact import FmuArtifact
from cosim.modelica.frontend import FrontEnd
from cosim.modelica.library import library_folder

Compiler = Literal["auto", "openmodelica", "builtin"]


def build(
    model: str,
    *,
    sources: Sequence[Path] = (),
    libraries: Sequence[Path] = (),
    compiler: str = "auto",
    fmi: str = "2.0",
    platforms: Sequence[str] = ("linux64",),
    out: Path | None = None,
    front_end: FrontEnd | None = None,
) -> FmuArtifact:
    """Compile Modelica class ``model`` to an FMU in folder ``out`` (default ``fmus``); from the cache if nothing
    changed.

    ``sources`` are .mo files or package folders with the class, by default the bundled library; ``libraries`` are
    folders that hold library folders. ``front_end``, made for the same sources and libraries, saves reading them again
    for each of several classes. Raises InputError (wrong source or option, exit code 2) naming class, file and
    line.
    """
    if compiler not in ("auto", "builtin"):
        raise InputError(f"--compiler {compiler}: this version has the built-in compiler only; use --compiler builtin")
    if fmi != "2.0":
        raise InputError(f"--fmi {fmi}: this version writes FMI 2.0 only; use --fmi 2.0")
    started = time.perf_counter()
    target = Path(out or "fmus") / f"{model}.fmu"
    trees = _source_trees(sources, libraries)
    key = cache.build_key(model, trees, {"fmi": fmi, "platforms": list(platforms)})
    statistics = cache.fetch(key, target)
    cached = statistics is not None
    if statistics is None:
        statistics = _compile(model, front_end or FrontEnd(sources, libraries), platforms, target)
        cache.store(key, target, statistics)
    seconds = time.perf_counter() - started
    return FmuArtifact(target, model, fmi, tuple(platforms), "builtin", cached, seconds, statistics)


def _source_trees(sources: Sequence[Path], libraries: Sequence[Path]) -> list[Path]:
    """Everything the front end may read: it takes the files beside a given file along."""
    for path in (*sources, *libraries):
        if not Path(path).exists():
            raise InputError(f"{path}: no such file or folder; give an existing .mo file or package folder")
    return [
        library_folder() / "RiverHeat",
        *(tree for s in sources for tree in _taken_along(Path(s))),
        *map(Path, libraries),
    ]


def _taken_along(source: Path) -> list[Path]:
    """What the front end reads when given a source: of a package the whole, else what lies beside it."""
    path = source.resolve()
    package = path if path.is_dir() else path.parent
    if not (package / "package.mo").is_file():
        libraries = sorted(p.parent for p in package.glob("*/package.mo"))
        return [path] if path.is_dir() else [*sorted(package.glob("*.mo")), *libraries]
    while (package.parent / "package.mo").is_file():
        package = package.parent
    return [package]


def _compile(model: str, front_end: FrontEnd, platforms: Sequence[str], target: Path) -> dict[str, float]:
    # Imported here: a cached build does not need the compiler.
    from cosim.modelica.builtin import compile_fmu, translate  # noqa: PLC0415

    clock = time.perf_counter()
    raw = front_end.dae(model)
    flattened = time.perf_counter()
    translation = translate(model, raw)
    translated = time.perf_counter()
    compiled = compile_fmu(translation, platforms, target)
    return {
        **translation.statistics,
        "seconds_front_end": flattened - clock,
        "seconds_translation": translated - flattened,
        "seconds_c_compiler": compiled,
        "fmu_bytes": float(target.stat().st_size),
    }
