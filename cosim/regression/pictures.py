"""Pictures of cases' references of our own: every kind of quantity a panel, all signals of a kind in one.

    python -m cosim.regression.pictures docs/transients tests/regression/cases/plants/*.regression.toml

writes one PNG a case, by the case's name, and says which. A case that passes runs within its tolerance of them.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes

from cosim import units
from cosim.errors import InputError
from cosim.regression.case import Case, read_case
from cosim.regression.references import Kind, read_reference
from cosim.report.quantities import display_unit
from cosim.report.style import applied, figure, label
from cosim.results.trajectory import Trajectory

_MOST = 9
"""Panels of a picture; what is left of the kinds is not drawn."""
_MOST_CURVES = 6
"""In a panel: those nearest to the top of the model."""
_QUANTITIES = {
    "W": "Power", "J": "Energy", "K": "Temperature", "Pa": "Pressure", "kg/s": "Mass flow", "kg": "Mass",
    "rad/s": "Speed", "rad": "Angle", "1": "Ratio", "m2.K/W": "Fouling",
}  # fmt: skip
_STATE = "State"


def draw(case: Case, folder: Path) -> Path:
    """Draws the case's reference of our own into ``folder``; InputError where it has none."""
    for entry in case.subject.references:
        if entry.kind is Kind.SELF:
            reference = read_reference(case.file(entry.file))
            path = folder / f"{case.name}.png"
            _draw(case.subject.title, reference.signals, path)
            return path
    raise InputError(f'{case.path}: no reference of our own to draw; add [[references]] with kind = "self"')


def _draw(title: str, signals: Mapping[str, Trajectory], path: Path) -> None:
    kinds = list(_by_kind(signals).items())[:_MOST]
    with applied():
        made, panels = figure(12.0, 3.1 * -(-len(kinds) // 3), columns=min(3, len(kinds)), rows=-(-len(kinds) // 3))
        made.suptitle(title, x=0.01, ha="left", fontsize=12)
        for axes, (kind, curves) in zip(panels, kinds, strict=False):
            _panel(axes, kind, curves)
        for empty in panels[len(kinds) :]:
            empty.set_visible(False)
        path.parent.mkdir(parents=True, exist_ok=True)
        made.savefig(path, dpi=75)


def _by_kind(signals: Mapping[str, Trajectory]) -> dict[str, dict[str, Trajectory]]:
    """Signals by unit, discrete ones apart."""
    kinds: dict[str, dict[str, Trajectory]] = {}
    for name, trajectory in signals.items():
        kind = _STATE if trajectory.discrete else (trajectory.unit or "1")
        kinds.setdefault(kind, {})[name] = trajectory
    for kind, curves in kinds.items():
        chosen = sorted(curves, key=lambda name: name.count("."))[:_MOST_CURVES]
        kinds[kind] = {name: curves[name] for name in curves if name in chosen}
    return kinds


def _panel(axes: Axes, kind: str, curves: Mapping[str, Trajectory]) -> None:
    shown = kind if kind == _STATE else display_unit(kind, max(_largest(t) for t in curves.values()))
    for name, trajectory in curves.items():
        values = trajectory.values if shown == kind else units.from_si_array(trajectory.values, kind, shown)
        style = "steps-post" if trajectory.discrete else "default"
        axes.plot(trajectory.times / 60.0, values, label=name.partition(".")[2] or name, drawstyle=style)
    axes.set_xlabel("Time in min")
    axes.set_ylabel(_STATE if kind == _STATE else label(_QUANTITIES.get(kind, "Value"), shown))
    axes.legend(fontsize=7.5)


def _largest(trajectory: Trajectory) -> float:
    return float(np.max(np.abs(trajectory.values[np.isfinite(trajectory.values)]), initial=0.0))


def _main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("cases", type=Path, nargs="+", help="*.regression.toml")
    options = parser.parse_args()
    for path in options.cases:
        print(draw(read_case(path), options.folder))


if __name__ == "__main__":
    _main()
