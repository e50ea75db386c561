"""One look for all plots."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib

matplotlib.use("Agg")

from matplotlib.axes import Axes
from matplotlib.figure import Figure

COLORS = ("#0072b2", "#d55e00", "#009e73", "#b05c8a", "#b87900", "#3d9bd1", "#404040", "#8a6d3b")
"""After Okabe & Ito (2008), told apart by colour-blind readers; yellow and sky blue darkened to be read as text."""

INK, MUTED, GRID = "#222222", "#6b6b6b", "#dedede"

FONTS = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
"""Of the page and of the text in its drawings."""

_RC: dict[str, Any] = {
    "font.size": 10,
    "text.color": INK,
    "axes.grid": True,
    "axes.axisbelow": True,
    "axes.edgecolor": "#808080",
    "axes.labelcolor": INK,
    "xtick.color": "#808080",
    "ytick.color": "#808080",
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "grid.color": GRID,
    "grid.linewidth": 0.6,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 11,
    "axes.titlelocation": "left",
    "axes.titlepad": 10,
    "legend.frameon": False,
    "lines.linewidth": 1.7,
    "lines.solid_joinstyle": "round",
    "svg.fonttype": "none",
    "svg.hashsalt": "riverheat",
}


@contextmanager
def applied() -> Iterator[None]:
    """The look, for everything drawn and saved inside (matplotlib reads parts of it only when it draws)."""
    with matplotlib.rc_context(_RC):
        yield


def figure(width: float, height: float, columns: int = 1, rows: int = 1) -> tuple[Figure, list[Axes]]:
    """A figure of ``columns`` plots side by side in ``rows`` rows; width and height in inches."""
    made = Figure(figsize=(width, height), layout="constrained", dpi=130)
    return made, [made.add_subplot(rows, columns, index + 1) for index in range(rows * columns)]


def inline_svg(made: Figure, name: str) -> str:
    """``made`` as an ``<svg>`` element to stand in a page beside others: text stays text, ids begin with ``name``."""
    buffer = io.StringIO()
    made.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    text = buffer.getvalue()
    text = text[text.index("<svg") :]
    text = re.sub(r"\s*<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
    text = re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{name}-", text)
    text = re.sub(r"font-family:[^;\"]*", "font-family: inherit", text)
    text = re.sub(r"font:\s*([^;\"]*?\d[\d.]*px)[^;\"]*", rf"font: \g<1> {FONTS}", text)
    return re.sub(r'(<svg[^>]*?) width="[^"]*"| height="[^"]*pt"', r"\1", text, count=2)


UNIT_TEXT = {"degC": "°C", "1": "–", "K": "K", "m2": "m²", "m3": "m³", "m3/s": "m³/s", "W/(m2.K)": "W/(m²·K)"}


def unit_text(unit: str) -> str:
    """A unit as it is printed."""
    return UNIT_TEXT.get(unit, unit)


def label(quantity: str, unit: str) -> str:
    """Axis label: ``Temperature in °C``."""
    return f"{quantity} in {unit_text(unit)}"
