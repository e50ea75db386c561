"""Compiling C to the shared libraries of an FMU, with the zig wheel's clang."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import fmpy

from cosim.errors import CosimError, InputError


@dataclass(frozen=True)
class Platform:
    """An FMI 2.0 platform folder, the compiler's target and the library's suffix."""

    name: str
    target: str
    suffix: str
    libraries: tuple[str, ...]


PLATFORMS = {"linux64": Platform("linux64", "x86_64-linux-gnu.2.17", ".so", ("-lm",))}
"""Platforms this version builds for. glibc 2.17 is that of the oldest systems still in service (RHEL 7)."""

_FLAGS = (
    "-std=c99", "-O2", "-fPIC", "-shared", "-fvisibility=hidden", "-fno-math-errno", "-ffp-contract=off", "-g0", "-w",
)  # fmt: skip
# -ffp-contract=off: the same bits on every processor; -fno-math-errno: sqrt becomes one instruction.


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


def runtime_sources() -> list[Path]:
    """The C files every FMU carries."""
    return sorted((Path(__file__).parent / "runtime").glob("*.c"))


def compile_shared(sources: Sequence[Path], includes: Sequence[Path], output: Path, target: Platform) -> None:
    """Compile and link one shared library. Raises ToolchainError with the compiler's first words."""
    command = [
        sys.executable, "-m", "ziglang", "cc", "-target", target.target, *_FLAGS, *(f"-I{i}" for i in includes),
        *map(str, sources), "-o", str(output), *target.libraries, "-s",
    ]  # fmt: skip
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        words = " | ".join(result.stderr.strip().splitlines()[:4])
        raise ToolchainError(f"the C compiler failed on generated code ({target.name}): {words}; try: cosim doctor")
