"""The log p-h diagram of a cycle over CoolProp's saturation dome."""

from __future__ import annotations

import math
from dataclasses import dataclass

import CoolProp.CoolProp as coolprop
import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FormatStrFormatter, LogLocator, NullFormatter

from cosim.errors import InputError
from cosim.report.labels import Obstacles, label_line, label_point, lay_out
from cosim.report.plan import CycleBranch, CyclePlot, expand
from cosim.report.quantities import clock
from cosim.report.style import COLORS, MUTED, figure, label
from cosim.results import Results

DOME_POINTS = 200
NEAR_CRITICAL = 0.95
"""Reduced pressure from which the dome's points crowd, so that its top is round."""
ISOTHERM_STEP = 20.0
"""K"""
ISOTHERM_POINTS = 60
LABEL_SHARES = (0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.06)
"""Where on the level part of an isotherm its label may stand, best first."""
SAME_PLACE_ENTHALPY = 2.0
"""kJ/kg"""
SAME_PLACE_LOG_PRESSURE = 0.05
BELOW, ABOVE = 0.45, 1.25
"""The diagram goes from this share of the lowest pressure of the cycle to this multiple of the critical pressure."""
BESIDE = 0.10
"""... and this share of its width beyond dome and cycle."""

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class StatePoint:
    """A point of the cycle; its temperature is CoolProp's for the pressure and enthalpy."""

    number: str
    pressure: float
    """Pa"""
    enthalpy: float
    """J/kg"""
    temperature: float
    """K; NaN where CoolProp has none"""


def draw_cycle(results: Results, plot: CyclePlot, row: int) -> Figure:
    """The state points of ``plot`` at ``row`` of the results."""
    enthalpies, pressures = _line(results, plot, plot, row)
    made, (axes,) = figure(8.6, 5.6)
    lowest, critical = BELOW * 1e5 * float(pressures.min()), _state(plot.refrigerant).p_critical()
    liquid, vapour, dome_pressure = saturation_dome(plot.refrigerant, lowest)
    dome = np.concatenate([liquid, vapour[::-1]]) / 1e3, np.concatenate([dome_pressure, dome_pressure[::-1]]) / 1e5
    order = [*range(pressures.size), *([0] if plot.closed else [])]
    lines = [(enthalpies[order], pressures[order]), *(_line(results, plot, branch, row) for branch in plot.branches)]
    _frame(axes, [dome[0], *(h for h, _ in lines)], lowest, ABOVE * critical)
    isotherms = _isotherms(plot.refrigerant, lowest, ABOVE * critical)
    for _, h, p in isotherms:
        axes.plot(h / 1e3, p / 1e5, color="#b4b4b4", linewidth=0.7)
    axes.plot(*dome, color="#404040", linewidth=1.4)
    axes.plot(*lines[0], "o-", color=COLORS[1], markersize=4.5)
    for line in lines[1:]:
        axes.plot(*line, "o--", color=COLORS[1], markersize=3, linewidth=1.2)
    axes.set_title(f"{plot.refrigerant} at {clock(float(results.time[row]))}; saturation and isotherms from CoolProp")
    lay_out(axes)
    obstacles = Obstacles(axes)
    for line in (*lines, dome):
        obstacles.add_line(*line)
    for number, at_enthalpy, at_pressure in _numbered(enthalpies, pressures, plot.closed):
        label_point(obstacles, number, at_enthalpy, at_pressure, fontsize=10, color=COLORS[1], fontweight="bold")
    for temperature, isotherm_h, isotherm_p in isotherms:
        text = f"{temperature - 273.15:.0f} °C".replace("-", "−")
        label_line(obstacles, text, _label_places(isotherm_h / 1e3, isotherm_p / 1e5), fontsize=8, color=MUTED)
    return made


def drawable(results: Results, plot: CyclePlot, row: int) -> bool:
    """Whether the values at ``row`` are such as a fluid can have; those of a run that failed need not be."""
    enthalpies, pressures = _line(results, plot, plot, row)
    return bool(np.all(np.isfinite(enthalpies)) and np.all(np.isfinite(pressures)) and np.all(pressures > 0))


def state_points(results: Results, plot: CyclePlot, row: int) -> list[StatePoint]:
    """The points of the cycle at ``row``, numbered as in the diagram."""
    enthalpies, pressures = _line(results, plot, plot, row)
    state = _state(plot.refrigerant)
    points = []
    for number, h, p in _numbered(enthalpies, pressures, plot.closed):
        try:
            state.update(coolprop.HmassP_INPUTS, h * 1e3, p * 1e5)
            temperature = float(state.T())
        except ValueError:  # outside the equation's range
            temperature = math.nan
        points.append(StatePoint(number, p * 1e5, h * 1e3, temperature))
    return points


def _frame(axes: Axes, enthalpies: list[Array], lowest: float, highest: float) -> None:
    left, right = min(float(h.min()) for h in enthalpies), max(float(h.max()) for h in enthalpies)
    beside = BESIDE * (right - left)
    axes.set_xlim(left - beside, right + beside)
    axes.set_yscale("log")
    axes.set_ylim(lowest / 1e5, highest / 1e5)
    axes.yaxis.set_major_locator(LogLocator(subs=(1.0, 2.0, 5.0)))
    axes.yaxis.set_major_formatter(FormatStrFormatter("%g"))
    axes.yaxis.set_minor_formatter(NullFormatter())
    axes.set_xlabel(label("Specific enthalpy", "kJ/kg"))
    axes.set_ylabel(label("Pressure", "bar"))


