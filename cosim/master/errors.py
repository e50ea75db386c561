"""How a coupled simulation fails: which component, when, doing what."""

from __future__ import annotations

from cosim.errors import SimulationError


class ComponentFailure(SimulationError):
    """A component failed or delivered what is no number."""

    def __init__(self, component: str, time: float, doing: str, why: str) -> None:
        super().__init__(f"component {component!r} failed at t = {time:g} s while {doing}: {why}")
        self.component, self.time, self.why = component, time, why


class NotConverged(SimulationError):
    """Values going round a loop of connections did not settle."""

    def __init__(self, connection: str, time: float, residual: float, tolerance: float) -> None:
        super().__init__(
            f"connection {connection} did not converge at t = {time:g} s: it still changes by {residual:.3g} of its "
            f"nominal value per pass, {tolerance:.3g} is allowed; break the loop or start from closer values"
        )
        self.connection, self.time = connection, time
