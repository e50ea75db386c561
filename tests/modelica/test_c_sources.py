"""The C that we generate and the runtime: no warnings, and clean under the sanitizers."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="these tests compile with the system's C compiler"
)


def test_no_warning_and_no_finding(
    subject: Any, fmi: str, sanitized: Callable[[Any, str], Callable[..., list[str]]], tmp_path: Path
) -> None:
    """C99, pedantic, every warning an error; then bounds, alignment, overflow and leaks of a run in both kinds, with
    states saved and restored, reset, and threads.

    A finding ends the program with its report, which the driver's caller turns into a failure.
    """
    run = sanitized(subject, fmi)
    for kind, point in (("cs", "running"), ("me", "event")):
        state = tmp_path / kind
        first, again = run(kind, "save", state, point, 50, 100)
        assert [first, first] == [again, *run(kind, "resume", state, point, 100)]
        run(kind, "reset", 10)
        run(kind, "threads", 2, 10)
