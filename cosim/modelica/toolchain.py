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
    """One processor and system: names of its folder in FMUs of FMI 2.0 and 3.0, zig's target, the library's form.

    The standard names no folder for 64-bit ARM Linux in FMI 2.0; the name of FMI 3.0 is what exporters use. Both kinds
    of Mac share ``darwin64`` there, with one binary for both (see :mod:`cosim.modelica.universal`).
    """

    name2: str
    name3: str
    target: str
    suffix: str
    options: tuple[str, ...] = ("-fPIC",)
    libraries: tuple[str, ...] = ()

    def folder(self, fmi: str) -> str:
        """The name of the folder below ``binaries``."""
        return self.name3 if fmi == "3.0" else self.name2


PLATFORMS = (
    # glibc 2.17 is that of the oldest systems still in service (RHEL 7); macOS 11 is the first for both processors.
    # Descriptors reach thread-local data without a function that only the dynamic loader exports.
    Platform("linux64", "x86_64-linux", "x86_64-linux-gnu.2.17", ".so", ("-fPIC", "-mtls-dialect=gnu2"), ("-lm",)),
    Platform("aarch64-linux", "aarch64-linux", "aarch64-linux-gnu.2.17", ".so", libraries=("-lm",)),
    Platform("win64", "x86_64-windows", "x86_64-windows-gnu", ".dll", options=()),
    Platform("darwin64", "x86_64-darwin", "x86_64-macos.11.0-none", ".dylib"),
    Platform("darwin64", "aarch64-darwin", "aarch64-macos.11.0-none", ".dylib"),
)
"""All that can be built for, from any machine."""


_FLAGS = (
    "-std=c99", "-O2", "-fvisibility=hidden", "-fno-math-errno", "-ffp-contract=off", "-g0", "-w",
)  # fmt: skip
# -ffp-contract=off: the same bits on every processor; -fno-math-errno: sqrt becomes one instruction.

_STRAIGHT = ("-fno-vectorize", "-fno-slp-vectorize", "-fno-unroll-loops")
# Generated code is long and straight: looking for vectors in it doubles the compiler's time and finds none.


class ToolchainError(CosimError):
    """The C compiler is missing or refused our code."""


def platforms_of(names: Sequence[str]) -> tuple[Platform, ...]:
    """The platforms that folder names of FMI 2.0 or 3.0, or ``all``, stand for, each once.

    Raises InputError for one that is not built for.
    """
    known = {n for p in PLATFORMS for n in (p.name2, p.name3)} | {"all"}
    for name in names:
        if name not in known:
            raise InputError(f"--platform {name}: is none of {', '.join(sorted(known))}")
    chosen = tuple(p for p in PLATFORMS if {"all", p.name2, p.name3} & set(names))
    if not chosen:
        raise InputError(f"--platform: give at least one of {', '.join(sorted(known))}")
    return chosen


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


@dataclass(frozen=True)
class Job:
    """A shared library to be made for one platform from the generated C, the runtime's and ``objects``."""

    platform: Platform
    model: Path
    runtime: Sequence[Path]
    objects: Sequence[Path]
    output: Path


def compile_shared(jobs: Sequence[Job], includes: Sequence[Path]) -> None:
    """Compile and link shared libraries, all files of all platforms side by side.

    Raises ToolchainError with the compiler's first words.
    """

    def compile_one(job: Job, number: int, source: Path) -> Path:
        made = job.output.parent / f"{number}_{source.stem}.o"
        common = [*_target(job.platform), *_FLAGS, *(f"-I{i}" for i in includes), "-c"]
        _zig([*common, *(_STRAIGHT if source == job.model else ()), str(source), "-o", str(made)], job.platform)
        return made

    def link(job: Job, made: Sequence[Path]) -> None:
        # By a name of its own, and from its folder: that is what the library will call itself on macOS.
        words = [*_target(job.platform), "-shared", *map(str, [*made, *job.objects]), "-o", job.output.name, "-s"]
        _zig([*words, *job.platform.libraries], job.platform, job.output.parent)

    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        made = [[pool.submit(compile_one, job, i, s) for i, s in enumerate([job.model, *job.runtime])] for job in jobs]
        objects = [[each.result() for each in of_one] for of_one in made]
        list(pool.map(link, jobs, objects))


def _target(platform: Platform) -> list[str]:
    return ["-target", platform.target, *platform.options]


def run_compiler(arguments: Sequence[str], folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run clang in ``folder``; the caller looks at the outcome."""
    command = [sys.executable, "-m", "ziglang", "cc", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)


def _zig(arguments: Sequence[str], platform: Platform, folder: Path | None = None) -> None:
    result = run_compiler(arguments, folder)
    if result.returncode != 0:
        words = " | ".join(result.stderr.strip().splitlines()[:4])
        raise ToolchainError(f"the C compiler failed on generated code ({platform.name3}): {words}; try: cosim doctor")
