"""C loops over statements of the same shape: numbers that differ come from strides or tables."""

from __future__ import annotations

from collections.abc import Sequence

from cosim.modelica.c_text import c_array
from cosim.modelica.marks import Slot, filled
from cosim.modelica.repetition import Repeated


def loop_lines(repeated: Repeated) -> list[str]:
    """One loop that makes all turns."""
    turns = repeated.turns
    columns = list(zip(*([s for u in turn for s in u.slots] for turn in turns), strict=True))
    tables: list[str] = []
    locals_: list[str] = []
    names: dict[tuple[Slot, ...], str] = {}
    texts = [_column_text(column, names, tables, locals_) for column in columns]
    source = iter(texts)
    body: list[str] = []
    for unit in turns[0]:
        lines = filled(unit.template, [next(source) for _ in unit.slots])
        body += ["{", *lines, "}"]
    body = [line.replace("static const int rows[]", "const int rows[]") for line in body]
    return ["{", *tables, f"for (int i = 0; i < {len(turns)}; i++) {{", *locals_, *body, "}", "}"]


def _column_text(
    column: tuple[Slot, ...], names: dict[tuple[Slot, ...], str], tables: list[str], locals_: list[str]
) -> str:
    """What stands in the loop for one number: a constant, a stride, or an entry of a table."""
    first = column[0]
    if all(c == first for c in column):
        return str(first)
    if column in names:
        return names[column]
    name = names[column] = f"k{len(names)}"
    if isinstance(first, int):
        stride = _stride(column)
        if stride is None:
            tables.append(c_array("int", f"table_{name}", map(str, column)))
            locals_.append(f"const int {name} = table_{name}[i];")
        else:
            locals_.append(
                f"const int {name} = {first} + {stride}*i;"
                if stride > 0
                else f"const int {name} = {first} - {-stride}*i;"
            )
    else:
        tables.append(c_array("double", f"table_{name}", map(str, column)))
        locals_.append(f"const double {name} = table_{name}[i];")
    return name


def _stride(column: Sequence[Slot]) -> int | None:
    a, b = column[0], column[1]
    assert isinstance(a, int) and isinstance(b, int)
    return b - a if all(c == a + i * (b - a) for i, c in enumerate(column)) else None


def finite_line(variables: Sequence[int], place: int) -> str:
    """C that checks variables computed at one place; ``status`` is declared."""
    stride = _stride(variables) if len(variables) > 1 else 1
    if stride is not None:
        check = f"finite_row(m, {len(variables)}, {variables[0]}, {stride}, {place})"
        return f"if ((status = {check}) != RH_OK) return status;"
    table = c_array("int", "set", map(str, variables))
    check = f"finite_set(m, {len(variables)}, set, {place})"
    return f"{{ {table} if ((status = {check}) != RH_OK) return status; }}"
