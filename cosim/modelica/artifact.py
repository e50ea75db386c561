"""What a build delivers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class FmuArtifact:
    """One built FMU.

    ``statistics`` counts what the translation found (states, equations, blocks, bytes of C); ``seconds`` is the wall
    time of this build, which is near zero when ``cached``.
    """

    path: Path
    model: str
    fmi_version: str
    platforms: tuple[str, ...]
    compiler: str
    cached: bool
    seconds: float
    statistics: Mapping[str, float] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
