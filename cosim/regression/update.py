"""Writing a case's reference of our own again, with the reason; no other kind of reference is ever written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt

from cosim.errors import InputError
from cosim.regression.case import Case
from cosim.regression.execution import Execution
from cosim.regression.fingerprint import sources
from cosim.regression.judging import self_reference, trajectories
from cosim.regression.record import Entry, Record, data_digest, read_record, record_path, write_record
from cosim.regression.references import Kind, Provenance, read_provenance, write_reference
from cosim.results.comparison import Tolerance, Tolerances
from cosim.results.trajectory import Trajectory
from cosim.run.versions import version
from cosim.system import Document

TOOL = "riverheat"
_SINGLE = 2.0**-24
"""Relative rounding error of single precision."""
_OF_TOLERANCE = 0.05
"""Rounding may take this share of it."""
LEAST_REASON = 10
"""Characters of a reason that says something."""


def check_reason(reason: str | None) -> str:
    """``reason`` without its margins; raises InputError where there is none worth keeping."""
    text = " ".join((reason or "").split())
    if len(text) < LEAST_REASON:
        raise InputError("--update: say why the results changed with --reason TEXT; it is kept beside the reference")
    return text


def update(case: Case, execution: Execution, reason: str) -> str:
    """Write the reference of our own of ``case`` from ``execution``; returns what was written.

    Data, origin and record are each written whole; a record that belongs to other data is refused when it is read.
    Raises InputError where the case has no such reference, or its file says that others made it.
    """
    position, entry = self_reference(case)
    file = case.file(entry.file)
    told = read_provenance(file) if file.exists() else None
    if told is not None and told.kind != Kind.SELF:
        raise case.error(
            ("references", position, "file"),
            f"{file} is a reference of kind {str(told.kind)!r}, which is never written; name another file",
        )
    made, today = sources(case), datetime.now(UTC).strftime("%Y-%m-%d")
    file.parent.mkdir(parents=True, exist_ok=True)
    write_reference(
        file,
        thinned(trajectories(execution), entry.points, case.tolerances(entry)),
        Provenance(
            Kind.SELF,
            tool=TOOL,
            version=version(TOOL) or "unknown",
            solver=str(execution.settings.get("solver", "that of the run")),
            settings=dict(execution.settings),
            date=today,
            source_hash="sha256:" + hashlib.sha256(json.dumps(made, sort_keys=True).encode()).hexdigest(),
            reason=reason,
        ),
    )
    written = Record(
        data=data_digest(file),
        cpu=round(execution.cpu, 2),
        history=(*_history(file), Entry(date=today, reason=reason, version=version(TOOL) or "unknown")),
        statistics=dict(execution.statistics),
        sources=made,
        definition=dict(execution.definition),
    )
    write_record(file, written)
    return f"{entry.file}: {len(execution.signals)} signals, {file.stat().st_size / 1000:.0f} kB"


def note_sources(case: Case) -> bool:
    """Keep the digests of the present sources with a reference that still holds; says whether they were others."""
    file = case.file(self_reference(case)[1].file)
    record, made = read_record(file), sources(case)
    if record.sources == made:
        return False
    write_record(file, record.model_copy(update={"sources": made}))
    return True


def thinned(signals: Mapping[str, Trajectory], points: int, tolerances: Tolerances) -> dict[str, Trajectory]:
    """All signals at about ``points`` of their common times, and wherever a discrete one switches; in single precision,
    which takes half the room, where that is far below their tolerance."""
    times = next(iter(signals.values())).times
    rows = kept_rows(times, [signal.values for signal in signals.values() if signal.discrete], points)
    return {
        name: replace(signal, times=times[rows], values=_rounded(signal, tolerances.of(name))[rows])
        for name, signal in signals.items()
    }


def _rounded(signal: Trajectory, tolerance: Tolerance) -> npt.NDArray[np.float64]:
    allowed = max(
        tolerance.absolute or 0.0, (tolerance.local or 0.0) * signal.size, (tolerance.range or 0.0) * signal.range
    )
    if _SINGLE * signal.size > _OF_TOLERANCE * allowed:
        return signal.values
    return signal.values.astype(np.float32).astype(np.float64)


def kept_rows(
    times: npt.NDArray[np.float64], switches: list[npt.NDArray[np.float64]], points: int
) -> npt.NDArray[np.intp]:
    """Rows evenly spread over ``times``, first and last among them, and those before and after each switching."""
    rows = set(np.linspace(0, times.size - 1, min(points, times.size)).round().astype(int).tolist())
    for values in switches:
        turned = np.flatnonzero(np.diff(values) != 0)
        rows |= {*turned.tolist(), *(turned + 1).tolist()}
    twice = np.flatnonzero(np.diff(times) == 0)  # a jump is both of its points
    for first in twice.tolist():
        if not rows.isdisjoint((first, first + 1)):
            rows |= {first, first + 1}
    return np.array(sorted(rows), dtype=np.intp)


def _history(file: Path) -> tuple[Entry, ...]:
    """Reasons kept so far; of a record that cannot be read none."""
    with suppress(InputError):
        return Document(record_path(file)).validate(Record).history
    return ()
