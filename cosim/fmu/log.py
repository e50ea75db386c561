"""Log messages of FMU instances: FMI's callbacks carry a number that leads to the log of the instance."""

from __future__ import annotations

import itertools
from collections import deque
from typing import ClassVar

STATUS = ("ok", "warning", "discard", "error", "fatal", "pending")
"""Names of fmi2Status and fmi3Status by their numbers."""

_KEPT = 200
_RECENT = 5

_logs: dict[int, Log] = {}
_tickets = itertools.count(1)


def status_name(status: int) -> str:
    return STATUS[status] if 0 <= status < len(STATUS) else str(status)


def messages_received() -> int:
    """How many messages the FMUs of this process have logged: where it stands still, no log has anything new."""
    return Log.received


def receive(ticket: int | None, status: int, message: bytes | None) -> None:
    """Add a message to the log whose ``ticket`` it is; FMUs may log from any thread, and after their end."""
    log = _logs.get(ticket or 0)
    if log is not None:
        log.fresh.append(f"{status_name(status)}: {(message or b'').decode('utf-8', 'replace').strip()}")
        Log.received += 1


class Log:
    """The messages of one instance, of which the newest 200 are kept until they are taken."""

    received: ClassVar[int] = 0
    """Messages of all instances."""

    def __init__(self) -> None:
        self.ticket = next(_tickets)
        self.fresh: deque[str] = deque(maxlen=_KEPT)
        self._recent: deque[str] = deque(maxlen=_RECENT)
        _logs[self.ticket] = self

    def take(self) -> list[str]:
        """Messages since the last call."""
        if not self.fresh:
            return []
        taken = [self.fresh.popleft() for _ in range(len(self.fresh))]
        self._recent.extend(message for message in taken if not message.startswith("ok:"))
        return taken

    def words(self) -> tuple[str, ...]:
        """The last few messages that were more than information."""
        self.take()
        return tuple(self._recent)

    def last_words(self) -> tuple[str, ...]:
        """The last few messages since those before were taken, mere information among them."""
        return tuple(self.take()[-_RECENT:])

    def close(self) -> None:
        _logs.pop(self.ticket, None)
