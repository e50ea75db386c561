"""Compiling C to the shared libraries of an FMU, with the zig wheel's clang."""

from __future__ import annotations

import functools
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import fmpy

from cosim.errors import CosimError, InputError


@dataclass(frozen=True)
class Platform:
    """The platform folders of FMI 2.0 and 3.0, the compiler's target and the library's suffix."""

    name: str
    name3: str
    target: str
    suffix: str
    libraries: tuple[str, ...]

    def folder(self, fmi: str) -> str:
        """The name of the folder below ``binaries``."""
        return self.name3 if fmi == "3.0" else self.name


PLATFORMS = {"linux64": Platform("linux64", "x86_64-linux", "x86_64-linux-gnu.2.17", ".so", ("-lm",))}
"""Platforms this version builds for. glibc 2.17 is that of the oldest systems still in service (RHEL 7)."""

_FLAGS = (
    "-std=c99", "-O2", "-fPIC", "-fvisibility=hidden", "-fno-math-errno", "-ffp-contract=off", "-g0", "-w",
)  # fmt: skip
# -ffp-contract=off: the same bits on every processor; -fno-math-errno: sqrt becomes one instruction.

_STRAIGHT = ("-fno-vectorize", "-fno-slp-vectorize", "-fno-unroll-loops")
# Generated code is long and straight: looking for vectors in it doubles the compiler's time and finds none.


class ToolchainError(CosimError):
    """The C compiler is missing or refused our code."""


def platform(name: str) -> Platform:
    """The platform of an FMI 2.0 folder name. Raises InputError for one that is not built for."""
    if name not in PLATFORMS:
        raise InputError(f"--platform {name}: this version builds for {', '.join(PLATFORMS)}")
    return PLATFORMS[name]


def include_folder() -> Path:
    """The folder with the FMI headers that FMPy ships."""
    return Path(fmpy.__file__).parent / "c-code"


@functools.cache
def compiler_version() -> str:
    """What the C compiler calls itself, such as ``clang version 21.1.0``."""
    result = subprocess.run(
        [sys.executable, "-m", "ziglang", "cc", "--version"], capture_output=True, text=True, check=False
    )
    found = re.search(r"clang version [\w.]+", result.stdout)
    return found.group(0) if found else "unknown"


RUNTIME = Path(__file__).parent / "runtime"
"""The C that every FMU carries."""


def runtime_sources(fmi: str = "2.0") -> list[Path]:
    """The C files of an FMU of this FMI version: the interface of the other stays out."""
    other = "fmi3" if fmi == "2.0" else "fmi2"
    return sorted(s for s in RUNTIME.glob("*.c") if not s.name.startswith(other))


def compile_shared(
    model: Path,
    runtime: Sequence[Path],
    includes: Sequence[Path],
    output: Path,
    target: Platform,
    *,
    more: Sequence[Path] = (),
) -> None:
    """Compile and link one shared library from the generated C and the runtime's, file beside file, and ``more``.

    Raises ToolchainError with the compiler's first words.
    """
    sources = [model, *runtime]
    objects = [output.parent / f"{i}_{s.stem}.o" for i, s in enumerate(sources)]
    common = ["-target", target.target, *_FLAGS, *(f"-I{i}" for i in includes), "-c"]

    def compile_one(source: Path, made: Path) -> None:
        _zig([*common, *(_STRAIGHT if source == model else ()), str(source), "-o", str(made)], target)

    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        list(pool.map(compile_one, sources, objects))
    _zig(
        ["-target", target.target, "-shared", *map(str, [*objects, *more]), "-o", str(output), *target.libraries, "-s"],
        target,
    )


def run_compiler(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run clang; the caller looks at the outcome."""
    return subprocess.run(
        [sys.executable, "-m", "ziglang", "cc", *arguments], capture_output=True, text=True, check=False
    )


def _zig(arguments: Sequence[str], target: Platform) -> None:
    result = run_compiler(arguments)
    if result.returncode != 0:
        words = " | ".join(result.stderr.strip().splitlines()[:4])
        raise ToolchainError(f"the C compiler failed on generated code ({target.name}): {words}; try: cosim doctor")
