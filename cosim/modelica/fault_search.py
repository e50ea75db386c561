"""Finding the line of a fault that the front end reports without one.

Equations and bindings are made trivial one at a time (``a = b`` becomes ``a = a``, so that nothing is unbalanced).
Where exactly one of them takes the fault with it, it stands there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

_MOST_TRIALS = 150
"""A trial costs milliseconds for a file alone; larger files are left without a line."""

_TOKEN = re.compile(
    r"(?P<skip>//[^\n]*|/\*.*?\*/)|(?P<string>\"(?:\\.|[^\"\\])*\")|(?P<word>'(?:\\.|[^'\\])*'|[A-Za-z_]\w*)|(?P<sign>\S)",
    re.DOTALL,
)
_SECTIONS = frozenset({"equation", "algorithm"})
_CLASSES = frozenset({"model", "block", "class", "package", "record", "connector", "function", "type", "operator"})
_BLOCKS = frozenset({"for", "if", "when", "while"})
_GIVEN = frozenset({"parameter", "constant"})


def line_of_fault(text: str, fails_alike: Callable[[str], bool]) -> int | None:
    """The line of the one statement without which ``fails_alike(changed text)`` no longer holds; None if not one."""
    statements = [s for s in _statements(text) if s.trials]
    if len(statements) > _MOST_TRIALS:
        return None
    found = [s for s in statements if not all(fails_alike(_changed(text, *trial)) for trial in s.trials)]
    return text.count("\n", 0, found[0].start) + 1 if len(found) == 1 else None


def _changed(text: str, start: int, end: int, replacement: str) -> str:
    return text[:start] + replacement + "\n" * text.count("\n", start, end) + text[end:]


@dataclass
class _Statement:
    """From ``start`` to ``end`` (its semicolon); the first equals sign outside of brackets splits it."""

    start: int
    in_section: bool
    words: list[str] = field(default_factory=list)
    name: str = ""
    equals: int | None = None
    end: int = 0
    trials: list[tuple[int, int, str]] = field(default_factory=list)

    def close(self, text: str) -> None:
        """Decide what can be tried: (start, end, replacement)."""
        if self.equals is None or self.words[0] in _CLASSES or self.words[0] in ("end", "import", "extends"):
            return
        left = (self.start, self.equals) if self.in_section else None
        right = (self.equals + 1, self.end)
        if left is not None:
            self.trials = [(*right, f" {_one_line(text[slice(*left)])}"), (*left, f"{_one_line(text[slice(*right)])} ")]
        elif _GIVEN.isdisjoint(self.words):
            self.trials = [(*right, f" {self.name}")]
        else:
            self.trials = [(self.equals, self.end, "")]


def _one_line(text: str) -> str:
    return re.sub(r"//[^\n]*|\s+", " ", text).strip()


def _statements(text: str) -> Iterator[_Statement]:
    in_section = False
    depth = 0
    statement: _Statement | None = None
    for token in _TOKEN.finditer(text):
        word = token.group()
        if token.lastgroup == "skip" or (token.lastgroup == "string" and statement is None):
            continue
        if statement is None and word in _SECTIONS:
            in_section = True
            continue
        if statement is None:
            statement = _Statement(token.start(), in_section)
        statement.words.append(word)
        depth += (word in "([{") - (word in ")]}") if token.lastgroup == "sign" else 0
        if depth == 0 and token.lastgroup == "word" and statement.equals is None:
            statement.name = word
        if depth == 0 and word == "=" and statement.equals is None:
            statement.equals = token.start()
        first = statement.words[0]
        if first in _CLASSES and len(statement.words) == 2 and text[token.end() :].lstrip()[:1] not in ("=", "("):
            statement, in_section = None, False  # the head of a class: what follows is its body
        elif first in _BLOCKS and word in ("loop", "then"):
            statement = None  # what it encloses is tried
        elif depth == 0 and word == ";":
            statement.end = token.start()
            statement.close(text)
            if first == "end":
                in_section = in_section and statement.words[1] in _BLOCKS
            yield statement
            statement = None
