"""The transport of water in C: compiled once on a machine with the C compiler of the ``ziglang`` wheel, then kept.

The shared library lies in the user's cache folder (or in ``COSIM_CACHE``) under a name made of the C's contents, so a
new version compiles anew and an old one never answers for it. Deleting the folder is safe.
"""

from __future__ import annotations

import ctypes
import functools
import hashlib
import os
import subprocess
import sys
import sysconfig
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import platformdirs

from cosim.errors import CosimError

_SOURCE = Path(__file__).with_name("transport.c")
_SUFFIX = {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so")
_FLAGS = ("-std=c99", "-O2", "-fno-math-errno", "-ffp-contract=off", "-fvisibility=hidden", "-g0", "-shared")
# A processor's own extensions are left out (baseline): a home folder may be shared by different machines.
_PLATFORM_FLAGS = ("-mcpu=baseline",) + (() if sys.platform == "win32" else ("-fPIC", "-lm"))


class TransportCompileError(CosimError):
    """The C compiler is missing or refused the transport code."""


@functools.cache
def transport_library() -> ctypes.CDLL:
    """The loaded library, compiled first where it is not yet; raises TransportCompileError."""
    path = _folder() / f"transport-{_key()}{_SUFFIX}"
    if not path.is_file():
        _compile(path)
    return ctypes.CDLL(str(path))


def _folder() -> Path:
    override = os.environ.get("COSIM_CACHE")
    return (Path(override) if override else Path(platformdirs.user_cache_dir("riverheat"))) / "native"


def _key() -> str:
    try:
        compiler = version("ziglang")
    except PackageNotFoundError:
        compiler = "missing"
    facts = [_SOURCE.read_text(encoding="utf-8"), *_FLAGS, *_PLATFORM_FLAGS, compiler, sysconfig.get_platform()]
    return hashlib.sha256("\0".join(facts).encode()).hexdigest()[:20]


def _compile(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        made = Path(folder) / path.name
        command = [sys.executable, "-m", "ziglang", "cc", *_FLAGS, str(_SOURCE), "-o", str(made), *_PLATFORM_FLAGS]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode != 0:
            words = " | ".join(result.stderr.strip().splitlines()[:3])
            raise TransportCompileError(f"the C compiler failed on {_SOURCE.name}: {words}; try: cosim doctor")
        made.replace(path)  # whole or not at all, also where two processes compile at once
