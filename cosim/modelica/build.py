"""``build``: one Modelica class to one FMU, through a compiler and the cache."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from cosim.errors import InputError
from cosim.modelica import cache
from cosim.modelica.artifact import FmuArtifact
from cosim.modelica.frontend import FrontEnd
from cosim.modelica.library import library_folder
from cosim.modelica.manifest import record_fmu
from cosim.modelica.toolchain import platforms_of

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

    ``platforms`` are folder names of FMI 2.0 or 3.0 (see :mod:`cosim.modelica.toolchain`), or ``all``.
    ``sources`` are .mo files or package folders with the class, by default the bundled library; ``libraries`` are
    folders that hold library folders. ``front_end``, made for the same sources and libraries, saves reading them again
    for each of several classes. The folder's ``manifest.toml`` gets an entry. Raises InputError (wrong source or
    option, exit code 2) naming class, file and line.
    """
    if compiler not in ("auto", "builtin"):
        raise InputError(f"--compiler {compiler}: this version has the built-in compiler only; use --compiler builtin")
    if fmi not in ("2.0", "3.0"):
        raise InputError(f"--fmi {fmi}: FMUs are written in FMI 2.0 or 3.0; use --fmi 2.0 or --fmi 3.0")
    form = _Form(fmi, tuple(p.name3 for p in platforms_of(platforms)))
    started = time.perf_counter()
    target = Path(out or "fmus") / f"{model}.fmu"
    try:
        front_end = front_end or FrontEnd(sources, libraries)
        record, cached = _find_or_make(model, front_end, form, target)
        record_fmu(target.parent, _entry(target, record, form, sources, libraries))
    except OSError as error:
        place = error.filename or target
        mend = "give --out, or COSIM_CACHE for the build cache, a folder that can be written"
        raise InputError(f"{place}: {error.strerror or error}; {mend}") from error
    seconds = time.perf_counter() - started
    statistics = record["statistics"]
    return FmuArtifact(
        target,
        model,
        fmi,
        form.folders,
        "builtin",
        cached,
        seconds,
        statistics,
        tuple(record["warnings"]),
        record["guid"],
    )


@dataclass(frozen=True)
class _Form:
    """What an FMU is to be: FMI version and platforms, by their names in FMI 3.0."""

    fmi: str
    platforms: tuple[str, ...]

    @property
    def folders(self) -> tuple[str, ...]:
        """Names of the folders with the binaries."""
        return tuple(dict.fromkeys(p.folder(self.fmi) for p in platforms_of(self.platforms)))


def _find_or_make(model: str, front_end: FrontEnd, form: _Form, target: Path) -> tuple[cache.Record, bool]:
    """The FMU in its place, and whether it came from the cache."""
    trees = _source_trees(front_end.sources, front_end.libraries)
    digest = cache.source_digest(trees)
    options = {"fmi": form.fmi, "platforms": list(form.platforms)}
    key = cache.request_key(model, digest, options)
    with cache.lock(key):
        record = cache.fetch(key, target)
        if record is not None:
            return record, True
        record = _compile(model, front_end, form, target)
        record |= {"model": model, "source_digest": digest, "options": options}
        if cache.source_digest(trees) == digest:  # else somebody edits: nobody knows which text was read
            cache.store(key, target, record)
        return record, False


def _entry(
    target: Path, record: cache.Record, form: _Form, sources: Sequence[Path], libraries: Sequence[Path]
) -> dict[str, object]:
    """What the manifest says of one FMU."""
    statistics = record["statistics"]
    counts = {name: int(statistics[name]) for name in ("states", "equations", "variables", "c_bytes", "fmu_bytes")}
    return {
        "class": record["model"],
        "file": target.name,
        "guid": record["guid"],
        "fmi_version": record["options"]["fmi"],
        "kinds": ["ModelExchange", "CoSimulation"],
        "platforms": list(form.folders),
        "compiler": "builtin",
        "built": record["built"],
        "source_digest": f"sha256:{record['source_digest']}",
        "sources": [str(s) for s in sources],
        "libraries": [str(library) for library in libraries],
        **counts,
        "seconds": {n.removeprefix("seconds_"): round(v, 3) for n, v in statistics.items() if n.startswith("seconds_")},
        "versions": record["versions"],
    }


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
        resources = [p for p in (package / "Resources",) if p.is_dir()]
        return [path] if path.is_dir() else [*sorted(package.glob("*.mo")), *libraries, *resources]
    while (package.parent / "package.mo").is_file():
        package = package.parent
    return [package]


def _compile(model: str, front_end: FrontEnd, form: _Form, target: Path) -> cache.Record:
    # Imported here: a cached build does not need the compiler.
    from cosim.modelica.builtin import compile_fmu, translate  # noqa: PLC0415
    from cosim.modelica.toolchain import compiler_version  # noqa: PLC0415

    clock = time.perf_counter()
    raw = front_end.dae(model)
    flattened = time.perf_counter()
    translation = translate(model, raw, form.fmi)
    translated = time.perf_counter()
    binary = cache.binary_key(
        translation.c_source, translation.undated_description, translation.external.digest, form.fmi, *form.platforms
    )
    compiled = 0.0
    if not cache.fetch_binary(binary, target):
        compiled = compile_fmu(translation, form.platforms, target)
    statistics = {
        **translation.statistics,
        "seconds_front_end": flattened - clock,
        "seconds_translation": translated - flattened,
        "seconds_c_compiler": compiled,
        "fmu_bytes": float(target.stat().st_size),
    }
    return {
        "binary": binary,
        "guid": translation.guid,
        "built": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "versions": {**cache.versions(), "c_compiler": compiler_version()},
        "statistics": statistics,
        "warnings": list(translation.warnings),
    }
