"""``manifest.toml`` beside built FMUs: what each is, from which sources, made by what.

    [[fmu]]
    class = "RiverHeat.Plants.Mannheim1"
    file = "RiverHeat.Plants.Mannheim1.fmu"
    ...

It is read, changed and replaced under a lock, so builds at the same time lose no entry and readers see it whole.
"""

from __future__ import annotations

import json
import math
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cosim.modelica.locking import exclusive

NAME = "manifest.toml"
_HEAD = "# Written by `cosim build`: one [[fmu]] for each FMU it has put into this folder.\n"

Entry = Mapping[str, Any]


def record_fmu(folder: Path, entry: Entry) -> Path:
    """Put ``entry`` (with at least ``file``) into the folder's manifest, in place of the one for the same file."""
    path = folder / NAME
    with exclusive(folder / f".{NAME}.lock"):
        entries = [e for e in read_manifest(folder) if e["file"] != entry["file"] and (folder / e["file"]).is_file()]
        text = _HEAD + "".join(_table(e) for e in sorted([*entries, entry], key=lambda e: str(e["file"])))
        draft = path.with_name(f"{NAME}.{os.getpid()}.part")
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    return path


def read_manifest(folder: Path) -> list[dict[str, Any]]:
    """The entries of a folder's manifest; none where there is no readable one."""
    try:
        entries = tomllib.loads((folder / NAME).read_text(encoding="utf-8")).get("fmu", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return []
    return [e for e in entries if isinstance(e, dict) and isinstance(e.get("file"), str)]


def _table(entry: Entry) -> str:
    lines = ["\n[[fmu]]\n"]
    for key, value in entry.items():
        if value is not None:
            lines.append(f"{_key(key)} = {_value(value)}\n")
    return "".join(lines)


def _key(key: str) -> str:
    return key if key.replace("_", "").replace("-", "").isalnum() and key.isascii() else _text(key)


def _text(text: str) -> str:
    """A basic string: TOML's escapes are those of JSON, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else str(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(k)} = {_value(v)}" for k, v in value.items()) + " }"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_value(v) for v in value) + "]"
    return _text(str(value))
