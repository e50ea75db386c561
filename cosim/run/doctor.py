"""What this installation can do, and how to mend what it cannot."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from cosim.errors import CosimError
from cosim.modelica.openmodelica import find_openmodelica
from cosim.run.versions import version

PYTHON = (3, 11)
COMPILE_TIMEOUT = 120.0
"""s; the first compilation fills zig's cache."""


@dataclass(frozen=True)
class Check:
    """One thing that was looked for: ``mend`` is the command that brings it."""

    name: str
    found: bool
    detail: str
    mend: str
    required: bool = True


def examine() -> list[Check]:
    """All checks, in the order in which they are worth mending."""
    pip = f"{sys.executable} -m pip install"
    checks = [_python()]
    checks += [
        _package(name, module, purpose, f"{pip} '{name}'")
        for name, module, purpose in (
            ("rumoca", "rumoca", "Modelica front end"),
            ("fmpy", "fmpy", "loads FMUs"),
            ("CoolProp", "CoolProp.CoolProp", "refrigerant properties"),
            ("demandlib", "demandlib.bdew", "weather and demand"),
            ("pyarrow", "pyarrow.parquet", "results"),
            ("matplotlib", "matplotlib", "plots"),
        )
    ]
    checks += [_compiler(f"{pip} --force-reinstall ziglang"), _openmodelica()]
    return checks


def _python() -> Check:
    found = sys.version_info[:2] >= PYTHON
    wanted = ".".join(map(str, PYTHON))
    return Check("python", found, sys.version.split()[0], f"install Python {wanted} or newer, then: make install")


def _package(name: str, module: str, purpose: str, mend: str) -> Check:
    try:
        import_module(module)
    except Exception as error:  # a broken wheel may raise anything
        return Check(name, False, f"{purpose}: {error}", mend)
    return Check(name, True, f"{version(name) or '?'}  {purpose}", mend)


def _compiler(mend: str) -> Check:
    """Compile and load-check one C function with zig, as a build does."""
    with tempfile.TemporaryDirectory(prefix="riverheat-doctor-") as folder:
        source, library = Path(folder) / "probe.c", Path(folder) / "probe.so"
        source.write_text("double probe(double x) { return 2 * x; }\n", encoding="utf-8")
        command = [sys.executable, "-m", "ziglang", "cc", "-shared", "-fPIC", "-o", str(library), str(source)]
        return _attempt("zig", command, lambda _: f"{version('ziglang') or '?'}  C compiler, works", mend)


def _openmodelica() -> Check:
    mend = "optional: https://openmodelica.org/download; its omc on the PATH, or OPENMODELICAHOME"
    try:
        found = find_openmodelica()
    except CosimError as error:
        return Check("omc", False, str(error), mend, required=False)
    detail = str(found) if found else "OpenModelica, the second compiler, is not found"
    return Check("omc", found is not None, detail, mend, required=False)


def _attempt(name: str, command: list[str], describe: Callable[[str], str], mend: str) -> Check:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=COMPILE_TIMEOUT, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return Check(name, False, str(error), mend)
    if done.returncode != 0:
        return Check(name, False, (done.stderr or done.stdout).strip().splitlines()[-1][:200], mend)
    return Check(name, True, describe(done.stdout), mend)
