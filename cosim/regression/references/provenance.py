"""What produced a reference: ``NAME.reference.toml`` beside its data.

kind = "openmodelica"              # self, openmodelica, partner, closed form, published
tool = "OpenModelica"
version = "1.27.0"
solver = "dassl"
date = "2026-03-01"
source_hash = "sha256:9f..."
reason = "Seawater properties corrected"
jumps = true                       # two rows at one time: the values before and after a jump
data_hash = "sha256:41..."         # of the data file; written by write_reference

[settings]
tolerance = 1e-8
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from cosim.errors import InputError

Setting = str | float | int | bool


class Kind(StrEnum):
    """Where a reference comes from. ``self`` are results of this toolkit: they show change, not truth."""

    SELF = "self"
    OPENMODELICA = "openmodelica"
    PARTNER = "partner"
    CLOSED_FORM = "closed form"
    PUBLISHED = "published"


@dataclass(frozen=True)
class Provenance:
    """Origin of a reference. ``settings`` are the solver's (tolerance, step...); ``date`` is ISO 8601; ``source_hash``
    is that of the model's sources; ``reason`` says why it was last updated; ``jumps``: two rows at one time are a jump;
    ``data_hash`` is that of the data, by which a file cut off or changed is found out."""

    kind: Kind
    tool: str | None = None
    version: str | None = None
    solver: str | None = None
    settings: Mapping[str, Setting] = field(default_factory=dict)
    date: str | None = None
    source_hash: str | None = None
    reason: str | None = None
    jumps: bool = False
    data_hash: str | None = None


_TEXTS = ("tool", "version", "solver", "date", "source_hash", "reason", "data_hash")


def provenance_path(data: Path) -> Path:
    """``NAME.reference.toml`` beside the file NAME.csv, NAME.parquet or NAME.mat, or in the folder NAME."""
    if data.is_dir():
        return data / f"{data.resolve().name}.reference.toml"
    return data.with_name(f"{data.stem}.reference.toml")


def read_provenance(data: Path) -> Provenance | None:
    """Origin of the reference ``data``; None without a file. Raises InputError with file and key for a wrong one."""
    path = provenance_path(data)
    if not path.is_file():
        return None
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: is no TOML ({error})") from error
    known = [f.name for f in fields(Provenance)]
    for key in content:
        if key not in known:
            raise InputError(f"{path}: {key!r} is not known; the keys are {', '.join(known)}")
    kinds = ", ".join(f'"{kind}"' for kind in Kind)
    if content.get("kind") not in set(Kind):
        raise InputError(f"{path}: kind must be one of {kinds}, not {content.get('kind')!r}")
    texts = {key: _text(path, key, content[key]) for key in _TEXTS if key in content}
    settings = content.get("settings", {})
    if not isinstance(settings, dict) or not all(isinstance(v, (str, int, float)) for v in settings.values()):
        raise InputError(f"{path}: [settings] must hold texts, numbers, true or false")
    if not isinstance(content.get("jumps", False), bool):
        raise InputError(f"{path}: jumps must be true or false, not {content['jumps']!r}")
    return Provenance(Kind(content["kind"]), settings=settings, jumps=content.get("jumps", False), **texts)


def _text(path: Path, key: str, value: Any) -> str:
    if key == "date" and isinstance(value, (date, datetime)):
        return value.isoformat()
    if not isinstance(value, str):
        raise InputError(f"{path}: {key} must be a text, not {value!r}")
    return value


def write_provenance(data: Path, provenance: Provenance) -> Path:
    """Write the file beside ``data``, whole or not at all; returns its path."""
    path = provenance_path(data)
    lines = [f"kind = {_toml(str(provenance.kind))}"]
    lines += [f"{key} = {_toml(value)}" for key in _TEXTS if (value := getattr(provenance, key)) is not None]
    if provenance.jumps:
        lines.append("jumps = true")
    if provenance.settings:
        lines += ["", "[settings]"] + [f"{_toml(key)} = {_toml(value)}" for key, value in provenance.settings.items()]
    write_whole(path, ("\n".join(lines) + "\n").encode("utf-8"))
    return path


def _toml(value: Setting) -> str:
    """A value, or a key in quotes: basic strings of TOML are those of JSON."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


def write_whole(path: Path, content: bytes) -> None:
    """Replace ``path``, whole or not at all; raises InputError where it cannot be written."""
    draft = path.with_name(f"{path.name}.part")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}); choose another place") from error


def data_hash(path: Path) -> str:
    """``sha256:...`` of a data file; in CSV a line end counts the same on every system."""
    data = path.read_bytes()
    if path.suffix.lower() == ".csv":
        data = data.replace(b"\r\n", b"\n")
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
