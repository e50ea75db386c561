"""One look for all plots."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib

matplotlib.use("Agg")

from matplotlib.axes import Axes
from matplotlib.figure import Figure

COLORS = ("#00608a", "#c8501e", "#3c8c3c", "#7a4fa0", "#b08a00", "#5a5a5a", "#c03060", "#2aa0a0")
"""Distinguishable in print and for most colour-blind readers."""

_RC: dict[str, Any] = {
    "font.size": 10,
    "axes.grid": True,
    "grid.color": "#d8d8d8",
    "grid.linewidth": 0.6,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 11,
    "axes.titlelocation": "left",
    "legend.frameon": False,
    "lines.linewidth": 1.6,
}


@contextmanager
def applied() -> Iterator[None]:
    """The look, for everything drawn and saved inside (matplotlib reads parts of it only when it draws)."""
    with matplotlib.rc_context(_RC):
        yield


def figure(width: float, height: float, columns: int = 1) -> tuple[Figure, list[Axes]]:
    """A figure of ``columns`` plots side by side; width and height in inches."""
    made = Figure(figsize=(width, height), layout="constrained", dpi=130)
    return made, [made.add_subplot(1, columns, index + 1) for index in range(columns)]


UNIT_TEXT = {"degC": "°C", "1": "–", "K": "K"}


def label(quantity: str, unit: str) -> str:
    """Axis label: ``Temperature in °C``."""
    return f"{quantity} in {UNIT_TEXT.get(unit, unit)}"
