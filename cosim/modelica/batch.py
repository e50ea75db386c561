"""Building several classes, each on its own: one that fails does not keep the others from being built."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cosim.errors import CosimError
from cosim.modelica.artifact import FmuArtifact
from cosim.modelica.build import build
from cosim.modelica.frontend import FrontEnd

_CRASHED = "the building process ended without a word (out of memory?); build this class alone, or with --jobs 1"


@dataclass(frozen=True)
class BuildOutcome:
    """What came of one class: an FMU, or the words and exit code of its error."""

    model: str
    artifact: FmuArtifact | None = None
    error: str = ""
    exit_code: int = 0


def build_all(
    models: Sequence[str],
    *,
    sources: Sequence[Path] = (),
    libraries: Sequence[Path] = (),
    jobs: int | None = None,
    **options: Any,
) -> Iterator[BuildOutcome]:
    """Build ``models`` in up to ``jobs`` processes (one for each processor by default); outcomes in their order.

    The other arguments are those of :func:`build`. Each process reads a library once for all its classes.
    """
    request = {"sources": tuple(sources), "libraries": tuple(libraries), **options}
    workers = min(len(models), jobs or os.cpu_count() or 1)
    if workers <= 1:
        front_end = FrontEnd(tuple(sources), tuple(libraries))
        for model in models:
            yield _attempt(model, request, front_end)
        return
    # Not forked: the front end brings threads of its own.
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        tasks: list[tuple[str, Future[BuildOutcome]]] = [(m, pool.submit(_in_worker, m, request)) for m in models]
        for model, task in tasks:
            try:
                yield task.result()
            except BrokenProcessPool:
                yield BuildOutcome(model, error=f"{model}: {_CRASHED}", exit_code=1)


_front_ends: dict[tuple[Any, Any], FrontEnd] = {}
"""In a worker: the session that its next class finds."""


def _in_worker(model: str, request: dict[str, Any]) -> BuildOutcome:
    key = (request["sources"], request["libraries"])
    return _attempt(model, request, _front_ends.setdefault(key, FrontEnd(*key)))


def _attempt(model: str, request: dict[str, Any], front_end: FrontEnd) -> BuildOutcome:
    try:
        return BuildOutcome(model, build(model, front_end=front_end, **request))
    except CosimError as error:
        return BuildOutcome(model, error=str(error), exit_code=error.exit_code)
