"""Series as a component, from a CSV file or written where the component stands: each column is an output."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from pydantic import Field, model_validator

from cosim.errors import InputError
from cosim.models.csv_table import BOOLEAN, read_csv_table
from cosim.models.given import Given
from cosim.system.ports import FloatArray, Port, PortType
from cosim.system.python_component import Context, Parameters, PythonComponent
from cosim.system.quantities import Sourced, quantity

_CLOSE = 1e-9
"""Of the length of a series: a time so close before a knot stands at it."""


class SeriesParameters(Parameters):
    """Where the rows come from, and what is between them."""

    NESTED = frozenset({"columns"})

    file: str | None = Field(
        default=None, description="CSV file, from the scenario's folder: line of names, line of units, rows"
    )
    time: list[float] = quantity("s", "Times of the rows, instead of a file", default=[])
    columns: dict[str, Given] = Field(default={}, description="Values of each column at these times, with their unit")
    interpolation: Literal["linear", "hold"] = Field(
        default="linear", description="Between rows: a straight line, or the earlier row's value"
    )
    longest_gap: float | None = quantity(
        "s", "Longest spacing of rows; twice the median by default of files", default=None, gt=0
    )
    over_step: Literal["mean", "end"] = Field(
        default="mean",
        description="What stands on a straight line gives for a step: its exact mean, so that sums are kept, or the "
        "value at the end, for couplings of higher order",
    )

    @model_validator(mode="after")
    def _one_origin(self) -> SeriesParameters:
        if (self.file is None) is not bool(self.columns and self.time):
            raise ValueError("rows come either from 'file', or from 'time' and 'columns'")
        if not all(math.isfinite(time) for time in self.time) or np.any(np.diff(self.time) <= 0):
            raise ValueError("'time' does not go forward")
        for name, given in self.columns.items():
            if not isinstance(given.value, list) or len(given.value) != len(self.time):
                raise ValueError(f"column {name!r} needs {len(self.time)} values, one for each time")
            if not all(math.isfinite(value) for value in given.si):
                raise ValueError(f"column {name!r} holds what is no number")
        return self

    def sourced(self, place: str) -> list[Sourced]:
        return [s for name, given in self.columns.items() for s in given.sourced(f"{place}.columns.{name}")]


@dataclass(frozen=True)
class _Column:
    """One series: the values at the rows, the integral up to them, and whether values are held between rows."""

    port: Port
    values: FloatArray
    integral: FloatArray
    holds: bool


class Series(PythonComponent):
    """Outputs by the names of the columns: over a step the exact mean; Boolean columns the value at its beginning.

    Rows at which something that is held changes are announced as events, so that controlled steps end there.
    """

    PARAMETERS = SeriesParameters
    FIXED = frozenset({"_time", "_columns", "_events", "_close"})

    parameters: SeriesParameters

    def __init__(self, name: str, parameters: SeriesParameters, context: Context) -> None:
        """Raises InputError where the file is faulty, has a gap, or the rows do not cover the run."""
        super().__init__(name, parameters, context)
        if parameters.file is None:
            place = "'time'"
            self._time: FloatArray = np.array(parameters.time)
            ports = {c: g.port(c, continuous=not self._holds(g.is_boolean)) for c, g in parameters.columns.items()}
            values = {column: np.array(given.si) for column, given in parameters.columns.items()}
        else:
            table = read_csv_table(context.folder / parameters.file, parameters.longest_gap)
            place, self._time, values = str(table.path), table.time, table.values
            ports = {column: self._port(column, unit) for column, unit in table.units.items()}
        self._check_span(place, context)
        self.declare((), list(ports.values()))
        self._columns = {column: self._column(port, values[column]) for column, port in ports.items()}
        jumps = [np.flatnonzero(np.diff(c.values)) + 1 for c in self._columns.values() if c.holds]
        self._events: FloatArray = self._time[np.unique(np.concatenate(jumps))] if jumps else np.zeros(0)
        self._close = _CLOSE * float(self._time[-1] - self._time[0])
        self._now = -math.inf

    def _holds(self, is_boolean: bool) -> bool:
        return is_boolean or self.parameters.interpolation == "hold"

    def _port(self, column: str, unit: str) -> Port:
        holds = self._holds(unit == BOOLEAN)
        if unit == BOOLEAN:
            return Port(column, "1", PortType.BOOLEAN, continuous=False)
        return Port(column, unit, continuous=not holds)

    def _column(self, port: Port, values: FloatArray) -> _Column:
        holds = self._holds(port.type is PortType.BOOLEAN)
        over = values[:-1] if holds else (values[:-1] + values[1:]) / 2
        return _Column(port, values, np.concatenate([[0.0], np.cumsum(over * np.diff(self._time))]), holds)

    def _check_span(self, place: str, context: Context) -> None:
        """What is written in place may be held beyond its last row; files must cover the run."""
        if context.span is None:
            return
        first, last = float(self._time[0]), float(self._time[-1])
        open_end = self.parameters.file is None and all(
            self._holds(given.is_boolean) for given in self.parameters.columns.values()
        )
        if first > context.span[0] or (last < context.span[1] and not open_end):
            raise InputError(
                f"{place}: covers {first:g} to {last:g} s, "
                f"but the run goes from {context.span[0]:g} to {context.span[1]:g} s"
            )

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        self._now = time
        return {name: self._value(column, time) for name, column in self._columns.items()}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        self._now = time + step
        return {name: self._over(column, time, step) for name, column in self._columns.items()}

    def next_event(self) -> float:
        later = np.searchsorted(self._events, self._now + self._close, side="right")
        return float(self._events[later]) if later < self._events.size else math.inf

    def _over(self, column: _Column, time: float, step: float) -> float:
        if column.port.type is PortType.BOOLEAN:
            return self._value(column, time + self._close)
        if not column.holds and self.parameters.over_step == "end":
            return self._value(column, time + step)
        return (self._integral(column, time + step) - self._integral(column, time)) / step

    def _value(self, column: _Column, time: float) -> float:
        if column.holds:
            return float(column.values[self._row(time)])
        return float(np.interp(time, self._time, column.values))

    def _integral(self, column: _Column, time: float) -> float:
        row = self._row(time)
        first, begin = float(column.values[row]), float(self._time[row])
        last = self._value(column, time)
        return float(column.integral[row]) + (first + last) / 2 * (time - begin)

    def _row(self, time: float) -> int:
        """The last row at or before ``time``."""
        return max(int(np.searchsorted(self._time, time, side="right")) - 1, 0)
