"""The build cache: finished FMUs by everything that could change them."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import platformdirs

_PACKAGES = ("rumoca", "ziglang", "fmpy")


def cache_folder() -> Path:
    """Where finished builds are kept; ``COSIM_CACHE`` overrides the user's cache folder."""
    override = os.environ.get("COSIM_CACHE")
    return Path(override) if override else Path(platformdirs.user_cache_dir("riverheat")) / "fmu"


def build_key(model: str, source_trees: Sequence[Path], options: Mapping[str, object]) -> str:
    """A digest of the class name, all Modelica and C files in ``source_trees``, compiler, tools and ``options``."""
    digest = hashlib.sha256()
    own = Path(__file__).parent
    for path in [*_files(source_trees), *sorted(own.glob("*.py")), *sorted((own / "runtime").glob("*.[ch]"))]:
        digest.update(str(path.name).encode())
        digest.update(path.read_bytes())
    facts = {"model": model, "options": dict(options), "tools": {p: _version(p) for p in _PACKAGES}}
    digest.update(json.dumps(facts, sort_keys=True, default=str).encode())
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"


def _files(trees: Sequence[Path]) -> Iterable[Path]:
    for tree in trees:
        if tree.is_file():
            yield tree
        else:
            yield from sorted(p for p in tree.rglob("*") if p.suffix in (".mo", ".order", ".c", ".h") and p.is_file())


def fetch(key: str, target: Path) -> dict[str, float] | None:
    """Copy a finished build to ``target`` and return its statistics; None when there is none."""
    stored, facts = cache_folder() / f"{key}.fmu", cache_folder() / f"{key}.json"
    if not stored.is_file() or not facts.is_file():
        return None
    statistics: dict[str, float] = json.loads(facts.read_text(encoding="utf-8"))
    _copy_whole(stored, target)
    return statistics


def store(key: str, built: Path, statistics: Mapping[str, float]) -> None:
    """Keep a finished build."""
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    _copy_whole(built, folder / f"{key}.fmu")
    draft = folder / f"{key}.json.{os.getpid()}"
    draft.write_text(json.dumps(dict(statistics)), encoding="utf-8")
    draft.replace(folder / f"{key}.json")


def _copy_whole(source: Path, target: Path) -> None:
    """Copy so that the target is never seen half-written."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.{os.getpid()}.part")
    shutil.copyfile(source, draft)
    draft.replace(target)
