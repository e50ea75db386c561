# ruff: noqa: PLC0415 - a compiler is imported when it is asked for: a cached build needs none
"""Which compiler a request gets."""

from __future__ import annotations

import os
from dataclasses import dataclass

from cosim.errors import InputError
from cosim.modelica.compiler import Compiler, Form

NAMES = ("auto", "openmodelica", "builtin")


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
