"""What stops a sizing: the key of the nameplate that must change, and how."""

from __future__ import annotations


class SizingError(Exception):
    """``place``: section and key of the nameplate; the message says what is wrong and the mend."""

    def __init__(self, place: tuple[str, ...], message: str) -> None:
        super().__init__(message)
        self.place = place
