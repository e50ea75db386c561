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
    guid: str = ""
    choice: str = ""
    """Why this compiler, where it was chosen for the user."""

    @property
    def summary(self) -> str:
        """One line: the file, the time this build took, the model's size, and where the time went when it was made."""
        if not self.statistics:
            return str(self.path)
        at = self.statistics
        time = "cached" if self.cached else f"{self.seconds:.1f} s"
        spent = {name.removeprefix("seconds_"): value for name, value in at.items() if name.startswith("seconds_")}
        phases = ", ".join(f"{name.replace('_', ' ')} {value:.1f} s" for name, value in spent.items())
        size = f"{at['states']:.0f} states, {at['equations']:.0f} equations, {at['c_bytes'] / 1000:.0f} kB of C"
        return f"{self.path}  ({time}; {size}; {phases})"
