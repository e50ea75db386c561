"""Finding OpenModelica."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
from pathlib import Path

from cosim.modelica.openmodelica.installation import Installation
from cosim.modelica.openmodelica.sessions import open_session

_ANSWERS_IN = 60.0
"""s; the first start after a boot reads the program from disk."""


def find_openmodelica() -> Installation | None:
    """The server of ``COSIM_OMC_PORT`` (such as ``tcp://127.0.0.1:13027``), else ``omc`` of ``OPENMODELICAHOME``, else
    of the PATH, if it answers; None where there is none."""
    return _find(*(os.environ.get(name, "") for name in ("COSIM_OMC_PORT", "OPENMODELICAHOME", "PATH")))


@functools.cache
def _find(port: str, home: str, _path: str) -> Installation | None:
    if port:
        return Installation(_version_behind(port), port=port)
    homes = [Path(home)] if home else []
    found = shutil.which("omc")
    if found:
        homes += [Path(found).parents[1], Path(found).resolve().parents[1]]  # the PATH may have a link to it
    for candidate in homes:
        installation = Installation("", candidate)
        version = _version(installation.omc)
        if version:
            return Installation(version, candidate)
    return None


def _version(omc: Path) -> str:
    """What ``omc --version`` says, such as ``1.27.0``; empty if it does not run."""
    try:
        done = subprocess.run(
            [omc, "--version"],
            capture_output=True,
            text=True,
            timeout=_ANSWERS_IN,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return plain_version(done.stdout) if done.returncode == 0 else ""


def _version_behind(port: str) -> str:
    with open_session(Installation("", port=port), timeout=_ANSWERS_IN) as session:
        (reply,) = session.evaluate(["getVersion()"])
    return plain_version(reply.text)


def plain_version(words: str) -> str:
    """``OpenModelica v1.27.0`` and the like without the name."""
    return words.strip().removeprefix("OpenModelica").strip().removeprefix("v")
