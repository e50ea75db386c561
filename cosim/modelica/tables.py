"""Tables of the Modelica Standard Library, by the names of their C functions.

The front end hands out a table object as a number and no call of its constructor; the data stands beside the object, in
the parameters of the block that holds it. They become constants, and a look-up becomes a curve (``curves.py``) of one
column. Tables over time have their events where the block asks for them by the next time event. Tables of two
dimensions the front end refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cosim.modelica.arrays import elements_of, flatten
from cosim.modelica.curves import CONSTANT, LINEAR, NONE, PERIODIC, Breakpoints, Curve, pieces
from cosim.modelica.dae import Dae, Place
from cosim.modelica.evaluation import evaluate
from cosim.modelica.expressions import Expr
from cosim.modelica.scalarize import Scalarizer
from cosim.modelica.variables import Variable

TABLE_FUNCTIONS = "ModelicaStandardTables_"
"""What the names of the library's table functions in C begin with."""
_TIME_TABLE, _TABLE = "CombiTimeTable_", "CombiTable1D_"
_ALWAYS, _AT_DISCONTINUITIES = 1, 2
"""Modelica.Blocks.Types.TimeEvents."""


@dataclass(frozen=True)
class _Table:
    """``rows`` by ascending abscissa, the first column; ``columns`` count from one."""

    rows: list[list[float]]
    columns: list[int]
    smoothness: int
    extrapolation: int
    at: Breakpoints
    curves: dict[int, Curve]

    def curve(self, column: int) -> Curve:
        """Through the points of one of the table's columns, counted from one."""
        if column not in self.curves:
            at = self.columns[column - 1] - 1
            values = [row[at] for row in self.rows]
            self.curves[column] = Curve(self.at, pieces(self.at.x, values, self.smoothness, self.extrapolation))
        return self.curves[column]


