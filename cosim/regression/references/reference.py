"""One reference: its signals, whatever file they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cosim.errors import InputError
from cosim.regression.references.csv_file import read_csv
from cosim.regression.references.folder_form import SIGNALS, created, data_file, read_folder
from cosim.regression.references.mat_file import read_mat
from cosim.regression.references.parquet_file import read_parquet
from cosim.regression.references.provenance import Kind, Provenance, data_hash, provenance_path, read_provenance
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
        return self.provenance is not None and self.provenance.kind == Kind.SELF


def read_reference(path: Path, signals: Iterable[str] | None = None) -> Reference:
    """Read a .csv, .parquet or .mat file, or a folder with ``comparisonSignals.txt``; ``signals`` picks some of them.

    Two rows at one time are a jump in folders, in .mat files, in CSV files that a simulator wrote, and where the
    provenance says ``jumps`` or names OpenModelica; elsewhere a time that is there twice is refused. Raises InputError,
    with file, row and column, for everything that is missing or broken.
    """
    path = Path(path)
    if path.name == SIGNALS and path.is_file():
        path = path.parent
    if not path.exists():
        raise InputError(f"{path}: there is no such reference; check the path, or make it with: cosim regress --update")
    provenance = read_provenance(path)
    sidecar = provenance_path(path).name
    if path.is_dir():
        if not (path / SIGNALS).is_file():
            raise InputError(f"{path}: a folder of references holds {SIGNALS}; there is none")
        found = read_folder(path, signals, sidecar)
        _check_hash(data_file(path), provenance)
        return Reference(path, "folder", found, provenance or created(path))
    _check_hash(path, provenance)
    jumps = True if provenance and (provenance.jumps or provenance.kind == Kind.OPENMODELICA) else None
    form = path.suffix.lower().removeprefix(".")
    if form == "csv":
        return Reference(path, form, read_csv(path, signals, jumps, sidecar), provenance)
    if form == "parquet":
        return Reference(path, form, read_parquet(path, signals, jumps, sidecar), provenance)
    if form == "mat":
        return Reference(path, form, read_mat(path, signals, sidecar), provenance)
    raise InputError(f"{path}: a reference is a .csv, .parquet or .mat file, or a folder with {SIGNALS}")


def _check_hash(path: Path, provenance: Provenance | None) -> None:
    if provenance is None or provenance.data_hash is None:
        return
    found = data_hash(path)
    if found != provenance.data_hash:
        raise InputError(
            f"{path}: is not the file that {provenance_path(path).name} was written for ({found[:19]}..., not "
            f"{provenance.data_hash[:19]}...): cut off or changed; restore it or update the reference"
        )
