"""Where OpenModelica is: its ``omc``, or a running server."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Installation:
    """OpenModelica at ``home`` (its ``bin`` holds ``omc``), or behind ``port`` of a server that somebody else runs."""

    version: str
    home: Path | None = None
    port: str = ""

    @property
    def omc(self) -> Path:
        """The program; only of an installation with a home."""
        assert self.home is not None
        return self.home / "bin" / ("omc.exe" if os.name == "nt" else "omc")

    def __str__(self) -> str:
        return f"OpenModelica {self.version} ({self.port or self.omc})"