class Tables:
    """Reads calls of table functions; None for any other function."""

    def __init__(self, dae: Dae, values: Scalarizer) -> None:
        self._dae = dae
        self._values = values
        self._by_name = {raw["name"]: k for k, raw in enumerate(dae["variables"])}
        self._tables: dict[tuple[str, str], _Table] = {}
        graph = values.graph
        first: _Reader = lambda table, _: graph.const(table.at.x[0])  # noqa: E731
        last: _Reader = lambda table, _: graph.const(table.at.x[-1])  # noqa: E731
        self._readers: dict[str, _Reader] = {
            f"{_TIME_TABLE}minimumTime": first,
            f"{_TIME_TABLE}maximumTime": last,
            f"{_TIME_TABLE}nextTimeEvent": lambda table, a: graph.node("next_breakpoint", (a[0],), table.at),
            f"{_TIME_TABLE}getValue": lambda table, a: self._timed(table, a, 0),
            f"{_TIME_TABLE}getDerValue": lambda table, a: graph.mul(self._timed(table, a, 1), a[4]),
            f"{_TIME_TABLE}getDer2Value": lambda table, a: self._second(self._timed, table, a, 4),
            f"{_TABLE}minimumAbscissa": first,
            f"{_TABLE}maximumAbscissa": last,
            f"{_TABLE}getValue": lambda table, a: self._plain(table, a, 0),
            f"{_TABLE}getDerValue": lambda table, a: graph.mul(self._plain(table, a, 1), a[2]),
            f"{_TABLE}getDer2Value": lambda table, a: self._second(self._plain, table, a, 2),
        }
        """By the C function's name; arguments: the table and the function's arguments after the table."""

    def __call__(self, function: int, arguments: Sequence[Expr], place: Place) -> Expr | None:
        external = self._dae["functions"][function]["external"]
        symbol = "" if external is None else str(external["symbol"])
        if not symbol.startswith(TABLE_FUNCTIONS):
            return None
        kind = symbol.removeprefix(TABLE_FUNCTIONS)
        if kind not in self._readers or arguments[0].op != "var":
            raise self._dae.refuse(f"{symbol} is not handled here", place)
        owner = self._values.scalars[arguments[0].data].name.rpartition(".")[0]
        timed = kind.startswith(_TIME_TABLE)
        key = owner, _TIME_TABLE if timed else _TABLE
        if key not in self._tables:
            self._tables[key] = self._read(owner, timed, place)
        return self._readers[kind](self._tables[key], arguments[1:])

    # -- data -----------------------------------------------------------------------------------------------------
    def _read(self, owner: str, timed: bool, place: Place) -> _Table:
        def whole(name: str) -> int:
            return round(self._numbers(f"{owner}.{name}", place)[0])

        data, columns = self._numbers(f"{owner}.table", place), self._numbers(f"{owner}.columns", place)
        shape = self._dae.value_types[self._dae["variables"][self._by_name[f"{owner}.table"]]["value_type"]].dimensions
        smoothness, extrapolation = whole("smoothness"), whole("extrapolation")
        if len(shape) != 2:
            raise self._dae.refuse(f"the tables of {owner} form an array, which is not handled yet", place)
        rows = [data[i : i + shape[1]] for i in range(0, len(data), shape[1])]
        if whole("tableOnFile"):
            raise self._dae.refuse(f"the table of {owner} is read from a file; write it as a matrix", place)
        x = tuple(row[0] for row in rows)
        smooth = smoothness not in (LINEAR, CONSTANT)
        if any(a > b or (a == b and (smooth or not timed)) for a, b in pairwise(x)) or not rows:
            words = "ascend" if smooth or not timed else "not fall"
            raise self._dae.refuse(f"the numbers in the first column of the table of {owner} must {words}", place)
        if any(not 1 <= c <= shape[1] for c in columns):
            raise self._dae.refuse(f"the table of {owner} has columns 1 to {shape[1]} only", place)
        words = f"{owner}: a value is asked for outside the table ({x[0]:g} to {x[-1]:g}), which has no extrapolation"
        at = Breakpoints(x, extrapolation == PERIODIC, words if extrapolation == NONE else "")
        if timed:
            events = _ALWAYS if smoothness == CONSTANT else 0
            if smoothness == LINEAR:
                events = whole("timeEvents") if f"{owner}.timeEvents" in self._by_name else _ALWAYS
            scale, *times = (self._numbers(f"{owner}.{n}", place)[0] for n in ("timeScale", "startTime", "shiftTime"))
            at = Breakpoints(x, at.periodic, at.words, _event_rows(x, events), times[0] / scale, times[1] / scale)
        return _Table(rows, [round(c) for c in columns], smoothness, extrapolation, at, {})

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
    def _curve(self, table: _Table, column: Expr) -> Curve:
        return table.curve(round(evaluate(column, self._values.known)))

    def _plain(self, table: _Table, arguments: Sequence[Expr], order: int) -> Expr:
        return self._values.graph.node("curve", (arguments[1],), (self._curve(table, arguments[0]), order))

    def _timed(self, table: _Table, arguments: Sequence[Expr], order: int) -> Expr:
        return self._values.graph.node("curve", tuple(arguments[1:3]), (self._curve(table, arguments[0]), order))

    def _second(self, read: _Look, table: _Table, arguments: Sequence[Expr], at: int) -> Expr:
        """The second derivative along x(t), whose derivatives are arguments ``at`` and the one behind it."""
        graph, (rate, bend) = self._values.graph, arguments[at : at + 2]
        curved = graph.mul(read(table, arguments, 2), graph.mul(rate, rate))
        return graph.add(curved, graph.mul(read(table, arguments, 1), bend))


_Reader = Callable[[_Table, Sequence[Expr]], Expr]
_Look = Callable[[_Table, Sequence[Expr], int], Expr]


def _event_rows(x: Sequence[float], events: int) -> tuple[int, ...]:
    """For each row of a table over time the last one up to it that is an event; the ends of the table always are."""
    found, last = [], 0
    for row in range(len(x)):
        jump = row > 0 and x[row] == x[row - 1]
        if events == _ALWAYS or (events == _AT_DISCONTINUITIES and jump):
            last = row
        found.append(last)
    return tuple(found)
