"""Dimensions of preinsulated and of plain steel pipes by nominal size.

``DN100/2`` is DN 100 with insulation series 2, a bonded pipe of EN 253 (2009): outer diameter and least usual wall
of the steel pipe (EN 10220, EN 10217), outer diameter of the casing. Figures as in the catalogues of Logstor (2018.12)
and isoplus, which agree but for the casings of DN 450 and DN 500 (taken: isoplus) and some walls up to DN 65 (taken:
Logstor). ``EN10255/DN50`` is a steel tube of the medium series of EN 10255 without insulation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MILLIMETRE = 1e-3


@dataclass(frozen=True)
class Dimension:
    """Sizes of a pipe in m; ``casing_diameter`` is None for a pipe without insulation."""

    outer_diameter: float
    wall_thickness: float
    casing_diameter: float | None

    @property
    def inner_diameter(self) -> float:
        return self.outer_diameter - 2 * self.wall_thickness


_EN_253: dict[int, tuple[float, float, tuple[int, ...]]] = {
    # DN: outer diameter, wall, casings of insulation series 1, 2, 3; mm
    20: (26.9, 2.6, (90, 110, 125)),
    25: (33.7, 2.6, (90, 110, 125)),
    32: (42.4, 2.6, (110, 125, 140)),
    40: (48.3, 2.6, (110, 125, 140)),
    50: (60.3, 2.9, (125, 140, 160)),
    65: (76.1, 2.9, (140, 160, 180)),
    80: (88.9, 3.2, (160, 180, 200)),
    100: (114.3, 3.6, (200, 225, 250)),
    125: (139.7, 3.6, (225, 250, 280)),
    150: (168.3, 4.0, (250, 280, 315)),
    200: (219.1, 4.5, (315, 355, 400)),
    250: (273.0, 5.0, (400, 450, 500)),
    300: (323.9, 5.6, (450, 500, 560)),
    350: (355.6, 5.6, (500, 560, 630)),
    400: (406.4, 6.3, (560, 630, 710)),
    450: (457.0, 6.3, (630, 710, 800)),
    500: (508.0, 6.3, (710, 800, 900)),
    600: (610.0, 7.1, (800, 900, 1000)),
    700: (711.0, 8.0, (900, 1000)),
    800: (813.0, 8.8, (1000, 1100)),
    900: (914.0, 10.0, (1100, 1200)),
    1000: (1016.0, 11.0, (1200, 1300)),
}

_EN_10255 = {
    15: (21.3, 2.6), 20: (26.9, 2.6), 25: (33.7, 3.2), 32: (42.4, 3.2), 40: (48.3, 3.2), 50: (60.3, 3.6),
    65: (76.1, 3.6), 80: (88.9, 4.0), 100: (114.3, 4.5), 125: (139.7, 5.0), 150: (165.1, 5.0),
}  # fmt: skip

CONDUCTIVITY_LIMIT = 0.029
"""W/(m.K) of the foam at 50 °C when new: the limit of EN 253 (2009)."""


def dimension(name: str) -> Dimension:
    """The pipe called ``name``; raises ValueError that says what there is."""
    text = name.replace(" ", "").upper()
    if match := re.fullmatch(r"DN(\d+)/(\d)", text):
        size, series = int(match[1]), int(match[2])
        if size not in _EN_253:
            raise ValueError(f"there is no DN{size}; there are DN {', '.join(map(str, _EN_253))}")
        outer, wall, casings = _EN_253[size]
        if not 1 <= series <= len(casings):
            raise ValueError(f"DN{size} has insulation series 1 to {len(casings)}, not {series}")
        return Dimension(outer * MILLIMETRE, wall * MILLIMETRE, casings[series - 1] * MILLIMETRE)
    if match := re.fullmatch(r"EN10255/DN(\d+)", text):
        size = int(match[1])
        if size not in _EN_10255:
            raise ValueError(f"EN 10255 has no DN{size}; there are DN {', '.join(map(str, _EN_10255))}")
        outer, wall = _EN_10255[size]
        return Dimension(outer * MILLIMETRE, wall * MILLIMETRE, None)
    raise ValueError("is no dimension: write DN100/2 (DN and insulation series of EN 253) or EN10255/DN50")
