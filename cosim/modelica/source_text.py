"""Modelica text with parts of it replaced: names by what they mean, modifications, whole declarations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from cosim.modelica.source_scan import TOKEN, ClassText

_OPEN, _CLOSE = "([{", ")]}"
_KEYWORDS = frozenset(
    re.findall(
        r"\w+",
        """algorithm and annotation block break class connect connector constant constrainedby der discrete each else
        elseif elsewhen encapsulated end enumeration equation expandable extends external false final flow for function
        if import impure in initial inner input loop model not operator or outer output package parameter partial
        protected public pure record redeclare replaceable return stream then true type when while within""",
    )
)


@dataclass(frozen=True)
class Name:
    """A name with dots as it stands in a text: its parts with the characters where each begins, the class it stands
    in, and the tokens before and behind it."""

    parts: tuple[str, ...]
    starts: tuple[int, ...]
    scope: ClassText
    before: str
    behind: str

    def classes(self) -> list[ClassText]:
        """The classes that the name leads through, as far as it means classes."""
        found: list[ClassText] = []
        for k in range(1, len(self.parts) + 1):
            cls = self.scope.find(".".join(self.parts[:k]))
            if cls is None:
                break
            found.append(cls)
        return found


@dataclass
class Replacements:
    """Changes of one text: (start, end, new text), of which the outer ones win."""

    found: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, start: int, end: int, text: str) -> None:
        self.found.append((start, end, text))

    def applied(self, text: str, start: int, end: int) -> str:
        """The part of ``text`` from ``start`` to ``end`` with all changes that lie inside."""
        pieces, at = [], start
        for first, last, new in sorted(self.found, key=lambda r: (r[0], r[1] > r[0], -r[1])):
            if first < at or last > end:
                continue
            pieces += [text[at:first], new]
            at = last
        return "".join([*pieces, text[at:end]])


@lru_cache(maxsize=64)
def tokens(text: str) -> list[tuple[int, str]]:
    """(start, token) of a text without comments; strings included."""
    return [(m.start(), m.group()) for m in TOKEN.finditer(text) if m.lastgroup != "skip"]


def names(text: str, cls: ClassText) -> Iterator[Name]:
    """All names in the declaration of a class, whose file's text is ``text``."""
    every = tokens(text)
    inside = every[bisect_left(every, (cls.start,)) : bisect_left(every, (cls.end,))]
    scopes = _Scopes(cls)
    k = 0
    while k < len(inside):
        start, token = inside[k]
        if not _is_name(token) or (k > 0 and inside[k - 1][1] == "." and _ends_name(inside, k - 2)):
            k += 1
            continue
        before = inside[k - 1][1] if k else ""
        parts, starts = [token], [start]
        k += 1
        while k + 1 < len(inside) and inside[k][1] == "." and _is_name(inside[k + 1][1]):
            parts.append(inside[k + 1][1])
            starts.append(inside[k + 1][0])
            k += 2
        behind = inside[k][1] if k < len(inside) else ""
        yield Name(tuple(parts), tuple(starts), scopes.at(start), before, behind)


def _is_name(token: str) -> bool:
    return (token[0].isalpha() or token[0] in "_'") and token not in _KEYWORDS


def _ends_name(inside: list[tuple[int, str]], k: int) -> bool:
    return k >= 0 and (_is_name(inside[k][1]) or inside[k][1] in _CLOSE)


class _Scopes:
    """The innermost class that a place lies in; places are asked for in order."""

    def __init__(self, cls: ClassText) -> None:
        self.stack = [cls]
        self.coming = sorted(_nested(cls), key=lambda c: c.start)
        self.next = 0

    def at(self, place: int) -> ClassText:
        while self.next < len(self.coming) and self.coming[self.next].start <= place:
            self._leave(self.coming[self.next].start)
            self.stack.append(self.coming[self.next])
            self.next += 1
        self._leave(place)
        return self.stack[-1]

    def _leave(self, place: int) -> None:
        while len(self.stack) > 1 and self.stack[-1].end <= place:
            self.stack.pop()


def _nested(cls: ClassText) -> Iterator[ClassText]:
    for inner in cls.nested.values():
        if inner.file == cls.file and cls.start <= inner.start < cls.end:
            yield inner
            yield from _nested(inner)


def every_nested(cls: ClassText) -> Iterator[ClassText]:
    """A class and all classes in its text."""
    yield cls
    yield from _nested(cls)


def brackets(text: str, at: int) -> tuple[int, int] | None:
    """The bracketed modifications that begin behind ``at``, None where something else stands there."""
    found = re.compile(r"(?:\s|//[^\n]*|/\*.*?\*/)*\(", re.DOTALL).match(text, at)
    if found is None:
        return None
    depth = 0
    for token in TOKEN.finditer(text, found.end() - 1):
        if token.lastgroup != "sign":
            continue
        depth += (token.group() in _OPEN) - (token.group() in _CLOSE)
        if depth == 0:
            return found.end() - 1, token.end()
    return None


def argument_lists(text: str, start: int, end: int) -> list[list[tuple[int, int]]]:
    """Where the arguments stand of each pair of brackets from ``start`` to ``end``, the outermost pair last."""
    found: list[list[tuple[int, int]]] = []
    opened: list[tuple[int, list[tuple[int, int]]]] = []
    for token in TOKEN.finditer(text, start, end):
        if token.lastgroup != "sign":
            continue
        word = token.group()
        if word in _OPEN:
            opened.append((token.end(), []))
        elif opened and (word in _CLOSE or word == ","):
            begun, arguments = opened.pop()
            arguments.append((begun, token.start()))
            if word == ",":
                opened.append((token.end(), arguments))
            else:
                found.append(arguments)
    return found


def on_one_line(text: str) -> str:
    """The same text without comments and line breaks, so that it can stand in a line of a file."""
    pieces = []
    for token in TOKEN.finditer(text):
        word = token.group()
        pieces.append(" " if token.lastgroup == "skip" else word.replace("\n", "\\n"))
    return "".join(pieces)
