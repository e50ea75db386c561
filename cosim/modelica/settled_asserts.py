"""Asserts that the front end (rumoca 0.10.2) decides by the values that parameters have in the source.

Of an assert whose condition has ``final parameter``s only, it keeps the word `true` where it holds as written. So it
never fires, whatever is set later: the build warns of it. Conditions of structural parameters are decided rightly:
those are fixed when compiling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cosim.modelica.dae import Dae

_NAME = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")


def settled_asserts(dae: Dae) -> tuple[str, ...]:
    """Warnings, with file names alone, of asserts that hold as written and are not looked at again."""
    dependent = _dependent(dae)
    found = set()
    for action in dae["event_actions"]:
        text = dae.span_text(_decided(dae, action)) if "assert" in action["kind"] else ""
        names = {name.rpartition(".")[2] for name in _NAME.findall(text)} & dependent
        if names:
            place, final = dae.place(action["provenance"]).short, ", ".join(sorted(names))
            found.add(
                f"{place}: {dae.model}: the assert is decided when compiling, since {final} is "
                "final: values that are set later are not checked; write the condition with the parameters themselves"
            )
    return tuple(sorted(found))


def _decided(dae: Dae, action: dict[str, Any]) -> dict[str, Any]:
    """The span of the condition of an assert that has become the literal `true`; empty for all others."""
    for number in _conditions(dae, action["guard"]):
        node = dae["conditions"][number]["node"]
        if isinstance(node, dict) and "discrete" in node:
            expression = dae.nodes[node["discrete"]]
            if expression.kind == "literal" and expression.data == {"boolean": True}:
                span: dict[str, Any] = dae.node_provenance[node["discrete"]].get("span") or {}
                return span
    return {}


def _conditions(dae: Dae, number: int) -> Iterator[int]:
    """A condition and the one that it negates."""
    yield number
    node = dae["conditions"][number]["node"]
    if isinstance(node, dict) and isinstance(node.get("not"), int):
        yield node["not"]


def _dependent(dae: Dae) -> set[str]:
    """Last parts of the names of parameters that are computed from others which can be set."""
    return {
        variable["name"].rpartition(".")[2]
        for variable in dae["variables"]
        if variable["role"] == "parameter"
        and not variable["attributes"]["is_tunable"]
        and not variable["attributes"]["evaluable"]
    }
