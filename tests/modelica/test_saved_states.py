"""Saved states are exact: what is restored, here or in another process, goes on with the same bits in all variables.

FMI 2.0.4, section 2.1.8; FMI 3.0.2, section 2.2. The digests of the driver are of the bits of every variable and of
every status.
"""

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

POINTS = [("cs", p) for p in ("instantiated", "initialization", "running")]
POINTS += [("me", p) for p in ("instantiated", "initialization", "event", "running")]

Link = Callable[[Any, str], Callable[..., list[str]]]


def test_restored_states_repeat_every_bit(subject: Any, fmi: str, driven: Link, tmp_path: Path) -> None:
    """100 steps, save, 1,000 steps, restore, 1,000 steps; and 1,000 steps in a new process."""
    run = driven(subject, fmi)
    for kind, point in POINTS:
        state = tmp_path / f"{kind}_{point}"
        first, again = run(kind, "save", state, point, 100, 1000)
        assert again == first, f"{kind}, saved {point}"
        assert run(kind, "resume", state, point, 1000) == [first], f"{kind}, saved {point}, in another process"


def test_reset_gives_a_new_instance(subject: Any, fmi: str, driven: Link) -> None:
    for kind in ("cs", "me"):
        assert len(set(driven(subject, fmi)(kind, "reset", 60))) == 1


def test_instances_in_threads_do_not_meet(subject: Any, fmi: str, driven: Link) -> None:
    """One run alone, then four at once: the same bits."""
    for kind in ("cs", "me"):
        lines = driven(subject, fmi)(kind, "threads", 4, 60)
        assert len(lines) == 5 and len(set(lines)) == 1
