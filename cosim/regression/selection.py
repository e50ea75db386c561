"""Which signals a case compares."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping

from cosim.fmu import FmuVariable
from cosim.regression.case import Case
from cosim.system.document import nearest

NUMBERS = ("Real", "Integer", "Enumeration", "Boolean")


def select(case: Case, known: Mapping[str, Hashable]) -> list[str]:
    """The names of ``known`` that the case's ``signals`` choose, in their order.

    In patterns only ``*`` is special, and those with ``!`` take out what was chosen before, if there is any. ``known``
    has by name what stands for its value: of several names of one value a pattern with ``*`` takes the first that it
    matches. Raises InputError for a pattern that matches none.
    """
    chosen: dict[str, None] = {}
    for position, pattern in enumerate(case.subject.signals):
        meant = expression(pattern.removeprefix("!"))
        matched = [name for name in known if meant.fullmatch(name)]
        if not matched and not pattern.startswith("!"):
            raise case.error(("signals", position), f"no signal matches {pattern!r}{nearest(pattern, known)}")
        if pattern.startswith("!"):
            chosen = {name: None for name in chosen if not meant.fullmatch(name)}
        elif "*" not in pattern:
            chosen |= dict.fromkeys(matched)
        else:
            values = {known[name] for name in chosen}
            for name in matched:
                if known[name] not in values:
                    chosen[name] = None
                    values.add(known[name])
    if not chosen:
        raise case.error(("signals",), "nothing is left to compare; take out less")
    return [name for name in known if name in chosen]


def moving(variables: Iterable[FmuVariable], case: Case) -> list[FmuVariable]:
    """Numeric variables that may be compared: parameters and constants, which belong to the definition, only where the
    case names them in full."""
    return [
        v
        for v in variables
        if v.type in NUMBERS
        and not v.name.startswith("_")
        and v.causality != "independent"
        and (v.variability in ("continuous", "discrete") or v.name in case.subject.signals)
    ]


def expression(pattern: str) -> re.Pattern[str]:
    """``pattern``, in which ``*`` stands for any text."""
    return re.compile(".*".join(re.escape(part) for part in pattern.split("*")))
