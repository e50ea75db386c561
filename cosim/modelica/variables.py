"""The scalar variables of a flattened model."""

from __future__ import annotations

from dataclasses import dataclass

from cosim.modelica.dae import Place
from cosim.modelica.expressions import Expr

STATE, DERIVATIVE, INPUT, ALGEBRAIC, DISCRETE, PARAMETER, CONSTANT = (
    "state", "derivative", "input", "algebraic", "discrete", "parameter", "constant",
)  # fmt: skip

PREFERENCE = {"Never": 0, "Avoid": 1, "Default": 2, "Prefer": 3, "Always": 4}
"""Ranks of ``stateSelect``."""


@dataclass(eq=False)
class Variable:
    """One scalar variable.

    ``role`` says what determines it; ``scalar`` is real, integer, boolean, enumeration or string; ``start`` and
    ``binding`` are expressions of parameters; ``fixed`` is None where the model says nothing. ``derivative_of`` names
    the state of a derivative.
    """

    number: int
    name: str
    role: str
    scalar: str
    place: Place
    start: Expr | None = None
    explicit_start: bool = False
    fixed: bool | None = None
    minimum: Expr | None = None
    maximum: Expr | None = None
    nominal: Expr | None = None
    unit: str | None = None
    description: str | None = None
    is_output: bool = False
    binding: Expr | None = None
    tunable: bool = True
    state_select: str = "Default"
    derivative_of: Variable | None = None
    text: str | None = None
    was_state: bool = False
    """A constraint made it an ordinary unknown: its fixed start may repeat what other fixed starts say."""

    @property
    def is_real(self) -> bool:
        return self.scalar == "real"
