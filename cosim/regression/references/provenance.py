"""What produced a reference: ``NAME.reference.toml`` beside its data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """Where a reference comes from. ``self`` are results of this toolkit: they show change, not truth."""

    SELF = "self"
    OPENMODELICA = "openmodelica"
    PARTNER = "partner"
    CLOSED_FORM = "closed form"
    PUBLISHED = "published"


@dataclass(frozen=True)
class Provenance:
    """Origin of a reference. ``settings`` are the solver's (tolerance, step...); ``source_hash`` is that of the model's
    sources; ``reason`` says why it was last updated; ``date`` is ISO 8601. ``jumps``: two rows at one time are a jump."""

    kind: Kind
    tool: str | None = None
    version: str | None = None
    solver: str | None = None
    settings: Mapping[str, str | float | int | bool] = field(default_factory=dict)
    date: str | None = None
    source_hash: str | None = None
    reason: str | None = None
    jumps: bool = False


def provenance_path(data: Path) -> Path:
    """``NAME.reference.toml`` beside the file or in the folder ``data``."""
    raise NotImplementedError


def read_provenance(data: Path) -> Provenance | None:
    """Origin of the reference ``data``; None without a file. Raises InputError with file and key for a wrong one."""
    raise NotImplementedError


def write_provenance(data: Path, provenance: Provenance) -> Path:
    """Write the file beside ``data``, whole or not at all; returns its path."""
    raise NotImplementedError
