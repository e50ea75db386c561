"""Progress on the terminal: time reached, time remaining, real-time factor."""

from __future__ import annotations

import time as clock

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from cosim.system.graph import SystemGraph


class ProgressBar:
    """An observer that draws a progress bar; on a console that is no terminal it stays silent."""

    def __init__(self, console: Console | None = None, label: str = "simulating") -> None:
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("remaining"),
            TimeRemainingColumn(),
            TextColumn("{task.fields[factor]}"),
            console=console or Console(stderr=True),
            transient=True,
        )
        self._label = label

    def begin(self, graph: SystemGraph, start: float, stop: float) -> None:
        self._start, self._begun = start, clock.perf_counter()
        self._task = self._progress.add_task(self._label, total=stop - start, factor="")
        if self._progress.console.is_terminal:
            self._progress.start()

    def at(self, time: float) -> None:
        wall = clock.perf_counter() - self._begun
        done = time - self._start
        factor = f"{done / wall:,.0f} x real time" if done > 0 and wall > 0 else ""
        self._progress.update(self._task, completed=done, factor=factor)

    def end(self) -> None:
        self._progress.stop()
