"""The text that ``omc`` answers with: the value of each command and what it said meanwhile.

Each command is sent with a mark behind it and the question for messages, so one text, of a server or of a script, tells
what belongs to what.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cosim.modelica.openmodelica.messages import Message, read_messages, unescaped

_SAID, _DONE = '"@riverheat said"', '"@riverheat done"'


@dataclass(frozen=True)
class Reply:
    """The answer to one command: its value as ``omc`` writes it, and the messages."""

    command: str
    value: str
    messages: tuple[Message, ...] = ()

    @property
    def text(self) -> str:
        """The value of a command that answers with a string."""
        return unescaped(self.value[1:-1]) if self.value[:1] == self.value[-1:] == '"' else self.value

    @property
    def is_true(self) -> bool:
        """Whether a command that answers with a Boolean succeeded."""
        return self.value == "true"

    def said(self, level: str) -> tuple[Message, ...]:
        """The messages of one level, each once."""
        return tuple(dict.fromkeys(m for m in self.messages if m.level == level))


def marked(command: str) -> str:
    """What to send for a command, so that :func:`read_replies` understands the answer."""
    return f"{command};\n{_SAID};\ngetMessagesStringInternal();\n{_DONE}"


def read_replies(commands: Sequence[str], text: str) -> list[Reply]:
    """The answers in ``text`` to commands sent :func:`marked`; fewer than commands where ``omc`` ended early."""
    replies = []
    for command, answer in zip(commands, text.split(_DONE)[:-1], strict=False):
        value, _, said = answer.partition(_SAID)
        replies.append(Reply(command, value.strip(), read_messages(said)))
    return replies


def quoted(text: str) -> str:
    """A Modelica string literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
