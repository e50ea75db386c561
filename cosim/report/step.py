"""What a step verification has found, as lines for the terminal and as a section of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table

from cosim.report.content import Jumps, StepVerification
from cosim.report.quantities import clock, significant
from cosim.report.style import unit_text

ON_THE_TERMINAL, ON_THE_PAGE = 5, 12
"""Signals that are listed, the worst first."""


def print_step_verification(summary: Mapping[str, Any], console: Console) -> None:
    """Print the worst signals, the median order and what switches; ``summary`` is ``step_verification``."""
    section = step_section(StepVerification.model_validate(summary), ON_THE_TERMINAL)
    assert section is not None
    console.print(f"\n{section['text']}")
    if section["rows"]:
        table = Table(box=None, header_style="bold", pad_edge=False)
        for heading in ("signal", "error", "of its range", "order"):
            table.add_column(heading, justify="left" if heading == "signal" else "right", overflow="fold")
        for row in section["rows"]:
            table.add_row(row["name"], row["error"], row["relative"], row["order"])
        console.print(table)
    for line in section["jumping"]:
        console.print(line)


def step_section(found: StepVerification | None, count: int = ON_THE_PAGE) -> Mapping[str, Any] | None:
    """Texts of the section: ``text``, ``rows`` of the worst ``count`` signals, and lines on what is ``jumping``."""
    if found is None:
        return None
    if found.failed is not None:
        return {"text": f"The step is not verified: {found.failed}.", "rows": [], "jumping": []}
    unit = " s" if found.refined == "communication_step" else ""
    kind = "steps of" if unit else "a step tolerance of"
    finer = " and ".join(f"{value:g}{unit}" for value in found.finer)
    order = "none seen" if found.median_order is None else f"{found.median_order:.2f}"
    worst = sorted(found.signals.items(), key=lambda entry: -entry[1].relative)[:count]
    return {
        "text": f"Run again with {kind} {finer} instead of {found.step:g}{unit}. Median order of convergence: {order}"
        f" ({sum(s.order is not None for s in found.signals.values())} of {len(found.signals)} signals).",
        "rows": [
            {
                "name": name,
                "error": significant(signal.error, 2) + ("" if signal.unit == "1" else f" {unit_text(signal.unit)}"),
                "exact": repr(signal.relative),
                "relative": f"{significant(100.0 * signal.relative, 2)} %",
                "order": "–" if signal.order is None else f"{signal.order:.2f}",
                "at": clock(signal.at),
            }
            for name, signal in worst
        ],
        "jumping": [_jumping(name, jumps) for name, jumps in found.jumping.items() if any(jumps.switchings)],
    }


def _jumping(name: str, jumps: Jumps) -> str:
    if jumps.shift is None:
        counts = ", ".join(map(str, jumps.switchings))
        return f"{name} does not switch alike: {counts} times, the finest run last"
    return f"{name} switches {jumps.switchings[0]} times, at most {jumps.shift:g} s off"
