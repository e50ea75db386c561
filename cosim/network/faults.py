"""What is wrong with a network's tables: all of it, by file, row and column, in one error."""

from __future__ import annotations

from pathlib import Path

from cosim.errors import InputError

MOST = 20
"""Faults that one message lists."""


class NetworkError(InputError):
    """The tables of a network are wrong; ``faults`` are all, each ``file:row: column 'c' what; mend``."""

    def __init__(self, faults: list[str]) -> None:
        more = [f"... and {len(faults) - MOST} more"] if len(faults) > MOST else []
        super().__init__("\n".join([*faults[:MOST], *more]))
        self.faults = tuple(faults)


class Faults:
    """Collects faults, so that one run finds what one run can find."""

    def __init__(self) -> None:
        self._found: dict[str, None] = {}

    def add(self, path: Path, row: object, column: str | None, message: str) -> None:
        """``row`` is a line of a CSV file, or what a GeoJSON file calls the place (``features[3]``)."""
        place = f"{path}:{row}: " if isinstance(row, int) else f"{path}: {row}: " if row else f"{path}: "
        about = f"column {column!r} " if column else ""
        self._found[f"{place}{about}{message}"] = None

    def __len__(self) -> int:
        return len(self._found)

    def stop(self) -> None:
        """Raise NetworkError if there is any."""
        if self._found:
            raise NetworkError(list(self._found))
