"""``build``: one Modelica class to one FMU, through a compiler and the cache."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from cosim.errors import InputError
from cosim.modelica import cache
from cosim.modelica.artifact import FmuArtifact
from cosim.modelica.compiler import Compiler, Form, Request
from cosim.modelica.compilers import choose
from cosim.modelica.frontend import FrontEnd
from cosim.modelica.manifest import record_fmu
from cosim.modelica.sources import source_trees


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

    ``compiler`` is ``openmodelica``, ``builtin`` or ``auto`` (see :func:`cosim.modelica.compilers.choose`);
    ``platforms`` are folder names of FMI 2.0 or 3.0 (see :mod:`cosim.modelica.toolchain`), or ``all``.
    ``sources`` are .mo files or package folders with the class, by default the bundled library; ``libraries`` are
    folders that hold library folders. ``front_end``, made for the same sources and libraries, saves reading them again
    for each of several classes. The folder's ``manifest.toml`` gets an entry. Raises InputError (wrong source or
    option, exit code 2) naming class, file and line.
    """
    form = Form.of(fmi, platforms)
    choice = choose(compiler, form)
    started = time.perf_counter()
    target = Path(out or "fmus") / f"{model}.fmu"
    try:
        front_end = front_end or FrontEnd(sources, libraries)
        request = Request(model, tuple(sources), tuple(libraries), form, front_end)
        record, cached = _find_or_make(request, choice.compiler, target)
        record_fmu(target.parent, _entry(target, record, request, choice.compiler.name))
    except OSError as error:
        place = error.filename or target
        mend = "give --out, or COSIM_CACHE for the build cache, a folder that can be written"
        raise InputError(f"{place}: {error.strerror or error}; {mend}") from error
    seconds = time.perf_counter() - started
    return FmuArtifact(
        target,
        model,
        fmi,
        form.folders,
        choice.compiler.name,
        cached,
        seconds,
        record["statistics"],
        tuple(record["warnings"]),
        record["guid"],
        choice.reason,
    )


def _find_or_make(request: Request, compiler: Compiler, target: Path) -> tuple[cache.Record, bool]:
    """The FMU in its place, and whether it came from the cache."""
    trees = source_trees(request.sources, request.libraries)
    digest = cache.source_digest(trees)
    options = {"fmi": request.form.fmi, "platforms": list(request.form.platforms), **compiler.options()}
    key = cache.request_key(request.model, digest, options)
    with cache.lock(key):
        record = cache.fetch(key, target)
        if record is not None:
            return record, True
        record = compiler.compile(request, target)
        record |= {"model": request.model, "source_digest": digest, "options": options}
        if cache.source_digest(trees) == digest:  # else somebody edits: nobody knows which text was read
            cache.store(key, target, record)
        return record, False


def _entry(target: Path, record: cache.Record, request: Request, compiler: str) -> dict[str, object]:
    """What the manifest says of one FMU."""
    statistics = record["statistics"]
    counts = {name: int(statistics[name]) for name in ("states", "equations", "variables", "c_bytes", "fmu_bytes")}
    return {
        "class": record["model"],
        "file": target.name,
        "guid": record["guid"],
        "fmi_version": record["options"]["fmi"],
        "kinds": ["ModelExchange", "CoSimulation"],
        "platforms": list(request.form.folders),
        "compiler": compiler,
        "built": record["built"],
        "source_digest": f"sha256:{record['source_digest']}",
        "sources": [str(s) for s in request.sources],
        "libraries": [str(library) for library in request.libraries],
        **counts,
        "seconds": {n.removeprefix("seconds_"): round(v, 3) for n, v in statistics.items() if n.startswith("seconds_")},
        "versions": record["versions"],
    }
