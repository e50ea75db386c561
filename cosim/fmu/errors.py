"""How an FMU fails."""

from __future__ import annotations

from collections.abc import Sequence

from cosim.errors import SimulationError


class FmuError(SimulationError):
    """An FMI function did not do its work. ``function`` and ``status`` are FMI's; ``log`` the FMU's last messages."""

    def __init__(self, function: str, status: str, log: Sequence[str]) -> None:
        said = "; ".join(dict.fromkeys(log)) if log else "the FMU logged no reason"
        super().__init__(f"{function} returned {status}: {said}")
        self.function, self.status, self.log = function, status, tuple(log)
