"""What ``omc`` says of Modelica source: level, words, file and line."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """One record of ``getMessagesStringInternal()``; ``level`` is ``error``, ``warning`` or ``notification``, ``line``
    counts from 1 and is 0 where ``file`` is empty."""

    level: str
    text: str
    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}" if self.file else self.text


_TEXT = r"\"((?:\\.|[^\"\\])*)\""
_RECORD = re.compile(
    r"record\s+OpenModelica\.Scripting\.ErrorMessage\b(.*?)end\s+OpenModelica\.Scripting\.ErrorMessage;", re.DOTALL
)
_FILE = re.compile(rf"\bfilename = {_TEXT}", re.IGNORECASE)
_LINE = re.compile(r"\blineStart = (\d+)")
_WORDS = re.compile(rf"\bmessage = {_TEXT}")
_LEVEL = re.compile(r"\blevel = [\w.]*\.(\w+)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


def unescaped(text: str) -> str:
    """The characters that a Modelica string literal's inside stands for."""
    return re.sub(r"\\(.)", lambda m: _ESCAPES.get(m.group(1), m.group(1)), text, flags=re.DOTALL)


def read_messages(text: str) -> tuple[Message, ...]:
    """The records of a reply to ``getMessagesStringInternal()``, in its order."""
    return tuple(filter(None, (_message(record) for record in _RECORD.findall(text))))


def _message(record: str) -> Message | None:
    words, level = _WORDS.search(record), _LEVEL.search(record)
    if words is None or level is None:
        return None
    file, line = _FILE.search(record), _LINE.search(record)
    name = unescaped(file.group(1)) if file else ""
    number = int(line.group(1)) if line and name else 0
    return Message(level.group(1), " ".join(unescaped(words.group(1)).split()), name, number)
