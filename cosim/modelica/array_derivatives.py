"""Equations with derivatives over arrays of components, in forms that the front end (rumoca 0.10.2) takes.

It refuses ``der(cells.h) = zeros(n)`` where ``cells`` is an array of components, and loops over
``der(cells[i].X) = zeros(k)`` where ``k`` is 0. Both can be said so that it understands, without a change of meaning.
"""

from __future__ import annotations

import re

from cosim.modelica.dae import Dae

_WHOLE = re.compile(r"\bder\(\s*(\w+)\.(\w+)\s*\)\s*=\s*zeros\(\s*([\w.]+)\s*\)\s*;")
_LOOP = re.compile(
    r"\bfor\s+(\w+)\s+in\s+[\w.:\s]+?\bloop\s+der\(\s*\w+\[\s*\1\s*\]\.\w+\s*\)\s*=\s*zeros\(\s*([\w.]+)\s*\)\s*;\s*"
    r"end\s+for\s*;"
)


def spell_array_derivatives(read: Dae) -> dict[str, str]:
    """The changed texts of files with such equations."""
    names = [v["name"] for v in read["variables"]]
    changed = {}
    for file, text in read.sources():
        if "zeros(" not in text or "der(" not in text:
            continue
        new = _LOOP.sub(lambda m: f"if {m[2]} > 0 then {m[0]} end if;", text)
        new = _WHOLE.sub(lambda m: _elements(m, names), new)
        if new != text:
            changed[file] = new
    return changed


def _elements(found: re.Match[str], names: list[str]) -> str:
    """One equation for each element that any instance has."""
    array, member, size = found.groups()
    element = re.compile(rf"(?:^|\.){array}\[(\d+)\]\.{member}$")
    single = re.compile(rf"(?:^|\.){array}\.{member}(?:\[|$)")
    numbers = [int(m[1]) for m in map(element.search, names) if m]
    if not numbers or any(map(single.search, names)):
        return found[0]
    return " ".join(
        f"if {size} >= {k} then der({array}[{k}].{member}) = 0; end if;" for k in range(1, max(numbers) + 1)
    )
