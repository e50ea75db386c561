"""Placing labels on a plot so that they lie on nothing: not on lines, not on points, not on each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

AROUND = ((1, 1), (-1, 1), (1, -1), (-1, -1), (0, 1), (0, -1), (1, 0), (-1, 0))
"""Directions from a point to its label, best first."""
SAMPLE = 3.0
"""Pixels between the points a line is tested at."""


@dataclass
class Obstacles:
    """What is drawn on ``axes`` so far, in pixels. The figure must have been laid out."""

    axes: Axes
    boxes: list[Bbox] = field(default_factory=list)
    points: npt.NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 2)))

    def add_line(self, x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> None:
        """A polyline in data coordinates."""
        corners = self.axes.transData.transform(np.column_stack([x, y]))
        pieces = [self.points]
        for start, end in pairwise(corners):
            count = int(np.ceil(np.hypot(*(end - start)) / SAMPLE)) + 1
            pieces.append(start + np.linspace(0, 1, count)[:, None] * (end - start))
        self.points = np.vstack(pieces)

    def hits(self, box: Bbox) -> int:
        """How much lies under ``box``: points of lines, ten for each other label, a hundred outside the axes."""
        inside = (
            (self.points[:, 0] > box.x0)
            & (self.points[:, 0] < box.x1)
            & (self.points[:, 1] > box.y0)
            & (self.points[:, 1] < box.y1)
        )
        frame = self.axes.bbox
        outside = box.x0 < frame.x0 or box.x1 > frame.x1 or box.y0 < frame.y0 or box.y1 > frame.y1
        others = sum(bool(box.overlaps(other)) for other in self.boxes)
        return int(inside.sum()) + 10 * others + 100 * bool(outside)


def lay_out(axes: Axes) -> None:
    """Fix the places of axes and limits, so that pixels are known."""
    figure = axes.get_figure(root=True)
    assert figure is not None
    canvas = FigureCanvasAgg(figure)
    canvas.draw()


def label_point(obstacles: Obstacles, text: str, x: float, y: float, distance: float = 6.0, **style: Any) -> Annotation:
    """Write ``text`` beside the point (data coordinates), where it covers least; its place becomes an obstacle."""
    best: tuple[int, Annotation, Bbox] | None = None
    for across, up in AROUND:
        made = obstacles.axes.annotate(
            text,
            (x, y),
            textcoords="offset points",
            xytext=(across * distance, up * distance),
            ha={1: "left", 0: "center", -1: "right"}[across],
            va={1: "bottom", 0: "center", -1: "top"}[up],
            **style,
        )
        box = _padded(made)
        hits = obstacles.hits(box)
        if best is None or hits < best[0]:
            if best is not None:
                best[1].remove()
            best = (hits, made, box)
        else:
            made.remove()
    assert best is not None
    obstacles.boxes.append(best[2])
    return best[1]


def label_line(
    obstacles: Obstacles, text: str, places: Sequence[tuple[float, float]], **style: Any
) -> Annotation | None:
    """Write ``text`` on a line, at the first of ``places`` (data coordinates) where it covers nothing else, with its
    back blanked; None where there is no such place."""
    for x, y in places:
        made = obstacles.axes.annotate(
            text,
            (x, y),
            ha="center",
            va="center",
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8},
            **style,
        )
        box = _padded(made, 5.0)
        if obstacles.hits(box) == 0:
            obstacles.boxes.append(box)
            return made
        made.remove()
    return None


def _padded(text: Annotation, by: float = 1.5) -> Bbox:
    """Extent of ``text``, wider by some pixels."""
    return text.get_window_extent().padded(by)
