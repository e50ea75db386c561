"""What a run asks of its components, checked before it begins: going back to saved states, steps of several lengths."""

from __future__ import annotations

from collections.abc import Iterable

from cosim.errors import InputError
from cosim.system.ports import Component

_FITS = 1e-9
"""Share of a step by which a run may miss a whole number of steps."""


def require_restoring(components: Iterable[Component], purpose: str, mend: str) -> None:
    """Raise InputError with ``purpose`` and ``mend`` where one of ``components`` says it cannot restore its state."""
    lacking = [repr(component.name) for component in components if not component.abilities.restores]
    if lacking:
        who = f"component {lacking[0]}" if len(lacking) == 1 else f"components {', '.join(lacking)}"
        raise InputError(f"{purpose} takes components back to saved states, and {who} cannot save its state; {mend}")


def require_steps(components: Iterable[Component], span: float, step: float, controlled: bool) -> None:
    """Raise InputError where a component takes steps of one length only, and a run over ``span`` (s) at ``step`` (s)
    would end with a shorter one, or its steps are ``controlled``."""
    fixed = [component.name for component in components if not component.abilities.variable_step]
    if not fixed:
        return
    says = f"component {fixed[0]!r} takes communication steps of one length only, by its own description"
    if controlled:
        raise InputError(f"{says}, so the step cannot be controlled; give a fixed communication step")
    if abs(span / step - round(span / step)) > _FITS * max(span / step, 1.0):
        rest = span - step * (span // step)
        raise InputError(
            f"{says}, but the last step would be {rest:g} s instead of {step:g} s; "
            f"take a stop time that is a whole number of steps behind the start, or a step that divides {span:g} s"
        )
