"""What a run asks of its components, checked before it begins: going back to saved states, steps of several lengths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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


def require_steps(
    components: Iterable[Component],
    span: float,
    step: float,
    controlled: bool,
    rates: Mapping[str, int] | None = None,
) -> None:
    """Raise InputError where a component does not take the steps of a run over ``span`` (s) at ``step`` (s).

    There are some of one length only, which take no ``controlled`` ones and no shorter last one, and some that go by a
    fixed internal step, of which each must be a whole number. ``rates`` are the steps that components take in one
    communication step, where not 1.
    """
    last = 0.0 if _divides(step, span) else span - step * (span // step)
    for component in components:
        abilities, rate = component.abilities, (rates or {}).get(component.name, 1)
        if abilities.internal_step is not None:
            _require_whole(component.name, abilities.internal_step, step, last, rate=rate, controlled=controlled)
        if not abilities.one_length:
            continue
        says = f"component {component.name!r} takes communication steps of one length only, by its own description"
        if controlled:
            raise InputError(f"{says}, so the step cannot be controlled; give a fixed communication step")
        if last:
            raise InputError(
                f"{says}, but the last step would be {last:g} s instead of {step:g} s; "
                f"take a stop time that is a whole number of steps behind the start, or a step that divides {span:g} s"
            )


def _require_whole(name: str, internal: float, step: float, last: float, *, rate: int, controlled: bool) -> None:
    says = (
        f"component {name!r} goes by internal steps of {internal:g} s, by its own description [fixedInternalStepSize]"
    )
    if controlled:
        raise InputError(
            f"{says}, so the step cannot be controlled; give a fixed communication step of {internal:g} s or a multiple"
        )
    if not _divides(internal, step / rate):
        near = internal * rate * max(round(step / rate / internal), 1)
        part = f" ({step / rate:g} s at its rate)" if rate > 1 else ""
        raise InputError(
            f"{says}, and a communication step of {step:g} s{part} is no whole number of them; take {near:g} s"
        )
    if last and not _divides(internal, last / rate):
        raise InputError(
            f"{says}, and the last step of {last:g} s is no whole number of them; "
            f"take a stop time that is a whole number of steps of {step:g} s behind the start"
        )


def _divides(step: float, span: float) -> bool:
    return abs(span / step - round(span / step)) <= _FITS * max(span / step, 1.0) and span > _FITS * step
