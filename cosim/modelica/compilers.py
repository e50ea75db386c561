# ruff: noqa: PLC0415 - a compiler is imported when it is asked for: a cached build needs none
"""The compilers: what one is to ``build``, and which one a request gets."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from cosim.errors import InputError
from cosim.modelica import cache
from cosim.modelica.frontend import FrontEnd
from cosim.modelica.toolchain import platforms_of

NAMES = ("auto", "openmodelica", "builtin")


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


@dataclass(frozen=True)
class Choice:
    """The compiler for a request; ``reason`` is what to tell the user where it was chosen for him."""

    compiler: Compiler
    reason: str = ""


def choose(name: str, form: Form) -> Choice:
    """The compiler called ``name``; for ``auto`` what ``COSIM_COMPILER`` says, else OpenModelica where it is found and
    makes FMUs of this form.

    Raises InputError for an unknown or missing compiler, or a form that it does not make.
    """
    option = f"--compiler {name}"
    if name == "auto" and os.environ.get("COSIM_COMPILER"):
        name = os.environ["COSIM_COMPILER"]
        option = f"COSIM_COMPILER={name}"
    if name not in NAMES:
        raise InputError(f"{option}: is none of {', '.join(NAMES)}")
    if name == "builtin":
        return Choice(_builtin())
    from cosim.modelica.openmodelica import OpenModelica, find_openmodelica

    installation = find_openmodelica()
    if installation is None:
        if name == "auto":
            return Choice(_builtin())
        raise InputError(
            f"{option}: there is no omc on the PATH or in OPENMODELICAHOME; install OpenModelica from "
            "https://openmodelica.org/download, or use --compiler builtin"
        )
    compiler = OpenModelica(installation)
    refusal = compiler.refusal(form)
    if not refusal:
        reason = f"{installation} is used; --compiler builtin chooses the built-in compiler"
        return Choice(compiler, reason if name == "auto" else "")
    if name == "auto":
        return Choice(_builtin(), f"the built-in compiler is used: {refusal}")
    raise InputError(f"{option}: {refusal}")


def _builtin() -> Compiler:
    from cosim.modelica.builtin import BuiltIn

    return BuiltIn()
