"""The build cache, in two layers.

A *request* (class, sources with their contents, options, versions) leads to the build that answered it: nothing is
flattened then. A request that is new is flattened and translated, and finds the *binary* of the same C if there is one:
a change that leaves the flattened class as it was costs no C compiler.

The folder is bounded: beyond ``COSIM_CACHE_LIMIT`` bytes (1 GiB) what was used longest ago goes.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import platformdirs

from cosim.modelica.digests import DigestMemory, source_files
from cosim.modelica.locking import exclusive

PACKAGES = ("riverheat", "rumoca", "ziglang", "fmpy")
_SOURCES = (".mo", ".order", ".c", ".h", ".inc")
_COMPILER = (".py", ".c", ".h")
_LIMIT = 1 << 30

Record = dict[str, Any]
"""What is kept of a build beside its FMU: GUID, digests, statistics, versions (see :mod:`cosim.modelica.manifest`)."""


def cache_folder() -> Path:
    """Where finished builds are kept; ``COSIM_CACHE`` overrides the user's cache folder."""
    override = os.environ.get("COSIM_CACHE")
    return Path(override) if override else Path(platformdirs.user_cache_dir("riverheat")) / "fmu"


def source_digest(source_trees: Sequence[Path]) -> str:
    """A digest of all Modelica and C files in ``source_trees``; only what has changed since the last time is read."""
    memory = DigestMemory(cache_folder() / "digests.json")
    digest = hashlib.sha256()
    for label, path, stat in source_files(source_trees, _SOURCES):
        digest.update(f"{label}\0{memory.digest(path, stat)}\0".encode())
    with suppress(OSError):  # a cache that cannot be written is no reason not to build
        memory.save()
    return digest.hexdigest()


def build_key(model: str, source_trees: Sequence[Path], options: Mapping[str, object]) -> str:
    """The request: class name, contents of ``source_trees``, ``options``, compiler and tools."""
    return request_key(model, source_digest(source_trees), options)


def request_key(model: str, sources: str, options: Mapping[str, object]) -> str:
    """As :func:`build_key`, with the sources' digest at hand."""
    facts = {"model": model, "sources": sources, "options": dict(options), "compiler": _compiler_digest()}
    return hashlib.sha256(json.dumps({**facts, "tools": versions()}, sort_keys=True, default=str).encode()).hexdigest()


def binary_key(*parts: str) -> str:
    """The binary of this C, described in this way, from this runtime and C compiler."""
    facts = [*parts, _compiler_digest(), json.dumps(versions(), sort_keys=True)]
    return hashlib.sha256("\0".join(facts).encode()).hexdigest()


def versions() -> dict[str, str]:
    """Versions of the packages that take part in a build."""
    return {package: _version(package) for package in PACKAGES}


def timestamp() -> str:
    """Now, as a record's ``built``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@functools.cache
def _compiler_digest() -> str:
    """Our own sources, read once in a process."""
    own = Path(__file__).parent
    digest = hashlib.sha256()
    for label, path, _ in source_files([own, own.parent / "units.py"], _COMPILER):
        digest.update(f"{label}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"


def lock(key: str) -> AbstractContextManager[None]:
    """Held while a request is answered: of two processes that build the same class, the second finds it done."""
    return exclusive(cache_folder() / "locks" / key[:2])


def fetch(key: str, target: Path) -> Record | None:
    """Copy a finished build to ``target`` and return its record; None when there is none."""
    try:
        record: Record = json.loads((cache_folder() / f"{key}.json").read_text(encoding="utf-8"))
        stored = cache_folder() / f"{record['binary']}.fmu"
        _copy_whole(stored, target)
    except (FileNotFoundError, ValueError, KeyError):
        return None
    for used in (stored, cache_folder() / f"{key}.json"):
        with suppress(OSError):
            os.utime(used)
    return record


def fetch_binary(binary: str, target: Path) -> bool:
    """Copy the stored FMU of a binary key to ``target``; False when there is none."""
    try:
        _copy_whole(cache_folder() / f"{binary}.fmu", target)
    except FileNotFoundError:
        return False
    return True


def store(key: str, built: Path, record: Mapping[str, Any]) -> None:
    """Keep a finished build under the request ``key``, its FMU under ``record["binary"]``."""
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    kept = {"binary": key, **record}
    if not (folder / f"{kept['binary']}.fmu").is_file():
        _copy_whole(built, folder / f"{kept['binary']}.fmu")
    draft = folder / f"{key}.json.{os.getpid()}"
    draft.write_text(json.dumps(kept), encoding="utf-8")
    draft.replace(folder / f"{key}.json")
    _make_room(folder)


def _make_room(folder: Path) -> None:
    """Remove what was used longest ago until the limit holds; what another process has removed is gone as well."""
    limit = int(os.environ.get("COSIM_CACHE_LIMIT", _LIMIT))
    found = []
    for path in folder.glob("*.*"):
        with suppress(OSError):
            stat = path.stat()
            found.append((stat.st_mtime, stat.st_size, path))
    total = sum(size for _, size, _ in found)
    for _, size, path in sorted(found, key=lambda f: f[0]):
        if total <= limit:
            return
        if path.name != "digests.json":
            path.unlink(missing_ok=True)
            total -= size


def _copy_whole(source: Path, target: Path) -> None:
    """Copy so that the target is never seen half-written."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        shutil.copyfile(source, draft)
        draft.replace(target)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
