"""Compiling the C that external functions bring along, and saying where in the Modelica a fault in it belongs."""

from __future__ import annotations

import re
from pathlib import Path

from cosim.modelica.errors import ModelicaError
from cosim.modelica.external_code import ExternalCode
from cosim.modelica.toolchain import RUNTIME, Platform, run_compiler

_FLAGS = (
    "-std=gnu11", "-O2", "-fvisibility=hidden", "-ffp-contract=off", "-fno-sanitize=all", "-g0",
    "-Werror=implicit-function-declaration", "-Werror=incompatible-pointer-types", "-Werror=int-conversion",
)  # fmt: skip
# Wrong prototypes are the usual fault in such C, and give wrong numbers rather than a stop.

_ERROR = re.compile(r"^(.*?):(\d+):(?:\d+:)? (?:fatal )?error: (.*)$", re.MULTILINE)
_FROM = re.compile(r"^In file included from (.*\.mo):(\d+):", re.MULTILINE)
_DECLARED = re.compile(r"\b(Modelica\w+)\(")
_UNDEFINED = re.compile(r"undefined symbol: (\w+)")


def external_objects(model: str, external: ExternalCode, folder: Path, target: Platform) -> list[Path]:
    """Object files of the external functions. Raises ModelicaError for a fault in their C."""
    if not external.calls:
        return []
    text = folder / "external.c"
    text.write_text(external.text, encoding="utf-8")
    offered = RUNTIME / "offered"
    objects = []
    for i, source in enumerate([text, *external.sources]):
        made = folder / f"external_{i}.o"
        includes = [f"-I{f}" for f in (*external.include_folders, source.parent, offered)]
        result = run_compiler(
            ["-target", target.target, *target.options, *_FLAGS, *includes, "-c", str(source), "-o", str(made)]
        )
        if result.returncode != 0:
            raise ModelicaError(_reason(model, external, result.stderr))
        objects.append(made)
    _check_symbols(model, external, objects, folder, target)
    return objects


def _check_symbols(model: str, external: ExternalCode, objects: list[Path], folder: Path, target: Platform) -> None:
    """What the C refers to must exist, or the importer could not load the FMU."""
    trial = folder / "external.so"
    arguments = ["-target", target.target, "-shared", "-Wl,-z,defs", *map(str, objects), "-o", str(trial)]
    result = run_compiler([*arguments, *target.libraries])
    trial.unlink(missing_ok=True)
    missing = [name for name in _UNDEFINED.findall(result.stderr) if name not in _offered()]
    if missing:
        place = external.places.get(missing[0]) or next(iter(external.places.values()))
        raise ModelicaError(
            f"{place}: {model}: no C file given by the annotations Include or Library defines {missing[0]}"
        )


def _offered() -> set[str]:
    """Functions that the runtime offers to external C."""
    headers = (RUNTIME / "offered").glob("*.h")
    return {name for header in headers for name in _DECLARED.findall(header.read_text(encoding="utf-8"))}


def _reason(model: str, external: ExternalCode, words: str) -> str:
    error = _ERROR.search(words)
    if error is None:
        return f"{next(iter(external.places.values()))}: {model}: the C compiler failed: {words.strip()[:300]}"
    file, line, what = error.groups()
    if file.endswith(".mo"):
        return f"{file}:{line}: {model}: error in the C of an external function: {what}"
    origin = _FROM.search(words)
    where = f"{origin.group(1)}:{origin.group(2)}" if origin else str(next(iter(external.places.values())))
    return f"{where}: {model}: error in the C of an external function: {file}:{line}: {what}"
