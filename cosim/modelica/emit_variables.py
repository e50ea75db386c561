"""C of an FMI 3.0 interface: the table of its variables that ``runtime/fmi3_variables.h`` asks for."""

from __future__ import annotations

from collections.abc import Sequence

from cosim.modelica.arrayed import INDICATORS, TIME, Arrayed
from cosim.modelica.description3 import intermediate

_TYPES = {
    "real": "FMI3_FLOAT64", "integer": "FMI3_INT32", "boolean": "FMI3_BOOLEAN", "enumeration": "FMI3_INT64",
    "string": "FMI3_STRING", TIME: "FMI3_TIME", INDICATORS: "FMI3_INDICATORS",
}  # fmt: skip


def emit_variables(variables: Sequence[Arrayed]) -> str:
    """Text to follow the model's C."""
    lists: list[str] = []
    rows = []
    for variable in variables:
        places = list(variable.places)
        first, listed = (places[0] if places else 0), "NULL"
        if places != list(range(first, first + len(places))):
            listed = f"places_{variable.reference}"
            lists.append(f"static const int {listed}[] = {{{', '.join(map(str, places))}}};")
        kind, count = _TYPES[variable.kind], max(len(places), 1)
        rows.append(f"{{{kind}, {intermediate(variable)}, {count}, {first}, {listed}}},")
    return "\n".join(
        [
            '#include "fmi3_variables.h"',
            *lists,
            f"const int rh_n_variables = {len(rows)};",
            "const RhVariable rh_variables[] = {",
            *rows,
            "};",
            "",
        ]
    )
