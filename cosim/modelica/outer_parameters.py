"""If-equations that the front end chooses by an outer component's declared defaults (rumoca 0.10.2): how to mend that.

A parameter bound to one of an ``outer`` component (``energyDynamics = system.energyDynamics``) is handed out with the
right value, but branches of if-equations were chosen as if the ``inner`` component were declared without modifications:
initial equations are lost, balances are dynamic that should be steady. Where the parameter is given a literal in a
class that extends the model, the choice is right; so the class is flattened again as such an extension.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cosim.modelica.arrays import elements_of, flatten, spread
from cosim.modelica.dae import Dae, Place, Raw
from cosim.modelica.declarations import Declarations
from cosim.modelica.errors import ModelicaError
from cosim.modelica.evaluation import evaluate
from cosim.modelica.graph import Graph
from cosim.modelica.modifiers import Modifier
from cosim.modelica.scalarize import Scalarizer

_INNER = re.compile(r"\binner\s+(?:replaceable\s+)?[\w.]+\s+(\w+)")
_COORDINATES = ("parameter", "constant")
_CHOOSING = ("enumeration", "boolean", "integer")
"""Types of parameters that choose equations."""


def enter_outer(dae: Dae, root: Modifier) -> None:
    """Add the parameters in question to the modifications, as literals.

    Raises ModelicaError with file and line for a parameter whose value cannot be written so.
    """
    inner = {found for _, text in dae.sources() for found in _INNER.findall(text)}
    bound = list(_bound_to_inner(dae, inner)) if inner else []
    if not bound:
        return
    values = Scalarizer(dae, Graph())
    Declarations(dae, values)
    for k, variable in bound:
        for path, text in _literals(dae, values, k, variable):
            _enter(dae, root, path, text, dae.place(variable["declaration"]))


def _bound_to_inner(dae: Dae, inner: set[str]) -> Iterator[tuple[int, Raw]]:
    """Parameters of choosing types whose binding refers to an inner component that they are not part of."""
    variables: list[Raw] = dae["variables"]
    for k, variable in enumerate(variables):
        binding = variable["attributes"]["binding"]
        if binding is None or variable["role"] not in _COORDINATES:
            continue
        if dae.value_types[variable["value_type"]].scalar not in _CHOOSING:
            continue
        own = _path(variable["name"])
        for other in _references(dae, binding):
            path = _path(variables[other]["name"])
            at = next((i for i, part in enumerate(path) if part in inner), None)
            if at is not None and own[: at + 1] != path[: at + 1]:
                yield k, variable
                break


def _references(dae: Dae, number: int) -> Iterator[int]:
    """Variables that an expression of parameters refers to."""
    node = dae.nodes[number]
    data: Any = node.data
    if node.kind == "coordinate" and isinstance(data, dict):
        yield from (v for kind, v in data.items() if kind in _COORDINATES)
    if isinstance(data, dict):
        for key in ("operand", "lhs", "rhs", "base"):
            if isinstance(data.get(key), int):
                yield from _references(dae, data[key])
    for operand in node.operands:
        yield from _references(dae, operand)


def _path(name: str) -> list[str]:
    return [part.partition("[")[0] for part in name.split(".")]


def _literals(dae: Dae, values: Scalarizer, k: int, variable: Raw) -> Iterator[tuple[str, str]]:
    """(name, literal) of a parameter as far as its value is known when compiling."""
    kind = dae.value_types[variable["value_type"]]
    elements = elements_of(values.elements[k])
    try:
        found = list(flatten(values.value(variable["attributes"]["binding"])))
        numbers = [evaluate(e, values.known) for e in spread(found, len(elements))]
    except (KeyError, ValueError, ArithmeticError):
        return  # not known when compiling: it chooses no equations
    literals = [_literal(dae, kind.scalar, number, variable) for number in numbers]
    if kind.dimensions:
        if len(kind.dimensions) > 1:
            return
        yield variable["name"], "{" + ", ".join(literals) + "}"
    else:
        yield variable["name"], literals[0]


def _literal(dae: Dae, scalar: str, number: float, variable: Raw) -> str:
    if scalar == "boolean":
        return "true" if number else "false"
    return str(round(number)) if scalar == "integer" else _enumeration_literal(dae, round(number), variable)


def _enumeration_literal(dae: Dae, number: int, variable: Raw) -> str:
    """Full name of the literal, found where the parameter is declared."""
    place = dae.place(variable["declaration"])
    span = variable["declaration"]["span"]
    source = dae.source_text(span["source"]).encode()
    declared = source[: span["end"]].decode().rpartition(";")[2]
    words = re.findall(r"[A-Za-z_][\w.]*", re.sub(r"\[[^\]]*\]", " ", declared))
    type_name = words[-2] if len(words) > 1 else ""
    own = dae.place(variable["declaration"]).file
    nearest = sorted(dae.sources(), key=lambda source: source[0] != own)
    for _, text in nearest:
        last = re.escape(type_name.rpartition(".")[2])
        for found in re.finditer(rf"\btype\s+{last}\s*=\s*enumeration\s*\(", text):
            full = _full_name(text, found.start())
            if f".{full}".endswith(f".{type_name}"):
                names = re.findall(r"(?:^|,)\s*(\w+)", _STRINGS.sub("", text[found.end() :].partition(");")[0]))
                if number <= len(names):
                    return f"{full}.{names[number - 1]}"
    raise ModelicaError(
        f"{place}: {dae.model}: the front end would choose if-equations by the default of what {variable['name']} is "
        "bound to; give it a value of its own"
    )


_STRINGS = re.compile(r'"(?:\\.|[^"\\])*"|annotation\s*\((?:[^()]|\([^()]*\))*\)|//[^\n]*|/\*.*?\*/', re.DOTALL)
_OPEN_OR_CLOSE = re.compile(
    r"\bwithin\s+([\w.]*)\s*;|\bend\s+(\w+)\s*;|(?:^|\n)\s*(?:(?:final|inner|outer|replaceable|partial|encapsulated)\s+)*"
    r"(?:package|model|block|class|record)\s+(\w+)(?!\s*=)"
)


def _full_name(text: str, end: int) -> str:
    """The full name of the type declared at ``end`` in a file's text."""
    opened: list[str] = []
    within = ""
    # Strings and comments keep their length, so that places stay.
    plain = re.sub(r'"(?:\\.|[^"\\])*"|//[^\n]*|/\*.*?\*/', lambda m: " " * len(m.group()), text, flags=re.DOTALL)
    for found in _OPEN_OR_CLOSE.finditer(plain, 0, end):
        if found.group(1) is not None:
            within = found.group(1)
        elif found.group(2) is not None:
            if opened and opened[-1] == found.group(2):
                opened.pop()
        else:
            opened.append(found.group(3))
    name = re.match(r"type\s+(\w+)", text[end:])
    own = name.group(1) if name else ""
    return ".".join(filter(None, [within, *opened, own]))


def _enter(dae: Dae, root: Modifier, name: str, literal: str, place: Place) -> None:
    """Add ``name = literal`` to the modifications; the elements of an array of components must agree."""
    node = root
    for part in name.split("."):
        bare = part.partition("[")[0]
        node = node.parts.setdefault(bare, Modifier())
        node.is_array = "[" in part
    if node.value and node.value != literal:
        raise ModelicaError(
            f"{place}: {dae.model}: the front end would choose if-equations by the default of what {name} is bound to, "
            "and the elements of the array differ in it; declare them apart"
        )
    node.value = literal
