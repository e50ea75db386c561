"""What is kept beside a reference of our own: ``NAME.record.toml`` with counts, definition, sources and why it changed.

Readable and with one value a line, so that the difference between two versions says what a change did.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli_w
from pydantic import BaseModel, ConfigDict

from cosim.errors import InputError
from cosim.system import Document

_STRICT = ConfigDict(extra="forbid", frozen=True)


class Entry(BaseModel):
    """Why the reference was written: one of ``history``."""

    model_config = _STRICT

    date: str
    reason: str
    version: str
    """Of riverheat."""


class Record(BaseModel):
    """The whole file."""

    model_config = _STRICT

    data: str
    """SHA-256 of the reference it belongs to."""
    cpu: float
    """s that the run took"""
    history: tuple[Entry, ...]
    """Latest last."""
    statistics: dict[str, int] = {}
    sources: dict[str, str] = {}
    definition: dict[str, bool | int | float | str] = {}


def record_path(reference: Path) -> Path:
    """Of the reference file ``reference``."""
    return reference.with_name(f"{reference.name.removesuffix(reference.suffix)}.record.toml")


def data_digest(reference: Path) -> str:
    """SHA-256 of the reference's data."""
    return hashlib.sha256(reference.read_bytes()).hexdigest()


def read_record(reference: Path) -> Record:
    """The record beside ``reference``; raises InputError where it is missing, broken or belongs to other data."""
    path = record_path(reference)
    if not path.is_file():
        raise InputError(f"{path}: is missing; write the reference again with --update --reason TEXT")
    document = Document(path)
    record = document.validate(Record)
    if record.data != data_digest(reference):
        raise document.error(
            ("data",), f"belongs to another {reference.name}; take both from one commit, or --update --reason TEXT"
        )
    return record


def write_record(reference: Path, record: Record) -> Path:
    """Write ``record`` beside ``reference``, whole or not at all."""
    path = record_path(reference)
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    draft.write_bytes(tomli_w.dumps(_ordered(record)).encode())
    draft.replace(path)
    return path


def _ordered(record: Record) -> Mapping[str, Any]:
    content = record.model_dump()
    return {**content, "definition": dict(sorted(content["definition"].items()))}
