"""How a coupled simulation fails: which component, when, doing what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cosim.errors import SimulationError


class ComponentFailure(SimulationError):
    """A component failed or delivered what is no number."""

    def __init__(self, component: str, time: float, doing: str, why: str) -> None:
        super().__init__(f"component {component!r} failed at t = {time:g} s while {doing}: {why}")
        self.component, self.time, self.why = component, time, why


class StepRefused(SimulationError):
    """A component did not go as far as a step would have it. ``words`` are its own; times in s."""

    def __init__(
        self, component: str, time: float, step: float, reached: float, *, words: Sequence[str] = (), mend: str = ""
    ) -> None:
        went = f"it went to {reached:.12g} s" if reached > time else "it went nowhere"
        mend = mend or (
            "give a shorter communication step, or let the step be controlled, which goes back and tries shorter ones"
        )
        super().__init__(
            f"component {component!r} refused the step of {step:g} s at t = {time:g} s: "
            f"{'; '.join([went, *words])}; {mend}"
        )
        self.component, self.time, self.step, self.reached, self.words = component, time, step, reached, tuple(words)

    def mended(self, mend: str) -> StepRefused:
        """The same with another ``mend``."""
        return StepRefused(self.component, self.time, self.step, self.reached, words=self.words, mend=mend)


class NotRestored(SimulationError):
    """Components that would be taken back to saved states do not go back exactly; ``broken`` says how, by component."""

    def __init__(self, broken: Mapping[str, str], mend: str) -> None:
        found = "; ".join(f"component {name!r}: {why}" for name, why in broken.items())
        super().__init__(f"the run would restore states that do not come back: {found}; {mend}")
        self.broken = dict(broken)


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


class NotSettled(SimulationError):
    """Discrete values going round at one instant did not come to rest."""

    def __init__(self, connection: str, time: float, passes: int) -> None:
        super().__init__(
            f"discrete values go round without end at t = {time:g} s: {connection} still changes after {passes} passes;"
            " let a component of this loop answer with the value before the event (Modelica: pre), or break the loop"
        )
        self.connection, self.time, self.passes = connection, time, passes
