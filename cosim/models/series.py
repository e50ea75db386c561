"""Series from a CSV file as a component: each column is an output."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np
from pydantic import Field

from cosim.errors import InputError
from cosim.models.csv_table import BOOLEAN, read_csv_table
from cosim.system.ports import Port, PortType
from cosim.system.python_component import Context, Parameters, PythonComponent
from cosim.system.quantities import quantity


class SeriesParameters(Parameters):
    """Which file, and how it is read between its rows."""

    file: str = Field(description="CSV file, from the scenario's folder: line of names, line of units, rows")
    interpolation: Literal["linear", "hold"] = Field(
        default="linear", description="Between rows: a straight line, or the earlier row's value"
    )
    longest_gap: float | None = quantity(
        "s", "Longest spacing of rows; twice the median by default", default=None, gt=0
    )


class Series(PythonComponent):
    """Outputs by the names of the columns: over a step the exact mean; Boolean columns the value at its beginning."""

    PARAMETERS = SeriesParameters

    parameters: SeriesParameters

    def __init__(self, name: str, parameters: SeriesParameters, context: Context) -> None:
        """Raises InputError where the file is faulty, has a gap, or does not cover the run."""
        super().__init__(name, parameters, context)
        self._table = table = read_csv_table(context.folder / parameters.file, parameters.longest_gap)
        if context.span is not None and not (table.time[0] <= context.span[0] and context.span[1] <= table.time[-1]):
            raise InputError(
                f"{table.path}: covers {table.time[0]:g} to {table.time[-1]:g} s, "
                f"but the run goes from {context.span[0]:g} to {context.span[1]:g} s"
            )
        self.declare((), [_port(column, unit) for column, unit in table.units.items()])
        spacing = np.diff(table.time)
        self._integrals = {}
        for column, values in table.values.items():
            over = values[:-1] if parameters.interpolation == "hold" else (values[:-1] + values[1:]) / 2
            self._integrals[column] = np.concatenate([[0.0], np.cumsum(over * spacing)])

    def start(self, time: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {column: self._value(column, time) for column in self._table.values}

    def advance(self, time: float, step: float, inputs: Mapping[str, float]) -> Mapping[str, float]:
        return {
            column: self._value(column, time)
            if unit == BOOLEAN
            else (self._integral(column, time + step) - self._integral(column, time)) / step
            for column, unit in self._table.units.items()
        }

    def _value(self, column: str, time: float) -> float:
        values = self._table.values[column]
        if self.parameters.interpolation == "hold" or self._table.units[column] == BOOLEAN:
            return float(values[self._row(time)])
        return float(np.interp(time, self._table.time, values))

    def _integral(self, column: str, time: float) -> float:
        row = self._row(time)
        first, begin = float(self._table.values[column][row]), float(self._table.time[row])
        last = self._value(column, time)
        return float(self._integrals[column][row]) + (first + last) / 2 * (time - begin)

    def _row(self, time: float) -> int:
        """The last row at or before ``time``."""
        return max(int(np.searchsorted(self._table.time, time, side="right")) - 1, 0)


def _port(column: str, unit: str) -> Port:
    if unit == BOOLEAN:
        return Port(column, "1", PortType.BOOLEAN)
    return Port(column, unit)
