"""Finding cases: ``*.regression.toml`` below folders, by their names."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from itertools import pairwise
from pathlib import Path

from cosim.errors import InputError
from cosim.system.document import nearest

SUFFIX = ".regression.toml"
_PASSED_OVER = frozenset({"node_modules", "__pycache__", "build", "dist"})


def case_name(path: Path) -> str:
    """``pipe_step`` of ``cases/pipe_step.regression.toml``."""
    return path.name.removesuffix(SUFFIX)


def find_cases(folder: Path) -> list[Path]:
    """All case files in ``folder`` and below, sorted; hidden folders are passed over.

    Raises InputError where there is no such folder, or two cases have one name.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder; give the one that holds the cases with --folder")
    found = sorted(_walk(folder), key=lambda path: (case_name(path), path))
    for first, second in pairwise(found):
        if case_name(first) == case_name(second):
            raise InputError(f"{second}: a case is called {case_name(first)!r} already ({first}); rename one of them")
    return found


def choose(folder: Path, names: Sequence[str]) -> list[Path]:
    """The cases called ``names`` (``*`` stands for any text; paths of case files are taken as they are), or all.

    Raises InputError where a name fits none, with the nearest one, or where there are no cases at all.
    """
    given = [Path(name) for name in names if name.endswith(SUFFIX)]
    for path in given:
        if not path.is_file():
            raise InputError(f"{path}: no such case file")
    patterns = [name for name in names if not name.endswith(SUFFIX)]
    if names and not patterns:
        return given
    known = find_cases(folder)
    if not known:
        raise InputError(f"{folder}: no case below it; write one as *{SUFFIX}, see docs/regression.md")
    for pattern in patterns:
        if not any(fnmatchcase(case_name(path), pattern) for path in known):
            raise InputError(f"{pattern}: no such case below {folder}{nearest(pattern, map(case_name, known))}")
    chosen = [path for path in known if not names or any(fnmatchcase(case_name(path), p) for p in patterns)]
    return list(dict.fromkeys([*given, *chosen]))


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _PASSED_OVER]
        yield from (Path(place) / name for name in files if name.endswith(SUFFIX) and name != SUFFIX)
