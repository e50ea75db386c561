"""The default experiment of a class: its ``experiment`` annotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Experiment:
    """The default experiment: s, s, relative tolerance, s."""

    start: float = 0.0
    stop: float = 1.0
    tolerance: float = 1e-6
    step: float = 0.01


def find_experiment(model: str, sources: Sequence[tuple[str, str]]) -> Experiment:
    """The class's ``experiment`` annotation, read from its source text; defaults where it has none."""
    name = model.rsplit(".", maxsplit=1)[-1]
    for _, text in sources:
        found = re.search(
            rf"\b(?:model|class|block)\s+{re.escape(name)}\b(.*?)\bend\s+{re.escape(name)}\s*;", text, re.DOTALL
        )
        annotation = re.search(r"\bexperiment\s*\(([^)]*)\)", found.group(1)) if found else None
        if annotation:
            pairs = re.findall(r"(\w+)\s*=\s*([-+.\deE]+)", annotation.group(1))
            values = {k: float(v) for k, v in pairs}
            start, stop = values.get("StartTime", 0.0), values.get("StopTime", 1.0)
            step = values.get("Interval", (stop - start) / 500.0)
            return Experiment(start, stop, values.get("Tolerance", 1e-6), step)
    return Experiment()
