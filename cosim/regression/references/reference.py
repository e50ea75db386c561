"""One reference: its signals, whatever file they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cosim.regression.references.provenance import Provenance
from cosim.results.trajectory import Trajectory


@dataclass(frozen=True, eq=False)
class Reference:
    """Signals by name, where they were read and what produced them (None: nobody said)."""

    path: Path
    form: str
    """``"csv"``, ``"parquet"``, ``"folder"`` or ``"mat"``."""
    signals: Mapping[str, Trajectory]
    provenance: Provenance | None = None

    @property
    def is_self_made(self) -> bool:
        """Whether this toolkit made it, so that it shows change only."""
        return self.provenance is not None and self.provenance.kind == "self"


def read_reference(path: Path, signals: Iterable[str] | None = None) -> Reference:
    """Read a .csv, .parquet or .mat file, or a folder with ``comparisonSignals.txt``; ``signals`` picks some of them.

    Raises InputError, with file, row and column, for everything that is missing or broken.
    """
    raise NotImplementedError


def write_reference(path: Path, signals: Mapping[str, Trajectory], provenance: Provenance) -> Path:
    """Write signals as .csv or .parquet, and the provenance beside it; whole or not at all.

    All points in time are kept: signals on several grids are brought onto all times of all of them. Raises InputError
    for a path of another form, and for values that are not numbers.
    """
    raise NotImplementedError
