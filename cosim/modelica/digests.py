"""Digests of source files, remembered with size and time of change: a library of thousands of files is read once.

A file is read again when its size or time differs, or when it was changed so shortly before it was read that a second
change could have the same time (Git calls such entries racily clean).
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

_TICK = 2.0
"""Coarsest time stamp of a file system in use (FAT), s."""

Entry = tuple[int, int, str]
"""Size, time of change in ns, SHA-256."""


def source_files(trees: Iterable[Path], suffixes: Sequence[str]) -> Iterator[tuple[str, Path, os.stat_result]]:
    """Files with their places in the trees: which folder a class lies in matters, where the tree lies does not."""
    for tree in trees:
        if tree.is_file():
            yield tree.name, tree, tree.stat()
            continue
        for path in sorted(_walk(str(tree))):
            if path.endswith(tuple(suffixes)):
                place = Path(path)
                yield f"{tree.name}/{place.relative_to(tree).as_posix()}", place, place.stat()


def _walk(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _walk(entry.path)
            else:
                yield entry.path


class DigestMemory:
    """Digests by path, kept in one file; losing it costs time, never correctness."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known = _read(file)
        self._fresh: dict[str, Entry] = {}
        self.files_read = 0

    def digest(self, path: Path, stat: os.stat_result) -> str:
        """SHA-256 of a file's content; ``stat`` was taken just before."""
        key = str(path.resolve())
        known = self._known.get(key)
        if known is not None and known[:2] == (stat.st_size, stat.st_mtime_ns):
            return known[2]
        now = time.time()
        value = hashlib.sha256(path.read_bytes()).hexdigest()
        self.files_read += 1
        if now - stat.st_mtime > _TICK:
            self._fresh[key] = (stat.st_size, stat.st_mtime_ns, value)
        return value

    def save(self) -> None:
        """Add what was read to the file; of two processes that save at once one is forgotten, and reads again."""
        if not self._fresh:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        draft = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        draft.write_text(json.dumps({**_read(self._file), **self._fresh}), encoding="utf-8")
        draft.replace(self._file)
        self._fresh = {}


def _read(file: Path) -> dict[str, Entry]:
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        return {path: (int(size), int(changed), str(value)) for path, (size, changed, value) in raw.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}
