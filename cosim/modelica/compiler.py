"""What a compiler is to ``build``: it takes a request and leaves an FMU and a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from cosim.errors import InputError
from cosim.modelica import cache
from cosim.modelica.frontend import FrontEnd
from cosim.modelica.toolchain import platforms_of


@dataclass(frozen=True)
class Form:
    """What an FMU is to be: FMI version and platforms, by their names in FMI 3.0."""

    fmi: str
    platforms: tuple[str, ...]

    @classmethod
    def of(cls, fmi: str, platforms: Sequence[str]) -> Form:
        """From what the user said; raises InputError for a version or platform that nothing is built for."""
        if fmi not in ("2.0", "3.0"):
            raise InputError(f"--fmi {fmi}: FMUs are written in FMI 2.0 or 3.0; use --fmi 2.0 or --fmi 3.0")
        return cls(fmi, tuple(p.name3 for p in platforms_of(platforms)))

    @property
    def folders(self) -> tuple[str, ...]:
        """Names of the folders with the binaries."""
        return tuple(dict.fromkeys(p.folder(self.fmi) for p in platforms_of(self.platforms)))


@dataclass(frozen=True)
class Request:
    """A class to be compiled, where it is, and to what form. ``front_end`` has the same sources and libraries."""

    model: str
    sources: tuple[Path, ...]
    libraries: tuple[Path, ...]
    form: Form
    front_end: FrontEnd


class Compiler(Protocol):
    """Modelica class to FMU."""

    name: str

    def options(self) -> Mapping[str, Any]:
        """What the FMU depends on beside the request and the tools that :mod:`cosim.modelica.cache` knows of."""

    def refusal(self, form: Form) -> str:
        """Why this compiler does not make such FMUs, and what to do; empty if it does."""

    def compile(self, request: Request, target: Path) -> cache.Record:
        """Write the FMU to ``target``, whole or not at all. Raises ModelicaError with class, file and line."""
