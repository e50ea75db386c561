"""The log p-h diagram of a cycle over CoolProp's saturation dome."""

from __future__ import annotations

from pathlib import Path

import CoolProp.CoolProp as coolprop
import numpy as np
import numpy.typing as npt
from matplotlib.ticker import FormatStrFormatter, LogLocator, NullFormatter

from cosim.errors import InputError
from cosim.report.plan import CycleBranch, CyclePlot, expand
from cosim.report.style import COLORS, figure, label
from cosim.results import Results

DOME_POINTS = 200
ISOTHERMS = 6
SAME_PLACE_ENTHALPY = 2.0
"""kJ/kg"""
SAME_PLACE_LOG_PRESSURE = 0.05


def plot_cycle(results: Results, plot: CyclePlot, row: int, path: Path) -> None:
    """Draw the state points of ``plot`` at ``row`` of the results into the PNG file ``path``."""
    enthalpies, pressures = _line(results, plot, plot, row)
    made, (axes,) = figure(8.0, 5.4)
    liquid, vapour, dome_pressure = saturation_dome(plot.refrigerant, 0.5e5 * float(pressures.min()))
    axes.plot(np.concatenate([liquid, vapour[::-1]]) / 1e3, np.concatenate([dome_pressure, dome_pressure[::-1]]) / 1e5,
              color="#404040", linewidth=1.2, label=f"saturation, {plot.refrigerant} (CoolProp)")  # fmt: skip
    for temperature, h, p in _isotherms(plot.refrigerant, 0.5e5 * float(pressures.min())):
        axes.plot(h / 1e3, p / 1e5, color="#a0a0a0", linewidth=0.7)
        place = (float(h[1]) / 1e3, float(p[1]) / 1e5)
        text = f"{temperature - 273.15:.0f} °C"
        axes.annotate(text, place, textcoords="offset points", xytext=(-4, -3), ha="right", fontsize=7, color="#707070")
    order = [*range(pressures.size), *([0] if plot.closed else [])]
    axes.plot(enthalpies[order], pressures[order], "o-", color=COLORS[1], markersize=4, label="cycle")
    for branch in plot.branches:
        axes.plot(*_line(results, plot, branch, row), "o--", color=COLORS[1], markersize=3, linewidth=1.2)
    for text, h_point, p_point in _labels(enthalpies, pressures):
        place = (h_point, p_point)
        axes.annotate(text, place, textcoords="offset points", xytext=(6, 6), fontsize=8, color=COLORS[1])
    axes.set_yscale("log")
    axes.yaxis.set_major_locator(LogLocator(subs=(1.0, 2.0, 5.0)))
    axes.yaxis.set_major_formatter(FormatStrFormatter("%g"))
    axes.yaxis.set_minor_formatter(NullFormatter())
    axes.set_xlabel(label("Specific enthalpy", "kJ/kg"))
    axes.set_ylabel(label("Pressure", "bar"))
    axes.set_title(f"log p-h diagram at t = {results.time[row] / 3600:.2f} h")
    axes.legend(loc="upper left")
    made.savefig(path)


def _labels(enthalpies: npt.NDArray[np.float64], pressures: npt.NDArray[np.float64]) -> list[tuple[str, float, float]]:
    """Numbers of the points from 1, those that lie on each other in one label."""
    groups: list[tuple[list[int], float, float]] = []
    for number, (h, p) in enumerate(zip(enthalpies, pressures, strict=True), 1):
        for numbers, h_other, p_other in groups:
            if abs(h - h_other) < SAME_PLACE_ENTHALPY and abs(np.log(p / p_other)) < SAME_PLACE_LOG_PRESSURE:
                numbers.append(number)
                break
        else:
            groups.append(([number], float(h), float(p)))
    return [(", ".join(map(str, numbers)), h, p) for numbers, h, p in groups]


def saturation_dome(
    fluid: str, lowest: float
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Enthalpy of saturated liquid and vapour (J/kg) and pressure (Pa), from ``lowest`` Pa to the critical point.

    Raises InputError for a fluid that CoolProp does not know.
    """
    state = _state(fluid)
    low = max(np.log(max(lowest, 1.0)), np.log(max(coolprop.PropsSI("ptriple", fluid), 1.0)) + 1e-6)
    pressures = np.exp(np.linspace(low, np.log(state.p_critical() * 0.9999), DOME_POINTS))
    enthalpies = np.empty((2, DOME_POINTS))
    for index, pressure in enumerate(pressures):
        for quality in (0, 1):
            state.update(coolprop.PQ_INPUTS, float(pressure), quality)
            enthalpies[quality, index] = state.hmass()
    return enthalpies[0], enthalpies[1], pressures


def _isotherms(fluid: str, lowest: float) -> list[tuple[float, npt.NDArray[np.float64], npt.NDArray[np.float64]]]:
    """Isotherms inside the dome: the levels at which the exchangers work are read off them."""
    state = _state(fluid)
    lines = []
    for temperature in 273.15 + 20.0 * np.arange(-2, ISOTHERMS + 2):
        if temperature >= state.T_critical():
            continue
        ends = []
        for quality in (1, 0):
            state.update(coolprop.QT_INPUTS, quality, float(temperature))
            ends.append((state.hmass(), state.p()))
        if ends[0][1] >= lowest:
            h, p = np.array(ends).T
            lines.append((float(temperature), h, p))
    return lines


def _state(fluid: str) -> coolprop.AbstractState:
    try:
        return coolprop.AbstractState("HEOS", fluid)
    except ValueError as error:
        raise InputError(f"plots.cycle.refrigerant: CoolProp does not know {fluid!r}") from error


def _line(
    results: Results, plot: CyclePlot, line: CyclePlot | CycleBranch, row: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Enthalpies (kJ/kg) and pressures (bar) of the points of one line."""
    pressures, enthalpies = (
        np.array([results[name][row] for pattern in patterns for name in expand(pattern, results.names)])
        for patterns in (line.pressure, line.enthalpy)
    )
    if pressures.shape != enthalpies.shape:
        raise InputError(f"plots.cycle: {pressures.size} pressures but {enthalpies.size} enthalpies")
    return (enthalpies + plot.enthalpy_offset) / 1e3, pressures / 1e5
