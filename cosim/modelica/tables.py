"""Tables of the Modelica Standard Library, whose C functions the front end names without their data.

It hands out a table object as a number; the data stands beside it, in the parameters of the block that holds the
object. They become constants, and a look-up becomes an expression of segments, so that breakpoints of time are events
and derivatives are exact. Piecewise linear and piecewise constant tables over time are handled, not those on file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cosim.modelica.arrays import elements_of, flatten
from cosim.modelica.dae import Dae, Place
from cosim.modelica.evaluation import evaluate
from cosim.modelica.expressions import Expr
from cosim.modelica.scalarize import Scalarizer
from cosim.modelica.variables import Variable

_TIME_TABLE = "ModelicaStandardTables_CombiTimeTable_"
_NUMBERS = ("table", "columns", "startTime", "shiftTime", "timeScale")
_LINEAR, _CONSTANT = 1, 3
_HOLD, _PERIODIC, _NONE = 1, 3, 4
"""Modelica.Blocks.Types.Smoothness and Extrapolation."""
_NEVER = sys.float_info.max


@dataclass(frozen=True)
class _Table:
    """``rows`` by ascending time, the first column; ``columns`` count from one."""

    rows: list[list[float]]
    columns: list[int]
    smoothness: int
    extrapolation: int
    start: float
    shift: float


class Tables:
    """Reads calls of table functions; None for any other function."""

    def __init__(self, dae: Dae, values: Scalarizer) -> None:
        self._dae = dae
        self._values = values
        self._by_name = {raw["name"]: k for k, raw in enumerate(dae["variables"])}
        self._tables: dict[str, _Table] = {}

    def __call__(self, function: int, arguments: Sequence[Expr], place: Place) -> Expr | None:
        external = self._dae["functions"][function]["external"]
        symbol = "" if external is None else str(external["symbol"])
        readers: dict[str, Callable[[_Table, Place], Expr]] = {
            "minimumTime": lambda table, _: self._values.graph.const(table.rows[0][0]),
            "maximumTime": lambda table, _: self._values.graph.const(table.rows[-1][0]),
            "nextTimeEvent": lambda table, _: self._next_event(table, arguments[1]),
            "getValue": lambda table, at: self._look_up(table, arguments[1], arguments[2], at),
        }
        reader = readers.get(symbol.removeprefix(_TIME_TABLE))
        if not symbol.startswith(_TIME_TABLE) or reader is None or arguments[0].op != "var":
            return None
        owner = self._values.scalars[arguments[0].data].name.rpartition(".")[0]
        if owner not in self._tables:
            self._tables[owner] = self._read(owner, place)
        return reader(self._tables[owner], place)

    # -- data -----------------------------------------------------------------------------------------------------
    def _read(self, owner: str, place: Place) -> _Table:
        numbers = {n: self._numbers(f"{owner}.{n}", place) for n in _NUMBERS}
        smoothness, extrapolation, on_file = (
            round(self._numbers(f"{owner}.{n}", place)[0]) for n in ("smoothness", "extrapolation", "tableOnFile")
        )
        shape = self._dae.value_types[self._dae["variables"][self._by_name[f"{owner}.table"]]["value_type"]].dimensions
        if len(shape) != 2:
            raise self._dae.refuse(f"the tables of {owner} form an array, which is not handled yet", place)
        width = shape[1]
        data = numbers["table"]
        rows = [data[i : i + width] for i in range(0, len(data), width)]
        if on_file or not rows:
            raise self._dae.refuse(f"the table of {owner} is read from a file, which is not handled yet", place)
        if smoothness not in (_LINEAR, _CONSTANT) and len(rows) > 2:
            raise self._dae.refuse(f"the table of {owner} has smooth interpolation, which is not handled yet", place)
        if extrapolation == _NONE:
            raise self._dae.refuse(f"the table of {owner} must not be extrapolated, which is not handled yet", place)
        if any(a[0] > b[0] for a, b in pairwise(rows)):
            raise self._dae.refuse(f"the times in the table of {owner} must not fall", place)
        columns = [round(c) for c in numbers["columns"]]
        kind = smoothness if smoothness == _CONSTANT else _LINEAR
        start, shift = (numbers[n][0] / numbers["timeScale"][0] for n in ("startTime", "shiftTime"))
        return _Table(rows, columns, kind, extrapolation, start, shift)

    def _numbers(self, name: str, place: Place) -> list[float]:
        """The values of a parameter, which nobody can set any more."""
        if name not in self._by_name:
            raise self._dae.refuse(f"a table without {name} is not handled", place)
        try:
            return [self._known(v) for v in elements_of(self._values.elements[self._by_name[name]])]
        except (KeyError, ValueError, ArithmeticError):
            raise self._dae.refuse(f"{name} must be known when compiling, as all data of a table", place) from None

    def _known(self, variable: Variable) -> float:
        values = self._values
        if variable.number not in values.known:
            declared, position = self._declared(variable)
            attributes = self._dae["variables"][declared]["attributes"]
            node = attributes["binding"] if attributes["binding"] is not None else attributes["start"]
            if node is None:
                raise KeyError(variable.name)
            given = list(flatten(values.value(node)))
            e = given[position if len(given) > 1 else 0]
            below = {n: self._known(values.scalars[n]) for n in e.variables}
            values.learn({variable.number: evaluate(e, {**values.known, **below})})
        return values.known[variable.number]

    def _declared(self, variable: Variable) -> tuple[int, int]:
        """The DAE's number of a variable, and which of its elements this is."""
        declared = self._by_name[variable.name if variable.name in self._by_name else variable.name.rpartition("[")[0]]
        return declared, elements_of(self._values.elements[declared]).index(variable)

    # -- expressions ----------------------------------------------------------------------------------------------
    def _next_event(self, table: _Table, time: Expr) -> Expr:
        """The first breakpoint after now; asked at events only, so nothing is frozen here."""
        graph = self._values.graph
        result = graph.const(_NEVER)
        if table.extrapolation == _PERIODIC:
            return result  # breakpoints are events by themselves
        for instant in sorted({row[0] + table.shift for row in table.rows} | {table.start}, reverse=True):
            result = graph.choose(graph.compare("lt", time, graph.const(instant)), graph.const(instant), result)
        return result

    def _look_up(self, table: _Table, column: Expr, time: Expr, place: Place) -> Expr:
        graph = self._values.graph
        at = table.columns[round(evaluate(column, self._values.known)) - 1] - 1
        x = graph.sub(time, graph.const(table.shift))
        times, first, last = [row[0] for row in table.rows], table.rows[0][0], table.rows[-1][0]
        if table.extrapolation == _PERIODIC and last > first:
            if self._values.held is None:
                raise self._dae.refuse("a periodic table is not handled here", place)
            whole = self._values.held.floor(
                graph.div(graph.sub(x, graph.const(first)), graph.const(last - first)), place
            )
            x = graph.sub(x, graph.mul(whole, graph.const(last - first)))
        pieces = [self._piece(table, i, at, x) for i in range(len(times) - 1) if times[i + 1] > times[i]]
        starts = [times[i] for i in range(len(times) - 1) if times[i + 1] > times[i]]
        if not pieces:
            pieces, starts = [graph.const(table.rows[-1][at])], [first]
        if table.extrapolation == _HOLD or (table.smoothness == _CONSTANT and table.extrapolation != _PERIODIC):
            pieces, starts = [graph.const(table.rows[0][at]), *pieces], [first, *starts]
            pieces, starts = [*pieces, graph.const(table.rows[-1][at])], [*starts, last]
        result = pieces[-1]
        for piece, end in zip(pieces[-2::-1], starts[:0:-1], strict=True):
            result = graph.choose(self._before(x, end), piece, result)
        return graph.choose(self._before(time, table.start), graph.zero, result)

    def _piece(self, table: _Table, i: int, at: int, x: Expr) -> Expr:
        graph, (left, right) = self._values.graph, table.rows[i : i + 2]
        if table.smoothness == _CONSTANT:
            return graph.const(left[at])
        slope = (right[at] - left[at]) / (right[0] - left[0])
        return graph.add(graph.const(left[at]), graph.mul(graph.const(slope), graph.sub(x, graph.const(left[0]))))

    def _before(self, x: Expr, instant: float) -> Expr:
        graph = self._values.graph
        comparison = graph.compare("lt", x, graph.const(instant))
        return comparison if comparison.op == "const" else graph.node("relation", (comparison,))
