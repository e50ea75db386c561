"""Calls between the functions of one package, written with the full name of that package."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cosim.modelica.media_in_use import ancestry
from cosim.modelica.source_scan import ClassText
from cosim.modelica.source_text import Name, Replacements, names

_DERIVATIVE = re.compile(r"\bderivative\s*(?:\([^()]*\))?\s*=\s*$")
_NAMED = re.compile(r"\s*\(\s*(\w+)\s*(?!\s|,)")
"""The first word in brackets, unless it is an argument alone."""
_NEAR = 400
"""Characters that a derivative annotation may take up to the function's name."""
_ATTRIBUTES = frozenset(
    {"start", "min", "max", "nominal", "fixed", "each", "final", "unit", "displayUnit", "stateSelect"}
)


def qualified(package: ClassText, sources: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Changed texts by file: in a package and those it extends, calls of their own functions by the full name."""
    texts = dict(sources)
    changes: dict[str, Replacements] = {}
    members = ancestry(package)
    for cls in members:
        qualify(cls, texts[cls.file], members, package.full_name, changes.setdefault(cls.file, Replacements()))
    return {f: c.applied(texts[f], 0, len(texts[f])) for f, c in changes.items() if c.found}


def qualify(cls: ClassText, text: str, members: Sequence[ClassText], package: str, changes: Replacements) -> None:
    """Write calls of the package's own functions, and names of derivatives, in full."""
    for found in names(text, cls):
        if len(found.parts) > 1 or not _is_call(found, text):
            continue
        function = found.scope.find(found.parts[0])
        if function is not None and function.kind == "function" and function.parent in members:
            changes.add(found.starts[0], found.starts[0], f"{package}.")


def _is_call(found: Name, text: str) -> bool:
    at = found.starts[0]
    if found.before == "=" and _DERIVATIVE.search(text[max(0, at - _NEAR) : at]):
        return True
    if found.behind != "(" or found.before in ("function", "extends", "end"):
        return False
    named = _NAMED.match(text, at + len(found.parts[0]))
    return not (found.before in ("(", ",") and named is not None and named[1] in _ATTRIBUTES)
