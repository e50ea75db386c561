"""The run folder: written as the run goes, in place under its name only when the run has ended.

While a run goes, its folder is called ``NAME.running``; its summary says "stopped, not finished" from the first moment,
so a killed run never looks finished. At the end it takes the place of an older run folder in one rename.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from cosim.errors import InputError
from cosim.results.store import RESULTS, Column, ResultsWriter

SCENARIO, SUMMARY, VERSIONS, LOG = "scenario.toml", "summary.json", "versions.json", "log.txt"

NETWORKS = "networks.json"
"""Pipe networks at the end of the run, for their pictures; only in runs that have one."""

COMPLETED, STOPPED = "completed", "stopped"


def verdict(status: str, where: str | None = None, why: str | None = None) -> dict[str, str | None]:
    """The verdict as summary.json holds it: ``where`` and ``why`` say what stopped a run."""
    return {"status": status, "where": where, "why": why}


class RunFolder:
    """One run folder from its first file to its place. Use as a context manager or call :meth:`finish`."""

    def __init__(self, out: Path, scenario_text: str, versions: Mapping[str, Any]) -> None:
        """``out`` is the final place. Raises InputError when something else than a run folder lies there."""
        _check_replaceable(out)
        self.out = out
        self.path = out.with_name(out.name + ".running")
        if self.path.exists():
            shutil.rmtree(self.path)
        try:
            self.path.mkdir(parents=True)
        except OSError as error:
            raise InputError(f"{self.path}: cannot be created ({error.strerror}); choose another --out") from error
        (self.path / SCENARIO).write_text(scenario_text, encoding="utf-8")
        write_json(self.path / VERSIONS, versions)
        write_json(self.path / SUMMARY, {"verdict": verdict(STOPPED, "not finished", "the run goes on or was killed")})
        self._log = (self.path / LOG).open("a", encoding="utf-8", buffering=1)
        self._writer: ResultsWriter | None = None

    def log(self, text: str) -> None:
        """One line to log.txt, with the wall-clock time before it."""
        self._log.write(f"{datetime.now().isoformat(timespec='milliseconds')} {text}\n")

    def open_results(self, columns: Sequence[Column], places: Sequence[int] | None = None) -> ResultsWriter:
        """Begin the results with these columns (see :class:`ResultsWriter`)."""
        self._writer = ResultsWriter(self.path, columns, places)
        return self._writer

    def merge_results(self) -> Path:
        """All rows so far as one Parquet file; also of a run that stopped, even before its first row."""
        return (self._writer or ResultsWriter(self.path, ())).merge()

    def write_summary(self, summary: Mapping[str, Any]) -> None:
        write_json(self.path / SUMMARY, summary)

    def finish(self) -> Path:
        """Close the folder and put it in its place; returns where it lies."""
        self._log.close()
        _check_replaceable(self.out)
        old = self.out.with_name(self.out.name + ".old")
        if old.exists():
            shutil.rmtree(old)
        if self.out.exists():
            self.out.rename(old)
        self.path.rename(self.out)
        if old.exists():
            shutil.rmtree(old)
        return self.out


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write ``content`` so that ``path`` holds either the old or the new text, never a part."""
    partial = path.with_name(path.name + ".partial")
    partial.write_text(json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8")
    partial.replace(path)


def read_summary(run: Path) -> dict[str, Any]:
    """summary.json of a run folder; raises InputError when it is missing or broken."""
    try:
        content = json.loads((run / SUMMARY).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{run}: no run folder, {SUMMARY} cannot be read ({error})") from error
    if not isinstance(content, dict):
        raise InputError(f"{run / SUMMARY}: is not a summary of a run")
    return content


def _check_replaceable(out: Path) -> None:
    if not out.exists():
        return
    if not out.is_dir():
        raise InputError(f"{out}: is a file; choose another folder with --out")
    ours = {SCENARIO, SUMMARY, VERSIONS, LOG, RESULTS}
    if any(out.iterdir()) and not ours & {child.name for child in out.iterdir()}:
        raise InputError(f"{out}: holds something else than a run and is not replaced; choose another --out")
