"""Parameters that lost their tie to another because the front end put a number in its place (rumoca 0.10.2).

With ``Two two(A = 0.4)`` and ``Row r(A = A)`` in ``Two``, both ``two.A`` and ``two.r.A`` get the literal 0.4, and
``two.A`` would have no effect when it is set. Both literals are said to stand at the same place of the source. A place
inside ``two(...)`` can give ``two.r.A`` its value only by way of ``two.A``, so the tie is known, and is made again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Raw = dict[str, Any]
Span = tuple[int, int, int]
"""Number of the source, first and last byte of what is meant."""


def tied(raw: Raw) -> Raw:
    """The DAE with such parameters bound to the outer ones; ``raw`` itself where there is none."""
    storage = raw["storage"]
    bindings = dict(_ties(storage, {number: text.encode() for number, _, text in raw["source_map"]["files"]}))
    if not bindings:
        return raw
    nodes, provenance = list(storage["expressions"]["nodes"]), list(storage["expressions"]["provenance"])
    variables = list(storage["variables"])
    for number, outer in bindings.items():
        attributes = variables[number]["attributes"]
        provenance.append(provenance[attributes["binding"]])
        nodes.append({"coordinate": {"parameter": outer}})
        variables[number] = {**variables[number], "attributes": {**attributes, "binding": len(nodes) - 1}}
    expressions = {**storage["expressions"], "nodes": nodes, "provenance": provenance}
    return {**raw, "storage": {**storage, "variables": variables, "expressions": expressions}}


def _ties(storage: Raw, sources: dict[int, bytes]) -> Iterator[tuple[int, int]]:
    """Numbers of a parameter and of the outer one whose value it should have, the nearest if there are several."""
    variables, places = storage["variables"], dict[Span, list[int]]()
    for number, variable in enumerate(variables):
        place = _place(storage, variable)
        if place is not None:
            places.setdefault(place, []).append(number)
    for place, together in places.items():
        for number in together if len(together) > 1 else []:
            name = variables[number]["name"]
            outer = [n for n in together if _is_outer(variables[n]["name"], name, _statement(sources, place))]
            if outer:
                yield number, max(outer, key=lambda n: variables[n]["name"].count("."))


def _place(storage: Raw, variable: Raw) -> Span | None:
    """Where the literal stands that a scalar Real parameter is bound to."""
    binding = variable["attributes"]["binding"]
    kind = storage["value_types"][variable["value_type"]]
    if variable["role"] != "parameter" or binding is None or kind["scalar"] != "real" or kind["dimensions"]:
        return None
    node = storage["expressions"]["nodes"][binding]
    span = storage["expressions"]["provenance"][binding].get("span")
    if not (isinstance(node, dict) and "literal" in node and span):
        return None
    return span["source"], span["start"], span["end"]


def _statement(sources: dict[int, bytes], place: Span) -> str:
    """The source from the end of the statement before up to the place."""
    source, start, _ = place
    text = sources.get(source, b"")
    return text[text.rfind(b";", 0, start) + 1 : start].decode(errors="replace")


def _is_outer(outer: str, inner: str, statement: str) -> bool:
    """Whether ``inner`` lies deeper in the component of ``outer``, and the statement modifies that component.

    A default, or a modification of a base class, can be that of both without a tie: both inherit it.
    """
    scope = outer.rpartition(".")[0]
    component = re.sub(r"\[.*", "", scope.rpartition(".")[2])
    deeper = bool(scope) and inner.startswith(f"{scope}.") and inner[len(scope) + 1 :].count(".") > 0
    return deeper and re.search(rf"\b{re.escape(component)}\s*(\[[^\]]*\])?\s*\(", statement) is not None
