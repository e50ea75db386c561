"""TOML files a user writes: reading, validating with Pydantic, and saying where and how to mend what is wrong.

Every error is one InputError of the form ``file:line: place: what is wrong; the mend``.
"""

from __future__ import annotations

import difflib
import re
import tomllib
import types
import typing
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from cosim.errors import InputError

Place = tuple[str | int, ...]
"""Keys and list positions that lead to a value: ``("components", "river", "type")``."""

Model = TypeVar("Model", bound=BaseModel)

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"""^\s*((?:[A-Za-z0-9_\-.]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_\-]+|"[^"]*"|'[^']*'))*)\s*=""")
_KEY_PART = re.compile(r"""[A-Za-z0-9_\-]+|"[^"]*"|'[^']*'""")


def nearest(name: str, known: Iterable[str]) -> str:
    """``"; did you mean 'x'?"`` for the known name closest to ``name``, else the known names, else nothing."""
    names = list(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; known: {', '.join(sorted(names))}" if 0 < len(names) <= 12 else ""


class Document:
    """One TOML file: its data as plain Python, and the lines they stand on."""

    def __init__(self, path: Path, text: str | None = None) -> None:
        """Read ``path`` (or take ``text`` for it); raises InputError where it is missing or not TOML."""
        self.path = path
        self._origin = f"{path}"
        if text is None:
            try:
                text = path.read_text(encoding="utf-8")
            except OSError as error:
                raise InputError(f"{path}: cannot be read ({error.strerror})") from error
            except UnicodeDecodeError as error:
                raise InputError(f"{path}: is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
        self.text = text
        try:
            self.data: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise InputError(f"{path}: not valid TOML: {error}") from error

    @classmethod
    def unwritten(cls, data: dict[str, Any], folder: Path) -> Document:
        """``data`` that stands in no file (a system made in Python); relative paths in it start at ``folder``."""
        document = cls(folder / "system", "")
        document.data, document._origin = data, ""
        return document

    def error(self, place: Place, message: str) -> InputError:
        """The error to raise for ``place``, with file and line where there is a file."""
        where = f"{self._origin}{self._line(place)}: " if self._origin else ""
        return InputError(f"{where}{show(place)}: {message}")

    def set(self, dotted: str, text: str) -> None:
        """Override one value (``--set path=value``): ``text`` is TOML, or a plain string where it is no TOML value."""
        try:
            value: Any = tomllib.loads(f"value = {text}")["value"]
        except tomllib.TOMLDecodeError:
            value = text
        keys = [part.strip("\"'") for part in _KEY_PART.findall(dotted)]
        target: Any = self.data
        for depth, key in enumerate(keys[:-1]):
            target = self._step_into(target, key, tuple(keys[: depth + 1]))
        last = keys[-1] if keys else ""
        if isinstance(target, list):
            index = self._index(target, last, tuple(keys))
            target[index] = value
        elif not isinstance(target, dict) or not last:
            raise InputError(f"--set {dotted}: leads to no key of {self.path}")
        elif isinstance(old := target.get(last), dict) and "value" in old and not isinstance(value, dict):
            target[last] = {**old, "value": value, "source": "--set"}
        else:
            target[last] = value

    def _step_into(self, target: Any, key: str, place: Place) -> Any:
        if isinstance(target, list):
            return target[self._index(target, key, place)]
        if not isinstance(target, dict):
            raise InputError(f"--set {show(place)}: leads to no table of {self.path}")
        if key not in target:
            raise InputError(f"--set {show(place)}: {self.path} has no such table{nearest(key, target)}")
        return target[key]

    def _index(self, target: list[Any], key: str, place: Place) -> int:
        if not key.isdigit() or int(key) >= len(target):
            raise InputError(f"--set {show(place)}: {self.path} has {len(target)} entries there, counted from 0")
        return int(key)

    def validate(self, model: type[Model]) -> Model:
        """The whole file as ``model``; raises InputError for the first thing that is wrong."""
        return self.validate_at((), self.data, model)

    def validate_at(self, place: Place, data: Any, model: type[Model]) -> Model:
        """``data``, which stands at ``place``, as ``model``."""
        try:
            return model.model_validate(data)
        except ValidationError as error:
            raise self._explain(place, error, model) from error

    def _explain(self, place: Place, error: ValidationError, model: type[BaseModel]) -> InputError:
        # An unknown key explains a missing one better than the other way round.
        problems = sorted(error.errors(), key=lambda problem: problem["type"] != "extra_forbidden")
        first = problems[0]
        location = tuple(first["loc"])
        if first["type"] == "extra_forbidden":
            message = f"unknown key{nearest(str(location[-1]), fields_at(model, location[:-1]))}"
        elif first["type"] == "missing":
            message = "is missing; add it"
        else:
            given = first["input"]
            shown = f", not {given!r}" if not isinstance(given, dict | list) else ""
            message = first["msg"].removeprefix("Value error, ").removeprefix("Input ") + shown
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        return self.error(place + location, message + more)

    def _line(self, place: Place) -> str:
        line = find_line(self.text, place)
        return f":{line}" if line else ""


def show(place: Place) -> str:
    """``("connections", 2, "from")`` as ``connections[2].from``."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)
    return text.removeprefix(".") or "(file)"


def find_line(text: str, place: Place) -> int | None:
    """Line (from 1) on which ``place`` stands in TOML ``text``: of its key, else of the nearest table above it."""
    best, best_length = None, 0
    table: Place = ()
    counts: dict[Place, int] = {}
    inline: tuple[Place, int] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        here: Place | None = None
        if header := _HEADER.match(line):
            table = tuple(part.strip("\"'") for part in _KEY_PART.findall(header[2]))
            inline = None
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            elif table and (table[:-1] in counts):
                table = (*table[:-1], counts[table[:-1]], table[-1])
            here = table
        elif key := _KEY.match(line):
            here = table + tuple(part.strip("\"'") for part in _KEY_PART.findall(key[1]))
            inline = (here, -1) if line.split("=", 1)[1].strip().startswith("[") else None
        elif inline is not None and line.lstrip().startswith(("{", '"', "[")):
            inline = (inline[0], inline[1] + 1)
            here = (*inline[0], inline[1])
        if here is not None and len(here) > best_length and place[: len(here)] == here:
            best, best_length = number, len(here)
    return best


def fields_at(model: Any, location: Place) -> list[str]:
    """Keys that a TOML table at ``location`` below ``model`` may have."""
    current: Any = model
    for part in location:
        current = _child(current, part)
    current = _model_in(current)
    return [field.alias or name for name, field in current.model_fields.items()] if current else []


def _child(annotation: Any, part: str | int) -> Any:
    found = _model_in(annotation)
    if found is not None:
        for name, field in found.model_fields.items():
            if part in (name, field.alias):
                return field.annotation
        return None
    for option in _options(annotation):
        if typing.get_origin(option) in (list, tuple, dict, Mapping):
            return typing.get_args(option)[-1]
    return None


def _model_in(annotation: Any) -> type[BaseModel] | None:
    return next((o for o in _options(annotation) if isinstance(o, type) and issubclass(o, BaseModel)), None)


def _options(annotation: Any) -> tuple[Any, ...]:
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return typing.get_args(annotation)
    if typing.get_origin(annotation) is typing.Annotated:
        return (typing.get_args(annotation)[0],)
    return (annotation,)