def _label_places(enthalpies: Array, pressures: Array) -> list[tuple[float, float]]:
    """Where an isotherm may be labelled: on its level part within the dome, left first; all along one without."""
    level = np.flatnonzero(np.diff(pressures) == 0)
    if not level.size:
        return [(float(h), float(p)) for h, p in zip(enthalpies[::3], pressures[::3], strict=True)]
    left, right, at = float(enthalpies[level[0]]), float(enthalpies[level[-1] + 1]), float(pressures[level[0]])
    return [(left + share * (right - left), at) for share in LABEL_SHARES]


def _numbered(enthalpies: Array, pressures: Array, closed: bool) -> list[tuple[str, float, float]]:
    """Numbers of the points from 1, those that lie on each other in one label. The last point of a line that is not
    closed by itself but ends where it began has no number of its own."""
    groups: list[tuple[list[int], float, float]] = []
    for number, (h, p) in enumerate(zip(enthalpies, pressures, strict=True), 1):
        for numbers, h_other, p_other in groups:
            if abs(h - h_other) < SAME_PLACE_ENTHALPY and abs(np.log(p / p_other)) < SAME_PLACE_LOG_PRESSURE:
                if closed or number < enthalpies.size or numbers[0] != 1:
                    numbers.append(number)
                break
        else:
            groups.append(([number], float(h), float(p)))
    return [(", ".join(map(str, numbers)), h, p) for numbers, h, p in groups]


def saturation_dome(fluid: str, lowest: float) -> tuple[Array, Array, Array]:
    """Enthalpy of saturated liquid and vapour (J/kg) and pressure (Pa), from ``lowest`` Pa to the critical point.

    Raises InputError for a fluid that CoolProp does not know.
    """
    state = _state(fluid)
    low = max(np.log(max(lowest, 1.0)), np.log(max(coolprop.PropsSI("ptriple", fluid), 1.0)) + 1e-6)
    critical = state.p_critical()
    pressures = np.concatenate(
        [
            np.exp(np.linspace(low, np.log(NEAR_CRITICAL * critical), DOME_POINTS)),
            critical * (1 - np.geomspace(1 - NEAR_CRITICAL, 1e-5, DOME_POINTS // 4)[1:]),
        ]
    )
    enthalpies = np.empty((2, pressures.size))
    for index, pressure in enumerate(pressures):
        for quality in (0, 1):
            state.update(coolprop.PQ_INPUTS, float(pressure), quality)
            enthalpies[quality, index] = state.hmass()
    return enthalpies[0], enthalpies[1], pressures


def _isotherms(fluid: str, lowest: float, highest: float) -> list[tuple[float, Array, Array]]:
    """Temperature, enthalpies and pressures of the isotherms between two pressures, from liquid to vapour."""
    state = _state(fluid)
    lines = []
    for temperature in 273.15 + ISOTHERM_STEP * np.arange(-5, 15):
        if not state.Tmin() < temperature < min(state.Tmax(), 1.15 * state.T_critical()):
            continue
        if temperature < state.T_critical():
            state.update(coolprop.QT_INPUTS, 0, float(temperature))
            saturation = state.p()
            if saturation < lowest:
                continue
            ends = [_saturated(state, quality, float(temperature)) for quality in (0, 1)]
            dense = _at(state, float(temperature), np.geomspace(highest, 1.0005 * saturation, ISOTHERM_POINTS))
            thin = _at(state, float(temperature), np.geomspace(0.9995 * saturation, lowest, ISOTHERM_POINTS))
            pieces = [*dense, *ends, *thin]
        else:
            pieces = _at(state, float(temperature), np.geomspace(highest, lowest, 2 * ISOTHERM_POINTS))
        h, p = np.array(pieces).T
        lines.append((float(temperature), h, p))
    return lines


def _saturated(state: coolprop.AbstractState, quality: int, temperature: float) -> tuple[float, float]:
    state.update(coolprop.QT_INPUTS, quality, temperature)
    return state.hmass(), state.p()


def _at(state: coolprop.AbstractState, temperature: float, pressures: Array) -> list[tuple[float, float]]:
    points = []
    for pressure in pressures:
        try:
            state.update(coolprop.PT_INPUTS, float(pressure), temperature)
        except ValueError:  # below the melting line or at the very saturation: the line has a gap there
            continue
        points.append((state.hmass(), float(pressure)))
    return points


def _state(fluid: str) -> coolprop.AbstractState:
    try:
        return coolprop.AbstractState("HEOS", fluid)
    except ValueError as error:
        raise InputError(f"plots.cycle.refrigerant: CoolProp does not know {fluid!r}") from error


def _line(results: Results, plot: CyclePlot, line: CyclePlot | CycleBranch, row: int) -> tuple[Array, Array]:
    """Enthalpies in kJ/kg and pressures in bar along a line of the diagram."""
    pressures = _values(results, line.pressure, row)
    enthalpies = _values(results, line.enthalpy, row) + plot.enthalpy_offset
    if pressures.size != enthalpies.size or pressures.size == 0:
        raise InputError(
            f"plots.cycle: {pressures.size} pressures and {enthalpies.size} enthalpies; as many of both are needed"
        )
    return enthalpies / 1e3, pressures / 1e5


def _values(results: Results, patterns: list[str], row: int) -> Array:
    names = [name for pattern in patterns for name in expand(pattern, results.names)]
    return np.array([results[name][row] for name in names])
