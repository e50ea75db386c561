"""The flat model: scalar variables, scalar equations, events; everything the later stages work on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from cosim.modelica.dae import Dae, Place
from cosim.modelica.expressions import Expr
from cosim.modelica.graph import Graph
from cosim.modelica.messages import Number
from cosim.modelica.variables import INPUT, STATE, Variable


@dataclass(frozen=True)
class Equation:
    """``residual = 0``."""

    residual: Expr
    place: Place


@dataclass(frozen=True)
class Branch:
    """One way a discrete variable gets its value: always (``fires`` is None) or when ``fires`` holds."""

    fires: Expr | None
    value: Expr
    place: Place


@dataclass(frozen=True)
class InitialValue:
    """What a discrete variable and its ``pre`` are at the start, before anything happens."""

    variable: Variable
    value: Expr
    place: Place


@dataclass
class DiscreteUpdate:
    """All branches of one discrete variable; the first that fires counts, none leaves the value as it was."""

    variable: Variable
    branches: list[Branch] = field(default_factory=list)


@dataclass(frozen=True)
class Action:
    """A reinit, assert, warning or terminate and when it acts."""

    kind: str
    fires: Expr
    place: Place
    message: str = ""
    state: Variable | None = None
    value: Expr | None = None
    numbers: tuple[Number, ...] = ()
    """Numbers that the message has marks for."""

    def mapped(self, change: Callable[[Expr], Expr], state: Variable | None) -> Action:
        """The same action with all expressions changed, on another state."""
        numbers = tuple(replace(n, value=change(n.value)) for n in self.numbers)
        value = None if self.value is None else change(self.value)
        return replace(self, fires=change(self.fires), value=value, state=state, numbers=numbers)


@dataclass(frozen=True)
class Delay:
    """A variable whose past is remembered; ``maximum`` is the longest delay time in s where that varies, else 0."""

    source: Expr
    maximum: float


@dataclass
class FlatModel:
    """A flattened model in scalar form.

    ``variables`` are all numeric scalars by number; ``strings`` the string parameters; ``conditions`` the expressions
    whose rising edges fire when-clauses (slot = position); ``relations`` the comparisons that are frozen between
    events.
    """

    name: str
    dae: Dae
    graph: Graph
    variables: list[Variable]
    strings: list[Variable]
    equations: list[Equation]
    initial_equations: list[Equation]
    updates: list[DiscreteUpdate]
    actions: list[Action]
    conditions: list[Expr]
    known: dict[int, float]
    delays: list[Delay] = field(default_factory=list)
    initial_values: list[InitialValue] = field(default_factory=list)
    aliases: dict[int, int] = field(default_factory=dict)

    @property
    def states(self) -> list[Variable]:
        return [v for v in self.variables if v.role == STATE]

    @property
    def inputs(self) -> list[Variable]:
        return [v for v in self.variables if v.role == INPUT]

    def event_expressions(self) -> Iterable[Expr]:
        """Everything that is evaluated at events: conditions, what fires, and the values then given."""
        for update in self.updates:
            for branch in update.branches:
                yield branch.value
                if branch.fires is not None:
                    yield branch.fires
        for action in self.actions:
            yield action.fires
            yield from (number.value for number in action.numbers)
            if action.value is not None:
                yield action.value
        yield from self.conditions
        for initial in self.initial_values:
            yield initial.value
