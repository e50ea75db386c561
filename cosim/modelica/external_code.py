"""The C that external functions bring along."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from cosim.modelica.dae import Place

C_FILES = (".c", ".h", ".inc")


@dataclass
class ExternalCode:
    """What is compiled beside the model: the text of the calls, the library's C files and folders of headers."""

    calls: list[str] = field(default_factory=list)
    includes: dict[str, None] = field(default_factory=dict)
    include_folders: dict[Path, None] = field(default_factory=dict)
    sources: dict[Path, None] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    """Where each C function is named."""

    @property
    def prototypes(self) -> list[str]:
        """Declarations of the calls."""
        return [line.partition(" {")[0] + ";" for line in self.calls if line.startswith("void")]

    @property
    def digest(self) -> str:
        """Of all the C, wherever it lies; empty where no external function is called."""
        if not self.calls:
            return ""
        found = hashlib.sha256(re.sub(r"^#line .*$", "", self.text, flags=re.MULTILINE).encode())
        folders = {**self.include_folders, **{s.parent: None for s in self.sources}}
        for path in sorted({f for folder in folders for f in folder.rglob("*") if f.suffix in C_FILES and f.is_file()}):
            found.update(path.read_bytes())
        return found.hexdigest()

    @property
    def text(self) -> str:
        """The C file; empty where no external function is called."""
        if not self.calls:
            return ""
        return "\n".join(["#include <stddef.h>", *self.includes, *self.calls]) + "\n"
