"""What the outcome of a case depends on, by the digests of its files: what has not changed need not run again, and what
has changed since a reference was made is the first suspect where results deviate."""

from __future__ import annotations

import functools
import hashlib
import json
import platform
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from cosim.errors import InputError
from cosim.modelica import library_folder
from cosim.modelica.openmodelica import find_openmodelica
from cosim.regression.case import Case
from cosim.run import find
from cosim.run.versions import PACKAGES, version

_PACKAGE = Path(__file__).resolve().parents[1]
_SUFFIXES = (".py", ".c", ".h", ".inc", ".toml", ".csv", ".j2", ".css")
_RUNS = ("modelica", "fmu", "units.py")
"""Of our own sources: what takes part in running one FMU."""
_COUPLES = ("system", "models", "master", "run")
"""And what takes part in running a scenario."""
_NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"', re.DOTALL)
_WORD = re.compile(r"\b[A-Za-z_]\w*\b")


def fingerprint(case: Case) -> str:
    """A digest of all that the outcome of ``case`` depends on: its files, references, Modelica and our own sources,
    the versions of the packages and the machine."""
    facts: dict[str, object] = {
        "files": _digests(_case_files(case)),
        "modelica": modelica_sources(case),
        "own": own_sources(),
        "packages": {name: version(name) for name in PACKAGES},
        "machine": (platform.machine(), platform.system(), platform.python_version()),
    }
    if case.subject.settings.compiler != "builtin" or case.subject.checks.compilers:
        facts["omc"] = str(find_openmodelica())
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def sources(case: Case) -> dict[str, str]:
    """By name the digests of what made a result of ``case``: Modelica files that its classes use, and our own rooms."""
    found = {name: digest[:12] for name, digest in modelica_sources(case, used_only=True).items()}
    rooms: tuple[str, ...] = _RUNS if case.subject.scenario is None else (*_RUNS, *_COUPLES)
    if case.subject.fmu is not None:
        rooms = tuple(room for room in rooms if room != "modelica")
        found["fmu"] = _digest(case.file(case.subject.fmu))[:12]
    by_room: dict[str, list[str]] = {}
    for name, digest in own_sources().items():
        if name.split("/")[1] in rooms:
            room = name.rpartition("/")[0] if name.count("/") > 1 else name
            by_room.setdefault(room, []).append(digest)
    found |= {room: hashlib.sha256("".join(digests).encode()).hexdigest()[:12] for room, digests in by_room.items()}
    return found


def modelica_sources(case: Case, used_only: bool = False) -> dict[str, str]:
    """Digests of the Modelica and C files a case may read, by name; with ``used_only`` of those its classes mention,
    and these in turn."""
    if case.subject.fmu is not None:
        return {}
    trees = [case.file(path) for path in (*case.subject.source.files, *case.subject.source.libraries)]
    files = {f"{library_folder().name}/{label}": path for label, path in _walk(library_folder())}
    for tree in trees:
        files |= {f"{tree.name}/{label}" if label else tree.name: path for label, path in _walk(tree)}
    kinds = (".mo", ".c", ".h") if used_only else (".mo", ".c", ".h", ".order")
    files = {name: path for name, path in files.items() if path.suffix in kinds}
    if used_only:
        files = _mentioned(files, _classes(case))
    return _digests(files)


@functools.cache
def own_sources() -> Mapping[str, str]:
    """Digests of our own sources, ``cosim/master/march.py``, read once in a process."""
    return _digests(
        {
            f"{_PACKAGE.name}/{label}": path
            for label, path in _walk(_PACKAGE)
            if path.suffix in _SUFFIXES and label.partition("/")[0] not in ("library", "__pycache__")
        }
    )


def _classes(case: Case) -> list[str]:
    if case.subject.model is not None:
        return [case.subject.model]
    try:
        text = scenario_file(case).read_text(encoding="utf-8")
    except (InputError, OSError):
        return []
    return re.findall(r"^\s*model\s*=\s*[\"']([\w.]+)[\"']", text, re.MULTILINE)


def scenario_file(case: Case) -> Path:
    """The scenario of a case: a path from its folder, or a name; raises InputError with the place in the case."""
    given = case.subject.scenario or ""
    beside = case.file(Path(given))
    try:
        return find(beside if beside.exists() else given).resolve()
    except InputError as error:
        raise case.error(("scenario",), str(error)) from error


def _mentioned(files: Mapping[str, Path], classes: Iterable[str]) -> dict[str, Path]:
    """Files whose names are words of the files reached so far, from those of ``classes`` on."""
    by_stem: dict[str, list[str]] = {}
    for name, path in files.items():
        stem = path.parent.name if path.stem == "package" else path.stem
        by_stem.setdefault(stem, []).append(name)
    reached: dict[str, Path] = {}
    waiting = {part for name in classes for part in name.split(".")}
    while waiting:
        stem = waiting.pop()
        for name in by_stem.pop(stem, ()):
            reached[name] = files[name]
            text = _NOT_CODE.sub(" ", files[name].read_text(encoding="utf-8", errors="replace"))
            waiting |= set(_WORD.findall(text)) & by_stem.keys()
    return dict(sorted(reached.items()))


def _case_files(case: Case) -> dict[str, Path]:
    """The case, its inputs, references with what lies beside them, and its FMU or its scenario's folder."""
    found = {"case": case.path}
    settings = case.subject.settings
    if settings.inputs is not None:
        found["inputs"] = case.file(settings.inputs)
    if case.subject.fmu is not None:
        found["fmu"] = case.file(case.subject.fmu)
    for position, reference in enumerate(case.subject.references):
        file = case.file(reference.file)
        stem = file.name.removesuffix(file.suffix)
        beside = [path for path in file.parent.glob(f"{stem}*") if path.is_file()] if file.parent.is_dir() else []
        inside = [path for _, path in _walk(file)] if file.is_dir() else []
        found |= {f"reference {position} {path.name}": path for path in (*beside, *inside)}
    if case.subject.scenario is not None:
        try:
            folder = scenario_file(case).parent
        except InputError:
            return found
        found |= {f"scenario {label}": path for label, path in _walk(folder)}
    return found


def _walk(tree: Path) -> Iterator[tuple[str, Path]]:
    if tree.is_file():
        yield "", tree
        return
    for path in sorted(tree.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(tree).as_posix(), path


def _digests(files: Mapping[str, Path]) -> dict[str, str]:
    return {name: _digest(path) for name, path in sorted(files.items())}


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return "missing"
