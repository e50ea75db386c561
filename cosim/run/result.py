"""What a run of a system made in Python gives back: recorded series in memory, with units."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from cosim.errors import InputError
from cosim.master import PortBalance, Recording, Statistics
from cosim.models.csv_table import BOOLEAN
from cosim.run.verify_step import StepVerification
from cosim.system import FloatArray, PortType
from cosim.system.document import nearest

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Result:
    """Recorded series of one run, of one that was broken off as far as it came."""

    recording: Recording
    statistics: Statistics
    completed: bool
    stopped: str | None = None
    """Where and why it was broken off."""
    step_verification: StepVerification | None = None
    """Where it was asked for."""

    @property
    def time(self) -> FloatArray:
        """Recorded times in s, shape (n,)."""
        return self.recording.time

    @property
    def names(self) -> tuple[str, ...]:
        """Recorded variables, ``component.variable``."""
        return self.recording.names

    @property
    def units(self) -> dict[str, str]:
        """Unit of each variable."""
        return {variable.name: variable.port.unit for variable in self.recording.variables}

    @property
    def ports(self) -> dict[str, PortBalance]:
        """By declared port: what it leaves (J, kg)."""
        return self.statistics.ports

    def __getitem__(self, name: str) -> FloatArray:
        """The series ``name``, shape (n,); raises InputError, with the nearest name, where it was not recorded."""
        if name not in self.names:
            raise InputError(f"nothing called {name!r} is recorded{nearest(name, self.names)}")
        return self.recording.values[:, self.names.index(name)]

    @property
    def frame(self) -> pd.DataFrame:
        """All series: one column each, the index is the time in s; ``frame.attrs["units"]`` holds the units."""
        import pandas as pd  # noqa: PLC0415 - takes longer to load than many a run

        frame = pd.DataFrame(
            self.recording.values, index=pd.Index(self.time, name="time"), columns=pd.Index(self.names), copy=False
        )
        frame.attrs["units"] = self.units
        return frame

    def to_csv(self, path: str | Path) -> Path:
        """Write names, units, then rows, as a ``series`` component reads them back; numbers are exact.

        Raises InputError where ``path`` cannot be written.
        """
        kinds = [
            BOOLEAN if variable.port.type is PortType.BOOLEAN else variable.port.unit
            for variable in self.recording.variables
        ]
        rows = np.column_stack([self.time, self.recording.values])
        lines = [",".join(["time", *map(_quoted, self.names)]), ",".join(["s", *kinds])]
        lines += [",".join(map(repr, row)) for row in rows.tolist()]
        path = Path(path)
        try:
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        except OSError as error:
            raise InputError(f"{path}: cannot be written ({error.strerror}); give another file") from error
        return path


def _quoted(name: str) -> str:
    """With quotes where a name holds a comma, as those of matrix elements do."""
    return f'"{name}"' if "," in name else name
