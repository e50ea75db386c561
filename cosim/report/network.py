"""Pipe networks at the end of a run: a map, and pressure and temperature to the worst-placed consumer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from cosim.errors import InputError
from cosim.report.style import COLORS, INK, figure, label
from cosim.results.folder import NETWORKS

_ZERO = 273.15
_WIDEST = 5.0
"""Line width of the widest pipe, points."""


def network_figures(run: Path) -> Iterator[tuple[str, Figure]]:
    """Name and figure of each picture of the run folder's networks; none where it has no network.

    To be used within :func:`cosim.report.style.applied`. Raises InputError where the file is damaged.
    """
    path = run / NETWORKS
    if not path.is_file():
        return
    try:
        networks = json.loads(path.read_text(encoding="utf-8"))
        for network in networks:
            if None not in network["nodes"]["x"] and None not in network["nodes"]["y"]:
                yield f"{network['name']}_map", draw_map(network)
            yield f"{network['name']}_path", draw_path(network)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise InputError(f"{path}: cannot be read ({error}); run the scenario again") from error


def draw_map(network: dict[str, Any]) -> Figure:
    """Pipes by diameter (width) and supply temperature (colour), sources, and the path to the worst-placed consumer."""
    nodes, pipes = network["nodes"], network["pipes"]
    place = np.stack([_numbers(nodes["x"]), _numbers(nodes["y"])], axis=1)
    place -= place.min(axis=0)
    ends = np.array([pipes["start"], pipes["end"]])
    T = _numbers(nodes["T_supply"])[ends].mean(axis=0) - _ZERO
    diameter = _numbers(pipes["diameter"])
    made, (axes,) = figure(7.6, 6.0)
    path = place[network["path"]["nodes"]]
    axes.plot(*path.T, color=COLORS[4], linewidth=_WIDEST + 4, alpha=0.25, solid_capstyle="round")
    lines = LineCollection(
        list(place[ends].transpose(1, 0, 2)),
        array=np.ma.masked_invalid(T),
        cmap="plasma",
        linewidths=np.maximum(_WIDEST * diameter / diameter.max(), 0.6),
        capstyle="round",
    )
    axes.add_collection(lines)
    made.colorbar(lines, ax=axes, label=label("Supply", "degC"), shrink=0.8)
    kinds = np.array(nodes["kind"])
    for kind, marker, size in (("consumer", "o", 9), ("source", "s", 60)):
        x, y = place[kinds == kind].T
        axes.scatter(x, y, marker=marker, s=size, facecolor="white", edgecolor=INK, zorder=3)
    for index in np.flatnonzero(kinds == "source"):
        axes.annotate(nodes["id"][index], place[index], xytext=(7, 7), textcoords="offset points")
    worst = network["path"]["nodes"][-1]
    axes.scatter(place[worst, 0], place[worst, 1], s=90, facecolor="none", edgecolor=COLORS[4], linewidth=2, zorder=4)
    axes.annotate(f"{nodes['id'][worst]}, worst-placed", place[worst], xytext=(7, -12), textcoords="offset points")
    axes.set_aspect("equal")
    axes.set_xlabel(label("East", "m"))
    axes.set_ylabel(label("North", "m"))
    axes.set_title(f"{network['name']}: supply temperatures")
    return made


def draw_path(network: dict[str, Any]) -> Figure:
    """Pressure and temperature of supply and return over the distance from the source."""
    nodes, path = network["nodes"], network["path"]
    at, x = path["nodes"], _numbers(path["distance"])
    made, (pressure, warmth) = figure(9.6, 3.8, columns=2)
    for axes, quantity, unit, name in ((pressure, "p", "bar", "Pressure"), (warmth, "T", "degC", "Temperature")):
        for side, color in (("supply", COLORS[1]), ("return", COLORS[0])):
            values = _numbers(nodes[f"{quantity}_{side}"])[at]
            values = values / 1e5 if quantity == "p" else values - _ZERO
            axes.plot(x, values, color=color, marker=".")
            axes.annotate(side, (x[0], values[0]), xytext=(4, 5), textcoords="offset points", color=color)
        axes.set_xlabel(label("Distance from the source", "m"))
        axes.set_ylabel(label(name, unit))
    pressure.set_title(f"{network['name']}: to the worst-placed consumer {nodes['id'][at[-1]]}")
    return made


def _numbers(values: list[float | None]) -> npt.NDArray[np.float64]:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
