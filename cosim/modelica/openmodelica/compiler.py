"""From a class to an FMU with OpenModelica: what is asked of ``omc``, and what its answers mean."""

from __future__ import annotations

import os
import platform
import re
import shutil
import time
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import fmpy

from cosim.errors import InputError
from cosim.modelica import cache
from cosim.modelica.compiler import Form, Request
from cosim.modelica.errors import ModelicaError
from cosim.modelica.library import library_folder
from cosim.modelica.openmodelica.installation import Installation
from cosim.modelica.openmodelica.messages import Message
from cosim.modelica.openmodelica.replies import Reply, quoted
from cosim.modelica.openmodelica.sessions import open_session
from cosim.modelica.sources import entry_file, library_root
from cosim.modelica.toolchain import PLATFORMS, platforms_of

TIMEOUT = 900.0
"""s for all of one class; ``COSIM_OMC_TIMEOUT`` overrides it."""

_OPTIONS = "--fmiFlags=s:cvode"
"""Else its Co-Simulation goes by explicit Euler with the communication step."""

_COUNTS = re.compile(r"\bhas (\d+) equation\(s\) and (\d+) variable\(s\)")


class OpenModelica:
    """OpenModelica as :class:`cosim.modelica.compiler.Compiler`: FMI 2.0, Model Exchange and Co-Simulation (CVODE) in
    one FMU, for the machine it runs on."""

    name = "openmodelica"

    def __init__(self, installation: Installation, timeout: float | None = None) -> None:
        self.installation = installation
        self.timeout = _timeout() if timeout is None else timeout

    def options(self) -> Mapping[str, Any]:
        return {"compiler": self.name, "omc": self.installation.version, "omc_options": _OPTIONS}

    def refusal(self, form: Form) -> str:
        if form.fmi != "2.0":
            return f"OpenModelica writes FMI 2.0 only, not {form.fmi}; use --fmi 2.0 or --compiler builtin"
        own = _own_platform()
        if [p.name3 for p in platforms_of(form.platforms)] != [own]:
            return f"OpenModelica builds for its own machine only; use --platform {own} or --compiler builtin"
        return ""

    def compile(self, request: Request, target: Path) -> cache.Record:
        """Have ``omc`` check and build the class. Raises ModelicaError for what it refuses and for a class whose
        equations and unknowns differ in number, OpenModelicaError where ``omc`` itself fails."""
        started = time.perf_counter()
        entry = entry_file(request.model, request.sources, request.libraries)
        loads = [f"loadFile({quoted(p.as_posix())}, uses=true)" for p in _files(entry, request)]
        prefix = re.sub(r"\W", "_", request.model)
        commands = [
            "clear()",
            "clearCommandLineOptions()",
            f"setCommandLineOptions({quoted(_OPTIONS)})",
            f"setModelicaPath({quoted(os.pathsep.join(_roots(entry, request)))})",
            *loads,
            f"checkModel({request.model})",
            f'buildModelFMU({request.model}, version="2.0", fmuType="me_cs", fileNamePrefix={quoted(prefix)})',
        ]
        with open_session(self.installation, self.timeout) as session:
            replies = session.evaluate(commands)
            *loaded, checked, built = replies[-len(loads) - 2 :]
            equations = _accept(request.model, entry, loaded, checked, built)
            fmu = Path(built.text)
            description = fmpy.read_model_description(str(fmu), validate=False)
            target.parent.mkdir(parents=True, exist_ok=True)
            draft = target.with_name(f"{target.name}.{os.getpid()}.part")
            shutil.copyfile(fmu, draft)
            draft.replace(target)
        return {
            "guid": description.guid,
            "built": cache.timestamp(),
            "versions": {**cache.versions(), "omc": self.installation.version},
            "statistics": {
                "states": float(sum(v.derivative is not None for v in description.modelVariables)),
                "equations": float(equations),
                "variables": float(len(description.modelVariables)),
                "c_bytes": _c_bytes(target),
                "seconds_omc": time.perf_counter() - started,
                "fmu_bytes": float(target.stat().st_size),
            },
            "warnings": _texts(m for reply in replies for m in reply.said("warning")),
        }


