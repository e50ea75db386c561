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
_SOURCES = (".mo", ".order", ".c", ".h")
_COMPILER = (".py", ".c", ".h")


def cache_folder() -> Path:
    """Where finished builds are kept; ``COSIM_CACHE`` overrides the user's cache folder."""
    override = os.environ.get("COSIM_CACHE")
    return Path(override) if override else Path(platformdirs.user_cache_dir("riverheat")) / "fmu"


def build_key(model: str, source_trees: Sequence[Path], options: Mapping[str, object]) -> str:
    """A digest of the class name, all Modelica and C files in ``source_trees``, compiler, tools and ``options``."""
    digest = hashlib.sha256()
    own = Path(__file__).parent
    compiler = [own, own.parent / "units.py"]
    for label, path in [*_files(source_trees, _SOURCES), *_files(compiler, _COMPILER)]:
        content = path.read_bytes()
        digest.update(f"{label}\0{len(content)}\0".encode())
        digest.update(content)
    facts = {"model": model, "options": dict(options), "tools": {p: _version(p) for p in _PACKAGES}}
    digest.update(json.dumps(facts, sort_keys=True, default=str).encode())
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"


def _files(trees: Sequence[Path], suffixes: Sequence[str]) -> Iterable[tuple[str, Path]]:
    """Files with their places in the trees: which folder a class lies in matters, where the tree lies does not."""
    for tree in trees:
        if tree.is_file():
            yield tree.name, tree
            continue
        for path in sorted(p for p in tree.rglob("*") if p.suffix in suffixes and p.is_file()):
            yield f"{tree.name}/{path.relative_to(tree).as_posix()}", path


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
