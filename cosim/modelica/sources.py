"""Which files a request names: the one with the class, and all that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from cosim.errors import InputError
from cosim.modelica.errors import ModelicaError
from cosim.modelica.library import library_folder


def entry_file(model: str, sources: Sequence[Path], libraries: Sequence[Path]) -> Path:
    """The file to load first: the one that defines the class or encloses it."""
    for source in map(Path, sources):
        if not source.exists():
            raise ModelicaError(
                f"{source}: no such file or folder; give an existing .mo file or package folder to --source"
            )
    files = [Path(s).resolve() for s in sources if Path(s).is_file()]
    for file in files:
        if len(sources) == 1 or _defines(file, (model.partition(".")[0], model.rpartition(".")[2])):
            return file
    folders = [Path(s).resolve() for s in sources if Path(s).is_dir()]
    roots = [root for f in folders for root in (f, library_root(f), f.parent)]
    if not sources:
        roots = [library_folder(), *(Path(library).resolve() for library in libraries)]
    found = next(filter(None, (_class_file(root, model) for root in roots)), None) or _defining_file(model, folders)
    return found or next(iter(files), None) or _unknown(model, roots[0])


def _defining_file(model: str, folders: Sequence[Path]) -> Path | None:
    """A file directly in one of the folders that defines the class under another file name."""
    files = (path for folder in folders for path in sorted(folder.glob("*.mo")))
    return next((path for path in files if _defines(path, (model.partition(".")[0],))), None)


def _defines(path: Path, names: Sequence[str]) -> bool:
    """Whether a file defines a class of one of the names."""
    choice = "|".join(map(re.escape, names))
    pattern = rf"^\s*(?:\w+\s+)*?(?:model|class|block|package|record|connector)\s+(?:{choice})\b"
    return re.search(pattern, path.read_text(encoding="utf-8", errors="replace"), re.MULTILINE) is not None


def library_root(path: Path) -> Path:
    """The folder that holds the library a source belongs to."""
    folder = path if path.is_dir() else path.parent
    while (folder / "package.mo").is_file():
        folder = folder.parent
    return folder


def _unknown(model: str, folder: Path) -> Path:
    raise ModelicaError(f"{model}: no such class in {folder}; name it in full, as Package.Class")


def _class_file(root: Path, model: str) -> Path | None:
    """The file of the deepest class of ``model``'s name that has one below ``root``."""
    folder = root
    best: Path | None = None
    for part in model.split("."):
        single, package = folder / f"{part}.mo", folder / part / "package.mo"
        if package.is_file():
            best, folder = package, folder / part
        elif single.is_file():
            return single
        else:
            break
    return best


def source_trees(sources: Sequence[Path], libraries: Sequence[Path]) -> list[Path]:
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