def _timeout() -> float:
    text = os.environ.get("COSIM_OMC_TIMEOUT", "")
    try:
        value = float(text or TIMEOUT)
    except ValueError:
        value = 0.0
    if not value > 0.0:
        raise InputError(f"COSIM_OMC_TIMEOUT={text}: is no time; give seconds, such as 900")
    return value


def _own_platform() -> str:
    """This machine by FMI 3.0's name, or what it calls itself where that has none."""
    processor = {"AMD64": "x86_64", "arm64": "aarch64"}.get(platform.machine(), platform.machine())
    name = f"{processor}-{platform.system().lower()}"
    return next((p.name3 for p in PLATFORMS if p.name3 == name), name)


def _files(entry: Path, request: Request) -> list[Path]:
    """The files to load, whole packages by their outermost one: that with the class first."""
    files = [entry, *(Path(s).resolve() for s in request.sources)]
    return list(dict.fromkeys(found for file in files for found in _loadable(file)))


def _loadable(path: Path) -> list[Path]:
    root = library_root(path)
    inside = path.parent if path.is_file() else path
    if root != inside:
        package = next(p for p in (inside, *inside.parents) if p.parent == root)
        return [package / "package.mo"]
    return [path] if path.is_file() else []


def _roots(entry: Path, request: Request) -> list[str]:
    """Where ``omc`` looks for libraries and for classes that a source names without giving them."""
    folders = [library_root(entry), *(library_root(Path(s).resolve()) for s in request.sources)]
    folders += [*(Path(library).resolve() for library in request.libraries), library_folder()]
    return list(dict.fromkeys(folder.as_posix() for folder in folders))


def _accept(model: str, entry: Path, loaded: Sequence[Reply], checked: Reply, built: Reply) -> int:
    """The number of equations of a class that was loaded, checked and built; raises ModelicaError for any other."""
    for reply in loaded:
        if not reply.is_true:
            raise _refused(model, entry, [reply])
    counts = _COUNTS.search(checked.text)
    if counts is None:
        raise _refused(model, entry, [*loaded, checked])
    equations, unknowns = map(int, counts.groups())
    if equations != unknowns:  # omc calls that check successful
        raise ModelicaError(
            f"{entry}: {model}: unbalanced: {equations} equations for {unknowns} unknowns; "
            f"{'add' if equations < unknowns else 'remove'} {abs(equations - unknowns)} equation(s)"
        )
    if not built.text or not Path(built.text).is_file():
        raise _refused(model, entry, [*loaded, checked, built])
    return equations


def _refused(model: str, entry: Path, replies: Sequence[Reply]) -> ModelicaError:
    """The last reply's first error with a place, else its first, else one of an earlier reply."""
    for reply in reversed(replies):
        errors = reply.said("error")
        if errors:
            said = next((m for m in errors if m.file), errors[0])
            where = f"{said.file}:{said.line}" if said.file else str(entry)
            more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
            return ModelicaError(f"{where}: {model}: {said.text}{more}")
    return ModelicaError(f"{entry}: {model}: OpenModelica gives no reason: {replies[-1].text[:300]}")


def _texts(messages: Iterable[Message]) -> list[str]:
    return list(dict.fromkeys(str(m) for m in messages))


def _c_bytes(fmu: Path) -> float:
    """Size of the model's C, which OpenModelica puts into the FMU with that of its runtime in folders below it."""
    with zipfile.ZipFile(fmu) as archive:
        entries = [i for i in archive.infolist() if re.fullmatch(r"sources/[^/]+\.c", i.filename)]
    return float(sum(i.file_size for i in entries))
