"""Which cases passed with what: a case whose fingerprint passed before is not run again.

One small file for each case in the build cache's folder; deleting them costs time only.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from cosim.modelica.cache import cache_folder


@dataclass(frozen=True)
class Pass:
    """That a case passed: with which fingerprint, when, and how much it was."""

    fingerprint: str
    date: str
    signals: int
    cpu: float
    """s"""


def remembered(path: Path, fingerprint: str) -> Pass | None:
    """The pass of the case file ``path`` with this ``fingerprint``; None where there is none."""
    with suppress(OSError, ValueError, TypeError):
        found = Pass(**json.loads(_file(path).read_text(encoding="utf-8")))
        if found.fingerprint == fingerprint:
            return found
    return None


def remember(path: Path, passed: Pass) -> None:
    """Keep ``passed`` for the case file ``path``, in place of an older one."""
    file = _file(path)
    with suppress(OSError):  # a cache that cannot be written is no reason to fail
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.{os.getpid()}")
        draft.write_text(json.dumps(asdict(passed)), encoding="utf-8")
        draft.replace(file)


def passes_folder() -> Path:
    """Where they are kept."""
    return cache_folder() / "regression"


def _file(path: Path) -> Path:
    return passes_folder() / f"{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:32]}.json"
