"""How a coupled simulation fails: which component, when, doing what."""

from __future__ import annotations

from cosim.errors import SimulationError


class ComponentFailure(SimulationError):
    """A component failed or delivered what is no number."""

    def __init__(self, component: str, time: float, doing: str, why: str) -> None:
        super().__init__(f"component {component!r} failed at t = {time:g} s while {doing}: {why}")
        self.component, self.time, self.why = component, time, why


class StepRefused(SimulationError):
    """A component did not go as far as a step would have it."""

    def __init__(self, component: str, time: float, step: float, reached: float) -> None:
        super().__init__(
            f"component {component!r} refused the step of {step:g} s at t = {time:g} s: it went to {reached:.12g} s; "
            "give a shorter communication step, or let the step be controlled, which goes back and tries shorter ones"
        )
        self.component, self.time, self.step, self.reached = component, time, step, reached


class NotConverged(SimulationError):
    """Values going round a loop of connections did not settle."""

    def __init__(self, connection: str, time: float, residual: float, tolerance: float, iterations: int) -> None:
        super().__init__(
            f"connection {connection} did not converge at t = {time:g} s in {iterations} iterations: it still changes "
            f"by {residual:.3g} of its nominal value per pass, {tolerance:.3g} is allowed; take another loop solver or "
            "a shorter step, break the loop, or start from closer values"
        )
        self.connection, self.time, self.iterations = connection, time, iterations
        self.residual, self.tolerance = residual, tolerance
