"""Cases from file to outcome, one after the other or side by side; what is wrong with one does not stop the others."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from cosim.errors import CosimError, InputError
from cosim.regression.case import Case, read_case
from cosim.regression.collection import case_name
from cosim.regression.execution import execute
from cosim.regression.fingerprint import fingerprint
from cosim.regression.judging import Held, changed_sources, hold, judge, self_reference
from cosim.regression.outcome import Outcome, Status, of_error
from cosim.regression.passes import Pass, remember, remembered
from cosim.regression.record import read_record
from cosim.regression.references import Kind
from cosim.regression.update import check_reason, note_sources, update

OTHERS = tuple(kind for kind in Kind if kind is not Kind.SELF)
_CRASHED = "the process that ran it ended without a word: an FMU crashed it, or memory ran out"
TIME_LIMIT = 600.0
"""s that a case may take in a process of its own, by default."""


@dataclass(frozen=True)
class Options:
    """How cases are run."""

    every: bool = False
    """Also those that passed before and on which nothing they depend on has changed."""
    reason: str | None = None
    """Why references of our own are written again where they do not hold; None leaves them."""
    time_limit: float = TIME_LIMIT
    """s after which the process of a case is ended, so that what hangs is an outcome."""


def run_case(path: Path, options: Options | None = None) -> Outcome:
    """Run the case of the file ``path`` in this process; errors a user can cause become its outcome."""
    return _remembered(_attempt(path, options or Options()))


def run_cases(paths: Sequence[Path], options: Options | None = None, jobs: int | None = None) -> Iterator[Outcome]:
    """Outcomes of the case files ``paths`` in their order, run in up to ``jobs`` processes (one for each processor by
    default), so that an FMU that crashes takes no other case with it."""
    options = options or Options()
    if options.reason is not None:
        check_reason(options.reason)
    known = {path: outcome for path in paths if (outcome := _without_run(path, options)) is not None}
    left = [path for path in paths if path not in known]
    run = _in_processes(left, options, jobs or os.cpu_count() or 1)
    for path in paths:
        yield known[path] if path in known else _remembered(next(run))


def _in_processes(paths: Sequence[Path], options: Options, jobs: int) -> Iterator[Outcome]:
    waiting = list(paths)
    while waiting:
        with _pool(min(len(waiting), jobs)) as pool, suppress(BrokenProcessPool):
            for task in [pool.submit(_attempt, path, options) for path in waiting]:
                outcome = task.result()
                waiting.pop(0)
                yield outcome
        if waiting:  # a process died, by this case or by one beside it: alone it is seen whether by this one
            yield _alone(waiting.pop(0), options)


def _attempt(path: Path, options: Options) -> Outcome:
    clock = time.perf_counter()
    with _ended_after(options.time_limit):
        try:
            outcome = _run(read_case(path), options)
        except CosimError as error:
            outcome = replace(of_error(case_name(path), path, error), changed_sources=_suspects(path))
    return replace(outcome, seconds=time.perf_counter() - clock)


@contextmanager
def _ended_after(limit: float) -> Iterator[None]:
    """End this process after ``limit`` s, if it is one that was started for cases."""
    timer = threading.Timer(limit, os._exit, (1,))
    timer.daemon = True
    if multiprocessing.parent_process() is not None:
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _suspects(path: Path) -> tuple[str, ...]:
    """For a case that was not judged: sources that are not what its references of our own were made with."""
    found: dict[str, None] = {}
    with suppress(CosimError, OSError):
        case = read_case(path)
        for entry in case.subject.references:
            if entry.kind is Kind.SELF:
                found |= dict.fromkeys(changed_sources(read_record(case.file(entry.file)), case))
    return tuple(found)


def _remembered(outcome: Outcome) -> Outcome:
    """``outcome``, kept for the next time where it is a pass."""
    if outcome.status in (Status.PASSED, Status.UPDATED):
        now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
        remember(outcome.path, Pass(outcome.fingerprint, now, outcome.signals, outcome.cpu))
    return outcome


def _without_run(path: Path, options: Options) -> Outcome | None:
    """The outcome of a case that cannot be read or did not change; None where it has to run. Asked before processes are
    started, which takes longer than this."""
    try:
        case = read_case(path)
        return None if options.every else _unchanged(case, fingerprint(case))
    except CosimError as error:
        return of_error(case_name(path), path, error)


def _unchanged(case: Case, key: str) -> Outcome | None:
    known = remembered(case.path, key)
    if known is None:
        return None
    return Outcome(case.name, case.path, Status.UNCHANGED, title=case.subject.title, since=known.date, cpu=known.cpu)


def _alone(path: Path, options: Options) -> Outcome:
    clock = time.perf_counter()
    with _pool(1) as pool:
        try:
            return pool.submit(_attempt, path, options).result()
        except BrokenProcessPool:
            seconds = time.perf_counter() - clock
            hung = seconds >= options.time_limit
            why = f"not done after {options.time_limit:g} s; if it only takes long, raise --time-limit"
            message = f"{path}: {why if hung else _CRASHED}"
            suspects = _suspects(path)
            return Outcome(
                case_name(path), path, Status.SIMULATION_FAILED, message=message, changed_sources=suspects,
                seconds=seconds,
            )  # fmt: skip


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"))  # threads of the front end don't fork


def _run(case: Case, options: Options) -> Outcome:
    key = fingerprint(case)
    known = None if options.every else _unchanged(case, key)
    if known is not None:
        return known
    updates = options.reason is not None and any(entry.kind is Kind.SELF for entry in case.subject.references)
    others = hold(case, OTHERS)
    own = _own_or_none(case) if updates else hold(case, [Kind.SELF])
    with tempfile.TemporaryDirectory(prefix="cosim-regress-") as name:
        folder = Path(name)
        execution = execute(case, folder)
        outcome = judge(case, execution, [*own, *others], folder) if own is not None else None
        if updates and (outcome is None or not outcome.status.is_good):
            written = update(case, execution, check_reason(options.reason))
            outcome = judge(case, execution, [*hold(case, [Kind.SELF]), *others], folder)
            if outcome.status is Status.PASSED:
                outcome = replace(outcome, status=Status.UPDATED, message=written)
            key = fingerprint(case)
        elif updates and note_sources(case):
            key = fingerprint(case)
    assert outcome is not None
    return replace(outcome, fingerprint=key)


def _own_or_none(case: Case) -> list[Held] | None:
    """The references of our own; None where one cannot be read, which an update mends."""
    self_reference(case)
    try:
        return hold(case, [Kind.SELF])
    except InputError:
        return None
