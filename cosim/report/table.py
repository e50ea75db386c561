"""The key figures of a run as a table for the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table

from cosim.report.style import UNIT_TEXT


def print_summary(summary: Mapping[str, Any], console: Console) -> None:
    """Print figures with published values beside them, the balance, the verdict and what the run took."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    for heading in ("figure", "value", "unit", "published", "source"):
        table.add_column(heading, justify="right" if heading in ("value", "published") else "left", overflow="fold")
    for name, figure in summary.get("figures", {}).items():
        unit = UNIT_TEXT.get(figure["unit"], figure["unit"])
        table.add_row(name, number(figure["value"]), unit, number(figure["published"]), figure["source"] or "")
    if table.row_count:
        console.print(table)
    for name, closure in _closures(summary.get("balance") or {}):
        console.print(f"balance of {name}: " + ", ".join(closure))
    handed_over = (summary.get("balance") or {}).get("connections") or {}
    if handed_over:
        worst = max(abs(part["relative"] or 0.0) for part in handed_over.values())
        console.print(f"handed over at {len(handed_over)} connections: closed to {worst:.1e}")
    statistics = summary.get("statistics")
    if statistics:
        console.print(
            f"{statistics['steps']} steps in {statistics['wall_time']:.1f} s, "
            f"{statistics['real_time_factor'] or 0:,.0f} times real time"
        )


def number(value: float | None) -> str:
    """Four significant digits without exponent where that is readable; empty for None."""
    if value is None:
        return ""
    if value != 0 and not 1e-3 <= abs(value) < 1e6:
        return f"{value:.3e}"
    text = f"{value:.4g}"
    return f"{value:,.0f}" if "e" in text else text


def _closures(balance: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    entries = [("the whole", balance.get("whole") or {}), *(balance.get("components") or {}).items()]
    lines = []
    for name, closure in entries:
        texts = [
            f"{kind} {'open' if part['relative'] is None else format(part['relative'], '+.1e')} "
            f"({part['absolute']:+.3g} {unit})"
            for kind, unit in (("heat", "J"), ("mass", "kg"))
            if (part := closure.get(kind)) is not None
        ]
        if texts:
            lines.append((name, texts))
    return lines
